"""Content folders to build, and builds of them: in this process, and as a member of staff would start one."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from blinker import ANY, Signal
from pelican import signals
from pelican.log import LimitFilter

from bangvang.core.days import Moment, parse_moment
from bangvang.site import build as build_module
from bangvang.site import run
from bangvang.site.assemble import Assembled
from bangvang.site.build import Order
from bangvang.site.checks import Checks
from bangvang.site.page_views import Page, View

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "cases"
NOW = parse_moment("22/11/2026 08:00")

HEADER = {
    "title": "Một tin của tỉnh Mẫu",
    "date": "16/8/2022",
    "category": "Khen thưởng",
    "lead": "Một câu tóm tắt.",
}


def post_text(body: str = "Nội dung.", /, **header: str | None) -> str:
    """A post's file; keys of the header replace the plain ones, and None leaves one out."""
    keys = {key: value for key, value in (HEADER | header).items() if value is not None}
    lines = (f"{key}:{value}" if value[:1] == "\n" else f"{key}: {value}" for key, value in keys.items())
    return "\n".join(["---", *lines, "---", "", body, ""])


@dataclass(frozen=True, slots=True)
class ContentFolder:
    """A content folder of tỉnh Mẫu that a test adds its posts to."""

    path: Path

    def write(self, name: str, text: str | bytes) -> Path:
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return file

    def post(self, slug: str, body: str = "Nội dung.", /, *, year: int = 2022, **header: str | None) -> Path:
        text = post_text(body, **({"date": f"16/8/{year}"} | header))
        return self.write(f"tin-tuc/{year}/{slug}/index.md", text)

    def ledger(self, *rows: str, name: str = "so.csv") -> Path:
        """A ledger of these rows, whose cells are parted by semicolons; the first row is the heading."""
        return self.write(f"du-lieu/so-vang/{name}", "".join(f"{row}\n" for row in rows))

    def withdrawn(self, *names: str) -> Path:
        """The list of withdrawn names."""
        return self.write("du-lieu/an-danh.yaml", "".join(f"- name: {name}\n" for name in names))

    def site(self, lines: str) -> Path:
        """The site's own values, and these after them."""
        path = self.path / "du-lieu" / "trang.yaml"
        return self.write("du-lieu/trang.yaml", f"{path.read_text(encoding='utf-8')}\n{lines}\n")

    def picture(self, name: str) -> Path:
        """A picture of two pixels."""
        return self.write(name, (CASES / "cham.png").read_bytes())


@dataclass(frozen=True, slots=True)
class Built:
    """A build's exit status, what it told, and the folder that it wrote."""

    status: int
    told: str
    output: Path

    def text(self, path: str) -> str:
        return (self.output / path).read_text(encoding="utf-8")


Build = Callable[..., Built]


def without_progress(told: str) -> str:
    """What a build told, less how far it had come: that depends on how slow the machine is."""
    return re.sub(r"^Đang [^\n]*\d+/\d+\n", "", told, flags=re.MULTILINE)


@pytest.fixture(scope="session")
def tree() -> Callable[[Path], dict[str, tuple[int, bytes]]]:
    """Every file below a folder with its time and its bytes; nothing where there is no folder."""

    def files(folder: Path) -> dict[str, tuple[int, bytes]]:
        found = (path for path in folder.rglob("*") if path.is_file())
        return {path.relative_to(folder).as_posix(): (path.stat().st_mtime_ns, path.read_bytes()) for path in found}

    return files


@pytest.fixture(autouse=True)
def fresh_host() -> Iterator[None]:
    """Pelican keeps what plugins connect, and tells a warning once a process: no test sees what another one left."""
    _disconnect_plugins()
    LimitFilter._raised_messages.clear()
    yield
    _disconnect_plugins()


def _disconnect_plugins() -> None:
    for signal in vars(signals).values():
        if isinstance(signal, Signal):
            for receiver in list(signal.receivers_for(ANY)):
                signal.disconnect(receiver)


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ContentFolder:
    """The folder `content` of the working directory, without posts."""
    shutil.copytree(CASES / "tinh-mau", tmp_path / "content")
    monkeypatch.chdir(tmp_path)
    return ContentFolder(tmp_path / "content")


@pytest.fixture
def build(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Build:
    """Builds the folder `content` of the test into its folder `output`."""

    def build(output: str = "output", **options: object) -> Built:
        where = tmp_path / output
        arguments = {"settings": ROOT / "pelicanconf.py", "content": tmp_path / "content", "now": NOW} | options
        status = run.build(output=where, **arguments)
        return Built(status, without_progress(capsys.readouterr().err), where)

    return build


@pytest.fixture(scope="session")
def project() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def moment() -> Callable[[str], Moment]:
    return parse_moment


@pytest.fixture(scope="session")
def build_at() -> Callable[..., int]:
    """Builds a content folder into an output, as of the tests' moment."""

    def build(content: Path, output: Path, **options: object) -> int:
        return run.build(settings=ROOT / "pelicanconf.py", content=content, output=output, now=NOW, **options)

    return build


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory, build_at: Callable[..., int]) -> Path:
    """The project's own content, built once for all tests: they only read it."""
    output = tmp_path_factory.mktemp("real") / "output"
    assert build_at(ROOT / "content", output) == 0
    return output


@pytest.fixture(scope="session")
def assembled_real() -> Assembled:
    """The pages of the project's own content before they are rendered."""
    order = Order(ROOT / "content", ROOT / "theme", "", NOW)
    return build_module.Build(order).assembled


@pytest.fixture(scope="session")
def build_of() -> Callable[..., build_module.Build]:
    """The build of a content folder without problems: its edition and its pages, before they are rendered."""

    def build_of(content: Path, *, url: str = "", drafts: bool = False) -> build_module.Build:
        build = build_module.Build(Order(content, ROOT / "theme", url, NOW, drafts))
        assert [str(problem) for problem in Checks(build).problems] == []
        return build

    return build_of


@pytest.fixture
def view(content: ContentFolder, build_of: Callable[..., build_module.Build]) -> Callable[[str], View]:
    """What the page at an address is given to show, once the test's content folder is as it is to be."""
    built: list[dict[str, Page]] = []

    def view_at(href: str) -> View:
        if not built:
            built.append({page.path: page for page in build_of(content.path).assembled.pages})
        return built[0][f"{href.removeprefix('/')}index.html"].view

    return view_at


@pytest.fixture(scope="session")
def real_build(build_of: Callable[..., build_module.Build]) -> build_module.Build:
    """The build of the project's own content."""
    return build_of(ROOT / "content")


@pytest.fixture(scope="session")
def ledger_build(build_of: Callable[..., build_module.Build]) -> build_module.Build:
    """The build of so-vang-mau: twelve school years of a province that does not exist, most of it in ledgers."""
    return build_of(CASES / "so-vang-mau")


@pytest.fixture(scope="session")
def ledger_site(tmp_path_factory: pytest.TempPathFactory, build_at: Callable[..., int]) -> Path:
    """The site of so-vang-mau, built once for all tests: they only read it."""
    output = tmp_path_factory.mktemp("ledgers") / "output"
    assert build_at(CASES / "so-vang-mau", output) == 0
    return output


@pytest.fixture(scope="session")
def pelican() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Starts Pelican as a command of its own, in a working directory, with a changed environment."""

    def start(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "pelican", *arguments],
            cwd=cwd,
            env=os.environ | {"PYTHONUTF8": "1"} | environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )
        done.stderr = without_progress(done.stderr)
        return done

    return start
