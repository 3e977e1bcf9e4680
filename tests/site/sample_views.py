"""One full sample of each kind of page, from a province that does not exist."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from markupsafe import Markup

from bangvang.site.components.province import (
    COMPETE,
    FLAG,
    GIFTED,
    NURSERY,
    ORDER,
    PRAISE,
    PREMIER,
    PRIZE,
    UPLAND,
    YEARS,
)
from bangvang.site.media_views import FileView, FilmView
from bangvang.site.page_views import (
    EnglishView,
    HomeView,
    ListView,
    MovedView,
    NotFoundView,
    PlainView,
    PostView,
    SiteView,
)
from bangvang.site.reach import email, fanpage, telephone
from bangvang.site.views import (
    BoxView,
    CardView,
    ContactView,
    EventView,
    HeadView,
    HonourGroupView,
    HonourView,
    IndexGroupView,
    LinkView,
    PagerView,
    PictureView,
    RollPanelView,
    TileView,
    TimeView,
)

SITE = SiteView(
    name="Bảng Vàng",
    owner="Sở Giáo dục và Đào tạo tỉnh Mẫu",
    description="Tin tức và thành tích của ngành Giáo dục, cộng dồn thành bảng vàng theo đơn vị, năm học, khen thưởng.",
    home="/",
    notice="Trang minh họa. “Tỉnh Mẫu” là tên đặt ra, tin và con số ở đây không có thật.",
    menu=tuple(
        LinkView(label, href)
        for label, href in (
            ("Tin tức", "/tin-tuc/"),
            ("Bảng vàng", "/bang-vang/"),
            ("Khen thưởng", "/khen-thuong/"),
            ("Đơn vị", "/don-vi/"),
            ("Năm học", "/nam-hoc/"),
            ("Thi đua", "/khoi-thi-dua/"),
            ("Giới thiệu", "/gioi-thieu/"),
        )
    ),
    links=(
        LinkView("Cơ cấu tổ chức", "/co-cau-to-chuc/"),
        LinkView("Liên hệ", "/lien-he/"),
        LinkView("Bộ Giáo dục và Đào tạo", "https://moet.gov.vn/"),
    ),
    contact=ContactView(
        owner="Sở Giáo dục và Đào tạo tỉnh Mẫu",
        address="Số 1, đường Mẫu, phường Mẫu, tỉnh Mẫu",
        phone=telephone("0200 000 0000"),
        email=email("lienhe@tinhmau.example"),
        fanpage=fanpage("https://fanpage.example/tinhmau"),
        hours="7 giờ 30 – 11 giờ 30 và 13 giờ 30 – 17 giờ, từ thứ Hai đến thứ Sáu",
    ),
    feed="/atom.xml",
    static="/theme",
    map="/so-do-trang/",
    logo=PictureView("/hinh/huy-hieu.svg", "", width=64, height=64),
    english=EnglishView(
        name="Bảng Vàng",
        owner="Department of Education and Training, Mẫu Province",
        home="/en/",
        menu=(
            LinkView("About us", "/en/about/"),
            LinkView("Organisation", "/en/organisation/"),
            LinkView("Contact", "/en/contact/"),
        ),
        contact=ContactView(
            owner="Department of Education and Training, Mẫu Province",
            address="1 Mẫu Street, Mẫu Ward, Mẫu Province, Viet Nam",
            phone=telephone("+84 200 000 0000"),
            email=email("contact@tinhmau.example"),
            fanpage=fanpage("https://www.facebook.com/tinhmau.example"),
            hours="7.30–11.30 and 13.30–17.00, Monday to Friday",
        ),
    ),
)

HOME_LINK = LinkView("Trang chủ", "/")
TIME = TimeView("2020-12-18T02:09:00+07:00", "Thứ Sáu, 18/12/2020")
MEETING = LinkView("Hội nghị", "/chuyen-muc/hoi-nghi/", count=21)
CATEGORIES = (
    PRAISE,
    COMPETE,
    MEETING,
    LinkView("Trường đạt chuẩn", "/chuyen-muc/truong-dat-chuan/", count=8),
    LinkView("Gương điển hình", "/chuyen-muc/guong-dien-hinh/", count=5),
    LinkView("Kỳ thi và cuộc thi", "/chuyen-muc/ky-thi-cuoc-thi/", count=0),
)
DEPARTMENT = LinkView("Sở Giáo dục và Đào tạo tỉnh Mẫu", "/don-vi/so-gddt-mau/", count=12)
UNITS = (DEPARTMENT, GIFTED, NURSERY, UPLAND)
DIPLOMA = LinkView("Giấy khen của Giám đốc Sở", "/khen-thuong/giay-khen-giam-doc-so/", count=48)
TITLE = LinkView("Chiến sĩ thi đua cơ sở", "/khen-thuong/chien-si-thi-dua-co-so/", count=120)
MEDAL = LinkView("Huy chương Bạc Olympic quốc tế", "/khen-thuong/huy-chuong-bac-quoc-te/", count=1)
REGION = LinkView("Giải Nhì Trại hè vùng Mẫu", "/khen-thuong/giai-nhi-trai-he/", count=4)
AWARDS = (ORDER, PREMIER, FLAG, DIPLOMA, TITLE)


def picture(name: str = "trao-co", caption: str = "") -> PictureView:
    return PictureView(
        f"/hinh/{name}.webp", "Trên sân khấu có phông đỏ, một người trao lá cờ viền tua vàng.", caption, 1280, 720
    )


def head(title: str, path: str, *crumbs: LinkView, feed: str = "") -> HeadView:
    return HeadView(
        title, f"{title}: trang mẫu của Bảng Vàng.", f"https://bangvang.example{path}", (HOME_LINK, *crumbs), feed
    )


def card(title: str, category: LinkView = PRAISE, image: str = "", state: str = "") -> CardView:
    lead = (
        "Năm học 2018-2019 rồi năm học 2019-2020, Sở đều có tên trong nhóm dẫn đầu phong trào “Đổi mới, sáng tạo "
        "trong dạy và học”. Chưa bao giờ trước đó Sở nhận Cờ thi đua của Bộ hai năm học liền nhau."
    )
    return CardView(title, "/tin-tuc/2020/tinh-mau/", lead, TIME, category, picture(image) if image else None, state)


CARDS = (
    card("Tỉnh Mẫu: hai năm liền nhận Cờ thi đua của Bộ Giáo dục và Đào tạo", image="trao-co"),
    card("Ba khối thi đua các trường vùng cao ký giao ước năm học 2022-2023", COMPETE, "ky-giao-uoc"),
    card("Tổng kết năm học 2019-2020, chín nhiệm vụ trọng tâm cho năm học mới", MEETING, "hoi-truong"),
    card("Trường Mầm non Hoa Mẫu đón nhận Huân chương Lao động hạng Ba", image="truong-mam-non", state="bản nháp"),
    card("Mười hai trường được công nhận đạt chuẩn quốc gia", CATEGORIES[3]),
)


def honour(award: LinkView, level: str, level_name: str, to: LinkView, period: str, **more: Any) -> HonourView:
    year = f"/nam-hoc/{period.replace('–', '-')}/" if "–" in period else ""
    return HonourView(award, level, level_name, to, period, year, **more)


TOLD = LinkView("Tỉnh Mẫu: hai năm liền nhận Cờ thi đua của Bộ Giáo dục và Đào tạo", "/tin-tuc/2020/tinh-mau/")
AWARDED = LinkView("đã được tặng", "/tin-tuc/2020/tinh-mau/")
LEDGER = LinkView("Sổ vàng khen thưởng 2015–2024, tờ Tập thể, dòng 12", "")
HONOURS = (
    honour(
        ORDER,
        "nha-nuoc",
        "Cấp Nhà nước",
        GIFTED,
        "2019–2020",
        by="Chủ tịch nước",
        decision="Quyết định 1234/QĐ-CTN ngày 12/11/2020",
        sources=(TOLD, LEDGER),
    ),
    honour(
        PREMIER,
        "chinh-phu",
        "Cấp Chính phủ",
        LinkView("3 tập thể và cá nhân", "/don-vi/thpt-chuyen-mau/", note="Trường THPT chuyên tỉnh Mẫu"),
        "2020",
        by="Thủ tướng Chính phủ",
        reason="trao tại Hội nghị điển hình tiên tiến của ngành",
        sources=(TOLD,),
    ),
    honour(
        FLAG,
        "bo-tinh",
        "Cấp bộ, tỉnh",
        DEPARTMENT,
        "2019–2020",
        by="Bộ Giáo dục và Đào tạo",
        reason="hoàn thành xuất sắc 14/14 tiêu chí thi đua",
        sources=(TOLD,),
    ),
    honour(
        FLAG,
        "bo-tinh",
        "Cấp bộ, tỉnh",
        DEPARTMENT,
        "2018–2019",
        by="Bộ Giáo dục và Đào tạo",
        status="đề nghị",
        later=AWARDED,
    ),
    honour(DIPLOMA, "so", "Cấp sở", NURSERY, "2018–2019", by="Giám đốc Sở", sources=(LEDGER,)),
    honour(TITLE, "co-so", "Cấp cơ sở", LinkView("12 cá nhân của Trường THPT chuyên tỉnh Mẫu", ""), "2017–2018"),
    honour(MEDAL, "quoc-te", "Cấp quốc tế", GIFTED, "2017–2018", by="Ban tổ chức Olympic"),
    honour(PRIZE, "quoc-gia", "Cấp quốc gia", GIFTED, "2016–2017", by="Bộ Giáo dục và Đào tạo"),
    honour(REGION, "khu-vuc", "Cấp khu vực", GIFTED, "2016–2017", status="dự kiến"),
)


def by(field: str) -> tuple[HonourGroupView, ...]:
    """The sample honours in groups, in their own order."""
    groups = {name: [each for each in HONOURS if getattr(each, field) == name] for name in _names(field)}
    return tuple(
        HonourGroupView(_heading(field, name), tuple(group), tally=f"{len(group)} lượt")
        for name, group in groups.items()
    )


def _names(field: str) -> dict[str, None]:
    return dict.fromkeys(getattr(each, field) for each in HONOURS)


def _heading(field: str, name: str) -> str:
    if field == "level_name":
        return name
    return f"Năm học {name}" if "–" in name else f"Năm {name}"


BODY = Markup(Path(__file__).with_name("sample_body.html").read_text(encoding="utf-8"))

TILES = (
    TileView("27", "lần được khen thưởng"),
    TileView("4", "lần ở cấp Nhà nước, Chính phủ"),
    TileView("Huân chương Lao động hạng Ba", "khen thưởng cao nhất"),
)
PAGER = PagerView(
    2,
    4,
    "/tin-tuc/",
    "/tin-tuc/trang/3/",
    (
        LinkView("1", "/tin-tuc/"),
        LinkView("2", ""),
        LinkView("3", "/tin-tuc/trang/3/"),
        LinkView("4", "/tin-tuc/trang/4/"),
    ),
)
ALONE = PagerView(1, 1)
SLOGAN = "Thi đua dạy tốt, học tốt"
EVENT = EventView("hội nghị", TimeView("2020-10-02", "Thứ Sáu, 2/10/2020"), "Trung tâm Hội nghị tỉnh Mẫu")

POST = PostView(
    head=head(
        "Tỉnh Mẫu: hai năm liền nhận Cờ thi đua của Bộ Giáo dục và Đào tạo",
        "/tin-tuc/2020/tinh-mau/",
        LinkView("Tin tức", "/tin-tuc/"),
        PRAISE,
    ),
    title="Tỉnh Mẫu: hai năm liền nhận Cờ thi đua của Bộ Giáo dục và Đào tạo",
    category=PRAISE,
    time=TIME,
    lead=CARDS[0].lead,
    body=BODY,
    updated=TimeView("2020-12-20", "20/12/2020"),
    dateline="Tinhmau.example",
    state="hẹn giờ",
    note="Bản đăng đầu ghi nhầm số trường đạt chuẩn của cấp tiểu học; đã sửa ngày 20/12/2020.",
    cover=picture("trao-co", "Tranh minh họa: lãnh đạo tỉnh trao lá cờ của năm học 2018-2019 cho tập thể lãnh đạo Sở."),
    event=EVENT,
    honours=HONOURS[:5],
    units=(DEPARTMENT, GIFTED, UPLAND),
    school_years=YEARS[4:6],
    awards=(FLAG, PREMIER, ORDER),
    topic=LinkView("Thi đua yêu nước", "/chu-de/thi-dua-yeu-nuoc/"),
    tags=(LinkView("Cờ thi đua", "/the/co-thi-dua/"), LinkView("Chuyển đổi số", "/the/chuyen-doi-so/")),
    authors=(LinkView("Nguyễn Văn Mẫu", "/tac-gia/nguyen-van-mau/"),),
    source=LinkView("Báo Mẫu", "https://bao.example/tin"),
    files=(
        FileView(
            "Quyết định tặng Cờ thi đua năm học 2019-2020",
            "/tep/qd.pdf",
            "PDF",
            "1,2 MB",
            "1234/QĐ-BGDĐT",
            TimeView("2020-11-12", "12/11/2020"),
            "Bộ Giáo dục và Đào tạo",
        ),
        FileView("Danh sách tập thể được khen", "/tep/ds.docx", "DOCX", "84 kB"),
    ),
    gallery=(
        picture("chu-tri", "Đoàn chủ tịch điều hành hội nghị."),
        picture("dai-bieu"),
        picture("phat-bieu", "Đại biểu phát biểu."),
    ),
    films=(
        FilmView("Phóng sự lễ trao cờ", "https://video.example/1", picture("phat-bieu", "")),
        FilmView("", "phim.mp4"),
    ),
    figures=(TileView("1.204", "Lượt xem"), TileView("4,5/5", "Đánh giá")),
)

HOME = HomeView(
    head=HeadView("Bảng Vàng", SITE.description, "https://bangvang.example/", feed="/atom.xml"),
    slogan=SLOGAN,
    lead=CARDS[0],
    seconds=CARDS[1:4],
    roll=RollPanelView(
        LinkView("Năm học 2019–2020", "/nam-hoc/2019-2020/"),
        (TileView("27", "lần khen thưởng"), TileView("4", "cấp Nhà nước"), TileView("12", "đơn vị")),
        HONOURS[:4],
        YEARS[5:],
        HONOURS[1:3],
        LinkView("Bảng vàng", "/bang-vang/"),
    ),
    boxes=tuple(
        BoxView(category, replace(first, category=category), CARDS[2:5])
        for category, first in zip(CATEGORIES, CARDS[1:] + CARDS, strict=False)
    ),
    index=(
        IndexGroupView("Đơn vị", UNITS, href="/don-vi/"),
        IndexGroupView("Năm học", YEARS[:6], href="/nam-hoc/"),
        IndexGroupView("Khen thưởng", AWARDS, href="/khen-thuong/"),
    ),
)

LIST = ListView(
    head=head(
        "Khen thưởng",
        "/chuyen-muc/khen-thuong/",
        LinkView("Tin tức", "/tin-tuc/"),
        feed="/chuyen-muc/khen-thuong/atom.xml",
    ),
    title="Khen thưởng",
    kind="Chuyên mục",
    intro="Tin trao tặng, đón nhận huân chương, danh hiệu, cờ thi đua, bằng khen, giấy khen.",
    slogan=SLOGAN,
    cards=CARDS * 2,
    pager=PAGER,
    sections=CATEGORIES,
)

PLAIN = PlainView(
    head("Giới thiệu", "/gioi-thieu/"),
    "Giới thiệu",
    "Bảng Vàng là trang minh họa của một Sở không có thật.",
    BODY,
    TimeView("2026-11-21", "21/11/2026"),
)
MOVED = MovedView(
    HeadView(CARDS[0].title, CARDS[0].lead, f"https://bangvang.example{CARDS[0].href}", noindex=True),
    CARDS[0].title,
    CARDS[0].href,
)
NOT_FOUND = NotFoundView(HeadView("Không tìm thấy trang", "", "", noindex=True), YEARS, CATEGORIES)
