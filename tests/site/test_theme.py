"""The theme by itself: every template with every sample, and the rules that its files keep."""

import gzip
import json
import re
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import jinja2.meta
import pytest
from bs4 import BeautifulSoup
from tests.site.sample_situations import FULL, samples
from tests.site.sample_views import SITE

from bangvang.site.components.situations import MARKS
from bangvang.site.theme import ENVIRONMENT, Theme, minified, steady

THEME = Path(__file__).parents[2] / "theme"
TEMPLATES = {path.relative_to(THEME / "templates").as_posix(): path for path in THEME.glob("templates/**/*.html")}
SHEETS = {path.stem: path.read_text(encoding="utf-8") for path in THEME.glob("static/css/*.css")}
SAMPLES = samples()

KB = 1024
# Compressed styles of a full page of each kind, from the readers' budget.
STYLE_BUDGETS = {
    "article": 4 * KB,
    "albums": 4 * KB,
    "films": 4 * KB,
    "page": 4 * KB,
    "home": 4 * KB,
    "home_of_words": 4 * KB,
    "contact": 4 * KB,
    "contact_form": 4 * KB,
    "english_contact": 4 * KB,
    "english_form": 4 * KB,
    "english_page": 4 * KB,
    "english_index": 4 * KB,
    "documents": 4 * KB,
    "site_map": 4 * KB,
    "list": 4 * KB,
    "index": 4 * KB,
    "award_index": 4 * KB,
    "not_found": 4 * KB,
    "moved": 4 * KB,
    "unit": 5 * KB,
    "school_year": 5 * KB,
    "award": 5 * KB,
    "block": 5 * KB,
    "roll": 5 * KB,
    "roll_list": 5 * KB,
    "unit_years": 5 * KB,
    "ranking": 5 * KB,
    "open_data": 5 * KB,
}
# Words and what they stand on, by the tokens' meaning.
TEXT_PAIRS = [
    ("text", "surface"),
    ("text", "panel"),
    ("quiet", "surface"),
    ("quiet", "panel"),
    ("accent", "surface"),
    ("accent", "panel"),
    ("honour", "surface"),
    ("honour", "panel"),
    ("on-band", "band"),
    ("honour-on-band", "band"),
]
# Each script with the part of a page that it is for, and its limit (compressed).
SCRIPTS = {
    "filter": ("table[data-filter]", KB),
    "player": ("a[data-embed], a[data-media]", 0.8 * KB),
    "reading": (".tools", 1.3 * KB),
    "viewer": ("[data-viewer]", 1.7 * KB),
}
# What the desk renders by itself, outside the site.
STAND_ALONE = {"report.html", "component.html", "components.html"}
# What Markdown makes, and no template: its classes come from bodies.
BODY_CLASSES = {"table", "toc", "footnote", "is-right", "is-center"}

every_sample = pytest.mark.parametrize("name", SAMPLES)
every_kind = pytest.mark.parametrize("kind", FULL)
every_template = pytest.mark.parametrize("name", TEMPLATES)
every_script = pytest.mark.parametrize("name", SCRIPTS)
every_sheet = pytest.mark.parametrize("name", SHEETS)


@cache
def rendered(name: str) -> str:
    return Theme(THEME).render(SAMPLES[name], SITE)


@cache
def parsed(name: str) -> BeautifulSoup:
    return BeautifulSoup(rendered(name), "html.parser")


@cache
def script(name: str) -> str:
    return (THEME / "static" / f"{name}.js").read_text(encoding="utf-8")


@every_sample
def test_page_has_one_heading_of_the_first_order(name: str) -> None:
    assert len(parsed(name).find_all("h1")) == 1


@every_sample
def test_page_skips_no_order_of_headings(name: str) -> None:
    orders = [int(each.name[1]) for each in parsed(name).find_all(re.compile(r"^h[1-6]$"))]
    assert all(after - before <= 1 for before, after in pairwise(orders))


@every_sample
def test_page_holds_nothing_that_a_strict_policy_refuses(name: str) -> None:
    tags = parsed(name).find_all(True)
    assert not [tag.name for tag in tags if tag.name in ("iframe", "object", "base")]
    assert not [key for tag in tags for key in tag.attrs if key == "style" or key.startswith("on")]
    assert len(parsed(name).find_all("style")) == 1


@every_sample
def test_page_runs_a_script_only_where_it_has_the_part_for_it(name: str) -> None:
    run = [tag for tag in parsed(name).find_all("script") if tag.get("type") != "application/ld+json"]
    needed = {f"/theme/{script}.js" for script, (part, _) in SCRIPTS.items() if parsed(name).select(part)}
    assert sorted(tag["src"] for tag in run) == sorted(needed)
    assert all(tag.attrs.keys() == {"defer", "src"} and not tag.string for tag in run)


@every_sample
def test_filter_has_an_empty_place_before_its_table(name: str) -> None:
    # The script fills it: it stands there from the beginning, so that nothing moves.
    tables = parsed(name).select("table[data-filter]")
    assert all(table.find_previous_sibling(True)["class"] == ["filter", "screen-only"] for table in tables)


@pytest.mark.parametrize(
    ("kind", "filtered"),
    [("roll", True), ("roll_list", True), ("documents", True), ("unit", False), ("block", False)],
)
def test_page_filters_a_table_when_it_is_long(kind: str, filtered: bool) -> None:
    assert bool(parsed(kind).select("table[data-filter]")) == filtered
    assert not parsed(f"{kind}-bare").select("table[data-filter], script")


def test_scripts_are_all_known() -> None:
    assert {path.stem for path in THEME.glob("static/**/*.js")} == set(SCRIPTS)


@every_script
def test_script_is_small(name: str) -> None:
    assert len(gzip.compress(script(name).encode(), mtime=0)) <= SCRIPTS[name][1]


@every_script
def test_script_keeps_to_a_strict_policy(name: str) -> None:
    assert not re.search(r"innerHTML|\.style\b|\beval|new Function|document\.write|import\(|https?:", script(name))
    assert "MIT" in script(name).splitlines()[0]


def test_only_the_copy_that_a_reader_keeps_fetches_and_only_the_pictures_of_its_page() -> None:
    fetched = {name: re.findall(r"fetch\((\w+)\)", script(name)) for name in SCRIPTS if "fetch(" in script(name)}
    assert fetched == {"reading": ["address"]}
    assert "const address = picture.src;" in script("reading")


@every_script
def test_script_takes_its_colours_from_tokens(name: str) -> None:
    tokens = set(re.findall(r"(--[\w-]+):", SHEETS["tokens"]))
    assert not re.search(r"#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(", script(name))
    assert set(re.findall(r"var\((--[\w-]+)\)", script(name))) <= tokens


def test_film_leads_to_itself_and_says_where_it_comes_from() -> None:
    films = parsed("article").select("#phim + ul a")
    assert [film["href"] for film in films] == [film.href for film in SAMPLES["article"].view.films]
    assert [film.small and film.small.get_text() for film in films] == [
        "Phát từ YouTube",
        None,
        "Mở ở truyenhinh.example",
    ]
    assert [sorted(key for key in film.attrs if key.startswith("data-")) for film in films] == [
        ["data-embed"],
        ["data-media"],
        [],
    ]


def test_picture_of_a_gallery_leads_to_its_file_by_a_name() -> None:
    links = parsed("article").select("#hinh-anh + .gallery a")
    assert [link["href"] for link in links] == [each.src for each in SAMPLES["article"].view.gallery]
    assert all(link.img["alt"] or link["aria-label"] for link in links)


def test_album_leads_to_the_pictures_that_it_does_not_show() -> None:
    more = parsed("albums").select(".album a[href$='#hinh-anh']:not(.entry)")
    assert [link.get_text() for link in more] == ["và 5 ảnh nữa"]


def test_post_leads_to_the_posts_near_it_nearest_first() -> None:
    newer, older = parsed("article").select("nav.nearby > div")
    assert [small.get_text() for small in newer.select("small")] == ["5/1/2021", "28/12/2020", "20/12/2020"]
    assert [small.get_text() for small in older.select("small")] == ["2/12/2020", "20/11/2020"]
    assert len(parsed("article").select("#lien-quan + ul > li")) == len(SAMPLES["article"].view.related)


def test_post_can_be_kept_and_sent_on() -> None:
    post = SAMPLES["article"].view
    links = {link.get_text(): link for link in parsed("article").select(".tools a")}
    assert links["Lưu bài"]["href"] == "/tin-tuc/2020/tinh-mau/"
    assert links["Lưu bài"]["download"] == "tinh-mau.html"
    assert links["Facebook"]["href"].endswith("?u=https%3A//bangvang.example/tin-tuc/2020/tinh-mau/")
    assert links["Gửi thư"]["href"].startswith("mailto:?subject=T%E1%BB%89nh%20M%E1%BA%ABu")
    assert post.head.canonical == parsed("article").select_one("[data-share]")["data-share"]


def test_words_of_readers_on_an_older_portal_are_said_to_be_closed() -> None:
    section = parsed("article").select_one("[aria-labelledby=y-kien]")
    assert "không nhận thêm ý kiến" in section.p.get_text()
    assert [name.get_text() for name in section.find_all("b")] == ["Trần Thị Mẫu", "Bạn đọc"]


def test_bars_tell_their_numbers_in_words_too() -> None:
    rows = parsed("roll").select(".bars tbody tr")
    assert rows
    for row in rows:
        assert re.fullmatch(r"[\d.]+", row.td.b.get_text())
        assert re.fullmatch(r"\d{1,3}%", row.rect["width"])
        assert row.svg["aria-hidden"] == "true"


@pytest.mark.parametrize("kind", ["roll", "unit_years"])
def test_heat_tells_its_numbers_in_words_too(kind: str) -> None:
    cells = parsed(kind).select(".heat td[class^=heat--]")
    assert {cell["class"][0] for cell in cells} == {f"heat--{step}" for step in range(1, 5)}
    assert all(cell.get_text().isdigit() for cell in cells)


@pytest.mark.parametrize("kind", ["roll", "unit_years", "ranking"])
def test_wide_table_scrolls_in_a_region_that_keys_reach(kind: str) -> None:
    for table in parsed(kind).select(".heat, .standings"):
        assert {"role": "region", "tabindex": "0"}.items() <= table.parent.attrs.items()
        assert table.parent["aria-label"]
        assert table.caption


def test_standings_name_their_levels_in_words_too() -> None:
    heads = parsed("ranking").select_one(".standings thead").find_all("th")
    assert [head.get_text() for head in heads][:3] == ["Hạng", "Đơn vị", "Cấp Nhà nước"]
    assert [row.td.get_text() for row in parsed("ranking").select_one(".standings tbody").find_all("tr")][:4] == [
        "1",
        "2",
        "2",
        "4",
    ]


def test_proposal_leads_to_the_award_that_came_of_it() -> None:
    row = next(row for row in parsed("award").select(".roll tbody tr") if row.select(".status"))
    assert row.select_one(".status").get_text() == "đề nghị"
    assert row.select_one(".roll__later").get_text() == "đã được tặng"


def test_honour_names_each_of_its_sources() -> None:
    sources = parsed("award").select_one(".roll tbody tr + tr").find_all("td")[-1].find_all("small")
    assert [bool(source.a) for source in sources] == [True, False]


@pytest.mark.parametrize(("streak", "columns"), [("4 năm học", 5), ("", 4)])
def test_summary_has_a_column_of_streaks_where_there_is_one(streak: str, columns: int) -> None:
    sample = SAMPLES["unit"]
    rows = tuple(replace(row, streak=streak) for row in sample.view.summary)
    html = Theme(THEME).render(replace(sample, view=replace(sample.view, summary=rows)), SITE)
    table = BeautifulSoup(html, "html.parser").select_one(".summary")
    assert {len(row.find_all(["th", "td"])) for row in table.find_all("tr")} == {columns}


def test_term_page_describes_itself_for_machines() -> None:
    data = parsed("unit").find("script", type="application/ld+json")
    assert json.loads(data.string)["name"] == SAMPLES["unit"].view.title
    assert not parsed("unit-bare").find("script")


@every_sample
def test_page_has_each_id_once_and_every_name_that_is_pointed_at(name: str) -> None:
    page = parsed(name)
    ids = [tag["id"] for tag in page.find_all(id=True)]
    pointed = {
        word for tag in page.find_all(attrs={"aria-labelledby": True}) for word in tag["aria-labelledby"].split()
    }
    pointed |= {tag["href"][1:] for tag in page.find_all(["a", "use"], href=re.compile(r"^#"))}
    assert len(ids) == len(set(ids))
    assert pointed <= set(ids)


@every_sample
def test_page_tells_the_size_of_each_picture(name: str) -> None:
    assert not [tag for tag in parsed(name).find_all("img") if not (tag.get("width") and tag.get("height"))]
    assert not [tag for tag in parsed(name).find_all("img") if "alt" not in tag.attrs]


@every_kind
def test_page_escapes_what_people_wrote(kind: str) -> None:
    html = rendered(f"{kind}-marked")
    assert MARKS not in html
    assert "&lt;b&gt; &amp; " in html


@every_kind
def test_page_says_what_it_is(kind: str) -> None:
    page, head = parsed(kind), SAMPLES[kind].view.head
    here = SITE.english if head.language == "en" else SITE
    title = f"{here.name} – {here.owner}" if head.title == here.name else f"{head.title} – {here.name}"
    links = {tag["rel"][0]: tag["href"] for tag in page.find_all("link", hreflang=False)}
    assert page.html["lang"] == head.language
    assert page.title.string == title
    assert links.get("canonical", "") == head.canonical
    assert links.get("alternate", "") == head.feed
    assert bool(page.find("meta", attrs={"name": "robots", "content": "noindex"})) == head.noindex


@every_kind
def test_page_leads_the_menu_to_the_section_it_is_in(kind: str) -> None:
    current = [tag.get_text() for tag in parsed(kind).header.find_all(attrs={"aria-current": True})]
    sections = {
        "list": ["Tin tức"],
        "article": ["Tin tức"],
        "unit": ["Đơn vị"],
        "school_year": ["Năm học"],
        "award": ["Khen thưởng"],
        "block": ["Thi đua"],
        "roll": ["Bảng vàng"],
        "roll_list": ["Bảng vàng"],
        "unit_years": ["Bảng vàng"],
        "ranking": ["Bảng vàng"],
        "open_data": ["Bảng vàng"],
        "index": ["Đơn vị"],
        "award_index": ["Khen thưởng"],
        "page": ["Giới thiệu"],
        "english_contact": ["Contact"],
        "english_form": ["Contact"],
        "english_page": ["Organisation"],
    }
    assert current == sections.get(kind, [])


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("home", "Chưa có tin nào. Bài viết đầu tiên sẽ hiện ở đây."),
        ("list", "Chưa có bài viết nào trong mục này. Bài đầu tiên sẽ hiện ở đây."),
        ("albums", "Chưa có hình ảnh nào. Khi một bài viết có bộ ảnh, ảnh sẽ hiện ở đây."),
        ("films", "Chưa có phim nào. Khi một bài viết có phim, phim sẽ hiện ở đây."),
        ("unit", "Chưa có lần khen thưởng nào được ghi."),
        ("school_year", "Chưa có lần khen thưởng nào được ghi cho năm học này."),
        ("award", "Chưa ghi nhận đơn vị, cá nhân nào được tặng."),
        ("block", "Chưa có bài viết nào nhắc đến cụm, khối này."),
        ("index", "Chưa có mục nào."),
        ("roll", "Chưa có lần khen thưởng nào được ghi."),
        ("roll_list", "Chưa có lần khen thưởng nào thuộc danh sách này."),
        ("unit_years", "Chưa có đơn vị nào được ghi nhận."),
        ("ranking", "Chưa có đơn vị nào được xếp hạng."),
        ("open_data", "Chưa có tệp dữ liệu nào."),
        ("documents", "Chưa có văn bản nào."),
        ("english_index", "There is nothing here yet."),
    ],
)
def test_page_without_content_says_what_will_stand_there(kind: str, sentence: str) -> None:
    assert sentence in parsed(f"{kind}-bare").get_text()


@every_kind
def test_styles_fit_the_budget(kind: str) -> None:
    styles = parsed(kind).style.string
    assert len(gzip.compress(styles.encode(), mtime=0)) <= STYLE_BUDGETS[kind]


@pytest.mark.parametrize(
    "kind", ["unit", "school_year", "award", "block", "roll", "roll_list", "unit_years", "ranking"]
)
def test_page_of_honours_fits_the_budget(kind: str) -> None:
    assert len(gzip.compress(rendered(kind).encode(), mtime=0)) <= 20 * KB


def test_templates_are_all_reached_from_the_pages() -> None:
    environment = jinja2.Environment(**ENVIRONMENT, loader=jinja2.FileSystemLoader(THEME / "templates"))
    reached, waiting = set(), {template for template, _view in FULL.values()} | STAND_ALONE
    while waiting:
        name = waiting.pop()
        reached.add(name)
        source = TEMPLATES[name].read_text(encoding="utf-8")
        waiting |= set(jinja2.meta.find_referenced_templates(environment.parse(source))) - reached
    assert reached == set(TEMPLATES)


@every_template
def test_template_trusts_no_text(name: str) -> None:
    source = TEMPLATES[name].read_text(encoding="utf-8")
    assert not re.search(r"\|\s*safe|autoescape|Markup", source)


@every_template
def test_template_names_sheets_that_exist(name: str) -> None:
    source = TEMPLATES[name].read_text(encoding="utf-8")
    lists = re.findall(r"set sheets = (.*?)%}|styles\((.*?)\)", source, re.DOTALL)
    assert set(re.findall(r'"([\w-]+)"', " ".join("".join(pair) for pair in lists))) <= set(SHEETS)


@every_sheet
def test_sheet_is_used_by_a_template(name: str) -> None:
    assert any(f'"{name}"' in path.read_text(encoding="utf-8") for path in TEMPLATES.values())


@every_sheet
def test_sheet_styles_only_classes_that_pages_have(name: str) -> None:
    # A script may add a class: tools--ready.
    sources = [path.read_text(encoding="utf-8") for path in TEMPLATES.values()] + [script(each) for each in SCRIPTS]
    words = set(re.findall(r"[\w-]+", " ".join(sources)))
    # A modifier may be put together in a template: card--{{ look }}.
    stems = {word.removesuffix("--") for word in words if word.endswith("--")}
    classes = {found for selector in selectors(SHEETS[name]) for found in re.findall(r"\.(-?[a-z][\w-]*)", selector)}
    assert not {each for each in classes - words - BODY_CLASSES if each.split("--")[0] not in stems}


@every_sheet
def test_sheet_uses_no_force_and_no_ids(name: str) -> None:
    assert "!important" not in SHEETS[name]
    assert not [selector for selector in selectors(SHEETS[name]) if "#" in selector]


@every_sheet
def test_sheet_stands_in_a_layer(name: str) -> None:
    # The tokens stand outside, so that browsers from before layers still have the type and the colours.
    assert name == "tokens" or re.match(r"@layer (reset|base|layout|component|page|print) \{", SHEETS[name])


@every_sheet
def test_sheet_takes_its_colours_from_tokens(name: str) -> None:
    assert name == "tokens" or not re.search(r"#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(", minified(SHEETS[name]))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("words", "ground"), TEXT_PAIRS)
def test_contrast_of_words_on_their_ground(words: str, ground: str, scheme: str) -> None:
    tokens = resolved(scheme)
    assert contrast(tokens[words], tokens[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("step", range(1, 5))
def test_contrast_of_numbers_on_the_gold_of_their_cell(step: int, scheme: str) -> None:
    tokens, shares = resolved(scheme), heat_shares(scheme)
    assert contrast(tokens["text"], mixed(tokens["honour-line"], tokens["surface"], shares[step])) >= 4.5
    assert shares[step] > shares.get(step - 1, 0)


STEADY = '<span class="steady">{}</span>'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Năm học 2019-2020", f"Năm học {STEADY.format('2019-2020')}"),
        ("Chào mừng 20-11, 8–3", f"Chào mừng {STEADY.format('20-11,')} {STEADY.format('8–3')}"),
        ("– và -", "– và -"),
        ("một-từ-dài-hơn-mười-lăm", "một-từ-dài-hơn-mười-lăm"),
        ("<b>2019-2020</b> & A-B", f"&lt;b&gt;2019-2020&lt;/b&gt; &amp; {STEADY.format('A-B')}"),
    ],
)
def test_steady_keeps_short_words_whole(text: str, html: str) -> None:
    assert steady(text) == html
    assert BeautifulSoup(steady(text), "html.parser").get_text() == text


def selectors(sheet: str) -> list[str]:
    """The selectors of a sheet, without at-rules."""
    css = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    found = [each.strip() for each in re.findall(r"([^{};]+)\{", css)]
    return [each for each in found if not each.startswith("@")]


def resolved(scheme: str) -> dict[str, str]:
    """The tokens that are colours, as `#rrggbb`, in one colour scheme."""
    light, _, dark = SHEETS["tokens"].partition("@media (prefers-color-scheme: dark)")
    declared = re.compile(r"--([\w-]+):\s*([^;]+);")
    tokens = dict(declared.findall(light)) | (dict(declared.findall(dark)) if scheme == "dark" else {})
    for name in tokens:
        while found := re.fullmatch(r"var\(--([\w-]+)\)", tokens[name]):
            tokens[name] = tokens[found[1]]
    return {name: value for name, value in tokens.items() if re.fullmatch(r"#[0-9a-f]{6}", value)}


def heat_shares(scheme: str) -> dict[int, float]:
    """How much gold each step of heat has."""
    light, _, dark = SHEETS["heat"].partition("@media (prefers-color-scheme: dark)")
    declared = re.findall(r"heat--(\d)::before \{ opacity: ([\d.]+)", light if scheme == "light" else dark)
    return {int(step): float(share) for step, share in declared}


def mixed(one: str, other: str, share: float) -> str:
    """A share of one colour over the other.

    >>> mixed("#ff0000", "#000000", 0.5)
    '#800000'
    """
    pairs = [(int(one[place : place + 2], 16), int(other[place : place + 2], 16)) for place in (1, 3, 5)]
    return "#" + "".join(f"{round(upper * share + lower * (1 - share)):02x}" for upper, lower in pairs)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours after WCAG 2.2, from 1 to 21.

    >>> contrast("#000000", "#ffffff")
    21.0
    """
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
