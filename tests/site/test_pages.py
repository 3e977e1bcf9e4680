"""Pages before they are rendered: what each kind of page is given to show."""

import pytest

SCHOOL = "Trường THPT Mẫu"
FLAG, LETTER = "Cờ thi đua của Bộ GD&ĐT", "Giấy khen của Giám đốc Sở"


def honours(*items: str) -> str:
    return "".join(f"\n  - {{{item}}}" for item in items)


def labels(links) -> list[str]:
    return [link.label for link in links]


def tiles(view) -> dict[str, str]:
    return {tile.label: tile.number for tile in view.tiles}


@pytest.fixture
def honoured(content):
    """Honours of a department, its predecessors, a school; one of them only proposed, one of no known year."""
    content.post(
        "khen",
        honours=honours(
            f"award: {FLAG}, to: Sở GD&ĐT Mẫu, school_year: 2024-2025",
            f"award: {FLAG}, to: Sở GD&ĐT Mẫu Cũ, school_year: 2020-2021",
            f"award: {LETTER}, to: Sở GD&ĐT Mẫu Cũ, school_year: 2021-2022",
            f"award: {FLAG}, to: Sở GD&ĐT Mẫu Xưa, year: 1990",
            f"award: {FLAG}, to: {SCHOOL}",
            f"award: {LETTER}, to: {SCHOOL}, year: 2021",
            f"award: {LETTER}, to: {SCHOOL}, school_year: 2021-2022",
            f"award: {FLAG}, to: {SCHOOL}, school_year: 2021-2022",
            f"award: Bằng khen của Thủ tướng Chính phủ, to: {SCHOOL}, school_year: 2022-2023, status: proposed",
            f"award: {LETTER}, of: cá nhân, count: 27, unit: {SCHOOL}, school_year: 2021-2022",
        ),
    )
    return content


def test_unit_shows_what_it_inherited_apart(honoured, view):
    unit = view("/don-vi/so-gddt-mau/")
    assert [(group.heading, len(group.honours)) for group in unit.groups] == [("Năm học 2024–2025", 1)]
    assert [(group.heading, len(group.honours), group.href) for group in unit.inherited] == [
        ("Sở Giáo dục và Đào tạo tỉnh Mẫu Cũ", 2, "/don-vi/so-gddt-mau-cu/"),
        ("Sở Giáo dục và Đào tạo tỉnh Mẫu Xưa", 1, "/don-vi/so-gddt-mau-xua/"),
    ]
    assert tiles(unit)["lượt khen thưởng"] == "1"


def test_unit_that_ended_keeps_its_page_and_names_its_successor(honoured, view):
    unit = view("/don-vi/so-gddt-mau-cu/")
    facts = {fact.label: labels(fact.values) for fact in unit.facts}
    assert "30/06/2025" in unit.ended
    assert facts["Đơn vị kế tục"] == ["Sở GD&ĐT Mẫu"]
    assert facts["Tiếp nhận từ"] == ["Sở GD&ĐT Mẫu Xưa"]
    assert facts["Tỉnh, thành phố"] == ["Mẫu Cũ (nay thuộc Mẫu)"]
    assert [group.heading for group in unit.groups] == ["Năm học 2021–2022", "Năm học 2020–2021"]
    assert [group.heading for group in unit.inherited] == ["Sở Giáo dục và Đào tạo tỉnh Mẫu Xưa"]


def test_unit_groups_honours_by_period_newest_first_and_highest_first(honoured, view):
    unit = view("/don-vi/thpt-mau/")
    assert [(group.heading, [row.award.label for row in group.honours]) for group in unit.groups] == [
        ("Năm học 2022–2023", ["Bằng khen của Thủ tướng Chính phủ"]),
        ("Năm học 2021–2022", [FLAG, LETTER, LETTER]),
        ("Năm 2021", [LETTER]),
        ("Chưa rõ năm", [FLAG]),
    ]


def test_unit_shows_proposed_honours_and_does_not_count_them(honoured, view):
    unit = view("/don-vi/thpt-mau/")
    assert unit.groups[0].honours[0].status == "đề nghị"
    assert tiles(unit) == {"lượt khen thưởng": "31", "hình thức khen thưởng": "2", "khen thưởng cao nhất": FLAG}
    award = view("/khen-thuong/bang-khen-thu-tuong/")
    assert len(award.groups) == 1
    assert award.tiles == ()


def test_unit_without_news_has_a_page(content, view):
    unit = view("/don-vi/thpt-an-mau/")
    assert (unit.cards, unit.groups, unit.head.feed) == ((), (), "")


def test_school_year_shows_events_in_order_of_date(content, view):
    for slug, event in {
        "cuoi": "{kind: hội nghị, date: 30/5/2022}",
        "dau": "{kind: hội nghị, date: 5/9/2021, place: Phường Mẫu}",
        "giua": "{kind: hội thi, date: 1/3/2022, until: 3/3/2022}",
        "khong-ro": "{kind: lễ trao}",
    }.items():
        content.post(slug, date="1/4/2022", title=f"Tin {slug}", event=event, school_years="[2021-2022]")
    content.post("khac", event="{kind: hội nghị, date: 1/1/2022}", school_years="[2022-2023]")
    content.post("khong-su-kien", school_years="[2021-2022]")
    events = view("/nam-hoc/2021-2022/").events
    assert [(card.post.label, card.event.when and card.event.when.text) for card in events] == [
        ("Tin dau", "Chủ Nhật, 05/09/2021"),
        ("Tin giua", "01/03/2022 – 03/03/2022"),
        ("Tin khong-ro", None),
        ("Tin cuoi", "Thứ Hai, 30/05/2022"),
    ]


def test_school_year_shows_honours_by_level_and_its_neighbours(honoured, view):
    year = view("/nam-hoc/2021-2022/")
    assert [group.heading for group in year.groups] == ["Cấp bộ, tỉnh", "Cấp sở"]
    assert tiles(year) == {"lượt khen thưởng": "30", "đơn vị được nêu tên": "2"}
    assert (year.previous.label, year.next.label) == ("2020–2021", "2022–2023")


def test_school_year_lists_blocks_in_the_order_of_the_alphabet(content, view):
    block = view("/nam-hoc/2024-2025/").blocks[0]
    assert (block.lead.label, block.deputy.label) == (SCHOOL, "Trường THPT Ấn Mẫu")
    assert labels(block.members) == ["Trường THPT Đá Mẫu"], "but for those that lead"


def test_block_shows_its_years_newest_first(content, view):
    block = view("/khoi-thi-dua/khoi-thpt-mau/")
    assert [year.period.label for year in block.blocks] == ["Năm học 2024–2025", "Năm học 2023–2024"]
    roles = [(year.period.label, year.role) for year in view("/don-vi/thpt-an-mau/").blocks]
    assert roles == [("Năm học 2024–2025", "phó"), ("Năm học 2023–2024", "trưởng")]


def test_lists_of_names_stand_in_the_order_of_the_alphabet(content, view):
    schools = ["Trường THPT Ấn Mẫu", "Trường THPT Dân Mẫu", "Trường THPT Đá Mẫu", SCHOOL]
    facts = {fact.label: labels(fact.values) for fact in view("/don-vi/so-gddt-mau/").facts}
    assert facts["Đơn vị trực thuộc"] == schools
    groups = {group.heading: labels(group.links) for group in view("/don-vi/").groups}
    assert groups["Trường trung học phổ thông"] == [*schools, "Trường THPT Trùng Tên", "Trường THPT Trùng Tên"]
    assert groups["Sở Giáo dục và Đào tạo"] == ["Sở Giáo dục và Đào tạo tỉnh Mẫu"]
    assert groups["Sở Giáo dục và Đào tạo\u00a0– đã kết thúc hoạt động"] == [
        "Sở Giáo dục và Đào tạo tỉnh Mẫu Cũ",
        "Sở Giáo dục và Đào tạo tỉnh Mẫu Xưa",
    ]


@pytest.fixture
def thirty_posts(content):
    for number in range(1, 31):
        content.post(
            f"tin-{number}",
            date=f"{number}/9/2022",
            title=f"Tin {number}",
            units=f"[{SCHOOL}]",
            authors="[Mai Hương]",
            topic="Một chủ đề",
            tags="[một thẻ]",
            school_years="[2022-2023]",
        )
    return content


@pytest.mark.parametrize(
    "href",
    [
        "/tin-tuc/",
        "/chuyen-muc/khen-thuong/",
        "/don-vi/thpt-mau/",
        "/nam-hoc/2022-2023/",
        "/tac-gia/mai-huong/",
        "/chu-de/mot-chu-de/",
        "/the/mot-the/",
        "/luu-tru/2022/",
    ],
)
def test_list_of_thirty_posts_takes_three_pages(thirty_posts, view, href):
    hrefs = [href, f"{href}trang/2/", f"{href}trang/3/"]
    pages = [view(each) for each in hrefs]
    assert [card.title for page in pages for card in page.cards] == [f"Tin {number}" for number in range(30, 0, -1)]
    assert [len(page.cards) for page in pages] == [12, 12, 6]
    assert [(page.pager.previous, page.pager.next) for page in pages] == [
        ("", hrefs[1]),
        (hrefs[0], hrefs[2]),
        (hrefs[1], ""),
    ]
    assert [(link.label, link.href) for link in pages[1].pager.pages] == [("1", hrefs[0]), ("2", ""), ("3", hrefs[2])]
    assert [page.head.canonical for page in pages] == [f"https://tinhmau.example{each}" for each in hrefs]
    assert len({page.head.title for page in pages}) == 3


def near(links) -> list[tuple[str, str]]:
    return [(link.label, link.note) for link in links]


def test_post_names_its_neighbours_in_its_category_nearest_first(content, view):
    for day in range(1, 10):
        content.post(f"tin-{day}", date=f"{day}/9/2022", title=f"Tin {day}")
    content.post("hoi-nghi", date="5/9/2022", title="Hội nghị", category="Hội nghị")
    content.post("nhap", date="5/9/2022", title="Nháp", status="nháp")
    content.post("hen", date="5/9/2027", title="Hẹn", year=2027)
    content.post("het-han", date="5/9/2022", title="Hết hạn", expires="6/9/2022")
    post = view("/tin-tuc/2022/tin-5/")
    assert near(post.newer) == [("Tin 6", "06/09/2022"), ("Tin 7", "07/09/2022"), ("Tin 8", "08/09/2022")]
    assert near(post.older) == [("Tin 4", "04/09/2022"), ("Tin 3", "03/09/2022"), ("Tin 2", "02/09/2022")]
    assert post.older[0].href == "/tin-tuc/2022/tin-4/"
    assert (near(view("/tin-tuc/2022/tin-9/").newer), len(view("/tin-tuc/2022/tin-9/").older)) == ([], 3)
    assert labels(view("/tin-tuc/2022/tin-2/").older) == ["Tin 1"]
    lonely = view("/tin-tuc/2022/hoi-nghi/")
    assert (lonely.newer, lonely.older) == ((), ())


def titles(cards) -> list[str]:
    return [card.title for card in cards]


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        pytest.param({"units": f"[{SCHOOL}]"}, {"units": f"[{SCHOOL}]"}, ["Kia"], id="unit"),
        pytest.param({"tags": "[Thi đua]"}, {"tags": "[thi  đua]"}, ["Kia"], id="tag in other letters"),
        pytest.param({"topic": "Thi đua"}, {"topic": "THI ĐUA"}, ["Kia"], id="topic in other letters"),
        pytest.param({"topic": "Thi đua"}, {"tags": "[Thi đua]"}, [], id="topic and tag"),
        pytest.param({"school_years": "[2021-2022]"}, {"school_years": "[2021-2022]"}, ["Kia"], id="school year"),
        pytest.param({"authors": "[Mai Hương]"}, {"authors": "[Mai Hương]"}, [], id="author"),
        pytest.param({}, {}, [], id="category alone"),
        pytest.param({"tags": "[Cờ]"}, {"tags": "[Cờ]", "category": "Hội nghị"}, ["Kia"], id="in another category"),
        pytest.param({"tags": "[Cờ]"}, {"tags": "[Cờ]", "status": "nháp"}, [], id="draft"),
        pytest.param({"tags": "[Cờ]"}, {"tags": "[Cờ]", "expires": "17/8/2022"}, [], id="expired"),
    ],
)
def test_post_names_others_about_the_same(content, view, here, there, expected):
    content.post("day", title="Đây", **here)
    content.post("kia", title="Kia", **there)
    assert labels(view("/tin-tuc/2022/day/").related) == expected


def test_post_names_those_that_share_its_honours(content, view):
    to = f"to: {SCHOOL}"
    content.post("mot", title="Một", honours=honours(f"award: {FLAG}, {to}, school_year: 2021-2022"))
    content.post("hai", title="Hai", honours=honours(f"award: {FLAG}, to: Trường THPT Ấn Mẫu, school_year: 2020-2021"))
    content.post("ba", title="Ba", units=f"[{SCHOOL}]", school_years="[2021-2022]")
    assert labels(view("/tin-tuc/2022/mot/").related) == ["Ba", "Hai"]


def test_post_names_six_others_at_most_the_nearest_in_time(content, view):
    for day in range(1, 11):
        content.post(f"tin-{day}", date=f"{day}/9/2022", title=f"Tin {day}", tags="[Cờ]")
    assert labels(view("/tin-tuc/2022/tin-5/").related) == ["Tin 6", "Tin 4", "Tin 7", "Tin 3", "Tin 8", "Tin 2"]


def test_expired_post_keeps_its_page_without_neighbours(content, view):
    content.post("het", tags="[Cờ]", expires="17/8/2022")
    content.post("khac", tags="[Cờ]")
    post = view("/tin-tuc/2022/het/")
    assert (post.newer, post.older, post.related) == ((), (), ())


def test_post_shows_what_readers_wrote_on_an_older_portal(content, view):
    lines = '\n  - {name: Bạn đọc, date: 17/8/2022 08:15, text: "Hay, bổ ích."}\n  - name: Phụ huynh\n    text: Cảm ơn!'
    content.post("tin", comments=lines)
    comments = view("/tin-tuc/2022/tin/").comments
    assert [(it.name, it.text, it.time and it.time.text) for it in comments] == [
        ("Bạn đọc", "Hay, bổ ích.", "Thứ Tư, 17/08/2022 08:15"),
        ("Phụ huynh", "Cảm ơn!", None),
    ]


def test_post_is_saved_under_its_own_name(content, view):
    content.post("le-trao-co")
    assert view("/tin-tuc/2022/le-trao-co/").save_as == "le-trao-co.html"


def test_post_stands_on_the_pages_of_all_that_its_honours_imply(honoured, view):
    for href in ("/don-vi/so-gddt-mau-xua/", "/khen-thuong/giay-khen-so/", "/nam-hoc/2022-2023/"):
        assert [card.title for card in view(href).cards] == ["Một tin của tỉnh Mẫu"], href
    post = view("/tin-tuc/2022/khen/")
    assert labels(post.school_years) == ["2020–2021", "2021–2022", "2022–2023", "2024–2025"]
    assert labels(post.awards) == [FLAG, LETTER, "Bằng khen của Thủ tướng Chính phủ"]


def test_names_that_differ_in_case_share_one_page(content, view):
    content.post("mot", date="1/9/2022", tags="[thi đua]")
    content.post("hai", date="2/9/2022", tags="[Thi  Đua]")
    tag = view("/the/thi-dua/")
    assert (tag.title, len(tag.cards)) == ("Thi Đua", 2)


def test_home_leads_with_the_newest_featured_post(content, view):
    content.post("moi", date="3/9/2022", title="Tin mới")
    content.post("noi-bat", date="2/9/2022", title="Tin nổi bật", featured="có")
    content.post("cu", date="1/9/2022", title="Tin cũ", featured="có")
    home = view("/")
    assert (home.lead.title, [card.title for card in home.seconds]) == ("Tin nổi bật", ["Tin mới", "Tin cũ"])
    assert home.slogan == "Khẩu hiệu của ngày thường"


def test_home_of_an_empty_site_stands(content, view):
    home = view("/")
    assert (home.lead, home.seconds, home.boxes, home.roll, home.head.feed) == (None, (), (), None, "")


def test_unit_is_not_named_in_the_rows_of_its_own_page(content, view):
    unit = f"unit: {SCHOOL}"
    content.post(
        "tin",
        honours=honours(
            "award: Giấy khen của Giám đốc Sở, to: Trường THPT Mẫu",
            f"award: Giấy khen của Giám đốc Sở, count: 3, of: cá nhân, {unit}",
        ),
    )
    (group,) = view("/don-vi/thpt-mau/").groups
    assert [(honour.recipient.label, honour.recipient.href) for honour in group.honours] == [
        ("", ""),
        ("3 cá nhân", ""),
    ]


def test_home_does_not_lead_with_one_featured_post_for_ever(content, view):
    content.post("noi-bat", date="1/1/2022", featured="true")
    for day in range(1, 11):
        content.post(f"moi-{day}", date=f"{day}/8/2022", title=f"Tin ngày {day}")
    assert view("/").lead.title == "Tin ngày 10"


def test_a_draft_shows_its_honours_in_the_preview_and_nowhere_else(content, build):
    content.post(
        "nhap", status="draft", honours=f"\n  - {{award: {FLAG}, to: Trường THPT Mẫu, school_year: 2020-2021}}"
    )
    shown = build(drafts=True)
    assert "honours__title" in shown.text("tin-tuc/2022/nhap/index.html")
    assert "2020–2021" in shown.text("don-vi/thpt-mau/index.html")
    assert "2020–2021" not in build().text("don-vi/thpt-mau/index.html")
