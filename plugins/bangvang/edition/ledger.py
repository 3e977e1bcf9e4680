"""Ledgers of honours: tables that staff keep in Excel and save as CSV, checked row by row."""

import re
from dataclasses import replace
from functools import lru_cache
from itertools import chain, islice

from bangvang.core.honours import GroupKind, Honour, Recipient, Source
from bangvang.core.problems import Problem, quoted
from bangvang.core.text import fold, plain_dashes, squeezed
from bangvang.edition.fields import Complaints, Fields
from bangvang.edition.honour_reader import HonourReader
from bangvang.edition.ledger_keys import COLUMNS
from bangvang.edition.ledger_table import HEADING_WITHIN, Row, columns_of, delimiter_of, rows_of
from bangvang.edition.nodes import Node, Scalar
from bangvang.edition.origin import Origin
from bangvang.edition.withdrawn import NameKeeper

# So many rows below a merged cell: a single one without a year is more often just that.
_MERGED_ROWS = 2
# So many lines are named in one message.
_SHOWN = 5
# Spreadsheets take a cell that begins so for a formula; exports put an apostrophe before it, as people do in Excel.
FORMULA_SIGNS = ("=", "+", "-", "@")
# Excel's errors, a column too narrow for its figures, and LibreOffice's errors.
_SHEET_ERROR = re.compile(r"#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!|#{2,})|Err:\d{3}")
_TOTAL = re.compile(r"(?:tong (?:cong|so)|tong|cong)(?:\s*[:(\d].*)?")
# Longer than any reason: what is longer was run together by mistake, and no message could quote it.
_LONGEST_CELL = 10_000
_KINDS_OF_DAYS = {
    "ngày trước tháng": re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}"),
    "năm trước": re.compile(r"\d{4}-\d{1,2}-\d{1,2}"),
    "bằng chữ": re.compile(r".*thang.*"),
    "số của Excel": re.compile(r"\d{5}"),
}


def read_ledger(path: str, text: str, keeper: NameKeeper, reader: HonourReader) -> tuple[Honour, ...]:
    """The honours of a ledger's rows; `path` counts from the content folder. What is wrong is complained of by row."""
    complaints = keeper.complaints
    delimiter, told, first_line = delimiter_of(text)
    # Row by row: all cells of a large ledger together would weigh more than all that is made of them.
    rows = rows_of(told, delimiter, first_line, complaints)
    top = list(islice(rows, HEADING_WITHIN))
    if not top and not text.replace(delimiter, "").strip():
        complaints.add(0, "sổ vàng trống: chép lại từ bản lưu, hoặc xóa tệp.")
    # Below a heading that cannot be read, no row could be either.
    if not top or any(0 < problem.line < top[0].line for problem in complaints.found):
        return ()
    keys = columns_of(top, complaints)
    if keys is None:
        return ()
    ledger = _Ledger(path, top[0], keys, delimiter, keeper, reader)
    honours = tuple(honour for row in chain(top[1:], rows) if (honour := ledger.honour(row)))
    ledger.check_days()
    ledger.doubt_years()
    return honours


class _Ledger:
    """Reads the rows of one ledger below its columns."""

    def __init__(
        self, path: str, heading: Row, keys: list[str], delimiter: str, keeper: NameKeeper, reader: HonourReader
    ) -> None:
        self._path, self._delimiter, self._keeper, self._reader = path, delimiter, keeper, reader
        # What is found in one row; most often nothing.
        self._of_row = replace(keeper, complaints=Complaints(keeper.complaints.path))
        self._heading = heading.cells
        self._columns = [(key, squeezed(cell)) for key, cell in zip(keys, heading.cells, strict=True)]
        # Which ways of writing a day were met, each with the first line and its text.
        self._days: dict[str, tuple[int, str]] = {}
        # Where several rows without a year follow one that has one, as merged cells leave them.
        self._yearless: list[int] = []
        self._rows_since_year: int | None = None

    def honour(self, row: Row) -> Honour | None:
        """The honour of a row; None, and its problems, where anything is wrong with it."""
        honour = self._told(row, self._of_row)
        if not self._of_row.complaints.found:
            return honour
        found = self._of_row.complaints.taken()
        self._keeper.complaints.add_all((problem.line, problem.message) for problem in found)
        return None

    def _told(self, row: Row, keeper: NameKeeper) -> Honour | None:
        if message := self._misshapen(row):
            keeper.complaints.add(row.line, message)
            return None
        fields = Fields.of(self._cells(row, keeper), row.line, keeper.complaints)
        self._note_day(fields)
        if message := _unfilled(fields, row) or _unfit(fields):
            keeper.complaints.add(row.line, message)
            return None
        self._watch_years(fields)
        self._check_derived(fields)
        self._doubt_group(fields)
        origins = fields.value("source", self._reader.origins) or (Origin(),)
        sources = (Source(self._path, row.line, origin.name, origin.url) for origin in origins)
        return self._reader.read(fields, self._recipient(fields), *sources)

    def check_days(self) -> None:
        """Complains of days written in several ways: where Excel took some for others, day and month are swapped."""
        if len(self._days) > 1:
            told = "; ".join(f"dòng {line} {kind} {quoted(text)}" for kind, (line, text) in self._days.items())
            message = f"ngày viết theo {len(self._days)} kiểu ({told}): Excel có thể đã đổi chỗ ngày với tháng."
            line = min(line for line, _ in self._days.values())
            self._keeper.complaints.add(line, f"{message} Soát lại cả cột rồi viết một kiểu, như “18/12/2020”.")

    def doubt_years(self) -> None:
        """Notes the rows whose year may have been in a merged cell: without one, totals count them, streaks do not."""
        if self._yearless:
            shown = ", ".join(map(str, self._yearless[:_SHOWN]))
            more = f" và {len(self._yearless) - _SHOWN} chỗ nữa" if len(self._yearless) > _SHOWN else ""
            what = f"mấy dòng liền không có năm, ngay dưới dòng có năm (dòng {shown}{more}): chưa rõ năm thì bỏ qua"
            message = f"{what}; nếu ô năm bị gộp (merge) trong Excel thì bỏ gộp, rồi ghi đủ vào từng dòng."
            self._keeper.notes.append(Problem(self._keeper.complaints.path, self._yearless[0], message))

    def _watch_years(self, fields: Fields) -> None:
        if {"school_year", "year"} & fields.keys:
            self._rows_since_year = 0
        elif self._rows_since_year is not None:
            self._rows_since_year += 1
            if self._rows_since_year == _MERGED_ROWS:
                self._yearless.append(fields.line)

    def _misshapen(self, row: Row) -> str:
        """What is wrong with the shape of a row; empty for nothing."""
        if row.cells == self._heading:
            return "dòng lặp lại tên các cột: xóa dòng này."
        expected, found = len(self._columns), len(row.cells)
        for place, cell in ((place, cell) for place, cell in enumerate(row.cells) if cell):
            if len(cell) > _LONGEST_CELL:
                return f"ô thứ {place + 1} dài {len(cell)} ký tự: rút xuống {_LONGEST_CELL} ký tự trở lại."
            if "\n" in cell and self._holds_rows(cell, place):
                advice = "đóng lại cho đúng ô, hoặc bỏ chỗ xuống dòng trong ô"
                return f"ô thứ {place + 1} chứa cả dòng dưới, có lẽ vì thiếu dấu ngoặc kép đóng: {advice}."
            if cell.strip() and (place >= expected or not self._columns[place][0]):
                return f"ô thứ {place + 1} ({quoted(squeezed(cell))}) không thuộc cột nào: đặt tên cột, hoặc xóa ô."
            if _SHEET_ERROR.fullmatch(cell.strip()):
                return f"ô thứ {place + 1} là lỗi của Excel ({cell.strip()}): sửa công thức, hoặc ghi giá trị."
        if found < expected:
            return f"dòng chỉ có {found} ô, bảng có {expected} cột: thêm ô còn thiếu, hoặc lưu lại từ Excel."
        return ""

    def _holds_rows(self, cell: str, place: int) -> bool:
        """Whether a cell with line breaks begins as the end of one row, and ends as the beginning of another."""
        first, *_, last = (line.count(self._delimiter) for line in cell.split("\n"))
        return (first, last) == (len(self._columns) - 1 - place, place)

    def _cells(self, row: Row, keeper: NameKeeper) -> dict[str, tuple[Scalar, Node]]:
        """The filled cells by key, as fields read them: under the column's name, in the row's line."""
        keep, line = keeper.text, row.line
        return {
            key: (Scalar(column, line), Scalar(keep(text, column, key, line), line))
            for (key, column), cell in zip(self._columns, row.cells, strict=False)
            if key and (text := _plain(cell))
        }

    def _recipient(self, fields: Fields) -> Recipient | None:
        if "person" in fields:
            return self._reader.office_holder(fields)
        return self._reader.group(fields) if "of" in fields else self._reader.party(fields, "unit")

    def _note_day(self, fields: Fields) -> None:
        if (text := fields.text("day")) and (kind := _kind_of_day(text)):
            self._days.setdefault(kind, (fields.line, text))

    def _doubt_group(self, fields: Fields) -> None:
        """Notes a unit whose own honour may have been meant: collectives of it, without a number, add nothing."""
        if fields.text("of") == GroupKind.COLLECTIVES and "unit" in fields and not {"count", "person"} & fields.keys:
            what = "được hiểu là một số tập thể trong đơn vị, chưa rõ bao nhiêu, nên không cộng"
            message = f"{quoted(fields.text('of'))} {what}. Nếu chính đơn vị được khen thì để trống ô này."
            self._keeper.notes.append(Problem(self._keeper.complaints.path, fields.line, message))

    def _check_derived(self, fields: Fields) -> None:
        """Kind and level follow from the award; written beside it, they must be its own."""
        if not {"kind", "level"} & fields.keys or not (award := fields.value("award", self._reader.award)):
            return
        for key, own in (("kind", award.kind.value), ("level", award.level.heading)):
            if (written := fields.text(key)) and not _parts(written) <= _parts(own):
                message = f"{quoted(award.name)} là {quoted(own)}, không phải {quoted(written)}"
                fields.refuse(key, f"{fields.written(key)}: {message}. Sửa lại, hoặc bỏ trống ô này.")


@lru_cache(maxsize=8192)
def _kind_of_day(text: str) -> str:
    """The way in which a day is written; empty for another one."""
    plain = plain_dashes(fold(text))
    return next((kind for kind, pattern in _KINDS_OF_DAYS.items() if pattern.fullmatch(plain)), "")


def _parts(written: str) -> set[str]:
    """What must be found again: "Cấp bộ, tỉnh" is written as "bộ/tỉnh", "cấp bộ" or "tỉnh" too."""
    return set(re.split("[,/] ?", fold(written).removeprefix("cap ")))


def _unfilled(fields: Fields, row: Row) -> str:
    """What is missing in a row that cannot be an honour; empty for nothing."""
    if _TOTAL.fullmatch(fold(squeezed(next(cell for cell in row.cells if cell.strip())))):
        return "dòng tổng cộng: xóa dòng này, bảng vàng tự cộng."
    if "award" not in fields:
        return _empty("award")
    if "count" in fields and "of" not in fields:
        advice = "khen chính đơn vị hay một người thì bỏ trống ô này"
        return f"có số lượng thì {quoted(COLUMNS['of'])} phải là “tập thể” hoặc “cá nhân”; {advice}."
    return "" if {"unit", "person", "of"} & fields.keys else _empty("unit")


def _empty(key: str) -> str:
    advice = "ghi đủ vào từng dòng (ô gộp trong Excel thì bỏ gộp trước), hoặc xóa dòng không phải là một lần khen"
    return f"ô {quoted(COLUMNS[key])} trống: {advice}."


def _unfit(fields: Fields) -> str:
    """What does not go together in a row, about whom it is for; empty for nothing."""
    if "person" not in fields:
        return f"{quoted(fields.written('role'))} chỉ đi với người có họ tên: bỏ trống." if "role" in fields else ""
    if "count" in fields or fold(fields.text("of")) not in ("", "ca nhan"):
        return f"dòng ghi họ tên một người thì bỏ trống {quoted(COLUMNS['of'])} và {quoted(COLUMNS['count'])}."
    if "role" not in fields:
        advice = f"ghi chức vụ, như “Hiệu trưởng”, hoặc bỏ họ tên và ghi {quoted(COLUMNS['of'])} là “cá nhân”"
        return f"người có họ tên phải có {quoted(COLUMNS['role'])}: {advice}."
    return "" if "unit" in fields else f"người có họ tên phải có {quoted(COLUMNS['unit'])}: ghi đơn vị của người ấy."


@lru_cache(maxsize=65536)
def _plain(cell: str) -> str:
    """The cell's text, without the apostrophe that keeps a spreadsheet from taking it for a formula."""
    text = squeezed(cell)
    return text[1:] if text.startswith("'") and text.lstrip("'").startswith(FORMULA_SIGNS) else text
