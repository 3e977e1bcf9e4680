"""Writing an assembled site into a folder: pages rendered by the theme, texts and files beside them."""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from bangvang.site.assemble import Assembled
from bangvang.site.cores import Lot, Work, do_all
from bangvang.site.files import MadeFile
from bangvang.site.page_views import Page
from bangvang.site.progress import Progress
from bangvang.site.theme import Theme

# Sources of the theme that are built into pages, and therefore not published themselves.
_INLINED = "css"
# So many lots of pages are made of a site: few enough to be told apart, so many that no core waits long at the end.
_LOTS, _FEWEST = 80, 10


def write_site(assembled: Assembled, theme: Theme, *, content: Path, folder: Path, progress: Progress) -> None:
    """Every file of the site below the folder, but for its open data."""
    for text in assembled.texts:
        _write(folder / text.path, text.text.encode())
    lots = list(_page_lots(assembled, theme, folder))
    with progress.count(len(lots), "Đang dựng các trang, phần") as reached:
        do_all(lots, reached)
    for asset in progress.steps(assembled.assets, "Đang chép ảnh và tệp"):
        _copy(content / asset.source, folder / asset.path)
    for source in sorted((theme.folder / "static").rglob("*")):
        below = source.relative_to(theme.folder / "static")
        if source.is_file() and below.parts[0] != _INLINED:
            _copy(source, folder / "theme" / below)


def data_work(files: Sequence[MadeFile], folder: Path) -> Work:
    """The writing of the open data, which needs no pages, and so begins before there are any.

    The largest first: what is of a piece, then all that shares what it is made of.
    """
    alone = [partial(_make_all, (file,), folder) for file in files if file.is_alone]
    return Work([*alone, partial(_make_all, [file for file in files if not file.is_alone], folder)])


def _page_lots(assembled: Assembled, theme: Theme, folder: Path) -> Iterator[Lot]:
    pages = assembled.pages

    def render(some: Sequence[Page]) -> None:
        for page in some:
            _write(folder / page.path, theme.render(page, assembled.site).encode())

    size = max(_FEWEST, -(-len(pages) // _LOTS))
    yield from (partial(render, pages[start : start + size]) for start in range(0, len(pages), size))


def _make_all(files: Iterable[MadeFile], folder: Path) -> None:
    for file in files:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as opened:
            opened.writelines(file.make())


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _copy(source: Path, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, path)
