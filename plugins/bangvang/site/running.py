"""What belongs to one run of Pelican, under one key of its settings: receivers find it there."""

import logging
from contextlib import ExitStack
from pathlib import Path

from bangvang.site import delivery
from bangvang.site.build import Build
from bangvang.site.cores import Work
from bangvang.site.delivery import Report
from bangvang.site.gate import HostWarnings
from bangvang.site.progress import Progress
from bangvang.site.write import data_work

RUNNING = "BANGVANG_RUNNING"


class Running:
    """One run: the open delivery, what Pelican warned of, and, once it has begun, the build. Closed when it ends."""

    build: Build
    report: Report
    data: Work

    def __init__(self, output: Path) -> None:
        self.progress = Progress()
        self.warnings = HostWarnings()
        self._open = ExitStack()
        self.delivery = self._open.enter_context(delivery.opened(output))
        logging.getLogger().addHandler(self.warnings)
        self._open.callback(logging.getLogger().removeHandler, self.warnings)

    def begin_data(self) -> None:
        """Begins to write the open data; a run that ends early stops it."""
        self.data = data_work(self.build.open_data, self.delivery.staged)
        self._open.callback(self.data.abandon)

    def close(self) -> None:
        """Lets go of the output and of Pelican's warnings; a second time does nothing."""
        self._open.close()
