"""Withdrawn names in a rendered body: replaced in what is read and read out, whatever marks stand within them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape

from bs4 import BeautifulSoup
from bs4.dammit import EntitySubstitution
from bs4.element import NavigableString, PageElement, Tag
from bs4.formatter import HTMLFormatter
from markupsafe import Markup

from bangvang.core.withdrawals import WITHDRAWN, Withdrawals
from bangvang.site.body.renderer import Body, Fault

# Elements within a line: the words on both sides of their tags are read as one. All others part them.
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "cite",
        "code",
        "del",
        "dfn",
        "em",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
        "var",
        "wbr",
    ]
)
_INLINE_TAG = re.compile(rf"</?(?:{'|'.join(sorted(_INLINE))})(?=[\s/>])[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")
# Letters stay letters, and an element without content has no slash: as everything else on the page is written.
_AS_WRITTEN = HTMLFormatter(entity_substitution=EntitySubstitution.substitute_xml, void_element_close_prefix="")
# Attributes whose text is read out or shown; any other holds an address or a name of a place.
_READ_OUT = ("alt", "title", "aria-label")
_REPLACED = f"tên đã rút theo an-danh.yaml được thay bằng “{WITHDRAWN}” khi đăng."
_RUN_TOGETHER = "có tên đã rút theo an-danh.yaml viết liền, không cách chữ: sửa bằng tay."
_BY_HAND = "có tên đã rút theo an-danh.yaml trong một địa chỉ, tên tệp hoặc đề mục: sửa bằng tay."


def without_names(body: Body, source: str, withdrawals: Withdrawals) -> Body:
    """The body without withdrawn names; `source` is its Markdown, whose lines the faults name.

    A name in an address, a file's name or a heading's anchor is a fault for a person to mend.
    """
    if not withdrawals or not _may_hold(body, withdrawals):
        return body
    soup = BeautifulSoup(str(body.html), "html.parser")
    replaced = _replace_in_text(soup, withdrawals) + _replace_in_attributes(soup, withdrawals)
    html = Markup(soup.decode(formatter=_AS_WRITTEN)) if replaced else body.html
    faults = (*body.faults, *_faults(body, soup, source, withdrawals, replaced=replaced))
    return replace(body, html=html, faults=tuple(sorted(faults, key=lambda fault: fault.line)))


def as_read(html: str) -> str:
    """The text of some markup as a reader meets it: only what stands in one line runs on from tag to tag.

    >>> as_read("<td>Trần <b>Ví</b>&nbsp;Dụ</td><td>lớp 5")
    ' Trần Ví\\xa0Dụ  lớp 5'
    """
    return unescape(_TAG.sub(" ", _INLINE_TAG.sub("", html)))


def _may_hold(body: Body, withdrawals: Withdrawals) -> bool:
    html = str(body.html)
    read = as_read(html)
    return withdrawals.found_in(read) or any(map(withdrawals.found_in_address, (html, read, *body.files)))


def _replace_in_text(soup: BeautifulSoup, withdrawals: Withdrawals) -> int:
    """Replaces names in the text as it is read, across the elements within it; how many there were."""
    nodes, starts, whole = _text_nodes(soup)
    places = withdrawals.places(whole)
    texts = [str(node) for node in nodes]
    for start, end in reversed(places):
        inside = [n for n, begins in enumerate(starts) if begins < end and begins + len(nodes[n]) > start]
        for number in reversed(inside):
            begins = starts[number]
            new = WITHDRAWN if number == inside[0] else ""
            texts[number] = texts[number][: max(0, start - begins)] + new + texts[number][end - begins :]
    for node, text in zip(nodes, texts, strict=True):
        if text != node:
            node.replace_with(NavigableString(text))
    return len(places)


def _text_nodes(soup: BeautifulSoup) -> tuple[list[NavigableString], list[int], str]:
    """The texts of the markup, where each begins in the whole as it is read, and that whole."""
    nodes: list[NavigableString] = []
    starts: list[int] = []
    whole, line, is_parted = "", None, False
    for element in soup.descendants:
        if isinstance(element, Tag):
            is_parted = is_parted or element.name not in _INLINE
        elif type(element) is NavigableString:
            if is_parted or _line_of(element) is not line:
                whole += "\n"
            line, is_parted = _line_of(element), False
            nodes.append(element)
            starts.append(len(whole))
            whole += element
    return nodes, starts, whole


def _line_of(element: PageElement) -> Tag | None:
    """The innermost element around it that is no part of a line."""
    return next((parent for parent in element.parents if parent.name not in _INLINE), None)


def _replace_in_attributes(soup: BeautifulSoup, withdrawals: Withdrawals) -> int:
    number = 0
    for tag, name, value in _attributes(soup):
        if name in _READ_OUT and withdrawals.found_in(value):
            tag[name] = withdrawals.hidden(value)
            number += 1
    return number


def _attributes(soup: BeautifulSoup) -> Iterator[tuple[Tag, str, str]]:
    for tag in soup.find_all(True):
        for name, value in list(tag.attrs.items()):
            yield tag, name, value if isinstance(value, str) else " ".join(value)


def _faults(
    body: Body, soup: BeautifulSoup, source: str, withdrawals: Withdrawals, *, replaced: int
) -> Iterator[Fault]:
    lines = [source.count("\n", 0, start) + 1 for start, _ in withdrawals.places(source)] or [1]
    if replaced:
        yield from (Fault(line, _REPLACED, is_harmless=True) for line in dict.fromkeys(lines))
    values = [value for _, name, value in _attributes(soup) if name not in _READ_OUT]
    if any(map(withdrawals.found_in_address, (*values, *body.files))):
        yield Fault(_line_of_address(source, withdrawals), _BY_HAND)
    elif withdrawals.found_in_address(as_read(str(soup))):
        yield Fault(_line_of_address(source, withdrawals), _RUN_TOGETHER)


def _line_of_address(source: str, withdrawals: Withdrawals) -> int:
    """The first line that holds the name as part of an address, or in any other way."""
    lines = source.split("\n")
    found = (number for number, line in enumerate(lines, start=1) if withdrawals.found_in_address(line))
    return next(found, 1)
