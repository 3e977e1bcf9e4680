"""Hosts of films: which address plays a film in a frame, and whose it is."""

import re
from pathlib import PurePosixPath
from urllib.parse import parse_qs, urlsplit

from bangvang.site.media_views import FilmView
from bangvang.site.reach import host_name

# Without cookies until the reader plays it.
_YOUTUBE_FRAME = "https://www.youtube-nocookie.com/embed/"
_YOUTUBE_HOSTS = frozenset({"youtube.com", "youtube-nocookie.com", "youtu.be"})
_YOUTUBE_ID = re.compile(r"[\w-]{11}", re.ASCII)
# As long as the name of a film, and none: what they play is named elsewhere in the address.
_YOUTUBE_LISTS = frozenset({"videoseries", "live_stream"})
_YOUTUBE_PATHS = frozenset({"embed", "shorts", "live", "v"})
_START = re.compile(r"(\d{1,6})s?", re.ASCII)


def hosted(address: str) -> FilmView:
    """A film at a host, without its title: YouTube's play on the page, others where they are.

    >>> hosted("https://youtu.be/M7lc1UVf-VE").embed
    'https://www.youtube-nocookie.com/embed/M7lc1UVf-VE'
    >>> hosted("https://truyenhinh.example/phim-1").host
    'truyenhinh.example'
    """
    film = _youtube_id(address) if _host(address) in _YOUTUBE_HOSTS else ""
    embed = f"{_YOUTUBE_FRAME}{film}{_start(address)}" if film else ""
    return FilmView("", address, embed=embed, host=host_name(address))


def media_type(file: str) -> str:
    """What browsers call a film's file.

    >>> media_type("phim.MP4")
    'video/mp4'
    """
    return f"video/{PurePosixPath(file).suffix.removeprefix('.').lower()}"


def _start(address: str) -> str:
    """From which second on the film is shown, as the frame's address says it; empty for its beginning."""
    asked = parse_qs(urlsplit(address).query)
    second = _START.fullmatch(asked.get("t", asked.get("start", [""]))[0])
    return f"?start={second[1]}" if second else ""


def _host(address: str) -> str:
    """The host's name without what stands before it on phones and elsewhere."""
    return re.sub(r"^(?:www|m|music)\.", "", urlsplit(address).hostname or "")


def _youtube_id(address: str) -> str:
    """What names the film in its address; empty for an address of no single film."""
    parts = urlsplit(address)
    steps = [step for step in parts.path.split("/") if step]
    if _host(address) == "youtu.be":
        found = steps[0] if steps else ""
    elif len(steps) == 2 and steps[0] in _YOUTUBE_PATHS:
        found = steps[1]
    else:
        found = parse_qs(parts.query).get("v", [""])[0] if steps == ["watch"] else ""
    return found if _YOUTUBE_ID.fullmatch(found) and found not in _YOUTUBE_LISTS else ""
