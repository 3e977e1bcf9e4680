"""The folder of the ledgers: each file read, and what is no ledger told of."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from bangvang.core.honours import Honour
from bangvang.core.problems import Problem, quoted
from bangvang.core.withdrawals import Withdrawals
from bangvang.edition.fields import Complaints
from bangvang.edition.folder import ContentFolder, Entry
from bangvang.edition.honour_reader import HonourReader
from bangvang.edition.ledger import read_ledger
from bangvang.edition.tables import DATA, LEDGERS
from bangvang.edition.withdrawn import NameKeeper


@dataclass(frozen=True, slots=True)
class LedgerReading:
    """What a ledger gave; `path` counts from the content folder."""

    path: str
    honours: tuple[Honour, ...]
    problems: tuple[Problem, ...]
    notes: tuple[Problem, ...]


def read_ledgers(content: ContentFolder, reader: HonourReader, withdrawals: Withdrawals) -> tuple[LedgerReading, ...]:
    """Every ledger, in the order of their names. Whatever else lies among them is a problem: it would be lost."""
    found = []
    for entry in content.entries(f"{DATA}/{LEDGERS}"):
        if entry.is_readme:
            continue
        if entry.is_folder or PurePosixPath(entry.name).suffix.lower() != ".csv":
            content.complain(entry.path, _no_ledger(entry))
        elif (text := content.text(entry.path)) is not None:
            complaints = Complaints(content.shown(entry.path))
            keeper = NameKeeper(withdrawals, complaints)
            keeper.name(entry.name)
            honours = read_ledger(entry.path, text, keeper, reader)
            found.append(LedgerReading(entry.path, honours, complaints.found, tuple(keeper.notes)))
    return tuple(found)


def _no_ledger(entry: Entry) -> str:
    if entry.is_folder:
        return f"không đọc thư mục con: chuyển các tệp .csv ra ngay trong {LEDGERS}, rồi xóa thư mục này."
    if PurePosixPath(entry.name).suffix.lower() in (".xlsx", ".xls", ".xlsm", ".ods"):
        advice = "mở bằng Excel, chọn Lưu thành (Save as) kiểu “CSV UTF-8”, rồi chuyển tệp này đi nơi khác"
        return f"{quoted(entry.name)} không được đọc: {advice}."
    return f"{quoted(entry.name)} không được đọc: sổ vàng là tệp .csv. Lưu lại thành .csv, hoặc chuyển đi nơi khác."
