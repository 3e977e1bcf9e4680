"""Units: the ministry, departments, schools and whoever else receives an award."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bangvang.core.names import name_key


class UnitKind(StrEnum):
    """What a unit is, in the words of the registry and of its page; the order is that of lists."""

    MINISTRY = "bộ"
    DEPARTMENT = "sở"
    OFFICE = "phòng"
    KINDERGARTEN = "mầm non"
    PRIMARY = "tiểu học"
    LOWER_SECONDARY = "trung học cơ sở"
    UPPER_SECONDARY = "trung học phổ thông"
    SEVERAL_LEVELS = "nhiều cấp học"
    COLLEGE = "cao đẳng"
    UNIVERSITY = "đại học"
    CENTRE = "trung tâm"
    TRADE_UNION = "công đoàn"
    YOUTH = "đoàn đội"
    OTHER = "cơ quan khác"


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit. `successors` are the ids of the units that took it over when it ended on the day `until`."""

    id: str
    name: str
    kind: UnitKind
    short: str = ""
    other_names: tuple[str, ...] = ()
    parent: str = ""
    province: str = ""
    place: str = ""
    start: date | None = None
    until: date | None = None
    successors: tuple[str, ...] = ()
    website: str = ""
    note: str = ""

    @property
    def label(self) -> str:
        """The short name where there is one."""
        return self.short or self.name

    @property
    def full_name(self) -> str:
        """The name with its place, as far as that is not part of the name: tells namesakes apart.

        No comma stands in it, which would split it where it is written into a list.
        """
        name = f" {name_key(self.name)} "
        where = [part for part in (self.place, self.province) if part and f" {name_key(part)} " not in name]
        return f"{self.name} ({' – '.join(where)})" if where else self.name

    def written_forms(self) -> tuple[str, ...]:
        """Every way in which the registry knows the unit's name."""
        names = tuple(dict.fromkeys(name for name in (self.name, self.short, *self.other_names) if name))
        places = (self.province, self.place, f"{self.place} {self.province}")
        wheres = [where for where in dict.fromkeys(places) if where.strip()]
        return (*names, *(f"{name} {where}" for name in names for where in wheres))
