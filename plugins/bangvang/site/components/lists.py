"""Examples of lists: links, pages of a list, facts, files, what a block or a year consists of."""

from dataclasses import replace

from bangvang.site.components.example import Component, also, in_four
from bangvang.site.components.province import (
    AWARDS,
    CATEGORIES,
    DEPARTMENT,
    EVENT,
    FILES,
    GIFTED,
    LEVELS,
    NURSERY,
    PAGER,
    POSTS,
    UNITS,
    UPLAND,
    YEARS,
)
from bangvang.site.media_views import DocumentView
from bangvang.site.roll_views import FieldView
from bangvang.site.views import BlockYearView, EventCardView, EventView, FactView, LinkView

BLOCKS = Component("blocks", height=480)
DOCUMENTS = Component("documents_table", scripts=("filter",), height=480)
DOWNLOADS = Component("downloads")
EVENTS = Component("events")
FACTS = Component("facts")
FIELDS = Component("fields")
FILE_LIST = Component("files")
LINKS = Component("links")
LINK_ROW = Component("links", tag="dl", ground="rows", height=160)
PAGES = Component("pager", height=160)
SERVICES = Component("services")

_BLOCK = LinkView("Khối thi đua các trường THPT vùng thuận lợi", "/khoi-thi-dua/thpt-thuan-loi/")
_BLOCK_YEARS = (
    BlockYearView(YEARS[2], _BLOCK, GIFTED, UPLAND, UNITS, source="bản tin của Sở ngày 29/9/2022"),
    BlockYearView(YEARS[3], _BLOCK, lead=GIFTED),
)
_OF_UNIT = tuple(replace(each, role="trưởng khối", members=(), source="") for each in _BLOCK_YEARS)
_FACTS = (
    FactView("Loại trường", (LinkView("trung học phổ thông", ""),)),
    FactView("Trực thuộc", (DEPARTMENT,)),
    FactView("Tên cũ", (LinkView("Trường Năng khiếu Mẫu", "", note="đến năm 1998"),)),
    FactView("Đơn vị tiếp nối", (UPLAND, NURSERY)),
    FactView("Hình thức đã nhận", AWARDS + YEARS[:5]),
)
_FIELDS = (
    FieldView("award", "Hình thức khen thưởng", "Tên đầy đủ của danh hiệu hoặc hình thức khen thưởng."),
    FieldView("recipient_count", "Số lượt", "Bao nhiêu tập thể, cá nhân được tặng lần này; đề nghị tính là 0."),
)
_DOWNLOADS = (
    LinkView("JSON", "/bang-vang/du-lieu/bang-vang.json", note="412 KB"),
    LinkView("CSV", "/bang-vang/du-lieu/bang-vang.csv", note="188 KB"),
    LinkView("Giải thích dữ liệu", "/bang-vang/du-lieu/"),
)
_SERVICES = (
    LinkView("Tra cứu điểm thi", "https://thi.example/", note="Kỳ thi tốt nghiệp THPT"),
    LinkView("Tuyển sinh đầu cấp", "https://tuyensinh.example/", note="Lớp 1, lớp 6, lớp 10"),
    LinkView("Dịch vụ công", "https://dichvucong.example/"),
)
_EVENTS = (
    EventCardView(EVENT, replace(POSTS[0], note="")),
    EventCardView(EventView("lễ trao tặng"), replace(POSTS[3], note="")),
)
_DOCUMENTS = tuple(DocumentView(file, replace(post, note="")) for file, post in zip(FILES, POSTS, strict=False))

EXAMPLES = (
    *in_four(BLOCKS, "blocks", blocks=_BLOCK_YEARS, heading="Cụm, khối thi đua trong năm học"),
    also(BLOCKS, "blocks", "của khối", blocks=_BLOCK_YEARS, heading="Thành viên theo năm", headed_by="period"),
    also(BLOCKS, "blocks", "của đơn vị", blocks=_OF_UNIT, heading="Cụm, khối thi đua", headed_by="both"),
    *in_four(DOCUMENTS, "documents_table", documents=_DOCUMENTS, caption="Văn bản"),
    also(DOCUMENTS, "documents_table", "có ô lọc", documents=_DOCUMENTS * 4, caption="Văn bản", filter=True),
    *in_four(DOWNLOADS, "downloads", links=_DOWNLOADS),
    *in_four(EVENTS, "events", events=_EVENTS),
    *in_four(FACTS, "facts", facts=_FACTS),
    *in_four(FIELDS, "fields", fields=_FIELDS),
    *in_four(FILE_LIST, "files", files=FILES),
    *in_four(LINKS, "link_list", links=(*UNITS, *CATEGORIES)),
    *in_four(LINKS, "chips", links=LEVELS),
    *in_four(LINKS, "rest", link=LinkView("Xem tất cả của năm học 2023–2024", "/bang-vang/", count=1240)),
    *in_four(LINK_ROW, "row", label="Đơn vị", links=UNITS),
    *in_four(PAGES, "pager", pager=PAGER),
    also(PAGES, "pager", "trang đầu", pager=replace(PAGER, number=1, previous="")),
    *in_four(SERVICES, "services", links=_SERVICES),
)
