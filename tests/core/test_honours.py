"""Honours, and the roll that sorts them by unit, year, award and post."""

import pytest

from bangvang.core.blocks import BlockKind, BlockYear, EmulationBlock
from bangvang.core.honours import (
    BlockRecipient,
    Group,
    GroupKind,
    Honour,
    HonourRoll,
    HonourStatus,
    OfficeHolder,
    Recipient,
    UnitRecipient,
    count_of,
    units_of,
)
from bangvang.core.school_years import SchoolYear

SCHOOL = UnitRecipient("thpt-mau")


def honour(award: str = "co-thi-dua", recipient: Recipient = SCHOOL, **values) -> Honour:
    return Honour(award, recipient, values.pop("told_in", "tin-tuc/2020/mau/index.md"), **values)


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
    ("values", "period", "begins"),
    [
        ({"school_year": SchoolYear(2019)}, "2019–2020", 2019),
        ({"year": 2020}, "2020", 2020),
        ({}, "", 0),
    ],
    ids=["school year", "year", "neither"],
)
def test_period(values: dict, period: str, begins: int) -> None:
    assert (honour(**values).period, honour(**values).begins) == (period, begins)


def test_words_of_the_header() -> None:
    assert [str(status) for status in HonourStatus] == ["awarded", "proposed", "planned"]
    assert [str(kind) for kind in GroupKind] == ["tập thể", "cá nhân", "tập thể và cá nhân"]


FIRST = honour(school_year=SchoolYear(2018), told_in="a")
SECOND = honour(school_year=SchoolYear(2019), told_in="b")
OF_A_YEAR = honour("bang-khen", Group(GroupKind.COLLECTIVES, 3), year=2020, told_in="b")
OF_A_BLOCK = honour("bang-khen", BlockRecipient("cum-so-4"), school_year=SchoolYear(2019), told_in="c")
PROPOSED = honour(
    "anh-hung", UnitRecipient("thpt-khac"), school_year=SchoolYear(2019), told_in="c", status=HonourStatus.PROPOSED
)
ROLL = HonourRoll((SECOND, FIRST, OF_A_YEAR, OF_A_BLOCK, PROPOSED))


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (HonourRoll.by_unit, {"thpt-mau": (SECOND, FIRST), "thpt-khac": (PROPOSED,)}),
        (
            HonourRoll.by_school_year,
            {SchoolYear(2019): (SECOND, OF_A_BLOCK, PROPOSED), SchoolYear(2018): (FIRST,)},
        ),
        (
            HonourRoll.by_award,
            {"co-thi-dua": (SECOND, FIRST), "bang-khen": (OF_A_YEAR, OF_A_BLOCK), "anh-hung": (PROPOSED,)},
        ),
    ],
    ids=["by unit", "by school year", "by award"],
)
def test_roll_answers_in_the_order_of_its_honours(question, answer: dict) -> None:
    assert list(question(ROLL).items()) == list(answer.items())
    assert question(HonourRoll()) == {}


def test_roll_counts_no_proposal() -> None:
    assert ROLL.awarded() == (SECOND, FIRST, OF_A_YEAR, OF_A_BLOCK)


CLUSTER = EmulationBlock(
    "cum-so-4",
    "Cụm thi đua số 4",
    BlockKind.CLUSTER,
    years=(
        BlockYear(SchoolYear(2020), None, lead="truong", deputy="pho", members=("thanh-vien",)),
        BlockYear(None, 2022, lead="truong"),
        BlockYear(None, None, lead="khong-ro"),
    ),
)


@pytest.mark.parametrize(
    ("unit", "values", "is_of_block"),
    [
        ("truong", {"school_year": SchoolYear(2020)}, True),
        ("pho", {"school_year": SchoolYear(2020)}, True),
        ("thanh-vien", {"school_year": SchoolYear(2020)}, True),
        ("truong", {"year": 2022}, True),
        ("truong", {"year": 2020}, False),
        ("truong", {"school_year": SchoolYear(2022)}, False),
        ("truong", {"school_year": SchoolYear(2021)}, False),
        ("pho", {"year": 2022}, False),
        ("khac", {"school_year": SchoolYear(2020)}, False),
        ("truong", {}, False),
        ("khong-ro", {}, False),
    ],
    ids=[
        "leader of the school year",
        "deputy",
        "member",
        "leader of the calendar year",
        "calendar year in which the school year begins",
        "school year that begins in the calendar year",
        "school year of no block year",
        "deputy of another year",
        "unit of another block",
        "honour of no known period",
        "block year of no known period",
    ],
)
def test_of_block_keeps_to_the_periods(unit: str, values: dict, is_of_block: bool) -> None:
    given = honour(recipient=UnitRecipient(unit), **values)
    assert HonourRoll((given,)).of_block(CLUSTER) == ((given,) if is_of_block else ())


def test_of_block_holds_the_blocks_own_and_those_of_people_and_groups() -> None:
    own = honour(recipient=BlockRecipient("cum-so-4"), year=1999)
    person = honour(recipient=OfficeHolder("Nguyễn Văn Mẫu", "Hiệu trưởng", "pho"), school_year=SchoolYear(2020))
    group = honour(recipient=Group(GroupKind.INDIVIDUALS, 3, unit="pho"), school_year=SchoolYear(2020))
    of_another = honour(recipient=BlockRecipient("cum-so-5"), school_year=SchoolYear(2020))
    of_nobody = honour(recipient=Group(GroupKind.INDIVIDUALS, 3), school_year=SchoolYear(2020))
    assert HonourRoll((group, of_another, own, of_nobody, person)).of_block(CLUSTER) == (group, own, person)


def test_count_and_units_of_what_was_awarded() -> None:
    assert (count_of(ROLL.honours), units_of(ROLL.honours)) == (6, {"thpt-mau"})
    assert (count_of(()), units_of(())) == (0, frozenset())
