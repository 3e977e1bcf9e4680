"""Units side by side: what each received year by year, and, where a department wants it, in what order they stand."""

from collections.abc import Iterator, Sequence
from functools import partial

from bangvang.core.numbers import grouped
from bangvang.core.periods import Period
from bangvang.core.school_years import SchoolYear
from bangvang.core.standings import Standing, YearRow, YearTable, ranking, year_table
from bangvang.core.text import slug, sort_key
from bangvang.core.units import UnitKind
from bangvang.site.page_views import Page
from bangvang.site.pages.indexes import KIND_HEADINGS
from bangvang.site.pages.listing import crumbs, numbered_title, pager
from bangvang.site.pages.school_years import known_school_years
from bangvang.site.roll_views import (
    HeatCellView,
    HeatPageView,
    HeatRowView,
    HeatView,
    RankingView,
    StandingRowView,
    StandingsView,
)
from bangvang.site.shown import Shown, level_slug
from bangvang.site.views import HeadView, LinkView

# What stands on the roll's own page; pages of their own hold all.
HEAT_ROWS, HEAT_YEARS, TOP_SIZE = 20, 8, 15
# So many school years stand beside each other in the whole table; what is older is added up in one column.
WHOLE_YEARS = 20
PAGE_SIZE = 100
# A cell's colour has this many steps above none.
STEPS = 4

_COUNTED = "Chỉ tính những lần chính đơn vị được tặng; không tính cá nhân, nhóm người và đề nghị."


def heat_table(shown: Shown) -> HeatView | None:
    """The first units of the ranking, or by name where units are not ranked; None when there are none."""
    table = year_table(shown.edition.roll, _columns(shown, HEAT_YEARS))
    if not table.rows:
        return None
    ordered = list(_ranked(table, shown)) if shown.edition.site.ranks_units else _by_name(table, shown)
    more = LinkView("Xem bảng của tất cả đơn vị", _heat_href(shown))
    return _heat_view(table, ordered[:HEAT_ROWS], shown, more=more)


def heat_pages(shown: Shown) -> Iterator[Page]:
    """The whole table by name, in pages; none when no unit was honoured yet."""
    table = year_table(shown.edition.roll, _columns(shown, WHOLE_YEARS))
    rows = _by_name(table, shown)
    at, total = partial(shown.addresses.numbered, _heat_href(shown)), -(-len(rows) // PAGE_SIZE)
    for number in range(1, total + 1):
        part = rows[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
        title = "Đơn vị theo năm học"
        view = HeatPageView(
            head=_head(numbered_title(title, number), at(number), shown),
            title=title,
            intro=_COUNTED,
            heat=_heat_view(table, part, shown),
            pager=pager(at, number, total),
        )
        yield Page(shown.addresses.path(at(number)), "unit_years.html", view)


def ranking_pages(shown: Shown) -> Iterator[Page]:
    """The ranking of all units, then of those of each kind among themselves, in pages."""
    roll, units = shown.edition.roll, shown.edition.registry.units
    every = ranking(roll)
    named = [("Tất cả đơn vị", _ranking_href(shown), every)]
    for kind in UnitKind:
        members = [unit_id for unit_id, unit in units.items() if unit.kind is kind]
        if ranked := ranking(roll, members):
            named.append((KIND_HEADINGS[kind], _ranking_href(shown, kind), ranked))
    for title, href, standings in named:
        siblings = tuple(LinkView(other, "" if at == href else at) for other, at, _ in named)
        yield from _ranking_pages(title, href, standings, siblings, shown)


def _ranking_pages(
    title: str, href: str, standings: Sequence[Standing], siblings: tuple[LinkView, ...], shown: Shown
) -> Iterator[Page]:
    at, total = partial(shown.addresses.numbered, href), -(-len(standings) // PAGE_SIZE)
    heading = f"Xếp hạng: {title}"
    for number in range(1, total + 1):
        part = standings[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
        view = RankingView(
            head=_head(numbered_title(heading, number), at(number), shown),
            title=heading,
            intro=f"Xếp theo số lần khen ở cấp cao nhất, rồi đến các cấp sau; bằng nhau thì đồng hạng. {_COUNTED}",
            standings=_standings_view(title, part, shown),
            siblings=siblings,
            pager=pager(at, number, total),
        )
        yield Page(shown.addresses.path(at(number)), "ranking.html", view)


def top_standings(shown: Shown) -> StandingsView | None:
    """The first of all units; equals stand together or not at all, so that nobody may stand there.

    None when no unit was honoured yet.
    """
    ranked = ranking(shown.edition.roll)
    if not ranked:
        return None
    last = ranked[TOP_SIZE].place if len(ranked) > TOP_SIZE else len(ranked) + 1
    top = [standing for standing in ranked if standing.place < last]
    return _standings_view("Xếp hạng", top, shown, more=LinkView("Xem toàn bộ xếp hạng", _ranking_href(shown)))


def _standings_view(
    heading: str, standings: Sequence[Standing], shown: Shown, *, more: LinkView | None = None
) -> StandingsView:
    columns = tuple(LinkView(level.heading, level_slug(level)) for level in shown.edition.roll.own_levels)
    rows = (
        StandingRowView(
            str(standing.place),
            shown.party(standing.unit),
            tuple(_number(count) for count in standing.counts),
            grouped(standing.total),
        )
        for standing in standings
    )
    return StandingsView(heading, columns, tuple(rows), more)


def _columns(shown: Shown, most: int) -> tuple[Period, ...]:
    """The newest school years up to the last in which units were honoured, those of no honour between them too."""
    honoured = shown.edition.roll.named_school_years
    if not honoured:
        return ()
    oldest, newest = honoured[-1].first, honoured[0].first
    return tuple(Period(SchoolYear(first)) for first in range(max(oldest, newest - most + 1), newest + 1))


def _by_name(table: YearTable, shown: Shown) -> list[YearRow]:
    units = shown.edition.registry.units
    return sorted(table.rows, key=lambda row: sort_key(units[row.unit].label))


def _ranked(table: YearTable, shown: Shown) -> Iterator[YearRow]:
    rows = {row.unit: row for row in table.rows}
    for standing in ranking(shown.edition.roll):
        yield rows[standing.unit]


def _heat_view(table: YearTable, rows: Sequence[YearRow], shown: Shown, *, more: LinkView | None = None) -> HeatView:
    known = known_school_years(shown)
    columns = (
        LinkView(_short(period), shown.period_href(period) if period.school_year in known else "", note=period.heading)
        for period in table.columns
    )
    most, has_other = table.most, any(row.other for row in table.rows)
    return HeatView(
        caption=f"Số lần đơn vị được khen, theo năm học. {_COUNTED}",
        columns=tuple(columns),
        rows=tuple(_heat_row(row, most, shown) for row in rows),
        other="Năm khác" if has_other else "",
        more=more,
    )


def _short(period: Period) -> str:
    """A school year for a narrow column: "19–20"."""
    return f"{period.begins % 100:02}–{(period.begins + 1) % 100:02}"


def _heat_row(row: YearRow, most: int, shown: Shown) -> HeatRowView:
    cells = tuple(HeatCellView(_number(count), -(-STEPS * count // most) if most else 0) for count in row.counts)
    return HeatRowView(shown.party(row.unit), cells, _number(row.other), grouped(row.total))


def _number(count: int) -> str:
    return grouped(count) if count else ""


def _head(title: str, href: str, shown: Shown) -> HeadView:
    parent = LinkView("Bảng vàng", shown.addresses.roll)
    return HeadView(title, f"{title}. {_COUNTED}", shown.addresses.absolute(href), crumbs(shown, parent))


def _heat_href(shown: Shown) -> str:
    return shown.addresses.at("bang-vang", "don-vi")


def _ranking_href(shown: Shown, kind: UnitKind | None = None) -> str:
    return shown.addresses.at("bang-vang", "xep-hang", *([slug(kind)] if kind else []))
