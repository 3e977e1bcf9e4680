"""The roll of honour on its pages: nothing lost, nothing twice, and every number the sum of what it stands for."""

import json
import re
import shutil
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest
import yaml

from bangvang.core.honours import Honour, OfficeHolder, UnitRecipient, count_of
from bangvang.core.problems import Refusal
from bangvang.core.school_years import SchoolYear
from bangvang.core.standings import ranking
from bangvang.core.streaks import longest
from bangvang.site.build import Build
from bangvang.site.pages import rankings
from bangvang.site.pages.honour_groups import PAGE_SIZE
from bangvang.site.roll_views import RollListView
from bangvang.site.shown import Shown
from bangvang.site.views import HonourView, LinkView

GOLD = Path(__file__).parents[3] / "shared" / "gold"
SCHOOL, FLAG, LETTER = "Trường THPT Mẫu", "Cờ thi đua của Bộ GD&ĐT", "Giấy khen của Giám đốc Sở"
HEADING = "Hình thức khen thưởng;Đơn vị;Năm học;Số quyết định"
ROLL_LISTS = ("cap", "loai", "nam")


def number(written: str) -> int:
    """A number as readers see it; an empty cell is none."""
    return int(written.replace(".", "") or 0)


def tiles(view) -> dict[str, int]:
    return {tile.label: number(tile.number) for tile in view.tiles if tile.number[0].isdigit()}


def views(build: Build) -> dict[str, object]:
    """The view of every page by its address."""
    return {f"/{page.path.removesuffix('index.html')}": page.view for page in build.assembled.pages}


def lists(build: Build, *below: str) -> list[tuple[str, object]]:
    """The pages that begin so, each with its address, in the order in which they are written."""
    return [(href, view) for href, view in views(build).items() if href.startswith(below) and href not in below]


def rows(view) -> list[HonourView]:
    return [honour for group in view.groups for honour in group.honours]


def rows_of_all(pages: list[tuple[str, object]]) -> list[HonourView]:
    return [row for _, view in pages for row in rows(view)]


def shown(build: Build) -> Shown:
    return Shown(build.edition, build.addresses, build.sizes)


def pages_of_a_term(href: str, build: Build) -> list[tuple[str, object]]:
    """The pages of one term on which honours stand, in order."""
    known = views(build)
    further = [at for at in known if at.startswith(f"{href}bang-vang/trang/")]
    return [(at, known[at]) for at in (href, *sorted(further, key=lambda at: int(at.rsplit("/", 2)[1])))]


@pytest.fixture(params=["real", "ledger"])
def either(request) -> Build:
    """The project's own content, then the ledgers of the province that does not exist."""
    return request.getfixturevalue(f"{request.param}_build")


@pytest.mark.parametrize(
    "below", [("/bang-vang/cap/",), ("/bang-vang/loai/",), ("/bang-vang/nam/", "/nam-hoc/"), ("/khen-thuong/",)]
)
def test_every_honour_stands_on_one_page_of_each_sort(either, below):
    pages = [(href, view) for href, view in lists(either, *below) if hasattr(view, "groups") and hasattr(view, "pager")]
    assert Counter(rows_of_all(pages)) == Counter(shown(either).honours(either.edition.roll.honours))


def test_every_honour_of_a_unit_stands_on_its_pages(either):
    for unit_id, honours in either.edition.roll.by_unit.items():
        at = f"/don-vi/{unit_id}/"
        expected = Counter(
            replace(row, recipient=LinkView(row.recipient.note, "")) for row in shown(either).honours(honours)
        )
        assert Counter(rows_of_all(pages_of_a_term(at, either))) == expected, unit_id


def test_pages_of_the_roll_hold_a_hundred_and_lead_to_each_other(ledger_build):
    known = views(ledger_build)
    firsts = [href for kind in ROLL_LISTS for href in known if re.fullmatch(rf"/bang-vang/{kind}/[^/]+/", href)]
    several = 0
    for first in firsts:
        hrefs = [first, *(href for href in known if href.startswith(f"{first}trang/"))]
        assert hrefs[1:] == [f"{first}trang/{at}/" for at in range(2, len(hrefs) + 1)]
        assert all(len(rows(known[href])) == PAGE_SIZE for href in hrefs[:-1])
        assert 1 <= len(rows(known[hrefs[-1]])) <= PAGE_SIZE
        several += len(hrefs) > 1
        for at, href in enumerate(hrefs):
            view = known[href]
            assert (view.pager.number, view.pager.total) == (at + 1, len(hrefs))
            assert view.pager.previous == (hrefs[at - 1] if at else "")
            assert view.pager.next == (hrefs[at + 1] if at + 1 < len(hrefs) else "")
            assert {link.href for link in view.pager.pages} <= {"", *hrefs}
            assert view.head.canonical == f"https://tinhmau.example{href}"
    assert several >= 3


def test_group_that_goes_on_has_its_heading_again(ledger_build):
    pages = [view for _, view in lists(ledger_build, "/bang-vang/loai/danh-hieu-thi-dua/")]
    pages.insert(0, views(ledger_build)["/bang-vang/loai/danh-hieu-thi-dua/"])
    for before, after in pairwise(pages):
        goes_on = before.groups[-1].heading == after.groups[0].heading
        assert after.groups[0].continues == goes_on
        assert before.groups[-1].tally == after.groups[0].tally or not goes_on
        assert not any(group.continues for group in after.groups[1:])
    assert any(view.groups[0].continues for view in pages)
    headings = [group.heading for view in pages for group in view.groups if not group.continues]
    assert len(headings) == len(set(headings))


@pytest.mark.parametrize("kind", ["cap", "loai"])
def test_chips_of_the_roll_count_what_their_lists_hold(either, kind):
    roll, awards = either.edition.roll, either.edition.registry.awards
    view = views(either)["/bang-vang/"]
    chips = view.levels if kind == "cap" else view.kinds
    grouped = roll.by_level if kind == "cap" else roll.by_kind
    of = (lambda honour: awards[honour.award].level) if kind == "cap" else (lambda honour: awards[honour.award].kind)
    expected = [
        count_of(h for h in roll.honours if of(h) is key) for key in type(next(iter(grouped))) if key in grouped
    ]
    assert [chip.count for chip in chips] == expected
    assert sum(expected) == tiles(view)["lượt khen thưởng"] == count_of(roll.honours)
    hrefs = {at for at in views(either) if re.fullmatch(rf"/bang-vang/{kind}/[^/]+/", at)}
    assert {chip.href for chip in chips} == hrefs


def test_lists_of_one_sort_lead_to_each_other(either):
    for kind in ROLL_LISTS:
        pages = {at: view for at, view in views(either).items() if at.startswith(f"/bang-vang/{kind}/")}
        firsts = {at for at in pages if "/trang/" not in at}
        for at, view in pages.items():
            own = at.split("trang/")[0]
            assert {link.href for link in view.siblings} == firsts - {own} | {""}, at
            assert [link.href for link in view.siblings].count("") == 1, at


def test_bars_add_up_to_the_tile(either):
    view = views(either)["/bang-vang/"]
    total = tiles(view)["lượt khen thưởng"]
    for bars in (view.by_level, view.by_year):
        assert sum(number(row.number) for row in bars.rows) == total
        most = max(number(row.number) for row in bars.rows)
        for row in bars.rows:
            assert (row.share > 0) == (number(row.number) > 0)
            assert abs(row.share - 100 * number(row.number) / most) <= 1
    assert [row.label.href for row in view.by_level.rows] == [chip.href for chip in view.levels]


def test_bars_of_years_and_lists_add_up(either):
    known = views(either)
    bars = {row.label.href: number(row.number) for row in known["/bang-vang/"].by_year.rows}
    periods = either.edition.roll.by_period
    for period, honours in periods.items():
        href = shown(either).period_href(period)
        assert bars[href] == count_of(honours)
        told = [view for at, view in known.items() if at == href]
        assert len(told) == 1
    for href, view in known.items():
        if isinstance(view, RollListView) and view.bars:
            assert sum(number(row.number) for row in view.bars.rows) == _lead(view.intro), href


def _lead(intro: str) -> int:
    """The number that an intro begins with; none where nothing was awarded yet."""
    match = re.match(r"([\d.]+) lượt", intro)
    return number(match[1]) if match else 0


def test_roll_begins_with_its_newest_named_year(ledger_build):
    view, roll = views(ledger_build)["/bang-vang/"], ledger_build.edition.roll
    newest = max(
        h.school_year for h in roll.honours if h.counts and h.school_year and isinstance(h.recipient, UnitRecipient)
    )
    assert view.newest == LinkView(f"Năm học {newest.label}", f"/nam-hoc/{newest}/")
    every = [row for _, page in pages_of_a_term(view.newest.href, ledger_build) for row in rows(page)]
    assert rows(view) == every[:40]
    assert (view.rest is not None) == (len(every) > 40)
    assert view.rest is None or view.rest.href == view.newest.href


def test_roll_tiles(ledger_build):
    roll = ledger_build.edition.roll
    awarded = [honour for honour in roll.honours if honour.counts]
    groups = [honour for honour in awarded if hasattr(honour.recipient, "count")]
    assert tiles(views(ledger_build)["/bang-vang/"]) == {
        "lượt khen thưởng": sum(honour.number for honour in awarded),
        "lượt ghi rõ tên người nhận": len(awarded) - len(groups),
        "đơn vị được nêu tên": len({honour.unit for honour in awarded if honour.unit}),
        "năm học": len({honour.school_year for honour in roll.honours if honour.school_year}),
    }


def own_counts(build: Build) -> Counter[str]:
    """How often each unit itself was honoured, by the address of its page."""
    own = (h for h in build.edition.roll.honours if h.counts and isinstance(h.recipient, UnitRecipient))
    return Counter(f"/don-vi/{honour.unit}/" for honour in own)


def test_heat_table_adds_up(either):
    known = views(either)
    pages = [known["/bang-vang/don-vi/"], *(view for _, view in lists(either, "/bang-vang/don-vi/"))]
    every = {row.unit.href: row for view in pages for row in view.heat.rows}
    assert {href: number(row.total) for href, row in every.items()} == own_counts(either)
    for heat in (known["/bang-vang/"].heat, *(view.heat for view in pages)):
        numbers = [number(cell.number) for row in heat.rows for cell in row.cells]
        for row in heat.rows:
            cells = [number(cell.number) for cell in row.cells]
            assert len(cells) == len(heat.columns)
            assert sum(cells) + number(row.other) == number(row.total)
            assert number(row.total) == number(every[row.unit.href].total)
            assert [bool(cell.heat) for cell in row.cells] == [count > 0 for count in cells]
        assert heat.other or not any(row.other for row in heat.rows)
        assert max(cell.heat for row in heat.rows for cell in row.cells) <= 4
        assert sorted(numbers) == [n for _, n in sorted((c.heat, number(c.number)) for r in heat.rows for c in r.cells)]
        assert [column.label for column in heat.columns] == sorted(column.label for column in heat.columns)


def test_heat_table_has_a_column_a_school_year(ledger_build):
    heat = views(ledger_build)["/bang-vang/"].heat
    assert [(column.label, column.href, column.note) for column in heat.columns][-2:] == [
        ("23–24", "/nam-hoc/2023-2024/", "Năm học 2023–2024"),
        ("24–25", "/nam-hoc/2024-2025/", "Năm học 2024–2025"),
    ]
    honours = ledger_build.edition.roll.by_school_year[SchoolYear(2023)]
    own = Counter(h.unit for h in honours if h.counts and isinstance(h.recipient, UnitRecipient))
    cells = {row.unit.href: number(row.cells[-2].number) for row in heat.rows}
    assert cells == {href: own[href.split("/")[2]] for href in cells}


def test_heat_table_of_a_ranked_roll_begins_with_the_first(ledger_build):
    heat = views(ledger_build)["/bang-vang/"].heat
    first = [f"/don-vi/{standing.unit}/" for standing in ranking(ledger_build.edition.roll)]
    assert [row.unit.href for row in heat.rows] == first[:20]
    assert heat.more.href == "/bang-vang/don-vi/"


def test_ranking_holds_every_honoured_unit_once(either):
    known = views(either)
    everyone = [known["/bang-vang/xep-hang/"], *(view for at, view in known.items() if "xep-hang/trang/" in at)]
    table = [row for view in everyone for row in view.standings.rows]
    assert {row.unit.href: number(row.total) for row in table} == own_counts(either)
    assert all(sum(map(number, row.counts)) == number(row.total) for row in table)
    kinds = [view for at, view in known.items() if re.fullmatch(r"/bang-vang/xep-hang/(?!trang)[^/]+/", at)]
    assert Counter(row.unit for view in kinds for row in view.standings.rows) == Counter(row.unit for row in table)
    for view in (*everyone, *kinds):
        counts = [tuple(map(number, row.counts)) for row in view.standings.rows]
        assert counts == sorted(counts, reverse=True)
        for (one, before), (other, after) in pairwise(zip(view.standings.rows, counts, strict=True)):
            assert (one.place == other.place) == (before == after)


STANDINGS = ("Trường THPT Mẫu", "Trường THPT Ấn Mẫu", "Trường THPT Đá Mẫu", "Trường THPT Dân Mẫu", "Sở GD&ĐT Mẫu")


@pytest.mark.parametrize(
    ("times", "size", "expected"),
    [
        pytest.param((4, 3, 2, 1, 0), 3, ["1", "2", "3"], id="cut between unequals"),
        pytest.param((3, 2, 2, 1, 0), 2, ["1"], id="equals stand out together"),
        pytest.param((3, 2, 2, 1, 0), 3, ["1", "2", "2"], id="equals stand in together"),
        pytest.param((2, 2, 1, 1, 1), 4, ["1", "1"], id="three do not share two places"),
        pytest.param((1, 1, 1, 0, 0), 3, ["1", "1", "1"], id="no more than there is room for"),
        pytest.param((1, 1, 1, 1, 0), 3, [], id="all equal, and no room for all"),
        pytest.param((0, 0, 0, 0, 0), 3, None, id="nobody"),
    ],
)
def test_top_standings_are_cut_fairly(content, build_of, monkeypatch, times, size, expected):
    monkeypatch.setattr(rankings, "TOP_SIZE", size)
    told = [
        f"{FLAG};{unit};{2000 + n}-{2001 + n};"
        for unit, often in zip(STANDINGS, times, strict=True)
        for n in range(often)
    ]
    content.ledger(HEADING, *told)
    standings = views(build_of(content.path))["/bang-vang/"].standings
    assert ([row.place for row in standings.rows] if standings else None) == expected
    assert standings is None or standings.more == LinkView("Xem toàn bộ xếp hạng", "/bang-vang/xep-hang/")


@pytest.mark.parametrize("key", ["ranking: false", "xếp hạng: không", "ranking: true"])
def test_ranking_can_be_switched_off(content, build_of, key):
    values = content.path / "du-lieu/trang.yaml"
    values.write_text(f"{values.read_text('utf-8')}{key}\n", encoding="utf-8")
    content.ledger(
        HEADING,
        f"{LETTER};{SCHOOL};2020-2021;",
        f"{FLAG};Trường THPT Đá Mẫu;2020-2021;",
        f"{LETTER};Trường THPT Ấn Mẫu;;",
    )
    built = build_of(content.path)
    ranked = key == "ranking: true"
    known = views(built)
    assert any("xep-hang" in href for href in known) is ranked
    assert (known["/bang-vang/"].standings is not None) is ranked
    by_name = ["Trường THPT Ấn Mẫu", "Trường THPT Đá Mẫu", SCHOOL]
    by_place = ["Trường THPT Đá Mẫu", "Trường THPT Ấn Mẫu", SCHOOL]
    assert [row.unit.label for row in known["/bang-vang/"].heat.rows] == (by_place if ranked else by_name)
    assert [row.unit.label for row in known["/bang-vang/don-vi/"].heat.rows] == by_name


def test_site_without_ranking_has_no_link_to_one(content, build):
    values = content.path / "du-lieu/trang.yaml"
    values.write_text(f"{values.read_text('utf-8')}ranking: false\n", encoding="utf-8")
    content.ledger(HEADING, f"{LETTER};{SCHOOL};2020-2021;")
    output = build().output
    assert (output / "bang-vang/index.html").is_file()
    assert [path for path in output.rglob("*") if b"xep-hang" in (path.read_bytes() if path.is_file() else b"")] == []


@pytest.fixture(scope="session")
def crowded_build(tmp_path_factory, build_of, project) -> Build:
    """A school with 250 honours, most of them of one award and one year, and a conference with a post."""
    content = tmp_path_factory.mktemp("crowded") / "content"
    shutil.copytree(project / "tests/cases/tinh-mau", content)
    most = [f"{LETTER};{SCHOOL};2022-2023;{n}/QĐ-SGDĐT" for n in range(1, 231)]
    others = [f"{FLAG};{SCHOOL};{2000 + n}-{2001 + n};" for n in range(20)]
    (content / "du-lieu/so-vang").mkdir()
    (content / "du-lieu/so-vang/so.csv").write_text("\n".join([HEADING, *most, *others]), encoding="utf-8")
    return build_of(content)


@pytest.mark.parametrize(
    ("href", "sizes"),
    [
        ("/don-vi/thpt-mau/", [120, 120, 10]),
        ("/khen-thuong/giay-khen-so/", [120, 110]),
        ("/nam-hoc/2022-2023/", [120, 110]),
        ("/khen-thuong/co-thi-dua-bo-gddt/", [20]),
    ],
)
def test_further_honours_of_a_term_have_pages(crowded_build, href, sizes):
    pages = pages_of_a_term(href, crowded_build)
    hrefs = [at for at, _ in pages]
    assert hrefs == [href, *(f"{href}bang-vang/trang/{at}/" for at in range(2, len(sizes) + 1))]
    assert [len(rows(view)) for _, view in pages] == sizes
    first, *more = (view for _, view in pages)
    assert (first.rest and first.rest.href) == (hrefs[1] if more else None)
    for at, view in enumerate(more, start=2):
        assert (view.pager.number, view.pager.total) == (at, len(sizes))
        assert (view.pager.previous, view.pager.next) == (hrefs[at - 2], hrefs[at] if at < len(sizes) else "")
        assert view.head.crumbs[-1].href == href
    decisions = [row.decision for row in rows_of_all(pages) if row.award.label == LETTER]
    assert decisions == ([f"{n}/QĐ-SGDĐT" for n in range(1, 231)] if len(sizes) > 1 else [])


def test_downloads_lie_beside_pages_that_have_honours(crowded_build):
    known, hrefs = views(crowded_build), crowded_build.assembled.hrefs(crowded_build.addresses)
    for href, view in known.items():
        links = [link.href for link in getattr(view, "downloads", ())]
        assert set(links) <= hrefs, href
        if href.startswith(("/don-vi/", "/khen-thuong/", "/nam-hoc/")) and getattr(view, "groups", ()) and links:
            assert links[:2] == [f"{href}bang-vang.csv", f"{href}bang-vang.json"]
    assert known["/don-vi/thpt-an-mau/"].downloads == ()


def test_links_of_the_site_lead_somewhere(ledger_site):
    files = {path.relative_to(ledger_site).as_posix() for path in ledger_site.rglob("*") if path.is_file()}
    broken = []
    for path in (name for name in files if name.endswith(".html")):
        for link in re.findall(r'(?:href|src)="(/[^"]*)"', (ledger_site / path).read_text(encoding="utf-8")):
            address = unquote(urldefrag(link)[0]).removeprefix("/")
            if (f"{address}index.html" if not address or address.endswith("/") else address) not in files:
                broken.append((path, link))
    assert broken == []


# What the project's own content must show.


def test_department_states_two_years_of_the_flag(real_build, real_site):
    unit = views(real_build)["/don-vi/so-gddt-dien-bien/"]
    (streak,) = unit.streaks
    told = (streak.award.label, streak.number, streak.first.label, streak.last.label)
    assert told == ("Cờ thi đua của Bộ GD&ĐT", 2, "2018–2019", "2019–2020")
    page = (real_site / "don-vi/so-gddt-dien-bien/index.html").read_text(encoding="utf-8")
    (sentence,) = re.findall(r'<p class="streak">(.*?)</p>', page)
    words = " ".join(re.sub(r"<[^>]*>", "", sentence).split())
    assert words == "Cờ thi đua của Bộ GD&amp;ĐT: 2 năm học liên tiếp, 2018–2019 và 2019–2020"


PROPOSED = {
    "so-gddt-son-la": "Cờ thi đua của Bộ GD&ĐT",
    "so-gddt-cao-bang": "Bằng khen của Bộ trưởng Bộ GD&ĐT",
    "so-gddt-lang-son": "Bằng khen của Bộ trưởng Bộ GD&ĐT",
    "so-gddt-lai-chau": "Bằng khen của Bộ trưởng Bộ GD&ĐT",
}


@pytest.mark.parametrize("unit", PROPOSED)
def test_proposals_of_2023_2024_are_shown_and_not_counted(real_build, real_site, unit):
    known, registry = views(real_build), real_build.edition.registry
    view = known[f"/don-vi/{unit}/"]
    ((heading, (row,)),) = [(group.heading, group.honours) for group in view.groups]
    assert (heading, row.status, row.later) == ("Năm học 2023–2024", "đề nghị", None)
    assert row.award.label == registry.awards.named(PROPOSED[unit]).label
    assert (view.tiles, view.streaks, view.summary) == ((), (), ())
    assert '"award"' not in str(view.json_ld)
    page = (real_site / f"don-vi/{unit}/index.html").read_text(encoding="utf-8")
    assert '<span class="status">đề nghị</span>' in page
    data = json.loads((real_site / f"don-vi/{unit}/bang-vang.json").read_text(encoding="utf-8"))
    assert data["totals"] == {"all": 0, "named": 0, "counted": 0, "unnumbered": 0, "proposed": 1, "planned": 0}
    assert [honour["status"] for honour in data["honours"]] == ["proposed"]
    assert f"/don-vi/{unit}/" not in own_counts(real_build)
    assert all(row.unit.href != f"/don-vi/{unit}/" for row in known["/bang-vang/xep-hang/"].standings.rows)


def test_proposals_of_2023_2024_are_in_no_sum_of_their_year(real_build, real_site):
    known = views(real_build)
    told = [h for h in real_build.edition.roll.honours if h.school_year == SchoolYear(2023)]
    without = count_of(told)
    assert [honour.status for honour in told].count("proposed") == len(PROPOSED)
    assert tiles(known["/nam-hoc/2023-2024/"])["lượt khen thưởng"] == without
    (bar,) = (row for row in known["/bang-vang/"].by_year.rows if row.label.href == "/nam-hoc/2023-2024/")
    assert (number(bar.number), bar.note) == (without, "thêm 4 đề nghị")
    data = json.loads((real_site / "nam-hoc/2023-2024/bang-vang.json").read_text(encoding="utf-8"))
    assert (data["totals"]["all"], data["totals"]["proposed"]) == (without, 4)


def test_cluster_4_shows_its_members_and_leads(real_build):
    block = views(real_build)["/khoi-thi-dua/cum-thi-dua-so-4/"]
    label = shown(real_build).party
    years = {year.period.label: year for year in block.blocks}
    assert [(at, year.lead.label, year.deputy.label) for at, year in years.items()] == [
        ("Năm học 2024–2025", label("so-gddt-cao-bang").label, label("so-gddt-lang-son").label),
        ("Năm học 2023–2024", label("so-gddt-son-la").label, label("so-gddt-cao-bang").label),
    ]
    year = years["Năm học 2023–2024"]
    others = {f"/don-vi/so-gddt-{name}/" for name in ("lao-cai", "ha-giang", "lang-son", "lai-chau", "dien-bien")}
    assert {link.href for link in year.members} == others, "but for those that lead"
    roles = {view.period.label: view.role for view in views(real_build)["/don-vi/so-gddt-cao-bang/"].blocks}
    assert roles == {"Năm học 2024–2025": "trưởng", "Năm học 2023–2024": "phó"}


LEADS = {
    "khoi-thpt-vung-thuan-loi-dien-bien": "thpt-muong-cha",
    "khoi-thpt-vung-kho-khan-dien-bien": "thcs-thpt-ta-sin-thang",
    "khoi-ptdtnt-va-trung-tam-dien-bien": "ptdtnt-thpt-tua-chua",
}


def test_school_year_shows_its_blocks_with_their_leads(real_build, project):
    blocks = views(real_build)["/nam-hoc/2022-2023/"].blocks
    assert {block.block.href: block.lead.href for block in blocks} == {
        f"/khoi-thi-dua/{block}/": f"/don-vi/{lead}/" for block, lead in LEADS.items()
    }
    table = yaml.safe_load((project / "content/du-lieu/khoi-thi-dua.yaml").read_text(encoding="utf-8"))
    written = {b["id"]: y["lead"] for b in table for y in b["years"] if y.get("school_year") == "2022-2023"}
    assert written == LEADS


@pytest.mark.skipif(not GOLD.is_dir(), reason="the annotated articles (../shared/gold) are not here")
def test_leads_of_blocks_are_those_of_the_article(real_build):
    (article,) = (told for told in articles() if told["id"] == "s004")
    units = [unit for unit in article["gold"]["units"] if unit != "Sở Giáo dục và Đào tạo"]
    assert [real_build.edition.registry.named(unit).id for unit in units] == [*LEADS, *LEADS.values()]
    text = next(GOLD.parent.glob("seeds/004_*.txt")).read_text(encoding="utf-8")
    order = [text.index(words) for pair in zip(units[3:], units[:3], strict=True) for words in (pair[0], pair[1][14:])]
    assert order == sorted(order), "each school stands before the block that it leads"


def articles() -> list[dict]:
    files = (GOLD / name for name in ("seeds.jsonl", "dev.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]


def annotated(*kinds: str) -> list[tuple[str, dict]]:
    """The awards to such recipients in the annotated articles, each with its article's id."""
    return [
        (article["id"], award)
        for article in articles()
        for award in article["gold"]["awards"]
        if award["recipient_kind"] in kinds
    ]


def meant(written: str, build: Build) -> set[str]:
    """The ids of the units that a written name may mean: annotations leave the province out."""
    registry = build.edition.registry
    try:
        return {registry.named(written).id}
    except Refusal as refused:
        return {registry.named(suggestion).id for suggestion in refused.suggestions}


def held(honour: Honour, award: dict, build: Build) -> bool:
    """Whether the honour is the annotated one: award, recipient, count, status, and when."""
    try:
        known = build.edition.registry.awards.named(award["award"])
    except Refusal:
        return False
    if award["recipient_kind"] == "unit":
        is_theirs = isinstance(honour.recipient, UnitRecipient) and honour.unit in meant(award["recipient"], build)
    else:
        is_theirs = hasattr(honour.recipient, "count") and honour.recipient.count == award["count"]
    told = (honour.award, str(honour.period), honour.status.value)
    return is_theirs and told == (known.id, award["year_or_school_year"] or "", award["status"])


# The annotated awards that the roll does not hold as they are: what it holds in their place, and why.
DIFFERENCES = {
    ("h090", "Trường tiểu học Sơn Bằng", "Trường đạt chuẩn quốc gia mức độ 2"): (
        ["truong-dat-chuan-quoc-gia-muc-do-2|th-son-bang-huong-son||"],
        "2018-2023 is how long the recognition holds, and no school year",
    ),
    ("h031", "15 Sở GD&ĐT", "Cờ thi đua của Bộ Giáo dục và Đào tạo"): (
        ["co-thi-dua-bo-gddt||2009-2010|14", "co-thi-dua-bo-gddt|so-gddt-hoa-binh|2009-2010|"],
        "Hòa Bình, one of the fifteen, stands by name",
    ),
    ("h046", "28 tập thể", "Anh hùng Lao động"): (
        ["anh-hung-lao-dong||2020|27", "anh-hung-lao-dong|thcs-quach-xuan-ky|2020|"],
        "the school of Quách Xuân Kỳ, one of the twenty-eight, stands by name",
    ),
    (
        "h068",
        "62 tập thể, cá nhân",
        "Huân chương Lao động hạng Ba; Bằng khen của Thủ tướng Chính phủ; Cờ thi đua của Bộ Giáo dục và Đào tạo",
    ): (
        ["huan-chuong-lao-dong-hang-ba|||None", "bang-khen-thu-tuong|||None", "co-thi-dua-bo-gddt|||None"],
        "no source tells how many of the sixty-two received which of the three",
    ),
}


def picture(honour: Honour) -> str:
    """The award, the unit, when, and for groups how many."""
    count = getattr(honour.recipient, "count", "")
    return f"{honour.award}|{honour.unit}|{honour.period}|{count}"


@pytest.mark.skipif(not GOLD.is_dir(), reason="the annotated articles (../shared/gold) are not here")
def test_roll_holds_every_award_of_the_articles(real_build):
    told, missing, taken = annotated("unit", "group-count"), set(), set()
    for article, award in told:
        # Two awards of one article that are told alike are two honours.
        found = [
            h for h in real_build.edition.roll.honours if held(h, award, real_build) and (article, id(h)) not in taken
        ]
        if found:
            taken.add((article, id(found[0])))
        else:
            missing.add((article, award["recipient"], award["award"]))
    assert len(told) > 80
    assert missing == set(DIFFERENCES)


@pytest.mark.skipif(not GOLD.is_dir(), reason="the annotated articles (../shared/gold) are not here")
@pytest.mark.parametrize("known", DIFFERENCES, ids=lambda known: known[0])
def test_roll_holds_what_stands_in_place_of_an_annotated_award(real_build, known):
    pictures, _reason = DIFFERENCES[known]
    assert set(pictures) <= {picture(honour) for honour in real_build.edition.roll.honours}


# Persons whom the articles name: who held an office is named, the others are counted in their unit.
PERSONS = {
    "h045": {"bang-khen-thu-tuong|thcs-tu-xa|2025|": 1},
    "h067": {"bang-khen-tinh-doan|lien-doi-th-phan-chu-trinh-go-vap|2018-2019|1": 1},
    "h072": {"bang-khen|pho-thong-nang-khieu-dhqg-hcm||1": 1},
    "h090": {
        "giao-vien-day-gioi-cap-huyen|th-son-bang-huong-son|2017-2018|4": 4,
        "giao-vien-chu-nhiem-gioi-cap-huyen|th-son-bang-huong-son|2017-2018|1": 1,
    },
    "h093": {
        "bang-khen-chu-tich-ubnd-tinh|th-tran-quoc-toan-ngo-quyen|2022-2023|2": 2,
        "giay-khen-chu-tich-ubnd-huyen|th-tran-quoc-toan-ngo-quyen|2022-2023|3": 3,
    },
}


@pytest.mark.skipif(not GOLD.is_dir(), reason="the annotated articles (../shared/gold) are not here")
def test_persons_without_an_office_are_counted(real_build):
    told = annotated("person")
    assert Counter(article for article, _ in told) == Counter({at: sum(kept.values()) for at, kept in PERSONS.items()})
    pictures = {picture(honour): honour for honour in real_build.edition.roll.honours}
    assert {one for kept in PERSONS.values() for one in kept} <= pictures.keys()
    in_office = {h.recipient.person for h in pictures.values() if isinstance(h.recipient, OfficeHolder)}
    assert in_office & {award["recipient"] for _, award in told} == {"Nguyễn Ngọc Cầu"}


# Proposals that came true, and pages of units.


def proposals(build: Build) -> list[tuple[Honour, Honour | None]]:
    roll = build.edition.roll
    return [(honour, roll.later_award(honour)) for honour in roll.honours if not honour.counts]


def test_proposal_leads_to_the_award_that_came_of_it(ledger_build):
    hrefs = ledger_build.assembled.hrefs(ledger_build.addresses)
    came_true = 0
    for honour, later in proposals(ledger_build):
        row = shown(ledger_build).honour(honour)
        assert (row.later is not None) == (later is not None)
        if later and row.later:
            came_true += 1
            assert row.later.label == "đã được tặng"
            told = views(ledger_build)[row.later.href]
            assert row.later.href in hrefs
            awarded = shown(ledger_build).honour(later)
            assert awarded in (told.honours if hasattr(told, "honours") else rows(told)), row.later.href
    assert 3 <= came_true < len(proposals(ledger_build))


@pytest.mark.parametrize(
    ("where", "href"),
    [
        pytest.param("ledger", "/nam-hoc/2020-2021/", id="to the page of its year"),
        pytest.param("post", "/tin-tuc/2021/da-tang/", id="to the post that tells"),
        pytest.param("both", "/tin-tuc/2021/da-tang/", id="to the post rather than to another site"),
        pytest.param("", None, id="nowhere yet"),
    ],
)
def test_proposal_says_when_it_was_awarded(content, build_of, where, href):
    award = f"{{award: {FLAG}, to: {SCHOOL}, school_year: 2020-2021"
    content.post("de-nghi", year=2021, honours=f"[{award}, status: proposed}}]")
    if where in ("post", "both"):
        content.post("da-tang", year=2021, date="1/12/2021", honours=f"[{award}}}]")
    if where in ("ledger", "both"):
        content.ledger(f"{HEADING};Nguồn", f"{FLAG};{SCHOOL};2020-2021;;https://bao.example/tin")
    (group,) = views(build_of(content.path))["/don-vi/thpt-mau/"].groups
    (proposed,) = (row for row in group.honours if row.status)
    assert (proposed.later and proposed.later.href) == href
    assert group.tally == ("1 lượt" if where else "1 đề nghị")


def test_summary_of_a_unit_tells_what_it_was_itself_awarded(either):
    registry, seen = either.edition.registry, 0
    for unit_id, honours in either.edition.roll.by_unit.items():
        own = [h for h in honours if h.counts and isinstance(h.recipient, UnitRecipient)]
        summary = views(either)[f"/don-vi/{unit_id}/"].summary
        assert {row.award.href: number(row.times) for row in summary} == Counter(
            f"/khen-thuong/{h.award}/" for h in own
        )
        awards = [registry.awards[row.award.href.split("/")[2]] for row in summary]
        assert [award.precedence for award in awards] == sorted(award.precedence for award in awards)
        for row, award in zip(summary, awards, strict=True):
            told = [honour for honour in own if honour.award == award.id]
            known = sorted(honour.period for honour in told if honour.period.is_known)
            assert (row.first, row.last) == ((known[0].label, known[-1].label) if known else ("", ""))
            run = longest(told)
            assert row.streak == (f"{run.length} năm học" if run else "")
            seen += bool(run)
    assert seen >= 1


def test_summary_of_the_department_of_the_ledgers(ledger_build):
    rows_by_award = {row.award.label: row for row in views(ledger_build)["/don-vi/so-gddt-mau/"].summary}
    flag = rows_by_award["Cờ thi đua của Bộ GD&ĐT"]
    assert (flag.times, flag.first, flag.last, flag.streak) == ("8", "2013–2014", "2023–2024", "5 năm học")


def test_successor_shows_what_it_inherited_apart(ledger_build):
    unit, former = (views(ledger_build)[f"/don-vi/{name}/"] for name in ("so-gddt-mau", "so-gddt-mau-cu"))
    by_unit = ledger_build.edition.roll.by_unit
    (inherited,) = unit.inherited
    assert (inherited.heading, inherited.href) == (former.title, "/don-vi/so-gddt-mau-cu/")
    assert len(inherited.honours) == min(40, len(by_unit["so-gddt-mau-cu"]))
    assert all(row.recipient.href != "/don-vi/so-gddt-mau-cu/" for row in rows(unit))
    assert tiles(unit)["lượt khen thưởng"] == count_of(by_unit["so-gddt-mau"])
    own = ledger_build.edition.roll.by_unit["so-gddt-mau"]
    assert tiles(unit)["năm học liên tiếp, chuỗi dài nhất"] == longest(own).length
    assert sum(number(row.times) for row in unit.summary) == own_counts(ledger_build)["/don-vi/so-gddt-mau/"]
    assert former.inherited == ()


def test_successor_of_a_much_honoured_unit_shows_the_highest(content, build_of):
    letters = [f"{LETTER};Sở GD&ĐT Mẫu Cũ;2022-2023;{n}/QĐ" for n in range(50)]
    content.ledger(HEADING, *letters, f"{FLAG};Sở GD&ĐT Mẫu Cũ;1999-2000;")
    known = views(build_of(content.path))
    (inherited,) = known["/don-vi/so-gddt-mau/"].inherited
    assert (len(inherited.honours), inherited.honours[0].award.label) == (40, FLAG)
    assert inherited.tally == "51 lượt, ở đây nêu 40 lần cao nhất"
    assert (known["/don-vi/so-gddt-mau/"].tiles, known["/don-vi/so-gddt-mau/"].summary) == ((), ())
    assert len(rows_of_all([(at, view) for at, view in known.items() if at == "/don-vi/so-gddt-mau-cu/"])) == 51


def test_roll_of_an_empty_site_stands(content, build):
    output = build().output
    page = (output / "bang-vang/index.html").read_text(encoding="utf-8")
    assert "Chưa có lần khen thưởng nào được ghi." in page
    assert sorted(path.name for path in (output / "bang-vang").iterdir() if path.is_dir()) == ["du-lieu"]
