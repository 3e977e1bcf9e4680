"""Streaks: one award received in school years that follow each other without a gap."""

from collections.abc import Iterable
from dataclasses import dataclass

from bangvang.core.honours import Honour, UnitRecipient
from bangvang.core.periods import Period
from bangvang.core.school_years import SchoolYear


@dataclass(frozen=True, slots=True)
class Streak:
    """The award's id and its school years, at least two, oldest first."""

    award: str
    years: tuple[SchoolYear, ...]

    @property
    def length(self) -> int:
        return len(self.years)


def streaks(honours: Iterable[Honour]) -> tuple[Streak, ...]:
    """The streaks of one unit's honours: the longest first, then the newest.

    Only what was awarded to the unit itself counts. A year that no source tells bridges no gap.
    """
    years: dict[str, set[SchoolYear]] = {}
    for honour in honours:
        if honour.counts and honour.school_year and isinstance(honour.recipient, UnitRecipient):
            years.setdefault(honour.award, set()).add(honour.school_year)
    found = (Streak(award, run) for award, known in years.items() for run in _runs(known) if len(run) > 1)
    return tuple(sorted(found, key=lambda streak: (-streak.length, -streak.years[-1].first, streak.award)))


def longest(honours: Iterable[Honour]) -> Streak | None:
    """The longest streak, the newest of equals; None when there is none."""
    return next(iter(streaks(honours)), None)


def first_times(honours: Iterable[Honour]) -> dict[str, Period]:
    """The earliest known period of each award that was awarded, by the award's id, the earliest first.

    An award whose every period is unknown has no first time.
    """
    found: dict[str, Period] = {}
    for honour in honours:
        if honour.counts and honour.period.is_known:
            found[honour.award] = min(found.get(honour.award, honour.period), honour.period)
    return dict(sorted(found.items(), key=lambda item: (item[1], item[0])))


def _runs(years: set[SchoolYear]) -> Iterable[tuple[SchoolYear, ...]]:
    """The years in runs that follow each other, each run as long as it can be."""
    for first in sorted(years):
        if first.previous not in years:
            run = [first]
            while run[-1].next in years:
                run.append(run[-1].next)
            yield tuple(run)
