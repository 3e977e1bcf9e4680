"""The folder `.venv` with everything that the tasks need, made before anything is installed: standard library only.

Modules that only a cold start needs are imported where it needs them: every command of every day passes through here.
"""

import hashlib
import json
import os
import sys
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

FOLDER = ".venv"
BUILD, DEV = "build", "dev"


@dataclass(frozen=True, slots=True)
class Environment:
    """The environment of the project in `root`, and which lock it must hold ("dev" holds all of "build")."""

    root: Path
    lock: str = BUILD

    @property
    def folder(self) -> Path:
        return self.root / FOLDER

    @property
    def python(self) -> Path:
        return self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def lock_file(self) -> Path:
        return self.root / "locks" / f"{self.lock}.txt"

    @property
    def stamp_file(self) -> Path:
        return self.folder / "bangvang.json"

    @property
    def name(self) -> str:
        """The folder's path, the same text whatever encoding this process takes for the system's."""
        return os.fsencode(self.folder).decode("utf-8", errors="backslashreplace")

    @property
    def entered(self) -> bool:
        """Whether this very Python is the environment's."""
        return os.path.realpath(sys.prefix) == os.path.realpath(self.folder)

    def stamp(self) -> dict[str, str]:
        """What an environment that is up to date says of itself."""
        return {
            "lock": self.lock,
            "hash": hashlib.sha256(self.lock_file.read_bytes()).hexdigest(),
            "python": ".".join(map(str, sys.version_info[:2])),
            "folder": self.name,
        }

    def reason_to_prepare(self) -> str:
        """Why the environment must be made (again), in Vietnamese; empty when it serves as it is."""
        if not self.folder.exists():
            return "lần chạy đầu tiên"
        if not self.python.exists():
            return "Python của môi trường cũ không còn"
        written = self._written()
        if not written:
            return "lần chuẩn bị trước chưa xong"
        held = Environment(self.root, DEV) if written.get("lock") == DEV and self.lock == BUILD else self
        wanted = held.stamp()
        return next((why for part, why in _changes(written, wanted) if written.get(part) != wanted[part]), "")

    def _written(self) -> dict[str, str]:
        try:
            stamp = json.loads(self.stamp_file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return stamp if isinstance(stamp, dict) else {}


def _changes(written: dict[str, str], wanted: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return (
        ("folder", "thư mục dự án đã đổi chỗ"),
        ("python", f"Python đã đổi từ {written.get('python')} sang {wanted['python']}"),
        ("lock", "lệnh này cần thêm công cụ"),
        ("hash", f"danh sách gói locks/{wanted['lock']}.txt đã đổi"),
    )


def enter(root: Path, argv: Sequence[str], *, dev_tasks: Collection[str] = ()) -> None:
    """Comes back only inside the environment, made first where needed; otherwise runs `argv` again in there.

    Ends the process with status 1 and one Vietnamese line when the environment cannot be made.
    """
    speak_utf8()
    needs_dev = set(argv) & set(dev_tasks) and not set(argv) & {"--help", "-h"}
    environment = Environment(root.resolve(), DEV if needs_dev else BUILD)
    if environment.entered:
        return
    if not environment.lock_file.is_file():
        _stop(f"Thiếu tệp {environment.lock_file}: bộ mã nguồn chưa đầy đủ. Hãy tải lại trọn bộ.")
    if environment.reason_to_prepare():
        from bangvang.desk import preparation

        try:
            preparation.prepare(environment)
        except preparation.PreparationError as error:
            _stop(str(error))
        except KeyboardInterrupt:
            _stop("Đã dừng việc chuẩn bị môi trường. Lần chạy sau sẽ làm lại từ đầu.")
    _run_inside(environment, argv)


def speak_utf8() -> None:
    """Lets Vietnamese pass through any console, and through those of the programs that we start."""
    os.environ["PYTHONUTF8"] = "1"
    os.environ["PYTHONIOENCODING"] = "utf-8:replace"
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def child_variables(environment: Environment) -> dict[str, str]:
    """The variables for programs in the environment, whatever other environment this process was started in."""
    variables = {name: value for name, value in os.environ.items() if name not in _OTHERS}
    path = [str(environment.python.parent), *variables.get("PATH", os.defpath).split(os.pathsep)]
    return variables | {"VIRTUAL_ENV": str(environment.folder), "PATH": os.pathsep.join(path)}


# What points a Python to another one's packages (the last one is set by macOS's own start of Python).
_OTHERS = frozenset({"PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV_PROMPT", "__PYVENV_LAUNCHER__"})


def _run_inside(environment: Environment, argv: Sequence[str]) -> NoReturn:
    command = [str(environment.python), str(Path(argv[0]).resolve()), *argv[1:]]
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name != "nt":  # the same process, so that signals reach the task itself
        os.execve(command[0], command, child_variables(environment))
    sys.exit(_status(command, child_variables(environment)))


def _status(command: list[str], variables: dict[str, str]) -> int:
    """The exit status of a child that gets the console's Ctrl+C itself."""
    import subprocess

    with subprocess.Popen(command, env=variables) as child:
        while True:
            try:
                return child.wait()
            except KeyboardInterrupt:
                continue


def _stop(message: str) -> NoReturn:
    print(message, file=sys.stderr)
    sys.exit(1)
