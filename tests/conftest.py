"""What all tests share: expected pictures that stand in files of their own."""

from collections.abc import Callable
from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--write-golden",
        action="store_true",
        help="write the expected files anew; read the difference before keeping it",
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], str]:
    """The expected text of a file; with --write-golden the file is made of the given text first."""

    def expected(file: Path, text: str) -> str:
        if request.config.getoption("--write-golden"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        return file.read_text(encoding="utf-8")

    return expected
