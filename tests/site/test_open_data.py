"""The roll as open data: valid, readable in Excel, the same bytes each time, and the same roll when it is read back."""

import csv
import io
import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from urllib.parse import urlsplit

import jsonschema
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bangvang.core.conferrals import details_of
from bangvang.core.days import day_month_year
from bangvang.core.honours import (
    BlockRecipient,
    Group,
    GroupKind,
    Honour,
    HonourStatus,
    OfficeHolder,
    Recipient,
    Source,
    UnitRecipient,
)
from bangvang.core.periods import UNKNOWN, Period
from bangvang.core.roll import HonourRoll
from bangvang.core.sameness import identity
from bangvang.core.school_years import SchoolYear
from bangvang.core.text import nfc, squeezed
from bangvang.core.totals import Totals
from bangvang.core.withdrawals import NOBODY
from bangvang.edition.fields import Complaints
from bangvang.edition.honour_reader import HonourReader
from bangvang.edition.ledger import read_ledger
from bangvang.edition.ledger_cells import cells
from bangvang.edition.ledger_keys import COLUMNS
from bangvang.edition.origin import Origin
from bangvang.edition.withdrawn import NameKeeper
from bangvang.site.open_data.as_csv import as_csv, csv_line
from bangvang.site.open_data.as_xlsx import COLUMNS as XLSX_COLUMNS
from bangvang.site.open_data.as_xlsx import Sheet, as_xlsx
from bangvang.site.open_data.records import FIELDS, Records
from bangvang.site.shown import Shown

SCHOOL, FLAG, LETTER = "Trường THPT Mẫu", "Cờ thi đua của Bộ GD&ĐT", "Giấy khen của Giám đốc Sở"


@pytest.fixture(params=["real", "ledger"])
def site(request):
    """The build and the output of the project's own content, then of the ledgers."""
    return request.getfixturevalue(f"{request.param}_build"), request.getfixturevalue(f"{request.param}_site")


def parsed(path: Path):
    return json.loads(path.read_text(encoding="utf-8"))


def table(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline=""), delimiter=";"))


def bare(honours: Iterable[Honour]) -> Counter[Honour]:
    """The honours but for where they are told."""
    return Counter(replace(honour, sources=()) for honour in honours)


# What the files are.


def test_schema_is_valid(site):
    schema = parsed(site[1] / "bang-vang/bang-vang.schema.json")
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"].endswith("/bang-vang/bang-vang.schema.json")


def test_every_json_file_is_what_the_schema_says(site):
    _, output = site
    schema = parsed(output / "bang-vang/bang-vang.schema.json")
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    files = sorted(output.rglob("bang-vang.json"))
    assert len(files) > 20
    for path in files:
        data = parsed(path)
        assert [error.message for error in validator.iter_errors(data)] == [], path
        assert data["$schema"] == schema["$id"]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("honours", 0, "status"), "đã tặng"),
        (("honours", 0, "decided_on"), "18/12/2020"),
        (("honours", 0, "school_year"), "2019–2020"),
        (("honours", 0, "recipient"), {"type": "unit", "unit": "x"}),
        (("honours", 0, "extra"), 1),
        (("totals", "all"), -1),
        (("licence",), ""),
    ],
)
def test_schema_refuses(ledger_site, path, value):
    schema = parsed(ledger_site / "bang-vang/bang-vang.schema.json")
    data = parsed(ledger_site / "bang-vang/bang-vang.json")
    part = data
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    assert not validator.is_valid(data)


def test_json_names_every_honour_once_with_its_totals(site):
    build, output = site
    roll, data = build.edition.roll, parsed(output / "bang-vang/bang-vang.json")
    totals = Totals.of(roll.honours)
    assert data["totals"] == {
        "all": totals.all,
        "named": totals.named,
        "counted": totals.counted,
        "unnumbered": totals.unnumbered,
        "proposed": totals.proposed,
        "planned": totals.planned,
    }
    assert len(data["honours"]) == len(roll.honours)
    awarded = [honour for honour in data["honours"] if honour["status"] == "awarded"]
    groups = [honour["recipient"] for honour in awarded if honour["recipient"]["type"] == "group"]
    assert totals.all == len(awarded) - len(groups) + sum(group["count"] or 0 for group in groups)


def test_parts_are_rows_of_the_whole(site):
    build, output = site
    whole, rows = parsed(output / "bang-vang/bang-vang.json"), table(output / "bang-vang/bang-vang.csv")
    told = {json.dumps(honour, sort_keys=True) for honour in whole["honours"]}
    lines = {tuple(row.values()) for row in rows}
    known = build.edition.roll.by_unit
    for path in output.rglob("bang-vang.json"):
        part, part_rows = parsed(path), table(path.with_suffix(".csv"))
        assert {json.dumps(honour, sort_keys=True) for honour in part["honours"]} <= told, path
        assert {tuple(row.values()) for row in part_rows} <= lines, path
        assert len(part["honours"]) == len(part_rows) > 0
    for unit, honours in known.items():
        part = parsed(output / f"don-vi/{unit}/bang-vang.json")
        of_unit = [honour for honour in whole["honours"] if honour["recipient"].get("unit") == unit]
        assert part["honours"] == of_unit, unit
        assert part["totals"]["all"] == Totals.of(honours).all
    for award in build.edition.roll.by_award:
        of_award = [honour for honour in whole["honours"] if honour["award"] == award]
        assert parsed(output / f"khen-thuong/{award}/bang-vang.json")["honours"] == of_award
    for year in build.edition.roll.by_school_year:
        of_year = [honour for honour in whole["honours"] if honour["school_year"] == str(year)]
        assert parsed(output / f"nam-hoc/{year}/bang-vang.json")["honours"] == of_year
    for year in build.edition.roll.by_year:
        of_year = [honour for honour in whole["honours"] if honour["year"] == year]
        assert parsed(output / f"bang-vang/nam/{year}/bang-vang.json")["honours"] == of_year
    of_none = [honour for honour in whole["honours"] if not honour["year"] and not honour["school_year"]]
    assert parsed(output / "bang-vang/nam/chua-ro/bang-vang.json")["honours"] == of_none


def test_addresses_in_the_data_lead_somewhere(site):
    build, output = site
    url = build.addresses.url
    for path in output.rglob("bang-vang.json"):
        data = parsed(path)
        told = [source["url"] for honour in data["honours"] for source in honour["sources"] if source["url"]]
        for address in (data["$schema"], data["page"], *told):
            if address.startswith(f"{url}/"):
                below = urlsplit(address).path.removeprefix("/")
                assert (output / f"{below}index.html" if address.endswith("/") else output / below).is_file(), address
    for honour in parsed(output / "bang-vang/bang-vang.json")["honours"]:
        unit = honour["recipient"].get("unit")
        assert unit is None or (output / f"don-vi/{unit}/index.html").is_file()


def test_page_of_the_data_names_every_field_and_leads_to_the_files(site):
    _, output = site
    page = (output / "bang-vang/du-lieu/index.html").read_text(encoding="utf-8")
    for field in FIELDS:
        assert field.column in page
        assert field.name.split(",")[0] in page
    for name in ("bang-vang.xlsx", "bang-vang.csv", "bang-vang.json", "bang-vang.schema.json"):
        assert f'href="/bang-vang/{name}"' in page
        assert (output / "bang-vang" / name).is_file()


def test_csv_opens_in_excel_with_its_accents(site):
    _, output = site
    for path in output.rglob("bang-vang.csv"):
        data = path.read_bytes()
        heading = ";".join(COLUMNS.values())
        assert data.startswith(f"\ufeff{heading}\r\n".encode()), path
        assert data.endswith(b"\r\n")
        assert data.count(b"\n") == data.count(b"\r\n") == len(table(path)) + 1
        assert data.decode("utf-8").count("\ufeff") == 1


@pytest.mark.parametrize("reason", ["=1+1", "+84 000", "-1", "@lệnh", "'=1+1", "''+2"])
def test_csv_holds_no_formula(content, build, reason):
    content.post("tin", honours=f'\n  - award: {LETTER}\n    to: {SCHOOL}\n    reason: "{reason}"')
    (row,) = table(build().output / "bang-vang/bang-vang.csv")
    assert row["Lý do"] == f"'{reason}"


def test_csv_cells_are_told_apart_whatever_they_hold(content, build):
    reason = 'phong trào “Dạy tốt”; "Học tốt", và 1,5 điểm'
    content.post("tin", honours=f"\n  - award: {LETTER}\n    to: {SCHOOL}\n    reason: '{reason}'")
    (row,) = table(build().output / "bang-vang/bang-vang.csv")
    assert (row["Lý do"], row["Đơn vị"], row["Trạng thái"]) == (reason, SCHOOL, "đã tặng")


# The workbook.


@pytest.fixture(scope="module")
def book(ledger_site):
    book = openpyxl.load_workbook(ledger_site / "bang-vang/bang-vang.xlsx")
    yield book
    book.close()


def test_workbook_is_ready_to_use(book, ledger_build):
    sheet = book["Bảng vàng"]
    rows = len(ledger_build.edition.roll.honours)
    assert book.sheetnames == ["Bảng vàng", "Giải thích"]
    assert [cell.value for cell in sheet[1]] == list(COLUMNS.values())
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", f"A1:P{rows + 1}")
    assert (sheet.max_row, sheet.max_column) == (rows + 1, len(FIELDS))
    assert [row[0].value for row in book["Giải thích"].iter_rows(min_row=2)] == list(COLUMNS.values())
    assert book.properties.creator == ledger_build.edition.site.owner


def test_workbook_cells_have_their_types(book, ledger_build):
    places = {key: place for place, key in enumerate(COLUMNS)}
    days = numbers = 0
    for row, honour in zip(book["Bảng vàng"].iter_rows(min_row=2), ledger_build.edition.roll.honours, strict=True):
        day, count, year = (row[places[key]] for key in ("day", "count", "year"))
        assert (day.value and day.value.date()) == honour.day
        assert not honour.day or (day.is_date, day.number_format) == (True, "dd/mm/yyyy")
        assert count.value == getattr(honour.recipient, "count", None)
        assert year.value == honour.period.year
        assert all(cell.data_type in "sdn" for cell in row), "no cell is a formula"
        days, numbers = days + bool(honour.day), numbers + isinstance(count.value, int)
    assert days > 50
    assert numbers > 20


def test_workbook_of_the_roll_says_the_same_as_the_table(book, ledger_site):
    rows = [list(row.values()) for row in table(ledger_site / "bang-vang/bang-vang.csv")]
    assert [[_as_csv_cell(value) for value in row] for row in _values(book)][1:] == rows


def test_workbook_takes_no_text_for_a_formula():
    data = as_xlsx("Mẫu", "Sở", [Sheet("Bảng", (("Một", 10), ("Hai", 10)), [("=1+1", "http://a.example"), (None, 3)])])
    sheet = openpyxl.load_workbook(io.BytesIO(data))["Bảng"]
    assert [[(cell.value, cell.data_type, cell.hyperlink) for cell in row] for row in sheet.iter_rows(min_row=2)] == [
        [("=1+1", "s", None), ("http://a.example", "s", None)],
        [(None, "n", None), (3, "n", None)],
    ]


WORKBOOK = """
import os, sys
from hashlib import sha256
from pathlib import Path
from bangvang.core.days import parse_moment
from bangvang.site.build import Build, Order
os.umask(int(sys.argv[3], 8))
build = Build(Order(Path(sys.argv[1]), Path(sys.argv[2]), "", parse_moment("22/11/2026 08:00")))
(file,) = (file for file in build.assembled.made if file.path.endswith(".xlsx"))
print(sha256(b"".join(file.make())).hexdigest())
"""


def test_workbook_is_the_same_in_other_surroundings(project, ledger_site):
    surroundings = (("1", "Australia/Sydney", "077"), ("2", "America/New_York", "002"))
    running = [
        subprocess.Popen(
            [sys.executable, "-c", WORKBOOK, str(project / "tests/cases/so-vang-mau"), str(project / "theme"), mask],
            env=os.environ | {"PYTHONPATH": str(project / "plugins"), "PYTHONHASHSEED": seed, "TZ": zone},
            stdout=subprocess.PIPE,
            text=True,
        )
        for seed, zone, mask in surroundings
    ]
    digests = {process.communicate(timeout=60)[0].strip() for process in running}
    own = zipfile.ZipFile(ledger_site / "bang-vang/bang-vang.xlsx")
    assert len(digests) == 1
    assert {entry.date_time for entry in own.infolist()} == {(1980, 1, 31, 0, 0, 0)}
    own.close()


# Read back.


def _values(book) -> Iterable[list]:
    return [[cell.value for cell in row] for row in book["Bảng vàng"].iter_rows()]


def _as_csv_cell(value: object) -> str:
    """What Excel writes for a cell when it saves a table as CSV, guarded as the export is."""
    if isinstance(value, datetime):
        return day_month_year(value.date())
    text = "" if value is None else str(value)
    return f"'{text}" if text.lstrip("'").startswith(("=", "+", "-", "@")) else text


def saved_as_csv(book) -> str:
    """The first table as Excel saves it: nothing is guarded there."""
    text = io.StringIO(newline="")
    for row in _values(book):
        plain = (day_month_year(value.date()) if isinstance(value, datetime) else value for value in row)
        csv.writer(text, delimiter=";").writerow("" if value is None else value for value in plain)
    return text.getvalue()


@pytest.fixture
def read_again(tmp_path, build_of, project):
    """The honours of a content folder of which nothing is left but its tables, and one ledger."""

    def read_again(content: Path, ledger: str | bytes) -> Counter[Honour]:
        shutil.copytree(content / "du-lieu", tmp_path / "again/du-lieu")
        shutil.rmtree(tmp_path / "again/du-lieu/so-vang", ignore_errors=True)
        (tmp_path / "again/du-lieu/so-vang").mkdir()
        data = ledger if isinstance(ledger, bytes) else ledger.encode()
        (tmp_path / "again/du-lieu/so-vang/bang-vang.csv").write_bytes(data)
        # What the menu leads to.
        for page in (content / "trang").glob("*.md"):
            (tmp_path / "again/trang").mkdir(exist_ok=True)
            (tmp_path / "again/trang" / page.name).write_text("---\ntitle: Trang\n---\n", encoding="utf-8")
        return bare(build_of(tmp_path / "again").edition.roll.honours)

    return read_again


@pytest.mark.parametrize("which", ["real", "ledger"])
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_exported_roll_reads_back_as_the_same_roll(request, read_again, project, which, form):
    build, output = (request.getfixturevalue(f"{which}_{what}") for what in ("build", "site"))
    exported = output / f"bang-vang/bang-vang.{form}"
    ledger = exported.read_bytes() if form == "csv" else saved_as_csv(openpyxl.load_workbook(exported))
    content = project / ("content" if which == "real" else "tests/cases/so-vang-mau")
    assert read_again(content, ledger) == bare(build.edition.roll.honours)


@pytest.mark.parametrize("unit", ["so-gddt-mau", "thpt-mau-son", "th-mau-an"])
def test_exported_part_reads_back_as_the_same_part(ledger_build, ledger_site, read_again, project, unit):
    ledger = (ledger_site / f"don-vi/{unit}/bang-vang.csv").read_bytes()
    expected = bare(ledger_build.edition.roll.by_unit[unit])
    assert read_again(project / "tests/cases/so-vang-mau", ledger) == expected


def test_exported_roll_keeps_where_each_honour_is_told(ledger_site, project, tmp_path, build_of):
    shutil.copytree(project / "tests/cases/so-vang-mau/du-lieu", tmp_path / "content/du-lieu")
    for old in (tmp_path / "content/du-lieu/so-vang").iterdir():
        old.unlink()
    shutil.copy(ledger_site / "bang-vang/bang-vang.csv", tmp_path / "content/du-lieu/so-vang")
    shutil.copytree(project / "tests/cases/so-vang-mau/trang", tmp_path / "content/trang")
    again = build_of(tmp_path / "content")
    records = Records(Shown(again.edition, again.addresses, again.sizes))
    told = [json.dumps(records.record(honour), sort_keys=True) for honour in again.edition.roll.honours]
    before = parsed(ledger_site / "bang-vang/bang-vang.json")["honours"]
    assert sorted(told) == sorted(json.dumps(honour, sort_keys=True) for honour in before)


def from_record(record: dict) -> Honour:
    """The honour that a record of the JSON is."""
    return Honour(
        award=record["award"],
        recipient=_recipient(record["recipient"]),
        sources=(),
        by=record["awarded_by"] or "",
        period=Period(record["school_year"] and SchoolYear.parse(record["school_year"]), record["year"]),
        decision=record["decision"] or "",
        day=date.fromisoformat(record["decided_on"]) if record["decided_on"] else None,
        status=HonourStatus(record["status"]),
        reason=record["reason"] or "",
    )


def _recipient(record: dict) -> Recipient:
    if record["type"] == "unit":
        return UnitRecipient(record["unit"])
    if record["type"] == "block":
        return BlockRecipient(record["block"])
    if record["type"] == "person":
        return OfficeHolder(record["person"], record["role"], record["unit"])
    return Group(GroupKind(record["of"]), record["count"], record["unit"] or "")


def test_json_maps_back_to_the_same_roll(site):
    build, output = site
    records = parsed(output / "bang-vang/bang-vang.json")["honours"]
    assert [from_record(record) for record in records] == [
        replace(honour, sources=()) for honour in build.edition.roll.honours
    ]


# The same for honours that nobody has thought of.

SIGNS = ("'", '"', ";", ",", "\t", "\n", " ", "=", "+1", "-", "@", "''=", "\u00a0", "\u200b", "|", "#", "1/2", "12.5")
WORDS = ("số", "Mẫu", "e\u0302\u0323", "ﬁ", "Ⅳ", "🏅", "漢", "“Dạy tốt”", "sep=;", "Năm học", "đã tặng", "<b>&amp;")
odd = st.sampled_from([*SIGNS, *WORDS])
texts = st.lists(odd, max_size=6).map(lambda parts: squeezed(nfc("".join(parts))))
names = st.lists(st.sampled_from(["Nguyễn", "Văn", "Mẫu", "=", "@", "'", 'O"Hara', "-", "A."]), min_size=1, max_size=4)
names = names.map(" ".join)


@pytest.fixture(scope="module")
def registry(build_of, project):
    return build_of(project / "tests/cases/tinh-mau").edition.registry


UNITS = ("thpt-mau", "so-gddt-mau", "so-gddt-mau-cu", "thpt-trung-ten-dong", "thpt-trung-ten-tay")
groups = st.builds(
    Group,
    st.sampled_from(GroupKind),
    st.none() | st.integers(1, 50_000),
    st.sampled_from(["", *UNITS]),
)
recipients = (
    st.builds(UnitRecipient, st.sampled_from(UNITS))
    | st.just(BlockRecipient("khoi-thpt-mau"))
    | st.builds(OfficeHolder, names, names, st.sampled_from(UNITS))
    | groups
)
periods = (
    st.just(UNKNOWN)
    | st.builds(lambda first: Period(SchoolYear(first)), st.integers(1945, 2060))
    | st.builds(lambda year: Period(year=year), st.integers(1945, 2060))
)
BODIES = {"co-thi-dua-bo-gddt": "Bộ trưởng Bộ Giáo dục và Đào tạo", "bang-khen-thu-tuong": "Thủ tướng Chính phủ"}


@st.composite
def honours(draw) -> Honour:
    award = draw(st.sampled_from(["co-thi-dua-bo-gddt", "bang-khen-thu-tuong", "giay-khen-so"]))
    return Honour(
        award=award,
        recipient=draw(recipients),
        sources=(Source("du-lieu/so-vang/so.csv", draw(st.integers(2, 9))),),
        by=draw(texts) or BODIES.get(award, ""),
        period=draw(periods),
        decision=draw(texts),
        day=draw(st.none() | st.dates(date(1946, 1, 1), date(2099, 12, 31))),
        status=draw(st.sampled_from(HonourStatus)),
        reason=draw(texts),
    )


rolls = st.lists(honours(), max_size=8, unique_by=lambda honour: (identity(honour), details_of(honour)))


def read(ledger: str, registry) -> tuple[Counter[Honour], list[str]]:
    """The roll that a ledger's text gives, and what is wrong with it."""
    complaints = Complaints("sổ")
    text = nfc(ledger.removeprefix("\ufeff").replace("\r\n", "\n"))
    told = read_ledger("so.csv", text, NameKeeper(NOBODY, complaints), HonourReader(registry))
    return bare(HonourRoll.of(told, registry.awards).honours), [str(problem) for problem in complaints.found]


ORIGINS = (Origin("Báo Mẫu"), Origin("=Báo", "https://a.example/x"), Origin("", "https://a.example/y(1)"))


@given(roll=rolls, origins=st.lists(st.sampled_from(ORIGINS), max_size=2))
@settings(deadline=None)
def test_any_honours_as_csv_read_back(registry, roll, origins):
    ledger = b"".join(as_csv(csv_line(cells(honour, registry, origins)) for honour in roll))
    assert read(ledger.decode(), registry) == (bare(roll), [])


def is_plain(honour: Honour) -> bool:
    """Whether no cell begins with Excel's own sign for text, which does not outlast being saved by it."""
    recipient = honour.recipient
    person = (recipient.person, recipient.role) if isinstance(recipient, OfficeHolder) else ()
    return not any(text.startswith("'") for text in (honour.by, honour.decision, honour.reason, *person))


@given(roll=rolls.map(lambda roll: list(filter(is_plain, roll))))
@settings(deadline=None, max_examples=20)
def test_any_honours_as_a_workbook_read_back(registry, roll):
    sheet = Sheet("Bảng vàng", XLSX_COLUMNS, [cells(honour, registry, ()).values() for honour in roll])
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx("Bảng vàng", "Sở", [sheet])))
    assert read(saved_as_csv(book), registry) == (bare(roll), [])


@given(honour=honours())
@settings(deadline=None)
def test_any_honour_as_json_maps_back(shown, honour):
    record = json.loads(json.dumps(Records(shown).record(honour), ensure_ascii=False))
    assert from_record(record) == replace(honour, sources=())


@pytest.fixture(scope="module")
def shown(build_of, project):
    build = build_of(project / "tests/cases/tinh-mau")
    return Shown(build.edition, build.addresses, build.sizes)
