"""Written names: which are the same one, which are not, and which known ones are near."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangvang.core.names import MANY, award_key, name_key, nearest

# Each row is one name, in ways that people write it.
SAME_NAMES = {
    "GD&ĐT": [
        "Sở Giáo dục và Đào tạo Điện Biên",
        "Sở GD&ĐT Điện Biên",
        "Sở GD & ĐT Điện Biên",
        "Sở GD＆ĐT Điện Biên",
        "Sở GDĐT Điện Biên",
        "Sở GD-ĐT Điện Biên",
        "Sở GD – ĐT Điện Biên",
        "Sở GD‑ĐT Điện Biên",
        "Sở GD/ĐT Điện Biên",
        "Sở GD ĐT Điện Biên",
        "Sở GD và ĐT Điện Biên",
        "Sở Giáo dục - Đào tạo Điện Biên",
        "Sở Giáo dục – Đào tạo Điện Biên",
        "Sở Giáo dục, Đào tạo Điện Biên",
        "Sở Giáo dục&Đào tạo Điện Biên",
        "Sở Giáo dục Đào tạo Điện Biên",
        "SỞ GIÁO DỤC VÀ ĐÀO TẠO ĐIỆN BIÊN",
        "so giao duc va dao tao dien bien",
        "so-gddt-dien-bien",
        "Sở GD&ĐT tỉnh Điện Biên",
        "Sở GD&ĐT (tỉnh Điện Biên)",
        "Sở GD&ĐT, Tỉnh Điện Biên",
        "So GD&DT tinh Dien Bien",
        "  Sở\u00a0GD&ĐT\tĐiện\u3000Biên ",
        "Sở GD&\u200bĐT Điện Biên\ufeff",
        "Sở GD&ĐT Ðiện Biên",
    ],
    "TP HCM": [
        "Sở GD&ĐT Thành phố Hồ Chí Minh",
        "Sở GD&ĐT TP. Hồ Chí Minh",
        "Sở GD&ĐT TP Hồ Chí Minh",
        "Sở GD&ĐT Tp.Hồ Chí Minh",
        "Sở GD&ĐT Hồ Chí Minh",
        "Sở GD&ĐT TP HCM",
        "Sở GD&ĐT TP.HCM",
        "Sở GD&ĐT TP. HCM",
        "Sở GD&ĐT T.P HCM",
        "Sở GD&ĐT TPHCM",
        "Sở GD&ĐT HCM",
        "Sở GD-ĐT Tp.HCM",
    ],
    "province": ["Điện Biên", "tỉnh Điện Biên", "TỈNH ĐIỆN BIÊN", "Tỉnh: Điện Biên", "tinh dien bien"],
    "Hà Tĩnh": ["Hà Tĩnh", "tỉnh Hà Tĩnh", "HÀ TĨNH", "Ha Tinh", "tinh Ha Tinh"],
    "city": ["Đà Nẵng", "thành phố Đà Nẵng", "TP. Đà Nẵng", "Tp Đà Nẵng"],
    "school": [
        "Trường THPT Mường Chà",
        "THPT Mường Chà",
        "Trường Trung học phổ thông Mường Chà",
        "trung học phổ thông mường chà",
        "TRƯỜNG THPT MƯỜNG CHÀ",
        "“Trường THPT Mường Chà”",
    ],
    "number": [
        "Trường Tiểu học số 4 Nà Tấu",
        "Trường TH số 04 Nà Tấu",
        "TH số 4 Nà Tấu",
        "TH Số 004 Nà Tấu",
        "TH số ４ Nà Tấu",
    ],
    "boarding school": [
        "Trường PTDTNT tỉnh Điện Biên",
        "Trường DTNT tỉnh Điện Biên",
        "PT DTNT Điện Biên",
        "Trường Phổ thông Dân tộc nội trú tỉnh Điện Biên",
        "Dân tộc Nội trú Điện Biên",
    ],
    "semi-boarding school": ["PTDTBT THCS Tả Phìn", "PT DTBT THCS Tả Phìn", "Phổ thông dân tộc bán trú THCS Tả Phìn"],
    "kindergarten": ["Trường Mầm non Hoa Ban", "Trường MN Hoa Ban", "MN HOA BAN"],
    "centre": ["Trung tâm GDNN-GDTX", "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên"],
    "ampersand": ["Văn hóa & Thể thao", "Văn hoá và Thể thao"],
    "place of the tone": ["THPT Thuỷ Hoà", "THPT Thủy Hòa"],
    "committee": ["UBND huyện Mường Ảng", "Ủy ban nhân dân huyện Mường Ảng", "Uỷ ban Nhân dân huyện Mường Ảng"],
    # Marks do not count: such schools are told apart by their ids and places.
    "tones": ["THPT Nà Tấu", "THPT Na Tâu"],
}

DIFFERENT_NAMES = [
    ("Trường Tiểu học số 1", "Trường Tiểu học số 12"),
    ("Trường Tiểu học số 1", "Trường Tiểu học số 10"),
    ("Trường Tiểu học số 1", "Trường Tiểu học"),
    ("Trường Tiểu học số ٤", "Trường Tiểu học số"),  # figures of other scripts are no punctuation
    ("Trường THPT Lê Quý Đôn", "Trường THCS Lê Quý Đôn"),
    ("Trường TH Lê Quý Đôn", "Trường THCS Lê Quý Đôn"),
    ("Trường MN Hoa Ban", "Trường TH Hoa Ban"),
    ("Sở GD&ĐT Điện Biên", "Phòng GD&ĐT Điện Biên"),
    ("Sở GD&ĐT Hà Tĩnh", "Sở GD&ĐT Hà Nam"),
    ("Sở GD&ĐT Hà Tĩnh", "Sở GD&ĐT Hà"),
    ("THPT Tịnh Biên", "THPT Biên"),
    ("THPT Sơn Tịnh", "THPT Sơn"),
    ("THPT Tĩnh Gia", "THPT Gia"),
    ("Sở GD&ĐT Hà Nam", "Sở GD&ĐT Hà Nam Ninh"),
    ("THPT Trường Chinh", "THPT Chinh"),
    ("PTDTNT Mường Chà", "PTDTBT Mường Chà"),
    ("THPT Lê Quý Đôn", "THPT Lê Quý Đôn A"),
    ("Huyện Điện Biên", "Điện Biên"),
]


@pytest.mark.parametrize("names", SAME_NAMES.values(), ids=SAME_NAMES)
def test_name_key_of_one_name_written_in_many_ways(names: list[str]) -> None:
    forms = [unicodedata.normalize(form, name) for name in names for form in ("NFC", "NFD")]
    assert {form: name_key(form) for form in forms} == dict.fromkeys(forms, name_key(names[0]))


@pytest.mark.parametrize(("one", "other"), DIFFERENT_NAMES)
def test_name_key_tells_names_apart(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Sở GD&ĐT tỉnh Điện Biên", "so gddt dien bien"),
        ("Trường THPT số 04", "trung hoc pho thong so 4"),
        ("Trường", "truong"),
        ("tỉnh", ""),
        ("… “” –", ""),
        ("", ""),
    ],
)
def test_name_key(name: str, key: str) -> None:
    assert name_key(name) == key


SAME_AWARDS = {
    "class": [
        "Huân chương Lao động hạng Ba",
        "Huân chương Lao động hạng III",
        "Huân chương Lao động hạng Ⅲ",
        "Huân chương Lao động hạng 3",
        "“Huân chương Lao động” hạng Ba",
        "HUÂN CHƯƠNG LAO ĐỘNG HẠNG BA",
        "Huân chương Lao động (hạng ba)",
    ],
    "second class": ["Huân chương Độc lập hạng Nhì", "Huân chương Độc lập hạng II", "Huân chương Độc lập hạng 2"],
    "first class": ["Huân chương Độc lập hạng Nhất", "Huân chương Độc lập hạng I", "Huân chương Độc lập, hạng nhất"],
    "level": ["Trường đạt chuẩn quốc gia mức độ 2", "trường đạt chuẩn quốc gia mức độ II"],
    "grade": ["Kiểm định chất lượng giáo dục cấp độ 3", "kiểm định chất lượng giáo dục cấp độ III"],
    "title": ["Lao động tiên tiến", "Danh hiệu Lao động tiên tiến", "danh hiệu “Lao động tiên tiến”", "LĐTT"],
    "ministry's flag": [
        "Cờ thi đua của Bộ GD&ĐT",
        "Cờ thi đua của Bộ Giáo dục và Đào tạo",
        "cờ thi đua của bộ GD-ĐT",
        "Cờ thi đua của\u00a0Bộ GDĐT",
    ],
    "abbreviation": ["CSTĐ cấp tỉnh", "Chiến sĩ thi đua cấp tỉnh", "Danh hiệu CSTĐ cấp tỉnh"],
}

DIFFERENT_AWARDS = [
    ("Cờ thi đua Bộ GDĐT", "Cờ thi đua của Bộ GD&ĐT"),
    ("Huân chương Lao động hạng Ba", "Huân chương Lao động hạng Nhì"),
    ("Huân chương Lao động hạng I", "Huân chương Lao động hạng II"),
    ("Huân chương Lao động hạng III", "Huân chương Lao động"),
    ("Trường đạt chuẩn quốc gia mức độ 1", "Trường đạt chuẩn quốc gia mức độ 2"),
    ("Trường đạt chuẩn quốc gia mức độ 1", "Trường đạt chuẩn quốc gia"),
    ("Kiểm định chất lượng giáo dục cấp độ 1", "Kiểm định chất lượng giáo dục mức độ 1"),
    ("Chiến sĩ thi đua cấp tỉnh", "Chiến sĩ thi đua cấp bộ"),
    ("Bằng khen của Thủ tướng Chính phủ", "Bằng khen Thủ tướng Chính phủ"),
    ("Giải Nhất cấp tỉnh", "Giải Nhì cấp tỉnh"),
    ("Trường đạt chuẩn quốc gia", "Đạt chuẩn quốc gia"),  # no word but "danh hiệu" may be left out
]


@pytest.mark.parametrize("names", SAME_AWARDS.values(), ids=SAME_AWARDS)
def test_award_key_of_one_award_written_in_many_ways(names: list[str]) -> None:
    forms = [unicodedata.normalize(form, name) for name in names for form in ("NFC", "NFD")]
    assert {form: award_key(form) for form in forms} == dict.fromkeys(forms, award_key(names[0]))


@pytest.mark.parametrize(("one", "other"), DIFFERENT_AWARDS)
def test_award_key_tells_awards_apart(one: str, other: str) -> None:
    assert award_key(one) != award_key(other)


@given(st.text())
def test_keys_do_not_see_case_or_the_unicode_form(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    assert name_key(decomposed) == name_key(text)
    assert award_key(decomposed) == award_key(text)


@given(
    st.sampled_from([name for names in SAME_NAMES.values() for name in names]),
    st.sampled_from(["upper", "lower", "title", "casefold"]),
)
def test_name_key_does_not_see_capitals(name: str, method: str) -> None:
    assert name_key(getattr(name, method)()) == name_key(name)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("so gddt dien bein", ("so gddt dien bien",)),
        ("trung hoc pho thong muong cha", ("trung hoc pho thong muong cha", "trung hoc pho thong muong ang")),
        ("bo cong thuong", ()),
        ("", ()),
    ],
)
def test_nearest(written: str, expected: tuple[str, ...]) -> None:
    known = ["so gddt dien bien", "trung hoc pho thong muong ang", "trung hoc pho thong muong cha", "mam non hoa ban"]
    assert nearest(written, known) == expected


def test_nearest_gives_no_more_than_asked_for() -> None:
    known = [f"truong so {number}" for number in range(9)]
    assert (len(nearest("truong so", known)), len(nearest("truong so", known, most=1))) == (3, 1)


@pytest.mark.parametrize(
    "text", ["a", " ", "0", "tp ", "t p ", "gd ", "giáo dục ", "hạng i ", "tỉnh ", "dtnt ", "hcm", "&"]
)
@pytest.mark.parametrize("key", [name_key, award_key])
def test_long_names_are_read_at_once(key, text: str, at_once) -> None:
    with at_once():
        key(text * (100_000 // len(text)))


def test_nearest_to_a_long_name_is_found_at_once(at_once) -> None:
    with at_once():
        assert nearest("trường " * 15_000, [f"truong so {number}" for number in range(500)]) == ()


@pytest.mark.parametrize(
    "written",
    [
        "tieu hoc so 777 dien bien",
        "tieu hcc so 777 dien bien",
        "tieu hoc so 777 dein bien",
        "tieuhoc so 777 dien bien",
        "tieu hoc 777 dien bien",
    ],
)
def test_nearest_of_many_is_that_of_all(written: str) -> None:
    known = [
        f"tieu hoc so {number} {place}" for place in ("dien bien", "son la", "lai chau") for number in range(1_000)
    ]
    assert len(known) > MANY
    assert nearest(written.replace("777", "0777"), known)[0] == "tieu hoc so 777 dien bien"
    assert nearest("bo cong thuong", known) == ()


def test_nearest_of_many_is_found_at_once(at_once) -> None:
    known = [f"trung hoc pho thong so {number} xa mau {number} tinh mau" for number in range(20_000)]
    with at_once():
        for number in range(20):
            assert len(nearest(f"trung hoc pho thong xo {number} xa mau {number} tinh mau", known)) == 3


@pytest.mark.parametrize(("cutoff", "expected"), [(0.72, ()), (0.6, ("co.jpg",))])
def test_nearest_takes_another_measure_of_closeness(cutoff: float, expected: tuple[str, ...]) -> None:
    assert nearest("co.webp", ["co.jpg"], cutoff=cutoff) == expected
