"""The size of pictures in pixels, read from the head of each file: a page that knows it does not jump."""

from pathlib import Path

import imagesize


class PictureSizes:
    """Sizes of the pictures below the content folder, each file opened once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, tuple[int, int]] = {}

    def of(self, path: str) -> tuple[int, int]:
        """Width and height of a picture, by its path from the content folder; (0, 0) where they cannot be told."""
        if path not in self._known:
            width, height = imagesize.get(self._folder / path)
            self._known[path] = (max(width, 0), max(height, 0))
        return self._known[path]
