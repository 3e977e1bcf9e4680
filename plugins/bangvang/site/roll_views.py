"""What the templates of the roll of honour are given: tables and bars in parts, its pages, and the report."""

from dataclasses import dataclass

from bangvang.site.media_views import FileView
from bangvang.site.views import HeadView, HonourGroupView, HonourView, LinkView, PagerView, TileView, TimeView


@dataclass(frozen=True, slots=True)
class SummaryRowView:
    """One form of award on a unit's page: how often, when first and last, and the longest streak ("3 năm học").

    `first`, `last` and `streak` are empty where no source tells a year, or there is no streak.
    """

    award: LinkView
    level: str
    level_name: str
    times: str
    first: str = ""
    last: str = ""
    streak: str = ""


@dataclass(frozen=True, slots=True)
class BarView:
    """One row of a bar table: `number` as text, `share` of the longest bar in per cent, from 0 to 100.

    `note` stands behind the number: "thêm 2 đề nghị". `level` is a level's slug where the row is one.
    """

    label: LinkView
    number: str
    share: int
    note: str = ""
    level: str = ""


@dataclass(frozen=True, slots=True)
class BarsView:
    """A table with a bar a row. `subject` heads the labels ("Năm học"), `measure` the numbers ("Số lượt")."""

    heading: str
    subject: str
    measure: str
    rows: tuple[BarView, ...]


@dataclass(frozen=True, slots=True)
class HeatCellView:
    """A cell of a heat table: `number` is empty for none; `heat` from 0 (none) to 4 (the most)."""

    number: str
    heat: int


@dataclass(frozen=True, slots=True)
class HeatRowView:
    unit: LinkView
    cells: tuple[HeatCellView, ...]
    other: str
    total: str


@dataclass(frozen=True, slots=True)
class HeatView:
    """Units by school year. A column's label is short ("19–20"), its note is the whole name ("Năm học 2019–2020").

    `other` is what all other periods are called in this table, empty where there are none; `more` leads to the
    whole table.
    """

    caption: str
    columns: tuple[LinkView, ...]
    rows: tuple[HeatRowView, ...]
    other: str = ""
    more: LinkView | None = None


@dataclass(frozen=True, slots=True)
class StandingRowView:
    place: str
    unit: LinkView
    counts: tuple[str, ...]
    total: str


@dataclass(frozen=True, slots=True)
class StandingsView:
    """Units ranked among each other. A column is a level: its slug as href, its name as label; "" for no honour."""

    heading: str
    columns: tuple[LinkView, ...]
    rows: tuple[StandingRowView, ...]
    more: LinkView | None = None


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field of the open data: its name in JSON, its column in CSV and Excel, and what stands in it."""

    name: str
    column: str
    meaning: str


@dataclass(frozen=True, slots=True)
class ReportPostView:
    """A post in the list that auditors ask for."""

    time: TimeView
    post: LinkView
    authors: str
    source: str


@dataclass(frozen=True, slots=True)
class RollView:
    """The roll of honour: its figures, the newest school year, and the ways to everything else.

    `groups` are honours of the newest school year by level, `newest` its heading with the page of it, `rest` the way
    to those that did not fit. `levels` and `kinds` are the single filters, with how many each holds.
    """

    head: HeadView
    title: str
    intro: str
    tiles: tuple[TileView, ...]
    newest: LinkView | None
    groups: tuple[HonourGroupView, ...]
    rest: LinkView | None
    levels: tuple[LinkView, ...]
    kinds: tuple[LinkView, ...]
    by_level: BarsView
    by_year: BarsView
    heat: HeatView | None
    standings: StandingsView | None
    downloads: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class RollListView:
    """Honours of one level, one kind or one year, or more of those of a term's page: groups, in pages.

    `siblings` are the other filters of the same sort, the current one with an empty href; `first` is what heads a row.
    """

    head: HeadView
    title: str
    intro: str
    groups: tuple[HonourGroupView, ...]
    pager: PagerView
    first: str = "award"
    level: str = ""
    siblings: tuple[LinkView, ...] = ()
    bars: BarsView | None = None
    downloads: tuple[LinkView, ...] = ()


@dataclass(frozen=True, slots=True)
class HeatPageView:
    """The whole table of units by school year, in pages."""

    head: HeadView
    title: str
    intro: str
    heat: HeatView
    pager: PagerView


@dataclass(frozen=True, slots=True)
class RankingView:
    """Units ranked, in pages: all together, or those of one kind among themselves.

    `siblings` are the other rankings, the current one with an empty href.
    """

    head: HeadView
    title: str
    intro: str
    standings: StandingsView
    siblings: tuple[LinkView, ...]
    pager: PagerView


@dataclass(frozen=True, slots=True)
class OpenDataView:
    """What the open data holds, field by field, and on what terms. `licence` leads to its text."""

    head: HeadView
    title: str
    intro: str
    files: tuple[FileView, ...]
    fields: tuple[FieldView, ...]
    licence: LinkView


@dataclass(frozen=True, slots=True)
class ReportView:
    """The commendation report of a school year: what was awarded by level and award, and the posts that tell of it.

    `levels` are headings with the tables of their awards. `waiting` are proposals and plans, `of_years` what is of
    one of its calendar years and no school year: both stand apart and are not in the totals.
    """

    title: str
    owner: str
    day: str
    tiles: tuple[TileView, ...]
    levels: tuple[tuple[str, tuple[HonourGroupView, ...]], ...]
    waiting: tuple[HonourView, ...]
    of_years: tuple[HonourView, ...]
    posts: tuple[ReportPostView, ...]
