"""How far a long build has come; a short one says nothing."""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TextIO, TypeVar

T = TypeVar("T")

QUIET_SECONDS = 1.5
# On a terminal the one line is rewritten; in a log each step of the way is a line of its own.
_TERMINAL_STEP, _LOG_STEP = 0.2, 5.0


class Progress:
    """Counts on one line of a terminal, or now and then into a log, once a build takes longer than a moment."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._rewrites = self._stream.isatty()
        self._next = time.monotonic() + QUIET_SECONDS

    def steps(self, items: Sequence[T], words: str) -> Iterator[T]:
        """The items one by one, telling how many are done."""
        with self.count(len(items), words) as reached:
            for number, item in enumerate(items):
                reached(number)
                yield item

    @contextmanager
    def count(self, total: int, words: str) -> Iterator[Callable[[int], None]]:
        """Within it, what is yielded tells how many of all are done."""
        told = False

        def reached(number: int) -> None:
            nonlocal told
            if time.monotonic() >= self._next:
                self._tell(f"{words}: {number}/{total}")
                told = True

        yield reached
        if told and self._rewrites:
            self._tell(f"{words}: {total}/{total}")
            self._stream.write("\n")

    def _tell(self, line: str) -> None:
        self._stream.write(f"\r{line}" if self._rewrites else f"{line}\n")
        self._stream.flush()
        self._next = time.monotonic() + (_TERMINAL_STEP if self._rewrites else _LOG_STEP)
