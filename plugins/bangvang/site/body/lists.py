"""Lists as office staff type them: indented by 2, 3 or 4 spaces or a tab, right under a paragraph, numbered `1)`.

Python-Markdown wants four spaces and a blank line before; lines are rewritten to that before it parses them.
"""

import re
from dataclasses import dataclass, field

from markdown.preprocessors import Preprocessor

# A bullet may stand right before its word, as in "-Một"; a star there is emphasis.
_BULLET = r"[-*+•–][ \t]+|[-+•–](?=[^\W\d_])"
_ITEM = re.compile(rf"(?P<indent> *)(?:{_BULLET}|(?P<number>\d{{1,3}})[.)][ \t]+)(?P<text>\S.*)")
# "2024. Năm ấy" begins a sentence: a list has no thousand items.
_YEAR = re.compile(r"(?P<indent> *)(?P<number>\d{4,})\.(?= )")
_RULE = re.compile(r" {0,3}([-*_])(?: *\1){2,} *")
_LEVEL = 4
# After the fenced-code preprocessor (25), so that code is left alone, and before raw HTML (20).
PRIORITY = 22


class ListPreprocessor(Preprocessor):
    """Rewrites the lines of lists in Python-Markdown's own form."""

    def run(self, lines: list[str]) -> list[str]:
        return normalised_lists(lines)


@dataclass(slots=True)
class _Levels:
    """The indents of the list items that are open, outermost first."""

    indents: list[int] = field(default_factory=list)
    numbered: list[bool] = field(default_factory=list)

    def enter(self, indent: int, *, numbered: bool) -> bool:
        """Opens the level of an item at the indent; whether a list of the other kind ends there.

        Two spaces more than the item above make a level.
        """
        before = tuple(self.numbered)
        while self.indents and indent < self.indents[-1]:
            self.leave()
        if not self.indents or indent >= self.indents[-1] + 2:
            self.indents.append(indent)
            self.numbered.append(numbered)
        self.numbered[-1] = numbered
        depth = len(self.numbered)
        return depth <= len(before) and before[depth - 1] != numbered

    def clear(self) -> None:
        self.indents.clear()
        self.numbered.clear()

    def leave(self) -> None:
        self.indents.pop()
        self.numbered.pop()


def normalised_lists(lines: list[str]) -> list[str]:
    """The lines with every list in the form of four spaces a level, and a blank line before each list.

    >>> normalised_lists(["Gồm:", "- Một", "  - Hai"])
    ['Gồm:', '', '- Một', '    - Hai']
    """
    levels, result = _Levels(), list[str]()
    for written in lines:
        raw = _YEAR.sub(r"\g<indent>\g<number>\\.", written, count=1)
        line = raw.expandtabs(_LEVEL)
        item = None if _RULE.fullmatch(line) else _ITEM.fullmatch(line)
        if item and _begins_item(item, levels, result):
            begins_list = not levels.indents
            changes_kind = levels.enter(len(item["indent"]), numbered=bool(item["number"]))
            if (begins_list or changes_kind) and result and result[-1].strip():
                result.append("")
            result.append(_rewritten(item, level=len(levels.indents) - 1))
        else:
            result.append(_continued(line, raw, levels, result))
    return result


def _begins_item(item: re.Match[str], levels: _Levels, before: list[str]) -> bool:
    """Whether the line is an item: deep indents outside a list are none, nor a number that only wraps a sentence."""
    if levels.indents:
        return True
    interrupts = bool(before and before[-1].strip())
    return len(item["indent"]) < _LEVEL and not (interrupts and item["number"] and item["number"] != "1")


def _rewritten(item: re.Match[str], *, level: int) -> str:
    marker = f"{item['number']}." if item["number"] else "-"
    return f"{' ' * _LEVEL * level}{marker} {item['text']}"


def _continued(line: str, raw: str, levels: _Levels, before: list[str]) -> str:
    """A line that begins no item: part of the open one when indented, the end of the list when not."""
    indent = len(line) - len(line.lstrip())
    if not levels.indents or not line.strip():
        return raw
    if indent == 0:
        if not before[-1].strip():
            levels.clear()
        return raw
    while len(levels.indents) > 1 and indent <= levels.indents[-1]:
        levels.leave()
    return f"{' ' * _LEVEL * len(levels.indents)}{line.strip()}"
