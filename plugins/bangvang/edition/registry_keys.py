"""The keys of the files in `du-lieu`, with the Vietnamese names that are accepted for them."""

from bangvang.edition.schema import Schema

UNIT = Schema(
    {
        "id": ("mã",),
        "name": ("tên",),
        "short": ("tên ngắn", "tên viết tắt"),
        "kind": ("loại",),
        "parent": ("trực thuộc",),
        "province": ("tỉnh",),
        "place": ("địa bàn", "huyện", "xã"),
        "other_names": ("tên khác",),
        "from": ("từ ngày",),
        "until": ("đến ngày",),
        "successors": ("đơn vị kế tục",),
        "website": ("trang web",),
        "note": ("ghi chú",),
    },
    texts=frozenset({"name", "short", "province", "place", "note"}),
)

AWARD = Schema(
    {
        "id": ("mã",),
        "name": ("tên",),
        "short": ("tên ngắn",),
        "kind": ("loại",),
        "level": ("cấp",),
        "by": ("cơ quan tặng",),
        "rank": ("thứ bậc",),
        "recipients": ("đối tượng",),
        "other_names": ("tên khác",),
        "law": ("căn cứ",),
        "note": ("ghi chú",),
    },
    texts=frozenset({"name", "short", "by", "law", "note"}),
)

BLOCK_YEAR = Schema(
    {
        "school_year": ("năm học",),
        "year": ("năm",),
        "lead": ("trưởng",),
        "deputy": ("phó",),
        "members": ("thành viên",),
        "source": ("nguồn",),
    },
    texts=frozenset({"lead", "deputy", "source"}),
)

BLOCK = Schema(
    {
        "id": ("mã",),
        "name": ("tên",),
        "kind": ("loại",),
        "parent": ("trực thuộc",),
        "province": ("tỉnh",),
        "other_names": ("tên khác",),
        "note": ("ghi chú",),
        "years": ("các năm",),
    },
    texts=frozenset({"name", "province", "note"}),
    children={"years": BLOCK_YEAR},
)

CATEGORY = Schema(
    {"id": ("mã",), "name": ("tên",), "description": ("mô tả",)},
    texts=frozenset({"name", "description"}),
)

WITHDRAWAL = Schema(
    {
        "name": ("tên", "họ tên", "họ và tên"),
        "except": ("trừ",),
        "day": ("ngày", "từ ngày"),
        "note": ("ghi chú", "căn cứ"),
    },
    texts=frozenset({"name", "note"}),
)
