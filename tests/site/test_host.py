"""What Pelican does of itself, tried with plain Pelican: each test names what of ours relies on it or works around it.

When one fails after an upgrade, read the named part first: it may be wrong now, or no longer needed.
"""

import gc
import logging
import sys

import pelican
import pytest
from jinja2 import Undefined
from pelican import signals
from pelican.contents import Author
from pelican.log import LimitFilter
from pelican.readers import BaseReader, MarkdownReader, Readers
from pelican.settings import read_settings

POST = "Title: Một tin\nDate: 2022-08-16\nCategory: Tin\n"


@pytest.fixture
def plain(tmp_path):
    """Builds posts (name → text) with plain Pelican; gives the generators' articles, the drafts and the output."""

    def build(posts, *, themes=None, receivers=(), **settings):
        content, output = tmp_path / "content", tmp_path / "output"
        for name, text in posts.items():
            (content / name).parent.mkdir(parents=True, exist_ok=True)
            (content / name).write_text(text, encoding="utf-8")
        theme = tmp_path / "theme"
        for name, text in ({"article.html": "{{ article.title }}"} | (themes or {})).items():
            (theme / "templates").mkdir(parents=True, exist_ok=True)
            (theme / "templates" / name).write_text(text, encoding="utf-8")
        quiet = dict.fromkeys(
            ("FEED_ALL_ATOM", "CATEGORY_FEED_ATOM", "TRANSLATION_FEED_ATOM", "AUTHOR_FEED_ATOM", "AUTHOR_FEED_RSS")
        )
        override = quiet | {
            "PATH": str(content),
            "OUTPUT_PATH": str(output),
            "THEME": str(theme),
            "DIRECT_TEMPLATES": [],
            "SITEURL": "https://mau.example",
            "TIMEZONE": "Asia/Ho_Chi_Minh",
            "DEFAULT_LANG": "en",
            "LOCALE": ["C.UTF-8", "C"],
            "THEME_STATIC_PATHS": [],
            "CATEGORY_SAVE_AS": "",
            # Named, for Pelican takes every reader that is imported, ours too.
            "READERS": {"md": MarkdownReader, "rst": None, "html": None},
        }
        host = pelican.Pelican(read_settings(override=override | settings))
        found = {}
        keep = [lambda generator: found.update(articles=generator.articles, drafts=generator.drafts)]
        with signals.article_generator_finalized.connected_to(keep[0]):
            host.run()
        paths = sorted(path.relative_to(output).as_posix() for path in output.rglob("*") if path.is_file())
        return found["articles"], found["drafts"], paths

    return build


@pytest.mark.parametrize(
    ("written", "read"), [("05/09/2025", "2025-05-09"), ("18/12/2020", "2020-12-18"), ("2024-02", "2024-02")]
)
def test_date_is_read_month_first_and_filled_up(plain, written, read):
    """core/days reads dates itself, and the reader hands over finished ones."""
    articles, _drafts, _paths = plain({"tin.md": POST.replace("2022-08-16", written)})
    assert articles[0].date.date().isoformat().startswith(read)


@pytest.mark.parametrize(
    "wrong",
    [
        POST.replace("2022-08-16", "16/82022"),
        POST.replace("Title: Một tin\n", ""),
        POST + "Status: publish\n",
        POST.replace("Date", "Ngày"),
    ],
    ids=["date", "title", "status", "Vietnamese key"],
)
def test_wrong_article_is_left_out_without_a_stop(plain, wrong):
    """edition reads every header and site/gate stops the build: Pelican alone would publish less, and say nothing."""
    articles, _drafts, _paths = plain({"sai.md": wrong, "dung.md": POST})
    assert [article.title for article in articles] == ["Một tin"]


def test_indented_list_ends_the_header(plain):
    """edition/header reads headers instead of Markdown's own reader: this draft would be out."""
    articles, drafts, _paths = plain({"tin.md": POST + "Tags:\n  - Một\nStatus: draft\n\nThân bài"})
    assert (len(articles), drafts) == (1, [])


def test_save_as_of_an_article_takes_any_place(plain):
    """edition/post_keys has a closed list of keys, and the reader sets save_as itself."""
    _articles, _drafts, paths = plain({"tin.md": POST + "Save_as: index.html\n"})
    assert paths == ["index.html"]


def test_drafts_are_written(plain):
    """The reader skips drafts; as Pelican's drafts they would be published under drafts/."""
    _articles, drafts, paths = plain({"tin.md": POST + "Status: draft\n"})
    assert len(drafts) == 1
    assert paths == ["drafts/mot-tin.html"]


def test_future_articles_become_drafts_unless_dates_may_be_future(plain):
    """The edition alone decides what is scheduled."""
    future = {"tin.md": POST.replace("2022", "2999")}
    assert [len(found) for found in plain(future, WITH_FUTURE_DATES=False)[:2]] == [0, 1]
    assert [len(found) for found in plain(future)[:2]] == [1, 0]


def skip_all(_generator, metadata):
    metadata["status"] = "skip"


def test_status_skip_leaves_an_article_out(plain):
    """EditionReader gives this status to every file that is not on the site."""
    with signals.article_generator_context.connected_to(skip_all):
        articles, drafts, paths = plain({"tin.md": POST})
    assert (articles, drafts, paths) == ([], [], [])


def test_reader_that_skips_needs_no_title(plain):
    """EditionReader gives nothing else for what it skips."""

    class Skipping(MarkdownReader):
        def read(self, _path):
            return "", {"status": "skip"}

    def use(readers):
        readers.reader_classes["md"] = Skipping

    with signals.readers_init.connected_to(use):
        articles, drafts, paths = plain({"tin.md": POST})
    assert (articles, drafts, paths) == ([], [], [])


def test_reader_that_is_imported_is_used(tmp_path):
    """site/plugin names the only reader: another package's would read files that the edition does not know."""

    class Odd(BaseReader):
        enabled, file_extensions = True, ["le"]

    assert Readers(read_settings(override={"PATH": str(tmp_path), "SITEURL": "/"})).reader_classes["le"] is Odd


def test_empty_list_of_authors_fails(plain):
    """EditionReader leaves the key out where a post has no authors."""

    def without_authors(_generator, metadata):
        metadata["authors"] = []

    with signals.article_generator_context.connected_to(without_authors):
        articles, _drafts, _paths = plain({"tin.md": POST, "khac.md": POST})
    assert articles == []


def test_authors_of_one_slug_are_one(plain):
    """site/build tells of names that would share a page."""
    settings = read_settings(override={"SITEURL": ""})
    assert Author("Mai Hương", settings) == Author("Mai Hường", settings)


def test_template_that_the_theme_lacks_comes_from_simple(plain):
    """site/theme has a loader of its own."""
    _articles, _drafts, paths = plain({"tin.md": POST}, DIRECT_TEMPLATES=["archives"])
    assert "archives.html" in paths


def test_templates_escape_nothing_and_print_what_is_missing(plain, tmp_path):
    """site/theme sets autoescape and StrictUndefined whatever the host's environment is."""
    plain({"tin.md": POST.replace("Tin", "<b>")}, themes={"article.html": "{{ article.category }}{{ missing }}."})
    assert (tmp_path / "output" / "mot-tin.html").read_text(encoding="utf-8") == "<b>."
    assert read_settings()["JINJA_ENVIRONMENT"].get("undefined", Undefined) is Undefined


def test_receivers_are_held_weakly(plain):
    """site/plugin connects functions of its module only."""
    heard = []

    def connect():
        def receiver(_pelican):
            heard.append("nghe")

        signals.initialized.connect(receiver)

    connect()
    gc.collect()
    plain({"tin.md": POST})
    assert heard == []


def stop(_generators):
    sys.exit(1)


def test_exit_before_writing_writes_nothing(plain, tmp_path):
    """site/plugin.pass_gate stops the build there."""
    with signals.all_generators_finalized.connected_to(stop), pytest.raises(SystemExit):
        plain({"tin.md": POST})
    assert not (tmp_path / "output").exists()


def move_output(host):
    host.output_path = host.settings["OUTPUT_PATH"] = str(host.output_path) + "-khac"


def test_output_goes_where_initialized_says(plain, tmp_path):
    """site/plugin.begin sends everything into the staged folder."""
    with signals.initialized.connected_to(move_output):
        _articles, _drafts, paths = plain({"tin.md": POST})
    assert paths == []
    assert [path.name for path in (tmp_path / "output-khac").iterdir()] == ["mot-tin.html"]


def test_empty_save_as_writes_nothing(plain):
    """pelicanconf.py switches Pelican's own lists off so."""
    post = {"tin.md": POST + "Tags: một\nAuthor: Ai\n"}
    assert plain(post, AUTHOR_SAVE_AS="", TAG_SAVE_AS="")[2] == ["mot-tin.html"]
    assert plain(post)[2] == ["author/ai.html", "mot-tin.html", "tag/mot.html"]


def test_articles_of_one_title_are_translations_unless_told(plain):
    """pelicanconf.py sets ARTICLE_TRANSLATION_ID."""
    posts = {"mot.md": POST, "hai.md": POST + "Lang: vi\n"}
    assert len(plain(posts)[0]) == 1
    assert len(plain(posts, ARTICLE_TRANSLATION_ID=None)[0]) == 2


def test_warning_is_told_once_a_process():
    """HostWarnings empties the filter: a second build in one process must stop where the first one did."""
    logger = logging.getLogger("pelican.thu")
    told = []

    class Telling(logging.Handler):
        def emit(self, record):
            told.append(record.getMessage())

    handler = Telling()
    logging.getLogger().addHandler(handler)
    try:
        logger.warning("cùng một lời")
        logger.warning("cùng một lời")
        assert told == ["cùng một lời"]
        LimitFilter._raised_messages.clear()
        logger.warning("cùng một lời")
        assert told == ["cùng một lời"] * 2
    finally:
        logging.getLogger().removeHandler(handler)


def test_empty_alt_is_warned_of_in_these_words(plain, caplog):
    """site/gate knows the warning by its words: the program tells of such pictures itself."""
    plain({"tin.md": POST + "\n![](anh.png)"})
    assert [record.getMessage()[:19] for record in caplog.records] == ["Empty alt attribute"]


def raise_error(_host):
    raise ValueError("hỏng")


def test_error_in_initialized_stops_the_build(plain):
    """site/plugin.begin may raise: a busy output must stop the build."""
    with signals.initialized.connected_to(raise_error), pytest.raises(ValueError, match="hỏng"):
        plain({"tin.md": POST})
