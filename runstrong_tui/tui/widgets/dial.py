"""The dial: giant digits in a ring that empties."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache

from textual.geometry import Size

from runstrong_tui.core.cue import Sound
from runstrong_tui.core.plan import PaceKind
from runstrong_tui.core.session import Status
from runstrong_tui.core.view import Mood, RepCount, View
from runstrong_tui.figures.bitmap import Bitmap
from runstrong_tui.figures.dial import Face, picture
from runstrong_tui.tui.cells import Cells, Line, pieces
from runstrong_tui.tui.moment_words import coming_word, part_word, phase_word
from runstrong_tui.tui.shown import Shown
from runstrong_tui.tui.theme import Palette, Tone
from runstrong_tui.tui.tones import tone_of

UNLIT, GROWING = 0.2, 0.55
"""How much of its colour the rest of the ring and a rep under way keep."""
ROUND = 96
"""Steps in which a ring of segments fills."""
WORD_FROM = 16
"""Rows from which the word of a hold stands in the ring; below, the digits take its room."""
SOFT, BRIGHT = 0.08, 0.26
"""How much colour a flash brings into the ring, for a tick and for all other tones."""


@dataclass(frozen=True, slots=True)
class Look:
    """A face and its colours."""

    face: Face = field(default_factory=Face)
    tone: Tone = Tone.WORK
    flash: float = 0
    """How much of the tone tints the inside of the ring."""
    word_from: int = 0
    """Rows below which the word would cost more than it tells."""


class Dial(Cells):
    """Seconds to go, or reps done."""

    DEFAULT_CSS = """
    Dial { width: 1fr; height: 1fr; }
    """

    shown = Shown(Look())

    def __init__(self, bare: bool = False) -> None:
        super().__init__()
        self._bare = bare
        """No ring and no word: as large as it can be."""

    def paint(self, size: Size) -> Iterable[Line]:
        look = self.shown
        face = look.face
        if self._bare:
            face = replace(face, bare=True, word="")
        elif size.height < look.word_from:
            face = replace(face, word="")
        colours = _colours(self.palette, look.tone, look.flash, self.paper)
        return _painted(picture(face, size.width, size.height), colours)


@lru_cache(16)
def _painted(dial: Bitmap, colours: tuple[str, ...]) -> tuple[Line, ...]:
    return tuple(pieces(dial, colours))


@lru_cache(64)
def _colours(palette: Palette, tone: Tone, flash: float, paper: str) -> tuple[str, ...]:
    """In the order of the dial's tones: paper, digits, lit, unlit, growing, word, inside."""
    flashes = flash >= (SOFT if palette.blends else BRIGHT)
    back = palette.dim(tone, flash, paper) if flashes else paper
    colour = palette.of(tone)
    digits = colour if tone is Tone.READY else palette.text
    unlit = palette.dim(tone, UNLIT, paper)
    return paper, digits, colour, unlit, palette.dim(tone, GROWING, paper), colour, back


def look_of(view: View, room: int, motion: bool) -> Look:
    """The dial of a moment. `room` is how many digits to leave room for."""
    face = _face(view, room, motion)
    timed = view.reps is None or not view.reps.target
    word_from = WORD_FROM if timed and view.status is not Status.COUNT_IN else 0
    return Look(face, tone_of(view), _flash(view.flash), word_from)


class Room:
    """How many digits a step's widest number has, so that they keep their size in it."""

    def __init__(self) -> None:
        self._step = -1
        self._digits = 1

    def of(self, view: View) -> int:
        if view.status is Status.COUNT_IN:
            return 1
        if view.step != self._step:
            self._step, self._digits = view.step, 1
        target = view.reps.target if view.reps else None
        self._digits = max(self._digits, min(2, len(view.digits)), len(str(target or "")))
        return self._digits


def _face(view: View, room: int, motion: bool) -> Face:
    reps = view.reps
    if view.status is Status.COUNT_IN:
        return Face(view.digits, lit=(0.0, 1.0), word=coming_word(view))
    if reps and reps.target:
        filled = reps.done + (_grown(reps, reps.target) if motion else 0)
        word = part_word(view) or ("REPS" if view.pace is PaceKind.OWN else "")
        return Face(view.digits, room, segments=reps.target, filled=filled, word=word)
    word = phase_word(view) if view.coming is Mood.WORK else ""
    return Face(view.digits, room, lit=(view.done, 1.0), word=word)


def _grown(reps: RepCount, target: int) -> float:
    """How much of the rep under way its segment shows; no finer than can be seen."""
    steps = max(1, ROUND // target)
    return int(rep_share(reps) * steps) / steps


def rep_share(reps: RepCount) -> float:
    """How much of the rep under way is over, 0-1."""
    if not reps.phases:
        return 0
    before = sum(phase.ms for phase in reps.phases[: reps.phase])
    now = reps.phase_done * reps.phases[reps.phase].ms
    return (before + now) / sum(phase.ms for phase in reps.phases)


def _flash(sound: Sound | None) -> float:
    if sound is None:
        return 0
    return SOFT if sound is Sound.TICK else BRIGHT


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    dial = Dial()
    dial.shown = Look(Face("7", 2, segments=12, filled=6.6, word="HOLD"))
    show(dial)
