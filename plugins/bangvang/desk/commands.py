"""What stands behind the tasks: values as staff write them in, an exit status out."""

import importlib.util
import subprocess
import sys
from datetime import datetime, time
from pathlib import Path

from bangvang.core.days import Moment, parse_moment
from bangvang.core.problems import Refusal
from bangvang.core.school_years import SchoolYear


def build(*, root: Path, content: str, output: str, now: str, clock: datetime) -> int:
    """Builds what goes online; the exit status."""
    moment = moment_of_build(now, clock=clock)
    if moment is None:
        return 1
    from bangvang.site import run

    return run.build(settings=root / "publishconf.py", content=root / content, output=root / output, now=moment)


def serve(*, root: Path, content: str, port: int, now: str, clock: datetime) -> int:
    """Shows the preview, drafts included, until Ctrl+C; the exit status."""
    if moment_of_build(now, clock=clock) is None:
        return 1
    from bangvang.desk import preview

    return preview.serve(root=root, content=root / content, port=port, now=now)


def preview_once(*, root: Path, content: str, output: str, now: str, clock: datetime, components: bool = False) -> int:
    """Builds the preview one time, with the theme's gallery of components if that is asked for; the exit status."""
    moment = moment_of_build(now, clock=clock)
    if moment is None:
        return 1
    from bangvang.site import run

    return run.build(
        settings=root / "pelicanconf.py",
        content=root / content,
        output=root / output,
        now=moment,
        drafts=True,
        components=components,
    )


def report(*, root: Path, content: str, school_year: str, output: str, now: str, clock: datetime) -> int:
    """Writes the commendation report of a school year; the exit status."""
    moment = moment_of_build(now, clock=clock)
    if moment is None:
        return 1
    try:
        year = SchoolYear.parse(school_year)
    except Refusal as refusal:
        print(f"--school-year: {refusal.sentence}", file=sys.stderr)
        return 1
    from bangvang.desk import reporting

    return reporting.write(root=root, content=root / content, school_year=year, output=root / output, now=moment)


def moment_of_build(now: str, *, clock: datetime) -> Moment | None:
    """The moment that `--now` names, or `clock` for none; for a wrong one its message is printed and None comes back.

    A day without a time is its end, so that all posts of that day are out.
    """
    if not now.strip():
        return Moment(clock.date(), clock.time().replace(microsecond=0))
    try:
        moment = parse_moment(now)
    except Refusal as refusal:
        print(f"--now: {refusal.sentence}", file=sys.stderr)
        return None
    return Moment(moment.day, moment.clock or time(23, 59, 59))


def run_module(*, root: Path, command: list[str]) -> int:
    """Runs a tool of the environment as `python -m` in the project's folder; its exit status."""
    if importlib.util.find_spec(command[0]) is None:
        print(f"Môi trường đang bật chưa có {command[0]}. Hãy tắt nó (deactivate) rồi chạy lại lệnh.", file=sys.stderr)
        return 1
    return subprocess.run([sys.executable, "-m", *command], cwd=root, check=False).returncode
