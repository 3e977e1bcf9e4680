"""Totals: how many honours there are, by name and in numbers, awarded and still waiting."""

from collections.abc import Iterable
from dataclasses import dataclass

from bangvang.core.honours import Group, Honour, HonourStatus


@dataclass(frozen=True, slots=True)
class Totals:
    """`named` are units, blocks and persons in office; `counted` the recipients told as numbers.

    `unnumbered` are the groups of which no source tells a number: they add nothing. What is proposed or planned
    stands beside, as conferrals, and never counts.
    """

    named: int = 0
    counted: int = 0
    unnumbered: int = 0
    proposed: int = 0
    planned: int = 0

    @classmethod
    def of(cls, honours: Iterable[Honour]) -> "Totals":
        """The totals of some honours: those of parts that share no honour add up to those of the whole."""
        named = counted = unnumbered = proposed = planned = 0
        for honour in honours:
            if honour.status is not HonourStatus.AWARDED:
                proposed += honour.status is HonourStatus.PROPOSED
                planned += honour.status is HonourStatus.PLANNED
            elif not isinstance(honour.recipient, Group):
                named += 1
            elif honour.recipient.count is None:
                unnumbered += 1
            else:
                counted += honour.recipient.count
        return cls(named, counted, unnumbered, proposed, planned)

    @property
    def all(self) -> int:
        """Everybody who received something, by name or in a number."""
        return self.named + self.counted

    def __add__(self, other: "Totals") -> "Totals":
        return Totals(
            self.named + other.named,
            self.counted + other.counted,
            self.unnumbered + other.unnumbered,
            self.proposed + other.proposed,
            self.planned + other.planned,
        )
