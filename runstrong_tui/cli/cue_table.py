"""The cue sheet of a workout, to be read as it would be heard."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from runstrong_tui.cli.tables import print_table
from runstrong_tui.core.cue import Cue
from runstrong_tui.core.plan import Plan, StepKind
from runstrong_tui.core.words import seconds, shown_target


@dataclass(frozen=True, slots=True)
class Row:
    """What begins at one moment."""

    at: int
    """Milliseconds from the start of the plan."""
    sound: str
    said: str


def print_cues(plan: Plan, timed: Iterable[tuple[int, Cue]]) -> None:
    """Each step with its cues; what is heard several times in a row stands there once."""
    rows = ((_moment(row.at), row.sound, row.said) for row in _rows(plan, timed))
    print_table(("at", "sound", "said"), rows, right="at")


def _rows(plan: Plan, timed: Iterable[tuple[int, Cue]]) -> Iterator[Row]:
    for index, cues in groupby(timed, key=lambda one: one[1].step):
        step = plan.steps[index]
        yield Row(plan.starts[index], step.kind.value.upper(), _described(plan, index))
        yield from _without_repeats(_together(cues))


def _described(plan: Plan, index: int) -> str:
    """Donkey kick, left, set 1 of 2, 8 reps."""
    step = plan.steps[index]
    parts = (
        plan.guide(step).name,
        step.side.value if step.side else "",
        f"set {step.set} of {step.sets}" if step.sets > 1 else "",
        shown_target(step) if step.kind is StepKind.WORK else seconds(step.ms),
    )
    return ", ".join(part for part in parts if part)


def _together(timed: Iterable[tuple[int, Cue]]) -> Iterator[Row]:
    """One row for a tone and the words that begin with it."""
    for at, group in groupby(timed, key=lambda one: one[0]):
        cues = [cue for _, cue in group]
        sounds = (cue.sound.value for cue in cues if cue.sound)
        yield Row(at, ", ".join(sounds), " ".join(cue.say for cue in cues if cue.say))


def _without_repeats(rows: Iterable[Row]) -> Iterator[Row]:
    """One row for a tone that is heard again and again with nothing else between."""
    for (sound, said), group in groupby(rows, key=lambda row: (row.sound, row.said)):
        same = list(group)
        times = f" x{len(same)}" if len(same) > 1 else ""
        yield Row(same[0].at, sound + times, said)


def _moment(ms: int) -> str:
    """m:ss.t, rounded down."""
    return f"{ms // 60_000}:{ms // 1000 % 60:02}.{ms // 100 % 10}"
