"""Ways to reach people, and other people's places, as links with words to show."""

import re
from urllib.parse import urlsplit

from bangvang.site.views import LinkView

# By the last two parts of a host's name, which stand behind "www.", "m." and "vi-vn.".
_HOSTS = {
    "facebook.com": "Facebook",
    "fb.com": "Facebook",
    "fb.watch": "Facebook",
    "zalo.me": "Zalo",
    "youtube.com": "YouTube",
    "youtube-nocookie.com": "YouTube",
    "youtu.be": "YouTube",
    "tiktok.com": "TikTok",
    "vimeo.com": "Vimeo",
}
# What is not dialled: the trunk's nought behind the country, and an extension.
_NOT_DIALLED = re.compile(r"(?<=\d)\s*\(0\)|\s*\(\d{1,5}\)\s*$")


def host_name(address: str) -> str:
    """What readers call the place that an address leads to.

    >>> host_name("https://vi-vn.facebook.com/so?ref=1"), host_name("https://www.truyenhinh.example:443/a")
    ('Facebook', 'truyenhinh.example')
    """
    host = urlsplit(address).hostname or ""
    return _HOSTS.get(".".join(host.split(".")[-2:]), host.removeprefix("www."))


def telephone(number: str) -> LinkView:
    """A number as it is written, kept on one line, and as it is dialled.

    >>> telephone("+84 (0)215 3825 409").href, telephone("0215.3825409 (102)").href
    ('tel:+842153825409', 'tel:02153825409')
    """
    return LinkView(number.replace(" ", "\u00a0"), f"tel:{re.sub('[^+0-9]', '', _NOT_DIALLED.sub('', number))}")


def email(address: str) -> LinkView:
    return LinkView(address, f"mailto:{address}")


def fanpage(address: str) -> LinkView:
    """Named after its host: not every association's page is with the same one."""
    return LinkView(host_name(address), address)
