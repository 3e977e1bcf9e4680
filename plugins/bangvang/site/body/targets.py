"""What links and pictures of a body point at, and the address they get on the site."""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from urllib.parse import SplitResult, unquote, urlsplit

from bangvang.core.problems import Refusal, quoted
from bangvang.core.text import slug
from bangvang.edition.media_reader import DOCUMENT_ENDINGS, FILM_ENDINGS, PICTURE_ENDINGS, near_files
from bangvang.site.addresses import Addresses

_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
# Pelican's own way to name a file beside the text; its authors may know it.
_PELICAN_PREFIX = re.compile(r"\{(?:filename|attach|static)\}|\|(?:filename|attach|static)\|")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a body stands among: its folder and address, the files there, and the posts and pages of the site.

    `posts` maps the file of every post and page to its href; `drafts` and `scheduled` are the hrefs of those that are
    not on the site this time.
    """

    folder: str
    href: str
    files: frozenset[str]
    posts: Mapping[str, str]
    addresses: Addresses
    drafts: frozenset[str] = frozenset()
    scheduled: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads: `href` is written to the page; `file` is a file of the folder that must be published too.

    One that `waits` leads to a scheduled post: its words stand without a link until that post is out.
    """

    href: str
    file: str = ""
    waits: bool = False


def link_target(written: str, around: Surroundings) -> Target:
    """The target of a link. Raises Refusal when nothing is there, or it may not be linked to."""
    address = unquote(_PELICAN_PREFIX.sub("", written.strip())).replace("\\", "/")
    parts = _split(address)
    if parts.scheme.lower() in _SCHEMES or address.startswith("#"):
        return Target(written.strip())
    if parts.scheme or address.startswith("//"):
        raise Refusal(f"liên kết {quoted(written)} không dùng được: chỉ dùng http, https, mailto, tel hoặc tên tệp")
    path = address if address in around.files else parts.path
    if not path:
        raise Refusal("liên kết trống: viết [chữ](địa chỉ)")
    # What follows the path: a query, a place on the page or in the document.
    suffix = address.removeprefix(path)
    if href := _page_href(path, around):
        return _published(href, suffix, written, around)
    target = file_target(path, around, DOCUMENT_ENDINGS | PICTURE_ENDINGS | FILM_ENDINGS)
    return replace(target, href=f"{target.href}{suffix}")


def picture_target(written: str, around: Surroundings) -> Target:
    """The target of a picture: a file of the post's folder. Raises Refusal when there is none."""
    address = unquote(_PELICAN_PREFIX.sub("", written.strip())).replace("\\", "/")
    if _split(address).scheme or address.startswith("//"):
        raise Refusal(f"ảnh {quoted(written)} nằm ở trang khác: tải ảnh về, đặt vào thư mục của bài")
    return file_target(address, around, PICTURE_ENDINGS)


def file_target(written: str, around: Surroundings, endings: frozenset[str]) -> Target:
    """The target of a file beside the text, in just this spelling."""
    path = posixpath.normpath(written)
    if path not in around.files:
        near = near_files(path, around.files, endings)
        raise Refusal(f"không có tệp hay bài {quoted(written)}", *near)
    if PurePosixPath(path).suffix.lower() not in endings:
        raise Refusal(f"tệp {quoted(written)} không thuộc loại được đăng ({', '.join(sorted(endings))})")
    return Target(f"{around.href}{published_name(path)}", path)


def published_name(path: str) -> str:
    """The name under which a file is published: one that every server and reader takes.

    >>> published_name("Kế hoạch số 1764.PDF")
    'ke-hoach-so-1764.pdf'
    """
    parts = PurePosixPath(path)
    return "/".join((*(slug(part) for part in parts.parts[:-1]), f"{slug(parts.stem) or 'tep'}{parts.suffix.lower()}"))


def _split(address: str) -> SplitResult:
    try:
        return urlsplit(address)
    except ValueError:
        raise Refusal(f"địa chỉ {quoted(address)} không đọc được") from None


def _page_href(path: str, around: Surroundings) -> str:
    """The href of the page that a path leads to, as a file beside the post's or as a browser would follow it.

    Whether a page stands at an address is seen once all pages are known. Empty for what is a file of the folder.
    """
    if path.startswith("/"):
        return f"{around.addresses.base}{path}"
    whole = posixpath.normpath(posixpath.join(around.folder, path))
    for candidate in (whole, f"{whole}/index.md", f"{whole}.md"):
        if candidate in around.posts:
            return around.posts[candidate]
    return f"{posixpath.normpath(posixpath.join(around.href, path))}/" if path.endswith("/") else ""


def _published(href: str, suffix: str, written: str, around: Surroundings) -> Target:
    if href in around.drafts:
        raise Refusal(f"liên kết {quoted(written)} dẫn tới bài nháp, chưa đăng")
    return Target("" if href in around.scheduled else f"{href}{suffix}", waits=href in around.scheduled)
