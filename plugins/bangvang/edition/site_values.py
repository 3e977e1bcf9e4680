"""The site's own values: what a department changes in `trang.yaml`."""

import re
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from bangvang.core.days import parse_day
from bangvang.core.problems import Refusal, quoted
from bangvang.core.text import squeezed
from bangvang.edition.fields import Complaints, Fields
from bangvang.edition.header import parse_pairs
from bangvang.edition.schema import Schema
from bangvang.edition.values import email_address, menu_target, phone_number, positive, web_address, yes_or_no

DEFAULT_PAGE_SIZE = 20

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True, slots=True)
class Link:
    label: str
    to: str


@dataclass(frozen=True, slots=True)
class Slogan:
    """A line above lists, from one day to another, both included."""

    text: str
    start: date | None = None
    until: date | None = None

    def stands_on(self, day: date) -> bool:
        return (self.start is None or self.start <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach the department; each part may be empty."""

    address: str = ""
    phone: str = ""
    email: str = ""
    fanpage: str = ""


@dataclass(frozen=True, slots=True)
class SiteValues:
    """The whole of `trang.yaml`. `url` has no slash at its end; `colours` are hexadecimal, by meaning."""

    name: str
    owner: str
    url: str
    description: str = ""
    province: str = ""
    notice: str = ""
    page_size: int = DEFAULT_PAGE_SIZE
    ranks_units: bool = True
    menu: tuple[Link, ...] = ()
    links: tuple[Link, ...] = ()
    slogans: tuple[Slogan, ...] = ()
    contact: Contact = Contact()
    colours: tuple[tuple[str, str], ...] = ()

    def slogan_on(self, day: date) -> str:
        """The first slogan that stands on the day; empty when none does."""
        return next((slogan.text for slogan in self.slogans if slogan.stands_on(day)), "")


LINK = Schema({"label": ("tên",), "to": ("đến", "địa chỉ")}, texts=frozenset({"label"}))
SLOGAN = Schema({"text": ("nội dung",), "from": ("từ ngày",), "until": ("đến ngày",)}, texts=frozenset({"text"}))
CONTACT = Schema(
    {"address": ("địa chỉ",), "phone": ("điện thoại",), "email": ("thư điện tử",), "fanpage": ("trang mạng xã hội",)},
    texts=frozenset({"address", "phone"}),
)
# Texts, for “#8f1d22” without quotes is a comment to YAML.
COLOURS = Schema(
    {"main": ("màu chính",), "main_dark": ("màu chính nền tối",)},
    texts=frozenset({"main", "main_dark"}),
)
SITE = Schema(
    {
        "name": ("tên trang",),
        "owner": ("cơ quan chủ quản",),
        "url": ("địa chỉ web",),
        "description": ("mô tả",),
        "province": ("tỉnh",),
        "notice": ("thông báo",),
        "page_size": ("số bài mỗi trang",),
        "ranking": ("xếp hạng",),
        "menu": ("thực đơn",),
        "links": ("liên kết",),
        "slogans": ("khẩu hiệu",),
        "contact": ("liên hệ",),
        "colours": ("màu sắc",),
    },
    texts=frozenset({"name", "owner", "description", "province", "notice"}),
    children={"menu": LINK, "links": LINK, "slogans": SLOGAN, "contact": CONTACT, "colours": COLOURS},
)


def read_site(text: str, complaints: Complaints) -> SiteValues:
    """The site's values. Where something is wrong, the complaints hold it and a plain value stands in its place."""
    mapping, faults = parse_pairs(text.split("\n"), SITE, first_line=1)
    complaints.add_all(faults)
    fields = Fields(mapping, SITE, complaints)
    name, owner = fields.required("name", "Bảng Vàng"), fields.required("owner", "Sở Giáo dục và Đào tạo tỉnh Mẫu")
    fields.required("url", "https://example.org")
    return SiteValues(
        name=name,
        owner=owner,
        url=fields.value("url", parse_site_address) or "http://localhost:8000",
        description=fields.text("description"),
        province=fields.text("province"),
        notice=fields.text("notice"),
        page_size=fields.value("page_size", positive) or DEFAULT_PAGE_SIZE,
        ranks_units=fields.value("ranking", yes_or_no) is not False,
        menu=_links(fields, "menu"),
        links=_links(fields, "links"),
        slogans=tuple(_slogan(child) for child in fields.children("slogans", SLOGAN)),
        contact=_contact(fields.child("contact", CONTACT)),
        colours=_colours(fields.child("colours", COLOURS)),
    )


def parse_site_address(text: str) -> str:
    """The address of the site's root, a sub-path included, without a slash at its end.

    >>> parse_site_address("https://example.org/so-gddt/")
    'https://example.org/so-gddt'
    """
    address = web_address(text).rstrip("/")
    parts = urlsplit(address)
    if parts.query or parts.fragment:
        raise Refusal(f"{quoted(text)} phải là địa chỉ gốc của trang, không có “?” hay “#”")
    return address


def _links(fields: Fields, key: str) -> tuple[Link, ...]:
    children = fields.children(key, LINK)
    return tuple(link for child in children if (link := _link(child)))


def _link(fields: Fields) -> Link | None:
    label, _ = fields.required("label", "Liên hệ"), fields.required("to", "/lien-he/")
    to = fields.value("to", menu_target)
    return Link(label, to) if label and to else None


def _slogan(fields: Fields) -> Slogan:
    start, until = fields.value("from", parse_day), fields.value("until", parse_day)
    if start and until and until < start:
        fields.refuse("until", "slogans: ngày kết thúc sớm hơn ngày bắt đầu.")
    return Slogan(fields.required("text", "Thi đua dạy tốt, học tốt"), start, until)


def _contact(fields: Fields | None) -> Contact:
    if not fields:
        return Contact()
    return Contact(
        address=fields.text("address"),
        phone=fields.value("phone", phone_number) or "",
        email=fields.value("email", email_address) or "",
        fanpage=fields.value("fanpage", web_address) or "",
    )


def _colours(fields: Fields | None) -> tuple[tuple[str, str], ...]:
    if not fields:
        return ()
    return tuple((key, value) for key in COLOURS.names if (value := fields.value(key, _colour)))


def _colour(text: str) -> str:
    if not _COLOUR.fullmatch(squeezed(text)):
        raise Refusal(f'màu {quoted(text)} phải viết như "#8f1d22": dấu # và sáu chữ số hay chữ từ a đến f')
    return text.lower()
