"""Who may import whom: arrows go down only, rooms on one floor do not know each other, the core opens no file."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[1]

# From the top down; what stands on one line stands side by side.
FLOORS = (
    ("tasks",),
    ("desk",),
    ("site", "legacy", "publishing"),
    ("edition", "recognition", "search"),
    ("core",),
)
FLOOR_OF = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
# The package's own module is what Pelican calls: it knows the room that connects to Pelican, and no other.
ENTRANCE = "bangvang"
FORBIDDEN_PACKAGES = {
    "core": {"pelican", "jinja2", "markdown", "invoke", "yaml"},
    "edition": {"pelican"},
}
# Calls by which a module reaches the disk, and modules that have no other purpose.
FILE_CALLS = {
    "open",
    "read_text",
    "read_bytes",
    "write_text",
    "write_bytes",
    "iterdir",
    "glob",
    "rglob",
    "unlink",
    "mkdir",
}
FILE_MODULES = {"glob", "io", "os", "shutil", "tempfile"}


def broken_rules(house: Path) -> list[str]:
    """What in the house breaks a rule, as "path:line: what", in the order of the files."""
    return [
        f"{path.relative_to(house).as_posix()}:{line}: {what}"
        for path in modules(house)
        for line, what in broken_in(path, house)
    ]


def modules(house: Path) -> list[Path]:
    tasks = house / "tasks.py"
    return sorted((house / "plugins" / "bangvang").rglob("*.py")) + ([tasks] if tasks.exists() else [])


def broken_in(path: Path, house: Path) -> Iterator[tuple[int, str]]:
    name = dotted_name(path, house)
    room = room_of(name)
    if room not in {ENTRANCE, *FLOOR_OF}:
        yield 1, f"{room} is no room of the house"
        return
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        for target in imported(node, name, is_package=path.name == "__init__.py"):
            if not may_import(room, target):
                yield node.lineno, f"{room} imports {target}"
        if room == "core" and (call := file_call(node)):
            yield node.lineno, f"core calls {call}()"


def dotted_name(path: Path, house: Path) -> str:
    parts = path.relative_to(house).with_suffix("").parts
    return ".".join(part for part in parts if part not in {"plugins", "__init__"})


def room_of(name: str) -> str:
    """The room in which a module of the house stands; a module right in the package is a room of its own."""
    head, *rest = name.split(".")
    return rest[0] if head == ENTRANCE and rest else head


def imported(node: ast.AST, name: str, *, is_package: bool) -> list[str]:
    """The dotted names that a statement imports, with the names taken from them; those of importlib too."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        here = name.split(".") if is_package else name.split(".")[:-1]
        base = here[: len(here) - node.level + 1] if node.level else []
        start = ".".join([*base, *([node.module] if node.module else [])])
        return [f"{start}.{alias.name}" for alias in node.names]
    if isinstance(node, ast.Call) and called(node) in {"import_module", "__import__"} and node.args:
        first = node.args[0]
        return [first.value] if isinstance(first, ast.Constant) and isinstance(first.value, str) else []
    return []


def may_import(room: str, target: str) -> bool:
    head, *rest = target.split(".")
    if head in FLOORS[0]:
        return False
    if head != ENTRANCE:
        return head not in FORBIDDEN_PACKAGES.get(room, set()) and not (room == "core" and head in FILE_MODULES)
    there = rest[0] if rest else ENTRANCE
    if room == ENTRANCE:
        return there == "site"
    return there == room or FLOOR_OF.get(there, -1) > FLOOR_OF[room]


def file_call(node: ast.AST) -> str:
    name = called(node) if isinstance(node, ast.Call) else ""
    return name if name in FILE_CALLS else ""


def called(node: ast.Call) -> str:
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def test_the_house_breaks_no_rule() -> None:
    assert broken_rules(HOUSE) == []


def test_the_house_was_looked_at() -> None:
    rooms = {room_of(dotted_name(path, HOUSE)) for path in modules(HOUSE)}
    assert {ENTRANCE, "core", "edition", "site", "desk"} <= rooms


P = "plugins/bangvang"


@pytest.mark.parametrize(
    ("path", "source", "broken"),
    [
        # Down, and within a room.
        ("tasks.py", "from bangvang.desk.commands import build", []),
        (f"{P}/__init__.py", "def register():\n    from bangvang.site import plugin", []),
        (f"{P}/desk/new.py", "from bangvang.site import plugin\nfrom bangvang.core.text import fold", []),
        (f"{P}/site/plugin.py", "import pelican\nfrom bangvang.edition.reader import read", []),
        (f"{P}/site/pages/unit.py", "from bangvang.site.views import View\nfrom ..views import View", []),
        (f"{P}/edition/reader.py", "import yaml\nfrom pathlib import Path\nPath('a').read_text()", []),
        (f"{P}/core/names.py", "import re\nimport babel.dates\nfrom . import text\nfrom .text import fold", []),
        (f"{P}/core/__init__.py", "from .text import fold", []),
        # Up.
        (f"{P}/core/a.py", "from bangvang.edition import post", ["core imports bangvang.edition.post"]),
        (f"{P}/core/a.py", "import bangvang.site.plugin as p", ["core imports bangvang.site.plugin"]),
        (f"{P}/core/a.py", "from bangvang import search", ["core imports bangvang.search"]),
        (f"{P}/core/a.py", "from bangvang import register", ["core imports bangvang.register"]),
        (f"{P}/core/a.py", "from ..edition import post", ["core imports bangvang.edition.post"]),
        (f"{P}/core/a.py", "from .. import edition", ["core imports bangvang.edition"]),
        (f"{P}/core/a/b.py", "from ...edition import post", ["core imports bangvang.edition.post"]),
        (f"{P}/core/__init__.py", "from ..site import plugin", ["core imports bangvang.site.plugin"]),
        (f"{P}/edition/a.py", "import bangvang.site", ["edition imports bangvang.site"]),
        (f"{P}/site/a.py", "from bangvang.desk import new", ["site imports bangvang.desk.new"]),
        (f"{P}/desk/a.py", "import tasks", ["desk imports tasks"]),
        (f"{P}/core/a.py", "def f():\n    from bangvang.desk import new", ["core imports bangvang.desk.new"]),
        (
            f"{P}/core/a.py",
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from bangvang.edition import post",
            ["core imports bangvang.edition.post"],
        ),
        (
            f"{P}/core/a.py",
            "import importlib\nimportlib.import_module('bangvang.site')\n__import__('pelican')",
            ["core imports bangvang.site", "core imports pelican"],
        ),
        # Aside.
        (f"{P}/site/a.py", "from bangvang.legacy import nukeviet", ["site imports bangvang.legacy.nukeviet"]),
        (f"{P}/publishing/a.py", "from bangvang.site import plugin", ["publishing imports bangvang.site.plugin"]),
        (f"{P}/edition/a.py", "from bangvang.search import index", ["edition imports bangvang.search.index"]),
        (f"{P}/recognition/a.py", "from bangvang.edition import post", ["recognition imports bangvang.edition.post"]),
        # The entrance knows one room.
        (f"{P}/__init__.py", "from bangvang.desk import new", ["bangvang imports bangvang.desk.new"]),
        # Packages of others.
        (f"{P}/core/a.py", "import yaml, re", ["core imports yaml"]),
        (f"{P}/core/a.py", "from jinja2 import Template", ["core imports jinja2.Template"]),
        (f"{P}/core/a.py", "import markdown.extensions", ["core imports markdown.extensions"]),
        (f"{P}/core/a.py", "from invoke.tasks import task", ["core imports invoke.tasks.task"]),
        (f"{P}/core/a.py", "import pelican", ["core imports pelican"]),
        (f"{P}/edition/a.py", "from pelican.contents import Article", ["edition imports pelican.contents.Article"]),
        # Files.
        (f"{P}/core/a.py", "open('a')", ["core calls open()"]),
        (f"{P}/core/a.py", "from pathlib import Path\nPath('a').read_text()", ["core calls read_text()"]),
        (f"{P}/core/a.py", "def f(path):\n    with path.open() as file:\n        return file", ["core calls open()"]),
        (f"{P}/core/a.py", "import os", ["core imports os"]),
        (f"{P}/core/a.py", "from io import open", ["core imports io.open"]),
        # Rooms that the design does not know.
        (f"{P}/utils/a.py", "", ["utils is no room of the house"]),
        (f"{P}/helpers.py", "", ["helpers is no room of the house"]),
    ],
)
def test_broken_rules(tmp_path: Path, path: str, source: str, broken: list[str]) -> None:
    module = tmp_path / path
    module.parent.mkdir(parents=True, exist_ok=True)
    module.write_text(source, encoding="utf-8", newline="\n")
    found = [line.split(": ", 1) for line in broken_rules(tmp_path)]
    assert [what for _, what in found] == broken
    assert {where.rpartition(":")[0] for where, _ in found} <= {path}


def test_broken_rules_tells_every_file_and_line(tmp_path: Path) -> None:
    core = tmp_path / "plugins" / "bangvang" / "core"
    core.mkdir(parents=True)
    (core / "a.py").write_text("import re\nimport yaml\n", encoding="utf-8")
    (core / "b.py").write_text("\n\nimport bangvang.site\n", encoding="utf-8")
    assert broken_rules(tmp_path) == [
        "plugins/bangvang/core/a.py:2: core imports yaml",
        "plugins/bangvang/core/b.py:3: core imports bangvang.site",
    ]
