"""Reading the content folder: every file, every problem, then one Edition."""

import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from bangvang.core.days import Moment
from bangvang.core.problems import Problem, quoted
from bangvang.core.registry import Registry
from bangvang.edition.category import Category
from bangvang.edition.edition import Edition
from bangvang.edition.fields import Complaints
from bangvang.edition.post import PlainPage, Post
from bangvang.edition.post_reader import PostReader, Reading, read_page
from bangvang.edition.registry_reader import read_awards, read_blocks, read_categories, read_units
from bangvang.edition.site_values import SiteValues, read_site
from bangvang.edition.source import Undecodable, read_text

T = TypeVar("T")

POSTS, PAGES, DATA = "tin-tuc", "trang", "du-lieu"

# What systems and office programs leave in folders, and nobody wrote.
_LEFTOVER = re.compile(r"\.|~\$|Thumbs\.db$|desktop\.ini$|LICENSE$", re.IGNORECASE)
# What somebody wrote, and names under which an editor saves a post by mistake.
_WRITTEN = re.compile(r".*\.(md|markdown|txt|docx?|odt)", re.IGNORECASE)
_NEARLY_INDEX = re.compile(r"index.*\.(md|markdown|txt)|.*\.(md|markdown)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Contents:
    """What reading gave: the edition of all that is right, each file's reading, and the problems of the rest.

    `notes` are what does not stop a build: the problems of drafts.
    """

    edition: Edition
    readings: tuple[Reading, ...]
    problems: tuple[Problem, ...]
    notes: tuple[Problem, ...]


def read_contents(folder: Path, now: Moment, *, shows_drafts: bool = False) -> Contents:
    """All of the content folder as of `now`. Never raises for what is written in it."""
    shown = _Shown(folder)
    problems: list[Problem] = []
    data = _DataFiles(folder / DATA, shown, problems)
    site = data.read("trang.yaml", read_site)
    registry = _registry(data, site)
    categories = {category.id: category for category in data.read("chuyen-muc.yaml", read_categories)}
    readings = tuple(_readings(folder, shown, registry, categories, problems))
    notes = [problem for reading in readings if reading.is_draft for problem in reading.problems]
    problems += [problem for reading in readings if not reading.is_draft for problem in reading.problems]
    posts = tuple(reading.value for reading in readings if isinstance(reading.value, Post))
    pages = tuple(reading.value for reading in readings if isinstance(reading.value, PlainPage))
    edition = Edition.of(posts, pages, registry, categories, site, now, shows_drafts=shows_drafts)
    return Contents(edition, readings, tuple(problems), tuple(notes))


class _Shown:
    """How messages name a file: as the content folder was named, with forward slashes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.as_posix()

    def __call__(self, path: str) -> str:
        return f"{self._folder}/{path}"


class _DataFiles:
    """The files of `du-lieu`; one that is missing or unreadable is a problem, and read as empty."""

    def __init__(self, folder: Path, shown: _Shown, problems: list[Problem]) -> None:
        self._folder = folder
        self._shown = shown
        self._problems = problems

    def read(self, name: str, parse: Callable[[str, Complaints], T]) -> T:
        complaints = Complaints(self._shown(f"{DATA}/{name}"))
        text = ""
        try:
            text = read_text(self._folder / name)
        except FileNotFoundError:
            complaints.add(0, "thiếu tệp này.")
        except Undecodable as error:
            complaints.add(error.line, error.message)
        whole = not complaints.found
        value = parse(text, complaints)
        # Of a file that could not be read, that one fact says it all.
        self._problems += complaints.found if whole else complaints.found[:1]
        return value


def _registry(data: _DataFiles, site: SiteValues) -> Registry:
    units = data.read("don-vi.yaml", read_units)
    awards = data.read("hinh-thuc-khen-thuong.yaml", read_awards)
    blocks = data.read("khoi-thi-dua.yaml", lambda text, complaints: read_blocks(text, units, complaints))
    return Registry.of(units, blocks, awards, home=site.province)


def _readings(
    folder: Path,
    shown: _Shown,
    registry: Registry,
    categories: Mapping[str, Category],
    problems: list[Problem],
) -> Iterator[Reading]:
    reader = PostReader(registry, categories)
    problems += [Problem(shown(name), 0, _misplaced(name)) for name in _outside(folder)]
    for path, files in _post_folders(folder, shown, problems):
        text = _text(folder, path, shown, problems)
        if text is not None:
            yield reader.read(path, text, shown=shown(path), files=files)
    for path in _page_files(folder, shown, problems):
        text = _text(folder, path, shown, problems)
        if text is not None:
            yield read_page(path, text, shown=shown(path))


def _text(folder: Path, path: str, shown: _Shown, problems: list[Problem]) -> str | None:
    try:
        return read_text(folder / path)
    except Undecodable as error:
        problems.append(Problem(shown(path), error.line, error.message))
        return None


def _post_folders(folder: Path, shown: _Shown, problems: list[Problem]) -> Iterator[tuple[str, frozenset[str]]]:
    """Each post's file with the files of its folder. A file that is part of no post is a problem: it would be lost."""
    for year in _entries(folder / POSTS):
        if not year.is_dir():
            problems.append(Problem(shown(f"{POSTS}/{year.name}"), 0, _misplaced(year.name)))
            continue
        for entry in _entries(year):
            path = f"{POSTS}/{year.name}/{entry.name}"
            files = files_below(entry) if entry.is_dir() else frozenset()
            if "index.md" in files:
                yield f"{path}/index.md", files - {"index.md"}
            message = _stray(entry, files)
            if message:
                problems.append(Problem(shown(path), 0, message))


def _stray(entry: Path, files: frozenset[str]) -> str:
    """What is wrong with an entry of a year's folder; empty when it is one post and its files."""
    if not entry.is_dir():
        return _misplaced(entry.name)
    if "index.md" not in files:
        return _without_post(files)
    others = sorted(file for file in files if _NEARLY_INDEX.fullmatch(file) and file != "index.md")
    return (
        f"chỉ tệp index.md được đăng; {quoted(others[0])} sẽ bị bỏ quên: nhập vào index.md hoặc xóa." if others else ""
    )


def _misplaced(name: str) -> str:
    return f"{quoted(name)} không thuộc bài nào: mỗi bài là một thư mục {POSTS}/<năm>/<tên-bài>/ có tệp index.md."


def _without_post(files: frozenset[str]) -> str:
    near = sorted(file for file in files if _NEARLY_INDEX.fullmatch(file))
    advice = (
        f"đổi tên {quoted(near[0])} thành “index.md”" if near else "thêm bài viết với tên “index.md”, hoặc xóa thư mục"
    )
    return f"thư mục không có tệp index.md: {advice}."


def _page_files(folder: Path, shown: _Shown, problems: list[Problem]) -> Iterator[str]:
    for entry in _entries(folder / PAGES):
        if entry.is_file() and entry.suffix == ".md":
            yield f"{PAGES}/{entry.name}"
        elif message := _no_page(entry):
            problems.append(Problem(shown(f"{PAGES}/{entry.name}"), 0, message))


def _no_page(entry: Path) -> str:
    """What is wrong with an entry of the pages' folder that is no page; empty for pictures and the like."""
    if entry.is_dir():
        holds_text = any(_WRITTEN.fullmatch(file) for file in files_below(entry))
        return (
            f"trang là một tệp, không phải thư mục: chuyển bài viết ra {PAGES}/{entry.stem}.md." if holds_text else ""
        )
    name = entry.name.split(".")[0]
    return f"đổi đuôi tệp thành “.md” ({name}.md)." if _WRITTEN.fullmatch(entry.name) else ""


def _outside(folder: Path) -> list[str]:
    """The entries of the content folder that hold written text, and that nobody would read."""
    known = (POSTS, PAGES, DATA)
    others = (entry for entry in _entries(folder) if entry.name not in known and entry.stem.upper() != "README")
    return [
        entry.name
        for entry in others
        if any(_WRITTEN.fullmatch(file) for file in (files_below(entry) if entry.is_dir() else (entry.name,)))
    ]


def files_below(folder: Path) -> frozenset[str]:
    """Every file below the folder as a relative path with forward slashes; what systems leave behind is not counted."""
    found: set[str] = set()
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not _LEFTOVER.match(name)]
        below = Path(root).relative_to(folder)
        found |= {(below / name).as_posix() for name in names if not _LEFTOVER.match(name)}
    return frozenset(found)


def _entries(folder: Path) -> list[Path]:
    """What stands in the folder, sorted; nothing where there is none."""
    if not folder.is_dir():
        return []
    return sorted(
        (entry for entry in folder.iterdir() if not _LEFTOVER.match(entry.name)), key=lambda entry: entry.name
    )
