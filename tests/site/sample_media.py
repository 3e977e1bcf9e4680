"""What stands beside a post's text: its gallery and films, posts near it, readers' words; and the pages of all."""

from dataclasses import replace

from tests.site.sample_views import CARDS, PAGER, POST, TIME, head, picture

from bangvang.site.media_views import AlbumView, CommentView, FilmView
from bangvang.site.page_views import AlbumsView, FilmsView
from bangvang.site.views import LinkView, PictureView, TimeView

STAGE = picture("trao-co", "Lãnh đạo tỉnh trao lá cờ của năm học 2018-2019 cho tập thể lãnh đạo Sở.")
UPRIGHT = PictureView("/hinh/chan-dung.webp", "Một cô giáo cầm bó hoa, đứng trước phông đỏ.", "", 900, 1200)
SMALL = PictureView("/hinh/ky-yeu.webp", "", "Bìa kỷ yếu 20 năm thi đua, in năm 2015.", 320, 214)
HALL = picture("hoi-truong", "Toàn cảnh hội trường.")
PICTURES = (STAGE, picture("dai-bieu"), UPRIGHT, SMALL, HALL)

FRAMED = FilmView(
    "Phóng sự: hai lá cờ trong hai năm",
    "https://www.youtube.com/watch?v=M7lc1UVf-VE",
    picture("phat-bieu"),
    embed="https://www.youtube-nocookie.com/embed/M7lc1UVf-VE",
    host="YouTube",
)
OWN = FilmView("", "/tin-tuc/2020/tinh-mau/phim.mp4", media="video/mp4")
ELSEWHERE = FilmView("Bản tin chiều 18-12", "https://truyenhinh.example/ban-tin/18-12", host="truyenhinh.example")
FILMS = (FRAMED, OWN, ELSEWHERE)


def near(first: int, days: tuple[str, ...]) -> tuple[LinkView, ...]:
    """Posts before or after a post, each with its day."""
    titles = [card.title for card in CARDS[first : first + len(days)]]
    return tuple(
        LinkView(title, f"/tin-tuc/2020/bai-{first + place}/", note=day)
        for place, (title, day) in enumerate(zip(titles, days, strict=True))
    )


COMMENTS = (
    CommentView("Trần Thị Mẫu", "Xin chúc mừng thầy cô và các em!\nMong tỉnh nhà giữ vững thành tích.", TIME),
    CommentView("", "Bài viết rất hay."),
)
ARTICLE = replace(
    POST,
    gallery=PICTURES,
    films=FILMS,
    newer=near(1, ("5/1/2021", "28/12/2020", "20/12/2020")),
    older=near(0, ("2/12/2020", "20/11/2020")),
    related=tuple(
        LinkView(card.title, card.href, note=f"{card.category.label} · 18/12/2020") for card in (*CARDS[1:], CARDS[0])
    ),
    comments=COMMENTS,
    save_as="tinh-mau.html",
)

PLACE = "/tin-tuc/2020/tinh-mau/#hinh-anh"
DAY = TimeView("2020-12-18", "Thứ Sáu, 18/12/2020")
ALBUMS = AlbumsView(
    head=head("Thư viện ảnh", "/thu-vien-anh/trang/2/"),
    title="Thư viện ảnh",
    intro="Hình ảnh hoạt động của ngành, xếp theo bài viết, mới nhất trước.",
    albums=(
        AlbumView(LinkView(CARDS[0].title, PLACE), DAY, 13, (*PICTURES, *PICTURES[:3])),
        AlbumView(LinkView(CARDS[1].title, PLACE), DAY, 2, PICTURES[1:3]),
        AlbumView(LinkView(CARDS[2].title, PLACE), DAY, 5, PICTURES),
    ),
    pager=PAGER,
)
FILM_PAGES = FilmsView(
    head=head("Video", "/video/trang/2/"),
    title="Video",
    intro="Phim của các bài viết, mới nhất trước. Phim chỉ được tải khi bạn bấm xem.",
    films=tuple(
        replace(film, title=film.title or card.title, post=LinkView(card.title, card.href), time=DAY)
        for film, card in zip(FILMS * 2, (*CARDS, CARDS[0]), strict=True)
    ),
    pager=PAGER,
)
