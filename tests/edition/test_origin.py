"""Where a text or a fact comes from: a name, an address, both, or several of them."""

import pytest

from bangvang.core.problems import Refusal
from bangvang.edition.origin import BETWEEN, NOWHERE, Origin, parse_origin, parse_origins


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Báo Điện Biên", Origin("Báo Điện Biên")),
        ("https://a.vn/b?c=d#e", Origin("", "https://a.vn/b?c=d#e")),
        ("GD&TĐ https://a.vn/b", Origin("GD&TĐ", "https://a.vn/b")),
        ("GD&TĐ: https://a.vn/b.", Origin("GD&TĐ", "https://a.vn/b")),
        ("https://a.vn/b – GD&TĐ", Origin("GD&TĐ", "https://a.vn/b")),
        ("Báo Mẫu (TP.HCM) https://a.vn/b", Origin("Báo Mẫu (TP.HCM)", "https://a.vn/b")),
        ("Báo Mẫu (TP.HCM)", Origin("Báo Mẫu (TP.HCM)")),
        ("Báo Mẫu (https://a.vn/b), số 3", Origin("Báo Mẫu số 3", "https://a.vn/b")),
        ("<https://a.vn/b>", Origin("", "https://a.vn/b")),
        ("Bách khoa https://vi.example/wiki/Cờ_(thi_đua)", Origin("Bách khoa", "https://vi.example/wiki/Cờ_(thi_đua)")),
        ("Báo Mẫu www.a.vn", Origin("Báo Mẫu www.a.vn")),
    ],
)
def test_parse_origin(text: str, expected: Origin) -> None:
    assert parse_origin(text) == expected


def test_parse_origin_refuses_two_addresses() -> None:
    with pytest.raises(Refusal, match=r"^nguồn chỉ gồm một tên và một địa chỉ$"):
        parse_origin("https://a.vn https://b.vn")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Báo Mẫu", (Origin("Báo Mẫu"),)),
        ("Báo Mẫu | https://a.vn/b", (Origin("Báo Mẫu"), Origin("", "https://a.vn/b"))),
        ("A https://a.vn|B|| C ", (Origin("A", "https://a.vn"), Origin("B"), Origin("C"))),
        (" | ", ()),
        ("", ()),
    ],
)
def test_parse_origins(text: str, expected: tuple[Origin, ...]) -> None:
    assert parse_origins(text) == expected


def test_parse_origins_says_how_to_part_them() -> None:
    with pytest.raises(Refusal, match=r"^nguồn chỉ gồm một tên và một địa chỉ; giữa hai nguồn viết dấu “\|”$"):
        parse_origins("A | https://a.vn https://b.vn")


@pytest.mark.parametrize(
    "origin",
    [
        NOWHERE,
        Origin("Báo Mẫu"),
        Origin("", "https://a.vn/b?c=d"),
        Origin("GD&TĐ: số 3 (TP.HCM)", "https://a.vn/b_(c)"),
    ],
)
def test_origin_is_written_as_it_is_read(origin: Origin) -> None:
    assert parse_origin(str(origin)) == origin
    assert parse_origins(BETWEEN.join([str(origin)] * 2)) == (origin, origin) * bool(origin != NOWHERE)
