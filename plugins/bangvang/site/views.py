"""What templates are given: plain values, one class a kind of page. No view holds a post, a unit or Pelican's objects.

Every `href` is a finished address (with the site's sub-path); texts are plain, `html` fields are finished markup.
"""

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link; `count` is shown beside it where it is not None, `note` as quiet text."""

    label: str
    href: str
    count: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class TimeView:
    """`iso` for the machine, `text` for the reader."""

    iso: str
    text: str


@dataclass(frozen=True, slots=True)
class HeadView:
    """What `<head>` and the top of a page say. `crumbs` lead from the home page to the parent; `feed` may be empty."""

    title: str
    description: str
    canonical: str
    crumbs: tuple[LinkView, ...] = ()
    feed: str = ""
    noindex: bool = False


@dataclass(frozen=True, slots=True)
class PictureView:
    """Measured in pixels, so that the page does not jump; 0 where the size could not be told."""

    src: str
    alt: str
    caption: str = ""
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class CardView:
    """A post in a list. `state` is empty for a published post, else a word to show (nháp, hẹn giờ, hết hạn)."""

    title: str
    href: str
    lead: str
    time: TimeView
    category: LinkView
    picture: PictureView | None = None
    state: str = ""


@dataclass(frozen=True, slots=True)
class PagerView:
    """Where a list's page stands among its pages; `pages` are links, the current one with an empty href."""

    number: int
    total: int
    previous: str = ""
    next: str = ""
    pages: tuple[LinkView, ...] = ()


@dataclass(frozen=True, slots=True)
class HonourView:
    """One honour. `level` is its level's slug: nha-nuoc, chinh-phu, bo-tinh, so, co-so, quoc-te, quoc-gia, khu-vuc.

    `status` is empty for an awarded honour, else "đề nghị" or "dự kiến". `recipient.href` may be empty.
    """

    award: LinkView
    level: str
    level_name: str
    recipient: LinkView
    period: str
    period_href: str = ""
    by: str = ""
    decision: str = ""
    status: str = ""
    reason: str = ""
    told_in: LinkView | None = None


@dataclass(frozen=True, slots=True)
class HonourGroupView:
    """Honours under one heading: a school year, a level, a predecessor. `tally` says how many: "15 lượt, 1 đề nghị"."""

    heading: str
    honours: tuple[HonourView, ...]
    href: str = ""
    level: str = ""
    tally: str = ""


@dataclass(frozen=True, slots=True)
class TileView:
    """A number worth knowing, and what it counts."""

    number: str
    label: str


@dataclass(frozen=True, slots=True)
class FileView:
    """A document to download: `kind` as "PDF", `size` as "1,2 MB"."""

    title: str
    href: str
    kind: str
    size: str
    number: str = ""
    day: TimeView | None = None
    issuer: str = ""


@dataclass(frozen=True, slots=True)
class EventView:
    kind: str
    when: TimeView | None = None
    place: str = ""


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
    videos: tuple[LinkView, ...] = ()
    newer: LinkView | None = None
    older: LinkView | None = None
    related: tuple[CardView, ...] = ()
    figures: tuple[TileView, ...] = ()


@dataclass(frozen=True, slots=True)
class RollPanelView:
    """The bảng vàng panel of the home page: the newest school year with honours, and links to those before it.

    `highest` are the highest honours of all years that do not stand in `honours` already.
    """

    heading: LinkView
    tiles: tuple[TileView, ...]
    honours: tuple[HonourView, ...]
    earlier: tuple[LinkView, ...] = ()
    highest: tuple[HonourView, ...] = ()


@dataclass(frozen=True, slots=True)
class BoxView:
    """A category on the home page: one story with its picture, then titles."""

    category: LinkView
    first: CardView
    others: tuple[CardView, ...] = ()


@dataclass(frozen=True, slots=True)
class HomeView:
    head: HeadView
    slogan: str
    lead: CardView | None
    seconds: tuple[CardView, ...]
    roll: RollPanelView | None
    boxes: tuple[BoxView, ...]
    units: tuple[LinkView, ...]
    school_years: tuple[LinkView, ...]
    awards: tuple[LinkView, ...]


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
class IndexGroupView:
    heading: str
    links: tuple[LinkView, ...]
    level: str = ""


@dataclass(frozen=True, slots=True)
class IndexView:
    """A list of units, school years, awards or blocks, in groups."""

    head: HeadView
    title: str
    intro: str
    groups: tuple[IndexGroupView, ...]


@dataclass(frozen=True, slots=True)
class FactView:
    """One line of a profile: "Trực thuộc: Bộ Giáo dục và Đào tạo". Each value is text, or a link when it has a href."""

    label: str
    values: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class TermView:
    """A page of a unit, a school year, an award or a block: profile, honours, posts.

    `ended` is a sentence about a unit that was merged (its successors stand in `facts`). `groups` are its own honours
    under headings, `inherited` those of its predecessors; `events` are conferences in order of date.
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
    inherited: tuple[HonourGroupView, ...] = ()
    events: tuple["EventCardView", ...] = ()
    blocks: tuple["BlockYearView", ...] = ()
    previous: LinkView | None = None
    next: LinkView | None = None


@dataclass(frozen=True, slots=True)
class EventCardView:
    """A conference or ceremony of a school year, and the post that tells of it."""

    event: EventView
    post: LinkView


@dataclass(frozen=True, slots=True)
class BlockYearView:
    """A block in one year: on a unit's page with its `role`, on a school year's page and the block's own without."""

    period: LinkView
    block: LinkView
    lead: LinkView | None = None
    deputy: LinkView | None = None
    members: tuple[LinkView, ...] = ()
    role: str = ""
    source: str = ""


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


@dataclass(frozen=True, slots=True)
class Page:
    """One file to write: its path below the output, its template, and what the template is given as `view`."""

    path: str
    template: str
    view: Any
