"""The lists of all units, school years, forms of award and blocks."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bangvang.core.awards import AwardLevel
from bangvang.core.blocks import EmulationBlock
from bangvang.core.honours import count_of
from bangvang.core.names import name_key
from bangvang.core.numbers import grouped
from bangvang.core.school_years import SchoolYear
from bangvang.core.text import SortKey, slug, sort_key
from bangvang.core.units import Unit, UnitKind
from bangvang.site.page_views import IndexView, Page
from bangvang.site.pages.listing import Listing, crumbs
from bangvang.site.shown import Shown
from bangvang.site.views import HeadView, IndexGroupView, LinkView

KIND_HEADINGS = {
    UnitKind.MINISTRY: "Bộ",
    UnitKind.DEPARTMENT: "Sở Giáo dục và Đào tạo",
    UnitKind.OFFICE: "Phòng Giáo dục và Đào tạo",
    UnitKind.KINDERGARTEN: "Trường mầm non, mẫu giáo",
    UnitKind.PRIMARY: "Trường tiểu học",
    UnitKind.LOWER_SECONDARY: "Trường trung học cơ sở",
    UnitKind.UPPER_SECONDARY: "Trường trung học phổ thông",
    UnitKind.SEVERAL_LEVELS: "Trường nhiều cấp học",
    UnitKind.COLLEGE: "Trường cao đẳng",
    UnitKind.UNIVERSITY: "Trường đại học",
    UnitKind.CENTRE: "Trung tâm",
    UnitKind.TRADE_UNION: "Công đoàn",
    UnitKind.YOUTH: "Đoàn, Đội",
    UnitKind.OTHER: "Cơ quan khác",
}


def index_pages(
    shown: Shown,
    units: dict[str, Listing],
    school_years: Iterable[Listing],
    awards: dict[str, Listing],
    blocks: dict[str, Listing],
) -> Iterator[Page]:
    """The four indexes. Counts are of posts; for awards, of honours that were awarded."""
    yield index_page(
        "don-vi",
        "Đơn vị",
        "Mỗi đơn vị có một trang: hồ sơ, khen thưởng theo năm và tin đã đăng. Con số là số tin.",
        _unit_groups(shown, units),
        shown,
    )
    yield index_page(
        "nam-hoc",
        "Năm học",
        "Hội nghị, khen thưởng và khối thi đua của từng năm học. Con số là số tin.",
        (IndexGroupView("Các năm học", tuple(_year_link(listing, shown) for listing in school_years)),),
        shown,
    )
    yield index_page(
        "khen-thuong",
        "Hình thức khen thưởng",
        "Danh hiệu, hình thức khen thưởng, công nhận và giải, xếp theo cấp; con số là lượt đã được tặng.",
        _award_groups(shown),
        shown,
    )
    yield index_page(
        "khoi-thi-dua",
        "Cụm, khối thi đua",
        "Các cụm, khối thi đua với trưởng, phó và thành viên theo từng năm.",
        (IndexGroupView("Các cụm, khối", tuple(_block_link(block, blocks) for block in _blocks(shown))),),
        shown,
    )


def index_page(
    place: str, title: str, intro: str, groups: tuple[IndexGroupView, ...], shown: Shown, *parents: LinkView
) -> Page:
    """The page of an index at its place below the root."""
    href = shown.addresses.at(place)
    head = HeadView(title, intro, shown.addresses.absolute(href), crumbs(shown, *parents))
    return Page(shown.addresses.path(href), "index.html", IndexView(head, title, intro, groups))


def _unit_groups(shown: Shown, listings: dict[str, Listing]) -> tuple[IndexGroupView, ...]:
    units = sorted(shown.edition.registry.units.values(), key=_in_order)
    groups = []
    for kind, heading in KIND_HEADINGS.items():
        today = [unit for unit in units if unit.kind is kind and not unit.until]
        former = [unit for unit in units if unit.kind is kind and unit.until]
        for title, members in ((heading, today), (f"{heading}\u00a0– đã kết thúc hoạt động", former)):
            if members:
                groups.append(IndexGroupView(title, tuple(_unit_link(unit, listings) for unit in members)))
    return tuple(groups)


def _in_order(unit: Unit) -> SortKey:
    """Departments by their province, whether that is a tỉnh or a thành phố; others by name."""
    return sort_key(unit.province if unit.kind is UnitKind.DEPARTMENT else unit.name)


def _unit_link(unit: Unit, listings: dict[str, Listing]) -> LinkView:
    # A department's own name holds its province; namesakes among schools need theirs.
    name = f" {name_key(unit.name)} "
    places = (part for part in (unit.place, unit.province) if part and f" {name_key(part)} " not in name)
    where = "" if unit.kind is UnitKind.DEPARTMENT else ", ".join(places)
    listing = listings[unit.id]
    return LinkView(unit.name, listing.href, len(listing.posts) or None, where)


def _award_groups(shown: Shown) -> tuple[IndexGroupView, ...]:
    by_award = shown.edition.roll.by_award
    groups = []
    for level in AwardLevel:
        awards = sorted((a for a in shown.edition.registry.awards if a.level is level), key=lambda a: a.precedence)
        links = []
        for award in awards:
            number = count_of(by_award.get(award.id, ()))
            links.append(LinkView(award.name, shown.addresses.award(award.id), number or None))
        if links:
            groups.append(IndexGroupView(level.heading, tuple(links), slug(level)))
    return tuple(groups)


def _blocks(shown: Shown) -> list[EmulationBlock]:
    """Those of the ministry first, then by province and name."""
    blocks = shown.edition.registry.blocks.values()
    return sorted(blocks, key=lambda block: (sort_key(block.province), sort_key(block.name)))


def _block_link(block: EmulationBlock, listings: dict[str, Listing]) -> LinkView:
    listing = listings[block.id]
    return LinkView(block.name, listing.href, len(listing.posts) or None, block.province)


def _year_link(listing: Listing, shown: Shown) -> LinkView:
    year = SchoolYear.parse(listing.title)
    number = count_of(shown.edition.roll.by_school_year.get(year, ()))
    return replace(_link(listing), note=f"{grouped(number)} lượt khen thưởng" if number else "")


def _link(listing: Listing) -> LinkView:
    return LinkView(listing.title, listing.href, len(listing.posts) or None)
