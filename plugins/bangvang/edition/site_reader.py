"""Reading `trang.yaml`, what a department changes of its site."""

import re
from collections.abc import Collection
from urllib.parse import urlsplit

from bangvang.core.days import parse_day
from bangvang.core.problems import Refusal, quoted
from bangvang.core.text import squeezed
from bangvang.edition import site_keys
from bangvang.edition.fields import Complaints, Fields
from bangvang.edition.header import parse_pairs
from bangvang.edition.media_reader import PICTURE_ENDINGS, description, existing
from bangvang.edition.post import Picture
from bangvang.edition.schema import Schema
from bangvang.edition.site_values import (
    DEFAULT_PAGE_SIZE,
    Contact,
    Department,
    English,
    Link,
    SiteValues,
    Slogan,
)
from bangvang.edition.values import (
    email_address,
    menu_target,
    phone_number,
    positive,
    secure_address,
    web_address,
    yes_or_no,
)

LOGO_ENDINGS = PICTURE_ENDINGS | {".svg"}

_WHERE = "thư mục du-lieu/hinh"
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def read_site(text: str, complaints: Complaints, pictures: Collection[str] = ()) -> SiteValues:
    """The site's values. Where something is wrong, the complaints hold it and a plain value stands in its place.

    `pictures` are the files that a logo or banner may be.
    """
    mapping, faults = parse_pairs(text.split("\n"), site_keys.SITE, first_line=1)
    complaints.add_all(faults)
    fields = Fields(mapping, site_keys.SITE, complaints)
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
        menu=_links(fields, "menu", site_keys.LINK),
        links=_links(fields, "links", site_keys.LINK),
        services=_links(fields, "services", site_keys.SERVICE),
        slogans=tuple(_slogan(child) for child in fields.children("slogans", site_keys.SLOGAN)),
        contact=_contact(fields.child("contact", site_keys.CONTACT)),
        english=_english(fields.child("english", site_keys.ENGLISH)),
        logo=fields.value("logo", existing(pictures, LOGO_ENDINGS, where=_WHERE)) or "",
        banner=_banner(fields.child("banner", site_keys.BANNER), pictures),
        colours=_colours(fields.child("colours", site_keys.COLOURS)),
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


def _links(fields: Fields, key: str, schema: Schema) -> tuple[Link, ...]:
    children = fields.children(key, schema)
    return tuple(link for child in children if (link := _link(child)))


def _link(fields: Fields) -> Link | None:
    label, _ = fields.required("label", "Liên hệ"), fields.required("to", "/lien-he/")
    to = fields.value("to", menu_target)
    return Link(label, to, fields.text("note")) if label and to else None


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
        hours=fields.text("hours"),
        feedback=fields.value("feedback", secure_address) or "",
        departments=tuple(_department(child) for child in fields.children("departments", site_keys.DEPARTMENT)),
    )


def _department(fields: Fields) -> Department:
    return Department(
        name=fields.required("name", "Văn phòng"),
        english=fields.text("english"),
        work=fields.text("work"),
        phone=fields.value("phone", phone_number) or "",
        email=fields.value("email", email_address) or "",
    )


def _english(fields: Fields | None) -> English | None:
    if not fields:
        return None
    name = fields.required("name", "Roll of Honour")
    owner = fields.required("owner", "Department of Education and Training of Mẫu Province")
    return English(name, owner, fields.text("address"), fields.text("hours"))


def _banner(fields: Fields | None, pictures: Collection[str]) -> Picture | None:
    if not fields:
        return None
    alt = description(fields)
    if not fields.required("image", "dau-trang.webp"):
        return None
    image = fields.value("image", existing(pictures, PICTURE_ENDINGS, where=_WHERE))
    return Picture(image, alt) if image else None


def _colours(fields: Fields | None) -> tuple[tuple[str, str], ...]:
    if not fields:
        return ()
    return tuple((key, value) for key in site_keys.COLOURS.names if (value := fields.value(key, _colour)))


def _colour(text: str) -> str:
    colour = squeezed(text).lower()
    if not _COLOUR.fullmatch(colour):
        raise Refusal(f'màu {quoted(text)} phải viết như "#8f1d22": dấu # và sáu chữ số hay chữ từ a đến f')
    return colour
