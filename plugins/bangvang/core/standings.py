"""Standings: units by what they were awarded, from the highest level down; and what each received year by year."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bangvang.core.awards import AwardLevel
from bangvang.core.periods import Period
from bangvang.core.roll import HonourRoll


@dataclass(frozen=True, slots=True)
class Standing:
    """A unit's place, 1 the first, equal for equals; `counts` are its own honours by level, the highest level first."""

    place: int
    unit: str
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        return sum(self.counts)


def ranking(roll: HonourRoll, units: Iterable[str] | None = None) -> tuple[Standing, ...]:
    """The units with honours of their own: more of the highest level first, then of the next, and so on.

    Equals share a place, and the next place is as far behind as there are equals (1, 2, 2, 4). Only some units are
    ranked, among themselves, where `units` names them.
    """
    levels = roll.own_levels
    by_unit = _levels_by_unit(roll, None if units is None else frozenset(units))
    counts = {unit: tuple(found[level] for level in levels) for unit, found in by_unit.items()}
    ordered = sorted(counts, key=lambda unit: (tuple(-count for count in counts[unit]), unit))
    places: dict[tuple[int, ...], int] = {}
    for place, unit in enumerate(ordered, start=1):
        places.setdefault(counts[unit], place)
    return tuple(Standing(places[counts[unit]], unit, counts[unit]) for unit in ordered)


def _levels_by_unit(roll: HonourRoll, units: frozenset[str] | None) -> Mapping[str, Counter[AwardLevel]]:
    found: dict[str, Counter[AwardLevel]] = {}
    for honour in roll.own:
        if units is None or honour.unit in units:
            found.setdefault(honour.unit, Counter())[roll.awards[honour.award].level] += 1
    return found


@dataclass(frozen=True, slots=True)
class YearRow:
    """A unit's own honours: one number a column of its table, and those of all other periods together."""

    unit: str
    counts: tuple[int, ...]
    other: int

    @property
    def total(self) -> int:
        return sum(self.counts) + self.other


@dataclass(frozen=True, slots=True)
class YearTable:
    """Units by period: `columns` from the oldest to the newest, and a row a unit that was honoured itself."""

    columns: tuple[Period, ...]
    rows: tuple[YearRow, ...]

    @property
    def most(self) -> int:
        """The greatest number of any one cell; 0 for an empty table."""
        return max((count for row in self.rows for count in row.counts), default=0)


def year_table(roll: HonourRoll, columns: Sequence[Period]) -> YearTable:
    """The table of every unit with honours of its own, by id; what is of no column stands in its row's `other`."""
    places = {period: place for place, period in enumerate(columns)}
    found: dict[str, Counter[int]] = {}
    for honour in roll.own:
        found.setdefault(honour.unit, Counter())[places.get(honour.period, -1)] += 1
    rows = (
        YearRow(unit, tuple(found[unit][place] for place in range(len(columns))), found[unit][-1])
        for unit in sorted(found)
    )
    return YearTable(tuple(columns), tuple(rows))
