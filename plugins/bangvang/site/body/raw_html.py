"""Raw HTML in posts: an allow-list, and a word on everything that it takes away."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

import nh3

_TEXT_TAGS = {"a", "abbr", "b", "br", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "small", "span"}
_MORE_TEXT_TAGS = {"strong", "sub", "sup", "time", "u"}
_BLOCK_TAGS = {"blockquote", "details", "div", "figcaption", "figure", "hr", "img", "p", "pre", "summary"}
_HEADING_TAGS = {"h2", "h3", "h4", "h5", "h6"}
_LIST_TAGS = {"dd", "dl", "dt", "li", "ol", "ul"}
_TABLE_TAGS = {"caption", "col", "colgroup", "table", "tbody", "td", "tfoot", "th", "thead", "tr"}
_ALLOWED_TAGS = _TEXT_TAGS | _MORE_TEXT_TAGS | _BLOCK_TAGS | _HEADING_TAGS | _LIST_TAGS | _TABLE_TAGS
_ALLOWED_ATTRIBUTES = {
    "*": {"lang", "title"},
    "a": {"href", "id", "class", "role"},
    "abbr": {"title"},
    "code": {"class"},
    "col": {"span"},
    "details": {"open"},
    "div": {"class", "id", "role", "tabindex", "aria-label"},
    "figure": {"class"},
    "h2": {"id"},
    "h3": {"id"},
    "h4": {"id"},
    "h5": {"id"},
    "h6": {"id"},
    "img": {"src", "alt", "title", "width", "height", "loading"},
    "li": {"id"},
    "ol": {"start", "type"},
    "sup": {"id", "class"},
    "td": {"colspan", "rowspan", "class"},
    "th": {"colspan", "rowspan", "scope", "class"},
    "time": {"datetime"},
    "span": {"class"},
}
# With their content: what a browser would not show as text either.
_TAGS_WITH_CONTENT = {"script", "style", "noscript", "template"}
_FRAME_TAGS = {"iframe", "frame", "frameset", "object", "embed", "applet"}
_FORM_TAGS = {"form", "input", "button", "select", "textarea"}
_DANGEROUS_TAGS = (
    {"script", "style", "link", "meta", "base", "svg", "math"} | _TAGS_WITH_CONTENT | _FRAME_TAGS | _FORM_TAGS
)
# What a link may lead to without being checked: other sites, and places of the same page.
_ELSEWHERE = re.compile(r"https?://|mailto:|tel:|#")
_HIDING = ("display:none", "visibility:hidden", "font-size:0", "opacity:0", "left:-", "top:-", "text-indent:-")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that may not stand in a post. Harmless things are taken away, and the author is told."""

    message: str
    is_harmless: bool


def cleaned(html: str) -> str:
    """The HTML with nothing but the allowed tags and attributes."""
    return nh3.clean(
        html,
        tags=_ALLOWED_TAGS,
        clean_content_tags=_TAGS_WITH_CONTENT,
        attributes=_ALLOWED_ATTRIBUTES,
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel=None,
    )


def findings(raw: str) -> tuple[Finding, ...]:
    """What a piece of raw HTML holds that may not stand in a post."""
    scanner = _Scanner()
    scanner.feed(raw)
    scanner.close()
    return tuple(dict.fromkeys(scanner.found))


class _Scanner(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Finding] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _ALLOWED_TAGS:
            self.found.append(_tag_finding(tag))
            return
        if tag == "img":
            self.found.append(Finding("ảnh viết bằng thẻ <img> không được đăng: viết ![lời mô tả](tên-tệp).", False))
            return
        for name, value in attrs:
            self.found += _attribute_findings(tag, name, value or "")


def _tag_finding(tag: str) -> Finding:
    if tag == "h1":
        return Finding("thẻ <h1> đã dùng cho tiêu đề bài: viết “## ” ở đầu dòng cho tiêu đề mục.", False)
    if tag in _DANGEROUS_TAGS:
        advice = "; muốn đăng phim, dùng khóa “video” ở đầu bài" if tag in _FRAME_TAGS else ""
        return Finding(f"thẻ <{tag}> không được dùng trong bài: xóa đi{advice}.", False)
    return Finding(f"thẻ <{tag}> bị bỏ, chữ bên trong được giữ.", True)


def _attribute_findings(tag: str, name: str, value: str) -> Iterator[Finding]:
    folded = "".join(value.lower().split())
    if name.startswith("on"):
        yield Finding(f"thuộc tính {name}=… chạy mã trong trang người đọc: xóa đi.", False)
    elif name == "hidden" or (name == "style" and any(hiding in folded for hiding in _HIDING)):
        yield Finding(f"thẻ <{tag} {name}> giấu chữ với người đọc: xóa thẻ, hoặc xóa đoạn chữ.", False)
    elif name in ("href", "src") and folded.startswith(("javascript:", "vbscript:", "data:")):
        yield Finding(f"địa chỉ “{value[:40]}” không được dùng: chỉ dùng http, https, mailto, tel hoặc tên tệp.", False)
    elif name == "href" and not _ELSEWHERE.match(folded):
        yield Finding(f"liên kết “{value[:40]}” viết bằng thẻ <a> không được kiểm tra: viết [chữ](địa chỉ).", False)
    elif name not in _ALLOWED_ATTRIBUTES.get(tag, set()) | _ALLOWED_ATTRIBUTES["*"]:
        yield Finding(f"thuộc tính {name} của <{tag}> bị bỏ, nội dung được giữ.", True)
