"""What every test with a real program starts from."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.program import Runstrong


@pytest.fixture(scope="session", autouse=True)
def heeds_ctrl_c() -> None:
    """A shell makes what it starts in the background deaf to ctrl+c, and so all that starts."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def runstrong(tmp_path: Path) -> Iterator[Runstrong]:
    """A user who has read the safety words, and has trained nothing yet."""
    program = Runstrong(tmp_path)
    yield program
    program.close()
