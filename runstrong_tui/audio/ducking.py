"""An announcer that makes other programs quieter while it speaks."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from runstrong_tui.audio.finding import Find, speakable
from runstrong_tui.audio.other_sounds import OtherSounds
from runstrong_tui.clock import MachineClock
from runstrong_tui.ports import Announcer, TimedCue

AHEAD = 150
"""Milliseconds: other sound is lowered before the first word."""
AFTER = 400
"""Milliseconds: it comes back after the last word, unless there is more to say by then."""
CLOSING = 1.0
"""Seconds `close` waits for it to be back."""


class Player(Announcer, Protocol):
    """What speaks."""

    @property
    def state(self) -> str: ...

    def warm_up(self, seconds: float) -> None:
        """Wait until it can be heard, or knows that nothing can; so many seconds at most."""
        ...

    @property
    def backend(self) -> str: ...

    @property
    def trouble(self) -> str: ...

    @property
    def helper_pid(self) -> int | None:
        """The process that plays; what is heard of it and its children is our own."""
        ...


@dataclass(frozen=True, slots=True)
class _Phrase:
    epoch: int
    begin: int
    end: int


class Ducking:
    """Passes all on to a player, and lowers other sound for its phrases, on its own thread."""

    def __init__(self, player: Player, others: OtherSounds, find: Find, muted: bool) -> None:
        self._player = player
        self._others = others
        self._find = find
        self._clock = MachineClock()
        self._phrases: list[_Phrase] = []
        self._muted = muted
        self._closed = False
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._run, name="ducking", daemon=True)
        self._thread.start()

    @property
    def state(self) -> str:
        """How the sound is doing."""
        return self._player.state

    @property
    def backend(self) -> str:
        """The backend that plays, or was tried last; empty: none yet."""
        return self._player.backend

    @property
    def trouble(self) -> str:
        """One sentence on why nothing is heard; empty if all is well."""
        return self._player.trouble

    def warm_up(self, seconds: float) -> None:
        """Wait until the player can be heard, or knows that nothing can."""
        self._player.warm_up(seconds)

    def announce(self, cues: Sequence[TimedCue]) -> None:
        """Have them played, and other sound lowered for what is said."""
        self._player.announce(cues)
        said = [
            _Phrase(timed.epoch, timed.due - AHEAD, timed.due + timed.cue.ms + AFTER)
            for timed in cues
            if timed.cue.say and speakable(timed.cue.say, self._find)
        ]
        with self._changed:
            self._phrases += said
            self._changed.notify()

    def hush(self, epoch: int) -> None:
        """Drop and silence all that belongs to earlier epochs."""
        self._player.hush(epoch)
        with self._changed:
            self._phrases = [one for one in self._phrases if one.epoch >= epoch]
            self._changed.notify()

    def mute(self, muted: bool) -> None:
        """Be silent, or no longer; other sound stays as it is meanwhile."""
        self._player.mute(muted)
        with self._changed:
            self._muted = muted
            self._changed.notify()

    def close(self) -> None:
        """Bring other sound back and end the player."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        self._player.close()
        self._thread.join(CLOSING)

    def _run(self) -> None:
        self._others.repair()
        low = False
        while not self._closed:
            if self._speaking() and not low:
                self._others.lower(self._player.helper_pid)
                low = True
            elif low and not self._speaking():
                self._others.restore()
                low = False
            with self._changed:
                if not self._closed:
                    self._changed.wait(self._patience(low))
        self._others.restore()

    def _speaking(self) -> bool:
        """Whether something is being said, or is just about to be."""
        now = self._clock.now()
        heard = self._player.state == "ready" and not self._muted
        with self._changed:
            self._phrases = [one for one in self._phrases if one.end > now]
            return heard and any(one.begin <= now for one in self._phrases)

    def _patience(self, low: bool) -> float | None:
        """Seconds until something may have to be done; to be called with the lock held."""
        now = self._clock.now()
        moments = [one.end if low else one.begin for one in self._phrases]
        ahead = [moment for moment in moments if moment > now]
        return (min(ahead) - now) / 1000 if ahead else None
