"""Standings: the ranking of units by level, and the table of units by period."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.tellings import AWARDS, PERIODS, period, tellings, told

from bangvang.core.awards import AwardLevel
from bangvang.core.honours import BlockRecipient, Group, GroupKind, Honour, HonourStatus, OfficeHolder, UnitRecipient
from bangvang.core.periods import UNKNOWN, Period
from bangvang.core.roll import HonourRoll
from bangvang.core.standings import Standing, YearRow, YearTable, ranking, year_table

STATE_TO_UNIT = tuple(AwardLevel)
units = st.sampled_from([UnitRecipient(unit) for unit in "abcdef"])
rolls = st.one_of(tellings(units, most=30), tellings(most=20)).map(lambda told: HonourRoll.of(told, AWARDS))


def roll(**awards_of_units: str) -> HonourRoll:
    """The roll in which each unit has received the awards that are listed, one a year."""
    return HonourRoll(
        tuple(
            told(f"{unit}:{line}", str(2000 + line), UnitRecipient(unit), award)
            for unit, awards in awards_of_units.items()
            for line, award in enumerate(awards.split())
        ),
        AWARDS,
    )


@pytest.mark.parametrize(
    ("given", "places"),
    [
        (roll(), []),
        (roll(a="co"), ["1 a 1"]),
        (roll(a="co", b="co co"), ["1 b 2", "2 a 1"]),
        (roll(a="bang-khen bang-khen bang-khen", b="co"), ["1 b 1 0", "2 a 0 3"]),
        (roll(a="co", b="co bang-khen"), ["1 b 1 1", "2 a 1 0"]),
        (roll(c="co", b="co", a="co co", d="bang-khen"), ["1 a 2 0", "2 b 1 0", "2 c 1 0", "4 d 0 1"]),
        (roll(b="giay-khen", a="giay-khen", c="giai"), ["1 a 1 0", "1 b 1 0", "3 c 0 1"]),
    ],
    ids=["nobody", "one", "more of the level", "one of the higher level", "the next level decides", "equals", "first"],
)
def test_ranking(given: HonourRoll, places: list[str]) -> None:
    assert [f"{one.place} {one.unit} {' '.join(map(str, one.counts))}" for one in ranking(given)] == places


OTHERS = HonourRoll(
    (
        told("a:1", "2020", UnitRecipient("a"), "bang-khen"),
        told("a:2", "2020", OfficeHolder("Nguyễn Văn Mẫu", "Hiệu trưởng", "b"), "co"),
        told("a:3", "2020", Group(GroupKind.COLLECTIVES, 9, "b"), "co"),
        told("a:4", "2020", BlockRecipient("b"), "co"),
        told("a:5", "2020", UnitRecipient("b"), "co", status=HonourStatus.PROPOSED),
        told("a:6", "", UnitRecipient("c"), "bang-khen"),
    ),
    AWARDS,
)


def test_ranking_counts_what_units_were_awarded_themselves_in_any_year() -> None:
    assert ranking(OTHERS) == (Standing(1, "a", (1,)), Standing(1, "c", (1,)))
    assert OTHERS.own_levels == (AwardLevel.MINISTRY_OR_PROVINCE,)


@pytest.mark.parametrize(
    ("units", "places"),
    [([], []), (["x"], []), (["d", "b"], [(1, "b"), (2, "d")]), ("cba", [(1, "a"), (2, "b"), (2, "c")])],
    ids=["of none", "of unknown ones", "of two", "of an iterator's"],
)
def test_ranking_of_some_units_among_themselves(units, places: list[tuple[int, str]]) -> None:
    given = roll(c="co", b="co", a="co co", d="bang-khen")
    assert [(one.place, one.unit) for one in ranking(given, iter(units))] == places


def test_year_table() -> None:
    columns = [period("2018-2019"), period("2019"), period("2019-2020")]
    honours = [
        told("a:1", "2019-2020", UnitRecipient("b")),
        told("a:2", "2019-2020", UnitRecipient("b"), "bang-khen"),
        told("a:3", "2018-2019", UnitRecipient("b")),
        told("a:4", "", UnitRecipient("b")),
        told("a:5", "2017-2018", UnitRecipient("b")),
        told("a:6", "2019", UnitRecipient("a")),
        told("a:7", "", UnitRecipient("c")),
    ]
    table = year_table(HonourRoll((*honours, *OTHERS.honours[1:5]), AWARDS), columns)
    assert table == YearTable(
        tuple(columns), (YearRow("a", (0, 1, 0), 0), YearRow("b", (1, 0, 2), 2), YearRow("c", (0, 0, 0), 1))
    )
    assert ([row.total for row in table.rows], table.most) == ([1, 5, 1], 2)


def test_year_table_of_nothing() -> None:
    assert year_table(roll(), []) == YearTable((), ())
    assert year_table(roll(a="co"), []) == YearTable((), (YearRow("a", (), 1),))
    assert (YearTable((), ()).most, year_table(roll(a="co"), []).most) == (0, 0)


def own(roll: HonourRoll) -> Counter[str]:
    return Counter(honour.unit for honour in roll.own)


@given(rolls)
def test_standings_agree_with_what_was_awarded(roll: HonourRoll) -> None:
    standings, levels = ranking(roll), roll.own_levels
    assert Counter({one.unit: one.total for one in standings}) == own(roll)
    assert list(levels) == sorted(levels, key=STATE_TO_UNIT.index)
    by_level = Counter(roll.awards[honour.award].level for honour in roll.own)
    assert [sum(column) for column in zip(*(one.counts for one in standings), strict=True)] == [
        by_level[level] for level in levels
    ]


@given(rolls)
def test_places_agree_with_the_counts(roll: HonourRoll) -> None:
    standings = ranking(roll)
    for one in standings:
        assert one.place == 1 + sum(other.counts > one.counts for other in standings)
    assert [one.place for one in standings] == sorted(one.place for one in standings)


@given(rolls, st.sets(st.sampled_from("abcdefx")))
def test_some_units_stand_among_themselves_as_among_all(roll: HonourRoll, some: set[str]) -> None:
    among_all = [one for one in ranking(roll) if one.unit in some]
    among_some = ranking(roll, some)
    assert [(one.unit, one.counts) for one in among_some] == [(one.unit, one.counts) for one in among_all]


@given(rolls, st.sets(st.sampled_from(PERIODS)).map(sorted))
def test_year_table_adds_up(roll: HonourRoll, columns: list[Period]) -> None:
    table = year_table(roll, columns)
    assert Counter({row.unit: row.total for row in table.rows}) == own(roll)
    by_period = Counter(honour.period for honour in roll.own)
    for place, column in enumerate(columns):
        assert sum(row.counts[place] for row in table.rows) == by_period[column]
    outside = sum(number for when, number in by_period.items() if when not in columns)
    assert sum(row.other for row in table.rows) == outside
    assert UNKNOWN in columns or sum(row.other for row in table.rows) >= by_period[UNKNOWN]


def test_honours_of_many_units_are_ranked_at_once(at_once) -> None:
    honours = tuple(told(f"a:{n}", str(1950 + n % 60), UnitRecipient(f"u{n % 3000}")) for n in range(60_000))
    given = HonourRoll(honours, AWARDS)
    with at_once():
        assert len(ranking(given)) == len(year_table(given, sorted(given.by_period)).rows) == 3000


def test_ranking_counts_an_award_received_twice_in_a_year_twice() -> None:
    twice: tuple[Honour, ...] = (told("a:1", "2020"), told("a:2", "2020", reason="x"))
    assert ranking(HonourRoll(twice, AWARDS)) == (Standing(1, "thpt-mau", (2,)),)
