"""Text files as they come from Notepad, Word and old machines: each wrong encoding is named."""

import unicodedata
from pathlib import Path

import pytest

from bangvang.core.problems import Refusal
from bangvang.edition.source import Undecodable, inside, read_text

TEXT = "---\ntitle: Sở Giáo dục và Đào tạo tỉnh Điện Biên\nlead: Được tặng cờ thi đua, năm học mới\n---\n"
# "Sở Giáo dục và Đào tạo" in TCVN3, the code of .VnTime fonts: đ is AE, ụ is F4, à is B5, ạ is B9, ở is EB, á is B8.
TCVN3 = b"---\ntitle: S\xeb Gi\xb8o d\xf4c v\xb5 \xa7\xb5o t\xb9o \xae\xad\xb5ng\n---\n"
_SAVE_AS = "mở tệp bằng Notepad, chọn Lưu thành (Save as) với mã hóa UTF-8."
_UTF_16 = f"tệp không ở mã hóa UTF-8 (có lẽ là UTF-16, Notepad cũ gọi là “Unicode”): {_SAVE_AS}"


def cp1258(text: str) -> bytes:
    """Windows-1258 holds the letters composed, the tones as marks of their own."""
    parts = []
    for char in text:
        marks = unicodedata.normalize("NFD", char)
        tones = [mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323"]
        parts += [unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in tones)), *tones]
    return "".join(parts).encode("cp1258")


def mojibake(text: str) -> bytes:
    return text.encode().decode("latin-1").encode()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "index.md"


@pytest.mark.parametrize(
    ("data", "line", "message"),
    [
        pytest.param(TEXT.encode("utf-16"), 1, _UTF_16, id="UTF-16 with a mark"),
        pytest.param(b"\xff\xfe" + TEXT.encode("utf-16-le"), 1, _UTF_16, id="UTF-16 LE with a mark"),
        pytest.param(b"\xfe\xff" + TEXT.encode("utf-16-be"), 1, _UTF_16, id="UTF-16 BE with a mark"),
        pytest.param(TEXT.encode("utf-16-le"), 2, _UTF_16, id="UTF-16 LE"),
        pytest.param(TEXT.encode("utf-16-be"), 2, _UTF_16, id="UTF-16 BE"),
        pytest.param(
            "title: a\n".encode("utf-16-le"),
            1,
            f"tệp không ở mã hóa UTF-8 (có lẽ là UTF-16, hoặc không phải tệp văn bản): {_SAVE_AS}",
            id="UTF-16 without a letter beyond ASCII",
        ),
        pytest.param(
            "Một\0hai".encode(),
            1,
            f"tệp không ở mã hóa UTF-8 (có lẽ là UTF-16, hoặc không phải tệp văn bản): {_SAVE_AS}",
            id="NUL",
        ),
        pytest.param(
            cp1258(TEXT), 2, f"tệp không ở mã hóa UTF-8 (có lẽ là Windows-1258): {_SAVE_AS}", id="Windows-1258"
        ),
        pytest.param(TCVN3, 2, f"tệp không ở mã hóa UTF-8 (có lẽ là TCVN3, phông .VnTime): {_SAVE_AS}", id="TCVN3"),
        pytest.param(
            TCVN3.decode("latin-1").encode(),
            2,
            "chữ gõ bằng phông cũ (.VnTime, TCVN3): đổi sang Unicode rồi lưu ở UTF-8.",
            id="TCVN3 taken for Western text",
        ),
        pytest.param(
            mojibake(TEXT),
            2,
            "chữ bị đổi sai mã hóa (“á»”): chép lại từ bản gốc, lưu ở UTF-8.",
            id="UTF-8 taken for Western text",
        ),
        pytest.param(
            "một\nhai \ufffd".encode(), 2, "có ký tự hỏng “\ufffd”: chép lại đoạn này từ bản gốc.", id="replacement"
        ),
        *[
            pytest.param(
                f"một\nhai{control}ba".encode(),
                2,
                f"có ký tự điều khiển ẩn (U+{ord(control):04X}): xóa chỗ ấy rồi gõ lại.",
                id=f"control U+{ord(control):04X}",
            )
            for control in "\x01\x07\x08\x0b\x0c\x1b\x7f\x80\x9f"
        ],
    ],
)
def test_read_text_names_what_is_wrong(file: Path, data: bytes, line: int, message: str) -> None:
    file.write_bytes(data)
    with pytest.raises(Undecodable) as refused:
        read_text(file)
    assert (refused.value.message, refused.value.line) == (message, line)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(TEXT.encode(), TEXT, id="UTF-8"),
        pytest.param(TEXT.encode("utf-8-sig"), TEXT, id="byte order mark"),
        pytest.param(b"\xef\xbb\xbf" + TEXT.encode("utf-8-sig"), TEXT, id="two byte order marks"),
        pytest.param(TEXT.replace("\n", "\r\n").encode(), TEXT, id="Windows line ends"),
        pytest.param(TEXT.replace("\n", "\r").encode(), TEXT, id="old Macintosh line ends"),
        pytest.param(unicodedata.normalize("NFD", TEXT).encode(), TEXT, id="decomposed letters"),
        pytest.param("Sở\u200b Giáo\u2060 dục\ufeff".encode(), "Sở Giáo dục", id="zero-width characters"),
        pytest.param("👩‍🏫\u00a0cô\tgiáo".encode(), "👩‍🏫\u00a0cô\tgiáo", id="emoji, no-break space, tab"),
        pytest.param("Word® và Word®, Office® x".encode(), "Word® và Word®, Office® x", id="registered, often"),
        pytest.param("m² µm 5° ©2020 ¹".encode(), "m² µm 5° ©2020 ¹", id="signs of Western text"),
        pytest.param("ba\u00adba\u00adba\u00adba".encode(), "ba\u00adba\u00adba\u00adba", id="soft hyphens"),
        pytest.param(b"", "", id="nothing"),
    ],
)
def test_read_text(file: Path, data: bytes, expected: str) -> None:
    file.write_bytes(data)
    assert read_text(file) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("co.jpg", "co.jpg"),
        (" co.jpg ", "co.jpg"),
        ("./co.jpg", "co.jpg"),
        (".\\co.jpg", "co.jpg"),
        ("anh\\lop.jpg", "anh/lop.jpg"),
        ("ảnh 1 (2).jpg", "ảnh 1 (2).jpg"),
        ("a..b.jpg", "a..b.jpg"),
    ],
)
def test_inside(name: str, expected: str) -> None:
    assert inside(name) == expected


@pytest.mark.parametrize(
    ("name", "suggestions"),
    [
        ("../co.jpg", ("co.jpg",)),
        ("anh/../../co.jpg", ("co.jpg",)),
        ("..", ()),
        ("/co.jpg", ("co.jpg",)),
        ("\\\\may-chu\\co.jpg", ("co.jpg",)),
        ("C:\\Anh\\co.jpg", ("co.jpg",)),
        ("C:co.jpg", ("co.jpg",)),
        ("https://a.vn/co.jpg", ("co.jpg",)),
        ("https://a.vn/", ()),
        ("data:image/png;base64", ("png;base64",)),
    ],
)
def test_inside_refuses_a_way_out(name: str, suggestions: tuple[str, ...]) -> None:
    with pytest.raises(Refusal) as refused:
        inside(name)
    assert (refused.value.message, refused.value.suggestions) == (
        f"“{name}” phải là tên một tệp trong cùng thư mục",
        suggestions,
    )
