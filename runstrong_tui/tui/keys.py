"""Every key of the program, defined once: for the bindings, the row of keys and the help."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from textual.binding import Binding, BindingType

from runstrong_tui.core import commands
from runstrong_tui.core.commands import Command
from runstrong_tui.core.plan import PaceKind
from runstrong_tui.core.session import Status
from runstrong_tui.core.view import Mood, View

MORE = 15_000
"""Milliseconds that + and - add to a rest or take from it."""


@dataclass(frozen=True, slots=True)
class Key:
    """Something a key does on one screen."""

    id: str
    """Also the name of the screen's action, unless the key says something to the session."""
    keys: str
    """As Textual names them, with commas between."""
    cap: str
    """As it is printed on the key."""
    label: str
    help: str
    """One sentence."""
    says: Command | None = None
    """What the session is told."""
    listed: bool = True
    """Whether it stands in the row of keys."""
    moment: Callable[[View], str] | None = None
    """Its label in the row of keys at this moment of a workout; empty: not shown now."""

    @property
    def action(self) -> str:
        return f"say('{self.id}')" if self.says else self.id

    @property
    def binding(self) -> Binding:
        return Binding(self.keys, self.action, self.label, show=False, id=self.id)


class Cap(NamedTuple):
    """A key as the row of keys shows it."""

    cap: str
    label: str
    action: str


def bindings(keys: tuple[Key, ...]) -> list[BindingType]:
    """The bindings of a screen with these keys."""
    return [key.binding for key in keys]


def row(keys: tuple[Key, ...], view: View | None = None) -> tuple[Cap, ...]:
    """What the row of keys shows: only keys that do something now."""
    labelled = ((key, _label(key, view)) for key in keys if key.listed)
    return tuple(Cap(key.cap, label, key.action) for key, label in labelled if label)


def _label(key: Key, view: View | None) -> str:
    return key.moment(view) if key.moment and view else key.label


def _pause(view: View) -> str:
    return "Go on" if view.status is Status.PAUSED else "Pause"


def _next(view: View) -> str:
    if view.status is Status.PAUSED:
        return "Go on"
    if view.mood is Mood.WORK:
        return "Done" if view.pace is PaceKind.OWN else ""
    return "Start now" if _waiting(view) else ""


def _waiting(view: View) -> bool:
    moving = view.status is Status.RUNNING
    return moving and view.mood in (Mood.READY, Mood.REST, Mood.SWITCH)


def _while_working(label: str) -> Callable[[View], str]:
    return lambda view: label if view.mood is Mood.WORK else ""


def _while_resting(label: str, *moods: Mood) -> Callable[[View], str]:
    return lambda view: label if _waiting(view) and view.mood in moods else ""


WORKOUT = (
    Key(
        "undo",
        "u",
        "u",
        "Undo",
        "Take back the last skip, back, redo, dropped set or skipped exercise, for 10 seconds.",
        says=commands.Undo(),
        moment=lambda view: "Undo" if view.can_undo else "",
    ),
    Key(
        "pause_or_go_on",
        "space",
        "space",
        "Pause",
        "Pause, and go on with a 3-2-1.",
        says=commands.PauseOrGoOn(),
        moment=_pause,
    ),
    Key("pause", "escape", "esc", "Pause", "Pause.", says=commands.Pause(), listed=False),
    Key(
        "next",
        "enter",
        "enter",
        "Next",
        "Start now after a 3-2-1; in a set at your own pace: done; in a pause: go on.",
        says=commands.Next(),
        moment=_next,
    ),
    Key(
        "longer",
        "plus,equals_sign",
        "+",
        "15 s",
        "15 seconds more of this rest, or of getting ready.",
        says=commands.Lengthen(MORE),
        moment=_while_resting("15 s", Mood.READY, Mood.REST),
    ),
    Key(
        "shorter",
        "minus",
        "-",
        "15 s",
        "15 seconds less.",
        says=commands.Lengthen(-MORE),
        moment=_while_resting("15 s", Mood.READY, Mood.REST),
    ),
    Key(
        "more",
        "up",
        "↑↓",
        "One more",
        "One rep or second more on the last set; between sets.",
        says=commands.Correct(1),
        moment=_while_resting("Correct", Mood.REST),
    ),
    Key(
        "less",
        "down",
        "↓",
        "One less",
        "One rep or second less on the last set; between sets.",
        says=commands.Correct(-1),
        listed=False,
    ),
    Key(
        "back",
        "left,pageup",
        "←",
        "Back",
        "To the start of this step; at its start, to the set before.",
        says=commands.Back(),
        moment=lambda view: "Back" if view.status is Status.RUNNING else "",
    ),
    Key(
        "skip",
        "right,pagedown",
        "→",
        "Skip",
        "End this set as skipped, or cut the wait to a 3-2-1.",
        says=commands.Skip(),
        moment=_while_working("Skip"),
    ),
    Key(
        "drop",
        "d",
        "d",
        "End set",
        "The set ends here; what you did counts.",
        says=commands.Drop(),
        moment=_while_working("End set"),
    ),
    Key("help", "question_mark", "?", "Help", "This page; pauses."),
    Key(
        "stop_signs",
        "exclamation_mark",
        "!",
        "Stop signs",
        "Does it hurt? When to stop this exercise; pauses.",
    ),
    Key("ask_quit", "q", "q", "Quit", "Pause and ask: stop now and resume later, or finish here."),
    Key(
        "redo",
        "r",
        "r",
        "Redo",
        "Do the last set begun once more.",
        says=commands.Redo(),
        listed=False,
    ),
    Key(
        "skip_exercise",
        "x",
        "x",
        "Skip exercise",
        "Leave out the rest of this exercise.",
        says=commands.SkipExercise(),
        listed=False,
    ),
    Key(
        "add_set",
        "a",
        "a",
        "Add a set",
        "One more set of this exercise.",
        says=commands.AddSet(),
        listed=False,
    ),
    Key(
        "mute",
        "m",
        "m",
        "Sound",
        "Sound off, or on again.",
        says=commands.ToggleSound(),
        listed=False,
    ),
)

HOME = (
    Key("start", "enter", "enter", "Start", "Start the routine that is highlighted."),
    Key("resume", "r", "r", "Resume", "Go on with the newest unfinished session."),
    Key("unfinished", "u", "u", "Unfinished", "Resume, log or discard an unfinished session."),
    Key(
        "earlier_block",
        "left",
        "← →",
        "From block",
        "Choose the block to start from; 1-9 choose it by number.",
    ),
    Key("later_block", "right", "→", "Later block", "Start from the next block.", listed=False),
    Key("log", "l", "l", "Log", "What you have done."),
    Key(
        "faults", "exclamation_mark", "!", "Faults", "What is wrong with your files.", listed=False
    ),
    Key("help", "question_mark", "?", "Help", "This page."),
    Key("quit", "q", "q", "Quit", "Leave."),
)

SUMMARY = (
    Key("done", "enter", "enter", "Done", "Leave; everything is kept."),
    Key("easier", "left", "← →", "Effort", "Choose how hard it was; 1-9 set it, 0 sets 10."),
    Key("harder", "right", "→", "Harder", "One more.", listed=False),
    Key("clear", "backspace", "⌫", "Clear", "No effort given.", listed=False),
    Key("note", "n", "n", "Note", "Write a note."),
    Key("more", "up", "↑↓", "Correct last set", "One rep or second more on the last set."),
    Key("less", "down", "↓", "One less", "One rep or second less on the last set.", listed=False),
    Key("done_too", "q,escape", "q", "Done", "Leave; everything is kept.", listed=False),
)

LOG = (
    Key("back", "escape,q,l", "esc", "Back", "Back to the routines."),
    Key("faults", "exclamation_mark", "!", "Faults", "What is wrong with log files.", listed=False),
    Key("help", "question_mark", "?", "Help", "This page."),
)

SAID = {key.id: key.says for key in WORKOUT if key.says}
"""What the session is told, by the id of the key."""
