"""What a reader on a slow line waits for: compressed bytes of each kind of page, its styles and first pictures."""

import gzip
import re
from pathlib import Path
from statistics import median

import pytest

KB = 1000
# Kind of page: which files, limit of the whole page, limit of its styles (both compressed).
LIMITS = {
    "article": ("tin-tuc/20*/*/index.html", 14 * KB, 4 * KB),
    "home": ("index.html", 12 * KB, 4 * KB),
    "news": ("tin-tuc/**/index.html", 14 * KB, 4 * KB),
    "category": ("chuyen-muc/**/index.html", 12 * KB, 4 * KB),
    "unit": ("don-vi/**/index.html", 20 * KB, 5 * KB),
    "school year": ("nam-hoc/**/index.html", 20 * KB, 5 * KB),
    "award": ("khen-thuong/**/index.html", 20 * KB, 5 * KB),
    "block": ("khoi-thi-dua/**/index.html", 20 * KB, 5 * KB),
    "roll": ("bang-vang/**/index.html", 20 * KB, 5 * KB),
    "author": ("tac-gia/**/index.html", 12 * KB, 4 * KB),
    "documents": ("van-ban/**/index.html", 12 * KB, 4 * KB),
    "pictures": ("thu-vien-anh/**/index.html", 12 * KB, 4 * KB),
    "films": ("video/**/index.html", 12 * KB, 4 * KB),
    "contact": ("lien-he/index.html", 12 * KB, 4 * KB),
    "English": ("en/**/index.html", 12 * KB, 4 * KB),
    "site map": ("so-do-trang/index.html", 12 * KB, 4 * KB),
}
_STYLE = re.compile(rb"<style>(.*?)</style>", re.DOTALL)
_SCRIPT = re.compile(r"<script[^>]*>")
# Data, which nothing runs, and what makes a page handier: without it a list is whole, a link leads to its picture.
_HANDY = ("filter", "player", "reading", "viewer")
_OPTIONAL = {'<script type="application/ld+json">', *(f'<script defer src="/theme/{name}.js">' for name in _HANDY)}
_PICTURE = re.compile(r"<img[^>]*>")


def compressed(data: bytes) -> int:
    return len(gzip.compress(data, 9))


@pytest.mark.parametrize("kind", LIMITS)
def test_every_page_is_light(output: Path, kind: str) -> None:
    pattern, page_limit, style_limit = LIMITS[kind]
    pages = {path: path.read_bytes() for path in output.glob(pattern)}
    assert pages
    heavy = {path: compressed(data) for path, data in pages.items() if compressed(data) > page_limit}
    styled = {path: compressed(b"".join(_STYLE.findall(data))) for path, data in pages.items()}
    assert heavy == {}
    assert {path: size for path, size in styled.items() if size > style_limit} == {}


def test_the_median_article_is_lighter_still(output: Path) -> None:
    assert median(compressed(path.read_bytes()) for path in output.glob("tin-tuc/20*/*/index.html")) <= 10 * KB


@pytest.mark.parametrize(("pattern", "total"), [("tin-tuc/20*/*/index.html", 40 * KB), ("index.html", 50 * KB)])
def test_the_first_view_is_light(output: Path, pattern: str, total: int) -> None:
    """The page and its pictures above the fold: those that are not loaded lazily."""
    for path in output.glob(pattern):
        html = path.read_text(encoding="utf-8")
        eager = [tag for tag in _PICTURE.findall(html) if 'loading="lazy"' not in tag]
        sources = [re.search(r'src="([^"]+)"', tag)[1] for tag in eager]
        pictures = sum((output / source.lstrip("/")).stat().st_size for source in sources)
        assert pictures <= 25 * KB, path
        assert compressed(html.encode()) + pictures <= total, path


def test_no_page_needs_a_script_or_a_font(output: Path) -> None:
    for path in output.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        scripts = {tag for tag in _SCRIPT.findall(html) if tag not in _OPTIONAL}
        assert scripts == set(), path
        assert "@font-face" not in html, path
