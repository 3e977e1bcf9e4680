"""What machines read: Atom feeds, the sitemap, robots.txt."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape

from feedgenerator import Atom1Feed

from bangvang.edition.post import Post
from bangvang.site.page_views import Page
from bangvang.site.pages.listing import FEED, Listing
from bangvang.site.shown import Shown

FEED_SIZE = 20
_NEWS_HOME = "Tin tức"


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file whose text is ready."""

    path: str
    text: str


def feeds(shown: Shown, listings: Iterable[Listing]) -> Iterator[TextFile]:
    """An Atom feed beside every list that has posts, and the newest posts of all at the root."""
    edition, addresses = shown.edition, shown.addresses
    if edition.listed:
        home = Listing(edition.site.name, _NEWS_HOME, addresses.home, edition.listed, edition.site.description)
        yield _feed(home, shown)
    for listing in listings:
        if listing.posts:
            yield _feed(listing, shown)


def _feed(listing: Listing, shown: Shown) -> TextFile:
    addresses = shown.addresses
    feed = _Atom(
        title=f"{listing.title} – {shown.edition.site.owner}",
        link=addresses.absolute(listing.href),
        description=listing.intro or listing.title,
        feed_url=addresses.absolute(listing.feed),
        feed_guid=addresses.absolute(listing.href),
        language="vi",
    )
    for post in listing.posts[:FEED_SIZE]:
        _add(post, feed, shown)
    return TextFile(addresses.path(f"{listing.href}{FEED}"), feed.writeString("utf-8"))


class _Atom(Atom1Feed):
    """An Atom feed that is as new as its newest post, so that the same posts give the same bytes."""

    def latest_post_date(self):  # type: ignore[no-untyped-def]
        return max(item["updateddate"] for item in self.items)


def _add(post: Post, feed: _Atom, shown: Shown) -> None:
    address = shown.addresses.absolute(shown.addresses.post(post))
    feed.add_item(
        title=post.title,
        link=address,
        unique_id=address,
        # The library says that it is HTML: a lead is plain text, in which "<" is a sign like any other.
        description=escape(post.lead),
        author_name=", ".join(post.authors) or shown.edition.site.owner,
        categories=(shown.category(post.category).label,),
        pubdate=post.date.at,
        updateddate=(post.updated or post.date).at,
    )


def sitemap(shown: Shown, pages: Iterable[Page]) -> TextFile:
    """Every page that may be found, in the order of their addresses; posts with the day they changed last."""
    changed = {shown.addresses.absolute(shown.addresses.post(post)): post for post in shown.edition.written}
    found = sorted({page.view.head.canonical for page in pages if not page.view.head.noindex})
    entries = "".join(_entry(address, changed.get(address)) for address in found)
    namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{namespace}">\n{entries}</urlset>\n'
    return TextFile("sitemap.xml", text)


def _entry(address: str, post: Post | None) -> str:
    changed = f"<lastmod>{(post.updated or post.date).day.isoformat()}</lastmod>" if post else ""
    return f"<url><loc>{escape(address)}</loc>{changed}</url>\n"


def robots(shown: Shown) -> TextFile:
    sitemap_address = shown.addresses.absolute(f"{shown.addresses.home}sitemap.xml")
    return TextFile("robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {sitemap_address}\n")
