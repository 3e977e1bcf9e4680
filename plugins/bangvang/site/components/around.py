"""Examples of what stands around every page, and of the ways to reach the department, in both languages."""

from typing import Any

from bangvang.site.components.example import Component, Place, also, in_four
from bangvang.site.components.province import HOME, NEWS, PRAISE
from bangvang.site.page_views import EnglishView
from bangvang.site.reach import email, fanpage, telephone
from bangvang.site.views import ContactView, DepartmentView, LinkView, PictureView

BREADCRUMBS = Component("breadcrumbs", place=Place.AROUND, height=160)
CONTACT = Component("contact", height=640)
FEEDBACK = Component("feedback", height=480)
FOOTER = Component("footer", place=Place.AROUND, height=400)
MASTHEAD = Component("masthead", place=Place.AROUND)

_SECTIONS = ("Tin tức", "Bảng vàng", "Khen thưởng", "Đơn vị", "Năm học", "Thi đua", "Giới thiệu")
_MENU = (NEWS, *(LinkView(label, f"/{number}/") for number, label in enumerate(_SECTIONS[1:])))
_REACH = ContactView(
    owner="Sở Giáo dục và Đào tạo tỉnh Mẫu",
    address="Số 1, đường Mẫu, phường Mẫu, tỉnh Mẫu",
    phone=telephone("0200 000 0000"),
    email=email("lienhe@tinhmau.example"),
    fanpage=fanpage("https://www.facebook.com/tinhmau.example"),
    hours="7 giờ 30 – 11 giờ 30 và 13 giờ 30 – 17 giờ, từ thứ Hai đến thứ Sáu",
    departments=(
        DepartmentView(
            "Văn phòng", "Tiếp nhận, trả lời đơn thư", telephone("0200 000 0001"), email("vanphong@tinhmau.example")
        ),
        DepartmentView("Phòng Tổ chức cán bộ", "Thi đua, khen thưởng; tuyển dụng", telephone("0200 000 0002")),
        DepartmentView("Thanh tra Sở"),
    ),
)
_PHONE = ContactView(_REACH.owner, phone=_REACH.phone)
_FORM = ContactView(_REACH.owner, feedback="https://gopy.example/gui")
_HERE = EnglishView("Bảng Vàng", _REACH.owner, "/", _MENU, _REACH)
_THERE = EnglishView(
    "Bảng Vàng",
    "Department of Education and Training, Mẫu Province",
    "/en/",
    (LinkView("About us", "/en/"), LinkView("Organisation", "/en/organisation/"), LinkView("Contact", "/en/contact/")),
    ContactView(
        "Department of Education and Training, Mẫu Province",
        "1 Mẫu Street, Mẫu Province",
        telephone("+84 200 000 0000"),
    ),
)
_SIGN = PictureView("../../hinh/dung.svg", "", width=900, height=1200)
_ABOUT = "Tin tức và thành tích của ngành Giáo dục, cộng dồn thành bảng vàng theo đơn vị, năm học, khen thưởng."
_NOTICE = "Trang minh họa. “Tỉnh Mẫu” là tên đặt ra, tin và con số ở đây không có thật."
_AT_POST: dict[str, Any] = {
    "crumbs": (HOME, NEWS, PRAISE),
    "path": "/tin-tuc/2020/tinh-mau/",
    "other": LinkView("English", "/en/"),
    "language": "en",
}
_AT_HOME: dict[str, Any] = _AT_POST | {"crumbs": (), "path": "/", "is_home": True}
_IN_ENGLISH: dict[str, Any] = _AT_HOME | {"other": LinkView("Tiếng Việt", "/"), "language": "vi"}

EXAMPLES = (
    *in_four(BREADCRUMBS, "breadcrumbs", crumbs=(HOME, NEWS, PRAISE), label="Đường dẫn"),
    *in_four(CONTACT, "reach_lines", contact=_REACH, words="vi", absent={"contact": _PHONE}),
    also(CONTACT, "reach_lines", "tiếng Anh", contact=_THERE.contact, words="en"),
    *in_four(CONTACT, "departments", departments=_REACH.departments, words="vi"),
    also(CONTACT, "departments", "tiếng Anh", departments=_REACH.departments, words="en"),
    *in_four(FEEDBACK, "feedback", contact=_FORM, site_name="Bảng Vàng", words="vi", absent={"contact": _FORM}),
    also(FEEDBACK, "feedback", "bằng thư", contact=_REACH, site_name="Bảng Vàng", words="vi"),
    also(FEEDBACK, "feedback", "tiếng Anh", contact=_FORM, site_name="Bảng Vàng", words="en"),
    *in_four(
        FOOTER,
        "footer",
        here=_HERE,
        links=(LinkView("Cơ cấu tổ chức", "/co-cau-to-chuc/"), LinkView("Liên hệ", "/lien-he/")),
        map="/so-do-trang/",
        feed="/atom.xml",
        about=_ABOUT,
        notice=_NOTICE,
        words="vi",
        absent={"feed": "", "about": "", "notice": ""},
    ),
    also(FOOTER, "footer", "tiếng Anh", here=_THERE, links=_THERE.menu, words="en"),
    *in_four(MASTHEAD, "masthead", here=_HERE, logo=None, words="vi", absent={"other": None}, **_AT_POST),
    also(MASTHEAD, "masthead", "trang chủ", here=_HERE, logo=_SIGN, words="vi", **_AT_HOME),
    also(MASTHEAD, "masthead", "tiếng Anh", here=_THERE, logo=None, words="en", **_IN_ENGLISH),
)
