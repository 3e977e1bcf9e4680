"""Changes on the disk that are whole or not at all, and that outlast a loss of power."""

from __future__ import annotations

import errno
import json
import os
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, ParamSpec

# A virus scanner or a browser holds a file for moments only; one that holds it for two seconds will not let go.
TRIES, PAUSE = 40, 0.05
# Beyond this many files one flush of the whole system is quicker than a flush of each.
FEW_FILES = 100

# By name: not every system has every number.
_REASONS = {
    "EACCES": "không có quyền ghi",
    "EPERM": "không có quyền ghi",
    "EROFS": "ổ đĩa chỉ cho đọc",
    "ENOSPC": "ổ đĩa đã đầy",
    "EDQUOT": "đã dùng hết dung lượng được cấp",
    "ENOTDIR": "một phần của đường dẫn là tệp, không phải thư mục",
    "ELOOP": "các liên kết trỏ vòng vào nhau",
    "ENAMETOOLONG": "tên quá dài",
}

P = ParamSpec("P")


class DeliveryError(Exception):
    """A delivery that cannot be; the message is for staff."""


class FileInUse(DeliveryError):
    """A file stayed locked by another program."""


def patiently(action: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> None:
    """Does `action`, again and again while another program holds the file (Windows refuses meanwhile)."""
    for left in reversed(range(TRIES)):
        try:
            action(*args, **kwargs)
            return
        except PermissionError as error:
            if not left:
                raise FileInUse(
                    f"{error.filename2 or error.filename}: không thay được tệp này vì chương trình khác đang mở nó, "
                    "hoặc vì không có quyền ghi. Hãy đóng chương trình đó rồi chạy lại lệnh."
                ) from error
            time.sleep(PAUSE)


def write_json(path: Path, value: dict[str, Any]) -> None:
    """Puts the value at `path`: the old file or the new one, at any moment."""
    part = path.with_suffix(".part")
    part.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8", newline="\n")
    flush([part])
    patiently(os.replace, part, path)
    flush_folders([path.parent])


def flush(files: Iterable[Path]) -> None:
    """Waits until the files are on the disk and not in its cache only."""
    known = list(files)
    if len(known) > FEW_FILES and hasattr(os, "sync"):
        os.sync()
        return
    for path in known:
        with path.open("rb+") as file:
            os.fsync(file.fileno())


def flush_folders(folders: Iterable[Path]) -> None:
    """Waits until the names in the folders are on the disk as well; Windows has no such call."""
    if os.name == "nt":
        return
    known = list(folders)
    if len(known) > FEW_FILES:
        os.sync()
        return
    for folder in known:
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def reason(error: OSError) -> str:
    """Why the disk refused, in Vietnamese where we know it."""
    return _REASONS.get(errno.errorcode.get(error.errno or 0, "")) or error.strerror or str(error)
