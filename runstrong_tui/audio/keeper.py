"""Keeps a sound helper running for as long as there is something to play."""

from base64 import b64encode
from collections.abc import Callable, Iterable, Mapping
from typing import Literal, Protocol, TypeAlias

from runstrong_tui.audio.finding import Find, clip, no_voice, speakable
from runstrong_tui.audio.pending import Pending, is_tone
from runstrong_tui.audio.protocol import (
    NO_DEVICE,
    Answer,
    Command,
    Ended,
    Hush,
    Learn,
    Load,
    Mute,
    Play,
    Quit,
    Say,
    Volume,
)
from runstrong_tui.core.cue import Cue, Sound
from runstrong_tui.core.phrases import PAUSE, sentences
from runstrong_tui.ports import Clock, TimedCue

State: TypeAlias = Literal["idle", "starting", "ready", "silent", "broken", "closed"]
"""idle: not needed yet; silent: nothing to play on; broken: the helper failed, a new one is due."""

FIRST_PAUSE = 200
LONGEST_PAUSE = 5_000
"""Milliseconds before a new helper is tried; doubled with every failure."""
SOUGHT = 2_000
"""The longest pause where there has been a device: it may be back at any moment."""
HEALTHY = 5_000
"""A helper that was ready for so many milliseconds ends a row of failures."""
SIGN_OF_LIFE = 8_000
"""A helper that says nothing for so many milliseconds hangs. Opening a device may take a few."""
LAST_WORD = 2_000
"""Milliseconds that closing waits for what is being said: at the end it says the minutes."""
LAST_TONE = 1.6
"""Seconds a helper may take to end the last tone and go."""
DYING = 0.2
"""Seconds a killed helper may take to be gone."""


class Helper(Protocol):
    """A helper under way; none of this waits but `wait`."""

    def send(self, command: Command) -> None: ...
    def kill(self) -> None: ...
    def wait(self, seconds: float) -> bool: ...


Start: TypeAlias = Callable[[bool], Helper]
"""Start a helper; true: what it writes is worth keeping. Raises OSError."""


class Keeper:
    """Starts helpers, hands them the cues, and starts new ones when they fail.

    Belongs to one thread, which calls `attend` whenever `patience` has run out.
    """

    def __init__(
        self,
        start: Start,
        read_tones: Callable[[], Mapping[Sound, bytes]],
        clock: Clock,
        volume: float,
        muted: bool,
        find: Find = no_voice,
    ) -> None:
        self.state: State = "idle"
        self.trouble = ""
        """One sentence on why nothing is heard; empty if all is well."""
        self._start = start
        self._read_tones = read_tones
        self._clock = clock
        self._volume = volume
        self._muted = muted
        self._find = find
        self._pending = Pending(self._can_play)
        self._tones: Mapping[Sound, bytes] = {}
        self._learnt: set[str] = set()
        """Sentences whose clips the helper has."""
        self._helper: Helper | None = None
        self._heard_at = 0
        self._ready_at: int | None = None
        """When the last helper that could play became ready."""
        self._next_try = 0
        self._pause = FIRST_PAUSE

    def announce(self, cues: Iterable[TimedCue]) -> None:
        """Have them played, each at its moment."""
        self._pending.add(cues)

    def hush(self, epoch: int) -> None:
        """Drop and silence all that belongs to earlier epochs."""
        self._pending.hush(epoch)
        self._tell(Hush(epoch))

    def mute(self, muted: bool) -> None:
        """Be silent, or no longer."""
        self._muted = muted
        self._tell(Mute(muted))

    def heard(self, helper: Helper, said: Answer | Ended) -> None:
        """A helper has said something, or has ended."""
        if helper is not self._helper:
            return
        self._heard_at = self._clock.now()
        match said:
            case Ended(code):
                self._lost(code)
            case Answer("ready"):
                self._brief(helper)
            case Answer("no device" | "stalled", detail):
                self.trouble = detail

    def attend(self) -> None:
        """Do what is due: start a helper, end one that hangs, hand over what waits."""
        now = self._clock.now()
        if self._helper is None:
            if now >= self._next_try and self._pending.worth_playing(now):
                self._begin(now)
        elif now - self._heard_at > SIGN_OF_LIFE:
            self.trouble = "the sound helper hangs"
            self._heard_at = now
            self._helper.kill()
        elif self.state == "ready":
            self._hand_over(now)

    def warm_up(self) -> None:
        """Start a helper ahead of the first cue."""
        if self._helper is None:
            self._begin(self._clock.now())

    def patience(self) -> float | None:
        """Seconds until `attend` is due. None: not before something happens."""
        now = self._clock.now()
        if self._helper is not None:
            due = self._heard_at + SIGN_OF_LIFE + 1
        elif self._pending.worth_playing(now):
            due = self._next_try
        else:
            return None
        return max(0, due - now) / 1000

    def close(self) -> None:
        """Let the last tone and the last word end, and leave no process behind."""
        helper, ready = self._helper, self.state == "ready"
        self._helper, self.state = None, "closed"
        if helper is None:
            return
        if ready:
            helper.wait(self._pending.busy_for(self._clock.now(), LAST_WORD) / 1000)
            helper.send(Quit())
        if not (ready and helper.wait(LAST_TONE)):
            helper.kill()
            helper.wait(DYING)

    def _begin(self, now: int) -> None:
        """Start a helper."""
        try:
            self._tones = self._tones or self._read_tones()
            self._helper = self._start(self.state != "silent")
        except OSError as error:
            self.state = "broken"
            self.trouble = f"the sound helper can't be started: {error}"
            self._try_later(now)
        else:
            self.state = "starting"
            self._heard_at = now

    def _brief(self, helper: Helper) -> None:
        """Tell a helper that just became ready all it has to know."""
        self.state, self.trouble = "ready", ""
        self._ready_at = self._heard_at
        self._learnt.clear()
        for sound, wav in self._tones.items():
            helper.send(Load(sound.value, b64encode(wav).decode()))
        helper.send(Volume(self._volume))
        helper.send(Mute(self._muted))
        helper.send(Hush(self._pending.epoch))

    def _can_play(self, cue: Cue) -> bool:
        return is_tone(cue) or speakable(cue.say, self._find)

    def _hand_over(self, now: int) -> None:
        """Give the helper what waits for it."""
        for timed in self._pending.hand_over(now):
            due = timed.due * 1_000_000
            if timed.cue.sound is not None:
                self._tell(Play(timed.epoch, timed.number, due, timed.cue.sound.value))
            elif all(map(self._teach, parts := sentences(timed.cue.say))):
                self._tell(Say(timed.epoch, timed.number, due, parts, PAUSE))

    def _teach(self, sentence: str) -> bool:
        """Give the helper the clip of a sentence, if it has not got it. Whether it has it now."""
        if sentence in self._learnt:
            return True
        try:
            file = clip(sentence, self._find)
        except OSError as error:
            self.trouble = f"a clip of the voice can't be read: {error}"
            return False
        if file is not None:
            self._tell(Learn(sentence, b64encode(file).decode()))
            self._learnt.add(sentence)
        return file is not None

    def _lost(self, code: int) -> None:
        """The helper has ended. Another one takes over, later if it can't do better."""
        now = self._clock.now()
        if self._ready_at is None and code == NO_DEVICE:
            # A device that never was is not expected soon.
            self._pause = LONGEST_PAUSE
        elif self.state == "ready" and self._ready_at and now - self._ready_at > HEALTHY:
            self._pause = FIRST_PAUSE
        self.state = "silent" if code == NO_DEVICE else "broken"
        self.trouble = self.trouble or f"the sound helper ended with code {code}"
        self._helper = None
        self._pending.take_back(now)
        self._try_later(now)

    def _try_later(self, now: int) -> None:
        """Wait a while before the next try, twice as long every time."""
        self._next_try = now + self._pause
        lost = self.state == "silent" and self._ready_at is not None
        longest = SOUGHT if lost else LONGEST_PAUSE
        self._pause = min(2 * self._pause, longest)

    def _tell(self, command: Command) -> None:
        """Pass a command on; a helper that is not ready yet will be told when it is."""
        if self._helper is not None and self.state == "ready":
            self._helper.send(command)
