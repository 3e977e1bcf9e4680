"""Plain pages, the page that tells how to reach the department, and the page for an address where nothing is."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from markupsafe import Markup

from bangvang.core.days import Moment, day_in_english
from bangvang.core.school_years import SchoolYear
from bangvang.edition.post import PlainPage
from bangvang.edition.site_values import Department
from bangvang.site.body.renderer import Body
from bangvang.site.page_views import IndexView, NotFoundView, Page, PlainView
from bangvang.site.pages.listing import crumbs
from bangvang.site.reach import email, fanpage, telephone
from bangvang.site.shown import Shown, moment_view
from bangvang.site.views import ContactView, DepartmentView, HeadView, IndexGroupView, LinkView, TimeView

NOT_FOUND = "404.html"
LANGUAGES = {"vi": "Tiếng Việt", "en": "English"}
_CONTACT_TITLES = {"vi": "Liên hệ", "en": "Contact"}


def plain_pages(shown: Shown, bodies: Mapping[str, Body]) -> Iterator[Page]:
    """Giới thiệu, Cơ cấu tổ chức and whatever else stands in `trang/`; the contact page in any case."""
    pages = shown.edition.written_pages
    for page in pages:
        href = shown.addresses.page(page)
        updated = _updated(page.updated, page.language) if page.updated else None
        view = PlainView(_head(page, shown), page.title, page.lead, bodies[page.path].html, updated)
        yield _page(href, view, shown)
    taken = {shown.addresses.page(page) for page in pages}
    for language in languages(shown):
        if (href := shown.addresses.contact(language)) not in taken:
            title = _CONTACT_TITLES[language]
            yield _page(href, PlainView(_contact_head(title, language, shown), title, "", Markup()), shown)
    if shown.edition.site.english:
        yield _english_index(shown)


def languages(shown: Shown) -> tuple[str, ...]:
    """The languages that the site has pages in."""
    return ("vi", "en") if shown.edition.site.english else ("vi",)


def pages_in(language: str, shown: Shown) -> tuple[LinkView, ...]:
    """The plain pages of a language by title, the one that tells how to reach the department last."""
    if language not in languages(shown):
        return ()
    contact = shown.addresses.contact(language)
    links = {
        shown.addresses.page(page): page.title for page in shown.edition.written_pages if page.language == language
    }
    title = links.pop(contact, _CONTACT_TITLES[language])
    return (*(LinkView(label, href) for href, label in links.items()), LinkView(title, contact))


def contact_view(language: str, shown: Shown) -> ContactView:
    """How to reach the department, in a language: the parts that have no English name are left out of the English."""
    site, contact = shown.edition.site, shown.edition.site.contact
    reach = ContactView(
        owner=site.owner,
        address=contact.address,
        phone=telephone(contact.phone) if contact.phone else None,
        email=email(contact.email) if contact.email else None,
        fanpage=fanpage(contact.fanpage) if contact.fanpage else None,
        hours=contact.hours,
        feedback=contact.feedback,
        departments=tuple(_department(it, it.name, it.work) for it in contact.departments),
    )
    english = site.english
    if language == "vi" or not english:
        return reach
    named = (it for it in contact.departments if it.english)
    departments = tuple(_department(it, it.english) for it in named)
    return replace(reach, owner=english.owner, address=english.address, hours=english.hours, departments=departments)


def _department(part: Department, name: str, work: str = "") -> DepartmentView:
    phone, address = (telephone(part.phone) if part.phone else None), (email(part.email) if part.email else None)
    return DepartmentView(name, work, phone, address)


def not_found_page(shown: Shown, school_years: Iterable[SchoolYear]) -> Page:
    title, addresses = "Không tìm thấy trang", shown.addresses
    head = HeadView(title, f"{title}.", addresses.absolute(addresses.home), crumbs(shown), noindex=True)
    years = tuple(shown.school_year(year) for year in school_years)
    categories = tuple(shown.category(category) for category in shown.edition.categories)
    indexes = (
        LinkView("Đơn vị", addresses.at("don-vi")),
        LinkView("Bảng vàng", addresses.roll),
        LinkView("Văn bản", addresses.documents),
        LinkView("Sơ đồ trang", addresses.site_map),
    )
    return Page(NOT_FOUND, "not_found.html", NotFoundView(head, years, categories, indexes))


def _page(href: str, view: PlainView, shown: Shown) -> Page:
    language = view.head.language
    contact = contact_view(language, shown) if href == shown.addresses.contact(language) else None
    return Page(shown.addresses.path(href), "page.html", replace(view, contact=contact))


def _updated(moment: Moment, language: str) -> TimeView:
    return TimeView(moment.iso, day_in_english(moment.day)) if language == "en" else moment_view(moment)


def _head(page: PlainPage, shown: Shown) -> HeadView:
    href = shown.addresses.page(page)
    return HeadView(
        title=page.title,
        description=page.lead or f"{page.title} – {_owner(page.language, shown)}.",
        canonical=shown.addresses.absolute(href),
        crumbs=_crumbs(page.language, shown),
        noindex=page.is_draft,
        language=page.language,
        translation=_translation(page, shown),
    )


def _contact_head(title: str, language: str, shown: Shown) -> HeadView:
    return HeadView(
        title=title,
        description=f"{title} – {_owner(language, shown)}.",
        canonical=shown.addresses.absolute(shown.addresses.contact(language)),
        crumbs=_crumbs(language, shown),
        language=language,
        translation=_other_contact(language, shown),
    )


def _english_index(shown: Shown) -> Page:
    """`/en/`: what there is in English."""
    english = shown.edition.site.english
    assert english is not None
    href, title = shown.addresses.english, english.name
    head = HeadView(title, english.owner, shown.addresses.absolute(href), language="en")
    groups = (IndexGroupView("Pages in English", pages_in("en", shown)),)
    return Page(shown.addresses.path(href), "index.html", IndexView(head, title, english.owner, groups))


def _crumbs(language: str, shown: Shown) -> tuple[LinkView, ...]:
    return (LinkView("Home", shown.addresses.english),) if language == "en" else crumbs(shown)


def _owner(language: str, shown: Shown) -> str:
    site = shown.edition.site
    return site.english.owner if language == "en" and site.english else site.owner


def _translation(page: PlainPage, shown: Shown) -> LinkView | None:
    """The same page in the other language: the two contact pages are, and what a page says it translates."""
    addresses = shown.addresses
    if addresses.page(page) == addresses.contact(page.language):
        return _other_contact(page.language, shown)
    for other in shown.edition.written_pages:
        if other.language != page.language and (other.translation_of == page.slug or page.translation_of == other.slug):
            return LinkView(LANGUAGES[other.language], addresses.page(other))
    return None


def _other_contact(language: str, shown: Shown) -> LinkView | None:
    other = "vi" if language == "en" else "en"
    return LinkView(LANGUAGES[other], shown.addresses.contact(other)) if other in languages(shown) else None
