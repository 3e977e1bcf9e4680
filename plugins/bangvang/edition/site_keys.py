"""The keys of `trang.yaml`, with the Vietnamese names that are accepted for them."""

from bangvang.edition.schema import Schema

SERVICE = Schema(
    {"label": ("tên",), "to": ("đến", "địa chỉ"), "note": ("ghi chú",)}, texts=frozenset({"label", "note"})
)
LINK = Schema({"label": ("tên",), "to": ("đến", "địa chỉ")}, texts=frozenset({"label"}))
SLOGAN = Schema({"text": ("nội dung",), "from": ("từ ngày",), "until": ("đến ngày",)}, texts=frozenset({"text"}))
DEPARTMENT = Schema(
    {
        "name": ("tên",),
        "english": ("tên tiếng Anh",),
        "work": ("việc",),
        "phone": ("điện thoại",),
        "email": ("thư điện tử",),
    },
    texts=frozenset({"name", "english", "work", "phone"}),
)
CONTACT = Schema(
    {
        "address": ("địa chỉ",),
        "phone": ("điện thoại",),
        "email": ("thư điện tử",),
        "fanpage": ("trang mạng xã hội",),
        "hours": ("giờ làm việc",),
        "feedback": ("nơi nhận góp ý",),
        "departments": ("các phòng", "đầu mối"),
    },
    texts=frozenset({"address", "phone", "hours"}),
    children={"departments": DEPARTMENT},
)
ENGLISH = Schema(
    {"name": ("tên trang",), "owner": ("cơ quan chủ quản",), "address": ("địa chỉ",), "hours": ("giờ làm việc",)},
    texts=frozenset({"name", "owner", "address", "hours"}),
)
BANNER = Schema({"image": ("ảnh", "tệp", "file"), "alt": ("mô tả", "mô tả ảnh")}, texts=frozenset({"alt"}))
# Texts, for “#8f1d22” without quotes is a comment to YAML.
COLOURS = Schema(
    {"main": ("màu chính",), "main_dark": ("màu chính nền tối",), "honour": ("màu khen thưởng",)},
    texts=frozenset({"main", "main_dark", "honour"}),
)
SITE = Schema(
    {
        "name": ("tên trang",),
        "owner": ("cơ quan chủ quản",),
        "url": ("địa chỉ web",),
        "description": ("mô tả",),
        "province": ("tỉnh",),
        "notice": ("thông báo",),
        "page_size": ("số bài mỗi trang",),
        "ranking": ("xếp hạng",),
        "menu": ("thực đơn",),
        "links": ("liên kết",),
        "services": ("tiện ích",),
        "slogans": ("khẩu hiệu",),
        "contact": ("liên hệ",),
        "english": ("tiếng Anh",),
        "logo": ("biểu trưng",),
        "banner": ("ảnh đầu trang",),
        "colours": ("màu sắc",),
    },
    texts=frozenset({"name", "owner", "description", "province", "notice"}),
    children={
        "menu": LINK,
        "links": LINK,
        "services": SERVICE,
        "slogans": SLOGAN,
        "contact": CONTACT,
        "english": ENGLISH,
        "banner": BANNER,
        "colours": COLOURS,
    },
)
