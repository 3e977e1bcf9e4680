"""Examples of pictures and films."""

from bangvang.site.components.example import Component, also, in_four
from bangvang.site.components.province import DAY, PICTURES, POSTS, STAGE, UPRIGHT
from bangvang.site.media_views import AlbumView, FilmView

ALBUM = Component("album", scripts=("viewer",), height=480)
FIGURE = Component("figure", height=480)
FILMS = Component("films", scripts=("player",), height=480)
GALLERY = Component("gallery", scripts=("viewer",), height=480)
SHOWS = Component("shows", ground="stack", height=640)

_FILMS = (
    FilmView(
        "Phóng sự: hai lá cờ trong hai năm",
        "https://www.youtube.com/watch?v=M7lc1UVf-VE",
        STAGE,
        embed="https://www.youtube-nocookie.com/embed/M7lc1UVf-VE",
        host="YouTube",
        post=POSTS[0],
        time=DAY,
    ),
    FilmView("", "/tin-tuc/2020/tinh-mau/phim.mp4", media="video/mp4", post=POSTS[1]),
    FilmView("Bản tin chiều 18-12", "https://truyenhinh.example/ban-tin/18-12", host="truyenhinh.example"),
)
_ALBUMS = tuple(AlbumView(post, DAY, 13, PICTURES) for post in POSTS)

EXAMPLES = (
    *in_four(ALBUM, "album", post=POSTS[0], time=DAY, number=13, pictures=PICTURES),
    *in_four(FIGURE, "figure", shown=STAGE, first=True),
    *in_four(FIGURE, "picture", picture=UPRIGHT),
    *in_four(FILMS, "films", films=_FILMS),
    *in_four(FILMS, "films_section", shown=_FILMS),
    *in_four(GALLERY, "gallery", pictures=PICTURES),
    also(GALLERY, "gallery", "còn nữa", pictures=PICTURES, captions=False, more=10, href=POSTS[0].href),
    *in_four(GALLERY, "gallery_section", pictures=PICTURES),
    *in_four(
        SHOWS,
        "shows",
        albums=_ALBUMS,
        films=_FILMS[:2],
        all_albums="/thu-vien-anh/",
        all_films="/video/",
        absent={"films": _FILMS[1:2]},
    ),
    also(SHOWS, "shows", "chỉ có ảnh", albums=_ALBUMS, films=(), all_albums="/thu-vien-anh/", all_films=""),
)
