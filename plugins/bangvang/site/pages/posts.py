"""A post's page. It depends on its own folder, what it names in the registry and the posts near it: nothing daily."""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass

from bangvang.core.days import day_month_year
from bangvang.core.names import label_key
from bangvang.core.numbers import grouped
from bangvang.core.related import related
from bangvang.edition.origin import NOWHERE
from bangvang.edition.post import Event, EventKind, Post, PostState
from bangvang.site.body.renderer import Body
from bangvang.site.files import FileSizes
from bangvang.site.media_views import CommentView
from bangvang.site.page_views import Page, PostView
from bangvang.site.pages.documents import file_view
from bangvang.site.pages.listing import crumbs, posts_by
from bangvang.site.pages.media import films_of
from bangvang.site.shown import Shown, moment_view
from bangvang.site.views import HeadView, LinkView, TileView

NEIGHBOURS, RELATED = 3, 6


@dataclass(frozen=True, slots=True)
class _Near:
    """The posts near one: newer and older ones of its category, nearest first, and those about the same things."""

    newer: tuple[Post, ...] = ()
    older: tuple[Post, ...] = ()
    related: tuple[Post, ...] = ()


def post_pages(shown: Shown, bodies: Mapping[str, Body], sizes: FileSizes) -> Iterator[Page]:
    """One page for every post that has one."""
    near = _near(shown)
    for post in shown.edition.written:
        view = _view(post, shown, bodies[post.path], sizes, near.get(post.path, _Near()))
        yield Page(shown.addresses.path(shown.addresses.post(post)), "article.html", view)


def _near(shown: Shown) -> dict[str, _Near]:
    """The posts near each listed one, by its path."""
    listed = shown.edition.listed
    alike = related({post.path: _subjects(post) for post in listed}, most=RELATED)
    found: dict[str, _Near] = {}
    for posts in posts_by(listed, lambda post: (post.category,)).values():
        for place, post in enumerate(posts):
            newer = posts[max(0, place - NEIGHBOURS) : place][::-1]
            older = posts[place + 1 : place + 1 + NEIGHBOURS]
            found[post.path] = _Near(newer, older, tuple(shown.edition.by_path[path] for path in alike[post.path]))
    return found


def _subjects(post: Post) -> Iterator[Hashable]:
    """What a post is about, as far as others can be about the same."""
    yield from (("party", party) for party in (*post.units, *post.blocks))
    yield from (("award", award) for award in post.awards)
    yield from (("year", year) for year in post.school_years)
    yield from (("tag", label_key(tag)) for tag in post.tags)
    if post.topic:
        yield "topic", label_key(post.topic)


def _view(post: Post, shown: Shown, body: Body, sizes: FileSizes, near: _Near) -> PostView:
    addresses = shown.addresses
    return PostView(
        head=_head(post, shown),
        title=post.title,
        category=shown.category(post.category),
        time=moment_view(post.date),
        lead=post.lead,
        body=body.html,
        updated=moment_view(post.updated) if post.updated else None,
        dateline=post.dateline,
        state=shown.state(post),
        note=post.note,
        cover=shown.picture(post, post.cover) if post.cover else None,
        event=shown.event(post.event) if post.event and _tells(post.event) else None,
        honours=shown.honours(shown.edition.roll.told_by(post.path)),
        units=tuple(shown.party(party) for party in (*post.units, *post.blocks)),
        school_years=tuple(shown.school_year(year) for year in sorted(post.school_years)),
        awards=tuple(shown.award(award) for award in post.awards),
        topic=LinkView(post.topic, addresses.topic(post.topic)) if post.topic else None,
        tags=tuple(LinkView(tag, addresses.tag(tag)) for tag in post.tags),
        authors=tuple(LinkView(author, addresses.author(author)) for author in post.authors),
        source=LinkView(post.source.name or post.source.url, post.source.url) if post.source != NOWHERE else None,
        files=tuple(file_view(file, post, shown, sizes) for file in post.files),
        gallery=tuple(shown.picture(post, picture) for picture in post.gallery),
        films=tuple(films_of(post, shown)),
        newer=tuple(_dated(other, shown) for other in near.newer),
        older=tuple(_dated(other, shown) for other in near.older),
        related=tuple(_related(other, shown) for other in near.related),
        figures=tuple(_figures(post)),
        comments=tuple(
            CommentView(it.name, it.text, moment_view(it.date) if it.date else None) for it in post.comments
        ),
        save_as=f"{post.slug}.html",
    )


def _dated(post: Post, shown: Shown) -> LinkView:
    return LinkView(post.title, shown.addresses.post(post), note=day_month_year(post.date.day))


def _related(post: Post, shown: Shown) -> LinkView:
    category, state = shown.category(post.category).label, shown.state(post)
    note = " · ".join(part for part in (category, day_month_year(post.date.day), state) if part)
    return LinkView(post.title, shown.addresses.post(post), note=note)


def _tells(event: Event) -> bool:
    """Whether an event says more than that something took place."""
    return event.kind is not EventKind.OTHER or event.day is not None


def _head(post: Post, shown: Shown) -> HeadView:
    href = shown.addresses.post(post)
    return HeadView(
        title=post.title,
        description=post.lead or post.title,
        canonical=shown.addresses.absolute(href),
        crumbs=crumbs(shown, LinkView("Tin tức", shown.addresses.at("tin-tuc")), shown.category(post.category)),
        noindex=shown.edition.state(post) is not PostState.PUBLISHED,
    )


def _figures(post: Post) -> Iterator[TileView]:
    """Numbers that an older portal showed under the post."""
    if post.views is not None:
        yield TileView(grouped(post.views), "lượt xem ở trang cũ")
    if post.rating and post.rating.votes:
        told = f"điểm trong {grouped(post.rating.votes)} lượt đánh giá ở trang cũ"
        yield TileView(grouped(post.rating.points), told)
