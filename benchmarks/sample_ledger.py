"""Ledgers of any length for "tỉnh Mẫu", invented by a seeded program: the same seed gives the same rows.

    python benchmarks/sample_ledger.py tests/cases/so-vang-mau

writes three of that case's ledgers anew, each saved in another manner; its `so-truyen-thong.csv` is written by hand.
"""

import csv
import random
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Any

import yaml

Row = dict[str, str]

AWARD, UNIT, PERSON, ROLE, OF, COUNT = "Hình thức khen thưởng", "Đơn vị", "Họ tên", "Chức vụ", "Đối tượng", "Số lượng"
SCHOOL_YEAR, YEAR, DECISION, DAY = "Năm học", "Năm", "Số quyết định", "Ngày quyết định"
BY, STATUS, REASON, SOURCE = "Cơ quan tặng", "Trạng thái", "Lý do", "Nguồn"
COLUMNS = (AWARD, UNIT, PERSON, ROLE, OF, COUNT, SCHOOL_YEAR, YEAR, DECISION, DAY, BY, STATUS, REASON, SOURCE)

SCHOOL_YEARS = range(2013, 2025)
_COLLECTIVE, _INDIVIDUAL, _BOTH = "tập thể", "cá nhân", "tập thể và cá nhân"
_AWARDED, _PROPOSED, _PLANNED = "đã tặng", "đề nghị", "dự kiến"
# How common an award of the level is.
_WEIGHTS = {"nhà nước": 1, "chính phủ": 1, "bộ/tỉnh": 4, "sở": 6, "cơ sở": 8}
_OFFICES = {"nhà nước": "CTN", "chính phủ": "TTg", "sở": "SGDĐT"}
_SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi")
_GIVEN_NAMES = ("Văn Mẫu", "Thị Mẫu", "Thí Dụ", "Thị Ví Dụ", "Minh Họa", "Giả Định")
_ROLES = {
    "Sở": ("Giám đốc", "Phó Giám đốc"),
    "Phòng": ("Trưởng phòng", "Phó Trưởng phòng"),
    "Trung": ("Giám đốc", "Phó Giám đốc"),
}
_REASONS = (
    "dẫn đầu khối thi đua",
    "hoàn thành xuất sắc nhiệm vụ năm học",
    "phong trào “Dạy tốt, học tốt”",
    "giữ vững danh hiệu; có sáng kiến mới",
    'cuộc vận động "Mỗi trường một sáng kiến"',
)
_SOURCES = (
    "sổ khen thưởng của tỉnh Mẫu",
    "https://so.tinhmau.example/khen-thuong",
    "Báo Mẫu https://bao.tinhmau.example/tin-khen-thuong",
)
_ABBREVIATIONS = {
    "Giáo dục và Đào tạo": "GD&ĐT",
    "Giáo dục thường xuyên": "GDTX",
    "lao động tiên tiến": "LĐTT",
    "lao động xuất sắc": "LĐXS",
    "Chiến sĩ thi đua": "CSTĐ",
}
# Units of the case, of which its ledger by hand tells.
_BY_HAND = frozenset(["so-gddt-mau", "so-gddt-mau-cu", "th-mau-khe", "thpt-chuyen-mau", "thpt-mau-son", "dh-mau"])
_KINDS_BY_HAND = frozenset({"công đoàn", "đoàn đội", "cơ quan khác"})


@dataclass(frozen=True, slots=True)
class SampleAward:
    """What a ledger must know of an award, as its table has it."""

    name: str
    kind: str
    level: str
    recipients: tuple[str, ...]
    by: str = ""

    @classmethod
    def of(cls, entry: Mapping[str, Any]) -> "SampleAward":
        texts = {key: entry.get(key, "") for key in ("name", "kind", "level", "by")}
        return cls(recipients=tuple(entry["recipients"]), **texts)

    @property
    def is_yearly(self) -> bool:
        """Whether who has it often has it again a year later."""
        return self.kind == "danh hiệu thi đua"


def read_awards(path: Path) -> tuple[SampleAward, ...]:
    """The awards of a table `hinh-thuc-khen-thuong.yaml`."""
    return tuple(map(SampleAward.of, yaml.safe_load(path.read_text(encoding="utf-8"))))


def ledger_rows(
    units: Sequence[str], awards: Sequence[SampleAward], years: Sequence[int], *, rows: int, seed: int = 1
) -> Iterator[Row]:
    """So many different honours, by column; `years` are the first years of school years.

    Raises ValueError when so few units cannot have that many.
    """
    if rows > len(units) * len(awards) * len(years) // 4:
        raise ValueError(f"{rows} rows are too many for {len(units)} units and {len(awards)} awards")
    source = random.Random(seed)
    invention = _Invention(source)
    weights = tuple(accumulate(_WEIGHTS.get(award.level, 2) for award in awards))
    told: set[tuple[str, ...]] = set()
    while len(told) < rows:
        award = source.choices(awards, cum_weights=weights)[0]
        for row in invention.honours(award, source.choice(units), years):
            if _identity(row) not in told and len(told) < rows:
                told.add(_identity(row))
                yield row


def _identity(row: Row) -> tuple[str, ...]:
    """The same for rows that tell of one honour."""
    columns = (AWARD, UNIT, PERSON, OF, COUNT, SCHOOL_YEAR, YEAR)
    return *(row[column] for column in columns), row[STATUS] or _AWARDED


@dataclass(slots=True)
class _Invention:
    """Draws from one source of chance, and remembers who holds an office and by which decision an award was given."""

    source: random.Random
    persons: dict[tuple[str, str], str] = field(default_factory=dict)
    decisions: dict[tuple[str, str], Row] = field(default_factory=dict)

    def honours(self, award: SampleAward, unit: str, years: Sequence[int]) -> Iterator[Row]:
        """The rows of one recipient: one, or those of some years on end."""
        recipient = self._recipient(award, unit)
        start = self.source.randrange(len(years))
        length = self.source.choice((1, 1, 2, 3, 4)) if award.is_yearly and not recipient.get(OF) else 1
        for year in years[start : start + length]:
            period = {SCHOOL_YEAR: f"{year}-{year + 1}"} if length > 1 else self._period(year)
            yield from self._told({AWARD: award.name, **recipient, **period}, award)

    def _recipient(self, award: SampleAward, unit: str) -> Row:
        chance = self.source.random()
        if _COLLECTIVE in award.recipients and chance < 0.85:
            return {UNIT: unit}
        if _INDIVIDUAL in award.recipients and chance < (0.95 if _COLLECTIVE in award.recipients else 0.6):
            roles = _ROLES.get(unit.split()[0], ("Hiệu trưởng", "Phó Hiệu trưởng"))
            role = self.source.choice(roles)
            return {UNIT: unit, PERSON: self._person(unit, role), ROLE: role}
        of = self.source.choice((*award.recipients, _BOTH)) if len(award.recipients) > 1 else award.recipients[0]
        count = str(self.source.randint(2, 40)) if self.source.random() < 0.9 else ""
        # What only collectives receive is no award of some within one unit.
        inside = _INDIVIDUAL in award.recipients and self.source.random() < 0.6
        return {UNIT: unit if inside else "", OF: of, COUNT: count}

    def _person(self, unit: str, role: str) -> str:
        name = f"{self.source.choice(_SURNAMES)} {self.source.choice(_GIVEN_NAMES)}"
        return self.persons.setdefault((unit, role), name)

    def _period(self, year: int) -> Row:
        chance = self.source.random()
        if chance < 0.04:
            return {}
        return {YEAR: str(year + 1)} if chance < 0.12 else {SCHOOL_YEAR: f"{year}-{year + 1}"}

    def _told(self, honour: Row, award: SampleAward) -> Iterator[Row]:
        """The honour's row; sometimes one of its proposal before it, or in its place."""
        row = dict.fromkeys(COLUMNS, "") | honour
        chance = self.source.random()
        if chance < 0.05:
            yield row | {STATUS: _PROPOSED if chance < 0.04 else _PLANNED}
        if not 0.02 < chance < 0.05:
            yield row | self._decision(row, award) | self._details(award)

    def _decision(self, row: Row, award: SampleAward) -> Row:
        """One decision gives one award to all of a period; of some no number is known."""
        period = row[SCHOOL_YEAR] or row[YEAR]
        if period and (award.name, period) not in self.decisions:
            office = "BGDĐT" if "Bộ " in award.by else _OFFICES.get(award.level, "UBND")
            day = date(int(period[-4:]), 6, 1) + timedelta(days=self.source.randrange(200))
            written = {DECISION: f"{self.source.randrange(100, 4000)}/QĐ-{office}", DAY: f"{day:%d/%m/%Y}"}
            self.decisions[award.name, period] = written if self.source.random() < 0.6 else {}
        return self.decisions.get((award.name, period), {})

    def _details(self, award: SampleAward) -> Row:
        return {
            BY: award.by if self.source.random() < 0.3 else "",
            STATUS: _AWARDED if self.source.random() < 0.1 else "",
            REASON: self.source.choice(_REASONS) if self.source.random() < 0.2 else "",
            SOURCE: self.source.choice(_SOURCES) if self.source.random() < 0.4 else "",
        }


@dataclass(frozen=True, slots=True)
class Style:
    """How a ledger is saved; if nothing is said, as Excel does it on a Vietnamese Windows.

    `heading` writes the name of a column, `cell` what stands in one.
    """

    delimiter: str = ";"
    line_end: str = "\r\n"
    mark: bool = True
    columns: tuple[str, ...] = COLUMNS
    heading: Callable[[str], str] = str
    cell: Callable[[str, str], str] = lambda column, text: text


EXCEL = Style()


def write_ledger(path: Path, rows: Iterable[Row], style: Style = EXCEL) -> None:
    """Writes a ledger in UTF-8, with a byte order mark where the style has one."""
    with path.open("w", encoding="utf-8-sig" if style.mark else "utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=style.delimiter, lineterminator=style.line_end)
        writer.writerow(map(style.heading, style.columns))
        writer.writerows([style.cell(column, row[column]) for column in style.columns] for row in rows)


def _abbreviated(column: str, text: str) -> str:
    for full, short in _ABBREVIATIONS.items():
        text = text.replace(full, short)
    return text.removeprefix("Trường ") if column == UNIT else text


def _pasted(column: str, text: str) -> str:
    if column == DAY:
        return text.replace("/", "-")
    return {UNIT: text.upper(), SCHOOL_YEAR: text.replace("-", "–")}.get(column, text)


_IN_OTHER_ORDER = (SCHOOL_YEAR, UNIT, AWARD, PERSON, ROLE, OF, COUNT, YEAR, STATUS, REASON, DECISION, DAY, BY, SOURCE)
_FEWER = (AWARD, UNIT, PERSON, ROLE, OF, COUNT, SCHOOL_YEAR, YEAR, DECISION, DAY, STATUS)
_STYLES = {
    "khen-thuong.csv": EXCEL,
    "danh-hieu-thi-dua.csv": Style(",", "\n", False, _IN_OTHER_ORDER, str.lower, _abbreviated),
    "cong-nhan-va-giai.csv": Style("\t", "\n", False, _FEWER, str.upper, _pasted),
}
# The kinds of award of each ledger of the case, and how many honours it has.
_CASE = {
    "khen-thuong.csv": ({"hình thức khen thưởng"}, 130),
    "cong-nhan-va-giai.csv": ({"công nhận", "giải"}, 80),
    "danh-hieu-thi-dua.csv": ({"danh hiệu thi đua"}, 200),
}


def write_case(folder: Path) -> None:
    """Writes the three invented ledgers of the case. No award is in two of them."""
    data = folder / "du-lieu"
    awards = read_awards(data / "hinh-thuc-khen-thuong.yaml")
    units = yaml.safe_load((data / "don-vi.yaml").read_text(encoding="utf-8"))
    units = [unit for unit in units if unit["id"] not in _BY_HAND and unit["kind"] not in _KINDS_BY_HAND]
    for seed, (name, (kinds, number)) in enumerate(_CASE.items(), start=1):
        chosen = [award for award in awards if award.kind in kinds]
        # What is recognised, and wins prizes, is schools.
        names = [_name(unit) for unit in units if unit["kind"] != "phòng" or "giải" not in kinds]
        rows = ledger_rows(names, chosen, SCHOOL_YEARS, rows=number, seed=seed)
        write_ledger(data / "so-vang" / name, rows, _STYLES[name])


def _name(unit: Mapping[str, str]) -> str:
    """The unit's name, with its place where it has one: some have a namesake."""
    return f"{unit['name']} ({unit['place']})" if "place" in unit else unit["name"]


if __name__ == "__main__":
    write_case(Path(sys.argv[1]))
