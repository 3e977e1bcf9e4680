"""The sample pages in four situations: full, bare (nothing optional), marked (signs of HTML in every text), long."""

from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass, replace
from typing import Any

from markupsafe import Markup
from tests.site import sample_rolls, sample_terms, sample_views

from bangvang.site.page_views import HomeView, Page
from bangvang.site.roll_views import HeatPageView, RankingView, RollView
from bangvang.site.views import PagerView

FULL = {
    "home": ("home.html", sample_views.HOME),
    "list": ("list.html", sample_views.LIST),
    "article": ("article.html", sample_views.POST),
    "unit": ("unit.html", sample_terms.UNIT),
    "school_year": ("school_year.html", sample_terms.YEAR),
    "award": ("award.html", sample_terms.AWARD),
    "block": ("block.html", sample_terms.BLOCK),
    "roll": ("roll.html", sample_rolls.ROLL),
    "roll_list": ("roll_list.html", sample_rolls.ROLL_LIST),
    "unit_years": ("unit_years.html", sample_rolls.UNIT_YEARS),
    "ranking": ("ranking.html", sample_rolls.RANKING),
    "open_data": ("open_data.html", sample_rolls.OPEN_DATA),
    "index": ("index.html", sample_terms.INDEX),
    "award_index": ("index.html", sample_terms.AWARD_INDEX),
    "page": ("page.html", sample_views.PLAIN),
    "not_found": ("not_found.html", sample_views.NOT_FOUND),
    "moved": ("moved.html", sample_views.MOVED),
}

MARKS = '<b> & "'
LONG = (
    "Sở Giáo dục và Đào tạo tỉnh Mẫu tuyên dương những tập thể, cá nhân tiêu biểu trong phong trào thi đua "
    "“Đổi mới, sáng tạo trong dạy và học” và triển khai nhiệm vụ trọng tâm của năm học mới ở các cấp học, ngành học"
)

# What a machine reads: addresses, sizes, slugs. Marks of HTML never come here.
_FOR_MACHINES = {
    "href",
    "src",
    "iso",
    "level",
    "feed",
    "canonical",
    "static",
    "home",
    "previous",
    "next",
    "period_href",
    "state",
    "status",
    "email",
    "phone",
    "fanpage",
}
_MAY_BE_NONE: dict[type, tuple[str, ...]] = {
    HomeView: ("lead", "roll"),
    RollView: ("newest", "rest", "heat", "standings"),
}
_TABLES: dict[type, tuple[str, ...]] = {
    RollView: ("by_level", "by_year"),
    HeatPageView: ("heat",),
    RankingView: ("standings",),
}
_HEADINGS = {"title", "label", "heading"}


def bare(view: Any) -> Any:
    """The view with nothing optional: defaults where there are any, no members, no views that may be none."""
    empty = {each.name: each.default for each in fields(view) if each.default is not MISSING}
    lists = {each.name: () for each in fields(view) if isinstance(getattr(view, each.name), tuple)}
    alone = {name: PagerView(1, 1) for name in ("pager",) if hasattr(view, name)}
    texts = {name: "" for name in ("slogan", "intro") if hasattr(view, name)}
    nothing = dict.fromkeys(_MAY_BE_NONE.get(type(view), ()))
    tables = {name: replace(getattr(view, name), rows=()) for name in _TABLES.get(type(view), ())}
    return replace(view, **{**empty, **lists, **alone, **texts, **nothing, **tables})


def marked(value: Any) -> Any:
    """The view with `<b> & "` at the end of each text that people read."""
    return _mapped(value, lambda name, text: text if name in _FOR_MACHINES or not text else f"{text} {MARKS}")


def long(value: Any) -> Any:
    """The view with titles, labels and headings of 200 characters, each still its own."""
    return _mapped(value, lambda name, text: f"{text}. {LONG}"[:200] if name in _HEADINGS and text else text)


def _mapped(value: Any, change: Callable[[str, str], str], name: str = "") -> Any:
    if isinstance(value, Markup) or value is None:
        return value
    if isinstance(value, str):
        return change(name, value)
    if isinstance(value, tuple):
        return tuple(_mapped(each, change, name) for each in value)
    if is_dataclass(value):
        return replace(
            value, **{each.name: _mapped(getattr(value, each.name), change, each.name) for each in fields(value)}
        )
    return value


def samples() -> dict[str, Page]:
    """Every kind of page in every situation, by name."""
    made = {"": lambda view: view, "-bare": bare, "-marked": marked, "-long": long}
    return {
        f"{kind}{ending}": Page(f"{kind}{ending}.html", template, make(view))
        for kind, (template, view) in FULL.items()
        for ending, make in made.items()
    }
