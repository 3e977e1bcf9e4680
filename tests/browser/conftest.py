"""The built site in a real Chromium, served under the strict policy that it is meant for."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from bangvang.core.days import parse_moment
from bangvang.site.run import build
from tests.browser.hosts import SlowHandler, StrictHandler, served
from tests.browser.measures import CHROMIUM, FLAGS, TOOLS

ROOT = Path(__file__).parents[2]

__all__ = ["ROOT", "TOOLS", "StrictHandler", "need"]


def need(tool: object, reason: str) -> None:
    """Skips where a tool is missing; where everything must run, its lack is a failure."""
    if not tool and os.environ.get("CI"):
        pytest.fail(reason)
    if not tool:
        pytest.skip(reason)


@pytest.fixture(scope="session")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own content, built."""
    folder = tmp_path_factory.mktemp("site") / "output"
    now = parse_moment("21/11/2026 10:00")
    assert build(settings=ROOT / "publishconf.py", content=ROOT / "content", output=folder, now=now) == 0
    return folder


@pytest.fixture(scope="session")
def address(output: Path) -> Iterator[str]:
    """Where the built site is served."""
    with served(StrictHandler, output) as where:
        yield where


@pytest.fixture(scope="session")
def slow_address(output: Path) -> Iterator[str]:
    """Where the built site is served piece by piece."""
    with served(SlowHandler, output) as where:
        yield where


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    need(CHROMIUM, "cần Chromium để thử các trang (Debian: apt install chromium)")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()
