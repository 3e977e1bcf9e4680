"""The keys of a post's and a page's header, with the Vietnamese names that are accepted for them."""

from bangvang.edition.schema import Schema

# Keys of Pelican, or of other generators, that would write the page elsewhere or hide it: refused by name.
ELSEWHERE = frozenset({"save_as", "url", "slug", "template", "override_save_as", "override_url", "lang", "translation"})

PICTURE = Schema(
    {"image": ("ảnh", "tệp", "file"), "alt": ("mô tả", "mô tả ảnh"), "caption": ("chú thích", "chú thích ảnh")},
    texts=frozenset({"alt", "caption"}),
)

EVENT = Schema(
    {
        "kind": ("loại",),
        "date": ("ngày", "từ ngày"),
        "until": ("đến ngày",),
        "place": ("địa điểm", "nơi"),
    },
    texts=frozenset({"place"}),
)

HONOUR = Schema(
    {
        "award": ("hình thức", "hình thức khen thưởng", "khen thưởng", "danh hiệu"),
        "to": ("cho", "tặng cho", "đơn vị nhận"),
        "person": ("cá nhân", "người nhận", "họ tên"),
        "role": ("chức vụ",),
        "unit": ("đơn vị",),
        "count": ("số lượng",),
        "of": ("là", "đối tượng"),
        "by": ("cơ quan tặng", "do"),
        "school_year": ("năm học",),
        "year": ("năm",),
        "decision": ("quyết định", "số quyết định"),
        "day": ("ngày", "ngày quyết định"),
        "status": ("trạng thái",),
        "reason": ("lý do", "thành tích", "ghi chú"),
    },
    texts=frozenset({"award", "to", "person", "role", "unit", "of", "by", "decision", "reason"}),
)

FILE = Schema(
    {
        "file": ("tệp",),
        "title": ("tên", "trích yếu"),
        "number": ("số hiệu", "số"),
        "day": ("ngày", "ngày ban hành"),
        "issuer": ("cơ quan ban hành",),
    },
    texts=frozenset({"title", "number", "issuer"}),
)

VIDEO = Schema(
    {"url": ("địa chỉ", "tệp", "file"), "title": ("tên",), "poster": ("ảnh",)},
    texts=frozenset({"title"}),
)

COMMENT = Schema(
    {"name": ("tên", "người viết"), "date": ("ngày",), "text": ("nội dung",)},
    texts=frozenset({"name", "text"}),
)

RATING = Schema({"points": ("điểm",), "votes": ("lượt", "số lượt")})

POST = Schema(
    {
        "title": ("tiêu đề",),
        "date": ("ngày", "ngày đăng"),
        "category": ("chuyên mục",),
        "lead": ("sapo", "tóm tắt"),
        "authors": ("tác giả", "author"),
        "source": ("nguồn", "nguồn tin"),
        "cover": ("ảnh bìa", "ảnh đại diện"),
        "event": ("sự kiện",),
        "units": ("đơn vị",),
        "school_years": ("năm học", "school_year"),
        "honours": ("khen thưởng",),
        "topic": ("chủ đề", "dòng sự kiện"),
        "tags": ("thẻ", "từ khóa"),
        "featured": ("nổi bật",),
        "updated": ("cập nhật", "ngày cập nhật"),
        "dateline": ("đầu tin",),
        "note": ("lời tòa soạn", "ghi chú"),
        "files": ("tệp đính kèm", "văn bản"),
        "gallery": ("thư viện ảnh", "bộ ảnh"),
        "video": ("videos", "phim"),
        "expires": ("hết hạn", "ngày hết hạn"),
        "status": ("trạng thái",),
        "redirect_from": ("địa chỉ cũ",),
        "views": ("lượt xem",),
        "rating": ("đánh giá",),
        "comments": ("ý kiến", "bình luận"),
        "imported_from": ("nhập từ",),
    },
    texts=frozenset({"title", "lead", "source", "topic", "dateline", "note"}),
    lists=frozenset({"authors", "units", "tags", "school_years", "redirect_from"}),
    children={
        "cover": PICTURE,
        "event": EVENT,
        "honours": HONOUR,
        "files": FILE,
        "gallery": PICTURE,
        "video": VIDEO,
        "rating": RATING,
        "comments": COMMENT,
    },
    elsewhere=ELSEWHERE,
)

PAGE = Schema(
    {
        "title": ("tiêu đề",),
        "lead": ("sapo", "tóm tắt"),
        "updated": ("cập nhật", "ngày cập nhật"),
        "status": ("trạng thái",),
        "translation_of": ("dịch từ",),
    },
    texts=frozenset({"title", "lead"}),
    elsewhere=ELSEWHERE,
)
