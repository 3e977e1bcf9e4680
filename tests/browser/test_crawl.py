"""Every page can be reached from the home page by links alone, without scripts, and no link leads nowhere."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

from playwright.sync_api import Browser, Page, Request, Route

# Addresses as the browser resolves them; pictures in every size that they are offered in.
_NAMED = """() => {
    const all = (selector, read) => [...document.querySelectorAll(selector)].flatMap(read)
    const absolute = address => new URL(address, document.baseURI).href
    const sizes = it => it.srcset.split(',').map(size => size.trim().split(/\\s+/)[0]).filter(Boolean).map(absolute)
    return {
        links: all('a[href], area[href]', it => it.href),
        parts: [
            ...all('[src]', it => absolute(it.getAttribute('src'))), ...all('[srcset]', sizes),
            ...all('[poster]', it => absolute(it.getAttribute('poster'))),
            ...all('link[href]:not([rel=canonical], [hreflang])', it => it.href),
        ],
        anchors: all('[id]', it => it.id),
    }
}"""


@dataclass(slots=True)
class Crawl:
    """Walks a site from its home page. `wrong` tells what is amiss, `anchors` where each page can be entered."""

    address: str
    output: Path
    anchors: dict[str, set[str]] = field(default_factory=dict)
    entered: dict[tuple[str, str], str] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def walk(self, page: Page) -> None:
        waiting = ["/"]
        while waiting:
            path = waiting.pop()
            if path not in self.anchors:
                waiting += self._visit(page, path)
        for (path, anchor), origin in self.entered.items():
            if anchor not in self.anchors.get(path, {anchor}):
                self.wrong.append(f"{origin}: {path} has no #{anchor}")

    def refuse(self, route: Route, request: Request) -> None:
        """Lets nothing through to other hosts."""
        self.wrong.append(f"{request.frame.url}: asks for {request.url}")
        route.abort()

    def _visit(self, page: Page, path: str) -> Iterator[str]:
        """Yields the pages that one page leads to."""
        answer = page.goto(self.address + path, wait_until="domcontentloaded")
        if answer is None or not answer.ok:
            self.wrong.append(f"{path}: {answer and answer.status}")
        named = page.evaluate(_NAMED)
        self.anchors[path] = set(named["anchors"])
        for part in named["parts"]:
            self._require(part, path)
            if not part.startswith((f"{self.address}/", "data:")):
                self.wrong.append(f"{path}: {part} is not the site's own")
        for link in named["links"]:
            yield from self._followed(link, path)

    def _followed(self, link: str, origin: str) -> Iterator[str]:
        if not link.startswith(f"{self.address}/"):
            return
        plain, anchor = urldefrag(link)
        file, path = self._require(plain, origin), urlsplit(plain).path
        if file.suffix == ".html":
            yield path
            if anchor:
                self.entered.setdefault((path, unquote(anchor)), origin)

    def _require(self, url: str, origin: str) -> Path:
        """The file at the address, which must stand in the output; nothing of other hosts and of `data:`."""
        path = unquote(urlsplit(url).path)
        file = self.output / path.lstrip("/")
        file = file / "index.html" if path.endswith("/") else file
        if url.startswith(self.address) and not file.is_file():
            self.wrong.append(f"{origin}: {path} does not exist")
        return file


def pages_to_reach(output: Path) -> set[str]:
    """The addresses of all pages, without the one for what is not found and those that only lead elsewhere."""
    pages = {path.relative_to(output).as_posix(): path for path in output.rglob("*.html")}
    moved = {name for name, path in pages.items() if 'http-equiv="refresh"' in path.read_text(encoding="utf-8")}
    return {f"/{name.removesuffix('index.html')}" for name in pages.keys() - moved - {"404.html"}}


def test_every_page_is_reached_by_links_and_no_link_leads_nowhere(browser: Browser, address: str, output: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    crawl = Crawl(address, output)
    elsewhere = re.compile(f"^(?!{re.escape(address)}/)")
    # A bound method would not do: Playwright keeps what it makes of a handler on the handler's own object.
    context.route(elsewhere, lambda route, request: crawl.refuse(route, request))
    crawl.walk(context.new_page())
    context.close()
    assert crawl.wrong == [], "\n".join(crawl.wrong)
    assert pages_to_reach(output) - crawl.anchors.keys() == set()
