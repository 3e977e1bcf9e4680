"""Values of headers and data files that stand by themselves: choices, numbers, names, addresses, ways to reach people.

Each parser takes the written text, and raises Refusal with what to write instead.
"""

import re
from collections.abc import Callable, Mapping
from typing import TypeVar
from urllib.parse import unquote

from bangvang.core.names import nearest
from bangvang.core.problems import Refusal, quoted
from bangvang.core.text import fold, is_folder_name, nfc, slug, squeezed

T = TypeVar("T")

_YES = {"true", "yes", "co", "1", "x", "dung"}
_NO = {"false", "no", "khong", "0", "sai"}
# Thousands as Vietnamese writers group them: 36.913 or 36,913. Nothing here is counted beyond billions.
_NUMBER = re.compile(r"\d{1,3}(?:([.,])\d{3}(?:\1\d{3}){0,2})|\d{1,12}", re.ASCII)
# Digits of a telephone number with its country (ITU-T E.164).
LONGEST_NUMBER = 15
# What no file of Windows may hold, or no path of an address.
_NO_FILE = re.compile(r'[<>:"|?*#\x00-\x1f]')
_WEB_ADDRESS = re.compile(r"https?://[\w-]+(?:\.[\w-]+)*\.?(?::\d{1,5})?(?:[/?#]\S*)?")


def one_of(choices: Mapping[str, T], *, what: str, shown: tuple[str, ...] = ()) -> Callable[[str], T]:
    """A parser that takes one of the written choices, whatever their case and marks; `shown` are those to suggest."""
    by_key = {fold(name): value for name, value in choices.items()}

    def parse(text: str) -> T:
        key = fold(squeezed(text))
        if key in by_key:
            return by_key[key]
        names = shown or tuple(choices)
        near = nearest(key, [fold(name) for name in names], most=1)
        suggestion = [name for name in names if fold(name) in near]
        listed = "" if suggestion else f"; chọn một trong: {', '.join(names)}"
        raise Refusal(f"không có {what} {quoted(text)}{listed}", *suggestion)

    return parse


def yes_or_no(text: str) -> bool:
    """True for true, yes, có …; False for false, no, không …"""
    key = fold(squeezed(text))
    if key in _YES | _NO:
        return key in _YES
    raise Refusal(f"{quoted(text)} phải là “true” (có) hoặc “false” (không)")


def non_negative(text: str) -> int:
    """A whole number; thousands may be grouped.

    >>> non_negative("36.913"), non_negative("010")
    (36913, 10)
    """
    if not _NUMBER.fullmatch(text):
        raise Refusal(f"{quoted(text)} phải là một số nguyên không âm, như “69”")
    return int(re.sub(r"[.,]", "", text))


def positive(text: str) -> int:
    """A whole number above 0."""
    if not _NUMBER.fullmatch(text) or not (number := non_negative(text)):
        raise Refusal(f"{quoted(text)} phải là một số nguyên lớn hơn 0, như “27”")
    return number


def year(text: str) -> int:
    """A calendar year between 1900 and 2100."""
    if not re.fullmatch(r"(?:19|20)[0-9]{2}|2100", text, re.ASCII):
        raise Refusal(f"năm {quoted(text)} không đọc được; viết bốn chữ số, như “2020”")
    return int(text)


def paragraphs(text: str) -> str:
    """A longer text whose lines stay lines."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(map(squeezed, text.strip().splitlines())))


def page_name(text: str) -> str:
    """A name that is given a page of its own: of an author, a topic, a tag."""
    name = squeezed(text)
    if not slug(name):
        raise Refusal(f"tên {quoted(text)} không có chữ cái hay chữ số nào, không lập trang được")
    if not is_folder_name(slug(name)):
        raise Refusal(f"tên {quoted(text)} là tên riêng của Windows, không lập trang được; thêm một chữ")
    return name


def page_path(text: str) -> str:
    """An address on this site, as an older portal had it, decoded: begins with "/"; the host, if written, is left out.

    It becomes a file, so it must be one that every system can hold, below the site's root. A query stays as it is.
    """
    written, question, query = re.sub(r"^https?://[^/]+", "", squeezed(text)).partition("?")
    path = nfc(unquote(written))
    if not path.startswith("/") or " " in squeezed(text):
        raise Refusal(f"địa chỉ cũ {quoted(text)} phải bắt đầu bằng “/”, như “/tin-tuc/bai-viet-1.html”")
    if (path == "/" and not query) or {".", ".."} & set(re.split(r"[/\\]", path)):
        raise Refusal(f"địa chỉ cũ {quoted(text)} phải là của một bài, không phải trang chủ, không có “..”")
    if odd := _NO_FILE.search(path):
        raise Refusal(f"địa chỉ cũ {quoted(text)} có “{odd[0]}”, trang tĩnh không trả lời được: bỏ địa chỉ này")
    return f"{path}{question}{query}"


def web_address(text: str) -> str:
    """An http(s) address."""
    if not _WEB_ADDRESS.fullmatch(text):
        raise Refusal(f"{quoted(text)} không phải là địa chỉ web; viết như “https://example.org/”")
    return text


def secure_address(text: str) -> str:
    """An https address: what people write into a form must not be read on its way."""
    if not (address := web_address(text)).startswith("https://"):
        raise Refusal(f"{quoted(text)} phải bắt đầu bằng “https://”")
    return address


def menu_target(text: str) -> str:
    """Where a link of the menu leads: a page of this site, from its root, or an address elsewhere."""
    if text.startswith(("mailto:", "tel:")) or re.fullmatch(r"/(?!/)\S*", text):
        return text
    if text.startswith(("http://", "https://")):
        return web_address(text)
    raise Refusal(f"{quoted(text)} phải là một trang của site, như “/lien-he/”, hoặc địa chỉ web đầy đủ “https://…”")


def email_address(text: str) -> str:
    """An address for e-mail; only what is plainly none is refused."""
    address = squeezed(text)
    if not re.fullmatch(r"[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+", address):
        raise Refusal(f"{quoted(text)} không phải là địa chỉ thư điện tử; viết như “lienhe@tinhmau.example”")
    return address


def phone_number(text: str) -> str:
    """A telephone number as it is to be shown."""
    number = squeezed(text)
    if not re.fullmatch(r"[0-9 +().-]+", number) or not re.search("[0-9]", number):
        raise Refusal(f"số điện thoại {quoted(text)} chỉ gồm chữ số, dấu cách và các dấu + ( ) . -")
    if len(re.sub("[^0-9]", "", number)) > LONGEST_NUMBER:
        raise Refusal(f"{quoted(text)} dài quá một số điện thoại: chỉ ghi một số ở đây")
    return number
