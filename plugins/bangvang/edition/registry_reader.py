"""The registry out of `du-lieu`: units, blocks, forms of award, categories; each entry checked against the others."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from bangvang.core.awards import PRIZE_LEVELS, AwardKind, AwardLevel, AwardType
from bangvang.core.blocks import BlockKind, BlockYear, EmulationBlock
from bangvang.core.days import parse_day
from bangvang.core.names import award_key, name_key, nearest
from bangvang.core.periods import Period
from bangvang.core.problems import Refusal, quoted
from bangvang.core.registry import Registry
from bangvang.core.school_years import SchoolYear
from bangvang.core.text import is_folder_name, slug, squeezed
from bangvang.core.units import Unit, UnitKind
from bangvang.core.withdrawals import Withdrawals, parse_name
from bangvang.edition import registry_keys
from bangvang.edition.category import Category
from bangvang.edition.fields import Complaints, Fields
from bangvang.edition.header import parse_items
from bangvang.edition.schema import Schema
from bangvang.edition.values import one_of, positive, web_address, year

Choice = TypeVar("Choice")

# A list's own pages stand at `<id>/trang/2/` and, for units, the whole list's at `don-vi/trang/2/`.
_RESERVED_IDS = frozenset({"trang"})


class Entries:
    """The entries of one file, each with its fields, so that later checks can name its line."""

    def __init__(self, text: str, schema: Schema, complaints: Complaints) -> None:
        items, faults = parse_items(text, schema)
        self.complaints = complaints
        complaints.add_all(faults)
        self.fields = tuple(Fields(item, schema, complaints) for item in items)
        self.lines: dict[str, int] = {}

    def id_of(self, fields: Fields) -> str:
        """The entry's id, checked; empty when it cannot serve."""
        entry_id = fields.required("id", "so-gddt-dien-bien")
        if not entry_id:
            return ""
        if message := self._wrong(entry_id):
            fields.refuse("id", message)
            return ""
        self.lines[entry_id] = fields.line
        return entry_id

    def _wrong(self, entry_id: str) -> str:
        if entry_id in _RESERVED_IDS:
            return f"mã {quoted(entry_id)} dành cho chương trình: đặt mã khác."
        if slug(entry_id) != entry_id:
            advice = f" Có phải ý bạn là {quoted(slug(entry_id))}?" if slug(entry_id) not in ("", entry_id) else ""
            return f"mã {quoted(entry_id)} chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối.{advice}"
        if not is_folder_name(entry_id):
            return f"mã {quoted(entry_id)} là tên riêng của Windows: đặt mã khác."
        if entry_id in self.lines:
            return f"mã {quoted(entry_id)} đã dùng ở dòng {self.lines[entry_id]}: đặt mã khác."
        return ""

    def line_of(self, entry_id: str) -> int:
        return self.lines.get(entry_id, 0)


def read_units(text: str, complaints: Complaints) -> tuple[Unit, ...]:
    """The units of `don-vi.yaml`; parents, successors and namesakes are checked."""
    entries = Entries(text, registry_keys.UNIT, complaints)
    units = tuple(unit for fields in entries.fields if (unit := _unit(fields, entries)))
    by_id = {unit.id: unit for unit in units}
    for unit in units:
        _check_ids(entries, unit.id, "parent", (unit.parent,) if unit.parent else (), by_id)
        _check_ids(entries, unit.id, "successors", unit.successors, by_id)
        _check_end(entries, unit)
    _check_cycles(entries, units, lambda unit: (unit.parent,) if unit.parent else (), "parent")
    _check_cycles(entries, units, lambda unit: unit.successors, "successors")
    _check_namesakes(entries, units)
    return units


def read_awards(text: str, complaints: Complaints) -> tuple[AwardType, ...]:
    """The forms of award of `hinh-thuc-khen-thuong.yaml`; one written name may mean only one of them."""
    entries = Entries(text, registry_keys.AWARD, complaints)
    awards = tuple(award for fields in entries.fields if (award := _award(fields, entries)))
    seen: dict[str, AwardType] = {}
    for award in awards:
        for form in award.written_forms():
            other = seen.setdefault(award_key(form), award)
            if other is not award:
                message = f"tên {quoted(form)} trùng với {quoted(other.id)} (dòng {entries.line_of(other.id)})."
                complaints.add(entries.line_of(award.id), message)
    _check_ranks(entries, awards)
    return awards


def read_blocks(text: str, units: Iterable[Unit], complaints: Complaints) -> tuple[EmulationBlock, ...]:
    """The clusters and blocks of `khoi-thi-dua.yaml`; their units must be known."""
    entries = Entries(text, registry_keys.BLOCK, complaints)
    registry = Registry.of(units)
    blocks = tuple(block for fields in entries.fields if (block := _block(fields, entries, registry)))
    for block in blocks:
        _check_ids(entries, block.id, "parent", (block.parent,) if block.parent else (), registry.units)
        if block.id in registry.units:
            complaints.add(entries.line_of(block.id), f"mã {quoted(block.id)} đã dùng trong don-vi.yaml: đặt mã khác.")
        if namesake := registry.namesake(block):
            message = f"{quoted(block.id)} trùng tên với đơn vị {quoted(namesake)}: đặt tên khác để phân biệt."
            complaints.add(entries.line_of(block.id), message)
    _check_namesakes(entries, blocks)
    return blocks


def read_categories(text: str, complaints: Complaints) -> tuple[Category, ...]:
    """The categories of `chuyen-muc.yaml`, in the order of the file."""
    entries = Entries(text, registry_keys.CATEGORY, complaints)
    categories: list[Category] = []
    seen: dict[str, str] = {}
    for fields in entries.fields:
        category = Category(entries.id_of(fields), fields.required("name", "Khen thưởng"), fields.text("description"))
        if not category.id or not category.name:
            continue
        categories.append(category)
        other = seen.setdefault(name_key(category.name), category.id)
        if other != category.id:
            fields.refuse(
                "name", f"{quoted(category.id)} trùng tên với {quoted(other)} (dòng {entries.line_of(other)})."
            )
    return tuple(categories)


def read_withdrawals(text: str, complaints: Complaints) -> Withdrawals:
    """The names of `an-danh.yaml`, which nothing that is published may hold."""
    entries = Entries(text, registry_keys.WITHDRAWAL, complaints)
    names: list[str] = []
    exceptions: list[str] = []
    for fields in entries.fields:
        fields.required("name", "Nguyễn Văn Mẫu")
        own = fields.names("except", parse_name)
        if fields.text("name").casefold() in {phrase.casefold() for phrase in own}:
            what = "trùng với chính tên cần rút, nên không rút được gì"
            fields.refuse("except", f"{fields.written('except')}: {what}; ghi thêm chữ để phân biệt.")
        exceptions += own
        fields.value("day", parse_day)
        if name := fields.value("name", parse_name):
            names.append(name)
    return Withdrawals(tuple(dict.fromkeys(names)), tuple(dict.fromkeys(exceptions)))


def _unit(fields: Fields, entries: Entries) -> Unit | None:
    unit_id = entries.id_of(fields)
    name = fields.required("name", "Sở Giáo dục và Đào tạo tỉnh Điện Biên")
    kind = _choice(fields, "kind", {kind.value: kind for kind in UnitKind}, "loại đơn vị", "sở")
    unit = Unit(
        id=unit_id,
        name=name,
        kind=kind or UnitKind.OTHER,
        short=fields.text("short"),
        other_names=fields.names("other_names", squeezed),
        parent=fields.text("parent"),
        province=fields.text("province"),
        place=fields.text("place"),
        start=fields.value("from", parse_day),
        until=fields.value("until", parse_day),
        successors=fields.names("successors", squeezed),
        website=fields.value("website", web_address) or "",
        note=fields.text("note"),
    )
    return unit if unit_id and name and kind else None


def _award(fields: Fields, entries: Entries) -> AwardType | None:
    award_id = entries.id_of(fields)
    name = fields.required("name", "Cờ thi đua của Bộ Giáo dục và Đào tạo")
    kind = _choice(fields, "kind", {kind.value: kind for kind in AwardKind}, "loại", "hình thức khen thưởng")
    level = _choice(fields, "level", {level.value: level for level in AwardLevel}, "cấp", "bộ/tỉnh")
    fields.required("rank", "10")
    rank = fields.value("rank", positive) or 0
    if level in PRIZE_LEVELS and kind and kind is not AwardKind.PRIZE:
        fields.refuse("level", f"cấp “{level}” chỉ dùng cho loại “giải”.")
    award = AwardType(
        id=award_id,
        name=name,
        kind=kind or AwardKind.PRIZE,
        level=level or AwardLevel.UNIT,
        rank=rank,
        short=fields.text("short"),
        other_names=fields.names("other_names", squeezed),
        by=fields.text("by"),
        recipients=fields.names("recipients", _recipient_kind),
        law=fields.text("law"),
        note=fields.text("note"),
    )
    return award if award_id and name and kind and level else None


def _recipient_kind(text: str) -> str:
    return one_of({"tập thể": "tập thể", "cá nhân": "cá nhân"}, what="đối tượng")(text)


def _block(fields: Fields, entries: Entries, registry: Registry) -> EmulationBlock | None:
    block_id = entries.id_of(fields)
    name = fields.required("name", "Cụm thi đua số 4")
    kind = _choice(fields, "kind", {kind.value: kind for kind in BlockKind}, "loại", "khối")
    parent, province, note = fields.text("parent"), fields.text("province"), fields.text("note")
    other_names = fields.names("other_names", squeezed)
    years = tuple(_block_year(child, registry) for child in fields.children("years", registry_keys.BLOCK_YEAR))
    periods = [block_year.period for block_year in years if block_year.period.is_known]
    if twice := sorted({period for period in periods if periods.count(period) > 1}):
        fields.refuse("years", f"years: {quoted(twice[0].heading)} ghi hai lần: gộp lại một mục.")
    newest_first = tuple(sorted(years, key=lambda block_year: -block_year.period.begins))
    if not (block_id and name and kind):
        return None
    return EmulationBlock(block_id, name, kind, parent, province, other_names, note, newest_first)


def _block_year(fields: Fields, registry: Registry) -> BlockYear:
    school_year, calendar_year = fields.value("school_year", SchoolYear.parse), fields.value("year", year)
    if ("school_year" in fields) == ("year" in fields):
        fields.refuse("year", "mỗi mục của “years” ghi đúng một: “school_year: 2023-2024” hoặc “year: 2021”.")

    def unit_id(text: str) -> str:
        return registry.unit_named(text).id

    lead, deputy = fields.value("lead", unit_id) or "", fields.value("deputy", unit_id) or ""
    members = fields.names("members", unit_id)
    period = Period(school_year) if school_year else Period(year=calendar_year)
    return BlockYear(period, lead, deputy, members, fields.text("source"))


def _choice(fields: Fields, key: str, choices: dict[str, Choice], what: str, example: str) -> Choice | None:
    if not fields.required(key, example):
        return None
    return fields.value(key, one_of(choices, what=what))


def _check_ids(entries: Entries, entry_id: str, key: str, ids: Iterable[str], known: Mapping[str, Unit]) -> None:
    for other in ids:
        if other not in known:
            near = nearest(other, known, most=1)
            message = Refusal(f"{key}: không có đơn vị mang mã {quoted(other)}", *near).sentence
            entries.complaints.add(entries.line_of(entry_id), message)


def _check_end(entries: Entries, unit: Unit) -> None:
    if unit.successors and not unit.until:
        message = f"{quoted(unit.id)} có đơn vị kế tục thì phải có ngày kết thúc, như “until: 2025-06-30”."
        entries.complaints.add(entries.line_of(unit.id), message)
    if unit.start and unit.until and unit.until < unit.start:
        message = f"{quoted(unit.id)}: ngày kết thúc sớm hơn ngày thành lập."
        entries.complaints.add(entries.line_of(unit.id), message)


def _check_cycles(entries: Entries, units: Iterable[Unit], follow: Callable[[Unit], tuple[str, ...]], key: str) -> None:
    by_id = {unit.id: unit for unit in units}
    for start in by_id.values():
        seen: set[str] = set()
        waiting = list(follow(start))
        while waiting:
            current = waiting.pop()
            if current == start.id:
                message = f"{key}: {quoted(start.id)} đi vòng trở về chính nó."
                entries.complaints.add(entries.line_of(start.id), message)
                break
            if current not in seen and current in by_id:
                seen.add(current)
                waiting += follow(by_id[current])


def _check_ranks(entries: Entries, awards: Iterable[AwardType]) -> None:
    """No two awards of one level stand on one step: the order of a list would be chance."""
    seen: dict[tuple[AwardLevel, int], str] = {}
    for award in awards:
        other = seen.setdefault((award.level, award.rank), award.id)
        if other != award.id and award.rank:
            where = f"{quoted(other)} (dòng {entries.line_of(other)})"
            message = f"rank: thứ bậc {award.rank} của cấp “{award.level}” đã dùng cho {where}: chọn số khác."
            entries.complaints.add(entries.line_of(award.id), message)


def _check_namesakes(entries: Entries, parties: Iterable[Unit] | Iterable[EmulationBlock]) -> None:
    """Two of one province (and place) must not be written alike: no post could tell them apart."""
    seen: dict[tuple[str, str], str] = {}
    for party in parties:
        own = (party.name, *party.other_names, *((party.short,) if isinstance(party, Unit) and party.short else ()))
        where = name_key(f"{party.place if isinstance(party, Unit) else ''} {party.province}")
        for key in {name_key(form) for form in own}:
            other = seen.setdefault((where, key), party.id)
            if other != party.id:
                where_other = f"{quoted(other)} (dòng {entries.line_of(other)})"
                message = f"{quoted(party.id)} trùng tên với {where_other} trong cùng địa bàn."
                entries.complaints.add(entries.line_of(party.id), message)
