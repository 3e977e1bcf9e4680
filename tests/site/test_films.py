"""Films at hosts: which play in a frame, and whose they are."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bangvang.edition.values import web_address
from bangvang.site.film_hosts import hosted, media_type

FILM = "M7lc1UVf-VE"
FRAME = f"https://www.youtube-nocookie.com/embed/{FILM}"


@pytest.mark.parametrize(
    "address",
    [
        f"https://www.youtube.com/watch?v={FILM}",
        f"http://youtube.com/watch?v={FILM}",
        f"https://www.youtube.com/watch/?v={FILM}",
        f"https://www.youtube.com/watch?v={FILM}#t=95",
        f"https://www.youtube.com/watch?list=PLmau&index=2&v={FILM}",
        f"https://m.youtube.com/watch?app=desktop&v={FILM}",
        f"https://music.youtube.com/watch?v={FILM}",
        f"https://WWW.YouTube.com/watch?v={FILM}",
        f"https://www.youtube.com:443/watch?v={FILM}",
        f"https://youtu.be/{FILM}",
        f"https://youtu.be/{FILM}?si=mau",
        f"https://www.youtube.com/embed/{FILM}",
        f"https://www.youtube.com/embed/{FILM}?autoplay=1",
        f"https://www.youtube-nocookie.com/embed/{FILM}",
        f"https://www.youtube.com/shorts/{FILM}",
        f"https://www.youtube.com/live/{FILM}?feature=share",
        f"https://www.youtube.com/v/{FILM}",
    ],
)
def test_hosted_film_of_youtube_plays_in_a_frame_without_cookies(address):
    film = hosted(address)
    assert (film.embed, film.host, film.href) == (FRAME, "YouTube", address)


@pytest.mark.parametrize("asked", ["t=95s", "t=95", "si=mau&start=95"])
def test_hosted_film_begins_where_its_address_says(asked):
    assert hosted(f"https://youtu.be/{FILM}?{asked}").embed == f"{FRAME}?start=95"


@pytest.mark.parametrize("asked", ["t=1m35s", "t=", "t=-5", "t=<b>"])
def test_hosted_film_begins_at_its_beginning_where_nothing_else_is_said_plainly(asked):
    assert hosted(f"https://youtu.be/{FILM}?{asked}").embed == FRAME


@pytest.mark.parametrize(
    "address",
    [
        "https://www.youtube.com/",
        "https://youtu.be/",
        "https://www.youtube.com/watch",
        "https://www.youtube.com/watch?list=PLmau",
        "https://www.youtube.com/playlist?list=PLmau",
        "https://www.youtube.com/embed/videoseries?list=PLmau",
        "https://www.youtube.com/embed/live_stream?channel=UCmau",
        "https://www.youtube.com/@tinhmau",
        "https://www.youtube.com/@tinhmau/live",
        "https://www.youtube.com/channel/UCtinhmautinhmau",
        "https://www.youtube.com/results?search_query=mau",
        f"https://youtu.be/shorts/{FILM}",
    ],
)
def test_hosted_address_of_no_single_film_has_no_frame(address):
    film = hosted(address)
    assert (film.embed, film.host, film.href) == ("", "YouTube", address)


@pytest.mark.parametrize(
    "written",
    ['M7lc1"onload="x', "M7lc1'x", "<script>", "../../kenh", "M7lc1%22x%22", "phim-đầu", "vi-du", ""],
)
@pytest.mark.parametrize("form", ["https://www.youtube.com/watch?v={}", "https://youtu.be/{}"])
def test_hosted_puts_no_mark_into_a_frame(form, written):
    assert hosted(form.format(written)).embed == ""


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://vimeo.com/76979871", "Vimeo"),
        ("https://www.facebook.com/tinhmau/videos/1", "Facebook"),
        ("https://m.facebook.com/watch/?v=1", "Facebook"),
        ("https://fb.watch/mau/", "Facebook"),
        ("https://www.tiktok.com/@tinhmau/video/1", "TikTok"),
        ("https://www.truyenhinh.example/phim-1", "truyenhinh.example"),
        ("https://truyenhinh.example:8443/phim-1", "truyenhinh.example"),
        (f"https://youtube.com.lua.example/watch?v={FILM}", "youtube.com.lua.example"),
        (f"https://lua.example/?https://youtu.be/{FILM}", "lua.example"),
        (f"https://notyoutube.example/watch?v={FILM}", "notyoutube.example"),
    ],
)
def test_hosted_film_of_another_host_is_a_link(address, host):
    film = hosted(address)
    assert (film.embed, film.media, film.host, film.href) == ("", "", host, address)


def is_web_address(text):
    try:
        return bool(web_address(text))
    except ValueError:
        return False


paths = st.text(st.sampled_from("abcXYZ019-_/?=&#%\"'<> v") | st.characters(exclude_categories=["Cs"]), max_size=30)
addresses = st.tuples(
    st.sampled_from(
        ["https://www.youtube.com/watch?v=", "https://youtu.be/", "https://www.youtube.com/", "https://a."]
    ),
    paths,
)


@settings(deadline=None, derandomize=True, database=None, max_examples=300)
@given(addresses.map("".join).filter(is_web_address))
def test_hosted_frames_are_of_one_host_whatever_is_written(address):
    film = hosted(address)
    assert film.href == address
    assert film.host
    assert re.fullmatch(r"(?:https://www\.youtube-nocookie\.com/embed/[\w-]+)?", film.embed, re.ASCII)


@pytest.mark.parametrize(
    ("file", "expected"), [("phim.mp4", "video/mp4"), ("Lễ trao.WEBM", "video/webm"), ("phim/a.b.mp4", "video/mp4")]
)
def test_media_type(file, expected):
    assert media_type(file) == expected
