"""Pictures and films of all posts: each in one place, and the newest few for the home page."""

from collections.abc import Iterator
from dataclasses import replace

from bangvang.edition.post import Picture, Post, Video
from bangvang.site.body.targets import published_name
from bangvang.site.film_hosts import hosted, media_type
from bangvang.site.page_views import FilmsView, GalleryView, Page
from bangvang.site.pages.sheets import Cover, sheets
from bangvang.site.shown import Shown, day_view
from bangvang.site.views import AlbumView, FilmView, LinkView

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
        for film in films_of(post, shown):
            yield replace(film, title=film.title or post.title, post=shown.post(post), time=day_view(post.date.day))


def films_of(post: Post, shown: Shown) -> Iterator[FilmView]:
    """The films of one post, for its own page."""
    return (_film(video, post, shown) for video in post.videos)


def _film(video: Video, post: Post, shown: Shown) -> FilmView:
    # Beside its title, which is read out, the poster says nothing of its own.
    poster = shown.picture(post, Picture(video.poster, alt="")) if video.poster else None
    if "://" in video.address:
        return replace(hosted(video.address), title=video.title, poster=poster)
    href = f"{shown.addresses.post(post)}{published_name(video.address)}"
    return FilmView(video.title, href, poster, media=media_type(video.address))


def _gallery_pages(shown: Shown) -> Iterator[Page]:
    title, intro = "Thư viện ảnh", "Hình ảnh hoạt động của ngành, xếp theo bài viết, mới nhất trước."
    cover = Cover(title, intro, shown.addresses.gallery)
    for sheet in sheets(tuple(albums(shown)), ALBUMS_SIZE, cover, shown):
        yield Page(sheet.path, "albums.html", GalleryView(sheet.head, title, intro, sheet.items, sheet.pager))


def _films_pages(shown: Shown) -> Iterator[Page]:
    title, intro = "Video", "Phim của các bài viết, mới nhất trước. Phim chỉ được tải khi bạn bấm xem."
    cover = Cover(title, intro, shown.addresses.films)
    for sheet in sheets(tuple(all_films(shown)), FILMS_SIZE, cover, shown):
        yield Page(sheet.path, "films.html", FilmsView(sheet.head, title, intro, sheet.items, sheet.pager))
