"""The page from which every other is reached, and the indexes of names that posts carry."""

from collections.abc import Container, Iterable, Iterator

from bangvang.site.page_views import Page
from bangvang.site.pages.indexes import index_page
from bangvang.site.pages.listing import Listing
from bangvang.site.pages.news import ARCHIVES, AUTHORS, TAGS, TOPICS
from bangvang.site.pages.plain import pages_in
from bangvang.site.shown import Shown
from bangvang.site.views import IndexGroupView, LinkView

_TITLE, _IN_ENGLISH = "Sơ đồ trang", "In English"
# Kind of list, the place of its index, what the index is called, and what it says.
_NAMES = (
    (TOPICS, "chu-de", "Chủ đề", "Dòng sự kiện: các tin về cùng một việc, mới nhất trước."),
    (TAGS, "the", "Thẻ", "Từ khóa mà các bài viết mang."),
    (AUTHORS, "tac-gia", "Tác giả", "Người viết bài, xếp theo tên."),
    (ARCHIVES, "luu-tru", "Lưu trữ", "Tin của từng năm."),
)


def name_index_pages(news: Iterable[Listing], shown: Shown) -> Iterator[Page]:
    """`/chu-de/`, `/the/`, `/tac-gia/`, `/luu-tru/`, with the number of posts in each list."""
    listings = [listing for listing in news if listing.posts]
    for kind, place, title, intro in _NAMES:
        links = tuple(_link(listing) for listing in listings if listing.kind == kind)
        groups = (IndexGroupView(title, links),) if links else ()
        yield index_page(place, title, f"{intro} Con số là số tin.", groups, shown)


def site_map_page(shown: Shown, pages: Iterable[Page]) -> Page:
    """`/so-do-trang/`: the lists, the indexes and the pages of the site, from which all else is one step away.

    `pages` are those that are written: a site without honours has no table of them.
    """
    written = {page.path for page in pages}
    groups = (
        IndexGroupView(
            heading,
            tuple(link for link in links if _leads(link, written, shown)),
            language="en" if heading == _IN_ENGLISH else "",
        )
        for heading, links in _groups(shown).items()
    )
    told = tuple(group for group in groups if group.links)
    return index_page("so-do-trang", _TITLE, "Mọi mục của trang, từ đây đi tới đâu cũng được.", told, shown)


def _leads(link: LinkView, written: Container[str], shown: Shown) -> bool:
    """Whether the link leads to a page that is written, or to what is no page of ours."""
    return not link.href.endswith("/") or "://" in link.href or shown.addresses.path(link.href) in written


def _groups(shown: Shown) -> dict[str, Iterable[LinkView]]:
    addresses, edition = shown.addresses, shown.edition
    at = addresses.at
    elsewhere = (link for link in (*edition.site.services, *edition.site.links) if not link.to.startswith("/"))
    return {
        "Tin tức": (
            LinkView("Trang chủ", addresses.home),
            LinkView("Tin tức", at("tin-tuc")),
            *(shown.category(category) for category in edition.categories),
            *(LinkView(title, at(place)) for _, place, title, _ in _NAMES),
        ),
        "Thành tích": (
            LinkView("Bảng vàng", addresses.roll),
            LinkView("Đơn vị qua các năm học", at("bang-vang", "don-vi")),
            LinkView("Xếp hạng các đơn vị", at("bang-vang", "xep-hang")),
            LinkView("Hình thức khen thưởng", at("khen-thuong")),
            LinkView("Năm học", at("nam-hoc")),
            LinkView("Đơn vị", at("don-vi")),
            LinkView("Cụm, khối thi đua", at("khoi-thi-dua")),
            LinkView("Dữ liệu mở", addresses.open_data),
        ),
        "Hình ảnh, văn bản": (
            LinkView("Thư viện ảnh", addresses.gallery),
            LinkView("Video", addresses.films),
            LinkView("Văn bản", addresses.documents),
        ),
        "Về trang này": pages_in("vi", shown),
        _IN_ENGLISH: pages_in("en", shown),
        "Tiện ích, liên kết": (shown.link(link) for link in elsewhere),
        "Theo dõi": (LinkView("Tin mới qua Atom", f"{addresses.home}atom.xml"),) if edition.listed else (),
    }


def _link(listing: Listing) -> LinkView:
    return LinkView(listing.title, listing.href, len(listing.posts))
