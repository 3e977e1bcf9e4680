"""Examples of numbers side by side: bars, heat, standings, tiles."""

from bangvang.site.components.example import Component, also, in_four
from bangvang.site.components.province import LEVELS, TILES, UNITS, YEARS
from bangvang.site.roll_views import (
    BarsView,
    BarView,
    HeatCellView,
    HeatRowView,
    HeatView,
    StandingRowView,
    StandingsView,
)
from bangvang.site.views import LinkView

BARS = Component("bars", height=400)
HEAT = Component("heat", height=400)
STANDINGS = Component("standings", height=400)
TILE_ROW = Component("tiles")

_BY_YEAR = BarsView(
    "Theo năm học",
    "Năm học",
    "Số lượt",
    tuple(
        BarView(
            LinkView(f"Năm học {year.label}", year.href),
            str(240 - place * 40),
            100 - place * 17,
            note="thêm 2 đề nghị" if place == 1 else "",
        )
        for place, year in enumerate(YEARS[:6])
    ),
)
_BY_LEVEL = BarsView(
    "Theo cấp khen thưởng",
    "Cấp",
    "Số lượt",
    tuple(
        BarView(LinkView(each.label, each.href), str(each.count), min(100, each.count or 0), level=each.level)
        for each in LEVELS
    ),
)


def _cell(number: int) -> HeatCellView:
    return HeatCellView(str(number) if number > 0 else "", min(4, max(0, number)))


_HEAT = HeatView(
    "Số lượt khen thưởng của từng đơn vị theo năm học.",
    tuple(
        LinkView(f"{year.label[2:4]}–{year.label[7:9]}", year.href if place else "", note=f"Năm học {year.label}")
        for place, year in enumerate(YEARS[::-1])
    ),
    tuple(
        HeatRowView(
            unit, tuple(_cell((place * 5 + year * 3) % 8 - 2) for year in range(10)), str(place), str(60 - place)
        )
        for place, unit in enumerate(UNITS)
    ),
    other="Năm khác",
)
_STANDINGS = StandingsView(
    "Các đơn vị dẫn đầu",
    tuple(LinkView(each.label, each.level) for each in LEVELS[:5]),
    tuple(
        StandingRowView(place, unit, ("3", "", "20", "1.204", ""), "1.227")
        for place, unit in zip(("1", "2", "2", "4"), UNITS, strict=True)
    ),
)

EXAMPLES = (
    *in_four(BARS, "bars", table=_BY_YEAR, id="so-lieu"),
    also(BARS, "bars", "theo cấp", table=_BY_LEVEL, id="so-lieu"),
    *in_four(HEAT, "heat", table=_HEAT),
    *in_four(STANDINGS, "standings", table=_STANDINGS),
    *in_four(TILE_ROW, "tiles", numbers=TILES),
)
