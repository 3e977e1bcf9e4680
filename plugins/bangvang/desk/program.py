"""The command line of the tasks, all in Vietnamese."""

import inspect
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from invoke import program
from invoke.exceptions import ParseError

CALL = "python3 tasks.py"

_MEANINGS = (
    (r"^No idea what (['\"])(.+)\1 is!", "không có lệnh hoặc tuỳ chọn “{2}”"),
    (r"^Flag ()<Argument: (\S+).*> needed value", "tuỳ chọn “--{2}” cần một giá trị đi kèm"),
    (r"^Flag (['\"])(.+)\1 doesn't take any value", "tuỳ chọn “{2}” không nhận giá trị"),
    (r"^(['\"])(.+)\1 did not receive required", "lệnh “{2}” thiếu giá trị bắt buộc"),
    (r"^(['\"])(.+)\1 is ambiguous", "“{2}” có thể hiểu theo nhiều cách"),
    (r"^invalid literal for int\(\) with base 10: (['\"])(.+)\1", "“{2}” không phải là một số"),
)


class Program(program.Program):
    """The tasks of a namespace; usage, lists and mistakes are told in Vietnamese."""

    def parse_core(self, argv: list[str] | None) -> None:
        super().parse_core(argv)
        # The host turns compiled files off, which makes each later command slower.
        sys.dont_write_bytecode = False

    def parse_core_args(self) -> None:
        with _told():
            super().parse_core_args()

    def parse_tasks(self) -> None:
        with _told():
            super().parse_tasks()

    def parse_cleanup(self) -> None:
        with _told():
            super().parse_cleanup()

    def print_help(self) -> None:
        print(f"Cách dùng: {CALL} <lệnh> [tuỳ chọn]\n")
        self.list_tasks()

    def list_tasks(self) -> None:
        print("Các lệnh:\n")
        self.print_columns(self._make_pairs(self.scoped_collection))
        print(f"Xem cách dùng một lệnh: {CALL} --help <lệnh>")

    def print_task_help(self, name: str) -> None:
        options = self.parser.contexts[name].help_tuples()
        print(f"Cách dùng: {CALL} {name}{' [tuỳ chọn]' if options else ''}\n")
        for line in (inspect.getdoc(self.collection[name]) or "").splitlines():
            print(f"  {line}".rstrip())
        if options:
            print("\nTuỳ chọn:\n")
            self.print_columns([(_shape(flags), text) for flags, text in options])


def _shape(flags: str) -> str:
    return flags.replace("=STRING", "=CHỮ").replace("=INT", "=SỐ").replace(" STRING", " CHỮ").replace(" INT", " SỐ")


@contextmanager
def _told() -> Iterator[None]:
    """Says what is wrong with the arguments as staff can read it."""
    try:
        yield
    except (ParseError, ValueError) as error:
        context = getattr(error, "context", None)
        raise ParseError(
            f"Lệnh viết chưa đúng: {_meaning(str(error))}. Xem cách dùng: {CALL} --list", context
        ) from error


def _meaning(message: str) -> str:
    for pattern, meaning in _MEANINGS:
        if match := re.match(pattern, message):
            return meaning.format(match[0], *match.groups())
    return message.rstrip(".!")
