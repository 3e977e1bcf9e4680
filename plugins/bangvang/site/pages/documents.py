"""Documents attached to posts: all of them, by year and by issuer."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath

from bangvang.core.names import label_key
from bangvang.core.text import in_sentence, sort_key
from bangvang.edition.post import Attachment, Post
from bangvang.site.body.targets import published_name
from bangvang.site.files import FileSizes, size_in_words
from bangvang.site.media_views import DocumentView, FileView
from bangvang.site.page_views import DocumentsView, Page
from bangvang.site.pages.indexes import index_page
from bangvang.site.pages.paging import Subject, portions
from bangvang.site.shown import Shown, day_view
from bangvang.site.views import IndexGroupView, LinkView

TITLE = "Văn bản"
_YEARS, _ISSUERS = "Năm ban hành", "Cơ quan ban hành"
# Documents on a page, and issuers above them: more would stand before the first document on a phone.
SIZE, ISSUERS = 60, 12
_INTRO = "Văn bản kèm theo các bài viết, mới nhất trước: số hiệu, ngày ban hành, cơ quan ban hành."


@dataclass(frozen=True, slots=True)
class _Document:
    """A document as it is shown, and what it is found by."""

    view: DocumentView
    day: date | None
    issuer: str
    posted: date

    @property
    def newness(self) -> tuple[date, date]:
        """What it is ordered by: its own day, then its post's; one that tells none comes after all that do."""
        return self.day or date.min, self.posted


@dataclass(frozen=True, slots=True)
class _List:
    """Documents that have a page of their own; `label` is its name among its siblings."""

    label: str
    subject: Subject
    documents: tuple[_Document, ...]


def document_pages(shown: Shown, sizes: FileSizes) -> Iterator[Page]:
    """`/van-ban/`, and the same for each year and each issuer that documents name."""
    found = (_document(file, post, shown, sizes) for post in shown.edition.listed for file in post.files)
    newest_first = sorted(found, key=lambda document: document.newness, reverse=True)
    everything = _List("Tất cả", Subject(TITLE, _INTRO, shown.addresses.documents), tuple(newest_first))
    years, issuers = tuple(_by_year(newest_first, shown)), tuple(_by_issuer(newest_first, shown))
    by_year = (_filter(_YEARS, (everything, *years), everything),) if years else ()
    yield from _pages(everything, (*by_year, *_most(issuers, shown)), shown)
    for year in years:
        yield from _pages(year, (_filter(_YEARS, (everything, *years), year),), shown)
    for issuer in issuers:
        yield from _pages(issuer, (_filter(_ISSUERS, (everything, issuer), issuer),), shown)
    if issuers:
        groups = (_filter(_ISSUERS, issuers),)
        yield index_page("van-ban/co-quan", _ISSUERS, "Con số là số văn bản.", groups, shown, _parent(shown))


def _pages(listed: _List, filters: tuple[IndexGroupView, ...], shown: Shown) -> Iterator[Page]:
    subject = listed.subject
    for portion in portions([document.view for document in listed.documents], SIZE, subject, shown):
        view = DocumentsView(portion.head, subject.title, subject.description, portion.items, portion.pager, filters)
        yield Page(portion.path, "documents.html", view)


def _most(issuers: tuple[_List, ...], shown: Shown) -> Iterator[IndexGroupView]:
    """The issuers of most documents, in their order, and the way to all of them; nothing without any."""
    most = sorted(issuers, key=lambda issuer: -len(issuer.documents))[:ISSUERS]
    if most:
        row = _filter(_ISSUERS, (issuer for issuer in issuers if issuer in most))
        rest = (LinkView("Tất cả cơ quan", shown.addresses.issuers, len(issuers)),) if len(issuers) > ISSUERS else ()
        yield replace(row, links=(*row.links, *rest))


def file_view(file: Attachment, post: Post, shown: Shown, sizes: FileSizes) -> FileView:
    return FileView(
        title=file.title,
        href=shown.addresses.post(post) + published_name(file.file),
        kind=PurePosixPath(file.file).suffix.removeprefix(".").upper(),
        size=size_in_words(sizes.of(f"{post.folder}/{file.file}")),
        number=file.number,
        day=day_view(file.day) if file.day else None,
        issuer=file.issuer,
    )


def issuers_of(post: Post) -> tuple[str, ...]:
    """Who issued the post's documents, as far as it tells."""
    return tuple(file.issuer for file in post.files if file.issuer)


def _document(file: Attachment, post: Post, shown: Shown, sizes: FileSizes) -> _Document:
    view = DocumentView(file_view(file, post, shown, sizes), shown.post(post))
    return _Document(view, file.day, file.issuer, post.date.day)


def _by_year(documents: Iterable[_Document], shown: Shown) -> Iterator[_List]:
    """Newest year first; documents that tell no day of their own come last, for their posts' day is not theirs."""
    found: dict[int | None, list[_Document]] = {}
    for document in documents:
        found.setdefault(document.day.year if document.day else None, []).append(document)
    for year in sorted(found, key=lambda year: year or 0, reverse=True):
        label = f"Năm {year}" if year else "Chưa ghi ngày ban hành"
        href = shown.addresses.documents_of_year(year)
        yield _list(label, f"Văn bản: {in_sentence(label)}", href, found[year], _parent(shown))


def _by_issuer(documents: Iterable[_Document], shown: Shown) -> Iterator[_List]:
    """In alphabetical order; names that differ only in case are one, under its newest spelling."""
    found: dict[str, list[_Document]] = {}
    for document in documents:
        if document.issuer:
            found.setdefault(label_key(document.issuer), []).append(document)
    groups = {of[0].issuer: of for of in found.values()}
    for name in sorted(groups, key=sort_key):
        href, above = shown.addresses.documents_of_issuer(name), LinkView(_ISSUERS, shown.addresses.issuers)
        yield _list(name, f"Văn bản của {name}", href, groups[name], _parent(shown), above)


def _list(label: str, title: str, href: str, documents: list[_Document], *parents: LinkView) -> _List:
    subject = Subject(title, f"{title}, mới nhất trước.", href, parents)
    return _List(label, subject, tuple(documents))


def _parent(shown: Shown) -> LinkView:
    return LinkView(TITLE, shown.addresses.documents)


def _filter(heading: str, siblings: Iterable[_List], chosen: _List | None = None) -> IndexGroupView:
    """The ways to some lists; the chosen one has no address."""
    links = (LinkView(it.label, "" if it is chosen else it.subject.href, len(it.documents)) for it in siblings)
    return IndexGroupView(heading, tuple(links))
