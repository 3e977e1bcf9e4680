"""The report as a command: two files, or a message and nothing at all."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from bangvang.core.days import HANOI
from bangvang.desk import commands, reporting

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "cases"
CLOCK = datetime(2026, 11, 22, 8, 0, tzinfo=HANOI)
NAMES = ["khen-thuong-2023-2024.html", "khen-thuong-2023-2024.xlsx"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the content of so-vang-mau."""
    shutil.copytree(CASES / "so-vang-mau", tmp_path / "content")
    return tmp_path


@pytest.fixture
def report(folder: Path) -> Callable[..., int]:
    """Writes the report of a school year from the folder's content into its folder bao-cao; the exit status."""

    def report(school_year: str = "2023-2024", *, output: str = "bao-cao", now: str = "") -> int:
        paths = {"content": str(folder / "content"), "output": str(folder / output)}
        return commands.report(root=ROOT, **paths, school_year=school_year, now=now, clock=CLOCK)

    return report


def files(folder: Path) -> list[str]:
    """The names of all files in a folder, hidden ones too."""
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


@pytest.mark.parametrize("written", ["2023-2024", "2023 – 2024", "năm học 2023-2024"])
def test_report_writes_a_workbook_and_a_page(report, folder, capsys, written):
    assert report(written) == 0
    assert files(folder / "bao-cao") == NAMES
    told = capsys.readouterr()
    assert told.out.splitlines()[0] == "Đã ghi báo cáo:"
    assert all(name in told.out for name in NAMES)
    assert told.err == ""
    page = (folder / "bao-cao" / NAMES[0]).read_text(encoding="utf-8")
    assert "Báo cáo khen thưởng năm học" in page
    assert "Lập ngày 22/11/2026" in page
    book = openpyxl.load_workbook(folder / "bao-cao" / NAMES[1])
    assert book.sheetnames[0] == "Khen thưởng"
    book.close()


def test_report_is_the_same_each_time_and_as_of_its_day(report, folder):
    assert [report(), report(output="hai"), report(output="ba", now="1/1/2024")] == [0, 0, 0]
    first, second, earlier = (
        {name: (folder / at / name).read_bytes() for name in NAMES} for at in ("bao-cao", "hai", "ba")
    )
    assert first == second
    assert "Lập ngày 01/01/2024".encode() in earlier[NAMES[0]]


def test_report_takes_the_place_of_an_older_one(report, folder):
    (folder / "bao-cao").mkdir()
    for name in (*NAMES, "khac.txt"):
        (folder / "bao-cao" / name).write_text("cũ", encoding="utf-8")
    assert report() == 0
    assert files(folder / "bao-cao") == sorted([*NAMES, "khac.txt"])
    assert all((folder / "bao-cao" / name).read_bytes() != "cũ".encode() for name in NAMES)
    assert (folder / "bao-cao/khac.txt").read_text("utf-8") == "cũ"


@pytest.mark.parametrize(
    ("school_year", "message"),
    [
        ("2030-2031", "Năm học 2030–2031 chưa có lần khen thưởng nào. Các năm học có: 2024-2025, 2023-2024, "),
        ("2023-2025", "--school-year: “2023-2025” không phải là một năm học: hai năm phải liền nhau."),
        ("2023", "--school-year: năm học “2023” "),
        ("mười", "--school-year: năm học “mười” "),
        ("", "--school-year: thiếu năm học; viết như “2019-2020”."),
    ],
)
def test_report_of_no_school_year(report, folder, capsys, school_year, message):
    assert report(school_year) == 1
    told = capsys.readouterr()
    assert told.err.startswith(message)
    assert told.err.count("\n") == 1
    assert told.out == ""
    assert not (folder / "bao-cao").exists()


def test_report_of_a_site_without_honours(report, folder, capsys):
    shutil.rmtree(folder / "content")
    shutil.copytree(CASES / "tinh-mau", folder / "content")
    assert report() == 1
    told = "Năm học 2023–2024 chưa có lần khen thưởng nào, các năm học khác cũng vậy.\n"
    assert capsys.readouterr().err == told
    assert not (folder / "bao-cao").exists()


def test_report_of_a_wrong_moment(report, folder, capsys):
    assert report(now="16/82022") == 1
    assert capsys.readouterr().err == "--now: ngày “16/82022” không đọc được. Có phải ý bạn là “16/8/2022”?\n"
    assert not (folder / "bao-cao").exists()


def test_report_of_content_with_problems(report, folder, capsys):
    ledger = folder / "content/du-lieu/so-vang/them.csv"
    ledger.write_text("Hình thức;Đơn vị\nCờ lạ;Sở GD&ĐT Mẫu\nBằng khen;Trường lạ\n", encoding="utf-8")
    post = folder / "content/tin-tuc/2022/thpt-mau-son-don-nhan-huan-chuong/index.md"
    post.write_text(post.read_text("utf-8").replace("20/11/2022 09:30", "20/112022"), encoding="utf-8")
    assert report() == 1
    told = capsys.readouterr().err
    for place in ("them.csv:2: ", "them.csv:3: ", "index.md:3: "):
        assert place in told
    assert not (folder / "bao-cao").exists()


def test_report_of_no_content(report, folder, capsys):
    shutil.rmtree(folder / "content")
    assert report() == 1
    assert "content" in capsys.readouterr().err
    assert not (folder / "bao-cao").exists()


@pytest.mark.parametrize("locked", NAMES)
def test_report_whose_file_cannot_be_replaced_writes_neither(report, folder, capsys, monkeypatch, locked):
    assert report() == 0
    before = {name: (folder / "bao-cao" / name).read_bytes() for name in NAMES}
    replace = Path.replace

    def refusing(self: Path, target: Path) -> Path:
        if target.name == locked:
            raise PermissionError(13, "Permission denied", str(self), 5, str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refusing)
    capsys.readouterr()
    assert report(now="1/1/2024") == 1
    told = capsys.readouterr()
    assert told.err == (
        f"Không ghi được {(folder / 'bao-cao' / locked).as_posix()}: không có quyền ghi. "
        "Nếu tệp đang mở thì đóng lại.\n"
    )
    assert told.out == ""
    assert files(folder / "bao-cao") == NAMES, "nothing is left beside them"
    assert (folder / "bao-cao" / locked).read_bytes() == before[locked]
    # Excel locks the workbook, which goes first: the page then stays the old one too.
    if locked == NAMES[1]:
        assert (folder / "bao-cao" / NAMES[0]).read_bytes() == before[NAMES[0]]


def test_report_into_a_file(report, folder, capsys):
    (folder / "bao-cao").write_text("một tệp", encoding="utf-8")
    assert report() == 1
    told = capsys.readouterr().err
    assert told.startswith("Không ghi được ")
    assert told.count("\n") == 1
    assert (folder / "bao-cao").read_text("utf-8") == "một tệp"


def test_report_into_a_folder_that_is_read_only(report, folder, capsys, monkeypatch):
    def refusing(self: Path, data: bytes) -> int:
        raise OSError(30, "Read-only file system", str(self))

    monkeypatch.setattr(Path, "write_bytes", refusing)
    assert report() == 1
    assert "ổ đĩa chỉ cho đọc" in capsys.readouterr().err
    assert files(folder / "bao-cao") == []


def test_save_leaves_nothing_half_written(tmp_path, capsys):
    (tmp_path / "b.html").mkdir()
    (tmp_path / "b.html/x").write_text("x", encoding="utf-8")
    assert reporting._save({tmp_path / "b.html": b"2"}) == 1
    assert files(tmp_path) == ["b.html"]
    assert "b.html" in capsys.readouterr().err


def test_report_through_the_tasks(folder):
    code = (
        "import sys, runpy; from bangvang.desk import entrance as e; e.enter = lambda *a, **k: e.speak_utf8();"
        "sys.argv = ['tasks.py', *sys.argv[1:]]; runpy.run_path('tasks.py', run_name='__main__')"
    )
    paths = [f"--content={folder / 'content'}", f"--output={folder / 'bao-cao'}"]
    done = subprocess.run(
        [sys.executable, "-c", code, "report", "--school-year=2023-2024", "--now=22/11/2026", *paths],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": "plugins", "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert files(folder / "bao-cao") == NAMES
