"""The site's parts connected to Pelican: all that knows its signals stands here."""

import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.log import console
from pelican.readers import Readers

from bangvang.core.days import HANOI, Moment
from bangvang.core.problems import Problem
from bangvang.site.build import Build, Order
from bangvang.site.checks import Checks
from bangvang.site.components.gallery import with_gallery
from bangvang.site.gate import tell
from bangvang.site.leaks import leaks
from bangvang.site.pelican_parts import EditionReader, EditionWriter
from bangvang.site.running import RUNNING, Running
from bangvang.site.theme import Theme
from bangvang.site.write import write_site

NOW_SETTING, DRAFTS_SETTING, COMPONENTS_SETTING = "BANGVANG_NOW", "BANGVANG_DRAFTS", "BANGVANG_COMPONENTS"


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
    running = settings[RUNNING] = Running(Path(settings["OUTPUT_PATH"]))
    running.build = Build(
        Order(
            content=_as_named(Path(settings["PATH"])),
            theme=Path(settings["THEME"]),
            url=settings["SITEURL"],
            now=settings.get(NOW_SETTING) or clock(),
            shows_drafts=bool(settings.get(DRAFTS_SETTING)),
        )
    )
    # With problems of reading the gate lets nothing through: there is no data worth writing.
    if not running.build.contents.problems:
        running.begin_data()
    running.build.render_bodies(running.progress)
    pelican.output_path = settings["OUTPUT_PATH"] = str(running.delivery.staged)


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
    running: Running = generators[0].settings[RUNNING]
    checks = Checks(running.build)
    _stop_for(running, [*checks.problems, *running.warnings.found], checks.notes)


def _stop_for(running: Running, problems: Sequence[Problem], notes: Sequence[Problem]) -> None:
    """Tells all of them; with a problem among them the build ends, and nothing is delivered."""
    tell(problems, notes, sys.stderr)
    if problems:
        running.close()
        sys.exit(1)


class EditionGenerator(Generator):
    """Writes the edition's pages into the staged folder."""

    def generate_output(self, _writer: Any) -> None:
        running: Running = self.settings[RUNNING]
        build = running.build
        theme = Theme(build.order.theme, environment=self.env, own_colours=build.palette.stylesheet)
        folder = Path(self.output_path)
        site = with_gallery(build.assembled, theme) if self.settings.get(COMPONENTS_SETTING) else build.assembled
        write_site(site, theme, content=build.order.content, folder=folder, progress=running.progress)
        running.data.finish()
        _stop_for(running, list(leaks(folder, build.edition.withdrawals)), ())


def deliver(pelican: Pelican) -> None:
    """Moves the finished tree into the published folder."""
    running: Running = pelican.settings[RUNNING]
    running.report = running.delivery.deliver()
    running.close()


def _as_named(folder: Path) -> Path:
    """The content folder as a person would name it: from here, when it lies below."""
    try:
        return folder.resolve().relative_to(Path.cwd())
    except ValueError:
        return folder
