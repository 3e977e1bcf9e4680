"""Text files of the content folder as text: decoded, composed, with plain line ends."""

import re
from pathlib import Path

from bangvang.core.text import nfc

# What editors and web pages leave behind and nobody sees.
_INVISIBLE = re.compile("[\u200b\u2060\ufeff]")
# Control characters, line separators, marks that turn the direction of what follows, and what is no character at all:
# YAML, XML feeds and browsers refuse or swallow them, or show the rest of a page backwards.
_CONTROL = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]"
)
# The vowels of TCVN3 ("ABC") typed with a .VnTime font, as they look once the bytes are taken for Western text.
_TCVN3_LETTERS = re.compile("(?<=[A-Za-z])[\u00a8-\u00ae\u00b5-\u00b9](?=[A-Za-z ]|$)")
# Those of them that stand in no other text right after a letter (a soft hyphen, ® and · may).
_SURELY_TCVN3 = frozenset("\u00a8\u00a9\u00aa\u00ac\u00b5\u00b6\u00b8\u00b9")
_MOJIBAKE = re.compile("á»|áº|Ä‘|Æ°|Æ¡")
_CP1258_BYTES = frozenset(b"\xf0\xcc\xd2\xde\xec\xf2\xfd\xf5\xe3\xf4\xea\xe2\xd0")
_TCVN3_BYTES = frozenset(range(0xA8, 0xAF)) | frozenset(range(0xB5, 0xBA))
_SAVE_AS = "mở tệp bằng Notepad, chọn Lưu thành (Save as) với mã hóa UTF-8"
# A table saved in another encoding has lost letters already: only the workbook has them still.
_SAVE_TABLE = "mở lại tệp Excel gốc, chọn Lưu thành (Save as) kiểu “CSV UTF-8”"

# How the files of Excel and Word begin, whatever they are called.
_ZIP = b"PK\x03\x04"
_OFFICE = "tệp của Excel hoặc Word chỉ đổi đuôi: mở bằng chương trình ấy rồi lưu lại (sổ vàng: kiểu “CSV UTF-8”)."


class Unreadable(Exception):
    """A file that cannot be opened, or is not Vietnamese text in UTF-8: `line` is where that shows first, 0 nowhere."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


def read_text(path: Path) -> str:
    """The file's text in NFC with `\\n` line ends. Raises Unreadable, naming the likely encoding."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Unreadable(0, _why_closed(path, error)) from None
    text = _decoded(data, _SAVE_TABLE if path.suffix.lower() == ".csv" else _SAVE_AS)
    if broken := _first_broken(text):
        raise Unreadable(*broken)
    return nfc(_INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))


def _why_closed(path: Path, error: OSError) -> str:
    # Looked at first, for Windows refuses to open a folder in the words of a locked file.
    if path.is_dir():
        return "đây là một thư mục, không phải một tệp: đổi tên hoặc xóa thư mục này."
    if isinstance(error, FileNotFoundError):
        return "liên kết (symlink) này dẫn tới một tệp không có." if path.is_symlink() else "thiếu tệp này."
    if isinstance(error, PermissionError):
        return "không mở được tệp: xem lại quyền đọc, hoặc đóng chương trình đang giữ nó."
    return f"không đọc được tệp ({error.strerror})."


def _decoded(data: bytes, save_as: str) -> str:
    if data.startswith(_ZIP):
        raise Unreadable(0, _OFFICE)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Unreadable(line, f"tệp không ở mã hóa UTF-8 (có lẽ là {_likely_encoding(data)}): {save_as}.") from None
    if text.count("\0") > len(text) // 4:
        raise Unreadable(1, f"tệp không ở mã hóa UTF-8 (có lẽ là UTF-16, hoặc không phải tệp văn bản): {save_as}.")
    return text


def _likely_encoding(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or data.count(0) > len(data) // 4:
        return "UTF-16, Notepad cũ gọi là “Unicode”"
    cp1258 = sum(byte in _CP1258_BYTES for byte in data)
    tcvn3 = sum(byte in _TCVN3_BYTES for byte in data)
    return "TCVN3, phông .VnTime" if tcvn3 > cp1258 else "Windows-1258"


def _first_broken(text: str) -> tuple[int, str] | None:
    """The line and reason of text that is UTF-8 but was spoilt on the way."""
    if "\ufffd" in text:
        return _line_of(text, text.index("\ufffd")), "có ký tự hỏng “\ufffd”: chép lại đoạn này từ bản gốc."
    if match := _MOJIBAKE.search(text):
        return _line_of(text, match.start()), f"chữ bị đổi sai mã hóa (“{match[0]}”): chép lại từ bản gốc, lưu ở UTF-8."
    found = list(_TCVN3_LETTERS.finditer(text))
    letters = {match[0] for match in found}
    # Several different ones: a soft hyphen or a ® alone, however often, is no old font.
    if len(letters) > 2 or len(letters & _SURELY_TCVN3) > 1:
        message = "chữ gõ bằng phông cũ (.VnTime, TCVN3): đổi sang Unicode rồi lưu ở UTF-8."
        return _line_of(text, found[0].start()), message
    if match := _CONTROL.search(text):
        message = f"có ký tự điều khiển ẩn (U+{ord(match[0]):04X}): xóa chỗ ấy rồi gõ lại."
        return _line_of(text, match.start()), message
    return None


def _line_of(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1
