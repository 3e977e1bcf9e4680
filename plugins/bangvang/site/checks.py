"""What only the whole edition shows to be wrong: bodies, names, addresses and links, checked against each other."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from bangvang.core.names import nearest
from bangvang.core.problems import Problem, Refusal, quoted
from bangvang.edition.post import PlainPage, Post
from bangvang.edition.reader import PAGES
from bangvang.edition.site_reader import LOGO_ENDINGS
from bangvang.edition.tables import DATA
from bangvang.site.addresses import CONTACT, RESERVED
from bangvang.site.body.renderer import line_of_target
from bangvang.site.build import Build
from bangvang.site.colours import complaints
from bangvang.site.pages.documents import issuers_of
from bangvang.site.pages.news import similar_names
from bangvang.site.pages.redirects import answering_file, needs_server
from bangvang.site.pictures import runs_something

_NAMES: tuple[tuple[str, Callable[[Post], tuple[str, ...]]], ...] = (
    ("authors", lambda post: post.authors),
    ("topic", lambda post: (post.topic,) if post.topic else ()),
    ("tags", lambda post: post.tags),
    ("issuer", issuers_of),
)

_NO_PICTURE = "ảnh hỏng, hoặc tệp không phải là ảnh: mở thử, rồi chép lại từ máy ảnh hay điện thoại."
_NO_SIZE = "không đọc được kích thước của hình: thêm width, height vào thẻ <svg>, hoặc lưu lại thành .png."

# Lists whose names are compared with each other already.
_TOLD_BY_NAME = ("tac-gia/", "chu-de/", "the/", "van-ban/co-quan/")


@dataclass(frozen=True)
class Checks:
    """The problems and notes of one build, those of reading it among them."""

    build: Build

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """All that stops the build, in the order of files and lines."""
        found = (problem for problem in self._found if not self._is_of_draft(problem))
        return tuple(sorted(dict.fromkeys((*self.build.contents.problems, *found))))

    @cached_property
    def notes(self) -> tuple[Problem, ...]:
        """What its authors should know, and what stops nothing: problems of drafts, HTML that was taken away."""
        of_drafts = (problem for problem in self._found if self._is_of_draft(problem))
        harmless = body_problems(self.build, harmless=True)
        unanswered = redirect_notes(self.build)
        return tuple(sorted(dict.fromkeys((*self.build.contents.notes, *of_drafts, *harmless, *unanswered))))

    @cached_property
    def _found(self) -> tuple[Problem, ...]:
        named = (*name_problems(self.build), *english_problems(self.build))
        found = (*body_problems(self.build), *named, *colour_problems(self.build))
        if self._is_registry_broken:
            return found
        whole = (*address_problems(self.build), *link_problems(self.build), *file_problems(self.build))
        return (*found, *whole)

    @property
    def _is_registry_broken(self) -> bool:
        """Whether entries may name others that are missing: no page can be made of such a registry."""
        data = self.build.shown_path(f"{DATA}/")
        return any(problem.path.startswith(data) for problem in self.build.contents.problems)

    def _is_of_draft(self, problem: Problem) -> bool:
        return problem.path.startswith(self._draft_places)

    @cached_property
    def _draft_places(self) -> tuple[str, ...]:
        """The folders of drafts, whose pictures are theirs alone, and the files of draft pages."""
        drafts = (path for path, reading in self.build.readings.items() if reading.is_draft)
        return tuple(self.build.shown_path(path.removesuffix("index.md")) for path in drafts)


def body_problems(build: Build, *, harmless: bool = False) -> Iterator[Problem]:
    """The faults of every body, or what is harmless in it, with their lines in the file."""
    for path, reading in build.readings.items():
        for fault in build.body(path).faults:
            if fault.is_harmless is harmless:
                yield Problem(build.shown_path(path), reading.body_line + fault.line - 1, fault.message)


def name_problems(build: Build) -> Iterator[Problem]:
    """Names that would share a page though they are not the same, told at every post that has one of them."""
    for key, names in _NAMES:
        for similar in similar_names(build.edition.written, names).values():
            for post in build.edition.written:
                for name in (name for name in similar if name in names(post)):
                    others = ", ".join(quoted(other) for other in similar if other != name)
                    message = f"{key}: {quoted(name)} và {others} sẽ chung một trang: thống nhất cách viết."
                    yield Problem(build.shown_path(post.path), 0, message)


def colour_problems(build: Build) -> Iterator[Problem]:
    """Colours of `trang.yaml` on which text could not be read."""
    for sentence in complaints(build.edition.site.colours, build.order.theme):
        yield Problem(build.shown_path(f"{DATA}/trang.yaml"), 0, sentence)


def address_problems(build: Build) -> Iterator[Problem]:
    """Pages that would take an address of the program, and files that would be written twice."""
    for page in build.edition.pages:
        if page.slug in _taken_by_program(page):
            place = page.path.removeprefix(f"{PAGES}/").removesuffix(".md")
            message = f"địa chỉ /{place}/ dành cho chương trình: đổi tên tệp."
            yield Problem(build.shown_path(page.path), 0, message)
    sources = {asset.path: asset.source for asset in build.assembled.assets}
    for asset in build.assembled.assets:
        if sources[asset.path] != asset.source:
            name = PurePosixPath(sources[asset.path]).name
            message = f"tên tệp trùng với {quoted(name)} khi đăng (bỏ dấu, chữ thường): đổi tên một trong hai."
            yield Problem(build.shown_path(asset.source), 0, message)
    told = {f"{page.slug}/index.html" for page in build.edition.pages if page.slug in RESERVED}
    taken = Counter(page.path for page in build.assembled.pages)
    for post in build.edition.written:
        for old in post.redirect_from:
            if taken[answering_file(old)] > 1:
                told.add(answering_file(old))
                message = f"redirect_from: địa chỉ cũ {quoted(old)} là của một trang khác, hoặc ghi ở hai bài: bỏ bớt."
                yield Problem(build.shown_path(post.path), 0, message)
    for path, number in taken.items():
        if number > 1 and path not in told and not path.startswith(_TOLD_BY_NAME):
            message = f"có {number} trang cùng địa chỉ {quoted(path)}: đổi tên một trang."
            yield Problem(build.shown_path(PAGES), 0, message)


def _taken_by_program(page: PlainPage) -> frozenset[str]:
    """The slugs that a page of its language may not have."""
    return RESERVED if page.language == "vi" else frozenset({"index"})


def redirect_notes(build: Build) -> Iterator[Problem]:
    """Old addresses that lead nowhere yet, since a query never reaches a file."""
    for post in build.edition.written:
        for old in filter(needs_server, post.redirect_from):
            message = f"redirect_from: {quoted(old)} có “?”: trang tĩnh không tự dẫn được, phải cài đặt ở máy chủ."
            yield Problem(build.shown_path(post.path), 0, message)


def link_problems(build: Build) -> Iterator[Problem]:
    """Links within the site that lead nowhere, in bodies and in `trang.yaml`."""
    known = build.assembled.hrefs(build.addresses) | set(build.hrefs.values())
    for path, reading in build.readings.items():
        for link, written in build.body(path).links.items():
            if _is_internal(link) and _page_of(link) not in known:
                line = reading.body_line + line_of_target(reading.body, written) - 1
                message = f"liên kết {quoted(written)} không dẫn tới trang nào."
                yield Problem(build.shown_path(path), line, message)
    site, waiting = build.edition.site, build.drafts | build.scheduled
    for entry in (*site.menu, *site.links, *site.services):
        href = f"{build.addresses.base}{_page_of(entry.to)}"
        if _is_internal(entry.to) and (href in waiting or href not in known):
            leads = "dẫn tới trang chưa đăng (nháp, hẹn giờ)" if href in waiting else "không dẫn tới trang nào"
            message = f"liên kết {quoted(entry.to)} ({entry.label}) {leads}."
            yield Problem(build.shown_path(f"{DATA}/trang.yaml"), 0, message)


def file_problems(build: Build) -> Iterator[Problem]:
    """Files that are named as pictures and are none, empty ones, and drawings that would run something."""
    for source in dict.fromkeys(asset.source for asset in build.assembled.assets):
        file, ending = build.order.content / source, PurePosixPath(source).suffix.lower()
        if ending in LOGO_ENDINGS and build.sizes.of(source) is None:
            yield Problem(build.shown_path(source), 0, _NO_SIZE if ending == ".svg" else _NO_PICTURE)
        elif not file.stat().st_size:
            yield Problem(build.shown_path(source), 0, "tệp trống: chép lại từ bản gốc.")
        elif ending == ".svg" and runs_something(file):
            yield Problem(build.shown_path(source), 0, "hình có mã chạy được bên trong: lưu lại thành .png.")


def english_problems(build: Build) -> Iterator[Problem]:
    """Pages in English without what stands around them, and translations of pages that are not there."""
    english = [page for page in build.edition.pages if page.language == "en"]
    contact = build.addresses.contact("en")
    # The English contact page translates the Vietnamese one, whether it says so or not.
    translated = Counter(CONTACT if build.addresses.page(page) == contact else page.translation_of for page in english)
    # The contact page is there without a file, too.
    known = {CONTACT, *(page.slug for page in build.edition.pages if page.language == "vi")}
    for page in build.edition.pages:
        place = build.shown_path(page.path)
        if page.language == "en" and not build.edition.site.english:
            message = "trang tiếng Anh cần tên trang, tên cơ quan tiếng Anh: thêm khóa “english” vào trang.yaml."
            yield Problem(place, 0, message)
        if page.translation_of and page.language == "vi":
            message = "translation_of: chỉ ghi ở trang tiếng Anh (trong thư mục trang/en)."
            yield Problem(place, 0, message)
        elif page.translation_of and page.translation_of not in known:
            near = nearest(page.translation_of, sorted(known), most=1)
            message = f"translation_of: không có trang {quoted(page.translation_of)}"
            yield Problem(place, 0, Refusal(message, *near).sentence)
        elif page.translation_of and translated[page.translation_of] > 1:
            message = f"translation_of: trang {quoted(page.translation_of)} có hai bản dịch: bỏ bớt một."
            yield Problem(place, 0, message)


def _page_of(link: str) -> str:
    """The link without its query and fragment."""
    return re.split(r"[?#]", link, maxsplit=1)[0]


def _is_internal(link: str) -> bool:
    return link.startswith("/") and not link.startswith("//")
