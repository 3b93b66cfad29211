"""The workout line by line, on the real coach and a clock that stands still between lines."""

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

import pytest

from runstrong_tui.core.commands import Command
from runstrong_tui.core.plan import Plan
from runstrong_tui.core.view import View
from runstrong_tui.plain import COMMANDS, HELP, Outcome, PlainFace
from tests.fakes import HandLead
from tests.samples import DONKEY_8, OWN_SQUAT, PLANK_30, plan

TINY = plan(PLANK_30)


class Runner(HandLead):
    """A lead whose time goes on by half a second with every look, in the thread that looks."""

    def __init__(self, of: Plan, haste: int = 1) -> None:
        super().__init__(of, haste)
        self.sent: list[Command] = []
        self._queue: deque[tuple[Command, int]] = deque()
        self.before_look: Callable[[], None] = lambda: None

    def view(self) -> View:
        self.before_look()
        while self._queue:
            super().send(*self._queue.popleft())
        self.forward(0.5)
        return super().view()

    def send(self, command: Command, stamp: int) -> None:
        self.sent.append(command)
        self._queue.append((command, stamp))


def follow(lead: Runner, lines: Iterable[str] = ()) -> tuple[Outcome, list[str]]:
    written: list[str] = []
    outcome = PlainFace(lead, written.append, lead.clock.now).follow(lines)
    return outcome, written


def test_a_workout_is_told_from_the_first_word_to_the_last() -> None:
    outcome, written = follow(Runner(TINY))
    assert outcome is Outcome.OVER
    assert written[0] == "Probe, 1:40."
    assert written[1:6] == [
        "0:00  Get ready. Plank. Thirty seconds.",
        "0:07  3",
        "0:08  2",
        "0:09  1",
        "0:10  GO  Forearm plank, set 1 of 2, 30 s",
    ]
    assert "0:40  REST  30 s" in written
    assert "0:40  Rest. Next: plank. Set two of two." in written
    assert written[-3:] == [
        "1:40  FINISH",
        "1:41  Done. Two minutes.",
        "Done: 2 sets, 0 reps, 1:00 of work.",
    ]


def test_sides_are_told() -> None:
    _, written = follow(Runner(plan(DONKEY_8)))
    assert "0:10  GO  Donkey kick, left, set 1 of 2, 8 reps" in written
    assert "0:42  SWITCH SIDES" in written


def typed(lead: Runner, *lines: str) -> Iterator[str]:
    """Lines that come one with each look, as if typed in time."""
    for line in lines:
        looked = threading.Event()
        lead.before_look = looked.set
        looked.wait(5)
        yield line


@pytest.mark.parametrize("word", [word for word in COMMANDS if word])
def test_each_word_sends_its_command(word: str) -> None:
    lead = Runner(TINY)
    follow(lead, typed(lead, word.upper() + " ", "q", ""))
    assert lead.sent[0] == COMMANDS[word]


def test_an_empty_line_ends_a_set_at_own_pace() -> None:
    lead = Runner(plan(OWN_SQUAT))

    def done() -> Iterator[str]:
        while not lead.session.working:
            yield from typed(lead, "?")
        yield ""

    outcome, written = follow(lead, done())
    assert outcome is Outcome.OVER
    assert HELP in written
    assert written[-1] == "Done: 1 set, 5 reps, " + written[-1].rsplit(", ", 1)[1]


def test_q_asks_and_enter_leaves_the_session_unfinished() -> None:
    lead = Runner(TINY)
    outcome, written = follow(lead, typed(lead, "q", ""))
    assert outcome is Outcome.LEFT
    assert any("Stop?" in line for line in written)
    assert not lead.session.over


def test_q_then_f_finishes_here() -> None:
    lead = Runner(TINY)
    outcome, written = follow(lead, typed(lead, "q", "f"))
    assert outcome is Outcome.OVER
    assert lead.session.stopped
    assert written[-1].startswith("Finished early")


def test_q_then_c_goes_on() -> None:
    lead = Runner(TINY)
    outcome, written = follow(lead, typed(lead, "q", "c"))
    assert outcome is Outcome.OVER
    assert not lead.session.stopped
    assert "GOING ON in 3" in written


def test_stop_signs_are_told_and_pause() -> None:
    lead = Runner(TINY)
    _, written = follow(lead, typed(lead, "!", "p", "q", ""))
    assert "Stop if: Low-back pain." in written
    assert any(line.startswith("PAUSED") for line in written)


def test_a_session_that_can_not_go_on_is_told() -> None:
    lead = Runner(TINY)
    lead.coach.moment = replace(lead.coach.moment, failed="The workout can't go on.")
    outcome, written = follow(lead)
    assert outcome is Outcome.FAILED
    assert written[-1] == "The workout can't go on."


def test_notices_are_told_once() -> None:
    lead = Runner(TINY)
    lead.notebook.trouble = "The disk is full."
    _, written = follow(lead)
    assert written.count("The disk is full.") == 1


def test_a_broken_input_ends_the_commands_and_not_the_workout() -> None:
    def broken() -> Iterator[str]:
        yield "?"
        raise OSError("gone")

    outcome, written = follow(Runner(TINY), broken())
    assert outcome is Outcome.OVER
    assert "No more commands: the input can't be read: gone." in written


def test_a_rehearsal_says_so() -> None:
    _, written = follow(Runner(TINY, haste=20))
    assert written[0].endswith("REHEARSAL")
