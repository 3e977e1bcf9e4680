"""A build from start to end, for the commands: Pelican with a settings file, and what came of it."""

import sys
from pathlib import Path

import pelican
from pelican.settings import read_settings

from bangvang.core.days import Moment
from bangvang.site.delivery import DeliveryError, Report
from bangvang.site.plugin import DRAFTS_SETTING, NOW_SETTING, OPEN_SETTING


def build(*, settings: Path, content: Path, output: Path, now: Moment, drafts: bool = False, url: str = "") -> int:
    """Builds once. Returns the exit status: 0 when the site stands, 1 when problems were told instead."""
    if complaint := unusable_folders(content, output):
        print(complaint, file=sys.stderr)
        return 1
    override = {
        "PATH": str(content),
        "OUTPUT_PATH": str(output),
        NOW_SETTING: now,
        DRAFTS_SETTING: drafts,
        **({"SITEURL": url} if url else {}),
    }
    options = read_settings(str(settings), override=override)
    try:
        host = pelican.Pelican(options)
        host.run()
    except DeliveryError as error:
        print(error, file=sys.stderr)
        return 1
    except SystemExit as stop:
        return int(stop.code or 0)
    finally:
        if OPEN_SETTING in options:
            options[OPEN_SETTING].close()
    print(summary(host.bangvang_report, output))
    return 0


def unusable_folders(content: Path, output: Path) -> str:
    """What is wrong with the two folders, as a sentence; empty when they can serve."""
    source, target = content.resolve(), output.resolve()
    if not source.is_dir():
        return f"Không có thư mục nội dung {content.as_posix()}: kiểm tra lại --content."
    if source == target or source in target.parents or target in source.parents:
        return f"Thư mục xuất trang {output.as_posix()} chồng lên thư mục nội dung: chọn thư mục khác."
    return ""


def summary(report: Report, output: Path) -> str:
    """One sentence about what changed in the published folder."""
    changed = f"{len(report.written)} tệp mới hoặc thay đổi, {len(report.removed)} tệp bỏ đi"
    return f"Đã dựng xong trang vào {output.as_posix()}: {changed}, {len(report.unchanged)} tệp giữ nguyên."
