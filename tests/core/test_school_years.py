"""School years: the dozen ways of writing them, and the days that they contain."""

import unicodedata
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangvang.core.days import FIRST_YEAR, LAST_YEAR
from bangvang.core.problems import Refusal
from bangvang.core.school_years import SchoolYear

school_years = st.integers(FIRST_YEAR, LAST_YEAR - 1).map(SchoolYear)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("2019-2020", 2019),
        ("2018 – 2019", 2018),
        ("2022- 2023", 2022),
        ("2022 -2023", 2022),
        ("2019/2020", 2019),
        ("2019-20", 2019),
        ("1999-00", 1999),
        ("2099-00", 2099),
        ("1999–2000", 1999),
        ("năm học 2024–2025", 2024),
        ("Năm học: 2024 - 2025", 2024),
        ("NĂM HỌC 2024-2025", 2024),
        ("nam hoc 2024-2025", 2024),
        ("NH 2024-2025", 2024),
        ("NH.2024-2025", 2024),
        ("2024‐2025", 2024),
        ("2024‑2025", 2024),
        ("2024‒2025", 2024),
        ("2024—2025", 2024),
        ("2024―2025", 2024),
        ("2024−2025", 2024),
        ("2024\u00a0–\u00a02025", 2024),
        ("\u30002024\t-\n2025", 2024),
        ("\ufeff2024\u200b-2025\u200b", 2024),
        ("２０２４－２０２５", 2024),
        ("٢٠٢٤-٢٠٢٥", 2024),  # figures of other scripts are read for what they are
        ("1900-1901", 1900),
        ("2099-2100", 2099),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_parse(text: str, first: int, form: str) -> None:
    assert SchoolYear.parse(unicodedata.normalize(form, text)) == SchoolYear(first)


def bad(rule: str, text: str, message: str):
    return pytest.param(text, message, id=rule)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        bad("nothing is written", "", "thiếu năm học; viết như “2019-2020”."),
        bad("only spaces are written", "\u00a0\u200b ", "thiếu năm học; viết như “2019-2020”."),
        bad(
            "the years follow each other",
            "2024-2026",
            "“2024-2026” không phải là một năm học: hai năm phải liền nhau."
            " Có phải ý bạn là “2024-2025” hay “2025-2026”?",
        ),
        bad(
            "the years differ",
            "2024-2024",
            "“2024-2024” không phải là một năm học: hai năm phải liền nhau."
            " Có phải ý bạn là “2023-2024” hay “2024-2025”?",
        ),
        bad(
            "the earlier year comes first",
            "2025 – 2024",
            "“2025 – 2024” không phải là một năm học: hai năm phải liền nhau. Có phải ý bạn là “2024-2025”?",
        ),
        bad(
            "a long span is none",
            "2020-2025",
            "“2020-2025” không phải là một năm học: hai năm phải liền nhau.",
        ),
        bad(
            "a short second year follows too",
            "2019-21",
            "“2019-21” không phải là một năm học: hai năm phải liền nhau."
            " Có phải ý bạn là “2019-2020” hay “2020-2021”?",
        ),
        bad(
            "what is suggested must be in range at the end",
            "2100-2100",
            "“2100-2100” không phải là một năm học: hai năm phải liền nhau. Có phải ý bạn là “2099-2100”?",
        ),
        bad(
            "what is suggested must be in range at the beginning",
            "1900-1899",
            "“1900-1899” không phải là một năm học: hai năm phải liền nhau.",
        ),
        bad("there is no year 0", "0000-0000", "“0000-0000” không phải là một năm học: hai năm phải liền nhau."),
        bad("years begin at 1900", "1899-1900", "năm học “1899-1900” nằm ngoài khoảng 1900–2100."),
        bad("years end at 2100", "2100-2101", "năm học “2100-2101” nằm ngoài khoảng 1900–2100."),
        bad(
            "one year is not enough",
            "2024",
            "năm học “2024” không đọc được; viết như “2019-2020”. Có phải ý bạn là “2023-2024” hay “2024-2025”?",
        ),
        bad(
            "the dash is missing",
            "năm học 2024 2025",
            "năm học “năm học 2024 2025” không đọc được; viết như “2019-2020”. Có phải ý bạn là “2024-2025”?",
        ),
        bad(
            "dash and space are missing",
            "20242025",
            "năm học “20242025” không đọc được; viết như “2019-2020”. Có phải ý bạn là “2024-2025”?",
        ),
        *(
            bad(rule, text, f"năm học “{text}” không đọc được; viết như “2019-2020”.")
            for rule, text in {
                "the first year has four figures": "24-25",
                "the second year has two figures or four": "2024-5",
                "the dash is not doubled": "2024--2025",
                "a wave is no dash": "2024~2025",
                "nothing follows": "2024-2025-2026",
                "a raised figure is no part of the year": "2024-2025¹",
                "a period is no school year": "giai đoạn 2020-2025",
                "words alone say no year": "năm học",
            }.items()
        ),
    ],
)
def test_parse_refuses(text: str, message: str) -> None:
    with pytest.raises(Refusal) as refused:
        SchoolYear.parse(text)
    assert refused.value.sentence == message


def test_parse_suggests_for_decomposed_text_too() -> None:
    with pytest.raises(Refusal) as refused:
        SchoolYear.parse(unicodedata.normalize("NFD", "Năm học 2024 2025"))
    assert refused.value.suggestions == ("2024-2025",)


@given(school_years, st.sampled_from("-‐‑‒–—−/"), st.sampled_from(["", " ", "\u00a0", "\u2009"]))
def test_parse_reads_every_written_form(year: SchoolYear, dash: str, space: str) -> None:
    span = f"{year.first}{space}{dash}{space}{year.last}"
    forms = (str(year), year.label, span, f"năm học {span}", f"NH {span}", f"{year.first}{dash}{year.last % 100:02}")
    assert {SchoolYear.parse(form) for form in forms} == {year}


@given(st.from_regex(r"\A\d{4} ?[-–/]? ?(\d{4}|\d{2})?\Z") | st.text("0123456789-/ ") | st.text())
def test_parse_reads_or_refuses_with_readable_suggestions(text: str) -> None:
    for year in read_or_suggested(text):
        assert FIRST_YEAR <= year.first < year.last <= LAST_YEAR


def read_or_suggested(text: str) -> tuple[SchoolYear, ...]:
    try:
        return (SchoolYear.parse(text),)
    except Refusal as refusal:
        return tuple(SchoolYear.parse(suggestion) for suggestion in refusal.suggestions)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2020, 8, 31), "2019-2020"),
        (date(2020, 9, 1), "2020-2021"),
        (date(2020, 12, 31), "2020-2021"),
        (date(2021, 1, 1), "2020-2021"),
        (date(2021, 8, 31), "2020-2021"),
    ],
)
def test_containing(day: date, expected: str) -> None:
    assert str(SchoolYear.containing(day)) == expected


@given(st.dates(date(FIRST_YEAR, 9, 1), date(LAST_YEAR, 8, 31)))
def test_containing_gives_the_one_year_around_the_day(day: date) -> None:
    year = SchoolYear.containing(day)
    assert date(year.first, 9, 1) <= day < date(year.last, 9, 1)
    assert SchoolYear.containing(date(year.first, 9, 1) - timedelta(days=1)) == year.previous


@given(school_years, school_years)
def test_order_is_that_of_time(one: SchoolYear, other: SchoolYear) -> None:
    assert (one < other) == (one.last <= other.first) == (str(one) < str(other))


def test_neighbours_and_label() -> None:
    year = SchoolYear(2019)
    assert (str(year.previous), year.label, str(year.next)) == ("2018-2019", "2019–2020", "2020-2021")
    assert year.next.previous == year


@pytest.mark.parametrize("text", ["2", "2019-", "năm học ", " :.", "2019 ", "-", "x"])
def test_long_text_is_refused_at_once(text: str, at_once) -> None:
    with at_once(), pytest.raises(Refusal):
        SchoolYear.parse("2019" + text * (100_000 // len(text)) + "2020")
