"""What all tests share: where the real corpora lie, where they are present."""

from pathlib import Path

import pytest

SHARED = Path(__file__).parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder of real corpora, or skip with a message."""
    if not SHARED.is_dir():
        pytest.skip(f"needs the corpora that lie in {SHARED.name}/, absent here")
    return SHARED
