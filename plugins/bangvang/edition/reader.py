"""Reading the content folder: every file, every problem, then one Edition."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from bangvang.core.days import Moment, day_month_year
from bangvang.core.names import nearest
from bangvang.core.problems import Problem, quoted
from bangvang.core.registry import Registry
from bangvang.core.sameness import Conflict
from bangvang.core.text import in_sentence, slug
from bangvang.core.withdrawals import Withdrawals
from bangvang.edition.category import Categories
from bangvang.edition.edition import Edition
from bangvang.edition.folder import ContentFolder, Entry
from bangvang.edition.honour_reader import HonourReader
from bangvang.edition.ledger_folder import read_ledgers
from bangvang.edition.post import PlainPage, Post
from bangvang.edition.post_reader import ENGLISH, PostReader, Reading
from bangvang.edition.registry_reader import (
    read_awards,
    read_blocks,
    read_categories,
    read_units,
    read_withdrawals,
)
from bangvang.edition.site_reader import read_site
from bangvang.edition.site_values import SiteValues
from bangvang.edition.tables import (
    AWARDS_FILE,
    BLOCKS_FILE,
    CATEGORIES_FILE,
    DATA,
    DATA_FILES,
    LEDGERS,
    PICTURES,
    SITE_FILE,
    UNITS_FILE,
    WITHDRAWALS_FILE,
    Tables,
)

POSTS, PAGES = "tin-tuc", "trang"
_LIKE_ENGLISH = frozenset({ENGLISH, "english", "tieng-anh", "eng"})

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
    """All of the content folder as of `now`. Never raises for what is written in it, or cannot be read."""
    content = ContentFolder(folder)
    data = Tables(content)
    pictures = content.files(f"{DATA}/{PICTURES}")
    site = data.read(SITE_FILE, lambda text, found: read_site(text, found, pictures))
    registry = _registry(data, site)
    categories = Categories.of(data.read(CATEGORIES_FILE, read_categories))
    withdrawals = data.read(WITHDRAWALS_FILE, read_withdrawals) if data.has(WITHDRAWALS_FILE) else Withdrawals()
    data.keep_names(withdrawals)
    _check_places(content)
    reader = PostReader(registry, categories, withdrawals)
    # Without a whole table every post would be told of what it names: the missing table says it all.
    readings = (*_posts(content, reader), *_pages(content, reader)) if data.is_whole else ()
    ledgers = read_ledgers(content, HonourReader(registry), withdrawals) if data.is_whole else ()
    problems = [problem for reading in readings if not reading.is_draft for problem in reading.problems]
    notes = [problem for reading in readings if reading.is_draft for problem in reading.problems]
    notes += [note for reading in readings for note in reading.notes]
    notes += [note for ledger in ledgers for note in ledger.notes]
    edition = Edition.of(
        tuple(reading.value for reading in readings if isinstance(reading.value, Post)),
        tuple(reading.value for reading in readings if isinstance(reading.value, PlainPage)),
        registry,
        categories.by_id,
        site,
        now,
        ledgers={reading.path: reading.honours for reading in ledgers},
        withdrawals=withdrawals,
        shows_drafts=shows_drafts,
    )
    conflicts, doubts = _told(edition.conflicts, content), _told(edition.doubts, content)
    found = (*content.problems, *(p for ledger in ledgers for p in ledger.problems), *problems, *conflicts)
    return Contents(edition, readings, found, (*notes, *doubts, *_ahead(edition, content)))


def _registry(data: Tables, site: SiteValues) -> Registry:
    units = data.read(UNITS_FILE, read_units)
    awards = data.read(AWARDS_FILE, read_awards)
    # Blocks are made of units: without those, each of theirs would be a problem of its own.
    has_units = bool(units)
    blocks = data.read(BLOCKS_FILE, lambda text, found: read_blocks(text, units, found) if has_units else ())
    return Registry.of(units, blocks, awards, home=site.province)


def _posts(content: ContentFolder, reader: PostReader) -> Iterator[Reading]:
    """Each post with the files of its folder. A file that is part of no post is a problem: it would be lost."""
    for year in content.entries(POSTS):
        if not year.is_folder:
            content.complain(year.path, _misplaced(year.name))
            continue
        for entry in content.entries(year.path):
            files = content.files(entry.path) if entry.is_folder else frozenset()
            if message := _stray(entry, files, content):
                content.complain(entry.path, message)
            path = f"{entry.path}/index.md"
            if "index.md" in files and (text := content.text(path)) is not None:
                yield reader.read(path, text, shown=content.shown(path), files=files - {"index.md"})


def _stray(entry: Entry, files: frozenset[str], content: ContentFolder) -> str:
    """What is wrong with an entry of a year's folder; empty when it is one post and its files."""
    if not entry.is_folder:
        return _misplaced(entry.name)
    if entry.path in content.closed:
        return ""
    if "index.md" not in files:
        is_folder = any(below.name == "index.md" for below in content.entries(entry.path))
        return "“index.md” phải là một tệp, không phải thư mục." if is_folder else _without_post(files)
    others = sorted(file for file in files if _NEARLY_INDEX.fullmatch(file) and file != "index.md")
    if not others:
        return ""
    return f"chỉ tệp index.md được đăng; {quoted(others[0])} sẽ bị bỏ quên: nhập vào index.md hoặc xóa."


def _misplaced(name: str) -> str:
    return f"{quoted(name)} không thuộc bài nào: mỗi bài là một thư mục {POSTS}/<năm>/<tên-bài>/ có tệp index.md."


def _without_post(files: frozenset[str]) -> str:
    near = sorted(file for file in files if _NEARLY_INDEX.fullmatch(file))
    advice = (
        f"đổi tên {quoted(near[0])} thành “index.md”" if near else "thêm bài viết với tên “index.md”, hoặc xóa thư mục"
    )
    return f"thư mục không có tệp index.md: {advice}."


def _ahead(edition: Edition, content: ContentFolder) -> Iterator[Problem]:
    """What is said to have been awarded in times still to come: often a slip of the pen, and it would head the roll."""
    today = edition.now.day
    for honour in edition.roll.awarded:
        if honour.period.begins > today.year or (honour.day and honour.day > today):
            when = f"ngày {day_month_year(honour.day)}" if honour.day and honour.day > today else honour.period.heading
            advice = "xem lại năm, ngày; chưa tặng thì ghi trạng thái “dự kiến”"
            message = f"ghi là đã tặng mà {in_sentence(when)} chưa tới: {advice}."
            yield Problem(content.shown(honour.source.path), honour.source.line, message)


def _told(conflicts: Iterable[Conflict], content: ContentFolder) -> Iterator[Problem]:
    """Conflicts as problems, each at its later place and naming the other."""
    for conflict in conflicts:
        there = content.shown(str(conflict.there))
        yield Problem(content.shown(conflict.here.path), conflict.here.line, f"{conflict.message} (xem {there}).")


def _pages(content: ContentFolder, reader: PostReader) -> Iterator[Reading]:
    """Each page with the files that lie beside all of its language."""
    files = content.files(PAGES)
    english = frozenset(file.removeprefix(f"{ENGLISH}/") for file in files if file.startswith(f"{ENGLISH}/"))
    yield from _pages_of(PAGES, files - {f"{ENGLISH}/{file}" for file in english}, content, reader)
    yield from _pages_of(f"{PAGES}/{ENGLISH}", english, content, reader)


def _pages_of(folder: str, files: frozenset[str], content: ContentFolder, reader: PostReader) -> Iterator[Reading]:
    pages = frozenset(file for file in files if "/" not in file and file.endswith(".md"))
    for entry, message in _no_pages(files - pages, folder).items():
        content.complain(f"{folder}/{entry}", message)
    for path in (f"{folder}/{page}" for page in sorted(pages)):
        if (text := content.text(path)) is not None:
            yield reader.read_page(path, text, shown=content.shown(path), files=files - pages)


def _no_pages(files: frozenset[str], folder: str) -> dict[str, str]:
    """The entries of a folder of pages that hold text and are no page, each with what is wrong with it."""
    found: dict[str, str] = {}
    for file in sorted(file for file in files if _WRITTEN.fullmatch(file)):
        entry, *below = file.split("/")
        moved = f"{folder}/{PurePosixPath(entry).stem}.md"
        as_folder = f"trang là một tệp, không phải thư mục: chuyển bài viết ra {moved}."
        if slug(entry) in _LIKE_ENGLISH:
            as_folder = (
                f"trang tiếng Anh nằm trong thư mục “{ENGLISH}”: đổi tên {quoted(entry)} thành {quoted(ENGLISH)}."
            )
        found[entry] = as_folder if below else f"đổi đuôi tệp thành “.md” ({entry.split('.')[0]}.md)."
    return found


def _check_places(content: ContentFolder) -> None:
    """Complains of what stands where nobody would read it: at the top, or among the files of `du-lieu`."""
    for entry in content.entries(""):
        if entry.name not in (POSTS, PAGES, DATA) and not entry.is_readme:
            files = content.files(entry.path) if entry.is_folder else (entry.name,)
            if any(_WRITTEN.fullmatch(file) for file in files):
                content.complain(entry.path, _misplaced(entry.name))
    entries = [entry for entry in content.entries(DATA) if not entry.is_readme]
    present = [entry.name for entry in entries]
    for entry in entries:
        if entry.name not in (*DATA_FILES, LEDGERS, PICTURES):
            content.complain(entry.path, _no_data(entry, present))


def _no_data(entry: Entry, present: Sequence[str]) -> str:
    """What to do with an entry of `du-lieu` that is none of its files."""
    for folder in (LEDGERS, PICTURES):
        if entry.is_folder and slug(entry.name) == folder:
            return f"{quoted(entry.name)} không được đọc: đổi tên thư mục thành {quoted(folder)}."
    stems = {PurePosixPath(name).stem: name for name in DATA_FILES}
    near = nearest(slug(entry.name.split(".")[0]), stems, most=1)
    if entry.is_folder or not near:
        return (
            f"{quoted(entry.name)} không được đọc: {DATA} chỉ gồm {LEDGERS}, {PICTURES} và các tệp "
            f"{', '.join(DATA_FILES)}. "
            "Chuyển đi nơi khác."
        )
    meant = quoted(stems[near[0]])
    advice = f"nhập vào {meant} hoặc xóa" if stems[near[0]] in present else f"đổi tên thành {meant}"
    return f"{quoted(entry.name)} không được đọc: {advice}."
