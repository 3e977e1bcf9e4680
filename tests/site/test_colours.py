"""A department's own colours: measured, refused with a shade that would do, and put where the theme's stood."""

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bangvang.site.colours import complaints, contrast, palette, raw_tokens

READABLE, WELL = 4.5, 7.0
# What stands on each colour, or what it stands on, by the raw names of the theme's colours: on light pages, and dark.
ON_LIGHT = {
    "accent": ({"paper", "paper-warm"}, READABLE),
    "band": ({"paper", "gold-leaf"}, READABLE),
    "honour": ({"paper", "paper-warm"}, READABLE),
}
ON_DARK = {
    "accent": ({"night", "night-warm"}, WELL),
    "band": ({"ivory", "gold-leaf"}, READABLE),
    "honour": ({"night", "night-warm"}, READABLE),
}
COLOURS = {
    "the theme's": "#8f1d22",
    "black": "#000000",
    "white": "#ffffff",
    "grey": "#808080",
    "yellow": "#ffff00",
    "gold": "#ffcc00",
    "red": "#ff0000",
    "green": "#00ff00",
    "blue": "#0000ff",
    "navy": "#0b3d91",
    "flame": "#da251d",
    "nearly paper": "#fffdf8",
    "nearly night": "#16130f",
}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#777777", "#ffffff", 4.48),
        ("#8f1d22", "#fffdf8", 8.73),
    ],
)
def test_contrast(one, other, expected):
    assert contrast(one, other) == pytest.approx(expected, abs=0.01)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize(
    "colours",
    [
        (),
        (("main", "#8f1d22"), ("main_dark", "#5a1216")),
        (("main", "#0b3d91"),),
        (("honour", "#ffffff"),),
        (("honour", "#000000"),),
    ],
)
def test_complaints_of_readable_colours(project, colours):
    assert list(complaints(colours, project / "theme")) == []


@pytest.mark.parametrize(
    ("key", "colour", "expected"),
    [
        (
            "main",
            "#ffcc00",
            "main: màu chính “#ffcc00” không đủ tương phản với chữ (1,0, cần 4,5). Có phải ý bạn là “#665100”?",
        ),
        (
            "main_dark",
            "#da251d",
            "main_dark: màu chính nền tối “#da251d” không đủ tương phản với chữ (3,3, cần 4,5)."
            " Có phải ý bạn là “#ae1d17”?",
        ),
        (
            "main",
            "#ffffff",
            "main: màu chính “#ffffff” không đủ tương phản với chữ (1,0, cần 4,5). Có phải ý bạn là “#595959”?",
        ),
    ],
)
def test_complaints_of_a_pale_colour_name_a_darker_one(project, key, colour, expected):
    (sentence,) = complaints(((key, colour),), project / "theme")
    assert sentence == expected
    assert list(complaints(((key, re.findall("#[0-9a-f]{6}", sentence)[-1]),), project / "theme")) == []


def too_faint(shades, grounds, tokens):
    """The shades that cannot be told from what is around them, each with its contrast."""
    return {
        (name, ground): contrast(shades[name], tokens[ground])
        for name, (against, enough) in grounds.items()
        for ground in against
        # A department's own colour of honours stands on the band in place of the theme's.
        if name in shades and not (ground == "gold-leaf" and "honour-on-band" in shades)
        if contrast(shades[name], tokens[ground]) < enough
    }


def unreadable(colours, theme):
    """All that could not be read in a department's colours, on light and on dark pages."""
    shades, tokens = palette(colours, theme), raw_tokens(theme)
    found = too_faint(shades.light, ON_LIGHT, tokens) | too_faint(shades.dark, ON_DARK, tokens)
    bands = (
        (shades.light, shades.light.get("band", tokens["lacquer"])),
        (shades.dark, shades.dark.get("band", tokens["lacquer-deep"])),
    )
    for shown, band in bands:
        on_band = shown.get("honour-on-band", tokens["gold-leaf"])
        if contrast(on_band, band) < READABLE:
            found[on_band, band] = contrast(on_band, band)
    # The cells of the table of years are of this colour, and numbers stand on them.
    for shown, words in ((shades.light, "ink"), (shades.dark, "ivory")):
        line = shown.get("honour-line", tokens["gold"])
        if contrast(line, tokens[words]) < contrast(tokens["gold"], tokens[words]):
            found[line, words] = contrast(line, tokens[words])
    return found


@pytest.mark.parametrize("honour", COLOURS.values(), ids=COLOURS.keys())
@pytest.mark.parametrize("main", [(), (("main", "#0b3d91"),), (("main", "#000000"), ("main_dark", "#06245a"))])
def test_palette_of_honours_can_be_read_whatever_the_colour(project, main, honour):
    assert unreadable((*main, ("honour", honour)), project / "theme") == {}


@pytest.mark.parametrize("main", ["#8f1d22", "#0b3d91", "#000000", "#0000ff", "#665100"])
def test_palette_of_one_main_colour_can_be_read(project, main):
    assert unreadable((("main", main),), project / "theme") == {}


def test_unreadable_finds_what_cannot_be_read(project):
    assert unreadable((("main", "#ffff00"),), project / "theme") != {}


colour = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@settings(deadline=None, derandomize=True, database=None)
@given(
    st.fixed_dictionaries({}, optional={"main": colour, "main_dark": colour, "honour": colour}).map(
        lambda values: tuple(values.items())
    )
)
def test_palette_can_be_read_in_all_colours_that_pass(project, colours):
    assume(not list(complaints(colours, project / "theme")))
    assert unreadable(colours, project / "theme") == {}


@settings(deadline=None, derandomize=True, database=None)
@given(st.sampled_from(["main", "main_dark"]), colour)
def test_complaints_suggest_what_passes(project, key, colour):
    for sentence in complaints(((key, colour),), project / "theme"):
        suggested = re.findall("#[0-9a-f]{6}", sentence)[-1]
        assert list(complaints(((key, suggested),), project / "theme")) == []


def test_palette_keeps_a_colour_as_it_was_written_where_it_can(project):
    shades = palette((("main", "#0b3d91"), ("main_dark", "#06245a"), ("honour", "#7a5600")), project / "theme")
    assert (shades.light["accent"], shades.light["band"], shades.dark["band"]) == ("#0b3d91", "#0b3d91", "#06245a")
    assert shades.light["honour"] == "#7a5600"


@pytest.mark.parametrize(
    ("colours", "expected"),
    [
        pytest.param((), "", id="nothing"),
        pytest.param(
            (("main", "#0b3d91"),),
            ":root{--accent:#0b3d91;--band:#0b3d91}"
            "@media (prefers-color-scheme:dark){:root{--accent:#9db1d3;--band:#0b3d91}}",
            id="one main colour",
        ),
        pytest.param(
            (("main", "#9f2f37"),),
            ":root{--accent:#9f2f37;--band:#9f2f37}"
            "@media (prefers-color-scheme:dark){:root{--accent:#d3a1a5;--band:#87272e}}",
            id="a paler one, which is deeper at night",
        ),
        pytest.param(
            (("main_dark", "#06245a"),),
            "@media (prefers-color-scheme:dark){:root{--band:#06245a}}",
            id="that of the night alone",
        ),
        pytest.param(
            (("main", "#0b3d91"), ("main_dark", "#06245a")),
            ":root{--accent:#0b3d91;--band:#0b3d91}"
            "@media (prefers-color-scheme:dark){:root{--accent:#9db1d3;--band:#06245a}}",
            id="both",
        ),
        pytest.param(
            (("honour", "#ffcc00"),),
            ":root{--honour:#7f6600;--honour-line:#ffcc00;--honour-on-band:#ffcc00}"
            "@media (prefers-color-scheme:dark)"
            "{:root{--honour:#ffcc00;--honour-line:#bf9900;--honour-on-band:#ffcc00}}",
            id="the honours'",
        ),
    ],
)
def test_stylesheet_declares_what_is_replaced(project, colours, expected):
    assert palette(colours, project / "theme").stylesheet == expected


def test_site_view_colours_the_bar_of_the_browser_with_the_band(content, build_of):
    path = content.path / "du-lieu" / "trang.yaml"
    path.write_text(path.read_text(encoding="utf-8") + '\ncolours: {main: "#0b3d91"}\n', encoding="utf-8")
    built = build_of(content.path)
    assert built.assembled.site.band == "#0b3d91"
    assert built.assembled.site.band_dark == built.palette.dark["band"]


def test_build_wears_the_departments_colours(content, build):
    content.post("tin")
    path = content.path / "du-lieu" / "trang.yaml"
    path.write_text(path.read_text(encoding="utf-8") + '\ncolours:\n  main: "#0b3d91"\n', encoding="utf-8")
    built = build()
    assert built.status == 0, built.told
    html = built.text("index.html")
    assert "--band:#0b3d91" in html
    assert '<meta name="theme-color" media="(prefers-color-scheme: light)" content="#0b3d91">' in html
    assert html.count("<style>") == 1


def test_build_refuses_a_pale_colour(content, build):
    path = content.path / "du-lieu" / "trang.yaml"
    path.write_text(path.read_text(encoding="utf-8") + '\ncolours:\n  main: "#ffcc00"\n', encoding="utf-8")
    built = build()
    assert built.status == 1
    assert "du-lieu/trang.yaml: main: màu chính “#ffcc00” không đủ tương phản" in built.told
