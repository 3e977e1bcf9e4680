"""Periods: the school year or the calendar year that something is of, or neither where no source tells."""

from dataclasses import dataclass
from functools import total_ordering

from bangvang.core.school_years import SchoolYear


@total_ordering
@dataclass(frozen=True, slots=True)
class Period:
    """At most one of the two is set. Periods stand in the order in which they begin; the unknown one is the first."""

    school_year: SchoolYear | None = None
    year: int | None = None

    @property
    def is_known(self) -> bool:
        return self.school_year is not None or self.year is not None

    @property
    def begins(self) -> int:
        """The calendar year in which it begins; 0 when unknown."""
        return self.school_year.first if self.school_year else self.year or 0

    @property
    def label(self) -> str:
        """For readers: "2019–2020", "2020"; empty when unknown."""
        return self.school_year.label if self.school_year else str(self)

    @property
    def heading(self) -> str:
        """With the words before it.

        >>> Period(SchoolYear(2019)).heading, Period(year=2020).heading, UNKNOWN.heading
        ('Năm học 2019–2020', 'Năm 2020', 'Chưa rõ năm')
        """
        if self.school_year:
            return f"Năm học {self.school_year.label}"
        return f"Năm {self.year}" if self.year else "Chưa rõ năm"

    def overlaps(self, other: "Period") -> bool:
        """Whether one is a calendar year and the other a school year that has months in common with it.

        >>> Period(year=2020).overlaps(Period(SchoolYear(2019))), Period(year=2020).overlaps(Period(year=2020))
        (True, False)
        """
        school_year, year = self.school_year or other.school_year, self.year or other.year
        return school_year is not None and year in (school_year.first, school_year.last)

    def __lt__(self, other: "Period") -> bool:
        return self._place < other._place

    @property
    def _place(self) -> tuple[int, bool]:
        # A calendar year begins in January, before the school year that begins in its September.
        return self.begins, self.school_year is not None

    def __str__(self) -> str:
        """For addresses and files: "2019-2020", "2020"; empty when unknown."""
        if self.school_year:
            return str(self.school_year)
        return str(self.year) if self.year else ""


UNKNOWN = Period()
