"""Ledgers: tables of honours as Excel and people save them, and what each row becomes."""

import csv
import io
import unicodedata
from datetime import date
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.edition.sample_ledgers import CERTIFICATE, FLAG, REGISTRY, Told, read, read_folder

from bangvang.core.honours import Honour, HonourStatus, OfficeHolder, Source
from bangvang.core.periods import Period
from bangvang.core.roll import HonourRoll
from bangvang.core.sameness import reconcile
from bangvang.core.school_years import SchoolYear
from bangvang.core.withdrawals import NOBODY
from bangvang.edition.fields import Complaints
from bangvang.edition.honour_reader import HonourReader
from bangvang.edition.ledger import read_ledger
from bangvang.edition.ledger_keys import COLUMNS, LEDGER
from bangvang.edition.withdrawn import NameKeeper

PLAIN = f"Hình thức;Đơn vị;Năm\n{FLAG};TH số 1;2020\n{CERTIFICATE};Sở GD&ĐT Sơn La;2021\n"
EXPECTED = ["2: co-thi-dua-bo-gddt th-so-1 2020", "3: bang-khen-thu-tuong so-gddt-son-la 2021"]

WHOLE = f"""\
STT;Hình thức khen thưởng;Loại;Cấp;Đơn vị;Họ tên;Chức vụ;Đối tượng;Số lượng;Năm học;Năm;Số quyết định;\
Ngày quyết định;Cơ quan tặng;Trạng thái;Lý do;Nguồn
1;{CERTIFICATE};Hình thức khen thưởng;Cấp Chính phủ;TH số 1;Nguyễn Thị Mẫu;Hiệu trưởng;;;2019–2020;;12/QĐ-TTg;\
5/9/2020;Thủ tướng;đề nghị;Dẫn đầu;Sổ tỉnh Mẫu | https://mau.example/so
"""


def test_read_ledger_reads_every_column() -> None:
    keeper = NameKeeper(NOBODY, Complaints("sổ"))
    found = read_ledger("du-lieu/so-vang/so.csv", WHOLE, keeper, HonourReader(REGISTRY))
    path = "du-lieu/so-vang/so.csv"
    assert found == (
        Honour(
            "bang-khen-thu-tuong",
            OfficeHolder("Nguyễn Thị Mẫu", "Hiệu trưởng", "th-so-1"),
            (Source(path, 2, "Sổ tỉnh Mẫu"), Source(path, 2, "", "https://mau.example/so")),
            by="Thủ tướng",
            period=Period(SchoolYear(2019)),
            decision="12/QĐ-TTg",
            day=date(2020, 9, 5),
            status=HonourStatus.PROPOSED,
            reason="Dẫn đầu",
        ),
    )
    assert keeper.complaints.found == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(PLAIN, id="semicolons"),
        pytest.param(PLAIN.replace(";", ","), id="commas"),
        pytest.param(PLAIN.replace(";", "\t"), id="tabs, as pasted from Excel"),
        pytest.param(PLAIN.rstrip(), id="no line end at the end"),
        pytest.param(PLAIN + "\n\n;;\n \n", id="empty rows at the end"),
        pytest.param(PLAIN.replace("\n", ";;;\n"), id="empty columns at the end"),
        pytest.param(PLAIN.replace("2020", "2020;;;").replace("2021", "2021; ;"), id="empty cells at the end"),
        pytest.param(f'"{PLAIN}'.replace(";", '";"').replace("\n", '"\n"')[:-1], id="every cell in quotes"),
        pytest.param(PLAIN.replace(";", " ; "), id="spaces around the cells"),
        pytest.param(PLAIN.replace(";", "\u00a0;\u00a0"), id="no-break spaces around the cells"),
        pytest.param(unicodedata.normalize("NFD", PLAIN), id="decomposed letters"),
        pytest.param(PLAIN.upper(), id="capitals"),
        pytest.param(PLAIN.replace("Hình thức", "hinh thuc").replace("Đơn vị", "DON VI"), id="without marks"),
    ],
)
def test_read_ledger_however_it_is_saved(text: str) -> None:
    assert read(text) == Told(EXPECTED, [], [])


def test_read_ledger_counts_lines_through_a_heading_of_two() -> None:
    told = read(PLAIN.replace("Đơn vị", '"Đơn\nvị"'))
    assert told == Told(["3: co-thi-dua-bo-gddt th-so-1 2020", "4: bang-khen-thu-tuong so-gddt-son-la 2021"], [], [])


@pytest.mark.parametrize("line", ["sep=;", '"sep=;"', "SEP=;", "sep=; "])
def test_read_ledger_knows_the_line_that_excel_puts_first(line: str) -> None:
    assert read(f"{line}\n{PLAIN}") == Told(
        [f"{number}:{honour[2:]}" for number, honour in enumerate(EXPECTED, start=3)], [], []
    )


@pytest.mark.parametrize("sign", [";", ",", "\t", "|"])
def test_read_ledger_takes_the_delimiter_that_excel_names(sign: str) -> None:
    assert len(read(f"sep={sign}\n{PLAIN.replace(';', sign)}").honours) == 2


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(PLAIN.encode("utf-8-sig"), id="byte order mark"),
        pytest.param(PLAIN.replace("\n", "\r\n").encode("utf-8-sig"), id="Windows line ends and a mark"),
        pytest.param(PLAIN.replace("\n", "\r").encode(), id="old Macintosh line ends"),
    ],
)
@pytest.mark.parametrize("name", ["so.csv", "SO.CSV", "Sổ vàng (2).csv"])
def test_read_ledgers_from_files(tmp_path: Path, name: str, data: bytes) -> None:
    contents, problems, notes = read_folder(tmp_path, {name: data})
    assert (problems, notes) == ([], [])
    assert [honour.source.line for honour in contents.edition.ledgers[f"du-lieu/so-vang/{name}"]] == [2, 3]


@pytest.mark.parametrize(
    ("key", "name"), [(key, name) for key, names in LEDGER.names.items() for name in (key, *names)]
)
def test_read_ledger_takes_each_name_of_a_column(key: str, name: str) -> None:
    values = {"award": CERTIFICATE, "unit": "TH số 1", "of": "cá nhân", "count": "2"}
    alone = {"person": "Nguyễn Thị Mẫu", "role": "Hiệu trưởng"}
    others = {
        "kind": "hình thức khen thưởng",
        "level": "chính phủ",
        "school_year": "2019-2020",
        "year": "2020",
        "decision": "12/QĐ",
        "day": "5/9/2020",
        "by": "Thủ tướng",
        "status": "dự kiến",
        "reason": "xuất sắc",
        "source": "Báo Mẫu",
        "number": "1",
    }
    if key in alone:
        values = {"award": CERTIFICATE, "unit": "TH số 1"} | alone
    cells = values | {key: (values | others)[key]}
    heading = ";".join(f'"{name}"' if column == key else f'"{column}"' for column in cells)
    told, plain = (
        read(f"{heading}\n{';'.join(cells.values())}\n"),
        read(f"{';'.join(cells)}\n{';'.join(cells.values())}\n"),
    )
    assert (told.problems, len(told.honours)) == ([], 1)
    assert told == plain


def test_columns_are_named_as_exports_name_them() -> None:
    assert list(COLUMNS.values()) == [
        "Hình thức khen thưởng",
        "Loại",
        "Cấp",
        "Đơn vị",
        "Họ tên",
        "Chức vụ",
        "Đối tượng",
        "Số lượng",
        "Năm học",
        "Năm",
        "Số quyết định",
        "Ngày quyết định",
        "Cơ quan tặng",
        "Trạng thái",
        "Lý do",
        "Nguồn",
    ]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_read_ledger_takes_columns_in_any_order(order: tuple[int, ...]) -> None:
    rows = [line.split(";") for line in PLAIN.splitlines()]
    assert read("\n".join(";".join(row[place] for place in order) for row in rows)) == Told(EXPECTED, [], [])


_HEADING = "Hình thức;Đơn vị;Họ tên;Chức vụ;Đối tượng;Số lượng;Năm học;Lý do;Nguồn;Loại;Cấp\n"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param(f"{FLAG};TH số 1;;;;;;;;;", "co-thi-dua-bo-gddt th-so-1", id="unit"),
        pytest.param(f"{FLAG};th-so-1;;;;;;;;;", "co-thi-dua-bo-gddt th-so-1", id="unit by its id"),
        pytest.param(f"{FLAG};Cụm thi đua số 4;;;;;;;;;", "co-thi-dua-bo-gddt cum-thi-dua-so-4", id="block"),
        pytest.param(
            f"{FLAG};THPT Lê Quý Đôn (Hà Tĩnh);;;;;;;;;",
            "co-thi-dua-bo-gddt thpt-le-quy-don-ha-tinh",
            id="namesake with its province",
        ),
        pytest.param(
            "CSTĐ cơ sở;TH số 1;Nguyễn Thị Mẫu;Hiệu trưởng;;;;;;;",
            "cstd-co-so Nguyễn Thị Mẫu (Hiệu trưởng, th-so-1)",
            id="person in office",
        ),
        pytest.param(
            "CSTĐ cơ sở;TH số 1;Nguyễn Thị Mẫu;Hiệu trưởng;cá nhân;;;;;;",
            "cstd-co-so Nguyễn Thị Mẫu (Hiệu trưởng, th-so-1)",
            id="person in office, said to be one",
        ),
        pytest.param(f"{FLAG};;;;tập thể;27;;;;;", "co-thi-dua-bo-gddt 27 tập thể", id="collectives anywhere"),
        pytest.param(f"{FLAG};;;;CÁ NHÂN;;;;;;", "co-thi-dua-bo-gddt ? cá nhân", id="persons without a number"),
        pytest.param(
            f"{FLAG};TH số 1;;;tập thể, cá nhân;1.062;;;;;",
            "co-thi-dua-bo-gddt 1062 tập thể và cá nhân th-so-1",
            id="both, in a unit",
        ),
        pytest.param(
            f"{FLAG};TH số 1;;;;;;;;hình thức khen thưởng;bộ/tỉnh", "co-thi-dua-bo-gddt th-so-1", id="kind and level"
        ),
        pytest.param(
            f"{FLAG};TH số 1;;;;;;;;HINH THUC KHEN THUONG;Cấp Bộ", "co-thi-dua-bo-gddt th-so-1", id="level in part"
        ),
        pytest.param(f"{FLAG};TH số 1;;;;;;;;;Cấp bộ, tỉnh", "co-thi-dua-bo-gddt th-so-1", id="level as pages show it"),
        pytest.param(
            f"{FLAG};TH số 1;;;;;;;Báo Mẫu https://a.example/1 | Sổ cũ | https://b.example;;",
            "co-thi-dua-bo-gddt th-so-1 Báo Mẫu https://a.example/1 Sổ cũ https://b.example",
            id="several origins",
        ),
        pytest.param(f"{FLAG};TH số 1;;;;;;;|;;", "co-thi-dua-bo-gddt th-so-1", id="origins of nothing"),
        pytest.param(
            f'{FLAG};TH số 1;;;;;;"dạy tốt; học tốt, ""giỏi""\nhai năm liền";;;',
            'co-thi-dua-bo-gddt th-so-1 dạy tốt; học tốt, "giỏi" hai năm liền',
            id="delimiters, quotes and line breaks in a cell",
        ),
        pytest.param(
            f'{FLAG};TH số 1;;;;;;"một\nhai;\n\nba;;;;";;;',
            "co-thi-dua-bo-gddt th-so-1 một hai; ba;;;;",
            id="delimiters on several lines",
        ),
        pytest.param(f"{FLAG};TH số 1;;;;;;5 '6\" 7;;;", "co-thi-dua-bo-gddt th-so-1 5 '6\" 7", id="quotes within"),
        *[
            pytest.param(
                f"{FLAG};TH số 1;;;;;;'{sign}2 học sinh;;;", f"co-thi-dua-bo-gddt th-so-1 {sign}2 học sinh", id=sign
            )
            for sign in "=+-@"
        ],
        pytest.param(f"{FLAG};TH số 1;;;;;;'2020;;;", "co-thi-dua-bo-gddt th-so-1 '2020", id="apostrophe of the text"),
        pytest.param(f"{FLAG};TH số 1;;;;;;-2;;;", "co-thi-dua-bo-gddt th-so-1 -2", id="formula sign without one"),
    ],
)
def test_read_ledger_reads_a_row(row: str, expected: str) -> None:
    assert read(_HEADING + row) == Told([f"2: {expected}"], [], [])


@pytest.mark.parametrize(
    ("written", "status"), [("đã tặng", ""), ("ĐỀ NGHỊ", " proposed"), ("du kien", " planned"), ("awarded", "")]
)
def test_read_ledger_reads_a_status(written: str, status: str) -> None:
    told = read(f"Hình thức;Đơn vị;Trạng thái\n{FLAG};TH số 1;{written}\n")
    assert told.honours == [f"2: co-thi-dua-bo-gddt th-so-1{status}"]


@pytest.mark.parametrize(
    "days",
    [
        ["1/2/2020", "18-12-2020", "3.4.2020", "05/09/2020"],
        ["2020-02-01", "2020-12-18"],
        ["ngày 1 tháng 2 năm 2020", "2 tháng 3 năm 2020"],
        ["1/2/2020", "ngày 2/3/2020", ""],
    ],
)
def test_read_ledger_takes_days_of_one_kind(days: list[str]) -> None:
    rows = "".join(f"{FLAG};TH số 1;{day}\n" for day in days)
    assert read(f"Hình thức;Đơn vị;Ngày\n{rows}").problems == []


def test_read_ledger_of_a_heading_alone_is_empty() -> None:
    assert read(PLAIN.splitlines()[0]) == Told([], [], [])


WORDS = [
    FLAG,
    CERTIFICATE,
    "Chiến sĩ thi đua cơ sở",
    "TH số 1",
    "Sở GD&ĐT Sơn La",
    "THPT Lê Quý Đôn",
    "Cụm thi đua số 4",
    "Nguyễn Thị Mẫu",
    "Hiệu trưởng",
    "tập thể",
    "cá nhân",
    "27",
    "0",
    "2019-2020",
    "2020",
    "5/9/2020",
    "43831",
    "#N/A",
    "Tổng cộng",
    "12/QĐ",
    "đề nghị",
    "Báo | https://a.example",
    *"\"';,\t\n|=-’ ",
    "\x00",
    "\u2028",
    "\x85",
    "\u00ad",
]
cells = (
    st.just("")
    | st.sampled_from(WORDS)
    | st.lists(st.sampled_from(WORDS) | st.text(max_size=3), max_size=3).map("".join)
)
ALL_COLUMNS = list(COLUMNS.values())
tables = st.lists(st.lists(cells, min_size=1, max_size=18), max_size=6)


def written(rows: list[list[str]], delimiter: str = ";") -> str:
    """As a spreadsheet writes it."""
    file = io.StringIO()
    csv.writer(file, delimiter=delimiter, lineterminator="\n").writerows(rows)
    return file.getvalue().replace("\r", "\n")


@given(tables)
@settings(max_examples=300)
def test_read_ledger_gives_an_honour_or_a_problem_of_every_row(rows: list[list[str]]) -> None:
    padded = [(row + [""] * len(ALL_COLUMNS))[: max(len(row), len(ALL_COLUMNS))] for row in rows]
    text = written([ALL_COLUMNS, *padded])
    told = read(text)
    lines = {int(line.split(":")[0]) for line in told.honours}
    wrong = {int(problem.split(":")[1]) for problem in told.problems}
    reader = csv.reader(io.StringIO(text), delimiter=";")
    start = 0
    for row in reader:
        if start and any(cell.strip() for cell in row):
            about_days = any(f"sổ:{start + 1}: ngày viết theo" in problem for problem in told.problems)
            assert (start + 1 in lines) != (start + 1 in wrong) or about_days
        start = reader.line_num
    assert all(problem.endswith((".", "?")) for problem in told.problems)


@given(st.text(max_size=200) | st.lists(cells | st.sampled_from(ALL_COLUMNS), max_size=40).map(";".join))
@example('sep="\n' + PLAIN)
@example("sep=\n" + PLAIN)
@example('"')
@example("\ufeff" + PLAIN)
@settings(max_examples=300)
def test_read_ledger_reads_any_text(text: str) -> None:
    told = read(text)
    # Nothing is told of a heading alone; of the same once more as a row, there is.
    assert told.problems or told.honours or read(f"{text}\n{text}").problems


good_rows = st.builds(
    lambda award, unit, year, of, reason: [award, unit, year, of, "3" if of else "", reason],
    st.sampled_from([FLAG, CERTIFICATE]),
    st.sampled_from(["TH số 1", "Sở GD&ĐT Sơn La", "Sở GD&ĐT Điện Biên"]),
    st.integers(2000, 2024).map(lambda first: f"{first}-{first + 1}"),
    st.sampled_from(["", "tập thể", "cá nhân"]),
    st.sampled_from(["", "xuất sắc", 'a;b, "c"\nd']),
)
GOOD_COLUMNS = ["Hình thức", "Đơn vị", "Năm học", "Đối tượng", "Số lượng", "Lý do"]


@given(st.lists(good_rows, max_size=8), st.permutations(range(6)), st.randoms(use_true_random=False))
def test_order_of_columns_and_of_rows_changes_only_lines(rows: list[list[str]], order: list[int], chance) -> None:
    shuffled = chance.sample(rows, len(rows))
    plain, other = (
        read(written([GOOD_COLUMNS, *rows])),
        read(written([[row[place] for place in order] for row in [GOOD_COLUMNS, *shuffled]], ",")),
    )
    assert (plain.problems, other.problems) == ([], [])
    assert sorted(map(without_line, plain.honours)) == sorted(map(without_line, other.honours))


def without_line(honour: str) -> str:
    return honour.split(": ", 1)[1]


@given(st.lists(good_rows, max_size=8), st.integers(1, 3), st.randoms(use_true_random=False))
def test_order_of_files_changes_only_sources(rows: list[list[str]], files: int, chance) -> None:
    parts = [rows[start::files] for start in range(files)]
    names = [f"{name}.csv" for name in chance.sample("abc", files)]
    one = [honour for name, part in zip(sorted(names), parts, strict=True) for honour in honours_of(name, part)]
    other = [honour for name, part in zip(names, parts, strict=True) for honour in honours_of(name, part)]
    shuffled = chance.sample(other, len(other))
    assert HonourRoll.of(other, REGISTRY.awards) == HonourRoll.of(shuffled, REGISTRY.awards)
    assert reconcile(other) == reconcile(shuffled)
    assert sorted(without_sources(one)) == sorted(without_sources(other))


def honours_of(name: str, rows: list[list[str]]) -> tuple[Honour, ...]:
    keeper = NameKeeper(NOBODY, Complaints(name))
    return read_ledger(name, written([GOOD_COLUMNS, *rows]), keeper, HonourReader(REGISTRY))


def without_sources(honours: list[Honour]) -> list[str]:
    return [str((honour.award, honour.recipient, honour.period, honour.reason)) for honour in honours]
