"""Small closed values: numbers, yes and no, choices, addresses."""

from collections.abc import Callable

import pytest

from bangvang.core.problems import Refusal
from bangvang.edition.values import (
    email_address,
    menu_target,
    non_negative,
    one_of,
    page_name,
    page_path,
    phone_number,
    positive,
    web_address,
    year,
    yes_or_no,
)


@pytest.mark.parametrize(
    ("parse", "text", "expected"),
    [
        (non_negative, "0", 0),
        (non_negative, "010", 10),
        (non_negative, "36.913", 36913),
        (non_negative, "1,234,567", 1234567),
        (non_negative, "1.234.567.890", 1234567890),
        (positive, "03", 3),
        (year, "1900", 1900),
        (year, "2100", 2100),
        (page_path, "/tin-tuc/bai-1.html", "/tin-tuc/bai-1.html"),
        (page_path, "https://cu.vn/a/b.html", "/a/b.html"),
        (page_path, "/index.php?nv=news&id=1", "/index.php?nv=news&id=1"),
        (page_path, "/a..b/c", "/a..b/c"),
        (web_address, "https://a.vn", "https://a.vn"),
        (web_address, "http://localhost:8000/a?b#c", "http://localhost:8000/a?b#c"),
        (web_address, "https://sở.example/đường", "https://sở.example/đường"),
        (menu_target, "/", "/"),
        (menu_target, "/lien-he/", "/lien-he/"),
        (menu_target, "https://a.vn/", "https://a.vn/"),
        (menu_target, "mailto:a@b.example", "mailto:a@b.example"),
        (menu_target, "tel:02000000000", "tel:02000000000"),
        (page_name, " Mai  Hương ", "Mai Hương"),
        (page_name, "Con đường", "Con đường"),
        (email_address, "lienhe@tinhmau.example", "lienhe@tinhmau.example"),
        (email_address, "van.phong+bao@so.gddt.tinhmau.example", "van.phong+bao@so.gddt.tinhmau.example"),
        *[(phone_number, text, text) for text in ("0200 000 0000", "(0200) 000-0000", "+84 200.000.0000", "113")],
        (phone_number, "0200\u00a0000  0000", "0200 000 0000"),
        *[(yes_or_no, text, True) for text in ("true", "TRUE", "yes", "có", "Co", "1", "x", "đúng")],
        *[(yes_or_no, text, False) for text in ("false", "no", "không", "KHONG", "0", "sai")],
    ],
)
def test_parse(parse: Callable[[str], object], text: str, expected: object) -> None:
    assert parse(text) == expected


_NUMBER = "“{}” phải là một số nguyên không âm, như “69”."
_YEAR = "năm “{}” không đọc được; viết bốn chữ số, như “2020”."
_ADDRESS = "“{}” không phải là địa chỉ web; viết như “https://example.org/”."
_LINK = "“{}” phải là một trang của site, như “/lien-he/”, hoặc địa chỉ web đầy đủ “https://…”."
_EMAIL = "“{}” không phải là địa chỉ thư điện tử; viết như “lienhe@tinhmau.example”."
_PHONE = "số điện thoại “{}” chỉ gồm chữ số, dấu cách và các dấu + ( ) . -."
_NO_LETTERS = "tên “{}” không có chữ cái hay chữ số nào, không lập trang được."
_DEVICE = "tên “{}” là tên riêng của Windows, không lập trang được; thêm một chữ."
_OLD = "địa chỉ cũ “{}” phải bắt đầu bằng “/”, như “/tin-tuc/bai-viet-1.html”."


@pytest.mark.parametrize(
    ("parse", "message", "texts"),
    [
        (non_negative, _NUMBER, ["-1", "3.5", "1_000", "12.34", "1,000.000", "٣", "３", "1e3", "0x1F", "ba", "9" * 13]),
        (positive, "“{}” phải là một số nguyên lớn hơn 0, như “27”.", ["0", "00", "0.000", "-3", "27 em"]),
        (year, _YEAR, ["20", "1899", "2101", "02020", "２０２０", "2020-2021", "2020 "]),
        (page_path, _OLD, ["a.html", "https://cu.vn", "/a b", "C:\\a", "?id=1"]),
        (
            web_address,
            _ADDRESS,
            ["a.vn", "ftp://a.vn", "https://", "https://[x", "https:///a", "https://a b", "//a.vn"],
        ),
        (web_address, _ADDRESS, ["https://u:p@a.vn", "javascript:alert(1)", "https://a..vn", "https://a.vn:123456"]),
        (
            email_address,
            _EMAIL,
            ["lienhe", "lienhe@", "@a.vn", "a@b", "a@@b.vn", "a@b@c.vn", "a b@c.vn", "a@b..vn", "a@.vn"],
        ),
        (email_address, _EMAIL, ["a@b.vn, c@d.vn", "a@b.vn."]),
        (
            phone_number,
            _PHONE,
            ["không có", "0200 000 0000, 0200 000 0001", "tel:113", "()", "０２００", "113 máy lẻ 5"],
        ),
        (page_name, _NO_LETTERS, ["???", "-", "“”"]),
        (page_name, _DEVICE, ["con", "PRN", "Aux", "nul", "COM1", "lpt9"]),
        (menu_target, _LINK, ["lien-he", "//a.vn", "a.vn", "javascript:alert(1)", "/a b", "#a"]),
    ],
)
def test_parse_refuses(parse: Callable[[str], object], message: str, texts: list[str]) -> None:
    for text in texts:
        with pytest.raises(Refusal) as refused:
            parse(text)
        assert refused.value.sentence == message.format(text)


@pytest.mark.parametrize(("text", "expected"), [("Sở", 1), (" so ", 1), ("SỞ", 1), ("bộ", 2), ("BO", 2)])
def test_one_of(text: str, expected: int) -> None:
    assert one_of({"sở": 1, "bộ": 2}, what="loại")(text) == expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("tiểu họ", "không có loại “tiểu họ”. Có phải ý bạn là “tiểu học”?"),
        ("xyz", "không có loại “xyz”; chọn một trong: tiểu học, sở."),
    ],
)
def test_one_of_refuses(text: str, message: str) -> None:
    with pytest.raises(Refusal) as refused:
        one_of({"tiểu học": 1, "sở": 2}, what="loại")(text)
    assert refused.value.sentence == message
