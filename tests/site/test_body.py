"""Bodies: Markdown as office staff write it, as pictures of the HTML that comes of it."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bangvang.site.addresses import Addresses
from bangvang.site.body.lists import normalised_lists
from bangvang.site.body.renderer import BodyRenderer
from bangvang.site.body.targets import Surroundings
from bangvang.site.pictures import PictureSizes

HREF = "/goc/tin-tuc/2022/tin/"


@pytest.fixture(scope="module")
def render(tmp_path_factory, project):
    """Renders a body of the post tin-tuc/2022/tin, which stands among a picture, documents and other posts."""
    content = tmp_path_factory.mktemp("content")
    folder = content / "tin-tuc/2022/tin"
    folder.mkdir(parents=True)
    for name in ("cham.png", "Ảnh Hai.PNG"):
        (folder / name).write_bytes((project / "tests/cases/cham.png").read_bytes())
    around = Surroundings(
        folder="tin-tuc/2022/tin",
        href=HREF,
        files=frozenset({"cham.png", "Ảnh Hai.PNG", "Kế hoạch.pdf", "Đề #1.pdf", "chay.exe"}),
        posts={
            "tin-tuc/2021/cu/index.md": "/goc/tin-tuc/2021/cu/",
            "tin-tuc/2022/nhap/index.md": "/goc/tin-tuc/2022/nhap/",
            "tin-tuc/2022/hen/index.md": "/goc/tin-tuc/2022/hen/",
            "trang/gioi-thieu.md": "/goc/gioi-thieu/",
        },
        addresses=Addresses("https://x.example/goc"),
        drafts=frozenset({"/goc/tin-tuc/2022/nhap/"}),
        scheduled=frozenset({"/goc/tin-tuc/2022/hen/"}),
    )
    renderer = BodyRenderer(PictureSizes(content))
    return lambda text: renderer.render(text, around)


def picture(html: str) -> str:
    """The HTML without white space that no reader sees."""
    return re.sub(r"\s*\n\s*(?=<)|(?<=>)\s*\n\s*", "", html).strip()


THREE_LEVELS = "<ul><li>Một<ul><li>Hai<ul><li>Ba</li></ul></li></ul></li><li>Bốn</li></ul>"
TWO = "<ul><li>Một</li><li>Hai</li></ul>"
TWO_NUMBERED = "<ol><li>Một</li><li>Hai</li></ol>"
LISTS = {
    "by 2 spaces": ("- Một\n  - Hai\n    - Ba\n- Bốn", THREE_LEVELS),
    "by 3 spaces": ("- Một\n   - Hai\n      - Ba\n- Bốn", THREE_LEVELS),
    "by 4 spaces": ("- Một\n    - Hai\n        - Ba\n- Bốn", THREE_LEVELS),
    "by a tab": ("- Một\n\t- Hai\n\t\t- Ba\n- Bốn", THREE_LEVELS),
    "right under a paragraph": ("Gồm:\n- Một\n- Hai", f"<p>Gồm:</p>{TWO}"),
    "numbers under a paragraph": ("Gồm:\n1. Một\n2. Hai", f"<p>Gồm:</p>{TWO_NUMBERED}"),
    "1)": ("1) Một\n2) Hai", TWO_NUMBERED),
    "+": ("+ Một\n+ Hai", TWO),
    "*": ("* Một\n* Hai", TWO),
    "•": ("• Một\n• Hai", TWO),
    "–": ("– Một\n– Hai", TWO),
    "bullets in numbers": (
        "1. Một\n   - a\n   - b\n2. Hai",
        "<ol><li>Một<ul><li>a</li><li>b</li></ul></li><li>Hai</li></ol>",
    ),
    "numbers in bullets": (
        "- Một\n  1. a\n  2. b\n- Hai",
        "<ul><li>Một<ol><li>a</li><li>b</li></ol></li><li>Hai</li></ul>",
    ),
    "bullets, then numbers": ("- Một\n- Hai\n\n1. Một\n2. Hai", TWO + TWO_NUMBERED),
    "numbers right under bullets": ("- Một\n- Hai\n1. Một\n2. Hai", TWO + TWO_NUMBERED),
    "bullets under deeper numbers": (
        "- Một\n\t1) Hai\n  - Ba",
        "<ul><li><p>Một</p><ol><li>Hai</li></ol><ul><li>Ba</li></ul></li></ul>",
    ),
    "begins at 3": ("3. Ba\n4. Bốn", '<ol start="3"><li>Ba</li><li>Bốn</li></ol>'),
    "blank lines between": ("- Một\n\n- Hai\n\nHết.", "<ul><li><p>Một</p></li><li><p>Hai</p></li></ul><p>Hết.</p>"),
    "a wrapped item": ("- Một\n  nối dòng\n- Hai", "<ul><li>Một\n    nối dòng</li><li>Hai</li></ul>"),
    "a paragraph in an item": (
        "- Một\n\n  Thêm.\n\n- Hai",
        "<ul><li><p>Một</p><p>Thêm.</p></li><li><p>Hai</p></li></ul>",
    ),
    "ends at a paragraph": ("- Một\n- Hai\n\nĐoạn\n\n1. Ba", f"{TWO}<p>Đoạn</p><ol><li>Ba</li></ol>"),
    "a wrapped sentence": ("Họp ngày\n20. Có nhiều người dự.", "<p>Họp ngày\n20. Có nhiều người dự.</p>"),
    "a wrapped year": ("Năm học 2019-\n2020. Chữ.", "<p>Năm học 2019-\n2020. Chữ.</p>"),
    "a telephone": ("+84 912 345 678", "<p>+84 912 345 678</p>"),
    "a dash without a space": ("Gồm:\n-Một\n-Hai", f"<p>Gồm:</p>{TWO}"),
    "a dash before a number is a sign": ("-5 độ", "<p>-5 độ</p>"),
    "a year begins a sentence": (
        "12. Một\n13. Hai\n\n2024. Năm ấy",
        '<ol start="12"><li>Một</li><li>Hai</li></ol><p>2024. Năm ấy</p>',
    ),
    "rules": ("Một\n\n***\n\n- - -\n\n___", "<p>Một</p><hr><hr><hr>"),
    "code": ("```\n- Một\n  - Hai\n1) x\n```", "<pre><code>- Một\n  - Hai\n1) x</code></pre>"),
}
IMAGE = f'<img alt="Hai chấm màu" height="1" loading="lazy" src="{HREF}cham.png" width="2">'
BLOCKS = {
    "a figure": ("![Hai chấm màu](cham.png)", f"<figure>{IMAGE}</figure>"),
    "a caption": (
        '![Hai chấm màu](cham.png "Chú thích & lời")',
        f"<figure>{IMAGE}<figcaption>Chú thích &amp; lời</figcaption></figure>",
    ),
    "two pictures": (
        '![Hai chấm màu](cham.png)\n![Hai chấm màu](cham.png "Hai")',
        f"<figure>{IMAGE}</figure><figure>{IMAGE}<figcaption>Hai</figcaption></figure>",
    ),
    "in a sentence": ("Chữ ![Hai chấm màu](cham.png) nữa.", f"<p>Chữ {IMAGE} nữa.</p>"),
    "a Vietnamese name": ("![Hai chấm màu](<Ảnh Hai.PNG>)", f"<figure>{IMAGE.replace('cham', 'anh-hai')}</figure>"),
    "an encoded name": ("![Hai chấm màu](Ảnh%20Hai.PNG)", f"<figure>{IMAGE.replace('cham', 'anh-hai')}</figure>"),
    "footnote": (
        "Chữ.[^1]\n\n[^1]: Lời.",
        '<p>Chữ.<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup></p>'
        '<div class="footnote"><hr><ol><li id="fn:1"><p>Lời.&#160;<a class="footnote-backref" href="#fnref:1" '
        'title="Trở lại chỗ chú thích 1 trong bài">&#8617;</a></p></li></ol></div>',
    ),
    "footnote beside raw HTML": (
        "<u>Chữ</u>.[^1]\n\n[^1]: Lời.",
        '<p><u>Chữ</u>.<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup></p>'
        '<div class="footnote"><hr><ol><li id="fn:1"><p>Lời.&nbsp;<a class="footnote-backref" href="#fnref:1" '
        'title="Trở lại chỗ chú thích 1 trong bài">↩</a></p></li></ol></div>',
    ),
    "table": (
        "| A | B | C |\n|---|:-:|--:|\n| 1 | 2 | 3 |",
        '<div aria-label="Bảng số liệu 1" class="table" role="region" tabindex="0"><table><thead><tr>'
        '<th scope="col">A</th>'
        '<th class="is-center" scope="col">B</th><th class="is-right" scope="col">C</th></tr></thead><tbody><tr>'
        '<td>1</td><td class="is-center">2</td><td class="is-right">3</td></tr></tbody></table></div>',
    ),
    "contents": (
        "[Mục lục]\n\n## Một\n\n### Hai",
        '<div class="toc"><ul><li><a href="#phan-mot">Một</a><ul><li><a href="#phan-hai">Hai</a></li></ul></li></ul>'
        "</div>"
        '<h2 id="phan-mot">Một</h2><h3 id="phan-hai">Hai</h3>',
    ),
    "headings begin at 2": (
        "# Một\n\n### Ba\n\n# Hai\n\n###### Sáu",
        '<h2 id="phan-mot">Một</h2><h3 id="phan-ba">Ba</h3><h2 id="phan-hai">Hai</h2><h3 id="phan-sau">Sáu</h3>',
    ),
    "one heading twice": ("## Một\n\n## Một", '<h2 id="phan-mot">Một</h2><h2 id="phan-mot_1">Một</h2>'),
    "indented text": ("    Một\n\n\tHai", "<p>Một</p><p>Hai</p>"),
    "fenced code": ("~~~\n<b>x</b> & y\n~~~", "<pre><code>&lt;b&gt;x&lt;/b&gt; &amp; y</code></pre>"),
    "definitions": ("Từ\n:   Nghĩa", "<dl><dt>Từ</dt><dd>Nghĩa</dd></dl>"),
    "abbreviation": ("*[GD]: Giáo dục\n\nGD & ĐT", '<p><abbr title="Giáo dục">GD</abbr> &amp; ĐT</p>'),
    "line break": ("Một  \nHai", "<p>Một<br>Hai</p>"),
    "less and more": ("A < B, 5<6, x <- y, <<đổi mới>>", "<p>A &lt; B, 5&lt;6, x &lt;- y, &lt;&lt;đổi mới&gt;&gt;</p>"),
    "entities": ("Một &amp; hai & ba &lt;i&gt;", "<p>Một &amp; hai &amp; ba &lt;i&gt;</p>"),
    "a name with underscores": ("so_gddt_mau và *nhấn*", "<p>so_gddt_mau và <em>nhấn</em></p>"),
    "of another encoding's editor": ("\x02wzxhzdk:0\x03", "<p>wzxhzdk:0</p>"),
}
LINKS = {
    "a post": ("[chữ](../../2021/cu/)", "/goc/tin-tuc/2021/cu/"),
    "a post's place": ("[chữ](../../2021/cu/#phan-mot)", "/goc/tin-tuc/2021/cu/#phan-mot"),
    "a post's file": ("[chữ](../../2021/cu/index.md)", "/goc/tin-tuc/2021/cu/"),
    "as Pelican writes it": ("[chữ]({filename}../../2021/cu/index.md)", "/goc/tin-tuc/2021/cu/"),
    "by reference": ("[chữ][1]\n\n[1]: ../../2021/cu/", "/goc/tin-tuc/2021/cu/"),
    "a page": ("[chữ](../../../trang/gioi-thieu.md)", "/goc/gioi-thieu/"),
    "an address": ("[chữ](/don-vi/thpt-mau/)", "/goc/don-vi/thpt-mau/"),
    "a relative address": ("[chữ](../../../nam-hoc/2021-2022/)", "/goc/nam-hoc/2021-2022/"),
    "a document": ("[chữ](<Kế hoạch.pdf>)", f"{HREF}ke-hoach.pdf"),
    "the web": ("[chữ](https://a.example/?b=1&copy=2&amp;d=3)", "https://a.example/?b=1&amp;copy=2&amp;d=3"),
    "mail": ("[chữ](mailto:a@b.example)", "mailto:a@b.example"),
    "bare mail": ("<a@b.example>", "mailto:a@b.example"),
    "bare web": ("<https://a.example/>", "https://a.example/"),
    "telephone": ("[chữ](tel:+84912345678)", "tel:+84912345678"),
}


@pytest.mark.parametrize(("text", "html"), (LISTS | BLOCKS).values(), ids=(LISTS | BLOCKS).keys())
def test_render_markdown_as_staff_write_it(render, text, html):
    body = render(text)
    assert picture(body.html) == html
    assert body.faults == ()


@pytest.mark.parametrize(("text", "href"), LINKS.values(), ids=LINKS.keys())
def test_render_a_link(render, text, href):
    body = render(text)
    assert re.findall(r'href="([^"]*)"', body.html) == [href]
    assert body.faults == ()


def test_render_names_files_to_publish_and_links_to_check(render):
    body = render("![Hai chấm màu](cham.png)\n\n[a](<Kế hoạch.pdf>), [b](../../2021/cu/) và [c](/khong-co/)")
    assert body.files == ("cham.png", "Kế hoạch.pdf")
    assert body.links == {
        f"{HREF}ke-hoach.pdf": "Kế hoạch.pdf",
        "/goc/tin-tuc/2021/cu/": "../../2021/cu/",
        "/goc/khong-co/": "/khong-co/",
    }


REFUSED_LINKS = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "\x01javascript:alert(1)",
    "vbscript:x",
    "data:text/html,x",
    "ftp://a.example/",
    "//a.example/",
    "http://[",
    "../nhap/",
    "/tin-tuc/2022/nhap/",
    "../../../../../../etc/passwd",
    "khong-co.pdf",
    "chay.exe",
)


# Nobody writes these by mistake, and they cannot be found again in the text.
DISGUISED_LINKS = (
    "java&#115;cript:alert(1)",
    "&#x6A;avascript:alert(1)",
    "javascript&colon;alert(1)",
    "java\tscript:alert(1)",
)


@pytest.mark.parametrize("address", DISGUISED_LINKS)
def test_render_refuses_a_disguised_link(render, address):
    body = render(f"[chữ]({address})")
    assert [fault.is_harmless for fault in body.faults] == [False]
    assert picture(body.html) == "<p><a>chữ</a></p>"


@pytest.mark.parametrize("address", REFUSED_LINKS)
def test_render_refuses_a_link_and_takes_it_away(render, address):
    body = render(f"Chữ.\n\n[chữ]({address})")
    assert [(fault.line, fault.is_harmless) for fault in body.faults] == [(3, False)]
    assert picture(body.html) == "<p>Chữ.</p><p><a>chữ</a></p>"


KEPT = (
    "<p>Chữ <u>gạch</u> H<sub>2</sub>O m<sup>2</sup> <b>đậm</b> <i>nghiêng</i></p>",
    "<details><summary>Xem</summary>Chữ</details>",
    '<table><tbody><tr><td colspan="2">Một</td></tr></tbody></table>',
    "<blockquote><p>Trích</p></blockquote>",
    '<p><a href="https://a.example/">chữ</a></p>',
    "<p>Một <mark>hai</mark> <s>ba</s> <kbd>Ctrl</kbd></p>",
    '<ol start="3" type="a"><li>Một</li></ol>',
    '<pre><code class="language-html">&lt;b&gt;</code></pre>',
)


@pytest.mark.parametrize("html", KEPT)
def test_render_keeps_raw_html(render, html):
    body = render(html)
    assert picture(body.html) == html
    assert body.faults == ()


# What Word, old portals and old habits bring along: text stays, the author is told, nobody is stopped.
TAKEN_AWAY = {
    '<font color="red">Đỏ</font> chữ': "<p>Đỏ chữ</p>",
    '<span style="color: red">Đỏ</span> chữ': "<p><span>Đỏ</span> chữ</p>",
    '<p class="MsoNormal">Chữ<o:p></o:p></p>': "<p>Chữ</p>",
    '<p align="center">Giữa</p>': "<p>Giữa</p>",
    "<marquee>Chạy</marquee>": "<p>Chạy</p>",
    "<table border=1><tr><td style=width:3cm>1</td></tr></table>": "<table><tbody><tr><td>1</td></tr></tbody></table>",
    '<a href="https://a.example/" target="_blank">chữ</a>': '<p><a href="https://a.example/">chữ</a></p>',
}


@pytest.mark.parametrize(("text", "html"), TAKEN_AWAY.items())
def test_render_takes_away_with_a_note(render, text, html):
    body = render(text)
    assert picture(body.html) == html
    assert [fault.is_harmless for fault in body.faults] == [True] * max(1, len(body.faults))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("<!-- lời ghi -->\n\nChữ", "<p>Chữ</p>"),
        ("Chữ <!-- ghi --> nữa", "<p>Chữ  nữa</p>"),
        ("<!-- một\n\nhai -->\n\nChữ", "<p>Chữ</p>"),
        ("<!--[if gte mso 9]><xml>x</xml><![endif]-->\n\nChữ", "<p>Chữ</p>"),
        ("<b>Đậm</b> đầu đoạn\n- Một", "<p><b>Đậm</b> đầu đoạn</p><ul><li>Một</li></ul>"),
    ],
)
def test_render_comments_and_marks_at_the_start_of_a_line(render, text, html):
    body = render(text)
    assert picture(body.html) == html
    assert body.faults == ()


REFUSED_HTML = (
    "<script>alert(1)</script>",
    "<STYLE>body{display:none}</STYLE>",
    '<iframe src="https://a.example"></iframe>',
    "<object data=x></object>",
    '<embed src="x">',
    '<form action="x"><input name="a"></form>',
    '<p onclick="alert(1)">Chữ</p>',
    "<p/onclick=alert(1)>x",
    "<div\nonclick=alert(1)>x</div>",
    "<img src=x onerror=alert(1)>",
    '<img src="cham.png" alt="Hai chấm màu">',
    "<p hidden>Ẩn</p>",
    '<span style="display:none">Ẩn</span> x',
    '<span style="font-size: 0px">Ẩn</span> x',
    '<div style="position:absolute; left:-9999px">Ẩn</div>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" &#14; javascript:alert(1)">x</a>',
    '<a href="../khong-duoc-kiem-tra/">x</a>',
    "<svg><script>alert(1)</script></svg>",
    "<svg><animate onbegin=alert(1)></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    "<template><script>x</script></template>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<textarea></textarea><script>alert(1)</script>",
    "<title></title><script>alert(1)</script>",
    "<xmp><script>alert(1)</script></xmp>",
    '<base href="//a.example">',
    "<meta http-equiv=refresh content=0>",
    "<link rel=stylesheet href=x>",
    "<h1>Chữ</h1>",
)


class Dangers(HTMLParser):
    """What of a page could run, load or hide something."""

    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.found += [tag] if tag in TAGS_THAT_ACT else []
        for name, value in attrs:
            acts = name.startswith("on") or name in ("style", "hidden", "action", "formaction", "srcdoc", "srcset")
            scheme = re.sub(r"[\x00-\x20]", "", value or "").lower()
            if acts or (name in ("href", "src") and scheme.startswith(("javascript:", "vbscript:", "data:"))):
                self.found.append(f"{tag} {name}={value}")


TAGS_THAT_ACT = {"script", "style", "iframe", "object", "embed", "form", "input", "svg", "math", "base", "meta", "link"}


@pytest.mark.parametrize("text", REFUSED_HTML)
def test_render_refuses_raw_html(render, text):
    body = render(f"Chữ.\n\n{text}")
    assert [fault.line for fault in body.faults if not fault.is_harmless][:1] == [3]
    assert Dangers(body.html).found == []
    assert "<h1" not in body.html


@pytest.mark.parametrize(
    "text",
    [
        '[x](https://a.example/" onmouseover="alert(1))',
        '[x](cham.png "tựa \\" onload=x")',
        "![Hai chấm màu](cham.png 'a\" onerror=\"alert(1)')",
        '![a" onerror="alert(1)](cham.png)',
        '*[GD]: "><script>alert(1)</script>\n\nGD',
        "`<script>alert(1)</script>`",
        "## <script>alert(1)</script>",
        "[^<script>]\n\n[^<script>]: x",
        "| <script>alert(1)</script> |\n|---|\n| x |",
        "<!--><script>alert(1)</script>-->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?php echo '<script>' ?>",
        "</p></div></main><script>alert(1)</script>",
        "<plaintext><script>alert(1)</script>",
        "<u>\x02wzxhzdk:0\x03<script>alert(1)</script></u>",
        '<div markdown="1"><script>alert(1)</script></div>',
        "<a href='x' title='</a><script>alert(1)</script>'>x</a>",
    ],
)
def test_render_lets_nothing_run(render, text):
    assert Dangers(render(text).html).found == []


def test_render_of_footnotes_that_miss_each_other(render):
    faults = render("Chữ.[^1]\n\nChữ.\n\n[^2]: Lời.").faults
    assert [(fault.line, fault.is_harmless) for fault in faults] == [(1, False), (5, False)]


PIECES = st.sampled_from(
    [
        *"\n\n\n  \t#-*+>|`~_[](){}<>!&;:.,/\\'\"=^0123ađ\x00\x02\x03\u200b",
        *("\n\n", "    ", "](", "![", "[^1]", "[^1]: ", "```", "---", "1. ", "• ", "[TOC]", "*[a]: ", "| a |", "|---|"),
        *("<p", "</", "<b>", "<script>", "<!--", "-->", "<![", "<?", "&#", "&amp;", "<a href=", "style="),
        *("http://[", "javascript:", "{filename}", "cham.png", "../"),
    ]
)


@settings(deadline=None, derandomize=True, database=None, max_examples=250, suppress_health_check=list(HealthCheck))
@given(text=st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=200))
def test_render_of_any_text_neither_raises_nor_lets_anything_run(render, text):
    body = render(text)
    assert Dangers(body.html).found == []
    assert all(1 <= fault.line <= text.count("\n") + 1 for fault in body.faults)


@settings(deadline=None, derandomize=True, database=None)
@given(st.lists(st.sampled_from(["- a", "  - b", "    - c", "\t1) d", "", "chữ", "  chữ", "---", "• e"]), max_size=12))
def test_normalised_lists_twice_is_once(lines):
    once = normalised_lists(lines)
    assert normalised_lists(once) == once


@pytest.mark.parametrize("written", ["../hen/", "../hen/index.md", "/tin-tuc/2022/hen/"])
def test_render_of_a_link_to_a_scheduled_post_waits(render, written):
    body = render(f"Xem [tin sắp đăng]({written}).")
    assert picture(body.html) == "<p>Xem <a>tin sắp đăng</a>.</p>"
    message = f"liên kết “{written}” dẫn tới bài hẹn giờ: chữ hiện không có liên kết cho đến khi bài đó đăng."
    assert [(fault.line, fault.message, fault.is_harmless) for fault in body.faults] == [(1, message, True)]
    assert body.links == {}


@pytest.mark.parametrize(
    ("written", "href"),
    [
        ("/tin-tuc/?trang=2#cuoi", "/goc/tin-tuc/?trang=2#cuoi"),
        ("Kế hoạch.pdf#page=3", f"{HREF}ke-hoach.pdf#page=3"),
        ("../../2021/cu/#phan-hai", "/goc/tin-tuc/2021/cu/#phan-hai"),
        ("<Đề #1.pdf>", f"{HREF}de-1.pdf"),
    ],
)
def test_render_keeps_what_follows_the_path_of_a_link(render, written, href):
    body = render(f"[chữ]({written})")
    assert picture(body.html) == f'<p><a href="{href}">chữ</a></p>'
    assert body.faults == ()


@pytest.mark.parametrize("code", ["```\n[^0-9] [TOC]\n```", "Chữ `[^a-z]` nữa.", "~~~\n[^x]: y\n[mục lục]\n~~~"])
def test_render_leaves_marks_in_code_alone(render, code):
    body = render(code)
    assert body.faults == ()
    assert "toc" not in body.html


def test_render_of_a_link_to_a_place_of_the_page(render):
    assert render("## Một\n\n[chữ](#phan-mot)").faults == ()
    faults = render("## Một\n\n[chữ](#mot) và [chữ](#khong-co)").faults
    assert [(fault.line, fault.message) for fault in faults] == [
        (3, "trong bài không có chỗ nào tên “#mot”. Có phải ý bạn là “#phan-mot”?"),
        (3, "trong bài không có chỗ nào tên “#khong-co”."),
    ]


@pytest.mark.parametrize("around", ["{}", "Trước.\n{}\nSau.", "{}\nSau."])
def test_render_makes_a_table_of_contents_wherever_a_line_asks_for_it(render, around):
    html = render(around.format("[Mục lục]") + "\n\n## Một").html
    assert '<div class="toc">' in html
    assert "TOC" not in html


def test_render_takes_a_link_named_like_a_table_of_contents_for_a_link(render):
    assert picture(render("[Mục lục](../../2021/cu/) của sách").html) == (
        '<p><a href="/goc/tin-tuc/2021/cu/">Mục lục</a> của sách</p>'
    )


def test_render_of_a_stray_backtick_hides_no_footnote(render):
    faults = render("Dấu ` lẻ.\n\nChữ[^9].\n\nDấu ` nữa.").faults
    assert [(fault.line, fault.message[:14]) for fault in faults] == [(3, "chú thích [^9]")]
