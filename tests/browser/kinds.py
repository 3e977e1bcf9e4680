"""One page of each kind, for what takes seconds a page to measure."""

from pathlib import Path

from tests.browser.test_pages import PAGES

# Pages that another one stands for: the same template, with other content.
REPEATED = {
    "second page",
    "post with footnotes",
    "post with proposals",
    "ended unit",
    "heir",
    "unit without news",
    "award without honours",
    "school years",
    "blocks",
    "kind",
    "unknown years",
    "documents of an issuer",
    "topics",
    "accessibility",
    "awards",
    "units",
    "category",
    "plain page",
    "English",
    "author",
    "year",
}
KINDS = {name: path for name, path in PAGES.items() if name not in REPEATED}


def file_of(output: Path, path: str) -> Path:
    """The file in the output that stands at an address."""
    file = output / path.lstrip("/")
    return file / "index.html" if path.endswith("/") else file
