"""The components by themselves: each macro that pages call, in all its situations, and the gallery that shows them."""

import re
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup

from bangvang.site.components.example import Component, Example, Situation, in_four
from bangvang.site.components.gallery import EXAMPLES, FOLDER, example_page, fragment, gallery_files, gallery_page
from bangvang.site.components.pictures import pictures
from bangvang.site.components.situations import LONG, LONGEST, MARKS, bare, long, marked
from bangvang.site.components.styles import BASE, sheets_of
from bangvang.site.roll_views import RollListView
from bangvang.site.theme import Theme
from bangvang.site.views import CardView, HeadView, LinkView, PagerView, TileView, TimeView

THEME = Path(__file__).parents[2] / "theme"
TEMPLATES = {path.relative_to(THEME / "templates").as_posix(): path for path in THEME.glob("templates/**/*.html")}

# Macros without a text, without anything optional, or without a title. All others have all four situations.
FEWER = {
    "comments.comments": {Situation.LONG},
    "drum.drum": {Situation.BARE, Situation.MARKED, Situation.LONG},
    "drum.star": {Situation.BARE, Situation.MARKED, Situation.LONG},
    "empty.empty": {Situation.BARE, Situation.LONG},
    "feedback.feedback": {Situation.BARE, Situation.LONG},
    "fields.fields": {Situation.LONG},
    "figure.figure": {Situation.LONG},
    "figure.picture": {Situation.BARE, Situation.LONG},
    "gallery.gallery": {Situation.LONG},
    "gallery.gallery_section": {Situation.LONG},
    "medal.medal": {Situation.BARE, Situation.MARKED, Situation.LONG},
    "medal.sprite": {Situation.BARE, Situation.MARKED, Situation.LONG},
    "state.state": {Situation.MARKED, Situation.LONG},
    "tiles.tiles": {Situation.LONG},
    "time.when": {Situation.BARE, Situation.LONG},
    "words.period": {Situation.LONG},
    "words.sentence": {Situation.BARE, Situation.LONG},
}
# What has no macro: the words of what stands around a page, which the examples are given.
NO_MACROS = {"around.around"}

every_example = pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.folder)
every_macro = pytest.mark.parametrize("macro", sorted({f"{it.component.name}.{it.macro}" for it in EXAMPLES}))


@cache
def theme() -> Theme:
    return Theme(THEME)


@cache
def page(folder: str) -> str:
    example = next(it for it in EXAMPLES if it.folder == folder)
    return example_page(example, theme(), "/theme")


@cache
def parsed(folder: str) -> BeautifulSoup:
    return BeautifulSoup(page(folder), "html.parser")


def called_macros() -> set[str]:
    """Every macro that a template takes from a component's file: "card.card"."""
    sources = (path.read_text(encoding="utf-8") for path in TEMPLATES.values())
    found = (
        found for source in sources for found in re.findall(r'from "components/(\w+)\.html" import ([^%]+) %', source)
    )
    return {f"{name}.{macro.strip()}" for name, macros in found for macro in macros.split(",")}


def test_every_macro_that_is_called_has_examples() -> None:
    shown = {f"{it.component.name}.{it.macro}" for it in EXAMPLES}
    assert called_macros() - shown - NO_MACROS == set()
    assert shown - called_macros() == set()


@every_macro
def test_macro_has_examples_of_every_situation(macro: str) -> None:
    situations = {it.situation for it in EXAMPLES if f"{it.component.name}.{it.macro}" == macro}
    assert set(Situation) - situations == FEWER.get(macro, set())


def test_each_example_has_a_folder_of_its_own() -> None:
    folders = [it.folder for it in EXAMPLES]
    assert len(folders) == len(set(folders))


@every_example
def test_example_lets_no_sign_of_html_through(example: Example) -> None:
    html = fragment(example, theme())
    assert MARKS not in html
    if example.situation == Situation.MARKED:
        # In an address they are told otherwise.
        assert "&lt;b&gt; &amp; " in html or "%3Cb%3E%20%26" in html


@every_example
def test_example_shows_a_title_of_two_hundred_characters(example: Example) -> None:
    if example.situation == Situation.LONG:
        html = fragment(example, theme())
        assert LONG[:50] in BeautifulSoup(html, "html.parser").get_text() or quote(LONG[:50]) in html


@every_example
def test_example_closes_what_it_opens(example: Example) -> None:
    assert unbalanced(fragment(example, theme())) == []


@every_example
def test_example_has_each_id_once_and_every_name_that_is_pointed_at(example: Example) -> None:
    ids = [tag["id"] for tag in parsed(example.folder).find_all(id=True)]
    pointed = parsed(example.folder).find_all(attrs={"aria-labelledby": True})
    drawn = {tag["href"][1:] for tag in parsed(example.folder).find_all("use")}
    assert len(ids) == len(set(ids))
    assert {word for tag in pointed for word in tag["aria-labelledby"].split()} | drawn <= set(ids)


@every_example
def test_example_has_one_heading_of_the_first_order_and_skips_none(example: Example) -> None:
    orders = [int(tag.name[1]) for tag in parsed(example.folder).find_all(re.compile(r"^h[1-6]$"))]
    assert orders.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(orders))


@every_example
def test_example_holds_nothing_that_a_strict_policy_refuses(example: Example) -> None:
    tags = parsed(example.folder).find_all(True)
    assert not [key for tag in tags for key in tag.attrs if key == "style" or key.startswith("on")]
    assert not [tag for tag in parsed(example.folder).find_all("script") if tag.string]


@every_example
def test_example_tells_the_size_of_each_picture_and_finds_it(example: Example) -> None:
    for tag in parsed(example.folder).find_all("img"):
        assert tag.get("width")
        assert tag.get("height")
        assert tag["src"].removeprefix("../../hinh/") in pictures()


@pytest.mark.parametrize(
    ("html", "sheets"),
    [
        ('<p class="eyebrow">', ("heading",)),
        ('<article class="card card--row">', ("card", "card-row", "print")),
        ('<p class="unknown">', ()),
        ("<p>", ()),
    ],
)
def test_sheets_of_html_are_those_that_style_its_classes(html: str, sheets: tuple[str, ...]) -> None:
    assert sheets_of(html, THEME) == sheets


def test_sheets_of_html_are_those_of_what_its_scripts_add_too() -> None:
    assert "button" in sheets_of("<p>", THEME, ["viewer"])


def test_sheets_of_an_example_leave_out_what_every_page_has() -> None:
    assert not {name for it in EXAMPLES for name in sheets_of(fragment(it, theme()), THEME)} & set(BASE)


CARD = CardView(
    "Bài", "/bai/", "Tóm tắt", TimeView("2020-12-18", "18/12/2020"), LinkView("Tin", "/tin/", count=3), state="nháp"
)
LIST = RollListView(HeadView("A", "B", "C"), "Danh sách", "Lời dẫn", (), PagerView(2, 4), first="recipient")


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        (bare(CARD).state, ""),
        (bare(CARD).category, LinkView("Tin", "/tin/")),
        (bare(CARD).lead, "Tóm tắt"),
        (bare(LIST).intro, ""),
        (bare(LIST).pager, PagerView(1, 1)),
        (bare((CARD, CARD)), ()),
        (len(bare((CARD, CARD), items=1)), 1),
        (marked(CARD).title, f"Bài {MARKS}"),
        (marked(CARD).href, "/bai/"),
        (marked(CARD).category.label, f"Tin {MARKS}"),
        (marked(LIST).first, "recipient"),
        (marked("", "title"), ""),
        (marked("so-lieu", "id"), "so-lieu"),
        (len(long(CARD).title), LONGEST),
        (long(CARD).title[:8], "Bài. Sở "),
        (long(CARD).lead, "Tóm tắt"),
        (long((TileView("4", "lượt"),)), (TileView("4", "lượt"),)),
    ],
)
def test_situations_change_what_they_say(changed: object, expected: object) -> None:
    assert changed == expected


def test_in_four_leaves_out_what_would_be_the_same() -> None:
    found = {it.situation: it.arguments for it in in_four(Component("drum"), "star", size=44)}
    assert found == {Situation.USUAL: {"size": 44}}


def test_in_four_takes_what_is_absent_from_the_bare_situation() -> None:
    found = {
        it.situation: it.arguments for it in in_four(Component("a"), "a", title="Tên", links=(), absent={"title": ""})
    }
    assert found[Situation.BARE] == {"title": "", "links": ()}
    assert found[Situation.MARKED] == {"title": f"Tên {MARKS}", "links": ()}


def test_gallery_shows_every_example_in_two_frames() -> None:
    frames = BeautifulSoup(gallery_page(theme(), "/theme"), "html.parser").find_all("iframe")
    assert [tag["src"] for tag in frames] == [f"{it.folder}/" for it in EXAMPLES for _ in range(2)]
    assert len({tag["title"] for tag in frames}) == len(frames)


def test_gallery_asks_not_to_be_found() -> None:
    for file in gallery_files(theme(), "/theme"):
        if file.path.endswith(".html"):
            robots = BeautifulSoup(file.text, "html.parser").find("meta", attrs={"name": "robots"})
            assert robots["content"] == "noindex"


def test_gallery_stands_beside_the_pages_and_none_leads_there(content, build) -> None:
    content.post("mot-tin")
    built = build(components=True)
    pages = [
        path for path in built.output.rglob("*") if path.is_file() and path.suffix in {".html", ".xml", ".json", ".txt"}
    ]
    outside = [path for path in pages if path.relative_to(built.output).parts[0] != FOLDER]
    assert (built.status, len(pages) - len(outside)) == (0, len(EXAMPLES) + 1)
    assert outside
    assert [path for path in outside if FOLDER in path.read_text(encoding="utf-8")] == []


def test_gallery_is_made_only_when_it_is_asked_for(content, build) -> None:
    content.post("mot-tin")
    assert build(components=True).output.joinpath(FOLDER).exists()
    for built in (build(), build(drafts=True)):
        assert (built.status, built.output.joinpath(FOLDER).exists()) == (0, False)


class _Balance(HTMLParser):
    """Keeps what is open, and tells what was closed without being open."""

    VOID = frozenset({"img", "br", "hr", "input", "meta", "link", "source", "wbr", "col"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)


def unbalanced(html: str) -> list[str]:
    """The tags that are left open, or closed where others are."""
    balance = _Balance()
    balance.feed(html)
    balance.close()
    return balance.wrong + balance.open


@pytest.mark.parametrize(
    ("html", "wrong"),
    [
        ("<p><b>a</b><br></p><svg><path d='M0 0'/></svg>", []),
        ("<p><b>a</p>", ["p", "p"]),
        ("<p>", ["p"]),
        ("</p>", ["p"]),
    ],
)
def test_unbalanced_tells_what_is_left_open(html: str, wrong: list[str]) -> None:
    assert unbalanced(html) == wrong
