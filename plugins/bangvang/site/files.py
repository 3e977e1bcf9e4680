"""Files of the content folder that pages name: their sizes, and which of them are published where."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from babel.numbers import format_decimal

from bangvang.edition.edition import Edition
from bangvang.edition.post import Post
from bangvang.edition.tables import DATA, PICTURES
from bangvang.site.addresses import Addresses
from bangvang.site.body.renderer import Body
from bangvang.site.body.targets import published_name

SITE_PICTURES = f"{DATA}/{PICTURES}"
_UNITS = ("byte", "KB", "MB", "GB")


@dataclass(frozen=True, slots=True)
class Asset:
    """A file to copy: `source` counts from the content folder, `path` from the output."""

    source: str
    path: str


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A file that is made, in pieces, when it is written: the roll as data is too large to be held in all its forms.

    One that `is_alone` shares nothing with the others in the making.
    """

    path: str
    make: Callable[[], Iterable[bytes]]
    is_alone: bool = False


class FileSizes:
    """Sizes in bytes of files below the content folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def of(self, path: str) -> int:
        return (self._folder / path).stat().st_size


def size_in_words(size: int) -> str:
    """A size for readers.

    >>> size_in_words(1_250_000)
    '1,2 MB'
    """
    number, unit = float(size), 0
    while number >= 1000 and unit < len(_UNITS) - 1:
        number, unit = number / 1000, unit + 1
    return f"{format_decimal(number, '#,##0.#' if number < 10 and unit else '#,##0', locale='vi')} {_UNITS[unit]}"


def assets(edition: Edition, bodies: Mapping[str, Body], addresses: Addresses) -> Iterator[Asset]:
    """The files that the published posts, pages and the site itself name, and no others: each lies beside its page."""
    for picture in edition.site.pictures:
        yield Asset(f"{SITE_PICTURES}/{picture}", addresses.path(addresses.site_picture(published_name(picture))))
    for post in edition.written:
        for file in dict.fromkeys((*named_files(post), *bodies[post.path].files)):
            yield Asset(f"{post.folder}/{file}", addresses.path(addresses.post(post) + published_name(file)))
    for page in edition.written_pages:
        for file in bodies[page.path].files:
            yield Asset(f"{page.folder}/{file}", addresses.path(addresses.page(page) + published_name(file)))


def named_files(post: Post) -> tuple[str, ...]:
    """The files that a post's header names."""
    pictures = (picture.image for picture in post.pictures)
    films = (name for video in post.videos for name in (video.address, video.poster) if name and "://" not in name)
    return (*pictures, *(file.file for file in post.files), *films)
