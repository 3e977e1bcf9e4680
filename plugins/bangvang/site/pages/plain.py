"""Plain pages, and the page for an address where nothing is."""

from collections.abc import Iterable, Iterator, Mapping

from bangvang.core.school_years import SchoolYear
from bangvang.site.body.renderer import Body
from bangvang.site.page_views import NotFoundView, Page, PlainView
from bangvang.site.pages.listing import crumbs
from bangvang.site.shown import Shown, moment_view
from bangvang.site.views import HeadView

NOT_FOUND = "404.html"


def plain_pages(shown: Shown, bodies: Mapping[str, Body]) -> Iterator[Page]:
    """Giới thiệu, Liên hệ and whatever else stands in `trang/`."""
    for page in shown.edition.written_pages:
        href = shown.addresses.page(page)
        head = HeadView(
            title=page.title,
            description=page.lead or f"{page.title} – {shown.edition.site.owner}.",
            canonical=shown.addresses.absolute(href),
            crumbs=crumbs(shown),
            noindex=page.is_draft,
        )
        updated = moment_view(page.updated) if page.updated else None
        view = PlainView(head, page.title, page.lead, bodies[page.path].html, updated)
        yield Page(shown.addresses.path(href), "page.html", view)


def not_found_page(shown: Shown, school_years: Iterable[SchoolYear]) -> Page:
    title = "Không tìm thấy trang"
    head = HeadView(title, f"{title}.", shown.addresses.absolute(shown.addresses.home), crumbs(shown), noindex=True)
    years = tuple(shown.school_year(year) for year in school_years)
    categories = tuple(shown.category(category) for category in shown.edition.categories)
    return Page(NOT_FOUND, "not_found.html", NotFoundView(head, years, categories))
