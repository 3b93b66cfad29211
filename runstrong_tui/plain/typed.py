"""What can be typed in a workout line by line, each followed by enter."""

from runstrong_tui.core.commands import (
    AddSet,
    Back,
    Command,
    Correct,
    Drop,
    Easier,
    Lengthen,
    Next,
    PauseOrGoOn,
    Redo,
    Skip,
    SkipExercise,
    ToggleSound,
    ToggleVoice,
    Undo,
)

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
"""What is passed on to the session."""

WORDS = {
    "next": "",
    "pause": "p",
    "skip": "s",
    "back": "b",
    "redo": "r",
    "undo": "u",
    "drop": "d",
    "more": "+",
    "less": "-",
    "exercise": "x",
    "add": "a",
    "easier": "e",
    "mute": "m",
    "voice": "v",
    "where": "w",
    "stop": "!",
    "quit": "q",
    "help": "?",
}
"""Whole words that mean the same, for those who would rather type them."""

HELP = (
    "Type one of these, or its word, and press enter.",
    "Enter alone, or next: start now; done, in a set at your own pace; go on from a pause.",
    "w, where: hear where you are and what is left.",
    "p, pause: pause, and go on.",
    "s, skip: end this set as skipped. x, exercise: skip the rest of this exercise.",
    "d, drop: end this set here; what you did counts.",
    "b, back: to the start of this step. r, redo: do the last set once more.",
    "u, undo: take back s, b, r, d or x, within 10 seconds.",
    "up, down: one rep or second more or less on the last set, between sets.",
    "+, more, and -, less: 15 seconds more or less of rest or getting ready.",
    "a, add: one more set of this exercise.",
    "e, easier: go on with an easier variant from here on.",
    "m, mute: sound off and on. v, voice: the voice off and on.",
    "!, stop: pause, and hear when to stop this exercise.",
    "q, quit: stop the workout; you are asked how.",
    "?, help: hear this again.",
)


def meant(line: str) -> str:
    """The short form of what was typed."""
    word = line.strip().lower()
    return WORDS.get(word, word)
