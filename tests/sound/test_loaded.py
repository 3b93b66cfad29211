"""Other programs want all of the processor. By itself: nothing else would be heard beside it."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.sound.checks import check_heard, check_undisturbed
from tests.sound.routines import SIDES
from tests.sound.studio import Studio

pytestmark = pytest.mark.sound


@pytest.fixture
def all_cores_loaded() -> Iterator[None]:
    """One program on each core that never waits."""
    busy = [
        subprocess.Popen((sys.executable, "-c", "while True: pass"))
        for _ in range(os.cpu_count() or 1)
    ]
    yield
    for process in busy:
        process.kill()
        process.wait()


def test_every_cue_is_heard(studio: Studio, all_cores_loaded: None) -> None:
    routine = studio.runstrong.routine(SIDES)
    recorder = studio.server.record()
    assert studio.runstrong.run("start", routine, "--plain").returncode == 0
    check_heard(studio.score(routine), recorder.end())
    check_undisturbed(studio, 23)
