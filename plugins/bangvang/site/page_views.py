"""What templates are given: one class a kind of page, and what stands around all of them."""

from dataclasses import dataclass

from markupsafe import Markup

from bangvang.site.media_views import AlbumView, CommentView, DocumentView, FileView, FilmView
from bangvang.site.roll_views import (
    BarsView,
    HeatPageView,
    OpenDataView,
    RankingView,
    RollListView,
    RollView,
    SummaryRowView,
)
from bangvang.site.views import (
    BlockYearView,
    BoxView,
    CardView,
    ContactView,
    EventCardView,
    EventView,
    FactView,
    HeadView,
    HonourGroupView,
    HonourView,
    IndexGroupView,
    LinkView,
    PagerView,
    PictureView,
    RollPanelView,
    StreakView,
    TileView,
    TimeView,
)


@dataclass(frozen=True, slots=True)
class PostView:
    """A post's page. `newer` and `older` are its neighbours in the category, nearest first, each noted with its day;
    `related` the posts about the same things, the best first, each noted with its category and day.

    `comments` are of an older portal; `save_as` is the name of the file when a reader keeps the page.
    """

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
    newer: tuple[LinkView, ...] = ()
    older: tuple[LinkView, ...] = ()
    related: tuple[LinkView, ...] = ()
    figures: tuple[TileView, ...] = ()
    comments: tuple[CommentView, ...] = ()
    save_as: str = ""


@dataclass(frozen=True, slots=True)
class HomeView:
    """The home page. `services` are what readers come for beside news; `albums` and `films` the newest few of each."""

    head: HeadView
    slogan: str
    lead: CardView | None
    seconds: tuple[CardView, ...]
    roll: RollPanelView | None
    boxes: tuple[BoxView, ...]
    index: tuple[IndexGroupView, ...]
    banner: PictureView | None = None
    services: tuple[LinkView, ...] = ()
    albums: tuple[AlbumView, ...] = ()
    films: tuple[FilmView, ...] = ()
    all_albums: str = ""
    all_films: str = ""


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
class PlainView:
    """A page of the department's own. `contact` is there on the page that tells how to reach it, in its language."""

    head: HeadView
    title: str
    lead: str
    body: Markup
    updated: TimeView | None = None
    contact: ContactView | None = None


@dataclass(frozen=True, slots=True)
class AlbumsView:
    """The galleries of all posts, newest first."""

    head: HeadView
    title: str
    intro: str
    albums: tuple[AlbumView, ...]
    pager: PagerView


@dataclass(frozen=True, slots=True)
class FilmsView:
    """The films of all posts, newest first."""

    head: HeadView
    title: str
    intro: str
    films: tuple[FilmView, ...]
    pager: PagerView


@dataclass(frozen=True, slots=True)
class DocumentsView:
    """The documents of all posts, or those of one year or issuer, newest first.

    `filters` are rows of links, each under a heading; the one without an address is this page.
    """

    head: HeadView
    title: str
    intro: str
    documents: tuple[DocumentView, ...]
    pager: PagerView
    filters: tuple[IndexGroupView, ...] = ()


@dataclass(frozen=True, slots=True)
class NotFoundView:
    head: HeadView
    school_years: tuple[LinkView, ...]
    categories: tuple[LinkView, ...]
    indexes: tuple[LinkView, ...] = ()


@dataclass(frozen=True, slots=True)
class MovedView:
    """What stands at an address of an older portal: the way to the post that stood there."""

    head: HeadView
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class SiteView:
    """What every page shows around its own content; the same for all pages of one build.

    `feed` is empty where there is nothing to follow; `band` and `band_dark` colour the browser's own bar. `map` leads
    to the list of all that the site has. `english` is what stands around pages in English; None where there are none.
    """

    name: str
    owner: str
    description: str
    home: str
    notice: str
    menu: tuple[LinkView, ...]
    links: tuple[LinkView, ...]
    contact: ContactView
    feed: str
    static: str
    map: str
    logo: PictureView | None = None
    english: "EnglishView | None" = None
    band: str = "#8f1d22"
    band_dark: str = "#5a1216"


@dataclass(frozen=True, slots=True)
class EnglishView:
    """What stands around pages in English, in place of the Vietnamese; `menu` holds every such page."""

    name: str
    owner: str
    home: str
    menu: tuple[LinkView, ...]
    contact: ContactView


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
    | AlbumsView
    | FilmsView
    | DocumentsView
    | NotFoundView
    | MovedView
)


@dataclass(frozen=True, slots=True)
class Page:
    """One file to write: its path below the output, its template, and what the template is given as `view`."""

    path: str
    template: str
    view: View
