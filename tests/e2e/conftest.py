"""What every test with a real program starts from."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.program import Runstrong


@pytest.fixture
def runstrong(tmp_path: Path) -> Iterator[Runstrong]:
    """A user who has read the safety words, and has trained nothing yet."""
    program = Runstrong(tmp_path)
    yield program
    program.close()
