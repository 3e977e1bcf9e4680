"""The folder of the ledgers: what is read, what is told of, and where ledgers and posts contradict each other."""

from pathlib import Path

import pytest
from tests.edition.sample_content import REQUIRED
from tests.edition.sample_ledgers import CERTIFICATE, FLAG, picture, read_folder
from tests.edition.test_source import TCVN3, cp1258, mojibake

HEADING = "Hình thức;Đơn vị;Năm học;Số quyết định;Ngày quyết định;Cơ quan tặng;Đối tượng;Số lượng\n"
PLAIN = f"{HEADING}{FLAG};TH số 1;2019-2020;;;;;\n"
SO = "du-lieu/so-vang"
POST = "tin-tuc/2020/hai-la-co/index.md"
_SAVE_AS = "mở lại tệp Excel gốc, chọn Lưu thành (Save as) kiểu “CSV UTF-8”."
_MAKE_CSV = "mở bằng Excel, chọn Lưu thành (Save as) kiểu “CSV UTF-8”, rồi chuyển tệp này đi nơi khác."
_NO_CSV = "không được đọc: sổ vàng là tệp .csv. Lưu lại thành .csv, hoặc chuyển đi nơi khác."


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        *[
            pytest.param(
                {f"so.{ending}": b"PK"}, [f"{SO}/so.{ending}: “so.{ending}” không được đọc: {_MAKE_CSV}"], id=ending
            )
            for ending in ("xlsx", "xls", "xlsm", "ods", "XLSX")
        ],
        pytest.param({"so.txt": PLAIN}, [f"{SO}/so.txt: “so.txt” {_NO_CSV}"], id="text"),
        pytest.param({"so.csv.bak": PLAIN}, [f"{SO}/so.csv.bak: “so.csv.bak” {_NO_CSV}"], id="copy"),
        pytest.param({"so": PLAIN}, [f"{SO}/so: “so” {_NO_CSV}"], id="no ending"),
        pytest.param(
            {f"{SO}/2020/so.csv": PLAIN},
            [f"{SO}/2020: không đọc thư mục con: chuyển các tệp .csv ra ngay trong so-vang, rồi xóa thư mục này."],
            id="folder",
        ),
        pytest.param({SO: b"x"}, [f"{SO}: đây phải là một thư mục, không phải một tệp."], id="file for the folder"),
        pytest.param({"~$so.csv": b"x", ".so.csv": b"x", "Thumbs.db": b"x"}, [], id="what programs leave behind"),
        pytest.param({"so.csv": b""}, [f"{SO}/so.csv: sổ vàng trống: chép lại từ bản lưu, hoặc xóa tệp."], id="empty"),
        pytest.param(
            {"so.csv": b"\xef\xbb\xbf\r\n"},
            [f"{SO}/so.csv: sổ vàng trống: chép lại từ bản lưu, hoặc xóa tệp."],
            id="a mark alone",
        ),
        pytest.param({"so.csv": HEADING}, [], id="heading alone"),
        pytest.param(
            {"so.csv": cp1258(PLAIN)},
            [f"{SO}/so.csv:1: tệp không ở mã hóa UTF-8 (có lẽ là Windows-1258): {_SAVE_AS}"],
            id="Windows-1258",
        ),
        pytest.param(
            {"so.csv": PLAIN.encode() + cp1258(f"{FLAG};Sở GD&ĐT Sơn La;2019-2020;;;;;\n")},
            [f"{SO}/so.csv:3: tệp không ở mã hóa UTF-8 (có lẽ là Windows-1258): {_SAVE_AS}"],
            id="a row in Windows-1258",
        ),
        pytest.param(
            {"so.csv": PLAIN.encode("utf-16")},
            [f"{SO}/so.csv:1: tệp không ở mã hóa UTF-8 (có lẽ là UTF-16, Notepad cũ gọi là “Unicode”): {_SAVE_AS}"],
            id="UTF-16, as Excel's “Unicode Text”",
        ),
        pytest.param(
            {"so.csv": PLAIN.encode() + TCVN3},
            [f"{SO}/so.csv:4: tệp không ở mã hóa UTF-8 (có lẽ là TCVN3, phông .VnTime): {_SAVE_AS}"],
            id="rows in TCVN3",
        ),
        pytest.param(
            {"so.csv": PLAIN.encode() + TCVN3.decode("latin-1").encode()},
            [f"{SO}/so.csv:4: chữ gõ bằng phông cũ (.VnTime, TCVN3): đổi sang Unicode rồi lưu ở UTF-8."],
            id="TCVN3 taken for Western text",
        ),
        pytest.param(
            {"so.csv": b"\xef\xbb\xbf" + mojibake(PLAIN)},
            [f"{SO}/so.csv:1: chữ bị đổi sai mã hóa (“á»”): chép lại từ bản gốc, lưu ở UTF-8."],
            id="UTF-8 taken for Western text",
        ),
        pytest.param(
            {"so.csv": f"{PLAIN}{FLAG};TH\0số 1;;;;;;\n"},
            [f"{SO}/so.csv:3: có ký tự điều khiển ẩn (U+0000): xóa chỗ ấy rồi gõ lại."],
            id="NUL",
        ),
        pytest.param(
            {"so.csv": b"PK\x03\x04\x14\x00\xff" + bytes(64)},
            [
                f"{SO}/so.csv: tệp của Excel hoặc Word chỉ đổi đuôi: mở bằng chương trình ấy rồi lưu lại"
                " (sổ vàng: kiểu “CSV UTF-8”)."
            ],
            id="workbook under another name",
        ),
        pytest.param(
            {"so.csv": b"\x89PNG\x14\x00\xff" + bytes(64)},
            [f"{SO}/so.csv:1: tệp không ở mã hóa UTF-8 (có lẽ là UTF-16, Notepad cũ gọi là “Unicode”): {_SAVE_AS}"],
            id="binary",
        ),
        pytest.param({"README.md": "Giải thích"}, [], id="readme"),
    ],
)
def test_read_ledgers_tells_of_what_is_no_ledger(
    tmp_path: Path, files: dict[str, str | bytes], expected: list[str]
) -> None:
    contents, problems, notes = read_folder(tmp_path, files)
    assert (problems, notes) == (expected, [])
    assert not any(contents.edition.ledgers.values())


def test_read_contents_reads_a_folder_without_ledgers(tmp_path: Path) -> None:
    contents, problems, _ = read_folder(tmp_path, {})
    assert (dict(contents.edition.ledgers), problems) == ({}, [])


def test_read_ledgers_reads_the_others_beside_a_broken_one(tmp_path: Path) -> None:
    files = {"a.csv": b"\xff\xfe", "b.csv": PLAIN, "c.csv": "x", "d.csv": PLAIN.replace("2019-2020", "2020-2021")}
    contents, problems, _ = read_folder(tmp_path, files)
    assert [problem.split(":")[0] for problem in problems] == [f"{SO}/a.csv", f"{SO}/c.csv"]
    assert [picture(honour) for honour in contents.edition.roll.honours] == [
        "2: co-thi-dua-bo-gddt th-so-1 2019-2020",
        "2: co-thi-dua-bo-gddt th-so-1 2020-2021",
    ]


def test_ledgers_are_not_read_without_the_registry(tmp_path: Path) -> None:
    contents, problems, _ = read_folder(tmp_path, {"so.csv": PLAIN, "du-lieu/don-vi.yaml": ""})
    assert problems == ["du-lieu/don-vi.yaml: tệp trống: chép lại từ bản lưu, hoặc từ bộ chương trình."]
    assert dict(contents.edition.ledgers) == {}


def post(*honours: str) -> str:
    items = "".join(f"  - {{{honour}}}\n" for honour in honours)
    return f"---\n{REQUIRED}honours:\n{items}---\nThân bài.\n"


_TO = "award: Cờ thi đua của Bộ GD&ĐT, to: TH số 1"
_TWICE = "nếu là hai lần khen thì ghi số quyết định ở cả hai nơi"


@pytest.mark.parametrize(
    ("rows", "in_post", "expected"),
    [
        pytest.param(
            f"{FLAG};TH số 1;2019-2020;;;;;\n{FLAG};Trường Tiểu học số 1;2019–2020;;;;;\n",
            "",
            [f"{SO}/so.csv:3: ghi hai lần: giữ lại một (xem {SO}/so.csv:2)."],
            id="row that stands twice",
        ),
        pytest.param(
            f"{FLAG};TH số 1;2019-2020;;;Bộ trưởng;;\n",
            f"{_TO}, school_year: 2019-2020, by: Bộ",
            [
                f"{POST}:7: cơ quan tặng ở đây là “Bộ”, ở kia là “Bộ trưởng”: sửa cho khớp; {_TWICE}"
                f" (xem {SO}/so.csv:2)."
            ],
            id="body",
        ),
        pytest.param(
            f"{FLAG};TH số 1;2019-2020;12/QĐ;1/9/2020;;;\n",
            f"{_TO}, school_year: 2019-2020, decision: 12/QĐ, day: 2/9/2020",
            [
                f"{POST}:7: ngày quyết định ở đây là 02/09/2020, ở kia là 01/09/2020: sửa nơi ghi sai"
                f" (xem {SO}/so.csv:2)."
            ],
            id="day",
        ),
        pytest.param(
            f"{FLAG};TH số 1;2019-2020;12/QĐ;;;;\n",
            f"{_TO}, school_year: 2020-2021, decision: 12/qđ",
            [
                f"{POST}:7: cùng quyết định “12/qđ” mà ở đây là năm học 2020–2021, ở kia là năm học 2019–2020:"
                f" sửa nơi ghi sai; nếu là hai quyết định trùng số thì ghi ngày quyết định ở cả hai nơi"
                f" (xem {SO}/so.csv:2)."
            ],
            id="period under one decision",
        ),
        pytest.param(
            f"{FLAG};TH số 1;2019-2020;;;;cá nhân;27\n",
            "award: Cờ thi đua của Bộ GD&ĐT, of: cá nhân, count: 28, unit: TH số 1, school_year: 2019-2020",
            [f"{POST}:7: số lượng ở đây là 28, ở kia là 27: sửa cho khớp, hoặc {_TWICE} (xem {SO}/so.csv:2)."],
            id="count",
        ),
        pytest.param(
            f"{FLAG};TH số 1;2019-2020;;;;;\n",
            f"{_TO}, school_year: 2019-2020, decision: 12/QĐ, day: 2/9/2020",
            [],
            id="nothing, what one leaves open",
        ),
    ],
)
def test_row_that_contradicts_another_place_names_both(
    tmp_path: Path, rows: str, in_post: str, expected: list[str]
) -> None:
    files = {"so.csv": HEADING + rows} | ({POST: post(in_post)} if in_post else {})
    _, problems, notes = read_folder(tmp_path, files)
    assert (problems, notes) == (expected, [])


def test_row_and_post_of_one_conferral_are_one_honour(tmp_path: Path) -> None:
    files = {"so.csv": PLAIN, POST: post(f"{_TO}, school_year: 2019-2020, decision: 12/QĐ")}
    contents, problems, _ = read_folder(tmp_path, files)
    [honour] = contents.edition.roll.honours
    assert (problems, honour.decision) == ([], "12/QĐ")
    assert [str(source) for source in honour.sources] == [f"{SO}/so.csv:2", f"{POST}:7"]


def test_refused_row_is_no_second_conferral(tmp_path: Path) -> None:
    """What is left of a row without the value that was refused would be told of as a double of another row."""
    rows = f"{CERTIFICATE};TH số 1;;;1/9/2020;;;\n{CERTIFICATE};TH số 1;Oct-11;;;;;\n"
    contents, problems, _ = read_folder(tmp_path, {"so.csv": HEADING + rows})
    assert [problem.split(":")[1] for problem in problems] == ["3"]
    assert [picture(honour) for honour in contents.edition.roll.honours] == [
        "2: bang-khen-thu-tuong th-so-1 2020-09-01"
    ]


def test_years_of_merged_cells_are_noted(tmp_path: Path) -> None:
    rows = ("TH số 1;2019-2020", "THPT Lê Quý Đôn (Điện Biên);", "TH số 1;", "TH số 1;2020-2021")
    text = "Hình thức;Đơn vị;Năm học\n" + "".join(f"Cờ thi đua của Bộ GD&ĐT;{row}\n" for row in rows)
    _, problems, notes = read_folder(tmp_path, {"so.csv": text})
    assert problems == []
    assert [note for note in notes if "gộp" in note] == [
        f"{SO}/so.csv:4: mấy dòng liền không có năm, ngay dưới dòng có năm (dòng 4): chưa rõ năm thì bỏ qua; "
        "nếu ô năm bị gộp (merge) trong Excel thì bỏ gộp, rồi ghi đủ vào từng dòng."
    ]


def test_what_is_awarded_in_times_to_come_is_noted(tmp_path: Path) -> None:
    text = "Hình thức;Đơn vị;Năm học\nCờ thi đua của Bộ GD&ĐT;TH số 1;2091-2092\n"
    _, problems, notes = read_folder(tmp_path, {"so.csv": text})
    assert problems == []
    assert notes == [
        f"{SO}/so.csv:2: ghi là đã tặng mà năm học 2091–2092 chưa tới: "
        "xem lại năm, ngày; chưa tặng thì ghi trạng thái “dự kiến”."
    ]
