"""Streaks of one award through school years."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.tellings import honours as any_honour
from tests.core.tellings import period, told

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
)
from bangvang.core.periods import UNKNOWN, Period
from bangvang.core.school_years import SchoolYear
from bangvang.core.streaks import Streak, first_times, longest, streaks

UNIT = UnitRecipient("so")


def honour(first: int | None, award: str = "co", recipient: Recipient = UNIT, **values) -> Honour:
    when = UNKNOWN if first is None else Period(SchoolYear(first))
    return Honour(award, recipient, (Source("tin.md"),), period=when, **values)


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
        pytest.param([honour(2018), told("a", "2019"), honour(2020)], [], id="a calendar year bridges no gap"),
        pytest.param([told("a", "2018"), told("a", "2019"), told("a", "2020")], [], id="calendar years are no streak"),
        pytest.param([honour(2018), honour(2019, recipient=BlockRecipient("so"))], [], id="nor a block"),
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


awarded = st.lists(any_honour(st.just(UNIT)) | st.integers(2015, 2022).map(honour), max_size=15)


@given(awarded)
def test_streaks_bridge_no_year_and_count_each_once(honours: list[Honour]) -> None:
    found = streaks(honours)
    for streak in found:
        known = {one.school_year for one in honours if one.counts and one.award == streak.award}
        assert streak.length >= 2
        assert [year.first for year in streak.years] == list(range(streak.years[0].first, streak.years[-1].last))
        assert set(streak.years) <= known
        assert not {streak.years[0].previous, streak.years[-1].next} & known
    for award in {one.award for one in honours}:
        known = {one.school_year for one in honours if one.counts and one.award == award} - {None}
        assert sum(streak.length for streak in found if streak.award == award) <= len(known)


@given(awarded)
def test_longest_is_the_first_of_the_streaks_and_none_is_longer(honours: list[Honour]) -> None:
    found, best = streaks(honours), longest(honours)
    assert best == (found[0] if found else None)
    assert all(streak.length <= best.length for streak in found if best)


@pytest.mark.parametrize(
    ("honours", "expected"),
    [
        pytest.param([], None, id="nothing"),
        pytest.param([honour(2018)], None, id="one year"),
        pytest.param(
            [*map(honour, (2001, 2002, 2005, 2006, 2007))], Streak("co", years(2005, 2006, 2007)), id="longer"
        ),
        pytest.param([*map(honour, (2001, 2002, 2005, 2006))], Streak("co", years(2005, 2006)), id="newest of equals"),
        pytest.param(
            [honour(year, award) for award in ("co", "bang-khen") for year in (2018, 2019)],
            Streak("bang-khen", years(2018, 2019)),
            id="of one time, by the award's id",
        ),
    ],
)
def test_longest(honours: list[Honour], expected: Streak | None) -> None:
    assert longest(honours) == expected


@pytest.mark.parametrize(
    ("honours", "expected"),
    [
        pytest.param([], {}, id="nothing"),
        pytest.param([told("a", "2020"), told("b", "2018-2019")], {"co": "2018-2019"}, id="the earliest"),
        pytest.param([told("a", "2019"), told("b", "2019-2020")], {"co": "2019"}, id="a year before its school year"),
        pytest.param([told("a", ""), told("b", "2020")], {"co": "2020"}, id="the earliest that is known"),
        pytest.param([told("a", "")], {}, id="unknown"),
        pytest.param(
            [told("a", "2018", status=HonourStatus.PROPOSED), told("b", "2020")], {"co": "2020"}, id="awarded"
        ),
        pytest.param(
            [told("a", "2020"), told("b", "2018", award="giai"), told("c", "2020", award="bang-khen")],
            {"giai": "2018", "bang-khen": "2020", "co": "2020"},
            id="the earliest award first",
        ),
        pytest.param([told("a", "2020", Group(GroupKind.BOTH, 5, "so"))], {"co": "2020"}, id="of a unit's people too"),
    ],
)
def test_first_times(honours: list[Honour], expected: dict[str, str]) -> None:
    assert list(first_times(honours).items()) == [(award, period(when)) for award, when in expected.items()]
