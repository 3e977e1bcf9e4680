"""Long lists of anything but posts, in portions of equal size: `/van-ban/`, `/van-ban/trang/2/` …"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar

from bangvang.site.pages.listing import crumbs, numbered_title, pager
from bangvang.site.shown import Shown
from bangvang.site.views import HeadView, LinkView, PagerView

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Subject:
    """What a list is about, and where it stands."""

    title: str
    description: str
    href: str
    parents: tuple[LinkView, ...] = ()


@dataclass(frozen=True, slots=True)
class Portion(Generic[T]):
    """One page of a list: the file to write, its head, its place among the others, and what is on it."""

    path: str
    head: HeadView
    pager: PagerView
    items: tuple[T, ...]


def portions(items: Sequence[T], size: int, subject: Subject, shown: Shown) -> Iterator[Portion[T]]:
    """The portions of a list with `size` items each. A list of nothing has one, which says so."""
    addresses, total = shown.addresses, max(1, -(-len(items) // size))
    at = partial(addresses.numbered, subject.href)
    for number in range(1, total + 1):
        title = numbered_title(subject.title, number)
        head = HeadView(title, subject.description, addresses.absolute(at(number)), crumbs(shown, *subject.parents))
        some = tuple(items[(number - 1) * size : number * size])
        yield Portion(addresses.path(at(number)), head, pager(at, number, total), some)
