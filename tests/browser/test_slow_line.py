"""A page on a slow line: its first view stands soon, and nothing that stands moves while the rest comes."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.hosts import SlowHandler, served
from tests.browser.kinds import KINDS
from tests.browser.measures import Shift, paint_on_slow_line, shifts_on_slow_stream, total_shifts

# Seconds at 400 kbit/s until the largest part of the first view stands.
LARGEST_PAINT = 1.5
# The lead story's picture shares the line with those below it, all of them made for large screens.
SLOWER = {"home": 2.2}
# Less than this is 0.000 wherever layout shift is written.
NO_SHIFT = 0.0005

_REST = f"<!--{'còn nữa ' * 1000}-->"
_UPWARD = "div { display: flex; flex-direction: column-reverse }"
_PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><path d="M0 0h300v200H0z"/></svg>'


def test_the_first_view_stands_soon_on_a_slow_line(browser: Browser, address: str) -> None:
    found = {name: paint_on_slow_line(browser, address + path) for name, path in KINDS.items()}
    # What else runs makes a page slower, never faster: each that is late has two more tries, and no fourth.
    for _ in range(2):
        found |= {name: paint_on_slow_line(browser, address + KINDS[name]) for name in late(found)}
    assert late(found) == {}


def late(paints: dict[str, float]) -> dict[str, float]:
    return {name: seconds for name, seconds in paints.items() if seconds > SLOWER.get(name, LARGEST_PAINT)}


def test_nothing_moves_while_a_page_comes_in_pieces_and_pictures_late(browser: Browser, slow_address: str) -> None:
    found = {name: shifts_on_slow_stream(browser, slow_address + path) for name, path in KINDS.items()}
    moved = [f"{name}: {shift}" for name, shifts in found.items() if moving(shifts) for shift in shifts]
    assert moved == [], "\n".join(moved)


def moving(shifts: list[Shift]) -> set[str]:
    """The devices on which something moves."""
    return {device for device, amount in total_shifts(shifts).items() if amount >= NO_SHIFT}


@pytest.mark.parametrize(
    ("body", "devices"),
    [
        ('<p>Một<img src="anh.svg" width="300" height="200" alt=""><p>Hai' + _REST, ""),
        ('<img src="anh.svg" alt=""><p>Một' + _REST, "phone screen"),
        (f"<style>@media (min-width: 60em) {{ {_UPWARD} }}</style><div><p>Một{_REST}<p>Hai</div>", "screen"),
    ],
    ids=["picture with a size", "picture without a size", "drawn above what came first"],
)
def test_a_slow_stream_shows_what_moves(browser: Browser, tmp_path: Path, body: str, devices: str) -> None:
    (tmp_path / "index.html").write_text(f"<!doctype html><meta charset=utf-8><body>{body}", encoding="utf-8")
    (tmp_path / "anh.svg").write_text(_PICTURE, encoding="utf-8")
    with served(SlowHandler, tmp_path) as address:
        shifts = shifts_on_slow_stream(browser, f"{address}/")
    assert moving(shifts) == set(devices.split())
