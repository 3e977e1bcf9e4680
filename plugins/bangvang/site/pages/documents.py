"""Documents attached to posts: all of them, by year and by issuer."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from bangvang.core.text import in_sentence, sort_key
from bangvang.edition.post import Attachment, Post
from bangvang.site.body.targets import published_name
from bangvang.site.files import FileSizes, size_in_words
from bangvang.site.page_views import DocumentsView, Page
from bangvang.site.pages.news import name_identity
from bangvang.site.pages.sheets import Cover, sheets
from bangvang.site.shown import Shown, day_view
from bangvang.site.views import DocumentView, FileView, IndexGroupView, LinkView

TITLE = "Văn bản"
SIZE = 60
_INTRO = "Văn bản kèm theo các bài viết, mới nhất trước: số hiệu, ngày ban hành, cơ quan ban hành."


@dataclass(frozen=True, slots=True)
class _Document:
    """A document and the post that it is attached to."""

    file: Attachment
    post: Post

    @property
    def newness(self) -> tuple[date, date]:
        """What it is ordered by: its own day; one that tells none stands where its post does."""
        return self.file.day or self.post.date.day, self.post.date.day


@dataclass(frozen=True, slots=True)
class _List:
    """Documents that have a page of their own; `label` is its name among its siblings."""

    label: str
    cover: Cover
    documents: tuple[_Document, ...]


def document_pages(shown: Shown, sizes: FileSizes) -> Iterator[Page]:
    """`/van-ban/`, and the same for each year and each issuer that documents name."""
    found = [_Document(file, post) for post in shown.edition.listed for file in post.files]
    newest_first = tuple(sorted(found, key=lambda document: document.newness, reverse=True))
    everything = _List("Tất cả", Cover(TITLE, _INTRO, shown.addresses.documents), newest_first)
    years, issuers = tuple(_by_year(newest_first, shown)), tuple(_by_issuer(newest_first, shown))
    for listed in (everything, *years, *issuers):
        rows = (("Năm ban hành", (everything, *years)), ("Cơ quan ban hành", issuers))
        filters = tuple(_filter(heading, row, listed) for heading, row in rows if any(it.documents for it in row))
        documents = [_view(document, shown, sizes) for document in listed.documents]
        cover = listed.cover
        for sheet in sheets(documents, SIZE, cover, shown):
            view = DocumentsView(sheet.head, cover.title, cover.description, sheet.items, sheet.pager, filters)
            yield Page(sheet.path, "documents.html", view)


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


def _view(document: _Document, shown: Shown, sizes: FileSizes) -> DocumentView:
    return DocumentView(file_view(document.file, document.post, shown, sizes), shown.post(document.post))


def _by_year(documents: Iterable[_Document], shown: Shown) -> Iterator[_List]:
    """Newest year first; documents that tell no day of their own come last, for their posts' day is not theirs."""
    found: dict[int, list[_Document]] = {}
    for document in documents:
        found.setdefault(document.file.day.year if document.file.day else 0, []).append(document)
    for year in sorted(found, reverse=True):
        label = f"Năm {year}" if year else "Chưa ghi ngày ban hành"
        yield _list(
            label, f"Văn bản: {in_sentence(label)}", shown.addresses.documents_of_year(year), found[year], shown
        )


def _by_issuer(documents: Iterable[_Document], shown: Shown) -> Iterator[_List]:
    """In alphabetical order; names that differ only in case are one, under its newest spelling."""
    found: dict[str, list[_Document]] = {}
    for document in documents:
        if document.file.issuer:
            found.setdefault(name_identity(document.file.issuer), []).append(document)
    groups = {of[0].file.issuer: of for of in found.values()}
    for name in sorted(groups, key=sort_key):
        yield _list(name, f"Văn bản của {name}", shown.addresses.documents_of_issuer(name), groups[name], shown)


def _list(label: str, title: str, href: str, documents: list[_Document], shown: Shown) -> _List:
    parents = (LinkView(TITLE, shown.addresses.documents),)
    return _List(label, Cover(title, f"{title}, mới nhất trước.", href, parents), tuple(documents))


def _filter(heading: str, siblings: Iterable[_List], chosen: _List) -> IndexGroupView:
    """The ways to the other lists; the chosen one has no address."""
    links = (LinkView(it.label, "" if it is chosen else it.cover.href, len(it.documents)) for it in siblings)
    return IndexGroupView(heading, tuple(links))
