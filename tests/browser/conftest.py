"""The built site in a real Chromium, served under the strict policy that it is meant for."""

import base64
import hashlib
import os
import re
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from bangvang.core.days import parse_moment
from bangvang.site.run import build

ROOT = Path(__file__).parents[2]
TOOLS = Path(__file__).parent / "node_modules"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

_STYLE = re.compile(rb"<style>(.*?)</style>", re.DOTALL)


def need(tool: object, reason: str) -> None:
    """Skips where a tool is missing; where everything must run, its lack is a failure."""
    if not tool and os.environ.get("CI"):
        pytest.fail(reason)
    if not tool:
        pytest.skip(reason)


class StrictHandler(SimpleHTTPRequestHandler):
    """Serves files under `default-src 'self'` with the hash of the page's one style block."""

    def log_message(self, *_args: object) -> None:
        pass

    def end_headers(self) -> None:
        path = Path(self.translate_path(self.path))
        page = path / "index.html" if path.is_dir() else path
        if page.suffix == ".html" and page.is_file():
            hashes = [hashlib.sha256(style).digest() for style in _STYLE.findall(page.read_bytes())]
            sources = " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in hashes)
            self.send_header("Content-Security-Policy", f"default-src 'self'; style-src {sources or repr('none')}")
        super().end_headers()


@pytest.fixture(scope="session")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own content, built."""
    folder = tmp_path_factory.mktemp("site") / "output"
    now = parse_moment("21/11/2026 10:00")
    assert build(settings=ROOT / "publishconf.py", content=ROOT / "content", output=folder, now=now) == 0
    return folder


@pytest.fixture(scope="session")
def address(output: Path) -> Iterator[str]:
    """Where the built site is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(StrictHandler, directory=str(output)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    need(CHROMIUM, "cần Chromium để thử các trang (Debian: apt install chromium)")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()
