"""Examples of what tells of honours: cards, tables, boards, the heads of pages."""

from bangvang.site.components.example import Component, Place, also, in_four
from bangvang.site.components.province import (
    BY_LEVEL,
    BY_YEAR,
    DEPARTMENT,
    GIFTED,
    HONOURS,
    ORDER,
    TILES,
    YEARS,
)
from bangvang.site.roll_views import SummaryRowView
from bangvang.site.views import HonourGroupView, LinkView, TileView

BOARD = Component("board", height=720)
HONOUR = Component("honour", tag="ul")
HONOURS_CARD = Component("honour", height=560)
HONOUR_TABLE = Component("honour_table", scripts=("filter",), height=640)
PLAQUE = Component("plaque")
PROFILE = Component("profile", place=Place.WIDE)
SUMMARY = Component("summary", height=480)
TIMELINE = Component("timeline")

_YEAR = LinkView("Năm học 2019–2020", "/nam-hoc/2019-2020/")
_ROWS = tuple(
    SummaryRowView(each.award, each.level, each.level_name, times, first, last, streak)
    for each, times, first, last, streak in (
        (HONOURS[0], "1", "2019–2020", "2019–2020", ""),
        (HONOURS[1], "3", "2012", "2020", ""),
        (HONOURS[2], "7", "2011–2012", "2023–2024", "4 năm học"),
        (HONOURS[3], "1.248", "", "", ""),
    )
)
_OF_PREDECESSOR = (HonourGroupView("Sở GD&ĐT Mẫu Cũ", HONOURS[:2], "/don-vi/so-gddt-mau-cu/"),)

EXAMPLES = (
    *in_four(
        BOARD,
        "board",
        heading=_YEAR,
        tiles=(*TILES[:1], TileView("4", "cấp Nhà nước"), TileView("12", "đơn vị")),
        honours=HONOURS[:3],
        highest=HONOURS[:2],
        earlier=YEARS[5:],
        all=LinkView("Bảng vàng", "/bang-vang/"),
        absent={"tiles": (), "honours": (), "highest": (), "earlier": (), "all": None},
    ),
    *in_four(HONOUR, "honour", honour=HONOURS[0]),
    also(HONOUR, "honour", "có lý do", honour=HONOURS[1]),
    also(HONOUR, "honour", "mới đề nghị", honour=HONOURS[2]),
    also(HONOUR, "honour", "ngắn gọn", honour=HONOURS[2], short=True),
    *in_four(HONOURS_CARD, "honours_card", honours=HONOURS),
    *in_four(HONOUR_TABLE, "honour_table", caption="Các lần khen thưởng, theo năm", groups=BY_YEAR),
    also(
        HONOUR_TABLE, "honour_table", "theo cấp", caption="Các lần khen thưởng, theo cấp", groups=BY_LEVEL, levels=False
    ),
    also(HONOUR_TABLE, "honour_table", "theo người nhận", caption="Người nhận", groups=BY_YEAR, first="recipient"),
    also(HONOUR_TABLE, "honour_table", "của tiền thân", caption="Tiền thân", groups=_OF_PREDECESSOR, periods=True),
    also(HONOUR_TABLE, "honour_table", "có ô lọc", caption="Các lần khen thưởng", groups=BY_YEAR, filter=True),
    *in_four(
        PLAQUE,
        "plaque",
        title="Bảng vàng",
        intro="Mọi danh hiệu thi đua và hình thức khen thưởng mà các đơn vị, cá nhân của ngành đã được tặng.",
        numbers=TILES,
        absent={"intro": "", "numbers": ()},
    ),
    *in_four(
        PROFILE,
        "profile",
        title=GIFTED.label,
        kind="trung học phổ thông",
        note="Trường chuyên của tỉnh, thành lập năm 1990.",
        ended="Đơn vị ngừng hoạt động dưới tên này từ ngày 1/7/2025 do sáp nhập.",
        level="",
        numbers=TILES,
        absent={"note": "", "ended": "", "numbers": ()},
    ),
    also(
        PROFILE,
        "profile",
        "hình thức khen thưởng",
        title=ORDER.label,
        kind="hình thức khen thưởng",
        note="Tặng tập thể, cá nhân lập nhiều thành tích.",
        ended="",
        level="nha-nuoc",
        numbers=TILES[:2],
    ),
    *in_four(SUMMARY, "summary", rows=_ROWS, caption=f"Số lần {DEPARTMENT.label} được khen thưởng, theo hình thức"),
    *in_four(TIMELINE, "timeline", groups=BY_YEAR, anchor="nam"),
)
