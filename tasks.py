"""Các lệnh của Bảng Vàng. Gõ `python3 tasks.py --list` để xem."""

import sys

if sys.version_info < (3, 11):
    # Written for any Python 3, and as bytes: an old console may not know Vietnamese letters.
    message = "Bảng Vàng cần Python 3.11 trở lên; máy đang dùng Python {}.{}. Hãy cài bản mới từ https://www.python.org/downloads/\n"
    sys.stderr.buffer.write(message.format(*sys.version_info[:2]).encode("utf-8"))
    sys.exit(1)

from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT / "plugins"))

from bangvang.desk import entrance

if __name__ == "__main__":
    entrance.enter(ROOT, sys.argv, dev_tasks={"test", "lint", "format"})
else:
    entrance.speak_utf8()

import os
from datetime import datetime
from shlex import split
from zoneinfo import ZoneInfo

from invoke.collection import Collection
from invoke.context import Context
from invoke.tasks import task

from bangvang.desk import commands

CLOCK = datetime.now(ZoneInfo("Asia/Ho_Chi_Minh"))

CONTENT = "thư mục nội dung (bình thường là content)"
NOW = 'dựng như thể đang ở ngày này, ví dụ 18/12/2020 hoặc "18/12/2020 02:09" (bình thường là lúc này)'


@task(help={"content": CONTENT, "output": "thư mục xuất trang (bình thường là output)", "now": NOW})
def build(context: Context, content: str = "content", output: str = "output", now: str = "") -> None:
    """Dựng trang để đưa lên mạng. Có lỗi trong bài thì liệt kê hết và không thay đổi gì."""
    sys.exit(commands.build(root=ROOT, content=content, output=output, now=now, clock=CLOCK))


@task(help={"content": CONTENT, "port": "số cổng trên máy này (bình thường là 8000)", "now": NOW})
def serve(context: Context, content: str = "content", port: int = 8000, now: str = "") -> None:
    """Xem thử trang trên máy này, cả bài nháp; tự dựng lại khi có tệp đổi. Dừng bằng Ctrl+C."""
    sys.exit(commands.serve(root=ROOT, content=content, port=port, now=now, clock=CLOCK))


@task(
    help={
        "content": CONTENT,
        "output": "thư mục xuất bản xem thử (bình thường là .preview)",
        "now": NOW,
        "components": "kèm các thành phần giao diện ở _components/ (cho người phát triển)",
    }
)
def preview(
    context: Context, content: str = "content", output: str = ".preview", now: str = "", components: bool = False
) -> None:
    """Dựng bản xem thử một lần, cả bài nháp, không mở máy chủ."""
    status = commands.preview_once(
        root=ROOT, content=content, output=output, now=now, clock=CLOCK, components=components
    )
    sys.exit(status)


@task(
    name="report",
    help={
        "school-year": "năm học, ví dụ 2023-2024",
        "content": CONTENT,
        "output": "thư mục ghi báo cáo (bình thường là bao-cao)",
        "now": NOW,
    },
)
def write_report(
    context: Context, school_year: str, content: str = "content", output: str = "bao-cao", now: str = ""
) -> None:
    """Lập báo cáo khen thưởng của một năm học: tệp Excel, và trang HTML để in."""
    sys.exit(commands.report(root=ROOT, content=content, school_year=school_year, output=output, now=now, clock=CLOCK))


@task(name="test", help={"paths": 'tệp, thư mục và tuỳ chọn cho pytest, ví dụ "tests/core -x" (bình thường là tất cả)'})
def run_tests(context: Context, paths: str = "") -> None:
    """Chạy các phép thử của chương trình (cho người phát triển)."""
    sys.exit(commands.run_module(root=ROOT, command=["pytest", *split(paths, posix=os.name != "nt")]))


@task
def lint(context: Context) -> None:
    """Kiểm tra mã nguồn: lỗi thường gặp, cách trình bày, kiểu dữ liệu (cho người phát triển)."""
    checks = ["ruff check", "ruff format --check", "mypy"]
    sys.exit(max([commands.run_module(root=ROOT, command=check.split()) for check in checks]))


@task(name="format")
def format_code(context: Context) -> None:
    """Trình bày lại mã nguồn theo một kiểu thống nhất (cho người phát triển)."""
    sys.exit(commands.run_module(root=ROOT, command=["ruff", "format"]))


namespace = Collection(build, serve, preview, write_report, run_tests, lint, format_code)

if __name__ == "__main__":
    from bangvang.desk.program import Program

    Program(name="Bảng Vàng", namespace=namespace).run()
