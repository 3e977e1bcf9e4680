"""`trang.yaml`: the site's values, and every refusal."""

from datetime import date

import pytest
from tests.edition.sample_content import SITE

from bangvang.core.problems import Refusal
from bangvang.edition.fields import Complaints
from bangvang.edition.site_values import Contact, Link, SiteValues, Slogan, parse_site_address, read_site

WHOLE = """\
# Lời dặn
name: Bảng Vàng: tỉnh Mẫu
owner: Sở Giáo dục và Đào tạo tỉnh Mẫu
url: https://bangvang.example/so-gddt/
description: Tin tức #1 của ngành
province: Mẫu
notice: Trang minh họa: “Mẫu”
page_size: 12
ranking: không

menu:
  - {label: Tin tức, to: /tin-tuc/}
  - label: Giới thiệu: Sở
    to: /gioi-thieu/   # trang
links: {label: Bộ, to: "https://moet.gov.vn/"}
slogans:
  - {text: "Dạy tốt, học tốt", from: 10/11/2026, until: 2026-11-20}
  - text: Thi đua: yêu nước
contact:
  address: Số 1: đường Mẫu
  phone: 0200 000 0000
  email: lienhe@tinhmau.example
  fanpage: https://mang.example/so
colours:
  main: #8F1D22
  main_dark: "#5a1216"  # sẫm
"""


def read(text: str) -> tuple[SiteValues, list[str]]:
    complaints = Complaints("trang.yaml")
    return read_site(text, complaints), [str(problem) for problem in complaints.found]


def test_read_site() -> None:
    assert read(WHOLE) == (
        SiteValues(
            name="Bảng Vàng: tỉnh Mẫu",
            owner="Sở Giáo dục và Đào tạo tỉnh Mẫu",
            url="https://bangvang.example/so-gddt",
            description="Tin tức #1 của ngành",
            province="Mẫu",
            notice="Trang minh họa: “Mẫu”",
            page_size=12,
            ranks_units=False,
            menu=(Link("Tin tức", "/tin-tuc/"), Link("Giới thiệu: Sở", "/gioi-thieu/")),
            links=(Link("Bộ", "https://moet.gov.vn/"),),
            slogans=(
                Slogan("Dạy tốt, học tốt", date(2026, 11, 10), date(2026, 11, 20)),
                Slogan("Thi đua: yêu nước"),
            ),
            contact=Contact("Số 1: đường Mẫu", "0200 000 0000", "lienhe@tinhmau.example", "https://mang.example/so"),
            colours=(("main", "#8f1d22"), ("main_dark", "#5a1216")),
        ),
        [],
    )


def test_read_site_takes_vietnamese_keys() -> None:
    text = "Tên trang: Bảng Vàng\nCơ quan chủ quản: Sở\nĐịa chỉ web: https://a.vn\nThực đơn:\n- Tên: Tin\n  Đến: /\n"
    site, problems = read(text)
    assert (problems, site.name, site.menu) == ([], "Bảng Vàng", (Link("Tin", "/"),))


def bad(rule: str, lines: str, *expected: str):
    return pytest.param(lines, [f"trang.yaml:{message}" for message in expected], id=rule)


_COLOUR = 'phải viết như "#8f1d22": dấu # và sáu chữ số hay chữ từ a đến f.'
_LINK = "phải là một trang của site, như “/lien-he/”, hoặc địa chỉ web đầy đủ “https://…”."


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        bad("key is known", "menus: x", "4: không có khóa “menus”. Có phải ý bạn là “menu”?"),
        bad("key stands once", "Tên trang: x", "4: khóa “Tên trang” viết hai lần (lần đầu ở dòng 1): giữ lại một."),
        bad("line is a key", "Một dòng", "4: dòng “Một dòng” không có dạng “khóa: giá trị”."),
        bad("link has a label", "menu:\n  - {to: /a/}", "5: thiếu “menu: label”; viết như “label: Liên hệ”."),
        bad("link leads somewhere", "links:\n  - {label: a}", "5: thiếu “links: to”; viết như “to: /lien-he/”."),
        bad("link begins at the root", "menu:\n  - {label: a, to: lien-he}", f"5: to: “lien-he” {_LINK}"),
        bad("link is no script", 'menu:\n  - {label: a, to: "javascript:x"}', f"5: to: “javascript:x” {_LINK}"),
        bad("colour is hexadecimal", "colours:\n  main: đỏ", f"5: main: màu “đỏ” {_COLOUR}"),
        bad("colour has six figures", "colours:\n  main: #fff", f"5: main: màu “#fff” {_COLOUR}"),
        bad("colours have names", "colours: '#8f1d22'", "4: colours: “#8f1d22” phải có dạng {khóa: giá trị, …}."),
        bad(
            "colour is one of ours",
            'colours: {mani: "#8f1d22"}',
            "4: không có khóa “mani”. Có phải ý bạn là “main”?",
        ),
        bad(
            "slogan ends after it begins",
            "slogans: {text: a, from: 2/1/2026, until: 1/1/2026}",
            "4: slogans: ngày kết thúc sớm hơn ngày bắt đầu.",
        ),
        bad(
            "slogan has a text",
            "slogans: {from: 2/1/2026}",
            "4: thiếu “slogans: text”; viết như “text: Thi đua dạy tốt, học tốt”.",
        ),
        bad(
            "page size is a number",
            "page_size: nhiều",
            "4: page_size: “nhiều” phải là một số nguyên lớn hơn 0, như “27”.",
        ),
        bad("page size is above 0", "page_size: 0", "4: page_size: “0” phải là một số nguyên lớn hơn 0, như “27”."),
        bad(
            "e-mail is an address",
            "contact:\n  email: lienhe.tinhmau.example",
            "5: email: “lienhe.tinhmau.example” không phải là địa chỉ thư điện tử; viết như “lienhe@tinhmau.example”.",
        ),
        bad(
            "phone is a number",
            "contact:\n  phone: hỏi văn phòng",
            "5: phone: số điện thoại “hỏi văn phòng” chỉ gồm chữ số, dấu cách và các dấu + ( ) . -.",
        ),
        bad("contact is one", "contact: [{phone: 1}, {phone: 2}]", "4: contact: chỉ ghi một mục, ở đây có 2 mục."),
    ],
)
def test_read_site_refuses(lines: str, expected: list[str]) -> None:
    assert read(SITE + lines)[1] == expected


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("bangvang.example", "“bangvang.example” không phải là địa chỉ web; viết như “https://example.org/”."),
        ("https://[a", "“https://[a” không phải là địa chỉ web; viết như “https://example.org/”."),
        ("https://a.vn/?b", "“https://a.vn/?b” phải là địa chỉ gốc của trang, không có “?” hay “#”."),
        ("https://a.vn/#b", "“https://a.vn/#b” phải là địa chỉ gốc của trang, không có “?” hay “#”."),
    ],
)
def test_parse_site_address_refuses(url: str, message: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_site_address(url)
    assert refused.value.sentence == message
    assert read(SITE.replace("https://bangvang.example", url))[1] == [f"trang.yaml:3: url: {message}"]


def test_read_site_asks_for_what_every_page_needs() -> None:
    assert read("")[1] == [
        "trang.yaml:1: thiếu “name”; viết như “name: Bảng Vàng”.",
        "trang.yaml:1: thiếu “owner”; viết như “owner: Sở Giáo dục và Đào tạo tỉnh Mẫu”.",
        "trang.yaml:1: thiếu “url”; viết như “url: https://example.org”.",
    ]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 11, 9), "Luôn luôn"),
        (date(2026, 11, 10), "Nhà giáo"),
        (date(2026, 11, 20), "Nhà giáo"),
        (date(2026, 11, 21), "Luôn luôn"),
    ],
)
def test_slogan_on(day: date, expected: str) -> None:
    lines = "slogans:\n  - {text: Nhà giáo, from: 10/11/2026, until: 20/11/2026}\n  - {text: Luôn luôn}\n"
    assert read(SITE + lines)[0].slogan_on(day) == expected
