"""The site's parts connected to Pelican: all that knows its signals stands here."""

import logging
import sys
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.log import console
from pelican.readers import Readers

from bangvang.core.days import HANOI, Moment
from bangvang.site import delivery
from bangvang.site.build import Build, Order
from bangvang.site.checks import Checks
from bangvang.site.colours import stylesheet
from bangvang.site.gate import HostWarnings, tell
from bangvang.site.pelican_parts import BUILD_SETTING, EditionReader, EditionWriter
from bangvang.site.progress import Progress
from bangvang.site.theme import Theme
from bangvang.site.write import write_site

DELIVERY_SETTING, OPEN_SETTING, WARNINGS_SETTING = "BANGVANG_DELIVERY", "BANGVANG_OPEN", "BANGVANG_WARNINGS"
PROGRESS_SETTING = "BANGVANG_PROGRESS"
NOW_SETTING, DRAFTS_SETTING = "BANGVANG_NOW", "BANGVANG_DRAFTS"


def connect() -> None:
    """Connects every receiver; each is a function of this module, since Pelican holds them weakly."""
    signals.initialized.connect(begin)
    signals.readers_init.connect(use_edition_reader)
    signals.get_generators.connect(add_generator)
    signals.get_writer.connect(use_edition_writer)
    signals.all_generators_finalized.connect(pass_gate)
    signals.finalized.connect(deliver)


def begin(pelican: Pelican) -> None:
    """Reads the edition, and sends everything that will be written beside the published folder."""
    settings = pelican.settings
    console.quiet = True
    stack, warnings = ExitStack(), HostWarnings()
    logging.getLogger().addHandler(warnings)
    stack.callback(logging.getLogger().removeHandler, warnings)
    opened = stack.enter_context(delivery.opened(Path(settings["OUTPUT_PATH"])))
    order = Order(
        content=_as_named(Path(settings["PATH"])),
        output=Path(settings["OUTPUT_PATH"]),
        theme=Path(settings["THEME"]),
        url=settings["SITEURL"],
        now=settings.get(NOW_SETTING) or clock(),
        shows_drafts=bool(settings.get(DRAFTS_SETTING)),
    )
    build = settings[BUILD_SETTING] = Build(order)
    progress = settings[PROGRESS_SETTING] = Progress()
    build.render_bodies(progress)
    settings[DELIVERY_SETTING], settings[OPEN_SETTING], settings[WARNINGS_SETTING] = opened, stack, warnings
    pelican.output_path = settings["OUTPUT_PATH"] = str(opened.staged)


def clock() -> Moment:
    """The time in Hanoi, for a build that was started by `pelican` itself; the tasks give their own."""
    now = datetime.now(HANOI)
    return Moment(now.date(), now.time().replace(microsecond=0, tzinfo=None))


def use_edition_reader(readers: Readers) -> None:
    readers.reader_classes = dict.fromkeys(readers.reader_classes) | {"md": EditionReader}


def add_generator(_pelican: Pelican) -> type[Generator]:
    return EditionGenerator


def use_edition_writer(_pelican: Pelican) -> type[EditionWriter]:
    return EditionWriter


def pass_gate(generators: list[Generator]) -> None:
    """Stops the build, with every problem told, before anything is written."""
    settings = generators[0].settings
    checks = Checks(settings[BUILD_SETTING])
    problems = [*checks.problems, *settings[WARNINGS_SETTING].found]
    tell(problems, checks.notes, sys.stderr)
    if problems:
        settings[OPEN_SETTING].close()
        sys.exit(1)


class EditionGenerator(Generator):
    """Writes the edition's pages into the staged folder."""

    def generate_output(self, _writer: Any) -> None:
        build: Build = self.settings[BUILD_SETTING]
        write_site(
            build.assembled,
            Theme(build.order.theme, environment=self.env, own_colours=stylesheet(build.edition.site.colours)),
            content=build.order.content,
            folder=Path(self.output_path),
            progress=self.settings[PROGRESS_SETTING],
        )


def deliver(pelican: Pelican) -> None:
    """Moves the finished tree into the published folder."""
    settings = pelican.settings
    report = settings[DELIVERY_SETTING].deliver()
    settings[OPEN_SETTING].close()
    pelican.bangvang_report = report


def _as_named(folder: Path) -> Path:
    """The content folder as a person would name it: from here, when it lies below."""
    try:
        return folder.resolve().relative_to(Path.cwd())
    except ValueError:
        return folder
