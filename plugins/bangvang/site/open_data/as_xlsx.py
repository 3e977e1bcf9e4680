"""The roll as an Excel workbook: the same bytes for the same roll."""

import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from bangvang.edition.ledger_cells import Cell
from bangvang.site.open_data.records import FIELDS

# A workbook says when it was made; ours says the same day always, or no two would be the same.
MADE = datetime(2000, 1, 1)  # noqa: DTZ001

# Letters that stand in a column without being cut.
_WIDTHS = {"award": 42, "unit": 42, "reason": 42, "source": 60, "by": 32, "person": 22, "role": 18, "decision": 16}
_WIDTH = 12

# The columns of a table of honours.
COLUMNS = tuple((field.column, _WIDTHS.get(field.key, _WIDTH)) for field in FIELDS)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: its name, the names and widths (in letters) of its columns, and its rows."""

    name: str
    columns: tuple[tuple[str, int], ...]
    rows: Iterable[Iterable[Cell]]


def as_xlsx(title: str, author: str, sheets: Iterable[Sheet]) -> bytes:
    """The workbook: the heads of its tables stay in sight and have filters, days are days, numbers are numbers."""
    file = io.BytesIO()
    book = Workbook(file, {"constant_memory": True, "in_memory": False})
    book.set_properties({"title": title, "author": author, "created": MADE})
    formats = _Formats.of(book)
    for sheet in sheets:
        _write(book.add_worksheet(sheet.name), sheet, formats)
    book.close()
    return file.getvalue()


@dataclass(frozen=True, slots=True)
class _Formats:
    head: Format
    day: Format
    text: Format

    @classmethod
    def of(cls, book: Workbook) -> "_Formats":
        head = book.add_format({"bold": True, "bg_color": "#F7EFE0", "bottom": 1, "text_wrap": True, "valign": "top"})
        return cls(head, book.add_format({"num_format": "dd/mm/yyyy"}), book.add_format({"text_wrap": False}))


def _write(worksheet: Worksheet, sheet: Sheet, formats: _Formats) -> None:
    last = len(sheet.columns) - 1
    for place, (_, width) in enumerate(sheet.columns):
        worksheet.set_column(place, place, width)
    worksheet.freeze_panes(1, 0)
    worksheet.repeat_rows(0)
    for place, (name, _) in enumerate(sheet.columns):
        worksheet.write_string(0, place, name, formats.head)
    number = 0
    for number, row in enumerate(sheet.rows, start=1):
        _write_row(worksheet, number, row, formats)
    worksheet.autofilter(0, 0, number, last)


def _write_row(worksheet: Worksheet, number: int, row: Iterable[Cell], formats: _Formats) -> None:
    for place, cell in enumerate(row):
        if cell is None:
            continue
        if isinstance(cell, date):
            worksheet.write_datetime(number, place, datetime(cell.year, cell.month, cell.day), formats.day)  # noqa: DTZ001
        elif isinstance(cell, int):
            worksheet.write_number(number, place, cell)
        else:
            worksheet.write_string(number, place, cell)
