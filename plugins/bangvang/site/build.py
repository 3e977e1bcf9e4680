"""One build: the content folder read, every body rendered, every page made, all checked before a byte is written."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from bangvang.core.days import Moment
from bangvang.core.problems import Problem, quoted
from bangvang.edition.post import Post
from bangvang.edition.post_reader import Reading
from bangvang.edition.reader import DATA, PAGES, POSTS, files_below, read_contents
from bangvang.site.addresses import RESERVED, Addresses
from bangvang.site.assemble import Assembled, assemble
from bangvang.site.body.renderer import Body, BodyRenderer, line_of_target
from bangvang.site.body.targets import Surroundings
from bangvang.site.files import FileSizes
from bangvang.site.pages.news import similar_names
from bangvang.site.pictures import PictureSizes
from bangvang.site.progress import Progress
from bangvang.site.shown import Shown


@dataclass(frozen=True, slots=True)
class Order:
    """What to build: from which folder, for which address, as of when."""

    content: Path
    output: Path
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
        self._sizes = PictureSizes(order.content)
        self._renderer = BodyRenderer(self._sizes)
        self._readings = {reading.path: reading for reading in self.contents.readings}
        self._bodies: dict[str, Body] = {}

    def reading(self, path: str) -> Reading | None:
        """What the file gave; None for a file that is no post or page."""
        return self._readings.get(path)

    def body(self, path: str) -> Body:
        """The rendered body of a post's or page's file."""
        if path not in self._bodies:
            reading = self._readings[path]
            self._bodies[path] = self._renderer.render(reading.body, self._surroundings(reading))
        return self._bodies[path]

    def render_bodies(self, progress: Progress) -> None:
        """Renders every body now, which is most of a build's time."""
        for path in progress.steps(tuple(self._readings), "Đang đọc các bài"):
            self.body(path)

    @cached_property
    def assembled(self) -> Assembled:
        """Every page and file of the site, before any is written."""
        bodies = {path: self.body(path) for path in self._readings}
        shown = Shown(self.edition, self.addresses, self._sizes)
        return assemble(shown, bodies, FileSizes(self.order.content))

    @cached_property
    def written_paths(self) -> frozenset[str]:
        """The files of all posts and pages that will be on the site."""
        posts = (post.path for post in self.edition.written)
        return frozenset((*posts, *(page.path for page in self.edition.written_pages)))

    def problems(self) -> tuple[Problem, ...]:
        """All that stops the build, in the order of files and lines."""
        found = (problem for problem in self._found if not self._is_note(problem))
        return tuple(sorted(dict.fromkeys((*self.contents.problems, *found))))

    def notes(self) -> tuple[Problem, ...]:
        """What its authors should know, and what stops nothing: problems of drafts, HTML that was taken away."""
        found = (problem for problem in self._found if self._is_note(problem))
        return tuple(sorted(dict.fromkeys((*self.contents.notes, *found))))

    def shown_path(self, path: str) -> str:
        """How messages name a file of the content folder."""
        return f"{self.order.content.as_posix()}/{path}"

    def _surroundings(self, reading: Reading) -> Surroundings:
        folder = reading.path.rsplit("/", 1)[0]
        return Surroundings(
            folder=folder,
            href=self._hrefs[reading.path] or self.addresses.home,
            files=files_below(self.order.content / folder),
            posts=self._published_hrefs,
            addresses=self.addresses,
        )

    @cached_property
    def _hrefs(self) -> dict[str, str]:
        """The address of every post and page by its file, told by the file's place: a broken header hides none."""
        return {path: self.addresses.at(*_parts(path)) for path in self._readings}

    @cached_property
    def _published_hrefs(self) -> dict[str, str]:
        """The same, but empty for what will not be on the site."""
        may_be_held = {reading.path for reading in self.contents.readings if reading.value or reading.is_draft}
        held_back = may_be_held - self.written_paths
        return {path: "" if path in held_back else href for path, href in self._hrefs.items()}

    @cached_property
    def _found(self) -> tuple[Problem, ...]:
        """What only the whole edition shows."""
        found = (*self._body_problems(), *self._name_problems())
        if self._is_registry_broken:
            return found
        return (*found, *self._address_problems(), *self._link_problems())

    @property
    def _is_registry_broken(self) -> bool:
        """Whether entries may name others that are missing: no page can be made of such a registry."""
        return any(problem.path.startswith(self.shown_path(f"{DATA}/")) for problem in self.contents.problems)

    def _body_problems(self) -> Iterator[Problem]:
        for path, reading in self._readings.items():
            for fault in self.body(path).faults:
                field = "note" if fault.is_harmless else "body"
                yield Problem(self.shown_path(path), reading.body_line + fault.line - 1, fault.message, field)

    def _is_note(self, problem: Problem) -> bool:
        return problem.field == "note" or problem.path in self._draft_paths

    @cached_property
    def _draft_paths(self) -> frozenset[str]:
        return frozenset(self.shown_path(reading.path) for reading in self.contents.readings if reading.is_draft)

    def _name_problems(self) -> Iterator[Problem]:
        """Names that would share a page though they are not the same."""
        kinds: tuple[tuple[str, Callable[[Post], tuple[str, ...]]], ...] = (
            ("authors", lambda post: post.authors),
            ("topic", lambda post: (post.topic,) if post.topic else ()),
            ("tags", lambda post: post.tags),
        )
        for key, names in kinds:
            for similar in similar_names(self.edition.written, names).values():
                for post in self.edition.written:
                    if similar[0] in names(post):
                        others = ", ".join(quoted(name) for name in similar[1:])
                        message = f"{key}: {quoted(similar[0])} và {others} sẽ chung một trang: thống nhất cách viết."
                        yield Problem(self.shown_path(post.path), 0, message, key)

    def _address_problems(self) -> Iterator[Problem]:
        """Pages that would take an address of the program, and files that would be written twice."""
        for page in self.edition.pages:
            if page.slug in RESERVED:
                message = f"địa chỉ /{page.slug}/ dành cho chương trình: đổi tên tệp."
                yield Problem(self.shown_path(page.path), 0, message)
        sources = {asset.path: asset.source for asset in self.assembled.assets}
        for asset in self.assembled.assets:
            if sources[asset.path] != asset.source:
                name = PurePosixPath(sources[asset.path]).name
                message = f"tên tệp trùng với {quoted(name)} khi đăng (bỏ dấu, chữ thường): đổi tên một trong hai."
                yield Problem(self.shown_path(asset.source), 0, message)
        for path, number in Counter(page.path for page in self.assembled.pages).items():
            if number > 1 and path.split("/")[0] not in RESERVED - {"index"}:
                yield Problem(
                    self.shown_path(PAGES), 0, f"có {number} trang cùng địa chỉ {quoted(path)}: đổi tên một trang."
                )

    def _link_problems(self) -> Iterator[Problem]:
        """Links within the site that lead nowhere, in bodies and in `trang.yaml`."""
        known = self.assembled.hrefs(self.addresses) | set(self._hrefs.values())
        for path, reading in self._readings.items():
            for link, written in self.body(path).links.items():
                if self._is_internal(link) and link.split("#")[0] not in known:
                    line = reading.body_line + line_of_target(reading.body, written) - 1
                    message = f"liên kết {quoted(written)} không dẫn tới trang nào."
                    yield Problem(self.shown_path(path), line, message, "body")
        for entry in (*self.edition.site.menu, *self.edition.site.links):
            if entry.to.startswith("/") and f"{self.addresses.base}{entry.to.split('#')[0]}" not in known:
                message = f"liên kết {quoted(entry.to)} ({entry.label}) không dẫn tới trang nào."
                yield Problem(self.shown_path("du-lieu/trang.yaml"), 0, message)

    def _is_internal(self, link: str) -> bool:
        return link.startswith("/") and not link.startswith("//")


def _parts(path: str) -> tuple[str, ...]:
    """The parts of the address that a file's place gives: `tin-tuc/2020/x/index.md` → tin-tuc, 2020, x."""
    pure = PurePosixPath(path)
    return pure.parent.parts if pure.parts[0] == POSTS else (pure.stem,)
