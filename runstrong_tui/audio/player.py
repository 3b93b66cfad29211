"""The announcer that is heard."""

import os
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue
from subprocess import DEVNULL
from typing import Literal, TypeAlias

from runstrong_tui.audio.backends import DEVICES, Backends
from runstrong_tui.audio.finding import Find, no_voice
from runstrong_tui.audio.keeper import Keeper, State
from runstrong_tui.audio.process import HELPER, HelperProcess
from runstrong_tui.audio.protocol import Answer, Ended
from runstrong_tui.audio.tones import read_tones
from runstrong_tui.clock import MachineClock
from runstrong_tui.core.cue import Sound
from runstrong_tui.ports import TimedCue

CLOSING = 3.0
"""Seconds `close` waits at most; only the last words of a workout take so long."""
ANSWERED = ("ready", "silent")
"""The states in which it is known whether anything can be heard."""


_Task: TypeAlias = Callable[[], None]


class SoundPlayer:
    """Plays tones and phrases on a thread of its own: nothing it is asked ever waits or fails.

    A helper process is started at once, and anew whenever it dies or hangs.
    """

    def __init__(
        self,
        volume: float = 1.0,
        muted: bool = False,
        log_path: Path | None = None,
        command: Sequence[str] = HELPER,
        tones: Callable[[], Mapping[Sound, bytes]] = read_tones,
        devices: Sequence[str] = DEVICES,
        bell: bool = False,
        find: Find = no_voice,
    ) -> None:
        """`devices`: the backends to try. `bell`: where all fail, the faces shall ring the bell."""
        self._command = command
        self._bell = bell
        self._log_path = log_path
        self.helper_pid: int | None = None
        """The process that plays, or was the last to."""
        self._tasks: SimpleQueue[_Task] = SimpleQueue()
        self._open = True
        self._answered = threading.Event()
        clock = MachineClock()
        self._backends = Backends(devices, clock.now)
        self._keeper = Keeper(self._start, tones, clock, volume, muted, find)
        self._thread = threading.Thread(target=self._run, name="sound", daemon=True)
        self._thread.start()

    @property
    def state(self) -> State | Literal["bell"]:
        """How the sound is doing."""
        state = self._keeper.state
        return "bell" if state == "silent" and self._bell else state

    @property
    def backend(self) -> str:
        """The backend that plays, or was tried last; empty: none yet."""
        return self._backends.current

    @property
    def trouble(self) -> str:
        """One sentence on why nothing is heard; empty if all is well."""
        return self._keeper.trouble

    def warm_up(self, seconds: float) -> None:
        """Wait until it can be heard, or knows that nothing can; so many seconds at most."""
        self._answered.wait(seconds)

    def announce(self, cues: Sequence[TimedCue]) -> None:
        """Play each at its moment, unless its epoch is over by then.

        A phrase with a sentence that has no clip is left out.
        """
        self._tasks.put(partial(self._keeper.announce, tuple(cues)))

    def hush(self, epoch: int) -> None:
        """`epoch` begins: drop and silence all that belongs to earlier ones."""
        self._tasks.put(partial(self._keeper.hush, epoch))

    def mute(self, muted: bool) -> None:
        """Be silent, or no longer."""
        self._tasks.put(partial(self._keeper.mute, muted))

    def close(self) -> None:
        """Let the last word end, then give up the device; 3 s at most."""
        self._tasks.put(self._stop)
        self._thread.join(CLOSING)

    def _run(self) -> None:
        """Do one task after the other until closed. All of the keeper's work is done here."""
        try:
            self._keeper.warm_up()
            while self._open:
                self._next_task()()
                self._keeper.attend()
                if self._keeper.state in ANSWERED:
                    self._answered.set()
        except Exception as error:
            # Said on request only: what a thread dies of would be printed across the screen.
            self._keeper.trouble = f"the sound has failed: {error!r}"
        finally:
            self._answered.set()
            self._keeper.close()

    def _next_task(self) -> _Task:
        """What is to be done next: nothing, if the keeper must be attended to first."""
        try:
            return self._tasks.get(timeout=self._keeper.patience())
        except Empty:
            return _nothing

    def _stop(self) -> None:
        self._open = False

    def _start(self, log: bool) -> HelperProcess:
        """Start a helper whose words go to the log file, or nowhere."""
        with _opened(self._log_path if log else None) as file:
            devices = f"--devices={','.join(self._backends.left)}"
            helper = HelperProcess((*self._command, devices), file, self._report)
        self.helper_pid = helper.pid
        return helper

    def _report(self, helper: HelperProcess, said: Answer | Ended) -> None:
        """Called from the threads of the helper."""
        self._tasks.put(partial(self._hear, helper, said))

    def _hear(self, helper: HelperProcess, said: Answer | Ended) -> None:
        self._backends.heard(said)
        self._keeper.heard(helper, said)


def _nothing() -> None:
    pass


@contextmanager
def _opened(path: Path | None) -> Iterator[int]:
    """The log file, to be written at its end; nowhere, if there is none or it can't be written."""
    file = _log_file(path) if path else DEVNULL
    try:
        yield file
    finally:
        if file != DEVNULL:
            os.close(file)


def _log_file(path: Path) -> int:
    try:
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    except OSError:
        return DEVNULL
