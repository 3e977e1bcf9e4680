"""A built site over HTTP on this machine, as static hosting would show it."""

import mimetypes
import os
import shutil
import socketserver
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

HOST = "127.0.0.1"
PORTS_TRIED = 20
LAST_PORT = 65535

# Our own, because Windows takes types from its registry, where any program may have changed them.
_TYPES = {
    ".atom": "application/atom+xml; charset=utf-8",
    ".avif": "image/avif",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/vnd.microsoft.icon",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".mp4": "video/mp4",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "application/xml; charset=utf-8",
}
_NO_PAGE = """<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Không có trang này</title><h1>Không có trang này</h1>
<p>Bản xem thử chưa có trang ở địa chỉ này. Nếu vừa sửa bài, hãy xem thông báo ở cửa sổ lệnh.</p></html>
"""
_REFUSED = "Yêu cầu này không dùng được với bản xem thử.\n"


class PortBusy(Exception):
    """No port to be had; the message is for staff."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address gives: a file with a status, or where to go instead."""

    status: HTTPStatus
    file: Path | None = None
    location: str = ""


def answer(folder: Path, address: str) -> Answer:
    """The answer of the site in `folder` to the path and query of a request; nothing outside of it is ever given."""
    parts = urlsplit("/" + address.lstrip("/"))
    path = unquote(parts.path)
    target = _inside(folder, path)
    if target and target.is_dir() and not path.endswith("/"):
        query = f"?{parts.query}" if parts.query else ""
        return Answer(HTTPStatus.FOUND, location=f"{quote(path)}/{query}")
    if target and path.endswith("/"):
        target = target / "index.html" if target.is_dir() else None
    if target and target.is_file():
        return Answer(HTTPStatus.OK, file=target)
    page = folder / "404.html"
    return Answer(HTTPStatus.NOT_FOUND, file=page if page.is_file() else None)


def _inside(folder: Path, path: str) -> Path | None:
    """The file or folder that the path names; None where a part is no plain name or a link leads out of the folder."""
    names = [name for name in path.split("/") if name]
    if any(name in {".", ".."} or set(name) & set("\\:\0") for name in names):
        return None
    target = folder.joinpath(*names)
    real, home = os.path.realpath(target), os.path.realpath(folder)
    return target if real == home or real.startswith(home + os.sep) else None


def content_type(file: Path) -> str:
    """The type to send; feeds are told by their name.

    >>> content_type(Path("tin-tuc/atom.xml"))
    'application/atom+xml; charset=utf-8'
    """
    if file.name == "atom.xml":
        return _TYPES[".atom"]
    suffix = file.suffix.lower()
    return _TYPES.get(suffix) or mimetypes.types_map.get(suffix) or "application/octet-stream"


class Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD. `say` is told of addresses that lead nowhere."""

    protocol_version = "HTTP/1.1"
    server_version = "BangVang"
    sys_version = ""
    timeout = 60

    def __init__(self, *args: object, folder: Path, say: Callable[[str], None]) -> None:
        self.folder = folder
        self.say = say
        super().__init__(*args)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        self._answer(body=True)

    def do_HEAD(self) -> None:
        self._answer(body=False)

    def _answer(self, *, body: bool) -> None:
        found = answer(self.folder, self.path)
        if found.status == HTTPStatus.NOT_FOUND:
            self.say(f"Không có trang {_printable(self.path)}")
        if not found.file:
            text = _NO_PAGE if found.status == HTTPStatus.NOT_FOUND else ""
            self._send_text(found.status, text, _TYPES[".html"], body=body, location=found.location)
            return
        try:
            file = found.file.open("rb")
        except OSError:  # replaced or locked at this very moment
            self._send_text(HTTPStatus.NOT_FOUND, _NO_PAGE, _TYPES[".html"], body=body)
            return
        with file:
            self._send_head(found.status, content_type(found.file), os.fstat(file.fileno()).st_size)
            if body:
                shutil.copyfileobj(file, self.wfile)

    def _send_head(self, status: int, kind: str, length: int, location: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(length))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        if location:
            self.send_header("Location", location)
        self.end_headers()

    def _send_text(self, status: int, text: str, kind: str, *, body: bool, location: str = "") -> None:
        data = text.encode("utf-8")
        self._send_head(status, kind, len(data), location)
        if body:
            self.wfile.write(data)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The host's page for broken and foreign requests, in Vietnamese."""
        self.close_connection = True
        self._send_text(code, _REFUSED, _TYPES[".txt"], body=getattr(self, "command", None) != "HEAD")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Says nothing of pages that were found: staff look for problems here."""


class Server(ThreadingHTTPServer):
    """One thread a request; a reader that goes away early is no event."""

    # On Windows this would let a second server take the same port in silence.
    allow_reuse_address = os.name != "nt"

    def server_bind(self) -> None:
        """Binds without asking the network for this machine's name, which may take seconds."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, self.server_address[1]

    def handle_error(self, request: object, client_address: object) -> None:
        error = sys.exc_info()[1]
        if not isinstance(error, (ConnectionError, TimeoutError)):
            print(f"Máy chủ xem thử gặp lỗi với một yêu cầu: {error!r}", file=sys.stderr, flush=True)


def server(folder: Path, *, port: int, say: Callable[[str], None]) -> Server:
    """A server of the folder on the port or the next free one; `port` 0 is any. Raises PortBusy."""
    handler = partial(Handler, folder=folder, say=say)
    for number in range(port, min(port + PORTS_TRIED, LAST_PORT + 1)):
        try:
            found = Server((HOST, number), handler)
        except (OSError, OverflowError):
            continue
        if port and number != port:
            say(f"Cổng {port} đang bận hoặc không dùng được, nên dùng cổng {number}.")
        return found
    raise PortBusy(f"Không mở được cổng {port} và các cổng sau đó. Hãy chọn cổng khác, ví dụ: --port 8080")


def _printable(text: str) -> str:
    return "".join(letter if letter.isprintable() else "?" for letter in unquote(text))
