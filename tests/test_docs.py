"""The documentation keeps its word: its keys, examples, messages, commands and links are those of the program."""

import io
import re
import shutil
from collections import defaultdict
from pathlib import Path
from textwrap import dedent

import pytest
from openpyxl import load_workbook
from tasks import namespace

from bangvang.core.awards import AwardKind, AwardLevel
from bangvang.core.blocks import BlockKind
from bangvang.core.days import parse_moment
from bangvang.core.honours import GroupKind, HonourStatus
from bangvang.core.school_years import SchoolYear
from bangvang.core.units import UnitKind
from bangvang.core.withdrawals import NOBODY, Withdrawals
from bangvang.edition import post_keys, registry_keys, site_keys
from bangvang.edition.fields import Complaints
from bangvang.edition.honour_reader import HonourReader
from bangvang.edition.ledger import read_ledger
from bangvang.edition.ledger_cells import STATUS_NAMES
from bangvang.edition.ledger_keys import LEDGER
from bangvang.edition.media_reader import DOCUMENT_ENDINGS, FILM_ENDINGS, PICTURE_ENDINGS
from bangvang.edition.post import EventKind
from bangvang.edition.reader import read_contents
from bangvang.edition.registry_reader import read_units
from bangvang.edition.schema import Schema
from bangvang.edition.site_reader import read_site
from bangvang.edition.withdrawn import NameKeeper
from bangvang.site.build import Build, Order
from bangvang.site.checks import Checks
from bangvang.site.leaks import leaks
from bangvang.site.report import Report
from bangvang.site.shown import Shown

ROOT = Path(__file__).parents[1]
CONTENT, DOCS, CASES = ROOT / "content", ROOT / "docs", ROOT / "tests" / "cases"
WRITING, DATA, LEDGERS, PUBLISHING = "viet-bai.md", "du-lieu.md", "so-vang.md", "xuat-ban.md"
COMPARISON = "doi-chieu.md"
PAGES = [ROOT / "README.md", *sorted(DOCS.glob("*.md"))]
NOW = parse_moment("21/11/2026 10:00")

# The post into which pieces of a header or a body are put (all examples are of its year), and the files beside each.
HEADER = {
    "title": "Một bài của tỉnh Mẫu",
    "date": "5/9/2024",
    "category": "Khen thưởng",
    "lead": "Một câu tóm tắt.",
}
FILES = (
    "anh-1.jpg",
    "anh-2.jpg",
    "anh.heic",
    "ke-hoach-1764.pdf",
    "le-khai-giang.jpg",
    "phim.jpg",
    "phim.mp4",
    "trao-co.jpg",
)
# What `trang.yaml` must hold; examples show other keys.
SITE = "name: Bảng Vàng\nowner: Sở Giáo dục và Đào tạo tỉnh Mẫu\nurl: https://tinhmau.example\nprovince: Mẫu\n"
# How a line break is written within a table of the docs.
BREAK = " ⏎ "
# What examples name of the folder `hinh`.
SITE_PICTURES = ("bieu-trung.svg", "dau-trang.webp")

_FENCE = re.compile(r"^(?P<indent> *)```(?P<language>\w*)\n(?P<text>.*?)^(?P=indent)```$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^#{1,6} +(.+)$", re.MULTILINE)
_CODE = re.compile(r"`([^`]+)`")
_LINK = re.compile(r"\[(?:[^\[\]]|\[[^\]]*\])*\]\(([^()\s]+)\)")


def fences(text: str, language: str) -> list[str]:
    """The fenced blocks of a language, without the indent of a list that they stand in."""
    return [dedent(match["text"]) for match in _FENCE.finditer(text) if match["language"] == language]


def without_fences(text: str) -> str:
    return _FENCE.sub("", text)


def sections(page: str) -> dict[str, str]:
    """The text below each heading of a page, up to the next one of any level."""
    text = (DOCS / page).read_text(encoding="utf-8")
    # A line of an example may begin with "#" too: headings are looked for with the examples blanked out.
    blank = _FENCE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    marks = list(_HEADING.finditer(blank))
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    return {mark[1]: text[mark.end() : end] for mark, end in zip(marks, ends, strict=True)}


def rows(section: str) -> list[list[str]]:
    """The cells of a table's rows, its head left out."""
    lines = [line for line in without_fences(section).splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def told(page: str, heading: str) -> list[tuple[str, str]]:
    """What is written wrongly in each row of a table of messages, and the message."""
    return [(cells[0].strip("`"), cells[1].strip("`")) for cells in rows(sections(page)[heading])]


def post_of(text: str, *, is_header: bool = False) -> str:
    """A whole post as it is; a piece of a header or of a body within a plain one."""
    if text.startswith("---"):
        return text
    written = re.findall(r"^[^\s:-][^:]*", text, re.MULTILINE) if is_header else []
    taken = {post_keys.POST.canonical(key) for key in written}
    lines = [f"{key}: {value}" for key, value in HEADER.items() if key not in taken]
    header, body = (text.rstrip("\n").split("\n"), "Nội dung.") if is_header else ([], text)
    return "\n".join(["---", *lines, *header, "---", "", body, ""])


def messages_of(content: Path, posts: list[str]) -> list[list[str]]:
    """What a build says of each post, once all stand in the content folder."""
    picture = (CASES / "cham.png").read_bytes()
    for number, post in enumerate(posts):
        folder = content / "tin-tuc" / "2024" / f"vi-du-{number}"
        folder.mkdir(parents=True)
        for name in FILES:
            (folder / name).write_bytes(picture)
        write(folder / "index.md", post)
    checks = Checks(Build(Order(content=content, theme=ROOT / "theme", url="", now=NOW)))
    found: defaultdict[str, list[str]] = defaultdict(list)
    for problem in (*checks.problems, *checks.notes):
        found[Path(problem.path).parent.name].append(problem.message)
    return [found[f"vi-du-{number}"] for number in range(len(posts))]


def write(file: Path, text: str | bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))


TABLES = [
    (WRITING, "Phần đầu bài", post_keys.POST),
    (WRITING, "Khen thưởng: `honours`", post_keys.HONOUR),
    (WRITING, "Sự kiện: `event`", post_keys.EVENT),
    (WRITING, "Ảnh: `cover`, `gallery`", post_keys.PICTURE),
    (WRITING, "Văn bản kèm theo: `files`", post_keys.FILE),
    (WRITING, "Phim: `video`", post_keys.VIDEO),
    (WRITING, "Điểm của trang cũ: `rating`", post_keys.RATING),
    (WRITING, "Ý kiến của trang cũ: `comments`", post_keys.COMMENT),
    (WRITING, "Các trang như Giới thiệu, Liên hệ", post_keys.PAGE),
    (DATA, "Trang web: `trang.yaml`", site_keys.SITE),
    (DATA, "Thực đơn và liên kết: `menu`, `links`", site_keys.LINK),
    (DATA, "Tiện ích ở trang chủ: `services`", site_keys.SERVICE),
    (DATA, "Khẩu hiệu: `slogans`", site_keys.SLOGAN),
    (DATA, "Liên hệ: `contact`", site_keys.CONTACT),
    (DATA, "Các phòng: `departments`", site_keys.DEPARTMENT),
    (DATA, "Tiếng Anh: `english`", site_keys.ENGLISH),
    (DATA, "Biểu trưng và ảnh đầu trang: `logo`, `banner`", site_keys.BANNER),
    (DATA, "Màu sắc: `colours`", site_keys.COLOURS),
    (DATA, "Đơn vị: `don-vi.yaml`", registry_keys.UNIT),
    (DATA, "Hình thức khen thưởng: `hinh-thuc-khen-thuong.yaml`", registry_keys.AWARD),
    (DATA, "Cụm, khối thi đua: `khoi-thi-dua.yaml`", registry_keys.BLOCK),
    (DATA, "Mỗi năm của khối: `years`", registry_keys.BLOCK_YEAR),
    (DATA, "Chuyên mục: `chuyen-muc.yaml`", registry_keys.CATEGORY),
    (LEDGERS, "Rút tên: `an-danh.yaml`", registry_keys.WITHDRAWAL),
]


@pytest.mark.parametrize(("page", "heading", "schema"), TABLES, ids=[heading for _, heading, _ in TABLES])
def test_key_tables_hold_every_key_with_its_names_and_an_example(page, heading, schema):
    table = [
        (key.strip("`"), _CODE.findall(names), example) for key, names, _, example in rows(sections(page)[heading])
    ]
    assert {key: tuple(names) for key, names, _ in table} == dict(schema.names)
    assert [key for key, _, example in table if not example.startswith(f"`{key}: ")] == []


def test_key_tables_miss_no_schema():
    modules = (post_keys, registry_keys, site_keys)
    schemas = [value for module in modules for value in vars(module).values() if isinstance(value, Schema)]
    assert {id(schema) for schema in schemas} == {id(schema) for _, _, schema in TABLES}


@pytest.mark.parametrize(
    ("page", "heading", "words"),
    [
        (WRITING, "Khen thưởng: `honours`", (*HonourStatus, *GroupKind)),
        (WRITING, "Sự kiện: `event`", EventKind),
        (WRITING, "Ảnh: `cover`, `gallery`", PICTURE_ENDINGS),
        (WRITING, "Văn bản kèm theo: `files`", DOCUMENT_ENDINGS),
        (WRITING, "Phim: `video`", FILM_ENDINGS),
        (DATA, "Đơn vị: `don-vi.yaml`", UnitKind),
        (DATA, "Hình thức khen thưởng: `hinh-thuc-khen-thuong.yaml`", (*AwardKind, *AwardLevel)),
        (DATA, "Cụm, khối thi đua: `khoi-thi-dua.yaml`", BlockKind),
        (LEDGERS, "Các cột", (*GroupKind, *STATUS_NAMES.values(), *AwardKind, *AwardLevel)),
    ],
)
def test_words_to_choose_from_are_named(page, heading, words):
    assert set(words) <= set(_CODE.findall(without_fences(sections(page)[heading])))


WRITING_TEXT = (DOCS / WRITING).read_text(encoding="utf-8")
KEY_EXAMPLES = [cells[3].strip("`") for cells in rows(sections(WRITING)["Phần đầu bài"])]
RIGHT_POSTS = [
    *(post_of(text) for text in fences(WRITING_TEXT, "markdown")),
    *(post_of(text, is_header=True) for text in (*fences(WRITING_TEXT, "yaml"), *KEY_EXAMPLES)),
]
WRONG_POSTS = [
    *((post_of(text, is_header=True), message) for text, message in told(WRITING, "Thông báo về phần đầu bài")),
    *((post_of(text), message) for text, message in told(WRITING, "Thông báo về thân bài")),
]
WRONG_NAMES = told(DATA, "Thông báo về tên")
WRONG_SITES = told(DATA, "Thông báo về `trang.yaml`")
WRONG_PAGES = told(WRITING, "Thông báo về các trang")
WRONG_UNITS = told(DATA, "Thông báo về đơn vị")
WRONG_PLACES = told(WRITING, "Thông báo về thư mục và tệp")
WRONG_ENCODINGS = told(WRITING, "Thông báo về mã hóa chữ")


@pytest.fixture(scope="module")
def spoken(tmp_path_factory):
    """What the program says of every post of viet-bai.md, among the posts and the registry that the project has."""
    content = tmp_path_factory.mktemp("viet-bai") / "content"
    shutil.copytree(CONTENT, content)
    posts = [*RIGHT_POSTS, *(post for post, _ in WRONG_POSTS)]
    return dict(zip(posts, messages_of(content, posts), strict=True))


@pytest.fixture(scope="module")
def data_folder(tmp_path_factory):
    """The project's content with every example of du-lieu.md added to its file."""
    content = tmp_path_factory.mktemp("du-lieu") / "content"
    shutil.copytree(CONTENT, content)
    write(content / "du-lieu" / "trang.yaml", SITE)
    for picture in SITE_PICTURES:
        write(content / "du-lieu" / "hinh" / picture, (CASES / "cham.png").read_bytes())
    file = "trang.yaml"
    for heading, text in sections(DATA).items():
        named = re.search(r"`([\w-]+\.yaml)`", heading)
        file = named[1] if named else file
        with (content / "du-lieu" / file).open("a", encoding="utf-8", newline="\n") as data:
            data.writelines(f"\n{example}" for example in fences(text, "yaml"))
    return content


@pytest.mark.parametrize("post", RIGHT_POSTS)
def test_examples_of_posts_are_accepted(spoken, post):
    assert spoken[post] == []


@pytest.mark.parametrize(("post", "message"), WRONG_POSTS)
def test_messages_about_posts(spoken, post, message):
    assert spoken[post] == [message]


@pytest.fixture
def tinh_mau(tmp_path):
    """A content folder without posts, with a picture for the top of its home page."""
    shutil.copytree(CASES / "tinh-mau", tmp_path, dirs_exist_ok=True)
    write(tmp_path / "du-lieu" / "hinh" / "dau-trang.webp", (CASES / "cham.png").read_bytes())
    return tmp_path


def add_to_site(content: Path, lines: str) -> None:
    with (content / "du-lieu" / "trang.yaml").open("a", encoding="utf-8", newline="\n") as file:
        file.write(f"\n{lines}\n")


def messages(content: Path) -> list[str]:
    checks = Checks(Build(Order(content=content, theme=ROOT / "theme", url="", now=NOW)))
    return [problem.message for problem in checks.problems]


@pytest.mark.parametrize(("written", "message"), WRONG_SITES)
def test_messages_about_the_site(tinh_mau, written, message):
    add_to_site(tinh_mau, written)
    assert messages(tinh_mau) == [message]


@pytest.mark.parametrize(("written", "message"), WRONG_PAGES)
def test_messages_about_pages(tinh_mau, written, message):
    path, _, line = written.partition(BREAK)
    write(tinh_mau / path, "---\n" + "\n".join(["title: Trang mẫu", *filter(None, [line])]) + "\n---\n")
    if "“english”" not in message:
        [example] = fences(sections(DATA)["Tiếng Anh: `english`"], "yaml")
        add_to_site(tinh_mau, example)
    assert messages(tinh_mau) == [message]


def test_example_of_a_page_in_english_is_accepted(tinh_mau):
    [page] = fences(sections(WRITING)["Trang tiếng Anh"], "text")
    [names] = fences(sections(DATA)["Tiếng Anh: `english`"], "yaml")
    add_to_site(tinh_mau, names)
    write(tinh_mau / "trang" / "co-cau-to-chuc.md", "---\ntitle: Cơ cấu tổ chức\n---\n")
    write(tinh_mau / "trang" / "en" / "organisation.md", page)
    assert messages(tinh_mau) == []


@pytest.mark.parametrize(("path", "message"), WRONG_PLACES)
def test_messages_about_places(tmp_path, path, message):
    shutil.copytree(CASES / "tinh-mau", tmp_path, dirs_exist_ok=True)
    write(tmp_path / path, post_of("Nội dung."))
    assert [problem.message for problem in read_contents(tmp_path, NOW).problems] == [message]


ENCODED = (
    post_of("Cờ thi đua.").encode("utf-16"),
    # TCVN3 has no codec: "các em đạt giải, thầy cô vui" in its bytes.
    b"---\ntitle: c\xb8c em \xae\xb9t gi\xb6i, th\xc7y c\xab vui\n---\n",
    "---\ntitle: c¸c em ®¹t gi¶i, th\u00c7y c« vui, nh\u00b5 tr\u00adêng\n---\n".encode(),
    post_of("Điện Biên.").encode().decode("cp1252", errors="ignore").encode(),
)


@pytest.mark.parametrize(("data", "message"), [*zip(ENCODED, (told for _, told in WRONG_ENCODINGS), strict=True)])
def test_messages_about_encodings(tmp_path, data, message):
    shutil.copytree(CASES / "tinh-mau", tmp_path, dirs_exist_ok=True)
    write(tmp_path / "tin-tuc/2024/le-khai-giang/index.md", data)
    assert [problem.message for problem in read_contents(tmp_path, NOW).problems] == [message]


def test_examples_of_data_are_accepted(data_folder):
    assert [str(problem) for problem in read_contents(data_folder, NOW).problems] == []


def test_messages_about_names(data_folder):
    posts = [post_of(written, is_header=True) for written, _ in WRONG_NAMES]
    assert messages_of(data_folder, posts) == [[message] for _, message in WRONG_NAMES]


@pytest.mark.parametrize(("written", "message"), WRONG_UNITS)
def test_messages_about_units(written, message):
    complaints = Complaints("don-vi.yaml")
    read_units(written, complaints)
    assert [problem.message for problem in complaints.found] == [message]


# The cells of a ledger's row that an example does not speak of.
ROW = {"Hình thức khen thưởng": "Bằng khen của Thủ tướng Chính phủ", "Đơn vị": "Trường THPT Mẫu"}

LEDGERS_TEXT = (DOCS / LEDGERS).read_text(encoding="utf-8")
WRONG_COLUMNS = told(LEDGERS, "Thông báo về các cột")
WRONG_ROWS = told(LEDGERS, "Thông báo về từng dòng")
WRONG_LEDGER_FILES = told(LEDGERS, "Thông báo về tệp của sổ vàng")
WITHDRAWN_NAMES = told(LEDGERS, "Thông báo khi rút tên")
TOLD_TWICE = [tuple(cells) for cells in rows(sections(LEDGERS)["Một lần khen kể ở hai nơi"])]


def cells_of(written: str) -> dict[str, str]:
    """The cells of a row that an example speaks of, as "Cột: chữ; Cột: chữ"; none where it says "như nhau"."""
    pairs = (part.partition(":") for part in written.strip("`").split("; ") if ":" in part)
    return {column: text.strip() for column, _, text in pairs}


def ledger_of(*rows: dict[str, str]) -> str:
    """A ledger with the columns that any of its rows has."""
    columns = list(dict.fromkeys(column for row in rows for column in row))
    lines = (columns, *([row.get(column, "") for column in columns] for row in rows))
    return "".join(";".join(line) + "\n" for line in lines)


def table_as_ledger(heading: str) -> str:
    """The table of a section, which looks as Excel does."""
    text = without_fences(sections(LEDGERS)[heading])
    lines = [line.strip() for line in text.splitlines() if line.strip().startswith("|")]
    columns, _, *others = ([cell.strip() for cell in line[1:-1].split("|")] for line in lines)
    return ledger_of(*(dict(zip(columns, cells, strict=True)) for cells in others))


@pytest.fixture(scope="module")
def honour_reader(data_folder):
    return HonourReader(read_contents(data_folder, NOW).edition.registry)


def read(text: str, reader: HonourReader) -> tuple[int, list[str]]:
    """How many honours a ledger holds, and the messages about it, notes last."""
    keeper = NameKeeper(NOBODY, Complaints("so-mau.csv"))
    honours = read_ledger("so-mau.csv", text, keeper, reader)
    return len(honours), [problem.message for problem in (*keeper.complaints.found, *keeper.notes)]


def test_columns_of_ledgers_are_those_of_the_program():
    table = [(column, _CODE.findall(names)) for column, names, _, _ in rows(sections(LEDGERS)["Các cột"])]
    assert {key: (column.lower(), *names) for key, (column, names) in zip(LEDGER.names, table, strict=True)} == dict(
        LEDGER.names
    )


@pytest.mark.parametrize("left_out", [{"Họ tên", "Chức vụ", "Năm"}, {"Đối tượng", "Số lượng", "Năm học"}])
def test_examples_of_columns_are_accepted(honour_reader, left_out):
    examples = {column: example.strip("`") for column, _, _, example in rows(sections(LEDGERS)["Các cột"])}
    row = {column: example for column, example in examples.items() if column not in left_out}
    assert read(ledger_of(row), honour_reader) == (1, [])


@pytest.mark.parametrize(
    "text",
    [
        *fences(LEDGERS_TEXT, "csv"),
        table_as_ledger("Làm một sổ vàng bằng Excel"),
        table_as_ledger("Khen ai"),
    ],
)
def test_examples_of_ledgers_are_accepted(honour_reader, text):
    assert read(text, honour_reader) == (text.count("\n") - 1, [])


@pytest.mark.parametrize(("written", "message"), WRONG_COLUMNS)
def test_messages_about_columns(honour_reader, written, message):
    text = written.replace(BREAK, "\n").replace("; ", ";")
    assert read(text, honour_reader)[1] == [message]


@pytest.mark.parametrize(("written", "message"), WRONG_ROWS)
def test_messages_about_rows(honour_reader, written, message):
    assert read(ledger_of(ROW | cells_of(written)), honour_reader)[1] == [message]


@pytest.mark.parametrize(("path", "message"), WRONG_LEDGER_FILES)
def test_messages_about_files_of_ledgers(tmp_path, path, message):
    shutil.copytree(CASES / "tinh-mau", tmp_path, dirs_exist_ok=True)
    write(tmp_path / path, "Hình thức;Đơn vị\n")
    assert [problem.message for problem in read_contents(tmp_path, NOW).problems] == [message]


def item_of(row: dict[str, str]) -> str:
    """What a row of a ledger tells, as an item of a post's `honours`."""
    keys = row if "Đối tượng" in row else {"tặng cho" if key == "Đơn vị" else key: row[key] for key in row}
    return "".join(f"\n    {key}: {text}" for key, text in keys.items() if text).replace("    ", "  - ", 1)


@pytest.fixture(scope="module")
def told_twice(tmp_path_factory):
    """What is said of each example of a conferral that a ledger and a post tell of: each has a school of its own."""
    content = tmp_path_factory.mktemp("so-vang") / "content"
    shutil.copytree(CONTENT, content)
    units = [
        f"- {{id: thpt-vi-du-{n}, name: Trường THPT Ví dụ {n}, kind: trung tâm}}\n" for n in range(len(TOLD_TWICE))
    ]
    with (content / "du-lieu" / "don-vi.yaml").open("a", encoding="utf-8", newline="\n") as file:
        file.writelines(["\n", *units])
    for number, (here, there, *_) in enumerate(TOLD_TWICE):
        row = {**ROW, "Đơn vị": f"Trường THPT Ví dụ {number}", "Năm học": "2022-2023"}
        rows_here = (row | cells_of(line) for line in here.split(BREAK))
        write(content / "du-lieu" / "so-vang" / f"so-{number}.csv", ledger_of(*rows_here))
        post = post_of(f"honours:{item_of(row | cells_of(there))}\n", is_header=True)
        write(content / "tin-tuc" / "2024" / f"vi-du-{number}" / "index.md", post)
    return read_contents(content, NOW)


@pytest.mark.parametrize("number", range(len(TOLD_TWICE)), ids=[" / ".join(cells[:2]) for cells in TOLD_TWICE])
def test_examples_of_what_is_told_twice(told_twice, number):
    _, _, count, message = TOLD_TWICE[number]
    found = [
        f"{kind}: `{re.sub(r' [(]xem [^()]*[)][.]$', '.', problem.message)}`"
        for kind, problems in (("Lỗi", told_twice.problems), ("Lưu ý", told_twice.notes))
        for problem in problems
        if re.search(rf"/(so|vi-du)-{number}[./]", problem.path)
    ]
    assert found == ([] if message == "–" else [message])
    assert len(told_twice.edition.roll.by_unit[f"thpt-vi-du-{number}"]) == int(count.split()[0])


def test_messages_about_withdrawn_names(tmp_path):
    shutil.copytree(CONTENT, tmp_path / "content")
    [example] = fences(sections(LEDGERS)["Rút tên: `an-danh.yaml`"], "yaml")
    write(tmp_path / "content" / "du-lieu" / "an-danh.yaml", example)
    posts = [post_of(written, is_header=True) for written, _ in WITHDRAWN_NAMES]
    assert messages_of(tmp_path / "content", posts) == [[message] for _, message in WITHDRAWN_NAMES]


def test_message_of_the_last_look(tmp_path):
    write(tmp_path / "index.html", "Thầy Nguyễn Văn Mẫu")
    [problem] = leaks(tmp_path, Withdrawals(("Nguyễn Văn Mẫu",)))
    assert f"`{problem.message}`" in LEDGERS_TEXT


def test_example_of_a_site_without_ranking():
    [example] = fences(sections(LEDGERS)["Tắt xếp hạng"], "yaml")
    complaints = Complaints("trang.yaml")
    assert (read_site(SITE + example, complaints).ranks_units, complaints.found) == (False, ())


@pytest.fixture(scope="module")
def real_build():
    return Build(Order(content=CONTENT, theme=ROOT / "theme", url="", now=NOW))


@pytest.mark.parametrize(
    "text",
    [
        sections(LEDGERS)["Bạn đọc nhận được gì"],
        sections(WRITING)["Ảnh: `cover`, `gallery`"],
        sections(WRITING)["Văn bản kèm theo: `files`"],
        sections(WRITING)["Phim: `video`"],
        sections(WRITING)["Những gì tự có ở mỗi bài"],
        sections(WRITING)["Trang tiếng Anh"],
        sections(DATA)["Thực đơn và liên kết: `menu`, `links`"],
        sections(DATA)["Liên hệ: `contact`"],
        (DOCS / COMPARISON).read_text(encoding="utf-8"),
    ],
    ids=lambda text: text.split("\n", 1)[0][:30] or "section",
)
def test_addresses_for_readers_are_there(real_build, text):
    documented = {code for code in _CODE.findall(without_fences(text)) if re.match(r"/(?!\S*[<…])", code)}
    assert documented
    assert documented <= real_build.assembled.hrefs(real_build.addresses)


def test_comparison_names_keys_that_there_are():
    keys = {key for _, _, schema in TABLES for key in schema.names}
    codes = set(_CODE.findall((DOCS / COMPARISON).read_text(encoding="utf-8")))
    assert {code for code in codes if not code.startswith("/")} <= keys


def test_comparison_leads_to_posts_that_there_are(real_build):
    text = (DOCS / COMPARISON).read_text(encoding="utf-8")
    named = re.findall(r"^Bài ở đây: `(.+)`$", text, re.MULTILINE)
    posts = {real_build.addresses.post(post) for post in real_build.edition.written}
    assert len(named) == 5
    assert set(named) <= posts


def test_folders_of_the_output_are_named(real_build):
    named = {code for cells in rows(sections(PUBLISHING)["Trong `output` có gì"]) for code in _CODE.findall(cells[0])}
    # Old addresses are the department's own, and pages of its own are named by an example or two.
    pages = [page for page in real_build.assembled.pages if page.template not in ("moved.html", "page.html")]
    written = {file.path.split("/")[0] for file in (*pages, *real_build.assembled.texts)}
    assert written <= named
    assert named <= written | {"theme", "gioi-thieu", "lien-he"}


def test_sheets_are_those_of_the_report(real_build):
    report = Report(SchoolYear(2019), Shown(real_build.edition, real_build.addresses, real_build.sizes))
    sheets = load_workbook(io.BytesIO(report.workbook()), read_only=True).sheetnames
    assert [cells[0] for cells in rows(sections(LEDGERS)["Trong báo cáo có gì"])] == sheets


def test_messages_of_ledgers_shown_as_printed_are_in_the_tables():
    known = [message for *_, message in TOLD_TWICE]
    printed = re.findall(r"^content/\S+?:\d+: (.+) \(xem content/\S+\)\.$", LEDGERS_TEXT, re.MULTILINE)
    assert [message for message in printed if f"Lỗi: `{message}.`" not in known] == []
    assert printed


def test_messages_shown_as_printed_are_in_the_tables():
    known = {message for _, message in WRONG_POSTS}
    printed = re.findall(r"^content/\S+?:\d+: (.+)$", WRITING_TEXT, re.MULTILINE)
    assert printed
    assert set(printed) <= known


def test_commands_are_those_of_the_program():
    text = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    assert set(re.findall(r"tasks\.py ([a-z]+)", text)) == set(namespace.task_names)


@pytest.mark.parametrize(
    ("page", "heading", "task"),
    [
        (PUBLISHING, "Xem thử", "serve"),
        (PUBLISHING, "Dựng trang", "build"),
        (LEDGERS, "Báo cáo khen thưởng", "report"),
    ],
)
def test_options_are_those_of_the_task(page, heading, task):
    documented = {re.match(r"`--([\w-]+)", cells[0])[1] for cells in rows(sections(page)[heading])}
    assert documented == {argument.name.replace("_", "-") for argument in namespace[task].get_arguments()}


def anchors(page: Path) -> set[str]:
    """The names that a hosting site gives to the headings of a page."""
    headings = _HEADING.findall(without_fences(page.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def links(page: Path) -> list[str]:
    """The targets of a page's links that stay within the project."""
    text = _CODE.sub("", without_fences(page.read_text(encoding="utf-8")))
    return [target for target in _LINK.findall(text) if "://" not in target]


@pytest.mark.parametrize(("page", "target"), [(page, target) for page in PAGES for target in sorted(set(links(page)))])
def test_links_resolve(page, target):
    path, _, anchor = target.partition("#")
    file = page.parent / path if path else page
    assert file.exists()
    if anchor:
        assert anchor in anchors(file)
