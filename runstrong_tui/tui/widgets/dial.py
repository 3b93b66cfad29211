"""The dial: giant digits in a ring that empties."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from textual.geometry import Size
from textual.reactive import var

from runstrong_tui.core.cue import Sound
from runstrong_tui.core.plan import PaceKind
from runstrong_tui.core.session import Status
from runstrong_tui.core.view import RepCount, View
from runstrong_tui.figures.dial import Face, picture
from runstrong_tui.tui.cells import Cells, Line, pieces
from runstrong_tui.tui.theme import Palette, Tone, tone_of
from runstrong_tui.tui.words import coming_word

UNLIT, GROWING = 0.2, 0.55
"""How much of its colour the rest of the ring and a rep under way keep."""
SOFT, BRIGHT = 0.08, 0.26
"""How much colour a flash brings, for a tick and for all other tones."""


@dataclass(frozen=True, slots=True)
class Look:
    """A face and its colours."""

    face: Face = field(default_factory=Face)
    tone: Tone = Tone.WORK
    flash: float = 0
    """How much of the tone tints the background."""


class Dial(Cells):
    """Seconds to go, or reps done."""

    DEFAULT_CSS = """
    Dial { width: 1fr; height: 1fr; }
    """

    shown: var[Look] = var(Look())

    def watch_shown(self) -> None:
        self.repaint()

    def paint(self, size: Size) -> Iterable[Line]:
        look = self.shown
        dial = picture(look.face, size.width, size.height)
        return pieces(dial, _colours(self.palette, look, self.paper))


def _colours(palette: Palette, look: Look, paper: str) -> tuple[str, ...]:
    """In the order of the dial's tones: paper, digits, lit, unlit, growing, word."""
    back = palette.dim(look.tone, look.flash, paper) if look.flash else paper
    colour = palette.of(look.tone)
    digits = colour if look.tone is Tone.READY else palette.text
    unlit = palette.dim(look.tone, UNLIT, paper)
    return back, digits, colour, unlit, palette.dim(look.tone, GROWING, paper), colour


def look_of(view: View, room: int, motion: bool) -> Look:
    """The dial of a moment. `room` is how many digits to leave room for."""
    return Look(_face(view, room, motion), tone_of(view), _flash(view.flash))


def _face(view: View, room: int, motion: bool) -> Face:
    reps = view.reps
    if view.status is Status.COUNT_IN:
        return Face(view.digits, lit=(0.0, 1.0), word=coming_word(view))
    if reps and reps.target:
        filled = reps.done + (rep_share(reps) if motion else 0)
        word = _rep_word(view, reps)
        return Face(view.digits, room, segments=reps.target, filled=filled, word=word)
    return Face(view.digits, room, lit=(view.done, 1.0))


def _rep_word(view: View, reps: RepCount) -> str:
    """What to do in this part of the rep; at own pace nobody counts, so the number is the goal."""
    if reps.phases:
        return reps.phases[reps.phase].word.upper()
    return "REPS" if view.pace is PaceKind.OWN else ""


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
