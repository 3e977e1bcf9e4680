"""What an item of a header's `honours` and a row of a ledger tell of one conferral, as an honour."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeVar

from bangvang.core.blocks import EmulationBlock
from bangvang.core.days import day_month_year, parse_day
from bangvang.core.honours import (
    BlockRecipient,
    Group,
    GroupKind,
    Honour,
    HonourStatus,
    OfficeHolder,
    Recipient,
    Source,
    UnitRecipient,
    kinds_of,
)
from bangvang.core.periods import Period
from bangvang.core.problems import Refusal, quoted
from bangvang.core.registry import Registry
from bangvang.core.school_years import SchoolYear
from bangvang.core.text import fold
from bangvang.core.withdrawals import WITHDRAWN
from bangvang.edition.fields import Fields
from bangvang.edition.origin import parse_origins
from bangvang.edition.values import one_of, positive, year

T = TypeVar("T")

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
# Each in the language of the key that it stands under.
_STATUS_IN_ENGLISH = one_of(_STATUSES, what="trạng thái khen thưởng", shown=("awarded", "proposed", "planned"))
_STATUS = one_of(_STATUSES, what="trạng thái khen thưởng", shown=("đã tặng", "đề nghị", "dự kiến"))
_RECIPIENTS = "to (đơn vị hay khối), person (người giữ chức vụ) hoặc of (tập thể, cá nhân, kèm count)"
_EXCEL_DAY, _EXCEL_EPOCH = re.compile(r"[1-7]\d{4}"), date(1899, 12, 30)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?:{'|'.join(_MONTHS)}|thg ?\d{{1,2}})"
# What Excel makes of "10-11": a month and a year, or a day and a month.
_EXCEL_MONTH = re.compile(rf"({_MONTH})-(\d{{1,2}})|(\d{{1,2}})-({_MONTH})")


class HonourReader:
    """Reads honours against the registry, one mapping of fields each."""

    def __init__(self, registry: Registry) -> None:
        self._party, self._unit = _remembering(registry.named), _remembering(registry.unit_named)
        self.award = _remembering(registry.awards.named)
        self.origins = _remembering(parse_origins)
        self._school_year, self._day = _remembering(parse_honour_year), _remembering(parse_honour_day)
        # Many honours are of few periods, and say few things: each is one value in memory.
        self._periods: dict[Period, Period] = {}
        self._texts: dict[str, str] = {}
        self._group_kind = one_of(_GROUPS, what="đối tượng", shown=tuple(kind.value for kind in GroupKind))

    def from_item(self, fields: Fields, path: str) -> Honour | None:
        """The honour that an item of a post's header tells of; None, and a problem, where that cannot be told."""
        fields.required("award", "Cờ thi đua của Bộ GD&ĐT")
        return self.read(fields, self._recipient(fields), Source(path, fields.line))

    def read(self, fields: Fields, recipient: Recipient | None, *sources: Source) -> Honour | None:
        """The honour of a recipient; None where the recipient is, or where its award cannot be told."""
        award = fields.value("award", self.award)
        period = self._period(fields)
        by, decision, reason = self._text(fields, "by"), self._text(fields, "decision"), self._text(fields, "reason")
        parse_status = _STATUS_IN_ENGLISH if fields.written("status") == "status" else _STATUS
        day, status = fields.value("day", self._day), fields.value("status", parse_status)
        if not award or not recipient:
            return None
        if award.recipients and not kinds_of(recipient) <= set(award.recipients):
            only = " và ".join(award.recipients)
            message = f"{quoted(award.name)} chỉ tặng cho {only}: xem lại hình thức, hoặc người nhận."
            fields.refuse("award", f"{fields.inside}{message}")
        return Honour(
            award=award.id,
            recipient=recipient,
            sources=sources,
            by=by or award.by,
            period=period,
            decision=decision,
            day=day,
            status=status or HonourStatus.AWARDED,
            reason=reason,
        )

    def office_holder(self, fields: Fields) -> Recipient | None:
        """The person in office that `person`, `role` and `unit` name."""
        person = fields.text("person")
        if re.search(r"[,;\[\]{}]|\bvà\b", person) and person != WITHDRAWN:
            advice = "mỗi mục ghi đúng một người; thêm một mục cho mỗi người nữa."
            fields.refuse("person", f"{fields.inside}{quoted(person)}: {advice}")
        role, _ = fields.required("role", "Hiệu trưởng"), fields.required("unit", "Trường THPT Mường Chà")
        unit = self.unit(fields)
        return OfficeHolder(person, role, unit) if unit and role else None

    def group(self, fields: Fields) -> Recipient | None:
        """The recipients without names that `of`, `count` and, where it is given, `unit` tell of."""
        if "role" in fields:
            written = quoted(fields.written("role"))
            fields.refuse("role", f"{fields.inside}{written} chỉ đi với người giữ chức vụ, có họ tên.")
        kind = fields.value("of", self._group_kind)
        return Group(kind, fields.value("count", positive), self.unit(fields)) if kind else None

    def unit(self, fields: Fields) -> str:
        """The id of the unit that `unit` names; empty for none, and where it is refused."""
        unit = fields.value("unit", self._unit)
        return unit.id if unit else ""

    def party(self, fields: Fields, key: str) -> Recipient | None:
        """The unit or block that the key names."""
        party = fields.value(key, self._party)
        if party is None:
            return None
        return BlockRecipient(party.id) if isinstance(party, EmulationBlock) else UnitRecipient(party.id)

    def _text(self, fields: Fields, key: str) -> str:
        text = fields.text(key)
        return self._texts.setdefault(text, text)

    def _period(self, fields: Fields) -> Period:
        school_year, calendar_year = fields.value("school_year", self._school_year), fields.value("year", year)
        if school_year and calendar_year:
            both = f"“{fields.written('school_year')}” hoặc “{fields.written('year')}”"
            fields.refuse("year", f"{fields.inside}chỉ ghi {both}, không ghi cả hai.")
        period = Period(school_year, None if school_year else calendar_year)
        return self._periods.setdefault(period, period)

    def _recipient(self, fields: Fields) -> Recipient | None:
        """Whom an item is for: exactly one of `to`, `person` and `of` says it."""
        given = [key for key in ("to", "person", "of") if fields.text(key)]
        if "count" in fields and "of" not in given:
            fields.refuse("count", "honours: số lượng phải kèm đối tượng, như “count: 27, of: tập thể”.")
            return None
        if len(given) != 1:
            problem = "thiếu người nhận" if not given else "có nhiều người nhận trong một mục"
            fields.refuse(given[-1] if given else "award", f"honours: {problem}; ghi đúng một trong: {_RECIPIENTS}.")
            return None
        if given == ["to"]:
            for key in ("role", "unit"):
                if key in fields:
                    what = f"“{fields.written(key)}” chỉ đi với “person” hoặc “of”, không đi với “to”."
                    fields.refuse(key, f"honours: {what}")
            return self.party(fields, "to")
        return self.office_holder(fields) if given == ["person"] else self.group(fields)


def parse_honour_day(text: str) -> date:
    """The day of a decision. A number of Excel's is refused, with the day that it stands for."""
    if _EXCEL_DAY.fullmatch(text):
        day = _EXCEL_EPOCH + timedelta(days=int(text))
        raise Refusal(f"{quoted(text)} là số ngày của Excel: định dạng cột theo ngày", day_month_year(day))
    return parse_day(text)


def parse_honour_year(text: str) -> SchoolYear:
    """The school year. A month of Excel's is refused, with the school year that was likely typed."""
    if match := _EXCEL_MONTH.fullmatch(fold(text)):
        first, last = (_figure(part) for part in match.groups() if part)
        meant = (f"20{first:02}-20{last:02}",) if last == first + 1 else ()
        raise Refusal(f"{quoted(text)} là năm học bị Excel đổi thành tháng: định dạng cột theo chữ (Text)", *meant)
    return SchoolYear.parse(text)


def _figure(part: str) -> int:
    return _MONTHS.index(part) + 1 if part in _MONTHS else int(part.removeprefix("thg"))


def _remembering(parse: Callable[[str], T]) -> Callable[[str], T]:
    """The parser, which parses each text once: a ledger repeats few names many thousand times, wrong ones too."""
    known: dict[str, T | Refusal] = {}

    def remembered(text: str) -> T:
        if text not in known:
            known[text] = _outcome(parse, text)
        outcome = known[text]
        if isinstance(outcome, Refusal):
            raise Refusal(outcome.message, *outcome.suggestions)
        return outcome

    return remembered


def _outcome(parse: Callable[[str], T], text: str) -> T | Refusal:
    try:
        return parse(text)
    except Refusal as refusal:
        return refusal
