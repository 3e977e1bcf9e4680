"""Emulation blocks: who was in them and who led, year by year."""

import pytest

from bangvang.core.blocks import BlockKind, BlockYear, EmulationBlock
from bangvang.core.periods import Period
from bangvang.core.school_years import SchoolYear

YEAR_2024 = BlockYear(Period(SchoolYear(2024)), lead="so-b", deputy="so-c")
YEAR_2023 = BlockYear(Period(SchoolYear(2023)), lead="so-a", deputy="so-b", members=("so-a", "so-b", "so-d"))
CALENDAR_YEAR = BlockYear(Period(year=2021), members=("so-a",))
CLUSTER = EmulationBlock("cum-so-4", "Cụm thi đua số 4", BlockKind.CLUSTER, years=(YEAR_2024, YEAR_2023))


@pytest.mark.parametrize(
    ("year", "unit", "role"),
    [
        (YEAR_2023, "so-a", "trưởng"),
        (YEAR_2023, "so-b", "phó"),
        (YEAR_2023, "so-d", "thành viên"),
        (YEAR_2023, "so-x", ""),
        (YEAR_2024, "so-b", "trưởng"),
        (YEAR_2024, "so-c", "phó"),
        (YEAR_2024, "so-a", ""),
        (CALENDAR_YEAR, "so-a", "thành viên"),
    ],
)
def test_role_of(year: BlockYear, unit: str, role: str) -> None:
    assert year.role_of(unit) == role


@pytest.mark.parametrize(
    ("year", "label", "begins"),
    [(YEAR_2023, "Năm học 2023–2024", 2023), (CALENDAR_YEAR, "Năm 2021", 2021)],
)
def test_heading_and_beginning_of_a_year(year: BlockYear, label: str, begins: int) -> None:
    assert (year.period.heading, year.period.begins) == (label, begins)


@pytest.mark.parametrize(
    ("block", "units"),
    [
        (CLUSTER, ("so-b", "so-c", "so-a", "so-d")),
        (EmulationBlock("khoi", "Khối", BlockKind.BLOCK, years=(CALENDAR_YEAR,)), ("so-a",)),
        (EmulationBlock("khoi", "Khối", BlockKind.BLOCK), ()),
        (EmulationBlock("khoi", "Khối", BlockKind.BLOCK, years=(BlockYear(Period(year=2020)),)), ()),
    ],
    ids=["each once", "members alone", "no year", "a year of which nothing is told"],
)
def test_units(block: EmulationBlock, units: tuple[str, ...]) -> None:
    assert block.units() == units


@pytest.mark.parametrize(
    ("year", "units"),
    [
        (YEAR_2023, ("so-a", "so-b", "so-d")),
        (YEAR_2024, ("so-b", "so-c")),
        (CALENDAR_YEAR, ("so-a",)),
        (BlockYear(Period(year=2020)), ()),
    ],
)
def test_units_of_a_year(year: BlockYear, units: tuple[str, ...]) -> None:
    assert year.units() == units


@pytest.mark.parametrize(
    ("province", "full_name", "written_forms"),
    [
        ("", "Khối các trường THPT", ("Khối các trường THPT", "Khối THPT")),
        (
            "Điện Biên",
            "Khối các trường THPT (Điện Biên)",
            ("Khối các trường THPT", "Khối THPT", "Khối các trường THPT Điện Biên", "Khối THPT Điện Biên"),
        ),
    ],
)
def test_names(province: str, full_name: str, written_forms: tuple[str, ...]) -> None:
    names = ("Khối THPT", "Khối các trường THPT")
    block = EmulationBlock("khoi", "Khối các trường THPT", BlockKind.BLOCK, province=province, other_names=names)
    assert (block.label, block.full_name) == ("Khối các trường THPT", full_name)
    assert block.written_forms() == written_forms


def test_kinds() -> None:
    assert [str(kind) for kind in BlockKind] == ["cụm", "khối"]
