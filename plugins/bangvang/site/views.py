"""What templates are given, in parts: plain values; none holds a post, a unit or Pelican's objects.

Every `href` is a finished address (with the site's sub-path); texts are plain, `html` fields are finished markup.
"""

from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link; `count` is shown beside it where it is not None, `note` as quiet text.

    `level` is a level's slug where the link is one of a filter by level: its medal then stands before it.
    """

    label: str
    href: str
    count: int | None = None
    note: str = ""
    level: str = ""


@dataclass(frozen=True, slots=True)
class TimeView:
    """`iso` for the machine, `text` for the reader."""

    iso: str
    text: str


@dataclass(frozen=True, slots=True)
class HeadView:
    """What `<head>` and the top of a page say. `crumbs` lead from the home page to the parent; `feed` may be empty.

    `language` is that of the page and of what stands around it: "vi" or "en". `translation` is the same page in the
    other language, its label in that language; None where there is none.
    """

    title: str
    description: str
    canonical: str
    crumbs: tuple[LinkView, ...] = ()
    feed: str = ""
    noindex: bool = False
    language: str = "vi"
    translation: LinkView | None = None

    @property
    def path(self) -> str:
        """The page's own address within its host."""
        return urlsplit(self.canonical).path

    @property
    def alternate(self) -> str:
        """The whole address of the translation; empty where there is none."""
        root = self.canonical.removesuffix(self.path)
        return f"{root}{self.translation.href}" if self.translation else ""


@dataclass(frozen=True, slots=True)
class PictureView:
    """Measured in pixels, so that the page does not jump."""

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

    `status` is empty for an awarded honour, else "đề nghị" or "dự kiến"; `later` then leads to the award that came of
    it, once it has. `recipient.href` may be empty. `sources` are the posts and ledgers that tell of it; a source
    without an address of its own has an empty href.
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
    sources: tuple[LinkView, ...] = ()
    later: LinkView | None = None


@dataclass(frozen=True, slots=True)
class HonourGroupView:
    """Honours under one heading: a school year, a level, a predecessor. `tally` says how many: "15 lượt, 1 đề nghị".

    `continues` is true where the group began on the page before.
    """

    heading: str
    honours: tuple[HonourView, ...]
    href: str = ""
    level: str = ""
    tally: str = ""
    continues: bool = False


@dataclass(frozen=True, slots=True)
class StreakView:
    """An award received in `number` school years in a row, from the first to the last of them."""

    award: LinkView
    level: str
    number: int
    first: LinkView
    last: LinkView


@dataclass(frozen=True, slots=True)
class TileView:
    """A number worth knowing, and what it counts."""

    number: str
    label: str


@dataclass(frozen=True, slots=True)
class DepartmentView:
    """A part of the department and how to reach it; all but the name may be empty."""

    name: str
    work: str = ""
    phone: LinkView | None = None
    email: LinkView | None = None


@dataclass(frozen=True, slots=True)
class ContactView:
    """How to reach the department; each part may be empty.

    `feedback` is the address that takes the form; where it is empty, readers write to `email`.
    """

    owner: str
    address: str = ""
    phone: LinkView | None = None
    email: LinkView | None = None
    fanpage: LinkView | None = None
    hours: str = ""
    feedback: str = ""
    departments: tuple[DepartmentView, ...] = ()


@dataclass(frozen=True, slots=True)
class EventView:
    kind: str
    when: TimeView | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class RollPanelView:
    """The bảng vàng panel of the home page: the newest school year with honours, and links to those before it.

    `highest` are the highest honours of all years that do not stand in `honours` already; `all` leads to the roll.
    """

    heading: LinkView
    tiles: tuple[TileView, ...]
    honours: tuple[HonourView, ...]
    earlier: tuple[LinkView, ...] = ()
    highest: tuple[HonourView, ...] = ()
    all: LinkView | None = None


@dataclass(frozen=True, slots=True)
class BoxView:
    """A category on the home page: one story with its picture, then titles."""

    category: LinkView
    first: CardView
    others: tuple[CardView, ...] = ()


@dataclass(frozen=True, slots=True)
class IndexGroupView:
    """Links under a heading; `language` is that of both where it is not the page's."""

    heading: str
    links: tuple[LinkView, ...]
    level: str = ""
    href: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class FactView:
    """One line of a profile: "Trực thuộc: Bộ Giáo dục và Đào tạo". Each value is text, or a link when it has a href."""

    label: str
    values: tuple[LinkView, ...]


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
