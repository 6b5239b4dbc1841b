"""What all tests share: the real corpora, where they are present, and golden files."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples on every machine and at every speed of it.
settings.register_profile("project", deadline=None, derandomize=True, database=None)
settings.load_profile("project")

SHARED = Path(__file__).parents[2] / "shared"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that writes golden files anew; read what it changed."""
    parser.addoption("--bless", action="store_true", help="write golden files anew")


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder of real corpora, or skip with a message."""
    if not SHARED.is_dir():
        pytest.skip(f"needs the corpora that lie in {SHARED.name}/, absent here")
    return SHARED


@pytest.fixture(scope="session")
def golden(request: pytest.FixtureRequest) -> Callable[[str, Path], None]:
    """Compare a text with a golden file, or write it there with ``--bless``."""

    def compare(actual: str, path: Path) -> None:
        if request.config.getoption("--bless"):
            path.write_text(actual, "utf-8")
        assert actual == path.read_text("utf-8")

    return compare
