"""Four situations of any view, made of one: as it is, with nothing optional, with signs of HTML, with long titles."""

from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass, replace
from typing import Any, get_args

from markupsafe import Markup

from bangvang.site.views import HeadView, PagerView, TileView

MARKS = '<b> & "'
LONG = (
    "Sở Giáo dục và Đào tạo tỉnh Mẫu tuyên dương những tập thể, cá nhân tiêu biểu trong phong trào thi đua "
    "“Đổi mới, sáng tạo trong dạy và học” và triển khai nhiệm vụ trọng tâm của năm học mới ở các cấp học, ngành học"
)
LONGEST = 200

# What a machine reads: addresses, sizes, slugs. Marks of HTML never come here.
_FOR_MACHINES = frozenset(
    {
        *(
            "href",
            "src",
            "static",
            "home",
            "map",
            "feed",
            "canonical",
            "path",
            "period_href",
            "all_albums",
            "all_films",
        ),
        *("embed", "media", "save_as", "iso", "language", "level", "state", "status", "previous", "next"),
        *("feedback", "id", "look", "anchor", "headed_by", "word"),
    }
)
# What heads a row of the table of honours: said to its template, not to readers.
_KEYWORDS = frozenset({"award", "recipient"})
# Texts that a view must have, though none may be written.
_MAY_BE_EMPTY = frozenset({"slogan", "intro"})
# A picture is measured, or the build stops.
_ALWAYS_KNOWN = frozenset({"width", "height"})
_HEADINGS = frozenset({"title", "label", "heading"})


def bare(value: Any, *, items: int = 0) -> Any:
    """The view with nothing optional: defaults where there are any, nothing that may be None, lists cut at `items`.

    >>> from bangvang.site.views import LinkView, TileView
    >>> bare(LinkView("Tin tức", "/tin-tuc/", count=3))
    LinkView(label='Tin tức', href='/tin-tuc/', count=None, note='', level='')
    >>> bare((TileView("27", "lượt"), TileView("4", "đơn vị")), items=1)
    (TileView(number='27', label='lượt'),)
    """
    if isinstance(value, PagerView):
        return PagerView(1, 1)
    if isinstance(value, tuple):
        return tuple(bare(each, items=items) for each in value[:items])
    if not is_dataclass(value) or isinstance(value, HeadView):
        return value
    least = {each.name: _least(each, getattr(value, each.name), items) for each in fields(value)}
    return replace(value, **least)  # type: ignore[type-var]


def _least(field: Field[Any], value: Any, items: int) -> Any:
    if field.name in _ALWAYS_KNOWN:
        return value
    if field.default is not MISSING:
        return field.default
    if type(None) in get_args(field.type):
        return None
    return "" if field.name in _MAY_BE_EMPTY else bare(value, items=items)


def marked(value: Any, name: str = "") -> Any:
    """The view, or the text of that name, with `<b> & "` at the end of each text that people read."""
    return _mapped(value, lambda name, text: f"{text} {MARKS}" if _is_read(name, text) else text, name)


def _is_read(name: str, text: str) -> bool:
    return text != "" and name not in _FOR_MACHINES and text not in _KEYWORDS


def long(value: Any, name: str = "") -> Any:
    """The view, or the text of that name, with titles, labels and headings of 200 characters, each still its own."""

    def lengthened(name: str, text: str) -> str:
        return f"{text}. {LONG}"[:LONGEST] if name in _HEADINGS and text else text

    # What a number counts is said in the program's own words.
    return _mapped(value, lengthened, name, spared=(TileView,))


def _mapped(value: Any, change: Callable[[str, str], str], name: str, spared: tuple[type, ...] = ()) -> Any:
    if isinstance(value, (Markup, *spared)):
        return value
    if isinstance(value, str):
        return change(name, value)
    if isinstance(value, tuple):
        return tuple(_mapped(each, change, name, spared) for each in value)
    if not is_dataclass(value):
        return value
    changed = {it.name: _mapped(getattr(value, it.name), change, it.name, spared) for it in fields(value)}
    return replace(value, **changed)  # type: ignore[type-var]
