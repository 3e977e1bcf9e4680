"""Whole builds: what is shown and what is not, the same bytes each time, and links that lead somewhere."""

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import jinja2
import pytest
from pelican.writers import Writer

from bangvang.site import write
from bangvang.site.theme import Theme

FLAGS = "/tin-tuc/2020/dien-bien-hai-nam-lien-nhan-co-thi-dua-cua-bo/"


@dataclass
class Seen(HTMLParser):
    """What matters of a page: its links by tag, ids, texts of some tags, and how often each tag stands in it."""

    links: list[tuple[str, str]] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    canonical: list[str] = field(default_factory=list)
    robots: list[str] = field(default_factory=list)

    def __post_init__(self):
        super().__init__()

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.tags.append(tag)
        if values.get("id"):
            self.ids.append(values["id"])
        if values.get("rel") == "canonical":
            self.canonical.append(values["href"])
        if values.get("name") == "robots":
            self.robots.append(values["content"])
        sources = [part.split()[0] for part in (values.get("srcset") or "").split(",") if part.strip()]
        found = [values[key] for key in ("href", "src", "poster", "action") if values.get(key)]
        self.links += [(tag, link) for link in (*found, *sources)]


def seen(path: Path) -> Seen:
    page = Seen()
    page.feed(path.read_text(encoding="utf-8"))
    page.close()
    return page


@lru_cache(maxsize=2)
def pages_of(output: Path) -> dict[str, Seen]:
    """Every page by its path below the output."""
    return {path.relative_to(output).as_posix(): seen(path) for path in sorted(output.rglob("*.html"))}


def answered(output: Path, pages: dict[str, Seen], href: str) -> bool:
    """Whether an href (below the base) leads to a file, and its fragment to a place in it."""
    address, fragment = urldefrag(href)
    path = unquote(address).removeprefix("/") + ("index.html" if address.endswith("/") else "")
    return (output / path).is_file() and (not fragment or fragment in pages[path].ids)


def texts(output: Path) -> dict[str, str]:
    return {
        path.relative_to(output).as_posix(): path.read_text(encoding="utf-8")
        for path in output.rglob("*")
        if path.suffix in (".html", ".xml", ".txt", ".json")
    }


@pytest.mark.parametrize(
    "page", ["don-vi/so-gddt-dien-bien", "nam-hoc/2018-2019", "nam-hoc/2019-2020", "khen-thuong/co-thi-dua-bo-gddt"]
)
def test_real_site_lists_the_post_on_the_two_flags(real_site, page):
    assert ("a", FLAGS) in seen(real_site / page / "index.html").links


@pytest.fixture(scope="session")
def real_site_below(tmp_path_factory, project, build_at):
    """The project's own content for an address with a sub-path."""
    output = tmp_path_factory.mktemp("below") / "output"
    assert build_at(project / "content", output, url="https://x.example/so-gddt") == 0
    return output


@pytest.fixture(params=["root", "sub-path"])
def site_and_address(request):
    if request.param == "root":
        return request.getfixturevalue("real_site"), "http://localhost:8000"
    return request.getfixturevalue("real_site_below"), "https://x.example/so-gddt"


def broken_links(output: Path, address: str) -> list[tuple[str, str]]:
    """The pages and their links that lead to no file of the output, to no place in one, or out of the base."""
    base, pages = urlsplit(address).path, pages_of(output)
    broken = []
    for path, page in pages.items():
        here = f"{base}/{path.removesuffix('index.html')}"
        for _tag, link in page.links:
            whole = urljoin(f"{address}/{here.removeprefix(f'{base}/')}", link)
            inside = whole == address or whole.startswith(f"{address}/")
            if inside and not answered(output, pages, whole.removeprefix(address)):
                broken.append((path, link))
            if link.startswith("/") and not link.startswith(f"{base}/"):
                broken.append((path, link))
    return broken


def test_real_site_links_lead_somewhere(site_and_address):
    output, address = site_and_address
    assert len(pages_of(output)) > 300
    assert broken_links(output, address) == []


def unreached(output: Path, address: str) -> set[str]:
    """The pages to which no way leads, link by link from the home page."""
    pages = pages_of(output)
    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        here = f"{address}/{waiting.pop()}"
        leads = {
            urldefrag(urljoin(here, link)).url
            for tag, link in pages[here.removeprefix(f"{address}/")].links
            if tag == "a"
        }
        inside = {unquote(lead.removeprefix(f"{address}/")) for lead in leads if lead.startswith(f"{address}/")}
        found = {path + "index.html" if path.endswith("/") or not path else path for path in inside}
        waiting += sorted((found & pages.keys()) - reached)
        reached |= found & pages.keys()
    return pages.keys() - reached


@pytest.mark.parametrize("which", ["real", "ledger"])
def test_site_leads_to_each_of_its_pages(request, which):
    site, build = (request.getfixturevalue(f"{which}_{what}") for what in ("site", "build"))
    for_others = {page.path for page in build.assembled.pages if page.template in ("moved.html", "not_found.html")}
    address = "http://localhost:8000"
    assert unreached(site, address) == for_others
    assert broken_links(site, address) == []


def test_build_without_a_post_leads_somewhere(content, build):
    content.site("english: {name: Roll of Honour, owner: Department of Education of Mẫu Province}")
    built = build(url="https://x.example/so-gddt")
    assert built.status == 0, built.told
    assert broken_links(built.output, "https://x.example/so-gddt") == []
    assert unreached(built.output, "https://x.example/so-gddt") == {"404.html"}


def test_real_site_takes_nothing_from_other_hosts(site_and_address):
    output, address = site_and_address
    foreign = [
        (path, tag, link)
        for path, page in pages_of(output).items()
        for tag, link in page.links
        if tag != "a" and urlsplit(link).scheme and not link.startswith(f"{address}/")
    ]
    assert foreign == []


def test_real_site_links_out_are_web_mail_or_telephone(real_site):
    schemes = {urlsplit(link).scheme for page in pages_of(real_site).values() for _tag, link in page.links}
    assert schemes <= {"", "http", "https", "mailto", "tel"}


def test_real_site_pages_have_one_heading_title_and_address(site_and_address):
    output, address = site_and_address
    for path, page in pages_of(output).items():
        assert (page.tags.count("h1"), page.tags.count("title"), page.tags.count("main")) == (1, 1, 1), path
        expected = "" if path == "404.html" else path.removesuffix("index.html")
        assert page.canonical == [f"{address}/{expected}"], path
        assert len(page.ids) == len(set(page.ids)), path
        assert page.robots == (["noindex"] if path == "404.html" else []), path


def test_real_site_texts_hold_no_leftovers(site_and_address):
    output, _address = site_and_address
    for path, text in texts(output).items():
        for leftover in (
            "{{",
            "{%",
            "{#",
            "{filename}",
            "{attach}",
            "{static}",
            "&amp;amp;",
            "&amp;lt;",
            "Markup(",
            "\r",
        ):
            assert leftover not in text, path
        assert ">None<" not in text, path


def test_real_site_has_nothing_but_what_is_published(real_site, project):
    suffixes = {path.suffix for path in real_site.rglob("*") if path.is_file()}
    assert suffixes == {".html", ".xml", ".txt", ".webp", ".webm", ".svg", ".js", ".json", ".csv", ".xlsx", ".pdf"}
    assert not (real_site / "drafts").exists()
    assert {path.name for path in (real_site / "theme").rglob("*") if path.is_file()} == {
        path.name for path in (project / "theme/static").rglob("*") if path.is_file() and path.parent.name != "css"
    }


@pytest.fixture
def four_states(content):
    """A post of each state, each with words and a picture that stand nowhere else."""
    dates = {"dang": "1/9/2022", "nhap": "2/9/2022", "hen": "3/9/2027", "het": "4/9/2022"}
    more = {"nhap": {"status": "draft", "expires": "1/1/2030"}, "het": {"expires": "31/12/2022"}}
    for slug, date in dates.items():
        year = int(date[-4:])
        content.post(
            slug,
            f"Thân bài dấu-{slug}.\n\n![Hai chấm màu của bài](hinh-{slug}.png)",
            year=year,
            date=date,
            title=f"Tin đầu-{slug}",
            lead=f"Tóm tắt sapo-{slug}.",
            authors=f"[Tác giả tg-{slug}]",
            tags=f"[thẻ-{slug}]",
            topic=f"Chủ đề cd-{slug}",
            units="[Trường THPT Mẫu]",
            school_years="[2021-2022]",
            honours=f"[{{award: Giấy khen của Giám đốc Sở, to: Trường THPT Mẫu, reason: lý do ld-{slug}}}]",
            **more.get(slug, {}),
        )
        content.write(f"tin-tuc/{year}/{slug}/hinh-{slug}.png", PNG + f"điểm ảnh-{slug}".encode())
    content.write("trang/trang-nhap.md", "---\ntitle: Trang nháp\nstatus: nháp\n---\n\nThân trang nháp.\n")
    return content


PNG = (Path(__file__).parents[1] / "cases" / "cham.png").read_bytes()


def traces(output: Path, slug: str) -> list[str]:
    """The files whose bytes or path tell of the post."""
    marks = [
        f"{word}-{slug}" for word in ("dấu", "đầu", "sapo", "tg", "thẻ", "cd", "ld", "hinh", "ảnh", "the", "chu-de")
    ]
    found = []
    for path in output.rglob("*"):
        name, data = path.relative_to(output).as_posix(), path.read_bytes() if path.is_file() else b""
        if any(mark in name or mark.encode() in data for mark in marks) or f"/{slug}/".encode() in data:
            found.append(name)
    return sorted(found)


def test_build_shows_no_draft_and_nothing_scheduled(four_states, build):
    built = build()
    assert built.status == 0
    assert "tin-tuc/2022/dang/index.html" in traces(built.output, "dang")
    for slug in ("nhap", "hen"):
        assert traces(built.output, slug) == [], slug
    assert not [path for path, text in texts(built.output).items() if "rang nháp" in text or "trang-nhap" in text]


def test_build_of_a_scheduled_post_shows_it_in_time(four_states, build, moment):
    before, after = build(now=moment("3/9/2027 06:59")), build(now=moment("4/9/2027"))
    assert (before.status, after.status) == (0, 0)
    assert traces(after.output, "hen") != []


def test_build_links_to_a_scheduled_post_once_it_is_out(content, build, moment):
    content.post("som", "Xem [bài sau](../muon/).", date="1/9/2022")
    content.post("muon", "Nội dung.", date="5/9/2022")
    before, after = build(now=moment("2/9/2022")), build(now=moment("6/9/2022"))
    assert (before.status, after.status) == (0, 0)
    assert "bài hẹn giờ" in before.told
    assert '<a href="/tin-tuc/2022/muon/">bài sau</a>' in after.text("tin-tuc/2022/som/index.html")


def test_build_keeps_expired_posts_at_their_address_only(four_states, build):
    built = build()
    page = built.text("tin-tuc/2022/het/index.html")
    assert "Thân bài dấu-het." in page
    assert "ết hạn" in page
    linked = [path for path, text in texts(built.output).items() if "đầu-het" in text or "sapo-het" in text]
    # An honour does not expire with its news: the pages of those honoured go on telling where it was told.
    honoured = ("don-vi/thpt-mau/", "khen-thuong/giay-khen-so/", "bang-vang/")
    honours = [path for path in linked if path.startswith(honoured)]
    assert set(linked) - set(honours) == {"tin-tuc/2022/het/index.html"}
    assert {"don-vi/thpt-mau/index.html", "khen-thuong/giay-khen-so/index.html"} < set(honours)
    assert all("sapo-het" not in built.text(path) for path in honours)
    assert "Tin đầu" not in built.text("the/the-het/index.html"), "a tag's address outlives its posts"


@pytest.mark.parametrize("drafts", [False, True], ids=["build", "preview"])
def test_build_of_four_states_links_lead_somewhere(four_states, build, drafts):
    built = build(drafts=drafts, url="https://x.example/so-gddt")
    broken = broken_links(built.output, "https://x.example/so-gddt")
    # A preview shows the theme's components too, with examples of links.
    assert [(path, link) for path, link in broken if not path.startswith("thanh-phan/")] == []


def test_preview_shows_all_marked_and_unfindable(four_states, build):
    built = build(drafts=True)
    shown = {
        "tin-tuc/2022/nhap": ("Bản nháp", ["noindex"]),
        "tin-tuc/2027/hen": ("Hẹn giờ", ["noindex"]),
        "tin-tuc/2022/dang": ("", []),
    }
    for folder, (mark, robots) in shown.items():
        path = f"{folder}/index.html"
        assert mark in built.text(path), path
        assert seen(built.output / path).robots == robots, path
        assert (built.output / folder / f"hinh-{folder.rsplit('/')[-1]}.png").is_file()
        assert (f"/{folder}/" in built.text("sitemap.xml")) == (not robots), path
    assert seen(built.output / "trang-nhap/index.html").robots == ["noindex"]


@pytest.mark.parametrize(
    "text", ['<b>đậm</b> & "ngoặc"', "<script>alert(1)</script>", "{{ view }} {% raw %}", "&lt;i&gt;"]
)
def test_build_shows_marks_of_html_as_they_were_written(content, build, text):
    content.post(
        "tin",
        title=text,
        lead=text,
        note=text,
        dateline=text,
        source=text,
        topic=f"Chủ đề {text}",
        tags=f"\n  - Thẻ {text}",
        authors=f"\n  - Tác giả {text}",
        event=f"\n  kind: hội nghị\n  place: {text}",
        cover=f"\n  image: cham.png\n  alt: Ảnh {text}\n  caption: {text}",
        honours=f"\n  - award: Giấy khen của Giám đốc Sở\n    to: Trường THPT Mẫu\n    reason: {text}",
    )
    content.picture("tin-tuc/2022/tin/cham.png")
    built = build()
    assert built.status == 0, built.told
    escaped = {escape(text, quote=False).replace('"', mark) for mark in ('"', "&#34;", "&quot;")}
    page = built.text("tin-tuc/2022/tin/index.html")
    assert sum(page.count(form) for form in escaped) >= 10
    for path, whole in texts(built.output).items():
        assert text not in whole or text.startswith("{{") or path.endswith(".json"), path


SCRIPT = """
import sys
from pathlib import Path
from bangvang.core.days import parse_moment
from bangvang.site.run import build
settings, content, output = map(Path, sys.argv[1:4])
sys.exit(build(settings=settings, content=content, output=output, now=parse_moment("22/11/2026 08:00")))
"""


def test_build_in_other_surroundings_gives_the_same_bytes(project, tmp_path, tree, real_site):
    surroundings = {
        "mot": {"PYTHONHASHSEED": "1", "TZ": "America/New_York", "LANG": "tr_TR.UTF-8", "LC_ALL": "C"},
        "hai": {"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo", "LANG": "C", "PYTHONUTF8": "0", "LC_ALL": "POSIX"},
    }
    running = []
    for name, environment in surroundings.items():
        (tmp_path / name).mkdir()
        arguments = [str(project / "pelicanconf.py"), str(project / "content"), str(tmp_path / name / "output")]
        variables = os.environ | {"PYTHONPATH": str(project / "plugins"), "PYTHONIOENCODING": "utf-8"} | environment
        command = [sys.executable, "-c", SCRIPT, *arguments]
        running.append(subprocess.Popen(command, cwd=tmp_path / name, env=variables, stdout=subprocess.DEVNULL))
    assert [process.wait(timeout=120) for process in running] == [0, 0]

    def contents(output):
        return {path: data for path, (_time, data) in tree(output).items()}

    assert contents(tmp_path / "mot" / "output") == contents(tmp_path / "hai" / "output") == contents(real_site)


def test_build_again_writes_nothing(four_states, build, tree):
    first = tree(build().output)
    assert tree(build().output) == first


def test_build_after_one_change_writes_few_files(content, build, tree):
    for number in range(5):
        content.post(f"tin-{number}", date=f"{number + 1}/9/2022", category="Hội nghị")
    before = tree(build().output)
    content.post("tin-2", "Thân bài khác.", date="3/9/2022", category="Hội nghị")
    after = tree(build().output)
    assert {path for path in after if after[path] != before[path]} == {"tin-tuc/2022/tin-2/index.html"}


def test_build_writes_each_page_once(content, build, monkeypatch):
    content.post("tin", tags="[một, hai]", authors="[Một Người]", topic="Một chủ đề")
    content.post("tin-het-han", expires="1/9/2022")
    written, by_pelican = [], []
    ours = write._write
    monkeypatch.setattr(write, "_write", lambda path, text: (written.append(path), ours(path, text)))
    monkeypatch.setattr(Writer, "write_file", lambda self, name, *_args, **_kwargs: by_pelican.append(name))
    assert build().status == 0
    assert len(written) == len(set(written)) > 20
    assert set(by_pelican) <= {""}, "an empty name writes nothing"


def test_theme_render_finds_no_template_of_pelican(project, tmp_path):
    class Page:
        template, view = "archives.html", None

    pelican_environment = jinja2.Environment(loader=jinja2.DictLoader({"archives.html": "Archives for Bảng Vàng"}))
    theme = Theme(project / "theme", environment=pelican_environment)
    with pytest.raises(jinja2.TemplateNotFound):
        theme.render(Page(), None)


def test_real_site_templates_are_all_of_the_theme(project, assembled_real):
    folder = project / "theme" / "templates"
    assert {page.template for page in assembled_real.pages} <= {path.name for path in folder.glob("*.html")}


def test_other_plugins_find_articles_and_write(content, build, project, tmp_path):
    content.post("tin", title="Tin: một & hai", tags="[Thẻ một]")
    content.post("nhap", status="draft")
    content.post("het", expires="1/9/2022")
    settings = tmp_path / "pelicanconf.py"
    plugins = json.dumps([str(project / "plugins"), str(project / "tests/cases/plugins")])
    settings.write_text(
        (project / "pelicanconf.py").read_text(encoding="utf-8")
        + f'PLUGIN_PATHS = {plugins}\nPLUGINS = ["bangvang", "count_articles"]\n'
        + f"THEME = {json.dumps(str(project / 'theme'))}\n",
        encoding="utf-8",
    )
    built = build(settings=settings)
    assert built.status == 0, built.told
    assert built.text("dem-bai.txt") == "1 bài"
    articles = sys.modules["count_articles"].SEEN
    assert articles == [("Tin: một & hai", "tin-tuc/2022/tin/", "Khen thưởng", ["Thẻ một"])]


@pytest.mark.parametrize(
    ("settings", "address"),
    [("pelicanconf.py", "http://localhost:8000/"), ("publishconf.py", "https://bangvang.example/")],
)
def test_pelican_command_builds_the_project(project, tmp_path, pelican, settings, address):
    done = pelican("-s", settings, "-o", str(tmp_path / "output"), cwd=project)
    assert done.returncode == 0, done.stderr
    assert seen(tmp_path / "output" / "index.html").canonical == [address]
    assert done.stderr == ""


@pytest.mark.parametrize("tags", [("A-B", "A B"), ("C++", "C"), ("Thi đua", "Thị đua")])
def test_build_refuses_two_tags_of_one_address(content, build, tags):
    for number, tag in enumerate(tags):
        content.post(f"tin-{number}", tags=f'["{tag}"]')
    built = build()
    assert built.status == 1
    assert f"tags: “{tags[0]}” và “{tags[1]}” sẽ chung một trang" in built.told


@pytest.mark.parametrize("data", [b"", b"<html>", b"\x89PNG\r\n\x1a\n"], ids=["empty", "a page", "cut off"])
def test_build_refuses_what_is_no_picture(content, build, data):
    folder = content.post("tin", '![Sân trường](anh.png "Sân")').parent
    (folder / "anh.png").write_bytes(data)
    built = build()
    assert built.status == 1
    assert "tin-tuc/2022/tin/anh.png: ảnh hỏng, hoặc tệp không phải là ảnh" in built.told


def test_build_shows_the_poster_of_a_film(content, build, project):
    folder = content.post("tin", video="{url: https://video.example/1, title: Lễ trao, poster: cham.png}").parent
    (folder / "cham.png").write_bytes((project / "tests/cases/cham.png").read_bytes())
    built = build()
    assert built.status == 0, built.told
    html = built.text("tin-tuc/2022/tin/index.html")
    assert '<img src="/tin-tuc/2022/tin/cham.png" alt=""' in html
    assert "Lễ trao" in html


def test_build_from_relative_folders_takes_them_from_here(content, build_at, monkeypatch):
    content.post("tin")
    assert build_at(Path("content"), Path("out")) == 0
    assert (content.path.parent / "out/tin-tuc/2022/tin/index.html").is_file()
    assert not (content.path.parent / "out/don-vi/so-gddt-dien-bien").exists()


@pytest.mark.parametrize(
    ("folder", "output", "message"),
    [
        ("khong-co", "out", "Không có thư mục nội dung khong-co"),
        ("content", "content/out", "chồng lên thư mục nội dung"),
        ("content", ".", "chồng lên thư mục nội dung"),
    ],
)
def test_build_refuses_folders_that_cannot_serve(content, build_at, capsys, folder, output, message):
    assert build_at(Path(folder), Path(output)) == 1
    assert message in capsys.readouterr().err


def test_real_unit_page_states_its_streak_in_words(real_site):
    html = (real_site / "don-vi/so-gddt-dien-bien/index.html").read_text(encoding="utf-8")
    (streak,) = re.findall(r'<p class="streak">.*?</p>', html)
    words = re.sub(r"<[^>]+>", "", streak)
    assert words == "Cờ thi đua của Bộ GD&amp;ĐT: 2 năm học liên tiếp, 2018–2019 và 2019–2020"


def test_preview_goes_on_past_a_broken_picture_of_a_draft(content, build):
    folder = content.post("nhap", '![Sân trường](anh.png "Sân")', status="nháp").parent
    (folder / "anh.png").write_bytes(b"<html>")
    built = build(drafts=True)
    assert built.status == 0, built.told
    assert "Lưu ý (1)" in built.told
    assert "tin-tuc/2022/nhap/anh.png: ảnh hỏng" in built.told
