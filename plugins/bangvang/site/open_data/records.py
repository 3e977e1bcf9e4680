"""What an honour is in the open data: a record of plain values, and what each of its fields means."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bangvang.core.honours import BlockRecipient, Group, Honour, OfficeHolder, UnitRecipient
from bangvang.core.registry import Registry
from bangvang.edition.ledger_keys import COLUMNS
from bangvang.edition.origin import Origin
from bangvang.site.shown import Shown


@dataclass(frozen=True, slots=True)
class Field:
    """A field: its key in a ledger, its name in JSON, and its meaning for readers."""

    key: str
    name: str
    meaning: str

    @property
    def column(self) -> str:
        """Its column in CSV and Excel."""
        return COLUMNS[self.key]


FIELDS = (
    Field("award", "award, award_name", "Hình thức khen thưởng: mã và tên đầy đủ."),
    Field("kind", "kind", "Danh hiệu thi đua, hình thức khen thưởng, công nhận, hoặc giải."),
    Field("level", "level", "Cấp của hình thức: nhà nước, chính phủ, bộ/tỉnh, sở, cơ sở; giải có thêm ba cấp."),
    Field("unit", "recipient.unit, recipient.block", "Đơn vị hoặc khối được khen, hoặc đơn vị của người được khen."),
    Field("person", "recipient.person", "Họ tên, chỉ khi người đó được khen trong lúc giữ một chức vụ."),
    Field("role", "recipient.role", "Chức vụ của người được khen."),
    Field("of", "recipient.of", "Với nhóm không nêu tên: tập thể, cá nhân, hoặc cả hai."),
    Field("count", "recipient.count", "Với nhóm không nêu tên: bao nhiêu; trống khi nguồn không cho biết."),
    Field("school_year", "school_year", "Năm học của thành tích, như 2023-2024; trống khi không phải hoặc chưa rõ."),
    Field("year", "year", "Năm dương lịch của thành tích, khi nguồn không nói năm học."),
    Field("decision", "decision", "Số của quyết định khen thưởng."),
    Field("day", "decided_on", "Ngày của quyết định; trong JSON viết năm trước: 2020-12-18."),
    Field("by", "awarded_by", "Cơ quan, người tặng."),
    Field("status", "status", "Đã tặng (awarded), đề nghị (proposed) hay dự kiến (planned); chỉ “đã tặng” được cộng."),
    Field("reason", "reason", "Lý do, thành tích được nêu."),
    Field("source", "sources", "Nơi ghi nhận: địa chỉ bài viết, hoặc nguồn của sổ vàng."),
)


class Records:
    """Makes records of one site's honours."""

    def __init__(self, shown: Shown) -> None:
        self.registry: Registry = shown.edition.registry
        self._shown = shown

    def record(self, honour: Honour) -> dict[str, Any]:
        """The honour as JSON has it: every field is there, null where nothing is known."""
        award = self.registry.awards[honour.award]
        return {
            "award": award.id,
            "award_name": award.name,
            "kind": award.kind.value,
            "level": award.level.value,
            "recipient": self._recipient(honour),
            "school_year": str(honour.period.school_year) if honour.period.school_year else None,
            "year": honour.period.year,
            "decision": honour.decision or None,
            "decided_on": honour.day.isoformat() if honour.day else None,
            "awarded_by": honour.by or None,
            "status": honour.status.value,
            "reason": honour.reason or None,
            "sources": [{"name": origin.name or None, "url": origin.url or None} for origin in self.origins(honour)],
        }

    def origins(self, honour: Honour) -> Iterator[Origin]:
        """Where the honour is told: posts by their title and whole address, ledgers by what their row names."""
        told = dict.fromkeys((source.path, source.name, source.url) for source in honour.sources)
        for path, name, url in told:
            if post := self._shown.edition.by_path.get(path):
                yield Origin(post.title, self._shown.addresses.absolute(self._shown.addresses.post(post)))
            elif name or url:
                yield Origin(name, url)

    def _recipient(self, honour: Honour) -> dict[str, Any]:
        recipient = honour.recipient
        match recipient:
            case UnitRecipient(unit):
                return {"type": "unit", "unit": unit, "name": self._name(unit)}
            case BlockRecipient(block):
                return {"type": "block", "block": block, "name": self._name(block)}
            case OfficeHolder(person, role, unit):
                told = {"person": person, "role": role}
                return {"type": "person", **told, "unit": unit, "name": self._name(unit)}
            case Group(of, count, unit):
                named = {"unit": unit or None, "name": self._name(unit) if unit else None}
                return {"type": "group", "of": of.value, "count": count, **named}

    def _name(self, party_id: str) -> str:
        return self.registry.party(party_id).name
