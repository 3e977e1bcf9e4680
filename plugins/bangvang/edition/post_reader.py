"""A post's file as a typed post, or as the list of what is wrong with it."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from bangvang.core.blocks import EmulationBlock
from bangvang.core.days import Moment, parse_day, parse_moment
from bangvang.core.honours import BlockRecipient, Honour, OfficeHolder
from bangvang.core.problems import Problem, quoted
from bangvang.core.registry import Party, Registry
from bangvang.core.school_years import SchoolYear
from bangvang.core.text import is_folder_name, slug
from bangvang.core.withdrawals import NOBODY, Withdrawals
from bangvang.edition import post_keys
from bangvang.edition.category import Categories
from bangvang.edition.fields import Complaints, Fields
from bangvang.edition.header import Document, parse_document
from bangvang.edition.honour_reader import HonourReader
from bangvang.edition.media_reader import MediaReader
from bangvang.edition.origin import NOWHERE, parse_origin
from bangvang.edition.post import Comment, Event, EventKind, PlainPage, Post
from bangvang.edition.schema import Schema
from bangvang.edition.values import non_negative, one_of, page_name, page_path, paragraphs, yes_or_no
from bangvang.edition.withdrawn import NameKeeper

LONGEST_SLUG = 100
# The folder of the pages in English, among the others.
ENGLISH = "en"

# In the place of a date that is missing or refused; the post is dropped then.
_NO_DATE = Moment(date.min)
_ANOTHER_NAME = "Đặt tên khác, như “hoi-nghi-tong-ket”"
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file gave: its value unless the header is wrong, its problems, and its body in any case.

    `files` are what the file may name: those of a post's folder, or those that lie beside the pages. `notes` are what
    its writer should know, and what stops nothing.
    """

    path: str
    value: Post | PlainPage | None
    problems: tuple[Problem, ...]
    is_draft: bool
    body: str
    body_line: int
    files: frozenset[str]
    notes: tuple[Problem, ...] = ()


class PostReader:
    """Reads posts and pages against the registry and the categories, and without the withdrawn names."""

    def __init__(self, registry: Registry, categories: Categories, withdrawals: Withdrawals = NOBODY) -> None:
        self._registry, self._categories = registry, categories
        self._honour_reader = HonourReader(registry)
        self._withdrawals = withdrawals

    def read(self, path: str, text: str, *, shown: str, files: Iterable[str]) -> Reading:
        """`path` counts from the content folder, `shown` is how messages name it, `files` are the folder's files."""
        return self._reading(path, text, post_keys.POST, self._post, shown=shown, files=frozenset(files))

    def read_page(self, path: str, text: str, *, shown: str, files: Iterable[str] = ()) -> Reading:
        """A plain page: its address is its file's name. `files` are those that lie beside the pages."""
        return self._reading(path, text, post_keys.PAGE, _page, shown=shown, files=frozenset(files))

    def _reading(
        self,
        path: str,
        text: str,
        schema: Schema,
        make: "Callable[[_File, Fields], Post | PlainPage]",
        *,
        shown: str,
        files: frozenset[str],
    ) -> Reading:
        """The reading of one file, with the value that `make` gives where nothing is wrong."""
        document = parse_document(text, schema)
        complaints = Complaints(shown)
        complaints.add_all(document.faults)
        keeper = NameKeeper(self._withdrawals, complaints)
        value, is_draft = None, False
        if document.has_header:
            fields = Fields(keeper.mapping(document.header, schema), schema, complaints)
            is_draft = _is_draft(fields)
            value = make(_File(path, document, is_draft, files), fields)
        keeper.name(path)
        problems, notes = complaints.found, tuple(keeper.notes)
        made = None if problems else value
        return Reading(path, made, problems, is_draft, document.body, document.body_line, files, notes)

    def _post(self, file: "_File", fields: Fields) -> Post:
        media = MediaReader(fields, file.files)
        honours = self._honours(fields, file.path)
        parties = self._parties(fields, honours)
        title, date = fields.required("title", "Tên bài viết"), _required_date(fields)
        post = Post(
            path=file.path,
            slug=PurePosixPath(file.path).parent.name,
            title=title,
            date=date or _NO_DATE,
            category=self._category(fields),
            lead=fields.text("lead") if file.is_draft else fields.required("lead", "một, hai câu tóm tắt bài viết"),
            honours=honours,
            units=tuple(party.id for party in parties if not isinstance(party, EmulationBlock)),
            blocks=tuple(party.id for party in parties if isinstance(party, EmulationBlock)),
            school_years=_school_years(fields, honours),
            event=_event(fields),
            cover=media.cover(),
            gallery=media.gallery(),
            files=media.attachments(),
            videos=media.videos(),
            rating=media.rating(),
            comments=_comments(fields),
            authors=fields.names("authors", page_name),
            source=fields.value("source", parse_origin) or NOWHERE,
            topic=fields.value("topic", page_name) or "",
            tags=fields.names("tags", page_name),
            featured=fields.value("featured", yes_or_no) or False,
            updated=_later_moment(fields, date),
            dateline=fields.text("dateline").rstrip(":–- "),
            note=fields.text("note"),
            expires=_last_day(fields, date),
            redirect_from=fields.values("redirect_from", page_path),
            views=fields.value("views", non_negative),
            imported_from=fields.text("imported_from"),
            is_draft=file.is_draft,
            body=file.document.body,
            body_line=file.document.body_line,
        )
        _check_place(fields, file.path, date)
        return post

    def _category(self, fields: Fields) -> str:
        example = next(iter(self._categories.names), "Tin tức")
        if not fields.required("category", example):
            return ""
        category = fields.value("category", self._categories.named)
        return category.id if category else ""

    def _honours(self, fields: Fields, path: str) -> tuple[Honour, ...]:
        children = fields.children("honours", post_keys.HONOUR)
        return tuple(honour for child in children if (honour := self._honour_reader.from_item(child, path)))

    def _parties(self, fields: Fields, honours: tuple[Honour, ...]) -> tuple[Party, ...]:
        """What `units` names, then whom the honours are for; each once."""
        named = {party.id: party for party in fields.values("units", self._registry.named)}
        for honour in honours:
            for party_id in _party_ids(honour):
                named.setdefault(party_id, self._registry.party(party_id))
        return tuple(named.values())


def _page(file: "_File", fields: Fields) -> PlainPage:
    name = PurePosixPath(file.path).stem
    title = fields.required("title", "Tên trang")
    _check_name(fields, "tệp", name, ending=".md")
    return PlainPage(
        path=file.path,
        slug=name,
        title=title,
        translation_of=fields.text("translation_of").removesuffix(".md"),
        language="en" if PurePosixPath(file.path).parent.name == ENGLISH else "vi",
        updated=fields.value("updated", parse_moment),
        lead=fields.text("lead"),
        is_draft=file.is_draft,
        body=file.document.body,
        body_line=file.document.body_line,
    )


@dataclass(frozen=True, slots=True)
class _File:
    """What a value is made of beside its fields."""

    path: str
    document: Document
    is_draft: bool
    files: frozenset[str]


def _is_draft(fields: Fields) -> bool:
    states = {"draft": True, "nháp": True, "bản nháp": True, "published": False, "đăng": False, "đã đăng": False}
    chosen = fields.value("status", one_of(states, what="trạng thái", shown=("draft", "published")))
    return bool(chosen)


def _required_date(fields: Fields) -> Moment | None:
    if not fields.required("date", "18/12/2020 02:09"):
        return None
    return fields.value("date", parse_moment)


def _later_moment(fields: Fields, start: Moment | None) -> Moment | None:
    moment = fields.value("updated", parse_moment)
    if moment and start and _is_before(moment, start):
        fields.refuse(
            "updated", f"{fields.written('updated')}: ngày cập nhật sớm hơn ngày đăng; kiểm tra lại hai ngày này."
        )
    return moment


def _is_before(moment: Moment, start: Moment) -> bool:
    """Of one day only times tell, where both are known."""
    if moment.clock and start.clock:
        return moment.at < start.at
    return moment.day < start.day


def _last_day(fields: Fields, start: Moment | None) -> date | None:
    last = fields.value("expires", parse_day)
    if last and start and last < start.day:
        fields.refuse(
            "expires", f"{fields.written('expires')}: ngày hết hạn sớm hơn ngày đăng; kiểm tra lại hai ngày này."
        )
    return last


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


def _comments(fields: Fields) -> tuple[Comment, ...]:
    children = fields.children("comments", post_keys.COMMENT)
    return tuple(
        Comment(
            child.text("name"),
            child.required("text", "Chúc mừng nhà trường!") and (child.value("text", paragraphs) or ""),
            child.value("date", parse_moment),
        )
        for child in children
    )


def _party_ids(honour: Honour) -> tuple[str, ...]:
    """The unit or block that an honour is for."""
    recipient = honour.recipient
    if isinstance(recipient, BlockRecipient):
        return (recipient.block,)
    if isinstance(recipient, OfficeHolder):
        return (recipient.unit,)
    return (recipient.unit,) if recipient.unit else ()


def _check_name(fields: Fields, what: str, name: str, *, ending: str = "") -> None:
    if is_folder_name(name):
        return
    rule = "là tên riêng của Windows" if slug(name) == name else "phải là chữ thường không dấu"
    better = f"Đổi thành {quoted(slug(name) + ending)}" if is_folder_name(slug(name)) else _ANOTHER_NAME
    fields.complaints.add(0, f"tên {what} {quoted(name)} {rule}. {better}.")


def _check_place(fields: Fields, path: str, moment: Moment | None) -> None:
    """The folders are the address: `tin-tuc/<year of the date>/<slug>/index.md`."""
    year, name = PurePosixPath(path).parts[1:3]
    if _YEAR.fullmatch(year) and moment and (written := moment.day.year) != int(year):
        advice = f"chuyển vào tin-tuc/{written}/"
        fields.refuse("date", f"bài ghi ngày năm {written} nhưng nằm trong thư mục {year}: {advice}.")
    if not _YEAR.fullmatch(year):
        fields.complaints.add(0, f"thư mục {quoted(year)} phải là một năm, như “tin-tuc/2024”.")
    _check_name(fields, "thư mục", name)
    if len(name) > LONGEST_SLUG:
        fields.complaints.add(0, f"tên thư mục dài {len(name)} ký tự; rút xuống {LONGEST_SLUG} ký tự trở lại.")
