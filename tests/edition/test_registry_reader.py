"""The files of `du-lieu`: what they give, and every refusal."""

from collections.abc import Callable
from datetime import date

import pytest
from tests.edition.sample_content import AWARDS, BLOCKS, CATEGORIES, UNITS

from bangvang.core.awards import AwardKind, AwardLevel, AwardType
from bangvang.core.blocks import BlockKind, BlockYear, EmulationBlock
from bangvang.core.periods import Period
from bangvang.core.school_years import SchoolYear
from bangvang.core.units import Unit, UnitKind
from bangvang.edition.category import Category
from bangvang.edition.fields import Complaints
from bangvang.edition.registry_reader import read_awards, read_blocks, read_categories, read_units


def complaints_of(read: Callable[[str, Complaints], object], text: str) -> list[str]:
    complaints = Complaints("tệp")
    read(text, complaints)
    return [str(problem) for problem in complaints.found]


def blocks(text: str, complaints: Complaints) -> tuple[EmulationBlock, ...]:
    return read_blocks(text, read_units(UNITS, Complaints("")), complaints)


WHOLE_UNIT = """\
- mã: so-gddt-ha-giang
  tên: Sở Giáo dục và Đào tạo: tỉnh Hà Giang
  Tên ngắn: Sở #1
  loại: SỞ
  trực thuộc: bo
  tỉnh: Hà Giang
  huyện: Mẫu
  tên khác: [Sở Hà Giang, "Sở, Hà Giang"]
  từ ngày: 1/10/1991
  đến ngày: 2025-06-30
  đơn vị kế tục:
    - so-moi
  trang web: https://a.vn
  ghi chú: Năm 2025: sáp nhập
- {id: so-moi, name: Sở mới, kind: sở}
- {id: bo, name: Bộ, kind: bộ}
"""


def test_read_units() -> None:
    complaints = Complaints("tệp")
    units = read_units(WHOLE_UNIT, complaints)
    assert complaints.found == ()
    assert units == (
        Unit(
            "so-gddt-ha-giang",
            "Sở Giáo dục và Đào tạo: tỉnh Hà Giang",
            UnitKind.DEPARTMENT,
            short="Sở #1",
            other_names=("Sở Hà Giang", "Sở, Hà Giang"),
            parent="bo",
            province="Hà Giang",
            place="Mẫu",
            start=date(1991, 10, 1),
            until=date(2025, 6, 30),
            successors=("so-moi",),
            website="https://a.vn",
            note="Năm 2025: sáp nhập",
        ),
        Unit("so-moi", "Sở mới", UnitKind.DEPARTMENT),
        Unit("bo", "Bộ", UnitKind.MINISTRY),
    )


def test_read_awards() -> None:
    text = (
        "- id: giai-nhat\n  name: Giải Nhất: quốc gia\n  short: Nhất\n  kind: giải\n  level: Quốc gia\n  by: Bộ\n"
        "  rank: 010\n  recipients: cá nhân\n  other_names: [Giải 1]\n  law: Luật, điều 2\n  note: a # b\n"
    )
    assert read_awards(text, Complaints("")) == (
        AwardType(
            "giai-nhat",
            "Giải Nhất: quốc gia",
            AwardKind.PRIZE,
            AwardLevel.NATIONAL,
            10,
            short="Nhất",
            other_names=("Giải 1",),
            by="Bộ",
            recipients=("cá nhân",),
            law="Luật, điều 2",
            note="a # b",
        ),
    )


def test_read_blocks_puts_the_newest_year_first() -> None:
    text = (
        "- id: khoi\n  name: Khối: một\n  kind: khối\n  parent: bo-gddt\n  province: Điện Biên\n  years:\n"
        "    - {year: 2021, lead: Trường Tiểu học số 1}\n"
        "    - school_year: 2023-2024\n      deputy: so-gddt-son-la\n      members: [th-so-1, Sở GD&ĐT Sơn La]\n"
        "      source: bản tin: ngày 2/8\n"
    )
    assert blocks(text, Complaints("")) == (
        EmulationBlock(
            "khoi",
            "Khối: một",
            BlockKind.BLOCK,
            parent="bo-gddt",
            province="Điện Biên",
            years=(
                BlockYear(
                    Period(SchoolYear(2023)),
                    deputy="so-gddt-son-la",
                    members=("th-so-1", "so-gddt-son-la"),
                    source="bản tin: ngày 2/8",
                ),
                BlockYear(Period(year=2021), lead="th-so-1"),
            ),
        ),
    )


def test_read_categories() -> None:
    text = "- {id: tin, name: Tin}\n- id: thi-dua\n  name: Thi đua: khen\n  description: Tin về: thi đua\n"
    assert read_categories(text, Complaints("")) == (
        Category("tin", "Tin"),
        Category("thi-dua", "Thi đua: khen", "Tin về: thi đua"),
    )


def bad(rule: str, text: str, *expected: str):
    return pytest.param(text, [f"tệp:{message}" for message in expected], id=rule)


def unit(unit_id: str, name: str = "", more: str = "") -> str:
    return f"- {{id: {unit_id}, name: {name or 'Trường ' + unit_id}, kind: tiểu học{more and ', '}{more}}}\n"


_LISTED = '{0}: {1}: đây là một hay nhiều tên? Nhiều tên thì viết [{2}], một tên thì viết ["{2}"].'
_ID = "chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        bad("id is given", "- name: a\n  kind: sở", "1: thiếu “id”; viết như “id: so-gddt-dien-bien”."),
        bad(
            "name is given",
            "- id: a\n  kind: sở",
            "1: thiếu “name”; viết như “name: Sở Giáo dục và Đào tạo tỉnh Điện Biên”.",
        ),
        bad("kind is given", "- id: a\n  name: a", "1: thiếu “kind”; viết như “kind: sở”."),
        bad(
            "kind is known",
            "- {id: a, name: a, kind: tiểu họ}",
            "1: kind: không có loại đơn vị “tiểu họ”. Có phải ý bạn là “tiểu học”?",
        ),
        bad("id has no marks", unit("sở-a"), f"1: mã “sở-a” {_ID} Có phải ý bạn là “so-a”?"),
        bad("id has no capitals", unit("So-A"), f"1: mã “So-A” {_ID} Có phải ý bạn là “so-a”?"),
        bad("id has no spaces", unit("so a"), f"1: mã “so a” {_ID} Có phải ý bạn là “so-a”?"),
        bad("id has no underscore", unit("so_a"), f"1: mã “so_a” {_ID} Có phải ý bạn là “so-a”?"),
        bad("id ends with a letter", unit("so-"), f"1: mã “so-” {_ID} Có phải ý bạn là “so”?"),
        bad("id has letters", unit('"!"', "a"), f"1: mã “!” {_ID}"),
        bad("id is no page's number", unit("trang", "a"), "1: mã “trang” dành cho chương trình: đặt mã khác."),
        bad("id is no device's name", unit("aux", "a"), "1: mã “aux” là tên riêng của Windows: đặt mã khác."),
        bad(
            "names stand in a list",
            "- {id: a, name: A, kind: sở}\n- id: b\n  name: B\n  kind: sở\n  other_names: Sở A1, Sở A2\n"
            "  until: 1/1/2020\n  successors: a, c\n",
            _LISTED.format(5, "other_names", "Sở A1, Sở A2"),
            _LISTED.format(7, "successors", "a, c"),
        ),
        bad("id is one unit's", unit("a") + unit("b") + unit("a", "khác"), "3: mã “a” đã dùng ở dòng 1: đặt mã khác."),
        bad("key is known", unit("a", more="parents: b"), "1: không có khóa “parents”. Có phải ý bạn là “parent”?"),
        bad("key stands once", unit("a", more="tên: b"), "1: khóa “tên” viết hai lần (lần đầu ở dòng 1): giữ lại một."),
        bad(
            "parent is known",
            unit("a", more="parent: bb") + unit("bbc"),
            "1: parent: không có đơn vị mang mã “bb”. Có phải ý bạn là “bbc”?",
        ),
        bad(
            "successors are known and the day is",
            unit("a", more="successors: [xyz]"),
            "1: successors: không có đơn vị mang mã “xyz”.",
            "1: “a” có đơn vị kế tục thì phải có ngày kết thúc, như “until: 2025-06-30”.",
        ),
        bad(
            "end is after the beginning",
            unit("a", more="from: 2/1/2020, until: 1/1/2020"),
            "1: “a”: ngày kết thúc sớm hơn ngày thành lập.",
        ),
        bad(
            "day is whole",
            unit("a", more="from: 2020"),
            "1: from: “2020” thiếu ngày; viết đủ ngày, tháng, năm, như “18/12/2020”.",
        ),
        bad(
            "website is an address",
            unit("a", more="website: a.vn"),
            "1: website: “a.vn” không phải là địa chỉ web; viết như “https://example.org/”.",
        ),
        bad("unit is not its own parent", unit("a", more="parent: a"), "1: parent: “a” đi vòng trở về chính nó."),
        bad(
            "parents come to an end",
            unit("a", more="parent: b") + unit("b", more="parent: a") + unit("c", more="parent: a"),
            "1: parent: “a” đi vòng trở về chính nó.",
            "2: parent: “b” đi vòng trở về chính nó.",
        ),
        bad(
            "successors come to an end",
            unit("a", more="until: 1/1/2020, successors: [b]")
            + unit("b", more="until: 1/1/2021, successors: [c, a]")
            + unit("c"),
            "1: successors: “a” đi vòng trở về chính nó.",
            "2: successors: “b” đi vòng trở về chính nó.",
        ),
        bad(
            "namesakes stand in different provinces",
            unit("a", "Trường THPT Mẫu", "province: Điện Biên") + unit("b", "thpt mẫu", "province: tỉnh Điện Biên"),
            "2: “b” trùng tên với “a” (dòng 1) trong cùng địa bàn.",
        ),
        bad(
            "namesakes by another name",
            unit("a", "Trường Một", "other_names: [Trường Hai]") + unit("b", "Trường Ba", "short: Hai"),
            "2: “b” trùng tên với “a” (dòng 1) trong cùng địa bàn.",
        ),
        bad(
            "namesakes may differ by place",
            unit("a", "Trường Mẫu", "province: X, place: huyện Một")
            + unit("b", "Trường Mẫu", "province: X, place: huyện Hai"),
        ),
        bad(
            "namesakes may differ by province",
            unit("a", "Trường Mẫu", "province: X") + unit("b", "Trường Mẫu", "province: Y"),
        ),
        bad(
            "a broken item hides no other",
            unit("a") + "- {id: b, name: 'x}\n" + unit("a", "c") + unit("sở"),
            "2: dấu ngoặc kép mở ra mà không đóng lại.",
            "3: mã “a” đã dùng ở dòng 1: đặt mã khác.",
            f"4: mã “sở” {_ID} Có phải ý bạn là “so”?",
        ),
    ],
)
def test_read_units_refuses(text: str, expected: list[str]) -> None:
    assert complaints_of(read_units, text) == expected


def award(award_id: str, name: str, more: str = "level: cơ sở, rank: 1", kind: str = "công nhận") -> str:
    return f"- {{id: {award_id}, name: {name}, kind: {kind}, {more}}}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        bad(
            "name is one award's",
            award("a", "Danh hiệu “Tập thể giỏi”")
            + award("b", "Khác", "level: sở, rank: 1, other_names: [tập thể giỏi]"),
            "2: tên “tập thể giỏi” trùng với “a” (dòng 1).",
        ),
        bad(
            "class is one award's",
            award("a", "Huân chương Mẫu hạng III") + award("b", "Huân chương Mẫu hạng Ba", "level: cơ sở, rank: 2"),
            "2: tên “Huân chương Mẫu hạng Ba” trùng với “a” (dòng 1).",
        ),
        bad(
            "rank is one award's",
            award("a", "A", "level: cơ sở, rank: 3") + award("b", "B", "level: cơ sở, rank: 3"),
            "2: rank: thứ bậc 3 của cấp “cơ sở” đã dùng cho “a” (dòng 1): chọn số khác.",
        ),
        bad(
            "level is known",
            award("a", "A", "level: huyện, rank: 1"),
            "1: level: không có cấp “huyện”; chọn một trong: nhà nước, chính phủ, bộ/tỉnh, sở, cơ sở,"
            " quốc tế, quốc gia, khu vực.",
        ),
        bad(
            "level suits the kind",
            award("a", "A", "level: quốc gia, rank: 1"),
            "1: cấp “quốc gia” chỉ dùng cho loại “giải”.",
        ),
        bad("kind is known", award("a", "A", kind="giả"), "1: kind: không có loại “giả”. Có phải ý bạn là “giải”?"),
        bad("rank is given", award("a", "A", "level: sở"), "1: thiếu “rank”; viết như “rank: 10”."),
        bad(
            "rank is a number",
            award("a", "A", "level: sở, rank: cao"),
            "1: rank: “cao” phải là một số nguyên lớn hơn 0, như “27”.",
        ),
        bad(
            "rank is above 0",
            award("a", "A", "level: sở, rank: 0"),
            "1: rank: “0” phải là một số nguyên lớn hơn 0, như “27”.",
        ),
        bad(
            "recipients are known",
            award("a", "A", "level: sở, rank: 1, recipients: [nhóm]"),
            "1: recipients: không có đối tượng “nhóm”; chọn một trong: tập thể, cá nhân.",
        ),
        bad("id is no device's name", award("com1", "A"), "1: mã “com1” là tên riêng của Windows: đặt mã khác."),
        bad(
            "names and recipients stand in lists",
            "- id: a\n  name: A\n  kind: giải\n  level: sở\n  rank: 1\n  other_names: B; C\n"
            "  recipients: tập thể, cá nhân\n",
            _LISTED.format(6, "other_names", "B, C").replace('["B, C"]', '["B; C"]'),
            _LISTED.format(7, "recipients", "tập thể, cá nhân"),
        ),
        bad("id is one award's", award("a", "A") + award("a", "B"), "2: mã “a” đã dùng ở dòng 1: đặt mã khác."),
    ],
)
def test_read_awards_refuses(text: str, expected: list[str]) -> None:
    assert complaints_of(read_awards, text) == expected


def block(years: str = "", name: str = "Khối một", block_id: str = "khoi") -> str:
    return f"- id: {block_id}\n  name: {name}\n  kind: khối\n" + (f"  years:\n{years}" if years else "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        bad(
            "units are known",
            block("    - {year: 2021, lead: so-la, members: [th-so-1, Trường Mẫu]}"),
            "5: lead: không có đơn vị hay khối thi đua “so-la” trong danh mục.",
            "5: members: không có đơn vị hay khối thi đua “Trường Mẫu” trong danh mục.",
        ),
        bad(
            "unit is told from its namesake",
            block("    - {year: 2021, deputy: THPT Lê Quý Đôn}"),
            "5: deputy: có 2 đơn vị mang tên “THPT Lê Quý Đôn”; ghi rõ tỉnh hoặc huyện. Có phải ý bạn là"
            " “Trường THPT Lê Quý Đôn (Điện Biên)” hay “Trường THPT Lê Quý Đôn (Hà Tĩnh)”?",
        ),
        bad(
            "parent is known",
            "- {id: a, name: A, kind: cụm, parent: bo-gdd}",
            "1: parent: không có đơn vị mang mã “bo-gdd”. Có phải ý bạn là “bo-gddt”?",
        ),
        bad(
            "year is given",
            block("    - {lead: th-so-1}"),
            "5: mỗi mục của “years” ghi đúng một: “school_year: 2023-2024” hoặc “year: 2021”.",
        ),
        bad(
            "year is one",
            block("    - {year: 2021, school_year: 2021-2022}"),
            "5: mỗi mục của “years” ghi đúng một: “school_year: 2023-2024” hoặc “year: 2021”.",
        ),
        bad(
            "year stands once",
            block("    - school_year: 2021-2022\n    - year: 2021\n    - school_year: 2021–22"),
            "4: years: “Năm học 2021–2022” ghi hai lần: gộp lại một mục.",
        ),
        bad("years are mappings", block("    - 2021"), "5: years: “2021” phải có dạng {khóa: giá trị, …}."),
        bad("id is no device's name", block(block_id="lpt1"), "1: mã “lpt1” là tên riêng của Windows: đặt mã khác."),
        bad(
            "names and members stand in lists",
            block("    - year: 2021\n      members: th-so-1, so-gddt-son-la\n") + "  other_names: Khối A, Khối B\n",
            _LISTED.format(7, "other_names", "Khối A, Khối B"),
            _LISTED.format(6, "members", "th-so-1, so-gddt-son-la"),
        ),
        bad("id is no unit's", block(block_id="th-so-1"), "1: mã “th-so-1” đã dùng trong don-vi.yaml: đặt mã khác."),
        bad(
            "namesakes stand in different provinces",
            block() + block(block_id="khoi-hai", name="KHỐI MỘT"),
            "4: “khoi-hai” trùng tên với “khoi” (dòng 1) trong cùng địa bàn.",
        ),
        bad(
            "kind is known",
            "- {id: a, name: A, kind: nhóm}",
            "1: kind: không có loại “nhóm”; chọn một trong: cụm, khối.",
        ),
        bad(
            "a broken year hides no other item",
            block("    - {year: 2021") + "\n" + block(block_id="khoi"),
            "5: dấu “{” không có dấu “}” đóng đúng chỗ, giữa hai mục thiếu dấu phẩy,"
            ' hoặc giá trị có dấu “:”, “#” mà không đặt trong dấu ngoặc kép "…".',
        ),
    ],
)
def test_read_blocks_refuses(text: str, expected: list[str]) -> None:
    assert complaints_of(blocks, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        bad(
            "id is one category's", "- {id: a, name: A}\n- {id: a, name: B}", "2: mã “a” đã dùng ở dòng 1: đặt mã khác."
        ),
        bad("id is no device's name", "- {id: con, name: A}", "1: mã “con” là tên riêng của Windows: đặt mã khác."),
        bad(
            "name is one category's",
            "- {id: a, name: Thi đua}\n- {id: b, name: THI ĐUA}",
            "2: “b” trùng tên với “a” (dòng 1).",
        ),
        bad("name is given", "- {id: a}", "1: thiếu “name”; viết như “name: Khen thưởng”."),
        bad(
            "key is known",
            "- {id: a, name: A, slug: b}",
            "1: không có khóa “slug”; các khóa dùng được: id, name, description.",
        ),
        bad(
            "items are mappings",
            "- Khen thưởng",
            "1: “- Khen thưởng”: mỗi mục của danh sách phải bắt đầu bằng “- id: …”, dấu “-” ở đầu dòng.",
        ),
    ],
)
def test_read_categories_refuses(text: str, expected: list[str]) -> None:
    assert complaints_of(read_categories, text) == expected


@pytest.mark.parametrize(
    ("read", "text"), [(read_units, UNITS), (read_awards, AWARDS), (blocks, BLOCKS), (read_categories, CATEGORIES)]
)
@pytest.mark.parametrize("after", ["", "\n\n# lời dặn\n", "   \n"])
def test_read_is_content_with_the_sample(read: Callable[[str, Complaints], object], text: str, after: str) -> None:
    assert complaints_of(read, f"# Đầu tệp\n\n{text}{after}") == []
