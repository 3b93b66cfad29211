"""The coach's thread, with the real clock; what it does is left to the coach's own tests."""

import threading
import time

from runstrong_tui.clock import MachineClock
from runstrong_tui.coach import Coach
from runstrong_tui.core.commands import Command, Pause, Stop
from runstrong_tui.core.flow import start
from runstrong_tui.core.session import Status
from runstrong_tui.lead import ThreadedLead
from tests.fakes import Ear, Notebook
from tests.samples import PLANK_30, plan

DEADLINE = 20
"""Seconds after which a thread that should have acted is given up."""


class Scene:
    """A led session and a way to wait until something happened in it."""

    def __init__(self) -> None:
        clock = MachineClock()
        self.ear, self.notebook = Ear(), Notebook()
        self.coach = Coach(start(plan(PLANK_30), "probe"), clock, self.ear, self.notebook)
        self.closed: list[str] = []
        self.lead = ThreadedLead(
            self.coach, clock, self.notebook, self.ear, lambda: self.closed.append("rest")
        )
        self.clock = clock
        self._changed = threading.Event()
        self.lead.on_change(self._changed.set)

    def until(self, status: Status) -> None:
        while self.lead.view().status is not status:
            assert self._changed.wait(DEADLINE)
            self._changed.clear()

    def send(self, command: Command) -> None:
        self.lead.send(command, self.clock.now())


def test_a_command_is_followed_and_everyone_is_told() -> None:
    scene = Scene()
    scene.send(Pause())
    scene.until(Status.PAUSED)
    scene.lead.close()


def test_stopping_ends_the_session_in_the_journal() -> None:
    scene = Scene()
    scene.send(Stop())
    scene.until(Status.DONE)
    scene.lead.close()
    assert [session.stopped for session in scene.notebook.finished] == [True]


def test_closing_closes_everything_once() -> None:
    scene = Scene()
    scene.lead.close()
    scene.lead.close()
    assert (scene.notebook.closed, scene.ear.closed, scene.closed) == (True, True, ["rest"])


def test_an_error_in_the_thread_is_told_and_kills_nothing_else() -> None:
    scene = Scene()

    def fail(*_: object) -> int:
        raise RuntimeError("no more ink")

    scene.notebook.write = fail  # type: ignore[assignment, method-assign]
    told = threading.Event()
    scene.lead.on_change(told.set)
    scene.send(Pause())
    while not scene.lead.view().failed:
        assert told.wait(DEADLINE)
    assert "no more ink" in scene.lead.view().failed
    scene.lead.close()


def test_the_view_goes_on_between_two_looks_of_the_coach() -> None:
    scene = Scene()
    scene.send(Pause())
    scene.until(Status.PAUSED)
    assert scene.lead.view() == scene.lead.view()
    scene.lead.close()


def test_the_shown_seconds_change_at_a_constant_moment_of_the_clock() -> None:
    scene = Scene()
    began = scene.lead.view().second_at
    seconds = {scene.lead.view().digits}
    until = time.monotonic() + DEADLINE
    while len(seconds) < 3 and time.monotonic() < until:
        view = scene.lead.view()
        assert view.second_at == began
        seconds.add(view.digits)
        time.sleep(0.01)
    scene.lead.close()
    assert len(seconds) == 3


def test_who_wakes_late_sees_the_moment_it_asked_for_but_nothing_undone() -> None:
    scene = Scene()
    time.sleep(0.3)
    now, earlier = scene.lead.view(), scene.lead.view(200)
    assert 0 < earlier.spent < now.spent
    scene.send(Pause())
    scene.until(Status.PAUSED)
    assert scene.lead.view(10_000).status is Status.PAUSED
    scene.lead.close()
