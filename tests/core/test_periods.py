"""Periods: school years and calendar years side by side, and the unknown one."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangvang.core.periods import UNKNOWN, Period
from bangvang.core.school_years import SchoolYear

SCHOOL_YEAR, YEAR = Period(SchoolYear(2019)), Period(year=2020)
periods = st.one_of(
    st.just(UNKNOWN),
    st.integers(2000, 2030).map(lambda year: Period(year=year)),
    st.integers(2000, 2030).map(lambda first: Period(SchoolYear(first))),
)


@pytest.mark.parametrize(
    ("period", "is_known", "begins", "label", "heading", "written"),
    [
        (SCHOOL_YEAR, True, 2019, "2019–2020", "Năm học 2019–2020", "2019-2020"),
        (YEAR, True, 2020, "2020", "Năm 2020", "2020"),
        (UNKNOWN, False, 0, "", "Chưa rõ năm", ""),
    ],
    ids=["school year", "calendar year", "unknown"],
)
def test_what_a_period_is_called(
    period: Period, is_known: bool, begins: int, label: str, heading: str, written: str
) -> None:
    assert (period.is_known, period.begins) == (is_known, begins)
    assert (period.label, period.heading, str(period)) == (label, heading, written)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (YEAR, SCHOOL_YEAR, True),
        (Period(year=2019), SCHOOL_YEAR, True),
        (Period(year=2018), SCHOOL_YEAR, False),
        (Period(year=2021), SCHOOL_YEAR, False),
        (SCHOOL_YEAR, SCHOOL_YEAR, False),
        (SCHOOL_YEAR, Period(SchoolYear(2020)), False),
        (YEAR, YEAR, False),
        (UNKNOWN, YEAR, False),
        (UNKNOWN, SCHOOL_YEAR, False),
        (UNKNOWN, UNKNOWN, False),
    ],
    ids=[
        *("the year of its end", "the year of its beginning", "the year before", "the year after"),
        *("one school year", "two school years", "one year", "unknown and year", "unknown and school year", "unknown"),
    ],
)
def test_overlaps(one: Period, other: Period, expected: bool) -> None:
    assert one.overlaps(other) is other.overlaps(one) is expected


def test_periods_stand_in_the_order_in_which_they_begin() -> None:
    in_order = [UNKNOWN, Period(SchoolYear(2018)), Period(year=2019), SCHOOL_YEAR, YEAR, Period(SchoolYear(2020))]
    for shuffled in itertools.permutations(in_order):
        assert sorted(shuffled) == in_order


@given(periods, periods)
def test_of_two_periods_one_is_before_the_other_or_they_are_one(one: Period, other: Period) -> None:
    assert (one < other) + (one == other) + (one > other) == 1
    assert (one <= other) == (one < other or one == other)
    assert (one == other) == (str(one) == str(other)) == (hash(one) == hash(other) and one == other)
