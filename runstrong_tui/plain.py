"""The workout line by line, for terminals that can show nothing else, for pipes and for ears."""

import threading
from collections.abc import Callable, Iterable
from enum import Enum

from runstrong_tui.core.commands import (
    AddSet,
    Back,
    Command,
    Correct,
    Drop,
    Easier,
    GoOn,
    Lengthen,
    Next,
    Pause,
    PauseOrGoOn,
    Redo,
    Skip,
    SkipExercise,
    Stop,
    ToggleSound,
    ToggleVoice,
    Undo,
)
from runstrong_tui.core.plan import PaceKind
from runstrong_tui.core.session import Status
from runstrong_tui.core.view import Mood, Summary, View
from runstrong_tui.plain_lines import (
    Told,
    closing_line,
    cue_lines,
    news,
    opening_line,
    rung,
)
from runstrong_tui.ports import Lead

COMMANDS: dict[str, Command] = {
    "": Next(),
    "p": PauseOrGoOn(),
    "s": Skip(),
    "b": Back(),
    "r": Redo(),
    "u": Undo(),
    "d": Drop(),
    "up": Correct(1),
    "down": Correct(-1),
    "+": Lengthen(15_000),
    "-": Lengthen(-15_000),
    "x": SkipExercise(),
    "a": AddSet(),
    "e": Easier(),
    "m": ToggleSound(),
    "v": ToggleVoice(),
}
"""What can be typed, each followed by enter."""

HELP = """\
enter  next: start now, done, go on        p  pause, go on
s  skip      b  back      r  redo          u  undo (within 10 s)
d  end the set here                        x  skip the rest of this exercise
up, down  one rep or second more or less on the last set
+, -  15 s more or less of waiting         a  one more set
e  easier variant from here on             !  stop signs
m  sound off or on     v  voice off or on
q  stop                ?  this help"""

QUESTION = "Stop? enter: stop now, resume later.  f: finish here, log it.  c: go on."

GLANCE = 0.2
"""Seconds after which a look is taken even if nothing was heard of."""


PATIENCE = 10
"""So many glances the end waits for the log."""


class Outcome(Enum):
    """How following a session ended."""

    OVER = "over"
    NOT_LOGGED = "not logged"
    """Over, but the log could not be written."""
    LEFT = "left"
    FAILED = "failed"


class PlainFace:
    """Writes down what a lead reports, and passes typed lines on to it."""

    def __init__(
        self,
        lead: Lead,
        write: Callable[[str], None],
        now: Callable[[], int],
        ring: Callable[[], None] = lambda: None,
    ) -> None:
        """`ring`: ring the terminal's bell, for want of another sound."""
        self._ring = ring
        self._lead = lead
        self._write = write
        self._now = now
        self._changed = threading.Event()
        self._left = False
        self._asking = False
        self._alone = False
        """No more commands come."""
        self._ended_alone = -1
        """The last step of own pace that ended without a word from the athlete."""
        self._heard_to = 0
        self._told = Told()

    def follow(self, lines: Iterable[str]) -> Outcome:
        """Until the session is over or left. When `lines` end, it leads itself to the end."""
        self._lead.on_change(self._changed.set)
        threading.Thread(target=self._listen, args=(lines,), name="lines", daemon=True).start()
        view = self._lead.view()
        self._write(opening_line(view))
        while True:
            view = self._lead.view()
            self._report(view)
            if view.failed:
                self._write(view.failed)
                return Outcome.FAILED
            if view.summary is not None:
                return self._close(view, view.summary)
            if self._left:
                return Outcome.LEFT
            if self._alone:
                self._lead_on(view)
            self._changed.wait(GLANCE)
            self._changed.clear()

    # What is written.

    def _report(self, view: View) -> None:
        before, self._told = self._told, Told.of(view)
        self._write_all(news(before, self._told, view))
        for heard in view.heard:
            if heard.number > self._heard_to:
                self._heard_to = heard.number
                self._write_all(cue_lines(heard, view))
                if rung(heard, view):
                    self._ring()

    def _write_all(self, lines: Iterable[str]) -> None:
        for line in lines:
            self._write(line)

    def _close(self, view: View, summary: Summary) -> Outcome:
        """Tell what was done, once it is in the log; a disk that hangs is not waited for long."""
        for _ in range(PATIENCE):
            if view.logged or view.rehearsal:
                break
            self._changed.wait(GLANCE)
            view = self._lead.view()
        self._report(view)
        self._write(closing_line(summary))
        return Outcome.OVER if view.logged or view.rehearsal else Outcome.NOT_LOGGED

    # What is typed.

    def _listen(self, lines: Iterable[str]) -> None:
        try:
            for line in lines:
                self._take(line.strip().lower())
                if self._left:
                    return
        except (OSError, ValueError) as error:  # a broken or closed input, or no text in it
            self._write(f"No more commands: the input can't be read: {error}.")
        self._alone = True
        self._changed.set()

    def _lead_on(self, view: View) -> None:
        """Nobody can end a pause any more, or say that a set at own pace is done."""
        if view.status is Status.PAUSED:
            self._lead.send(GoOn(), self._now())
        own = view.mood is Mood.WORK and view.pace is PaceKind.OWN
        if own and view.done >= 1 and view.step != self._ended_alone:
            self._ended_alone = view.step
            self._lead.send(Next(), self._now())

    def _take(self, word: str) -> None:
        if self._asking:
            self._answer(word)
        elif word in COMMANDS:
            self._lead.send(COMMANDS[word], self._now())
        elif word == "q":
            self._asking = True
            self._lead.send(Pause(), self._now())
            self._write(QUESTION)
        elif word == "!":
            self._lead.send(Pause(), self._now())
            self._write_all(f"Stop if: {sign}." for sign in self._lead.view().stop_signs)
        else:
            self._write(HELP)

    def _answer(self, word: str) -> None:
        """An answer to whether to stop."""
        self._asking = False
        if word == "f":
            self._lead.send(Stop(), self._now())
        elif word in ("", "q"):
            self._left = True
            self._changed.set()
        else:
            self._lead.send(GoOn(), self._now())
