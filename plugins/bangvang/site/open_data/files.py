"""Which files of open data there are, where, and what makes each."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from bangvang.core.honours import Honour
from bangvang.edition.ledger_cells import Cell, cells
from bangvang.site.files import MadeFile
from bangvang.site.open_data.as_csv import as_csv, csv_line
from bangvang.site.open_data.as_json import as_json, json_line, schema
from bangvang.site.open_data.as_xlsx import COLUMNS, Sheet, as_xlsx
from bangvang.site.open_data.records import FIELDS, Records
from bangvang.site.shown import Shown

LICENCE = "https://creativecommons.org/licenses/by/4.0/deed.vi"
NAME, SCHEMA_NAME = "bang-vang", "bang-vang.schema.json"


@dataclass(frozen=True, slots=True)
class _Part:
    """Honours that have files of their own: what they are, and beside which page."""

    title: str
    href: str
    honours: tuple[Honour, ...]


def open_data_files(shown: Shown) -> Iterator[MadeFile]:
    """The whole roll in three formats with its schema; JSON and CSV beside each unit, year, award and block."""
    lines, addresses = _Lines(shown), shown.addresses
    whole = _Part("Bảng vàng", addresses.roll, shown.edition.roll.honours)
    yield MadeFile(
        addresses.path(f"{addresses.roll}{NAME}.xlsx"), lambda: [_workbook(whole, lines, shown)], is_alone=True
    )
    own = f"{addresses.roll}{SCHEMA_NAME}"
    yield MadeFile(addresses.path(own), lambda: [schema(addresses.absolute(own)).encode()])
    for part in (whole, *_parts(shown)):
        yield MadeFile(addresses.path(f"{part.href}{NAME}.json"), partial(lines.json, part))
        yield MadeFile(addresses.path(f"{part.href}{NAME}.csv"), partial(lines.csv, part))


def _parts(shown: Shown) -> Iterator[_Part]:
    """Every page of honours beside which they lie as data."""
    edition, addresses = shown.edition, shown.addresses
    roll, registry = edition.roll, edition.registry
    for unit_id, honours in roll.by_unit.items():
        unit = registry.units[unit_id]
        yield _Part(unit.name, addresses.party(unit), honours)
    for award_id, honours in roll.by_award.items():
        yield _Part(registry.awards[award_id].name, addresses.award(award_id), honours)
    for period, honours in roll.by_period.items():
        yield _Part(period.heading, shown.period_href(period), honours)
    for block in registry.blocks.values():
        if honours := roll.of_block(block):
            yield _Part(block.name, addresses.party(block), honours)


class _Lines:
    """The lines of each honour, made once: it stands in the files of its unit, year and award, and in the whole."""

    def __init__(self, shown: Shown) -> None:
        self._records, self._shown = Records(shown), shown
        self._json: dict[int, bytes] = {}
        self._csv: dict[int, bytes] = {}

    def json(self, part: _Part) -> Iterator[bytes]:
        yield from as_json(self._head(part), part.honours, map(self._json_line, part.honours))

    def csv(self, part: _Part) -> Iterator[bytes]:
        yield from as_csv(map(self._csv_line, part.honours))

    def cells(self, honour: Honour) -> dict[str, Cell]:
        return cells(honour, self._records.registry, self._records.origins(honour))

    def _json_line(self, honour: Honour) -> bytes:
        if id(honour) not in self._json:
            self._json[id(honour)] = json_line(self._records.record(honour))
        return self._json[id(honour)]

    def _csv_line(self, honour: Honour) -> bytes:
        if id(honour) not in self._csv:
            self._csv[id(honour)] = csv_line(self.cells(honour))
        return self._csv[id(honour)]

    def _head(self, part: _Part) -> dict[str, Any]:
        addresses, site = self._shown.addresses, self._shown.edition.site
        return {
            "$schema": addresses.absolute(f"{addresses.roll}{SCHEMA_NAME}"),
            "title": part.title,
            "publisher": site.owner,
            "page": addresses.absolute(part.href),
            "licence": LICENCE,
        }


def _workbook(part: _Part, lines: _Lines, shown: Shown) -> bytes:
    explained = Sheet("Giải thích", (("Cột", 24), ("Ý nghĩa", 60)), [(field.column, field.meaning) for field in FIELDS])
    table = Sheet(part.title, COLUMNS, (lines.cells(honour).values() for honour in part.honours))
    return as_xlsx(part.title, shown.edition.site.owner, (table, explained))
