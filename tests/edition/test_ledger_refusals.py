"""Ledgers that are wrong: each mistake is told of at its line, all at once, with what to write instead."""

import pytest
from tests.edition.sample_ledgers import CERTIFICATE, FLAG, Told, read

_USABLE = (
    "Các cột dùng được: Hình thức khen thưởng, Loại, Cấp, Đơn vị, Họ tên, Chức vụ, Đối tượng, Số lượng, Năm học, Năm, "
    "Số quyết định, Ngày quyết định, Cơ quan tặng, Trạng thái, Lý do, Nguồn."
)
_NO_AWARD = f"thiếu cột “Hình thức khen thưởng”: thêm cột này, mỗi dòng ghi một hình thức. {_USABLE}"
_NO_UNIT = "thiếu cột “Đơn vị”: thêm cột này, mỗi dòng ghi đơn vị được khen."
_NO_HEADING = f"dòng đầu phải là tên các cột, mỗi ô một tên. {_USABLE}"
_QUOTES = "sửa ô ấy (dấu ngoặc kép trong ô thì viết hai dấu liền nhau), hoặc lưu lại từ Excel."
_UNCLOSED = f"dấu ngoặc kép mở mà không đóng, hoặc còn chữ sau dấu đóng: {_QUOTES}"
_ENDLESS = f"ô quá dài, hoặc dấu ngoặc kép mở mà không đóng: {_QUOTES}"
_SWALLOWED = (
    "chứa cả dòng dưới, có lẽ vì thiếu dấu ngoặc kép đóng: đóng lại cho đúng ô, hoặc bỏ chỗ xuống dòng trong ô."
)
_FILL = "ghi đủ vào từng dòng (ô gộp trong Excel thì bỏ gộp trước), hoặc xóa dòng không phải là một lần khen."


def bad(rule: str, text: str, *expected: str):
    """A ledger that gives no honour."""
    return pytest.param(text, [f"sổ:{line}" for line in expected], id=rule)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        bad("column is known", "Hình thức;Đơn vị;Màu sắc\nx;y;z\n", f"1: không có cột “Màu sắc”. {_USABLE}"),
        bad(
            "column is known, near misses",
            "Hình thức khen thuong 1;Đơn vỵ;Năm hok;Ngày K;Cấp\nx;y;z;t;u\n",
            "1: không có cột “Hình thức khen thuong 1”. Có phải ý bạn là “Hình thức khen thưởng”?",
            "1: không có cột “Đơn vỵ”. Có phải ý bạn là “Đơn vị”?",
            "1: không có cột “Năm hok”. Có phải ý bạn là “Năm học”?",
            "1: không có cột “Ngày K”. Có phải ý bạn là “Ngày”?",
            f"1: {_NO_AWARD}",
            f"1: {_NO_UNIT}",
        ),
        bad(
            "column stands once",
            "Hình thức;Danh hiệu;Đơn vị;STT;TT;Năm;Năm\nx;y;z;1;1;2020;2020\n",
            "1: các cột “Hình thức”, “Danh hiệu” cùng một nghĩa: giữ lại một.",
            "1: các cột “STT”, “TT” cùng một nghĩa: giữ lại một.",
            "1: các cột “Năm”, “Năm” cùng một nghĩa: giữ lại một.",
        ),
        bad("award has a column", "Đơn vị;Năm\nx;2020\n", f"1: {_NO_AWARD}"),
        bad("unit has a column", "Hình thức;Năm\nx;2020\n", f"1: {_NO_UNIT}"),
        bad("person's unit has a column", "Hình thức;Họ tên;Chức vụ\nx;y;z\n", f"1: {_NO_UNIT}"),
        bad("first row is a heading", f"{FLAG};TH số 1;2020\n", f"1: {_NO_HEADING}"),
        bad("delimiter is known", f"Hình thức|Đơn vị\n{FLAG}|TH số 1\n", f"1: {_NO_HEADING}"),
        bad(
            "delimiter that Excel names is one",
            f'sep="\nHình thức;Đơn vị\n{FLAG};TH số 1\n',
            "1: dòng đầu phải là tên các cột: xóa các dòng phía trên dòng 2.",
        ),
        bad(
            "nothing stands above the heading",
            f"BẢNG TỔNG HỢP;;\n;;\nNăm 2020;;\nHình thức;Đơn vị;Năm\n{FLAG};TH số 1;2020\n",
            "1: dòng đầu phải là tên các cột: xóa các dòng phía trên dòng 4.",
        ),
        bad(
            "title that is also a column's name stands not above the heading",
            f"KHEN THƯỞNG;;\n\nHình thức;Đơn vị;Năm\n{FLAG};TH số 1;2020\n",
            "1: dòng đầu phải là tên các cột: xóa các dòng phía trên dòng 3.",
        ),
        bad("heading can be read", f'"Hình" thức;Đơn vị\n{FLAG};TH số 1\n', f"1: {_UNCLOSED}"),
        bad("ledger has rows", "", ": sổ vàng trống: chép lại từ bản lưu, hoặc xóa tệp."),
        bad("ledger has more than white space", "\n \n;;\n", ": sổ vàng trống: chép lại từ bản lưu, hoặc xóa tệp."),
    ],
)
def test_read_ledger_refuses_a_heading(text: str, expected: list[str]) -> None:
    assert read(text) == Told([], [line.replace("sổ::", "sổ:") for line in expected], [])


_COLUMNS = "Hình thức;Đơn vị;Năm"
_GOOD = f"{FLAG};TH số 1;2020"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("Cờ;Sở", "dòng chỉ có 2 ô, bảng có 3 cột: thêm ô còn thiếu, hoặc lưu lại từ Excel."),
        (FLAG, "dòng chỉ có 1 ô, bảng có 3 cột: thêm ô còn thiếu, hoặc lưu lại từ Excel."),
        (f"{_GOOD};;ghi thêm", "ô thứ 5 (“ghi thêm”) không thuộc cột nào: đặt tên cột, hoặc xóa ô."),
        (";".join("x" * 300), "ô thứ 4 (“x”) không thuộc cột nào: đặt tên cột, hoặc xóa ô."),
        (f'{FLAG};"TH số 1;2020', _UNCLOSED),
        (f'"{FLAG}" ngành;TH số 1;2020', _UNCLOSED),
        (f'{FLAG};TH số 1;"{"x" * 1_000_000}"', _ENDLESS),
        (f"{FLAG};TH số 1;{'x' * 1_000_000}", _ENDLESS),
        (f"{FLAG};{'x' * 10_001};2020", "ô thứ 2 dài 10001 ký tự: rút xuống 10000 ký tự trở lại."),
        (f"{FLAG};#N/A;2020", "ô thứ 2 là lỗi của Excel (#N/A): sửa công thức, hoặc ghi giá trị."),
        (f"{FLAG};TH số 1; #REF! ", "ô thứ 3 là lỗi của Excel (#REF!): sửa công thức, hoặc ghi giá trị."),
        *[
            (f"{error};TH số 1;2020", f"ô thứ 1 là lỗi của Excel ({error}): sửa công thức, hoặc ghi giá trị.")
            for error in ("#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#######", "Err:502")
        ],
        (_COLUMNS, "dòng lặp lại tên các cột: xóa dòng này."),
        (f"{FLAG};;2020", f"ô “Đơn vị” trống: {_FILL}"),
        (";TH số 1;2020", f"ô “Hình thức khen thưởng” trống: {_FILL}"),
        ("\u00ad;TH số 1;2020", f"ô “Hình thức khen thưởng” trống: {_FILL}"),
        (";Công đoàn ngành;2020", f"ô “Hình thức khen thưởng” trống: {_FILL}"),
        ("I. CẤP TỈNH;;", f"ô “Đơn vị” trống: {_FILL}"),
        *[
            (row, "dòng tổng cộng: xóa dòng này, bảng vàng tự cộng.")
            for row in (";Tổng cộng;27", "TỔNG CỘNG;;27", "Cộng:;;27", "Tổng số (2 trang);;", ";Tổng: 27;")
        ],
        ("Tổng kết;TH số 1;2020", "Hình thức: không có hình thức khen thưởng “Tổng kết”."),
    ],
)
def test_read_ledger_refuses_a_row_and_reads_the_others(row: str, expected: str) -> None:
    told = read(f"{_COLUMNS}\n{_GOOD}\n{row}\n{_GOOD}\n")
    assert told == Told(
        ["2: co-thi-dua-bo-gddt th-so-1 2020", "4: co-thi-dua-bo-gddt th-so-1 2020"], [f"sổ:3: {expected}"], []
    )


def test_read_ledger_refuses_cells_below_a_column_without_a_name() -> None:
    told = read(f"Hình thức;;Đơn vị\n{FLAG};;TH số 1\n{FLAG};a;TH số 1\n")
    assert told.honours == ["2: co-thi-dua-bo-gddt th-so-1"]
    assert told.problems == ["sổ:3: ô thứ 2 (“a”) không thuộc cột nào: đặt tên cột, hoặc xóa ô."]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (f'{FLAG};"TH số 1;2019\n{FLAG};TH số 1";2020', [f"sổ:2: ô thứ 2 {_SWALLOWED}"]),
        (f'"{FLAG};TH số 1;2019\n{FLAG};TH số 1;2020\n{FLAG}";TH số 1;2021', [f"sổ:2: ô thứ 1 {_SWALLOWED}"]),
        (f'{FLAG};TH số 1;"2019\n{FLAG};TH số 1;2020"', [f"sổ:2: ô thứ 3 {_SWALLOWED}"]),
        (f'{FLAG};"TH số 1;2019\n{FLAG};"Sơn La";2020', [f"sổ:2: {_UNCLOSED}"]),
    ],
)
def test_read_ledger_sees_a_quote_that_swallows_rows(rows: str, expected: list[str]) -> None:
    told = read(f"{_COLUMNS}\n{rows}\n{_GOOD}\n")
    assert told.problems[:1] == expected
    assert told.honours[-1].endswith("co-thi-dua-bo-gddt th-so-1 2020")


def test_read_ledger_reads_all_below_a_quote_that_nobody_closed() -> None:
    told = read(f'{_COLUMNS}\n{FLAG};"TH số 1;2020\n' + f"{_GOOD}\n" * 5000)
    assert told.problems == [f"sổ:2: {_UNCLOSED}"] or told.problems == [f"sổ:2: {_ENDLESS}"]
    assert (len(told.honours), told.honours[-1]) == (5000, "5002: co-thi-dua-bo-gddt th-so-1 2020")


_EVERY = "Hình thức;Đơn vị;Họ tên;Chức vụ;Đối tượng;Số lượng;Năm học;Năm;Ngày quyết định;Loại;Cấp;Trạng thái;Nguồn"
_KEYS = (
    *("award", "unit", "person", "role", "of", "count", "school_year"),
    *("year", "day", "kind", "level", "status", "source"),
)
_FULL_FLAG = "Cờ thi đua của Bộ Giáo dục và Đào tạo"


def wrong(rule: str, expected: str | list[str], **cells: str):
    values = {"award": FLAG, "unit": "TH số 1"} | cells
    return pytest.param(
        ";".join(values.get(key, "") for key in _KEYS), [expected] if isinstance(expected, str) else expected, id=rule
    )


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        wrong(
            "unit is known",
            "Đơn vị: không có đơn vị hay khối thi đua “Sở GD&ĐT Lai Châu” trong danh mục.",
            unit="Sở GD&ĐT Lai Châu",
        ),
        wrong(
            "unit is known, near misses",
            "Đơn vị: không có đơn vị hay khối thi đua “Trường Tiểu học số 2” trong danh mục."
            " Có phải ý bạn là “Trường Tiểu học số 1 (Điện Biên)”?",
            unit="Trường Tiểu học số 2",
        ),
        wrong(
            "namesake is told by its province",
            "Đơn vị: có 2 đơn vị mang tên “THPT Lê Quý Đôn”; ghi rõ tỉnh hoặc huyện. Có phải ý bạn là"
            " “Trường THPT Lê Quý Đôn (Điện Biên)” hay “Trường THPT Lê Quý Đôn (Hà Tĩnh)”?",
            unit="THPT Lê Quý Đôn",
        ),
        wrong("award is known", "Hình thức: không có hình thức khen thưởng “Giải lạ”.", award="Giải lạ"),
        wrong(
            "award is known, a near miss",
            f"Hình thức: không có hình thức khen thưởng “Cờ thi đua Bộ GDĐT”. Gần nhất: “{_FULL_FLAG}”.",
            award="Cờ thi đua Bộ GDĐT",
        ),
        wrong(
            "award for persons",
            "“Chiến sĩ thi đua cơ sở” chỉ tặng cho cá nhân: xem lại hình thức, hoặc người nhận.",
            award="CSTĐ cơ sở",
        ),
        wrong(
            "award for collectives",
            "“Tập thể lao động xuất sắc” chỉ tặng cho tập thể: xem lại hình thức, hoặc người nhận.",
            award="Tập thể LĐXS",
            person="Nguyễn Thị Mẫu",
            role="Hiệu trưởng",
        ),
        wrong("period is one", "chỉ ghi “Năm học” hoặc “Năm”, không ghi cả hai.", school_year="2019-2020", year="2020"),
        wrong(
            "school year is two years",
            "Năm học: năm học “2020” không đọc được; viết như “2019-2020”."
            " Có phải ý bạn là “2019-2020” hay “2020-2021”?",
            school_year="2020",
        ),
        *[
            wrong(
                f"school year is no month: {written}",
                f"Năm học: “{written}” là năm học bị Excel đổi thành tháng: định dạng cột theo chữ (Text).{meant}",
                school_year=written,
            )
            for written, meant in (
                ("Oct-11", " Có phải ý bạn là “2010-2011”?"),
                ("11-Dec", " Có phải ý bạn là “2011-2012”?"),
                ("Thg10-11", " Có phải ý bạn là “2010-2011”?"),
                ("09-Thg 10", " Có phải ý bạn là “2009-2010”?"),
                ("Dec-20", ""),
            )
        ],
        wrong("year has four figures", "Năm: năm “20” không đọc được; viết bốn chữ số, như “2020”.", year="20"),
        wrong(
            "count has an of",
            "có số lượng thì “Đối tượng” phải là “tập thể” hoặc “cá nhân”; khen chính đơn vị hay một người thì bỏ trống"
            " ô này.",
            count="3",
        ),
        wrong("count is above 0", "Số lượng: “0” phải là một số nguyên lớn hơn 0, như “27”.", count="0", of="tập thể"),
        wrong(
            "count is no less", "Số lượng: “-3” phải là một số nguyên lớn hơn 0, như “27”.", count="-3", of="tập thể"
        ),
        wrong(
            "count is figures",
            "Số lượng: “27 em” phải là một số nguyên lớn hơn 0, như “27”.",
            count="27 em",
            of="cá nhân",
        ),
        wrong(
            "of is known",
            "Đối tượng: không có đối tượng “trường”; chọn một trong: tập thể, cá nhân, tập thể và cá nhân.",
            of="trường",
        ),
        wrong(
            "person has an office",
            "người có họ tên phải có “Chức vụ”: ghi chức vụ, như “Hiệu trưởng”, hoặc bỏ họ tên và ghi “Đối tượng” là"
            " “cá nhân”.",
            person="Nguyễn Thị Mẫu",
        ),
        wrong(
            "person has a unit",
            "người có họ tên phải có “Đơn vị”: ghi đơn vị của người ấy.",
            person="Nguyễn Thị Mẫu",
            role="Hiệu trưởng",
            unit="",
        ),
        wrong(
            "person's unit is no block",
            "Đơn vị: “Cụm thi đua số 4” là khối thi đua; ở đây phải là một đơn vị.",
            person="Nguyễn Thị Mẫu",
            role="Trưởng khối",
            unit="Cụm thi đua số 4",
        ),
        wrong(
            "person is one",
            "“Nguyễn Thị Mẫu, Trần Văn Mẫu”: mỗi mục ghi đúng một người; thêm một mục cho mỗi người nữa.",
            person="Nguyễn Thị Mẫu, Trần Văn Mẫu",
            role="Hiệu trưởng",
        ),
        *[
            wrong(
                f"person stands alone: {of} {count}",
                "dòng ghi họ tên một người thì bỏ trống “Đối tượng” và “Số lượng”.",
                person="Nguyễn Thị Mẫu",
                role="Hiệu trưởng",
                of=of,
                count=count,
            )
            for of, count in (("tập thể", ""), ("cá nhân", "2"), ("tập thể và cá nhân", ""))
        ],
        wrong("role goes with a person", "“Chức vụ” chỉ đi với người có họ tên: bỏ trống.", role="Hiệu trưởng"),
        wrong(
            "role goes with a person, not with a group",
            "“Chức vụ” chỉ đi với người có họ tên: bỏ trống.",
            role="Hiệu trưởng",
            of="cá nhân",
        ),
        wrong(
            "status is known",
            "Trạng thái: không có trạng thái khen thưởng “xong”; chọn một trong: đã tặng, đề nghị, dự kiến.",
            status="xong",
        ),
        wrong(
            "status is known, a near miss",
            "Trạng thái: không có trạng thái khen thưởng “đề ngị”. Có phải ý bạn là “đề nghị”?",
            status="đề ngị",
        ),
        wrong(
            "level is the award's",
            f"Cấp: “{_FULL_FLAG}” là “Cấp bộ, tỉnh”, không phải “Sở”. Sửa lại, hoặc bỏ trống ô này.",
            level="Sở",
        ),
        wrong(
            "kind is the award's",
            f"Loại: “{_FULL_FLAG}” là “hình thức khen thưởng”, không phải “Danh hiệu”. Sửa lại, hoặc bỏ trống ô này.",
            kind="Danh hiệu",
        ),
        wrong(
            "origin has one address",
            "Nguồn: nguồn chỉ gồm một tên và một địa chỉ; giữa hai nguồn viết dấu “|”.",
            source="https://a.example https://b.example",
        ),
        wrong(
            "day is no number of Excel's",
            "Ngày quyết định: “43831” là số ngày của Excel: định dạng cột theo ngày. Có phải ý bạn là “01/01/2020”?",
            day="43831",
        ),
        wrong(
            "month stands behind the day",
            "Ngày quyết định: không có tháng 18 trong “12/18/2020” (ngày viết trước tháng)."
            " Có phải ý bạn là “18/12/2020”?",
            day="12/18/2020",
        ),
        wrong(
            "year of a day has four figures",
            "Ngày quyết định: ngày “18/12/20” không đọc được. Có phải ý bạn là “18/12/2020”?",
            day="18/12/20",
        ),
        wrong(
            "everything at once",
            [
                "Cấp: “Bằng khen của Thủ tướng Chính phủ” là “Cấp Chính phủ”, không phải “Sở”. Sửa lại, hoặc bỏ trống"
                " ô này.",
                "Đơn vị: không có đơn vị hay khối thi đua “Sở lạ” trong danh mục.",
                "Năm học: năm học “x” không đọc được; viết như “2019-2020”.",
                "Năm: năm “y” không đọc được; viết bốn chữ số, như “2020”.",
                "Ngày quyết định: ngày “z” không đọc được; viết ngày trước tháng, như “18/12/2020”.",
                "Trạng thái: không có trạng thái khen thưởng “t”; chọn một trong: đã tặng, đề nghị, dự kiến.",
            ],
            award=CERTIFICATE,
            unit="Sở lạ",
            level="Sở",
            school_year="x",
            year="y",
            day="z",
            status="t",
        ),
    ],
)
def test_read_ledger_refuses_a_value(row: str, expected: list[str]) -> None:
    told = read(f"{_EVERY}\n{row}\n")
    assert told == Told([], [f"sổ:2: {message}" for message in expected], [])


def test_read_ledger_speaks_english_below_an_english_heading() -> None:
    told = read(f"award;unit;status\n{FLAG};TH số 1;propose\n")
    assert told.problems == ["sổ:2: status: không có trạng thái khen thưởng “propose”. Có phải ý bạn là “proposed”?"]


_REVIEW = "Excel có thể đã đổi chỗ ngày với tháng. Soát lại cả cột rồi viết một kiểu, như “18/12/2020”."


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (
            ["", "1/2/2020", "2020-03-02"],
            f"3: ngày viết theo 2 kiểu (dòng 3 ngày trước tháng “1/2/2020”; dòng 4 năm trước “2020-03-02”): {_REVIEW}",
        ),
        (
            ["2020-03-02", "ngày 3 tháng 4 năm 2020", "1/2/2020", "2/2/2020"],
            "2: ngày viết theo 3 kiểu (dòng 2 năm trước “2020-03-02”; dòng 3 bằng chữ “ngày 3 tháng 4 năm 2020”; "
            f"dòng 4 ngày trước tháng “1/2/2020”): {_REVIEW}",
        ),
    ],
)
def test_read_ledger_refuses_a_column_with_days_of_several_kinds(days: list[str], expected: str) -> None:
    rows = "".join(f"{FLAG};TH số 1;{day}\n" for day in days)
    assert read(f"Hình thức;Đơn vị;Ngày\n{rows}").problems == [f"sổ:{expected}"]


def test_read_ledger_tells_of_every_row_at_once() -> None:
    rows = [
        "Cờ lạ;TH số 1;2020",
        f'{FLAG};"TH" số 1;2020',
        f"{FLAG};Sở lạ;20",
        f"{FLAG};TH số 1",
        ";Tổng cộng;3",
        _GOOD,
        f"{FLAG};#REF!;2020",
    ]
    told = read("\n".join([_COLUMNS, *rows]))
    assert told.honours == ["7: co-thi-dua-bo-gddt th-so-1 2020"]
    assert [problem.split(":")[1] for problem in told.problems] == ["3", "2", "4", "4", "5", "6", "8"]
