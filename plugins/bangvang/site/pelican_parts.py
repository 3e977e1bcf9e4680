"""Our classes in Pelican's places: the reader that knows the edition, and the writer that leaves our pages to us."""

from pathlib import Path
from typing import Any

from pelican.contents import Author, Category, Tag
from pelican.readers import BaseReader
from pelican.writers import Writer

from bangvang.edition.post import PlainPage, Post, PostState
from bangvang.site.addresses import Addresses
from bangvang.site.build import Build
from bangvang.site.running import RUNNING

SKIPPED: tuple[str, dict[str, Any]] = ("", {"status": "skip"})
_STATUSES = {
    PostState.PUBLISHED: "published",
    PostState.EXPIRED: "hidden",
    PostState.DRAFT: "draft",
    PostState.SCHEDULED: "draft",
}


class EditionReader(BaseReader):
    """Gives Pelican the edition's posts and pages as its own articles and pages; it skips all others."""

    enabled = True
    file_extensions = ("md",)

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        build: Build = self.settings[RUNNING].build
        path = Path(source_path).resolve().relative_to(build.order.content.resolve()).as_posix()
        reading = build.readings.get(path)
        if not reading or not reading.value or path not in build.written_paths:
            return SKIPPED
        value = reading.value
        metadata = self._post(value, build) if isinstance(value, Post) else self._page(value, build.addresses)
        return str(build.body(path).html), metadata

    def _post(self, post: Post, build: Build) -> dict[str, Any]:
        # An empty list would make Pelican look for the first author.
        authors = [Author(author, self.settings) for author in post.authors]
        return ({"authors": authors} if authors else {}) | {
            "title": post.title,
            "date": post.date.at,
            "modified": (post.updated or post.date).at,
            "category": Category(build.edition.categories[post.category].name, self.settings),
            "tags": [Tag(tag, self.settings) for tag in post.tags],
            "summary": post.lead,
            "slug": post.slug,
            "status": _STATUSES[build.edition.state(post)],
            **_place(build.addresses.post(post), build.addresses),
        }

    def _page(self, page: PlainPage, addresses: Addresses) -> dict[str, Any]:
        return {
            "title": page.title,
            "slug": page.slug,
            "status": "published",
            **_place(addresses.page(page), addresses),
        }


def _place(href: str, addresses: Addresses) -> dict[str, str]:
    return {"url": href.removeprefix(f"{addresses.base}/"), "save_as": addresses.path(href)}


class EditionWriter(Writer):
    """Writes what other plugins add. The edition's own pages are rendered from their views, not by Pelican."""

    def write_file(self, name: str, *args: Any, **kwargs: Any) -> None:
        build: Build = self.settings[RUNNING].build
        if name not in build.assembled.page_paths:
            super().write_file(name, *args, **kwargs)
