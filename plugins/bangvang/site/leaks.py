"""The last look at a finished site: no withdrawn name may stand in any file of it, in whatever way it came there."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from bangvang.core.problems import Problem
from bangvang.core.withdrawals import Withdrawals
from bangvang.site.body.withdrawn import as_read

_TEXTS = frozenset({".html", ".xml", ".json", ".csv", ".txt", ".css", ".js", ".svg"})
_ADDRESS = re.compile(r"(?:https?:/)?/[^\s\"'<>]+")
_LEAK = "còn tên đã rút theo an-danh.yaml. Chưa có gì được đăng; tìm tên ấy trong content rồi sửa bằng tay."


def leaks(folder: Path, withdrawals: Withdrawals) -> Iterator[Problem]:
    """The files below the folder in which a withdrawn name stands, in their text or in their own name."""
    if not withdrawals:
        return
    for path in sorted(folder.rglob("*")):
        below = path.relative_to(folder).as_posix()
        texts = _texts(path) if path.is_file() else ()
        if withdrawals.found_in_address(below) or any(_holds(text, withdrawals) for text in texts):
            yield Problem(below, 0, _LEAK)


def _texts(path: Path) -> Iterator[str]:
    """What can be read in a file; documents and pictures of the department's own are left to it."""
    if path.suffix in _TEXTS:
        yield path.read_text(encoding="utf-8", errors="replace")
    elif path.name == "bang-vang.xlsx":
        with zipfile.ZipFile(path) as parts:
            yield from (parts.read(name).decode("utf-8", errors="replace") for name in parts.namelist())


def _holds(text: str, withdrawals: Withdrawals) -> bool:
    """Whether a name stands in the text as it is, in an address within it, or across the elements of its markup."""
    if withdrawals.found_in(as_read(text)) or withdrawals.found_in(text):
        return True
    return any(map(withdrawals.found_in_address, set(_ADDRESS.findall(text))))
