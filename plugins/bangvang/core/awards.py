"""Forms of award: emulation titles, forms of commendation, recognitions and prizes; and the registry of them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bangvang.core.names import award_key, nearest
from bangvang.core.problems import Refusal, quoted


class AwardKind(StrEnum):
    """The four kinds, after the Law on Emulation and Commendation (2022) and the habit of the sector."""

    TITLE = "danh hiệu thi đua"
    COMMENDATION = "hình thức khen thưởng"
    RECOGNITION = "công nhận"
    PRIZE = "giải"


class AwardLevel(StrEnum):
    """Who stands behind an award, highest first. The first five are the law's; the last three are of contests."""

    STATE = "nhà nước"
    GOVERNMENT = "chính phủ"
    MINISTRY_OR_PROVINCE = "bộ/tỉnh"
    DEPARTMENT = "sở"
    UNIT = "cơ sở"
    INTERNATIONAL = "quốc tế"
    NATIONAL = "quốc gia"
    REGIONAL = "khu vực"

    @property
    def heading(self) -> str:
        """The level for readers, with the capitals that offices write.

        >>> AwardLevel.GOVERNMENT.heading, AwardLevel.MINISTRY_OR_PROVINCE.heading
        ('Cấp Chính phủ', 'Cấp bộ, tỉnh')
        """
        capital = self in (AwardLevel.STATE, AwardLevel.GOVERNMENT)
        name = self.value.replace("/", ", ")
        return f"Cấp {name.capitalize() if capital else name}"

    @property
    def place(self) -> int:
        """The place in the order of honour, 0 the highest."""
        return _LEVELS.index(self)


_LEVELS = tuple(AwardLevel)
PRIZE_LEVELS = frozenset({AwardLevel.INTERNATIONAL, AwardLevel.NATIONAL, AwardLevel.REGIONAL})


@dataclass(frozen=True, slots=True)
class AwardType:
    """One form of award. `rank` orders within the level, 1 the highest; `by` is empty where it differs by case."""

    id: str
    name: str
    kind: AwardKind
    level: AwardLevel
    rank: int
    short: str = ""
    other_names: tuple[str, ...] = ()
    by: str = ""
    recipients: tuple[str, ...] = ()
    law: str = ""
    note: str = ""

    @property
    def label(self) -> str:
        """The short name where there is one."""
        return self.short or self.name

    @property
    def precedence(self) -> tuple[int, int, str]:
        """Sorts awards from the highest to the lowest."""
        return self.level.place, self.rank, self.id

    def written_forms(self) -> tuple[str, ...]:
        """Every way in which the registry knows the award's name."""
        return tuple(dict.fromkeys(form for form in (self.name, self.short, *self.other_names) if form))


@dataclass(frozen=True, slots=True)
class AwardRegistry:
    """All forms of award by id, and the one that a written name means."""

    by_id: Mapping[str, AwardType]
    _by_key: Mapping[str, str] = field(repr=False)

    @classmethod
    def of(cls, awards: Iterable[AwardType]) -> "AwardRegistry":
        by_id = {award.id: award for award in awards}
        by_key: dict[str, str] = {}
        for award in by_id.values():
            for form in award.written_forms():
                by_key.setdefault(award_key(form), award.id)
        return cls(by_id, by_key)

    def __iter__(self) -> Iterator[AwardType]:
        return iter(self.by_id.values())

    def __getitem__(self, award_id: str) -> AwardType:
        return self.by_id[award_id]

    def named(self, written: str) -> AwardType:
        """The form of award meant by a written name or an id. Raises Refusal, with the nearest names, when none is."""
        if written in self.by_id:
            return self.by_id[written]
        key = award_key(written)
        if key in self._by_key:
            return self.by_id[self._by_key[key]]
        near = dict.fromkeys(self.by_id[self._by_key[found]].name for found in nearest(key, self._by_key))
        message = f"không có hình thức khen thưởng {quoted(written)}"
        if near:
            message += f". Gần nhất: {', '.join(quoted(name) for name in near)}"
        raise Refusal(message)
