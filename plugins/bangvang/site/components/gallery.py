"""The gallery of components: a page that shows every example in frames of two widths, and a page for each example.

It is for developers: it stands beside a preview that is asked for it, never on the site that goes online.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from markupsafe import Markup

from bangvang.site.assemble import Assembled
from bangvang.site.components import around, honours, lists, media, numbers, posts, words
from bangvang.site.components.example import Example, Place
from bangvang.site.components.pictures import pictures
from bangvang.site.components.styles import sheets_of
from bangvang.site.pages.machines import TextFile
from bangvang.site.theme import Theme

# No page of a department can stand there: their names hold no such sign.
FOLDER = "_components"
EXAMPLES: tuple[Example, ...] = tuple(
    sorted(
        (example for module in (around, honours, lists, media, numbers, posts, words) for example in module.EXAMPLES),
        key=lambda example: (example.component.name, example.macro),
    )
)


@dataclass(frozen=True, slots=True)
class ExampleView:
    """An example by itself; `static` is where the theme's files are."""

    example: Example
    html: Markup
    sheets: tuple[str, ...]
    static: str

    @property
    def is_around(self) -> bool:
        return self.example.component.place is Place.AROUND

    @property
    def is_wide(self) -> bool:
        return self.example.component.place is Place.WIDE

    @property
    def has_title(self) -> bool:
        """Whether the component itself is the page's heading."""
        return "<h1" in self.html


@dataclass(frozen=True, slots=True)
class GalleryView:
    """All examples, each file's under its name; `static` is where the theme's files are."""

    static: str
    components: tuple[tuple[str, tuple[Example, ...]], ...]


def with_gallery(assembled: Assembled, theme: Theme) -> Assembled:
    """The site with the gallery beside its pages: in no list, and no page leads there."""
    return replace(assembled, texts=(*assembled.texts, *gallery_files(theme, assembled.site.static)))


def gallery_files(theme: Theme, static: str) -> Iterator[TextFile]:
    """The gallery's page, a page for each example, and the pictures that stand in them."""
    yield TextFile(f"{FOLDER}/index.html", gallery_page(theme, static))
    for example in EXAMPLES:
        yield TextFile(f"{FOLDER}/{example.folder}/index.html", example_page(example, theme, static))
    for name, drawing in pictures().items():
        yield TextFile(f"{FOLDER}/hinh/{name}", drawing)


def gallery_page(theme: Theme, static: str) -> str:
    by_file = groupby(EXAMPLES, key=lambda example: example.component.name)
    view = GalleryView(static, tuple((name, tuple(those)) for name, those in by_file))
    return theme.render_alone("components.html", view)


def example_page(example: Example, theme: Theme, static: str) -> str:
    html = fragment(example, theme)
    sheets = sheets_of(html, theme.folder, example.component.scripts)
    return theme.render_alone("component.html", ExampleView(example, html, sheets, static))


def fragment(example: Example, theme: Theme) -> Markup:
    """What the component's own macro makes of the example."""
    name, macro = example.component.name, example.macro
    said = {"words": theme.words(example.words)} if example.words else {}
    return theme.component(name, macro, **example.arguments, **said)
