"""Streaks of one award through school years."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangvang.core.honours import Group, GroupKind, Honour, HonourStatus, OfficeHolder, Recipient, UnitRecipient
from bangvang.core.school_years import SchoolYear
from bangvang.core.streaks import Streak, streaks

UNIT = UnitRecipient("so")


def honour(first: int | None, award: str = "co", recipient: Recipient = UNIT, **values) -> Honour:
    return Honour(award, recipient, "tin.md", school_year=None if first is None else SchoolYear(first), **values)


def years(*firsts: int) -> tuple[SchoolYear, ...]:
    return tuple(map(SchoolYear, firsts))


@pytest.mark.parametrize(
    ("honours", "expected"),
    [
        pytest.param([], [], id="nothing"),
        pytest.param([honour(2018)], [], id="one year is no streak"),
        pytest.param([honour(2018), honour(2019)], [Streak("co", years(2018, 2019))], id="two years"),
        pytest.param([honour(2019), honour(2018)], [Streak("co", years(2018, 2019))], id="in any order"),
        pytest.param([honour(2018), honour(2018)], [], id="twice in a year is no streak"),
        pytest.param([honour(2018), honour(2020)], [], id="a gap ends it"),
        pytest.param([honour(2018), honour(None), honour(2020)], [], id="an unknown year bridges no gap"),
        pytest.param([honour(2018), honour(2019, award="bang-khen")], [], id="of one award"),
        pytest.param([honour(2018), honour(2019, status=HonourStatus.PROPOSED)], [], id="a proposal does not count"),
        pytest.param([honour(2018), honour(2019, recipient=Group(GroupKind.BOTH, 5, "so"))], [], id="nor a group"),
        pytest.param([honour(2018), honour(2019, recipient=OfficeHolder("A", "B", "so"))], [], id="nor a person"),
        pytest.param(
            [*map(honour, (2010, 2011, 2012, 2001, 2002)), *(honour(year, "bang-khen") for year in (2015, 2016, 2017))],
            [
                Streak("bang-khen", years(2015, 2016, 2017)),
                Streak("co", years(2010, 2011, 2012)),
                Streak("co", years(2001, 2002)),
            ],
            id="the longest first, then the newest",
        ),
    ],
)
def test_streaks(honours: list[Honour], expected: list[Streak]) -> None:
    assert streaks(honours) == tuple(expected)


@given(st.sets(st.integers(1950, 2050), max_size=40))
def test_streaks_hold_each_year_that_has_a_neighbour_once(firsts: set[int]) -> None:
    found = [year.first for streak in streaks(map(honour, firsts)) for year in streak.years]
    assert sorted(found) == sorted(first for first in firsts if {first - 1, first + 1} & firsts)
