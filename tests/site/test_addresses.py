"""Addresses: one place for each thing, at the root of a host and below it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bangvang.core.blocks import BlockKind, EmulationBlock
from bangvang.core.school_years import SchoolYear
from bangvang.core.units import Unit, UnitKind
from bangvang.edition.post import PlainPage, Post
from bangvang.site.addresses import RESERVED, Addresses

ROOT, BELOW = Addresses("https://x.example"), Addresses("https://x.example/so-gddt")


@pytest.fixture
def post(moment):
    return Post(path="tin-tuc/2022/tin/index.md", slug="tin", title="Tin", date=moment("16/8/2022"), category="tin")


PAGE = PlainPage(path="trang/gioi-thieu.md", slug="gioi-thieu", title="Giới thiệu")
UNIT = Unit("thpt-mau", "Trường THPT Mẫu", UnitKind.UPPER_SECONDARY)
BLOCK = EmulationBlock("khoi-mau", "Khối Mẫu", BlockKind.BLOCK)
PLACES = {
    "home": (lambda at, _post: at.home, "/"),
    "post": (lambda at, post: at.post(post), "/tin-tuc/2022/tin/"),
    "page": (lambda at, _post: at.page(PAGE), "/gioi-thieu/"),
    "category": (lambda at, _post: at.category("khen-thuong"), "/chuyen-muc/khen-thuong/"),
    "unit": (lambda at, _post: at.party(UNIT), "/don-vi/thpt-mau/"),
    "block": (lambda at, _post: at.party(BLOCK), "/khoi-thi-dua/khoi-mau/"),
    "school year": (lambda at, _post: at.school_year(SchoolYear(2019)), "/nam-hoc/2019-2020/"),
    "award": (lambda at, _post: at.award("co-thi-dua"), "/khen-thuong/co-thi-dua/"),
    "author": (lambda at, _post: at.author("Mai Hương"), "/tac-gia/mai-huong/"),
    "topic": (lambda at, _post: at.topic("Đổi mới 2019/2020"), "/chu-de/doi-moi-2019-2020/"),
    "tag": (lambda at, _post: at.tag("Sở GD&ĐT"), "/the/so-gd-dt/"),
    "archive": (lambda at, _post: at.archive(2022), "/luu-tru/2022/"),
    "second page": (lambda at, _post: at.numbered(at.at("tin-tuc"), 2), "/tin-tuc/trang/2/"),
    "first page": (lambda at, _post: at.numbered(at.at("tin-tuc"), 1), "/tin-tuc/"),
}


@pytest.mark.parametrize(("address", "href"), PLACES.values(), ids=PLACES.keys())
def test_addresses_of_each_thing(post, address, href):
    assert address(ROOT, post) == href
    assert address(BELOW, post) == f"/so-gddt{href}"


@pytest.mark.parametrize(
    ("href", "path"),
    [("/", "index.html"), ("/don-vi/", "don-vi/index.html"), ("/atom.xml", "atom.xml"), ("/a/b.webp", "a/b.webp")],
)
def test_path_of_an_address(href, path):
    assert ROOT.path(href) == path
    assert BELOW.path(f"/so-gddt{href}") == path
    assert ROOT.absolute(href) == f"https://x.example{href}"
    assert BELOW.absolute(f"/so-gddt{href}") == f"https://x.example/so-gddt{href}"


@settings(deadline=None, derandomize=True, database=None)
@given(st.lists(st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True), max_size=4), st.sampled_from([ROOT, BELOW]))
def test_path_of_a_folder_is_a_page_in_it(parts, addresses):
    assert addresses.path(addresses.at(*parts)) == "/".join([*parts, "index.html"])


def test_path_is_another_for_each_page_of_the_real_site(assembled_real):
    paths = [item.path for group in (assembled_real.pages, assembled_real.texts) for item in group]
    assert len(paths) == len(set(paths))


def test_reserved_names_are_all_that_the_program_uses(assembled_real):
    used = {
        page.path.split("/")[0] for page in assembled_real.pages if page.template != "page.html" and "/" in page.path
    }
    assert used <= RESERVED
    assert {"theme", "tim-kiem", "en"} <= RESERVED, "of pages still to come, too"
