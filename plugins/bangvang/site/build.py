"""One build: the content folder read, every body rendered, every page made, before a byte is written."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bangvang.core.days import Moment
from bangvang.edition.post_reader import Reading
from bangvang.edition.reader import read_contents
from bangvang.site.addresses import Addresses
from bangvang.site.assemble import Assembled, assemble
from bangvang.site.body.renderer import Body, BodyRenderer
from bangvang.site.body.targets import Surroundings
from bangvang.site.body.withdrawn import without_names
from bangvang.site.colours import Palette, palette
from bangvang.site.files import FileSizes, MadeFile
from bangvang.site.open_data.files import open_data_files
from bangvang.site.pages.plain import LANGUAGES
from bangvang.site.pictures import PictureSizes
from bangvang.site.progress import Progress
from bangvang.site.shown import Shown


@dataclass(frozen=True, slots=True)
class Order:
    """What to build: from which folder, for which address, as of when."""

    content: Path
    theme: Path
    url: str
    now: Moment
    shows_drafts: bool = False


class Build:
    """The state of one build. Bodies are rendered once each, when first asked for."""

    def __init__(self, order: Order) -> None:
        self.order = order
        self.contents = read_contents(order.content, order.now, shows_drafts=order.shows_drafts)
        self.edition = self.contents.edition
        self.addresses = Addresses(order.url or self.edition.site.url)
        self.sizes = PictureSizes(order.content)
        self._renderer = BodyRenderer(self.sizes)
        self.readings = {reading.path: reading for reading in self.contents.readings}
        self._bodies: dict[str, Body] = {}

    def body(self, path: str) -> Body:
        """The rendered body of a post's or page's file."""
        if path not in self._bodies:
            reading = self.readings[path]
            body = self._renderer.render(reading.body, self._surroundings(reading))
            self._bodies[path] = without_names(body, reading.body, self.edition.withdrawals)
        return self._bodies[path]

    def render_bodies(self, progress: Progress) -> None:
        """Renders every body now, which is most of a build's time."""
        for path in progress.steps(tuple(self.readings), "Đang đọc các bài"):
            self.body(path)

    @cached_property
    def assembled(self) -> Assembled:
        """Every page and file of the site, before any is written."""
        bodies = {path: self.body(path) for path in self.readings}
        return assemble(self.shown, bodies, self.open_data, FileSizes(self.order.content), self.palette)

    @cached_property
    def palette(self) -> Palette:
        """The department's own colours, with their shades."""
        return palette(self.edition.site.colours, self.order.theme)

    @cached_property
    def shown(self) -> Shown:
        return Shown(self.edition, self.addresses, self.sizes)

    @cached_property
    def open_data(self) -> tuple[MadeFile, ...]:
        """The files of the roll as data, which can be written before there are pages."""
        return tuple(open_data_files(self.shown))

    @cached_property
    def written_paths(self) -> frozenset[str]:
        """The files of all posts and pages that will be on the site."""
        posts = (post.path for post in self.edition.written)
        return frozenset((*posts, *(page.path for page in self.edition.written_pages)))

    def shown_path(self, path: str) -> str:
        """How messages name a file of the content folder."""
        return f"{self.order.content.as_posix()}/{path}"

    def _surroundings(self, reading: Reading) -> Surroundings:
        folder = reading.path.rsplit("/", 1)[0]
        return Surroundings(
            folder=folder,
            href=self.hrefs[reading.path],
            files=reading.files,
            posts=self.hrefs,
            drafts=self.drafts,
            scheduled=self.scheduled,
            addresses=self.addresses,
        )

    @cached_property
    def hrefs(self) -> dict[str, str]:
        """The address of every post and page by its file, told by the file's place: a broken header hides none."""
        return {path: self.addresses.of_file(path) for path in self.readings}

    @cached_property
    def drafts(self) -> frozenset[str]:
        """The addresses of drafts that are not on the site."""
        return self._held_back(drafts=True)

    @cached_property
    def scheduled(self) -> frozenset[str]:
        """The addresses of posts that are not on the site yet."""
        return self._held_back(drafts=False)

    def _held_back(self, *, drafts: bool) -> frozenset[str]:
        held = (reading for path, reading in self.readings.items() if path not in self.written_paths)
        paths = (r.path for r in held if r.is_draft is drafts and (r.is_draft or r.value))
        # The contact pages are there without their text, too.
        return frozenset(self.hrefs[path] for path in paths) - {self.addresses.contact(it) for it in LANGUAGES}
