"""What stands around pages, in two languages, and the pages that are reached from there."""

import re
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import jinja2
import pytest
from bs4 import BeautifulSoup, Tag
from tests.site.sample_contact import CONTACT, FULL_HOME
from tests.site.sample_situations import FULL
from tests.site.sample_views import SITE
from tests.site.test_theme import THEME, parsed

from bangvang.site.page_views import Page, PlainView, SiteView, View
from bangvang.site.reach import email, fanpage, telephone
from bangvang.site.theme import ENVIRONMENT, Theme
from bangvang.site.views import ContactView, PictureView

_ENVIRONMENT = jinja2.Environment(**ENVIRONMENT, loader=jinja2.FileSystemLoader(THEME / "templates"))
WORDS: dict[str, dict[str, str]] = _ENVIRONMENT.get_template("components/around.html").module.around
# Letters that Vietnamese has and English has not, the names of the sample's province and site set aside.
_VIETNAMESE = re.compile(r"[ăâđêôơưĂÂĐÊÔƠƯ\u0300-\u036f\u1ea0-\u1ef9]")
_NAMES = ("Mẫu", "Bảng Vàng")
IN_ENGLISH = [kind for kind, (_, view) in FULL.items() if view.head.language == "en"]


def page_of(template: str, view: View, site: SiteView = SITE) -> BeautifulSoup:
    return BeautifulSoup(Theme(THEME).render(Page("page.html", template, view), site), "html.parser")


def contact_page(contact: ContactView) -> BeautifulSoup:
    return page_of("page.html", replace(CONTACT, contact=contact))


def readable(page: BeautifulSoup) -> list[str]:
    """All that readers of the page's language see or hear: what is told to be of another language set aside."""
    for foreign in page.find_all(["style", "script"]) + page.body.find_all(lang=True):
        foreign.decompose()
    told = [tag[key] for tag in page.find_all(True) for key in ("aria-label", "alt", "title") if tag.get(key)]
    return [*page.stripped_strings, *told]


def test_both_languages_have_the_same_words() -> None:
    assert WORDS["vi"].keys() == WORDS["en"].keys()
    assert [key for key, word in WORDS["en"].items() if key != "other" and _VIETNAMESE.search(word)] == []


@pytest.mark.parametrize("kind", IN_ENGLISH)
def test_page_in_english_has_no_vietnamese_around_it(kind: str) -> None:
    texts = readable(page_of(*FULL[kind]))
    for name in _NAMES:
        texts = [text.replace(name, "") for text in texts]
    assert [text for text in texts if _VIETNAMESE.search(text)] == []
    assert not {text for text in texts if text} & {*WORDS["vi"].values()}


@pytest.mark.parametrize(
    ("kind", "words"), [("contact", "Cập nhật 21/11/2026"), ("english_contact", "Last updated 21 November 2026")]
)
def test_page_says_in_its_language_when_it_was_updated(kind: str, words: str) -> None:
    assert parsed(kind).select_one(".article__times").get_text(" ", strip=True) == words


@pytest.mark.parametrize(
    ("kind", "language", "label", "href"),
    [
        ("article", "en", "English", "/en/"),
        ("contact", "en", "English", "/en/contact/"),
        ("english_contact", "vi", "Tiếng Việt", "/lien-he/"),
        ("english_page", "vi", "Tiếng Việt", "/"),
    ],
)
def test_page_leads_to_the_other_language(kind: str, language: str, label: str, href: str) -> None:
    link = parsed(kind).header.find("a", hreflang=True)
    assert (link["hreflang"], link["lang"], link.get_text(), link["href"]) == (language, language, label, href)


def test_site_in_one_language_leads_to_no_other() -> None:
    page = page_of(
        "page.html", replace(CONTACT, head=replace(CONTACT.head, translation=None)), replace(SITE, english=None)
    )
    assert not page.find_all(hreflang=True)


def test_page_tells_machines_of_its_translation() -> None:
    def alternates(kind: str) -> dict[str, str]:
        return {link["hreflang"]: link["href"] for link in parsed(kind).head.find_all("link", hreflang=True)}

    pair = {"vi": "https://bangvang.example/lien-he/", "en": "https://bangvang.example/en/contact/"}
    assert alternates("contact") == alternates("english_contact") == pair
    assert alternates("english_page") == alternates("page") == {}


def test_menu_marks_no_home_page_on_every_page() -> None:
    home = replace(SITE.menu[0], label="Trang chủ", href=SITE.home)
    page = page_of(*FULL["article"], replace(SITE, menu=(home, *SITE.menu)))
    assert [link.get_text() for link in page.header.select("[aria-current]")] == ["Tin tức"]


@pytest.mark.parametrize(
    ("logo", "size"),
    [
        (PictureView("/hinh/logo.png", "", width=200, height=100), ("200", "100")),
        (PictureView("/hinh/logo.svg", "", width=64, height=64), ("64", "64")),
    ],
)
def test_logo_stands_in_place_of_the_star_in_a_known_size(logo: PictureView, size: tuple[str, str]) -> None:
    picture = page_of(*FULL["page"], replace(SITE, logo=logo)).header.img
    assert (picture["width"], picture["height"]) == size
    assert picture["alt"] == ""
    assert page_of(*FULL["page"], replace(SITE, logo=None)).header.find("svg", class_="masthead__sign")


@pytest.mark.parametrize(
    ("href", "name"),
    [
        ("https://www.facebook.com/tinhmau", "Facebook"),
        ("https://m.facebook.com/tinhmau", "Facebook"),
        ("https://zalo.me/123", "Zalo"),
        ("https://www.fanpage.example/tinhmau", "fanpage.example"),
        ("https://notfacebook.com/tinhmau", "notfacebook.com"),
    ],
)
def test_fan_page_is_named_after_its_host(href: str, name: str) -> None:
    site = replace(SITE, contact=replace(SITE.contact, fanpage=fanpage(href)))
    assert page_of(*FULL["page"], site).footer.find("a", href=href).get_text() == name


@pytest.mark.parametrize(
    ("number", "href"),
    [("0200 000 0000", "tel:02000000000"), ("+84 200 000", "tel:+84200000"), ("(0200) 000.0003", "tel:02000000003")],
)
def test_telephone_number_is_called_by_its_digits(number: str, href: str) -> None:
    site = replace(SITE, contact=replace(SITE.contact, phone=telephone(number)))
    assert page_of(*FULL["page"], site).footer.find("a", href=href).get_text() == number.replace(" ", "\u00a0")


def test_footer_leads_to_the_site_map_and_the_feed() -> None:
    links = {link.get_text(): link["href"] for link in parsed("article").footer.find_all("a")}
    assert links["Sơ đồ trang"] == SITE.map
    assert links["Nhận tin mới qua Atom"] == SITE.feed
    alone = page_of(*FULL["article"], replace(SITE, feed="", contact=ContactView(SITE.owner)))
    assert [title.get_text() for title in alone.footer.find_all("h2")] == ["Liên kết"]


@pytest.mark.parametrize(
    ("kind", "labels"),
    [
        ("contact_form", ["Họ và tên", "Thư điện tử hoặc điện thoại", "Địa chỉ bài viết", "Nội dung"]),
        ("english_form", ["Full name", "E-mail or telephone", "Address of the page", "Message"]),
    ],
)
def test_form_has_a_label_for_each_field(kind: str, labels: list[str]) -> None:
    form = parsed(kind).form
    fields = form.find_all(["input", "textarea"])
    told = [form.find("label", attrs={"for": field["id"]}).get_text(" ", strip=True) for field in fields]
    assert (form["method"], form["action"]) == ("post", "https://gopy.example/gui")
    assert all(text.startswith(label) for text, label in zip(told, labels, strict=True))
    assert [field["name"] for field in fields] == ["name", "reach", "page", "message"]
    assert [field.has_attr("required") for field in fields] == [True, True, False, True]
    assert all(field["autocomplete"] for field in fields)
    assert parsed(kind).find(id=form["aria-describedby"]).get_text().count(".") == 3


def test_letter_is_begun_where_nothing_takes_a_form() -> None:
    link = parsed("contact").select_one(".feedback a[href^=mailto]")
    address = urlsplit(link["href"])
    letter = parse_qs(address.query)
    assert address.path == SITE.contact.email.label
    assert letter["subject"] == ["Góp ý, phản ánh qua trang Bảng Vàng"]
    assert letter["body"][0].startswith("Kính gửi Sở Giáo dục và Đào tạo tỉnh Mẫu,\r\n")
    assert not parsed("contact").form


@pytest.mark.parametrize(
    ("contact", "titles", "fields"),
    [
        (CONTACT.contact, ["Các phòng, đơn vị", "Góp ý, phản ánh"], 5),
        (ContactView("Sở", phone=telephone("0200 000")), [], 1),
        (ContactView("Sở", email=email("lienhe@tinhmau.example")), ["Góp ý, phản ánh"], 1),
        (ContactView("Sở", feedback="https://gopy.example/"), ["Góp ý, phản ánh"], 0),
        (ContactView("Sở"), [], 0),
    ],
)
def test_contact_page_has_only_parts_that_say_something(contact: ContactView, titles: list[str], fields: int) -> None:
    page = contact_page(contact)
    assert [title.get_text() for title in page.main.find_all("h2")] == titles
    assert len(page.select(".contact__lines dt")) == fields


@pytest.mark.parametrize(
    ("left_out", "columns"),
    [
        ((), ["Phòng, đơn vị", "Phụ trách", "Điện thoại", "Thư điện tử"]),
        (("work",), ["Phòng, đơn vị", "Điện thoại", "Thư điện tử"]),
        (("work", "phone", "email"), ["Phòng, đơn vị"]),
    ],
)
def test_departments_have_a_column_where_one_of_them_fills_it(left_out: tuple[str, ...], columns: list[str]) -> None:
    departments = tuple(replace(each, **dict.fromkeys(left_out, "")) for each in CONTACT.contact.departments)
    table = contact_page(replace(CONTACT.contact, departments=departments)).find("table")
    assert [head.get_text() for head in table.thead.find_all("th")] == columns
    assert {len(row.find_all(["th", "td"])) for row in table.find_all("tr")} == {len(columns)}


def test_banner_is_the_first_picture_and_the_only_one_that_is_fetched_at_once() -> None:
    first, *others = parsed("home").main.find_all("img")
    assert (first["src"], first["alt"], first["fetchpriority"]) == (
        "/hinh/dau-trang.webp",
        FULL_HOME.banner.alt,
        "high",
    )
    assert all(picture["loading"] == "lazy" for picture in others)
    assert page_of("home.html", replace(FULL_HOME, banner=None)).main.img["fetchpriority"] == "high"


def test_home_leads_to_services_pictures_and_films() -> None:
    services = parsed("home").select("nav .services a")
    assert [link["href"] for link in services] == [link.href for link in FULL_HOME.services]
    assert [section(title)["href"] for title in ("Hình ảnh", "Video")] == ["/thu-vien-anh/", "/video/"]
    assert [link["href"] for link in parsed("home").select(".shows h3 a")] == [
        *(album.post.href for album in FULL_HOME.albums),
        *(film.post.href for film in FULL_HOME.films),
    ]
    assert not parsed("home-bare").select(".services, .shows, .home__banner")


def section(title: str) -> Tag:
    """The link in a heading of the home page."""
    return parsed("home").main.find("h2", string=title).a


def test_home_tells_the_lead_and_the_board_before_all_else() -> None:
    parts = parsed("home").select_one(".home").find_all(True, recursive=False)
    assert [part["class"][0] for part in parts] == ["home__lead", "board", "home__seconds", "home__boxes"]
    assert len(parsed("home").select(".home__boxes > .box:not(.shows)")) == len(FULL_HOME.boxes)


def test_documents_tell_their_facts_in_columns() -> None:
    table = parsed("documents").find("table")
    rows = table.tbody.find_all("tr")
    assert [head.get_text() for head in table.thead.find_all("th")] == [
        "Số hiệu",
        "Ngày",
        "Trích yếu",
        "Cơ quan ban hành",
        "Bài",
    ]
    assert {len(row.find_all(["th", "td"])) for row in rows} == {5}
    assert rows[0].th.small.get_text() == "PDF, 1,2 MB"
    assert [cell.get_text() for cell in rows[7].find_all("td")][:3] == ["", "", ""]


def test_documents_are_chosen_by_year_and_issuer() -> None:
    chosen = parsed("documents").select("main [aria-current=page]")
    assert [each.get_text() for each in chosen] == ["Tất cả (70)", "1"]


def test_site_map_tells_which_names_are_english() -> None:
    foreign = parsed("site_map").main.find_all(lang="en")
    assert [each.h2.find(string=True) for each in foreign] == ["In English"]


def test_lost_reader_finds_the_indexes() -> None:
    assert {"Đơn vị", "Sơ đồ trang"} <= {link.get_text() for link in parsed("not_found").main.select(".chips a")}


def test_plain_page_of_one_language_has_no_contact() -> None:
    view: PlainView = replace(CONTACT, contact=None)
    assert not page_of("page.html", view).select("address, form, table")
