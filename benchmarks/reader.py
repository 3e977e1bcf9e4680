"""What a reader of each kind of page waits for, on the project's own content: a table to read.

    python benchmarks/reader.py [output]

Without a folder that is built already, the site is built first. Sizes are compressed, in kilobytes of 1,000 bytes;
`view` is the page with the pictures of its first view; requests include the icon. Lighthouse: performance,
accessibility, best practices, search, on a simulated phone. `paint` is when the largest part of the first view stands:
in Lighthouse's simulation, and on an emulated line of 400 kbit/s with 0.4 s to each first byte. `shift` is what moves
while a page comes in small pieces and its pictures late, on a phone and on a screen.
"""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.extend(str(Path(__file__).parents[1] / part) for part in (".", "plugins"))

from tests.browser.hosts import STYLE, SlowHandler, StrictHandler, served
from tests.browser.kinds import KINDS, file_of
from tests.browser.measures import (
    CHROMIUM,
    FLAGS,
    Score,
    lighthouse,
    paint_on_slow_line,
    shifts_on_slow_stream,
    total_shifts,
)
from tests.browser.test_weight import KB, compressed

ROOT = Path(__file__).parents[1]
HEADINGS = ("page", "html", "css", "view", "requests", "Lighthouse", "paint simulated", "at 400 kbit/s", "shift")
WIDTHS = (18, 6, 6, 6, 9, 17, 16, 14, 16)

_PICTURE = re.compile(r'<img(?![^>]*loading="lazy")[^>]*?\ssrc="([^"]+)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What was measured of one kind of page."""

    name: str
    page: bytes
    pictures: int
    score: Score
    paint: float
    shifts: dict[str, float]

    def cells(self) -> Iterator[str]:
        html, css = compressed(self.page), compressed(b"".join(STYLE.findall(self.page)))
        yield self.name
        yield from (f"{size / KB:.1f}" for size in (html, css, html + self.pictures))
        yield str(self.score.requests)
        yield " ".join(map(str, self.score.scores.values()))
        yield from (f"{self.score.largest_paint / 1000:.2f} s", f"{self.paint:.2f} s")
        yield " ".join(f"{amount:.4f}" for amount in self.shifts.values())


def main(built: str = "") -> None:
    with tempfile.TemporaryDirectory() as name:
        output = Path(built or name)
        if not built:
            build(output)
        print(*map(str.ljust, HEADINGS, WIDTHS))
        for row in rows(output):
            print(*map(str.ljust, row.cells(), WIDTHS), flush=True)


def build(output: Path) -> None:
    """The site as the tests of pages see it. Ends the program with the build's words when it does not succeed."""
    command = [sys.executable, str(ROOT / "tasks.py"), "build", "--output", str(output), "--now", "21/11/2026 10:00"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    if told.returncode:
        sys.exit((told.stdout + told.stderr).decode("utf-8", "replace"))


def rows(output: Path) -> Iterator[Row]:
    """What was measured of each kind of page. Lighthouse looks at all of them before the first row is there."""
    with served(StrictHandler, output) as host, served(SlowHandler, output) as slow, sync_playwright() as playwright:
        scores = lighthouse(host + path for path in KINDS.values())
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for name, path in KINDS.items():
            page = file_of(output, path).read_bytes()
            yield Row(
                name=name,
                page=page,
                pictures=first_pictures(output, page.decode()),
                score=scores[host + path],
                paint=paint_on_slow_line(browser, host + path),
                shifts=total_shifts(shifts_on_slow_stream(browser, slow + path)),
            )
        browser.close()


def first_pictures(output: Path, html: str) -> int:
    """The bytes of the pictures that a page does not leave for later."""
    return sum((output / source.lstrip("/")).stat().st_size for source in _PICTURE.findall(html))


if __name__ == "__main__":
    main(*sys.argv[1:])
