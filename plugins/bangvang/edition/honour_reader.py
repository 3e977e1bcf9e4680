"""One item of a header's `honours` as an honour."""

import re

from bangvang.core.blocks import EmulationBlock
from bangvang.core.days import parse_day
from bangvang.core.honours import (
    BlockRecipient,
    Group,
    GroupKind,
    Honour,
    HonourStatus,
    OfficeHolder,
    Recipient,
    UnitRecipient,
    kinds_of,
)
from bangvang.core.problems import quoted
from bangvang.core.registry import Registry
from bangvang.core.school_years import SchoolYear
from bangvang.edition.fields import Fields
from bangvang.edition.values import one_of, positive, year

_STATUSES = {
    "awarded": HonourStatus.AWARDED,
    "đã tặng": HonourStatus.AWARDED,
    "proposed": HonourStatus.PROPOSED,
    "đề nghị": HonourStatus.PROPOSED,
    "planned": HonourStatus.PLANNED,
    "dự kiến": HonourStatus.PLANNED,
}
_GROUPS = {
    "tập thể": GroupKind.COLLECTIVES,
    "cá nhân": GroupKind.INDIVIDUALS,
    "tập thể và cá nhân": GroupKind.BOTH,
    "tập thể, cá nhân": GroupKind.BOTH,
}
_RECIPIENTS = "to (đơn vị hay khối), person (người giữ chức vụ) hoặc of (tập thể, cá nhân, kèm count)"


def read_honour(fields: Fields, registry: Registry, *, told_in: str) -> Honour | None:
    """The honour; None where its award or recipient cannot be told, which is then a problem."""
    fields.required("award", "Cờ thi đua của Bộ GD&ĐT")
    award = fields.value("award", registry.awards.named)
    recipient = _recipient(fields, registry)
    school_year, calendar_year = fields.value("school_year", SchoolYear.parse), fields.value("year", year)
    if school_year and calendar_year:
        fields.refuse("year", "honours: chỉ ghi “school_year” hoặc “year”, không ghi cả hai.")
    by, decision = fields.text("by"), fields.text("decision")
    day, reason = fields.value("day", parse_day), fields.text("reason")
    statuses = one_of(_STATUSES, what="trạng thái khen thưởng", shown=("awarded", "proposed", "planned"))
    status = fields.value("status", statuses) or HonourStatus.AWARDED
    if not award or not recipient:
        return None
    if award.recipients and not kinds_of(recipient) <= set(award.recipients):
        only = " và ".join(award.recipients)
        fields.refuse(
            "award", f"honours: {quoted(award.name)} chỉ tặng cho {only}: xem lại hình thức, hoặc người nhận."
        )
    return Honour(
        award=award.id,
        recipient=recipient,
        told_in=told_in,
        line=fields.line,
        by=by or award.by,
        school_year=school_year,
        year=calendar_year,
        decision=decision,
        day=day,
        status=status,
        reason=reason,
    )


def _recipient(fields: Fields, registry: Registry) -> Recipient | None:
    given = [key for key in ("to", "person", "of") if fields.text(key)]
    if "count" in fields and "of" not in given:
        fields.refuse("count", "honours: số lượng phải kèm đối tượng, như “count: 27, of: tập thể”.")
        return None
    if len(given) != 1:
        problem = "thiếu người nhận" if not given else "có nhiều người nhận trong một mục"
        fields.refuse(given[-1] if given else "award", f"honours: {problem}; ghi đúng một trong: {_RECIPIENTS}.")
        return None
    return {"to": _party, "person": _office_holder, "of": _group}[given[0]](fields, registry)


def _party(fields: Fields, registry: Registry) -> Recipient | None:
    for key in ("role", "unit"):
        if key in fields:
            fields.refuse(key, f"honours: “{fields.written(key)}” chỉ đi với “person” hoặc “of”, không đi với “to”.")
    party = fields.value("to", registry.named)
    if party is None:
        return None
    return BlockRecipient(party.id) if isinstance(party, EmulationBlock) else UnitRecipient(party.id)


def _office_holder(fields: Fields, registry: Registry) -> Recipient | None:
    person = fields.text("person")
    if re.search(r"[,;\[\]{}]", person):
        fields.refuse(
            "person", f"honours: {quoted(person)}: mỗi mục ghi đúng một người; thêm một mục cho mỗi người nữa."
        )
    role, _ = fields.required("role", "Hiệu trưởng"), fields.required("unit", "Trường THPT Mường Chà")
    unit = fields.value("unit", registry.unit_named)
    return OfficeHolder(person, role, unit.id) if unit and role else None


def _group(fields: Fields, registry: Registry) -> Recipient | None:
    if "role" in fields:
        fields.refuse("role", "honours: “role” chỉ đi với “person”.")
    kind = fields.value("of", one_of(_GROUPS, what="đối tượng", shown=tuple(kind.value for kind in GroupKind)))
    count, unit = fields.value("count", positive), fields.value("unit", registry.unit_named)
    return Group(kind, count, unit.id if unit else "") if kind else None
