"""Lists of news: all of it, by category, author, topic, tag and year."""

from collections.abc import Callable, Iterable, Iterator

from bangvang.core.names import label_key
from bangvang.core.text import slug, sort_key
from bangvang.edition.post import Post
from bangvang.site.pages.listing import Listing, posts_by
from bangvang.site.shown import Shown
from bangvang.site.views import LinkView

AUTHORS, TOPICS, TAGS, ARCHIVES = "Tác giả", "Chủ đề", "Thẻ", "Lưu trữ"


def news_listings(shown: Shown) -> Iterator[Listing]:
    """Every list of news except those of units, years, awards and blocks."""
    yield _all_news(shown)
    yield from _categories(shown)
    addresses = shown.addresses
    yield from _named(shown, AUTHORS, "tac-gia", lambda post: post.authors, addresses.author)
    yield from _named(shown, TOPICS, "chu-de", lambda post: (post.topic,) if post.topic else (), addresses.topic)
    yield from _named(shown, TAGS, "the", lambda post: post.tags, addresses.tag)
    yield from _archives(shown)


def by_name(posts: Iterable[Post], names: Callable[[Post], tuple[str, ...]]) -> dict[str, tuple[Post, ...]]:
    """Posts by a name that they carry; names that differ only in case are one, under its newest spelling."""
    found: dict[str, tuple[str, list[Post]]] = {}
    for post in posts:
        for key, name in {label_key(name): name for name in names(post)}.items():
            found.setdefault(key, (name, []))[1].append(post)
    return {name: tuple(group) for name, group in found.values()}


def similar_names(posts: Iterable[Post], names: Callable[[Post], tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Names that would share one address though they are not the same: their slug → the names.

    "Mai Hương" and "Mai Hường" are two people, and one file; so are the tags "C" and "C++".
    """
    groups: dict[str, dict[str, str]] = {}
    for post in posts:
        for name in names(post):
            groups.setdefault(slug(name), {}).setdefault(label_key(name), name)
    return {key: tuple(group.values()) for key, group in groups.items() if len(group) > 1}


def _all_news(shown: Shown) -> Listing:
    edition = shown.edition
    years = sorted({post.year for post in edition.listed}, reverse=True)
    sections = (
        *(LinkView(category.name, shown.addresses.category(category.id)) for category in edition.categories.values()),
        *(LinkView(f"Năm {year}", shown.addresses.archive(year)) for year in years),
    )
    description = f"Tin tức mới nhất của {edition.site.owner}."
    return Listing(
        "Tin tức", "", shown.addresses.at("tin-tuc"), edition.listed, description=description, sections=sections
    )


def _categories(shown: Shown) -> Iterator[Listing]:
    posts = posts_by(shown.edition.listed, lambda post: (post.category,))
    for category in shown.edition.categories.values():
        href, told = shown.addresses.category(category.id), posts.get(category.id, ())
        yield Listing(category.name, "Chuyên mục", href, told, category.description, parents=_parents(shown))


def _named(
    shown: Shown, kind: str, place: str, names: Callable[[Post], tuple[str, ...]], address: Callable[[str], str]
) -> Iterator[Listing]:
    # Of all posts with a page: an expired one still links to its tags, though it stands in no list.
    groups = by_name(shown.edition.written, names)
    listed = {post.path for post in shown.edition.listed}
    for name in sorted(groups, key=sort_key):
        posts = tuple(post for post in groups[name] if post.path in listed)
        parents = (*_parents(shown), LinkView(kind, shown.addresses.at(place)))
        yield Listing(name, kind, address(name), posts, parents=parents, is_made_by_posts=True)


def _archives(shown: Shown) -> Iterator[Listing]:
    for year in sorted({post.year for post in shown.edition.listed}):
        posts = tuple(post for post in shown.edition.listed if post.year == year)
        parents = (*_parents(shown), LinkView(ARCHIVES, shown.addresses.at("luu-tru")))
        yield Listing(f"Tin năm {year}", ARCHIVES, shown.addresses.archive(year), posts, parents=parents)


def _parents(shown: Shown) -> tuple[LinkView, ...]:
    return (LinkView("Tin tức", shown.addresses.at("tin-tuc")),)
