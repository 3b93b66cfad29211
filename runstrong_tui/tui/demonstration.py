"""What a figure shows where nobody trains: an exercise in its own tempo, and its faults."""

from contextlib import suppress
from dataclasses import dataclass, field
from math import inf

from runstrong_tui.core.exercise import LEVELS, Exercise, Level
from runstrong_tui.core.fault import Unusable
from runstrong_tui.core.layout import rhythm_of
from runstrong_tui.core.plan import Rhythm
from runstrong_tui.figures.motion import BREATH, phases
from runstrong_tui.figures.pose import Figure
from runstrong_tui.figures.raster import Ink
from runstrong_tui.figures.showing import Part, showing
from runstrong_tui.ports import RoutineCard, Shelf
from runstrong_tui.tui.scene import Scene, shown_off

GLANCE = 5
"""Seconds of an exercise at least where others follow; reps are always finished."""


@dataclass(frozen=True, slots=True)
class Act:
    """An exercise to be shown."""

    figure: Figure | None = None
    """None: there is nothing to draw."""
    rhythm: Rhythm = field(default_factory=Rhythm)
    faults: bool = True
    """Whether common faults are shown too."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One moment of an act."""

    scene: Scene = field(default_factory=Scene)
    part: int | None = None
    """The phase of the rep under way, to be called out."""
    advice: str = ""
    """The fault that is shown, or what to do instead; the word doubles the colour."""
    wrong: bool = False
    """Whether the figure does it wrongly just now."""


def act_of(shelf: Shelf, exercise: Exercise, level: Level, faults: bool = True) -> Act:
    """How an exercise is shown at a level. Slow: reads files. Raises `Unusable`."""
    return Act(shelf.figure(exercise.id), rhythm_of(exercise.pace, level), faults)


def acts_of(shelf: Shelf, card: RoutineCard) -> dict[str, Act]:
    """How the exercises of a routine are shown, by id, as far as they can be. Slow."""
    level = Level(card.level) if card.level in LEVELS else Level.BEGINNER
    acts = {}
    for entry in (entry for block in card.blocks for entry in block.entries):
        # What can't be used is named where it is used; here there is only less to see.
        with suppress(Unusable):
            acts[entry.exercise] = act_of(
                shelf, shelf.exercise(entry.exercise), level, faults=False
            )
    return {id_: act for id_, act in acts.items() if act.figure}


def frame_of(act: Act, seconds: float, motion: bool) -> Frame:
    """The moment `seconds` after an act began; without motion the pose that tells the most."""
    if act.figure is None:
        return Frame()
    if not motion:
        return Frame(Scene(act.figure, shown_off(act.figure, 0, motion=False)))
    now = showing(act.figure, _parts(act), seconds, act.faults)
    if now.fault is None:
        return Frame(Scene(act.figure, now.pose), now.part if act.rhythm.phases else None)
    advice = f"Not so: {now.fault.name}" if now.wrong else f"Better: {now.fault.fix}"
    guide = Ink.BAD if now.wrong else Ink.GOOD
    scene = Scene(act.figure, now.pose, guide=guide)
    return Frame(scene, advice=advice, wrong=now.wrong)


def glance(act: Act) -> float:
    """Seconds after which another exercise may be shown: whole reps, or a breath."""
    rep = sum(length for _, length in _parts(act))
    if act.figure is None:
        return inf
    return rep * -(-GLANCE // rep) if rep else BREATH


def _parts(act: Act) -> tuple[Part, ...]:
    """The phases of a rep; at a cadence those of the figure share the time of a movement."""
    rhythm, words = act.rhythm, phases(act.figure) if act.figure else ()
    if rhythm.per_minute and words:
        return tuple((word, 60 / rhythm.per_minute / len(words)) for word in words)
    return tuple((phase.word, phase.ms / 1000) for phase in rhythm.phases)
