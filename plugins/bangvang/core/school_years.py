"""School years: "năm học 2019–2020", from September to August."""

import re
from dataclasses import dataclass
from datetime import date

from bangvang.core.days import FIRST_YEAR, LAST_YEAR
from bangvang.core.problems import Refusal, quoted
from bangvang.core.text import fold, plain_dashes, squeezed

FIRST_MONTH = 9

_WRITTEN = re.compile(r"(?:nam hoc|nh)?[ :.]*(\d{4})\s*[-/]\s*(\d{4}|\d{2})")


@dataclass(frozen=True, slots=True, order=True)
class SchoolYear:
    """The school year that begins in September of `first`."""

    first: int

    @classmethod
    def parse(cls, text: str) -> "SchoolYear":
        """The school year written as 2019-2020, 2018 – 2019, 2022- 2023, 2019/2020, 2019-20, "năm học 2024–2025" …

        Raises Refusal where the two years do not follow each other.

        >>> SchoolYear.parse("năm học 2022- 2023")
        SchoolYear(first=2022)
        """
        written = squeezed(text)
        folded = plain_dashes(fold(written))
        match = _WRITTEN.fullmatch(folded)
        if not written:
            raise Refusal("thiếu năm học; viết như “2019-2020”")
        if not match:
            raise Refusal(f"năm học {quoted(written)} không đọc được; viết như “2019-2020”", *_likely_years(folded))
        first, last = int(match[1]), int(match[2])
        if last < 100:
            last += first // 100 * 100 + (100 if last == 0 and first % 100 == 99 else 0)
        if last != first + 1:
            raise Refusal(f"{quoted(written)} không phải là một năm học: hai năm phải liền nhau", *_near(first, last))
        if not FIRST_YEAR <= first < LAST_YEAR:
            raise Refusal(f"năm học {quoted(written)} nằm ngoài khoảng {FIRST_YEAR}–{LAST_YEAR}")
        return cls(first)

    @classmethod
    def containing(cls, day: date) -> "SchoolYear":
        """The school year that the day belongs to: from 1 September to 31 August.

        >>> str(SchoolYear.containing(date(2020, 8, 31)))
        '2019-2020'
        """
        return cls(day.year if day.month >= FIRST_MONTH else day.year - 1)

    @property
    def last(self) -> int:
        return self.first + 1

    @property
    def label(self) -> str:
        """For readers, with the dash of a span: 2019–2020."""
        return f"{self.first}–{self.last}"

    @property
    def next(self) -> "SchoolYear":
        return SchoolYear(self.first + 1)

    @property
    def previous(self) -> "SchoolYear":
        return SchoolYear(self.first - 1)

    def __str__(self) -> str:
        """For addresses and files: 2019-2020."""
        return f"{self.first}-{self.last}"


def _near(first: int, last: int) -> tuple[str, ...]:
    """The school years that a wrong pair of years may have meant; a long span (giai đoạn) means none."""
    if last == first:
        return _possible(first - 1, first)
    if last == first - 1:
        return _possible(last)
    if last == first + 2:
        return _possible(first, first + 1)
    return ()


def _likely_years(folded: str) -> tuple[str, ...]:
    """The school years that two years without a dash, or one year alone, may have meant."""
    if match := re.fullmatch(r"(?:nam hoc )?(\d{4})\s?(\d{4})", folded):
        first, last = int(match[1]), int(match[2])
        return _possible(first) if last == first + 1 else ()
    if re.fullmatch(r"\d{4}", folded):
        return _near(int(folded), int(folded))
    return ()


def _possible(*firsts: int) -> tuple[str, ...]:
    return tuple(str(SchoolYear(first)) for first in firsts if FIRST_YEAR <= first < LAST_YEAR)
