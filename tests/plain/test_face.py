"""Following a workout line by line, on the real coach and a clock that stands between lines."""

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

import pytest

from runstrong_tui.core.commands import Command, PauseOrGoOn
from runstrong_tui.core.plan import Plan
from runstrong_tui.core.rungs import with_rungs
from runstrong_tui.core.view import View
from runstrong_tui.plain import face
from runstrong_tui.plain.face import Outcome, PlainFace
from runstrong_tui.plain.lines import FOR_HELP, USELESS
from runstrong_tui.plain.story import NO_SOUND
from runstrong_tui.plain.typed import COMMANDS, HELP, WORDS
from tests.fakes import HandLead
from tests.samples import DONKEY_8, LADDERS, OWN_SQUAT, PLANK_30, plan

TINY = plan(PLANK_30)


@pytest.fixture(autouse=True)
def in_no_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits between two looks."""
    monkeypatch.setattr(face, "GLANCE", 0)


class Runner(HandLead):
    """A lead whose time goes on by half a second with every look of the face's own thread."""

    def __init__(self, of: Plan, haste: int = 1) -> None:
        super().__init__(of, haste)
        self.sent: list[Command] = []
        self._queue: deque[tuple[Command, int]] = deque()
        self.before_look: Callable[[], None] = lambda: None
        self._looker = threading.current_thread()
        self._on_the_way = False

    def view(self, late: int = 0) -> View:
        if threading.current_thread() is self._looker and not self._on_the_way:
            self._on_the_way = True
            self.before_look()
            while self._queue:
                super().send(*self._queue.popleft())
            self.forward(0.5)
            self._on_the_way = False
        return super().view()

    def send(self, command: Command, stamp: int) -> None:
        self.sent.append(command)
        self._queue.append((command, stamp))

    def _tell(self) -> None:
        """The face looks anyway."""


def follow(lead: Runner, lines: Iterable[str] = ()) -> tuple[Outcome, list[str]]:
    written: list[str] = []
    outcome = PlainFace(lead, written.append, lead.clock.now).follow(lines)
    return outcome, written


def test_a_workout_is_told_from_the_first_word_to_the_last() -> None:
    outcome, written = follow(Runner(TINY))
    assert outcome is Outcome.OVER
    assert written == [
        "Probe. 100 seconds to the end.",
        FOR_HELP,
        "Get ready. Plank. Thirty seconds.",
        *("3", "2", "1", "Go. Plank, set 1 of 2, 30 seconds."),
        *("Squeeze glutes.", "Push the floor away.", "Half-way."),
        *("3", "2", "1", "Set done: 30 of 30 seconds.", "Rest for 30 seconds."),
        *("Next: plank. Set two of two.", "Get ready."),
        *("3", "2", "1", "Go. Plank, set 2 of 2, 30 seconds."),
        *("Push the floor away.", "Look at the floor.", "Half-way."),
        *("3", "2", "1", "Set done: 30 of 30 seconds.", "That was the last set."),
        "Done. Two minutes.",
        "Done: 2 sets, 60 seconds of work.",
    ]


def test_sides_are_told() -> None:
    _, written = follow(Runner(plan(DONKEY_8)))
    assert "Go. Donkey kicks, left leg, set 1 of 2, 8 reps." in written
    assert "Switch sides." in written


def test_no_line_is_lost_or_wrong_while_the_output_is_blocked() -> None:
    """All is told once the reader reads again, as if it had never stopped."""
    whole = follow(Runner(TINY))[1]
    lead, written = HandLead(TINY), list[str]()

    def blocked(line: str) -> None:
        if not written:
            for _ in range(300):
                lead.forward(0.5)
        written.append(line)

    PlainFace(lead, blocked, lead.clock.now).follow(())
    assert written == whole


def typed(lead: Runner, *lines: str) -> Iterator[str]:
    """Lines that come one with each look; a look waits until its line is taken, but for the last.

    So time can't run away from whoever types. Until the first line is asked for no look waits.
    """
    looked, taken, begun = threading.Semaphore(0), threading.Semaphore(0), threading.Event()

    def meet() -> None:
        if begun.is_set() and threading.current_thread().name != "lines":
            looked.release()
            taken.acquire(timeout=5)

    def come() -> Iterator[str]:
        begun.set()
        for line in lines[:-1]:
            looked.acquire(timeout=5)
            yield line
            taken.release()
        looked.acquire(timeout=5)
        lead.before_look = lambda: None
        taken.release()
        yield lines[-1]

    lead.before_look = meet
    return come()


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
    assert set(HELP) <= set(written)
    assert "Go. Squats, 5 reps, at your own pace. Press enter when you are done." in written
    assert written[-1].startswith("Done: 1 set, 5 reps, ")


def test_without_anyone_to_say_so_a_set_at_own_pace_lasts_its_catalogue_pace() -> None:
    lead = Runner(plan(OWN_SQUAT, PLANK_30))
    outcome, _ = follow(lead)
    assert outcome is Outcome.OVER
    assert [type(one).__name__ for one in lead.sent] == ["Next"]
    squat = lead.session.results[0]
    assert squat.reps == 5
    assert squat.ms >= lead.session.plan.steps[1].ms


def test_a_pause_ends_with_the_input_and_going_on_counts_anew() -> None:
    lead = Runner(TINY)

    def pause_in_the_count() -> None:
        if lead.session.left < 3000 and not lead.sent:
            lead.send(PauseOrGoOn(), lead.clock.now())

    lead.before_look = pause_in_the_count
    _, written = follow(lead)
    place = next(i for i, line in enumerate(written) if line.startswith("Going on in three"))
    assert written[place + 1 : place + 4] == ["3", "2", "1"]


def test_q_asks_and_enter_leaves_the_session_unfinished() -> None:
    lead = Runner(TINY)
    outcome, written = follow(lead, typed(lead, "q", ""))
    assert outcome is Outcome.LEFT
    assert face.QUESTION in written
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
    assert any(line.startswith("Going on in three") for line in written)


def test_whole_words_mean_the_same_and_all_of_them_are_explained() -> None:
    explained = " ".join(HELP)
    for word, short in WORDS.items():
        assert short in COMMANDS or short in ("w", "!", "q", "?")
        assert f"{short}, {word}" in explained or f"Enter alone, or {word}" in explained
    assert set(COMMANDS) <= {*WORDS.values(), "up", "down"}


def test_where_tells_what_the_screen_shows() -> None:
    lead = Runner(plan(DONKEY_8))

    def wait_for_work() -> Iterator[str]:
        yield from typed(lead, "where")
        while not lead.session.working:
            yield from typed(lead, "m")
        yield from typed(lead, "w", "q", "")

    _, written = follow(lead, wait_for_work())
    waiting, working = [line for line in written if line.endswith("to the end.")][1:]
    assert waiting.startswith("Getting ready before donkey kicks, left leg, set 1 of 2, ")
    assert " seconds to go. Then 8 reps. " in waiting
    assert working.startswith("Donkey kicks, left leg, set 1 of 2, 0 of 8 reps done. 3 minutes ")


def test_more_rest_is_told_and_a_useless_line_too() -> None:
    lead = Runner(TINY)
    _, written = follow(lead, typed(lead, "+", "d", "q", ""))
    assert any(line.endswith(" seconds to go.") for line in written)
    assert USELESS in written


def test_after_the_end_questions_are_answered_by_lines_typed_after_them() -> None:
    lead = Runner(TINY)
    written: list[str] = []
    asked = threading.Event()

    def write(line: str) -> None:
        written.append(line)
        if line == "How was it?":
            asked.set()

    def lines() -> Iterator[str]:
        yield from typed(lead, "q", "f")
        assert asked.wait(5)
        yield " Fine \n"

    one = PlainFace(lead, write, lead.clock.now)
    assert one.follow(lines()) is Outcome.OVER
    assert one.ask("How was it?") == "Fine"
    assert one.ask("And now?") is None


def test_stop_signs_are_told_and_pause() -> None:
    lead = Runner(TINY)
    _, written = follow(lead, typed(lead, "!", "p", "q", ""))
    assert "Stop if: Low-back pain." in written
    assert any(line.startswith("Paused") for line in written)


def test_a_session_that_can_not_go_on_is_told() -> None:
    lead = Runner(TINY)
    lead.coach.moment = replace(lead.coach.moment, failed="The workout can't go on.")
    outcome, written = follow(lead)
    assert outcome is Outcome.FAILED
    assert written[-1] == "The workout can't go on."


def test_what_a_key_changed_is_told() -> None:
    lead = Runner(TINY)

    def wait_for_rest() -> Iterator[str]:
        while not lead.session.results:
            yield from typed(lead, "m")
        yield from typed(lead, "down", "a", "q", "")

    _, written = follow(lead, wait_for_rest())
    assert "The sound is off." in written
    assert "Set done: 30 of 30 seconds." in written
    assert "The last set is now 29 of 30 seconds." in written
    assert "Plank: 3 sets in all." in written


def test_an_easier_variant_is_told_and_so_is_that_there_is_none() -> None:
    lead = Runner(with_rungs(TINY, LADDERS))

    def try_twice() -> Iterator[str]:
        yield from typed(lead, "e")
        while not lead.session.results:
            yield from typed(lead, "m")
        yield from typed(lead, "e", "q", "")

    _, written = follow(lead, try_twice())
    assert any("Knee plank. Thirty seconds." in line for line in written)
    assert "There is no easier variant of Knee plank." in written


def test_a_pause_says_where_it_is_and_what_is_left() -> None:
    lead = Runner(plan(DONKEY_8))

    def wait_for_work() -> Iterator[str]:
        while not lead.session.working:
            yield from typed(lead, "?")
        yield from typed(lead, "p", "q", "")

    _, written = follow(lead, wait_for_work())
    (paused,) = [line for line in written if line.startswith("Paused")]
    assert paused == (
        "Paused. Donkey kicks, left leg, set 1 of 2, 0 of 8 reps done. Press enter to go on."
    )


def test_a_session_that_can_not_be_logged_is_not_a_success() -> None:
    lead = Runner(TINY)
    lead.notebook.stuck = True
    lead.notebook.trouble = "The disk is full."
    outcome, written = follow(lead)
    assert outcome is Outcome.NOT_LOGGED
    assert "The disk is full." in written


def test_the_bell_rings_for_the_main_cues_where_it_is_the_only_sound() -> None:
    lead = Runner(TINY)
    lead.ear.state = "bell"
    rung: list[int] = []
    face = PlainFace(lead, lambda _: None, lead.clock.now, lambda: rung.append(1))
    face.follow(())
    assert len(rung) == 4 * 3 + 4, "four counts, and the start and end of both sets"


def test_a_missing_sound_is_told() -> None:
    lead = Runner(TINY)
    lead.ear.silence = "no sound device can be opened"
    _, written = follow(lead)
    assert written.count(NO_SOUND) == 1


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
    assert written[0].endswith("This is a rehearsal; nothing is kept.")
