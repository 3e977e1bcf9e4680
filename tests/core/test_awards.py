"""Forms of award: their order, and the one that a written name means."""

import unicodedata

import pytest

from bangvang.core.awards import PRIZE_LEVELS, AwardKind, AwardLevel, AwardRegistry, AwardType
from bangvang.core.problems import Refusal


def award(award_id: str, name: str, *, level: AwardLevel = AwardLevel.STATE, rank: int = 1, **values) -> AwardType:
    return AwardType(award_id, name, values.pop("kind", AwardKind.COMMENDATION), level, rank, **values)


MINISTRY_FLAG = award(
    "co-thi-dua-bo-gddt",
    "Cờ thi đua của Bộ Giáo dục và Đào tạo",
    short="Cờ thi đua của Bộ GD&ĐT",
    level=AwardLevel.MINISTRY_OR_PROVINCE,
)
PROVINCE_FLAG = award("co-thi-dua-tinh", "Cờ thi đua của UBND tỉnh", level=AwardLevel.MINISTRY_OR_PROVINCE, rank=2)
GOVERNMENT_FLAG = award("co-thi-dua-chinh-phu", "Cờ thi đua của Chính phủ", level=AwardLevel.GOVERNMENT)
FIRST, SECOND, THIRD = (
    award(f"huan-chuong-lao-dong-hang-{plain}", f"Huân chương Lao động hạng {name}", rank=rank)
    for rank, (plain, name) in enumerate([("nhat", "Nhất"), ("nhi", "Nhì"), ("ba", "Ba")], start=1)
)
ADVANCED = award(
    "lao-dong-tien-tien",
    "Lao động tiên tiến",
    kind=AwardKind.TITLE,
    level=AwardLevel.UNIT,
    other_names=("Cá nhân tiên tiến",),
)
PRIZE = award("giai-quoc-gia", "Giải học sinh giỏi quốc gia", kind=AwardKind.PRIZE, level=AwardLevel.NATIONAL)
AWARDS = AwardRegistry.of([ADVANCED, THIRD, MINISTRY_FLAG, FIRST, PRIZE, SECOND, PROVINCE_FLAG, GOVERNMENT_FLAG])


def test_levels_are_listed_from_the_highest() -> None:
    assert [str(level) for level in sorted(AwardLevel, key=lambda level: level.place)] == [
        "nhà nước",
        "chính phủ",
        "bộ/tỉnh",
        "sở",
        "cơ sở",
        "quốc tế",
        "quốc gia",
        "khu vực",
    ]
    assert {level.place for level in PRIZE_LEVELS} == {5, 6, 7}


def test_kinds_are_the_four_of_the_glossary() -> None:
    assert [str(kind) for kind in AwardKind] == ["danh hiệu thi đua", "hình thức khen thưởng", "công nhận", "giải"]


def test_precedence_orders_by_level_then_rank() -> None:
    assert sorted(AWARDS, key=lambda award: award.precedence) == [
        FIRST,
        SECOND,
        THIRD,
        GOVERNMENT_FLAG,
        MINISTRY_FLAG,
        PROVINCE_FLAG,
        ADVANCED,
        PRIZE,
    ]


def test_registry_keeps_the_order_of_its_file() -> None:
    assert [found.id for found in AWARDS][:3] == ["lao-dong-tien-tien", THIRD.id, "co-thi-dua-bo-gddt"]
    assert AWARDS["co-thi-dua-chinh-phu"] is GOVERNMENT_FLAG


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Cờ thi đua của Bộ Giáo dục và Đào tạo", MINISTRY_FLAG),
        ("Cờ thi đua của Bộ GD&ĐT", MINISTRY_FLAG),
        ("“Cờ thi đua” của Bộ GD-ĐT", MINISTRY_FLAG),
        ("CỜ THI ĐUA CỦA BỘ GDĐT", MINISTRY_FLAG),
        ("co-thi-dua-bo-gddt", MINISTRY_FLAG),
        ("Cờ thi đua của Ủy ban nhân dân tỉnh", PROVINCE_FLAG),
        ("Huân chương Lao động hạng I", FIRST),
        ("Huân chương Lao động hạng II", SECOND),
        ("Huân chương Lao động hạng III", THIRD),
        ("Huân chương Lao động hạng Ⅲ", THIRD),
        ("Huân chương Lao động hạng 3", THIRD),
        ("Huân chương\u00a0Lao động, hạng\u200b ba", THIRD),
        ("Danh hiệu “Lao động tiên tiến”", ADVANCED),
        ("LĐTT", ADVANCED),
        ("cá nhân tiên tiến", ADVANCED),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_named(written: str, expected: AwardType, form: str) -> None:
    assert AWARDS.named(unicodedata.normalize(form, written)) is expected


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        pytest.param(
            "Cờ thi đua Bộ GDĐT",
            "không có hình thức khen thưởng “Cờ thi đua Bộ GDĐT”. Gần nhất: “Cờ thi đua của Bộ Giáo dục và Đào tạo”.",
            id="no word of the name is left out",
        ),
        pytest.param(
            "Huân chương Lao động",
            "không có hình thức khen thưởng “Huân chương Lao động”. Gần nhất: “Huân chương Lao động hạng Ba”,"
            " “Huân chương Lao động hạng Nhì”, “Huân chương Lao động hạng Nhất”.",
            id="the class is named",
        ),
        pytest.param(
            "co thi dua bo gddt",
            "không có hình thức khen thưởng “co thi dua bo gddt”. Gần nhất: “Cờ thi đua của Bộ Giáo dục và Đào tạo”.",
            id="an id counts letter for letter",
        ),
        pytest.param("Xe đạp", "không có hình thức khen thưởng “Xe đạp”.", id="nothing far is suggested"),
        pytest.param("", "không có hình thức khen thưởng “”.", id="something is written"),
        pytest.param("…", "không có hình thức khen thưởng “…”.", id="punctuation is no name"),
    ],
)
def test_named_refuses(written: str, sentence: str) -> None:
    with pytest.raises(Refusal) as refused:
        AWARDS.named(written)
    assert refused.value.sentence == sentence


def test_named_by_every_written_form() -> None:
    for known in AWARDS:
        assert {AWARDS.named(form).id for form in (known.id, *known.written_forms())} == {known.id}


def test_label_and_written_forms() -> None:
    assert (MINISTRY_FLAG.label, ADVANCED.label) == ("Cờ thi đua của Bộ GD&ĐT", "Lao động tiên tiến")
    assert MINISTRY_FLAG.written_forms() == ("Cờ thi đua của Bộ Giáo dục và Đào tạo", "Cờ thi đua của Bộ GD&ĐT")
    assert ADVANCED.written_forms() == ("Lao động tiên tiến", "Cá nhân tiên tiến")


def test_an_empty_registry_knows_no_name() -> None:
    with pytest.raises(Refusal, match="không có hình thức khen thưởng “Bằng khen”"):
        AwardRegistry.of([]).named("Bằng khen")
