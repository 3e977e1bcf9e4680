"""The files of `du-lieu`: which there are, and reading them whole."""

import re
from collections.abc import Callable, Iterator
from typing import TypeVar

from bangvang.core.withdrawals import Withdrawals
from bangvang.edition.fields import Complaints
from bangvang.edition.folder import ContentFolder
from bangvang.edition.withdrawn import NameKeeper

T = TypeVar("T")

DATA = "du-lieu"
SITE_FILE, UNITS_FILE, AWARDS_FILE = "trang.yaml", "don-vi.yaml", "hinh-thuc-khen-thuong.yaml"
BLOCKS_FILE, CATEGORIES_FILE, WITHDRAWALS_FILE = "khoi-thi-dua.yaml", "chuyen-muc.yaml", "an-danh.yaml"
DATA_FILES = (SITE_FILE, UNITS_FILE, AWARDS_FILE, BLOCKS_FILE, CATEGORIES_FILE, WITHDRAWALS_FILE)
LEDGERS = "so-vang"
# The pictures of the site itself: its logo, its banner.
PICTURES = "hinh"
_KEY = re.compile(r"[\s{-]*([\w ]+):")
# A line that is indented, and neither an item nor a key.
_GOES_ON = re.compile(r"\s+(?!- |[^:]*:(?: |$))\S")


class Tables:
    """The files of `du-lieu`. One that is missing, unreadable or empty is a problem, and read as empty."""

    def __init__(self, content: ContentFolder) -> None:
        self._content = content
        self._texts: dict[str, str] = {}
        self.is_whole = True

    def has(self, name: str) -> bool:
        """Whether the file is there; all but the withdrawn names must be."""
        return any(entry.name == name for entry in self._content.entries(DATA))

    def read(self, name: str, parse: Callable[[str, Complaints], T]) -> T:
        path = f"{DATA}/{name}"
        text = self._content.text(path)
        if text is not None and not text.strip():
            another = "xóa tệp khi không còn tên nào phải rút" if name == WITHDRAWALS_FILE else "từ bộ chương trình"
            self._content.complain(path, f"tệp trống: chép lại từ bản lưu, hoặc {another}.")
        complaints = Complaints(self._content.shown(path))
        self._texts[name] = text or ""
        value = parse(text or "", complaints)
        # Of a file without a word in it, that one fact says it all.
        if text and text.strip():
            self._content.problems += complaints.found
        else:
            self.is_whole = False
        return value

    def keep_names(self, withdrawals: Withdrawals) -> None:
        """Complains of each line of the tables that holds a withdrawn name: all that stands in them is published."""
        for name, text in self._texts.items():
            if name == WITHDRAWALS_FILE or not withdrawals.found_in_address(text):
                continue
            complaints = Complaints(self._content.shown(f"{DATA}/{name}"))
            keeper = NameKeeper(withdrawals, complaints)
            for number, line in _values(text):
                key = _KEY.match(line)
                # Of several keys on one line, none is told: it might be the wrong one.
                keeper.text(line, key[1] if key and "{" not in line else "dòng này", "", number)
            self._content.problems += complaints.found


def _values(text: str) -> Iterator[tuple[int, str]]:
    """Each line with its number, and behind it the lines that only go on with its value.

    Comments are left in: a “#” may belong to a text, and a withdrawn name should not stand in a comment either.
    """
    first, value = 1, ""
    for number, line in enumerate(text.split("\n"), start=1):
        if _GOES_ON.match(line):
            value = f"{value} {line.strip()}"
        else:
            yield first, value
            first, value = number, line
    yield first, value
