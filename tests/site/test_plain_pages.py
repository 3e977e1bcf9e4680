"""Pages of the department's own, in two languages; how to reach it; the site's own pictures."""

import re

import pytest

from bangvang.site.build import Build, Order
from bangvang.site.checks import Checks
from bangvang.site.reach import email, telephone
from bangvang.site.views import DepartmentView

ENGLISH = """\
english:
  name: Roll of Honour
  owner: Department of Education of Mẫu Province
  address: 1, Mẫu Street
  hours: 7:30 to 17:00
"""
CONTACT = """\
contact:
  address: Số 1, đường Mẫu
  phone: 0200 000 0000
  email: lienhe@tinhmau.example
  fanpage: https://mang.example/so
  hours: 7 giờ 30 đến 17 giờ
  feedback: https://gopy.example/nhan
  departments:
    - {name: Văn phòng, english: Office, work: tiếp dân, phone: 0200 000 0001}
    - {name: Thanh tra, email: thanhtra@tinhmau.example}
"""
NO_ENGLISH = "trang tiếng Anh cần tên trang, tên cơ quan tiếng Anh: thêm khóa “english” vào trang.yaml."


def page(title: str, lines: str = "") -> str:
    return f"---\ntitle: {title}\n{lines}\n---\n\nThân trang.\n"


def translation(view) -> tuple[str, str] | None:
    link = view.head.translation
    return link and (link.label, link.href)


@pytest.fixture
def problems(content, project, moment):
    """What stops a build of the test's content folder, each place named from there."""

    def problems():
        build = Build(Order(content.path, project / "theme", "", moment("22/11/2026")))
        return [str(problem).removeprefix(f"{content.path.as_posix()}/") for problem in Checks(build).problems]

    return problems


@pytest.mark.parametrize("written", [None, page("Liên hệ với Sở"), page("Nháp", "status: nháp")])
def test_contact_page_stands_whether_it_is_written_or_not(content, view, written):
    content.site(CONTACT)
    if written:
        content.write("trang/lien-he.md", written)
    contact = view("/lien-he/")
    is_written = bool(written) and "nháp" not in written
    assert contact.title == ("Liên hệ với Sở" if is_written else "Liên hệ")
    assert str(contact.body) == ("<p>Thân trang.</p>" if is_written else "")
    assert (contact.contact.phone.href, contact.contact.feedback) == ("tel:02000000000", "https://gopy.example/nhan")
    assert contact.contact.departments == (
        DepartmentView("Văn phòng", "tiếp dân", telephone("0200 000 0001")),
        DepartmentView("Thanh tra", email=email("thanhtra@tinhmau.example")),
    )
    assert (contact.head.canonical, contact.head.noindex) == ("https://tinhmau.example/lien-he/", False)


def test_other_pages_tell_not_how_to_reach_the_department(content, view):
    content.site(CONTACT)
    assert view("/gioi-thieu/").contact is None


@pytest.mark.parametrize("written", [None, page("Contact us", "translation_of: lien-he")])
def test_english_contact_page_has_what_there_is_in_english(content, view, written):
    content.site(f"{CONTACT}{ENGLISH}")
    if written:
        content.write("trang/en/contact.md", written)
    english = view("/en/contact/")
    reach = english.contact
    assert (english.title, english.head.language) == ("Contact us" if written else "Contact", "en")
    assert (reach.owner, reach.address, reach.hours) == (
        "Department of Education of Mẫu Province",
        "1, Mẫu Street",
        "7:30 to 17:00",
    )
    assert (reach.phone.href, reach.email.label) == ("tel:02000000000", "lienhe@tinhmau.example")
    assert reach.departments == (DepartmentView("Office", phone=telephone("0200 000 0001")),), (
        "one without a name is left out"
    )
    assert translation(english) == ("Tiếng Việt", "/lien-he/")
    assert translation(view("/lien-he/")) == ("English", "/en/contact/")


def test_site_without_english_has_no_page_of_it(content, build_of):
    content.post("tin")
    assembled = build_of(content.path).assembled
    assert [it.path for it in assembled.pages if it.path.startswith("en/")] == []
    assert assembled.site.english is None
    assert {it.view.head.translation for it in assembled.pages} == {None}
    assert {it.view.head.language for it in assembled.pages} == {"vi"}


def test_english_pages_and_their_originals_lead_to_each_other(content, view):
    content.site(ENGLISH)
    content.write("trang/co-cau-to-chuc.md", page("Cơ cấu tổ chức"))
    content.write("trang/en/organisation.md", page("Organisation", "translation_of: co-cau-to-chuc"))
    content.write("trang/en/news.md", page("News", "lead: A word."))
    original, translated, alone = (view(href) for href in ("/co-cau-to-chuc/", "/en/organisation/", "/en/news/"))
    assert (translation(original), translation(translated)) == (
        ("English", "/en/organisation/"),
        ("Tiếng Việt", "/co-cau-to-chuc/"),
    )
    assert (translation(alone), translation(view("/gioi-thieu/"))) == (None, None)
    assert [(link.label, link.href) for link in translated.head.crumbs] == [("Home", "/en/")]
    assert (translated.head.description, alone.head.description) == (
        "Organisation – Department of Education of Mẫu Province.",
        "A word.",
    )
    assert (original.head.language, translated.head.language) == ("vi", "en")


def test_translation_of_a_draft_leads_nowhere(content, view):
    content.site(ENGLISH)
    content.write("trang/co-cau.md", page("Cơ cấu", "status: nháp"))
    content.write("trang/en/structure.md", page("Structure", "translation_of: co-cau"))
    assert translation(view("/en/structure/")) is None


def test_english_home_names_every_page_and_the_contact_last(content, build_of):
    content.site(ENGLISH)
    content.write("trang/en/about.md", page("About"))
    content.write("trang/en/zones.md", page("Zones"))
    content.write("trang/en/draft.md", page("Draft", "status: draft"))
    assembled = build_of(content.path).assembled
    (home,) = (it.view for it in assembled.pages if it.path == "en/index.html")
    (group,) = home.groups
    expected = [("About", "/en/about/"), ("Zones", "/en/zones/"), ("Contact", "/en/contact/")]
    assert [(link.label, link.href) for link in group.links] == expected
    assert (home.title, home.head.language, translation(home)) == ("Roll of Honour", "en", None)
    english = assembled.site.english
    assert (english.name, english.home, english.contact.address) == ("Roll of Honour", "/en/", "1, Mẫu Street")
    assert [(link.label, link.href) for link in english.menu] == expected


def test_english_page_has_its_own_files(content, build_of):
    content.site(ENGLISH)
    content.write("trang/en/about.md", "---\ntitle: About\n---\n\n![The gate of a school](map.png)\n")
    content.picture("trang/en/map.png")
    content.picture("trang/map.png")
    copied = {(it.source, it.path) for it in build_of(content.path).assembled.assets}
    assert copied == {("trang/en/map.png", "en/about/map.png")}


def test_pages_in_english_below_a_sub_path_lead_there(content, build_of):
    content.site(ENGLISH)
    assembled = build_of(content.path, url="https://x.example/so-gddt").assembled
    pages = {it.path: it.view for it in assembled.pages}
    assert translation(pages["lien-he/index.html"]) == ("English", "/so-gddt/en/contact/")
    assert pages["en/contact/index.html"].head.canonical == "https://x.example/so-gddt/en/contact/"
    assert assembled.site.english.home == "/so-gddt/en/"


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        pytest.param({"trang/en/about.md": page("About")}, [f"trang/en/about.md: {NO_ENGLISH}"], id="no names"),
        pytest.param(
            {
                "du-lieu/trang.yaml": ENGLISH,
                "trang/en/about.md": page("About", "translation_of: gioi-thieu"),
                "trang/en/us.md": page("About us", "translation_of: gioi-thieu"),
            },
            [
                f"trang/en/{name}.md: translation_of: trang “gioi-thieu” có hai bản dịch: bỏ bớt một."
                for name in ("about", "us")
            ],
            id="two translations",
        ),
        pytest.param(
            {
                "du-lieu/trang.yaml": ENGLISH,
                "trang/en/contact.md": page("Contact"),
                "trang/en/reach.md": page("Reach us", "translation_of: lien-he"),
            },
            ["trang/en/reach.md: translation_of: trang “lien-he” có hai bản dịch: bỏ bớt một."],
            id="another contact page",
        ),
        pytest.param(
            {"du-lieu/trang.yaml": ENGLISH, "trang/en/about.md": page("About", "translation_of: gioi-thieeu")},
            ["trang/en/about.md: translation_of: không có trang “gioi-thieeu”. Có phải ý bạn là “gioi-thieu”?"],
            id="original is missing",
        ),
        pytest.param(
            {"du-lieu/trang.yaml": ENGLISH, "trang/en/about.md": page("About", "translation_of: en/about")},
            ["trang/en/about.md: translation_of: không có trang “en/about”."],
            id="original is in English",
        ),
        pytest.param(
            {"trang/lien-he.md": page("Liên hệ", "translation_of: gioi-thieu")},
            ["trang/lien-he.md: translation_of: chỉ ghi ở trang tiếng Anh (trong thư mục trang/en)."],
            id="translation into Vietnamese",
        ),
        pytest.param(
            {"trang/en.md": page("English")},
            ["trang/en.md: địa chỉ /en/ dành cho chương trình: đổi tên tệp."],
            id="page in the place of the folder",
        ),
        pytest.param(
            {"du-lieu/trang.yaml": ENGLISH, "trang/en/index.md": page("Home")},
            ["trang/en/index.md: địa chỉ /en/index/ dành cho chương trình: đổi tên tệp."],
            id="page in the place of the list",
        ),
        pytest.param(
            {"trang/van-ban.md": page("Văn bản")},
            ["trang/van-ban.md: địa chỉ /van-ban/ dành cho chương trình: đổi tên tệp."],
            id="page in the place of the documents",
        ),
        pytest.param(
            {"du-lieu/trang.yaml": ENGLISH, "trang/en/video.md": page("Video")}, [], id="English has names of its own"
        ),
        pytest.param(
            {"du-lieu/trang.yaml": "services: {label: Điểm thi, to: /diem-thi/}"},
            ["du-lieu/trang.yaml: liên kết “/diem-thi/” (Điểm thi) không dẫn tới trang nào."],
            id="service that is not there",
        ),
        pytest.param({"du-lieu/trang.yaml": "services: {label: Hỏi, to: /lien-he/?viec=hoi}"}, [], id="service"),
    ],
)
def test_problems_of_pages(content, problems, files, expected):
    for name, text in files.items():
        if name == "du-lieu/trang.yaml":
            content.site(text)
        else:
            content.write(name, text)
    assert problems() == expected


@pytest.mark.parametrize("key", ["menu", "links", "services"])
@pytest.mark.parametrize("to", ["/nhap/", "/tin-tuc/2026/mai/"])
def test_link_of_the_site_to_what_is_not_out_yet_is_a_problem(content, problems, key, to):
    content.write("trang/nhap.md", page("Nháp", "status: nháp"))
    content.post("mai", year=2026, date="30/11/2026")
    content.post("nay", date="1/8/2022")
    path = content.path / "du-lieu" / "trang.yaml"
    kept = re.sub(rf"^{key}:.*(?:\n .*)*\n?", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    content.write("du-lieu/trang.yaml", f"{kept}\n{key}: [{{label: Sau, to: {to}}}]\n")
    assert problems() == [f"du-lieu/trang.yaml: liên kết “{to}” (Sau) dẫn tới trang chưa đăng (nháp, hẹn giờ)."]


def test_problem_of_a_draft_in_english_is_a_note(content, project, moment):
    content.write("trang/en/about.md", page("About", "status: nháp"))
    checks = Checks(Build(Order(content.path, project / "theme", "", moment("22/11/2026"))))
    assert (checks.problems, [note.message for note in checks.notes]) == ((), [NO_ENGLISH])


SVG = '<svg xmlns="http://www.w3.org/2000/svg" {}><path d="M0 0h9v9z"/></svg>'


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ('width="48" height="40"', (48, 40)),
        ('width="12.7mm" height="12.7mm"', (13, 13)),
        ('width="9.6" height="9"', (10, 9)),
        ('width="100%" viewBox="0 0 300 60"', (300, 60)),
    ],
)
def test_site_shows_its_logo_and_banner(content, build_of, size, expected):
    content.site("logo: Biểu trưng.svg\nbanner: {image: cong.png, alt: Cổng trường}")
    content.write("du-lieu/hinh/Biểu trưng.svg", SVG.format(size))
    content.picture("du-lieu/hinh/cong.png")
    content.picture("du-lieu/hinh/khong-dung.png")
    assembled = build_of(content.path, url="https://x.example/so-gddt").assembled
    logo, banner = assembled.site.logo, assembled.pages[0].view.banner
    assert (logo.src, logo.alt, logo.width, logo.height) == ("/so-gddt/theme/hinh/bieu-trung.svg", "", *expected)
    assert (banner.src, banner.alt) == ("/so-gddt/theme/hinh/cong.png", "Cổng trường")
    assert {(it.source, it.path) for it in assembled.assets} == {
        ("du-lieu/hinh/Biểu trưng.svg", "theme/hinh/bieu-trung.svg"),
        ("du-lieu/hinh/cong.png", "theme/hinh/cong.png"),
    }


def test_site_without_pictures_shows_none(content, build_of):
    assembled = build_of(content.path).assembled
    assert (assembled.site.logo, assembled.pages[0].view.banner) == (None, None)


_NO_SIZE = "không đọc được kích thước của hình: thêm width, height vào thẻ <svg>, hoặc lưu lại thành .png."
_RUNS = "hình có mã chạy được bên trong: lưu lại thành .png."


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("logo.svg", SVG.format('width="100%" height="100%"'), _NO_SIZE),
        ("logo.svg", "<svg", _NO_SIZE),
        ("logo.svg", SVG.format("").replace("<path", '<rect width="9" height="9"/><path'), _NO_SIZE),
        ("logo.svg", SVG.format('width="9" height="9"').replace("<path", '<path onload="alert(1)"'), _RUNS),
        ("logo.svg", SVG.format('viewBox="0 0 9 9"').replace("<path", "<script>alert(1)</script><path"), _RUNS),
        ("logo.png", "<html>", "ảnh hỏng, hoặc tệp không phải là ảnh: mở thử, rồi chép lại từ máy ảnh hay điện thoại."),
    ],
)
def test_logo_that_is_none_or_runs_something_is_a_problem(content, problems, name, data, expected):
    content.site(f"logo: {name}")
    content.write(f"du-lieu/hinh/{name}", data)
    assert problems() == [f"du-lieu/hinh/{name}: {expected}"]


def test_pictures_of_the_site_that_become_one_file_are_a_problem(content, problems):
    content.site("logo: Cổng.png\nbanner: {image: cong.png, alt: Cổng trường}")
    content.picture("du-lieu/hinh/Cổng.png")
    content.picture("du-lieu/hinh/cong.png")
    assert problems() == [
        "du-lieu/hinh/Cổng.png: tên tệp trùng với “cong.png” khi đăng (bỏ dấu, chữ thường): đổi tên một trong hai."
    ]


def test_page_of_nothing_leads_to_the_indexes(content, build_of):
    (view,) = (it.view for it in build_of(content.path).assembled.pages if it.path == "404.html")
    assert [(link.label, link.href) for link in view.indexes] == [
        ("Đơn vị", "/don-vi/"),
        ("Bảng vàng", "/bang-vang/"),
        ("Văn bản", "/van-ban/"),
        ("Sơ đồ trang", "/so-do-trang/"),
    ]
