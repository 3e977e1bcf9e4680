"""The columns of a ledger, with the names that are accepted for them; exports have the first Vietnamese one."""

from bangvang.edition.schema import Schema

LEDGER = Schema(
    {
        "award": ("hình thức khen thưởng", "hình thức", "khen thưởng", "danh hiệu", "danh hiệu, hình thức khen thưởng"),
        "kind": ("loại",),
        "level": ("cấp",),
        "unit": ("đơn vị", "tên đơn vị", "đơn vị công tác", "tập thể", "đơn vị nhận", "tặng cho"),
        "person": ("họ tên", "họ và tên", "cá nhân", "người nhận"),
        "role": ("chức vụ",),
        "of": ("đối tượng",),
        "count": ("số lượng",),
        "school_year": ("năm học",),
        "year": ("năm",),
        "decision": ("số quyết định", "quyết định", "số qđ"),
        "day": ("ngày quyết định", "ngày", "ngày qđ"),
        "by": ("cơ quan tặng", "cấp tặng"),
        "status": ("trạng thái",),
        "reason": ("lý do", "thành tích", "ghi chú"),
        "source": ("nguồn",),
        "number": ("stt", "tt", "số thứ tự"),
    }
)

# Those that say something of the honour: what a spreadsheet numbers its rows with does not.
COLUMNS = {key: names[0].capitalize() for key, names in LEDGER.names.items() if key != "number"}
