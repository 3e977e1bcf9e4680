"""The size of pictures in pixels, read from the head of each file: a page that knows it does not jump."""

import re
from pathlib import Path
from xml.etree import ElementTree

import imagesize

# In whatever unit: a page needs the proportions, and says itself how large a drawing stands on it.
_LENGTH = re.compile(r"(\d+(?:\.\d+)?)(?:[a-z]{2})?")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


class PictureSizes:
    """Sizes of the pictures below the content folder, each file opened once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, tuple[int, int] | None] = {}

    def of(self, path: str) -> tuple[int, int] | None:
        """Width and height of a picture, by its path from the content folder; None for what is no picture."""
        if path not in self._known:
            file = self._folder / path
            width, height = drawing_size(file) if file.suffix.lower() == ".svg" else imagesize.get(file)
            self._known[path] = (width, height) if width > 0 and height > 0 else None
        return self._known[path]


def runs_something(file: Path) -> bool:
    """Whether an SVG holds what a browser would run if its address were opened."""
    try:
        elements = list(ElementTree.parse(file).iter())
    except ElementTree.ParseError:
        return False
    names = {element.tag.rpartition("}")[2].lower() for element in elements if isinstance(element.tag, str)}
    pairs = [pair for element in elements for pair in element.attrib.items()]
    acts = any(name.lower().startswith("on") or "javascript:" in value.lower() for name, value in pairs)
    return acts or bool(names & {"script", "foreignobject"})


def drawing_size(file: Path) -> tuple[int, int]:
    """Width and height that an SVG tells, or else the proportions of its view; (0, 0) for neither, and for no SVG."""
    try:
        root = ElementTree.parse(file).getroot()
    except ElementTree.ParseError:
        return 0, 0
    width, height = (_LENGTH.fullmatch(root.get(name, "")) for name in ("width", "height"))
    if width and height:
        return round(float(width[1])), round(float(height[1]))
    view = _NUMBER.findall(root.get("viewBox", ""))
    return (round(float(view[2])), round(float(view[3]))) if len(view) == 4 else (0, 0)
