"""Exercises, routines and plans that tests are made of."""

from dataclasses import replace

from runstrong_tui.core.exercise import Dose, Exercise, Level, Measure, Sides
from runstrong_tui.core.layout import lay_out
from runstrong_tui.core.pace import Beats, Cadence, Direction, Still, Tempo
from runstrong_tui.core.plan import Plan
from runstrong_tui.core.quantity import Range, exactly
from runstrong_tui.core.routine import Block, BlockKind, Entry, Routine

UP_FIRST = Tempo(2, 0, 1, 1, Direction.CONCENTRIC)
DOWN_FIRST = Tempo(3, 1, 1, 0, Direction.ECCENTRIC)

PLANK = Exercise(
    "plank",
    "Forearm plank",
    Measure.HOLD,
    Sides.NONE,
    Still(),
    {
        Level.BEGINNER: Dose(exactly(3), seconds=Range(20, 30), rest=45),
        Level.ADVANCED: Dose(exactly(3), seconds=Range(60, 90), rest=60),
    },
    short="Plank",
    spoken="Plank",
    cues=("Squeeze glutes", "Push the floor away", "Look at the floor"),
    stop_signs=("Low-back pain",),
)
SIDE_PLANK = Exercise(
    "side-plank",
    "Side plank",
    Measure.HOLD,
    Sides.EACH,
    Still(),
    {Level.BEGINNER: Dose(exactly(2), seconds=Range(15, 20), rest=30)},
    cues=("Lift hips into one line",),
)
DONKEY = Exercise(
    "donkey-kick",
    "Donkey kick",
    Measure.REPS,
    Sides.EACH,
    UP_FIRST,
    {Level.BEGINNER: Dose(Range(2, 3), reps=Range(8, 12), rest=45)},
    spoken="Donkey kicks",
    limb="leg",
    cues=("Keep your back flat", "Squeeze the glute, then lift", "Lower slowly"),
    fault_cue="Feel it in your lower back? Make it smaller.",
)
SQUAT = Exercise(
    "squat",
    "Bodyweight squat",
    Measure.REPS,
    Sides.NONE,
    DOWN_FIRST,
    {Level.BEGINNER: Dose(exactly(2), reps=Range(8, 12), rest=60)},
    short="Squat",
    spoken="Squats",
    cues=("Knees over toes",),
)
UP_DOWN = Exercise(
    "plank-up-down",
    "Plank up-down",
    Measure.REPS,
    Sides.ALTERNATE,
    Beats(("hand", "hand", "elbow", "elbow")),
    {Level.BEGINNER: Dose(exactly(2), reps=Range(4, 6), rest=45)},
)
CLIMBER = Exercise(
    "mountain-climber",
    "Mountain climbers",
    Measure.TIME,
    Sides.ALTERNATE,
    Cadence("knee drives", {"beginner": 60, "advanced": 130}),
    {Level.BEGINNER: Dose(exactly(3), seconds=Range(15, 20), rest=40)},
    cues=("Hips low",),
)

EXERCISES = {one.id: one for one in (PLANK, SIDE_PLANK, DONKEY, SQUAT, UP_DOWN, CLIMBER)}

PLANK_KNEE = replace(PLANK, id="plank-knee", name="Knee plank", spoken="", short="", easier=())
MARCH = replace(
    UP_DOWN,
    id="bridge-march",
    name="Bridge march",
    pace=Beats(("lift", "set")),
    easier=("glute-bridge",),
)
BRIDGE = replace(SQUAT, id="glute-bridge", name="Glute bridge", spoken="", pace=UP_FIRST)
LADDERS = EXERCISES | {
    one.id: one
    for one in (
        replace(PLANK, easier=("plank-wall", "plank-knee")),
        replace(DONKEY, easier=("bridge-march",)),
        replace(UP_DOWN, easier=("plank",)),
        replace(SQUAT, easier=("donkey-kick",)),
        replace(SIDE_PLANK, easier=("plank",)),
        *(PLANK_KNEE, MARCH, BRIDGE),
    )
}
"""The same with ways down: plank to the knees; squat to kicks, to marches, to a bridge."""


def block(
    *entries: Entry,
    kind: BlockKind = BlockKind.MAIN,
    rounds: int = 1,
    get_ready: float | None = None,
) -> Block:
    return Block("Main", kind, entries, rounds, get_ready=get_ready)


def routine(*blocks: Block, get_ready: float = 10) -> Routine:
    return Routine("probe", "Probe", blocks, get_ready=get_ready)


def plan(*entries: Entry, rounds: int = 1, rest_between_rounds: float = 0) -> Plan:
    """One main block of these entries, laid out."""
    main = Block("Main", BlockKind.MAIN, entries, rounds, rest_between_rounds)
    return lay_out(routine(main), EXERCISES)


PLANK_30 = Entry("plank", sets=exactly(2), seconds=exactly(30), rest=30)
DONKEY_8 = Entry("donkey-kick", sets=exactly(2), reps=exactly(8), rest=45)
SQUAT_8 = Entry("squat", sets=exactly(2), reps=exactly(8), rest=60)
CLIMB_20 = Entry("mountain-climber", sets=exactly(1), seconds=exactly(20), rest=0)
OWN_SQUAT = Entry("squat", sets=exactly(1), reps=exactly(5), own_pace=True, rest=0)
