"""A content folder of any size for "tỉnh Mẫu", invented by a seeded program: the same seed gives the same posts."""

import random
import shutil
from datetime import date, timedelta
from pathlib import Path

DATA = Path(__file__).parent.parent / "content" / "du-lieu"

_TEXT = """học sinh nhà trường giáo viên năm học thi đua khen thưởng hội nghị tổng kết triển khai nhiệm vụ chất lượng
đổi mới sáng tạo phong trào đơn vị tập thể cá nhân bồi dưỡng chương trình sách kiểm tra đánh giá kế hoạch xây dựng"""
_SYLLABLES = _TEXT.split()
_AWARDS = (
    "Cờ thi đua của Bộ GD&ĐT",
    "Bằng khen của Thủ tướng Chính phủ",
    "Tập thể lao động xuất sắc",
    "Huân chương Lao động hạng Ba",
)
_UNITS = ("Sở GD&ĐT Điện Biên", "Sở GD&ĐT Sơn La", "Sở GD&ĐT Cao Bằng", "Trường THPT Mường Chà", "Sở GD&ĐT Vĩnh Long")
_CATEGORIES = ("Khen thưởng", "Thi đua", "Hội nghị")


def write_content(folder: Path, *, posts: int, seed: int = 1) -> None:
    """A complete content folder with so many posts of about 300 words each, one honour in every second of them."""
    # The ledgers of real honours stay where they are: what is built is invented.
    shutil.copytree(DATA, folder / "du-lieu", ignore=shutil.ignore_patterns("so-vang"))
    (folder / "trang").mkdir()
    for name in ("gioi-thieu", "co-cau-to-chuc", "lien-he"):
        (folder / "trang" / f"{name}.md").write_text(f"---\ntitle: Trang {name}\n---\nTrang mẫu.\n", encoding="utf-8")
    source = random.Random(seed)
    for number in range(posts):
        day = date(2012, 1, 1) + timedelta(days=source.randrange(5000))
        place = folder / "tin-tuc" / str(day.year) / f"bai-so-{number}"
        place.mkdir(parents=True)
        (place / "index.md").write_text(_post(number, day, source), encoding="utf-8")


def _post(number: int, day: date, source: random.Random) -> str:
    unit, first = source.choice(_UNITS), day.year - 1
    honour = f"  - {{award: {source.choice(_AWARDS)}, to: {unit}, school_year: {first}-{first + 1}}}"
    honours = f"honours:\n{honour}\n" if number % 2 else ""
    return (
        f"---\ntitle: {_words(source, 9).capitalize()} số {number}\ndate: {day:%d/%m/%Y}\n"
        f"category: {source.choice(_CATEGORIES)}\nlead: {_words(source, 25).capitalize()}.\n"
        f"units: [{unit}]\nschool_years: [{first}-{first + 1}]\n{honours}---\n\n"
        + "\n\n".join(f"{_words(source, 60).capitalize()}, **{_words(source, 3)}**." for _ in range(5))
        + f"\n\n## {_words(source, 4).capitalize()}\n\n- {_words(source, 8)}\n- {_words(source, 8)}\n"
    )


def _words(source: random.Random, number: int) -> str:
    return " ".join(source.choice(_SYLLABLES) for _ in range(number))
