"""The sound that goes to the device: commands and time in, frames out."""

from array import array
from collections import deque

from runstrong_tui.audio.clip import RATE
from runstrong_tui.audio.mixer import Mixer
from runstrong_tui.audio.protocol import (
    LATEST_NS,
    LATEST_SPEECH_NS,
    Command,
    Hush,
    Mute,
    Phrase,
    Play,
    Quit,
    Volume,
)
from runstrong_tui.audio.timeline import SECOND, Timeline

LATEST = LATEST_NS * RATE // SECOND
LATEST_SPEECH = LATEST_SPEECH_NS * RATE // SECOND
"""The same limits in frames."""


class Stream:
    """Plays each cue on the very frame its deadline asks for.

    `post` and `keep` may be called from any thread; all else belongs to the thread of the device,
    so that nothing here waits for a lock.
    """

    def __init__(self, ahead: int = 0) -> None:
        """`ahead`: nanoseconds from the moment a frame is asked for until it is heard."""
        self._ahead = ahead
        self._inbox: deque[Command | Phrase] = deque()
        self._clips: dict[str, array[int]] = {}
        self._cues: list[Play | Phrase] = []
        self._epoch = 0
        self._leaving = False
        self._mixer = Mixer()
        self._timeline = Timeline()
        self.position = 0
        """Frames given so far."""

    @property
    def idle(self) -> bool:
        """Whether all that was asked for has been played."""
        return not self._inbox and not self._cues and self._mixer.idle

    def knows(self, name: str) -> bool:
        """Whether there is a sound of this name."""
        return name in self._clips

    def keep(self, name: str, samples: "array[int]") -> None:
        """Keep a sound under a name."""
        self._clips[name] = samples

    def post(self, command: Command | Phrase) -> None:
        """Obey a command with the next frames."""
        self._inbox.append(command)

    def frames(self, count: int, now: int) -> bytes:
        """The next frames; `now` is the moment in nanoseconds at which they are asked for."""
        self._timeline.observe(now + self._ahead, self.position)
        while self._inbox:
            self._obey(self._inbox.popleft())
        self._begin_cues(until=self.position + count)
        self.position += count
        return self._mixer.render(count)

    def _obey(self, command: Command | Phrase) -> None:
        match command:
            case Play() | Phrase():
                if command.epoch >= self._epoch and not self._leaving:
                    self._cues.append(command)
            case Hush(epoch):
                self._epoch = max(epoch, self._epoch)
                self._cues = [cue for cue in self._cues if cue.epoch >= self._epoch]
                self._mixer.hush(self._epoch)
            case Mute(muted):
                self._mixer.mute(muted)
            case Volume(volume):
                self._mixer.volume(volume)
            case Quit():
                self._leaving = True

    def _begin_cues(self, until: int) -> None:
        """Begin what is due before the frame `until`; leave what is due later."""
        timed = [(self._timeline.frame(cue.due), cue) for cue in self._cues]
        late = (cue for frame, cue in timed if 0 < self.position - frame <= _latest(cue))
        # Of several that come late only the newest: all at once they would be a bang.
        newest = {type(cue): cue for cue in sorted(late, key=lambda cue: cue.due)}
        for cue in newest.values():
            self._begin(cue, wait=0)
        for frame, cue in timed:
            if self.position <= frame < until:
                self._begin(cue, frame - self.position)
        self._cues = [cue for frame, cue in timed if frame >= until and not self._leaving]

    def _begin(self, cue: Play | Phrase, wait: int) -> None:
        if isinstance(cue, Phrase):
            self._mixer.begin(cue.samples, wait, cue.gain, cue.epoch, spoken=True)
        elif cue.name in self._clips:
            self._mixer.begin(self._clips[cue.name], wait, cue.gain, cue.epoch)


def _latest(cue: Play | Phrase) -> int:
    """Frames it may be late."""
    return LATEST_SPEECH if isinstance(cue, Phrase) else LATEST
