"""Lighthouse on a simulated phone and a slow line: full marks for every kind of page."""

from pathlib import Path

import pytest

from tests.browser.conftest import need
from tests.browser.kinds import KINDS, file_of
from tests.browser.measures import CHROMIUM, NODE, TOOLS, Score, lighthouse

# Milliseconds, and layout shift. The budget is 1,000 for the largest paint, which a quiet machine keeps
# (benchmarks/reader.py); what else runs on this one may add a fifth.
LARGEST_PAINT, BLOCKING_TIME, LAYOUT_SHIFT = 1200, 50, 0
# Galleries within reach of the first view, with pictures larger than they are shown there.
SLOWER = {"post with media": 1500, "pictures": 1500}
HIDDEN = '<meta name="robots" content="noindex">'


def shortfalls(score: Score, largest_paint: int = LARGEST_PAINT) -> list[str]:
    """What a page lacks."""
    measured = {
        "largest paint": (score.largest_paint, largest_paint),
        "blocking time": (score.blocking_time, BLOCKING_TIME),
        "layout shift": (score.layout_shift, LAYOUT_SHIFT),
    }
    slow = [f"{name}: {value:.3f} > {limit}" for name, (value, limit) in measured.items() if value > limit]
    short = [f"{category}: {points}" for category, points in score.scores.items() if points < 100]
    return [*short, *slow, *score.lacking]


def judged(scores: dict[str, Score], names: dict[str, str]) -> dict[str, list[str]]:
    """What each page lacks, by its address; `names` are the kinds of page."""
    return {page: shortfalls(score, SLOWER.get(names[page], LARGEST_PAINT)) for page, score in scores.items()}


def test_lighthouse_finds_nothing_to_better(output: Path, address: str) -> None:
    need(CHROMIUM, "cần Chromium để thử các trang (Debian: apt install chromium)")
    need(NODE, "cần Node.js để chạy Lighthouse (Debian: apt install nodejs npm)")
    need((TOOLS / "lighthouse").is_dir(), "cần Lighthouse: chạy npm ci trong tests/browser")
    # To ask search engines to stay away is a mistake to Lighthouse; the page of what is not found means it so.
    pages = {name: path for name, path in KINDS.items() if HIDDEN not in file_of(output, path).read_text("utf-8")}
    asked = {address + path: name for name, path in pages.items()}
    found = judged(lighthouse(asked), asked)
    # What else runs makes a page slower, never faster: each that lacks something has two more tries, and no fourth.
    for _ in range(2):
        found |= judged(lighthouse([page for page, lacks in found.items() if lacks]), asked)
    short = [f"{asked[page]}: {lack}" for page, lacks in found.items() for lack in lacks]
    assert short == [], "\n".join(short)


@pytest.mark.parametrize(
    ("changed", "lacks"),
    [
        ({}, []),
        ({"scores": {"seo": 92}}, ["seo: 92"]),
        ({"largest_paint": 1200.5}, ["largest paint: 1200.500 > 1200"]),
        ({"blocking_time": 51.0}, ["blocking time: 51.000 > 50"]),
        ({"layout_shift": 0.002}, ["layout shift: 0.002 > 0"]),
        ({"lacking": ["meta-description: none"]}, ["meta-description: none"]),
    ],
)
def test_shortfalls_name_what_is_missed(changed: dict, lacks: list[str]) -> None:
    full = {"scores": {"seo": 100}, "largest_paint": 1000.0, "blocking_time": 50.0, "layout_shift": 0, "requests": 1}
    assert shortfalls(Score(**{**full, "lacking": [], **changed})) == lacks
