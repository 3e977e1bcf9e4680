"""Honours: one conferral of one award, to whom, when, and where it is told."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bangvang.core.periods import UNKNOWN, Period
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


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """Where an honour is told: a post, or a row of a ledger, by its path from the content folder and its line.

    `name` and `url` are where a ledger's row has it from.
    """

    path: str
    line: int = 0
    name: str = ""
    url: str = ""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


@dataclass(frozen=True, slots=True)
class Honour:
    """One conferral, as one source tells it or, in the roll, as all of its `sources` together do."""

    award: str
    recipient: Recipient
    sources: tuple[Source, ...]
    by: str = ""
    period: Period = UNKNOWN
    decision: str = ""
    day: date | None = None
    status: HonourStatus = HonourStatus.AWARDED
    reason: str = ""

    @property
    def source(self) -> Source:
        """The first of its sources."""
        return self.sources[0]

    @property
    def school_year(self) -> SchoolYear | None:
        return self.period.school_year

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


def count_of(honours: Iterable[Honour]) -> int:
    """How many were awarded: the numbers of those honours that count, together."""
    return sum(honour.number for honour in honours if honour.counts)


def units_of(honours: Iterable[Honour]) -> frozenset[str]:
    """The ids of the units that those honours that count belong to."""
    return frozenset(honour.unit for honour in honours if honour.counts and honour.unit)
