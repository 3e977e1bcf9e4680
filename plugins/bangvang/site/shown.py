"""Nouns of the edition as they stand on pages: links, cards, dates, rows of honours."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import cache, cached_property
from urllib.parse import urlsplit

from bangvang.core.awards import AwardLevel
from bangvang.core.days import Moment, day_in_full, day_month_year, moment_in_full
from bangvang.core.honours import BlockRecipient, Group, Honour, HonourStatus, OfficeHolder, Source
from bangvang.core.numbers import grouped
from bangvang.core.periods import Period
from bangvang.core.registry import Party
from bangvang.core.school_years import SchoolYear
from bangvang.core.text import slug
from bangvang.core.totals import Totals
from bangvang.edition.edition import Edition
from bangvang.edition.post import Event, EventKind, Picture, Post, PostState
from bangvang.edition.site_values import Link
from bangvang.site.addresses import Addresses
from bangvang.site.body.targets import published_name
from bangvang.site.files import SITE_PICTURES
from bangvang.site.pictures import PictureSizes
from bangvang.site.views import CardView, EventView, HonourView, LinkView, PictureView, TimeView

_STATES = {
    PostState.DRAFT: "bản nháp",
    PostState.SCHEDULED: "hẹn giờ",
    PostState.EXPIRED: "hết hạn",
    PostState.PUBLISHED: "",
}
STATUSES = {HonourStatus.AWARDED: "", HonourStatus.PROPOSED: "đề nghị", HonourStatus.PLANNED: "dự kiến"}


LEDGER = "Sổ vàng"


class Shown:
    """Makes the small views that many pages share, out of one edition and its addresses."""

    def __init__(self, edition: Edition, addresses: Addresses, sizes: PictureSizes) -> None:
        self.edition = edition
        self.addresses = addresses
        self._sizes = sizes
        # By the honours' identity in memory: the edition holds them as long as this is there.
        self._honours: dict[int, HonourView] = {}
        self._parties: dict[str, LinkView] = {}
        self._awards: dict[str, LinkView] = {}
        self._periods: dict[Period, str] = {}
        self._origins: dict[tuple[str, str], LinkView] = {}

    def party(self, party_id: str, *, count: int | None = None) -> LinkView:
        """A unit or block by its short name."""
        link = self._parties.get(party_id)
        if link is None:
            party: Party = self.edition.registry.party(party_id)
            label = party.full_name if party.label in self._shared_labels else party.label
            link = self._parties[party_id] = LinkView(label, self.addresses.party(party))
        return link if count is None else replace(link, count=count)

    @cached_property
    def _shared_labels(self) -> frozenset[str]:
        """The short names that several units have: each of those is called by its whole name and place."""
        count = Counter(unit.label for unit in self.edition.registry.units.values())
        return frozenset(label for label, number in count.items() if number > 1)

    def award(self, award_id: str, *, count: int | None = None) -> LinkView:
        link = self._awards.get(award_id)
        if link is None:
            label = self.edition.registry.awards[award_id].label
            link = self._awards[award_id] = LinkView(label, self.addresses.award(award_id))
        return link if count is None else replace(link, count=count)

    def school_year(self, school_year: SchoolYear, *, count: int | None = None) -> LinkView:
        return LinkView(school_year.label, self.addresses.school_year(school_year), count)

    def category(self, category_id: str) -> LinkView:
        return LinkView(self.edition.categories[category_id].name, self.addresses.category(category_id))

    def link(self, link: Link) -> LinkView:
        """A link of `trang.yaml`: to a page of this site from its root, or elsewhere."""
        href = f"{self.addresses.base}{link.to}" if link.to.startswith("/") else link.to
        return LinkView(link.label, href, note=link.note)

    def post(self, post: Post) -> LinkView:
        return LinkView(post.title, self.addresses.post(post))

    def state(self, post: Post) -> str:
        return _STATES[self.edition.state(post)]

    def picture(self, post: Post, picture: Picture) -> PictureView:
        # What is no picture stops the build; until then its page is made like any other.
        width, height = self._sizes.of(f"{post.folder}/{picture.image}") or (0, 0)
        src = self.addresses.post(post) + published_name(picture.image)
        return PictureView(src, picture.alt, picture.caption, width, height)

    def site_picture(self, picture: Picture) -> PictureView:
        """A picture of the site itself: its banner, its logo."""
        width, height = self._sizes.of(f"{SITE_PICTURES}/{picture.image}") or (0, 0)
        src = self.addresses.site_picture(published_name(picture.image))
        return PictureView(src, picture.alt, picture.caption, width, height)

    def card(self, post: Post) -> CardView:
        return CardView(
            title=post.title,
            href=self.addresses.post(post),
            lead=post.lead,
            time=TimeView(post.date.iso, day_month_year(post.date.day)),
            category=self.category(post.category),
            picture=self.picture(post, post.cover) if post.cover else None,
            state=self.state(post),
        )

    def cards(self, posts: Iterable[Post]) -> tuple[CardView, ...]:
        return tuple(self.card(post) for post in posts)

    def event(self, event: Event) -> EventView:
        kind = "sự kiện" if event.kind is EventKind.OTHER else event.kind.value
        return EventView(kind, event_time(event), event.place)

    def honour(self, honour: Honour) -> HonourView:
        """The honour's view, made once: it stands on the pages of its unit, its year, its award, its level and kind."""
        known = self._honours.get(id(honour))
        if known is None:
            known = self._honours[id(honour)] = self._honour(honour)
        return known

    def honours(self, honours: Iterable[Honour]) -> tuple[HonourView, ...]:
        return tuple(self.honour(honour) for honour in honours)

    def _honour(self, honour: Honour) -> HonourView:
        level = self.edition.registry.awards[honour.award].level
        later = None if honour.counts else self.edition.roll.later_award(honour)
        return HonourView(
            award=self.award(honour.award),
            level=level_slug(level),
            level_name=level.heading,
            recipient=self._recipient(honour),
            period=honour.period.label,
            period_href=self.period_href(honour.period),
            by=honour.by,
            decision=decision(honour),
            status=STATUSES[honour.status],
            reason=honour.reason,
            sources=self._sources(honour),
            later=LinkView("đã được tặng", self._telling(later)) if later else None,
        )

    def _telling(self, honour: Honour) -> str:
        """The page that tells of an honour: a post of the site's own, or else the page of its year."""
        posts = (self.edition.by_path.get(source.path) for source in honour.sources)
        return next((self.addresses.post(post) for post in posts if post), self.period_href(honour.period))

    def period_href(self, period: Period) -> str:
        """The page of a school year; a calendar year has one in the roll of honour."""
        if period not in self._periods:
            year = period.school_year
            self._periods[period] = self.addresses.school_year(year) if year else self.addresses.roll_year(period)
        return self._periods[period]

    def _sources(self, honour: Honour) -> tuple[LinkView, ...]:
        if len(honour.sources) == 1:
            return (self._source(honour.source),)
        return tuple(dict.fromkeys(self._source(source) for source in self._posts_first(honour)))

    def _posts_first(self, honour: Honour) -> list[Source]:
        """Its sources: a post tells a reader more than a row of a ledger does."""
        return sorted(honour.sources, key=lambda source: source.path not in self.edition.by_path)

    def _source(self, source: Source) -> LinkView:
        """The post that tells, or what a ledger's row names."""
        if post := self.edition.by_path.get(source.path):
            return self.post(post)
        named = (source.name, source.url)
        if named not in self._origins:
            self._origins[named] = LinkView(source.name or urlsplit(source.url).netloc or LEDGER, source.url)
        return self._origins[named]

    def _recipient(self, honour: Honour) -> LinkView:
        recipient = honour.recipient
        if isinstance(recipient, BlockRecipient):
            return self.party(recipient.block)
        if isinstance(recipient, OfficeHolder):
            unit = self.party(recipient.unit)
            return LinkView(unit.label, unit.href, note=f"{recipient.role} {recipient.person}")
        if isinstance(recipient, Group):
            if not recipient.unit:
                return LinkView(group_label(recipient), "")
            unit = self.party(recipient.unit)
            return LinkView(unit.label, unit.href, note=group_label(recipient).lower())
        return self.party(recipient.unit)


def group_label(group: Group) -> str:
    """The number and kind of recipients without names.

    >>> from bangvang.core.honours import GroupKind
    >>> group_label(Group(GroupKind.COLLECTIVES, 27)), group_label(Group(GroupKind.BOTH))
    ('27 tập thể', 'Các tập thể và cá nhân')
    """
    return f"{group.count} {group.of}" if group.count else f"Các {group.of}"


@cache
def level_slug(level: AwardLevel) -> str:
    """The level in addresses, and in the names of its medal."""
    return slug(level)


def tally(totals: Totals) -> str:
    """How many received the honours, and apart from them what is not counted; empty for none.

    >>> tally(Totals(named=1, counted=14, proposed=2))
    '15 lượt, 2 đề nghị'
    """
    parts = [f"{grouped(totals.all)} lượt"] if totals.all else []
    return ", ".join(parts + uncounted(totals))


def uncounted(totals: Totals) -> list[str]:
    """What is not counted, each as far as there is any: groups of unknown number, proposals, plans."""
    pairs = (
        (totals.unnumbered, "nhóm chưa rõ số lượng"),
        (totals.proposed, STATUSES[HonourStatus.PROPOSED]),
        (totals.planned, STATUSES[HonourStatus.PLANNED]),
    )
    return [f"{grouped(number)} {what}" for number, what in pairs if number]


def decision(honour: Honour) -> str:
    """The decision's number and day, as far as they are known."""
    if not honour.day:
        return honour.decision
    return f"{honour.decision} ngày {day_month_year(honour.day)}".lstrip()


def moment_view(moment: Moment) -> TimeView:
    """The date line of a post."""
    return TimeView(moment.iso, moment_in_full(moment))


def day_view(day: date) -> TimeView:
    return TimeView(day.isoformat(), day_month_year(day))


def event_time(event: Event) -> TimeView | None:
    """The day of an event, or its first and last; None when unknown."""
    if not event.day:
        return None
    if not event.until or event.until == event.day:
        return TimeView(event.day.isoformat(), day_in_full(event.day))
    return TimeView(event.day.isoformat(), f"{day_month_year(event.day)} – {day_month_year(event.until)}")
