"""The gallery of components in a real Chromium: every example on a phone and in the dark, every page checked."""

import shutil
import subprocess
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bangvang.site.components.example import Situation
from bangvang.site.components.gallery import EXAMPLES, FOLDER, gallery_files
from bangvang.site.theme import Theme
from tests.browser.conftest import ROOT, TOOLS, StrictHandler, need
from tests.browser.test_pages import AXE_RULES, SITUATIONS, opened

THEME = ROOT / "theme"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The gallery with the theme's scripts, as a preview has it."""
    folder = tmp_path_factory.mktemp("gallery")
    for file in gallery_files(Theme(THEME), "/theme"):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8", newline="\n")
    shutil.copytree(THEME / "static", folder / "theme", ignore=shutil.ignore_patterns("css"))
    return folder


@pytest.fixture(scope="module")
def gallery(folder: Path) -> Iterator[str]:
    """Where the gallery is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(StrictHandler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/{FOLDER}/"
    server.shutdown()
    server.server_close()
    thread.join()


def test_every_example_fits_a_phone(browser: Browser, gallery: str) -> None:
    with opened(browser, **SITUATIONS["narrow"]) as (page, wrong):
        for example in EXAMPLES:
            page.goto(f"{gallery}{example.folder}/")
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > SITUATIONS["narrow"]["viewport"]["width"]:
                wrong.append(f"{example.name} scrolls sideways: {width}")
    assert wrong == []


def test_every_component_is_accessible(browser: Browser, gallery: str) -> None:
    axe = TOOLS / "axe-core" / "axe.min.js"
    need(axe.is_file(), "cần axe-core: chạy npm ci trong tests/browser")
    script, found = axe.read_text(encoding="utf-8"), []
    with opened(browser, **SITUATIONS["dark"], bypass_csp=True) as (page, _):
        for path in ("", *(f"{it.folder}/" for it in EXAMPLES if it.situation == Situation.USUAL)):
            page.goto(gallery + path)
            page.evaluate(script)
            # A frame's own page is looked at by itself.
            result = page.evaluate("rules => axe.run(document, {runOnly: rules, iframes: false})", AXE_RULES)
            found += [f"{path}: {rule['id']} {rule['nodes'][0]['html'][:120]}" for rule in result["violations"]]
    assert found == []


def test_every_example_is_valid_html(folder: Path) -> None:
    checker = TOOLS / "vnu-jar" / "build" / "dist" / "vnu.jar"
    need(checker.is_file(), "cần vnu-jar: chạy npm ci trong tests/browser")
    need(shutil.which("java"), "cần Java để kiểm tra HTML (Debian: apt install default-jre-headless)")
    command = ["java", "-jar", str(checker), "--skip-non-html", "--format", "text", str(folder / FOLDER)]
    checked = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert checked.returncode == 0, checked.stderr


@pytest.mark.parametrize(("situation", "frames"), [("phone", [320]), ("screen", [320, 1216])])
def test_gallery_shows_an_example_in_frames_that_fit(
    browser: Browser, gallery: str, situation: str, frames: list[int]
) -> None:
    with opened(browser, **SITUATIONS[situation]) as (page, wrong):
        page.goto(gallery)
        seen = [frame for frame in page.locator("iframe").all()[:2] if frame.is_visible()]
        assert [frame.bounding_box()["width"] for frame in seen] == frames
        assert page.frame_locator("iframe").first.get_by_role("main").inner_text()
        assert page.evaluate("document.documentElement.scrollWidth") <= SITUATIONS[situation]["viewport"]["width"]
    assert wrong == []
