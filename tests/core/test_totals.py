"""Totals: who was awarded by name and in numbers, what still waits, and that parts add up to the whole."""

from collections.abc import Iterable, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.tellings import AWARDS, collisions, told

from bangvang.core.honours import (
    BlockRecipient,
    Group,
    GroupKind,
    Honour,
    HonourStatus,
    OfficeHolder,
    count_of,
)
from bangvang.core.roll import HonourRoll, honours_by
from bangvang.core.totals import Totals

PERSON = OfficeHolder("Nguyễn Văn Mẫu", "Hiệu trưởng", "thpt-mau")
PEOPLE = GroupKind.INDIVIDUALS


@pytest.mark.parametrize(
    ("honours", "expected"),
    [
        ([], Totals()),
        ([told("a"), told("b", "2020", BlockRecipient("k")), told("c", "", PERSON)], Totals(named=3)),
        ([told("a", "", Group(PEOPLE, 12)), told("b", "", Group(GroupKind.BOTH, 30, "x"))], Totals(counted=42)),
        ([told("a"), told("b", "", Group(PEOPLE)), told("c", "", Group(PEOPLE, 5))], Totals(1, 5, unnumbered=1)),
        (
            [told("a", status=HonourStatus.PROPOSED), told("b", "", Group(PEOPLE, 9), status=HonourStatus.PROPOSED)],
            Totals(proposed=2),
        ),
        ([told("a", "", Group(PEOPLE), status=HonourStatus.PLANNED)], Totals(planned=1)),
    ],
    ids=["nothing", "by name", "in numbers", "of no number", "proposed", "planned"],
)
def test_totals_of(honours: list[Honour], expected: Totals) -> None:
    assert Totals.of(honours) == expected
    assert Totals.of(iter(honours)) == expected


@pytest.mark.parametrize(
    ("totals", "everybody"),
    [(Totals(), 0), (Totals(3, 40), 43), (Totals(0, 0, unnumbered=2, proposed=3, planned=4), 0)],
)
def test_all_are_those_who_received_something(totals: Totals, everybody: int) -> None:
    assert totals.all == everybody


def test_totals_add_up_field_by_field() -> None:
    assert Totals(1, 2, 3, 4, 5) + Totals(10, 20, 30, 40, 50) == Totals(11, 22, 33, 44, 55)


def added(parts: Iterable[Iterable[Honour]]) -> Totals:
    return sum(map(Totals.of, parts), Totals())


PARTITIONS = {
    "by period": lambda roll: roll.by_period,
    "by award": lambda roll: roll.by_award,
    "by level": lambda roll: roll.by_level,
    "by kind": lambda roll: roll.by_kind,
    "by unit, and of none": lambda roll: with_others(roll, roll.by_unit, lambda honour: not honour.unit),
    "by body, and of none": lambda roll: with_others(roll, roll.by_body, lambda honour: not honour.by),
    "by school year, by year, and of neither": lambda roll: with_others(
        roll, roll.by_school_year | roll.by_year, lambda honour: not honour.period.is_known
    ),
    "by first source": lambda roll: honours_by(roll.honours, lambda honour: honour.source.path),
    "one by one": lambda roll: {number: (honour,) for number, honour in enumerate(roll.honours)},
}


def with_others(roll: HonourRoll, parts: Mapping, is_other) -> dict:
    return {**parts, "others": tuple(filter(is_other, roll.honours))}


@pytest.mark.parametrize("parts_of", PARTITIONS.values(), ids=PARTITIONS)
@given(tellings=collisions)
def test_the_totals_of_parts_add_up_to_those_of_the_whole(parts_of, tellings: list[Honour]) -> None:
    roll = HonourRoll.of(tellings, AWARDS)
    parts = parts_of(roll).values()
    assert sorted(honour.source for part in parts for honour in part) == [honour.source for honour in roll.honours]
    assert added(parts) == Totals.of(roll.honours)
    assert sum(map(count_of, parts)) == count_of(roll.honours) == Totals.of(roll.honours).all


@given(collisions, st.sampled_from([HonourStatus.PROPOSED, HonourStatus.PLANNED]))
def test_what_is_not_awarded_never_counts(tellings: list[Honour], status: HonourStatus) -> None:
    roll = HonourRoll.of(tellings, AWARDS)
    awarded = HonourRoll.of([telling for telling in tellings if telling.counts], AWARDS)
    assert roll.awarded == awarded.honours
    assert Totals.of(roll.honours).all == Totals.of(awarded.honours).all == Totals.of(roll.awarded).all
    assert Totals.of(awarded.honours).proposed == Totals.of(awarded.honours).planned == 0
    waiting = [honour for honour in roll.honours if honour.status is status]
    assert Totals.of(waiting) == Totals(**{str(status): len(waiting)})


@given(collisions)
def test_the_totals_count_each_recipient_of_a_known_number(tellings: list[Honour]) -> None:
    totals = Totals.of(tellings)
    groups = [h for h in tellings if h.counts and isinstance(h.recipient, Group)]
    assert totals.counted == sum(group.number for group in groups)
    assert totals.unnumbered == sum(group.recipient == Group(group.recipient.of, None, group.unit) for group in groups)
    assert totals.named == sum(h.counts for h in tellings) - len(groups)
