"""Units: what they are called, and the written forms that mean them."""

import pytest

from bangvang.core.names import name_key
from bangvang.core.units import Unit, UnitKind


def school(name: str = "Trường THPT Mẫu", **values) -> Unit:
    return Unit("thpt-mau", name, UnitKind.UPPER_SECONDARY, **values)


def test_kinds_are_listed_from_the_ministry_to_the_rest() -> None:
    assert [str(kind) for kind in UnitKind] == [
        "bộ",
        "sở",
        "phòng",
        "mầm non",
        "tiểu học",
        "trung học cơ sở",
        "trung học phổ thông",
        "nhiều cấp học",
        "cao đẳng",
        "đại học",
        "trung tâm",
        "công đoàn",
        "đoàn đội",
        "cơ quan khác",
    ]


@pytest.mark.parametrize(("short", "label"), [("THPT Mẫu", "THPT Mẫu"), ("", "Trường THPT Mẫu")])
def test_label(short: str, label: str) -> None:
    assert school(short=short).label == label


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        (school(), "Trường THPT Mẫu"),
        (school(province="Long An"), "Trường THPT Mẫu (Long An)"),
        (school(place="huyện Đức Huệ"), "Trường THPT Mẫu (huyện Đức Huệ)"),
        (school(place="huyện Đức Huệ", province="Long An"), "Trường THPT Mẫu (huyện Đức Huệ – Long An)"),
        (school("Trường THPT Mẫu Long An", province="Long An"), "Trường THPT Mẫu Long An"),
        (school("Sở GD&ĐT tỉnh Điện Biên", province="Điện Biên"), "Sở GD&ĐT tỉnh Điện Biên"),
        (school("Sở GD&ĐT TP.HCM", province="TP. Hồ Chí Minh"), "Sở GD&ĐT TP.HCM"),
        # A part of a word is not the place.
        (school("Trường Cao đẳng Thuế", province="Huế"), "Trường Cao đẳng Thuế (Huế)"),
        (school("Trường THPT Phan Bội Châu", province="Hà Tĩnh"), "Trường THPT Phan Bội Châu (Hà Tĩnh)"),
        (school("Trường TH số 12", place="số 1"), "Trường TH số 12 (số 1)"),
    ],
)
def test_full_name(unit: Unit, expected: str) -> None:
    assert unit.full_name == expected


def test_written_forms_are_the_names_and_the_names_with_their_place() -> None:
    unit = school(short="THPT Mẫu", other_names=("THPT Cũ",), place="huyện Đức Huệ", province="Long An")
    assert unit.written_forms() == (
        "Trường THPT Mẫu",
        "THPT Mẫu",
        "THPT Cũ",
        "Trường THPT Mẫu Long An",
        "Trường THPT Mẫu huyện Đức Huệ",
        "Trường THPT Mẫu huyện Đức Huệ Long An",
        "THPT Mẫu Long An",
        "THPT Mẫu huyện Đức Huệ",
        "THPT Mẫu huyện Đức Huệ Long An",
        "THPT Cũ Long An",
        "THPT Cũ huyện Đức Huệ",
        "THPT Cũ huyện Đức Huệ Long An",
    )


def test_written_forms_without_a_place_are_the_names() -> None:
    assert school(short="Trường THPT Mẫu").written_forms() == ("Trường THPT Mẫu",)


@pytest.mark.parametrize("place", ["", "huyện Đức Huệ"])
@pytest.mark.parametrize("province", ["", "Long An", "Hà Tĩnh", "TP. Hồ Chí Minh"])
@pytest.mark.parametrize("name", ["Trường THPT Mẫu", "Trường THPT Hà Tĩnh", "THPT Đức Huệ", "Trường THPT Long An"])
def test_full_name_is_one_of_the_written_forms(name: str, province: str, place: str) -> None:
    unit = school(name, province=province, place=place)
    assert name_key(unit.full_name) in {name_key(form) for form in unit.written_forms()}
