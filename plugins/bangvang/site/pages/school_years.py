"""Pages of school years: their conferences in order of date, their honours by level, their blocks."""

from collections.abc import Iterator

from bangvang.core.honours import Honour, units_of
from bangvang.core.school_years import SchoolYear
from bangvang.edition.post import Post
from bangvang.site.page_views import Page, TermView
from bangvang.site.pages.honour_groups import by_level, level_bars
from bangvang.site.pages.listing import Listing, posts_by
from bangvang.site.pages.terms import (
    block_year,
    counted_tile,
    framed,
    recipients_tile,
    telling,
    term_pages,
)
from bangvang.site.roll_views import BarsView
from bangvang.site.shown import Shown
from bangvang.site.views import BlockYearView, EventCardView, LinkView, TileView


def known_school_years(shown: Shown) -> tuple[SchoolYear, ...]:
    """The school years that posts, honours or blocks speak of, newest first."""
    edition = shown.edition
    years = {year for post in edition.written for year in post.school_years}
    periods = (year.period for block in edition.registry.blocks.values() for year in block.years)
    years |= {period.school_year for period in periods if period.school_year}
    return tuple(sorted(years | set(edition.roll.by_school_year), reverse=True))


def school_year_listings(shown: Shown) -> dict[SchoolYear, Listing]:
    """The list of posts of every known school year."""
    parents = (LinkView("Năm học", shown.addresses.at("nam-hoc")),)
    posts = posts_by(shown.edition.listed, lambda post: post.school_years)
    return {
        year: Listing(
            f"Năm học {year.label}",
            "Năm học",
            shown.addresses.school_year(year),
            posts.get(year, ()),
            parents=parents,
        )
        for year in known_school_years(shown)
    }


def school_year_pages(shown: Shown, listings: dict[SchoolYear, Listing]) -> Iterator[Page]:
    by_year = shown.edition.roll.by_school_year
    for year, listing in listings.items():
        honours, frame = by_year.get(year, ()), framed(listing, shown)
        view = TermView(
            head=frame.head,
            title=listing.title,
            kind="năm học",
            facts=(),
            tiles=_tiles(honours, listing.posts),
            groups=(),
            bars=_bars(honours, shown),
            cards=frame.cards,
            pager=frame.pager,
            events=_events(listing.posts, shown),
            blocks=tuple(_blocks(year, shown)),
            previous=_neighbour(year.previous, listings, shown),
            next=_neighbour(year.next, listings, shown),
        )
        yield from term_pages(listing, "school_year.html", view, by_level(honours, shown), shown)


def _tiles(honours: tuple[Honour, ...], posts: tuple[Post, ...]) -> tuple[TileView, ...]:
    return telling(
        recipients_tile(honours),
        counted_tile(len(units_of(honours)), "đơn vị được nêu tên"),
        counted_tile(sum(post.event is not None for post in posts), "hội nghị, sự kiện"),
    )


def _bars(honours: tuple[Honour, ...], shown: Shown) -> BarsView | None:
    """How many of each level; of one level alone the heading of the table says it."""
    view = level_bars(honours, shown, href=shown.addresses.roll_level)
    return view if len(view.rows) > 1 else None


def _events(posts: tuple[Post, ...], shown: Shown) -> tuple[EventCardView, ...]:
    """Conferences and ceremonies in order of date; those of an unknown day by the day of their post."""
    told = [post for post in posts if post.event]
    told.sort(key=lambda post: (post.event and post.event.day) or post.date.day)
    return tuple(EventCardView(shown.event(post.event), shown.post(post)) for post in told if post.event)


def _blocks(year: SchoolYear, shown: Shown) -> Iterator[BlockYearView]:
    for block in shown.edition.registry.blocks.values():
        for in_year in block.years:
            if in_year.period.school_year == year:
                yield block_year(block, in_year, shown)


def _neighbour(year: SchoolYear, listings: dict[SchoolYear, Listing], shown: Shown) -> LinkView | None:
    return shown.school_year(year) if year in listings else None
