"""Nouns of the edition as they stand on pages: links, cards, dates, rows of honours."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from babel.numbers import format_decimal

from bangvang.core.days import Moment, day_in_full, day_month_year, moment_in_full
from bangvang.core.honours import BlockRecipient, Group, Honour, HonourStatus, OfficeHolder, count_of
from bangvang.core.registry import Party
from bangvang.core.school_years import SchoolYear
from bangvang.core.text import slug
from bangvang.edition.edition import Edition
from bangvang.edition.post import Event, EventKind, Picture, Post, PostState
from bangvang.site.addresses import Addresses
from bangvang.site.body.targets import published_name
from bangvang.site.pictures import PictureSizes
from bangvang.site.views import CardView, EventView, HonourGroupView, HonourView, LinkView, PictureView, TimeView

_STATES = {
    PostState.DRAFT: "bản nháp",
    PostState.SCHEDULED: "hẹn giờ",
    PostState.EXPIRED: "hết hạn",
    PostState.PUBLISHED: "",
}
_STATUSES = {HonourStatus.AWARDED: "", HonourStatus.PROPOSED: "đề nghị", HonourStatus.PLANNED: "dự kiến"}


class Shown:
    """Makes the small views that many pages share, out of one edition and its addresses."""

    def __init__(self, edition: Edition, addresses: Addresses, sizes: PictureSizes) -> None:
        self.edition = edition
        self.addresses = addresses
        self._sizes = sizes

    def party(self, party_id: str, *, count: int | None = None) -> LinkView:
        """A unit or block by its short name."""
        party: Party = self.edition.registry.party(party_id)
        return LinkView(party.label, self.addresses.party(party), count)

    def award(self, award_id: str, *, count: int | None = None) -> LinkView:
        return LinkView(self.edition.registry.awards[award_id].label, self.addresses.award(award_id), count)

    def school_year(self, school_year: SchoolYear, *, count: int | None = None) -> LinkView:
        return LinkView(school_year.label, self.addresses.school_year(school_year), count)

    def category(self, category_id: str) -> LinkView:
        return LinkView(self.edition.categories[category_id].name, self.addresses.category(category_id))

    def post(self, post: Post) -> LinkView:
        return LinkView(post.title, self.addresses.post(post))

    def state(self, post: Post) -> str:
        return _STATES[self.edition.state(post)]

    def picture(self, post: Post, picture: Picture) -> PictureView:
        # What is no picture stops the build; until then its page is made like any other.
        width, height = self._sizes.of(f"{post.folder}/{picture.image}") or (0, 0)
        src = self.addresses.post(post) + published_name(picture.image)
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
        award = self.edition.registry.awards[honour.award]
        school_year = honour.school_year
        return HonourView(
            award=self.award(honour.award),
            level=slug(award.level),
            level_name=award.level.heading,
            recipient=self._recipient(honour),
            period=honour.period,
            period_href=self.addresses.school_year(school_year) if school_year else "",
            by=honour.by,
            decision=decision(honour),
            status=_STATUSES[honour.status],
            reason=honour.reason,
            told_in=self._told_in(honour),
        )

    def honours(self, honours: Iterable[Honour]) -> tuple[HonourView, ...]:
        return tuple(self.honour(honour) for honour in honours)

    def group(self, heading: str, honours: Iterable[Honour], *, href: str = "", level: str = "") -> HonourGroupView:
        """Honours under a heading, from the highest award to the lowest."""
        ordered = self.by_precedence(honours)
        return HonourGroupView(heading, self.honours(ordered), href, level, tally(ordered))

    def by_precedence(self, honours: Iterable[Honour]) -> tuple[Honour, ...]:
        """The honours from the highest award to the lowest, newest first within one award."""
        awards = self.edition.registry.awards
        return tuple(sorted(honours, key=lambda h: (awards[h.award].precedence, -h.begins, h.told_in, h.line)))

    def _told_in(self, honour: Honour) -> LinkView | None:
        post = self.edition.by_path.get(honour.told_in)
        return self.post(post) if post else None

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


def tally(honours: Iterable[Honour]) -> str:
    """How many received the honours, and apart from them how many are proposed or planned; empty for none.

    >>> from bangvang.core.honours import GroupKind, UnitRecipient
    >>> tally([Honour("co", Group(GroupKind.COLLECTIVES, 14), "tin.md"), Honour("co", UnitRecipient("so"), "tin.md")])
    '15 lượt'
    """
    rows = tuple(honours)
    awarded = count_of(rows)
    waiting = Counter(_STATUSES[honour.status] for honour in rows if not honour.counts)
    parts = [f"{format_decimal(awarded, locale='vi')} lượt"] if awarded else []
    return ", ".join(parts + [f"{number} {status}" for status, number in waiting.items()])


def decision(honour: Honour) -> str:
    """The decision's number and day, as far as they are known."""
    parts = [honour.decision, f"ngày {day_month_year(honour.day)}" if honour.day else ""]
    return " ".join(part for part in parts if part)


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
