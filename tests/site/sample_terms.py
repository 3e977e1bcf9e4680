"""Full samples of the pages of units, school years, awards and blocks, and of their indexes."""

from dataclasses import replace
from typing import Any

from markupsafe import Markup
from tests.site.sample_rolls import BY_LEVEL, BY_YEAR, DOWNLOADS, SUMMARY
from tests.site.sample_views import (
    ALONE,
    CARDS,
    DEPARTMENT,
    DIPLOMA,
    EVENT,
    FLAG,
    GIFTED,
    HONOURS,
    NURSERY,
    PREMIER,
    TILES,
    TOLD,
    UNITS,
    UPLAND,
    YEARS,
    _heading,
    by,
    head,
)

from bangvang.site.page_views import IndexView, TermView
from bangvang.site.views import (
    BlockYearView,
    EventCardView,
    EventView,
    FactView,
    HonourGroupView,
    IndexGroupView,
    LinkView,
    StreakView,
)

BLOCK_LINK = LinkView("Khối thi đua các trường THPT vùng thuận lợi", "/khoi-thi-dua/thpt-thuan-loi/")
BLOCKS = (
    BlockYearView(YEARS[2], BLOCK_LINK, GIFTED, UPLAND, UNITS, source="bản tin của Sở ngày 29/9/2022"),
    BlockYearView(YEARS[3], BLOCK_LINK, lead=GIFTED),
)


REST = LinkView("Xem tất cả", "/bang-vang/con-lai/", count=340)
INDEXES = {"don-vi": "Đơn vị", "nam-hoc": "Năm học", "khen-thuong": "Khen thưởng", "khoi-thi-dua": "Thi đua"}


def term(
    title: str, kind: str, path: str, groups: tuple[HonourGroupView, ...], *facts: FactView, **more: Any
) -> TermView:
    index = path.split("/")[1]
    return TermView(
        head(title, path, LinkView(INDEXES[index], f"/{index}/")),
        title,
        kind,
        facts,
        TILES,
        groups,
        CARDS[:3],
        ALONE,
        **more,
    )


UNIT = term(
    "Trường THPT chuyên tỉnh Mẫu",
    "trung học phổ thông",
    "/don-vi/thpt-chuyen-mau/",
    by("period"),
    FactView("Loại trường", (LinkView("trung học phổ thông", ""),)),
    FactView("Trực thuộc", (DEPARTMENT,)),
    FactView("Tên cũ", (LinkView("Trường Năng khiếu Mẫu", "", note="đến năm 1998"),)),
    FactView("Đơn vị tiếp nối", (UPLAND, NURSERY)),
    note="Trường chuyên của tỉnh, thành lập năm 1990.",
    ended="Đơn vị ngừng hoạt động dưới tên này từ ngày 1/7/2025 do sáp nhập.",
    streaks=(
        StreakView(FLAG, "bo-tinh", 2, YEARS[1], YEARS[0]),
        StreakView(PREMIER, "chinh-phu", 4, YEARS[3], YEARS[0]),
    ),
    inherited=(HonourGroupView("Sở Giáo dục và Đào tạo tỉnh Mẫu Cũ", HONOURS[:2], "/don-vi/so-gddt-mau-cu/"),),
    blocks=tuple(replace(each, role="trưởng khối", members=(), source="") for each in BLOCKS),
    summary=SUMMARY,
    rest=REST,
    downloads=DOWNLOADS,
    json_ld=Markup('{"@context":"https://schema.org","@type":"HighSchool","name":"Trường THPT chuyên tỉnh Mẫu"}'),
)
YEAR = term(
    "Năm học 2019–2020",
    "năm học",
    "/nam-hoc/2019-2020/",
    tuple(replace(group, level=group.honours[0].level) for group in by("level_name")),
    events=(
        EventCardView(EVENT, TOLD),
        EventCardView(EventView("lễ trao tặng"), LinkView(CARDS[3].title, "/tin-tuc/2020/hoa-mau/")),
    ),
    blocks=BLOCKS,
    previous=YEARS[5],
    next=YEARS[3],
    bars=BY_LEVEL,
    rest=REST,
    downloads=DOWNLOADS,
)
AWARD = term(
    "Cờ thi đua của Bộ Giáo dục và Đào tạo",
    "hình thức khen thưởng",
    "/khen-thuong/co-thi-dua-bo-gddt/",
    by("period"),
    FactView("Cấp", (LinkView("bộ, tỉnh", ""),)),
    FactView("Thẩm quyền tặng", (LinkView("Bộ trưởng Bộ Giáo dục và Đào tạo", ""),)),
    FactView("Căn cứ", (LinkView("Luật Thi đua, khen thưởng 2022", ""),)),
    note="Tặng tập thể dẫn đầu phong trào thi đua của cụm, khối.",
    level="bo-tinh",
    previous=PREMIER,
    next=DIPLOMA,
    bars=BY_YEAR,
    rest=REST,
    downloads=DOWNLOADS,
)
BLOCK = term(
    "Khối thi đua các trường THPT vùng thuận lợi",
    "khối thi đua",
    "/khoi-thi-dua/thpt-thuan-loi/",
    by("period"),
    FactView("Đơn vị tổ chức", (DEPARTMENT,)),
    blocks=BLOCKS,
    rest=REST,
    downloads=DOWNLOADS[:1],
)

MANY = tuple(
    LinkView(f"Trường {kind} Mẫu {number}", f"/don-vi/mau-{kind[0]}{number}/".lower(), count=number % 5)
    for kind in ("Mầm non", "Tiểu học", "THCS")
    for number in range(1, 25)
)
INDEX = IndexView(
    head("Đơn vị", "/don-vi/"),
    "Đơn vị",
    "Mỗi đơn vị có một trang riêng, ghi mọi lần được khen thưởng.",
    (
        IndexGroupView("Sở Giáo dục và Đào tạo", (DEPARTMENT,)),
        IndexGroupView("Mầm non", (NURSERY, *MANY[:24])),
        IndexGroupView("Tiểu học, trung học cơ sở", MANY[24:]),
        IndexGroupView("Trung học phổ thông", (GIFTED, UPLAND)),
    ),
)
AWARD_INDEX = IndexView(
    head("Khen thưởng", "/khen-thuong/"),
    "Khen thưởng",
    "Các danh hiệu thi đua và hình thức khen thưởng, từ cấp cao nhất.",
    tuple(
        IndexGroupView(_heading("level_name", each.level_name), (each.award,), each.level)
        for each in dict.fromkeys((*HONOURS[:3], *HONOURS[4:]))
    ),
)
