"""The theme: its templates with what they may call, and its styles as one inline block a page."""

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup, escape

from bangvang.site.page_views import Page, SiteView

# How templates are read, by Pelican and by tests alike: nothing is printed unescaped or undefined by accident.
ENVIRONMENT: dict[str, Any] = {
    "autoescape": True,
    "undefined": jinja2.StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    # A theme is read once a build: looking for changes before every page costs more than it finds.
    "auto_reload": False,
}

# A word of up to fifteen letters; a longer one may break, or would stand out on a phone.
_HYPHENATED = re.compile(r"(?<!\S)(?=\S{3,15}(?!\S))[^\s–-]*[–-]\S*")
_COMMENTS = re.compile(r"/\*.*?\*/", re.DOTALL)
_AROUND_MARKS = re.compile(r"\s*([{};,])\s*|(:) ")


class Theme:
    """Renders pages with the templates of one theme folder, and no other."""

    def __init__(self, folder: Path, *, environment: jinja2.Environment | None = None, own_colours: str = "") -> None:
        self.folder = folder
        self._own_colours = own_colours
        # Pelican's own loader falls back to its English "simple" theme; ours must not.
        loader = jinja2.FileSystemLoader(folder / "templates")
        self._environment = (environment or jinja2.Environment()).overlay(loader=loader, **ENVIRONMENT)
        self._environment.globals = {**self._environment.globals, "styles": self.styles, "steady": steady}

    def render(self, page: Page, site: SiteView) -> str:
        """The page's text; templates see `site`, `view`, `styles` and `steady`, and nothing else of ours."""
        return self._environment.get_template(page.template).render(site=site, view=page.view)

    def render_alone(self, template: str, view: object) -> str:
        """A page that is no part of a site, and has nothing around it."""
        return self._environment.get_template(template).render(view=view)

    def component(self, name: str, macro: str, **arguments: object) -> Markup:
        """What a macro of `templates/components` makes of its arguments."""
        module = self._environment.get_template(f"components/{name}.html").module
        return Markup(getattr(module, macro)(**arguments))

    def words(self, language: str) -> dict[str, str]:
        """The words of what stands around a page, by what they are for."""
        module: Any = self._environment.get_template("components/around.html").module
        words: dict[str, str] = module.around[language]
        return words

    def styles(self, *names: str) -> Markup:
        """The `<style>` block of a page: the named files of `static/css`, in order, as small as they can be.

        A department's own colours come last: they have the specificity of the theme's.
        """
        sheets = "".join(_stylesheet(self.folder, name) for name in names)
        return Markup(f"<style>{sheets}{self._own_colours}</style>")


@lru_cache(maxsize=65536)
def steady(text: str) -> Markup:
    """The text, its short words with a hyphen or dash kept whole: no line ends within 2019-2020.

    >>> print(steady("Năm học 2019-2020 & Tây Nguyên"))
    Năm học <span class="steady">2019-2020</span> &amp; Tây Nguyên
    """
    escaped = escape(text)
    if "-" not in text and "–" not in text:
        return escaped
    return Markup(_HYPHENATED.sub(r'<span class="steady">\g<0></span>', str(escaped)))


@lru_cache(maxsize=64)
def _stylesheet(folder: Path, name: str) -> str:
    return minified((folder / "static" / "css" / f"{name}.css").read_text(encoding="utf-8"))


def minified(css: str) -> str:
    """The styles without comments and needless white space. A space before ":" is kept: it is a selector's.

    >>> minified("a :is(b) { color: red;  /* why */ }")
    'a :is(b){color:red}'
    """
    squeezed = " ".join(_COMMENTS.sub("", css).split())
    return _AROUND_MARKS.sub(r"\1\2", squeezed).replace(";}", "}")
