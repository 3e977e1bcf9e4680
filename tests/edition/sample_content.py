"""A small registry, and posts against it: what the edition's tests read."""

from collections.abc import Collection
from pathlib import Path

from bangvang.core.registry import Registry
from bangvang.edition.category import Categories
from bangvang.edition.fields import Complaints
from bangvang.edition.post_reader import PostReader, Reading
from bangvang.edition.registry_reader import read_awards, read_blocks, read_categories, read_units

UNITS = """\
- id: bo-gddt
  name: Bộ Giáo dục và Đào tạo
  kind: bộ
- id: so-gddt-dien-bien
  name: Sở Giáo dục và Đào tạo tỉnh Điện Biên
  kind: sở
  parent: bo-gddt
  province: Điện Biên
- id: so-gddt-son-la
  name: Sở Giáo dục và Đào tạo tỉnh Sơn La
  kind: sở
  province: Sơn La
- id: thpt-le-quy-don-dien-bien
  name: Trường THPT Lê Quý Đôn
  kind: trung học phổ thông
  province: Điện Biên
- id: thpt-le-quy-don-ha-tinh
  name: Trường THPT Lê Quý Đôn
  kind: trung học phổ thông
  province: Hà Tĩnh
- id: th-so-1
  name: Trường Tiểu học số 1
  kind: tiểu học
  province: Điện Biên
"""
AWARDS = """\
- id: co-thi-dua-bo-gddt
  name: Cờ thi đua của Bộ Giáo dục và Đào tạo
  kind: hình thức khen thưởng
  level: bộ/tỉnh
  by: Bộ trưởng Bộ Giáo dục và Đào tạo
  rank: 1
- id: bang-khen-thu-tuong
  name: Bằng khen của Thủ tướng Chính phủ
  kind: hình thức khen thưởng
  level: chính phủ
  rank: 2
"""
BLOCKS = """\
- id: cum-thi-dua-so-4
  name: Cụm thi đua số 4
  kind: cụm
  years:
    - school_year: 2023-2024
      lead: so-gddt-son-la
      members: [so-gddt-son-la, so-gddt-dien-bien]
"""
CATEGORIES = """\
- id: khen-thuong
  name: Khen thưởng
- id: hoi-nghi
  name: Hội nghị
"""
SITE = """\
name: Bảng Vàng
owner: Sở Giáo dục và Đào tạo tỉnh Mẫu
url: https://bangvang.example
"""

POST_PATH = "tin-tuc/2020/hai-la-co/index.md"
FILES = frozenset({"co.jpg", "anh/lop.webp", "ke-hoach.pdf", "phim.mp4"})
# The required keys; a case adds its own lines, from line 6 on.
REQUIRED = """\
title: Hai lá cờ
date: 18/12/2020
category: Khen thưởng
lead: Sở nhận cờ hai năm liền.
"""
FIRST_ADDED_LINE = 6


def reader() -> PostReader:
    ignored = Complaints("du-lieu")
    units = read_units(UNITS, ignored)
    registry = Registry.of(units, read_blocks(BLOCKS, units, ignored), read_awards(AWARDS, ignored))
    categories = Categories.of(read_categories(CATEGORIES, ignored))
    assert ignored.found == ()
    return PostReader(registry, categories)


def read_text_of_post(text: str, *, path: str = POST_PATH, files: Collection[str] = FILES) -> Reading:
    return reader().read(path, text, shown="bài", files=files)


def read_post(header: str, **values: str) -> Reading:
    """The post whose header has the lines."""
    return read_text_of_post(f"---\n{header}\n---\nThân bài.\n", **values)


def read_added(lines: str, **values: str) -> Reading:
    """The post with all required keys and these lines after them."""
    return read_post(REQUIRED + lines, **values)


def told(reading: Reading) -> list[str]:
    """The problems as staff see them: path:line: message."""
    return [str(problem) for problem in reading.problems]


def write_content(folder: Path, files: dict[str, str | bytes] | None = None) -> Path:
    """A content folder with the small registry and these files."""
    registry = {"don-vi": UNITS, "hinh-thuc-khen-thuong": AWARDS, "khoi-thi-dua": BLOCKS, "chuyen-muc": CATEGORIES}
    texts: dict[str, str | bytes] = {f"du-lieu/{name}.yaml": text for name, text in registry.items()}
    texts["du-lieu/trang.yaml"] = SITE
    for name, text in (texts | (files or {})).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder
