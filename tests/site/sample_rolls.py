"""Full samples of the pages of the roll of honour: a hundred rows of different names where there may be as many."""

from itertools import islice, product

from tests.site.sample_views import HONOURS, LEDGER, TILES, TOLD, YEARS, head, honour

from bangvang.site.media_views import FileView
from bangvang.site.roll_views import (
    BarsView,
    BarView,
    FieldView,
    HeatCellView,
    HeatPageView,
    HeatRowView,
    HeatView,
    OpenDataView,
    RankingView,
    RollListView,
    RollView,
    StandingRowView,
    StandingsView,
    SummaryRowView,
)
from bangvang.site.views import HonourGroupView, HonourView, LinkView, PagerView, TileView

ROLL_LINK = LinkView("Bảng vàng", "/bang-vang/")
LEVELS = (
    LinkView("Cấp Nhà nước", "/bang-vang/cap/nha-nuoc/", count=12, level="nha-nuoc"),
    LinkView("Cấp Chính phủ", "/bang-vang/cap/chinh-phu/", count=31, level="chinh-phu"),
    LinkView("Cấp bộ, tỉnh", "/bang-vang/cap/bo-tinh/", count=408, level="bo-tinh"),
    LinkView("Cấp sở", "/bang-vang/cap/so/", count=1250, level="so"),
    LinkView("Cấp quốc gia", "/bang-vang/cap/quoc-gia/", count=64, level="quoc-gia"),
)
KINDS = (
    LinkView("Huân chương", "/bang-vang/loai/huan-chuong/", count=12),
    LinkView("Cờ thi đua", "/bang-vang/loai/co-thi-dua/", count=96),
    LinkView("Bằng khen", "/bang-vang/loai/bang-khen/", count=340),
    LinkView("Giấy khen", "/bang-vang/loai/giay-khen/", count=1250),
    LinkView("Danh hiệu thi đua", "/bang-vang/loai/danh-hieu/", count=512),
    LinkView("Giải thưởng, huy chương", "/bang-vang/loai/giai-thuong/", count=64),
)
DOWNLOADS = (
    LinkView("JSON", "/bang-vang/du-lieu/bang-vang.json", note="412 kB"),
    LinkView("CSV", "/bang-vang/du-lieu/bang-vang.csv", note="188 kB"),
    LinkView("Excel", "/bang-vang/du-lieu/bang-vang.xlsx", note="204 kB"),
    LinkView("Giải thích dữ liệu", "/bang-vang/du-lieu/"),
)
PAGER = PagerView(
    1, 2, next="/bang-vang/cap/so/trang/2/", pages=(LinkView("1", ""), LinkView("2", "/bang-vang/cap/so/trang/2/"))
)

SCHOOLS = ("Mầm non", "Tiểu học", "THCS", "THPT", "Phổ thông dân tộc nội trú THCS")
FIRST = ("Hoa", "Suối", "Đồi", "Bến", "Rừng")
SECOND = ("Cúc", "Xanh", "Thượng", "Ngọc", "Hạ")


def schools(number: int) -> tuple[LinkView, ...]:
    """Schools of the province that does not exist, each with a name of its own."""
    names = islice(product(SECOND, FIRST, SCHOOLS), number)
    return tuple(
        LinkView(f"Trường {school} {first} {second} Mẫu", f"/don-vi/mau-{place}-{len(first + second)}/")
        for place, (second, first, school) in enumerate(names)
    )


def rows(pattern: HonourView, units: tuple[LinkView, ...]) -> tuple[HonourView, ...]:
    """An honour of the pattern's award for each unit, told by a post or by a ledger."""
    return tuple(
        honour(
            pattern.award,
            pattern.level,
            pattern.level_name,
            unit,
            "2023–2024",
            by=pattern.by or "Giám đốc Sở",
            decision=f"Quyết định {place * 7 + 300}/QĐ-SGDĐT ngày {place % 28 + 1}/8/2024" if place % 3 else "",
            sources=(TOLD if place % 2 else LEDGER,),
        )
        for place, unit in enumerate(units)
    )


def group(pattern: HonourView, units: tuple[LinkView, ...]) -> HonourGroupView:
    return HonourGroupView(pattern.level_name, rows(pattern, units), level=pattern.level, tally=f"{len(units)} lượt")


UNITS = schools(100)
NEWEST = (
    HonourGroupView(HONOURS[0].level_name, HONOURS[:1], level=HONOURS[0].level, tally="1 lượt"),
    HonourGroupView(HONOURS[1].level_name, HONOURS[1:2], level=HONOURS[1].level, tally="3 lượt"),
    HonourGroupView(
        HONOURS[2].level_name, (*rows(HONOURS[2], UNITS[:27]), HONOURS[3]), level="bo-tinh", tally="27 lượt, 1 đề nghị"
    ),
    group(HONOURS[4], UNITS[27:]),
)

BY_YEAR = BarsView(
    "Theo năm học",
    "Năm học",
    "Số lượt",
    tuple(
        BarView(
            LinkView(f"Năm học {year.label}", year.href),
            str(240 - place * 23),
            100 - place * 9,
            note="thêm 2 đề nghị" if place == 1 else "",
        )
        for place, year in enumerate(YEARS)
    ),
)
BY_LEVEL = BarsView(
    "Theo cấp khen thưởng",
    "Cấp",
    "Số lượt",
    tuple(
        BarView(
            LinkView(level.label, level.href),
            f"{level.count:,}".replace(",", "."),
            max(1, (level.count or 0) // 13),
            level=level.level,
        )
        for level in LEVELS
    ),
)


def heat(number: int, *, more: LinkView | None = None) -> HeatView:
    """A heat table of so many units, in which every step of heat stands."""
    columns = tuple(
        LinkView(f"{year.label[2:4]}–{year.label[7:9]}", year.href, note=f"Năm học {year.label}")
        for year in YEARS[::-1]
    )
    return HeatView(
        "Số lượt khen thưởng của từng đơn vị theo năm học.",
        columns,
        tuple(
            HeatRowView(
                unit,
                tuple(_cell((place * 5 + column * 3) % 8 - 2) for column in range(len(columns))),
                str(place % 3),
                str(60 - place // 2),
            )
            for place, unit in enumerate(UNITS[:number])
        ),
        other="Năm khác",
        more=more,
    )


def _cell(number: int) -> HeatCellView:
    return HeatCellView(str(number) if number > 0 else "", min(4, max(0, number)))


def standings(heading: str, number: int, *, more: LinkView | None = None) -> StandingsView:
    """Units in their order; the second and the third share a place."""
    return StandingsView(
        heading,
        tuple(LinkView(level.label, level.level) for level in LEVELS),
        tuple(
            StandingRowView(
                "2" if place == 2 else str(place + 1),
                unit,
                tuple(str(number) if number else "" for number in _received(place)),
                str(sum(_received(place))),
            )
            for place, unit in enumerate(UNITS[:number])
        ),
        more=more,
    )


def _received(place: int) -> tuple[int, ...]:
    """How often the unit at a place received an honour of each level; the second as the third."""
    place = 1 if place == 2 else place
    return max(0, 3 - place), max(0, 5 - place), 20 - place % 20, 90 - place, place % 3


SUMMARY = tuple(
    SummaryRowView(each.award, each.level, each.level_name, times, first, last, streak)
    for each, times, first, last, streak in (
        (HONOURS[0], "1", "2019–2020", "2019–2020", ""),
        (HONOURS[1], "3", "2012", "2020", ""),
        (HONOURS[2], "7", "2011–2012", "2023–2024", "4 năm học"),
        (HONOURS[4], "12", "", "", ""),
    )
)

ROLL = RollView(
    head("Bảng vàng", "/bang-vang/", feed=""),
    "Bảng vàng",
    "Mọi danh hiệu thi đua và hình thức khen thưởng mà các đơn vị, cá nhân của ngành đã được tặng.",
    (
        TileView("1.765", "lượt khen thưởng"),
        TileView("214", "đơn vị"),
        TileView("12", "năm học"),
        TileView("43", "lượt ở cấp Nhà nước, Chính phủ"),
        TILES[2],
    ),
    LinkView("Năm học 2023–2024", "/nam-hoc/2023-2024/"),
    NEWEST,
    LinkView("Xem tất cả của năm học 2023–2024", "/bang-vang/nam-hoc/2023-2024/trang/2/", count=240),
    LEVELS,
    KINDS,
    BY_LEVEL,
    BY_YEAR,
    heat(15, more=LinkView("Xem tất cả các đơn vị", "/bang-vang/don-vi-nam-hoc/", count=214)),
    standings("Các đơn vị dẫn đầu", 10, more=LinkView("Xem bảng xếp hạng đầy đủ", "/bang-vang/xep-hang/")),
    DOWNLOADS,
)
ROLL_LIST = RollListView(
    head("Khen thưởng cấp sở", "/bang-vang/cap/so/", ROLL_LINK),
    "Khen thưởng cấp sở",
    "Mọi lượt khen thưởng ở cấp sở, từ năm học mới nhất.",
    (
        HonourGroupView(
            "Năm học 2023–2024", rows(HONOURS[4], UNITS[:60]), "/nam-hoc/2023-2024/", tally="60 lượt", continues=True
        ),
        HonourGroupView("Năm học 2022–2023", rows(HONOURS[4], UNITS[60:]), "/nam-hoc/2022-2023/", tally="40 lượt"),
    ),
    PAGER,
    first="recipient",
    level="so",
    siblings=tuple(
        LinkView(each.label, "" if each.level == "so" else each.href, each.count, level=each.level) for each in LEVELS
    ),
    bars=BY_YEAR,
    downloads=DOWNLOADS[:2],
)
UNIT_YEARS = HeatPageView(
    head("Đơn vị theo năm học", "/bang-vang/don-vi-nam-hoc/", ROLL_LINK),
    "Đơn vị theo năm học",
    "Mỗi ô là số lượt khen thưởng của một đơn vị trong một năm học.",
    heat(100),
    PAGER,
)
RANKING = RankingView(
    head("Xếp hạng: Tất cả đơn vị", "/bang-vang/xep-hang/", ROLL_LINK),
    "Xếp hạng: Tất cả đơn vị",
    "Xếp theo số lần khen ở cấp cao nhất, rồi đến các cấp sau; bằng nhau thì đồng hạng.",
    standings("Tất cả đơn vị", 100),
    (
        LinkView("Tất cả đơn vị", ""),
        LinkView("Mầm non", "/bang-vang/xep-hang/mam-non/", count=20),
        LinkView("Tiểu học", "/bang-vang/xep-hang/tieu-hoc/", count=30),
    ),
    PAGER,
)
OPEN_DATA = OpenDataView(
    head("Dữ liệu mở", "/bang-vang/du-lieu/", ROLL_LINK),
    "Dữ liệu mở",
    "Toàn bộ bảng vàng dưới dạng tệp, để ai cũng có thể tự đếm, tự đối chiếu.",
    (
        FileView("Bảng vàng, dạng JSON", "/bang-vang/du-lieu/bang-vang.json", "JSON", "412 kB"),
        FileView("Bảng vàng, dạng CSV", "/bang-vang/du-lieu/bang-vang.csv", "CSV", "188 kB"),
        FileView("Bảng vàng, dạng Excel", "/bang-vang/du-lieu/bang-vang.xlsx", "XLSX", "204 kB"),
    ),
    (
        FieldView("award", "Hình thức khen thưởng", "Tên đầy đủ của danh hiệu hoặc hình thức khen thưởng."),
        FieldView("recipient", "Đơn vị, cá nhân", "Nơi hoặc người được tặng."),
        FieldView(
            "recipient_count", "Số lượt", "Bao nhiêu tập thể, cá nhân được tặng trong lần này; đề nghị tính là 0."
        ),
        FieldView("school_year", "Năm học", "Năm học mà thành tích được ghi nhận, ví dụ 2023-2024."),
        FieldView("sources", "Nguồn", "Bài viết và sổ vàng ghi nhận, mỗi nguồn một địa chỉ."),
    ),
    LinkView("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/deed.vi"),
)
