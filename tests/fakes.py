"""Stand-ins for the outside world."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from runstrong_tui.coach import Coach
from runstrong_tui.core.commands import Command
from runstrong_tui.core.flow import start
from runstrong_tui.core.happenings import Happening
from runstrong_tui.core.looking import look
from runstrong_tui.core.plan import Plan
from runstrong_tui.core.session import Session
from runstrong_tui.core.settings import SoundSettings
from runstrong_tui.core.turn import Turn
from runstrong_tui.core.view import View
from runstrong_tui.ports import TimedCue


class FakeClock:
    """A clock that moves only when told to."""

    def __init__(self) -> None:
        self.time = 5_000_000
        self.sleep = 0

    def now(self) -> int:
        return self.time

    def slept(self) -> int:
        return self.sleep

    def forward(self, seconds: float) -> None:
        self.time += round(seconds * 1000)


class Ear:
    """An announcer that writes down what it would play."""

    def __init__(self) -> None:
        self.cues: list[TimedCue] = []
        self.epoch = 0
        self.muted = False
        self.silence = ""
        self.state = "ready"
        self.closed = False

    def announce(self, cues: Sequence[TimedCue]) -> None:
        self.cues += cues

    def hush(self, epoch: int) -> None:
        self.epoch = epoch

    def mute(self, muted: bool) -> None:
        self.muted = muted

    @property
    def trouble(self) -> str:
        return self.silence

    def close(self) -> None:
        self.closed = True

    def played(self) -> list[TimedCue]:
        """The cues whose epoch was not over when they were due; good for one epoch."""
        return [timed for timed in self.cues if timed.epoch == self.epoch]


class Notebook:
    """A journal in memory."""

    def __init__(self) -> None:
        self.happenings: list[Happening] = []
        self.clocks: list[Session] = []
        self.finished: list[Session] = []
        self.count = 0
        self.stuck = False
        self.trouble = ""
        self.closed = False

    def write(self, happenings: Sequence[Happening]) -> int:
        self.happenings += happenings
        self.count += len(happenings)
        return self.count

    def clock(self, session: Session) -> int:
        self.clocks.append(session)
        self.count += 1
        return self.count

    def finish(self, session: Session) -> None:
        self.finished.append(session)

    @property
    def logged(self) -> bool:
        return bool(self.finished) and not self.stuck

    @property
    def saved_to(self) -> int:
        return 0 if self.stuck else self.count

    def close(self) -> None:
        self.closed = True


class HandLead:
    """A lead on the real coach without a thread: time goes on when the test says so."""

    def __init__(self, plan: Plan | Turn, haste: int = 1) -> None:
        self.clock = FakeClock()
        self.ear = Ear()
        self.notebook = Notebook()
        turn = start(plan, "probe", haste) if isinstance(plan, Plan) else plan
        self.coach = Coach(turn, self.clock, self.ear, self.notebook, SoundSettings())
        self.closed = False
        self._callback: Callable[[], None] | None = None

    @property
    def session(self) -> Session:
        return self.coach.moment.session

    def send(self, command: Command, stamp: int) -> None:
        self.coach.command(command, stamp)
        self._tell()

    def do(self, command: Command) -> None:
        """Give a command now."""
        self.send(command, self.clock.now())

    def forward(self, seconds: float) -> None:
        """Let time go by, waking the coach as its thread would."""
        until = self.clock.time + round(seconds * 1000)
        while self.clock.time < until:
            self.clock.time = min(until, max(self.coach.wake_at(), self.clock.time + 1))
            self.coach.settle(self.clock.time)
        self._tell()

    def view(self, late: int = 0) -> View:
        elapsed = max(0, self.clock.now() - late - self.coach.now)
        view = look(self.coach.moment, self.coach.session_at + elapsed * self.session.haste)
        trouble = self.notebook.trouble if self.closed else ""
        return replace(view, logged=self.notebook.logged, trouble=trouble)

    def on_change(self, callback: Callable[[], None] | None) -> None:
        self._callback = callback

    def close(self) -> None:
        self.closed = True

    def _tell(self) -> None:
        if self._callback is not None:
            self._callback()
