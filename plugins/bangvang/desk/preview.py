"""The preview on this machine: built with its drafts, served, and built again after each change."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Thread

from watchfiles import Change, DefaultFilter, watch

from bangvang.desk.preview_server import HOST, PortBusy, server

FOLDER = ".preview"
SETTINGS = ("pelicanconf.py", "publishconf.py")
# Windows lets Ctrl+C through only between two waits.
WAIT_SECONDS = 0.3


class _Sources(DefaultFilter):
    """Everything but what editors, Word and the systems leave behind."""

    ignore_entity_patterns = (*DefaultFilter.ignore_entity_patterns, r"^~\$", r"^\.~lock\.", r"^Thumbs\.db$", r"\.tmp$")


def serve(
    *,
    root: Path,
    content: Path,
    port: int,
    now: str = "",
    build: Callable[[], int] | None = None,
    stop: Event | None = None,
) -> int:
    """Serves the preview until Ctrl+C (or `stop`); the exit status. `build` makes it once and tells its problems."""
    output = root / FOLDER
    stop, changed = stop or Event(), Event()
    once = build or (lambda: build_apart(root=root, content=content, output=output, now=now))
    try:
        with _serving(output, port) as address, _watching(root, content, changed, stop):
            _tell_build(once, "Đã dựng bản xem thử")
            _say(f"Xem thử tại {address} (dừng bằng Ctrl+C)")
            while not stop.is_set():
                if changed.wait(WAIT_SECONDS):
                    changed.clear()
                    _say("Có thay đổi, đang dựng lại…")
                    _tell_build(once, "Đã dựng lại")
    except PortBusy as error:
        print(error, file=sys.stderr, flush=True)
        return 1
    except KeyboardInterrupt:
        pass
    _say("Đã dừng xem thử.")
    return 0


def build_apart(*, root: Path, content: Path, output: Path, now: str) -> int:
    """Builds the preview in a process of its own, which sees changed code and tells each problem anew; its status."""
    values = {"content": str(content), "output": str(output), "now": now}
    options = [f"--{name}={value}" for name, value in values.items() if value]
    return subprocess.run(
        [sys.executable, str(root / "tasks.py"), "preview", *options], cwd=root, check=False
    ).returncode


def _tell_build(build: Callable[[], int], done: str) -> None:
    started = time.perf_counter()
    status = build()
    if status == 0:
        _say(f"{done} trong {seconds(time.perf_counter() - started)} giây.")
    else:
        _say("Chưa dựng được vì các lỗi trên; bản xem thử vẫn như trước. Sửa rồi lưu lại là sẽ tự dựng lại.")


def seconds(duration: float) -> str:
    """The duration as Vietnamese writes decimals.

    >>> seconds(1.2345)
    '1,2'
    """
    return f"{duration:.1f}".replace(".", ",")


@contextmanager
def _serving(output: Path, port: int) -> Iterator[str]:
    """The address at which the output is served, until left."""
    with server(output, port=port, say=_say) as site:
        thread = Thread(target=site.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
        thread.start()
        try:
            yield f"http://{HOST}:{site.server_port}/"
        finally:
            site.shutdown()
            thread.join()


@contextmanager
def _watching(root: Path, content: Path, changed: Event, stop: Event) -> Iterator[None]:
    """Sets `changed` after changes, until left.

    The settings are watched through their folder: an editor that saves by renaming takes a watched file away.
    """
    folders = [folder for folder in (content, root / "theme", root / "plugins") if folder.is_dir()]
    ended = Event()
    threads = [
        Thread(target=_watch, args=(folders, _Sources(), True, changed, ended), daemon=True),
        Thread(target=_watch, args=([root], _is_settings, False, changed, ended), daemon=True),
    ]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        ended.set()
        for thread in threads:
            thread.join(2)


def _watch(
    paths: Iterable[Path], chosen: Callable[[Change, str], bool], recursive: bool, changed: Event, ended: Event
) -> None:
    changes = watch(*paths, watch_filter=chosen, recursive=recursive, stop_event=ended, debounce=400, rust_timeout=500)
    with suppress(KeyboardInterrupt):
        for _ in changes:
            changed.set()


def _is_settings(_: Change, path: str) -> bool:
    return Path(path).name in SETTINGS


def _say(text: str) -> None:
    print(text, flush=True)
