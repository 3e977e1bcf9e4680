"""Work shared between cores: everything once, every failure told, nothing left behind."""

import errno
import os
import signal
import subprocess
import sys
import threading
import time
from functools import partial
from pathlib import Path

import pytest

from bangvang.site import cores
from bangvang.site.delivery_disk import reason

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be copied here")
needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="work is shared on Linux only")


@pytest.fixture(params=[1, 2, 4])
def processes(request, monkeypatch) -> int:
    """As many cores as the machine may have."""
    monkeypatch.setattr(cores, "_cores", lambda: request.param)
    return request.param


def append(path: Path, text: str) -> None:
    """One write of its own, whole however many processes write."""
    file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(file, text.encode())
    os.close(file)


def fail(error: BaseException) -> None:
    raise error


def told_in(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").split() if path.exists() else []


@pytest.mark.parametrize("number", [0, 1, 7, 8, 9, 200, 2048, 2049])
def test_do_all_does_every_lot_once(tmp_path, processes, number):
    log, begun = tmp_path / "log", []
    cores.do_all([partial(append, log, f"{lot}\n") for lot in range(number)], begun.append)
    assert sorted(map(int, told_in(log))) == list(range(number))
    assert begun == sorted(begun)
    assert len(begun) == number or processes > 1


@needs_linux
def test_do_all_shares_the_work(tmp_path, monkeypatch):
    monkeypatch.setattr(cores, "_cores", lambda: 2)
    log = tmp_path / "log"

    def lot() -> None:
        append(log, f"{os.getpid()}\n")
        # Until another process has begun: only two at work come to an end.
        wait_until(lambda: len(set(told_in(log))) == 2)

    cores.do_all([lot] * 8, lambda number: None)
    assert len(set(told_in(log))) == 2
    assert len(told_in(log)) == 8


def test_do_all_of_more_lots_than_a_pipe_holds():
    done = []
    cores.do_all([partial(done.append, number) for number in range(70_000)], lambda number: None)
    assert done == list(range(70_000))


def wait_until(happened, seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.01)


def only_in_a_copy(parent: int, error: BaseException, log: Path) -> None:
    """Raises in another process than the parent, which does nothing until that has happened."""
    if os.getpid() != parent:
        append(log, "x\n")
        raise error
    wait_until(log.exists)


@pytest.mark.parametrize("where", ["parent", "copy"])
def test_do_all_hands_on_an_error_with_its_file(tmp_path, monkeypatch, where):
    monkeypatch.setattr(cores, "_cores", lambda: 2)
    error = OSError(errno.ENOSPC, "No space left on device", "trang/index.html")
    log = tmp_path / "log"
    lot = partial(only_in_a_copy, os.getpid(), error, log) if where == "copy" else partial(fail, error)
    with pytest.raises(OSError, match="No space left") as raised:
        cores.do_all([lot] * 20, lambda number: None)
    assert (raised.value.filename, raised.value.errno) == ("trang/index.html", errno.ENOSPC)
    assert reason(raised.value) == "ổ đĩa đã đầy"
    assert children() == []


@pytest.mark.parametrize("where", ["parent", "copy"])
def test_do_all_raises_where_a_lot_has_a_mistake(tmp_path, monkeypatch, capfd, where):
    monkeypatch.setattr(cores, "_cores", lambda: 2)
    log = tmp_path / "log"
    mistake = ValueError("a mistake of ours")
    lot = partial(only_in_a_copy, os.getpid(), mistake, log) if where == "copy" else partial(fail, mistake)
    with pytest.raises(ChildProcessError if where == "copy" else ValueError):
        cores.do_all([lot] * 20, lambda number: None)
    assert ("ValueError: a mistake of ours" in capfd.readouterr().err) == (where == "copy")
    assert children() == []


def test_do_all_tells_of_a_process_that_was_killed(tmp_path, monkeypatch):
    monkeypatch.setattr(cores, "_cores", lambda: 2)
    parent, log = os.getpid(), tmp_path / "log"

    def lot() -> None:
        if os.getpid() != parent:
            append(log, "x\n")
            os.kill(os.getpid(), signal.SIGKILL)
        wait_until(log.exists)

    with pytest.raises(ChildProcessError, match="mã 9"):
        cores.do_all([lot] * 20, lambda number: None)
    assert children() == []


def test_do_all_begins_nothing_after_a_failure(tmp_path, monkeypatch):
    monkeypatch.setattr(cores, "_cores", lambda: 2)
    log = tmp_path / "log"
    lots = [partial(fail, OSError("hỏng")), *[partial(append, log, "x\n")] * 500]
    with pytest.raises(OSError, match="hỏng"):
        cores.do_all(lots, lambda number: None)
    assert children() == []
    left = len(told_in(log))
    time.sleep(0.05)
    assert len(told_in(log)) == left


@needs_linux
def test_work_goes_on_before_anybody_waits_for_it(tmp_path):
    log, told = tmp_path / "log", []
    work = cores.Work([partial(append, log, f"{lot}\n") for lot in range(20)], helpers=1)
    wait_until(lambda: len(told_in(log)) == 20)
    work.finish(told.append)
    work.abandon()
    assert (told, children()) == ([], [])


@needs_linux
def test_abandoned_work_ends_at_once(tmp_path):
    log = tmp_path / "log"

    def lot() -> None:
        append(log, "x\n")
        time.sleep(600)

    work = cores.Work([lot] * 3, helpers=2)
    wait_until(lambda: len(told_in(log)) == 2)
    work.abandon()
    assert (told_in(log), children()) == (["x", "x"], [])
    work.abandon()


def test_work_without_helpers_is_done_by_who_waits():
    done = []
    work = cores.Work([partial(done.append, lot) for lot in range(3)], helpers=0)
    assert done == []
    work.finish()
    assert done == [0, 1, 2]
    work.abandon()


@needs_linux
@pytest.mark.parametrize("drafts", [False, True])
def test_build_that_the_gate_stops_leaves_nothing_behind(content, build, drafts):
    content.ledger(
        "Hình thức;Đơn vị;Năm", *(f"Giấy khen của Giám đốc Sở;Trường THPT Mẫu;{year}" for year in range(1950, 2000))
    )
    content.post("tin", "[đi đâu](/khong-co/)")
    built = build(drafts=drafts)
    assert built.status == 1
    assert children() == []
    assert not built.output.exists()
    assert [path.name for path in built.output.parent.glob(".output*/*/*")] == []


def children() -> list[int]:
    """Copies of this process that are there still, or that nobody waited for; a browser's driver is none."""
    tasks = Path("/proc/self/task")
    pids = {int(pid) for task in tasks.iterdir() for pid in (task / "children").read_text().split()}
    return sorted(pid for pid in pids if _program(pid) in (_program(os.getpid()), ""))


def _program(pid: int) -> str:
    """What a process runs; nothing for one that has ended and was not waited for."""
    try:
        return str(Path(f"/proc/{pid}/exe").readlink())
    except OSError:
        return ""


@pytest.mark.parametrize(
    ("platform", "affinity", "threads", "expected"),
    [
        pytest.param("linux", {0, 3}, 1, 2, id="two cores"),
        pytest.param("linux", {2}, 1, 1, id="one core"),
        pytest.param("linux", {0, 1}, 2, 1, id="another thread, which a copy would not have"),
        pytest.param("win32", {0, 1}, 1, 1, id="nothing to copy with"),
        pytest.param("darwin", {0, 1}, 1, 1, id="a system on which copies break"),
    ],
)
def test_cores(monkeypatch, platform, affinity, threads, expected):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _pid: affinity, raising=False)
    monkeypatch.setattr(threading, "active_count", lambda: threads)
    monkeypatch.setattr(sys, "platform", platform)
    assert cores._cores() == expected


@pytest.mark.parametrize("which", ["one core", "another system"])
def test_do_all_copies_no_process_where_it_cannot(monkeypatch, which):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _pid: {0}, raising=False)
    monkeypatch.setattr(sys, "platform", "darwin" if which == "another system" else "linux")
    monkeypatch.setattr(os, "fork", lambda: fail(AssertionError("a copy was made")))
    done = []
    cores.do_all([partial(done.append, lot) for lot in range(50)], lambda number: None)
    assert done == list(range(50))


BUILD = """
import os, sys
from pathlib import Path
from bangvang.core.days import parse_moment
from bangvang.site import write
from bangvang.site.run import build
write._FEWEST = 5
root, content, output, cores = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4])
os.sched_getaffinity = lambda pid: set(range(cores))
now = parse_moment("22/11/2026 08:00")
sys.exit(build(settings=root / "pelicanconf.py", content=content, output=output, now=now))
"""
SLOWLY = """
import time
from bangvang.site import write
def slowly(path, data, ours=write._write):
    time.sleep(0.05)
    ours(path, data)
write._write = slowly
"""


def start(code: str, project: Path, output: Path, number: int) -> subprocess.Popen:
    content = project / "tests/cases/so-vang-mau"
    return subprocess.Popen(
        [sys.executable, "-c", code, str(project), str(content), str(output), str(number)],
        env=os.environ | {"PYTHONPATH": str(project / "plugins"), "PYTHONUTF8": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


@needs_linux
def test_builds_on_one_core_and_on_several_give_the_same_bytes(project, tmp_path, tree):
    running = {number: start(BUILD, project, tmp_path / str(number), number) for number in (1, 2, 3)}
    for process in running.values():
        process.communicate(timeout=120)
    assert [process.returncode for process in running.values()] == [0, 0, 0]
    one, two, three = ({path: data for path, (_, data) in tree(tmp_path / str(number)).items()} for number in running)
    assert len(one) > 200
    assert one == two == three


@needs_linux
def test_killed_build_leaves_no_process_and_no_lock(project, tmp_path):
    output = tmp_path / "output"
    process = start(SLOWLY + BUILD, project, output, 2)
    wait_until(lambda: len(members(process.pid)) >= 2 or process.poll() is not None)
    assert process.poll() is None
    process.kill()
    process.wait()
    process.stderr.close()
    wait_until(lambda: not members(process.pid))
    assert not output.exists()
    again = start(BUILD, project, output, 2)
    again.communicate(timeout=60)
    assert again.returncode == 0
    assert (output / "bang-vang/index.html").is_file()


def members(group: int) -> list[int]:
    """The processes of a group that are still at work."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            state, _parent, of = (folder / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()[:3]
        except OSError:
            continue
        if int(of) == group and state != "Z":
            found.append(int(folder.name))
    return found
