"""The roll of honour: its own page, and the lists of one level, one kind, or one calendar year."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from bangvang.core.awards import AwardKind, AwardLevel
from bangvang.core.honours import Honour, units_of
from bangvang.core.text import in_sentence
from bangvang.core.totals import Totals
from bangvang.site.page_views import Page
from bangvang.site.pages.honour_groups import (
    by_level,
    by_period,
    level_bars,
    pages_of,
    period_bars,
)
from bangvang.site.pages.listing import crumbs, numbered_title, pager
from bangvang.site.pages.rankings import heat_pages, heat_table, ranking_pages, top_standings
from bangvang.site.pages.terms import counted_tile, downloads, telling
from bangvang.site.roll_views import RollListView, RollView
from bangvang.site.shown import Shown, level_slug, tally
from bangvang.site.views import HeadView, HonourGroupView, LinkView, TileView

TITLE = "Bảng vàng"
# The newest school year's honours on the roll's own page; its page holds all.
NEWEST_SIZE = 40


def roll_pages(shown: Shown) -> Iterator[Page]:
    """Every page of the roll."""
    yield _roll_page(shown)
    for filters in (_levels(shown), _kinds(shown), _years(shown)):
        for listed in filters:
            yield from _filter_pages(listed, filters, shown)
    yield from heat_pages(shown)
    if shown.edition.site.ranks_units:
        yield from ranking_pages(shown)


def _roll_page(shown: Shown) -> Page:
    addresses, roll = shown.addresses, shown.edition.roll
    intro = (
        "Mỗi lần khen thưởng mà bài viết hoặc sổ vàng ghi nhận, cộng dồn theo đơn vị, năm và hình thức. "
        "Đề nghị, dự kiến được nêu riêng, không tính vào con số."
    )
    newest = roll.named_school_years[0] if roll.named_school_years else None
    pages = pages_of(by_level(roll.by_school_year[newest], shown), shown, size=NEWEST_SIZE) if newest else ((),)
    heading = LinkView(f"Năm học {newest.label}", addresses.school_year(newest)) if newest else None
    view = RollView(
        head=HeadView(TITLE, intro, addresses.absolute(addresses.roll), crumbs(shown)),
        title=TITLE,
        intro=intro,
        tiles=_tiles(shown),
        newest=heading,
        groups=pages[0],
        rest=LinkView(f"Xem tất cả của {in_sentence(heading.label)}", heading.href)
        if heading and len(pages) > 1
        else None,
        levels=tuple(_link(listed) for listed in _levels(shown)),
        kinds=tuple(_link(listed) for listed in _kinds(shown)),
        by_level=level_bars(roll.honours, shown, href=addresses.roll_level),
        by_year=period_bars(roll.honours, shown),
        heat=heat_table(shown),
        standings=top_standings(shown) if shown.edition.site.ranks_units else None,
        downloads=roll_downloads(shown),
    )
    return Page(addresses.path(addresses.roll), "roll.html", view)


def roll_downloads(shown: Shown) -> tuple[LinkView, ...]:
    """The whole roll as open data: what lies beside every page of honours, and Excel's own format."""
    *formats, explained = downloads(shown.addresses.roll, shown)
    return (*formats, LinkView("Excel", f"{shown.addresses.roll}bang-vang.xlsx"), explained)


def _tiles(shown: Shown) -> tuple[TileView, ...]:
    roll = shown.edition.roll
    totals = Totals.of(roll.honours)
    return telling(
        counted_tile(totals.all, "lượt khen thưởng"),
        counted_tile(totals.named, "lượt ghi rõ tên người nhận"),
        counted_tile(len(units_of(roll.honours)), "đơn vị được nêu tên"),
        counted_tile(len(roll.by_school_year), "năm học"),
    )


@dataclass(frozen=True, slots=True)
class _Filter:
    """One single filter: `label` is its name among its siblings, `by_levels` how its honours are grouped."""

    label: str
    href: str
    honours: tuple[Honour, ...]
    title: str
    level: str = ""
    by_levels: bool = False


def _levels(shown: Shown) -> tuple[_Filter, ...]:
    by_level, href = shown.edition.roll.by_level, shown.addresses.roll_level
    return tuple(
        _Filter(
            level.heading, href(level), by_level[level], f"Khen thưởng {in_sentence(level.heading)}", level_slug(level)
        )
        for level in AwardLevel
        if level in by_level
    )


def _kinds(shown: Shown) -> tuple[_Filter, ...]:
    by_kind, href = shown.edition.roll.by_kind, shown.addresses.roll_kind
    names = {kind: kind.value.capitalize() for kind in AwardKind if kind in by_kind}
    return tuple(_Filter(name, href(kind), by_kind[kind], name) for kind, name in names.items())


def _years(shown: Shown) -> tuple[_Filter, ...]:
    """Calendar years, newest first, and the unknown one; a school year has a page of its own."""
    by_period, href = shown.edition.roll.by_period, shown.addresses.roll_year
    periods = sorted((period for period in by_period if not period.school_year), reverse=True)
    return tuple(
        _Filter(p.heading, href(p), by_period[p], f"Khen thưởng: {in_sentence(p.heading)}", by_levels=True)
        for p in periods
    )


def _link(listed: _Filter) -> LinkView:
    return LinkView(listed.label, listed.href, Totals.of(listed.honours).all, level=listed.level)


def _filter_pages(listed: _Filter, siblings: Sequence[_Filter], shown: Shown) -> Iterator[Page]:
    grouped = by_level if listed.by_levels else by_period
    pages = pages_of(grouped(listed.honours, shown), shown)
    told, chips = f"{tally(shown.edition.roll.totals(listed.honours))}.", _chips(listed, siblings)
    for number, groups in enumerate(pages, start=1):
        yield _filter_page(listed, told, groups, chips, number, len(pages), shown)


def _chips(listed: _Filter, siblings: Sequence[_Filter]) -> tuple[LinkView, ...]:
    return tuple(LinkView(other.label, "" if other is listed else other.href, level=other.level) for other in siblings)


def _filter_page(
    listed: _Filter,
    told: str,
    groups: tuple[HonourGroupView, ...],
    siblings: tuple[LinkView, ...],
    number: int,
    total: int,
    shown: Shown,
) -> Page:
    at = partial(shown.addresses.numbered, listed.href)
    parent = LinkView(TITLE, shown.addresses.roll)
    title = numbered_title(listed.title, number)
    view = RollListView(
        head=HeadView(title, f"{title}: {told}", shown.addresses.absolute(at(number)), crumbs(shown, parent)),
        title=listed.title,
        intro=told,
        groups=groups,
        pager=pager(at, number, total),
        level=listed.level,
        siblings=siblings,
        bars=period_bars(listed.honours, shown) if number == 1 and not listed.by_levels else None,
        downloads=downloads(listed.href, shown) if listed.by_levels else (),
    )
    return Page(shown.addresses.path(at(number)), "roll_list.html", view)
