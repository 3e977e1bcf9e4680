"""A registry for ledgers, and a ledger read against it: its honours, problems and notes as pictures."""

from dataclasses import dataclass
from pathlib import Path

from tests.edition.sample_content import AWARDS, BLOCKS, UNITS, write_content

from bangvang.core.days import Moment, parse_day
from bangvang.core.honours import BlockRecipient, Group, Honour, HonourStatus, OfficeHolder
from bangvang.core.registry import Registry
from bangvang.core.withdrawals import Withdrawals
from bangvang.edition.fields import Complaints
from bangvang.edition.honour_reader import HonourReader
from bangvang.edition.ledger import read_ledger
from bangvang.edition.reader import Contents, read_contents
from bangvang.edition.registry_reader import read_awards, read_blocks, read_units
from bangvang.edition.withdrawn import NameKeeper

LIMITED_AWARDS = """\
- id: cstd-co-so
  name: Chiến sĩ thi đua cơ sở
  kind: danh hiệu thi đua
  level: cơ sở
  rank: 1
  recipients: [cá nhân]
- id: tap-the-ldxs
  name: Tập thể lao động xuất sắc
  kind: danh hiệu thi đua
  level: bộ/tỉnh
  rank: 3
  recipients: [tập thể]
"""
FLAG, CERTIFICATE = "Cờ thi đua của Bộ GD&ĐT", "Bằng khen của Thủ tướng Chính phủ"
NOW = Moment(parse_day("22/11/2026"))


def _registry() -> Registry:
    ignored = Complaints("du-lieu")
    units = read_units(UNITS, ignored)
    awards = read_awards(AWARDS + LIMITED_AWARDS, ignored)
    registry = Registry.of(units, read_blocks(BLOCKS, units, ignored), awards)
    assert ignored.found == ()
    return registry


REGISTRY = _registry()


@dataclass(frozen=True, slots=True)
class Told:
    """What reading a ledger gave: honours as pictures, problems and notes as staff see them."""

    honours: list[str]
    problems: list[str]
    notes: list[str]


def read(text: str, *, withdrawn: tuple[str, ...] = ()) -> Told:
    keeper = NameKeeper(Withdrawals(withdrawn), Complaints("sổ"))
    honours = read_ledger("so.csv", text, keeper, HonourReader(REGISTRY))
    return Told(
        [picture(honour) for honour in honours], list(map(str, keeper.complaints.found)), list(map(str, keeper.notes))
    )


def picture(honour: Honour) -> str:
    """The line, the award, who received it, and whatever else is known, in one order."""
    status = "" if honour.status is HonourStatus.AWARDED else honour.status.value
    day = honour.day.isoformat() if honour.day else ""
    origins = [" ".join(filter(None, (source.name, source.url))) for source in honour.sources]
    parts = [
        f"{honour.source.line}:",
        honour.award,
        _recipient(honour),
        str(honour.period),
        honour.decision,
        day,
        status,
        honour.reason,
        *origins,
    ]
    return " ".join(filter(None, parts))


def _recipient(honour: Honour) -> str:
    recipient = honour.recipient
    if isinstance(recipient, OfficeHolder):
        return f"{recipient.person} ({recipient.role}, {recipient.unit})"
    if isinstance(recipient, Group):
        return " ".join(filter(None, (str(recipient.count or "?"), recipient.of.value, recipient.unit)))
    return recipient.block if isinstance(recipient, BlockRecipient) else recipient.unit


def read_folder(folder: Path, files: dict[str, str | bytes]) -> tuple[Contents, list[str], list[str]]:
    """The content folder with these files, and its problems and notes, each named from the folder.

    A name without a folder is one of a ledger.
    """
    placed = {name if "/" in name else f"du-lieu/so-vang/{name}": text for name, text in files.items()}
    placed["du-lieu/hinh-thuc-khen-thuong.yaml"] = AWARDS + LIMITED_AWARDS
    contents = read_contents(write_content(folder, placed), NOW)
    root = f"{folder.as_posix()}/"
    problems = [str(problem).replace(root, "") for problem in contents.problems]
    return contents, problems, [str(note).replace(root, "") for note in contents.notes]
