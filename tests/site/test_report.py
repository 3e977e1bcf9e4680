"""The commendation report: every honour of the year once, what is only proposed apart, and where all of it is told."""

import io
import re
import subprocess
from collections import Counter
from html.parser import HTMLParser
from itertools import groupby
from pathlib import Path

import openpyxl
import pytest

from bangvang.core.honours import Group, GroupKind, Honour, OfficeHolder, count_of
from bangvang.core.school_years import SchoolYear
from bangvang.edition.ledger_keys import COLUMNS
from bangvang.site.report import Report
from bangvang.site.shown import Shown
from bangvang.site.theme import Theme

VNU = Path(__file__).parents[1] / "browser/node_modules/vnu-jar/build/dist/vnu.jar"
SCHOOL, LETTER = "Trường THPT Mẫu", "Giấy khen của Giám đốc Sở"
YEARS = tuple(range(2013, 2025))


def report_of(build, first: int) -> Report:
    return Report(SchoolYear(first), Shown(build.edition, build.addresses, build.sizes))


def page_of(report: Report, project: Path) -> str:
    return Theme(project / "theme").render_alone("report.html", report.view)


def sheets(report: Report) -> dict[str, list[tuple]]:
    """The rows of each sheet, their heading first."""
    book = openpyxl.load_workbook(io.BytesIO(report.workbook()))
    found = {sheet.title: [tuple(cell.value for cell in row) for row in sheet.iter_rows()] for sheet in book}
    book.close()
    return found


def of_year(build, first: int) -> list[Honour]:
    return [honour for honour in build.edition.roll.honours if honour.school_year == SchoolYear(first)]


@pytest.mark.parametrize("first", YEARS)
def test_every_honour_of_the_year_is_reported_once(ledger_build, first):
    report, honours, roll = report_of(ledger_build, first), of_year(ledger_build, first), ledger_build.edition.roll
    assert Counter(report.awarded) == Counter(honour for honour in honours if honour.counts)
    waiting = [h for h in honours if not h.counts and not roll.later_award(h)]
    assert Counter(report.waiting) == Counter(waiting)
    rows = sheets(report)["Khen thưởng"]
    assert rows[0] == tuple(COLUMNS.values())
    assert len(rows) - 1 == len(report.awarded) + len(report.waiting)
    assert [row[13] for row in rows[1:]].count("đã tặng") == len(report.awarded)


@pytest.mark.parametrize("first", YEARS)
def test_honours_stand_by_level_award_and_name(ledger_build, first):
    report = report_of(ledger_build, first)
    awards = ledger_build.edition.registry.awards
    order = [(awards[h.award].level.place, awards[h.award].rank) for h in report.awarded]
    assert order == sorted(order)
    view = report.view
    assert [heading for heading, _ in view.levels] == [
        level.heading for level, _ in groupby(awards[h.award].level for h in report.awarded)
    ]
    told = [(group.heading, len(group.honours)) for _, groups in view.levels for group in groups]
    assert told == [(awards[award].name, len(list(those))) for award, those in groupby(h.award for h in report.awarded)]


def test_recipients_of_one_award_stand_in_the_order_of_the_alphabet(content, build_of):
    schools = ("Trường THPT Dân Mẫu", "Trường THPT Đá Mẫu", SCHOOL, "Trường THPT Ấn Mẫu")
    content.ledger("Hình thức;Đơn vị;Năm học", *(f"{LETTER};{school};2020-2021" for school in schools))
    view = report_of(build_of(content.path), 2020).view
    ((_, (group,)),) = view.levels
    assert [row.recipient.label for row in group.honours] == [
        "Trường THPT Ấn Mẫu",
        "Trường THPT Dân Mẫu",
        "Trường THPT Đá Mẫu",
        SCHOOL,
    ]


@pytest.mark.parametrize("first", YEARS)
def test_sums_are_those_of_the_roll(ledger_build, first):
    report = report_of(ledger_build, first)
    tiles = {tile.label: int(tile.number.replace(".", "")) for tile in report.view.tiles}
    awarded = [honour for honour in of_year(ledger_build, first) if honour.counts]
    assert tiles["lượt khen thưởng"] == count_of(awarded)
    assert tiles.get("đề nghị, dự kiến", 0) == len(report.waiting)
    assert tiles.get("đơn vị được nêu tên", 0) == len({honour.unit for honour in awarded if honour.unit})
    rows = sheets(report)["Tổng hợp"][1:]
    names = {ledger_build.edition.registry.awards[h.award].name for h in awarded}
    sums = [row for row in rows if row[1].startswith("Cộng ")]
    assert {row[1] for row in rows if row not in sums} == names
    for row in rows:
        assert row[2] == sum(row[3:6])
        assert row in sums or row[2] == count_of(h for h in awarded if _award_name(h, ledger_build) == row[1])
    assert sum(row[2] for row in sums) == tiles["lượt khen thưởng"]
    units = sheets(report)["Theo đơn vị"][1:]
    assert {row[0]: row[1] for row in units} == {
        ledger_build.edition.registry.unmistakable(unit): count_of(h for h in awarded if h.unit == unit)
        for unit in {honour.unit for honour in awarded if honour.unit}
    }
    assert all(whole == own + others for _, whole, own, others in units)


def _award_name(honour: Honour, build) -> str:
    return build.edition.registry.awards[honour.award].name


def test_sums_tell_collectives_from_individuals(content, build_of):
    content.ledger(
        "Hình thức;Đơn vị;Họ tên;Chức vụ;Đối tượng;Số lượng;Năm học",
        f"{LETTER};{SCHOOL};;;;;2020-2021",
        f"{LETTER};{SCHOOL};Nguyễn Văn Mẫu;Hiệu trưởng;;;2020-2021",
        f"{LETTER};;;;tập thể;3;2020-2021",
        f"{LETTER};;;;cá nhân;40;2020-2021",
        f"{LETTER};;;;tập thể và cá nhân;500;2020-2021",
        f"{LETTER};;;;cá nhân;;2020-2021",
    )
    assert sheets(report_of(build_of(content.path), 2020))["Tổng hợp"][1:] == [
        ("Cấp sở", LETTER, 545, 4, 41, 500, 1),
        ("Cấp sở", "Cộng cấp sở", 545, 4, 41, 500, 1),
    ]


def test_proposal_that_came_true_waits_no_longer(content, build_of):
    proposed = f"{{award: {LETTER}, school_year: 2020-2021, status: proposed, to: "
    content.post("tin", honours=f"[{proposed}{SCHOOL}}}, {proposed}Trường THPT Đá Mẫu}}]")
    content.ledger("Hình thức;Đơn vị;Năm học", f"{LETTER};{SCHOOL};2020-2021")
    report = report_of(build_of(content.path), 2020)
    assert [(honour.unit, honour.counts) for honour in (*report.awarded, *report.waiting)] == [
        ("thpt-mau", True),
        ("thpt-da-mau", False),
    ]
    statuses = [(row[3], row[13]) for row in sheets(report)["Khen thưởng"][1:]]
    assert statuses == [(SCHOOL, "đã tặng"), ("Trường THPT Đá Mẫu", "đề nghị")]


def test_honours_of_a_calendar_year_stand_apart(content, build_of, project):
    rows = (
        f"{LETTER};{SCHOOL};2020-2021;",
        f"{LETTER};{SCHOOL};;2020",
        f"{LETTER};{SCHOOL};;2021",
        f"{LETTER};{SCHOOL};;2022",
    )
    content.ledger("Hình thức;Đơn vị;Năm học;Năm", *rows)
    report = report_of(build_of(content.path), 2020)
    assert [honour.period.year for honour in report.of_years] == [2020, 2021]
    assert report.view.tiles[0].number == "1"
    assert len(sheets(report)["Theo năm dương lịch"]) == 3
    assert "Ghi theo năm dương lịch" in page_of(report, project)
    assert "Theo năm dương lịch" not in sheets(report_of(build_of(content.path), 2010))


def test_report_names_decisions_and_sources(content, build_of, project):
    content.ledger(
        "Hình thức;Đơn vị;Năm học;Số quyết định;Ngày quyết định;Cơ quan tặng;Lý do;Nguồn",
        f"{LETTER};{SCHOOL};2020-2021;12/QĐ-SGDĐT;5/8/2021;Giám đốc Sở;dạy tốt;Báo Mẫu https://bao.example/1 | sổ Sở",
    )
    honour = f"{{award: {LETTER}, to: {SCHOOL}, school_year: 2020-2021, decision: 12/QĐ-SGDĐT}}"
    content.post("tin", title="Trường nhận giấy khen", honours=f"[{honour}]")
    report = report_of(build_of(content.path), 2020)
    row = dict(zip(COLUMNS, sheets(report)["Khen thưởng"][1], strict=True))
    assert (row["decision"], row["day"].date().isoformat(), row["by"]) == ("12/QĐ-SGDĐT", "2021-08-05", "Giám đốc Sở")
    assert row["source"] == (
        "Báo Mẫu: https://bao.example/1 | sổ Sở | Trường nhận giấy khen: https://tinhmau.example/tin-tuc/2022/tin/"
    )
    page = page_of(report, project)
    for words in ("12/QĐ-SGDĐT ngày 05/08/2021", "Giám đốc Sở", "Dạy tốt", "Trường nhận giấy khen; Báo Mẫu; sổ Sở"):
        assert words in page


def test_report_lists_the_posts_of_the_year(content, build_of):
    posts = {
        "truoc": "31/8/2020",
        "dau": "1/9/2020",
        "cuoi": "31/8/2021",
        "sau": "1/9/2021",
    }
    for slug, day in posts.items():
        content.post(
            slug, year=int(day[-4:]), date=day, title=f"Tin {slug}", authors="[Mai Hương, Lan Anh]", source="Báo Mẫu"
        )
    honour = f"[{{award: {LETTER}, to: {SCHOOL}, school_year: 2020-2021}}]"
    content.post("ke-lai", year=2024, date="2/3/2024", title="Tin kể lại", honours=honour)
    content.post("nhap", year=2021, date="2/3/2021", title="Tin nháp", status="draft")
    content.post("het", year=2021, date="3/3/2021", title="Tin hết hạn", expires="1/1/2022")
    report = report_of(build_of(content.path), 2020)
    rows = [(row[0].date().isoformat(), *row[1:4]) for row in sheets(report)["Bài viết"][1:]]
    assert rows == [
        ("2020-09-01", "Tin dau", "Mai Hương, Lan Anh", "Báo Mẫu"),
        ("2021-03-03", "Tin hết hạn", None, None),
        ("2021-08-31", "Tin cuoi", "Mai Hương, Lan Anh", "Báo Mẫu"),
        ("2024-03-02", "Tin kể lại", None, None),
    ]
    assert [row[4] for row in sheets(report)["Bài viết"]][-1] == "https://tinhmau.example/tin-tuc/2024/ke-lai/"
    assert [post.post.label for post in report.view.posts] == [row[1] for row in rows]
    assert report.view.posts[0].authors == "Mai Hương, Lan Anh"


def test_workbook_of_the_report_is_ready_to_use(ledger_build):
    report = report_of(ledger_build, 2023)
    book = openpyxl.load_workbook(io.BytesIO(report.workbook()))
    assert book.sheetnames == ["Khen thưởng", "Tổng hợp", "Theo đơn vị", "Theo năm dương lịch", "Bài viết"]
    for sheet in book:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref
    assert book.properties.title == "Báo cáo khen thưởng năm học 2023–2024"
    book.close()
    assert report.workbook() == report.workbook()


def test_group_without_a_number_is_reported_and_adds_nothing(ledger_build):
    vague = [h for h in ledger_build.edition.roll.honours if isinstance(h.recipient, Group) and not h.recipient.count]
    honour = next(h for h in vague if h.counts and h.school_year)
    report = report_of(ledger_build, honour.school_year.first)
    assert honour in report.awarded


def test_proposals_of_the_projects_own_content_wait(real_build, project):
    report = report_of(real_build, 2023)
    assert [honour.unit for honour in report.waiting if honour.unit.startswith("so-gddt")] == [
        "so-gddt-son-la",
        "so-gddt-cao-bang",
        "so-gddt-lai-chau",
        "so-gddt-lang-son",
    ]
    before, after = page_of(report, project).split("<h2>Đề nghị, dự kiến</h2>")
    assert "Sơn La" not in before
    assert after.count("(đề nghị)") == 4


class Tree(HTMLParser):
    """The tags of a page, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: dict[str, dict] = {}
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes.setdefault(tag, dict(attrs))

    def handle_data(self, data):
        self.text += data


@pytest.mark.parametrize("first", [2013, 2023])
def test_page_of_the_report_stands_alone(ledger_build, project, first):
    report = report_of(ledger_build, first)
    tree = Tree(page_of(report, project))
    assert (tree.tags.count("h1"), tree.tags.count("main"), tree.tags.count("title")) == (1, 1, 1)
    assert tree.attributes["html"]["lang"] == "vi"
    assert not {"script", "link", "img", "a", "iframe"} & set(tree.tags)
    text = " ".join(tree.text.split())
    assert f"Báo cáo khen thưởng năm học {first}–{first + 1}" in text
    assert "Lập ngày 22/11/2026" in text
    assert "Sở Giáo dục và Đào tạo tỉnh Mẫu" in text
    assert not re.search(r"\{\{|\bNone\b", text)
    rows = tree.tags.count("tr") - tree.tags.count("thead")
    assert rows == len(report.awarded) + len(report.waiting) + len(report.of_years) + len(report.posts)


def test_page_says_when_nothing_was_awarded_yet(content, build_of, project):
    content.post("tin", honours=f"[{{award: {LETTER}, to: {SCHOOL}, school_year: 2020-2021, status: planned}}]")
    report = report_of(build_of(content.path), 2020)
    page = page_of(report, project)
    assert not report.is_empty
    assert "Chưa có lần khen thưởng nào của năm học này được ghi nhận là đã tặng." in page
    assert "(dự kiến)" in page


@pytest.mark.parametrize("text", ["<b>đậm</b> & “ngoặc”", "</td><script>alert(1)</script>", "{{ view }}", "&lt;i&gt;"])
def test_page_shows_marks_of_html_as_they_were_written(content, build_of, project, text):
    item = (
        f"\n  - award: {LETTER}\n    to: {SCHOOL}\n    school_year: 2020-2021\n    reason: 'x {text}'\n    by: '{text}'"
    )
    person = f"\n  - award: {LETTER}\n    person: Nguyễn Văn Mẫu\n    role: 'Hiệu trưởng {text}'"
    content.post(
        "tin",
        title=f"'Tin {text}'",
        source=f"'Báo {text}'",
        honours=f"{item}{person}\n    unit: {SCHOOL}\n    school_year: 2020-2021",
    )
    tree = Tree(page_of(report_of(build_of(content.path), 2020), project))
    assert tree.text.count(text) >= 5
    assert not {"script", "b", "i"} & set(tree.tags)


def test_names_of_persons_stand_with_their_office(content, build_of, project):
    content.ledger("Hình thức;Đơn vị;Họ tên;Chức vụ;Năm học", f"{LETTER};{SCHOOL};Nguyễn Văn Mẫu;Hiệu trưởng;2020-2021")
    report = report_of(build_of(content.path), 2020)
    assert isinstance(report.awarded[0].recipient, OfficeHolder)
    assert f"{SCHOOL}, Hiệu trưởng Nguyễn Văn Mẫu" in page_of(report, project)
    assert GroupKind.INDIVIDUALS.value not in sheets(report)["Khen thưởng"][1]


def test_withdrawn_name_is_in_no_report(content, build_of, project):
    content.withdrawn("Nguyễn Văn Mẫu")
    content.ledger(
        "Hình thức;Đơn vị;Họ tên;Chức vụ;Năm học;Lý do",
        f"{LETTER};{SCHOOL};NGUYỄN VĂN MẪU;Hiệu trưởng;2020-2021;công của Nguyen Van Mau",
    )
    report = report_of(build_of(content.path), 2020)
    told = f"{page_of(report, project)}{sheets(report)}"
    assert "[đã rút tên]" in told
    assert not re.search("nguyễn|nguyen", told.lower())


@pytest.mark.skipif(not VNU.is_file(), reason="vnu-jar is not installed (npm ci in tests/browser)")
def test_page_of_the_report_is_valid_html(ledger_build, project, tmp_path):
    for first in (2013, 2020, 2023):
        (tmp_path / f"{first}.html").write_text(page_of(report_of(ledger_build, first), project), encoding="utf-8")
    command = ["java", "-jar", str(VNU), "--format", "text", str(tmp_path)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    except FileNotFoundError:
        pytest.skip("there is no Java to check HTML with")
    assert done.returncode == 0, done.stderr
    assert ": error:" not in done.stderr
