"""The cues that are still to be played, so that a new helper can take over from a dead one."""

from collections.abc import Callable, Iterable

from runstrong_tui.audio.protocol import LATEST_NS, LATEST_SPEECH_NS
from runstrong_tui.core.cue import Cue
from runstrong_tui.ports import TimedCue

LATEST = LATEST_NS // 1_000_000
LATEST_SPEECH = LATEST_SPEECH_NS // 1_000_000
"""Milliseconds a tone, or a phrase, may be late."""

_Key = tuple[int, int]


def is_tone(cue: Cue) -> bool:
    """Whether a cue is a tone: all that can be heard without a voice."""
    return cue.sound is not None


class Pending:
    """Cues on their way: some wait for a helper, some were handed to it. `now` is the clock's."""

    def __init__(self, can_play: Callable[[Cue], bool] = is_tone) -> None:
        self.epoch = 0
        self._can_play = can_play
        self._known: set[_Key] = set()
        self._waiting: dict[_Key, TimedCue] = {}
        self._handed: dict[_Key, TimedCue] = {}

    def add(self, cues: Iterable[TimedCue]) -> None:
        """Keep what can be played: cues of this epoch or later, each once."""
        for cue in cues:
            key = (cue.epoch, cue.number)
            if cue.epoch >= self.epoch and key not in self._known and self._can_play(cue.cue):
                self._known.add(key)
                self._waiting[key] = cue

    def hush(self, epoch: int) -> None:
        """An epoch begins: forget all that belongs to earlier ones."""
        self.epoch = max(epoch, self.epoch)
        self._known = {key for key in self._known if key[0] >= self.epoch}
        self._waiting = {k: cue for k, cue in self._waiting.items() if k[0] >= self.epoch}
        self._handed = {k: cue for k, cue in self._handed.items() if k[0] >= self.epoch}

    def worth_playing(self, now: int) -> bool:
        """Whether a helper would have something to do."""
        self._drop_stale(now)
        return bool(self._waiting)

    def hand_over(self, now: int) -> list[TimedCue]:
        """What waits, for the helper to play."""
        self._drop_stale(now)
        cues = list(self._waiting.values())
        self._handed = {key: cue for key, cue in self._handed.items() if cue.due > now}
        self._handed |= self._waiting
        self._waiting = {}
        return cues

    def busy_for(self, now: int, most: int) -> int:
        """Milliseconds until the last cue that begins within `most` has ended; at most that."""
        ends = (cue.due + cue.cue.ms for cue in self._handed.values() if cue.due < now + most)
        return max(0, min(most, max(ends, default=now) - now))

    def take_back(self, now: int) -> None:
        """The helper is gone. What it was to play later waits again; the rest has been heard."""
        self._waiting |= {key: cue for key, cue in self._handed.items() if cue.due > now}
        self._handed = {}

    def _drop_stale(self, now: int) -> None:
        self._waiting = {k: cue for k, cue in self._waiting.items() if not _stale(cue, now)}


def _stale(timed: TimedCue, now: int) -> bool:
    return now - timed.due > (LATEST if is_tone(timed.cue) else LATEST_SPEECH)
