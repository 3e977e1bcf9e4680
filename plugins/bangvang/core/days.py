"""Days and times as Vietnamese offices write them: the day before the month, always."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import total_ordering
from zoneinfo import ZoneInfo

from babel.dates import format_date

from bangvang.core.problems import Refusal, quoted
from bangvang.core.text import fold, plain_dashes, squeezed

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
FIRST_YEAR, LAST_YEAR = 1900, 2100

# No figure may follow: the first of a time, run together with the day, would be lost or read as part of it.
_DAY_FIRST = re.compile(r"(?:ngay )?(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4})(?!\d)")
_IN_WORDS = re.compile(r"(?:ngay )?(\d{1,2}) thang (\d{1,2}),? nam (\d{4})(?!\d)")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
# Between the day and the time: the comma or dash of portals, the T of ISO 8601.
_BEFORE_TIME = re.compile(r"t(?=\d)|[\s,-]*")
# Hour and minute; seconds are allowed and left out, and so is the zone as newspapers write it: "(GMT+7)".
_TIME = re.compile(
    r"(\d{1,2})\s?(?::|h|g|gio)\s?(\d{2})(?::[0-5]\d|\s?phut(?:\s?[0-5]?\d giay)?)?(?:\s?\(?(?:gmt)?\+0?7(?::?00)?\)?)?"
)
# "Thứ sáu - 18/12/2020 02:09", as portals show it and staff paste it.
_WEEKDAY = re.compile(r"(thu (?:hai|ba|tu|nam|sau|bay)|chu nhat)\b\s*[,-]?\s*")
_WEEKDAYS = ("thu hai", "thu ba", "thu tu", "thu nam", "thu sau", "thu bay", "chu nhat")


@total_ordering
@dataclass(frozen=True, slots=True)
class Moment:
    """A day of the Vietnamese calendar, with the time of day (Hanoi) where it is known; without one it comes first."""

    day: date
    clock: time | None = None

    def __lt__(self, other: "Moment") -> bool:
        return (self.day, self.clock is not None, self.at) < (other.day, other.clock is not None, other.at)

    @property
    def at(self) -> datetime:
        """The moment with its zone; midnight where the time is not known."""
        return datetime.combine(self.day, self.clock or time(), HANOI)

    @property
    def iso(self) -> str:
        """For `<time datetime>`: "2020-12-18T02:09:00+07:00", or the day alone."""
        return self.at.isoformat() if self.clock else self.day.isoformat()


def parse_moment(text: str) -> Moment:
    """The day and, when written, the time.

    Accepts 18/12/2020, 18-12-2020, 18.12.2020, 2020-12-18, ngày 18/12/2020, "ngày 18 tháng 12 năm 2020", each also
    after its weekday and before 02:09, 2h09, 2g09 or "2 giờ 09 phút". Raises Refusal, with what was likely meant.

    >>> parse_moment("Thứ sáu - 18/12/2020 02:09").iso
    '2020-12-18T02:09:00+07:00'
    """
    written = squeezed(text)
    folded = plain_dashes(fold(written))
    weekday = _WEEKDAY.match(folded)
    rest = folded[weekday.end() :] if weekday else folded
    for pattern, order in ((_DAY_FIRST, (4, 3, 1)), (_IN_WORDS, (3, 2, 1)), (_YEAR_FIRST, (1, 2, 3))):
        if match := pattern.match(rest):
            day = _calendar_day(written, *(int(match[group]) for group in order))
            moment = Moment(day, _parse_time(written, rest[match.end() :]))
            _check_weekday(written, weekday, moment)
            return moment
    raise _unreadable(written, rest)


def parse_day(text: str) -> date:
    """The day; a time beside it is refused.

    >>> parse_day("05/09/2025")
    datetime.date(2025, 9, 5)
    """
    moment = parse_moment(text)
    if moment.clock:
        raise Refusal(f"ở đây chỉ ghi ngày, không ghi giờ ({quoted(squeezed(text))})", day_month_year(moment.day))
    return moment.day


def day_month_year(day: date) -> str:
    """The day in figures.

    >>> day_month_year(date(2024, 8, 2))
    '02/08/2024'
    """
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def day_in_english(day: date) -> str:
    """A day for readers of English.

    >>> day_in_english(date(2020, 12, 18))
    '18 December 2020'
    """
    return format_date(day, "d MMMM y", locale="en_GB")


def day_in_full(day: date) -> str:
    """The day with its weekday.

    >>> day_in_full(date(2020, 12, 18))
    'Thứ Sáu, 18/12/2020'
    """
    return f"{format_date(day, 'EEEE', locale='vi')}, {day_month_year(day)}"


def moment_in_full(moment: Moment) -> str:
    """The date line of a post.

    >>> moment_in_full(Moment(date(2020, 12, 18), time(2, 9)))
    'Thứ Sáu, 18/12/2020 02:09'
    """
    return day_in_full(moment.day) + (f" {moment.clock:%H:%M}" if moment.clock else "")


def _calendar_day(written: str, year: int, month: int, day: int) -> date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Refusal(f"năm {year} trong {quoted(written)} nằm ngoài khoảng {FIRST_YEAR}–{LAST_YEAR}")
    if not 1 <= month <= 12:
        message = f"không có tháng {month} trong {quoted(written)} (ngày viết trước tháng)"
        raise Refusal(message, *_in_figures(year, month=day, day=month))
    if not _in_figures(year, month, day):
        raise Refusal(f"tháng {month} năm {year} không có ngày {day} ({quoted(written)})")
    return date(year, month, day)


def _in_figures(year: int, month: int, day: int) -> tuple[str, ...]:
    """The day as staff would write it, if there is such a day."""
    try:
        date(year, month, day)
    except ValueError:
        return ()
    return (f"{day}/{month}/{year}",) if FIRST_YEAR <= year <= LAST_YEAR else ()


def _check_weekday(written: str, weekday: re.Match[str] | None, moment: Moment) -> None:
    if weekday and _WEEKDAYS[moment.day.weekday()] != weekday[1]:
        raise Refusal(f"thứ và ngày không khớp trong {quoted(written)}", moment_in_full(moment))


def _parse_time(written: str, rest: str) -> time | None:
    tail = _BEFORE_TIME.sub("", rest, count=1)
    if not tail:
        return None
    match = _TIME.fullmatch(tail)
    if not match:
        raise Refusal(f"phần giờ trong {quoted(written)} không đọc được; viết như “18/12/2020 02:09”")
    hour, minute = int(match[1]), int(match[2])
    if hour > 23 or minute > 59:
        raise Refusal(f"không có giờ {hour}:{minute:02} ({quoted(written)})")
    return time(hour, minute)


def _unreadable(written: str, folded: str) -> Refusal:
    if not written:
        return Refusal("thiếu ngày; viết ngày trước tháng, như “18/12/2020”")
    if re.fullmatch(r"\d{4}|\d{1,2}[/.-]\d{4}|(thang \d{1,2} )?nam \d{4}", folded):
        return Refusal(f"{quoted(written)} thiếu ngày; viết đủ ngày, tháng, năm, như “18/12/2020”")
    if likely := _likely_days(folded):
        return Refusal(f"ngày {quoted(written)} không đọc được", *likely)
    return Refusal(f"ngày {quoted(written)} không đọc được; viết ngày trước tháng, như “18/12/2020”")


def _likely_days(folded: str) -> tuple[str, ...]:
    """Days that the figures spell when one separator is missing, doubled or odd, or the century is left out."""
    found: dict[str, None] = {}
    figures, _, hours = folded.removeprefix("ngay ").partition(" ")
    for pattern in (
        r"(\d{1,2})\D+(\d{1,2})\D*(\d{4})",
        r"(\d{1,2})\D*(\d{1,2})\D+(\d{4})",
        r"(\d)(\d{2})\D+(\d{4})",
        r"(\d{2})(\d{2})(\d{4})",
        r"(?P<year>\d{4})\D+(?P<month>\d{1,2})\D+(?P<day>\d{1,2})",
        r"(\d{1,2})\D+(\d{1,2})\D+(?P<short>\d{2})",
    ):
        if match := re.fullmatch(pattern, figures):
            found |= {_with_time(day, hours): None for day in _spelled_day(match)}
    return tuple(found)


def _with_time(day: str, hours: str) -> str:
    """The day with the time written after it, or alone where that cannot be read."""
    try:
        parse_moment(f"{day} {hours}")
    except Refusal:
        return day
    return f"{day} {hours}".strip()


def _spelled_day(match: re.Match[str]) -> tuple[str, ...]:
    named = match.groupdict()
    if "year" in named:
        day, month, year = int(named["day"]), int(named["month"]), int(named["year"])
    else:
        day, month, year = (int(group) for group in match.groups())
        year += 2000 if "short" in named else 0
    return _in_figures(year, month, day)
