"""Text files of the content folder as text: decoded, composed, with plain line ends."""

import re
from pathlib import Path

from bangvang.core.problems import Refusal
from bangvang.core.text import nfc

# What editors and web pages leave behind and nobody sees.
_INVISIBLE = re.compile("[\u200b\u2060\ufeff]")
# C0 and C1 control characters, which YAML, XML feeds and browsers refuse or swallow.
_CONTROL = re.compile("[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]")
# The vowels of TCVN3 ("ABC") typed with a .VnTime font, as they look once the bytes are taken for Western text.
_TCVN3_LETTERS = re.compile("(?<=[A-Za-z])[\u00a8-\u00ae\u00b5-\u00b9](?=[A-Za-z ]|$)")
_MOJIBAKE = re.compile("á»|áº|Ä‘|Æ°|Æ¡")
_CP1258_BYTES = frozenset(b"\xf0\xcc\xd2\xde\xec\xf2\xfd\xf5\xe3\xf4\xea\xe2\xd0")
_TCVN3_BYTES = frozenset(range(0xA8, 0xAF)) | frozenset(range(0xB5, 0xBA))
_SAVE_AS = "mở tệp bằng Notepad, chọn Lưu thành (Save as) với mã hóa UTF-8"


class Undecodable(Exception):
    """A file that is not Vietnamese text in UTF-8; `line` is where that shows first."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


def read_text(path: Path) -> str:
    """The file's text in NFC with `\\n` line ends. Raises Undecodable, naming the likely encoding."""
    data = path.read_bytes()
    text = _decoded(data)
    if broken := _first_broken(text):
        raise Undecodable(*broken)
    return nfc(_INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))


def _decoded(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Undecodable(line, f"tệp không ở mã hóa UTF-8 (có lẽ là {_likely_encoding(data)}): {_SAVE_AS}.") from None
    if "\0" in text:
        raise Undecodable(1, f"tệp không ở mã hóa UTF-8 (có lẽ là UTF-16, hoặc không phải tệp văn bản): {_SAVE_AS}.")
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
    # Several different ones: a soft hyphen or a ® alone, however often, is no old font.
    if len({match[0] for match in found}) > 2:
        message = "chữ gõ bằng phông cũ (.VnTime, TCVN3): đổi sang Unicode rồi lưu ở UTF-8."
        return _line_of(text, found[0].start()), message
    if match := _CONTROL.search(text):
        message = f"có ký tự điều khiển ẩn (U+{ord(match[0]):04X}): xóa chỗ ấy rồi gõ lại."
        return _line_of(text, match.start()), message
    return None


def _line_of(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


def inside(name: str) -> str:
    """A written file name as a path within its folder, with forward slashes.

    Raises Refusal for a path that leads out of the folder, or to a web address.
    """
    path = name.strip().replace("\\", "/").removeprefix("./")
    if "://" in path or path.startswith("/") or ".." in path.split("/") or ":" in path:
        near = re.split("[/:]", path)[-1]
        raise Refusal(f"“{name}” phải là tên một tệp trong cùng thư mục", *((near,) if near not in ("", "..") else ()))
    return path
