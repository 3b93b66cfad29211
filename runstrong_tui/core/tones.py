"""The tones and how long each sounds."""

from collections.abc import Mapping

from runstrong_tui.core.cue import Cue, Priority, Sound

TONE_MS: Mapping[Sound, int] = {
    Sound.COUNT: 120,
    Sound.GO: 350,
    Sound.REST: 560,
    Sound.SET: 460,
    Sound.FINISH: 910,
    Sound.SWITCH: 480,
    Sound.HALF: 250,
    Sound.TEN: 180,
    Sound.REP: 60,
    Sound.TICK: 30,
}
"""Milliseconds; the shipped files are as long."""

EDGES = frozenset({Sound.GO, Sound.REST, Sound.SET, Sound.FINISH, Sound.SWITCH})
"""The tones at which work begins or ends."""


def tone(step: int, at: int, sound: Sound) -> Cue:
    """A tone, `at` milliseconds into its step."""
    if sound in EDGES:
        priority = Priority.EDGE
    else:
        priority = Priority.COUNT if sound is Sound.COUNT else Priority.CALL
    return Cue(step, at, TONE_MS[sound], priority, sound=sound)
