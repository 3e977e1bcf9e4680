"""The roll as CSV in the columns of ledgers: Excel opens it with its accents, and it reads back as a ledger."""

import csv
from collections.abc import Iterable, Iterator
from datetime import date

from bangvang.core.days import day_month_year
from bangvang.edition.ledger_cells import Cell, guarded
from bangvang.edition.ledger_keys import COLUMNS

# Without it Excel takes UTF-8 for an old encoding; where commas part decimals it expects semicolons between cells.
MARK, DELIMITER = "\ufeff", ";"


def as_csv(lines: Iterable[bytes]) -> Iterator[bytes]:
    """The file in pieces: the names of the columns, then the honours as `csv_line` makes them."""
    yield (MARK + _line(COLUMNS.values())).encode()
    yield from lines


def csv_line(row: dict[str, Cell]) -> bytes:
    """One honour's cells in one line, its end included."""
    return _line(_text(cell) for cell in row.values()).encode()


def _text(cell: Cell) -> str:
    if isinstance(cell, date):
        return day_month_year(cell)
    return "" if cell is None else guarded(str(cell))


class _Echo:
    """A file to the csv module, which hands back what is written to it."""

    def write(self, line: str) -> str:
        return line


_WRITER = csv.writer(_Echo(), delimiter=DELIMITER)


def _line(cells: Iterable[str]) -> str:
    # The host gives back what the file's `write` returned.
    return str(_WRITER.writerow(cells))
