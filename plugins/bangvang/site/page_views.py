"""What templates are given: one class a kind of page, and what stands around all of them."""

from dataclasses import dataclass

from markupsafe import Markup

from bangvang.site.views import (
    BarsView,
    BlockYearView,
    BoxView,
    CardView,
    EventCardView,
    EventView,
    FactView,
    FieldView,
    FileView,
    FilmView,
    HeadView,
    HeatView,
    HonourGroupView,
    HonourView,
    IndexGroupView,
    LinkView,
    PagerView,
    PictureView,
    ReportPostView,
    RollPanelView,
    StandingsView,
    StreakView,
    SummaryRowView,
    TileView,
    TimeView,
)


@dataclass(frozen=True, slots=True)
class PostView:
    """A post's page."""

    head: HeadView
    title: str
    category: LinkView
    time: TimeView
    lead: str
    body: Markup
    updated: TimeView | None = None
    dateline: str = ""
    state: str = ""
    note: str = ""
    cover: PictureView | None = None
    event: EventView | None = None
    honours: tuple[HonourView, ...] = ()
    units: tuple[LinkView, ...] = ()
    school_years: tuple[LinkView, ...] = ()
    awards: tuple[LinkView, ...] = ()
    topic: LinkView | None = None
    tags: tuple[LinkView, ...] = ()
    authors: tuple[LinkView, ...] = ()
    source: LinkView | None = None
    files: tuple[FileView, ...] = ()
    gallery: tuple[PictureView, ...] = ()
    films: tuple[FilmView, ...] = ()
    newer: LinkView | None = None
    older: LinkView | None = None
    figures: tuple[TileView, ...] = ()


@dataclass(frozen=True, slots=True)
class HomeView:
    head: HeadView
    slogan: str
    lead: CardView | None
    seconds: tuple[CardView, ...]
    roll: RollPanelView | None
    boxes: tuple[BoxView, ...]
    index: tuple[IndexGroupView, ...]


@dataclass(frozen=True, slots=True)
class ListView:
    """A list of posts: all news, a category, an author, a topic, a tag, a year. `sections` are links beside it."""

    head: HeadView
    title: str
    kind: str
    intro: str
    slogan: str
    cards: tuple[CardView, ...]
    pager: PagerView
    sections: tuple[LinkView, ...] = ()


@dataclass(frozen=True, slots=True)
class IndexView:
    """A list of units, school years, awards or blocks, in groups."""

    head: HeadView
    title: str
    intro: str
    groups: tuple[IndexGroupView, ...]


@dataclass(frozen=True, slots=True)
class TermView:
    """A page of a unit, a school year, an award or a block: profile, honours, posts.

    `ended` is a sentence about a unit that was merged (its successors stand in `facts`). `groups` are its own honours
    under headings, `inherited` those of its predecessors; `events` are conferences in order of date. `rest` leads to
    the honours that did not fit on the page; `summary` is a unit's, award by award; `json_ld` is finished JSON.
    """

    head: HeadView
    title: str
    kind: str
    facts: tuple[FactView, ...]
    tiles: tuple[TileView, ...]
    groups: tuple[HonourGroupView, ...]
    cards: tuple[CardView, ...]
    pager: PagerView
    note: str = ""
    level: str = ""
    ended: str = ""
    streaks: tuple[StreakView, ...] = ()
    inherited: tuple[HonourGroupView, ...] = ()
    events: tuple[EventCardView, ...] = ()
    blocks: tuple[BlockYearView, ...] = ()
    previous: LinkView | None = None
    next: LinkView | None = None
    summary: tuple[SummaryRowView, ...] = ()
    bars: BarsView | None = None
    rest: LinkView | None = None
    downloads: tuple[LinkView, ...] = ()
    json_ld: Markup | None = None


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
class PlainView:
    head: HeadView
    title: str
    lead: str
    body: Markup
    updated: TimeView | None = None


@dataclass(frozen=True, slots=True)
class NotFoundView:
    head: HeadView
    school_years: tuple[LinkView, ...]
    categories: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class MovedView:
    """What stands at an address of an older portal: the way to the post that stood there."""

    head: HeadView
    title: str
    href: str


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


@dataclass(frozen=True, slots=True)
class SiteView:
    """What every page shows around its own content; the same for all pages of one build.

    `feed` is empty where there is nothing to follow; `band` and `band_dark` colour the browser's own bar.
    """

    name: str
    owner: str
    description: str
    home: str
    notice: str
    menu: tuple[LinkView, ...]
    links: tuple[LinkView, ...]
    address: str
    phone: str
    email: str
    fanpage: str
    feed: str
    static: str
    band: str = "#8f1d22"
    band_dark: str = "#5a1216"


View = (
    PostView
    | HomeView
    | ListView
    | IndexView
    | TermView
    | RollView
    | RollListView
    | HeatPageView
    | RankingView
    | OpenDataView
    | PlainView
    | NotFoundView
    | MovedView
)


@dataclass(frozen=True, slots=True)
class Page:
    """One file to write: its path below the output, its template, and what the template is given as `view`."""

    path: str
    template: str
    view: View
