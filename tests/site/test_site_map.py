"""The page from which every other is reached, and the indexes of names."""

import pytest

SITE_MAP = "/so-do-trang/"
HONOURS = "[{award: Giấy khen của Giám đốc Sở, to: Trường THPT Mẫu, school_year: 2021-2022}]"
ENGLISH = "english: {name: Roll of Honour, owner: Department of Education of Mẫu Province}"


def groups(view) -> dict[str, list[tuple[str, str]]]:
    return {group.heading: [(link.label, link.href) for link in group.links] for group in view.groups}


def hrefs(view) -> list[str]:
    return [link.href for group in view.groups for link in group.links]


def test_site_map_of_a_site_with_all_parts(content, view):
    content.post("tin", tags="[Cờ]", honours=HONOURS)
    content.write("trang/lien-he.md", "---\ntitle: Liên hệ với Sở\n---\n")
    content.write("trang/nhap.md", "---\ntitle: Nháp\nstatus: nháp\n---\n")
    content.write("trang/en/about.md", "---\ntitle: About us\n---\n")
    content.site(
        f"{ENGLISH}\nservices: [{{label: Điểm thi, to: 'https://diem.example/'}}, {{label: Tin, to: /tin-tuc/}}]"
    )
    assert groups(view(SITE_MAP)) == {
        "Tin tức": [
            ("Trang chủ", "/"),
            ("Tin tức", "/tin-tuc/"),
            ("Khen thưởng", "/chuyen-muc/khen-thuong/"),
            ("Hội nghị", "/chuyen-muc/hoi-nghi/"),
            ("Chủ đề", "/chu-de/"),
            ("Thẻ", "/the/"),
            ("Tác giả", "/tac-gia/"),
            ("Lưu trữ", "/luu-tru/"),
        ],
        "Thành tích": [
            ("Bảng vàng", "/bang-vang/"),
            ("Đơn vị qua các năm học", "/bang-vang/don-vi/"),
            ("Xếp hạng các đơn vị", "/bang-vang/xep-hang/"),
            ("Hình thức khen thưởng", "/khen-thuong/"),
            ("Năm học", "/nam-hoc/"),
            ("Đơn vị", "/don-vi/"),
            ("Cụm, khối thi đua", "/khoi-thi-dua/"),
            ("Dữ liệu mở", "/bang-vang/du-lieu/"),
        ],
        "Hình ảnh, văn bản": [("Thư viện ảnh", "/thu-vien-anh/"), ("Video", "/video/"), ("Văn bản", "/van-ban/")],
        "Về trang này": [("Giới thiệu", "/gioi-thieu/"), ("Liên hệ với Sở", "/lien-he/")],
        "In English": [("About us", "/en/about/"), ("Contact", "/en/contact/")],
        "Tiện ích, liên kết": [("Điểm thi", "https://diem.example/"), ("Trang mẫu khác", "https://khac.example/")],
        "Theo dõi": [("Tin mới qua Atom", "/atom.xml")],
    }


@pytest.mark.parametrize(
    ("lines", "honours", "gone"),
    [
        pytest.param("", HONOURS, "/en/contact/", id="no English"),
        pytest.param("ranking: không", HONOURS, "/bang-vang/xep-hang/", id="no ranking"),
        pytest.param("", None, "/bang-vang/xep-hang/", id="nothing to rank"),
        pytest.param("", None, "/bang-vang/don-vi/", id="nothing of units"),
    ],
)
def test_site_map_leaves_out_what_is_not_there(content, view, lines, honours, gone):
    content.post("tin", honours=honours)
    content.site(lines)
    assert gone not in hrefs(view(SITE_MAP))


def test_site_map_of_an_empty_site_has_no_feed(content, view):
    assert "Theo dõi" not in groups(view(SITE_MAP))


@pytest.mark.parametrize("which", ["real_build", "ledger_build"])
def test_site_map_names_each_page_once_and_none_that_is_not_there(request, which):
    build = request.getfixturevalue(which)
    (page,) = (page for page in build.assembled.pages if page.path == "so-do-trang/index.html")
    found = hrefs(page.view)
    assert {href for href in found if href.startswith("/")} <= build.assembled.hrefs(build.addresses)
    assert len(found) == len(set(found))


def test_site_map_below_a_sub_path_leads_there(content, build_of):
    content.site(f"{ENGLISH}\nservices: {{label: Tin, to: /tin-tuc/}}")
    build = build_of(content.path, url="https://x.example/so-gddt")
    (page,) = (page for page in build.assembled.pages if page.path == "so-do-trang/index.html")
    inside = {href for href in hrefs(page.view) if not href.startswith("https://khac.example/")}
    assert inside <= build.assembled.hrefs(build.addresses)
    assert all(href.startswith("/so-gddt/") for href in inside)


@pytest.mark.parametrize(
    ("href", "title", "expected"),
    [
        ("/chu-de/", "Chủ đề", [("Thi đua", "/chu-de/thi-dua/", 2)]),
        ("/the/", "Thẻ", [("Ấn Mẫu", "/the/an-mau/", 1), ("cờ", "/the/co/", 2), ("Đá Mẫu", "/the/da-mau/", 1)]),
        ("/tac-gia/", "Tác giả", [("Mai Hương", "/tac-gia/mai-huong/", 1)]),
        ("/luu-tru/", "Lưu trữ", [("Tin năm 2021", "/luu-tru/2021/", 1), ("Tin năm 2022", "/luu-tru/2022/", 1)]),
    ],
)
def test_index_of_names_counts_their_posts(content, view, href, title, expected):
    content.post("mot", topic="Thi đua", tags="[Cờ, Đá Mẫu]", authors="[Mai Hương]", date="1/8/2021", year=2021)
    content.post("hai", topic="thi đua", tags="[cờ, Ấn Mẫu]", date="1/8/2022")
    content.post("het", topic="Chủ đề cũ", tags="[Thẻ cũ]", authors="[Người cũ]", expires="17/8/2022")
    index = view(href)
    (group,) = index.groups
    found = [(link.label, link.href, link.count) for link in group.links]
    assert (index.title, [(label.casefold(), *rest) for label, *rest in found]) == (
        title,
        [(label.casefold(), *rest) for label, *rest in expected],
    )


@pytest.mark.parametrize("href", ["/chu-de/", "/the/", "/tac-gia/", "/luu-tru/"])
def test_index_of_no_names_stands_empty(content, view, href):
    assert view(href).groups == ()


@pytest.mark.parametrize(
    ("href", "parent"),
    [
        ("/the/co/", ("Thẻ", "/the/")),
        ("/chu-de/co/", ("Chủ đề", "/chu-de/")),
        ("/tac-gia/co/", ("Tác giả", "/tac-gia/")),
    ],
)
def test_list_of_a_name_leads_back_to_its_index(content, view, href, parent):
    content.post("tin", tags="[Cờ]", topic="Cờ", authors="[Cờ]")
    crumbs = [(link.label, link.href) for link in view(href).head.crumbs]
    assert crumbs == [("Trang chủ", "/"), ("Tin tức", "/tin-tuc/"), parent]
