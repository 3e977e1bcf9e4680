"""All pages and files of the site, in one order: the capabilities, and what each is given."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from bangvang.edition.post import Picture
from bangvang.site.addresses import Addresses
from bangvang.site.body.renderer import Body
from bangvang.site.colours import Palette
from bangvang.site.files import Asset, FileSizes, MadeFile, assets
from bangvang.site.page_views import EnglishView, Page, SiteView
from bangvang.site.pages.awards import award_listings, award_pages
from bangvang.site.pages.blocks import block_listings, block_pages
from bangvang.site.pages.documents import document_pages
from bangvang.site.pages.home import home_page
from bangvang.site.pages.indexes import index_pages
from bangvang.site.pages.listing import list_pages
from bangvang.site.pages.machines import TextFile, feeds, robots, sitemap
from bangvang.site.pages.media import media_pages
from bangvang.site.pages.news import news_listings
from bangvang.site.pages.open_data import open_data_page
from bangvang.site.pages.plain import contact_view, not_found_page, pages_in, plain_pages
from bangvang.site.pages.posts import post_pages
from bangvang.site.pages.redirects import redirect_pages
from bangvang.site.pages.roll import roll_pages
from bangvang.site.pages.school_years import school_year_listings, school_year_pages
from bangvang.site.pages.site_map import name_index_pages, site_map_page
from bangvang.site.pages.units import unit_listings, unit_pages
from bangvang.site.shown import Shown


@dataclass(frozen=True)
class Assembled:
    """The whole site as values: pages to render, texts to write, files to copy."""

    site: SiteView
    pages: tuple[Page, ...]
    texts: tuple[TextFile, ...]
    assets: tuple[Asset, ...]
    made: tuple[MadeFile, ...] = ()

    @cached_property
    def page_paths(self) -> frozenset[str]:
        return frozenset(page.path for page in self.pages)

    def hrefs(self, addresses: Addresses) -> set[str]:
        """Every address that will answer."""
        paths = (item.path for group in (self.pages, self.texts, self.assets, self.made) for item in group)
        return {f"{addresses.base}/{path.removesuffix('index.html')}" for path in paths}


def assemble(
    shown: Shown,
    bodies: Mapping[str, Body],
    open_data: tuple[MadeFile, ...],
    sizes: FileSizes,
    palette: Palette,
) -> Assembled:
    """The site of one edition; its open data is made elsewhere, and linked to from here."""
    units, awards = unit_listings(shown), award_listings(shown)
    school_years, blocks = school_year_listings(shown), block_listings(shown)
    news, years = list(news_listings(shown)), list(school_years.values())
    pages = (
        home_page(shown, units, school_years),
        *(page for listing in news for page in list_pages(listing, shown)),
        *post_pages(shown, bodies, sizes),
        *unit_pages(shown, units),
        *school_year_pages(shown, school_years),
        *award_pages(shown, awards),
        *block_pages(shown, blocks),
        *roll_pages(shown),
        open_data_page(shown),
        *index_pages(shown, units, years, awards, blocks),
        *name_index_pages(news, shown),
        *media_pages(shown),
        *document_pages(shown, sizes),
        *plain_pages(shown, bodies),
        *redirect_pages(shown),
        not_found_page(shown, school_years),
    )
    pages = (*pages, site_map_page(shown, pages))
    listings = (*news, *units.values(), *years, *awards.values(), *blocks.values())
    texts = (*feeds(shown, listings), sitemap(shown, pages), robots(shown))
    copied = tuple(assets(shown.edition, bodies, shown.addresses))
    return Assembled(site_view(shown, palette), pages, texts, copied, open_data)


def site_view(shown: Shown, palette: Palette) -> SiteView:
    """What stands around every page."""
    site, addresses = shown.edition.site, shown.addresses
    return SiteView(
        name=site.name,
        owner=site.owner,
        description=site.description,
        home=addresses.home,
        notice=site.notice,
        menu=tuple(shown.link(link) for link in site.menu),
        links=tuple(shown.link(link) for link in site.links),
        contact=contact_view("vi", shown),
        feed=f"{addresses.home}atom.xml" if shown.edition.listed else "",
        static=f"{addresses.base}/theme",
        map=addresses.site_map,
        # The name stands beside it: read out, it would be said twice.
        logo=shown.site_picture(Picture(site.logo, alt="")) if site.logo else None,
        english=_english(shown),
        **palette.bands,
    )


def _english(shown: Shown) -> EnglishView | None:
    english, addresses = shown.edition.site.english, shown.addresses
    if not english:
        return None
    menu = pages_in("en", shown)
    return EnglishView(english.name, english.owner, addresses.english, menu, contact_view("en", shown))
