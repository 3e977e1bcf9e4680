"""The folder `.venv` with everything that the tasks need, and whether it is up to date: standard library only."""

import hashlib
import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path

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
