"""Pages at the addresses that posts had on an older portal, so that old links and bookmarks go on working."""

from collections.abc import Iterator

from bangvang.site.page_views import MovedView, Page
from bangvang.site.shown import Shown
from bangvang.site.views import HeadView


def redirect_pages(shown: Shown) -> Iterator[Page]:
    """A page for every old address of every post that has a page, but for those that only a server could answer."""
    addresses = shown.addresses
    for post in shown.edition.written:
        href = addresses.post(post)
        head = HeadView(post.title, post.lead or post.title, addresses.absolute(href), noindex=True)
        for old in post.redirect_from:
            if needs_server(old):
                continue
            yield Page(answering_file(old), "moved.html", MovedView(head, post.title, href))


def needs_server(old: str) -> bool:
    """Whether what tells the page is a query, which a file never sees.

    >>> needs_server("/index.php?nv=news&id=1")
    True
    """
    return "?" in old


def answering_file(old: str) -> str:
    """The file that answers an old address: a folder's index, unless the address names a page.

    >>> answering_file("/thi-dua/bai-1.html"), answering_file("/thi-dua/bai-2/")
    ('thi-dua/bai-1.html', 'thi-dua/bai-2/index.html')
    """
    path = old.strip("/")
    return path if path.endswith((".html", ".htm")) else f"{path}/index.html"
