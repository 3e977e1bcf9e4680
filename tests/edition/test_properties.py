"""Whatever is written: reading never raises, and what is right comes back as it was."""

from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.edition.sample_content import FILES, POST_PATH, reader, write_content

from bangvang.core.days import Moment
from bangvang.core.school_years import SchoolYear
from bangvang.core.text import slug
from bangvang.edition.fields import Complaints
from bangvang.edition.header import parse_document, parse_items
from bangvang.edition.lenient import is_block
from bangvang.edition.media_reader import says_nothing
from bangvang.edition.post import Post
from bangvang.edition.post_keys import POST
from bangvang.edition.reader import read_contents
from bangvang.edition.registry_keys import UNIT
from bangvang.edition.registry_reader import read_awards, read_blocks, read_categories, read_units
from bangvang.edition.site_reader import read_site

READER = reader()
NAMES = sorted({name for key, others in POST.names.items() for name in (key, *others)})
NESTED = sorted({key for child in POST.children.values() for key in child.names})
MARKS = [
    *":#-?[]{},&*!|>'\"%@`~\\/\n\t \u00a0“”…=<",
    "\n  ",
    "\n  - ",
    ": ",
    " #",
    "---",
    "\n---\n",
    "- ",
    "{a: ",
    "[a, ",
]
WORDS = [
    *NAMES,
    *NESTED,
    "a",
    "Điện Biên",
    "010",
    "18/12/2020",
    "2018-2019",
    "co.jpg",
    "👩‍🏫",
    "https://a.vn",
    "\x85",
    "\u2028",
]
yaml_text = st.lists(st.sampled_from(MARKS) | st.sampled_from(WORDS) | st.text(max_size=3), max_size=25).map("".join)
header_lines = st.lists(st.tuples(st.sampled_from(NAMES), yaml_text).map(": ".join) | yaml_text, max_size=6).map(
    "\n".join
)


def holds(text: str) -> None:
    reading = READER.read(POST_PATH, text, shown="bài", files=FILES)
    assert (reading.value is None) == bool(reading.problems)
    assert all(0 <= problem.line <= text.count("\n") + 1 and problem.message for problem in reading.problems)
    assert all(problem.message.endswith((".", "?")) for problem in reading.problems)


@given(header_lines)
@example("tags: [&a [*a]]")
@example("tags: " + "[" * 50_000)
@example("rating: {points: " + "9" * 5_000 + "}")
@example('video: {url: "https://[x"}')
@example("views: " + "1" * 5_000)
@example("title: " + "a" * 100_000)
@example("source: https://" + "(" * 50_000)
@settings(max_examples=400)
def test_read_gives_a_post_or_problems_of_any_header(lines: str) -> None:
    holds(f"---\n{lines}\n---\nThân")


@given(yaml_text)
@settings(max_examples=200)
def test_read_gives_a_post_or_problems_of_any_text(text: str) -> None:
    holds(text)
    reading = READER.read_page("trang/a.md", text, shown="trang")
    assert (reading.value is None) == bool(reading.problems)


@given(header_lines, yaml_text)
@settings(max_examples=150)
def test_parse_document_loses_no_line_of_the_body(lines: str, body: str) -> None:
    document = parse_document(f"---\n{lines}\n---\n{body}", POST)
    assert not document.has_header or f"---\n{lines}\n---\n{body}".endswith(document.body)


@given(header_lines)
@settings(max_examples=150)
def test_registry_and_site_are_read_from_any_text(text: str) -> None:
    complaints = Complaints("tệp")
    items, faults = parse_items(text, UNIT)
    units = read_units(text, complaints)
    read_awards(text, complaints)
    read_blocks(text, units, complaints)
    read_categories(text, complaints)
    site = read_site(text, complaints)
    assert len(units) <= len(items)
    assert site.url.startswith("http")
    assert len(faults) <= len(complaints.found)


@pytest.mark.parametrize(
    "name", ["tin-tuc/2020/hai-la-co/index.md", "du-lieu/don-vi.yaml", "du-lieu/trang.yaml", "trang/a.md"]
)
@given(data=st.binary(max_size=60))
@settings(max_examples=25)
def test_read_contents_reads_any_bytes(tmp_path_factory: pytest.TempPathFactory, name: str, data: bytes) -> None:
    folder: Path = tmp_path_factory.mktemp("noi-dung")
    contents = read_contents(write_content(folder, {name: data}), Moment(date(2026, 11, 22)))
    assert contents.problems or not data.strip()


# What a person may type: no control characters, nothing that reading squeezes, no lone surrogates.
letters = st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp", "Cf", "Zs"])
line_text = st.text(st.sampled_from(" :#[]{},&*!|>'\"%@`-“”") | letters, min_size=1, max_size=40)
one_line = line_text.map(lambda text: " ".join(text.split())).filter(bool)


def in_quotes(text: str) -> str:
    as_yaml = text.replace("'", "''")
    return f"'{as_yaml}'"


def is_plain(text: str) -> bool:
    """Whether a text stands for itself without quotes: no quotation, comment, or block begins it."""
    return not text.startswith(("'", '"', "# ")) and text != "#" and not is_block(text)


@given(one_line.filter(is_plain))
def test_plain_text_comes_back_as_it_was(text: str) -> None:
    post = READER.read(POST_PATH, f"---\n{header(title=text)}---\n", shown="bài", files=FILES).value
    assert isinstance(post, Post)
    assert (post.title, post.note) == (text, "")


def header(*, title: str, more: str = "") -> str:
    return f"title: {title}\ndate: 18/12/2020\ncategory: Hội nghị\nlead: Sapo\n{more}"


@given(
    title=one_line,
    day=st.dates(date(2020, 1, 1), date(2020, 12, 31)),
    clock=st.none() | st.times().map(lambda clock: time(clock.hour, clock.minute)),
    tags=st.lists(one_line.filter(lambda text: slug(text) and text.count("“") == text.count("”")), max_size=4),
    first_years=st.lists(st.integers(1900, 2099), unique=True, max_size=3),
    alt=one_line.filter(lambda text: not says_nothing(text)),
    views=st.integers(0, 10**9),
    in_block=st.booleans(),
)
def test_a_valid_header_comes_back_as_it_was(
    title: str,
    day: date,
    clock: time | None,
    tags: list[str],
    first_years: list[int],
    alt: str,
    views: int,
    in_block: bool,
) -> None:
    quoted = [in_quotes(tag) for tag in tags]
    listed = "".join(f"\n  - {tag}" for tag in quoted) if in_block and tags else f" [{', '.join(quoted)}]"
    picture = f"{{image: co.jpg, alt: {in_quotes(alt)}}}"
    cover = f"\n  image: co.jpg\n  alt: {in_quotes(alt)}" if in_block else f" {picture}"
    years = ", ".join(f"{first}-{first + 1}" for first in first_years)
    moment = f"{day:%d/%m/%Y}" + (f" {clock:%H:%M}" if clock else "")
    lines = (
        f"title: {in_quotes(title)}\ndate: {moment}\ncategory: Hội nghị\nlead: Sapo\n"
        f"tags:{listed}\nschool_years: [{years}]\ncover:{cover}\nviews: {views}\n"
    )
    reading = READER.read(POST_PATH, f"---\n{lines}---\n", shown="bài", files=FILES)
    assert reading.problems == ()
    post = reading.value
    assert isinstance(post, Post)
    assert (post.title, post.date, post.tags) == (title, Moment(day, clock), tuple(dict.fromkeys(tags)))
    assert post.school_years == tuple(SchoolYear(first) for first in first_years)
    assert (post.cover and post.cover.alt, post.views) == (alt, views)
