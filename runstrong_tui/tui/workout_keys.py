"""The keys of a workout."""

from collections.abc import Callable

from runstrong_tui.core import commands
from runstrong_tui.core.plan import PaceKind
from runstrong_tui.core.session import Status
from runstrong_tui.core.view import Mood, View
from runstrong_tui.tui.keys import Key

MORE = 15_000
"""Milliseconds that + and - add to a rest or take from it."""

_WAITS = (Mood.READY, Mood.REST, Mood.SWITCH)


def _pause(view: View) -> str:
    return "Go on" if view.status is Status.PAUSED else "Pause"


def _next(view: View) -> str:
    if view.status is Status.PAUSED:
        return "Go on"
    if view.mood is Mood.WORK:
        return "Done" if view.pace is PaceKind.OWN else ""
    return "Start now" if _waiting(view) else ""


def _waiting(view: View) -> bool:
    return view.status is Status.RUNNING and view.mood in _WAITS


def _correct(view: View) -> str:
    return "Correct" if view.last_set and view.coming in _WAITS else ""


def _while_working(label: str) -> Callable[[View], str]:
    return lambda view: label if view.mood is Mood.WORK else ""


def _while_resting(label: str) -> Callable[[View], str]:
    return lambda view: label if _waiting(view) and view.mood is not Mood.SWITCH else ""


WORKOUT = (
    Key(
        "undo",
        "u",
        "u",
        "Undo",
        "Take back the last skip, back, redo, dropped set, skipped exercise or easier variant,"
        " for 10 seconds.",
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
        rank=0,
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
        rank=0,
    ),
    Key(
        "longer",
        "plus,equals_sign",
        "+",
        "15 s",
        "15 seconds more or less of this rest, or of getting ready.",
        says=commands.Lengthen(MORE),
        moment=_while_resting("15 s"),
        rank=3,
        caps="+ -",
    ),
    Key(
        "shorter",
        "minus",
        "-",
        "15 s",
        says=commands.Lengthen(-MORE),
        moment=_while_resting("15 s"),
        rank=3,
    ),
    Key(
        "more",
        "up",
        "↑↓",
        "Correct",
        "One rep or second more or less on the last set; between sets.",
        says=commands.Correct(1),
        moment=_correct,
        rank=2,
    ),
    Key("less", "down", "↓", "One less", says=commands.Correct(-1), listed=False),
    Key(
        "back",
        "left,pageup",
        "←",
        "Back",
        "To the start of this step; at its start, to the set before.",
        says=commands.Back(),
        moment=lambda view: "Back" if view.status is Status.RUNNING else "",
        rank=4,
        caps="← PgUp",
    ),
    Key(
        "skip",
        "right,pagedown",
        "→",
        "Skip",
        "End this set as skipped, or cut the wait to a 3-2-1.",
        says=commands.Skip(),
        moment=_while_working("Skip"),
        rank=2,
        caps="→ PgDn",
    ),
    Key(
        "drop",
        "d",
        "d",
        "End set",
        "The set ends here; what you did counts.",
        says=commands.Drop(),
        moment=_while_working("End set"),
        rank=2,
    ),
    Key("floor", "f", "f", "Digits", "Digits and phase only, or everything again.", rank=5),
    Key("help", "question_mark", "?", "Help", "This page; pauses.", rank=0),
    Key(
        "stop_signs",
        "exclamation_mark",
        "!",
        "Stop signs",
        "Does it hurt? When to stop this exercise; pauses.",
        rank=3,
    ),
    Key(
        "ask_quit",
        "q",
        "q",
        "Stop",
        "Pause and ask: stop and resume later, or finish here.",
        rank=0,
    ),
    Key(
        "redo",
        "r",
        "r",
        "Redo set",
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
        "easier",
        "e",
        "e",
        "Easier",
        "An easier variant from here on, for the rest of this exercise.",
        says=commands.Easier(),
        moment=lambda view: "Easier" if view.easier else "",
        rank=4,
    ),
    Key(
        "mute",
        "m",
        "m",
        "Sound",
        "Sound off, or on again.",
        says=commands.ToggleSound(),
        listed=False,
        moment=lambda view: "Sound on" if view.muted else "Sound off",
    ),
    Key(
        "voice",
        "v",
        "v",
        "Voice",
        "The voice off, or on again; tones stay.",
        says=commands.ToggleVoice(),
        listed=False,
    ),
)

BY_ID = {key.id: key for key in WORKOUT}

SAID = {key.id: key.says for key in WORKOUT if key.says}
"""What the session is told, by the id of the key."""
