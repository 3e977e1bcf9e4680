"""The roll of honour: every conferral once, by unit, period, award and source; blocks; proposals that came true."""

import pytest
from hypothesis import given
from tests.core.tellings import AWARDS, collisions, period, told

from bangvang.core.awards import AwardKind, AwardLevel
from bangvang.core.blocks import BlockKind, BlockYear, EmulationBlock
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
from bangvang.core.periods import UNKNOWN
from bangvang.core.roll import HonourRoll, of_units_themselves
from bangvang.core.sameness import reconcile
from bangvang.core.school_years import SchoolYear

PROPOSED, PLANNED = HonourStatus.PROPOSED, HonourStatus.PLANNED
FIRST = told("a", "2018-2019", by="Bộ Mẫu")
SECOND = told("b", "2019-2020", by="BỘ MẪU")
OF_A_YEAR = told("b:2", "2020", Group(GroupKind.COLLECTIVES, 3), "bang-khen", by="UBND tỉnh Mẫu")
OF_A_BLOCK = told("c", "2019-2020", BlockRecipient("cum-so-4"), "bang-khen")
PROPOSAL = told("c:2", "2019-2020", UnitRecipient("thpt-khac"), "giai", status=PROPOSED)
OF_NO_YEAR = told("d", "", UnitRecipient("thpt-khac"))


def roll(*honours: Honour) -> HonourRoll:
    return HonourRoll(honours, AWARDS)


ROLL = roll(SECOND, FIRST, OF_A_YEAR, OF_A_BLOCK, PROPOSAL, OF_NO_YEAR)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("by_unit", {"thpt-mau": (SECOND, FIRST), "thpt-khac": (PROPOSAL, OF_NO_YEAR)}),
        (
            "by_period",
            {
                period("2019-2020"): (SECOND, OF_A_BLOCK, PROPOSAL),
                period("2018-2019"): (FIRST,),
                period("2020"): (OF_A_YEAR,),
                UNKNOWN: (OF_NO_YEAR,),
            },
        ),
        (
            "by_school_year",
            {SchoolYear(2019): (SECOND, OF_A_BLOCK, PROPOSAL), SchoolYear(2018): (FIRST,)},
        ),
        ("by_year", {2020: (OF_A_YEAR,)}),
        (
            "by_award",
            {"co": (SECOND, FIRST, OF_NO_YEAR), "bang-khen": (OF_A_YEAR, OF_A_BLOCK), "giai": (PROPOSAL,)},
        ),
        (
            "by_level",
            {
                AwardLevel.GOVERNMENT: (SECOND, FIRST, OF_NO_YEAR),
                AwardLevel.MINISTRY_OR_PROVINCE: (OF_A_YEAR, OF_A_BLOCK),
                AwardLevel.NATIONAL: (PROPOSAL,),
            },
        ),
        (
            "by_kind",
            {
                AwardKind.COMMENDATION: (SECOND, FIRST, OF_A_YEAR, OF_A_BLOCK, OF_NO_YEAR),
                AwardKind.PRIZE: (PROPOSAL,),
            },
        ),
        ("by_body", {"BỘ MẪU": (SECOND, FIRST), "UBND tỉnh Mẫu": (OF_A_YEAR,)}),
        (
            "by_source",
            {"b": (SECOND, OF_A_YEAR), "a": (FIRST,), "c": (OF_A_BLOCK, PROPOSAL), "d": (OF_NO_YEAR,)},
        ),
    ],
)
def test_roll_answers_in_the_order_of_its_honours(question: str, answer: dict) -> None:
    assert list(getattr(ROLL, question).items()) == list(answer.items())
    assert getattr(roll(), question) == {}


def test_by_source_has_an_honour_under_each_of_its_sources_once() -> None:
    given = Honour("co", UnitRecipient("a"), (Source("so.csv", 2, "A"), Source("so.csv", 2, "B"), Source("tin.md", 5)))
    assert roll(given).by_source == {"so.csv": (given,), "tin.md": (given,)}


@pytest.mark.parametrize("by", ["…", "tỉnh", "Trường "])
def test_by_body_keeps_apart_what_has_no_body_and_what_has_an_odd_one(by: str) -> None:
    odd, none = told("a", by=by), told("b", award="giai")
    assert roll(odd, none).by_body == {by: (odd,)}
    assert roll(none, odd).by_body == {by: (odd,)}


def test_roll_counts_no_proposal() -> None:
    assert ROLL.awarded == (SECOND, FIRST, OF_A_YEAR, OF_A_BLOCK, OF_NO_YEAR)


def test_roll_of_what_sources_tell_has_each_conferral_once() -> None:
    tellings = [told("b:1", "2020"), told("a:1", "2020"), told("a:2", "2019")]
    found = HonourRoll.of(tellings, AWARDS)
    assert [" ".join(map(str, honour.sources)) for honour in found.honours] == ["a:1 b:1", "a:2"]
    assert found.awards is AWARDS


CLUSTER = EmulationBlock(
    "cum-so-4",
    "Cụm thi đua số 4",
    BlockKind.CLUSTER,
    years=(
        BlockYear(period("2020-2021"), lead="truong", deputy="pho", members=("thanh-vien",)),
        BlockYear(period("2022"), lead="truong"),
        BlockYear(UNKNOWN, lead="khong-ro"),
    ),
)


@pytest.mark.parametrize(
    ("unit", "when", "is_of_block"),
    [
        ("truong", "2020-2021", True),
        ("pho", "2020-2021", True),
        ("thanh-vien", "2020-2021", True),
        ("truong", "2022", True),
        ("truong", "2020", False),
        ("truong", "2022-2023", False),
        ("truong", "2021-2022", False),
        ("pho", "2022", False),
        ("khac", "2020-2021", False),
        ("truong", "", False),
        ("khong-ro", "", False),
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
def test_of_block_keeps_to_the_periods(unit: str, when: str, is_of_block: bool) -> None:
    given = told("a", when, UnitRecipient(unit))
    assert roll(given).of_block(CLUSTER) == ((given,) if is_of_block else ())


def test_of_block_holds_the_blocks_own_and_those_of_people_and_groups() -> None:
    group = told("a:1", "2020-2021", Group(GroupKind.INDIVIDUALS, 3, unit="pho"))
    of_another = told("a:2", "2020-2021", BlockRecipient("cum-so-5"))
    own = told("a:3", "1999", BlockRecipient("cum-so-4"))
    of_nobody = told("a:4", "2020-2021", Group(GroupKind.INDIVIDUALS, 3))
    person = told("a:5", "2020-2021", OfficeHolder("Nguyễn Văn Mẫu", "Hiệu trưởng", "pho"))
    assert roll(person, of_another, of_nobody, own, group).of_block(CLUSTER) == (group, own, person)


def test_of_block_has_an_honour_of_a_unit_that_led_twice_once() -> None:
    years = (BlockYear(period("2020"), lead="a", members=("a", "b")), BlockYear(period("2020"), deputy="a"))
    given = told("a", "2020", UnitRecipient("a"))
    assert roll(given).of_block(EmulationBlock("k", "Khối", BlockKind.BLOCK, years=years)) == (given,)


@pytest.mark.parametrize(
    ("waiting", "awarded", "is_found"),
    [
        (told("a", "2020", status=PROPOSED), told("b", "2020"), True),
        (told("b", "2020", status=PROPOSED), told("a", "2020"), True),
        (told("a", "2020", status=PLANNED), told("a:2", "2020", decision="15/QĐ"), True),
        (told("a", "2019-2020", status=PROPOSED), told("b", "2020-2021"), False),
        (told("a", "2019-2020", status=PROPOSED), told("b", "2020"), False),
        (told("a", "", status=PROPOSED), told("b", ""), False),
        (told("a", "2020", status=PROPOSED), told("b", "2020", UnitRecipient("thpt-khac")), False),
        (told("a", "2020", status=PROPOSED), told("b", "2020", award="giai"), False),
        (told("a", "2020", status=PROPOSED), told("b", "2020", status=PLANNED), False),
        (told("a", "2020"), told("b", "2020"), False),
        (
            told("a", "2020", Group(GroupKind.COLLECTIVES, 3), status=PROPOSED),
            told("b", "2020", Group(GroupKind.COLLECTIVES, 2)),
            False,
        ),
    ],
    ids=[
        *("later file", "earlier file", "plan", "next year", "calendar year", "no year", "other unit", "other award"),
        *("not awarded", "awarded itself", "fewer"),
    ],
)
def test_later_award(waiting: Honour, awarded: Honour, is_found: bool) -> None:
    assert roll(waiting, awarded).later_award(waiting) == (awarded if is_found else None)


def test_later_award_is_the_first_of_several() -> None:
    waiting, first, second = told("a", "2020", status=PROPOSED), told("b", "2020"), told("b:2", "2020", reason="x")
    assert roll(waiting, first, second).later_award(waiting) == first


def test_by_precedence() -> None:
    old, new, lower = told("a", "2018"), told("b", "2020"), told("c", "2021", award="bang-khen")
    prize, unknown = told("d", "2022", award="giai"), told("e")
    assert ROLL.by_precedence([prize, lower, old, unknown, new]) == (new, old, unknown, lower, prize)


def test_by_precedence_leaves_equals_as_they_come() -> None:
    one, other = told("a:2", "2020"), told("a:10", "2020", UnitRecipient("thpt-khac"))
    assert ROLL.by_precedence([one, other]) == (one, other)
    assert ROLL.by_precedence([other, one]) == (other, one)


@pytest.mark.parametrize(
    ("recipient", "status", "is_own"),
    [
        (UnitRecipient("a"), HonourStatus.AWARDED, True),
        (UnitRecipient("a"), PROPOSED, False),
        (OfficeHolder("Nguyễn Văn Mẫu", "Hiệu trưởng", "a"), HonourStatus.AWARDED, False),
        (Group(GroupKind.COLLECTIVES, 3, "a"), HonourStatus.AWARDED, False),
        (BlockRecipient("a"), HonourStatus.AWARDED, False),
    ],
    ids=["unit", "proposed", "office holder", "group", "block"],
)
def test_of_units_themselves(recipient: Recipient, status: HonourStatus, is_own: bool) -> None:
    given = told("x", "", recipient, status=status)
    assert of_units_themselves([given]) == ((given,) if is_own else ())


def test_what_units_were_awarded_themselves() -> None:
    own = (FIRST, told("a:2", "2021", award="bang-khen"), told("a:3", "2020-2021", UnitRecipient("b"), "giai"))
    others = (
        told("a:4", "2021-2022", Group(GroupKind.COLLECTIVES, 3, "b"), "giay-khen"),
        told("a:5", "2022-2023", status=PROPOSED),
    )
    found = roll(*others, *own)
    assert found.own == own
    assert found.own_levels == (AwardLevel.GOVERNMENT, AwardLevel.MINISTRY_OR_PROVINCE, AwardLevel.NATIONAL)
    assert found.named_school_years == (SchoolYear(2020), SchoolYear(2018))


@given(collisions)
def test_roll_of_tellings_is_what_they_reconcile_to(tellings: list[Honour]) -> None:
    found = HonourRoll.of(tellings, AWARDS)
    assert found.honours == reconcile(tellings).honours
    assert {path for honour in found.honours for path in (s.path for s in honour.sources)} == set(found.by_source)


@given(collisions)
def test_a_later_award_is_awarded_to_the_same_in_the_same_period(tellings: list[Honour]) -> None:
    found = HonourRoll.of(tellings, AWARDS)
    for honour in found.honours:
        if later := found.later_award(honour):
            assert (later.award, later.unit, later.period) == (honour.award, honour.unit, honour.period)
            assert (honour.counts, later.counts) == (False, True)


def test_told_by_gives_what_a_file_tells_in_its_order_with_what_others_add() -> None:
    later, earlier = told("b:9", "2020", award="bang-khen"), told("b:2", "2020")
    known_elsewhere = told("a:5", "2020", decision="15/QĐ")
    roll = HonourRoll.of((later, earlier, known_elsewhere), AWARDS)
    assert [(honour.award, honour.decision) for honour in roll.told_by("b")] == [
        (earlier.award, "15/QĐ"),
        ("bang-khen", ""),
    ]
    assert roll.told_by("c") == ()
