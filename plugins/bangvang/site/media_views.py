"""What templates are given of documents, films, galleries, and what readers once wrote."""

from dataclasses import dataclass

from bangvang.site.views import LinkView, PictureView, TimeView


@dataclass(frozen=True, slots=True)
class FileView:
    """A document to download: `kind` as "PDF", `size` as "1,2 MB"."""

    title: str
    href: str
    kind: str
    size: str
    number: str = ""
    day: TimeView | None = None
    issuer: str = ""


@dataclass(frozen=True, slots=True)
class FilmView:
    """A film that the reader may open: nothing is fetched from its host before. The poster may be None.

    `href` leads to it without a script. With one it plays on the page: in a frame of `embed`, an address of a host, or
    as a file of the site's own of the type `media`; both are empty for a host that cannot be framed. `host` is the
    name of the place that it comes from, empty for the site itself. `post` and `time` tell where it was first shown.
    """

    title: str
    href: str
    poster: PictureView | None = None
    embed: str = ""
    media: str = ""
    host: str = ""
    post: LinkView | None = None
    time: TimeView | None = None


@dataclass(frozen=True, slots=True)
class AlbumView:
    """The gallery of one post: its first `pictures`, of `number` in all. `post` leads to the gallery within it."""

    post: LinkView
    time: TimeView
    number: int
    pictures: tuple[PictureView, ...]


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document in the list of all, and the post that it is attached to."""

    file: FileView
    post: LinkView


@dataclass(frozen=True, slots=True)
class CommentView:
    """What a reader wrote on an older portal."""

    name: str
    text: str
    time: TimeView | None = None
