"""Honours: one conferral of one award, and the roll that holds them all."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from bangvang.core.blocks import EmulationBlock
from bangvang.core.school_years import SchoolYear


class HonourStatus(StrEnum):
    """How far an honour has come. Only awarded ones count."""

    AWARDED = "awarded"
    PROPOSED = "proposed"
    PLANNED = "planned"


class GroupKind(StrEnum):
    """Who is counted where recipients are given as a number."""

    COLLECTIVES = "tập thể"
    INDIVIDUALS = "cá nhân"
    BOTH = "tập thể và cá nhân"


@dataclass(frozen=True, slots=True)
class UnitRecipient:
    unit: str


@dataclass(frozen=True, slots=True)
class BlockRecipient:
    block: str


@dataclass(frozen=True, slots=True)
class OfficeHolder:
    """A person named for the office held at the time, in a unit."""

    person: str
    role: str
    unit: str


@dataclass(frozen=True, slots=True)
class Group:
    """A number of recipients without names; `count` is None where the source gives no number."""

    of: GroupKind
    count: int | None = None
    unit: str = ""


Recipient = UnitRecipient | BlockRecipient | OfficeHolder | Group


def kinds_of(recipient: Recipient) -> frozenset[GroupKind]:
    """Whether collectives, individuals or both receive it.

    >>> sorted(kinds_of(Group(GroupKind.BOTH, 62)))
    [<GroupKind.INDIVIDUALS: 'cá nhân'>, <GroupKind.COLLECTIVES: 'tập thể'>]
    """
    if isinstance(recipient, OfficeHolder):
        return frozenset({GroupKind.INDIVIDUALS})
    if isinstance(recipient, Group) and recipient.of is GroupKind.BOTH:
        return frozenset({GroupKind.COLLECTIVES, GroupKind.INDIVIDUALS})
    if isinstance(recipient, Group):
        return frozenset({recipient.of})
    return frozenset({GroupKind.COLLECTIVES})


@dataclass(frozen=True, slots=True)
class Honour:
    """One conferral. Of `school_year` and `year` at most one is set; neither where no source tells.

    `told_in` is the path of the post (from the content folder) and `line` where it stands there.
    """

    award: str
    recipient: Recipient
    told_in: str
    line: int = 0
    by: str = ""
    school_year: SchoolYear | None = None
    year: int | None = None
    decision: str = ""
    day: date | None = None
    status: HonourStatus = HonourStatus.AWARDED
    reason: str = ""

    @property
    def unit(self) -> str:
        """The id of the unit that the honour belongs to; empty for blocks and for groups of no unit."""
        return "" if isinstance(self.recipient, BlockRecipient) else self.recipient.unit

    @property
    def counts(self) -> bool:
        return self.status is HonourStatus.AWARDED

    @property
    def number(self) -> int:
        """How many received it: a group as many as its source says, none when it says no number; anybody else one."""
        return (self.recipient.count or 0) if isinstance(self.recipient, Group) else 1

    @property
    def begins(self) -> int:
        """The calendar year in which its period begins; 0 when unknown."""
        return self.school_year.first if self.school_year else self.year or 0

    @property
    def period(self) -> str:
        """Its school year or year for readers; empty when unknown."""
        if self.school_year:
            return self.school_year.label
        return str(self.year) if self.year else ""


@dataclass(frozen=True, slots=True)
class HonourRoll:
    """All honours, in the order of their posts."""

    honours: tuple[Honour, ...] = ()

    def awarded(self) -> tuple[Honour, ...]:
        return tuple(honour for honour in self.honours if honour.counts)

    def by_unit(self) -> dict[str, tuple[Honour, ...]]:
        return _grouped(self.honours, lambda honour: honour.unit or None)

    def by_school_year(self) -> dict[SchoolYear, tuple[Honour, ...]]:
        return _grouped(self.honours, lambda honour: honour.school_year)

    def by_award(self) -> dict[str, tuple[Honour, ...]]:
        return _grouped(self.honours, lambda honour: honour.award)

    def of_block(self, block: EmulationBlock) -> tuple[Honour, ...]:
        """The block's own honours, and those of its units for just the periods in which they were in it.

        A calendar year is no part of the school year that begins in it: what was for the one is not the other's.
        """
        periods = (year for year in block.years if year.begins)
        stays = {(unit, year.school_year, year.year) for year in periods for unit in year.units()}
        own = BlockRecipient(block.id)
        return tuple(
            honour
            for honour in self.honours
            if honour.recipient == own or (honour.unit, honour.school_year, honour.year) in stays
        )


def count_of(honours: Iterable[Honour]) -> int:
    """How many were awarded: the numbers of those honours that count, together."""
    return sum(honour.number for honour in honours if honour.counts)


def units_of(honours: Iterable[Honour]) -> frozenset[str]:
    """The ids of the units that those honours that count belong to."""
    return frozenset(honour.unit for honour in honours if honour.counts and honour.unit)


Key = TypeVar("Key")


def _grouped(honours: Iterable[Honour], key: Callable[[Honour], Key | None]) -> dict[Key, tuple[Honour, ...]]:
    found: dict[Key, list[Honour]] = {}
    for honour in honours:
        if (value := key(honour)) is not None:
            found.setdefault(value, []).append(honour)
    return {value: tuple(group) for value, group in found.items()}
