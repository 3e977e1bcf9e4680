"""Pictures, documents and films that a header names: each must be a file of the post's folder, or a known address."""

import re
from collections.abc import Callable, Collection
from pathlib import PurePosixPath

from bangvang.core.days import parse_day
from bangvang.core.names import nearest
from bangvang.core.problems import Refusal, quoted
from bangvang.core.text import fold, nfc
from bangvang.edition import post_keys
from bangvang.edition.fields import Fields
from bangvang.edition.post import Attachment, Picture, Rating, Video
from bangvang.edition.values import non_negative, page_name, web_address

PICTURE_ENDINGS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"})
DOCUMENT_ENDINGS = frozenset(
    {
        ".pdf",
        ".doc",
        ".docx",
        ".xls",
        ".xlsx",
        ".ppt",
        ".pptx",
        ".odt",
        ".ods",
        ".odp",
        ".rtf",
        ".txt",
        ".csv",
        ".zip",
        ".rar",
    }
)
FILM_ENDINGS = frozenset({".mp4", ".webm"})

# What cameras, editors and portals write where a description should stand.
_JUNK_ALT = re.compile(
    r"(?:img|dscn?|vp|anh|image|photo|z|screenshot|banner|logo|cover)?[\W_]*\d*|[0-9a-f_]{16,}"
    r"|anh tin bai|anh minh hoa|hinh anh"
    r"|.*\.(?:jpe?g|png|webp|gif|heic)"
)


def says_nothing(alt: str) -> bool:
    """Whether a description of a picture is none: the name of a file, a number, the word "ảnh".

    >>> says_nothing("IMG_0123"), says_nothing("Hai em nhỏ trồng cây")
    (True, False)
    """
    return _JUNK_ALT.fullmatch(fold(alt.strip())) is not None


class MediaReader:
    """What one header names, looked up among the folder's files."""

    def __init__(self, fields: Fields, files: Collection[str]) -> None:
        self._fields = fields
        self._files = files

    def cover(self) -> Picture | None:
        child = self._fields.child("cover", post_keys.PICTURE)
        return self._picture(child) if child else None

    def gallery(self) -> tuple[Picture, ...]:
        pictures = (self._picture(child) for child in self._fields.children("gallery", post_keys.PICTURE))
        return tuple(picture for picture in pictures if picture)

    def attachments(self) -> tuple[Attachment, ...]:
        found = (self._attachment(child) for child in self._fields.children("files", post_keys.FILE))
        return tuple(attachment for attachment in found if attachment)

    def videos(self) -> tuple[Video, ...]:
        found = (self._video(child) for child in self._fields.children("video", post_keys.VIDEO))
        return tuple(video for video in found if video)

    def rating(self) -> Rating | None:
        child = self._fields.child("rating", post_keys.RATING)
        if not child:
            return None
        for key, example in (("points", "69"), ("votes", "15")):
            child.required(key, example)
        return Rating(child.value("points", non_negative) or 0, child.value("votes", non_negative) or 0)

    def _picture(self, child: Fields) -> Picture | None:
        image = self._file(child, "image", "anh.jpg", PICTURE_ENDINGS)
        alt, caption = description(child), child.text("caption")
        return Picture(image, alt, caption) if image else None

    def _attachment(self, child: Fields) -> Attachment | None:
        file = self._file(child, "file", "ke-hoach.pdf", DOCUMENT_ENDINGS | PICTURE_ENDINGS)
        title, number = child.required("title", "Kế hoạch tổ chức hội nghị"), child.text("number")
        day, issuer = child.value("day", parse_day), child.value("issuer", page_name) or ""
        return Attachment(file, title, number, day, issuer) if file else None

    def _video(self, child: Fields) -> Video | None:
        written = child.required("url", "https://www.youtube.com/watch?v=…")
        title = child.text("title")
        poster = self._file(child, "poster", "anh.jpg", PICTURE_ENDINGS) if "poster" in child else ""
        is_film = PurePosixPath(written).suffix.lower() in FILM_ENDINGS
        if re.fullmatch(r"[\w-]+", written, re.ASCII):
            child.refuse(
                "url", f"url: {quoted(written)} chưa phải là địa chỉ; viết đủ như “https://www.youtube.com/watch?v=…”."
            )
            return None
        if written and "://" not in written and (is_film or "/" not in written):
            address: str | None = self._file(child, "url", "phim.mp4", FILM_ENDINGS)
        else:
            address = child.value("url", web_address)
        return Video(address, title, poster or "") if address else None

    def _file(self, child: Fields, key: str, example: str, endings: Collection[str]) -> str | None:
        if not child.required(key, example):
            return None
        return child.value(key, existing(self._files, endings))


def description(child: Fields) -> str:
    """What a picture is said to show; one that is missing or says nothing is a problem."""
    alt = child.required("alt", "nói người xem thấy gì trong ảnh")
    if alt and says_nothing(alt):
        child.refuse("alt", f"lời mô tả {quoted(alt)} của ảnh không nói gì: viết người xem thấy gì trong ảnh.")
    return alt


def existing(
    files: Collection[str], endings: Collection[str], *, where: str = "thư mục của bài"
) -> Callable[[str], str]:
    """A parser of file names: the file must be among the folder's, in just this spelling, with one of the endings.

    `where` tells a writer which folder that is.
    """

    def parse(text: str) -> str:
        path = parse_file_name(text, where)
        if PurePosixPath(path).suffix.lower() not in endings:
            raise Refusal(f"tệp {quoted(text)} không thuộc loại dùng được ở đây ({', '.join(sorted(endings))})")
        # Files that came from a Mac may have decomposed names, which look the same.
        composed = {nfc(file): file for file in files}
        if path in files or nfc(path) in composed:
            return path if path in files else composed[nfc(path)]
        raise Refusal(f"không có tệp {quoted(path)} trong {where}", *near_files(path, files, endings))

    return parse


def parse_file_name(name: str, where: str = "thư mục của bài") -> str:
    """A written file name as a path within its folder, with forward slashes.

    Raises Refusal for a path that leads out of the folder, or to a web address.
    """
    path = name.strip().replace("\\", "/").removeprefix("./")
    if "://" in path or path.startswith("/") or ".." in path.split("/") or ":" in path:
        near = re.split("[/:]", path)[-1]
        raise Refusal(f"“{name}” phải là tên một tệp trong {where}", *((near,) if near not in ("", "..") else ()))
    return path


def near_files(path: str, files: Collection[str], endings: Collection[str]) -> tuple[str, ...]:
    """The folder's file that the path nearly names: another case, another ending, a slip."""
    candidates = {file.lower(): file for file in files if PurePosixPath(file).suffix.lower() in endings}
    whole = path.lower()
    # Lower than for names: with another ending alone, a short file name has little left in common.
    # Some write the folder too, from wherever they stand: then the name alone may be near.
    tries = (nearest(written, candidates, most=1, cutoff=0.6) for written in (whole, whole.rsplit("/", 1)[-1]))
    return tuple(candidates[name] for name in next(filter(None, tries), ()))
