"""One sample of each kind of page, from a province that does not exist, and what can be made of it: bare, marked, long."""

from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass, replace
from typing import Any

from markupsafe import Markup

from bangvang.site.views import (
    BlockYearView,
    BoxView,
    CardView,
    EventCardView,
    EventView,
    FactView,
    FileView,
    HeadView,
    HomeView,
    HonourGroupView,
    HonourView,
    IndexGroupView,
    IndexView,
    LinkView,
    ListView,
    NotFoundView,
    Page,
    PagerView,
    PictureView,
    PlainView,
    PostView,
    RollPanelView,
    SiteView,
    TermView,
    TileView,
    TimeView,
)

MARKS = '<b> & "'
LONG = ("Sở Giáo dục và Đào tạo tỉnh Mẫu tuyên dương những tập thể, cá nhân tiêu biểu trong phong trào thi đua "
        "“Đổi mới, sáng tạo trong dạy và học” và triển khai nhiệm vụ trọng tâm của năm học mới ở các cấp học, ngành học")

# What a machine reads: addresses, sizes, slugs. Marks of HTML never come here.
_FOR_MACHINES = {"href", "src", "iso", "level", "feed", "canonical", "static", "home", "previous", "next", "period_href",
                 "state", "status", "email", "phone", "fanpage"}

SITE = SiteView(
    name="Bảng Vàng",
    owner="Sở Giáo dục và Đào tạo tỉnh Mẫu",
    description="Tin tức và thành tích của ngành Giáo dục, cộng dồn thành bảng vàng theo đơn vị, năm học và hình thức khen thưởng.",
    home="/",
    notice="Trang minh họa. “Tỉnh Mẫu” là tên đặt ra, tin và con số ở đây không có thật.",
    menu=tuple(LinkView(label, href) for label, href in (
        ("Tin tức", "/tin-tuc/"), ("Khen thưởng", "/khen-thuong/"), ("Đơn vị", "/don-vi/"),
        ("Năm học", "/nam-hoc/"), ("Thi đua", "/khoi-thi-dua/"), ("Giới thiệu", "/gioi-thieu/"))),
    links=(LinkView("Cơ cấu tổ chức", "/co-cau-to-chuc/"), LinkView("Liên hệ", "/lien-he/"),
           LinkView("Bộ Giáo dục và Đào tạo", "https://moet.gov.vn/")),
    address="Số 1, đường Mẫu, phường Mẫu, tỉnh Mẫu",
    phone="0200 000 0000",
    email="lienhe@tinhmau.example",
    fanpage="https://fanpage.example/tinhmau",
    feed="/atom.xml",
    static="/theme",
)

HOME = LinkView("Trang chủ", "/")
_TIME = TimeView("2020-12-18T02:09:00+07:00", "Thứ Sáu, 18/12/2020")
_PRAISE = LinkView("Khen thưởng", "/chuyen-muc/khen-thuong/", count=34)
_MEETING = LinkView("Hội nghị", "/chuyen-muc/hoi-nghi/", count=21)
_COMPETE = LinkView("Thi đua", "/chuyen-muc/thi-dua/", count=12)
_CATEGORIES = (_PRAISE, _COMPETE, _MEETING, LinkView("Trường đạt chuẩn", "/chuyen-muc/truong-dat-chuan/", count=8),
               LinkView("Gương điển hình", "/chuyen-muc/guong-dien-hinh/", count=5),
               LinkView("Kỳ thi và cuộc thi", "/chuyen-muc/ky-thi-cuoc-thi/", count=0))
_DEPARTMENT = LinkView("Sở Giáo dục và Đào tạo tỉnh Mẫu", "/don-vi/so-gddt-mau/", count=12)
_GIFTED = LinkView("Trường THPT chuyên tỉnh Mẫu", "/don-vi/thpt-chuyen-mau/", count=6, note="phường Mẫu")
_NURSERY = LinkView("Trường Mầm non Hoa Mẫu", "/don-vi/mn-hoa-mau/", count=2)
_UPLAND = LinkView("Trường Phổ thông dân tộc nội trú Trung học cơ sở và Trung học phổ thông Mẫu Thượng",
                   "/don-vi/ptdtnt-mau-thuong/", count=1)
_UNITS = (_DEPARTMENT, _GIFTED, _NURSERY, _UPLAND)
_YEARS = tuple(LinkView(f"{year}-{year + 1}", f"/nam-hoc/{year}-{year + 1}/", count=(year * 7) % 23)
               for year in range(2024, 2014, -1))
_FLAG = LinkView("Cờ thi đua của Bộ Giáo dục và Đào tạo", "/khen-thuong/co-thi-dua-bo-gddt/", count=7)
_ORDER = LinkView("Huân chương Lao động hạng Ba", "/khen-thuong/huan-chuong-lao-dong-hang-ba/", count=2)
_PREMIER = LinkView("Bằng khen của Thủ tướng Chính phủ", "/khen-thuong/bang-khen-thu-tuong/", count=5)
_DIPLOMA = LinkView("Giấy khen của Giám đốc Sở", "/khen-thuong/giay-khen-giam-doc-so/", count=48)
_TITLE = LinkView("Chiến sĩ thi đua cơ sở", "/khen-thuong/chien-si-thi-dua-co-so/", count=120)
_PRIZE = LinkView("Giải Nhất kỳ thi học sinh giỏi quốc gia", "/khen-thuong/giai-nhat-hsg-quoc-gia/", count=3)
_MEDAL = LinkView("Huy chương Bạc Olympic quốc tế", "/khen-thuong/huy-chuong-bac-quoc-te/", count=1)
_REGION = LinkView("Giải Nhì Trại hè vùng Mẫu", "/khen-thuong/giai-nhi-trai-he/", count=4)
_AWARDS = (_ORDER, _PREMIER, _FLAG, _DIPLOMA, _TITLE)


def picture(name: str = "trao-co", caption: str = "") -> PictureView:
    return PictureView(f"/hinh/{name}.webp", "Trên sân khấu có phông đỏ, một người trao lá cờ viền tua vàng.", caption, 1280, 720)


def head(title: str, path: str, *crumbs: LinkView, feed: str = "") -> HeadView:
    return HeadView(title, f"{title}: trang mẫu của Bảng Vàng.", f"https://bangvang.example{path}", (HOME, *crumbs), feed)


def card(title: str, category: LinkView = _PRAISE, image: str = "", state: str = "") -> CardView:
    lead = ("Năm học 2018-2019 rồi năm học 2019-2020, Sở đều có tên trong nhóm dẫn đầu phong trào “Đổi mới, sáng tạo "
            "trong dạy và học”. Chưa bao giờ trước đó Sở nhận Cờ thi đua của Bộ hai năm học liền nhau.")
    return CardView(title, "/tin-tuc/2020/tinh-mau/", lead, _TIME, category, picture(image) if image else None, state)


CARDS = (
    card("Tỉnh Mẫu: hai năm liền nhận Cờ thi đua của Bộ Giáo dục và Đào tạo", image="trao-co"),
    card("Ba khối thi đua các trường vùng cao ký giao ước năm học 2022-2023", _COMPETE, "ky-giao-uoc"),
    card("Tổng kết năm học 2019-2020, chín nhiệm vụ trọng tâm cho năm học mới", _MEETING, "hoi-truong"),
    card("Trường Mầm non Hoa Mẫu đón nhận Huân chương Lao động hạng Ba", image="truong-mam-non", state="nháp"),
    card("Mười hai trường được công nhận đạt chuẩn quốc gia", _CATEGORIES[3]),
)


def honour(award: LinkView, level: str, level_name: str, to: LinkView, period: str, **more: Any) -> HonourView:
    year = f"/nam-hoc/{period.removeprefix('Năm học ')}/" if "-" in period else ""
    return HonourView(award, level, level_name, to, period, year, **more)


_TOLD = LinkView("Tỉnh Mẫu: hai năm liền nhận Cờ thi đua của Bộ Giáo dục và Đào tạo", "/tin-tuc/2020/tinh-mau/")
HONOURS = (
    honour(_ORDER, "nha-nuoc", "Cấp Nhà nước", _GIFTED, "Năm học 2019-2020", by="Chủ tịch nước",
           decision="Quyết định 1234/QĐ-CTN ngày 12/11/2020", told_in=_TOLD),
    honour(_PREMIER, "chinh-phu", "Cấp Chính phủ", LinkView("3 tập thể, 5 cá nhân", ""), "Năm 2020",
           by="Thủ tướng Chính phủ", reason="trao tại Hội nghị điển hình tiên tiến của ngành", told_in=_TOLD),
    honour(_FLAG, "bo-tinh", "Cấp bộ, tỉnh", _DEPARTMENT, "Năm học 2019-2020", by="Bộ Giáo dục và Đào tạo",
           reason="hoàn thành xuất sắc 14/14 tiêu chí thi đua", told_in=_TOLD),
    honour(_FLAG, "bo-tinh", "Cấp bộ, tỉnh", _DEPARTMENT, "Năm học 2018-2019", by="Bộ Giáo dục và Đào tạo",
           status="đề nghị"),
    honour(_DIPLOMA, "so", "Cấp sở", _NURSERY, "Năm học 2018-2019", by="Giám đốc Sở", decision="Quyết định 88/QĐ-SGDĐT"),
    honour(_TITLE, "co-so", "Cấp cơ sở", LinkView("12 cá nhân của Trường THPT chuyên tỉnh Mẫu", ""), "Năm học 2017-2018"),
    honour(_MEDAL, "quoc-te", "Giải quốc tế", _GIFTED, "Năm học 2017-2018", by="Ban tổ chức Olympic"),
    honour(_PRIZE, "quoc-gia", "Giải quốc gia", _GIFTED, "Năm học 2016-2017", by="Bộ Giáo dục và Đào tạo"),
    honour(_REGION, "khu-vuc", "Giải khu vực", _GIFTED, "Năm học 2016-2017", status="dự kiến"),
)


def by(field: str) -> tuple[HonourGroupView, ...]:
    """The sample honours in groups, in their own order."""
    names = dict.fromkeys(getattr(each, field) for each in HONOURS)
    return tuple(HonourGroupView(name, tuple(each for each in HONOURS if getattr(each, field) == name)) for name in names)


BODY = Markup("""<h2 id="hai-la-co">Hai lá cờ trong hai năm</h2>
<p>Lá cờ thứ nhất thuộc về năm học 2018-2019. Năm ấy công việc của các Sở được xem xét theo 14 lĩnh vực; tỉnh Mẫu làm xuất sắc cả 14 và đứng trong nhóm 7 Sở tiêu biểu nhất.<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup></p>
<p>Một năm sau, thước đo là 14 tiêu chí thi đua. Sở lại đạt trọn vẹn, lần này cùng 7 Sở khác làm nên danh sách 8 đơn vị dẫn đầu. Với một tỉnh miền núi, hai lá cờ liên tiếp là lời ghi nhận dành cho cả ngành chứ không riêng cơ quan Sở.</p>
<blockquote><p>Mỗi thầy cô là một tấm gương đạo đức, tự học và sáng tạo; mỗi ngôi trường ở Ổ Lệ, Ẵng Tở là một mái nhà.</p></blockquote>
<figure><img src="/hinh/trao-co-nam-don-vi.webp" alt="Năm người đứng hàng ngang trên sân khấu, mỗi người cầm một lá cờ." width="1280" height="720" loading="lazy"><figcaption>Tranh minh họa: trao cờ của Bộ cho 5 đơn vị dẫn đầu các cấp học.</figcaption></figure>
<h2 id="ket-qua">Kết quả theo cấp học</h2>
<div class="table" tabindex="0" role="region" aria-label="Kết quả theo cấp học"><table><thead><tr><th scope="col">Cấp học</th><th scope="col">Số trường</th><th scope="col">Đạt chuẩn</th><th scope="col">Tỷ lệ</th></tr></thead><tbody><tr><td>Mầm non</td><td>169</td><td>104</td><td>61,5%</td></tr><tr><td>Tiểu học</td><td>145</td><td>112</td><td>77,2%</td></tr><tr><td>Trung học cơ sở</td><td>128</td><td>83</td><td>64,8%</td></tr></tbody></table></div>
<h3 id="viec-tiep-theo">Việc tiếp theo</h3>
<ul><li>Giữ nhịp học giữa mùa dịch<ul><li>bài giảng trên mạng</li><li>bài giảng trên sóng truyền hình</li></ul></li><li>Hồ sơ công việc điện tử, chữ ký số</li></ul>
<ol><li>Xếp lại trường lớp</li><li>Bồi dưỡng đội ngũ</li></ol>
<div class="footnote"><hr><ol><li id="fn:1"><p>Theo <a href="https://moet.gov.vn/">thông báo của Bộ</a>. <a class="footnote-backref" href="#fnref:1" title="Về chỗ đang đọc">↩</a></p></li></ol></div>""")

_TILES = (TileView("27", "lần được khen thưởng"), TileView("4", "lần ở cấp Nhà nước, Chính phủ"), TileView("2", "năm học liên tiếp nhận Cờ thi đua"))
_PAGER = PagerView(2, 4, "/tin-tuc/", "/tin-tuc/trang/3/", (
    LinkView("1", "/tin-tuc/"), LinkView("2", ""), LinkView("3", "/tin-tuc/trang/3/"), LinkView("4", "/tin-tuc/trang/4/")))
_ALONE = PagerView(1, 1)
_SLOGAN = "Thi đua dạy tốt, học tốt"
_EVENT = EventView("hội nghị", TimeView("2020-10-02", "Thứ Sáu, 2/10/2020"), "Trung tâm Hội nghị tỉnh Mẫu")

POST = PostView(
    head=head("Tỉnh Mẫu: hai năm liền nhận Cờ thi đua của Bộ Giáo dục và Đào tạo", "/tin-tuc/2020/tinh-mau/",
              LinkView("Tin tức", "/tin-tuc/"), _PRAISE),
    title="Tỉnh Mẫu: hai năm liền nhận Cờ thi đua của Bộ Giáo dục và Đào tạo", category=_PRAISE, time=_TIME,
    lead=CARDS[0].lead, body=BODY, updated=TimeView("2020-12-20", "20/12/2020"), dateline="Tinhmau.example", state="hẹn giờ",
    note="Bản đăng đầu ghi nhầm số trường đạt chuẩn của cấp tiểu học; đã sửa ngày 20/12/2020.",
    cover=picture("trao-co", "Tranh minh họa: lãnh đạo tỉnh trao lá cờ của năm học 2018-2019 cho tập thể lãnh đạo Sở."), event=_EVENT,
    honours=HONOURS[:5], units=(_DEPARTMENT, _GIFTED, _UPLAND), school_years=_YEARS[4:6], awards=(_FLAG, _PREMIER, _ORDER),
    topic=LinkView("Thi đua yêu nước", "/chu-de/thi-dua-yeu-nuoc/"),
    tags=(LinkView("Cờ thi đua", "/the/co-thi-dua/"), LinkView("Chuyển đổi số", "/the/chuyen-doi-so/")),
    authors=(LinkView("Nguyễn Văn Mẫu", "/tac-gia/nguyen-van-mau/"),), source=LinkView("Báo Mẫu", "https://bao.example/tin"),
    files=(FileView("Quyết định tặng Cờ thi đua năm học 2019-2020", "/tep/qd.pdf", "PDF", "1,2 MB", "1234/QĐ-BGDĐT",
                    TimeView("2020-11-12", "12/11/2020"), "Bộ Giáo dục và Đào tạo"),
           FileView("Danh sách tập thể được khen", "/tep/ds.docx", "DOCX", "84 kB")),
    gallery=(picture("chu-tri", "Đoàn chủ tịch điều hành hội nghị."), picture("dai-bieu"), picture("phat-bieu", "Đại biểu phát biểu.")),
    videos=(LinkView("Phóng sự lễ trao cờ", "https://video.example/1"),),
    newer=LinkView(CARDS[1].title, "/tin-tuc/2022/ky-giao-uoc/"), older=LinkView(CARDS[2].title, "/tin-tuc/2020/tong-ket/"),
    related=CARDS[1:4], figures=(TileView("1.204", "Lượt xem"), TileView("4,5/5", "Đánh giá")),
)

HOME_VIEW = HomeView(
    head=HeadView("Bảng Vàng", SITE.description, "https://bangvang.example/", feed="/atom.xml"), slogan=_SLOGAN, lead=CARDS[0],
    seconds=CARDS[1:4],
    roll=RollPanelView(LinkView("Bảng vàng năm học 2019-2020", "/nam-hoc/2019-2020/"),
                       (TileView("27", "lần khen thưởng"), TileView("4", "cấp Nhà nước"), TileView("12", "đơn vị")), HONOURS[:4]),
    boxes=tuple(BoxView(category, replace(first, category=category), CARDS[2:5]) for category, first in zip(_CATEGORIES, CARDS[1:] + CARDS, strict=False)),
    units=_UNITS, school_years=_YEARS[:6], awards=_AWARDS)

LIST = ListView(head=head("Khen thưởng", "/chuyen-muc/khen-thuong/", LinkView("Tin tức", "/tin-tuc/"), feed="/chuyen-muc/khen-thuong/atom.xml"),
                title="Khen thưởng", kind="Chuyên mục", intro="Tin trao tặng, đón nhận huân chương, danh hiệu, cờ thi đua, bằng khen, giấy khen.",
                slogan=_SLOGAN, cards=CARDS * 2, pager=_PAGER, sections=_CATEGORIES)

_BLOCK = LinkView("Khối thi đua các trường THPT vùng thuận lợi", "/khoi-thi-dua/thpt-thuan-loi/")
BLOCKS = (BlockYearView(_YEARS[2], _BLOCK, _GIFTED, _UPLAND, _UNITS, source="bản tin của Sở ngày 29/9/2022"), BlockYearView(_YEARS[3], _BLOCK, lead=_GIFTED))


def term(title: str, kind: str, path: str, groups: tuple[HonourGroupView, ...], *facts: FactView, **more: Any) -> TermView:
    return TermView(head(title, path, LinkView(kind, f"/{path.split('/')[1]}/")), title, kind, facts, _TILES, groups, CARDS[:3], _ALONE, **more)


UNIT = term("Trường THPT chuyên tỉnh Mẫu", "Đơn vị", "/don-vi/thpt-chuyen-mau/", by("period"),
            FactView("Loại trường", (LinkView("trung học phổ thông", ""),)), FactView("Trực thuộc", (_DEPARTMENT,)),
            FactView("Tên cũ", (LinkView("Trường Năng khiếu Mẫu", "", note="đến năm 1998"),)), FactView("Đơn vị tiếp nối", (_UPLAND, _NURSERY)),
            note="Trường chuyên của tỉnh, thành lập năm 1990.", ended="Đơn vị ngừng hoạt động dưới tên này từ ngày 1/7/2025 do sáp nhập.",
            inherited=(HonourGroupView("Sở Giáo dục và Đào tạo tỉnh Mẫu Cũ", HONOURS[:2], "/don-vi/so-gddt-mau-cu/"),),
            blocks=tuple(replace(each, role="trưởng khối", members=(), source="") for each in BLOCKS))
YEAR = term("Năm học 2019-2020", "Năm học", "/nam-hoc/2019-2020/", tuple(replace(group, level=group.honours[0].level) for group in by("level_name")),
            events=(EventCardView(_EVENT, _TOLD), EventCardView(EventView("lễ trao tặng"), LinkView(CARDS[3].title, "/tin-tuc/2020/hoa-mau/"))),
            blocks=BLOCKS, previous=_YEARS[5], next=_YEARS[3])
AWARD = term("Cờ thi đua của Bộ Giáo dục và Đào tạo", "Hình thức khen thưởng", "/khen-thuong/co-thi-dua-bo-gddt/", by("period"),
             FactView("Cấp", (LinkView("bộ, tỉnh", ""),)), FactView("Thẩm quyền tặng", (LinkView("Bộ trưởng Bộ Giáo dục và Đào tạo", ""),)),
             FactView("Căn cứ", (LinkView("Luật Thi đua, khen thưởng 2022", ""),)), note="Tặng tập thể dẫn đầu phong trào thi đua của cụm, khối.", level="bo-tinh",
             previous=_PREMIER, next=_DIPLOMA)
BLOCK = term("Khối thi đua các trường THPT vùng thuận lợi", "Khối thi đua", "/khoi-thi-dua/thpt-thuan-loi/", by("period"),
             FactView("Đơn vị tổ chức", (_DEPARTMENT,)), blocks=BLOCKS)

_MANY = tuple(LinkView(f"Trường {kind} Mẫu {number}", f"/don-vi/mau-{kind[0]}{number}/".lower(), count=number % 5)
              for kind in ("Mầm non", "Tiểu học", "THCS") for number in range(1, 25))
INDEX = IndexView(head("Đơn vị", "/don-vi/"), "Đơn vị", "Mỗi đơn vị có một trang riêng, ghi mọi lần được khen thưởng.", (
    IndexGroupView("Sở Giáo dục và Đào tạo", (_DEPARTMENT,)), IndexGroupView("Mầm non", (_NURSERY, *_MANY[:24])),
    IndexGroupView("Tiểu học, trung học cơ sở", _MANY[24:]), IndexGroupView("Trung học phổ thông", (_GIFTED, _UPLAND))))
AWARD_INDEX = IndexView(head("Khen thưởng", "/khen-thuong/"), "Khen thưởng", "Các danh hiệu thi đua và hình thức khen thưởng, từ cấp cao nhất.", tuple(
    IndexGroupView(each.level_name, (each.award,), each.level) for each in dict.fromkeys((*HONOURS[:3], *HONOURS[4:]))))
PLAIN = PlainView(head("Giới thiệu", "/gioi-thieu/"), "Giới thiệu", "Bảng Vàng là trang minh họa của một Sở không có thật.", BODY, TimeView("2026-11-21", "21/11/2026"))
NOT_FOUND = NotFoundView(HeadView("Không tìm thấy trang", "", "", noindex=True), _YEARS, _CATEGORIES)

FULL = {"home": ("home.html", HOME_VIEW), "list": ("list.html", LIST), "article": ("article.html", POST), "unit": ("unit.html", UNIT),
        "school_year": ("school_year.html", YEAR), "award": ("award.html", AWARD), "block": ("block.html", BLOCK), "index": ("index.html", INDEX),
        "award_index": ("index.html", AWARD_INDEX), "page": ("page.html", PLAIN), "not_found": ("not_found.html", NOT_FOUND)}


def bare(view: Any) -> Any:
    """The view with nothing optional: defaults where there are any, no members, no views that may be none."""
    empty = {each.name: each.default for each in fields(view) if each.default is not MISSING}
    lists = {each.name: () for each in fields(view) if isinstance(getattr(view, each.name), tuple)}
    alone = {name: _ALONE for name in ("pager",) if hasattr(view, name)}
    texts = {name: "" for name in ("slogan", "intro") if hasattr(view, name)}
    nothing = {name: None for name in ("lead", "roll") if isinstance(view, HomeView)}
    return replace(view, **{**empty, **lists, **alone, **texts, **nothing})


def marked(value: Any) -> Any:
    """The view with `<b> & "` at the end of each text that people read."""
    return _mapped(value, lambda name, text: text if name in _FOR_MACHINES or not text else f"{text} {MARKS}")


def long(value: Any) -> Any:
    """The view with titles, labels and headings of 200 characters."""
    return _mapped(value, lambda name, text: LONG[:200] if name in ("title", "label", "heading", "kind") else text)


def _mapped(value: Any, change: Callable[[str, str], str], name: str = "") -> Any:
    if isinstance(value, Markup) or value is None:
        return value
    if isinstance(value, str):
        return change(name, value)
    if isinstance(value, tuple):
        return tuple(_mapped(each, change, name) for each in value)
    if is_dataclass(value):
        return replace(value, **{each.name: _mapped(getattr(value, each.name), change, each.name) for each in fields(value)})
    return value


def samples() -> dict[str, Page]:
    """Every kind of page in every situation, by name."""
    made = {"": lambda view: view, "-bare": bare, "-marked": marked, "-long": long}
    return {f"{kind}{ending}": Page(f"{kind}{ending}.html", template, make(view))
            for kind, (template, view) in FULL.items() for ending, make in made.items()}
