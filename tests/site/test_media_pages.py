"""Pictures, films and documents of all posts, each in one place."""

import pytest

from bangvang.site.build import Build, Order
from bangvang.site.checks import Checks
from bangvang.site.pages.documents import ISSUERS, SIZE
from bangvang.site.pages.media import ALBUM_PICTURES, ALBUMS_SIZE, FILMS_SIZE

FILE = "ke-hoach.pdf"
# Posts that stand in no list, each with what keeps it out.
UNLISTED = {"nhap": {"status": "nháp"}, "het-han": {"expires": "17/8/2022"}}


def items(*lines: str) -> str:
    return "".join(f"\n  - {{{line}}}" for line in lines)


@pytest.fixture
def album(content):
    """Writes a post with a gallery of so many pictures."""

    def write(slug, number=1, **header):
        gallery = items(*(f"image: anh-{n}.png, alt: Ảnh số {n} của lễ" for n in range(1, number + 1)))
        folder = content.post(slug, gallery=gallery, **header).parent
        for n in range(1, number + 1):
            content.picture(f"{folder.relative_to(content.path).as_posix()}/anh-{n}.png")

    return write


@pytest.fixture
def film(content):
    """Writes a post with films, each with the file or poster that it names."""

    def write(slug, *films, **header):
        folder = content.post(slug, video=items(*films), **header).parent
        for name in ("phim.mp4", "Lễ trao.webm"):
            (folder / name).write_bytes(b"x")
        content.picture(f"{folder.relative_to(content.path).as_posix()}/bia.png")

    return write


@pytest.fixture
def documents(content):
    """Writes a post with documents, each given by its keys."""

    def write(slug, *files, **header):
        lines = items(*(f"file: {FILE}, {line}" for line in files))
        (content.post(slug, files=lines, **header).parent / FILE).write_bytes(b"%PDF" * 300)

    return write


def titles(view) -> list[str]:
    return [row.file.title for row in view.documents]


def filters(view) -> dict[str, list[tuple[str, str, int | None]]]:
    return {group.heading: [(link.label, link.href, link.count) for link in group.links] for group in view.filters}


def test_gallery_shows_the_albums_of_posts_newest_first(album, view):
    album("cu", title="Lễ cũ", date="1/8/2022")
    album("moi", 3, title="Lễ mới", date="2/8/2022")
    gallery = view("/thu-vien-anh/")
    assert [(it.post.label, it.post.href, it.time.text, it.number) for it in gallery.albums] == [
        ("Lễ mới", "/tin-tuc/2022/moi/#hinh-anh", "02/08/2022", 3),
        ("Lễ cũ", "/tin-tuc/2022/cu/#hinh-anh", "01/08/2022", 1),
    ]
    assert [(it.src, it.alt) for it in gallery.albums[1].pictures] == [
        ("/tin-tuc/2022/cu/anh-1.png", "Ảnh số 1 của lễ")
    ]


def test_gallery_shows_some_pictures_of_a_large_album(album, view):
    album("tin", ALBUM_PICTURES + 4)
    (shown,) = view("/thu-vien-anh/").albums
    assert (len(shown.pictures), shown.number) == (ALBUM_PICTURES, ALBUM_PICTURES + 4)
    assert shown.pictures[0].src.endswith("/anh-1.png")
    assert len(view("/tin-tuc/2022/tin/").gallery) == ALBUM_PICTURES + 4


@pytest.mark.parametrize("header", UNLISTED.values(), ids=UNLISTED.keys())
def test_media_pages_leave_out_what_stands_in_no_list(content, project, moment, header):
    folder = content.post(
        "tin",
        gallery=items("image: bia.png, alt: Lá cờ đỏ"),
        video=items("url: https://youtu.be/M7lc1UVf-VE"),
        files=items(f"file: {FILE}, title: Kế hoạch, issuer: Sở Mẫu"),
        **header,
    ).parent
    content.picture("tin-tuc/2022/tin/bia.png")
    (folder / FILE).write_bytes(b"x")

    def pages(*, drafts):
        build = Build(Order(content.path, project / "theme", "", moment("22/11/2026 08:00"), drafts))
        assert Checks(build).problems == ()
        return {page.path: page.view for page in build.assembled.pages}

    found = pages(drafts=False)
    assert found["thu-vien-anh/index.html"].albums == ()
    assert found["video/index.html"].films == ()
    assert (found["van-ban/index.html"].documents, found["van-ban/index.html"].filters) == ((), ())
    assert "van-ban/co-quan/so-mau/index.html" not in found
    is_draft = "status" in header
    assert bool(pages(drafts=True)["van-ban/index.html"].documents) is is_draft, "a preview shows drafts in lists"


def test_films_stand_newest_first_with_their_posts(film, view):
    film("cu", "url: https://youtu.be/M7lc1UVf-VE, title: Lễ trao", title="Tin cũ", date="1/8/2022")
    film("moi", "url: phim.mp4, poster: bia.png", "url: Lễ trao.webm", title="Tin mới", date="2/8/2022")
    films = view("/video/").films
    assert [(it.title, it.post.label, it.time.text) for it in films] == [
        ("Tin mới: phim 1", "Tin mới", "02/08/2022"),
        ("Tin mới: phim 2", "Tin mới", "02/08/2022"),
        ("Lễ trao", "Tin cũ", "01/08/2022"),
    ], "one without a title has its post's"
    assert [(it.href, it.media, it.embed, it.host) for it in films] == [
        ("/tin-tuc/2022/moi/phim.mp4", "video/mp4", "", ""),
        ("/tin-tuc/2022/moi/le-trao.webm", "video/webm", "", ""),
        (
            "https://youtu.be/M7lc1UVf-VE",
            "",
            "https://www.youtube-nocookie.com/embed/M7lc1UVf-VE",
            "YouTube",
        ),
    ]
    assert [it.poster and (it.poster.src, it.poster.alt) for it in films] == [
        ("/tin-tuc/2022/moi/bia.png", ""),
        None,
        None,
    ]


def test_films_of_a_post_have_the_titles_that_they_were_given(film, view):
    film("tin", "url: phim.mp4", "url: 'https://phim.example/1', title: Toàn cảnh", title="Tin")
    assert [(it.title, it.host, it.post) for it in view("/tin-tuc/2022/tin/").films] == [
        ("Phim 1", "", None),
        ("Toàn cảnh", "phim.example", None),
    ]


def test_documents_stand_newest_first_by_their_own_day(documents, view):
    documents("mot", "title: A, day: 1/3/2021", "title: B", date="1/8/2022")
    documents("hai", "title: C, day: 5/3/2021", "title: D, day: 1/3/2021", date="2/8/2022")
    assert titles(view("/van-ban/")) == ["C", "D", "A", "B"], "one that tells no day comes last"


def test_document_tells_all_that_is_known_of_it(documents, view):
    documents("tin", "title: Kế hoạch, number: 12/KH, day: 26/7/2022, issuer: Sở Mẫu", "title: Tờ trình", title="Tin")
    whole, plain = view("/van-ban/").documents
    file = whole.file
    assert (file.number, file.day.text, file.issuer, file.kind, file.size) == (
        "12/KH",
        "26/07/2022",
        "Sở Mẫu",
        "PDF",
        "1,2 KB",
    )
    assert (file.href, whole.post.label, whole.post.href) == (f"/tin-tuc/2022/tin/{FILE}", "Tin", "/tin-tuc/2022/tin/")
    assert (plain.file.number, plain.file.day, plain.file.issuer) == ("", None, "")


def test_documents_have_a_page_for_each_year(documents, view):
    documents("tin", "title: A, day: 1/3/2020", "title: B, day: 1/4/2021", "title: C, day: 2/4/2021", "title: D")
    chosen = view("/van-ban/nam/2021/")
    assert (titles(chosen), chosen.title) == (["C", "B"], "Văn bản: năm 2021")
    assert filters(chosen)["Năm ban hành"] == [
        ("Tất cả", "/van-ban/", 4),
        ("Năm 2021", "", 2),
        ("Năm 2020", "/van-ban/nam/2020/", 1),
        ("Chưa ghi ngày ban hành", "/van-ban/nam/chua-ro/", 1),
    ]
    assert [link.label for link in chosen.head.crumbs] == ["Trang chủ", "Văn bản"]
    assert titles(view("/van-ban/nam/chua-ro/")) == ["D"]
    assert filters(view("/van-ban/"))["Năm ban hành"][0] == ("Tất cả", "", 4)


def test_documents_have_a_page_for_each_issuer(documents, view):
    documents("mot", "title: A, issuer: Sở  MẪU", "title: B, issuer: Ủy ban Mẫu", "title: C", date="1/8/2022")
    documents("hai", "title: D, issuer: Sở Mẫu", date="2/8/2022")
    chosen = view("/van-ban/co-quan/so-mau/")
    assert (titles(chosen), chosen.title) == (["D", "A"], "Văn bản của Sở Mẫu"), "under its newest spelling"
    assert filters(chosen) == {"Cơ quan ban hành": [("Tất cả", "/van-ban/", 4), ("Sở Mẫu", "", 2)]}
    assert [link.label for link in view("/van-ban/co-quan/").groups[0].links] == ["Sở Mẫu", "Ủy ban Mẫu"]


def test_every_page_of_documents_is_reached_from_the_first(documents, content, build_of):
    documents("tin", "title: A, day: 1/3/2020, issuer: Sở Mẫu", "title: B")
    pages = {f"/{it.path.removesuffix('index.html')}": it.view for it in build_of(content.path).assembled.pages}
    written = {href for href in pages if href.startswith("/van-ban/")}
    ways = {link.href for group in pages["/van-ban/"].filters for link in group.links}
    assert written - {"/van-ban/", "/van-ban/co-quan/"} == ways - {""}


def test_documents_of_many_issuers_lead_to_the_largest_and_to_a_page_of_all(documents, view):
    documents("tin", *(f"title: A, issuer: Phòng {n:02}" for n in range(ISSUERS + 2)), "title: B, issuer: Phòng 13")
    row = filters(view("/van-ban/"))["Cơ quan ban hành"]
    assert [label for label, _, _ in row] == [*(f"Phòng {n:02}" for n in (*range(11), 13)), "Tất cả cơ quan"]
    assert row[-1] == ("Tất cả cơ quan", "/van-ban/co-quan/", ISSUERS + 2)
    assert len(view("/van-ban/co-quan/").groups[0].links) == ISSUERS + 2


@pytest.mark.parametrize("issuers", [("Sở Mẫu", "Sở Mậu"), ("Sở GD-ĐT Mẫu", "Sở GD ĐT Mẫu")])
def test_issuers_of_one_address_are_a_problem(content, documents, project, moment, issuers):
    for number, issuer in enumerate(issuers):
        documents(f"tin-{number}", f"title: A, issuer: {issuer}")
    problems = Checks(Build(Order(content.path, project / "theme", "", moment("22/11/2026")))).problems
    assert [str(problem) for problem in problems] == [
        f"{content.path.as_posix()}/tin-tuc/2022/tin-{number}/index.md:"
        f" issuer: “{issuer}” và “{other}” sẽ chung một trang: thống nhất cách viết."
        for number, (issuer, other) in enumerate((issuers, issuers[::-1]))
    ]


def test_document_that_is_empty_is_a_problem(content, documents, project, moment):
    documents("tin", "title: A")
    (content.path / "tin-tuc/2022/tin" / FILE).write_bytes(b"")
    problems = Checks(Build(Order(content.path, project / "theme", "", moment("22/11/2026")))).problems
    assert [problem.message for problem in problems] == ["tệp trống: chép lại từ bản gốc."]


def test_documents_fill_sheets_of_equal_size(documents, view):
    documents("tin", *(f"title: Văn bản {n}, day: 1/1/{2000 + n % 10}" for n in range(2 * SIZE + 1)))
    hrefs = ["/van-ban/", "/van-ban/trang/2/", "/van-ban/trang/3/"]
    pages = [view(href) for href in hrefs]
    assert [len(page.documents) for page in pages] == [SIZE, SIZE, 1]
    assert len({row.file.title for page in pages for row in page.documents}) == 2 * SIZE + 1
    assert [(page.pager.previous, page.pager.next) for page in pages] == [
        ("", hrefs[1]),
        (hrefs[0], hrefs[2]),
        (hrefs[1], ""),
    ]
    assert [page.head.title for page in pages] == ["Văn bản", "Văn bản, trang 2", "Văn bản, trang 3"]
    assert {page.title for page in pages} == {"Văn bản"}
    assert pages[1].head.canonical == "https://tinhmau.example/van-ban/trang/2/"


def test_albums_and_films_fill_sheets_of_equal_size(content, view):
    for number in range(ALBUMS_SIZE + 1):
        day = f"{number % 28 + 1}/{number // 28 + 1}/2022"
        folder = content.post(
            f"tin-{number}",
            date=day,
            gallery=items("image: anh.png, alt: Lá cờ đỏ"),
            video=items("url: https://youtu.be/M7lc1UVf-VE", "url: https://youtu.be/M7lc1UVf-VE"),
        ).parent
        content.picture(f"{folder.relative_to(content.path).as_posix()}/anh.png")
    assert [len(view(href).albums) for href in ("/thu-vien-anh/", "/thu-vien-anh/trang/2/")] == [ALBUMS_SIZE, 1]
    rest = 2 * (ALBUMS_SIZE + 1) - FILMS_SIZE
    assert [len(view(href).films) for href in ("/video/", "/video/trang/2/")] == [FILMS_SIZE, rest]


@pytest.mark.parametrize(
    ("href", "items"), [("/thu-vien-anh/", "albums"), ("/video/", "films"), ("/van-ban/", "documents")]
)
def test_media_pages_stand_before_there_is_anything(content, view, href, items):
    page = view(href)
    assert (getattr(page, items), page.pager.total, page.pager.pages) == ((), 1, ())


def test_home_shows_the_newest_albums_and_films(album, film, view):
    for day in range(1, 7):
        album(f"anh-{day}", 2, title=f"Ảnh {day}", date=f"{day}/8/2022")
        film(f"phim-{day}", "url: phim.mp4", title=f"Phim {day}", date=f"{day}/8/2022")
    home = view("/")
    assert [(it.post.label, len(it.pictures), it.number) for it in home.albums] == [
        (f"Ảnh {day}", 1, 2) for day in (6, 5, 4, 3)
    ]
    assert [it.title for it in home.films] == ["Phim 6", "Phim 5"]
    assert (home.all_albums, home.all_films) == ("/thu-vien-anh/", "/video/")


def test_media_pages_below_a_sub_path_lead_there(content, build_of, film, album, documents):
    film("phim", "url: phim.mp4")
    album("anh")
    documents("van-ban", "title: A, day: 1/3/2020")
    built = build_of(content.path, url="https://x.example/so-gddt").assembled
    pages = {page.path: page.view for page in built.pages}
    papers = pages["van-ban/index.html"]
    assert [
        pages["video/index.html"].films[0].href,
        pages["thu-vien-anh/index.html"].albums[0].pictures[0].src,
        papers.documents[0].file.href,
        papers.filters[0].links[1].href,
    ] == [
        "/so-gddt/tin-tuc/2022/phim/phim.mp4",
        "/so-gddt/tin-tuc/2022/anh/anh-1.png",
        f"/so-gddt/tin-tuc/2022/van-ban/{FILE}",
        "/so-gddt/van-ban/nam/2020/",
    ]
