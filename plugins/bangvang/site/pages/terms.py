"""What pages of units, school years, awards and blocks share: a first page with honours, then plain lists of posts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from babel.numbers import format_decimal

from bangvang.core.awards import AwardLevel
from bangvang.core.blocks import BlockYear, EmulationBlock
from bangvang.core.honours import Honour, count_of
from bangvang.core.text import slug, sort_key
from bangvang.site.page_views import Page, TermView
from bangvang.site.pages.listing import Listing, crumbs, list_pages, page_count, page_posts, pager
from bangvang.site.shown import Shown
from bangvang.site.views import (
    BlockYearView,
    CardView,
    FactView,
    HeadView,
    HonourGroupView,
    LinkView,
    PagerView,
    TileView,
)

UNKNOWN_PERIOD = "Chưa rõ năm"


@dataclass(frozen=True, slots=True)
class Frame:
    """What every term's page has around its profile: the head, the newest posts, and the way to the others."""

    head: HeadView
    cards: tuple[CardView, ...]
    pager: PagerView


def framed(listing: Listing, shown: Shown) -> Frame:
    """The frame of the first page of a term's list."""
    head = HeadView(
        title=listing.title,
        description=listing.description or f"{listing.kind}: {listing.title}. Khen thưởng, tin tức và số liệu.",
        canonical=shown.addresses.absolute(listing.href),
        crumbs=crumbs(shown, *listing.parents),
        feed=listing.feed,
    )
    cards = shown.cards(page_posts(listing.posts, 1, shown))
    return Frame(head, cards, pager(listing.href, 1, page_count(listing.posts, shown), shown.addresses))


def term_pages(listing: Listing, template: str, view: TermView, shown: Shown) -> Iterator[Page]:
    """The term's page, then its further posts as a plain list."""
    yield Page(shown.addresses.path(listing.href), template, view)
    yield from list_pages(listing, shown, first=2)


def by_period(honours: Iterable[Honour], shown: Shown) -> tuple[HonourGroupView, ...]:
    """Honours under their school year or year, newest first; those of no known year last."""
    groups: dict[tuple[int, str], list[Honour]] = {}
    for honour in honours:
        groups.setdefault((honour.begins, _heading(honour)), []).append(honour)
    ordered = sorted(groups, key=lambda key: (-key[0], key[1]))
    return tuple(_period_group(heading, groups[begins, heading], shown) for begins, heading in ordered)


def by_level(honours: Iterable[Honour], shown: Shown) -> tuple[HonourGroupView, ...]:
    """Honours under the level of their award, the highest first."""
    groups: dict[AwardLevel, list[Honour]] = {}
    for honour in shown.by_precedence(honours):
        groups.setdefault(shown.edition.registry.awards[honour.award].level, []).append(honour)
    return tuple(shown.group(level.heading, group, level=slug(level)) for level, group in groups.items())


def recipients_tile(honours: Iterable[Honour]) -> TileView:
    """How many received the honours that were awarded; proposals do not count."""
    return counted_tile(count_of(honours), "lượt khen thưởng")


def telling(*tiles: TileView) -> tuple[TileView, ...]:
    """The tiles whose number says something: a nought often means that no source told."""
    return tuple(tile for tile in tiles if tile.number != "0")


def counted_tile(number: int, label: str) -> TileView:
    return TileView(format_decimal(number, locale="vi"), label)


def facts(*pairs: tuple[str, str | tuple[LinkView, ...]]) -> tuple[FactView, ...]:
    """The lines of a profile, without the empty ones; a text stands as a link without an address."""
    return tuple(
        FactView(label, (LinkView(value, ""),) if isinstance(value, str) else value) for label, value in pairs if value
    )


def block_year(block: EmulationBlock, year: BlockYear, shown: Shown, *, role: str = "") -> BlockYearView:
    """A block in one year; beside a unit's role its fellows are left out, who stand on the block's own page."""
    href = shown.addresses.school_year(year.school_year) if year.school_year else ""
    others = (unit for unit in year.members if unit not in (year.lead, year.deputy))
    members = () if role else sorted((shown.party(unit) for unit in others), key=lambda link: sort_key(link.label))
    return BlockYearView(
        period=LinkView(year.label, href),
        block=shown.party(block.id),
        lead=shown.party(year.lead) if year.lead else None,
        deputy=shown.party(year.deputy) if year.deputy else None,
        members=tuple(members),
        role=role,
        source=year.source,
    )


def _heading(honour: Honour) -> str:
    if not honour.begins:
        return UNKNOWN_PERIOD
    return f"Năm học {honour.period}" if honour.school_year else f"Năm {honour.period}"


def _period_group(heading: str, honours: list[Honour], shown: Shown) -> HonourGroupView:
    school_year = honours[0].school_year
    href = shown.addresses.school_year(school_year) if school_year else ""
    return shown.group(heading, honours, href=href)
