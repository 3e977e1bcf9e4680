"""Sameness: which tellings are of one conferral, what speaks against each other, and what stays in doubt."""

import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.tellings import collisions, in_file, period, told

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
from bangvang.core.sameness import Conflict, Reconciled, identity, reconcile
from bangvang.core.totals import Totals
from bangvang.core.withdrawals import WITHDRAWN

PROPOSED, PLANNED = HonourStatus.PROPOSED, HonourStatus.PLANNED
PERSON = OfficeHolder("Nguyễn Văn Mẫu", "Hiệu trưởng", "thpt-mau")
WITHDRAWN_PERSON = OfficeHolder(WITHDRAWN, "Giáo viên", "thpt-mau")
PEOPLE = Group(GroupKind.INDIVIDUALS, 3, "thpt-mau")
SOME = Group(GroupKind.COLLECTIVES)
THREE = Group(GroupKind.COLLECTIVES, 3)

_TWO = "nếu là hai quyết định trùng số thì ghi ngày quyết định ở cả hai nơi"


def sources(found: Reconciled) -> list[str]:
    """The sources of each conferral."""
    return [" ".join(map(str, honour.sources)) for honour in found.honours]


def shown(conflicts: Iterable[Conflict]) -> list[str]:
    """The conflicts in the order of their places, as staff are shown them."""
    return [f"{conflict.here}: {conflict.message} (xem {conflict.there})" for conflict in conflicts]


def one(situation: str, *tellings: Honour):
    return pytest.param(tellings, [" ".join(str(telling.source) for telling in tellings)], id=situation)


def apart(situation: str, *tellings: Honour):
    return pytest.param(tellings, [str(telling.source) for telling in tellings], id=situation)


def parts(situation: str, expected: list[str], *tellings: Honour):
    return pytest.param(tellings, expected, id=situation)


@pytest.mark.parametrize(
    ("tellings", "expected"),
    [
        parts("nothing", []),
        one("told once", told("a:1", "2019-2020")),
        one("the same school year", told("a:1", "2019-2020"), told("b:1", "2019-2020")),
        one("the same calendar year", told("a:1", "2020"), told("b:1", "2020")),
        one("no year in any", told("a:1"), told("b:1")),
        one("three files", told("a:1", "2020"), told("b:1", "2020"), told("c:1", "2020")),
        one("a decision in one", told("a:1", "2020", decision="15/QĐ"), told("b:1", "2020")),
        one(
            "one decision, written in two ways",
            told("a:1", "2020", decision="15/QĐ-UBND"),
            told("b:1", "2020", decision="15/ qđ-ubnd"),
        ),
        one(
            "one decision, and no year in one",
            told("a:1", decision="15/QĐ"),
            told("b:1", "2019-2020", decision="15/QĐ"),
        ),
        one(
            "a decision told in the middle of the files",
            told("a:1", "2020"),
            told("b:1", "2020", decision="15/QĐ"),
            told("c:1", "2020"),
        ),
        one(
            "one decision, with words around its number",
            told("a:1", "2020", decision="15/QĐ-UBND"),
            told("b:1", "2020", decision="Quyết định số 15/QĐ-UBND ngày 5/9/2020"),
            told("c:1", "2020", decision="Số: 015/QĐ–UBND"),
        ),
        one(
            "the body, and who signs for it",
            told("a:1", "2020", by="Bộ GD&ĐT"),
            told("b:1", "2020", by="Bộ trưởng Bộ Giáo dục và Đào tạo"),
        ),
        one(
            "a person whose tones are placed in two ways",
            told("a:1", "2020", replace(PERSON, person="Nguyễn Hoà Mẫu")),
            told("b:1", "2020", replace(PERSON, person="Nguyễn Hòa Mẫu")),
        ),
        one(
            "the body's name in two ways",
            told("a:1", "2020", by="Sở GD&ĐT Mẫu"),
            told("b:1", "2020", by="SỞ GIÁO DỤC VÀ ĐÀO TẠO MẪU"),
        ),
        one("the body in one", told("a:1", "2020", by="Sở Mẫu"), told("b:1", "2020")),
        one("the reason in one", told("a:1", "2020", reason="dạy tốt"), told("b:1", "2020")),
        one("blocks", told("a:1", "2020", BlockRecipient("k")), told("b:1", "2020", BlockRecipient("k"))),
        one(
            "a person, whose name is in capitals once",
            told("a:1", "2020", PERSON),
            told("b:1", "2020", replace(PERSON, person="NGUYỄN VĂN MẪU")),
        ),
        one(
            "a person whose office is told in two ways",
            told("a:1", "2020", PERSON),
            told("b:1", "2020", replace(PERSON, role="Bí thư chi bộ, Hiệu trưởng")),
        ),
        one("people of one unit", told("a:1", "2020", PEOPLE), told("b:1", "2020", PEOPLE)),
        one("people of one unit, in no known year", told("a:1", "", PEOPLE), told("b:1", "", PEOPLE)),
        one("as many of no unit in one year", told("a:1", "2020", THREE), told("b:1", "2020", THREE, reason="x")),
        one(
            "some of no unit, told alike", told("a:1", "2020", SOME, reason="x"), told("b:1", "2020", SOME, reason="X")
        ),
        one("as many in no known year, told alike", told("a:1", "", THREE), told("b:1", "", THREE)),
        one(
            "some of no unit by one decision",
            told("a:1", "2020", SOME, decision="15/QĐ", reason="x"),
            told("b:1", "2020", SOME, decision="15/QĐ"),
        ),
        one("proposals", told("a:1", "2020", status=PROPOSED), told("b:1", "2020", status=PROPOSED)),
    ],
)
def test_reconcile_finds_one_conferral(tellings: tuple[Honour, ...], expected: list[str]) -> None:
    found = reconcile(tellings)
    doubts = [doubt for doubt in shown(found.doubts) if "hai nơi cùng kể" not in doubt]
    assert (sources(found), shown(found.conflicts), doubts) == (expected, [], [])


@pytest.mark.parametrize(
    ("tellings", "expected"),
    [
        apart("two awards", told("a:1", "2020"), told("b:1", "2020", award="bang-khen")),
        apart("two units", told("a:1", "2020"), told("b:1", "2020", UnitRecipient("thpt-khac"))),
        apart("a unit and its people", told("a:1", "2020"), told("b:1", "2020", PEOPLE)),
        apart("a unit and its head", told("a:1", "2020"), told("b:1", "2020", PERSON)),
        apart(
            "a unit and a block of one id",
            told("a:1", "2020", UnitRecipient("k")),
            told("b:1", "2020", BlockRecipient("k")),
        ),
        apart("namesakes of two units", told("a:1", "2020", PERSON), told("b:1", "2020", replace(PERSON, unit="b"))),
        apart(
            "persons whose names differ in a tone",
            told("a:1", "2020", PERSON),
            told("b:1", "2020", replace(PERSON, person="Nguyễn Văn Mậu")),
        ),
        apart("two school years", told("a:1", "2018-2019"), told("b:1", "2019-2020")),
        apart("a school year and the year before it", told("a:1", "2018"), told("b:1", "2019-2020")),
        apart("two decisions", told("a:1", "2020", decision="15/QĐ"), told("b:1", "2020", decision="16/QĐ")),
        apart("an award and a proposal", told("a:1", "2020"), told("b:1", "2020", status=PROPOSED)),
        apart("a proposal and a plan", told("a:1", "2020", status=PLANNED), told("b:1", "2020", status=PROPOSED)),
        apart("two years in one file", told("a:1", "2018-2019"), told("a:2", "2019-2020")),
        apart("a year and no year in one file", told("a:1", "2019-2020"), told("a:2")),
        apart("a year and a school year in one file", told("a:1", "2019-2020"), told("a:2", "2020")),
        apart(
            "one decision of two years in one file",
            told("a:1", "2018-2019", decision="15/QĐ"),
            told("a:2", "2019-2020", decision="15/QĐ"),
        ),
        apart(
            "two decisions in one file",
            told("a:1", "2020", decision="15/QĐ"),
            told("a:2", "2020", decision="16/QĐ"),
        ),
        apart("a decision and none in one file", told("a:1", "2020", decision="15/QĐ"), told("a:2", "2020")),
        apart("two reasons in one file", told("a:1", "2020", reason="x"), told("a:2", "2020", reason="y")),
        apart("a reason and none in one file", told("a:1", "2020", reason="x"), told("a:2", "2020")),
        apart("two bodies in one file", told("a:1", "2020", by="Sở Mẫu"), told("a:2", "2020", by="UBND Mẫu")),
        apart("some of no unit, told otherwise", told("a:1", "2020", SOME, reason="x"), told("b:1", "2020", SOME)),
        apart("as many of no unit, one year unknown", told("a:1", "", THREE), told("b:1", "2020", THREE)),
        apart("as many in no known year", told("a:1", "", THREE, reason="x"), told("b:1", "", THREE, reason="y")),
        apart(
            "collectives and individuals",
            told("a:1", "2020", THREE),
            told("b:1", "2020", replace(THREE, of=GroupKind.INDIVIDUALS)),
        ),
        apart(
            "groups of no unit of two sizes", told("a:1", "2020", THREE), told("b:1", "2020", replace(THREE, count=4))
        ),
        apart(
            "two persons without names, of two offices",
            told("a:1", "2020", WITHDRAWN_PERSON),
            told("b:1", "2020", replace(WITHDRAWN_PERSON, role="Hiệu trưởng")),
        ),
        apart(
            "two persons without names in one file",
            told("a:1", "2020", WITHDRAWN_PERSON),
            told("a:2", "2020", WITHDRAWN_PERSON),
        ),
        apart(
            "one decision's number used in two years, as its days tell",
            told("a:1", "2018-2019", decision="15/QĐ", day=date(2019, 8, 1)),
            told("b:1", "2019-2020", decision="15/QĐ", day=date(2020, 8, 1)),
        ),
    ],
)
def test_reconcile_keeps_conferrals_apart(tellings: tuple[Honour, ...], expected: list[str]) -> None:
    found = reconcile(tellings)
    assert (sources(found), shown(found.conflicts), shown(found.doubts)) == (expected, [], [])


@pytest.mark.parametrize(
    ("tellings", "expected"),
    [
        parts(
            "by years",
            ["a:1 b:2", "a:2 b:1"],
            *(told("a:1", "2019"), told("a:2", "2020"), told("b:1", "2020"), told("b:2", "2019")),
        ),
        parts(
            "by decisions",
            ["a:1 b:2", "a:2 b:1"],
            told("a:1", "2020", decision="15/QĐ"),
            told("a:2", "2020", decision="16/QĐ"),
            told("b:1", "2020", decision="16/QĐ"),
            told("b:2", "2020", decision="15/QĐ"),
        ),
        parts(
            "by reasons, though the file of one comes first",
            ["a:1 b:2", "b:1"],
            told("a:1", "2020", reason="x"),
            told("b:1", "2020", reason="y"),
            told("b:2", "2020", reason="x"),
        ),
        parts(
            "by the reason of a decision",
            ["a:1 b:1", "a:2"],
            told("a:1", "2020", decision="15/QĐ", reason="x"),
            told("a:2", "2020", decision="16/QĐ", reason="y"),
            told("b:1", "2020", reason="X"),
        ),
        parts(
            "by bodies",
            ["a:1 b:1", "a:2"],
            told("a:1", "2020", by="Sở Mẫu"),
            told("a:2", "2020", by="UBND Mẫu"),
            told("b:1", "2020", by="SỞ MẪU", reason="x"),
        ),
        parts(
            "by what the file itself tells apart",
            ["a:1 b:1", "a:2 b:2"],
            told("a:1", "2020", reason="x"),
            told("a:2", "2020", reason="y"),
            told("b:1", "2020", reason="x"),
            told("b:2", "2020"),
        ),
        parts(
            "by a third file that tells of both",
            ["a:1 c:1", "b:1 c:2"],
            told("a:1", "2020", reason="x"),
            told("b:1", "2020", reason="y"),
            told("c:1", "2020", reason="x"),
            told("c:2", "2020", reason="y"),
        ),
        parts(
            "years of one decision, by a third file that tells of both",
            ["a:1 c:1", "b:1 c:2"],
            told("a:1", "2018-2019", decision="15/QĐ"),
            told("b:1", "2019-2020", decision="15/QĐ"),
            told("c:1", "2018-2019", decision="15/QĐ"),
            told("c:2", "2019-2020", decision="15/QĐ"),
        ),
        parts(
            "one without a decision, told again in the same words",
            ["a:1", "a:2 b:1"],
            told("a:1", "2020", decision="15/QĐ"),
            told("a:2", "2020", reason="x"),
            told("b:1", "2020", reason="x"),
        ),
        parts(
            "as many persons without names as each file tells",
            ["a:1 b:1", "a:2 b:2"],
            told("a:1", "2020", WITHDRAWN_PERSON),
            told("a:2", "2020", WITHDRAWN_PERSON),
            told("b:1", "2020", WITHDRAWN_PERSON),
            told("b:2", "2020", WITHDRAWN_PERSON),
        ),
    ],
)
@pytest.mark.parametrize("names", ["abc", "acb", "bac", "bca", "cab", "cba"])
def test_reconcile_finds_each_of_several(tellings: tuple[Honour, ...], expected: list[str], names: str) -> None:
    renamed = str.maketrans("abc", names)
    found = reconcile(in_file(t, t.source.path.translate(renamed), t.source.line) for t in tellings)
    in_order = [sorted(group.translate(renamed).split()) for group in expected]
    assert sorted(group.split() for group in sources(found)) == sorted(in_order)
    assert (shown(found.conflicts), shown(found.doubts)) == ([], [])


UNSURE = "không rõ có phải là cùng một lần khen: nếu là hai lần khen thì ghi số quyết định ở cả hai nơi"
FLAG_2019 = told("a:1", "2018-2019", decision="15/QĐ")


@pytest.mark.parametrize(
    ("tellings", "conflicts"),
    [
        pytest.param(
            [told("a:1", "2020"), told("a:4", "2020")], ["a:4: ghi hai lần: giữ lại một (xem a:1)"], id="twins"
        ),
        pytest.param(
            [told("a:1", "2020", reason="Dạy tốt"), told("a:4", "2020", reason="DẠY TỐT", day=date(2020, 8, 1))],
            ["a:4: ghi hai lần: giữ lại một (xem a:1)"],
            id="twins but for a day and capitals",
        ),
        pytest.param(
            [told("a:1", "2020"), told("a:2", "2020"), told("a:3", "2020"), told("b:1", "2020")],
            ["a:2: ghi hai lần: giữ lại một (xem a:1)", "a:3: ghi hai lần: giữ lại một (xem a:1)"],
            id="triplets",
        ),
        pytest.param(
            [told("a:1", "2020", by="Sở Mẫu"), told("b:2", "2020", by="UBND Mẫu"), told("c:3", "2020", by="UBND Mẫu")],
            [
                "b:2: cơ quan tặng ở đây là “UBND Mẫu”, ở kia là “Sở Mẫu”: sửa cho khớp; "
                "nếu là hai lần khen thì ghi số quyết định ở cả hai nơi (xem a:1)",
                "c:3: cơ quan tặng ở đây là “UBND Mẫu”, ở kia là “Sở Mẫu”: sửa cho khớp; "
                "nếu là hai lần khen thì ghi số quyết định ở cả hai nơi (xem a:1)",
            ],
            id="two bodies",
        ),
        pytest.param(
            [
                told("a:1", "2020", by="Sở Mẫu", decision="15/QĐ", day=date(2020, 8, 1)),
                told("b:2", "2020", by="UBND Mẫu", decision="15/QĐ", day=date(2020, 1, 8)),
            ],
            [
                "b:2: cơ quan tặng ở đây là “UBND Mẫu”, ở kia là “Sở Mẫu”: sửa nơi ghi sai (xem a:1)",
                "b:2: ngày quyết định ở đây là 08/01/2020, ở kia là 01/08/2020: sửa nơi ghi sai (xem a:1)",
            ],
            id="two bodies and two days of one decision",
        ),
        pytest.param(
            [FLAG_2019, told("b:2", "2019-2020", decision="15/qđ")],
            [
                "b:2: cùng quyết định “15/qđ” mà ở đây là năm học 2019–2020, ở kia là năm học 2018–2019: "
                f"sửa nơi ghi sai; {_TWO} (xem a:1)"
            ],
            id="one decision of two years",
        ),
        pytest.param(
            [FLAG_2019, told("a:2", "2019-2020", decision="15/QĐ"), told("b:3", decision="15/QĐ")],
            [
                "b:3: cùng quyết định “15/QĐ” mà ở đây là chưa rõ năm, ở kia là năm học 2018–2019: "
                f"sửa nơi ghi sai; {_TWO} (xem a:1)"
            ],
            id="one decision of two years in one file, of none in another",
        ),
        pytest.param(
            [told("a:1", "2020", reason="x"), told("a:2", "2020", reason="y"), told("b:3", "2020")],
            [f"b:3: {UNSURE} (xem a:1)"],
            id="one of two reasons or neither",
        ),
        pytest.param(
            [told("b:1", "2020", reason="x"), told("b:2", "2020", reason="y"), told("a:3", "2020", reason="z")],
            [f"a:3: {UNSURE} (xem b:1)"],
            id="a third reason",
        ),
        pytest.param(
            [told("b:1", "2020", reason="x"), told("b:2", "2020", reason="y"), told("a:3", "2020", reason="a")],
            [f"a:3: {UNSURE} (xem b:1)"],
            id="a third reason, first in the alphabet",
        ),
        pytest.param(
            [
                *(told(f"a:{line}", "2020", reason=reason) for line, reason in ((1, "x"), (2, "y"))),
                *(told(f"b:{line}", "2020", reason=reason) for line, reason in ((3, ""), (4, "z"))),
            ],
            [f"b:3: {UNSURE} (xem a:1)", f"b:4: {UNSURE} (xem a:1)"],
            id="a third reason and none",
        ),
        pytest.param(
            [
                *(told(f"a:{line}", "2020", reason=reason) for line, reason in ((1, "x"), (2, "y"))),
                *(told(f"b:{line}", "2020", reason=reason) for line, reason in ((3, "x"), (4, "z"))),
            ],
            [f"b:4: {UNSURE} (xem a:2)"],
            id="a known reason and a third one",
        ),
        pytest.param([told("a:1", "2020")] * 3, ["a:1: ghi hai lần: giữ lại một (xem a:1)"], id="triplets on one line"),
        pytest.param(
            [told("a:1", "2020", decision="15/QĐ"), told("b:2", "2020", decision="16/QĐ"), told("c:3", "2020")],
            [f"c:3: {UNSURE} (xem a:1)"],
            id="one of two decisions",
        ),
        pytest.param(
            [
                told("a:1", "2020", decision="15/QĐ", reason="x"),
                told("a:2", "2020", decision="15/QĐ", reason="y"),
                told("b:3", "2020", decision="15/QĐ", reason="z"),
            ],
            [
                "b:3: không rõ có phải là cùng một lần khen: nếu là một lần khen thì ghi cùng lý do ở cả hai nơi "
                "(xem a:1)"
            ],
            id="a third reason of one decision",
        ),
    ],
)
def test_reconcile_tells_what_speaks_against_each_other(tellings: list[Honour], conflicts: list[str]) -> None:
    found = reconcile(tellings)
    assert (shown(found.conflicts), shown(found.doubts)) == (conflicts, [])


def people(where: str, count: int | None, when: str = "2020", **values) -> Honour:
    return told(where, when, replace(PEOPLE, count=count), **values)


ADVICE = "sửa cho khớp, hoặc nếu là hai lần khen thì ghi số quyết định ở cả hai nơi"


@pytest.mark.parametrize(
    ("tellings", "conflicts"),
    [
        pytest.param([people("a:1", 3), people("b:1", 3)], [], id="the same number"),
        pytest.param(
            [people("a:1", 3), people("b:2", 4)],
            [f"b:2: số lượng ở đây là 4, ở kia là 3: {ADVICE} (xem a:1)"],
            id="two numbers",
        ),
        pytest.param(
            [people("a:1", 3), people("b:2", 4, decision="15/QĐ", by="Sở Mẫu")],
            [f"b:2: số lượng ở đây là 4, ở kia là 3: {ADVICE} (xem a:1)"],
            id="two numbers, one with more details",
        ),
        pytest.param(
            [people("a:1", 3, decision="15/QĐ"), people("b:2", 4, "", decision="15/QĐ")],
            [f"b:2: số lượng ở đây là 4, ở kia là 3: {ADVICE} (xem a:1)"],
            id="two numbers of one decision",
        ),
        pytest.param([people("a:1", 3, decision="15/QĐ"), people("b:2", 4, decision="16/QĐ")], [], id="two decisions"),
        pytest.param([people("a:1", 3, by="Sở Mẫu"), people("b:2", 4, by="UBND Mẫu")], [], id="two bodies"),
        pytest.param([people("a:1", 3), people("b:2", 4, "2019")], [], id="two years"),
        pytest.param([people("a:1", 3, ""), people("b:2", 4, "")], [], id="no year"),
        pytest.param([people("a:1", 3), people("b:2", None)], [], id="no number"),
        pytest.param([people("a:1", 3), people("a:2", 4)], [], id="two groups of one file"),
        pytest.param([people("a:1", 3), people("a:2", 4), people("b:1", 4)], [], id="one of two groups"),
        pytest.param([people("b:1", 3), people("b:2", 4), people("a:1", 4)], [], id="one of two groups, told before"),
        pytest.param(
            [people("a:1", 3), people("a:2", 4), people("b:1", 5)],
            [f"b:1: số lượng ở đây là 5, ở kia là 3: {ADVICE} (xem a:1)"],
            id="none of two groups",
        ),
        pytest.param([people("a:1", 3), people("b:1", 4, status=PROPOSED)], [], id="a proposal"),
        pytest.param([told("a:1", "2020", THREE), told("b:1", "2020", replace(THREE, count=4))], [], id="of no unit"),
    ],
)
def test_reconcile_compares_the_numbers_of_groups(tellings: list[Honour], conflicts: list[str]) -> None:
    assert shown(reconcile(tellings).conflicts) == conflicts


ONCE = "nếu là một lần thì ghi cùng năm ở cả hai nơi"
COUNTS_ONCE = "được tính là một lần khen: nếu là hai lần thì ghi số quyết định ở cả hai nơi"


@pytest.mark.parametrize(
    ("tellings", "doubts"),
    [
        pytest.param(
            [told("a:1", "2019-2020"), told("b:1")],
            [f"b:1: ở đây là chưa rõ năm, ở kia là năm học 2019–2020; được tính là hai lần khen: {ONCE} (xem a:1)"],
            id="an unknown year",
        ),
        pytest.param(
            [told("a:1"), *(told(f"b:{line}", str(2010 + line)) for line in range(1, 6))],
            [f"a:1: ở đây là chưa rõ năm, ở kia là năm 2011; được tính là hai lần khen: {ONCE} (xem b:1)"],
            id="an unknown year and many known ones",
        ),
        pytest.param(
            [told("a:1", "2019-2020"), told("b:1", "2020")],
            [f"b:1: ở đây là năm 2020, ở kia là năm học 2019–2020; được tính là hai lần khen: {ONCE} (xem a:1)"],
            id="the year in which the school year ends",
        ),
        pytest.param(
            [told("a:1", "2019"), told("b:1", "2019-2020")],
            [f"a:1: ở đây là năm 2019, ở kia là năm học 2019–2020; được tính là hai lần khen: {ONCE} (xem b:1)"],
            id="the year in which it begins",
        ),
        pytest.param(
            [told("a:1", "2020", PEOPLE), told("b:1", "", PEOPLE)],
            [f"b:1: ở đây là chưa rõ năm, ở kia là năm 2020; được tính là hai lần khen: {ONCE} (xem a:1)"],
            id="people of one unit",
        ),
        pytest.param(
            [told("a:1", "2020"), told("b:1"), told("c:1"), told("c:2", "2020")],
            [f"c:1: hai nơi cùng kể mà không nêu năm; {COUNTS_ONCE} (xem b:1)"],
            id="told by a third",
        ),
        pytest.param(
            [told("a:1"), told("b:1"), told("c:1")],
            [f"b:1: hai nơi cùng kể mà không nêu năm; {COUNTS_ONCE} (xem a:1)"],
            id="no year in any",
        ),
        pytest.param(
            [told("a:1", "2020", THREE), told("b:1", "2020", THREE)],
            [f"b:1: hai nơi cùng kể mà không nêu đơn vị; {COUNTS_ONCE} (xem a:1)"],
            id="as many of no unit",
        ),
        pytest.param([told("a:1", decision="15"), told("b:1", decision="15")], [], id="no year, but a decision"),
        pytest.param([told("a:1", "2019"), told("b:1", "2020")], [], id="two years"),
        pytest.param([told("a:1", "2020"), told("b:1", award="bang-khen")], [], id="two awards"),
        pytest.param([told("a:1", "2020", status=PROPOSED), told("b:1")], [], id="a proposal"),
        pytest.param([told("a:1", "2020", THREE), told("b:1", "", THREE)], [], id="some people somewhere"),
        pytest.param(
            [told("a:1", "2019-2020", decision="15/QĐ"), told("b:1", "2020", decision="16/QĐ")], [], id="decisions"
        ),
        pytest.param(
            [told("a:1", "2020", reason="Dạy tốt"), told("b:1", "2020", reason="Học tốt")],
            [
                "b:1: lý do ở đây là “Học tốt”, ở kia là “Dạy tốt”; được tính là một lần khen: "
                "nếu là hai lần thì ghi số quyết định ở cả hai nơi (xem a:1)"
            ],
            id="two reasons",
        ),
        pytest.param(
            [told("a:1", "2020", decision="15", reason="x"), told("b:1", "2020", decision="15", reason="y")],
            [],
            id="two reasons of one decision",
        ),
    ],
)
def test_reconcile_tells_what_may_be_counted_wrongly(tellings: list[Honour], doubts: list[str]) -> None:
    found = reconcile(tellings)
    assert (shown(found.conflicts), shown(found.doubts)) == ([], doubts)


def test_reconcile_fills_in_what_the_first_source_leaves_open() -> None:
    first = told("a:1", "", PERSON, decision="15/QĐ", by="Sở Mẫu")
    second = told("b:2", "2020", replace(PERSON, role="HT"), decision="15/qđ", day=date(2020, 8, 1), by="SỞ MẪU")
    third = told("c:3", "2020", PERSON, reason="dạy tốt")
    assert reconcile([third, second, first]).honours == (
        replace(
            first,
            sources=(Source("a", 1), Source("b", 2), Source("c", 3)),
            period=period("2020"),
            day=date(2020, 8, 1),
            reason="dạy tốt",
        ),
    )


def test_reconcile_keeps_every_origin_of_a_row() -> None:
    row = replace(told("so-vang.csv:2", "2020"), sources=(Source("so-vang.csv", 2, "B"), Source("so-vang.csv", 2, "A")))
    found = reconcile([told("tin.md:5", "2020"), row])
    assert [honour.sources for honour in found.honours] == [(*row.sources, Source("tin.md", 5))]


def test_reconcile_returns_honours_in_the_order_of_their_sources() -> None:
    tellings = [told("b:2", "2018"), told("a:10", "2019"), told("a:9", "2020"), told("b:1", "2019", award="giai")]
    assert sources(reconcile(tellings)) == ["a:9", "a:10", "b:1", "b:2"]


def test_reconcile_leaves_what_stands_on_one_line_as_it_stands() -> None:
    tellings = [told("a:1", "2020", UnitRecipient(unit)) for unit in ("c", "a", "b")]
    assert reconcile(tellings).honours == tuple(tellings)


@pytest.mark.parametrize(
    ("recipient", "other", "is_one"),
    [
        (PERSON, replace(PERSON, person="nguyễn văn mẫu"), True),
        (PERSON, replace(PERSON, role="Phó hiệu trưởng"), True),
        (PERSON, replace(PERSON, unit="thpt-khac"), False),
        (PERSON, replace(PERSON, person="Nguyễn Văn Mậu"), False),
        (WITHDRAWN_PERSON, replace(WITHDRAWN_PERSON, role="GIÁO VIÊN"), True),
        (WITHDRAWN_PERSON, replace(WITHDRAWN_PERSON, role="Hiệu trưởng"), False),
        (PEOPLE, replace(PEOPLE, count=4), False),
        (PEOPLE, replace(PEOPLE, unit=""), False),
    ],
    ids=[
        *("capitals", "office", "unit", "tone"),
        *("office of a withdrawn name", "other office of a withdrawn name", "count", "group's unit"),
    ],
)
def test_identity(recipient: Recipient, other: Recipient, is_one: bool) -> None:
    assert (identity(told("a", "2020", recipient)) == identity(told("b", "", other, by="x"))) is is_one


def content(found: Reconciled) -> Counter[frozenset[Source]]:
    """Which tellings are of which conferral, whatever its details."""
    return Counter(frozenset(honour.sources) for honour in found.honours)


def kinds(conflicts: Iterable[Conflict]) -> set[str]:
    """What the conflicts are about: the first words of their messages."""
    return {" ".join(conflict.message.split()[:3]) for conflict in conflicts}


@given(collisions, st.randoms(use_true_random=False))
def test_the_order_of_tellings_changes_nothing(tellings: list[Honour], dice: random.Random) -> None:
    shuffled = dice.sample(tellings, len(tellings))
    assert reconcile(shuffled) == reconcile(tellings)


@given(collisions, st.permutations("bcde"))
def test_the_names_of_files_change_no_conferral(tellings: list[Honour], names: list[str]) -> None:
    rename = dict(zip("bcde", names, strict=True))

    def renamed(source: Source) -> Source:
        return replace(source, path=rename[source.path])

    found = reconcile(tellings)
    other = reconcile([replace(telling, sources=(renamed(telling.source),)) for telling in tellings])
    assert content(other) == Counter(frozenset(map(renamed, honour.sources)) for honour in found.honours)
    assert Totals.of(other.honours) == Totals.of(found.honours)
    assert bool(other.conflicts) == bool(found.conflicts)
    assert bool(other.doubts) == bool(found.doubts)


@given(collisions, st.sampled_from("bcde"), st.sampled_from("af"))
def test_a_file_told_again_by_another_changes_no_count(tellings: list[Honour], copied: str, copy: str) -> None:
    again = [in_file(telling, copy, telling.source.line) for telling in tellings if telling.source.path == copied]
    before, after = reconcile(tellings), reconcile([*tellings, *again])
    assert Totals.of(after.honours) == Totals.of(before.honours)
    without_copy = Counter(frozenset(s for s in honour.sources if s.path != copy) for honour in after.honours)
    assert without_copy == content(before)
    assert kinds(after.conflicts) <= kinds(before.conflicts)


@given(collisions)
def test_no_source_is_lost_or_told_twice(tellings: list[Honour]) -> None:
    found = reconcile(tellings)
    kept = [source for honour in found.honours for source in honour.sources]
    twins = [conflict.here for conflict in found.conflicts if conflict.message.startswith("ghi hai lần")]
    assert sorted([*kept, *twins]) == sorted(source for telling in tellings for source in telling.sources)


@given(collisions)
def test_a_conferral_has_one_telling_of_each_file_and_what_they_say_in_common(tellings: list[Honour]) -> None:
    by_source = {telling.source: telling for telling in tellings}
    for honour in reconcile(tellings).honours:
        those = [by_source[source] for source in honour.sources]
        assert len({telling.source.path for telling in those}) == len(those)
        assert {identity(telling) for telling in those} == {identity(honour)}
        assert {telling.period for telling in those} - {UNKNOWN} <= {honour.period}
        assert len({"".join(telling.decision.casefold().split()) for telling in those} - {""}) <= 1
        assert honour.source == min(honour.sources)


@given(collisions)
def test_conferrals_of_one_period_and_identity_are_told_apart(tellings: list[Honour]) -> None:
    """What counts twice is told as two by one file, or has two decisions, or is a conflict, or vague."""
    found = reconcile(tellings)
    named = [honour for honour in found.honours if not isinstance(honour.recipient, Group)]
    suspects = {source for conflict in found.conflicts for source in (conflict.here, conflict.there)}
    for number, one in enumerate(named):
        for other in named[:number]:
            if (
                identity(one) == identity(other)
                and one.period == other.period
                and not (one.decision and other.decision)
            ):
                same_file = {source.path for source in one.sources} & {source.path for source in other.sources}
                assert same_file or suspects & {*one.sources, *other.sources}


def test_many_tellings_are_reconciled_at_once(at_once) -> None:
    ledger = [told(f"l:{n}", str(2000 + n % 20), UnitRecipient(f"u{n % 500}"), reason=str(n)) for n in range(20_000)]
    vague = [told(f"v{n}:1", "", SOME, reason=str(n)) for n in range(5_000)]
    decisions = [told(f"d{n}:1", "2020", Group(GroupKind.INDIVIDUALS, 1), decision=str(n)) for n in range(5_000)]
    copies = [told(f"c{n}:1", "2020", BlockRecipient("k")) for n in range(5_000)]
    with at_once():
        assert len(reconcile([*ledger, *vague, *decisions, *copies]).honours) == 30_001
