"""The parsed body, made into what a page needs: ordered headings, figures, tables that scroll, checked links."""

import re
from collections.abc import Callable
from html import unescape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from bangvang.core.problems import Refusal, quoted
from bangvang.edition.media_reader import says_nothing
from bangvang.site.body.targets import Surroundings, Target, link_target, picture_target
from bangvang.site.pictures import PictureSizes

# After inline patterns (20) have made links and pictures; before the table of contents (5) reads the headings.
PRIORITY = 12

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# With its semicolon only: "?a=1&copy=2" is no sign of copyright.
_ENTITY = re.compile(r"&(?:#\w+|\w+);")
_TABLE_FRAME = {"class": "table", "role": "region", "tabindex": "0"}


class BodyTree(Treeprocessor):
    """Treats one body at a time; `begin` says which, and its findings are read afterwards."""

    def __init__(self, md: Markdown, sizes: PictureSizes) -> None:
        super().__init__(md)
        self._sizes = sizes
        self.around: Surroundings | None = None
        self.refusals: list[tuple[str, str]] = []
        self.files: list[str] = []
        self.links: dict[str, str] = {}
        self.waiting: list[str] = []

    def begin(self, around: Surroundings) -> None:
        self.around = around
        self.refusals, self.files, self.links, self.waiting = [], [], {}, []

    def run(self, root: Element) -> None:
        order_headings(root)
        for element in list(root.iter()):
            if element.tag == "a" and "footnote" not in (element.get("class") or ""):
                self._link(element)
            elif element.tag == "img":
                self._picture(element)
            elif element.tag in ("th", "td"):
                mark_cell(element)
        make_figures(root)
        frame_tables(root)

    def _link(self, element: Element) -> None:
        written = _without_entities(element.get("href") or "")
        target = self._resolved(written, link_target)
        if target is None or target.waits:
            # Words without a link: a draft's preview is built all the same, and a scheduled post is not there yet.
            element.attrib.pop("href", None)
            self.waiting += [written] if target else []
        else:
            element.set("href", target.href)
            self.links.setdefault(target.href, written)

    def _picture(self, element: Element) -> None:
        written = element.get("src") or ""
        if complaint := alt_complaint(element.get("alt") or "", written):
            self.refusals.append((written, complaint))
        target = self._resolved(written, picture_target)
        if target and self.around:
            element.set("src", target.href)
            if size := self._sizes.of(f"{self.around.folder}/{target.file}"):
                element.set("width", str(size[0]))
                element.set("height", str(size[1]))
            element.set("loading", "lazy")

    def _resolved(self, written: str, resolve: Callable[[str, Surroundings], Target]) -> Target | None:
        assert self.around, "begin() comes before run()"
        try:
            target = resolve(written, self.around)
        except Refusal as refusal:
            self.refusals.append((written, refusal.sentence))
            return None
        if target.file:
            self.files.append(target.file)
        return target


def _without_entities(href: str) -> str:
    """The address that a browser would follow: authors, and Markdown for mail, may write its letters as entities."""
    return _ENTITY.sub(lambda match: unescape(match[0]), href.replace(AMP_SUBSTITUTE, "&"))


def mark_cell(cell: Element) -> None:
    """A column's head says so; alignment is a class, since style attributes are not for a strict page."""
    if cell.tag == "th":
        cell.set("scope", "col")
    if align := re.search(r"text-align: (right|center)", cell.attrib.pop("style", "")):
        cell.set("class", f"is-{align[1]}")


def alt_complaint(alt: str, src: str) -> str:
    """What is wrong with a picture's alt text; empty when nothing is."""
    if not alt.strip():
        return f"ảnh {quoted(src)} thiếu lời mô tả: viết ![người xem thấy gì trong ảnh]({src})."
    if says_nothing(alt):
        return f"lời mô tả {quoted(alt)} của ảnh {quoted(src)} không nói gì: viết người xem thấy gì trong ảnh."
    return ""


def order_headings(root: Element) -> None:
    """Headings begin at h2, below the page's title, and go down one level at a time."""
    open_levels: list[int] = []
    for element in root.iter():
        if element.tag in _HEADINGS:
            written = int(element.tag[1])
            while open_levels and open_levels[-1] >= written:
                open_levels.pop()
            open_levels.append(written)
            element.tag = f"h{min(len(open_levels) + 1, 6)}"


def make_figures(root: Element) -> None:
    """A paragraph of nothing but pictures becomes figures, each with its title as the caption."""
    for parent in list(root.iter()):
        for place, child in reversed(list(enumerate(parent))):
            if child.tag == "p" and len(child) and not _text(child.text) and all(map(_is_lone_picture, child)):
                parent.remove(child)
                for picture in reversed(child.findall("img")):
                    parent.insert(place, _figure(picture))


def frame_tables(root: Element) -> None:
    """Each table inside a region that scrolls by itself and can be reached by keyboard."""
    tables = 0
    for parent in list(root.iter()):
        for place, child in enumerate(list(parent)):
            if child.tag == "table":
                tables += 1
                frame = Element("div", {**_TABLE_FRAME, "aria-label": f"Bảng số liệu {tables}"})
                frame.append(child)
                frame.tail, child.tail = child.tail, None
                parent[place] = frame


def _is_lone_picture(element: Element) -> bool:
    return element.tag in ("img", "br") and not _text(element.tail)


def _text(text: str | None) -> str:
    return (text or "").strip()


def _figure(picture: Element) -> Element:
    figure = Element("figure")
    caption = picture.attrib.pop("title", "")
    picture.tail = None
    figure.append(picture)
    if caption:
        words = Element("figcaption")
        words.text = caption
        figure.append(words)
    return figure
