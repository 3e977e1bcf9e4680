"""Honours: whose they are, how many received them, which of them count."""

import itertools

import pytest

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
    count_of,
    kinds_of,
    units_of,
)
from bangvang.core.periods import Period
from bangvang.core.school_years import SchoolYear

SCHOOL = UnitRecipient("thpt-mau")


def honour(award: str = "co-thi-dua", recipient: Recipient = SCHOOL, **values) -> Honour:
    return Honour(award, recipient, (Source("tin-tuc/2020/mau/index.md"),), **values)


@pytest.mark.parametrize(
    ("recipient", "unit", "number"),
    [
        (SCHOOL, "thpt-mau", 1),
        (OfficeHolder("Nguyễn Văn Mẫu", "Hiệu trưởng", "thpt-mau"), "thpt-mau", 1),
        (BlockRecipient("cum-so-4"), "", 1),
        (Group(GroupKind.COLLECTIVES, 3), "", 3),
        (Group(GroupKind.INDIVIDUALS, 12, unit="thpt-mau"), "thpt-mau", 12),
        (Group(GroupKind.BOTH), "", 0),
    ],
    ids=["unit", "office holder", "block", "group of no unit", "group of a unit", "group of no number"],
)
def test_whose_an_honour_is_and_how_many_received_it(recipient: Recipient, unit: str, number: int) -> None:
    given = honour(recipient=recipient)
    assert (given.unit, given.number) == (unit, number)


@pytest.mark.parametrize(
    ("status", "counts"),
    [(HonourStatus.AWARDED, True), (HonourStatus.PROPOSED, False), (HonourStatus.PLANNED, False)],
)
def test_only_awarded_honours_count(status: HonourStatus, counts: bool) -> None:
    assert honour(status=status).counts is counts


def test_an_honour_is_awarded_unless_said_otherwise() -> None:
    assert honour().counts


@pytest.mark.parametrize(
    ("values", "label", "begins", "school_year"),
    [
        ({"period": Period(SchoolYear(2019))}, "2019–2020", 2019, SchoolYear(2019)),
        ({"period": Period(year=2020)}, "2020", 2020, None),
        ({}, "", 0, None),
    ],
    ids=["school year", "year", "neither"],
)
def test_period(values: dict, label: str, begins: int, school_year: SchoolYear | None) -> None:
    given = honour(**values)
    assert (given.period.label, given.period.begins, given.school_year) == (label, begins, school_year)


@pytest.mark.parametrize(
    ("recipient", "kinds"),
    [
        (SCHOOL, {GroupKind.COLLECTIVES}),
        (BlockRecipient("cum-so-4"), {GroupKind.COLLECTIVES}),
        (OfficeHolder("Nguyễn Văn Mẫu", "Hiệu trưởng", "thpt-mau"), {GroupKind.INDIVIDUALS}),
        (Group(GroupKind.COLLECTIVES, 3), {GroupKind.COLLECTIVES}),
        (Group(GroupKind.INDIVIDUALS), {GroupKind.INDIVIDUALS}),
        (Group(GroupKind.BOTH, 3), {GroupKind.COLLECTIVES, GroupKind.INDIVIDUALS}),
    ],
    ids=["unit", "block", "office holder", "collectives", "individuals", "both"],
)
def test_kinds_of(recipient: Recipient, kinds: set[GroupKind]) -> None:
    assert kinds_of(recipient) == kinds


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        (Source("tin-tuc/2020/mau/index.md", 12), "tin-tuc/2020/mau/index.md:12"),
        (Source("tin-tuc/2020/mau/index.md"), "tin-tuc/2020/mau/index.md"),
        (Source("du-lieu/so-vang/mau.csv", 3, "Báo Mẫu", "https://mau.example/"), "du-lieu/so-vang/mau.csv:3"),
    ],
    ids=["line", "whole file", "row with its origin"],
)
def test_source_as_text(source: Source, shown: str) -> None:
    assert str(source) == shown


def test_sources_are_ordered_by_file_line_and_origin() -> None:
    in_order = [Source("a"), Source("a", 2), Source("a", 2, "x"), Source("a", 2, "y"), Source("a", 10), Source("b")]
    for shuffled in itertools.permutations(in_order):
        assert sorted(shuffled) == in_order


def test_the_source_of_an_honour_is_its_first() -> None:
    first, second = Source("b", 1), Source("a", 1)
    assert Honour("co-thi-dua", SCHOOL, (first, second)).source == first


def test_words_of_the_header() -> None:
    assert [str(status) for status in HonourStatus] == ["awarded", "proposed", "planned"]
    assert [str(kind) for kind in GroupKind] == ["tập thể", "cá nhân", "tập thể và cá nhân"]


@pytest.mark.parametrize(
    ("given", "count", "units"),
    [
        ([], 0, set()),
        ([honour(), honour()], 2, {"thpt-mau"}),
        ([honour(), honour(status=HonourStatus.PROPOSED), honour(status=HonourStatus.PLANNED)], 1, {"thpt-mau"}),
        ([honour(recipient=UnitRecipient("thpt-khac"), status=HonourStatus.PROPOSED)], 0, set()),
        ([honour(recipient=Group(GroupKind.COLLECTIVES, 3)), honour(recipient=Group(GroupKind.BOTH))], 3, set()),
        ([honour(recipient=BlockRecipient("cum")), honour(recipient=Group(GroupKind.BOTH, 4, "a"))], 5, {"a"}),
    ],
    ids=[
        "nothing",
        "twice",
        "not yet awarded",
        "a unit's proposal",
        "groups of no unit",
        "a block, and a unit's group",
    ],
)
def test_count_and_units_of_what_was_awarded(given: list[Honour], count: int, units: set[str]) -> None:
    assert (count_of(given), units_of(given)) == (count, units)
