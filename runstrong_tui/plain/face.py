"""Leads a workout line by line: writes down what the session tells, passes typed lines on."""

import threading
from collections.abc import Callable, Iterable
from enum import Enum
from queue import Empty, SimpleQueue

from runstrong_tui.core.bell import rings
from runstrong_tui.core.commands import GoOn, Next, Pause, Stop
from runstrong_tui.core.plan import PaceKind
from runstrong_tui.core.session import Status
from runstrong_tui.core.view import Mood, Summary, View
from runstrong_tui.plain.lines import FOR_HELP, closing, opening, where
from runstrong_tui.plain.story import Story
from runstrong_tui.plain.typed import COMMANDS, HELP, meant
from runstrong_tui.ports import Lead

QUESTION = (
    "Stop? Enter stops now, to resume later. f and enter finishes here and logs it. "
    "c and enter goes on."
)

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
    """Follows one session from its first line to its last."""

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
        self._story = Story()
        self._looking = threading.Lock()
        self._views: SimpleQueue[View] = SimpleQueue()
        """Looks still to be told: taken when something happens, whatever holds up the output."""
        self._rung_to = 0
        """Number of the last cue for which the bell would have been rung."""
        self._left = False
        self._asking = False
        self._alone = False
        """No more lines come."""
        self._failed = ""
        """Why lines can't be taken, one sentence."""
        self._ended_alone = -1
        """The last step of own pace that ended without a word from the athlete."""
        self._over = False
        self._answers: SimpleQueue[str | None] = SimpleQueue()
        """Lines typed after the end; None: no more come."""

    def follow(self, lines: Iterable[str]) -> Outcome:
        """Until the session is over or left. When `lines` end, it leads itself to the end."""
        self._lead.on_change(self._look)
        self._look()
        threading.Thread(target=self._listen, args=(lines,), name="lines", daemon=True).start()
        view = self._views.get()
        self._write(opening(view))
        self._write(FOR_HELP)
        while True:
            self._tell(view)
            if failed := view.failed or self._failed:
                self._write(failed)
                return Outcome.FAILED
            if view.summary is not None:
                return self._close(view, view.summary)
            if self._left:
                return Outcome.LEFT
            if self._alone:
                self._lead_on(view)
            view = self._next_view()

    def ask(self, question: str) -> str | None:
        """After the end: what is typed in answer to a question; None if nobody is there."""
        while not self._answers.empty():
            self._answers.get()  # typed before the question, so not in answer to it
        if self._alone:
            return None
        self._write(question)
        return self._answers.get()

    # What is written.

    def _look(self) -> None:
        """Looks come into the queue in the order they were taken, from whichever thread."""
        with self._looking:
            self._views.put(self._lead.view())

    def _next_view(self) -> View:
        try:
            return self._views.get(timeout=GLANCE)
        except Empty:
            self._look()
            return self._views.get()

    def _tell(self, view: View) -> None:
        self._write_all(self._story.go_on(view))
        for heard in view.heard:
            if heard.number > self._rung_to:
                self._rung_to = heard.number
                if view.bell and not view.muted and rings(heard.cue):
                    self._ring()

    def _close(self, view: View, summary: Summary) -> Outcome:
        """Tell what was done, once it is in the log; a disk that hangs is not waited for long."""
        self._over = True
        for _ in range(PATIENCE):
            if view.logged or view.rehearsal:
                break
            view = self._next_view()
            self._tell(view)
        self._write(closing(summary))
        return Outcome.OVER if view.logged or view.rehearsal else Outcome.NOT_LOGGED

    # What is typed.

    def _listen(self, lines: Iterable[str]) -> None:
        try:
            for line in lines:
                self._take(line)
                if self._left:
                    return
        except (OSError, ValueError) as error:  # a broken or closed input, or no text in it
            self._write(f"No more commands: the input can't be read: {error}.")
        except Exception as error:  # the thread's shell: whatever it is, the athlete must know
            self._failed = f"The workout can't be led on: {type(error).__name__}: {error}."
        self._alone = True
        self._answers.put(None)
        self._look()

    def _lead_on(self, view: View) -> None:
        """Nobody can end a pause any more, or say that a set at own pace is done."""
        if view.status is Status.PAUSED:
            self._lead.send(GoOn(), self._now())
        own = view.mood is Mood.WORK and view.pace is PaceKind.OWN
        if own and view.done >= 1 and view.step != self._ended_alone:
            self._ended_alone = view.step
            self._lead.send(Next(), self._now())

    def _take(self, line: str) -> None:
        word = meant(line)
        if self._over:
            self._answers.put(line.strip())
        elif self._asking:
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
        elif word == "w":
            self._write(where(self._lead.view()))
        else:
            self._write_all(HELP)

    def _write_all(self, lines: Iterable[str]) -> None:
        for line in lines:
            self._write(line)

    def _answer(self, word: str) -> None:
        """An answer to whether to stop."""
        self._asking = False
        if word == "f":
            self._lead.send(Stop(), self._now())
        elif word in ("", "q"):
            self._left = True
            self._look()
        else:
            self._lead.send(GoOn(), self._now())
