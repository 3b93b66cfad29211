"""Moments of a workout as views, made by hand."""

from dataclasses import replace

from runstrong_tui.core.cue import Sound
from runstrong_tui.core.exercise import Measure
from runstrong_tui.core.pace import Phase
from runstrong_tui.core.plan import PaceKind, Side, StepKind
from runstrong_tui.core.session import Status
from runstrong_tui.core.view import Mood, RepCount, Segment, Summary, View


def _strip() -> tuple[Segment, ...]:
    steps = [(StepKind.READY, 10)]
    for _ in range(3):
        steps += [(StepKind.WORK, 30), (StepKind.REST, 30)]
    for _ in range(3):
        steps += [(StepKind.WORK, 40), (StepKind.SWITCH, 5), (StepKind.WORK, 40)]
        steps += [(StepKind.REST, 45)]
    for _ in range(3):
        steps += [(StepKind.WORK, 50), (StepKind.REST, 60)]
    return tuple(Segment(kind, seconds * 1000) for kind, seconds in steps[:-1])


HOLD = View(
    session="20261122T053012Z-7f3a",
    routine="Runner strength",
    mood=Mood.WORK,
    status=Status.RUNNING,
    digits="28",
    done=0.3,
    name="Forearm plank",
    short="PLANK",
    set=1,
    sets=3,
    measure=Measure.HOLD,
    pace=PaceKind.HOLD,
    goal="40 s",
    cue="Elbows under shoulders. Breathe out slowly.",
    next="Rest 30 s, then forearm plank, set 2",
    left="18:05",
    block="Main",
    strip=_strip(),
    step=1,
    exercise="plank-forearm",
    stop_signs=("Low-back pain or pinching", "Numbness in an arm"),
)

REPS = replace(
    HOLD,
    digits="7",
    done=0.6,
    name="Donkey kick",
    short="DONKEY KICK",
    set=2,
    measure=Measure.REPS,
    pace=PaceKind.TEMPO,
    goal="12 reps",
    side=Side.LEFT,
    reps=RepCount(
        7,
        12,
        (Phase("up", 1000), Phase("hold", 1000), Phase("down", 2000)),
        phase=1,
        phase_done=0.4,
    ),
    cue="Squeeze the glute. Back flat and still.",
    next="Switch, then donkey kick, right, 12 reps",
    left="12:40",
    step=11,
    exercise="donkey-kick",
)

OWN_PACE = replace(
    REPS,
    digits="8",
    pace=PaceKind.OWN,
    reps=RepCount(0, 8),
    side=None,
    name="Bodyweight squat",
    short="SQUAT",
    goal="8 reps",
    cue="Sit hips back and down",
    step=19,
)

REST = replace(
    REPS,
    mood=Mood.REST,
    digits="12",
    done=0.6,
    side=Side.RIGHT,
    reps=None,
    set=3,
    cue="Start from the glute, not the lower back.",
    next="Work, 12 reps",
    step=14,
    coming=Mood.REST,
    last_set="Donkey kick, right, set 2: 7 of 8 reps",
)

READY = replace(
    HOLD,
    mood=Mood.READY,
    digits="3",
    done=0.7,
    cue="Face down, forearms on the floor, toes tucked, feet hip-width.",
    next="Work, 40 s",
    step=0,
    coming=Mood.READY,
)

SWITCH = replace(
    REST, mood=Mood.SWITCH, coming=Mood.SWITCH, digits="4", cue="Other side.", set=2, step=12
)

COUNT_IN = replace(REPS, mood=Mood.READY, status=Status.COUNT_IN, digits="2")

BACK_TO_REST = replace(REST, mood=Mood.READY, status=Status.COUNT_IN, digits="2")

PAUSED = replace(REPS, mood=Mood.PAUSED, status=Status.PAUSED)

LONG = replace(HOLD, digits="1:40", done=0.1, short="JUMP ROPE", name="Jump rope", flash=Sound.GO)

DONE = replace(
    HOLD,
    mood=Mood.DONE,
    status=Status.DONE,
    digits="0",
    logged=True,
    summary=Summary(True, 21, 148, 820_000, 220_000, 1_334_000),
)

FAILED = replace(HOLD, failed="The disk is full. Resume with: runstrong resume")
