"""Pictures and films of all posts: each in one place, and the newest few for the home page."""

from collections.abc import Iterator
from dataclasses import replace

from bangvang.edition.post import Picture, Post, Video
from bangvang.site.body.targets import published_name
from bangvang.site.film_hosts import hosted, media_type
from bangvang.site.media_views import AlbumView, FilmView
from bangvang.site.page_views import AlbumsView, FilmsView, Page
from bangvang.site.pages.paging import Subject, portions
from bangvang.site.shown import Shown, day_view
from bangvang.site.views import LinkView

ALBUMS_SIZE, FILMS_SIZE = 12, 24
# Of each gallery so many pictures stand on the page of all; its post has the others.
ALBUM_PICTURES = 8
GALLERY_PLACE = "#hinh-anh"


def media_pages(shown: Shown) -> Iterator[Page]:
    """`/thu-vien-anh/` and `/video/`."""
    yield from _gallery_pages(shown)
    yield from _films_pages(shown)


def albums(shown: Shown, *, pictures: int = ALBUM_PICTURES) -> Iterator[AlbumView]:
    """The galleries of posts in lists, newest first, each with so many of its pictures at most."""
    for post in shown.edition.listed:
        if post.gallery:
            yield AlbumView(
                post=LinkView(post.title, f"{shown.addresses.post(post)}{GALLERY_PLACE}"),
                time=day_view(post.date.day),
                number=len(post.gallery),
                pictures=tuple(shown.picture(post, picture) for picture in post.gallery[:pictures]),
            )


def all_films(shown: Shown) -> Iterator[FilmView]:
    """The films of posts in lists, newest first; one without a title of its own has its post's."""
    for post in shown.edition.listed:
        for number, film in enumerate(films_of(post, shown), start=1):
            untitled = post.title if len(post.videos) == 1 else f"{post.title}: phim {number}"
            named = film if post.videos[number - 1].title else replace(film, title=untitled)
            yield replace(named, post=shown.post(post), time=day_view(post.date.day))


def films_of(post: Post, shown: Shown) -> Iterator[FilmView]:
    """The films of one post, for its own page."""
    for number, video in enumerate(post.videos, start=1):
        # Several that are all called the same would be told apart by nobody who only hears their names.
        untitled = f"Phim {number}" if len(post.videos) > 1 else ""
        yield _film(replace(video, title=video.title or untitled), post, shown)


def _film(video: Video, post: Post, shown: Shown) -> FilmView:
    # Beside its title, which is read out, the poster says nothing of its own.
    poster = shown.picture(post, Picture(video.poster, alt="")) if video.poster else None
    if "://" in video.address:
        return replace(hosted(video.address), title=video.title, poster=poster)
    href = f"{shown.addresses.post(post)}{published_name(video.address)}"
    return FilmView(video.title, href, poster, media=media_type(video.address))


def _gallery_pages(shown: Shown) -> Iterator[Page]:
    title, intro = "Thư viện ảnh", "Hình ảnh hoạt động của ngành, xếp theo bài viết, mới nhất trước."
    subject = Subject(title, intro, shown.addresses.gallery)
    for portion in portions(tuple(albums(shown)), ALBUMS_SIZE, subject, shown):
        yield Page(portion.path, "albums.html", AlbumsView(portion.head, title, intro, portion.items, portion.pager))


def _films_pages(shown: Shown) -> Iterator[Page]:
    title, intro = "Video", "Phim của các bài viết, mới nhất trước. Phim chỉ được tải khi bạn bấm xem."
    subject = Subject(title, intro, shown.addresses.films)
    for portion in portions(tuple(all_films(shown)), FILMS_SIZE, subject, shown):
        yield Page(portion.path, "films.html", FilmsView(portion.head, title, intro, portion.items, portion.pager))
