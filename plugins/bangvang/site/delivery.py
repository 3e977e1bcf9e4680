"""The way of a finished tree into the published folder, file by file, through a journal that outlives a kill.

Beside the folder `output` stands `.output.bangvang/`: `next/` (the tree being built), `manifest.json` (which files of
the folder are ours), `journal.json` (a delivery under way) and `lock`.
"""

from __future__ import annotations

import json
import os
import shutil
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, TypeVar

from filelock import FileLock, Timeout

from bangvang.site.delivery_disk import DeliveryError, FileInUse, flush, flush_folders, patiently, reason, write_json
from bangvang.site.delivery_plan import Steps, Write, case_twins, leaves, planned

__all__ = [
    "Delivery",
    "DeliveryBusy",
    "DeliveryError",
    "FileInUse",
    "ForeignFiles",
    "Report",
    "UnusableOutput",
    "UnusableTree",
    "opened",
]

LOCK_SECONDS = 5.0
NAMED_FILES = 10

T = TypeVar("T")


class UnusableOutput(DeliveryError):
    """The output is no folder and cannot become one."""


class UnusableTree(DeliveryError):
    """The finished tree could not stand on every file system."""


class DeliveryBusy(DeliveryError):
    """Another build delivers to the same output."""


class ForeignFiles(DeliveryError):
    """Files in the output that are not ours stand where pages must go; nothing was written."""

    def __init__(self, output: Path, paths: tuple[str, ...]) -> None:
        super().__init__(
            f"{output}: có sẵn tệp không do Bảng Vàng tạo ở đúng chỗ cần ghi: {_listed(paths)}. Chưa ghi gì cả. "
            "Hãy dời hoặc xoá các tệp đó (hoặc chọn thư mục xuất khác) rồi chạy lại."
        )
        self.paths = paths


@dataclass(frozen=True, slots=True)
class Report:
    """What a delivery did: paths written (in their order), removed, left as they were; and what is not ours."""

    written: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: tuple[str, ...]
    kept: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class State:
    """The folder beside the output."""

    folder: Path

    @property
    def staged(self) -> Path:
        return self.folder / "next"

    @property
    def manifest(self) -> Path:
        return self.folder / "manifest.json"

    @property
    def journal(self) -> Path:
        return self.folder / "journal.json"

    def former(self) -> list[str]:
        """The paths that the last delivery left in the output."""
        return self._read(self.manifest, lambda value: list(map(str, value["files"]))) or []

    def steps(self) -> Steps | None:
        """The steps of a delivery that was interrupted."""
        return self._read(self.journal, Steps.from_json)

    def empty_staged(self) -> None:
        if self.staged.exists():
            patiently(shutil.rmtree, self.staged)
        self.staged.mkdir(parents=True)

    def _read(self, path: Path, parse: Callable[[dict[str, Any]], T]) -> T | None:
        if not path.exists():
            return None
        try:
            return parse(json.loads(path.read_text(encoding="utf-8")))
        except (ValueError, KeyError, TypeError) as error:
            raise DeliveryError(f"{path}: tệp ghi nhớ bị hỏng. Hãy xoá thư mục {self.folder} rồi dựng lại.") from error


@dataclass(slots=True)
class Delivery:
    """An open delivery: build into `staged`, then `deliver` once. `resumed` tells that a former one was completed."""

    output: Path
    state: State
    resumed: bool
    delivered: bool = False

    @property
    def staged(self) -> Path:
        """The folder to build in."""
        return self.state.staged

    def deliver(self) -> Report:
        """Moves the staged tree into the output. Raises ForeignFiles or UnusableTree with nothing written."""
        if self.delivered:
            raise ValueError("a delivery delivers once")
        self.delivered = True
        _check_tree(self.staged)
        with _reasons(self.output):
            plan = planned(staged=self.staged, output=self.output, manifest=self.state.former())
            if plan.foreign:
                raise ForeignFiles(self.output, plan.foreign)
            flush(self.staged / write.path for write in plan.steps.writes)
            write_json(self.state.journal, asdict(plan.steps))
            _finish(plan.steps, self.state, self.output)
        written = tuple(write.path for write in plan.steps.writes)
        return Report(written=written, removed=plan.removed, unchanged=plan.unchanged, kept=plan.kept)


@contextmanager
def opened(output: Path) -> Iterator[Delivery]:
    """A delivery to `output`, under its lock, after an interrupted one is completed.

    Leaving without `deliver`, or by an exception, leaves the output as it was. Raises UnusableOutput and DeliveryBusy.
    """
    output = _usable(output)
    state = State(output.parent / f".{output.name}.bangvang")
    with _locked(state, output):
        _check_disk(state, output)
        steps = state.steps()
        with _reasons(output):
            if steps:
                _finish(steps, state, output)
            state.empty_staged()
        try:
            yield Delivery(output=output, state=state, resumed=steps is not None)
        finally:
            if not state.journal.exists():
                state.empty_staged()


def _usable(output: Path) -> Path:
    """The real path of an output that is a folder or nothing yet."""
    try:
        if not stat.S_ISDIR(output.stat().st_mode):
            raise UnusableOutput(f"{output}: là một tệp, không phải thư mục. Hãy chọn một thư mục để xuất trang.")
    except FileNotFoundError:
        pass
    except OSError as error:
        raise UnusableOutput(f"{output}: không dùng được làm thư mục xuất ({reason(error)}).") from error
    real = Path(os.path.realpath(output))
    if not real.name:
        raise UnusableOutput(f"{output}: không thể xuất trang ra gốc của ổ đĩa. Hãy chọn một thư mục.")
    return real


@contextmanager
def _locked(state: State, output: Path) -> Iterator[None]:
    lock = FileLock(state.folder / "lock", timeout=LOCK_SECONDS)
    try:
        state.folder.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout as error:
        raise DeliveryBusy(f"{output}: một lệnh dựng khác đang chạy. Hãy chờ lệnh đó xong rồi chạy lại.") from error
    except OSError as error:
        raise UnusableOutput(f"{state.folder}: không ghi được vào đây ({reason(error)}).") from error
    try:
        yield
    finally:
        lock.release()


@contextmanager
def _reasons(output: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        place = error.filename2 or error.filename or output
        raise DeliveryError(f"{place}: không ghi được ({reason(error)}). Hãy sửa lỗi đó rồi chạy lại lệnh.") from error


def _check_disk(state: State, output: Path) -> None:
    if output.exists() and output.stat().st_dev != state.folder.stat().st_dev:
        raise UnusableOutput(
            f"{output}: nằm trên ổ đĩa khác với thư mục chứa nó, nên không thể thay trọn vẹn từng tệp. "
            "Hãy xuất vào một thư mục con của thư mục này."
        )


def _check_tree(staged: Path) -> None:
    paths = list(leaves(staged))
    if links := sorted(path for path in paths if (staged / path).is_symlink()):
        raise UnusableTree(f"Trang dựng ra có liên kết (symlink) thay cho tệp thật: {_listed(links)}.")
    if twins := case_twins(paths):
        pairs = "; ".join(f"“{one}” và “{other}”" for one, other in twins[:NAMED_FILES])
        raise UnusableTree(f"Có đường dẫn chỉ khác nhau ở chữ hoa, chữ thường: {pairs}. Hãy đổi tên một trong hai.")


def _finish(steps: Steps, state: State, output: Path) -> None:
    """Takes what is left of the steps, then remembers the new tree and forgets the journal."""
    output.mkdir(parents=True, exist_ok=True)
    for old, new in steps.respelled:
        with suppress(FileNotFoundError):
            patiently(os.replace, output / old, output / new)
    for write in steps.writes:
        _put(write, state.staged, output)
    for path in steps.removals:
        _remove(path, output)
    flush_folders({(output / write.path).parent for write in steps.writes} | {output})
    # What stands there: something else may have emptied the staged folder since the interruption.
    write_json(state.manifest, {"files": [path for path in steps.manifest if (output / path).is_file()]})
    patiently(os.unlink, state.journal)


def _put(write: Write, staged: Path, output: Path) -> None:
    source, target = staged / write.path, output / write.path
    if not source.exists():  # moved before the delivery was interrupted
        return
    for path in write.instead_of:
        _remove(path, output)
    if target.is_dir() and not target.is_symlink():
        _remove_empty_tree(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    patiently(os.replace, source, target)


def _remove(path: str, output: Path) -> None:
    """Removes a file of ours and the folders that it leaves empty; one that is gone already is no error."""
    target = output / path
    if target.is_symlink() or not target.is_dir():  # a folder here is the new tree's, made before the interruption
        with suppress(FileNotFoundError, NotADirectoryError):
            patiently(os.unlink, target)
    for folder in target.parents:
        if folder == output:
            break
        with suppress(OSError):  # not empty
            folder.rmdir()


def _remove_empty_tree(folder: Path) -> None:
    for below, _, _ in os.walk(folder, topdown=False):
        Path(below).rmdir()


def _listed(paths: Iterable[str]) -> str:
    names = list(paths)
    more = f" và {len(names) - NAMED_FILES} tệp nữa" if len(names) > NAMED_FILES else ""
    return ", ".join(names[:NAMED_FILES]) + more
