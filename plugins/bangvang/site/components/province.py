"""Nouns of tỉnh Mẫu, a province that does not exist: what the components are shown with."""

from dataclasses import replace
from typing import Any

from bangvang.site.media_views import FileView
from bangvang.site.views import (
    CardView,
    EventView,
    HonourGroupView,
    HonourView,
    LinkView,
    PagerView,
    PictureView,
    TileView,
    TimeView,
)

# From the page of an example to the pictures of the gallery, whatever the site's own path is.
_PICTURES = "../../hinh"

MOMENT = TimeView("2020-12-18T02:09:00+07:00", "Thứ Sáu, 18/12/2020 02:09")
DAY = TimeView("2020-12-18", "18/12/2020")
EVENT = EventView("hội nghị", TimeView("2020-10-02", "Thứ Sáu, 2/10/2020"), "Trung tâm Hội nghị tỉnh Mẫu")

HOME = LinkView("Trang chủ", "/")
NEWS = LinkView("Tin tức", "/tin-tuc/")
PRAISE = LinkView("Khen thưởng", "/chuyen-muc/khen-thuong/", count=34)
COMPETE = LinkView("Thi đua", "/chuyen-muc/thi-dua/", count=12)
MEETING = LinkView("Hội nghị", "/chuyen-muc/hoi-nghi/", count=1204)
CATEGORIES = (PRAISE, COMPETE, MEETING, LinkView("Trường đạt chuẩn", "/chuyen-muc/truong-dat-chuan/", count=8))

DEPARTMENT = LinkView("Sở GD&ĐT Mẫu", "/don-vi/so-gddt-mau/", count=12)
GIFTED = LinkView("Trường THPT chuyên tỉnh Mẫu", "/don-vi/thpt-chuyen-mau/", count=6)
NURSERY = LinkView("Trường Mầm non Hoa Mẫu", "/don-vi/mn-hoa-mau/", count=2, note="phường Mẫu, tỉnh Mẫu")
UPLAND = LinkView(
    "Trường Phổ thông dân tộc nội trú Trung học cơ sở và Trung học phổ thông Mẫu Thượng",
    "/don-vi/ptdtnt-mau-thuong/",
    count=1,
)
UNITS = (DEPARTMENT, GIFTED, NURSERY, UPLAND)
YEARS = tuple(
    LinkView(f"{year}–{year + 1}", f"/nam-hoc/{year}-{year + 1}/", count=year * 7 % 23)
    for year in range(2024, 2014, -1)
)

ORDER = LinkView("Huân chương Lao động hạng Ba", "/khen-thuong/huan-chuong-lao-dong-hang-ba/", count=2)
PREMIER = LinkView("Bằng khen của Thủ tướng Chính phủ", "/khen-thuong/bang-khen-thu-tuong/", count=5)
FLAG = LinkView("Cờ thi đua của Bộ Giáo dục và Đào tạo", "/khen-thuong/co-thi-dua-bo-gddt/", count=7)
DIPLOMA = LinkView("Giấy khen của Giám đốc Sở", "/khen-thuong/giay-khen-giam-doc-so/", count=1248)
PRIZE = LinkView("Giải Nhất kỳ thi học sinh giỏi quốc gia", "/khen-thuong/giai-nhat-hsg-quoc-gia/", count=3)
AWARDS = (ORDER, PREMIER, FLAG, DIPLOMA)
LEVELS = (
    LinkView("Cấp Nhà nước", "/bang-vang/cap/nha-nuoc/", count=12, level="nha-nuoc"),
    LinkView("Cấp Chính phủ", "/bang-vang/cap/chinh-phu/", count=31, level="chinh-phu"),
    LinkView("Cấp bộ, tỉnh", "", count=408, level="bo-tinh"),
    LinkView("Cấp sở", "/bang-vang/cap/so/", count=1250, level="so"),
    LinkView("Cấp cơ sở", "/bang-vang/cap/co-so/", count=96, level="co-so"),
    LinkView("Cấp quốc tế", "/bang-vang/cap/quoc-te/", count=1, level="quoc-te"),
    LinkView("Cấp quốc gia", "/bang-vang/cap/quoc-gia/", count=64, level="quoc-gia"),
    LinkView("Cấp khu vực", "/bang-vang/cap/khu-vuc/", count=0, level="khu-vuc"),
)

STAGE = PictureView(
    f"{_PICTURES}/ngang.svg",
    "Trên sân khấu có phông đỏ, một người trao lá cờ viền tua vàng.",
    "Tranh minh họa: lãnh đạo tỉnh trao lá cờ của năm học 2018-2019 cho tập thể lãnh đạo Sở.",
    1280,
    720,
)
UPRIGHT = PictureView(f"{_PICTURES}/dung.svg", "Một cô giáo cầm bó hoa, đứng trước phông đỏ.", "", 900, 1200)
SMALL = PictureView(f"{_PICTURES}/nho.svg", "", "Bìa kỷ yếu 20 năm thi đua, in năm 2015.", 320, 214)
PICTURES = (STAGE, UPRIGHT, SMALL)


def card(title: str, category: LinkView, picture: PictureView | None = None, state: str = "") -> CardView:
    lead = (
        "Năm học 2018-2019 rồi năm học 2019-2020, Sở đều có tên trong nhóm dẫn đầu phong trào “Đổi mới, sáng tạo "
        "trong dạy và học”. Chưa bao giờ trước đó Sở nhận Cờ thi đua của Bộ hai năm học liền nhau."
    )
    return CardView(title, "/tin-tuc/2020/tinh-mau/", lead, DAY, category, picture, state)


CARDS = (
    card("Tỉnh Mẫu: hai năm liền nhận Cờ thi đua của Bộ Giáo dục và Đào tạo", PRAISE, STAGE),
    card("Ba khối thi đua các trường vùng cao ký giao ước năm học 2022-2023", COMPETE, UPRIGHT),
    card("Tổng kết năm học 2019-2020, chín nhiệm vụ trọng tâm cho năm học mới", MEETING),
    card("Trường Mầm non Hoa Mẫu đón nhận Huân chương Lao động hạng Ba", PRAISE, STAGE, "bản nháp"),
)
POSTS = tuple(LinkView(each.title, each.href, note=DAY.text) for each in CARDS)
LEDGER = LinkView("Sổ vàng khen thưởng 2015–2024, tờ Tập thể, dòng 12", "")


def honour(award: LinkView, level: str, level_name: str, to: LinkView, period: str, **more: Any) -> HonourView:
    year = f"/nam-hoc/{period.replace('–', '-')}/" if "–" in period else ""
    return HonourView(award, level, level_name, to, period, year, **more)


HONOURS = (
    honour(
        ORDER,
        "nha-nuoc",
        "Cấp Nhà nước",
        GIFTED,
        "2019–2020",
        by="Chủ tịch nước",
        decision="Quyết định 1234/QĐ-CTN ngày 12/11/2020",
        sources=(POSTS[0], LEDGER),
    ),
    honour(
        PREMIER,
        "chinh-phu",
        "Cấp Chính phủ",
        replace(GIFTED, note="3 tập thể và cá nhân"),
        "2020",
        by="Thủ tướng Chính phủ",
        reason="trao tại Hội nghị điển hình tiên tiến của ngành",
        sources=(POSTS[0],),
    ),
    honour(
        FLAG,
        "bo-tinh",
        "Cấp bộ, tỉnh",
        DEPARTMENT,
        "2018–2019",
        by="Bộ Giáo dục và Đào tạo",
        status="đề nghị",
        later=LinkView("đã được tặng", "/tin-tuc/2020/tinh-mau/"),
        sources=(POSTS[0],),
    ),
    honour(DIPLOMA, "so", "Cấp sở", NURSERY, "2018–2019", by="Giám đốc Sở", sources=(LEDGER,)),
    honour(PRIZE, "quoc-gia", "Cấp quốc gia", LinkView("12 học sinh của tỉnh", ""), "2016–2017", status="dự kiến"),
)
BY_YEAR = (
    HonourGroupView("Năm học 2019–2020", HONOURS[:1], "/nam-hoc/2019-2020/", tally="1 lượt", continues=True),
    HonourGroupView("Năm 2020", HONOURS[1:2], tally="3 lượt"),
    HonourGroupView("Năm học 2018–2019", HONOURS[2:4], "/nam-hoc/2018-2019/", tally="1 lượt, 1 đề nghị"),
    HonourGroupView("Năm học 2016–2017", HONOURS[4:], "/nam-hoc/2016-2017/", tally="1 dự kiến"),
)
BY_LEVEL = tuple(
    HonourGroupView(each.level_name, (each,), f"/bang-vang/cap/{each.level}/", each.level, "1 lượt") for each in HONOURS
)

TILES = (
    TileView("1.204", "lượt khen thưởng"),
    TileView("4", "lượt ở cấp Nhà nước, Chính phủ"),
    TileView("Huân chương Lao động hạng Ba", "khen thưởng cao nhất"),
)
PAGER = PagerView(
    2,
    4,
    "/tin-tuc/",
    "/tin-tuc/trang/3/",
    tuple(LinkView(str(number), "" if number == 2 else f"/tin-tuc/trang/{number}/") for number in range(1, 5)),
)
FILES = (
    FileView(
        "Quyết định tặng Cờ thi đua năm học 2019-2020",
        "/tep/qd.pdf",
        "PDF",
        "1,2 MB",
        "1234/QĐ-BGDĐT",
        DAY,
        "Bộ Giáo dục và Đào tạo",
    ),
    FileView("Danh sách tập thể được khen", "/tep/ds.docx", "DOCX", "84 KB"),
)
