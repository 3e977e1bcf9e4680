"""One body from Markdown to HTML, with what it needs and what is wrong with it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from markdown import Markdown
from markupsafe import Markup

from bangvang.core.problems import Refusal, quoted
from bangvang.core.text import slug
from bangvang.site.body import lists, raw_html, tree
from bangvang.site.body.targets import Surroundings
from bangvang.site.pictures import PictureSizes

_EXTENSIONS = ("fenced_code", "footnotes", "tables", "toc", "def_list", "abbr", "sane_lists")
_SETTINGS = {
    "footnotes": {
        "BACKLINK_TITLE": "Trở lại chỗ chú thích {} trong bài",
        "UNIQUE_IDS": False,
    },
    # A prefix keeps a heading "Nội dung" or "Video" apart from the parts of the page around it.
    "toc": {"slugify": lambda value, _separator: f"phan-{slug(value)}", "toc_class": "toc"},
}
_TOC = re.compile(r"^[ \t]*\[\s*(?:toc|mục lục)\s*\][ \t]*$", re.IGNORECASE | re.MULTILINE)
_ID, _PLACE = re.compile(r'\sid="([^"]+)"'), re.compile(r'\shref="#((?!fn)[^"]+)"')
# "2019-2020" in the text, not in a tag: a line must not end at its hyphen.
_SPAN_OF_YEARS = re.compile(r"\b(?:19|20)\d\d[-–](?:19|20)\d\d\b(?![^<>]*>)")
# Fenced code, or code within one paragraph: a stray backtick must not hide the text up to the next one.
_CODE = re.compile(r"^(```+|~~~+).*?^\1[^\n]*$|(`+)[^`](?:(?!\n\s*\n).)*?\2", re.MULTILINE | re.DOTALL)
_FOOTNOTE_USE = re.compile(r"\[\^([^\]\s]+)\](?!:)")
_FOOTNOTE_TEXT = re.compile(r"^\[\^([^\]\s]+)\]:", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong, on a line of the body (from 1). A harmless one is told and does not stop a build."""

    line: int
    message: str
    is_harmless: bool = False


@dataclass(frozen=True, slots=True)
class Body:
    """A rendered body: `files` of its folder to publish, `links` to check (href → as it was written), its faults."""

    html: Markup
    files: tuple[str, ...] = ()
    links: Mapping[str, str] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()


class BodyRenderer:
    """Renders bodies one after another with one Markdown parser."""

    def __init__(self, sizes: PictureSizes) -> None:
        self._markdown = Markdown(extensions=list(_EXTENSIONS), extension_configs=_SETTINGS, output_format="html")
        self._tree = tree.BodyTree(self._markdown, sizes)
        self._markdown.treeprocessors.register(self._tree, "bangvang-tree", tree.PRIORITY)
        self._markdown.preprocessors.register(lists.ListPreprocessor(self._markdown), "bangvang-lists", lists.PRIORITY)
        # Office paragraphs are indented by a tab: an indented line is text, code stands between fences.
        self._markdown.parser.blockprocessors.deregister("code")

    def render(self, text: str, around: Surroundings) -> Body:
        """The body's HTML, its pictures and links resolved in its surroundings."""
        self._markdown.reset()
        self._tree.begin(around)
        html = self._markdown.convert(_with_toc(text))
        raw_pieces = [piece for piece in self._markdown.htmlStash.rawHtmlBlocks if isinstance(piece, str)]
        faults = [*self._target_faults(text), *_text_faults(text), *_raw_faults(text, raw_pieces)]
        faults += _place_faults(text, html)
        if raw_pieces:
            html = raw_html.cleaned(html)
        html = _SPAN_OF_YEARS.sub(r'<span class="steady">\g<0></span>', html)
        files = tuple(dict.fromkeys(self._tree.files))
        return Body(Markup(html), files, self._tree.links, tuple(sorted(faults, key=lambda fault: fault.line)))

    def _target_faults(self, text: str) -> Iterator[Fault]:
        for written, message in self._tree.refusals:
            yield Fault(line_of_target(text, written), message)
        for written in self._tree.waiting:
            message = f"liên kết “{written}” dẫn tới bài hẹn giờ: chữ hiện không có liên kết cho đến khi bài đó đăng."
            yield Fault(line_of_target(text, written), message, is_harmless=True)


def _place_faults(text: str, html: str) -> Iterator[Fault]:
    """Links to places of the page that are not there."""
    places = set(_ID.findall(html))
    for place in dict.fromkeys(_PLACE.findall(html)):
        if place not in places:
            near = tuple(f"#{known}" for known in places if known.endswith(f"-{slug(place)}"))
            sentence = Refusal(f"trong bài không có chỗ nào tên {quoted('#' + place)}", *near).sentence
            yield Fault(line_of_target(text, f"#{place}"), sentence)


def _with_toc(text: str) -> str:
    """The text with each line that asks for a table of contents in the form that Markdown knows."""
    found = [match.span() for match in _TOC.finditer(without_code(text))]
    for start, end in reversed(found):
        # Blank lines around: anywhere but in a paragraph of its own Markdown would print the brackets.
        text = f"{text[:start]}\n\n[TOC]\n\n{text[end:]}"
    return text


def without_code(text: str) -> str:
    """The text with blanks in place of code, so that every other letter keeps its place."""
    return _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def _text_faults(written: str) -> Iterator[Fault]:
    text = without_code(written)
    told = {match[1]: match.start() for match in _FOOTNOTE_TEXT.finditer(text)}
    used = {match[1] for match in _FOOTNOTE_USE.finditer(text)}
    for name in told.keys() - used:
        message = f"không có chỗ nào trong bài nhắc tới chú thích [^{name}]: thêm “[^{name}]” vào câu, hoặc xóa lời."
        yield Fault(_line_at(text, told[name]), message)
    for match in _FOOTNOTE_USE.finditer(text):
        if match[1] not in told:
            message = f"chú thích [^{match[1]}] không có lời: thêm dòng “[^{match[1]}]: …” ở cuối bài."
            yield Fault(_line_at(text, match.start()), message)


def _raw_faults(text: str, pieces: list[str]) -> Iterator[Fault]:
    for piece in pieces:
        for finding in raw_html.findings(piece):
            yield Fault(_line_of(text, piece.strip()[:40]), finding.message, finding.is_harmless)


def line_of_target(text: str, written: str) -> int:
    """The line of a link or picture with the written target; 1 when it cannot be found again."""
    return _line_of(text, f"]({written}" if f"]({written}" in text else written)


def _line_of(text: str, part: str) -> int:
    """The line on which the part first stands; 1 when it cannot be found again."""
    offset = text.find(part)
    return _line_at(text, offset) if offset >= 0 else 1


def _line_at(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1
