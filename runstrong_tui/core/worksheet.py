"""A routine in the making as an editor shows it: plain values, worked out after each change."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from runstrong_tui.core.ahead import strip
from runstrong_tui.core.cells import Cell, cells
from runstrong_tui.core.editing import Catalogue, Draft, Spot, spots, thing_at
from runstrong_tui.core.editor import Editor
from runstrong_tui.core.exercise import Sides
from runstrong_tui.core.layout import lay_out
from runstrong_tui.core.plan import Plan, Rhythm, Step
from runstrong_tui.core.routine import Block, Entry, Routine
from runstrong_tui.core.view import Segment


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: the routine, a block, or an exercise."""

    spot: Spot
    title: str
    number: int = 0
    """Of an exercise, from 1 over all blocks."""
    cells: tuple[Cell, ...] = ()
    each_side: bool = False
    """Whether its sets are done left, then right."""
    ms: int = 0
    """How long it takes, with its rests."""

    @property
    def is_exercise(self) -> bool:
        return self.spot.entry >= 0


@dataclass(frozen=True, slots=True)
class Worksheet:
    """All that is to be seen of a routine in the making."""

    name: str = ""
    saved: bool = True
    exercises: int = 0
    ms: int = 0
    """How long the whole takes."""
    estimated: bool = False
    rows: tuple[Row, ...] = ()
    picked: int = 0
    """Index of the row one is at."""
    key: str = ""
    """Of the value one is at."""
    exercise: str = ""
    """Id of the exercise one is at; empty elsewhere."""
    rhythm: Rhythm = field(default_factory=Rhythm)
    """How it moves, at the pace that holds here."""
    strip: tuple[Segment, ...] = ()
    """Every step."""
    lit: range = range(0)
    """The steps that belong to where one is."""

    @property
    def row(self) -> Row | None:
        """The row one is at."""
        return self.rows[self.picked] if self.rows else None


def worksheet(editor: Editor) -> Worksheet:
    """What to show of an editor."""
    draft, exercises = editor.history.now, editor.exercises
    routine = draft.routine
    plan = lay_out(routine, exercises)
    places = spots(routine)
    here = thing_at(draft)
    return Worksheet(
        name=routine.name,
        saved=editor.history.is_saved,
        key=editor.key,
        exercises=len(places) - len(routine.blocks) - 1,
        ms=plan.ms,
        estimated=plan.estimated,
        rows=tuple(_rows(routine, plan, exercises)),
        picked=places.index(draft.spot),
        exercise=here.exercise if isinstance(here, Entry) else "",
        rhythm=_rhythm(plan, draft),
        strip=strip(plan),
        lit=_lit(plan, draft),
    )


def _rows(routine: Routine, plan: Plan, exercises: Catalogue) -> Iterator[Row]:
    number = 0
    for spot in spots(routine):
        draft = Draft(routine, spot)
        thing = thing_at(draft)
        values = cells(draft, exercises)
        match thing:
            case Routine():
                yield Row(spot, thing.name, cells=values, ms=plan.ms)
            case Block():
                yield Row(spot, thing.title, cells=values, ms=_ms(plan, draft))
            case Entry():
                number += 1
                exercise = exercises[thing.exercise]
                each = exercise.sides is Sides.EACH
                yield Row(spot, exercise.name, number, values, each, _ms(plan, draft))


def _ms(plan: Plan, draft: Draft) -> int:
    """How long a block or an exercise takes."""
    return sum(step.ms for step in plan.steps if _belongs(step, draft))


def _lit(plan: Plan, draft: Draft) -> range:
    """From the first to the last step of where one is; the whole routine lights nothing."""
    if draft.spot.block < 0:
        return range(0)
    ours = [index for index, step in enumerate(plan.steps) if _belongs(step, draft)]
    return range(ours[0], ours[-1] + 1) if ours else range(0)


def _rhythm(plan: Plan, draft: Draft) -> Rhythm:
    ours = (step.rhythm for step in plan.steps if _belongs(step, draft))
    return next(ours, Rhythm()) if draft.spot.entry >= 0 else Rhythm()


def _belongs(step: Step, draft: Draft) -> bool:
    spot = draft.spot
    if step.block != spot.block + 1:
        return False
    before = sum(len(block.entries) for block in draft.routine.blocks[: spot.block])
    return spot.entry < 0 or step.entry == before + spot.entry
