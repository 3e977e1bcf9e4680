"""The page that explains the open data: its files, its fields, its terms."""

from bangvang.site.media_views import FileView
from bangvang.site.open_data.files import LICENCE, NAME, SCHEMA_NAME
from bangvang.site.open_data.records import FIELDS
from bangvang.site.page_views import Page
from bangvang.site.pages.listing import crumbs
from bangvang.site.roll_views import FieldView, OpenDataView
from bangvang.site.shown import Shown
from bangvang.site.views import HeadView, LinkView

_FILES = (
    (f"{NAME}.xlsx", "Bảng vàng, mở bằng Excel", "XLSX"),
    (f"{NAME}.csv", "Bảng vàng, mỗi dòng một lần khen thưởng", "CSV"),
    (f"{NAME}.json", "Bảng vàng, cho lập trình viên", "JSON"),
    (SCHEMA_NAME, "Lược đồ (JSON Schema) của tệp JSON", "JSON"),
)


def open_data_page(shown: Shown) -> Page:
    """What every field means, and where the files lie."""
    addresses, href = shown.addresses, shown.addresses.open_data
    title = "Dữ liệu mở"
    intro = (
        "Toàn bộ bảng vàng dưới dạng tệp. Trang của mỗi đơn vị, năm, hình thức khen thưởng và khối cũng có tệp CSV, "
        "JSON của riêng mình. Tệp CSV mở được bằng Excel, và chép được vào sổ vàng của một trang khác."
    )
    head = HeadView(title, intro, addresses.absolute(href), crumbs(shown, LinkView("Bảng vàng", addresses.roll)))
    view = OpenDataView(
        head=head,
        title=title,
        intro=intro,
        files=tuple(FileView(label, f"{addresses.roll}{name}", kind, "") for name, label, kind in _FILES),
        fields=tuple(FieldView(field.name, field.column, field.meaning) for field in FIELDS),
        licence=LinkView("CC BY 4.0", LICENCE),
    )
    return Page(addresses.path(href), "open_data.html", view)
