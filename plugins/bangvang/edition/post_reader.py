"""A post's file as a typed post, or as the list of what is wrong with it."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from bangvang.core.blocks import EmulationBlock
from bangvang.core.days import Moment, parse_day, parse_moment
from bangvang.core.honours import BlockRecipient, Honour, OfficeHolder
from bangvang.core.problems import Problem, Refusal, quoted
from bangvang.core.registry import Party, Registry
from bangvang.core.school_years import SchoolYear
from bangvang.core.text import slug, squeezed
from bangvang.edition import post_keys
from bangvang.edition.category import Category, category_named
from bangvang.edition.fields import Complaints, Fields
from bangvang.edition.header import parse_document
from bangvang.edition.honour_reader import read_honour
from bangvang.edition.media_reader import MediaReader
from bangvang.edition.post import Event, EventKind, PlainPage, Post, Source
from bangvang.edition.values import non_negative, one_of, page_path, web_address, yes_or_no

LONGEST_SLUG = 100

_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
# An address ends before the punctuation of the sentence; a bracket belongs to it only when it was opened in it.
_WEB = re.compile(r"https?://(?:[^\s()<>]|\([^\s()<>]*\))*(?:[^\s()<>.,;:]|\([^\s()<>]*\))")
_BEFORE_ADDRESS, _BEHIND_ADDRESS = " :,;–-(<", " )>.,;:–-"


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file gave: its value unless the header is wrong, its problems, and its body in any case."""

    path: str
    value: Post | PlainPage | None
    problems: tuple[Problem, ...]
    is_draft: bool
    body: str
    body_line: int


@dataclass(frozen=True, slots=True)
class PostReader:
    """Reads posts against the registry and the categories."""

    registry: Registry
    categories: Mapping[str, Category]

    def read(self, path: str, text: str, *, shown: str, files: Collection[str]) -> Reading:
        """`path` counts from the content folder, `shown` is how messages name it, `files` are the folder's files."""
        document = parse_document(text, post_keys.POST)
        complaints = Complaints(shown)
        for line, message in document.faults:
            complaints.add(line, message)
        if not document.has_header:
            return Reading(path, None, tuple(complaints.found), False, document.body, document.body_line)
        fields = Fields(document.header, post_keys.POST, complaints)
        is_draft = _is_draft(fields)
        values = self._values(fields, path, is_draft=is_draft, files=files)
        _check_place(fields, path, values.get("date"))
        post = None
        if not complaints.found:
            post = Post(path=path, body=document.body, body_line=document.body_line, is_draft=is_draft, **values)  # type: ignore[arg-type]
        return Reading(path, post, tuple(complaints.found), is_draft, document.body, document.body_line)

    def _values(self, fields: Fields, path: str, *, is_draft: bool, files: Collection[str]) -> dict[str, object]:
        media = MediaReader(fields, files)
        honours = self._honours(fields, path)
        parties = self._parties(fields, honours)
        values: dict[str, object] = {
            "slug": PurePosixPath(path).parent.name,
            "title": fields.required("title", "Tên bài viết"),
            "date": _required_date(fields),
            "category": self._category(fields),
            "lead": fields.text("lead") if is_draft else fields.required("lead", "một, hai câu tóm tắt bài viết"),
            "honours": honours,
            "units": tuple(party.id for party in parties if not isinstance(party, EmulationBlock)),
            "blocks": tuple(party.id for party in parties if isinstance(party, EmulationBlock)),
            "school_years": _school_years(fields, honours),
            "event": _event(fields),
            "cover": media.cover(),
            "gallery": media.gallery(),
            "files": media.attachments(),
            "videos": media.videos(),
            "rating": media.rating(),
        }
        return values | _plain_values(fields)

    def _category(self, fields: Fields) -> str:
        example = next((category.name for category in self.categories.values()), "Tin tức")
        if not fields.required("category", example):
            return ""
        return fields.value("category", lambda text: category_named(text, self.categories).id) or ""

    def _honours(self, fields: Fields, path: str) -> tuple[Honour, ...]:
        read = (
            read_honour(child, self.registry, told_in=path) for child in fields.children("honours", post_keys.HONOUR)
        )
        return tuple(honour for honour in read if honour)

    def _parties(self, fields: Fields, honours: tuple[Honour, ...]) -> tuple[Party, ...]:
        """What `units` names, then whom the honours are for; each once."""
        named = {party.id: party for party in fields.values("units", self.registry.named)}
        for honour in honours:
            for party_id in _party_ids(honour):
                named.setdefault(party_id, self.registry.party(party_id))
        return tuple(named.values())


def read_page(path: str, text: str, *, shown: str) -> Reading:
    """A plain page: its address is its file's name."""
    document = parse_document(text, post_keys.PAGE)
    complaints = Complaints(shown)
    for line, message in document.faults:
        complaints.add(line, message)
    if not document.has_header:
        return Reading(path, None, tuple(complaints.found), False, document.body, document.body_line)
    fields = Fields(document.header, post_keys.PAGE, complaints)
    is_draft = _is_draft(fields)
    name = PurePosixPath(path).stem
    title = fields.required("title", "Tên trang")
    if slug(name) != name:
        complaints.add(0, f"tên tệp {quoted(name)} phải là chữ thường không dấu.{_renaming(name, '.md')}")
    updated = fields.value("updated", parse_moment)
    lead = fields.text("lead")
    page = None
    if not complaints.found:
        page = PlainPage(path, name, title, lead, updated, is_draft, document.body, document.body_line)
    return Reading(path, page, tuple(complaints.found), is_draft, document.body, document.body_line)


def _plain_values(fields: Fields) -> dict[str, object]:
    return {
        "authors": fields.names("authors"),
        "source": fields.value("source", parse_source) or Source(),
        "topic": fields.text("topic"),
        "tags": fields.names("tags"),
        "featured": fields.value("featured", yes_or_no) or False,
        "updated": _later_moment(fields, "updated"),
        "dateline": fields.text("dateline").rstrip(":–- "),
        "note": fields.text("note"),
        "expires": _last_day(fields),
        "redirect_from": fields.values("redirect_from", page_path),
        "views": fields.value("views", non_negative),
        "imported_from": fields.text("imported_from"),
    }


def parse_source(text: str) -> Source:
    """A name, a web address, or a name and an address in either order.

    >>> parse_source("GD&TĐ: https://giaoducthoidai.vn/bai.html")
    Source(name='GD&TĐ', url='https://giaoducthoidai.vn/bai.html')
    """
    addresses = list(_WEB.finditer(text))
    if len(addresses) > 1:
        raise Refusal("nguồn chỉ gồm một tên và một địa chỉ")
    if not addresses:
        return Source(name=squeezed(text))
    found = addresses[0]
    name = squeezed(f"{text[: found.start()].rstrip(_BEFORE_ADDRESS)} {text[found.end() :].lstrip(_BEHIND_ADDRESS)}")
    return Source(name=name.strip(" :,;–-"), url=web_address(found[0]))


def _is_draft(fields: Fields) -> bool:
    states = {"draft": True, "nháp": True, "bản nháp": True, "published": False, "đăng": False, "đã đăng": False}
    chosen = fields.value("status", one_of(states, what="trạng thái", shown=("draft", "published")))
    return bool(chosen)


def _required_date(fields: Fields) -> Moment | None:
    if not fields.required("date", "18/12/2020 02:09"):
        return None
    return fields.value("date", parse_moment)


def _later_moment(fields: Fields, key: str) -> Moment | None:
    moment, start = fields.value(key, parse_moment), _quiet_date(fields)
    if moment and start and _is_before(moment, start):
        fields.refuse(key, f"{fields.written(key)}: ngày cập nhật sớm hơn ngày đăng; kiểm tra lại hai ngày này.")
    return moment


def _is_before(moment: Moment, start: Moment) -> bool:
    """Of one day only times tell, where both are known."""
    if moment.clock and start.clock:
        return moment.at < start.at
    return moment.day < start.day


def _last_day(fields: Fields) -> date | None:
    last, start = fields.value("expires", parse_day), _quiet_date(fields)
    if last and start and last < start.day:
        fields.refuse(
            "expires", f"{fields.written('expires')}: ngày hết hạn sớm hơn ngày đăng; kiểm tra lại hai ngày này."
        )
    return last


def _quiet_date(fields: Fields) -> Moment | None:
    """The post's date, without a second complaint where it is unreadable."""
    try:
        return parse_moment(fields.text("date")) if "date" in fields else None
    except Refusal:
        return None


def _school_years(fields: Fields, honours: tuple[Honour, ...]) -> tuple[SchoolYear, ...]:
    named = fields.values("school_years", SchoolYear.parse)
    implied = (honour.school_year for honour in honours if honour.school_year)
    return tuple(dict.fromkeys((*named, *implied)))


def _event(fields: Fields) -> Event | None:
    child = fields.child("event", post_keys.EVENT)
    if not child:
        return None
    child.required("kind", "hội nghị")
    kinds = {kind.value: kind for kind in EventKind}
    kind = child.value("kind", one_of(kinds, what="loại sự kiện")) or EventKind.OTHER
    day, until = child.value("date", parse_day), child.value("until", parse_day)
    if until and (day is None or until < day):
        child.refuse("until", "event: ngày kết thúc phải sau ngày bắt đầu (“date”).")
    return Event(kind, day, until, child.text("place"))


def _party_ids(honour: Honour) -> tuple[str, ...]:
    """The unit or block that an honour is for."""
    recipient = honour.recipient
    if isinstance(recipient, BlockRecipient):
        return (recipient.block,)
    if isinstance(recipient, OfficeHolder):
        return (recipient.unit,)
    return (recipient.unit,) if recipient.unit else ()


def _renaming(name: str, ending: str = "") -> str:
    return f" Đổi thành {quoted(slug(name) + ending)}." if slug(name) else " Đặt tên khác, như “hoi-nghi-tong-ket”."


def _check_place(fields: Fields, path: str, moment: object) -> None:
    """The folders are the address: `tin-tuc/<year of the date>/<slug>/index.md`."""
    year, name = PurePosixPath(path).parts[1:3]
    day: date | None = moment.day if isinstance(moment, Moment) else None
    if _YEAR.fullmatch(year) and day and day.year != int(year):
        fields.refuse(
            "date", f"bài ghi ngày năm {day.year} nhưng nằm trong thư mục {year}: chuyển vào tin-tuc/{day.year}/."
        )
    if not _YEAR.fullmatch(year):
        fields.complaints.add(0, f"thư mục {quoted(year)} phải là một năm, như “tin-tuc/2024”.")
    if slug(name) != name:
        fields.complaints.add(0, f"tên thư mục {quoted(name)} phải là chữ thường không dấu.{_renaming(name)}")
    if len(name) > LONGEST_SLUG:
        fields.complaints.add(0, f"tên thư mục dài {len(name)} ký tự; rút xuống {LONGEST_SLUG} ký tự trở lại.")
