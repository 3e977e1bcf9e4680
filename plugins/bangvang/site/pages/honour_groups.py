"""Honours under headings, in pages of equal size, and as bars: what pages of terms and of the roll share."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bangvang.core.awards import AwardLevel
from bangvang.core.honours import Honour
from bangvang.core.numbers import grouped
from bangvang.core.periods import Period
from bangvang.core.roll import honours_by
from bangvang.core.totals import Totals
from bangvang.site.roll_views import BarsView, BarView
from bangvang.site.shown import Shown, level_slug, tally, uncounted
from bangvang.site.views import HonourGroupView, LinkView

# So many rows of the longest names stay within the weight of a page on a slow line.
PAGE_SIZE = 120


@dataclass(frozen=True, slots=True)
class HonourGroup:
    """Honours under one heading, in the order in which they stand."""

    heading: str
    honours: tuple[Honour, ...]
    href: str = ""
    level: str = ""


def by_period(honours: Iterable[Honour], shown: Shown) -> tuple[HonourGroup, ...]:
    """Honours under their school year or year, newest first; those of no known year last."""
    groups = honours_by(honours, lambda honour: honour.period)
    return tuple(_of_period(period, groups[period], shown) for period in sorted(groups, reverse=True))


def by_level(honours: Iterable[Honour], shown: Shown) -> tuple[HonourGroup, ...]:
    """Honours under the level of their award, the highest first."""
    roll = shown.edition.roll
    groups = honours_by(roll.by_precedence(honours), lambda honour: roll.awards[honour.award].level)
    return tuple(HonourGroup(level.heading, group, level=level_slug(level)) for level, group in groups.items())


def group_view(group: HonourGroup, shown: Shown) -> HonourGroupView:
    """The whole group."""
    return next(iter(pages_of((group,), shown, size=len(group.honours))))[0]


def pages_of(
    groups: Iterable[HonourGroup], shown: Shown, *, size: int = PAGE_SIZE
) -> tuple[tuple[HonourGroupView, ...], ...]:
    """The groups in pages of so many honours; a group that goes on on the next page has its heading there again."""
    pages: list[list[HonourGroupView]] = [[]]
    room = size
    for group in groups:
        told, begun = tally(shown.edition.roll.totals(group.honours)), 0
        while begun < len(group.honours):
            if room == 0:
                pages.append([])
                room = size
            part = group.honours[begun : begun + room]
            pages[-1].append(_part(group, part, told, shown, continues=begun > 0))
            begun, room = begun + len(part), room - len(part)
    return tuple(tuple(page) for page in pages)


def _part(
    group: HonourGroup, honours: tuple[Honour, ...], told: str, shown: Shown, *, continues: bool
) -> HonourGroupView:
    return HonourGroupView(group.heading, shown.honours(honours), group.href, group.level, told, continues)


def _of_period(period: Period, honours: Sequence[Honour], shown: Shown) -> HonourGroup:
    return HonourGroup(period.heading, shown.edition.roll.by_precedence(honours), shown.period_href(period))


def bars(
    heading: str, subject: str, parts: Iterable[tuple[LinkView, Totals]], *, levels: Sequence[str] = ()
) -> BarsView:
    """A bar for each part of some honours: how many received them. `levels` are the medals of the rows, if any."""
    rows = list(parts)
    most = max((totals.all for _, totals in rows), default=0)
    medals = levels or [""] * len(rows)
    views = (_bar(label, totals, most, level) for (label, totals), level in zip(rows, medals, strict=True))
    return BarsView(heading, subject, "Số lượt", tuple(views))


def _bar(label: LinkView, totals: Totals, most: int, level: str) -> BarView:
    # A short bar is still a bar: nothing that was awarded looks like nothing.
    share = max(1, round(100 * totals.all / most)) if totals.all else 0
    left = uncounted(totals)
    return BarView(label, grouped(totals.all), share, f"thêm {', '.join(left)}" if left else "", level)


def period_bars(honours: Iterable[Honour], shown: Shown, *, heading: str = "Theo năm") -> BarsView:
    """A bar a period, the newest first, those of unknown years last; each leads to the page of its year."""
    groups = honours_by(honours, lambda honour: honour.period)
    newest_first = sorted(groups, reverse=True)
    totals = shown.edition.roll.totals
    parts = ((LinkView(period.heading, shown.period_href(period)), totals(groups[period])) for period in newest_first)
    return bars(heading, "Năm", parts)


def level_bars(honours: Iterable[Honour], shown: Shown, *, href: Callable[[AwardLevel], str]) -> BarsView:
    """A bar a level, the highest first."""
    awards = shown.edition.registry.awards
    groups = honours_by(honours, lambda honour: awards[honour.award].level)
    levels = [level for level in AwardLevel if level in groups]
    totals = shown.edition.roll.totals
    parts = ((LinkView(level.heading, href(level)), totals(groups[level])) for level in levels)
    return bars("Theo cấp", "Cấp", parts, levels=[level_slug(level) for level in levels])
