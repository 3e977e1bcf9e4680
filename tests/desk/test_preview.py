"""The preview with real HTTP requests, real files that change, and a build that only pretends."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

import pytest

from bangvang.desk import preview, preview_server

needs_posix = pytest.mark.skipif(os.name == "nt", reason="hệ điều hành không có tín hiệu và liên kết")

SITE = {
    "index.html": "trang chủ",
    "404.html": "không thấy",
    "tin-tuc/2020/co/index.html": "bài",
    "tin-tuc/atom.xml": "<feed/>",
    "don-vi/trường số 1.html": "dấu cách",
    "theme/a.css": "a{}",
    "anh.webp": "ảnh",
    "so.csv": "a,b",
    "ban.xlsx": "x",
    "la.khong-biet": "?",
    "trong/x.txt": "thư mục không có index",
}


def write_tree(folder, files):
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def fetch(port, path, method="GET"):
    """Status, headers and text, with the path sent exactly as given."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.putrequest(method, path, skip_accept_encoding=True)
        connection.endheaders()
        response = connection.getresponse()
        return response.status, dict(response.getheaders()), response.read().decode("utf-8")
    finally:
        connection.close()


@contextmanager
def running(site):
    thread = Thread(target=site.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield site
    finally:
        site.shutdown()
        thread.join()
        site.server_close()


@pytest.fixture
def said():
    return []


@pytest.fixture
def port(tmp_path, said):
    write_tree(tmp_path / "site", SITE)
    (tmp_path / "bí mật.txt").write_text("bí mật", encoding="utf-8")
    with running(preview_server.server(tmp_path / "site", port=0, say=said.append)) as site:
        yield site.server_port


@pytest.mark.parametrize(
    ("path", "text", "kind"),
    [
        ("/", "trang chủ", "text/html; charset=utf-8"),
        ("/?x=1", "trang chủ", "text/html; charset=utf-8"),
        ("//", "trang chủ", "text/html; charset=utf-8"),
        ("/tin-tuc/2020/co/", "bài", "text/html; charset=utf-8"),
        ("/tin-tuc/atom.xml", "<feed/>", "application/atom+xml; charset=utf-8"),
        ("/don-vi/tr%C6%B0%E1%BB%9Dng%20s%E1%BB%91%201.html", "dấu cách", "text/html; charset=utf-8"),
        ("/theme/a.css?v=3", "a{}", "text/css; charset=utf-8"),
        ("/anh.webp", "ảnh", "image/webp"),
        ("/so.csv", "a,b", "text/csv; charset=utf-8"),
        ("/la.khong-biet", "?", "application/octet-stream"),
    ],
)
def test_server_gives_files(port, said, path, text, kind):
    status, headers, body = fetch(port, path)
    assert (status, headers["Content-Type"], body) == (200, kind, text)
    assert headers["Cache-Control"] == "no-store"
    assert said == []
    status, headers, body = fetch(port, path, "HEAD")
    assert (status, headers["Content-Length"], body) == (200, str(len(text.encode())), "")


@pytest.mark.parametrize(
    ("path", "location"),
    [
        ("/tin-tuc/2020/co", "/tin-tuc/2020/co/"),
        ("/tin-tuc/2020/co?a=b&c", "/tin-tuc/2020/co/?a=b&c"),
        ("//tin-tuc", "/tin-tuc/"),
        ("/don-vi", "/don-vi/"),
    ],
)
def test_server_adds_the_slash_of_folders(port, path, location):
    status, headers, body = fetch(port, path)
    assert (status, headers["Location"], body) == (302, location, "")


@pytest.mark.parametrize(
    "path",
    [
        "/khong-co/",
        "/trong/",
        "/index.html/",
        "/theme/",
        "/../b%C3%AD%20m%E1%BA%ADt.txt",
        "/%2e%2e/b%C3%AD%20m%E1%BA%ADt.txt",
        "/..%2fb%C3%AD%20m%E1%BA%ADt.txt",
        "/tin-tuc/../../b%C3%AD%20m%E1%BA%ADt.txt",
        "/..%5cb%C3%AD%20m%E1%BA%ADt.txt",
        "/%00",
        "/c:/windows/win.ini",
        "//../../etc/passwd",
    ],
)
def test_server_shows_the_sites_own_404(port, said, path):
    status, headers, body = fetch(port, path)
    assert (status, body, headers["Content-Type"]) == (404, "không thấy", "text/html; charset=utf-8")
    assert len(said) == 1
    assert said[0].startswith("Không có trang /")
    assert said[0].isprintable()
    assert fetch(port, path, "HEAD")[::2] == (404, "")


@needs_posix
def test_server_follows_no_link_out_of_the_site(port, tmp_path):
    (tmp_path / "site/ra.txt").symlink_to(tmp_path / "bí mật.txt")
    assert fetch(port, "/ra.txt")[0] == 404


def test_server_without_a_page_for_404(port, tmp_path):
    (tmp_path / "site/404.html").unlink()
    status, _, body = fetch(port, "/khong-co")
    assert (status, "cửa sổ lệnh" in body) == (404, True)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "LẠ"])
def test_server_refuses_other_methods(port, capfd, method):
    with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
        connection.sendall(f"{method} / HTTP/1.1\r\nHost: x\r\n\r\n".encode())
        reply = b"".join(iter(lambda: connection.recv(4096), b"")).decode("utf-8")
    assert re.match(r"HTTP/1\.1 (501|400) ", reply)
    assert reply.endswith("Yêu cầu này không dùng được với bản xem thử.\n")
    assert capfd.readouterr() == ("", "")


def test_server_bears_a_reader_that_goes_away(port, tmp_path, capfd):
    (tmp_path / "site/to.bin").write_bytes(b"x" * 20_000_000)
    with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
        connection.sendall(b"GET /to.bin HTTP/1.1\r\nHost: x\r\n\r\n")
        connection.recv(100)
    time.sleep(0.2)
    assert fetch(port, "/")[0] == 200
    assert capfd.readouterr() == ("", "")


def test_server_takes_the_next_free_port(tmp_path, said):
    with preview_server.server(tmp_path, port=0, say=said.append) as first:
        with preview_server.server(tmp_path, port=first.server_port, say=said.append) as second:
            assert second.server_port > first.server_port
        assert said == [f"Cổng {first.server_port} đang bận hoặc không dùng được, nên dùng cổng {second.server_port}."]


@pytest.mark.parametrize("port", [65536, 99999])
def test_server_without_any_port(tmp_path, said, port):
    with pytest.raises(preview_server.PortBusy, match="Hãy chọn cổng khác"):
        preview_server.server(tmp_path, port=port, say=said.append)


# --- the whole preview


class FakeBuild:
    """A build that copies one source into the preview, or fails when the source says so."""

    def __init__(self, root):
        self.root = root
        self.runs = self.at_once = self.most_at_once = 0

    def __call__(self):
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        text = (self.root / "content/a.md").read_text("utf-8")
        time.sleep(0.05)
        status = 1 if text == "hỏng" else 0
        if status == 0:
            write_tree(self.root / ".preview", {"index.html": text})
        self.runs += 1
        self.at_once -= 1
        return status


@pytest.fixture
def project(tmp_path):
    write_tree(tmp_path, {"content/a.md": "một", "theme/x.css": "", "plugins/p.py": "", "pelicanconf.py": ""})
    return tmp_path


@contextmanager
def served(project, capfd):
    """The preview in a thread: its build, a function that waits until a text was said, and its port."""
    build, stop, out = FakeBuild(project), Event(), []
    arguments = {"root": project, "content": project / "content", "port": 0, "build": build, "stop": stop}
    thread = Thread(target=lambda: out.append(preview.serve(**arguments)))
    thread.start()
    heard = []

    def wait_for(text, times=1):
        for _ in range(200):
            heard.append(capfd.readouterr().out)
            if "".join(heard).count(text) >= times:
                return "".join(heard)
            time.sleep(0.05)
        raise AssertionError("".join(heard))

    try:
        found = re.search(r"http://127\.0\.0\.1:(\d+)/ ", wait_for("Xem thử tại"))
        yield build, wait_for, int(found[1])
    finally:
        stop.set()
        thread.join(10)
    assert out == [0]
    wait_for("Đã dừng xem thử.")


def test_serve_builds_again_after_a_change(project, capfd):
    with served(project, capfd) as (build, wait_for, port):
        assert fetch(port, "/")[2] == "một"
        write_tree(project, {"content/a.md": "hai"})
        assert re.search(r"Đã dựng lại trong \d+,\d giây\.", wait_for("Đã dựng lại"))
        assert fetch(port, "/")[2] == "hai"
        write_tree(project, {"content/a.md": "hỏng"})
        wait_for("bản xem thử vẫn như trước")
        assert fetch(port, "/")[2] == "hai"
        write_tree(project, {"content/a.md": "ba"})
        wait_for("Đã dựng lại", times=2)
        assert fetch(port, "/")[2] == "ba"
        assert build.most_at_once == 1


@pytest.mark.parametrize("path", ["content/mới/b.md", "theme/x.css", "plugins/p.py", "pelicanconf.py"])
def test_serve_watches(project, capfd, path):
    with served(project, capfd) as (_, wait_for, _):
        time.sleep(0.2)
        write_tree(project, {path + ".new": "đổi"})
        (project / (path + ".new")).replace(project / path)
        wait_for("Đã dựng lại")


def test_serve_passes_over_what_is_no_source(project, capfd):
    with served(project, capfd) as (build, _, _):
        time.sleep(0.2)
        write_tree(
            project, {"content/~$bai.docx": "x", ".preview/x": "x", "README.md": "x", "plugins/__pycache__/p.pyc": ""}
        )
        time.sleep(1)
        assert build.runs == 1


def test_serve_without_a_port(project, capfd):
    assert preview.serve(root=project, content=project / "content", port=70000, build=lambda: 0) == 1
    assert capfd.readouterr().err.count("\n") == 1


SERVE = """
import sys
from pathlib import Path
from bangvang.desk import preview
root = Path(sys.argv[1])
sys.exit(preview.serve(root=root, content=root / "content", port=0))
"""


@needs_posix
def test_serve_ends_quietly_with_ctrl_c(project):
    write_tree(project, {"tasks.py": "import sys; print('dựng:', *sys.argv[1:], flush=True)"})
    variables = os.environ | {"PYTHONPATH": str(Path(preview.__file__).parents[2]), "PYTHONUTF8": "1"}
    command = [sys.executable, "-c", SERVE, str(project)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True, "encoding": "utf-8"}
    with subprocess.Popen(command, env=variables, **pipes) as process:
        lines = [process.stdout.readline() for _ in range(3)]
        process.send_signal(signal.SIGINT)
        rest, errors = process.communicate(timeout=10)
    assert lines[0] == f"dựng: preview --content={project}/content --output={project}/.preview\n"
    assert lines[1].startswith("Đã dựng bản xem thử trong ")
    assert re.fullmatch(r"Xem thử tại http://127\.0\.0\.1:\d+/ \(dừng bằng Ctrl\+C\)\n", lines[2])
    assert (process.returncode, rest.strip(), errors) == (0, "Đã dừng xem thử.", "")
