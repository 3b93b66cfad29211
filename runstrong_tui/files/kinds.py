"""What a TOML file of the athlete's is: a routine, an exercise or a figure."""

from collections.abc import Collection
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of file that people write for this program."""

    ROUTINE = "routine"
    EXERCISE = "exercise"
    FIGURE = "figure"


_TELLING = {
    Kind.ROUTINE: {"block", "level", "get_ready", "switch"},
    Kind.EXERCISE: {"measure", "sides", "dose", "cues", "muscles", "easier", "harder", "setup"},
    Kind.FIGURE: {"pose", "move", "camera", "view", "start", "floor", "guide"},
}
"""Top-level keys that only this kind of file has."""

_FOLDERS = {"exercises": Kind.EXERCISE, "catalogue": Kind.EXERCISE, "figures": Kind.FIGURE}


def kind_of(keys: Collection[str], folder: str = "") -> Kind:
    """What a file with these top-level keys is; where they don't tell, the folder's name may."""
    score = {kind: len(telling.intersection(keys)) for kind, telling in _TELLING.items()}
    best = max(score.values())
    likely = [kind for kind in Kind if score[kind] == best]
    if len(likely) == 1:
        return likely[0]
    by_folder = _FOLDERS.get(folder, Kind.ROUTINE)
    return by_folder if by_folder in likely else likely[0]
