"""Full samples of the home page with all its parts, of the pages in two languages, the documents and the site map."""

from dataclasses import replace

from markupsafe import Markup
from tests.site.sample_views import (
    CARDS,
    CATEGORIES,
    HOME,
    NOT_FOUND,
    SITE,
    YEARS,
    head,
    picture,
)

from bangvang.site.media_views import AlbumView, DocumentView, FileView, FilmView
from bangvang.site.page_views import DocumentsView, IndexView, PlainView
from bangvang.site.reach import email, telephone
from bangvang.site.views import DepartmentView, HeadView, IndexGroupView, LinkView, PagerView, TimeView

DAY = TimeView("2020-12-18", "18/12/2020")
POSTS = tuple(LinkView(each.title, each.href) for each in CARDS)

ALBUMS = tuple(
    AlbumView(LinkView(post.label, f"{post.href}#hinh-anh"), DAY, 12, (picture(name),))
    for post, name in zip(POSTS, ("chu-tri", "dai-bieu", "hoi-truong", "ky-giao-uoc"), strict=False)
)
FILMS = (
    FilmView(
        "Phóng sự lễ trao cờ", "https://video.example/1", picture("phat-bieu"), host="YouTube", post=POSTS[0], time=DAY
    ),
    FilmView("", "/tin-tuc/2020/tinh-mau/phim.mp4", media="video/mp4", post=POSTS[1]),
)
FULL_HOME = replace(
    HOME,
    seconds=(*CARDS[1:], *CARDS[1:3]),
    banner=replace(picture("dau-trang"), alt="Học sinh trong sân trường ngày khai giảng.", width=1600, height=400),
    services=(
        LinkView("Tra cứu điểm thi", "https://thi.example/", note="Kỳ thi tốt nghiệp THPT"),
        LinkView("Tuyển sinh đầu cấp", "https://tuyensinh.example/", note="Lớp 1, lớp 6, lớp 10"),
        LinkView("Dịch vụ công", "https://dichvucong.example/"),
        LinkView("Văn bản", "/van-ban/", note="Số hiệu, ngày, cơ quan ban hành"),
    ),
    albums=ALBUMS,
    films=FILMS,
    all_albums="/thu-vien-anh/",
    all_films="/video/",
)
# A home page that has few stories, none with a picture, beside a full board.
PLAIN_HOME = replace(
    HOME,
    lead=replace(CARDS[0], picture=None),
    seconds=tuple(replace(each, picture=None) for each in CARDS[1:4]),
    albums=ALBUMS,
    all_albums="/thu-vien-anh/",
)

DEPARTMENTS = (
    DepartmentView(
        "Văn phòng",
        "Tiếp nhận, trả lời đơn thư; lịch làm việc",
        telephone("0200 000 0001"),
        email("vanphong@tinhmau.example"),
    ),
    DepartmentView("Phòng Tổ chức cán bộ", "Thi đua, khen thưởng; tuyển dụng", telephone("0200 000 0002")),
    DepartmentView(
        "Phòng Quản lý chất lượng",
        "Thi, tuyển sinh, văn bằng",
        telephone("(0200) 000.0003"),
        email("chatluong@tinhmau.example"),
    ),
    DepartmentView("Thanh tra Sở"),
)
CONTACT_HEAD = replace(head("Liên hệ", "/lien-he/"), translation=LinkView("English", "/en/contact/"))
CONTACT = PlainView(
    CONTACT_HEAD,
    "Liên hệ",
    "Địa chỉ, điện thoại và thư điện tử của Sở Giáo dục và Đào tạo tỉnh Mẫu.",
    Markup("<p>Sở tiếp công dân vào thứ Tư hằng tuần tại phòng số 1, tầng 1.</p>"),
    TimeView("2026-11-21", "21/11/2026"),
    replace(SITE.contact, departments=DEPARTMENTS),
)
FORM = replace(CONTACT, contact=replace(CONTACT.contact, feedback="https://gopy.example/gui"))

_ENGLISH_HOME = LinkView("Home", "/en/")


def english_head(title: str, path: str, translation: LinkView | None = None) -> HeadView:
    description = f"{title} – {SITE.english.owner}."
    address = f"https://bangvang.example{path}"
    return HeadView(title, description, address, (_ENGLISH_HOME,), language="en", translation=translation)


ENGLISH_CONTACT = PlainView(
    english_head("Contact", "/en/contact/", LinkView("Tiếng Việt", "/lien-he/")),
    "Contact",
    "How to reach the Department of Education and Training.",
    Markup("<p>The Department receives visitors every Wednesday in room 1 on the ground floor.</p>"),
    TimeView("2026-11-21T09:00:00+07:00", "21 November 2026"),
    replace(
        SITE.english.contact,
        departments=(
            DepartmentView("Administrative Office", "Correspondence, appointments", telephone("0200 000 0001")),
            DepartmentView(
                "Quality Management", "Examinations, admissions, certificates", email=email("quality@tinhmau.example")
            ),
        ),
    ),
)
ENGLISH_FORM = replace(ENGLISH_CONTACT, contact=replace(ENGLISH_CONTACT.contact, feedback="https://gopy.example/gui"))
ENGLISH_PAGE = PlainView(
    english_head("Organisation", "/en/organisation/"),
    "Organisation",
    "",
    Markup("<p>The Department has nine offices.</p>"),
    TimeView("2026-11-21T09:00:00+07:00", "21 November 2026"),
)
ENGLISH_INDEX = IndexView(
    replace(english_head(SITE.english.name, "/en/"), crumbs=()),
    SITE.english.name,
    SITE.english.owner,
    (IndexGroupView("Pages in English", SITE.english.menu),),
)


def document(
    number: int, post: LinkView, issuer: str = "Bộ Giáo dục và Đào tạo", numbered: bool = True
) -> DocumentView:
    file = FileView(
        "Quyết định tặng Cờ thi đua cho các tập thể dẫn đầu phong trào thi đua năm học 2019-2020",
        f"/tin-tuc/2020/tinh-mau/qd-{number}.pdf",
        "PDF",
        "1,2 MB",
        f"{number}/QĐ-BGDĐT" if numbered else "",
        TimeView("2020-11-12", "12/11/2020") if numbered else None,
        issuer,
    )
    return DocumentView(file, post)


DOCUMENTS = DocumentsView(
    head("Văn bản", "/van-ban/"),
    "Văn bản",
    "Văn bản kèm theo các bài viết, mới nhất trước: số hiệu, ngày ban hành, cơ quan ban hành.",
    (
        *(document(1234 + step, POSTS[step % 5]) for step in range(7)),
        document(0, POSTS[1], issuer="", numbered=False),
        document(77, POSTS[2], issuer="Ủy ban nhân dân tỉnh Mẫu"),
    ),
    PagerView(1, 2, "", "/van-ban/trang/2/", (LinkView("1", ""), LinkView("2", "/van-ban/trang/2/"))),
    (
        IndexGroupView(
            "Năm ban hành",
            (
                LinkView("Tất cả", "", 70),
                LinkView("Năm 2020", "/van-ban/nam/2020/", 61),
                LinkView("Năm 2019", "/2019/", 9),
            ),
        ),
        IndexGroupView(
            "Cơ quan ban hành",
            (
                LinkView("Bộ Giáo dục và Đào tạo", "/van-ban/co-quan/bo-gddt/", 50),
                LinkView("Ủy ban nhân dân tỉnh Mẫu", "/van-ban/co-quan/ubnd-tinh-mau/", 1),
            ),
        ),
    ),
)

SITE_MAP = IndexView(
    head("Sơ đồ trang", "/so-do-trang/"),
    "Sơ đồ trang",
    "Mọi mục của trang, từ đây đi tới đâu cũng được.",
    (
        IndexGroupView("Tin tức", (LinkView("Trang chủ", "/"), *CATEGORIES), href="/tin-tuc/"),
        IndexGroupView(
            "Thành tích", (LinkView("Bảng vàng", "/bang-vang/"), LinkView("Dữ liệu mở", "/bang-vang/du-lieu/"))
        ),
        IndexGroupView("Năm học", YEARS),
        IndexGroupView("In English", SITE.english.menu, language="en"),
        IndexGroupView("Tiện ích, liên kết", (*FULL_HOME.services, *SITE.links)),
    ),
)
LOST = replace(
    NOT_FOUND,
    indexes=(
        LinkView("Đơn vị", "/don-vi/"),
        LinkView("Bảng vàng", "/bang-vang/"),
        LinkView("Văn bản", "/van-ban/"),
        LinkView("Sơ đồ trang", "/so-do-trang/"),
    ),
)

SAMPLES = {
    "home": ("home.html", FULL_HOME),
    "home_of_words": ("home.html", PLAIN_HOME),
    "contact": ("page.html", CONTACT),
    "contact_form": ("page.html", FORM),
    "english_contact": ("page.html", ENGLISH_CONTACT),
    "english_form": ("page.html", ENGLISH_FORM),
    "english_page": ("page.html", ENGLISH_PAGE),
    "english_index": ("index.html", ENGLISH_INDEX),
    "documents": ("documents.html", DOCUMENTS),
    "site_map": ("index.html", SITE_MAP),
    "not_found": ("not_found.html", LOST),
}
