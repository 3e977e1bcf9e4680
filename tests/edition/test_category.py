"""Categories: the one that a written name means."""

import pytest

from bangvang.core.problems import Refusal
from bangvang.edition.category import Categories, Category

NEWS, HONOURS = Category("tin", "Tin tức – sự kiện"), Category("khen-thuong", "Khen thưởng")
CATEGORIES = Categories.of((NEWS, HONOURS))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Khen thưởng", HONOURS),
        ("KHEN THUONG", HONOURS),
        ("khen-thuong", HONOURS),
        ("tin", NEWS),
        ("Tin tức, sự kiện", NEWS),
    ],
)
def test_named(written: str, expected: Category) -> None:
    assert CATEGORIES.named(written) is expected


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("Khen thưởg", "không có chuyên mục “Khen thưởg”. Có phải ý bạn là “Khen thưởng”?"),
        ("Thể thao", "không có chuyên mục “Thể thao”; các chuyên mục: Tin tức – sự kiện, Khen thưởng."),
    ],
)
def test_named_refuses(written: str, sentence: str) -> None:
    with pytest.raises(Refusal) as refused:
        CATEGORIES.named(written)
    assert refused.value.sentence == sentence


def test_categories_stand_in_the_order_of_their_file() -> None:
    assert (list(CATEGORIES.by_id), CATEGORIES.names) == (["tin", "khen-thuong"], ("Tin tức – sự kiện", "Khen thưởng"))
