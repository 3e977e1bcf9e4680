"""Emulation clusters and blocks: units that compete with each other, led by one of them for a year."""

from dataclasses import dataclass
from enum import StrEnum

from bangvang.core.periods import Period


class BlockKind(StrEnum):
    CLUSTER = "cụm"
    BLOCK = "khối"


@dataclass(frozen=True, slots=True)
class BlockYear:
    """A block in one school year, or one calendar year: unit ids; empty where no source tells."""

    period: Period
    lead: str = ""
    deputy: str = ""
    members: tuple[str, ...] = ()
    source: str = ""

    def units(self) -> tuple[str, ...]:
        """The ids of the units known to be in it this year, each once."""
        return tuple(dict.fromkeys(unit for unit in (self.lead, self.deputy, *self.members) if unit))

    def role_of(self, unit_id: str) -> str:
        """What the unit is in the block this year: trưởng, phó, thành viên, or nothing."""
        if unit_id == self.lead:
            return "trưởng"
        if unit_id == self.deputy:
            return "phó"
        return "thành viên" if unit_id in self.members else ""


@dataclass(frozen=True, slots=True)
class EmulationBlock:
    """A cluster or block and what is known of it year by year, newest first. `parent` is the unit that organises it."""

    id: str
    name: str
    kind: BlockKind
    parent: str = ""
    province: str = ""
    other_names: tuple[str, ...] = ()
    note: str = ""
    years: tuple[BlockYear, ...] = ()

    @property
    def label(self) -> str:
        return self.name

    @property
    def full_name(self) -> str:
        """The name with its province, which tells namesakes apart."""
        return f"{self.name} ({self.province})" if self.province else self.name

    def written_forms(self) -> tuple[str, ...]:
        """Every way in which the registry knows the block's name."""
        names = tuple(dict.fromkeys((self.name, *self.other_names)))
        return (*names, *(f"{name} {self.province}" for name in names if self.province))

    def units(self) -> tuple[str, ...]:
        """The ids of every unit that was in it in any year."""
        return tuple(dict.fromkeys(unit for year in self.years for unit in year.units()))
