"""The roll of honour: every conferral once, and the questions that people ask of it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from bangvang.core.awards import AwardKind, AwardLevel, AwardRegistry
from bangvang.core.blocks import EmulationBlock
from bangvang.core.honours import BlockRecipient, Honour, HonourStatus, UnitRecipient
from bangvang.core.names import name_key
from bangvang.core.periods import Period
from bangvang.core.sameness import Identity, identity, reconcile
from bangvang.core.school_years import SchoolYear
from bangvang.core.totals import Totals

Key = TypeVar("Key")
Grouped = Mapping[Key, tuple[Honour, ...]]


@dataclass(frozen=True)
class HonourRoll:
    """Honours in the order of their first sources, and the forms of award that they are of.

    Groupings hold every honour, the proposed and planned too, each once or, where it has no such key, not at all.
    """

    honours: tuple[Honour, ...]
    awards: AwardRegistry

    @classmethod
    def of(cls, told: Iterable[Honour], awards: AwardRegistry) -> "HonourRoll":
        """The roll of what sources tell, each conferral once."""
        return cls(reconcile(told).honours, awards)

    @cached_property
    def awarded(self) -> tuple[Honour, ...]:
        return tuple(honour for honour in self.honours if honour.counts)

    @cached_property
    def own(self) -> tuple[Honour, ...]:
        """What units themselves were awarded, by name."""
        return of_units_themselves(self.honours)

    @cached_property
    def own_levels(self) -> tuple[AwardLevel, ...]:
        """The levels at which units themselves were honoured, the highest first."""
        found = {self.awards[award].level for award in {honour.award for honour in self.own}}
        return tuple(level for level in AwardLevel if level in found)

    @cached_property
    def by_unit(self) -> Grouped[str]:
        """By the unit that each belongs to: its own, its office holders' and those of groups of its people."""
        return honours_by(self.honours, lambda honour: honour.unit or None)

    @cached_property
    def by_period(self) -> Grouped[Period]:
        return honours_by(self.honours, lambda honour: honour.period)

    @cached_property
    def by_school_year(self) -> Grouped[SchoolYear]:
        return honours_by(self.honours, lambda honour: honour.period.school_year)

    @cached_property
    def named_school_years(self) -> tuple[SchoolYear, ...]:
        """The school years for which a unit was honoured by name, newest first: years of nothing but unnamed groups
        make a poor headline.
        """
        return tuple(sorted({honour.school_year for honour in self.own if honour.school_year}, reverse=True))

    @cached_property
    def by_year(self) -> Grouped[int]:
        """By calendar year: those that are of one, not of a school year."""
        return honours_by(self.honours, lambda honour: honour.period.year)

    @cached_property
    def by_award(self) -> Grouped[str]:
        return honours_by(self.honours, lambda honour: honour.award)

    @cached_property
    def by_level(self) -> Grouped[AwardLevel]:
        return honours_by(self.honours, lambda honour: self.awards[honour.award].level)

    @cached_property
    def by_kind(self) -> Grouped[AwardKind]:
        return honours_by(self.honours, lambda honour: self.awards[honour.award].kind)

    @cached_property
    def by_body(self) -> Grouped[str]:
        """By awarding body as it is written first; those of none are left out."""
        names: dict[str, str] = {}
        return honours_by(self.honours, lambda h: names.setdefault(name_key(h.by), h.by) if h.by else None)

    @cached_property
    def by_source(self) -> Grouped[str]:
        """By the path of each post and ledger that tells of them: an honour stands under every one of its sources."""
        found: dict[str, list[Honour]] = {}
        for honour in self.honours:
            for path in dict.fromkeys(source.path for source in honour.sources):
                found.setdefault(path, []).append(honour)
        return {path: tuple(honours) for path, honours in found.items()}

    def told_by(self, path: str) -> tuple[Honour, ...]:
        """What one post or ledger tells of, in its order, with what other sources add to it."""

        def line(honour: Honour) -> int:
            return min(source.line for source in honour.sources if source.path == path)

        return tuple(sorted(self.by_source.get(path, ()), key=line))

    def of_block(self, block: EmulationBlock) -> tuple[Honour, ...]:
        """The block's own honours, and those of its units for just the periods in which they were in it.

        A calendar year is no part of the school year that begins in it: what was for the one is not the other's.
        """
        own = self._by_block.get(block.id, ())
        stays = {unit: set[Period]() for unit in block.units()}
        for year in block.years:
            for unit in year.units():
                stays[unit].add(year.period)
        of_units = (
            honour
            for unit, periods in stays.items()
            for honour in self.by_unit.get(unit, ())
            if honour.period.is_known and honour.period in periods
        )
        return tuple(sorted((*own, *of_units), key=lambda honour: honour.source))

    def later_award(self, honour: Honour) -> Honour | None:
        """The award that a proposal or a plan has led to, once there is one of the same period."""
        if honour.counts or not honour.period.is_known:
            return None
        return self._awarded_by_identity.get((identity(honour)._replace(status=HonourStatus.AWARDED), honour.period))

    def totals(self, honours: Iterable[Honour]) -> Totals:
        """The totals of some honours, but for proposals and plans that have led to an award: they wait no longer."""
        told = tuple(honours)
        totals = Totals.of(told)
        if not totals.proposed and not totals.planned:
            return totals
        return Totals.of(honour for honour in told if honour.counts or not self.later_award(honour))

    def by_precedence(self, honours: Iterable[Honour]) -> tuple[Honour, ...]:
        """The honours from the highest award to the lowest, newest first within one award, else as they come."""
        places = self._places
        return tuple(sorted(honours, key=lambda honour: (places[honour.award], -honour.period.begins)))

    @cached_property
    def _places(self) -> Mapping[str, int]:
        """The place of each award in the order of honour."""
        ordered = sorted(self.awards, key=lambda award: award.precedence)
        return {award.id: place for place, award in enumerate(ordered)}

    @cached_property
    def _by_block(self) -> Grouped[str]:
        return honours_by(self.honours, _block_of)

    @cached_property
    def _awarded_by_identity(self) -> Mapping[tuple[Identity, Period], Honour]:
        return {(identity(honour), honour.period): honour for honour in reversed(self.awarded)}


def _block_of(honour: Honour) -> str | None:
    return honour.recipient.block if isinstance(honour.recipient, BlockRecipient) else None


def honours_by(honours: Iterable[Honour], key: Callable[[Honour], Key | None]) -> dict[Key, tuple[Honour, ...]]:
    """The honours under their keys, in the order in which they come; those without a key are left out."""
    found: dict[Key, list[Honour]] = {}
    for honour in honours:
        if (value := key(honour)) is not None:
            found.setdefault(value, []).append(honour)
    return {value: tuple(group) for value, group in found.items()}


def of_units_themselves(honours: Iterable[Honour]) -> tuple[Honour, ...]:
    """Those that units were awarded by name: not their people's, not those of groups, nothing proposed."""
    return tuple(honour for honour in honours if honour.counts and isinstance(honour.recipient, UnitRecipient))
