"""`trang.yaml`: the site's values, and every refusal."""

import unicodedata
from datetime import date

import pytest
from tests.edition.sample_content import SITE

from bangvang.core.problems import Refusal
from bangvang.edition.fields import Complaints
from bangvang.edition.post import Picture
from bangvang.edition.site_reader import parse_site_address, read_site
from bangvang.edition.site_values import Contact, Department, English, Link, SiteValues, Slogan

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
services:
  - label: Tra cứu: điểm thi
    to: https://diemthi.tinhmau.example/
    note: Kỳ thi #1, từ 8 giờ
  - {label: Hỏi đáp, to: "tel:02000000000"}
slogans:
  - {text: "Dạy tốt, học tốt", from: 10/11/2026, until: 2026-11-20}
  - text: Thi đua: yêu nước
contact:
  address: Số 1: đường Mẫu
  phone: 0200 000 0000
  email: lienhe@tinhmau.example
  fanpage: https://mang.example/so
  hours: Thứ Hai đến thứ Sáu: 7 giờ 30 – 17 giờ
  feedback: https://gopy.tinhmau.example/nhan?trang=so
  departments:
    - name: Văn phòng
      english: Office: reception
      work: Công văn, tiếp dân: tầng 1
      phone: 0200 000 0001
      email: vanphong@tinhmau.example
    - {name: Thanh tra}
english:
  name: Roll of Honour
  owner: Department of Education: Mẫu
  address: 1, Mẫu Street
  hours: 7:30 to 17:00
logo: Biểu trưng.svg
banner:
  image: anh\\dau-trang.webp
  alt: Cổng trường: hai cây phượng
colours:
  main: #8F1D22
  main_dark: "#5a1216"  # sẫm
  honour: '#C8963E'
"""
PICTURES = ("Biểu trưng.svg", "anh/dau-trang.webp", "co.jpg", "ke-hoach.pdf")


def read(text: str) -> tuple[SiteValues, list[str]]:
    complaints = Complaints("trang.yaml")
    return read_site(text, complaints, PICTURES), [str(problem) for problem in complaints.found]


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
            services=(
                Link("Tra cứu: điểm thi", "https://diemthi.tinhmau.example/", "Kỳ thi #1, từ 8 giờ"),
                Link("Hỏi đáp", "tel:02000000000"),
            ),
            slogans=(
                Slogan("Dạy tốt, học tốt", date(2026, 11, 10), date(2026, 11, 20)),
                Slogan("Thi đua: yêu nước"),
            ),
            contact=Contact(
                address="Số 1: đường Mẫu",
                phone="0200 000 0000",
                email="lienhe@tinhmau.example",
                fanpage="https://mang.example/so",
                hours="Thứ Hai đến thứ Sáu: 7 giờ 30 – 17 giờ",
                feedback="https://gopy.tinhmau.example/nhan?trang=so",
                departments=(
                    Department(
                        "Văn phòng",
                        "Office: reception",
                        "Công văn, tiếp dân: tầng 1",
                        "0200 000 0001",
                        "vanphong@tinhmau.example",
                    ),
                    Department("Thanh tra"),
                ),
            ),
            english=English("Roll of Honour", "Department of Education: Mẫu", "1, Mẫu Street", "7:30 to 17:00"),
            logo="Biểu trưng.svg",
            banner=Picture("anh/dau-trang.webp", "Cổng trường: hai cây phượng"),
            colours=(("main", "#8f1d22"), ("main_dark", "#5a1216"), ("honour", "#c8963e")),
        ),
        [],
    )


IN_VIETNAMESE = """\
Tên trang: Bảng Vàng
Cơ quan chủ quản: Sở
Địa chỉ web: https://a.vn
Thực đơn:
- Tên: Tin
  Đến: /
Tiện ích: {Tên: Điểm thi, Địa chỉ: /diem-thi/, Ghi chú: từ 8 giờ}
Liên hệ:
  Giờ làm việc: 7h30
  Nơi nhận góp ý: https://gopy.a.vn
  Các phòng:
    Tên: Văn phòng
    Tên tiếng Anh: Office
    Việc: tiếp dân
Tiếng Anh: {Tên trang: Roll, Cơ quan chủ quản: Department}
Biểu trưng: co.jpg
Ảnh đầu trang: {Ảnh: co.jpg, Mô tả: Cổng trường}
Màu sắc: {Màu khen thưởng: "#c8963e"}
"""


def test_read_site_takes_vietnamese_keys() -> None:
    assert read(IN_VIETNAMESE) == (
        SiteValues(
            name="Bảng Vàng",
            owner="Sở",
            url="https://a.vn",
            menu=(Link("Tin", "/"),),
            services=(Link("Điểm thi", "/diem-thi/", "từ 8 giờ"),),
            contact=Contact(
                hours="7h30", feedback="https://gopy.a.vn", departments=(Department("Văn phòng", "Office", "tiếp dân"),)
            ),
            english=English("Roll", "Department"),
            logo="co.jpg",
            banner=Picture("co.jpg", "Cổng trường"),
            colours=(("honour", "#c8963e"),),
        ),
        [],
    )


@pytest.mark.parametrize("key", ["services", "contact", "english", "logo", "banner", "colours"])
def test_read_site_takes_an_empty_key_for_none(key: str) -> None:
    assert read(f"{SITE}{key}:\n") == read(SITE)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("", ()),
        ("logo: co.jpg", ("co.jpg",)),
        ("banner: {image: anh/dau-trang.webp, alt: Cổng}", ("anh/dau-trang.webp",)),
        ("logo: co.jpg\nbanner: {image: co.jpg, alt: Cổng}", ("co.jpg", "co.jpg")),
    ],
)
def test_pictures_are_those_that_the_site_names(lines: str, expected: tuple[str, ...]) -> None:
    assert read(SITE + lines)[0].pictures == expected


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_read_site_finds_a_picture_whichever_form_its_name_has(form: str) -> None:
    complaints, on_disk = Complaints("trang.yaml"), unicodedata.normalize(form, "Biểu trưng.svg")
    site = read_site(f"{SITE}logo: Biểu trưng.svg\n", complaints, [on_disk])
    assert (site.logo, complaints.found) == (on_disk, ())


def bad(rule: str, lines: str, *expected: str):
    return pytest.param(lines, [f"trang.yaml:{message}" for message in expected], id=rule)


_COLOUR = 'phải viết như "#8f1d22": dấu # và sáu chữ số hay chữ từ a đến f.'
_FORM = "phải có dạng {khóa: giá trị, …}."
_THERE = "trong thư mục du-lieu/hinh."
_PICTURES = "không thuộc loại dùng được ở đây (.avif, .gif, .jpeg, .jpg"
_BANNER = "{image: co.jpg, alt: Cổng}"
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
        bad(
            "service has a label", "services:\n  - {to: /a/}", "5: thiếu “services: label”; viết như “label: Liên hệ”."
        ),
        bad("service leads somewhere", "services: {label: a}", "4: thiếu “services: to”; viết như “to: /lien-he/”."),
        bad("service begins at the root", "services: {label: a, to: diem-thi}", f"4: to: “diem-thi” {_LINK}"),
        bad("service is a mapping", "services: Điểm thi", f"4: services: “Điểm thi” {_FORM}"),
        bad(
            "note is a service's",
            "links: {label: a, to: /, note: b}",
            "4: không có khóa “note”; các khóa dùng được: label, to.",
        ),
        bad(
            "department has a name",
            "contact: {departments: {phone: 1}}",
            "4: thiếu “departments: name”; viết như “name: Văn phòng”.",
        ),
        bad("department is a mapping", "contact: {departments: Văn phòng}", f"4: departments: “Văn phòng” {_FORM}"),
        bad(
            "department has a number",
            "contact:\n  departments:\n    - {name: a, phone: hỏi}",
            "6: phone: số điện thoại “hỏi” chỉ gồm chữ số, dấu cách và các dấu + ( ) . -.",
        ),
        bad(
            "department has an address",
            "contact:\n  departments:\n    - name: a\n      email: hỏi",
            "7: email: “hỏi” không phải là địa chỉ thư điện tử; viết như “lienhe@tinhmau.example”.",
        ),
        bad(
            "phone is one number",
            "contact:\n  phone: 0215 3825 409 - 0215 3827 123",
            "5: phone: “0215 3825 409 - 0215 3827 123” dài quá một số điện thoại: chỉ ghi một số ở đây.",
        ),
        bad(
            "feedback is not read on its way",
            "contact:\n  feedback: http://gopy.tinhmau.example/",
            "5: feedback: “http://gopy.tinhmau.example/” phải bắt đầu bằng “https://”.",
        ),
        bad(
            "feedback is an address",
            "contact:\n  feedback: gopy@tinhmau.example",
            "5: feedback: “gopy@tinhmau.example” không phải là địa chỉ web; viết như “https://example.org/”.",
        ),
        bad("English has a name", "english: {owner: a}", "4: thiếu “english: name”; viết như “name: Roll of Honour”."),
        bad(
            "English has an owner",
            "english: {name: a}",
            "4: thiếu “english: owner”; viết như “owner: Department of Education and Training of Mẫu Province”.",
        ),
        bad("English is a mapping", "english: có", f"4: english: “có” {_FORM}"),
        bad(
            "English has no telephone",
            "english: {name: a, owner: b, phone: 1}",
            "4: không có khóa “phone”; các khóa dùng được: name, owner, address, hours.",
        ),
        bad("logo is there", "logo: co.svg", f"4: logo: không có tệp “co.svg” {_THERE} Có phải ý bạn là “co.jpg”?"),
        bad(
            "logo in its letters", "logo: Co.JPG", f"4: logo: không có tệp “Co.JPG” {_THERE} Có phải ý bạn là “co.jpg”?"
        ),
        bad("logo is a picture", "logo: ke-hoach.pdf", f"4: logo: tệp “ke-hoach.pdf” {_PICTURES}, .png, .svg, .webp)."),
        bad(
            "logo is a name",
            "logo: {image: co.jpg}",
            "4: logo: ở đây cần một giá trị, không phải dạng {khóa: giá trị}.",
        ),
        bad(
            "logo's folder is known",
            "logo: du-lieu/hinh/co.jpg",
            f"4: logo: không có tệp “du-lieu/hinh/co.jpg” {_THERE} Có phải ý bạn là “co.jpg”?",
        ),
        bad(
            "logo is of its folder",
            "logo: ../co.jpg",
            f"4: logo: “../co.jpg” phải là tên một tệp {_THERE} Có phải ý bạn là “co.jpg”?",
        ),
        bad(
            "banner's description says something",
            "banner: {image: co.jpg, alt: ảnh 1}",
            "4: lời mô tả “ảnh 1” của ảnh không nói gì: viết người xem thấy gì trong ảnh.",
        ),
        bad("banner is a mapping", "banner: co.jpg", f"4: banner: “co.jpg” {_FORM}"),
        bad(
            "banner is described",
            "banner: {image: co.jpg}",
            "4: thiếu “banner: alt”; viết như “alt: nói người xem thấy gì trong ảnh”.",
        ),
        bad(
            "banner is a picture's name",
            "banner: {alt: Cổng}",
            "4: thiếu “banner: image”; viết như “image: dau-trang.webp”.",
        ),
        bad(
            "banner is no drawing",
            "banner: {image: Biểu trưng.svg, alt: Cổng}",
            f"4: image: tệp “Biểu trưng.svg” {_PICTURES}, .png, .webp).",
        ),
        bad("banner is one", f"banner: [{_BANNER}, {_BANNER}]", "4: banner: chỉ ghi một mục, ở đây có 2 mục."),
        bad("honours have a colour", "colours: {honour: vàng}", f"4: honour: màu “vàng” {_COLOUR}"),
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
