"""Days and times as offices write them: which are read, and what is said of those that are not."""

import unicodedata
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangvang.core.days import (
    FIRST_YEAR,
    LAST_YEAR,
    Moment,
    day_in_full,
    day_month_year,
    parse_day,
    parse_moment,
)
from bangvang.core.problems import Refusal

DAY = date(2020, 12, 18)
days = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))
separators = st.sampled_from(["/", "-", ".", " / ", "–", "—", "‑", "−"])


@pytest.mark.parametrize(
    "text",
    [
        "18/12/2020",
        "18-12-2020",
        "18.12.2020",
        "18 / 12 / 2020",
        "2020-12-18",
        "ngày 18/12/2020",
        "ngày 18 tháng 12 năm 2020",
        "18 tháng 12, năm 2020",
        "NGÀY 18 THÁNG 12 NĂM 2020",
        "ngay 18 thang 12 nam 2020",
        "Thứ Sáu, 18/12/2020",
        "thứ sáu - 18/12/2020",
        "Thứ sáu 18/12/2020",
        "Thứ Sáu, ngày 18 tháng 12 năm 2020",
        # What pasting brings along.
        "\u00a018/12/2020\u00a0",
        "18\u00a0/\u00a012/2020",
        "\u300018/12/2020\t\n",
        "\ufeff18/12/2020\u200b",
        "18/\u200b12/2020",
        "18–12–2020",
        "18—12—2020",
        "18‐12‐2020",
        "18‑12‑2020",
        "18−12−2020",
        "１８/１２/２０２０",
        "１８／１２／２０２０",
        # Figures of other scripts are read for what they are.
        "١٨/١٢/٢٠٢٠",
        "१८-१२-२०२०",
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_parse_moment_of_a_day(text: str, form: str) -> None:
    assert parse_moment(unicodedata.normalize(form, text)) == Moment(DAY)
    assert parse_day(unicodedata.normalize(form, text)) == DAY


@pytest.mark.parametrize(
    "text",
    [
        "18/12/2020 02:09",
        "18/12/2020 2:09",
        "18/12/2020, 02:09",
        "18/12/2020 - 02:09",
        "18/12/2020 2h09",
        "18/12/2020 2g09",
        "18/12/2020 2 giờ 09",
        "18/12/2020 2 giờ 09 phút",
        "18/12/2020 2 giờ 09 phút 30 giây",
        "18/12/2020 02:09:59",
        "18/12/2020 02:09 GMT+7",
        "Thứ sáu, 18/12/2020, 02:09 (GMT+7)",
        "Thứ sáu - 18/12/2020 02:09",
        "ngày 18 tháng 12 năm 2020, 02:09",
        "2020-12-18 02:09",
        "2020-12-18T02:09",
        "2020-12-18T02:09:00+07:00",
        "18/12/2020\t02:09",
        "18/12/2020\u00a002:09",
        "１８/１２/２０２０　０２：０９",
        "١٨/١٢/٢٠٢٠ ٠٢:٠٩",
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_parse_moment_with_a_time(text: str, form: str) -> None:
    assert parse_moment(unicodedata.normalize(form, text)) == Moment(DAY, time(2, 9))


def bad(rule: str, text: str, message: str):
    return pytest.param(text, message, id=rule)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        bad("nothing is written", "", "thiếu ngày; viết ngày trước tháng, như “18/12/2020”."),
        bad("only spaces are written", " \u00a0\u200b", "thiếu ngày; viết ngày trước tháng, như “18/12/2020”."),
        bad("words are no day", "hôm qua", "ngày “hôm qua” không đọc được; viết ngày trước tháng, như “18/12/2020”."),
        bad(
            "the month comes second",
            "12/31/2020",
            "không có tháng 31 trong “12/31/2020” (ngày viết trước tháng). Có phải ý bạn là “31/12/2020”?",
        ),
        bad(
            "the month comes second after the year too",
            "2020-18-12",
            "không có tháng 18 trong “2020-18-12” (ngày viết trước tháng). Có phải ý bạn là “18/12/2020”?",
        ),
        bad(
            "a swapped day must exist to be suggested",
            "4/31/2020",
            "không có tháng 31 trong “4/31/2020” (ngày viết trước tháng).",
        ),
        bad(
            "a swapped day of 0 is not suggested",
            "0/31/2020",
            "không có tháng 31 trong “0/31/2020” (ngày viết trước tháng).",
        ),
        bad("there is no month 13", "18/13/2020", "không có tháng 13 trong “18/13/2020” (ngày viết trước tháng)."),
        bad("there is no month 0", "18/00/2020", "không có tháng 0 trong “18/00/2020” (ngày viết trước tháng)."),
        bad("there is no day 0", "00/12/2020", "tháng 12 năm 2020 không có ngày 0 (“00/12/2020”)."),
        bad("there is no 31 February", "31/02/2020", "tháng 2 năm 2020 không có ngày 31 (“31/02/2020”)."),
        bad("2021 is no leap year", "29/2/2021", "tháng 2 năm 2021 không có ngày 29 (“29/2/2021”)."),
        bad("2100 is no leap year", "29/2/2100", "tháng 2 năm 2100 không có ngày 29 (“29/2/2100”)."),
        bad("years begin at 1900", "31/12/1899", "năm 1899 trong “31/12/1899” nằm ngoài khoảng 1900–2100."),
        bad("years end at 2100", "1/1/2101", "năm 2101 trong “1/1/2101” nằm ngoài khoảng 1900–2100."),
        bad("the year has four figures", "18/12/20", "ngày “18/12/20” không đọc được. Có phải ý bạn là “18/12/2020”?"),
        bad("a separator is missing", "16/82022", "ngày “16/82022” không đọc được. Có phải ý bạn là “16/8/2022”?"),
        bad(
            "the first separator is missing",
            "168/2022",
            "ngày “168/2022” không đọc được. Có phải ý bạn là “16/8/2022”?",
        ),
        bad("both separators are missing", "16082022", "ngày “16082022” không đọc được. Có phải ý bạn là “16/8/2022”?"),
        bad("a separator is doubled", "16//8/2022", "ngày “16//8/2022” không đọc được. Có phải ý bạn là “16/8/2022”?"),
        bad("the separators differ", "16/8-2022", "ngày “16/8-2022” không đọc được. Có phải ý bạn là “16/8/2022”?"),
        bad("year first takes hyphens", "2022/8/16", "ngày “2022/8/16” không đọc được. Có phải ý bạn là “16/8/2022”?"),
        bad(
            "the time is kept in what is suggested",
            "16/82022 02:09",
            "ngày “16/82022 02:09” không đọc được. Có phải ý bạn là “16/8/2022 02:09”?",
        ),
        bad(
            "an impossible time is not suggested",
            "16/82022 25:00",
            "ngày “16/82022 25:00” không đọc được. Có phải ý bạn là “16/8/2022”?",
        ),
        bad(
            "two days are as likely",
            "111/2022",
            "ngày “111/2022” không đọc được. Có phải ý bạn là “11/1/2022” hay “1/11/2022”?",
        ),
        bad("the day is missing", "8/2022", "“8/2022” thiếu ngày; viết đủ ngày, tháng, năm, như “18/12/2020”."),
        bad(
            "the day is missing in words",
            "tháng 8 năm 2022",
            "“tháng 8 năm 2022” thiếu ngày; viết đủ ngày, tháng, năm, như “18/12/2020”.",
        ),
        bad("day and month are missing", "2022", "“2022” thiếu ngày; viết đủ ngày, tháng, năm, như “18/12/2020”."),
        bad(
            "no figure follows the year",
            "18/12/20201",
            "ngày “18/12/20201” không đọc được; viết ngày trước tháng, như “18/12/2020”.",
        ),
        bad(
            "the time stands apart from the day",
            "18/12/202009:05",
            "ngày “18/12/202009:05” không đọc được; viết ngày trước tháng, như “18/12/2020”.",
        ),
        bad(
            "a raised figure is no part of the year",
            "18/12/2020¹",
            "ngày “18/12/2020¹” không đọc được; viết ngày trước tháng, như “18/12/2020”.",
        ),
        bad(
            "the day has two figures at the most",
            "118/12/2020",
            "ngày “118/12/2020” không đọc được; viết ngày trước tháng, như “18/12/2020”.",
        ),
        bad(
            "the weekday is that of the day",
            "Thứ Năm, 18/12/2020",
            "thứ và ngày không khớp trong “Thứ Năm, 18/12/2020”. Có phải ý bạn là “Thứ Sáu, 18/12/2020”?",
        ),
        bad(
            "the weekday is that of the day, with its time",
            "Chủ nhật - 18/12/2020 02:09",
            "thứ và ngày không khớp trong “Chủ nhật - 18/12/2020 02:09”. Có phải ý bạn là “Thứ Sáu, 18/12/2020 02:09”?",
        ),
        bad("the day has 24 hours", "18/12/2020 24:00", "không có giờ 24:00 (“18/12/2020 24:00”)."),
        bad("the hour has 60 minutes", "18/12/2020 2h60", "không có giờ 2:60 (“18/12/2020 2h60”)."),
        *(
            bad(rule, text, f"phần giờ trong “{text}” không đọc được; viết như “18/12/2020 02:09”.")
            for rule, text in {
                "minutes are needed": "18/12/2020 2h",
                "minutes have two figures": "18/12/2020 2:9",
                "the minute has 60 seconds": "18/12/2020 02:09:99",
                "halves of the day are not known": "18/12/2020 9:05 CH",
                "times of other zones are not read": "2020-12-18T02:09:00Z",
                "words after the day are no time": "18/12/2020 abc",
                "a unit without its number is no time": "18/12/2020 phút",
                "a lone T is no time": "2020-12-18T",
                "another part of a day is no time": "18/12/2020/5",
            }.items()
        ),
    ],
)
def test_parse_moment_refuses(text: str, message: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_moment(text)
    assert refused.value.sentence == message


def test_parse_day_refuses_a_time() -> None:
    with pytest.raises(Refusal) as refused:
        parse_day("18/12/2020  02:09")
    assert refused.value.sentence == (
        "ở đây chỉ ghi ngày, không ghi giờ (“18/12/2020 02:09”). Có phải ý bạn là “18/12/2020”?"
    )


@given(days)
def test_parse_day_reads_what_day_month_year_writes(day: date) -> None:
    assert parse_day(day_month_year(day)) == day


@given(days, separators)
def test_parse_day_reads_every_written_form(day: date, separator: str) -> None:
    forms = (
        f"{day.day}{separator}{day.month}{separator}{day.year}",
        f"{day.day:02}{separator}{day.month:02}{separator}{day.year}",
        day.isoformat(),
        f"ngày {day.day} tháng {day.month} năm {day.year}",
        day_in_full(day),
        day_in_full(day).upper().replace(",", " –"),
    )
    assert {parse_day(form) for form in forms} == {day}


@given(
    st.from_regex(r"\A\d{1,4}[ /.:-]{0,2}\d{1,3}[ /.:-]{0,2}\d{2,4}( \d\d:\d\d| x)?\Z")
    | st.text("0123456789/-. :hT")
    | st.text()
)
def test_parse_moment_reads_or_refuses_with_readable_suggestions(text: str) -> None:
    for moment in read_or_suggested(text):
        assert FIRST_YEAR <= moment.day.year <= LAST_YEAR


def read_or_suggested(text: str) -> tuple[Moment, ...]:
    try:
        return (parse_moment(text),)
    except Refusal as refusal:
        return tuple(parse_moment(suggestion) for suggestion in refusal.suggestions)


@pytest.mark.parametrize(
    "text", ["1", "1/", " 1/1/2020", "18/12/2020 ", "- ", "x", "thứ ", "18/12/2020 02:09 phút ", "1 ٣"]
)
def test_long_text_is_refused_at_once(text: str, at_once) -> None:
    with at_once(), pytest.raises(Refusal):
        parse_moment(text * (100_000 // len(text)))


@pytest.mark.parametrize(("head", "filling"), [("18/12/2020", " ,t-"), ("1", "/"), ("1/1", "\u00a0"), ("", "0")])
def test_long_filling_is_refused_at_once(head: str, filling: str, at_once) -> None:
    with at_once(), pytest.raises(Refusal):
        parse_moment(head + filling * 100_000 + "x")
