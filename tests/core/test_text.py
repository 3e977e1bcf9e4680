"""Vietnamese text: what folds alike, what addresses are made of, and the order of the alphabet."""

import itertools
import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangvang.core.text import fold, is_folder_name, nfc, plain_dashes, slug, sort_key, squeezed

VIETNAMESE = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
words = st.text(VIETNAMESE + VIETNAMESE.upper() + " -–.,&0123456789")

# In the order of ICU 72 for Vietnamese (CLDR's rules), which is that of dictionaries and of public registers.
IN_ORDER = {
    "the alphabet": (
        "a < ă < â < b < c < d < đ < e < ê < f < g < h < i < j < k < l < m < n < o < ô < ơ < p < q < r < s < "
        "t < u < ư < v < w < x < y < z"
    ),
    "the tones of one letter": ("a < à < ả < ã < á < ạ < ă < ằ < ẳ < ẵ < ắ < ặ < â < ầ < ẩ < ẫ < ấ < ậ"),
    "d before đ": ("da < dạ < Dân < du < dung < dy < Dzũng < đa < đá < Đà Nẵng < Đak < Đan < đen"),
    "a letter before a tone earlier in the word": (
        "ma < mà < má < mạ < mai < mài < mái < mại < man < màn < mạn < mang < mau < máu < mẫm < mầm non < mâu < mậu"
    ),
    "small before capital": ("ba < bA < Ba < BA < bà < Bà < BÀ < Bạ < ban < Ban"),
    "a tone before a capital": ("lê < Lê < LÊ < lề < Lề < lệ < Lệ < LỆ"),
    "shorter before longer": ("Len < Lê < Lê Lai < Lê Lợi < Lê Quý Đôn < Lê Quý Đôn A < Lê Thánh Tông < Lệ Thủy"),
    "spaces and hyphens before letters": (
        "Đắk (Lắk) < Đắk Lắk < Đắk Nông < Đắk-Lắk < Đắk, Lắk < Đắk. Lắk < Đắk/Lắk < Đắklắk"
    ),
    "figures before letters, one by one": (
        "THPT 19-5 < THPT 19/5 < THPT 20/11 < THPT số 1 < THPT Số 1 < THPT số 10 < THPT số 12 < THPT số 2 < THPT Sơn La"
    ),
    "punctuation": (
        "“Sở GD” < (Sở) < Sở – ngành < Sở GD – ĐT < Sở GD & ĐT < Sở GD ĐT < Sở GD-ĐT < Sở GD&ĐT < Sở GDĐT < Sở, ngành"
    ),
    "old and new places of the tone": ("hoa < hoà < hoá < hòa < hóa < thuy < thuỷ < thuý < thủy < thúy"),
    "provinces": (
        "An Giang < Bà Rịa - Vũng Tàu < Bạc Liêu < Bắc Giang < Bắc Kạn < Bắc Ninh < Bến Tre < Bình Dương < "
        "Bình Định < Bình Phước < Bình Thuận < Cà Mau < Cao Bằng < Cần Thơ < Đà Nẵng < Đắk Lắk < Đắk Nông < "
        "Điện Biên < Đồng Nai < Đồng Tháp < Gia Lai < Hà Giang < Hà Nam < Hà Nội < Hà Tĩnh < Hải Dương < Hải "
        "Phòng < Hậu Giang < Hòa Bình < Huế < Hưng Yên < Khánh Hòa < Kiên Giang < Kon Tum < Lai Châu < Lạng "
        "Sơn < Lào Cai < Lâm Đồng < Long An < Nam Định < Nghệ An < Ninh Bình < Ninh Thuận < Phú Thọ < Phú Yên "
        "< Quảng Bình < Quảng Nam < Quảng Ngãi < Quảng Ninh < Quảng Trị < Sóc Trăng < Sơn La < Tây Ninh < "
        "Thái Bình < Thái Nguyên < Thanh Hóa < Tiền Giang < TP. Hồ Chí Minh < Trà Vinh < Tuyên Quang < Vĩnh "
        "Long < Vĩnh Phúc < Yên Bái"
    ),
    "schools": (
        "Trường Mầm non Hoa Ban < Trường Mầm non Hoạ Mi < Trường Mầm non Họa Mi < Trường Mầm non Hoa Mơ < "
        "Trường PTDTNT THPT huyện Mường Ảng < Trường PTDTNT tỉnh < Trường THCS Lê Quý Đôn < Trường THPT Lê "
        "Quí Đôn < Trường THPT Lê Quý Đôn < Trường THPT Mường Ảng < Trường THPT Mường Chà < Trường THPT Mường "
        "Nhà < Trường THPT Na Tâu < Trường THPT Nà Tẩu < Trường THPT Nà Tấu < Trường Tiểu học Đức Huệ < "
        "Trường tiểu học Nà Nhạn < Trường Tiểu học số 1 Nà Tấu < Trường Tiểu học Số 2 Nà Tấu"
    ),
    "people": (
        "Do An < Dỗ An < Đô An < Đỗ An < Nguyên Văn An < Nguyễn Văn An < Nguyến Văn An < Nguyễn Văn Ân < "
        "Nguyễn Văn Ẩn < Nguyễn Văn Ấn < Nguyễn Vân An < Vu Ý < Vũ Ỷ < Vũ Ý < Vũ Yên"
    ),
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Điện Biên", "dien bien"),
        ("ĐIỆN BIÊN", "dien bien"),
        ("đường Đê Đa Đà", "duong de da da"),
        ("hoà, hòa, thuỷ, thủy", "hoa, hoa, thuy, thuy"),
        ("ưu ơ ă â ê ô", "uu o a a e o"),
        ("nguyễn Ỷ Ỵ", "nguyen y y"),
        ("  GD&ĐT  ", "  gd&dt  "),
        ("Straße, Çelik, Ñandú", "strasse, celik, nandu"),
        ("Ðiện Biên", "dien bien"),  # the Icelandic capital Eth, as old portals have it
        ("Ｔｒường　１２", "truong 12"),  # full-width forms
        ("hạng Ⅲ, m², ﬁ", "hang iii, m2, fi"),
        ("Điệ\u00adn\u200b Bi\ufeffên", "dien bien"),  # soft hyphen, zero-width space, byte order mark
        ("", ""),
    ],
)
def test_fold(text: str, expected: str) -> None:
    assert fold(text) == expected


@given(st.text())
def test_fold_is_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text() | words)
def test_fold_does_not_see_the_unicode_form(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text)) == fold(text)


@given(words)
def test_fold_of_vietnamese_is_ascii_in_small_letters(text: str) -> None:
    assert fold(text).replace("–", "-").isascii()
    assert fold(text) == fold(text.upper()) == fold(text).lower()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cờ thi đua của Bộ GD&ĐT", "co-thi-dua-cua-bo-gd-dt"),
        ("Hội nghị tổng kết năm học 2019–2020", "hoi-nghi-tong-ket-nam-hoc-2019-2020"),
        ("  “Dạy tốt – Học tốt”!  ", "day-tot-hoc-tot"),
        ("Khối thi đua số 04", "khoi-thi-dua-so-04"),
        ("a_b/c\\d.e", "a-b-c-d-e"),
        ("Trường\u00a0THPT\tMường\u3000Chà", "truong-thpt-muong-cha"),
        ("Điệ\u00adn Bi\u200bên", "dien-bien"),
        ("Ðiện Biên", "dien-bien"),
        ("２０２５", "2025"),
        ("٢٠٢٥", ""),  # Arabic figures have no place in an address
        ("日本語", ""),
        ("!!!", ""),
        ("", ""),
    ],
)
def test_slug(text: str, expected: str) -> None:
    assert slug(text) == expected
    assert slug(unicodedata.normalize("NFD", text)) == expected


@given(st.text() | words)
def test_slug_is_idempotent_and_safe_in_addresses(text: str) -> None:
    made = slug(text)
    assert slug(made) == made
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert "--" not in made
    assert made == made.strip("-")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  Sở   GD&ĐT ", "Sở GD&ĐT"),
        ("Sở\u00a0GD&ĐT\u202f", "Sở GD&ĐT"),
        ("\u3000Sở\t\r\nGD&ĐT", "Sở GD&ĐT"),
        ("\ufeffSở GD\u200b&ĐT\u200e", "Sở GD&ĐT"),
        ("Sở\u2028GD&ĐT", "Sở GD&ĐT"),
        (" \u200b ", ""),
        ("", ""),
    ],
)
def test_squeezed(text: str, expected: str) -> None:
    assert squeezed(text) == expected


@given(st.text())
def test_squeezed_is_idempotent(text: str) -> None:
    assert squeezed(squeezed(text)) == squeezed(text)


@pytest.mark.parametrize("dash", "-‐‑‒–—―−")
def test_plain_dashes(dash: str) -> None:
    assert plain_dashes(f"2019{dash}2020") == "2019-2020"


@pytest.mark.parametrize("text", ["Điện Biên", "Nguyễn Ỷ", "hoà", "ASCII", ""])
def test_nfc(text: str) -> None:
    assert nfc(unicodedata.normalize("NFD", text)) == nfc(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("text", IN_ORDER.values(), ids=IN_ORDER)
def test_sort_key_orders_as_icu(text: str) -> None:
    expected = text.split(" < ")
    shuffled = random.Random(2025).sample(expected, len(expected))
    assert sorted(shuffled, key=sort_key) == expected


@pytest.mark.parametrize("text", IN_ORDER.values(), ids=IN_ORDER)
def test_sort_key_does_not_see_the_unicode_form(text: str) -> None:
    for name in text.split(" < "):
        assert sort_key(unicodedata.normalize("NFD", name)) == sort_key(name)


def test_sort_key_table_is_long_enough_to_mean_something() -> None:
    assert sum(len(text.split(" < ")) for text in IN_ORDER.values()) >= 40


@given(words, words)
def test_sort_key_is_total(one: str, other: str) -> None:
    assert (sort_key(one) < sort_key(other)) + (sort_key(one) == sort_key(other)) + (
        sort_key(one) > sort_key(other)
    ) == 1
    assert (sort_key(one) == sort_key(other)) == (one == other)


@given(st.lists(st.text() | words, min_size=3, max_size=3))
def test_sort_key_is_transitive(texts: list[str]) -> None:
    for one, two, three in itertools.permutations(map(sort_key, texts)):
        assert not (one <= two <= three) or one <= three


@given(words, words)
def test_sort_key_puts_letters_before_tones_and_tones_before_capitals(one: str, other: str) -> None:
    if sort_key(one.lower()) < sort_key(other.lower()):
        assert sort_key(one) < sort_key(other)


@pytest.mark.parametrize(("first", "second"), [*itertools.pairwise(["", " ", "a", "á", "ä", "b", "z", "\u0301", "日"])])
def test_sort_key_of_foreign_and_odd_text(first: str, second: str) -> None:
    assert sort_key(first) < sort_key(second)


@pytest.mark.parametrize("text", ["a", "- ", "Điện Biên ", "\u0301", "\u200b1"])
@pytest.mark.parametrize("function", [fold, slug, squeezed, nfc, plain_dashes, sort_key])
def test_long_text_is_read_at_once(function, text: str, at_once) -> None:
    with at_once():
        function(text * (100_000 // len(text)))


@pytest.mark.parametrize("name", ["a", "2020", "le-khai-giang", "con-duong", "com", "com0", "com10", "lpt", "null"])
def test_is_folder_name(name: str) -> None:
    assert is_folder_name(name)


@pytest.mark.parametrize(
    "name",
    [
        *("", "-", "a-", "a--b", "a_b", "a b", "A", "lễ", "a/b", "a.b", "..", "２", "a\u200b"),
        *("con", "prn", "aux", "nul", "com1", "com9", "lpt1", "lpt9"),
    ],
)
def test_is_folder_name_refuses(name: str) -> None:
    assert not is_folder_name(name)
