"""Environments made for real in folders of their own, by a Python that has nothing installed."""

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from bangvang.desk import entrance, environment, preparation
from bangvang.desk.environment import Environment

PLUGINS = Path(environment.__file__).parents[2]
BASE = Path(getattr(sys, "_base_executable", sys.executable))
needs_posix = pytest.mark.skipif(os.name == "nt", reason="hệ điều hành không có exec và tín hiệu")

TASKS = """
import sys
from pathlib import Path
ROOT = Path(__file__).resolve().parent
sys.path.insert(0, {plugins!r})
from bangvang.desk import entrance
entrance.enter(ROOT, sys.argv, dev_tasks={{"test"}})
import os, json
if "ngủ" in sys.argv:
    print(os.getpid(), flush=True)
    import time; time.sleep(60)
said = {{"prefix": sys.prefix, "argv": sys.argv[1:], "venv": os.environ["VIRTUAL_ENV"], "xin": "chào Điện Biên"}}
print(json.dumps(said, ensure_ascii=False))
import mau
print(mau.LOI)
sys.exit(7 if "hỏng" in sys.argv else 0)
"""


def wheel(folder, *, text="một"):
    """A wheel that nobody has published, so that pip needs no network."""
    path = folder / "mau-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mau.py", f"LOI = {text!r}\n")
        archive.writestr("mau-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: mau\nVersion: 1.0\n")
        archive.writestr("mau-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr("mau-1.0.dist-info/RECORD", "")
    return path


def locked(path):
    return f"mau @ {path.as_uri()} --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


def make_project(folder):
    (folder / "locks").mkdir(parents=True)
    line = locked(wheel(folder))
    (folder / "locks/build.txt").write_text(line, encoding="utf-8")
    (folder / "locks/dev.txt").write_text(f"# thêm\n{line}", encoding="utf-8")
    (folder / "tasks.py").write_text(TASKS.format(plugins=str(PLUGINS)), encoding="utf-8")
    return folder


def run(project, *args, python=BASE, **variables):
    kept = {k: v for k, v in os.environ.items() if k not in {"PYTHONUTF8", "PYTHONIOENCODING", "VIRTUAL_ENV"}}
    command = [str(python), str(project / "tasks.py"), *args]
    return subprocess.run(
        command, env=kept | variables, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False
    )


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    """A project whose environment stands, and what its making said. Tests that change it work on their own."""
    project = make_project(tmp_path_factory.mktemp("dự án"))
    return project, run(project, "build")


@pytest.fixture
def stamped(tmp_path):
    """A project whose environment is a pretence: the right files and stamp, no packages."""
    project = make_project(tmp_path / "dự án")
    pretend(Environment(project))
    return project


def pretend(env):
    env.python.parent.mkdir(parents=True, exist_ok=True)
    env.python.touch()
    env.stamp_file.write_text(json.dumps(env.stamp()), encoding="utf-8")


# --- one cold start, then warm ones


def test_enter_makes_the_environment_and_runs_the_task_inside(prepared):
    project, first = prepared
    assert first.returncode == 0, first.stderr
    told, word = first.stdout.splitlines()
    said = json.loads(told)
    assert (Path(said["prefix"]), Path(said["venv"])) == (project / ".venv", project / ".venv")
    assert (said["argv"], said["xin"], word) == (["build"], "chào Điện Biên", "một")
    assert first.stderr.splitlines() == ["Đang chuẩn bị môi trường (lần chạy đầu tiên), có thể mất vài phút…"]


@pytest.mark.parametrize(
    "variables",
    [
        {},
        {"CI": "true"},
        {"VIRTUAL_ENV": "/của/người/khác", "PYTHONPATH": "/không/có"},
        {"LC_ALL": "C", "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"},
    ],
)
def test_enter_warm_says_nothing(prepared, variables):
    project, _ = prepared
    again = run(project, "hỏng", "--now=x y", **variables)
    assert (again.returncode, again.stderr) == (7, "")
    assert json.loads(again.stdout.splitlines()[0])["argv"] == ["hỏng", "--now=x y"]


def test_enter_from_the_environment_of_somebody_else(prepared):
    project, _ = prepared
    if Path(sys.prefix) == Path(sys.base_prefix):
        pytest.skip("các phép thử đang chạy ngoài mọi môi trường")
    again = run(project, python=sys.executable, VIRTUAL_ENV=sys.prefix)
    assert (again.returncode, again.stderr) == (0, "")
    assert Path(json.loads(again.stdout.splitlines()[0])["venv"]) == project / ".venv"


def test_enter_inside_the_environment_does_nothing(prepared):
    project, _ = prepared
    lock = project / "locks/build.txt"
    text = lock.read_text("utf-8")
    try:
        lock.write_text("đổi", encoding="utf-8")
        again = run(project, python=Environment(project).python, VIRTUAL_ENV=str(project / ".venv"))
    finally:
        lock.write_text(text, encoding="utf-8")
    assert (again.returncode, again.stderr) == (0, "")


def test_enter_warm_costs_little(prepared):
    project, _ = prepared

    def seconds(*command):
        started = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        return time.perf_counter() - started

    through = min(seconds(BASE, project / "tasks.py") for _ in range(5))
    plain = min(seconds(BASE, "-c", "import json, os") for _ in range(5))
    assert through - plain < 0.2


@needs_posix
def test_enter_leaves_one_process_that_gets_the_signal(prepared):
    project, _ = prepared
    with subprocess.Popen([BASE, project / "tasks.py", "ngủ"], stdout=subprocess.PIPE, text=True) as process:
        assert int(process.stdout.readline()) == process.pid
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == -signal.SIGTERM


# --- when it is made again


def edit_lock(env):
    env.lock_file.write_text(env.lock_file.read_text("utf-8") + "\n", encoding="utf-8")


def edit_stamp(**parts):
    def edit(env):
        stamp = json.loads(env.stamp_file.read_text("utf-8"))
        env.stamp_file.write_text(json.dumps(stamp | parts), encoding="utf-8")

    return edit


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        pytest.param(lambda env: None, "", id="nothing"),
        pytest.param(lambda env: shutil.rmtree(env.folder), "lần chạy đầu tiên", id="no folder"),
        pytest.param(lambda env: env.stamp_file.unlink(), "lần chuẩn bị trước chưa xong", id="no stamp"),
        pytest.param(lambda env: env.stamp_file.write_text("{"), "lần chuẩn bị trước chưa xong", id="half a stamp"),
        pytest.param(lambda env: env.python.unlink(), "Python của môi trường cũ không còn", id="no Python"),
        pytest.param(edit_lock, "danh sách gói locks/build.txt đã đổi", id="another lock"),
        pytest.param(edit_stamp(folder="/cũ/.venv"), "thư mục dự án đã đổi chỗ", id="moved"),
        pytest.param(edit_stamp(python="3.10"), "Python đã đổi từ 3.10 sang {}", id="another Python"),
    ],
)
def test_reason_to_prepare(stamped, change, reason):
    env = Environment(stamped)
    change(env)
    assert env.reason_to_prepare() == reason.format(".".join(map(str, sys.version_info[:2])))


def test_reason_to_prepare_for_more_tools(stamped):
    dev = Environment(stamped, environment.DEV)
    assert dev.reason_to_prepare() == "lệnh này cần thêm công cụ"
    pretend(dev)
    assert dev.reason_to_prepare() == ""
    assert Environment(stamped).reason_to_prepare() == "", "dev holds all of build"
    edit_lock(dev)
    assert Environment(stamped).reason_to_prepare() == "danh sách gói locks/dev.txt đã đổi"


@pytest.mark.parametrize(
    ("argv", "lock"),
    [(["build"], "build"), (["test"], "dev"), (["--help", "test"], "build"), (["build", "test"], "dev"), ([], "build")],
)
def test_enter_chooses_the_lock(stamped, monkeypatch, argv, lock):
    seen = []
    monkeypatch.setattr(preparation, "prepare", lambda env: seen.append(env.lock))
    monkeypatch.setattr(entrance, "_run_inside", lambda env, argv: seen.append(env.lock))
    Environment(stamped).stamp_file.unlink()
    entrance.enter(stamped, ["tasks.py", *argv], dev_tasks={"test"})
    assert seen == [lock, lock]


@needs_posix
def test_enter_after_a_killed_preparation(tmp_path):
    project = make_project(tmp_path / "dự án")
    with subprocess.Popen([BASE, project / "tasks.py"], stderr=subprocess.PIPE, start_new_session=True) as process:
        process.stderr.readline()
        while not (project / ".venv").exists():
            time.sleep(0.01)
        time.sleep(0.2)
        os.killpg(process.pid, signal.SIGKILL)
    again = run(project)
    assert again.returncode == 0, again.stderr
    assert again.stdout.splitlines()[1] == "một"
    assert "chưa xong" in again.stderr or "không còn" in again.stderr


# --- when it cannot be made


def assert_refused(done, *words):
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    for word in words:
        assert word in done.stderr


def test_enter_with_a_hash_that_does_not_match(tmp_path):
    project = make_project(tmp_path / "dự án")
    wheel(project, text="bị tráo")
    assert_refused(run(project), "không khớp mã kiểm tra trong locks/build.txt", "    Got")
    assert not Environment(project).stamp_file.exists()


def test_enter_without_network(tmp_path):
    project = make_project(tmp_path / "dự án")
    (project / "locks/build.txt").write_text(f"khong-co-goi-nay==1.0 --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    nowhere = {"PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_RETRIES": "1", "PIP_TIMEOUT": "1"}
    done = run(project, **nowhere, PIP_CONFIG_FILE=os.devnull, PIP_FIND_LINKS="")
    assert_refused(done, "kiểm tra kết nối mạng", "    ERROR: No matching distribution")
    assert not Environment(project).stamp_file.exists()


def test_enter_without_the_lock(tmp_path):
    project = make_project(tmp_path / "dự án")
    (project / "locks/build.txt").unlink()
    assert_refused(run(project), "Thiếu tệp")


def test_prepare_without_ensurepip(stamped, monkeypatch):
    monkeypatch.setattr(preparation.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(preparation.PreparationError, match="sudo apt install python3-venv"):
        preparation.prepare(Environment(stamped))


def test_prepare_on_a_full_disk(stamped, monkeypatch):
    def full(env, command):
        raise OSError(28, "No space left on device")

    Environment(stamped).stamp_file.unlink()
    monkeypatch.setattr(preparation, "_do", full)
    with pytest.raises(preparation.PreparationError, match="ổ đĩa đã đầy"):
        preparation.prepare(Environment(stamped))


@pytest.mark.parametrize(
    ("output", "meaning", "last"),
    [
        ("x\nOSError: [Errno 28] No space left on device\n", "ổ đĩa đã đầy", "No space left on device"),
        ("OSError: [WinError 112] There is not enough space", "ổ đĩa đã đầy", "enough space"),
        (
            "ERROR: Could not find a version\nERROR: No matching distribution found for a==1",
            "hợp với Python",
            "for a==1",
        ),
        ("Hashes are required in --require-hashes mode, but", "thiếu mã kiểm tra", "but"),
        ("Error: PermissionError: [Errno 13] Permission denied: '/x'", "không ghi được vào", "'/x'"),
        ("ensurepip is not available", "sudo apt install python3-venv", "not available"),
        ("[Errno 28]\nlý do\nsubprocess.CalledProcessError: dài dòng", "ổ đĩa đã đầy", "lý do"),
        ("bỗng dưng hỏng", "báo lỗi dưới đây", "bỗng dưng hỏng"),
        ("", "báo lỗi dưới đây.", ""),
    ],
)
def test_failure_says_what_it_means(stamped, output, meaning, last):
    message = str(preparation._failure(Environment(stamped), output))
    assert meaning in message.splitlines()[0]
    assert message.startswith("Không chuẩn bị được môi trường: ")
    assert message.endswith(last)
