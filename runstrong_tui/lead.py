"""The coach's thread: wakes the coach when something is due, and lets the faces look."""

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import fields, replace
from operator import attrgetter

from runstrong_tui.coach import Coach
from runstrong_tui.core.commands import Command
from runstrong_tui.core.gauges import to_next_second
from runstrong_tui.core.looking import Moment, look
from runstrong_tui.core.session import Session, Status
from runstrong_tui.core.view import View
from runstrong_tui.ports import Announcer, Clock, Journal

CLOSING = 2.0
"""Seconds that closing waits for the thread."""


class ThreadedLead:
    """A running session, led by a thread of its own; the only one that touches the coach.

    Whoever looks gets a frozen moment and works out the view from it, so that neither a slow
    screen nor a terminal that doesn't read can hold the coach up.
    """

    def __init__(
        self,
        coach: Coach,
        clock: Clock,
        journal: Journal,
        announcer: Announcer,
        on_close: Callable[[], None] = lambda: None,
    ) -> None:
        self._coach = coach
        self._clock = clock
        self._journal = journal
        self._announcer = announcer
        self._on_close = on_close
        self._commands: deque[tuple[Command, int]] = deque()
        self._wake = threading.Event()
        self._closing = False
        self._closed = False
        self._one_closes = threading.Lock()
        self._callback: Callable[[], None] | None = None
        self._seen: tuple[Moment, int, int] = (coach.moment, coach.session_at, coach.now)
        self._thread = threading.Thread(target=self._run, name="coach", daemon=True)
        self._thread.start()

    def send(self, command: Command, stamp: int) -> None:
        self._commands.append((command, stamp))
        self._wake.set()

    def view(self, late: int = 0) -> View:
        moment, at, now = self._seen
        elapsed = max(0, self._clock.now() - late - now)
        at += elapsed * moment.session.haste
        view = look(moment, at, _second_at(moment.session, now))
        if self._closed or moment.session.over:
            trouble = self._journal.trouble if self._closed else ""
            return replace(view, logged=self._journal.logged, trouble=trouble)
        return view

    def on_change(self, callback: Callable[[], None] | None) -> None:
        self._callback = callback

    def close(self) -> None:
        """Coach first, then the journal, then the sound: nothing that is said gets lost.

        Who asks for it a second time waits until it is done.
        """
        with self._one_closes:
            if self._closed:
                return
            self._closed = self._closing = True
            self._wake.set()
            self._thread.join(CLOSING)
            self._journal.close()
            self._announcer.close()
            self._on_close()

    def _run(self) -> None:
        try:
            while not self._closing:
                self._wake.wait(max(0, self._coach.wake_at() - self._clock.now()) / 1000)
                self._wake.clear()
                self._turn()
            self._coach.close(self._clock.now())
        except Exception as error:  # the thread's shell: whatever it is, the athlete must know
            moment, at, now = self._seen
            self._seen = (replace(moment, failed=_sentence(error)), at, now)
            self._tell()

    def _turn(self) -> None:
        """One look at the commands and at the clock."""
        while self._commands:
            self._coach.command(*self._commands.popleft())
            self._show()
        self._coach.settle(self._clock.now())
        self._show()

    def _show(self) -> None:
        before = self._seen[0]
        self._seen = (self._coach.moment, self._coach.session_at, self._coach.now)
        if _is_news(before, self._seen[0]):
            self._tell()

    def _tell(self) -> None:
        if self._callback is not None:
            self._callback()


_CLOCKS = {"at", "spent", "count_in", "paused_ms", "rested_ms"}
_beside_clocks = attrgetter(*(one.name for one in fields(Session) if one.name not in _CLOCKS))
_beside_session = attrgetter(*(one.name for one in fields(Moment) if one.name != "session"))


def _is_news(before: Moment, after: Moment) -> bool:
    """Whether more has changed than the time, which faces follow by themselves."""
    if _beside_session(before) != _beside_session(after):
        return True
    return bool(_beside_clocks(before.session) != _beside_clocks(after.session))


def _second_at(session: Session, now: int) -> int:
    """Where in a second of the clock the shown seconds change; none is shown exactly in haste."""
    running = session.haste == 1 and session.status in (Status.RUNNING, Status.COUNT_IN)
    return (now + to_next_second(session)) % 1000 if running else 0


def _sentence(error: Exception) -> str:
    return f"The workout can't go on: {type(error).__name__}: {error}."
