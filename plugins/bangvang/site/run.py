"""A build from start to end, for the commands: Pelican with a settings file, and what came of it."""

import gc
import sys
from pathlib import Path

import pelican
from pelican.settings import read_settings

from bangvang.core.days import Moment
from bangvang.site.delivery import DeliveryError, Report
from bangvang.site.delivery_disk import reason
from bangvang.site.plugin import COMPONENTS_SETTING, DRAFTS_SETTING, NOW_SETTING
from bangvang.site.running import RUNNING

# How many new values are made between two looks for garbage.
_GARBAGE_PACE = 100_000

# Folders of the project that no site may be written into.
_PROGRAM = frozenset({"plugins", "theme", "docs", "tests", "locks", "benchmarks", "content", ".git", ".venv", ".ci"})


def build(
    *,
    settings: Path,
    content: Path,
    output: Path,
    now: Moment,
    drafts: bool = False,
    components: bool = False,
    url: str = "",
) -> int:
    """Builds once. Returns the exit status: 0 when the site stands, 1 when problems were told instead.

    `drafts` shows what is not out yet, `components` the theme's gallery of them; `url` is another root of the site.
    """
    if complaint := unusable_folders(content, output, root=settings.parent):
        print(complaint, file=sys.stderr)
        return 1
    override = {
        # Absolute: Pelican would take relative folders from the settings file's place.
        "PATH": str(content.absolute()),
        "OUTPUT_PATH": str(output.absolute()),
        NOW_SETTING: now,
        DRAFTS_SETTING: drafts,
        COMPONENTS_SETTING: components,
        **({"SITEURL": url} if url else {}),
    }
    options = read_settings(str(settings), override=override)
    # What a build makes lives to its end: looking through it for garbage at the usual pace finds nothing, slowly.
    gc.set_threshold(_GARBAGE_PACE)
    try:
        host = pelican.Pelican(options)
        host.run()
    except DeliveryError as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        print(f"Không dựng được trang: {where}{reason(error)}.", file=sys.stderr)
        return 1
    except SystemExit as stop:
        return int(stop.code or 0)
    finally:
        if RUNNING in options:
            options[RUNNING].close()
    print(summary(options[RUNNING].report, output))
    return 0


def unusable_folders(content: Path, output: Path, *, root: Path) -> str:
    """What is wrong with the two folders, as a sentence; empty when they can serve. `root` is the program's own."""
    source, target, own = content.resolve(), output.resolve(), root.resolve()
    if not source.is_dir():
        return f"Không có thư mục nội dung {content.as_posix()}: kiểm tra lại --content."
    if source == target or source in target.parents or target in source.parents:
        return f"Thư mục xuất trang {output.as_posix()} chồng lên thư mục nội dung: chọn thư mục khác."
    below = target.relative_to(own).parts if target.is_relative_to(own) else None
    if target in own.parents or below == () or (below and below[0] in _PROGRAM):
        return f"Thư mục xuất trang {output.as_posix()} là nơi của chương trình: chọn thư mục khác, như “output”."
    return ""


def summary(report: Report, output: Path) -> str:
    """One sentence about what changed in the published folder."""
    changed = f"{len(report.written)} tệp mới hoặc thay đổi, {len(report.removed)} tệp bỏ đi"
    told = f"Đã dựng xong trang vào {output.as_posix()}: {changed}, {len(report.unchanged)} tệp giữ nguyên."
    kept = f" Không đụng đến tệp không phải của trang: {', '.join(report.kept)}." if report.kept else ""
    return told + kept
