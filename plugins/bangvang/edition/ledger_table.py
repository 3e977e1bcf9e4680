"""A ledger's text as a table: what parts its cells, its rows, and the columns that its heading names."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from bangvang.core.problems import quoted
from bangvang.core.text import squeezed
from bangvang.edition.fields import Complaints
from bangvang.edition.ledger_keys import COLUMNS, LEDGER

DELIMITERS = (";", ",", "\t")
# How far down a heading is looked for, to say what stands above it.
HEADING_WITHIN = 15
# Excel's own line above the heading: what parts the cells.
_SAYS_DELIMITER = re.compile(r'"?sep=([;,\t|])"?\s*', re.IGNORECASE)
_MEND_QUOTES = "sửa ô ấy (dấu ngoặc kép trong ô thì viết hai dấu liền nhau), hoặc lưu lại từ Excel"
_UNCLOSED = f"dấu ngoặc kép mở mà không đóng, hoặc còn chữ sau dấu đóng: {_MEND_QUOTES}."
_ENDLESS = f"ô quá dài, hoặc dấu ngoặc kép mở mà không đóng: {_MEND_QUOTES}."


@dataclass(frozen=True, slots=True)
class Row:
    """A row that is not empty: the line on which it begins, and its cells."""

    line: int
    cells: list[str]


def delimiter_of(text: str) -> tuple[str, str, int]:
    """What parts the cells, the text without Excel's line that says so, and the number of its first line."""
    head, _, rest = text.partition("\n")
    if match := _SAYS_DELIMITER.fullmatch(head):
        return match[1], rest, 2
    known = {sign: _known_columns(text, sign) for sign in DELIMITERS}
    return max(known, key=lambda sign: known[sign]), text, 1


def _known_columns(text: str, delimiter: str) -> int:
    """The most columns that any of the first lines names, cut at the delimiter."""
    lines = text.split("\n", HEADING_WITHIN)[:HEADING_WITHIN]
    return max(sum(LEDGER.canonical(cell.strip('" ')) is not None for cell in line.split(delimiter)) for line in lines)


def rows_of(text: str, delimiter: str, first_line: int, complaints: Complaints) -> Iterator[Row]:
    """The rows that are not empty. After a row that cannot be read, reading goes on with the line below it."""
    lines = list(io.StringIO(text))
    start = 0
    while start < len(lines):
        below = (lines[number] for number in range(start, len(lines)))
        reader = csv.reader(below, delimiter=delimiter, strict=True)
        done = 0
        try:
            for cells in reader:
                if any(cell.strip() for cell in cells):
                    yield Row(first_line + start + done, cells)
                done = reader.line_num
            return
        except csv.Error as error:
            complaints.add(first_line + start + done, _ENDLESS if "limit" in str(error) else _UNCLOSED)
            start += done + 1


def columns_of(rows: list[Row], complaints: Complaints) -> list[str] | None:
    """The key of each column, empty for one without a name; None where the heading cannot serve."""
    heading = rows[0]
    keys = _keys(heading)
    faults = [message] if (message := _no_heading(rows)) else list(_faults(heading, keys))
    complaints.add_all((heading.line, message) for message in faults)
    return None if faults else keys


def _keys(row: Row) -> list[str]:
    return [LEDGER.canonical(squeezed(cell)) or "" for cell in row.cells]


def _no_heading(rows: list[Row]) -> str:
    """What is wrong where the first row is no heading; empty where it is one."""
    named = sum(map(bool, _keys(rows[0])))
    for row in rows[1:]:
        if "award" in (keys := _keys(row)) and sum(map(bool, keys)) > max(named, 1):
            return f"dòng đầu phải là tên các cột: xóa các dòng phía trên dòng {row.line}."
    return "" if named else f"dòng đầu phải là tên các cột, mỗi ô một tên. {_usable()}"


def _faults(heading: Row, keys: list[str]) -> Iterator[str]:
    """All that is wrong with the columns."""
    names = [squeezed(cell) for cell in heading.cells]
    yield from (_unknown_column(name) for name, key in zip(names, keys, strict=True) if name and not key)
    for key in dict.fromkeys(filter(None, keys)):
        if keys.count(key) > 1:
            alike = ", ".join(quoted(name) for name, own in zip(names, keys, strict=True) if own == key)
            yield f"các cột {alike} cùng một nghĩa: giữ lại một."
    if "award" not in keys:
        yield f"thiếu cột {quoted(COLUMNS['award'])}: thêm cột này, mỗi dòng ghi một hình thức. {_usable()}"
    if not {"unit", "of"} & set(keys):
        yield f"thiếu cột {quoted(COLUMNS['unit'])}: thêm cột này, mỗi dòng ghi đơn vị được khen."


def _unknown_column(written: str) -> str:
    if near := LEDGER.nearest(written):
        return f"không có cột {quoted(written)}. Có phải ý bạn là {quoted(near.capitalize())}?"
    return f"không có cột {quoted(written)}. {_usable()}"


def _usable() -> str:
    return f"Các cột dùng được: {', '.join(COLUMNS.values())}."
