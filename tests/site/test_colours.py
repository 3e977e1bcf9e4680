"""A department's own colours: measured, refused with a shade that would do, and put where the theme's stood."""

import pytest

from bangvang.site.colours import complaints, contrast, raw_tokens, stylesheet


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


@pytest.mark.parametrize("colours", [(), (("main", "#8f1d22"), ("main_dark", "#5a1216")), (("main", "#0b3d91"),)])
def test_complaints_of_readable_colours(project, colours):
    assert list(complaints(colours, project / "theme")) == []


def test_complaints_of_a_pale_colour_name_a_darker_one(project):
    (sentence,) = complaints((("main", "#ffcc00"),), project / "theme")
    assert sentence == (
        "main: màu chính “#ffcc00” không đủ tương phản với chữ (1,0, cần 4,5). Có phải ý bạn là “#665100”?"
    )
    tokens = raw_tokens(project / "theme")
    assert all(contrast("#665100", tokens[ground]) >= 4.5 for ground in ("paper", "paper-warm", "gold-leaf"))


@pytest.mark.parametrize(
    ("colours", "expected"),
    [
        ((), ""),
        (
            (("main", "#0b3d91"),),
            ":root{--accent:#0b3d91;--band:#0b3d91}"
            "@media (prefers-color-scheme:dark){:root{--accent:var(--lacquer-pale);--band:var(--lacquer-deep)}}",
        ),
        (
            (("main", "#0b3d91"), ("main_dark", "#06245a")),
            ":root{--accent:#0b3d91;--band:#0b3d91}"
            "@media (prefers-color-scheme:dark){:root{--accent:var(--lacquer-pale);--band:#06245a}}",
        ),
    ],
)
def test_stylesheet(colours, expected):
    assert stylesheet(colours) == expected


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
