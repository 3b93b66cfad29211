"""The pages that explain: all keys of a screen, and when to stop an exercise."""

from runstrong_tui.core.fault import FileFault
from runstrong_tui.tui.keys import Key, meanings
from runstrong_tui.tui.screens.overlay import Paragraph, Reading
from runstrong_tui.tui.theme import Tone

_ZOOM = "Too small to read from the floor? Zoom your terminal (ctrl +) to about 80 x 24."
_MOUSE = "All that looks like a key can be clicked or touched, too."
_IN_A_WORKOUT = "In a workout"
_EMERGENCY = "Chest pain, fainting, odd breathlessness: stop, get help."
_ANY_EXERCISE = (
    "Sharp or growing joint pain",
    "Numbness or tingling",
    "Form lost twice",
)


def help_page(keys: tuple[Key, ...], training: tuple[Key, ...] = ()) -> Reading:
    """Every key of a screen; on home also those of a workout, where there is no time to read."""
    ahead: tuple[Paragraph, ...] = ("", _IN_A_WORKOUT, *meanings(training)) if training else ()
    return Reading("KEYS", (*meanings(keys), *ahead, "", _MOUSE, _ZOOM, _EMERGENCY), Tone.WORK)


def stop_signs_page(exercise: str, signs: tuple[str, ...]) -> Reading:
    """When to stop an exercise."""
    lines = tuple(f"● {sign}" for sign in signs or _ANY_EXERCISE)
    return Reading("STOP IF", (exercise, *lines, _EMERGENCY), Tone.BAD)


def faults_page(faults: tuple[FileFault, ...]) -> Reading:
    """What is wrong with files, each with its place."""
    return Reading("FAULTS", tuple(str(fault) for fault in faults), Tone.BAD)
