"""The size of pictures in pixels, read from the head of each file: a page that knows it does not jump."""

from pathlib import Path

import imagesize


class PictureSizes:
    """Sizes of the pictures below the content folder, each file opened once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, tuple[int, int] | None] = {}

    def of(self, path: str) -> tuple[int, int] | None:
        """Width and height of a picture, by its path from the content folder; None for what is no picture."""
        if path not in self._known:
            # Of a drawing (SVG) the size may be a fraction, which HTML does not take.
            width, height = map(round, imagesize.get(self._folder / path))
            self._known[path] = (width, height) if width > 0 and height > 0 else None
        return self._known[path]
