"""Routines in the making, for tests that change them at random."""

from collections.abc import Callable

from hypothesis import strategies as st

from runstrong_tui.core.cells import cells
from runstrong_tui.core.editing import Change, Draft, Spot, change_exercise
from runstrong_tui.core.entering import stepped, typed
from runstrong_tui.core.quantity import Range, exactly
from runstrong_tui.core.rearranging import divide, duplicate, insert, move, remove
from runstrong_tui.core.routine import Block, BlockKind, Entry, Routine
from tests.samples import EXERCISES

PLANK = Entry("plank", sets=exactly(3), seconds=exactly(30), rest=30)
KICKS = Entry("donkey-kick", sets=Range(2, 3), reps=Range(8, 12), rest=45, note="small")
SQUATS = Entry("squat")
CLIMB = Entry("mountain-climber", seconds=exactly(20))
ROUTINE = Routine(
    "probe",
    "Probe",
    (
        Block("Warm-up", BlockKind.WARMUP, (SQUATS,)),
        Block("Main", BlockKind.MAIN, (PLANK, KICKS, SQUATS)),
        Block("Circuit", BlockKind.MAIN, (CLIMB, Entry("donkey-kick")), rounds=2),
    ),
)
"""Six exercises in three blocks, the last one a circuit."""

TEXTS = (
    *("", "  ", "5", "8-12", "30 s", "12 reps", "1 min", "0", "2", "3.5", "2,5 kg", "own", "any"),
    *("main", "cooldown", "advanced", "2-0-1-1", "3-0-X-0", "0-0-0-0", "Legs", "-1", "1e9", "x"),
)


@st.composite
def changes(draw: st.DrawFn) -> Change:
    """Anything an editor may ask for, whether it makes sense or not."""
    exercise = EXERCISES[draw(st.sampled_from(sorted(EXERCISES)))]
    cell = draw(st.integers(0, 7))
    text = draw(st.sampled_from(TEXTS))
    by = draw(st.sampled_from((-1, 1)))
    return draw(
        st.sampled_from(
            (
                on_cell(cell, lambda key: typed(key, text, EXERCISES)),
                on_cell(cell, lambda key: stepped(key, by, EXERCISES)),
                change_exercise(exercise),
                insert(exercise),
                move(by),
                remove,
                duplicate,
                divide,
            )
        )
    )


DEEDS = st.lists(st.tuples(st.integers(0, 40), changes()), max_size=12)
"""Where to go, and what to do there."""


def on_cell(place: int, what: Callable[[str], Change]) -> Change:
    """A change of one of the cells that can be typed into, wherever one is then."""

    def change(draft: Draft) -> Draft:
        keys = [cell.key for cell in cells(draft, EXERCISES) if cell.key != "exercise"]
        return what(keys[place % len(keys)])(draft)

    return change


def at(block: int = -1, entry: int = -1, routine: Routine = ROUTINE) -> Draft:
    return Draft(routine, Spot(block, entry))
