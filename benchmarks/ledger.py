"""What a ledger of honours adds to a build: seconds, memory, pages and bytes.

    python benchmarks/ledger.py [--rows 50000] [--units 800] [--posts 100] [--turns 3]

One content folder is built without and with its ledgers, in turn, each time from nothing and in a fresh process.
Memory is that of all processes of a build together: the sum of their proportional set sizes (PSS), in which what
several share counts once, looked at in Linux's /proc every 50 milliseconds while the build runs.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from statistics import median

from sample_content import write_content
from sample_ledger import (
    BY,
    DAY,
    DECISION,
    OF,
    REASON,
    SCHOOL_YEARS,
    SOURCE,
    Row,
    ledger_rows,
    read_awards,
    write_ledger,
)

ROOT = Path(__file__).parent.parent
AWARDS = 40
# What 50,000 rows of 800 units may add on two cores.
BUDGET_SECONDS, BUDGET_MEGABYTES = 12, 300

_MEGA = 1_000_000
_PROC = Path("/proc")
_BLOCK_SIZE, _BLOCK_YEARS = 20, SCHOOL_YEARS[-6:]
_SCHOOLS = {
    "Trường Mầm non Mẫu": "mầm non",
    "Trường Tiểu học Mẫu": "tiểu học",
    "Trường THCS Mẫu": "trung học cơ sở",
    "Trường THPT Mẫu": "trung học phổ thông",
}


@dataclass(frozen=True, slots=True)
class Cost:
    """What one build took, and what it wrote. Of memory nothing is known where there is no /proc."""

    seconds: float
    megabytes: float
    pages: float
    written: float

    def __sub__(self, other: "Cost") -> "Cost":
        return Cost(*(getattr(self, part.name) - getattr(other, part.name) for part in fields(self)))

    def __str__(self) -> str:
        memory = f"{self.megabytes:.0f} MB of memory" if _PROC.is_dir() else "memory unknown"
        return f"{self.seconds:.1f} s, {memory}, {self.pages:,.0f} pages, {self.written:.1f} MB written"


def middle(costs: list[Cost]) -> Cost:
    """The median of each part."""
    return Cost(*(median(getattr(cost, part.name) for cost in costs) for part in fields(Cost)))


def measured(content: Path, output: Path) -> Cost:
    """What building the folder from nothing costs. Ends the program with the build's words when it does not succeed."""
    shutil.rmtree(output, ignore_errors=True)
    command = [sys.executable, str(ROOT / "tasks.py"), "build", "--content", str(content), "--output", str(output)]
    with tempfile.TemporaryFile() as told:
        start = time.perf_counter()
        with subprocess.Popen(command, cwd=ROOT, stdout=told, stderr=subprocess.STDOUT) as build:
            peak = 0
            while build.poll() is None:
                peak = max(peak, sum(map(proportional_size, processes(build.pid))))
                time.sleep(0.05)
        seconds = time.perf_counter() - start
        told.seek(0)
        if build.returncode:
            sys.exit(told.read().decode("utf-8", "replace"))
    files = [path for path in output.rglob("*") if path.is_file()]
    pages = sum(path.suffix == ".html" for path in files)
    return Cost(seconds, peak / _MEGA, pages, sum(path.stat().st_size for path in files) / _MEGA)


def processes(pid: int) -> Iterator[int]:
    """The process and all below it; those that end meanwhile may be missing."""
    yield pid
    for children in sorted((_PROC / str(pid) / "task").glob("*/children")):
        for child in _told(children).split():
            yield from processes(int(child))


def proportional_size(pid: int) -> int:
    """The process's proportional set size in bytes; 0 once it has ended, and where no /proc tells."""
    lines = _told(_PROC / str(pid) / "smaps_rollup").splitlines()
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


def _told(path: Path) -> str:
    """What /proc tells; nothing of a process that has ended."""
    try:
        return path.read_text(encoding="ascii", errors="replace")
    except OSError:
        return ""


def write_folder(folder: Path, *, units: int, posts: int) -> list[str]:
    """A content folder with the project's tables, more units and blocks, and posts; the names of the added units."""
    write_content(folder, posts=posts)
    names = [f"{list(_SCHOOLS)[number % len(_SCHOOLS)]} {number + 1}" for number in range(units)]
    with (folder / "du-lieu/don-vi.yaml").open("a", encoding="utf-8", newline="\n") as table:
        for number, name in enumerate(names, start=1):
            kind = _SCHOOLS[name.rsplit(" ", 1)[0]]
            table.write(f"\n- id: truong-mau-{number}\n  name: {name}\n  kind: {kind}\n  province: Mẫu\n")
    with (folder / "du-lieu/khoi-thi-dua.yaml").open("a", encoding="utf-8", newline="\n") as table:
        table.writelines(_block(first, units) for first in range(1, units + 1, _BLOCK_SIZE))
    return names


def _block(first: int, units: int) -> str:
    """The entry of a block; another of its members leads it each year."""
    ids = [f"truong-mau-{number}" for number in range(first, min(first + _BLOCK_SIZE, units + 1))]
    years = (
        f"    - school_year: {year}-{year + 1}\n      lead: {ids[turn % len(ids)]}\n      members: [{', '.join(ids)}]\n"
        for turn, year in enumerate(_BLOCK_YEARS)
    )
    head = f"\n- id: khoi-mau-{first}\n  name: Khối thi đua Mẫu {first}\n  kind: khối\n  province: Mẫu\n  years:\n"
    return head + "".join(years)


def write_ledgers(data: Path, names: list[str], *, rows: int) -> None:
    """A ledger of so many rows, and a small one of a second source that tells of one in fifty of them again.

    Groups are left out there: two sources that count differently contradict each other, and the build would stop.
    """
    awards = read_awards(data / "hinh-thuc-khen-thuong.yaml")
    chosen = awards[:: len(awards) // AWARDS][:AWARDS]
    honours = list(ledger_rows(names, chosen, SCHOOL_YEARS, rows=rows))
    (data / "so-vang").mkdir()
    write_ledger(data / "so-vang/so-vang.csv", honours)
    write_ledger(data / "so-vang/nguon-khac.csv", [_retold(row) for row in honours[::50] if not row[OF]])


def _retold(row: Row) -> Row:
    return row | dict.fromkeys((DECISION, DAY, BY, REASON), "") | {SOURCE: "phòng truyền thống của tỉnh Mẫu"}


def main(*, rows: int, units: int, posts: int, turns: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        names = write_folder(work / "without", units=units, posts=posts)
        shutil.copytree(work / "without", work / "with")
        write_ledgers(work / "with/du-lieu", names, rows=rows)
        costs: dict[str, list[Cost]] = {"without": [], "with": []}
        for turn in range(1, turns + 1):
            for case, found in costs.items():
                found.append(measured(work / case, work / f"{case}-out"))
                print(f"{turn}: {case} the ledger {found[-1]}", flush=True)
    added = middle(costs["with"]) - middle(costs["without"])
    print(f"{rows:,} rows and {units:,} units added {added}")
    print(f"the budget on two cores is {BUDGET_SECONDS} s and {BUDGET_MEGABYTES} MB: {verdict(added)}")


def verdict(added: Cost) -> str:
    """Whether what was added is within the budget."""
    is_within = added.seconds < BUDGET_SECONDS and added.megabytes < BUDGET_MEGABYTES
    return "kept" if is_within else "exceeded"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="What a ledger of honours adds to a build.")
    for option, usual in {"rows": 50_000, "units": 800, "posts": 100, "turns": 3}.items():
        parser.add_argument(f"--{option}", type=int, default=usual)
    main(**vars(parser.parse_args()))
