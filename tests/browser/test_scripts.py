"""What the theme's scripts make handier, under the strict policy, and that nothing is lost without them."""

import re
import shutil
import struct
import threading
import zlib
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Locator, Page

from bangvang.site.theme import Theme
from tests.browser.conftest import ROOT, StrictHandler
from tests.browser.test_pages import SITUATIONS, opened
from tests.site.sample_situations import samples
from tests.site.sample_views import SITE

THEME = ROOT / "theme"
SIGN = THEME / "static" / "favicon.svg"
KINDS = ("article", "albums", "films")
SCREEN = SITUATIONS["screen"]
PHONE = SITUATIONS["phone"]
YOUTUBE = re.compile(r"https://www\.youtube-nocookie\.com/")
SHIFTS = """() => new Promise(done => {
    let sum = 0
    new PerformanceObserver(list => list.getEntries().forEach(shift => sum += shift.value))
        .observe({type: 'layout-shift', buffered: true})
    setTimeout(() => done(sum), 300) })"""


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the sample pages with media are served, each at `/<kind>/`."""
    folder = tmp_path_factory.mktemp("shelf")
    shutil.copytree(THEME / "static", folder / "theme")
    theme, found = Theme(THEME), samples()
    for kind in KINDS:
        html = theme.render(found[kind], SITE)
        _write(folder / kind / "index.html", html.encode())
        for tag in BeautifulSoup(html, "html.parser").find_all("img"):
            made = SIGN.read_bytes() if tag["src"].endswith(".svg") else grey(int(tag["width"]), int(tag["height"]))
            _write(folder / tag["src"][1:], made)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(StrictHandler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def grey(width: int, height: int) -> bytes:
    """A picture as large as a page says it is: nothing moves when it comes. Browsers tell its kind from its bytes."""
    size = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(bytes((width + 1) * height))
    chunks = ((b"IHDR", size), (b"IDAT", rows), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def test_nothing_moves_when_the_scripts_come(browser: Browser, shelf: str) -> None:
    with opened(browser, viewport={"width": 360, "height": 780}) as (page, wrong):
        shifts = {}
        for kind in KINDS:
            page.goto(f"{shelf}/{kind}/")
            page.evaluate("document.querySelector('.tools, .pager').scrollIntoView()")
            shifts[kind] = page.evaluate(SHIFTS)
    assert shifts == dict.fromkeys(KINDS, 0)
    assert wrong == []


def test_tools_on_a_phone_are_large_enough(browser: Browser, shelf: str) -> None:
    with opened(browser, **PHONE) as (page, _):
        page.goto(f"{shelf}/article/")
        heights = [tool.bounding_box()["height"] for tool in page.locator(".tools .button").all()]
    assert len(heights) == 5
    assert min(heights) >= 44


def test_no_button_stands_there_dead_without_scripts(browser: Browser, shelf: str) -> None:
    with opened(browser, java_script_enabled=False) as (page, _):
        page.goto(f"{shelf}/article/")
        assert page.locator("button:visible").count() == 0
        assert not page.locator("[data-save]").is_visible()


def test_print_button_prints(browser: Browser, shelf: str) -> None:
    with opened(browser, **SCREEN) as (page, wrong):
        page.add_init_script("window.printed = 0; window.print = () => { window.printed += 1 }")
        page.goto(f"{shelf}/article/")
        page.get_by_role("button", name="In bài").click()
        assert page.evaluate("printed") == 1
    assert wrong == []


def test_kept_post_stands_alone(browser: Browser, shelf: str, tmp_path: Path) -> None:
    kept = tmp_path / "bai.html"
    with opened(browser, **SCREEN) as (page, wrong):
        page.goto(f"{shelf}/article/")
        with page.expect_download() as download:
            page.get_by_role("link", name="Lưu bài").click()
        assert download.value.suggested_filename == "tinh-mau.html"
        download.value.save_as(kept)
        page.get_by_text("Đã lưu bài.").wait_for()
    html = kept.read_text(encoding="utf-8")
    assert html.startswith("<!doctype html>")
    assert not re.search(r"<(script|nav|button|iframe)\b|Bài liên quan", html)
    assert set(re.findall(r'<img src="(.{5})', html)) == {"data:"}
    assert set(re.findall(r'href="(.)', html)) == {"h", "#", "m", "t"}
    assert wrong == []
    with opened(browser, **SCREEN) as (page, _):
        page.goto(kept.as_uri())
        assert page.get_by_role("heading", level=1).inner_text().startswith("Tỉnh Mẫu: hai năm liền")
        assert (
            page.evaluate("getComputedStyle(document.querySelector('.masthead')).backgroundColor") == "rgb(143, 29, 34)"
        )
        assert page.evaluate("[...document.images].every(it => it.loading !== 'lazy' && it.naturalWidth > 0)")


def test_share_copies_the_address_where_nothing_shares(browser: Browser, shelf: str) -> None:
    with opened(browser, **SCREEN, permissions=["clipboard-read", "clipboard-write"]) as (page, wrong):
        page.goto(f"{shelf}/article/")
        page.get_by_role("button", name="Chép liên kết").click()
        page.get_by_role("status").get_by_text("Đã chép địa chỉ của bài.").wait_for()
        assert page.evaluate("navigator.clipboard.readText()") == "https://bangvang.example/tin-tuc/2020/tinh-mau/"
    assert wrong == []


def test_share_hands_the_address_over_where_the_device_shares(browser: Browser, shelf: str) -> None:
    with opened(browser, **PHONE) as (page, wrong):
        page.add_init_script("navigator.share = it => { window.shared = it; return Promise.reject(new Error('no')) }")
        page.goto(f"{shelf}/article/")
        page.get_by_role("button", name="Chia sẻ").click()
        assert page.evaluate("shared.url") == "https://bangvang.example/tin-tuc/2020/tinh-mau/"
    assert wrong == []


def place(part: Locator) -> list[float]:
    """Where a part stands on the page, and how large it is."""
    return part.evaluate(
        "it => { const r = it.getBoundingClientRect(); return [r.x + scrollX, r.y + scrollY, r.width, r.height] }"
    )


def viewer(page: Page, address: str, number: int = 0) -> str:
    """Opens the viewer with the keyboard; what it tells first."""
    page.goto(address)
    assert page.locator("dialog").count() == 0
    page.locator(".gallery").first.get_by_role("link").nth(number).focus()
    page.keyboard.press("Enter")
    return page.get_by_role("dialog").get_by_role("status").inner_text()


def test_viewer_shows_picture_after_picture_to_the_keyboard(browser: Browser, shelf: str) -> None:
    with opened(browser, **SCREEN) as (page, wrong):
        first = viewer(page, f"{shelf}/article/")
        assert first == "1 / 5 – Lãnh đạo tỉnh trao lá cờ của năm học 2018-2019 cho tập thể lãnh đạo Sở."
        told = page.get_by_role("dialog").get_by_role("status")
        page.keyboard.press("ArrowRight")
        told.get_by_text("2 / 5", exact=True).wait_for()
        page.get_by_role("button", name="Ảnh sau").click()
        told.get_by_text("3 / 5", exact=True).wait_for()
        page.keyboard.press("ArrowLeft")
        told.get_by_text("2 / 5", exact=True).wait_for()
        assert page.evaluate("document.activeElement.closest('dialog') !== null")
        page.keyboard.press("Escape")
        page.locator("dialog").wait_for(state="detached")
        assert page.evaluate("document.activeElement === document.querySelectorAll('.gallery a')[1]")
        assert page.url == f"{shelf}/article/"
    assert wrong == []


def test_viewer_ends_at_the_last_picture(browser: Browser, shelf: str) -> None:
    with opened(browser, **SCREEN) as (page, _):
        assert viewer(page, f"{shelf}/article/", 4).startswith("5 / 5")
        after = page.get_by_role("button", name="Ảnh sau")
        assert after.get_attribute("aria-disabled") == "true"
        after.click(force=True)
        assert page.get_by_role("dialog").get_by_role("status").inner_text().startswith("5 / 5")


def test_viewer_follows_a_finger_and_leaves_by_the_way_back(browser: Browser, shelf: str) -> None:
    with opened(browser, **PHONE) as (page, wrong):
        viewer(page, f"{shelf}/albums/")
        page.get_by_role("group", name="Các ảnh").evaluate("row => row.scrollBy(row.clientWidth * 1.9, 0)")
        page.get_by_role("dialog").get_by_text("3 / 8").wait_for()
        page.go_back()
        page.locator("dialog").wait_for(state="detached")
        assert page.url == f"{shelf}/albums/"
    assert wrong == []


def test_viewer_keeps_what_pictures_say_and_asks_for_none_before_it_opens(browser: Browser, shelf: str) -> None:
    with opened(browser, **SCREEN) as (page, _):
        page.goto(f"{shelf}/article/")
        assert page.locator("img[src*='hinh']").count() == page.locator("main img").count() + 1
        said = page.locator(".gallery img").evaluate_all("all => all.map(it => it.alt)")
        viewer(page, f"{shelf}/article/")
        assert page.locator("dialog img").evaluate_all("all => all.map(it => it.alt)") == said


def test_picture_opens_by_itself_without_scripts(browser: Browser, shelf: str) -> None:
    with opened(browser, java_script_enabled=False) as (page, _):
        page.goto(f"{shelf}/article/")
        page.locator(".gallery").get_by_role("link").first.click()
        assert page.url == f"{shelf}/hinh/trao-co.webp"


@pytest.mark.parametrize("kind", ["article", "films"])
def test_film_of_a_host_plays_on_the_page_and_asks_nobody_before(browser: Browser, shelf: str, kind: str) -> None:
    # Sites that have such films allow this one host: frame-src https://www.youtube-nocookie.com
    with opened(browser, **SCREEN, bypass_csp=True) as (page, wrong):
        page.route(YOUTUBE, lambda route: route.fulfill(content_type="text/html", body="<title>phim</title>"))
        page.goto(f"{shelf}/{kind}/")
        link = page.get_by_role("link", name="Phóng sự: hai lá cờ trong hai năm").first
        before = place(link.locator(".film__screen"))
        assert wrong == []
        link.press("Enter")
        frame = page.locator("iframe")
        assert frame.get_attribute("src") == "https://www.youtube-nocookie.com/embed/M7lc1UVf-VE?autoplay=1"
        assert frame.get_attribute("title") == "Phóng sự: hai lá cờ trong hai năm"
        assert place(frame) == before
        assert page.evaluate("document.activeElement.tagName") == "IFRAME"
        assert link.get_attribute("href") == "https://www.youtube.com/watch?v=M7lc1UVf-VE"


def test_film_of_the_site_plays_on_the_page_and_no_byte_of_it_comes_before(browser: Browser, shelf: str) -> None:
    asked = []
    with opened(browser, **SCREEN) as (page, _):
        page.on("request", lambda it: asked.append(it.url) if it.url.endswith(".mp4") else None)
        page.goto(f"{shelf}/article/")
        link = page.get_by_role("link", name="Xem phim")
        before = place(link.locator(".film__screen"))
        assert asked == []
        link.click()
        film = page.locator("video")
        assert place(film) == before
        assert film.locator("source").get_attribute("type") == "video/mp4"
        assert film.evaluate("it => it.controls && it.autoplay && it.playsInline && it === document.activeElement")
        assert set(asked) == {f"{shelf}/tin-tuc/2020/tinh-mau/phim.mp4"}


@pytest.mark.parametrize("situation", [{"java_script_enabled": False}, {}])
def test_film_that_cannot_be_framed_or_has_no_script_is_a_link(
    browser: Browser, shelf: str, situation: dict[str, bool]
) -> None:
    with opened(browser, **situation) as (page, _):
        page.route(re.compile("example|youtube"), lambda route: route.fulfill(content_type="text/html", body="phim"))
        page.goto(f"{shelf}/article/")
        link = page.get_by_role("link", name="Bản tin chiều" if not situation else "Phóng sự: hai lá cờ")
        link.click()
        assert page.url == (
            "https://truyenhinh.example/ban-tin/18-12"
            if not situation
            else "https://www.youtube.com/watch?v=M7lc1UVf-VE"
        )
