"""Writing an assembled site into a folder: pages rendered by the theme, texts and files beside them."""

import shutil
from pathlib import Path

from bangvang.site.assemble import Assembled
from bangvang.site.progress import Progress
from bangvang.site.theme import Theme

# Sources of the theme that are built into pages, and therefore not published themselves.
_INLINED = "css"


def write_site(assembled: Assembled, theme: Theme, *, content: Path, folder: Path, progress: Progress) -> None:
    """Every file of the site below the folder, which is empty."""
    for page in progress.steps(assembled.pages, "Đang dựng các trang"):
        _write(folder / page.path, theme.render(page, assembled.site))
    for text in assembled.texts:
        _write(folder / text.path, text.text)
    for asset in progress.steps(assembled.assets, "Đang chép ảnh và tệp"):
        _copy(content / asset.source, folder / asset.path)
    for source in sorted((theme.folder / "static").rglob("*")):
        below = source.relative_to(theme.folder / "static")
        if source.is_file() and below.parts[0] != _INLINED:
            _copy(source, folder / "theme" / below)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def _copy(source: Path, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, path)
