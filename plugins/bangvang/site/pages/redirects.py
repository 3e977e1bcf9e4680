"""Pages at the addresses that posts had on an older portal, so that old links and bookmarks go on working."""

from collections.abc import Iterator
from urllib.parse import unquote

from bangvang.site.page_views import MovedView, Page
from bangvang.site.shown import Shown
from bangvang.site.views import HeadView


def redirect_pages(shown: Shown) -> Iterator[Page]:
    """A page for every old address of every post that has a page."""
    addresses = shown.addresses
    for post in shown.edition.written:
        href = addresses.post(post)
        head = HeadView(post.title, post.lead or post.title, addresses.absolute(href), noindex=True)
        for old in post.redirect_from:
            yield Page(_path(old), "moved.html", MovedView(head, post.title, href))


def _path(old: str) -> str:
    """The file that answers an old address: a folder's index, unless the address names a page.

    >>> _path("/thi-dua/bai-1.html"), _path("/thi-dua/bai-2/"), _path("/tin/b%C3%A0i")
    ('thi-dua/bai-1.html', 'thi-dua/bai-2/index.html', 'tin/bài/index.html')
    """
    path = unquote(old).strip("/")
    return path if path.endswith((".html", ".htm")) else f"{path}/index.html"
