"""The content folder: what stands in it, as names and as text; what cannot be read is a problem with its place."""

import os
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from bangvang.core.problems import Problem
from bangvang.edition.source import Unreadable, read_text

# What systems and office programs leave in folders, and nobody wrote.
_LEFTOVER = re.compile(r"\.|~\$|Thumbs\.db$|desktop\.ini$|LICENSE$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands right in a folder; `path` counts from the content folder."""

    path: str
    is_folder: bool

    @property
    def name(self) -> str:
        return self.path.rsplit("/", 1)[-1]

    @property
    def is_readme(self) -> bool:
        """Whether it only explains the folder that it lies in."""
        return self.name.partition(".")[0].upper() == "README"


@dataclass(slots=True)
class ContentFolder:
    """Reads below one folder. Paths count from it and have forward slashes.

    `problems` are what was wrong so far, `closed` the folders that could not be opened: they hold who knows what.
    """

    root: Path
    problems: list[Problem] = field(default_factory=list)
    closed: set[str] = field(default_factory=set)

    def shown(self, path: str) -> str:
        """How messages name a file: as the content folder was named, with forward slashes."""
        return f"{self.root.as_posix()}/{path}"

    def complain(self, path: str, message: str, *, line: int = 0) -> None:
        self.problems.append(Problem(self.shown(path), line, message))

    def text(self, path: str) -> str | None:
        """The file's text; None, and a problem, where it cannot be read."""
        try:
            return read_text(self.root / path)
        except Unreadable as error:
            self.complain(path, error.message, line=error.line)
            return None

    def entries(self, path: str) -> list[Entry]:
        """What stands right in the folder, sorted; nothing where there is none."""
        # The walk's first step, for it takes an entry that cannot be looked at for a file, which is then told of.
        for _, folders, names in os.walk(self.root / path, onerror=self._refused):
            found = [*((name, True) for name in folders), *((name, False) for name in names)]
            prefix = f"{path}/" if path else ""
            return [Entry(prefix + name, is_folder) for name, is_folder in sorted(found) if not _LEFTOVER.match(name)]
        return []

    def files(self, path: str) -> frozenset[str]:
        """Every file below the folder, as a path from that folder."""
        return files_below(self.root / path, onerror=self._refused)

    def _refused(self, error: OSError) -> None:
        path = Path(error.filename).relative_to(self.root).as_posix()
        if isinstance(error, FileNotFoundError) or path in self.closed:
            return
        self.closed.add(path)
        if isinstance(error, NotADirectoryError):
            self.complain(path, "đây phải là một thư mục, không phải một tệp.")
        else:
            self.complain(path, "không mở được thư mục này: xem lại quyền đọc, hoặc đóng chương trình đang giữ nó.")


def files_below(folder: Path, *, onerror: Callable[[OSError], None] | None = None) -> frozenset[str]:
    """Every file below the folder as a relative path with forward slashes.

    What systems leave behind is not counted, nor links to files elsewhere.
    """
    found: set[str] = set()
    for root, folders, names in os.walk(folder, onerror=onerror):
        folders[:] = [name for name in folders if not _LEFTOVER.match(name)]
        below = Path(root).relative_to(folder)
        kept = (name for name in names if not _LEFTOVER.match(name) and not _leads_out(Path(root, name), folder))
        found |= {(below / name).as_posix() for name in kept}
    return frozenset(found)


def _leads_out(path: Path, folder: Path) -> bool:
    """Whether the file is a link to one outside the folder, which nobody meant to publish."""
    return path.is_symlink() and path.exists() and not path.resolve().is_relative_to(folder.resolve())
