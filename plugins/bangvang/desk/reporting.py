"""Writing a school year's commendation report into a folder: a page to print, and a workbook."""

import sys
from contextlib import suppress
from pathlib import Path

from bangvang.core.days import Moment
from bangvang.core.school_years import SchoolYear
from bangvang.edition.reader import read_contents
from bangvang.site.addresses import Addresses
from bangvang.site.delivery_disk import reason
from bangvang.site.gate import tell
from bangvang.site.pictures import PictureSizes
from bangvang.site.report import Report
from bangvang.site.shown import Shown
from bangvang.site.theme import Theme


def write(*, root: Path, content: Path, school_year: SchoolYear, output: Path, now: Moment) -> int:
    """Writes both files, or neither where the content has problems or there is nothing to report; the exit status."""
    contents = read_contents(content, now)
    tell(sorted(contents.problems), (), sys.stderr)
    if contents.problems:
        return 1
    edition = contents.edition
    report = Report(school_year, Shown(edition, Addresses(edition.site.url), PictureSizes(content)))
    if report.is_empty:
        print(_nothing(school_year, sorted(edition.roll.by_school_year, reverse=True)), file=sys.stderr)
        return 1
    page = Theme(root / "theme").render_alone("report.html", report.view)
    name = f"khen-thuong-{school_year}"
    return _save({output / f"{name}.xlsx": report.workbook(), output / f"{name}.html": page.encode()})


def _save(files: dict[Path, bytes]) -> int:
    """Puts whole files in the places of older ones: all are written beside their places first."""
    beside = {path: path.with_name(f".{path.name}.part") for path in files}
    try:
        for path, data in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            beside[path].write_bytes(data)
        for path in files:
            beside[path].replace(path)
    except OSError as error:
        print(f"Không ghi được {path.as_posix()}: {reason(error)}. Nếu tệp đang mở thì đóng lại.", file=sys.stderr)
        for part in beside.values():
            with suppress(OSError):
                part.unlink()
        return 1
    print("Đã ghi báo cáo:\n" + "\n".join(f"  {path.as_posix()}" for path in files))
    return 0


def _nothing(school_year: SchoolYear, known: list[SchoolYear]) -> str:
    if not known:
        return f"Năm học {school_year.label} chưa có lần khen thưởng nào, các năm học khác cũng vậy."
    years = ", ".join(str(year) for year in known)
    return f"Năm học {school_year.label} chưa có lần khen thưởng nào. Các năm học có: {years}."
