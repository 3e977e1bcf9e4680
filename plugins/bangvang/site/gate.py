"""The gate: every problem of every file at once, before a page is written."""

import logging
from collections.abc import Sequence
from typing import TextIO

from pelican.log import LimitFilter

from bangvang.core.problems import Problem

HOST = "pelican"
# What the gate tells itself, in Vietnamese, with its line, and as a note where it is a draft's.
_TOLD_ALREADY = ("Empty alt attribute",)


class HostWarnings(logging.Handler):
    """Collects what Pelican warns of: it goes on after most mistakes, and ends with exit status 0."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        # Pelican tells a warning once a process; a second build in it must stop where the first one did.
        LimitFilter._raised_messages.clear()
        self.found: list[Problem] = []

    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage()
        if message.startswith(_TOLD_ALREADY):
            return
        if record.exc_info and (error := record.exc_info[1]):
            message += f" ({type(error).__name__}: {error})"
        self.found.append(Problem(HOST, 0, message))


def tell(problems: Sequence[Problem], notes: Sequence[Problem], stream: TextIO) -> None:
    """Prints notes, then problems, a line each, and how many there are."""
    if notes:
        print(f"Lưu ý ({len(notes)}), không ngăn việc dựng trang:", file=stream)
        for note in notes:
            print(f"  {note}", file=stream)
    if problems:
        for problem in problems:
            print(problem, file=stream)
        print(f"Có {len(problems)} lỗi. Chưa có gì được ghi; sửa các lỗi trên rồi chạy lại.", file=stream)
