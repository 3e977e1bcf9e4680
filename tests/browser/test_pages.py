"""Every kind of page as a reader meets it: on a phone, on a screen, in the dark, on paper, without scripts."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import TOOLS, need

PAGES = {
    "home": "/",
    "news": "/tin-tuc/",
    "second page": "/tin-tuc/trang/2/",
    "category": "/chuyen-muc/khen-thuong/",
    "post": "/tin-tuc/2020/dien-bien-hai-nam-lien-nhan-co-thi-dua-cua-bo/",
    "post with footnotes": "/tin-tuc/2019/vinh-long-so-ket-hoc-ky-i-nam-hoc-2018-2019/",
    "post with proposals": "/tin-tuc/2024/cum-thi-dua-so-4-tong-ket-nam-hoc-2023-2024/",
    "units": "/don-vi/",
    "unit": "/don-vi/so-gddt-dien-bien/",
    "ended unit": "/don-vi/so-gddt-hoa-binh/",
    "heir": "/don-vi/so-gddt-phu-tho/",
    "unit without news": "/don-vi/so-gddt-ca-mau/",
    "school years": "/nam-hoc/",
    "school year": "/nam-hoc/2018-2019/",
    "awards": "/khen-thuong/",
    "award": "/khen-thuong/co-thi-dua-bo-gddt/",
    "award without honours": "/khen-thuong/huan-chuong-sao-vang/",
    "blocks": "/khoi-thi-dua/",
    "block": "/khoi-thi-dua/cum-thi-dua-so-4/",
    "roll": "/bang-vang/",
    "level": "/bang-vang/cap/bo-tinh/",
    "kind": "/bang-vang/loai/cong-nhan/",
    "unknown years": "/bang-vang/nam/chua-ro/",
    "units by year": "/bang-vang/don-vi/",
    "ranking": "/bang-vang/xep-hang/",
    "open data": "/bang-vang/du-lieu/",
    "post with media": "/tin-tuc/2026/tinh-mau-mo-trang-bang-vang/",
    "pictures": "/thu-vien-anh/",
    "films": "/video/",
    "documents": "/van-ban/",
    "documents of an issuer": "/van-ban/co-quan/so-giao-duc-va-dao-tao-tinh-mau/",
    "topics": "/chu-de/",
    "author": "/tac-gia/mai-huong/",
    "year": "/luu-tru/2020/",
    "plain page": "/gioi-thieu/",
    "accessibility": "/ho-tro-tiep-can/",
    "contact": "/lien-he/",
    "contact in English": "/en/contact/",
    "English": "/en/",
    "site map": "/so-do-trang/",
    "not found": "/404.html",
}
SITUATIONS = {
    "narrow": {"viewport": {"width": 320, "height": 700}},
    "phone": {"viewport": {"width": 360, "height": 780}, "color_scheme": "dark", "is_mobile": True, "has_touch": True},
    "tablet": {"viewport": {"width": 768, "height": 1000}},
    "between": {"viewport": {"width": 660, "height": 900}},
    "screen": {"viewport": {"width": 1280, "height": 900}},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "contrast": {"viewport": {"width": 360, "height": 780}, "forced_colors": "active"},
}
AXE_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@contextmanager
def opened(browser: Browser, **situation: object) -> Iterator[tuple[Page, list[str]]]:
    """A fresh page, and what went wrong on it: errors, refused styles, requests to other hosts."""
    context = browser.new_context(**situation)
    page, wrong = context.new_page(), list[str]()
    page.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("response", lambda it: wrong.append(f"{it.status}: {it.url}") if it.status >= 400 else None)
    page.on("request", lambda it: None if "127.0.0.1" in it.url else wrong.append(f"left for {it.url}"))
    yield page, wrong
    context.close()


@pytest.mark.parametrize("situation", SITUATIONS)
def test_every_page_fits_its_screen(browser: Browser, address: str, situation: str) -> None:
    with opened(browser, **SITUATIONS[situation]) as (page, wrong):
        for name, path in PAGES.items():
            page.goto(address + path)
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > SITUATIONS[situation]["viewport"]["width"]:
                wrong.append(f"{name} scrolls sideways: {width}")
    assert wrong == []


def test_every_page_fits_a_phone_with_text_of_twice_the_size(browser: Browser, address: str) -> None:
    with opened(browser, **SITUATIONS["phone"]) as (page, wrong):
        for name, path in PAGES.items():
            page.goto(address + path)
            page.evaluate("document.documentElement.style.fontSize = '200%'")
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > 360:
                wrong.append(f"{name} scrolls sideways: {width}")
    assert wrong == []


@pytest.mark.parametrize("situation", ["phone", "screen", "dark"])
def test_every_page_is_accessible(browser: Browser, address: str, situation: str) -> None:
    axe = TOOLS / "axe-core" / "axe.min.js"
    need(axe.is_file(), "cần axe-core: chạy npm ci trong tests/browser")
    script = axe.read_text(encoding="utf-8")
    found = []
    with opened(browser, **SITUATIONS[situation], bypass_csp=True) as (page, _):
        for name, path in PAGES.items():
            page.goto(address + path)
            page.evaluate(script)
            result = page.evaluate("rules => axe.run(document, {runOnly: rules})", AXE_RULES)
            found += [f"{name}: {rule['id']} {rule['nodes'][0]['html'][:120]}" for rule in result["violations"]]
    assert found == []


def test_every_page_is_valid_html(output: Path) -> None:
    checker = TOOLS / "vnu-jar" / "build" / "dist" / "vnu.jar"
    need(checker.is_file(), "cần vnu-jar: chạy npm ci trong tests/browser")
    command = ["java", "-jar", str(checker), "--skip-non-html", "--format", "text", str(output)]
    try:
        checked = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    except FileNotFoundError:
        need(False, "cần Java để kiểm tra HTML (Debian: apt install default-jre-headless)")
        return
    assert checked.returncode == 0, checked.stderr


def test_a_page_can_be_reached_and_read_without_scripts(browser: Browser, address: str) -> None:
    with opened(browser, viewport={"width": 360, "height": 780}, java_script_enabled=False) as (page, wrong):
        page.goto(address)
        page.get_by_role("link", name="Khen thưởng").first.click()
        page.get_by_role("main").get_by_role("link", name="Cờ thi đua của Bộ Giáo dục và Đào tạo").click()
        page.get_by_role("main").get_by_role("link", name="Điện Biên: hai năm liền").first.click()
        assert page.get_by_role("heading", level=1).inner_text().startswith("Điện Biên: hai năm liền")
    assert wrong == []


def test_nothing_moves_while_a_page_loads(browser: Browser, address: str) -> None:
    measure = """() => new Promise(done => {
        let sum = 0
        new PerformanceObserver(list => list.getEntries().forEach(shift => sum += shift.value))
            .observe({type: 'layout-shift', buffered: true})
        setTimeout(() => done(sum), 300) })"""
    with opened(browser, viewport={"width": 360, "height": 780}) as (page, _):
        shifts = {}
        for name, path in PAGES.items():
            page.goto(address + path)
            shifts[name] = page.evaluate(measure)
    assert {name: shift for name, shift in shifts.items() if shift} == {}


def test_the_keyboard_skips_to_the_content_and_shows_where_it_is(browser: Browser, address: str) -> None:
    with opened(browser, viewport={"width": 1280, "height": 900}) as (page, _):
        page.goto(address)
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
        page.keyboard.press("Enter")
        assert page.evaluate("location.hash") != ""
        assert int(outline.removesuffix("px")) >= 3


def test_targets_on_a_phone_are_large_enough(browser: Browser, address: str) -> None:
    small = """() => [...document.querySelectorAll('header a, nav a, footer a, summary')]
        .filter(e => e.getClientRects().length && getComputedStyle(e).position !== 'absolute')
        .filter(e => e.getBoundingClientRect().height < 24).map(e => e.innerText)"""
    with opened(browser, viewport={"width": 360, "height": 780}) as (page, _):
        for path in PAGES.values():
            page.goto(address + path)
            assert page.evaluate(small) == [], path


def test_a_printed_post_carries_its_address_and_no_navigation(browser: Browser, address: str) -> None:
    with opened(browser) as (page, _):
        page.goto(address + PAGES["post"])
        page.emulate_media(media="print")
        assert not page.get_by_role("navigation").first.is_visible()
        assert "https://bangvang.example/tin-tuc/2020/" in page.locator("body").inner_text()
        assert page.pdf(format="A4").startswith(b"%PDF")


def test_stacked_marks_are_not_clipped(browser: Browser, address: str) -> None:
    """Ẵ and Ổ stand higher than Latin letters: headings keep room for them, and nothing hides what overflows."""
    tight = """() => [...document.querySelectorAll('h1, h2, h3, p, a, li')].filter(e => {
        const style = getComputedStyle(e), room = parseFloat(style.lineHeight) / parseFloat(style.fontSize)
        const least = style.overflowY === 'hidden' ? 1.5 : 1.34
        return /[^0-9]/.test(e.innerText) && room < least }).map(e => e.outerHTML.slice(0, 90))"""
    with opened(browser, viewport={"width": 360, "height": 780}) as (page, _):
        for path in PAGES.values():
            page.goto(address + path)
            assert page.evaluate(tight) == [], path


def test_the_filter_hides_what_does_not_match_and_tells_how_many_are_left(browser: Browser, address: str) -> None:
    with opened(browser, **SITUATIONS["phone"]) as (page, wrong):
        page.goto(f"{address}/khen-thuong/co-thi-dua-bo-gddt/")
        page.get_by_label("Lọc trong danh sách này").fill("son  LA")
        rows = page.locator("table.roll tbody tr:visible th[scope=row]").all_inner_texts()
        assert len(rows) == 1
        assert rows[0].startswith("Sở GD&ĐT Sơn La")
        page.get_by_text("1 trên").wait_for()
        page.keyboard.press("Escape")
        assert page.locator("table.roll tbody tr:visible th[scope=row]").count() > 2
    assert wrong == []
