"""Where a text or a fact comes from, as writers name it: a name, a web address, or both."""

import re
from dataclasses import dataclass

from bangvang.core.problems import Refusal
from bangvang.core.text import squeezed
from bangvang.edition.values import web_address

# An address ends before the punctuation of the sentence; a bracket belongs to it only when it was opened in it.
_WEB = re.compile(r"https?://(?:[^\s()<>]|\([^\s()<>]*\))*(?:[^\s()<>.,;:]|\([^\s()<>]*\))")
_BEFORE_ADDRESS, _BEHIND_ADDRESS = " :,;–-(<", " )>.,;:–-"
# Between several origins in one cell of a ledger.
BETWEEN = " | "


@dataclass(frozen=True, slots=True)
class Origin:
    name: str = ""
    url: str = ""

    def __str__(self) -> str:
        """As `parse_origin` reads it."""
        return f"{self.name}: {self.url}" if self.name and self.url else self.name or self.url


NOWHERE = Origin()


def parse_origin(text: str) -> Origin:
    """A name, a web address, or a name and an address in either order.

    >>> parse_origin("GD&TĐ: https://giaoducthoidai.vn/bai.html")
    Origin(name='GD&TĐ', url='https://giaoducthoidai.vn/bai.html')
    """
    addresses = list(_WEB.finditer(text))
    if len(addresses) > 1:
        raise Refusal("nguồn chỉ gồm một tên và một địa chỉ")
    if not addresses:
        return Origin(name=squeezed(text))
    found = addresses[0]
    name = squeezed(f"{text[: found.start()].rstrip(_BEFORE_ADDRESS)} {text[found.end() :].lstrip(_BEHIND_ADDRESS)}")
    return Origin(name=name.strip(" :,;–-"), url=web_address(found[0]))


def parse_origins(text: str) -> tuple[Origin, ...]:
    """Several origins, parted by an upright stroke.

    >>> [str(origin) for origin in parse_origins("Báo Mẫu | https://mau.example/tin")]
    ['Báo Mẫu', 'https://mau.example/tin']
    """
    try:
        return tuple(parse_origin(part) for part in text.split("|") if part.strip())
    except Refusal as refusal:
        raise Refusal(f"{refusal.message}; giữa hai nguồn viết dấu “|”", *refusal.suggestions) from None
