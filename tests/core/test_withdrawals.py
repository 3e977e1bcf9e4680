"""Withdrawn names: found and hidden however they are written, and nothing else touched."""

import unicodedata
from urllib.parse import quote

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bangvang.core.problems import Refusal
from bangvang.core.text import fold, slug
from bangvang.core.withdrawals import NOBODY, WITHDRAWN, Withdrawals, parse_name

NAME = "Nguyễn Văn Mẫu"
MAU = Withdrawals((NAME,))
TWO = Withdrawals((NAME, "Đỗ Thị Ví Dụ"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (" Nguyễn  Văn Mẫu ", "Nguyễn Văn Mẫu"),
        ("Nguyễn\u00a0Văn\tMẫu\u200b", "Nguyễn Văn Mẫu"),
        (unicodedata.normalize("NFD", "Nguyễn Văn Mẫu"), "Nguyễn Văn Mẫu"),
        ("H'Mẫu Niê", "H'Mẫu Niê"),
        ("Mẫu-Văn", "Mẫu-Văn"),
    ],
    ids=["spaces", "odd spaces", "decomposed", "apostrophe", "hyphen"],
)
def test_parse_name(text: str, name: str) -> None:
    assert parse_name(text) == name


@pytest.mark.parametrize(
    "text",
    ["Mẫu", " Mẫu. ", unicodedata.normalize("NFD", "Nguyễn"), "", "-", "“Mẫu”"],
    ids=["one word", "with a dot", "decomposed", "nothing", "no word", "quoted"],
)
def test_parse_name_refuses_what_is_found_in_too_many_places(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_name(text)
    assert refused.value.sentence == f"tên “{text}” quá ngắn để tìm cho đúng; ghi đủ họ và tên."


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("", ""),
        ("Em Nguyễn Văn Mẫu, lớp 5.", "Em #, lớp 5."),
        ("Nguyễn Văn Mẫu", "#"),
        ("NGUYỄN VĂN MẪU và nguyen van mau", "# và #"),
        ("Nguyễn  Văn\u00a0Mẫu", "#"),
        ("Nguyễn Văn" + " " * 40 + "Mẫu", "#"),
        ("Nguyễn\nVăn\r\n  Mẫu", "#"),
        ("Nguyễn **Văn** _Mẫu_", "#_"),
        ("Nguyễn-Văn-Mẫu, nguyen_van_mau, Nguyễn.Văn.Mẫu", "#, #, #"),
        ("Ngu\u00adyễn Vă\u200bn Mẫu", "#"),
        ("Nguyễn\u200bVăn\u200bMẫu", "#"),
        ("Ｎｇｕｙễｎ　Ｖăｎ　Ｍẫｕ", "#"),
        ("Nguyễn Văn Mẫu¹ và Nguyễn Văn Mẫu2", "#¹ và #2"),
        ("(Nguyễn Văn Mẫu)“Nguyễn Văn Mẫu”", "(#)“#”"),
        ("Nguyễn Văn Mẫu Nguyễn Văn Mẫu", "# #"),
        ("Đỗ Thị Ví Dụ; ĐỖ THỊ VÍ DỤ; Do Thi Vi Du; Ðỗ Thị Ví Dụ", "#; #; #; #"),
        ("Nguyễn Văn Mẫunh", "Nguyễn Văn Mẫunh"),
        ("Tôn Nguyễn Văn, Mẫu giáo", "Tôn # giáo"),
        ("anNguyễn Văn Mẫu", "anNguyễn Văn Mẫu"),
        ("Nguyễn Mẫu Văn", "Nguyễn Mẫu Văn"),
        ("Nguyễn Văn và Mẫu", "Nguyễn Văn và Mẫu"),
        ("Nguyễn Văn" + "." * 13 + "Mẫu", "Nguyễn Văn" + "." * 13 + "Mẫu"),
        ("\u200bNguyễn Văn Mẫu\u200b\u00ad\ufeff.", "\u200b#\u200b\u00ad\ufeff."),
        ("e\u0301 Nguyễn Văn Mẫu e\u0301", "e\u0301 # e\u0301"),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_hidden(text: str, hidden: str, form: str) -> None:
    written = unicodedata.normalize(form, text)
    expected = unicodedata.normalize(form, hidden).replace("#", WITHDRAWN)
    assert TWO.hidden(written) == expected
    assert TWO.found_in(written) is (WITHDRAWN in expected)


@pytest.mark.parametrize(
    ("names", "text", "hidden"),
    [
        (("Văn Mẫu", "Nguyễn Văn Mẫu"), "Nguyễn Văn Mẫu, Văn Mẫu", "#, #"),
        (("Nguyễn Văn", "Nguyễn Văn Mẫu"), "Nguyễn Văn Mẫu, Nguyễn Văn", "#, #"),
        (("Nguyễn Văn Mẫu", "Văn Mẫu Hoa"), "Nguyễn Văn Mẫu Hoa", "# Hoa"),
        (("Mẫu Mẫu",), "Mẫu Mẫu Mẫu", "# Mẫu"),
        (("Nguyễn Mẫu", "Văn Hoa"), "Nguyễn\u200bMẫu, Vă\u200bn Hoa", "#, #"),
        (("Mẫu (A)", "Mẫu + B"), "Mẫu A, Mẫu B, Mẫu (a)", "#, #, #)"),
    ],
    ids=["one in another", "one begins another", "overlapping", "itself", "two ways", "signs of patterns"],
)
def test_hidden_of_several_names(names: tuple[str, ...], text: str, hidden: str) -> None:
    assert Withdrawals(names).hidden(text) == hidden.replace("#", WITHDRAWN)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("", []),
        ("Em Nguyễn Văn Mẫu.", ["Nguyễn Văn Mẫu"]),
        ("NGUYEN VAN MAU / Nguyễn-Văn-Mẫu", ["NGUYEN VAN MAU", "Nguyễn-Văn-Mẫu"]),
        (unicodedata.normalize("NFD", "Em Nguyễn Văn Mậu"), [unicodedata.normalize("NFD", "Nguyễn Văn Mậu")]),
    ],
    ids=["nothing", "one", "two", "marks of the last letter"],
)
def test_places(text: str, places: list[str]) -> None:
    assert [text[start:end] for start, end in MAU.places(text)] == places


@pytest.mark.parametrize(
    "text",
    [
        "nguyen-van-mau",
        "tin-tuc/2020/em-nguyen-van-mau-doat-giai/index.md",
        "anh/NguyenVanMau-2.jpg",
        "anh/nguyenvanmau2.jpg",
        "anh/20200101nguyenvanmau.jpg",
        "anh/Nguyễn Văn Mẫu.jpg",
        "anh/nguyen_van_mau.JPG",
        quote("anh/Nguyễn Văn Mẫu.jpg"),
        quote(unicodedata.normalize("NFD", "Nguyễn Văn Mẫu")),
        "https://mau.example/?ten=Nguyen+Van+Mau",
        "mailto:nguyenvanmau@mau.example",
        "nguyen%2Dvan%2Dmau",
    ],
)
def test_found_in_address(text: str) -> None:
    assert MAU.found_in_address(text)


@pytest.mark.parametrize(
    "text",
    ["", "nguyen-van-maunh", "tonnguyenvanmau.jpg", "nguyen-van", "van-mau", "nguyen-van-a-mau", "anh/%zz.jpg"],
)
def test_not_found_in_address(text: str) -> None:
    assert not MAU.found_in_address(text)


@pytest.mark.parametrize("text", ["", NAME, "nguyen-van-mau", "Ai đó"])
def test_nobody_is_found_nowhere(text: str) -> None:
    assert not NOBODY
    assert (NOBODY.hidden(text), NOBODY.places(text)) == (text, ())
    assert not NOBODY.found_in(text)
    assert not NOBODY.found_in_address(text)


def test_withdrawals_of_names_are_true() -> None:
    assert MAU


SYLLABLES = ("Nguyễn", "Văn", "Mẫu", "Đỗ", "Thị", "Ví", "Dụ", "Hoà", "Ý", "ỷ")
names = st.lists(st.sampled_from(SYLLABLES), min_size=2, max_size=4).map(" ".join)
SPELLINGS = {
    "as it is": str,
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "NFKC": lambda text: unicodedata.normalize("NFKC", text),
    "capitals": str.upper,
    "small": str.lower,
    "without marks": fold,
    "soft hyphens": lambda text: "\u00ad".join(text),
}
spellings = st.sampled_from([*SPELLINGS.values()])
gaps = st.sampled_from([" ", "  ", "\u00a0", "\u202f", "\u3000", "\t", "\n", "-", "–", "_", " - ", "\u200b", " \u200b"])
ends = st.sampled_from(["", " ", ", ", "\n\n", "(", ")", "1", "²", "“", "\u200b", "đã trao cho ", " lớp 5", "an", "Ấn"])


@st.composite
def texts_with_names(draw, written: st.SearchStrategy[str] = names) -> str:
    """Running text with names, and with words that go on behind what is a name."""
    pieces = [draw(ends)]
    for _ in range(draw(st.integers(0, 4))):
        pieces += [draw(gaps).join(map(draw(spellings), draw(written).split())), draw(ends)]
    return "".join(pieces)


@given(st.lists(names, min_size=1, max_size=4), st.data())
def test_no_withdrawn_name_is_left(withdrawn: list[str], data: st.DataObject) -> None:
    withdrawals = Withdrawals(tuple(withdrawn))
    text = data.draw(texts_with_names(names | st.sampled_from(withdrawn)) | st.text())
    hidden = withdrawals.hidden(text)
    assert not withdrawals.found_in(hidden)
    assert (hidden != text) is withdrawals.found_in(text)
    assert withdrawals.hidden(hidden) == hidden


@given(names, spellings, gaps, texts_with_names(), texts_with_names())
def test_a_name_is_found_in_every_spelling(name: str, spelled, gap: str, before: str, behind: str) -> None:
    written = gap.join(map(spelled, name.split()))
    withdrawals = Withdrawals((name,))
    assert withdrawals.hidden(written) == WITHDRAWN
    assert withdrawals.found_in(f"{before} {written} {behind}")
    assert withdrawals.found_in_address(f"/anh/{slug(written)}-2.jpg") or gap == "\u200b"
    assert withdrawals.found_in_address(quote(written))


@given(st.lists(names, min_size=1, max_size=4), texts_with_names())
def test_whatever_is_no_name_stays_as_it_was(withdrawn: list[str], text: str) -> None:
    withdrawals = Withdrawals(tuple(withdrawn))
    places = withdrawals.places(text)
    assert list(places) == sorted(places)
    kept, end = [], 0
    for start, behind in places:
        assert end <= start < behind
        assert withdrawals.found_in(text[start:behind])
        kept.append(text[end:start])
        end = behind
    assert withdrawals.hidden(text) == WITHDRAWN.join((*kept, text[end:]))


@given(names, st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạ", min_size=1), st.booleans())
def test_longer_words_are_never_touched(name: str, more: str, before: bool) -> None:
    text = f"{more}{name}" if before else f"{name}{more}"
    assume(not set(fold(name).split()) & {fold(more)})
    assert Withdrawals((name,)).hidden(text) == text


@given(st.text())
def test_text_without_the_name_stays_as_it_was(text: str) -> None:
    assert MAU.hidden(text) == text or "mau" in fold(text)


@pytest.mark.parametrize(
    "text",
    ["Nguyễn ", "Nguyễn Văn ", "Nguyễn" + " " * 1000, "- ", "\u200b ", "Mẫu", "Nguyễn Văn Mẫu ", "\u0301"],
    ids=["first word", "two words", "spaces", "hyphens", "breaks", "last word", "names", "marks"],
)
def test_long_text_is_searched_at_once(text: str, at_once) -> None:
    long = text * (200_000 // len(text))
    with at_once():
        assert MAU.found_in(MAU.hidden(long)) is False
        MAU.found_in_address(long)


def test_many_names_are_looked_for_at_once(at_once) -> None:
    withdrawals = Withdrawals(tuple(f"Nguyễn Văn Mẫu{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(500)))
    with at_once():
        assert withdrawals.hidden("Em Nguyễn Văn Mẫu đã về nhất. " * 3000).count(WITHDRAWN) == 0


EXCEPTED = Withdrawals(("Nguyễn Văn Mẫu",), ("THPT Nguyễn Văn Mẫu", "Nguyễn Văn Mậu", "Nguyễn Văn Mẫu Sơn"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trường THPT Nguyễn Văn Mẫu", "Trường THPT Nguyễn Văn Mẫu"),
        ("TRƯỜNG THPT NGUYỄN VĂN MẪU", "TRƯỜNG THPT NGUYỄN VĂN MẪU"),
        ("Em Nguyễn Văn Mậu và em Nguyễn Văn Mẫu", "Em Nguyễn Văn Mậu và em [đã rút tên]"),
        ("Nguyễn Văn  Mẫu Sơn, nguyen van mau", "Nguyễn Văn  Mẫu Sơn, [đã rút tên]"),
        ("Trường THCS Nguyễn Văn Mẫu", "Trường THCS [đã rút tên]"),
    ],
)
def test_hidden_leaves_exceptions(text, expected):
    assert EXCEPTED.hidden(text) == expected
    assert EXCEPTED.found_in(text) is (text != expected)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/don-vi/thpt-nguyen-van-mau/", False),
        ("/tin-tuc/2026/nguyen-van-mau-dat-giai/", True),
        ("anh/THPTNguyenVanMau.jpg", False),
        ("/tin-tuc/2026/em-nguyen-van-mau-cua-thpt-nguyen-van-mau/", True),
    ],
)
def test_found_in_address_leaves_exceptions_that_are_longer_than_a_name(address, expected):
    assert EXCEPTED.found_in_address(address) is expected
