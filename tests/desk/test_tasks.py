"""The staff's commands, called as staff call them."""

import os
import subprocess
import sys
from datetime import date, datetime, time
from pathlib import Path

import pytest

from bangvang.core.days import HANOI, Moment
from bangvang.desk import commands, program

ROOT = Path(__file__).parents[2]
CLOCK = datetime(2025, 7, 1, 9, 30, tzinfo=HANOI)


def run(*args, **variables):
    """The tasks in this very Python, as if its environment were entered."""
    code = (
        "import sys, runpy; from bangvang.desk import entrance as e; e.enter = lambda *a, **k: e.speak_utf8();"
        "sys.argv = ['tasks.py', *sys.argv[1:]]; runpy.run_path('tasks.py', run_name='__main__')"
    )
    return subprocess.run(
        [sys.executable, "-c", code, *args],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": "plugins", "PYTHONUTF8": "1"} | variables,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("args", [[], ["--list"], ["--help"]])
def test_tasks_lists_all_in_vietnamese(args):
    done = run(*args)
    assert done.returncode == 0
    for name in ("build", "serve", "test", "lint", "format"):
        assert f"\n  {name} " in done.stdout
    for english in ("Usage", "options", "Available", "Subcommands", "Core"):
        assert english not in done.stdout


@pytest.mark.parametrize(
    ("task", "options"),
    [
        ("build", ["--content=CHỮ", "--output=CHỮ", "--now=CHỮ", "18/12/2020"]),
        ("serve", ["--content=CHỮ", "--port=SỐ", "--now=CHỮ", "8000"]),
        ("test", ["--paths=CHỮ"]),
        ("lint", ["cho người phát triển"]),
        ("format", ["cho người phát triển"]),
    ],
)
def test_tasks_help(task, options):
    done = run("--help", task)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"Cách dùng: python3 tasks.py {task}")
    for option in options:
        assert option in done.stdout
    for english in ("Usage", "Options", "Docstring", "STRING", "INT"):
        assert english not in done.stdout


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["bild"], "không có lệnh hoặc tuỳ chọn “bild”"),
        (["--help", "bild"], "không có lệnh hoặc tuỳ chọn “bild”"),
        (["build", "--sai"], "không có lệnh hoặc tuỳ chọn “--sai”"),
        (["build", "--now"], "tuỳ chọn “--now” cần một giá trị"),
        (["serve", "--port=tám"], "“tám” không phải là một số"),
    ],
)
def test_tasks_wrong_arguments(args, message):
    done = run(*args)
    assert done.returncode == 1
    assert message in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_tasks_on_an_old_console():
    done = run("bild", PYTHONUTF8="0", PYTHONIOENCODING="cp1252", LC_ALL="C")
    assert (done.returncode, "không có lệnh" in done.stderr) == (1, True)


def test_tasks_wrong_now():
    done = run("build", "--now=16/82022")
    assert done.returncode == 1
    assert done.stderr.splitlines() == ["--now: ngày “16/82022” không đọc được. Có phải ý bạn là “16/8/2022”?"]


def test_tasks_with_an_old_python():
    text = (ROOT / "tasks.py").read_text("utf-8")
    code = "import sys; sys.version_info = (3, 9, 2); exec(sys.argv[1])"
    done = subprocess.run([sys.executable, "-c", code, text], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 1
    message = done.stderr.decode("utf-8")
    assert message.startswith("Bảng Vàng cần Python 3.11 trở lên; máy đang dùng Python 3.9.")
    assert message.count("\n") == 1


def test_tasks_can_be_parsed_by_old_pythons():
    import ast

    ast.parse((ROOT / "tasks.py").read_text("utf-8"), feature_version=(3, 6))


def test_tasks_through_invoke():
    done = subprocess.run(
        [sys.executable, "-m", "invoke", "--list"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0
    assert "Dựng trang để đưa lên mạng" in done.stdout


@pytest.mark.parametrize(
    ("now", "moment"),
    [
        ("", Moment(date(2025, 7, 1), time(9, 30))),
        ("18/12/2020", Moment(date(2020, 12, 18), time(23, 59, 59))),
        ("2020-12-18 02:09", Moment(date(2020, 12, 18), time(2, 9))),
    ],
)
def test_moment_of_build(now, moment):
    assert commands.moment_of_build(now, clock=CLOCK) == moment


def test_run_module_gives_its_exit_status(tmp_path, capfd):
    (tmp_path / "thu_nghiem.py").write_text("import sys; print('đã chạy'); sys.exit(5)", encoding="utf-8")
    assert commands.run_module(root=tmp_path, command=["không_có"]) == 1
    assert "chưa có không_có" in capfd.readouterr().err
    assert commands.run_module(root=tmp_path, command=["platform"]) == 0


@pytest.mark.parametrize("message", ["Something nobody foresaw.", "Đã viết sẵn"])
def test_meaning_of_an_unknown_message(message):
    assert program._meaning(message) == message.rstrip(".")
