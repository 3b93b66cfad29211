"""What must be true of every workout, whatever happened to its sound."""

import os
from statistics import median

from tests.audio.processes import until
from tests.sound.performance import Performance
from tests.sound.recording import RATE, Recording
from tests.sound.score import Score
from tests.sound.studio import Studio

FULL_SCALE = 32_767
TORN_AT_MOST = 0.1
"""Of all that is heard: where other programs want the processor there may be a hole."""
CROWDED = 2.0
"""Programs that want to run on each core. With more of them the machine is not there for sound."""
LOST_AT_MOST = 0.2
"""Of the cues, on such a machine; else none."""


def allowed(score: Score) -> int:
    """How many cues this machine may lose just now."""
    crowded = os.getloadavg()[0] > CROWDED * (os.cpu_count() or 1)
    return int(LOST_AT_MOST * len(score.cues)) if crowded else 0


def check_heard(score: Score, recording: Recording, volume: float = 1.0) -> Performance:
    """That every cue of a workout was heard once, at its moment, and unharmed."""
    heard = score.heard_in(recording.samples)
    assert len(heard.missing) <= allowed(score), (heard.missing, heard.lateness)
    assert len(heard.surplus) <= allowed(score), (heard.surplus, heard.lateness)
    gains = [one.found.gain / volume for one in heard.onsets]
    assert 0.8 < median(gains) < 1.2
    assert max(gains) < 1.5, "doubled"
    holes = sum(one.found.hole for one in heard.onsets) / RATE
    assert holes <= TORN_AT_MOST * sum(cue.ms for _, cue in score.cues) / 1000
    assert recording.peak < FULL_SCALE
    return heard


def check_undisturbed(studio: Studio, seconds: float) -> None:
    """That a workout was led and kept as if nothing had happened, and no process is left of it."""
    session = studio.runstrong.only_session()
    assert (session.status.value, session.paused_seconds) == ("completed", 0)
    assert session.elapsed_seconds == seconds
    assert all(done.reps == done.target_reps for done in session.sets)
    assert not any(done.skipped for done in session.sets)
    assert studio.runstrong.journals() == []
    assert until(lambda: studio.processes() == []), "a process was left behind"
