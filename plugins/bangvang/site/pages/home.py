"""The home page: the lead story, the newest school year's honours, a box a category, units and years."""

from collections.abc import Iterator, Mapping
from itertools import islice

from bangvang.core.honours import Honour, UnitRecipient, count_of, units_of
from bangvang.core.school_years import SchoolYear
from bangvang.core.text import sort_key
from bangvang.core.units import UnitKind
from bangvang.edition.post import Post
from bangvang.site.page_views import HomeView, Page
from bangvang.site.pages.listing import Listing
from bangvang.site.pages.media import albums, all_films
from bangvang.site.pages.terms import counted_tile, recipients_tile, telling
from bangvang.site.shown import Shown
from bangvang.site.views import BoxView, HeadView, IndexGroupView, LinkView, RollPanelView

SECONDS, BOX_SIZE, PANEL_SIZE, EARLIER_SIZE, HIGHEST_SIZE, INDEX_SIZE = 6, 4, 6, 6, 2, 10
ALBUMS, FILMS = 4, 2
# A featured post leads while it is among so many newest ones.
FRESH = 10


def home_page(shown: Shown, units: dict[str, Listing], school_years: Mapping[SchoolYear, Listing]) -> Page:
    edition = shown.edition
    lead, *rest = _lead_first(edition.listed) or (None,)
    seconds = rest[:SECONDS]
    site = edition.site
    head = HeadView(site.name, site.description, shown.addresses.absolute(shown.addresses.home), feed=_feed(shown))
    view = HomeView(
        head=head,
        slogan=site.slogan_on(edition.now.day),
        lead=shown.card(lead) if lead else None,
        seconds=shown.cards(seconds),
        roll=_panel(shown),
        boxes=tuple(_boxes(shown, told={post.path for post in (lead, *seconds) if post})),
        index=tuple(group for group in _index(shown, units, school_years) if group.links),
        banner=shown.site_picture(site.banner) if site.banner else None,
        services=tuple(shown.link(link) for link in site.services),
        albums=tuple(islice(albums(shown, pictures=1), ALBUMS)),
        films=tuple(islice(all_films(shown), FILMS)),
        all_albums=shown.addresses.gallery,
        all_films=shown.addresses.films,
    )
    return Page(shown.addresses.path(shown.addresses.home), "home.html", view)


def _index(
    shown: Shown, units: dict[str, Listing], school_years: Mapping[SchoolYear, Listing]
) -> Iterator[IndexGroupView]:
    """The quiet index at the foot: some of each, and the way to all."""
    newest = list(school_years.items())[:INDEX_SIZE]
    years = tuple(shown.school_year(year, count=len(told.posts) or None) for year, told in newest)
    yield IndexGroupView("Đơn vị", _units(units, shown), href=shown.addresses.at("don-vi"))
    yield IndexGroupView("Năm học", years, href=shown.addresses.at("nam-hoc"))
    yield IndexGroupView("Khen thưởng", _awards(shown), href=shown.addresses.at("khen-thuong"))


def _lead_first(posts: tuple[Post, ...]) -> tuple[Post, ...]:
    """The posts newest first, but for a featured one among the newest, which leads: no story leads for ever."""
    featured = next((post for post in posts[:FRESH] if post.featured), None)
    return (featured, *(post for post in posts if post is not featured)) if featured else posts


def _feed(shown: Shown) -> str:
    return f"{shown.addresses.home}atom.xml" if shown.edition.listed else ""


def _panel(shown: Shown) -> RollPanelView | None:
    """The newest school year in which a unit was honoured by name; None when there is none."""
    if not shown.edition.roll.named_school_years:
        return None
    newest, *earlier = shown.edition.roll.named_school_years
    honours = [honour for honour in shown.edition.roll.by_school_year[newest] if honour.counts]
    first = _named_first(honours, shown)[:PANEL_SIZE]
    tiles = telling(
        recipients_tile(honours),
        counted_tile(len(units_of(honours)), "đơn vị được nêu tên"),
        counted_tile(len({honour.award for honour in honours}), "hình thức"),
    )
    return RollPanelView(
        heading=LinkView(f"Năm học {newest.label}", shown.addresses.school_year(newest)),
        tiles=tiles,
        honours=shown.honours(first),
        earlier=tuple(shown.school_year(year) for year in earlier[:EARLIER_SIZE]),
        highest=shown.honours(_highest(shown, told=first)),
        all=LinkView("Xem bảng vàng", shown.addresses.roll),
    )


def _highest(shown: Shown, *, told: tuple[Honour, ...]) -> tuple[Honour, ...]:
    """The highest honours that units received in any year, but for those told already."""
    named = (h for h in shown.edition.roll.awarded if isinstance(h.recipient, UnitRecipient) and h not in told)
    return shown.edition.roll.by_precedence(named)[:HIGHEST_SIZE]


def _named_first(honours: list[Honour], shown: Shown) -> tuple[Honour, ...]:
    """The highest honours, those of units by name before groups without names."""
    ordered = shown.edition.roll.by_precedence(honours)
    return tuple(sorted(ordered, key=lambda honour: not isinstance(honour.recipient, UnitRecipient)))


def _boxes(shown: Shown, told: set[str]) -> Iterator[BoxView]:
    """A box for each category that has a story which does not stand above already."""
    for category in shown.edition.categories.values():
        posts = [post for post in shown.edition.listed if post.category == category.id and post.path not in told]
        if posts:
            first = next((post for post in posts[:BOX_SIZE] if post.cover), posts[0])
            others = [post for post in posts if post is not first][: BOX_SIZE - 1]
            yield BoxView(shown.category(category.id), shown.card(first), shown.cards(others))


def _units(listings: dict[str, Listing], shown: Shown) -> tuple[LinkView, ...]:
    """The units that most is told of, in alphabetical order."""
    known, kinds = shown.edition.registry.units, tuple(UnitKind)
    told = [known[unit_id] for unit_id, listing in listings.items() if listing.posts]
    told.sort(key=lambda unit: (-len(listings[unit.id].posts), kinds.index(unit.kind), sort_key(unit.name)))
    links = (shown.party(unit.id, count=len(listings[unit.id].posts)) for unit in told[:INDEX_SIZE])
    return tuple(sorted(links, key=lambda link: sort_key(link.label)))


def _awards(shown: Shown) -> tuple[LinkView, ...]:
    """The forms of award that somebody received, the highest first."""
    by_award = shown.edition.roll.by_award
    received = {award: count_of(honours) for award, honours in by_award.items()}
    awards = shown.edition.registry.awards
    ordered = sorted((award for award, number in received.items() if number), key=lambda a: awards[a].precedence)
    return tuple(shown.award(award, count=received[award]) for award in ordered[:INDEX_SIZE])
