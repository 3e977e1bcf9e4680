"""Text files as they come from Notepad, Word and old machines: each wrong encoding is named."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from bangvang.edition.source import Unreadable, read_text

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
            "Một\nhai\0ba".encode(),
            2,
            "có ký tự điều khiển ẩn (U+0000): xóa chỗ ấy rồi gõ lại.",
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
    with pytest.raises(Unreadable) as refused:
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


def refused(error: OSError) -> Callable[[Path], bytes]:
    def read_bytes(path: Path) -> bytes:
        raise error

    return read_bytes


@pytest.mark.parametrize(
    ("error", "message"),
    [
        pytest.param(
            PermissionError(13, "Permission denied"),
            "không mở được tệp: xem lại quyền đọc, hoặc đóng chương trình đang giữ nó.",
            id="locked, or without rights",
        ),
        pytest.param(OSError(5, "Input/output error"), "không đọc được tệp (Input/output error).", id="disk"),
    ],
)
def test_read_text_tells_why_a_file_stays_closed(
    file: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, message: str
) -> None:
    file.write_bytes(b"")
    monkeypatch.setattr(Path, "read_bytes", refused(error))
    with pytest.raises(Unreadable) as told:
        read_text(file)
    assert (told.value.message, told.value.line) == (message, 0)


def test_read_text_tells_of_a_folder_and_of_nothing(file: Path) -> None:
    with pytest.raises(Unreadable, match=r"^thiếu tệp này\.$"):
        read_text(file)
    file.mkdir()
    with pytest.raises(Unreadable, match=r"^đây là một thư mục, không phải một tệp: đổi tên hoặc xóa thư mục này\.$"):
        read_text(file)


def test_read_text_tells_of_a_link_that_leads_nowhere(file: Path) -> None:
    link_or_skip(file, "khong-co.md")
    with pytest.raises(Unreadable, match=r"^liên kết \(symlink\) này dẫn tới một tệp không có\.$"):
        read_text(file)


def link_or_skip(file: Path, target: str) -> None:
    """A symbolic link; Windows lets only some accounts make one."""
    try:
        file.symlink_to(target)
    except OSError as error:
        pytest.skip(f"no symbolic links here: {error}")
