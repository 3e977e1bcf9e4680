"""Hosts for the built site: one as a good web host serves it, one whose line is slow and whose pictures come late."""

import base64
import gzip
import hashlib
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

STYLE = re.compile(rb"<style>(.*?)</style>", re.DOTALL)
_TEXT = {".html", ".css", ".js", ".svg", ".json", ".xml", ".csv", ".txt"}


class StrictHandler(SimpleHTTPRequestHandler):
    """Serves text compressed, and pages under `default-src 'self'` with the hashes of their own style blocks."""

    # One connection for a page and its pictures, as every web host has it.
    protocol_version = "HTTP/1.1"
    compresses = True

    def log_message(self, *_args: object) -> None:
        pass

    def handle(self) -> None:
        # Whoever closes a page while it comes is gone, and nobody needs to hear of it.
        with suppress(ConnectionError):
            super().handle()

    def do_GET(self) -> None:
        named = Path(self.translate_path(self.path))
        file = named / "index.html" if named.is_dir() and self.path.partition("?")[0].endswith("/") else named
        if file.is_file():
            self.send_file(file)
        else:
            # An address without its slash, or one that leads nowhere.
            super().do_GET()

    def send_file(self, file: Path) -> None:
        plain = file.read_bytes()
        packs = self.compresses and file.suffix in _TEXT and "gzip" in self.headers.get("Accept-Encoding", "")
        body = gzip.compress(plain, 6, mtime=0) if packs else plain
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(body)))
        if packs:
            self.send_header("Content-Encoding", "gzip")
        if file.suffix == ".html":
            self.send_header("Content-Security-Policy", policy(plain))
        self.end_headers()
        self.deliver(file, body)

    def deliver(self, file: Path, body: bytes) -> None:
        self.wfile.write(body)


class SlowHandler(StrictHandler):
    """Sends what a page shows uncompressed in pieces of 512 bytes, 25 ms apart; everything else begins 0.8 s late."""

    compresses = False
    disable_nagle_algorithm = True
    piece, pause, late = 512, 0.025, 0.8

    def deliver(self, file: Path, body: bytes) -> None:
        # What stands before the body shows nothing: it may come at once.
        shown = max(body.find(b"<body"), 0) if file.suffix == ".html" else len(body)
        if file.suffix != ".html":
            time.sleep(self.late)
        self.wfile.write(body[:shown])
        for start in range(shown, len(body), self.piece):
            time.sleep(self.pause)
            self.wfile.write(body[start : start + self.piece])


def policy(page: bytes) -> str:
    """The strictest policy that the page can live under: nothing inline but the style blocks that it has."""
    hashes = [hashlib.sha256(style).digest() for style in STYLE.findall(page)]
    sources = " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in hashes)
    return f"default-src 'self'; style-src {sources or repr('none')}"


@contextmanager
def served(handler: type[SimpleHTTPRequestHandler], output: Path) -> Iterator[str]:
    """Where the folder is served, for as long as the block runs."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(output)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
