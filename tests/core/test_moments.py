"""Moments: for machines, for readers, and in the order of time."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangvang.core.days import FIRST_YEAR, LAST_YEAR, Moment, moment_in_full, parse_moment

DAY = date(2020, 12, 18)
days = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))
# Clocks of Vietnam stand seven hours ahead since 1975; the zone's history before has other offsets.
recent_days = st.dates(date(1976, 1, 1), date(LAST_YEAR, 12, 31))
clocks = st.times().map(lambda clock: clock.replace(second=0, microsecond=0))
moments = st.builds(Moment, st.dates(date(2020, 12, 17), date(2020, 12, 19)), st.none() | clocks)


@given(days, clocks)
def test_parse_moment_reads_what_moment_in_full_writes(day: date, clock: time) -> None:
    assert parse_moment(moment_in_full(Moment(day, clock))) == Moment(day, clock)


@given(recent_days, clocks)
def test_parse_moment_reads_iso(day: date, clock: time) -> None:
    assert parse_moment(Moment(day, clock).iso) == Moment(day, clock)
    assert parse_moment(Moment(day).iso) == Moment(day)


@pytest.mark.parametrize(
    ("moment", "iso", "full"),
    [
        (Moment(DAY, time(2, 9)), "2020-12-18T02:09:00+07:00", "Thứ Sáu, 18/12/2020 02:09"),
        (Moment(DAY), "2020-12-18", "Thứ Sáu, 18/12/2020"),
        (Moment(DAY, time(0, 0)), "2020-12-18T00:00:00+07:00", "Thứ Sáu, 18/12/2020 00:00"),
        (Moment(date(2024, 9, 1)), "2024-09-01", "Chủ Nhật, 01/09/2024"),
        (Moment(date(2024, 9, 2)), "2024-09-02", "Thứ Hai, 02/09/2024"),
        (Moment(date(2024, 9, 3)), "2024-09-03", "Thứ Ba, 03/09/2024"),
        (Moment(date(2024, 9, 4)), "2024-09-04", "Thứ Tư, 04/09/2024"),
        (Moment(date(2024, 9, 5)), "2024-09-05", "Thứ Năm, 05/09/2024"),
        (Moment(date(2024, 9, 7)), "2024-09-07", "Thứ Bảy, 07/09/2024"),
    ],
)
def test_moment_for_machines_and_readers(moment: Moment, iso: str, full: str) -> None:
    assert moment.iso == iso
    assert moment_in_full(moment) == full
    assert parse_moment(full) == parse_moment(iso) == moment


def test_moment_without_a_time_stands_at_midnight_in_hanoi() -> None:
    assert Moment(DAY).at.isoformat() == "2020-12-18T00:00:00+07:00"


@given(moments, moments)
def test_moments_are_in_the_order_of_time(one: Moment, other: Moment) -> None:
    assert (one < other) + (one == other) + (one > other) == 1
    assert not (one < other) or one.at <= other.at


def test_a_moment_without_a_time_comes_first_on_its_day() -> None:
    in_order = [Moment(date(2020, 12, 17), time(23, 59)), Moment(DAY), Moment(DAY, time(0, 0)), Moment(DAY, time(2, 9))]
    assert sorted([in_order[3], in_order[1], in_order[2], in_order[0]]) == in_order
