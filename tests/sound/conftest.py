"""What every test of real sound starts from."""

import os
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.sound.server import SoundServer
from tests.sound.studio import Studio

TOOLS = ("pulseaudio", "pactl", "parec")


def need(*tools: str) -> None:
    """Skip a test whose programs or modules are not installed; where all is checked, it fails."""
    missing = [tool for tool in tools if shutil.which(tool) is None and find_spec(tool) is None]
    if missing and os.environ.get("CI"):
        pytest.fail(f"not installed: {', '.join(missing)}")
    if missing:
        pytest.skip(f"needs {', '.join(missing)}")


@pytest.fixture
def server() -> Iterator[SoundServer]:
    """A sound server that is up."""
    need(*TOOLS)
    server = SoundServer()
    server.start()
    yield server
    server.close()


@pytest.fixture
def studio(tmp_path: Path, server: SoundServer) -> Iterator[Studio]:
    """A user who trains with this server's sound."""
    studio = Studio(tmp_path, server)
    yield studio
    studio.close()
