"""Withdrawn names: nowhere on the site, in whatever way they were written, and no other word touched."""

import re
import unicodedata
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bangvang.core.withdrawals import WITHDRAWN, Withdrawals
from bangvang.site import plugin
from bangvang.site.addresses import Addresses
from bangvang.site.body.renderer import Body, BodyRenderer
from bangvang.site.body.targets import Surroundings
from bangvang.site.body.withdrawn import as_read, without_names
from bangvang.site.leaks import leaks
from bangvang.site.pictures import PictureSizes

NAME, OTHER = "Nguyễn Văn Mẫu", "Trần Thị Ví Dụ"
WITHDRAWALS = Withdrawals((NAME, OTHER))
SCHOOL, LETTER = "Trường THPT Mẫu", "Giấy khen của Giám đốc Sở"
GONE = "[đã rút tên]"
REPLACED = "tên đã rút theo an-danh.yaml được thay bằng “[đã rút tên]” khi đăng."
BY_HAND = "có tên đã rút theo an-danh.yaml trong một địa chỉ, tên tệp hoặc đề mục: sửa bằng tay."


@pytest.fixture(scope="module")
def render(tmp_path_factory, project):
    """Renders a body with pictures beside it, as it is, and then without the withdrawn names."""
    folder = tmp_path_factory.mktemp("content") / "tin-tuc/2022/tin"
    folder.mkdir(parents=True)
    names = ("cham.png", "nguyen-van-mau.png", "NguyenVanMau-2.png")
    for name in names:
        (folder / name).write_bytes((project / "tests/cases/cham.png").read_bytes())
    around = Surroundings(
        folder="tin-tuc/2022/tin",
        href="/tin-tuc/2022/tin/",
        files=frozenset(names),
        posts={},
        drafts=frozenset(),
        scheduled=frozenset(),
        addresses=Addresses("https://x.example"),
    )
    renderer = BodyRenderer(PictureSizes(folder.parents[2]))
    return lambda text, withdrawals=WITHDRAWALS: without_names(renderer.render(text, around), text, withdrawals)


def told(body: Body) -> list[str]:
    """The faults with their lines; harmless ones in brackets."""
    return [f"({fault.line})" if fault.is_harmless else f"{fault.line}" for fault in body.faults]


def left(text: str) -> bool:
    return WITHDRAWALS.found_in(as_read(text)) or WITHDRAWALS.found_in(text) or WITHDRAWALS.found_in_address(text)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        pytest.param(f"Em {NAME} nhé", f"<p>Em {GONE} nhé</p>", id="plain"),
        pytest.param("EM NGUYỄN VĂN MẪU", f"<p>EM {GONE}</p>", id="capitals"),
        pytest.param("em nguyen van mau", f"<p>em {GONE}</p>", id="without marks"),
        pytest.param(unicodedata.normalize("NFD", f"Em {NAME} nhé"), f"<p>Em {GONE} nhe\u0301</p>", id="decomposed"),
        pytest.param("Em Nguyễn\u00a0 Văn   Mẫu", f"<p>Em {GONE}</p>", id="odd spaces"),
        pytest.param("Em Nguyễn&nbsp;Văn&#160;Mẫu", f"<p>Em {GONE}</p>", id="spaces as entities"),
        pytest.param("Em Nguy&#7877;n V&abreve;n M&#x1EAB;u", f"<p>Em {GONE}</p>", id="letters as entities"),
        pytest.param("Em Ngu&shy;yễn Văn Mẫu", f"<p>Em {GONE}</p>", id="soft hyphen"),
        pytest.param("Em Nguyễn\nVăn Mẫu", f"<p>Em {GONE}</p>", id="line break"),
        pytest.param("Em Nguyễn  \nVăn Mẫu nhé", f"<p>Em {GONE}<br> nhé</p>", id="break of a verse"),
        pytest.param("Em Nguyễn<br>Văn<br/>Mẫu nhé", f"<p>Em {GONE}<br><br> nhé</p>", id="<br>"),
        pytest.param("Em **Nguyễn Văn Mẫu**", f"<p>Em <strong>{GONE}</strong></p>", id="bold"),
        pytest.param("Em Nguyễn **Văn** Mẫu", f"<p>Em {GONE}<strong></strong></p>", id="bold within"),
        pytest.param("Em *Nguyễn* **Văn *Mẫu***", f"<p>Em <em>{GONE}</em><strong><em></em></strong></p>", id="mixed"),
        pytest.param("Em <u>Nguyễn</u> <u>Văn</u> Mẫu", f"<p>Em <u>{GONE}</u><u></u></p>", id="underlined"),
        pytest.param(
            "[Nguyễn Văn](https://a.example/) Mẫu", f'<p><a href="https://a.example/">{GONE}</a></p>', id="link"
        ),
        pytest.param("`Nguyễn Văn Mẫu`", f"<p><code>{GONE}</code></p>", id="code"),
        pytest.param(f"{NAME}, {NAME} và {OTHER}", f"<p>{GONE}, {GONE} và {GONE}</p>", id="several"),
        pytest.param(f"{NAME}[^1]\n\n[^1]: {OTHER}", None, id="footnote"),
        pytest.param(f"| Tên | Lớp |\n|---|---|\n| {NAME} | 5 |", None, id="table"),
        pytest.param("| Họ đệm | Tên |\n|---|---|\n| Nguyễn Văn | Mẫu |", None, id="two cells"),
        pytest.param("<table><tr><td>Nguyễn Văn</td><td>Mẫu</td></tr></table>", None, id="two cells of HTML"),
        pytest.param(
            f"<details><summary>{NAME}</summary>khen</details>",
            f"<details><summary>{GONE}</summary>khen</details>",
            id="element right behind",
        ),
        pytest.param("- Nguyễn Văn\n- Mẫu", None, id="list"),
        pytest.param(f"![Em {NAME} nhận cờ](cham.png)", None, id="alt"),
        pytest.param(f'![Em bé nhận cờ](cham.png "{NAME}")', None, id="caption"),
        pytest.param(f'[bài](https://a.example/ "{NAME}")', None, id="title of a link"),
        pytest.param(f'<abbr title="{NAME}">N.</abbr>', f'<p><abbr title="{GONE}">N.</abbr></p>', id="abbreviation"),
        pytest.param(
            f"Điều 1: **{NAME}** & y < z", f"<p>Điều 1: <strong>{GONE}</strong> &amp; y &lt; z</p>", id="signs"
        ),
    ],
)
def test_name_in_a_body_is_replaced(render, text, html):
    body = render(text)
    assert GONE == WITHDRAWN
    assert html is None or body.html == html
    assert not left(body.html)
    assert WITHDRAWN in body.html
    assert body.faults
    assert {fault.message for fault in body.faults} == {REPLACED}
    assert all(fault.is_harmless for fault in body.faults)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("một\n\nEm Nguyễn Văn Mẫu\n\nhai\n\nvà Nguyễn **Văn** Mẫu", ["(3)", "(7)"]),
        (f"{NAME}\n{NAME}\n\nem {OTHER}, {OTHER}", ["(1)", "(2)", "(4)"]),
        ("một\n\nNguyễn\nVăn Mẫu", ["(3)"]),
        ("x\n\nNguy&#7877;n Văn Mẫu", ["(1)"]),
    ],
)
def test_replacing_is_told_line_by_line(render, text, expected):
    assert told(render(text)) == expected


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param(f"x\n\n## Em {NAME}\n\ny", 3, id="heading"),
        pytest.param(f"[TOC]\n\n## Em {NAME}\n\ny", 3, id="table of contents"),
        pytest.param("x\n\n![Em bé nhận cờ](nguyen-van-mau.png)", 3, id="file of a picture"),
        pytest.param("![Em bé nhận cờ](NguyenVanMau-2.png)", 1, id="file of a picture, run together"),
        pytest.param("x\n[bài](https://a.example/nguyenvanmau.html)", 2, id="address"),
        pytest.param("[bài](https://a.example/Nguy%E1%BB%85n%20V%C4%83n%20M%E1%BA%ABu)", 1, id="address in per cent"),
        pytest.param("[thư](mailto:nguyen.van.mau@a.example)", 1, id="mail"),
        pytest.param("x[^nguyen-van-mau]\n\n[^nguyen-van-mau]: lời", 1, id="name of a footnote"),
        pytest.param("<https://a.example/nguyen_van_mau>", 1, id="bare address"),
    ],
)
def test_name_that_is_part_of_an_address_is_a_problem(render, text, line):
    faults = [(fault.line, fault.message) for fault in render(text).faults if not fault.is_harmless]
    assert faults == [(line, BY_HAND)]


@pytest.mark.parametrize(
    "text",
    [
        "Em Nguyễn Văn Mẫunh, em Hoàng Nguyễn Văn Mẫuthuật, Nguyễn Văn, Văn Mẫu",
        "Xanguyễn Văn Mẫu và [bài](https://a.example/nguyenvanmauxanh.html)",
        "Nguyễn Thị Văn Mẫu, Mẫu Văn Nguyễn",
        "**Nguyễn** Thị **Văn Mẫu** &nbsp; &amp; <u>x</u>",
        "Nguyễn Văn A, Mẫu",
    ],
)
def test_other_words_stay_byte_for_byte(render, text):
    body = render(text)
    assert (body.html, body.faults) == (render(text, Withdrawals()).html, ())


def test_rest_of_a_body_with_a_name_stays_as_it_was(render):
    rest = "\n\nĐường <u>dài</u> &amp; 5 < 6, “một” – 2019-2020[^1]\n\n| a | b |\n|:-:|--:|\n| ệ | 1 |\n\n[^1]: lời"
    with_name, without = (render(f"{start}{rest}").html for start in (NAME, "Ai đó"))
    visible = as_read(with_name).split(GONE, 1)[1]
    assert visible == as_read(without).split("Ai đó", 1)[1]
    assert "<br/>" not in with_name
    assert "&dstrok;" not in with_name


WORDS = ("Nguyễn", "Văn", "Mẫu", "văn mẫu", "NGUYỄN", "Thị", "x", "Nguy&#7877;n", "\u200b", " ", " ", "&nbsp;", "\n")
MARKS = (
    "\n\n",
    "**",
    "*",
    "_",
    "<br>",
    "<u>",
    "</u>",
    "<p>",
    "`",
    "- ",
    "| ",
    "## ",
    "[",
    "](https://a.example/)",
    "[^1]",
)
pieces = st.sampled_from([*WORDS, *MARKS, "\n\n[^1]: "])


@given(st.lists(pieces, max_size=14).map("".join))
@settings(deadline=None, max_examples=200)
def test_no_body_keeps_a_name(render, text):
    body = render(text)
    addresses = re.findall(r'="([^"]*)"', body.html)
    is_left = WITHDRAWALS.found_in(as_read(body.html)) or any(map(WITHDRAWALS.found_in_address, addresses))
    assert is_left == any(not fault.is_harmless and fault.message == BY_HAND for fault in body.faults)


# A whole site.

FORMS = (
    "Nguyễn Văn Mẫu",
    "NGUYỄN  VĂN MẪU",
    "nguyen van mau",
    unicodedata.normalize("NFD", NAME),
    "Nguyễn\u00a0Văn Mẫu",
)


@pytest.fixture
def full_of_names(content):
    """A content folder with a withdrawn name in every place where it is replaced, in one form after another."""
    content.withdrawn(NAME, OTHER)
    for number, name in enumerate(FORMS):
        content.post(
            f"tin-{number}",
            f'Em {name} (lớp 5), **{name}**.\n\n![Em {name} nhận cờ](cham.png "{name}")\n\n| a |\n|---|\n| {name} |',
            title=f"Tin số {number}",
            lead=f"Thầy {name} nhận cờ.",
            note=f"Theo {name}",
            source=f"Báo của {name}",
            event=f"{{kind: hội nghị, place: Nhà thầy {name}}}",
            cover=f"\n  image: cham.png\n  alt: Thầy {name} nhận cờ\n  caption: Ảnh của {name}",
            gallery=f"\n  - image: cham.png\n    alt: Thầy {name} nhận cờ\n    caption: Ảnh của {name}",
            comments=f"\n  - name: {name}\n    text: Chúc mừng thầy {name}!",
            honours=f"\n  - award: {LETTER}\n    to: {SCHOOL}\n    school_year: {2000 + number}-{2001 + number}"
            f"\n    reason: công của {name}\n  - award: {LETTER}\n    person: {name}\n    role: Hiệu trưởng"
            f"\n    unit: {SCHOOL}\n    school_year: {2000 + number}-{2001 + number}",
        )
        content.picture(f"tin-tuc/2022/tin-{number}/cham.png")
    rows = [
        f"{LETTER};Trường THPT Đá Mẫu;{name};Hiệu trưởng;{2010 + n};vì {name};Báo {name}"
        for n, name in enumerate(FORMS)
    ]
    content.ledger("Hình thức;Đơn vị;Họ tên;Chức vụ;Năm;Lý do;Nguồn", *rows)
    content.write(
        "trang/ve-thay.md", f"---\ntitle: Về một người thầy\nlead: Thầy {OTHER}\n---\n\nThầy {OTHER} dạy Văn.\n"
    )
    return content


def holding(output: Path) -> list[str]:
    """The files in which, or in whose names, a withdrawn name can be found, archives opened."""
    found = []
    for path in output.rglob("*"):
        texts = [path.relative_to(output).as_posix()]
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as parts:
                texts += [parts.read(name).decode("utf-8") for name in parts.namelist()]
        elif path.is_file():
            texts.append(path.read_bytes().decode("utf-8", errors="replace"))
        if any(left(text) for text in texts):
            found.append(texts[0])
    return found


def test_nothing_of_a_withdrawn_name_is_in_the_site(full_of_names, build):
    built = build()
    assert built.status == 0, built.told
    assert holding(built.output) == []
    shown = (
        "tin-tuc/2022/tin-0/index.html",
        "thu-vien-anh/index.html",
        "don-vi/thpt-mau/index.html",
        "bang-vang/bang-vang.json",
        "atom.xml",
    )
    for path in shown:
        assert GONE in built.text(path), path
    assert f"Chúc mừng thầy {GONE}!" in built.text("tin-tuc/2022/tin-0/index.html")
    assert "Hiệu trưởng [đã rút tên]" in built.text("don-vi/thpt-da-mau/index.html")
    assert built.text("bang-vang/bang-vang.csv").count(f"{GONE};Hiệu trưởng") == 2 * len(FORMS)
    assert built.told.count(REPLACED.split(" được thay")[0]) >= 10 * len(FORMS)


def test_without_the_list_the_names_are_there(full_of_names, build):
    """The search finds what it looks for."""
    (full_of_names.path / "du-lieu/an-danh.yaml").unlink()
    found = holding(build().output)
    assert {"bang-vang/bang-vang.xlsx", "bang-vang/bang-vang.csv", "atom.xml", "tin-tuc/2022/tin-2/index.html"} <= set(
        found
    )


def test_preview_of_drafts_holds_no_name_either(full_of_names, build):
    for post in full_of_names.path.glob("tin-tuc/2022/*/index.md"):
        post.write_text(post.read_text("utf-8").replace("date:", "status: draft\ndate:"), encoding="utf-8")
    built = build(drafts=True)
    assert built.status == 0, built.told
    assert "Bản nháp" in built.text("tin-tuc/2022/tin-0/index.html")
    assert GONE in built.text("tin-tuc/2022/tin-0/index.html")
    assert holding(built.output) == []


def test_two_withdrawn_persons_are_two_honours(content, build):
    content.withdrawn(NAME, OTHER)
    content.ledger(
        "Hình thức;Đơn vị;Họ tên;Chức vụ;Năm",
        f"{LETTER};{SCHOOL};{NAME};Phó Hiệu trưởng;2020",
        f"{LETTER};{SCHOOL};{OTHER};Phó Hiệu trưởng;2020",
    )
    built = build()
    assert built.status == 0, built.told
    assert built.text("bang-vang/bang-vang.csv").count(GONE) == 2


@pytest.mark.parametrize(
    ("place", "told_at"),
    [
        pytest.param({"title": f"Thầy {NAME}"}, "tin/index.md:2: title", id="title"),
        pytest.param({"authors": f"[{NAME}]"}, "tin/index.md:6: authors", id="author"),
        pytest.param({"tags": f"[{NAME}]"}, "tin/index.md:6: tags", id="tag"),
        pytest.param({"topic": f"Thầy {NAME}"}, "tin/index.md:6: topic", id="topic"),
        pytest.param(
            {"slug": "thay-nguyen-van-mau"}, "tin-tuc/2022/thay-nguyen-van-mau/index.md: tên tệp", id="address"
        ),
        pytest.param({"body": f"x\n\n## Thầy {NAME}"}, "tin/index.md:10: có tên", id="heading"),
        pytest.param({"unit": f"Trường THPT {NAME}"}, "du-lieu/don-vi.yaml:", id="unit"),
        pytest.param({"picture": "nguyen-van-mau.png"}, "tin/index.md:7: image", id="file of a picture"),
    ],
)
def test_name_that_must_be_changed_by_hand_stops_the_build(content, build, tree, place, told_at):
    content.post("cu")
    before = tree(build().output)
    content.withdrawn(NAME)
    header = dict(place)
    slug, body = header.pop("slug", "tin"), header.pop("body", "Nội dung.")
    if unit := header.pop("unit", ""):
        units = content.path / "du-lieu/don-vi.yaml"
        entry = f"\n- id: thpt-x\n  name: {unit}\n  kind: trung học phổ thông\n  province: Mẫu\n"
        units.write_text(units.read_text("utf-8") + entry, encoding="utf-8")
    if name := header.pop("picture", ""):
        content.picture(f"tin-tuc/2022/tin/{name}")
        header["cover"] = f"\n  image: {name}\n  alt: Em bé nhận cờ"
    content.post(slug, body, **header)
    built = build()
    assert built.status == 1
    assert told_at in built.told
    assert "sửa bằng tay" in built.told
    assert tree(built.output) == before


# The last look.


def as_workbook(text: str) -> dict[str, str]:
    return {"xl/worksheets/sheet1.xml": f"<row><c><is><t>{text}</t></is></c></row>", "xl/workbook.xml": "<x/>"}


@pytest.mark.parametrize(
    ("path", "text"),
    [
        pytest.param("index.html", f"<p>{NAME}</p>", id="text"),
        pytest.param("a/index.html", "<p>Nguyễn <b>Văn</b>\nMẫu</p>", id="across elements"),
        pytest.param("index.html", "<td>Nguyễn Văn</td><td>Mẫu</td>", id="across cells"),
        pytest.param("index.html", "Nguyễn<br>Văn<br>Mẫu", id="across lines"),
        pytest.param("index.html", "<b>Nguyễn Văn Mẫu</b>khen", id="right before a letter"),
        pytest.param("index.html", "<p>Nguy&#7877;n Văn&nbsp;M&#x1EAB;u", id="entities"),
        pytest.param("index.html", f'<img alt="{NAME}" src="x">', id="attribute"),
        pytest.param("index.html", '<a href="/nguyen-van-mau/">x</a>', id="address"),
        pytest.param("atom.xml", f"<title>{NAME.upper()}</title>", id="feed"),
        pytest.param("bang-vang/bang-vang.json", f'{{"person": "{NAME}"}}', id="json"),
        pytest.param("bang-vang/bang-vang.csv", f"Giấy khen;{NAME};Hiệu trưởng", id="csv"),
        pytest.param("theme/filter.js", f'const a = "{NAME}"', id="script"),
        pytest.param("theme/icon.svg", f"<title>{NAME}</title>", id="picture made of text"),
        pytest.param("robots.txt", "nguyen van mau", id="text file"),
        pytest.param("don-vi/bang-vang.xlsx", as_workbook(f"Thầy {NAME}"), id="workbook"),
        pytest.param("anh/nguyenvanmau.webp", "x", id="name of a file"),
        pytest.param("tin-tuc/nguyen-van-mau/index.html", "x", id="name of a folder"),
    ],
)
def test_leaks_finds_a_name_wherever_it_stands(tmp_path, path, text):
    file = tmp_path / path
    file.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(text, dict):
        with zipfile.ZipFile(file, "w") as parts:
            for name, part in text.items():
                parts.writestr(name, part)
    else:
        file.write_text(text, encoding="utf-8")
    (tmp_path / "khac.html").write_text("Nguyễn Văn Mẫunh", encoding="utf-8")
    found = {problem.path for problem in leaks(tmp_path, WITHDRAWALS)}
    assert path in found
    assert "khac.html" not in found
    assert list(leaks(tmp_path, Withdrawals())) == []


@pytest.mark.parametrize(
    "text", ["Nguyễn Văn Mẫunh", "Xa<b>nguyễn</b> Văn Mẫu", "Nguyễn Văn, lớp 5, Mẫu giáo", "/nguyen-van-mauxanh/"]
)
def test_leaks_lets_other_words_be(tmp_path, text):
    (tmp_path / "index.html").write_text(f"<p>{text}</p>", encoding="utf-8")
    assert list(leaks(tmp_path, WITHDRAWALS)) == []


@pytest.mark.parametrize("way", ["a view of ours", "a file of the theme", "a file that is made"])
def test_build_into_which_a_name_came_by_another_way_delivers_nothing(content, build, tree, monkeypatch, way):
    content.post("cu")
    before = tree(build().output)
    content.withdrawn(NAME)
    content.post("moi")
    ours = plugin.leaks
    paths = {
        "a view of ours": "tin-tuc/2022/moi/index.html",
        "a file of the theme": "theme/filter.js",
        "a file that is made": "bang-vang/bang-vang.csv",
    }

    def leaking(folder, withdrawals):
        with (folder / paths[way]).open("a", encoding="utf-8") as file:
            file.write(f"Thầy {NAME}")
        return ours(folder, withdrawals)

    monkeypatch.setattr(plugin, "leaks", leaking)
    built = build()
    assert built.status == 1
    first, *_ = built.told.splitlines()
    assert first.startswith(f"{paths[way]}: còn tên đã rút theo an-danh.yaml.")
    assert built.told.count("an-danh.yaml") == 1
    assert tree(built.output) == before
    assert [path.name for path in built.output.parent.glob(".output*/*/*")] == []


def test_name_run_together_in_a_body_is_for_a_person_to_mend(content, build):
    content.withdrawn(NAME)
    content.post("the", f"Chúc mừng #{NAME.replace(' ', '')}!")
    built = build()
    assert built.status == 1
    assert "viết liền, không cách chữ: sửa bằng tay" in built.told
