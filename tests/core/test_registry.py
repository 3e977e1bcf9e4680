"""The registry: which unit or block a written name means, of namesakes too; who inherits from whom."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangvang.core import registry as registry_module
from bangvang.core.awards import AwardKind, AwardLevel, AwardType
from bangvang.core.blocks import BlockKind, BlockYear, EmulationBlock
from bangvang.core.periods import Period
from bangvang.core.problems import Refusal
from bangvang.core.registry import Registry
from bangvang.core.units import Unit, UnitKind

LAST_DAY = date(2025, 6, 30)


def department(province: str, slug: str, *successors: str) -> Unit:
    return Unit(
        f"so-gddt-{slug}",
        f"Sở Giáo dục và Đào tạo tỉnh {province}",
        UnitKind.DEPARTMENT,
        short=f"Sở GD&ĐT {province}",
        parent="bo-gddt",
        province=province,
        until=LAST_DAY if successors else None,
        successors=tuple(f"so-gddt-{successor}" for successor in successors),
    )


def school(unit_id: str, name: str, province: str = "", **values) -> Unit:
    return Unit(unit_id, name, UnitKind.UPPER_SECONDARY, province=province, **values)


MINISTRY = Unit("bo-gddt", "Bộ Giáo dục và Đào tạo", UnitKind.MINISTRY, short="Bộ GD&ĐT")
DIEN_BIEN = department("Điện Biên", "dien-bien")
HA_TINH = department("Hà Tĩnh", "ha-tinh")
TAY_NINH = department("Tây Ninh", "tay-ninh")
LONG_AN = department("Long An", "long-an", "tay-ninh")
IN_DIEN_BIEN = school("thpt-le-quy-don", "Trường THPT Lê Quý Đôn", "Điện Biên", parent="so-gddt-dien-bien")
IN_LONG_AN = school("thpt-le-quy-don-long-an", "Trường THPT Lê Quý Đôn", "Long An", place="huyện Mẫu")
IN_HA_TINH = school("thpt-le-quy-don-ha-tinh", "Trường THPT Lê Quý Đôn", "Hà Tĩnh")
NUMBER_1 = school("th-so-1", "Trường Tiểu học số 1", "Điện Biên")
NUMBER_12 = school("th-so-12", "Trường Tiểu học số 12", "Điện Biên")
BLOCK = EmulationBlock(
    "khoi-thpt",
    "Khối các trường THPT",
    BlockKind.BLOCK,
    province="Điện Biên",
    years=(BlockYear(Period(year=2021), lead="thpt-le-quy-don", members=("th-so-1",)),),
)
UNITS = (MINISTRY, DIEN_BIEN, HA_TINH, TAY_NINH, LONG_AN, IN_DIEN_BIEN, IN_LONG_AN, IN_HA_TINH, NUMBER_1, NUMBER_12)


def registry(home: str = "", *more: Unit | EmulationBlock) -> Registry:
    blocks = [BLOCK, *(party for party in more if isinstance(party, EmulationBlock))]
    return Registry.of([*UNITS, *(party for party in more if isinstance(party, Unit))], blocks, home=home)


def refusal_of(known: Registry, written: str) -> Refusal:
    with pytest.raises(Refusal) as refused:
        known.named(written)
    return refused.value


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Sở GD&ĐT Điện Biên", DIEN_BIEN),
        ("sở giáo dục và đào tạo tỉnh Điện Biên", DIEN_BIEN),
        ("Sở GD-ĐT, tỉnh Điện Biên", DIEN_BIEN),
        ("Sở\u00a0GDĐT\tĐiện\u3000Biên\u200b", DIEN_BIEN),
        ("so-gddt-dien-bien", DIEN_BIEN),
        ("Sở GD&ĐT Hà Tĩnh", HA_TINH),
        ("Sở GD&ĐT Long An", LONG_AN),
        ("Bộ GD và ĐT", MINISTRY),
        ("Trường Tiểu học số 01", NUMBER_1),
        ("TH số 12", NUMBER_12),
        ("Trường Tiểu học số 1 (tỉnh Điện Biên)", NUMBER_1),
        ("THPT Lê Quý Đôn, Điện Biên", IN_DIEN_BIEN),
        ("Trường THPT Lê Quý Đôn tỉnh Hà Tĩnh", IN_HA_TINH),
        ("THPT Lê Quý Đôn (Long An)", IN_LONG_AN),
        ("THPT Lê Quý Đôn, huyện Mẫu", IN_LONG_AN),
        ("THPT Lê Quý Đôn, huyện Mẫu, tỉnh Long An", IN_LONG_AN),
        ("thpt-le-quy-don", IN_DIEN_BIEN),
        ("thpt-le-quy-don-ha-tinh", IN_HA_TINH),
        ("Khối các trường trung học phổ thông", BLOCK),
        ("Khối các trường THPT tỉnh Điện Biên", BLOCK),
        ("khoi-thpt", BLOCK),
    ],
)
@pytest.mark.parametrize("home", ["", "Hà Tĩnh", "Long An"])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_named(written: str, expected: Unit | EmulationBlock, home: str, form: str) -> None:
    assert registry(home).named(unicodedata.normalize(form, written)) is expected


@pytest.mark.parametrize(
    ("home", "expected"),
    [
        ("Điện Biên", IN_DIEN_BIEN),
        ("tỉnh Điện Biên", IN_DIEN_BIEN),
        ("HÀ TĨNH", IN_HA_TINH),
        ("Long An", IN_LONG_AN),
        ("Tây Ninh", IN_LONG_AN),  # Long An belongs to it now
    ],
)
def test_named_prefers_the_namesake_at_home(home: str, expected: Unit) -> None:
    assert registry(home).named("THPT Lê Quý Đôn") is expected


@pytest.mark.parametrize(("home", "expected"), [("Điện Biên", DIEN_BIEN), ("Hà Tĩnh", HA_TINH)])
def test_named_takes_a_department_without_its_province_for_the_one_at_home(home: str, expected: Unit) -> None:
    assert registry(home).named("Sở Giáo dục và Đào tạo") is expected


@pytest.mark.parametrize("home", ["", "Cà Mau"])
def test_named_lists_the_namesakes_when_home_does_not_decide(home: str) -> None:
    assert refusal_of(registry(home), "THPT Lê Quý Đôn").sentence == (
        "có 3 đơn vị mang tên “THPT Lê Quý Đôn”; ghi rõ tỉnh hoặc huyện. Có phải ý bạn là "
        "“Trường THPT Lê Quý Đôn (Điện Biên)” hay “Trường THPT Lê Quý Đôn (huyện Mẫu – Long An)”"
        " hay “Trường THPT Lê Quý Đôn (Hà Tĩnh)”?"
    )


@pytest.mark.parametrize("home", ["Long An", "Tây Ninh"])
def test_named_lists_those_at_home_alone_when_there_are_several(home: str) -> None:
    known = registry(home, school("thpt-le-quy-don-tay-ninh", "Trường THPT Lê Quý Đôn", "Tây Ninh"))
    assert refusal_of(known, "THPT Lê Quý Đôn").suggestions == (
        "Trường THPT Lê Quý Đôn (huyện Mẫu – Long An)",
        "Trường THPT Lê Quý Đôn (Tây Ninh)",
    )


def test_named_suggests_the_id_of_a_namesake_whose_full_name_is_not_its_own() -> None:
    known = registry("", school("thpt-le-quy-don-x", "Trường THPT Lê Quý Đôn"))
    suggestions = refusal_of(known, "THPT Lê Quý Đôn").suggestions
    assert "thpt-le-quy-don-x" in suggestions
    assert [known.named(suggestion).id for suggestion in suggestions] == [
        "thpt-le-quy-don",
        "thpt-le-quy-don-long-an",
        "thpt-le-quy-don-ha-tinh",
        "thpt-le-quy-don-x",
    ]


@pytest.mark.parametrize("written", ["THPT Nà Tấu", "THPT Na Tâu"])
def test_named_tells_names_that_differ_in_marks_alone_by_their_province(written: str) -> None:
    one, other = school("thpt-na-tau", "THPT Nà Tấu", "Điện Biên"), school("thpt-na-tau-x", "THPT Na Tâu", "Hà Tĩnh")
    assert registry("Điện Biên", one, other).named(written) is one
    assert registry("Hà Tĩnh", one, other).named(written) is other
    assert registry("", one, other).named(f"{written}, Hà Tĩnh") is other
    assert len(refusal_of(registry("", one, other), written).suggestions) == 2


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        pytest.param(
            "Sở GD&ĐT Điện Bien Phủ",
            "không có đơn vị hay khối thi đua “Sở GD&ĐT Điện Bien Phủ” trong danh mục."
            " Có phải ý bạn là “Sở Giáo dục và Đào tạo tỉnh Điện Biên”?",
            id="a name near one",
        ),
        pytest.param(
            "Công ty Mẫu", "không có đơn vị hay khối thi đua “Công ty Mẫu” trong danh mục.", id="a name far from all"
        ),
        pytest.param("", "không có đơn vị hay khối thi đua “” trong danh mục.", id="no name"),
        pytest.param("tỉnh", "không có đơn vị hay khối thi đua “tỉnh” trong danh mục.", id="no word of a name"),
        pytest.param(
            "Sở GD&ĐT",
            "không có đơn vị hay khối thi đua “Sở GD&ĐT” trong danh mục. Có phải ý bạn là “Bộ Giáo dục và Đào tạo”?",
            id="a department without its province",
        ),
    ],
)
def test_named_refuses(written: str, sentence: str) -> None:
    refusal = refusal_of(registry(), written)
    assert refusal.sentence == sentence


@given(st.text() | st.sampled_from([form for unit in UNITS for form in unit.written_forms()]))
def test_named_suggests_what_it_would_accept(written: str) -> None:
    known = registry()
    try:
        found = [known.named(written)]
    except Refusal as refusal:
        found = [known.named(suggestion) for suggestion in refusal.suggestions]
    assert all(party.id in known for party in found)


def test_named_of_a_unit_and_a_block_of_one_name() -> None:
    cluster = EmulationBlock("cum-mau", "Cụm Mẫu", BlockKind.CLUSTER, province="Điện Biên")
    club = school("cum-mau-ha-tinh", "Cụm Mẫu", "Hà Tĩnh")
    assert registry("Điện Biên", cluster, club).named("Cụm Mẫu") is cluster
    assert registry("Hà Tĩnh", cluster, club).named("Cụm Mẫu") is club
    suggestions = refusal_of(registry("", cluster, club), "Cụm Mẫu").suggestions
    assert suggestions == ("Cụm Mẫu (Hà Tĩnh)", "Cụm Mẫu (Điện Biên)")


def test_unit_named_refuses_a_block() -> None:
    with pytest.raises(Refusal) as refused:
        registry().unit_named("Khối các trường THPT")
    assert refused.value.sentence == "“Khối các trường THPT” là khối thi đua; ở đây phải là một đơn vị."
    assert registry().unit_named("TH số 12") is NUMBER_12


def test_party_and_contains() -> None:
    known = registry()
    assert (known.party("bo-gddt"), known.party("khoi-thpt")) == (MINISTRY, BLOCK)
    assert ("bo-gddt" in known, "khoi-thpt" in known, "ai-do" in known) == (True, True, False)
    with pytest.raises(KeyError):
        known.party("ai-do")


def test_children() -> None:
    assert registry().children("so-gddt-dien-bien") == (IN_DIEN_BIEN,)
    assert registry().children("bo-gddt") == (DIEN_BIEN, HA_TINH, TAY_NINH, LONG_AN)
    assert registry().children("th-so-1") == ()


@pytest.mark.parametrize(
    ("unit_id", "blocks"), [("thpt-le-quy-don", (BLOCK,)), ("th-so-1", (BLOCK,)), ("th-so-12", ())]
)
def test_blocks_of(unit_id: str, blocks: tuple[EmulationBlock, ...]) -> None:
    assert registry().blocks_of(unit_id) == blocks


def departments(*chain: tuple[str, ...]) -> Registry:
    return Registry.of(department(f"Mẫu {slug.upper()}", slug, *successors) for slug, *successors in chain)


@pytest.mark.parametrize(
    ("known", "predecessors"),
    [
        (departments(("a",), ("b", "a"), ("c", "a")), {"a": ["b", "c"], "b": []}),
        (departments(("a",), ("b", "a"), ("c", "b"), ("d", "c")), {"a": ["b", "c", "d"], "c": ["d"]}),
        (departments(("a",), ("b",), ("c", "a", "b")), {"a": ["c"], "b": ["c"]}),
        (departments(("a",), ("b", "a"), ("c", "a"), ("d", "b", "c")), {"a": ["b", "c", "d"]}),
        (departments(("a",), ("b", "a", "a")), {"a": ["b"]}),
        (departments(("a", "a")), {"a": []}),
        (departments(("a", "b"), ("b", "a")), {"a": ["b"], "b": ["a"]}),
        (departments(("a", "b"), ("b", "c"), ("c", "a")), {"a": ["c", "b"], "b": ["a", "c"]}),
        (departments(("a", "x")), {"a": [], "x": ["a"]}),
    ],
    ids=["merged", "chain", "split", "diamond", "named twice", "itself", "pair", "ring", "unknown successor"],
)
def test_predecessors_end_and_name_each_once(known: Registry, predecessors: dict[str, list[str]]) -> None:
    assert {
        slug: [unit.id.removeprefix("so-gddt-") for unit in known.predecessors(f"so-gddt-{slug}")]
        for slug in predecessors
    } == predecessors


@pytest.mark.parametrize(
    ("province", "today"),
    [
        ("Long An", "Tây Ninh"),
        ("tỉnh Long An", "Tây Ninh"),
        ("LONG AN", "Tây Ninh"),
        ("Tây Ninh", "Tây Ninh"),
        ("Điện Biên", "Điện Biên"),
        ("Cà Mau", "Cà Mau"),
        ("", ""),
    ],
)
def test_province_today(province: str, today: str) -> None:
    assert registry().province_today(province) == today


@pytest.mark.parametrize(
    ("known", "today"),
    [
        (departments(("a",), ("b", "a"), ("c", "b")), "Mẫu A"),
        (departments(("c", "c")), "Mẫu C"),
        (departments(("a", "c"), ("c", "a")), "Mẫu C"),
        (departments(("c", "x")), "Mẫu C"),
    ],
    ids=["merged twice", "itself", "ring", "unknown successor"],
)
def test_province_today_follows_successors_to_the_end(known: Registry, today: str) -> None:
    assert known.province_today("Mẫu C") == today


def test_awards_are_found_through_the_registry() -> None:
    flag = AwardType("co", "Cờ thi đua của Chính phủ", AwardKind.COMMENDATION, AwardLevel.GOVERNMENT, 1)
    assert Registry.of(awards=[flag]).awards.named("cờ thi đua của chính phủ") is flag


def test_an_empty_registry_knows_no_name() -> None:
    assert refusal_of(Registry.of(), "Sở GD&ĐT").suggestions == ()


@pytest.mark.parametrize("text", ["a", "sở ", "tỉnh ", "THPT Lê Quý Đôn "])
def test_long_names_are_refused_at_once(text: str, at_once) -> None:
    with at_once(), pytest.raises(Refusal):
        registry().named(text * (100_000 // len(text)))


def test_blocks_of_every_unit_are_found_at_once(at_once) -> None:
    years = tuple(
        BlockYear(Period(year=year), members=tuple(f"u-{number}" for number in range(200))) for year in range(20)
    )
    known = Registry.of(blocks=[EmulationBlock(f"k-{n}", f"Khối {n}", BlockKind.BLOCK, years=years) for n in range(50)])
    with at_once():
        assert [len(known.blocks_of(f"u-{number}")) for number in range(2_000)] == [50] * 200 + [0] * 1_800


def test_a_name_refused_before_is_refused_without_looking_again(monkeypatch: pytest.MonkeyPatch) -> None:
    known, asked = registry(), []

    def nearest(written: str, keys) -> tuple[str, ...]:
        asked.append(written)
        return ()

    monkeypatch.setattr(registry_module, "nearest", nearest)
    for written in ("Trường Lạ", "TRƯỜNG LẠ", "Trường Khác"):
        assert refusal_of(known, written).suggestions == ()
    assert asked == ["la", "khac"]
