"""What machines read: feeds as a feed reader takes them, the sitemap, robots.txt."""

from datetime import date
from xml.etree import ElementTree

import feedparser
import pytest

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def parsed(text: str) -> feedparser.FeedParserDict:
    return feedparser.parse(text.encode("utf-8"), sanitize_html=False)


def addresses_of(text: str) -> list[str]:
    return [element.text for element in ElementTree.fromstring(text).iter(f"{SITEMAP}loc")]


def test_real_site_feeds_are_sound(real_site):
    paths = sorted(real_site.rglob("atom.xml"))
    assert len(paths) > 50
    for path in paths:
        feed = parsed(path.read_text(encoding="utf-8"))
        published = [entry.published_parsed for entry in feed.entries]
        assert not feed.bozo, path
        assert 1 <= len(feed.entries) <= 20, path
        assert published == sorted(published, reverse=True), path
        assert feed.feed.updated_parsed == max(entry.updated_parsed for entry in feed.entries), path
        assert all(entry.link.startswith("http://localhost:8000/tin-tuc/") for entry in feed.entries), path
        assert {link.rel for link in feed.feed.links} == {"self", "alternate"}, path
        folder = path.parent.relative_to(real_site).as_posix()
        home = "http://localhost:8000/" if folder == "." else f"http://localhost:8000/{folder}/"
        assert [link.href for link in feed.feed.links] == [home, f"{home}atom.xml"], path


@pytest.fixture
def three_posts(content):
    content.post("cu", date="1/9/2022 07:30", title="Tin cũ", units="[Trường THPT Mẫu]", updated="9/9/2022")
    content.post("moi", date="2/9/2022", title='Thi đua <b>"tốt"</b> & học tốt', authors="[Mai Hương, Văn Mẫu]")
    content.post("het-han", date="3/9/2022", expires="4/9/2022")
    return content


def test_feed_tells_of_posts_newest_first(three_posts, build):
    built = build(url="https://x.example/so-gddt")
    feed = parsed(built.text("atom.xml"))
    assert feed.feed.title == "Bảng Vàng tỉnh Mẫu – Sở Giáo dục và Đào tạo tỉnh Mẫu"
    assert [(entry.link, entry.published, entry.updated) for entry in feed.entries] == [
        (
            "https://x.example/so-gddt/tin-tuc/2022/moi/",
            "2022-09-02T00:00:00+07:00",
            "2022-09-02T00:00:00+07:00",
        ),
        (
            "https://x.example/so-gddt/tin-tuc/2022/cu/",
            "2022-09-01T07:30:00+07:00",
            "2022-09-09T00:00:00+07:00",
        ),
    ]
    newest = feed.entries[0]
    assert (newest.title, newest.author, newest.summary) == (
        'Thi đua <b>"tốt"</b> & học tốt',
        "Mai Hương, Văn Mẫu",
        "Một câu tóm tắt.",
    )
    assert feed.entries[1].author == "Sở Giáo dục và Đào tạo tỉnh Mẫu"


def test_feed_stands_beside_each_list_that_has_posts(three_posts, build):
    built = build()
    feeds = {path.parent.relative_to(built.output).as_posix() for path in built.output.rglob("atom.xml")}
    assert {".", "tin-tuc", "chuyen-muc/khen-thuong", "don-vi/thpt-mau", "tac-gia/mai-huong", "luu-tru/2022"} <= feeds
    assert not feeds & {"chuyen-muc/hoi-nghi", "don-vi/thpt-an-mau"}
    assert [entry.title for entry in parsed(built.text("don-vi/thpt-mau/atom.xml")).entries] == ["Tin cũ"]


def test_real_site_sitemap_holds_every_page_that_may_be_found_once(real_site, assembled_real):
    found = addresses_of((real_site / "sitemap.xml").read_text(encoding="utf-8"))
    paths = [page.path for page in assembled_real.pages if page.path != "404.html"]
    assert sorted(found) == sorted(f"http://localhost:8000/{path.removesuffix('index.html')}" for path in paths)
    assert found == sorted(found)


def test_sitemap_dates_posts_by_their_last_change(three_posts, build):
    root = ElementTree.fromstring(build().text("sitemap.xml"))
    changed = {url.findtext(f"{SITEMAP}loc"): url.findtext(f"{SITEMAP}lastmod") for url in root.iter(f"{SITEMAP}url")}
    assert changed["http://localhost:8000/tin-tuc/2022/cu/"] == "2022-09-09"
    assert changed["http://localhost:8000/tin-tuc/2022/moi/"] == "2022-09-02"
    assert changed["http://localhost:8000/"] is None
    assert all(date.fromisoformat(day) for day in changed.values() if day)


def test_sitemap_leaves_out_what_is_not_to_be_found(content, build):
    content.post("nhap", status="draft")
    content.write("trang/trang-nhap.md", "---\ntitle: Trang nháp\nstatus: draft\n---\n")
    found = addresses_of(build(drafts=True).text("sitemap.xml"))
    assert not [address for address in found if address.endswith(("/nhap/", "/trang-nhap/", "404.html"))]


@pytest.mark.parametrize("url", ["https://x.example", "https://x.example/so-gddt"])
def test_robots_names_the_sitemap(content, build, url):
    assert build(url=url).text("robots.txt") == f"User-agent: *\nAllow: /\n\nSitemap: {url}/sitemap.xml\n"


def test_build_without_posts_has_no_feed(content, build):
    built = build()
    assert built.status == 0
    assert list(built.output.rglob("atom.xml")) == []
    assert 'rel="alternate"' not in built.text("index.html")
