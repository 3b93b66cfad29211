"""Sound without a mixer of our own: each cue is played by itself, at its moment."""

import threading
from array import array
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from runstrong_tui.audio.clip import RATE
from runstrong_tui.audio.protocol import (
    LATEST_NS,
    LATEST_SPEECH_NS,
    Answer,
    Command,
    Hush,
    Mute,
    Phrase,
    Play,
    Quit,
    Volume,
)
from runstrong_tui.audio.rendering import louder
from runstrong_tui.audio.timeline import SECOND
from runstrong_tui.clock import MachineClock

LATE = SECOND // 10
"""A cue later than this was held up: of several such only the newest is played."""
LOOK_EVERY = 0.05
"""Seconds between looks at what is playing."""
BEHIND = 0.6
"""What is left of a phrase that a tone sounds in: nobody here can make it step back for the tone
alone, and both at their loudest would be more than full scale."""
FAILURES = 3
"""So many cues in a row that can't be played, and there is no device any more."""


class Playing(Protocol):
    """One cue on its way."""

    def over(self) -> bool:
        """Whether it has ended. Raises OSError if it was not heard."""
        ...

    def stop(self) -> None:
        """End it now."""
        ...


class Start(Protocol):
    """Plays samples of 16 bits, one channel, at once. Raises OSError."""

    def __call__(self, frames: bytes) -> Playing: ...


@dataclass(slots=True)
class _Waiting:
    """A cue to come."""

    epoch: int
    due: int
    spoken: bool
    frames: bytes
    behind: bool = False
    """Whether it is a phrase that has stepped back for a tone."""

    @property
    def latest(self) -> int:
        """Nanoseconds it may be late."""
        return LATEST_SPEECH_NS if self.spoken else LATEST_NS

    @property
    def end(self) -> int:
        return self.due + len(self.frames) // 2 * SECOND // RATE

    def make_way(self, tone: "_Waiting") -> None:
        """Step back, if a tone sounds while this is being said."""
        if not self.behind and self.due < tone.end and tone.due < self.end:
            self.frames = louder(array("h", self.frames), BEHIND).tobytes()
            self.behind = True


@dataclass(slots=True)
class _Running:
    epoch: int
    playing: Playing


class CueByCue:
    """Starts each cue when it is due, on a thread of its own."""

    def __init__(self, name: str, start: Start, end: Callable[[], None]) -> None:
        """`end` gives up the device."""
        self.name = name
        self._start = start
        self._end = end
        self._clock = MachineClock()
        self._clips: dict[str, array[int]] = {}
        self._waiting: list[_Waiting] = []
        self._running: list[_Running] = []
        self._epoch = 0
        self._volume = 1.0
        self._muted = self._leaving = self._closed = False
        self._failures = 0
        self._trouble = ""
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._run, name="cue by cue", daemon=True)
        self._thread.start()

    @property
    def sounds(self) -> "CueByCue":
        """It obeys the program itself."""
        return self

    @property
    def idle(self) -> bool:
        """Whether all that was asked for has been played."""
        with self._changed:
            return not self._waiting and not self._running

    def knows(self, name: str) -> bool:
        """Whether there is a sound of this name."""
        return name in self._clips

    def keep(self, name: str, samples: "array[int]") -> None:
        """Keep a sound under a name."""
        self._clips[name] = samples

    def post(self, command: Command | Phrase) -> None:
        """Obey a command."""
        with self._changed:
            self._obey(command)
            self._changed.notify()

    def fault(self) -> Answer | None:
        """Whether cue after cue could not be played."""
        if self._failures < FAILURES:
            return None
        return Answer("no device", f"{self.name} plays nothing any more: {self._trouble}")

    def close(self) -> None:
        """End all that plays and give up the device."""
        with self._changed:
            self._closed = True
            self._stop_older(than=None)
            self._changed.notify()
        self._thread.join()
        self._end()

    def _obey(self, command: Command | Phrase) -> None:
        match command:
            case Play() | Phrase():
                if command.epoch >= self._epoch and not self._leaving:
                    self._await(self._ready(command))
            case Hush(epoch):
                self._epoch = max(epoch, self._epoch)
                self._waiting = [one for one in self._waiting if one.epoch >= self._epoch]
                self._stop_older(than=self._epoch)
            case Mute(muted):
                self._muted = muted
                if muted:
                    self._stop_older(than=None)
            case Volume(volume):
                self._volume = max(0.0, min(1.0, volume))
            case Quit():
                self._leaving = True
                now = self._clock.now_ns()
                self._waiting = [one for one in self._waiting if one.due <= now]

    def _await(self, one: _Waiting) -> None:
        """Keep what is to be heard until it is due. Tones go before words."""
        self._waiting.append(one)
        for phrase in (other for other in self._waiting if other.spoken):
            for tone in (other for other in self._waiting if not other.spoken):
                phrase.make_way(tone)

    def _ready(self, cue: Play | Phrase) -> _Waiting:
        """What is to be heard, made ready ahead of its moment."""
        spoken = isinstance(cue, Phrase)
        samples = cue.samples if isinstance(cue, Phrase) else self._clips.get(cue.name, array("h"))
        frames = louder(samples, cue.gain * self._volume).tobytes()
        return _Waiting(cue.epoch, cue.due, spoken, frames)

    def _stop_older(self, than: int | None) -> None:
        """End what plays of earlier epochs; None: of all."""
        for running in self._running:
            if than is None or running.epoch < than:
                running.playing.stop()

    def _run(self) -> None:
        with self._changed:
            while not self._closed:
                self._running = [one for one in self._running if not self._is_over(one.playing)]
                self._changed.wait(self._patience())
                self._begin_due(self._clock.now_ns())

    def _patience(self) -> float | None:
        """Seconds until something must be done."""
        due = min((one.due for one in self._waiting), default=None)
        if due is None:
            return LOOK_EVERY if self._running else None
        left = max(0, due - self._clock.now_ns()) / SECOND
        return min(left, LOOK_EVERY) if self._running else left

    def _begin_due(self, now: int) -> None:
        """Begin what is due, and forget what comes too late."""
        due = [one for one in self._waiting if one.due <= now]
        if not due or self._closed:
            return
        self._waiting = [one for one in self._waiting if one not in due]
        late = (one.due for one in due if LATE < now - one.due <= one.latest)
        # Of several that come late only the newest: all at once they would be a bang.
        newest = max(late, default=None)
        for one in due:
            if now - one.due <= LATE or one.due == newest:
                self._begin(one)

    def _begin(self, one: _Waiting) -> None:
        # An empty sound makes some libraries crash.
        if self._muted or not one.frames:
            return
        try:
            self._running.append(_Running(one.epoch, self._start(one.frames)))
        except OSError as error:
            self._failed(error)

    def _is_over(self, playing: Playing) -> bool:
        try:
            over = playing.over()
        except OSError as error:
            self._failed(error)
            return True
        self._failures = 0 if over else self._failures
        return over

    def _failed(self, error: OSError) -> None:
        self._failures += 1
        self._trouble = str(error)
