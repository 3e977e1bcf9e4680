"""The markup of every page as html-validate wants it: what is valid, and yet unwise."""

import json
import subprocess
from pathlib import Path

from tests.browser.conftest import need
from tests.browser.measures import NODE, TOOLS

CONFIGURATION = Path(__file__).with_name("html-validate.mjs")


def test_every_page_is_marked_up_with_care(output: Path, tmp_path: Path) -> None:
    checker = TOOLS / "html-validate" / "bin" / "html-validate.mjs"
    need(NODE, "cần Node.js để kiểm tra HTML (Debian: apt install nodejs npm)")
    need(checker.is_file(), "cần html-validate: chạy npm ci trong tests/browser")
    # Into a file: through a pipe the end of a long report is lost.
    report = tmp_path / "report.json"
    command = [str(NODE), str(checker), "--config", str(CONFIGURATION), "--formatter", f"json={report}", str(output)]
    checked = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert report.is_file(), checked.stderr
    found = findings(json.loads(report.read_text(encoding="utf-8")), output)
    assert found == [], "\n".join(found)


def findings(files: list[dict], output: Path) -> list[str]:
    """One line for each thing that is wrong: its rule, how often, what, and where first."""
    found: dict[tuple[str, str], list[str]] = {}
    for file in files:
        page = Path(file["filePath"]).relative_to(output).as_posix()
        for message in file["messages"]:
            found.setdefault((message["ruleId"], message["message"]), []).append(f"{page}:{message['line']}")
    return [f"{rule} ({len(places)}): {what}: {places[0]}" for (rule, what), places in found.items()]
