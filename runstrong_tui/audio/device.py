"""The sound device, by miniaudio. Only the helper imports this."""

from collections.abc import Generator

import miniaudio

from runstrong_tui.audio.clip import RATE
from runstrong_tui.audio.guard import Guard
from runstrong_tui.audio.output import NoDevice
from runstrong_tui.audio.protocol import Answer
from runstrong_tui.audio.stream import Stream
from runstrong_tui.clock import MachineClock

PERIOD_MS = 60
"""What the device has in hand. Short enough to fall silent at once in a pause; a busy machine may
keep us waiting so long before a hole is heard. With 20 ms two busy cores tear every third cue."""
AHEAD_NS = 45_000_000
"""It asks for frames so long before they are heard: three quarters of what it has in hand under
PulseAudio, where the last quarter is with the sink; about as much, or more, elsewhere."""
_REAL = ("WASAPI", "DSOUND", "WINMM", "COREAUDIO", "PULSEAUDIO", "ALSA", "JACK", "SNDIO", "OSS")
"""Named, because miniaudio would else fall back to a device that plays nothing."""


class Device:
    """One open stream, for as long as the helper lives: a sink that sleeps swallows the start."""

    def __init__(self, null: bool = False) -> None:
        self.sounds = Stream(AHEAD_NS)
        self._clock = MachineClock()
        self._called = self._clock.now_ns()
        """The moment the device last asked for frames, in nanoseconds."""
        names = ("NULL",) if null else _REAL
        try:
            self._device = miniaudio.PlaybackDevice(
                nchannels=1,
                sample_rate=RATE,
                buffersize_msec=PERIOD_MS,
                backends=[miniaudio.Backend[name] for name in names],
                app_name="runstrong",
            )
            asked = self._frames()
            next(asked)
            self._device.start(asked)
        except miniaudio.MiniaudioError as error:
            raise NoDevice(f"no sound device can be opened: {error.args[0]}") from error
        opened = self._clock.now_ns()
        self._guard = Guard(opened=opened, looked=opened, position=self.sounds.position)

    @property
    def name(self) -> str:
        """Which sound system plays."""
        return str(self._device.backend)

    def fault(self) -> Answer | None:
        """Whether it has gone quiet or mad."""
        now = self._clock.now_ns()
        if self._guard.stalled(now, self._called):
            return Answer("stalled", "the sound device stopped playing")
        if self._guard.runs_away(now, self.sounds.position):
            return Answer("no device", "the sound device plays nothing")
        return None

    def close(self) -> None:
        """Give the device up. This may hang."""
        self._device.close()

    def _frames(self) -> Generator[bytes, int, None]:
        """Answer the device, from its own thread."""
        count = yield b""
        while True:
            self._called = self._clock.now_ns()
            count = yield self.sounds.frames(count, self._called)
