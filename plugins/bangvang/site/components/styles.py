"""Which style sheets of the theme a piece of HTML needs."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

# On every page, in this order; what they style is not told by classes.
BASE = ("tokens", "reset", "base", "layout")

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SELECTORS = re.compile(r"([^{};]+)\{")
_CLASS = re.compile(r"\.(-?[a-z][\w-]*)")
# What must not be there is not needed.
_ABSENT = re.compile(r":not\([^)]*\)")
_TEXTS = re.compile(r"""["'`]([^"'`\n]*)["'`]""")
_CLASSES = re.compile(r'\bclass="([^"]*)"')


def sheets_of(html: str, theme: Path, scripts: Iterable[str] = ()) -> tuple[str, ...]:
    """The sheets that have a selector all of whose classes stand in the HTML, or in what its scripts add; by name."""
    added = (text for script in scripts for text in _TEXTS.findall(_script(theme, script)))
    classes = frozenset(word for value in (*_CLASSES.findall(html), *added) for word in value.split())
    return tuple(name for name, needed in _selectors(theme).items() if any(those <= classes for those in needed))


@cache
def _script(theme: Path, name: str) -> str:
    return (theme / "static" / f"{name}.js").read_text(encoding="utf-8")


@cache
def _selectors(theme: Path) -> dict[str, frozenset[frozenset[str]]]:
    """The sets of classes that each sheet styles, the base left out."""
    # By name without its ending: a block stands before what refines it, card before card-row.
    sheets = sorted((theme / "static" / "css").glob("*.css"), key=lambda path: path.stem)
    return {path.stem: frozenset(_styled(path)) for path in sheets if path.stem not in BASE}


def _styled(path: Path) -> list[frozenset[str]]:
    css = _ABSENT.sub("", _COMMENT.sub("", path.read_text(encoding="utf-8")))
    selectors = (one for those in _SELECTORS.findall(css) for one in those.split(","))
    return [classes for one in selectors if (classes := frozenset(_CLASS.findall(one)))]
