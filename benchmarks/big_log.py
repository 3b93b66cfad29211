"""Make a log of a hundred years: one session a day, to see what size costs.

python -m benchmarks.big_log FOLDER [SESSIONS]
"""

import random
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

from runstrong_tui.core.logbook import Ending, SessionRecord, SetRecord
from runstrong_tui.core.plan import Side
from runstrong_tui.files.log_file import file_name
from runstrong_tui.files.log_table import to_text

SESSIONS = 36_500
LAST = date(2026, 11, 22)
ZONE = timezone(timedelta(hours=2))

ROUTINES = {
    "runner-strength": ("plank-forearm", "donkey-kick", "squat", "calf-raise"),
    "hamstrings-ball": ("ball-bridge", "ball-curl", "single-leg-bridge", "plank-forearm"),
    "travel": ("sumo-squat", "split-squat", "donkey-kick", "plank-up-down", "mountain-climber"),
}
HELD = {"plank-forearm", "ball-bridge", "mountain-climber"}
SIDED = {"donkey-kick", "single-leg-bridge", "split-squat"}
NOTES = ("", "", "", "felt strong", "left calf a bit tight", "after an easy run", "hot day")


def sessions(number: int = SESSIONS, last: date = LAST) -> Iterator[SessionRecord]:
    """One a day up to the last day, oldest first; the same ones every time."""
    chance = random.Random(7)
    for back in reversed(range(number)):
        yield _session(last - timedelta(days=back), chance)


def _session(day: date, chance: random.Random) -> SessionRecord:
    started = datetime(day.year, day.month, day.day, 6, tzinfo=ZONE)
    started += timedelta(seconds=chance.randrange(50_000))
    routine = chance.choice(list(ROUTINES))
    sets = tuple(one for exercise in ROUTINES[routine] for one in _sets(exercise, chance))
    took = sum(one.seconds + (one.rest or 5) for one in sets)
    return SessionRecord(
        id=f"{started.astimezone(UTC):%Y%m%dT%H%M%SZ}-{chance.getrandbits(16):04x}",
        routine=routine,
        name=routine.replace("-", " ").capitalize(),
        status=Ending.COMPLETED if chance.random() < 0.95 else Ending.STOPPED,
        started=started,
        finished=started + timedelta(seconds=int(took)),
        sets=sets,
        elapsed_seconds=took,
        effort=chance.choice((None, 5, 6, 6, 7, 7, 8, 9)),
        note=chance.choice(NOTES),
    )


def _sets(exercise: str, chance: random.Random) -> Iterator[SetRecord]:
    for number in (1, 2):
        for side in Side if exercise in SIDED else (None,):
            if exercise in HELD:
                seconds = float(chance.choice((30, 30, 35, 35, 28)))
                yield SetRecord(exercise, number, seconds, side, target_seconds=30.0, rest=30.0)
            else:
                reps = chance.choice((10, 10, 10, 9, 11))
                yield SetRecord(exercise, number, 4.0 * reps, side, 10, reps, rest=45.0)


def make(folder: Path, number: int = SESSIONS) -> None:
    """Write the files as the program would lay them out."""
    for record in sessions(number):
        month = folder / f"{record.started:%Y}" / f"{record.started:%m}"
        month.mkdir(parents=True, exist_ok=True)
        (month / file_name(record)).write_text(to_text(record), encoding="utf-8")


if __name__ == "__main__":
    make(Path(sys.argv[1]) / "sessions", int(sys.argv[2]) if len(sys.argv) > 2 else SESSIONS)
