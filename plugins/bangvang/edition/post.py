"""A post as its header tells it, typed."""

import datetime
from dataclasses import dataclass
from enum import StrEnum

from bangvang.core.days import Moment
from bangvang.core.honours import Honour
from bangvang.core.school_years import SchoolYear
from bangvang.edition.origin import NOWHERE, Origin


class EventKind(StrEnum):
    """What took place, in the words of headers and pages."""

    CONFERENCE = "hội nghị"
    WORKSHOP = "hội thảo"
    AWARD_CEREMONY = "lễ trao"
    ANNIVERSARY = "lễ kỷ niệm"
    PLEDGE = "ký giao ước"
    CONTEST = "hội thi"
    OTHER = "khác"


class PostState(StrEnum):
    """Where a post stands at the time of the build."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    PUBLISHED = "published"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Picture:
    """`image` is a file of the post's folder, as a relative path with forward slashes."""

    image: str
    alt: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """A conference or ceremony; `until` is the last day of one that takes several."""

    kind: EventKind
    day: datetime.date | None = None
    until: datetime.date | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A document beside the post."""

    file: str
    title: str
    number: str = ""
    day: datetime.date | None = None
    issuer: str = ""


@dataclass(frozen=True, slots=True)
class Video:
    """A film: an address at a host, or a file of the post's folder."""

    address: str
    title: str = ""
    poster: str = ""


@dataclass(frozen=True, slots=True)
class Rating:
    """Points that readers gave, imported from an older portal."""

    points: int
    votes: int


@dataclass(frozen=True, slots=True)
class Comment:
    """What a reader, who may be unnamed, wrote below the post on an older portal; nobody can write here."""

    name: str
    text: str
    date: Moment | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """One post. `path` is its file from the content folder; `category`, `units` and `blocks` hold ids.

    `units`, `blocks` and `school_years` are what the header names and what its honours imply, in that order.
    """

    path: str
    slug: str
    title: str
    date: Moment
    category: str
    lead: str = ""
    authors: tuple[str, ...] = ()
    source: Origin = NOWHERE
    cover: Picture | None = None
    event: Event | None = None
    units: tuple[str, ...] = ()
    blocks: tuple[str, ...] = ()
    school_years: tuple[SchoolYear, ...] = ()
    honours: tuple[Honour, ...] = ()
    topic: str = ""
    tags: tuple[str, ...] = ()
    featured: bool = False
    updated: Moment | None = None
    dateline: str = ""
    note: str = ""
    files: tuple[Attachment, ...] = ()
    gallery: tuple[Picture, ...] = ()
    videos: tuple[Video, ...] = ()
    expires: datetime.date | None = None
    is_draft: bool = False
    redirect_from: tuple[str, ...] = ()
    views: int | None = None
    rating: Rating | None = None
    comments: tuple[Comment, ...] = ()
    imported_from: str = ""
    body: str = ""
    body_line: int = 1

    @property
    def folder(self) -> str:
        """The post's folder, from the content folder."""
        return self.path.rsplit("/", 1)[0]

    @property
    def year(self) -> int:
        return self.date.day.year

    @property
    def awards(self) -> tuple[str, ...]:
        """The ids of the forms of award that its honours are of, each once."""
        return tuple(dict.fromkeys(honour.award for honour in self.honours))

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """The cover and the gallery."""
        return (*((self.cover,) if self.cover else ()), *self.gallery)

    def state(self, now: Moment) -> PostState:
        """Where the post stands at a moment. It expires at the end of its last day."""
        if self.is_draft:
            return PostState.DRAFT
        if self.date.at > now.at:
            return PostState.SCHEDULED
        if self.expires and self.expires < now.day:
            return PostState.EXPIRED
        return PostState.PUBLISHED


@dataclass(frozen=True, slots=True)
class PlainPage:
    """A page of the site that is no news: Giới thiệu, Liên hệ. `language` is "vi" or "en".

    `translation_of` is the slug of the Vietnamese page that one in English translates.
    """

    path: str
    slug: str
    title: str
    language: str = "vi"
    translation_of: str = ""
    lead: str = ""
    updated: Moment | None = None
    is_draft: bool = False
    body: str = ""
    body_line: int = 1

    @property
    def folder(self) -> str:
        return self.path.rsplit("/", 1)[0]
