"""Posts: what a header's values become, and every refusal."""

import unicodedata
from datetime import date, time

import pytest
from tests.edition.sample_content import (
    POST_PATH,
    REQUIRED,
    read_added,
    read_post,
    read_text_of_post,
    reader,
    told,
)

from bangvang.core.days import Moment
from bangvang.core.honours import (
    BlockRecipient,
    Group,
    GroupKind,
    Honour,
    HonourStatus,
    OfficeHolder,
    Source,
    UnitRecipient,
)
from bangvang.core.periods import Period
from bangvang.core.school_years import SchoolYear
from bangvang.edition.origin import Origin
from bangvang.edition.post import (
    Attachment,
    Comment,
    Event,
    EventKind,
    Picture,
    PlainPage,
    Post,
    Rating,
    Video,
)

FLAG, CERTIFICATE = "co-thi-dua-bo-gddt", "bang-khen-thu-tuong"
MINISTER = "Bộ trưởng Bộ Giáo dục và Đào tạo"

WHOLE = """\
title: Điện Biên: hai năm liền nhận cờ
date: 18/12/2020 02:09
category: khen thưởng
lead: Sở nhận cờ hai năm liền.
updated: 18/12/2020 07:30
dateline: Dienbien.edu.vn –
authors: [Mai Hương, "H. T. P"]
source: GD&TĐ (https://example.org/bai.html)
topic: Thi đua yêu nước
tags:
  - Cờ thi đua
  - Dạy tốt, học tốt
featured: có
note: Sửa ngày: 18/12
status: published
expires: 31/12/2020
views: 36.913
rating: {points: 69, votes: 15}
redirect_from: [/cu/bai.html, "https://cu.example/bai-2.html"]
imported_from: nukeviet:12
cover: {image: co.jpg, alt: Lá cờ, caption: "Lễ trao, 2020"}
gallery:
  - image: anh\\lop.webp
    alt: Lớp học: giờ Toán
files: {file: ke-hoach.pdf, title: Kế hoạch, number: 1764/KH, day: 26/7/2020, issuer: Sở}
video:
  - url: https://youtu.be/x
    title: Phim: lễ trao
  - {url: phim.mp4, poster: co.jpg}
event: {kind: Lễ trao, date: 17/12/2020, until: 18/12/2020, place: Điện Biên}
units: [Sở GD&ĐT Điện Biên, "THPT Lê Quý Đôn, Hà Tĩnh", Cụm thi đua số 4]
school_years: [2018 – 2019]
honours:
  - {award: Cờ thi đua của Bộ GD&ĐT, to: Sở GD&ĐT Điện Biên, school_year: 2019-2020}
  - award: Cờ thi đua của Bộ GD&ĐT
    to: Cụm thi đua số 4
    year: 2020
    by: Bộ
    decision: 12/QĐ: hai
    day: 1/12/2020
    status: proposed
    reason: xuất sắc
  - {award: bang-khen-thu-tuong, count: 03, of: tập thể, unit: Sở GD&ĐT Sơn La}
  - {award: Bằng khen của Thủ tướng Chính phủ, person: Nguyễn Văn Mẫu, role: Hiệu trưởng, unit: TH số 1}
  - {award: Bằng khen của Thủ tướng Chính phủ, of: tập thể và cá nhân, status: dự kiến}
comments:
  - name: Phụ huynh: lớp 1
    date: 19/12/2020 08:15
    text: Chúc mừng: các cô #1
      và các em!
  - {name: Bạn đọc, text: "Hay, bổ ích.", date: 20/12/2020}
  - {name: H., text: Cảm ơn}
"""


def told_in_line(line: int) -> tuple[Source]:
    return (Source(POST_PATH, line),)


LINE_OF_BODY = len(WHOLE.splitlines()) + 4
EXPECTED = Post(
    path=POST_PATH,
    slug="hai-la-co",
    title="Điện Biên: hai năm liền nhận cờ",
    date=Moment(date(2020, 12, 18), time(2, 9)),
    category="khen-thuong",
    lead="Sở nhận cờ hai năm liền.",
    authors=("Mai Hương", "H. T. P"),
    source=Origin("GD&TĐ", "https://example.org/bai.html"),
    cover=Picture("co.jpg", "Lá cờ", "Lễ trao, 2020"),
    event=Event(EventKind.AWARD_CEREMONY, date(2020, 12, 17), date(2020, 12, 18), "Điện Biên"),
    units=("so-gddt-dien-bien", "thpt-le-quy-don-ha-tinh", "so-gddt-son-la", "th-so-1"),
    blocks=("cum-thi-dua-so-4",),
    school_years=(SchoolYear(2018), SchoolYear(2019)),
    honours=(
        Honour(
            FLAG, UnitRecipient("so-gddt-dien-bien"), told_in_line(35), by=MINISTER, period=Period(SchoolYear(2019))
        ),
        Honour(
            FLAG,
            BlockRecipient("cum-thi-dua-so-4"),
            told_in_line(36),
            by="Bộ",
            period=Period(year=2020),
            decision="12/QĐ: hai",
            day=date(2020, 12, 1),
            status=HonourStatus.PROPOSED,
            reason="xuất sắc",
        ),
        Honour(CERTIFICATE, Group(GroupKind.COLLECTIVES, 3, "so-gddt-son-la"), told_in_line(44)),
        Honour(CERTIFICATE, OfficeHolder("Nguyễn Văn Mẫu", "Hiệu trưởng", "th-so-1"), told_in_line(45)),
        Honour(CERTIFICATE, Group(GroupKind.BOTH), told_in_line(46), status=HonourStatus.PLANNED),
    ),
    topic="Thi đua yêu nước",
    tags=("Cờ thi đua", "Dạy tốt, học tốt"),
    featured=True,
    updated=Moment(date(2020, 12, 18), time(7, 30)),
    dateline="Dienbien.edu.vn",
    note="Sửa ngày: 18/12",
    files=(Attachment("ke-hoach.pdf", "Kế hoạch", "1764/KH", date(2020, 7, 26), "Sở"),),
    gallery=(Picture("anh/lop.webp", "Lớp học: giờ Toán"),),
    videos=(Video("https://youtu.be/x", "Phim: lễ trao"), Video("phim.mp4", poster="co.jpg")),
    expires=date(2020, 12, 31),
    redirect_from=("/cu/bai.html", "/bai-2.html"),
    views=36913,
    rating=Rating(69, 15),
    comments=(
        Comment("Phụ huynh: lớp 1", "Chúc mừng: các cô #1 và các em!", Moment(date(2020, 12, 19), time(8, 15))),
        Comment("Bạn đọc", "Hay, bổ ích.", Moment(date(2020, 12, 20))),
        Comment("H.", "Cảm ơn"),
    ),
    imported_from="nukeviet:12",
    body="Thân bài.\n",
    body_line=LINE_OF_BODY,
)

IN_VIETNAMESE = """\
Tiêu đề: Hai lá cờ
Ngày: 18/12/2020
Chuyên mục: Khen thưởng
Sapo: Hai năm liền.
Tác giả: Mai Hương
NĂM HỌC: [2018-2019]
đơn vị: Sở GD&ĐT Điện Biên
Sự kiện: {loại: hội nghị, ngày: 17/12/2020, địa điểm: Điện Biên}
Ảnh bìa:
  Ảnh: co.jpg
  Mô tả: Lá cờ: một
  Chú thích: Lễ trao
Khen thưởng:
  - Hình thức: Cờ thi đua của Bộ GD&ĐT
    Cho: Sở GD&ĐT Điện Biên
    Năm học: 2018-2019
    Trạng thái: đề nghị
"""


def test_read_gives_every_value() -> None:
    reading = read_post(WHOLE)
    assert told(reading) == []
    assert reading.value == EXPECTED


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_read_knows_vietnamese_keys(form: str) -> None:
    reading = read_post(unicodedata.normalize(form, IN_VIETNAMESE))
    assert told(reading) == []
    post = reading.value
    assert isinstance(post, Post)
    assert (post.slug, post.authors, post.school_years, post.units, post.event, post.cover) == (
        "hai-la-co",
        (unicodedata.normalize(form, "Mai Hương"),),
        (SchoolYear(2018),),
        ("so-gddt-dien-bien",),
        Event(EventKind.CONFERENCE, date(2020, 12, 17), place=unicodedata.normalize(form, "Điện Biên")),
        Picture("co.jpg", *(unicodedata.normalize(form, text) for text in ("Lá cờ: một", "Lễ trao"))),
    )
    assert [(honour.award, honour.status) for honour in post.honours] == [(FLAG, HonourStatus.PROPOSED)]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("18/12/2020", date(2020, 12, 18)),
        ("18-12-2020", date(2020, 12, 18)),
        ("18.12.2020", date(2020, 12, 18)),
        ("2020-12-18", date(2020, 12, 18)),
        ("2020-12-18T02:09:00+07:00", date(2020, 12, 18)),
        ('"18/12/2020"', date(2020, 12, 18)),
        ("Thứ sáu - 18/12/2020 02:09", date(2020, 12, 18)),
        ("ngày 18 tháng 12 năm 2020", date(2020, 12, 18)),
        ("18/12/2020 # đăng lại", date(2020, 12, 18)),
        ("05/09/2020", date(2020, 9, 5)),
    ],
)
def test_read_takes_days_day_first(written: str, expected: date) -> None:
    post = read_post(REQUIRED.replace("18/12/2020", written)).value
    assert isinstance(post, Post)
    assert post.date.day == expected


def bad(rule: str, lines: str, *expected: str):
    return pytest.param(lines, list(expected), id=rule)


_MOVES = "vì nó đưa bài sang nơi khác: địa chỉ của bài là thư mục của nó, của trang là tên tệp. Hãy xóa dòng này."
_FORM = "phải có dạng {khóa: giá trị, …}."
_EXTENSIONS = "không thuộc loại dùng được ở đây"
_COMMA = "giá trị có dấu phẩy thì đặt trong dấu ngoặc"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        bad("key is known", "untis: Sở", "bài:6: không có khóa “untis”. Có phải ý bạn là “units”?"),
        bad(
            "key is known in its language",
            "Đơn vi x: Sở",
            "bài:6: không có khóa “Đơn vi x”. Có phải ý bạn là “đơn vị”?",
        ),
        bad(
            "key is known below",
            "cover: {imgae: co.jpg, alt: a}",
            "bài:6: không có khóa “imgae”. Có phải ý bạn là “image”?",
            "bài:6: thiếu “cover: image”; viết như “image: anh.jpg”.",
        ),
        bad(
            "unknown key lists the known ones",
            "rating: {points: 1, votes: 1, zzzzzz: 1}",
            "bài:6: không có khóa “zzzzzz”; các khóa dùng được: points, votes.",
        ),
        bad(
            "key stands once", "topic: a\ntopic: b", "bài:7: khóa “topic” viết hai lần (lần đầu ở dòng 6): giữ lại một."
        ),
        bad(
            "key stands once in either language",
            "Tiêu đề: x",
            "bài:6: khóa “Tiêu đề” viết hai lần (lần đầu ở dòng 2): giữ lại một.",
        ),
        bad(
            "key stands once below",
            "honours:\n  - {award: Cờ thi đua của Bộ GD&ĐT, of: cá nhân, danh hiệu: x}",
            "bài:7: khóa “danh hiệu” viết hai lần (lần đầu ở dòng 7): giữ lại một.",
        ),
        *[
            bad(f"{key} would move the page", f"{key}: x", f"bài:6: không dùng khóa “{key}”, {_MOVES}")
            for key in (
                "save_as",
                "Save_as",
                "url",
                "URL",
                "slug",
                "template",
                "lang",
                "translation",
                "override_save_as",
                "override_url",
            )
        ],
        bad(
            "commas in braces are quoted",
            "cover: {image: co.jpg, alt: Dạy tốt, học tốt}",
            'bài:6: cover: “học tốt” không phải là khóa; giá trị có dấu phẩy thì đặt trong dấu ngoặc kép "…".',
        ),
        bad(
            "colons in braces have a space",
            "cover: {image: co.jpg, alt: a, caption:b}",
            "bài:6: cover: “caption:b” thiếu dấu cách sau dấu hai chấm.",
        ),
        bad(
            "curly quotes hold no comma together",
            "tags: [A, “B, C”]",
            f'bài:6: tags: ““B” thiếu một dấu “ hoặc ”: {_COMMA} thẳng "…".',
            f'bài:6: tags: “C”” thiếu một dấu “ hoặc ”: {_COMMA} thẳng "…".',
        ),
        bad("a mapping is no text", "cover: co.jpg", f"bài:6: cover: “co.jpg” {_FORM}"),
        bad("a list is no mapping", "honours: [[a]]", f"bài:6: honours: mỗi mục {_FORM}"),
        bad("a text is no honour", "honours:\n  - Cờ thi đua", f"bài:7: honours: “Cờ thi đua” {_FORM}"),
        bad(
            "a text is no list",
            "source: [A]\ntopic:\n  - A",
            "bài:8: topic: ở đây cần một giá trị, không phải danh sách.",
        ),
        bad(
            "a mapping is no name",
            "units: [Trường: số 1]",
            "bài:6: units: ở đây cần một giá trị, không phải dạng {khóa: giá trị}.",
        ),
        bad(
            "there is one cover",
            "cover: [{image: co.jpg, alt: a}, {image: co.jpg, alt: b}]",
            "bài:6: cover: chỉ ghi một mục, ở đây có 2 mục.",
        ),
        bad(
            "a comma makes names ambiguous",
            "authors: Mai Hương ,Dương Liễu; H. T. P\ntags: a,b",
            "bài:6: authors: đây là một hay nhiều tên? Nhiều tên thì viết [Mai Hương, Dương Liễu, H. T. P],"
            ' một tên thì viết ["Mai Hương ,Dương Liễu; H. T. P"].',
            'bài:7: tags: đây là một hay nhiều tên? Nhiều tên thì viết [a, b], một tên thì viết ["a,b"].',
        ),
        bad(
            "several values stand in brackets",
            "school_years: 2018-2019, 2019-2020",
            "bài:6: school_years: năm học “2018-2019, 2019-2020” không đọc được; viết như “2019-2020”.",
            "bài:6: school_years: nhiều mục thì đặt trong dấu ngoặc vuông, như [2018-2019, 2019-2020].",
        ),
    ],
)
def test_read_refuses_a_key(lines: str, expected: list[str]) -> None:
    assert told(read_added(lines)) == expected


_THERE = "trong thư mục của bài"
_INSIDE = "phải là tên một tệp trong thư mục của bài"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        bad(
            "picture exists",
            "cover: {image: truong.png, alt: a}",
            f"bài:6: image: không có tệp “truong.png” {_THERE}.",
        ),
        bad(
            "picture exists in this case",
            "cover: {image: Co.JPG, alt: a}",
            f"bài:6: image: không có tệp “Co.JPG” {_THERE}. Có phải ý bạn là “co.jpg”?",
        ),
        bad(
            "picture has an alt text",
            "cover: {image: co.jpg}",
            "bài:6: thiếu “cover: alt”; viết như “alt: nói người xem thấy gì trong ảnh”.",
        ),
        bad(
            "picture of a gallery has an alt text",
            "gallery:\n  - image: co.jpg\n    alt: Cờ\n  - image: co.jpg\n    alt: \n",
            "bài:10: thiếu “gallery: alt”; viết như “alt: nói người xem thấy gì trong ảnh”.",
        ),
        bad(
            "picture is within the folder",
            "cover: {image: ../khac/co.jpg, alt: a}",
            f"bài:6: image: “../khac/co.jpg” {_INSIDE}. Có phải ý bạn là “co.jpg”?",
        ),
        bad(
            "picture is no address",
            "cover: {image: 'http://x.vn/co.jpg', alt: a}",
            f"bài:6: image: “http://x.vn/co.jpg” {_INSIDE}. Có phải ý bạn là “co.jpg”?",
        ),
        bad(
            "picture is no folder's address",
            "cover: {image: 'http://x.vn/', alt: a}",
            f"bài:6: image: “http://x.vn/” {_INSIDE}.",
        ),
        bad(
            "picture is not on a drive",
            "cover: {image: 'C:\\Anh\\co.jpg', alt: a}",
            f"bài:6: image: “C:\\Anh\\co.jpg” {_INSIDE}. Có phải ý bạn là “co.jpg”?",
        ),
        bad(
            "picture is not at the root",
            "cover: {image: /co.jpg, alt: a}",
            f"bài:6: image: “/co.jpg” {_INSIDE}. Có phải ý bạn là “co.jpg”?",
        ),
        bad(
            "picture is a picture",
            "cover: {image: ke-hoach.pdf, alt: a}",
            f"bài:6: image: tệp “ke-hoach.pdf” {_EXTENSIONS} (.avif, .gif, .jpeg, .jpg, .png, .webp).",
        ),
        bad(
            "file has a title",
            "files: {file: ke-hoach.pdf}",
            "bài:6: thiếu “files: title”; viết như “title: Kế hoạch tổ chức hội nghị”.",
        ),
        bad(
            "file exists",
            "files: {file: ke-hoach.docx, title: a}",
            f"bài:6: file: không có tệp “ke-hoach.docx” {_THERE}. Có phải ý bạn là “ke-hoach.pdf”?",
        ),
        bad(
            "file's day is day first",
            "files: {file: ke-hoach.pdf, title: a, day: 1/13/2020}",
            "bài:6: day: không có tháng 13 trong “1/13/2020” (ngày viết trước tháng). Có phải ý bạn là “13/1/2020”?",
        ),
        bad(
            "video has an address",
            "video: {title: a}",
            "bài:6: thiếu “video: url”; viết như “url: https://www.youtube.com/watch?v=…”.",
        ),
        bad(
            "video's address is whole",
            "video: {url: youtu.be/x}",
            "bài:6: url: “youtu.be/x” không phải là địa chỉ web; viết như “https://example.org/”.",
        ),
        bad(
            "video's address can be read",
            'video: {url: "https://[x"}',
            "bài:6: url: “https://[x” không phải là địa chỉ web; viết như “https://example.org/”.",
        ),
        bad(
            "film is of a usable kind",
            "video: {url: phim.avi}",
            f"bài:6: url: tệp “phim.avi” {_EXTENSIONS} (.mp4, .webm).",
        ),
        bad(
            "film exists",
            "video: {url: fim.mp4}",
            f"bài:6: url: không có tệp “fim.mp4” {_THERE}. Có phải ý bạn là “phim.mp4”?",
        ),
        bad(
            "comment has a text",
            "comments:\n  - {name: a}",
            "bài:7: thiếu “comments: text”; viết như “text: Chúc mừng nhà trường!”.",
        ),
        bad("comment is a mapping", "comments:\n  - Hay quá", f"bài:7: comments: “Hay quá” {_FORM}"),
        bad(
            "comment is of a day",
            "comments: {name: a, text: b, date: hôm qua}",
            "bài:6: date: ngày “hôm qua” không đọc được; viết ngày trước tháng, như “18/12/2020”.",
        ),
        bad(
            "comment's key is known",
            "comments: {name: a, text: b, e-mail: c}",
            "bài:6: không có khóa “e-mail”; các khóa dùng được: name, date, text.",
        ),
        bad(
            "issuer has a page",
            'files: {file: ke-hoach.pdf, title: a, issuer: "???"}',
            "bài:6: issuer: tên “???” không có chữ cái hay chữ số nào, không lập trang được.",
        ),
        bad("rating is whole", "rating: {points: 5}", "bài:6: thiếu “rating: votes”; viết như “votes: 15”."),
        bad(
            "rating is in figures",
            "rating: {points: nhiều, votes: -1}",
            "bài:6: points: “nhiều” phải là một số nguyên không âm, như “69”.",
            "bài:6: votes: “-1” phải là một số nguyên không âm, như “69”.",
        ),
    ],
)
def test_read_refuses_a_file_or_number(lines: str, expected: list[str]) -> None:
    assert told(read_added(lines)) == expected


@pytest.mark.parametrize("name", ["ảnh.jpg", "Lễ trao cờ.JPG", "thư mục/ảnh.png"])
@pytest.mark.parametrize("on_disk", ["NFC", "NFD"])
def test_read_finds_a_picture_whichever_form_its_name_has(name: str, on_disk: str) -> None:
    stored = unicodedata.normalize(on_disk, name)
    post = read_added(f"cover:\n  image: {name}\n  alt: Sân trường", files=frozenset({stored})).value
    assert isinstance(post, Post)
    assert post.cover == Picture(stored, "Sân trường")


_ONE_OF = "ghi đúng một trong: to (đơn vị hay khối), person (người giữ chức vụ) hoặc of (tập thể, cá nhân, kèm count)."
_AWARD = "award: Cờ thi đua của Bộ GD&ĐT"


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        bad(
            "award is given", "of: cá nhân", "bài:7: thiếu “honours: award”; viết như “award: Cờ thi đua của Bộ GD&ĐT”."
        ),
        bad(
            "award is known, a near miss",
            "award: Cờ thi đua Bộ GDĐT, of: cá nhân",
            "bài:7: award: không có hình thức khen thưởng “Cờ thi đua Bộ GDĐT”."
            " Gần nhất: “Cờ thi đua của Bộ Giáo dục và Đào tạo”.",
        ),
        bad(
            "award is known",
            "award: Giải lạ, of: cá nhân",
            "bài:7: award: không có hình thức khen thưởng “Giải lạ”.",
        ),
        bad("recipient is given", _AWARD, f"bài:7: honours: thiếu người nhận; {_ONE_OF}"),
        bad(
            "recipient is one",
            f"{_AWARD}, to: Sở GD&ĐT Điện Biên, of: tập thể",
            f"bài:7: honours: có nhiều người nhận trong một mục; {_ONE_OF}",
        ),
        bad("unit alone is no recipient", f"{_AWARD}, đơn vị: TH số 1", f"bài:7: honours: thiếu người nhận; {_ONE_OF}"),
        bad(
            "unit is known",
            f"{_AWARD}, to: Sở GD&ĐT Lai Châu",
            "bài:7: to: không có đơn vị hay khối thi đua “Sở GD&ĐT Lai Châu” trong danh mục.",
        ),
        bad(
            "unit is known, a near miss",
            f"{_AWARD}, to: Trường Tiểu học số 2",
            "bài:7: to: không có đơn vị hay khối thi đua “Trường Tiểu học số 2” trong danh mục."
            " Có phải ý bạn là “Trường Tiểu học số 1 (Điện Biên)”?",
        ),
        bad(
            "namesake is told by its province",
            f"{_AWARD}, to: THPT Lê Quý Đôn",
            "bài:7: to: có 2 đơn vị mang tên “THPT Lê Quý Đôn”; ghi rõ tỉnh hoặc huyện. Có phải ý bạn là"
            " “Trường THPT Lê Quý Đôn (Điện Biên)” hay “Trường THPT Lê Quý Đôn (Hà Tĩnh)”?",
        ),
        bad(
            "count has an of",
            f"{_AWARD}, count: 3",
            "bài:7: honours: số lượng phải kèm đối tượng, như “count: 27, of: tập thể”.",
        ),
        bad(
            "count has an of, and no to",
            f"{_AWARD}, count: 3, to: TH số 1",
            "bài:7: honours: số lượng phải kèm đối tượng, như “count: 27, of: tập thể”.",
        ),
        bad(
            "count is above 0",
            f"{_AWARD}, count: 0, of: tập thể",
            "bài:7: count: “0” phải là một số nguyên lớn hơn 0, như “27”.",
        ),
        bad(
            "count is in figures",
            f"{_AWARD}, count: 27 tập thể, of: tập thể",
            "bài:7: count: “27 tập thể” phải là một số nguyên lớn hơn 0, như “27”.",
        ),
        bad(
            "of is a known kind",
            f"{_AWARD}, of: trường",
            "bài:7: of: không có đối tượng “trường”; chọn một trong: tập thể, cá nhân, tập thể và cá nhân.",
        ),
        bad(
            "person has an office in a unit",
            f"{_AWARD}, person: Nguyễn Văn Mẫu",
            "bài:7: thiếu “honours: role”; viết như “role: Hiệu trưởng”.",
            "bài:7: thiếu “honours: unit”; viết như “unit: Trường THPT Mường Chà”.",
        ),
        bad(
            "person's unit is no block",
            f"{_AWARD}, person: Nguyễn Văn Mẫu, role: Trưởng khối, unit: Cụm thi đua số 4",
            "bài:7: unit: “Cụm thi đua số 4” là khối thi đua; ở đây phải là một đơn vị.",
        ),
        bad(
            "role goes with person, not to",
            f"{_AWARD}, to: TH số 1, role: x",
            "bài:7: honours: “role” chỉ đi với “person” hoặc “of”, không đi với “to”.",
        ),
        bad(
            "role goes with person, not of",
            f"{_AWARD}, of: cá nhân, role: x",
            "bài:7: honours: “role” chỉ đi với người giữ chức vụ, có họ tên.",
        ),
        bad(
            "period is one",
            f"{_AWARD}, of: cá nhân, school_year: 2018-2019, year: 2019",
            "bài:7: honours: chỉ ghi “school_year” hoặc “year”, không ghi cả hai.",
        ),
        bad(
            "school year is of two years that follow",
            f"{_AWARD}, of: cá nhân, school_year: 2018-2023",
            "bài:7: school_year: “2018-2023” không phải là một năm học: hai năm phải liền nhau.",
        ),
        bad(
            "year has four figures",
            f"{_AWARD}, of: cá nhân, year: 19",
            "bài:7: year: năm “19” không đọc được; viết bốn chữ số, như “2020”.",
        ),
        bad(
            "decision's day is whole",
            f"{_AWARD}, of: cá nhân, day: 1/2",
            "bài:7: day: ngày “1/2” không đọc được; viết ngày trước tháng, như “18/12/2020”.",
        ),
        bad(
            "status is known",
            f"{_AWARD}, of: cá nhân, status: xong",
            "bài:7: status: không có trạng thái khen thưởng “xong”; chọn một trong: awarded, proposed, planned.",
        ),
        bad(
            "recipient is no list",
            f"{_AWARD}, to: [TH số 1, Sở GD&ĐT Sơn La]",
            "bài:7: to: ở đây cần một giá trị, không phải danh sách.",
            f"bài:7: honours: thiếu người nhận; {_ONE_OF}",
        ),
    ],
)
def test_read_refuses_an_honour(item: str, expected: list[str]) -> None:
    assert told(read_added(f"honours:\n  - {{{item}}}")) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        bad(
            "date is after",
            "updated: 17/12/2020",
            "bài:6: updated: ngày cập nhật sớm hơn ngày đăng; kiểm tra lại hai ngày này.",
        ),
        bad(
            "last day is after",
            "expires: 17/12/2020",
            "bài:6: expires: ngày hết hạn sớm hơn ngày đăng; kiểm tra lại hai ngày này.",
        ),
        bad(
            "last day has no time",
            "expires: 20/12/2020 10:00",
            "bài:6: expires: ở đây chỉ ghi ngày, không ghi giờ (“20/12/2020 10:00”). Có phải ý bạn là “20/12/2020”?",
        ),
        bad(
            "featured is yes or no",
            "featured: maybe",
            "bài:6: featured: “maybe” phải là “true” (có) hoặc “false” (không).",
        ),
        bad(
            "status is known, a near miss",
            "status: draf",
            "bài:6: status: không có trạng thái “draf”. Có phải ý bạn là “draft”?",
        ),
        bad(
            "status is known",
            "status: ẩn",
            "bài:6: status: không có trạng thái “ẩn”; chọn một trong: draft, published.",
        ),
        *[
            bad(
                f"{key} has letters",
                f"{key}: {written}",
                f"bài:6: {key}: tên “???” không có chữ cái hay chữ số nào, không lập trang được.",
            )
            for key, written in (("topic", "???"), ("tags", "[Khen, '???']"), ("authors", "???"))
        ],
        *[
            bad(
                f"{key} is no device's name",
                f"{key}: {written}",
                f"bài:6: {key}: tên “Con” là tên riêng của Windows, không lập trang được; thêm một chữ.",
            )
            for key, written in (("topic", "Con"), ("tags", "[Khen, Con]"), ("authors", "Con"))
        ],
        bad(
            "tag in the lines below has letters",
            "tags:\n  - Khen\n  - '!'",
            "bài:8: tags: tên “!” không có chữ cái hay chữ số nào, không lập trang được.",
        ),
        bad("views are no fraction", "views: 3,5", "bài:6: views: “3,5” phải là một số nguyên không âm, như “69”."),
        bad(
            "views have one separator",
            "views: 1,000.000",
            "bài:6: views: “1,000.000” phải là một số nguyên không âm, như “69”.",
        ),
        bad(
            "views are no Python number",
            "views: 1_000",
            "bài:6: views: “1_000” phải là một số nguyên không âm, như “69”.",
        ),
        bad(
            "views can be counted",
            f"views: {'9' * 20}",
            f"bài:6: views: “{'9' * 20}” phải là một số nguyên không âm, như “69”.",
        ),
        bad("event has a kind", "event: {place: x}", "bài:6: thiếu “event: kind”; viết như “kind: hội nghị”."),
        bad(
            "event's kind is known",
            "event: {kind: họp}",
            "bài:6: kind: không có loại sự kiện “họp”; chọn một trong: hội nghị, hội thảo, lễ trao, lễ kỷ niệm,"
            " ký giao ước, hội thi, khác.",
        ),
        bad(
            "event ends after it begins",
            "event:\n  kind: hội nghị\n  date: 20/12/2020\n  until: 19/12/2020",
            "bài:9: event: ngày kết thúc phải sau ngày bắt đầu (“date”).",
        ),
        bad(
            "event of several days has a first",
            "event: {kind: hội nghị, until: 19/12/2020}",
            "bài:6: event: ngày kết thúc phải sau ngày bắt đầu (“date”).",
        ),
        bad(
            "source has one address",
            "source: A https://a.vn https://b.vn",
            "bài:6: source: nguồn chỉ gồm một tên và một địa chỉ.",
        ),
        bad(
            "old address begins at the root",
            "redirect_from: bai.html",
            "bài:6: redirect_from: địa chỉ cũ “bai.html” phải bắt đầu bằng “/”, như “/tin-tuc/bai-viet-1.html”.",
        ),
        *[
            bad(
                f"old address {path} is a post's",
                f"redirect_from: [{path}]",
                f"bài:6: redirect_from: địa chỉ cũ “{path}” phải là của một bài, không phải trang chủ, không có “..”.",
            )
            for path in ("/", "https://x.vn/", "/../x.html", "/a/../../x", "/a\\..\\x")
        ],
    ],
)
def test_read_refuses_a_value(lines: str, expected: list[str]) -> None:
    assert told(read_added(lines)) == expected


def test_read_compares_times_of_one_day() -> None:
    header = REQUIRED.replace("18/12/2020", "18/12/2020 10:00")
    assert told(read_post(f"{header}updated: 18/12/2020")) == []
    assert told(read_post(f"{header}updated: 18/12/2020 10:00")) == []
    assert told(read_post(f"{header}updated: 18/12/2020 09:59")) == [
        "bài:6: updated: ngày cập nhật sớm hơn ngày đăng; kiểm tra lại hai ngày này."
    ]


_MISSING = {
    "title": "thiếu “title”; viết như “title: Tên bài viết”.",
    "date": "thiếu “date”; viết như “date: 18/12/2020 02:09”.",
    "category": "thiếu “category”; viết như “category: Khen thưởng”.",
    "lead": "thiếu “lead”; viết như “lead: một, hai câu tóm tắt bài viết”.",
}


@pytest.mark.parametrize("key", _MISSING)
@pytest.mark.parametrize("empty", [None, "", " ''", ' "  "', " # chưa có", " \u200b"])
def test_read_asks_for_required_keys(key: str, empty: str | None) -> None:
    lines = REQUIRED.splitlines()
    place = list(_MISSING).index(key)
    lines[place : place + 1] = [] if empty is None else [f"{key}:{empty}"]
    where = 2 if empty is None else place + 2
    assert told(read_post("\n".join(lines))) == [f"bài:{where}: {_MISSING[key]}"]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        bad("all are missing", "", *(f"bài:2: {message}" for message in _MISSING.values())),
        bad(
            "all are wrong",
            "title: 'x\ndate: 32/1/2020\ncategory: Thi đua\nlead: {a: b}\nunits: [x",
            "bài:2: title: dấu ngoặc kép mở ra mà không đóng lại.",
            "bài:6: units: dấu “[” không có dấu “]” đóng đúng chỗ, giữa hai mục thiếu dấu phẩy,"
            ' hoặc giá trị có dấu “:”, “#” mà không đặt trong dấu ngoặc kép "…".',
            "bài:3: date: tháng 1 năm 2020 không có ngày 32 (“32/1/2020”).",
            "bài:4: category: không có chuyên mục “Thi đua”; các chuyên mục: Khen thưởng, Hội nghị.",
        ),
        bad(
            "date and others that lean on it",
            REQUIRED.replace("18/12/2020", "12/2020") + "updated: 1/1/2020\nexpires: 1/1/2020",
            "bài:3: date: “12/2020” thiếu ngày; viết đủ ngày, tháng, năm, như “18/12/2020”.",
        ),
        bad(
            "category, a near miss",
            REQUIRED.replace("Khen thưởng", "Khen thưỡng nhé"),
            "bài:4: category: không có chuyên mục “Khen thưỡng nhé”. Có phải ý bạn là “Khen thưởng”?",
        ),
    ],
)
def test_read_tells_all_at_once(header: str, expected: list[str]) -> None:
    assert told(read_post(header)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thân bài", "bài:1: thiếu phần đầu bài: dòng thứ nhất phải là “---”, sau đó là các khóa, rồi một dòng “---”."),
        ("---\ntitle: a", "bài:1: phần đầu bài không có dòng “---” kết thúc: thêm “---” sau khóa cuối cùng."),
    ],
)
def test_read_says_one_thing_of_a_missing_header(text: str, expected: str) -> None:
    assert told(read_text_of_post(text)) == [expected]
    assert [str(problem) for problem in reader().read_page("trang/a.md", text, shown="bài").problems] == [expected]


@pytest.mark.parametrize("status", ["draft", "nháp", "Bản nháp", "NHAP", "'draft'", "draft  # chưa xong"])
def test_read_asks_less_of_a_draft(status: str) -> None:
    reading = read_post(f"title: a\ndate: 18/12/2020\ncategory: Hội nghị\nstatus: {status}")
    assert told(reading) == []
    assert isinstance(reading.value, Post)
    assert (reading.is_draft, reading.value.is_draft, reading.value.lead) == (True, True, "")


def test_read_keeps_a_broken_draft_a_draft() -> None:
    reading = read_post("title: [\nstatus: draft\ntags: [")
    assert (reading.is_draft, reading.value, len(reading.problems)) == (True, None, 3)


@pytest.mark.parametrize("status", ["", "published", "đăng", "Đã đăng"])
def test_read_takes_others_as_published(status: str) -> None:
    assert not read_added(f"status: {status}").is_draft


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        bad(
            "folder's year is the date's",
            "tin-tuc/2021/a/index.md",
            "bài:3: bài ghi ngày năm 2020 nhưng nằm trong thư mục 2021: chuyển vào tin-tuc/2020/.",
        ),
        bad("folder is a year", "tin-tuc/tin/a/index.md", "bài: thư mục “tin” phải là một năm, như “tin-tuc/2024”."),
        bad(
            "year is in plain figures",
            "tin-tuc/２０２０/a/index.md",
            "bài: thư mục “２０２０” phải là một năm, như “tin-tuc/2024”.",
        ),
        bad("year is near", "tin-tuc/0020/a/index.md", "bài: thư mục “0020” phải là một năm, như “tin-tuc/2024”."),
        bad(
            "name is an address",
            "tin-tuc/2020/Hai Lá Cờ/index.md",
            "bài: tên thư mục “Hai Lá Cờ” phải là chữ thường không dấu. Đổi thành “hai-la-co”.",
        ),
        bad(
            "name has letters",
            "tin-tuc/2020/!!!/index.md",
            "bài: tên thư mục “!!!” phải là chữ thường không dấu. Đặt tên khác, như “hoi-nghi-tong-ket”.",
        ),
        bad(
            "name is no device's",
            "tin-tuc/2020/nul/index.md",
            "bài: tên thư mục “nul” là tên riêng của Windows. Đặt tên khác, như “hoi-nghi-tong-ket”.",
        ),
        bad(
            "name is not nearly a device's",
            "tin-tuc/2020/Nul/index.md",
            "bài: tên thư mục “Nul” phải là chữ thường không dấu. Đặt tên khác, như “hoi-nghi-tong-ket”.",
        ),
        bad(
            "name is not too long",
            f"tin-tuc/2020/{'a' * 101}/index.md",
            "bài: tên thư mục dài 101 ký tự; rút xuống 100 ký tự trở lại.",
        ),
    ],
)
def test_read_checks_the_place(path: str, expected: list[str]) -> None:
    assert told(read_added("", path=path)) == expected


@pytest.mark.parametrize(
    ("path", "lines", "expected"),
    [
        pytest.param("trang/lien-he.md", "title: Liên hệ\nlead: a: b\nupdated: 1/2/2020", [], id="page"),
        pytest.param(
            "trang/lien-he.md", "lead: a", ["trang:2: thiếu “title”; viết như “title: Tên trang”."], id="title"
        ),
        pytest.param(
            "trang/Liên hệ.md",
            "title: a",
            ["trang: tên tệp “Liên hệ” phải là chữ thường không dấu. Đổi thành “lien-he.md”."],
            id="name is an address",
        ),
        pytest.param(
            "trang/con.md",
            "title: a",
            ["trang: tên tệp “con” là tên riêng của Windows. Đặt tên khác, như “hoi-nghi-tong-ket”."],
            id="name is no device's",
        ),
        pytest.param("trang/a.md", "title: a\nslug: b", [f"trang:3: không dùng khóa “slug”, {_MOVES}"], id="moves"),
        pytest.param(
            "trang/a.md",
            "title: a\ncategory: b",
            ["trang:3: không có khóa “category”; các khóa dùng được: title, lead, updated, status, translation_of."],
            id="key is a page's",
        ),
        pytest.param(
            "trang/en/Contact us.md",
            "title: Contact",
            ["trang: tên tệp “Contact us” phải là chữ thường không dấu. Đổi thành “contact-us.md”."],
            id="name in English is an address",
        ),
    ],
)
def test_read_page(path: str, lines: str, expected: list[str]) -> None:
    reading = reader().read_page(path, f"---\n{lines}\n---\nThân", shown="trang")
    assert told(reading) == expected
    assert (reading.value is None) == bool(expected)


@pytest.mark.parametrize(
    ("path", "lines", "expected"),
    [
        ("trang/lien-he.md", "", ("lien-he", "vi", "")),
        ("trang/en/contact.md", "", ("contact", "en", "")),
        ("trang/en/contact.md", "translation_of: lien-he", ("contact", "en", "lien-he")),
        ("trang/en/contact.md", "Dịch từ: lien-he.md", ("contact", "en", "lien-he")),
    ],
)
def test_read_page_tells_its_language_by_its_place(path: str, lines: str, expected: tuple[str, str, str]) -> None:
    page = reader().read_page(path, f"---\ntitle: a\n{lines}\n---\n", shown="trang").value
    assert isinstance(page, PlainPage)
    assert (page.slug, page.language, page.translation_of) == expected


def test_read_counts_lines_through_all_that_stands_before() -> None:
    text = f"\n\n---\n# lời dặn\n{REQUIRED}\n\nhonours:\n\n  # một\n  - award: Cờ lạ\n    of: cá nhân\n---\n"
    assert told(read_text_of_post(text)) == ["bài:14: award: không có hình thức khen thưởng “Cờ lạ”."]


def test_read_gives_the_files_that_a_file_may_name() -> None:
    assert read_text_of_post("Thân bài", files=["co.jpg"]).files == {"co.jpg"}
    assert read_added("", files=["co.jpg"]).files == {"co.jpg"}
    assert reader().read_page("trang/a.md", "---\ntitle: a\n---\n", shown="bài", files=["co.jpg"]).files == {"co.jpg"}
