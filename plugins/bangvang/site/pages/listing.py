"""Lists of posts in pages of equal size, each list with its feed."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from bangvang.edition.post import Post
from bangvang.site.addresses import Addresses
from bangvang.site.page_views import ListView, Page
from bangvang.site.shown import Shown
from bangvang.site.views import HeadView, LinkView, PagerView

Key = TypeVar("Key")

FEED = "atom.xml"


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of posts: what it is about, where it stands, and which posts are in it, newest first.

    One that is made by its posts (an author's, a tag's) would not be there without them.
    """

    title: str
    kind: str
    href: str
    posts: tuple[Post, ...]
    intro: str = ""
    description: str = ""
    parents: tuple[LinkView, ...] = ()
    sections: tuple[LinkView, ...] = ()
    is_made_by_posts: bool = False

    def at(self, addresses: Addresses) -> Callable[[int], str]:
        """The address of each of its pages, by number."""
        return partial(addresses.numbered, self.href)

    @property
    def feed(self) -> str:
        """The address of its Atom feed; empty when there is nothing to follow yet."""
        return f"{self.href}{FEED}" if self.posts else ""


def posts_by(posts: Iterable[Post], keys: Callable[[Post], Iterable[Key]]) -> dict[Key, tuple[Post, ...]]:
    """Posts under each of their keys, in the order in which they come."""
    found: dict[Key, list[Post]] = {}
    for post in posts:
        for key in keys(post):
            found.setdefault(key, []).append(post)
    return {key: tuple(group) for key, group in found.items()}


def list_pages(listing: Listing, shown: Shown, *, first: int = 1) -> Iterator[Page]:
    """The pages of the list from number `first` on. A list without posts has one page, which says so."""
    for number in range(first, page_count(listing.posts, shown) + 1):
        yield _list_page(listing, number, shown)


def page_count(posts: Sequence[Post], shown: Shown) -> int:
    size = shown.edition.site.page_size
    return max(1, -(-len(posts) // size))


def page_posts(posts: Sequence[Post], number: int, shown: Shown) -> Sequence[Post]:
    """The posts of one page, numbered from 1."""
    size = shown.edition.site.page_size
    return posts[(number - 1) * size : number * size]


def pager(at: Callable[[int], str], number: int, total: int) -> PagerView:
    """Where page `number` stands among `total`: links to its neighbours, both ends and what lies around it.

    `at` gives the address of each page by its number.
    """
    near = {1, total, *range(number - 1, number + 2)}
    pages = (LinkView(str(n), "" if n == number else at(n)) for n in sorted(near) if 1 <= n <= total)
    return PagerView(
        number=number,
        total=total,
        previous=at(number - 1) if number > 1 else "",
        next=at(number + 1) if number < total else "",
        pages=tuple(pages) if total > 1 else (),
    )


def numbered_title(title: str, number: int) -> str:
    """What a page of a list is called, so that no two have one title.

    >>> numbered_title("Tin tức", 1), numbered_title("Tin tức", 2)
    ('Tin tức', 'Tin tức, trang 2')
    """
    return title if number == 1 else f"{title}, trang {number}"


def crumbs(shown: Shown, *parents: LinkView) -> tuple[LinkView, ...]:
    """The way from the home page to a page's parent."""
    return (LinkView("Trang chủ", shown.addresses.home), *parents)


def _list_page(listing: Listing, number: int, shown: Shown) -> Page:
    addresses = shown.addresses
    href = addresses.numbered(listing.href, number)
    title = numbered_title(listing.title, number)
    head = HeadView(
        title=title,
        description=listing.description or listing.intro or f"{listing.kind}: {listing.title}.",
        canonical=addresses.absolute(href),
        crumbs=crumbs(shown, *listing.parents),
        feed=listing.feed,
        # An address that outlives its posts: a tag of nothing but expired ones.
        noindex=not listing.posts and listing.is_made_by_posts,
    )
    view = ListView(
        head=head,
        title=listing.title,
        kind=listing.kind,
        intro=listing.intro,
        slogan=shown.edition.site.slogan_on(shown.edition.now.day),
        cards=shown.cards(page_posts(listing.posts, number, shown)),
        pager=pager(listing.at(addresses), number, page_count(listing.posts, shown)),
        sections=listing.sections,
    )
    return Page(addresses.path(href), "list.html", view)
