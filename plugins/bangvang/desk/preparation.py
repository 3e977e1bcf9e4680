"""How `.venv` is made: `venv`, then `pip` with the hashes of the lock, then the stamp. Standard library only."""

import hashlib
import importlib.util
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from bangvang.desk.environment import Environment, child_variables

PIP = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input", "--require-hashes")

_NO_VENV = (
    "Python {python} này thiếu phần tạo môi trường (venv, ensurepip). Trên Debian, Ubuntu hãy chạy: "
    "sudo apt install python3-venv; trên Windows, macOS hãy cài lại Python từ python.org"
)
# What the tools say, in the order of asking, and what it means for staff. Without network pip first complains of
# retries and then that no version matches, so the network is asked for before the package.
_MEANINGS = (
    (r"no space left|errno 28|winerror 112|disk quota", "ổ đĩa đã đầy. Hãy dọn bớt rồi chạy lại"),
    (
        r"do not match the hashes",
        "một gói tải về không khớp mã kiểm tra trong {lock}. Hãy chạy lại; nếu vẫn vậy thì báo người phụ trách",
    ),
    (r"hashes are required|in --require-hashes mode", "{lock} thiếu mã kiểm tra của một gói. Hãy báo người phụ trách"),
    (
        r"retrying|connection|timed out|timeout|name resolution|getaddrinfo|proxyerror|certificate|ssl",
        "không tải được gói. Hãy kiểm tra kết nối mạng rồi chạy lại",
    ),
    (r"no matching distribution|could not find a version", "không tìm thấy gói hợp với Python {python} trên máy này"),
    (r"ensurepip is (not available|disabled)|no module named (pip|venv|ensurepip)", _NO_VENV),
    (
        r"permission denied|access is denied|winerror 5\b|errno 13",
        "không ghi được vào {folder}. Hãy đóng các chương trình đang dùng thư mục đó",
    ),
)


# Last lines that hide the one that matters.
_NO_NEWS = ("[notice]", "subprocess.CalledProcessError")


class PreparationError(Exception):
    """An environment that could not be made; the message is for staff, the tool's own last line below it."""


def prepare(environment: Environment) -> None:
    """Makes the environment anew, telling so and why. Raises PreparationError."""
    if not all(map(importlib.util.find_spec, ("venv", "ensurepip"))):
        raise PreparationError(_told(_NO_VENV, environment))
    try:
        with _alone(environment):
            if reason := environment.reason_to_prepare():  # none: another command made it while this one waited
                print(f"Đang chuẩn bị môi trường ({reason}), có thể mất vài phút…", file=sys.stderr, flush=True)
                _make(environment)
    except OSError as error:
        raise _failure(environment, str(error)) from error


def _make(environment: Environment) -> None:
    environment.stamp_file.unlink(missing_ok=True)
    # pip apart: `venv` would swallow why it failed.
    _do(environment, [sys.executable, "-m", "venv", "--clear", "--without-pip", str(environment.folder)])
    _do(environment, [str(environment.python), "-m", "ensurepip", "--default-pip"])
    _do(environment, [str(environment.python), *PIP, "-r", str(environment.lock_file)])
    stamp = json.dumps(environment.stamp(), ensure_ascii=False)
    environment.stamp_file.write_text(stamp, encoding="utf-8", newline="\n")


def _do(environment: Environment, command: list[str]) -> None:
    variables = {name: value for name, value in child_variables(environment).items() if name != "PIP_TARGET"}
    # An own setting `user = true` of pip would put the packages elsewhere.
    done = subprocess.run(command, env=variables | {"PIP_USER": "0"}, capture_output=True, check=False)
    if done.returncode:
        raise _failure(environment, (done.stdout + b"\n" + done.stderr).decode("utf-8", errors="replace"))


def _failure(environment: Environment, output: str) -> PreparationError:
    lines = [line.strip() for line in output.splitlines() if line.strip() and not line.startswith(_NO_NEWS)]
    meanings = (meaning for pattern, meaning in _MEANINGS if re.search(pattern, output, re.IGNORECASE))
    meaning = next(meanings, "công cụ cài đặt báo lỗi dưới đây")
    return PreparationError("\n".join([_told(meaning, environment), *(f"    {line}" for line in lines[-1:])]))


def _told(meaning: str, environment: Environment) -> str:
    python = ".".join(map(str, sys.version_info[:2]))
    lock = f"locks/{environment.lock_file.name}"
    return f"Không chuẩn bị được môi trường: {meaning.format(python=python, lock=lock, folder=environment.folder)}."


@contextmanager
def _alone(environment: Environment) -> Iterator[None]:
    """Holds the preparation for one process at a time; a process that ends in any way lets go."""
    name = hashlib.sha256(environment.name.encode("utf-8")).hexdigest()[:16]
    with Path(tempfile.gettempdir(), f"bangvang-{name}.lock").open("a+b") as file:
        if sys.platform == "win32":
            import msvcrt

            while True:
                with suppress(OSError):  # it gives up after ten seconds, and a preparation may take minutes
                    file.seek(0)
                    msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
                    break
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        yield
