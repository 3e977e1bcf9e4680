"""A post's page. It depends on its own folder, what it names in the registry, and its neighbours; on nothing daily."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from bangvang.core.numbers import grouped
from bangvang.edition.origin import NOWHERE
from bangvang.edition.post import Attachment, Event, EventKind, Picture, Post, PostState
from bangvang.site.body.renderer import Body
from bangvang.site.body.targets import published_name
from bangvang.site.files import FileSizes, size_in_words
from bangvang.site.page_views import Page, PostView
from bangvang.site.pages.listing import crumbs, posts_by
from bangvang.site.shown import Shown, day_view, moment_view
from bangvang.site.views import FileView, FilmView, HeadView, LinkView, TileView


def post_pages(shown: Shown, bodies: Mapping[str, Body], sizes: FileSizes) -> Iterator[Page]:
    """One page for every post that has one."""
    neighbours = _neighbours(shown)
    for post in shown.edition.written:
        newer, older = neighbours.get(post.path, (None, None))
        view = _view(post, shown, bodies[post.path], sizes, newer, older)
        yield Page(shown.addresses.path(shown.addresses.post(post)), "article.html", view)


def _neighbours(shown: Shown) -> dict[str, tuple[LinkView | None, LinkView | None]]:
    """The newer and the older post of the same category, by the post's path."""
    found: dict[str, tuple[LinkView | None, LinkView | None]] = {}
    for posts in posts_by(shown.edition.listed, lambda post: (post.category,)).values():
        links = [None, *(shown.post(post) for post in posts), None]
        found |= {post.path: (links[i], links[i + 2]) for i, post in enumerate(posts)}
    return found


def _view(
    post: Post, shown: Shown, body: Body, sizes: FileSizes, newer: LinkView | None, older: LinkView | None
) -> PostView:
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
        files=tuple(_file(file, post, shown, sizes) for file in post.files),
        gallery=tuple(shown.picture(post, picture) for picture in post.gallery),
        films=tuple(_films(post, shown)),
        newer=newer,
        older=older,
        figures=tuple(_figures(post)),
    )


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


def _file(file: Attachment, post: Post, shown: Shown, sizes: FileSizes) -> FileView:
    return FileView(
        title=file.title,
        href=shown.addresses.post(post) + published_name(file.file),
        kind=PurePosixPath(file.file).suffix.removeprefix(".").upper(),
        size=size_in_words(sizes.of(f"{post.folder}/{file.file}")),
        number=file.number,
        day=day_view(file.day) if file.day else None,
        issuer=file.issuer,
    )


def _films(post: Post, shown: Shown) -> Iterator[FilmView]:
    for video in post.videos:
        is_file = "://" not in video.address
        href = shown.addresses.post(post) + published_name(video.address) if is_file else video.address
        # Beside its title, which is read out, the poster says nothing of its own.
        poster = shown.picture(post, Picture(video.poster, alt="")) if video.poster else None
        yield FilmView(video.title, href, poster)


def _figures(post: Post) -> Iterator[TileView]:
    """Numbers that an older portal showed under the post."""
    if post.views is not None:
        yield TileView(grouped(post.views), "lượt xem ở trang cũ")
    if post.rating and post.rating.votes:
        yield TileView(f"{post.rating.points}/{post.rating.votes}", "điểm trên lượt đánh giá ở trang cũ")
