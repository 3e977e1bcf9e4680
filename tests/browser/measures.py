"""What a reader waits for and what moves while he waits, measured in Chromium."""

import json
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from playwright.sync_api import Browser, Page

TOOLS = Path(__file__).parent / "node_modules"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
NODE = shutil.which("node")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DEVICES: dict[str, dict[str, Any]] = {
    "phone": {
        "viewport": {"width": 360, "height": 780},
        "device_scale_factor": 2,
        "is_mobile": True,
        "has_touch": True,
    },
    "screen": {"viewport": {"width": 1280, "height": 900}},
}
# 400 kbit/s, and 0.4 s to the first byte of every answer.
SLOW_LINE = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}

_RUNNER = Path(__file__).parent / "lighthouse.mjs"
_OBSERVE = """
    window.shifts = []; window.largest = 0
    new PerformanceObserver(list => list.getEntries().forEach(shift => window.shifts.push(
        [shift.value, shift.sources.map(it => it.node?.outerHTML?.slice(0, 80) ?? it.node?.nodeName ?? '?')])))
        .observe({type: 'layout-shift', buffered: true})
    new PerformanceObserver(list => list.getEntries().forEach(paint => window.largest = paint.startTime))
        .observe({type: 'largest-contentful-paint', buffered: true})
"""
# A busy computer paints later than it loads, and what is not painted yet must not pass for quick.
_LARGEST = """() => new Promise(done => {
    const look = () => window.largest ? setTimeout(() => done(window.largest), 200) : setTimeout(look, 50)
    look()
})"""
# Pictures below are loaded when they come near: the page is walked through, with time for each to come. Those beside
# the view, in a row that scrolls sideways, never do.
_WALK = """async () => {
    const rest = time => new Promise(done => setTimeout(done, time))
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) { scrollTo(0, y); await rest(50) }
    const shown = [...document.images].filter(it => it.getClientRects().length)
    const come = it => it.complete || new Promise(done => it.onload = it.onerror = done)
    await Promise.race([Promise.all(shown.map(come)), rest(5000)])
    await rest(100)
}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Lighthouse's view of one page on a simulated phone. Times are milliseconds; `lacking` names what costs points."""

    scores: Mapping[str, int]
    largest_paint: float
    blocking_time: float
    layout_shift: float
    requests: int
    lacking: list[str]

    @classmethod
    def parse(cls, line: str) -> Self:
        return cls(**json.loads(line))


@dataclass(frozen=True, slots=True)
class Shift:
    """One movement: on which device, its score as layout shift, and the beginnings of what moved."""

    device: str
    amount: float
    moved: list[str]


def lighthouse(addresses: Iterable[str]) -> dict[str, Score]:
    """What Lighthouse says of each address, in the order given. Raises CalledProcessError where it cannot run."""
    addresses = list(addresses)
    if not addresses:
        return {}
    order = json.dumps({"chromium": CHROMIUM, "flags": FLAGS, "addresses": addresses})
    command = [str(NODE), str(_RUNNER)]
    run = subprocess.run(command, input=order, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True)
    return dict(zip(addresses, map(Score.parse, run.stdout.splitlines()), strict=True))


def paint_on_slow_line(browser: Browser, address: str) -> float:
    """Seconds until the largest part of the first view stands, at 400 kbit/s with nothing in the cache."""
    context = browser.new_context(**DEVICES["phone"])
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW_LINE)
    page.add_init_script(_OBSERVE)
    page.goto(address, wait_until="load")
    largest = page.evaluate(_LARGEST) / 1000
    context.close()
    return largest


def shifts_on_slow_stream(browser: Browser, address: str) -> list[Shift]:
    """What moves on a phone and on a screen, both at once, while a page comes in piece by piece."""
    contexts = {name: browser.new_context(**device) for name, device in DEVICES.items()}
    pages = {name: context.new_page() for name, context in contexts.items()}
    for page in pages.values():
        page.add_init_script(_OBSERVE)
        page.goto(address, wait_until="commit")
    moved = [Shift(name, *shift) for name, page in pages.items() for shift in _shifts(page)]
    for context in contexts.values():
        context.close()
    return moved


def total_shifts(shifts: Iterable[Shift]) -> dict[str, float]:
    """How much moves on each device, as layout shift adds it up."""
    totals = dict.fromkeys(DEVICES, 0.0)
    for shift in shifts:
        totals[shift.device] += shift.amount
    return totals


def _shifts(page: Page) -> list[tuple[float, list[str]]]:
    page.wait_for_load_state("load")
    page.evaluate(_WALK)
    return page.evaluate("shifts")
