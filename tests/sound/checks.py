"""What must be true of every workout, whatever happened to its sound."""

from tests.audio.processes import until
from tests.sound.recording import RATE, Recording
from tests.sound.score import Score
from tests.sound.studio import Studio

FULL_SCALE = 32_767
TORN_AT_MOST = 0.1
"""Of all that is heard: where other programs want the processor there may be a hole."""


def check_heard(score: Score, recording: Recording, volume: float = 1.0) -> None:
    """That every cue of a workout was heard once, at its moment, and unharmed."""
    heard = score.heard_in(recording.samples)
    assert heard.missing == (), heard.lateness
    assert heard.surplus == (), heard.lateness
    gains = [one.found.gain / volume for one in heard.onsets]
    assert all(0.5 < gain < 1.5 for gain in gains), "too faint, or doubled"
    holes = sum(one.found.hole for one in heard.onsets) / RATE
    assert holes < TORN_AT_MOST * sum(cue.ms for _, cue in score.cues) / 1000
    assert recording.peak < FULL_SCALE


def check_undisturbed(studio: Studio, seconds: float) -> None:
    """That a workout was led and kept as if nothing had happened, and no process is left of it."""
    session = studio.runstrong.only_session()
    assert (session.status.value, session.paused_seconds) == ("completed", 0)
    assert session.elapsed_seconds == seconds
    assert all(done.reps == done.target_reps for done in session.sets)
    assert not any(done.skipped for done in session.sets)
    assert studio.runstrong.journals() == []
    assert until(lambda: studio.processes() == []), "a process was left behind"
