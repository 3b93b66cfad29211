"""Make up the log of a runner over two years: a start, marathons, a break, an injury, deloads.

    python -m benchmarks.runner_log FOLDER [LAST-DAY]; then runstrong --data-dir FOLDER

Everything follows from the routines that are shipped and from the targets the program would have
set; only the runner is made up. The same every time.
"""

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

from runstrong_tui import assets
from runstrong_tui.core.exercise import Level
from runstrong_tui.core.layout import lay_out
from runstrong_tui.core.logbook import Ending, SessionRecord, SetRecord
from runstrong_tui.core.plan import Side, Step, StepKind
from runstrong_tui.core.progression import aims
from runstrong_tui.files.catalogue import Catalogue
from runstrong_tui.files.log_file import file_name
from runstrong_tui.files.log_table import to_text
from runstrong_tui.files.routine_file import read_routine

LAST = date(2026, 11, 22)
NOWHERE = Path("/nonexistent")


@dataclass(frozen=True)
class Phase:
    """Some weeks of a runner's life."""

    weeks: int
    routines: tuple[str, ...] = ()
    """In turn; none: a break."""
    days: tuple[int, ...] = (1, 3, 6)
    """Of the week, Monday is 0."""
    notes: tuple[str, ...] = ("", "", "", "")
    short: bool = False
    """A deload: stopped before the end, and easy."""
    weak_left: float = 1
    """What the left leg can do, as part of the right."""
    skips: float = 0.08
    """How often a session is left out."""


LIFE = (
    Phase(5, ("starter-core-glutes",), (1, 5), ("first weeks, all new", "", "sore for two days")),
    Phase(1, ("recovery",), (2,), ("a cold",)),
    Phase(6, ("runner-strength",), (1, 3, 6), ("after an easy run", "", "squats feel better", "")),
    Phase(1, ("runner-strength",), (1, 5), ("deload",), short=True),
    Phase(6, ("runner-strength", "posterior-chain"), (1, 3, 6), ("", "", "before work", "")),
    Phase(1, ("runner-strength",), (1, 5), ("deload",), short=True),
    Phase(5, ("runner-strength", "hamstrings-ball"), (1, 4), ("marathon block, legs heavy", "")),
    Phase(1, ("pre-run-activation",), (2,), ("race week",)),
    Phase(1, ("recovery",), (2, 5), ("marathon on Sunday, 3:41!", "stairs hurt")),
    Phase(6, ("runner-strength", "hamstrings-ball"), (1, 3, 6), ("", "hot", "", "strong")),
    Phase(4),
    Phase(3, ("runner-strength",), (1, 5), ("back from the holidays", "took it easy", "")),
    Phase(5, ("runner-strength", "hamstrings-ball", "calves-rope"), (1, 3, 6), ("", "", "rope!")),
    Phase(1, ("runner-strength",), (1,), ("left calf pulled in the intervals, stopped",), True),
    Phase(6, ("starter-core-glutes",), (1, 3, 5), ("no calf raises", "calf still sore", "")),
    Phase(4, ("calves-rope",), (1, 4), ("left calf: slowly", "no pain"), weak_left=0.62),
    Phase(5, ("runner-strength", "calves-rope"), notes=("left is coming back", ""), weak_left=0.8),
    Phase(1, ("recovery",), (3,), ("deload, tired",)),
    Phase(6, ("runner-strength", "hamstrings-ball"), notes=("", "", "dark"), weak_left=0.93),
    Phase(1, ("runner-strength",), (1, 5), ("deload",), short=True),
    Phase(5, ("posterior-chain", "hamstrings-ball", "runner-strength"), (1, 3, 6)),
    Phase(2, ("travel",), (1, 4), ("hotel room", "")),
    Phase(5, ("runner-strength", "posterior-chain"), (1, 4), ("spring marathon block", "")),
    Phase(1, ("pre-run-activation",), (2,), ("race week",)),
    Phase(1, ("recovery",), (2, 5), ("3:28! the calf held", "")),
    Phase(6, ("runner-strength", "hamstrings-ball", "calves-rope"), notes=("", "", "", "strong")),
    Phase(1, ("runner-strength",), (1, 5), ("deload",), short=True),
    Phase(3),
    Phase(6, ("runner-strength", "hamstrings-ball"), (1, 3, 6), ("after three weeks off", "", "")),
    Phase(1, ("runner-strength",), (1, 5), ("deload",), short=True),
    Phase(6, ("posterior-chain", "hamstrings-ball", "runner-strength"), notes=("", "plank!", "")),
)
"""Two years, up to the last day."""


@dataclass
class Runner:
    """What they can do grows with what they do, and is lost in breaks."""

    chance: random.Random = field(default_factory=lambda: random.Random(11))
    done: dict[str, int] = field(default_factory=dict)
    """Sessions of each exercise that still tell."""
    log: list[SessionRecord] = field(default_factory=list)

    def rest_a_week(self) -> None:
        self.done = {exercise: int(times * 0.9) for exercise, times in self.done.items()}

    def can(self, step: Step, low: float, phase: Phase) -> float:
        """Reps or seconds they could do of a set today."""
        times = self.done.get(step.exercise, 0)
        most = low * (1.02 + times / (times + 30))
        side = phase.weak_left if step.side is Side.LEFT else 1
        return most * side * (1.03 - 0.03 * step.set) * self.chance.uniform(0.93, 1.07)


def sessions(last: date = LAST) -> list[SessionRecord]:
    """Of the two years up to the last day, oldest first."""
    catalogue = Catalogue(NOWHERE, assets.catalogue())
    runner = Runner()
    for day, routine, phase, note in _calendar(last, runner):
        if day <= last:
            runner.log.append(_session(day, routine, phase, note, runner, catalogue))
    return runner.log


def _calendar(last: date, runner: Runner) -> Iterator[tuple[date, str, Phase, str]]:
    monday = last - timedelta(days=last.weekday()) - timedelta(weeks=sum(p.weeks for p in LIFE) - 1)
    for phase in LIFE:
        turn = 0
        for _ in range(phase.weeks):
            if len(phase.routines) == 0 or phase.short:
                runner.rest_a_week()
            for day in phase.days if phase.routines else ():
                if runner.chance.random() >= phase.skips:
                    note = phase.notes[turn % len(phase.notes)]
                    routine = phase.routines[turn % len(phase.routines)]
                    yield monday + timedelta(days=day), routine, phase, note
                    turn += 1
            monday += timedelta(weeks=1)


def _session(
    day: date, id_: str, phase: Phase, note: str, runner: Runner, catalogue: Catalogue
) -> SessionRecord:
    routine = read_routine(assets.routines() / f"{id_}.toml", id_, catalogue)
    level = routine.level or Level.BEGINNER
    newest = list(reversed(runner.log))
    today = aims(routine, catalogue, level, lambda _: newest)
    plan = lay_out(routine, catalogue, aims=today)
    steps = plan.steps[: len(plan.steps) * 3 // 5] if phase.short else plan.steps
    lowest = filter(_works, lay_out(routine, catalogue).steps)
    lows = {step.exercise: _target(step) for step in lowest}
    sets = tuple(_sets(steps, lows, phase, runner))
    for exercise in {one.exercise for one in sets}:
        runner.done[exercise] = runner.done.get(exercise, 0) + 1
    hour = runner.chance.choice((6, 6, 7, 18, 18, 19))
    zone = timezone(timedelta(hours=2 if 4 <= day.month <= 10 else 1))
    started = datetime(day.year, day.month, day.day, hour, runner.chance.randrange(60), tzinfo=zone)
    took = sum(step.ms for step in steps) / 1000 + runner.chance.randrange(20, 200)
    missed = sum(_missed(one) for one in sets)
    return SessionRecord(
        id=f"{started.astimezone(UTC):%Y%m%dT%H%M%SZ}-{runner.chance.getrandbits(16):04x}",
        routine=id_,
        name=plan.name,
        status=Ending.STOPPED if phase.short and "stopped" in note else Ending.COMPLETED,
        started=started,
        finished=started + timedelta(seconds=int(took)),
        sets=sets,
        paused_seconds=float(runner.chance.choice((0, 0, 0, 12, 40))),
        elapsed_seconds=took,
        effort=_effort(id_, phase, missed, runner),
        note=note,
    )


def _effort(routine: str, phase: Phase, missed: int, runner: Runner) -> int | None:
    if runner.chance.random() < 0.1:
        return None
    if routine in ("recovery", "pre-run-activation"):
        return 2
    return 4 if phase.short else min(10, 6 + min(2, missed) + runner.chance.choice((0, 0, 1)))


def _sets(
    steps: tuple[Step, ...], lows: dict[str, float], phase: Phase, runner: Runner
) -> Iterator[SetRecord]:
    for place, step in enumerate(steps):
        if not _works(step):
            continue
        target = _target(step)
        done = min(target, runner.can(step, lows[step.exercise], phase))
        after = steps[place + 1 : place + 2]
        rest = [one.ms / 1000 for one in after if one.kind in (StepKind.REST, StepKind.READY)]
        reps = None if step.reps is None else int(done)
        yield SetRecord(
            exercise=step.exercise,
            set=step.set,
            seconds=step.ms / 1000 * (int(done) if reps is not None else done) / target,
            side=step.side,
            target_reps=step.reps,
            reps=reps,
            target_seconds=None if step.reps is not None else target,
            rest=rest[0] if rest else None,
            weight=step.weight,
        )


def _works(step: Step) -> bool:
    return step.kind is StepKind.WORK


def _target(step: Step) -> float:
    return step.ms / 1000 if step.reps is None else step.reps


def _missed(one: SetRecord) -> bool:
    return one.reps is not None and one.reps < (one.target_reps or 0)


def make(folder: Path, last: date = LAST) -> None:
    """Write the files as the program would lay them out."""
    for record in sessions(last):
        month = folder / f"{record.started:%Y}" / f"{record.started:%m}"
        month.mkdir(parents=True, exist_ok=True)
        (month / file_name(record)).write_text(to_text(record), encoding="utf-8")


if __name__ == "__main__":
    until = date.fromisoformat(sys.argv[2]) if len(sys.argv) > 2 else LAST
    make(Path(sys.argv[1]) / "sessions", until)
