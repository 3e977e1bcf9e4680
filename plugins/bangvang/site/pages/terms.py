"""What pages of units, school years, awards and blocks share: a first page with honours, then plain lists of posts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from bangvang.core.blocks import BlockYear, EmulationBlock
from bangvang.core.honours import Honour, count_of
from bangvang.core.numbers import grouped
from bangvang.core.text import sort_key
from bangvang.site.page_views import Page, TermView
from bangvang.site.pages.honour_groups import HonourGroup, pages_of
from bangvang.site.pages.listing import Listing, crumbs, list_pages, page_count, page_posts, pager
from bangvang.site.roll_views import RollListView
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

# The files of open data that lie beside a page of honours.
DATA_FILES = (("bang-vang.csv", "CSV"), ("bang-vang.json", "JSON"))


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
    return Frame(head, cards, pager(listing.at(shown.addresses), 1, page_count(listing.posts, shown)))


def term_pages(
    listing: Listing, template: str, view: TermView, groups: Iterable[HonourGroup], shown: Shown
) -> Iterator[Page]:
    """The term's page with the first of its honours, pages with the rest of them, then its further posts."""
    pages = pages_of(groups, shown)
    at = partial(shown.addresses.more_honours, listing.href)
    rest = LinkView("Xem tiếp các lần khen thưởng", at(2)) if len(pages) > 1 else None
    first = replace(view, groups=pages[0], rest=rest, downloads=downloads(listing.href, shown) if pages[0] else ())
    yield Page(shown.addresses.path(listing.href), template, first)
    for number, further in enumerate(pages[1:], start=2):
        yield _more_honours(listing, further, pager(at, number, len(pages)), shown)
    yield from list_pages(listing, shown, first=2)


def _more_honours(listing: Listing, groups: tuple[HonourGroupView, ...], pages: PagerView, shown: Shown) -> Page:
    href = shown.addresses.more_honours(listing.href, pages.number)
    title = f"{listing.title}: khen thưởng, trang {pages.number}"
    head = HeadView(
        title=title,
        description=f"Các lần khen thưởng của {listing.kind.lower()} {listing.title}, trang {pages.number}.",
        canonical=shown.addresses.absolute(href),
        crumbs=crumbs(shown, *listing.parents, LinkView(listing.title, listing.href)),
    )
    view = RollListView(head=head, title=title, intro="", groups=groups, pager=pages)
    return Page(shown.addresses.path(href), "roll_list.html", view)


def downloads(href: str, shown: Shown) -> tuple[LinkView, ...]:
    """The open data beside a page, and the way to what it means."""
    formats = tuple(LinkView(label, f"{href}{name}") for name, label in DATA_FILES)
    return (*formats, LinkView("Giải thích dữ liệu", shown.addresses.open_data))


def recipients_tile(honours: Iterable[Honour]) -> TileView:
    """How many received the honours that were awarded; proposals do not count."""
    return counted_tile(count_of(honours), "lượt khen thưởng")


def telling(*tiles: TileView) -> tuple[TileView, ...]:
    """The tiles whose number says something: a nought often means that no source told."""
    return tuple(tile for tile in tiles if tile.number != "0")


def counted_tile(number: int, label: str) -> TileView:
    return TileView(grouped(number), label)


def facts(*pairs: tuple[str, str | tuple[LinkView, ...]]) -> tuple[FactView, ...]:
    """The lines of a profile, without the empty ones; a text stands as a link without an address."""
    return tuple(
        FactView(label, (LinkView(value, ""),) if isinstance(value, str) else value) for label, value in pairs if value
    )


def block_year(block: EmulationBlock, year: BlockYear, shown: Shown, *, role: str = "") -> BlockYearView:
    """A block in one year; beside a unit's role its fellows are left out, who stand on the block's own page."""
    school_year = year.period.school_year
    href = shown.addresses.school_year(school_year) if school_year else ""
    others = (unit for unit in year.members if unit not in (year.lead, year.deputy))
    members = () if role else sorted((shown.party(unit) for unit in others), key=lambda link: sort_key(link.label))
    return BlockYearView(
        period=LinkView(year.period.heading, href),
        block=shown.party(block.id),
        lead=shown.party(year.lead) if year.lead else None,
        deputy=shown.party(year.deputy) if year.deputy else None,
        members=tuple(members),
        role=role,
        source=year.source,
    )
