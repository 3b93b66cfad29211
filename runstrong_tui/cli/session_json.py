"""A session for other programs: the log's own keys."""

from typing import Any

from runstrong_tui.cli.as_json import number
from runstrong_tui.core.logbook import SessionRecord, SetRecord


def session_json(record: SessionRecord) -> dict[str, Any]:
    return {
        "id": record.id,
        "routine": record.routine,
        "name": record.name,
        "status": record.status.value,
        "started": record.started.isoformat(),
        "finished": record.finished.isoformat(),
        "active_seconds": number(record.active_seconds),
        "paused_seconds": number(record.paused_seconds),
        "elapsed_seconds": number(record.elapsed_seconds),
        "effort": record.effort,
        "note": record.note or None,
        "sets": [set_json(done) for done in record.sets],
    }


def set_json(done: SetRecord) -> dict[str, Any]:
    return {
        "exercise": done.exercise,
        "side": done.side.value if done.side else None,
        "set": done.set,
        "target_reps": done.target_reps,
        "reps": done.reps,
        "target_seconds": number(done.target_seconds),
        "seconds": number(done.seconds),
        "rest": number(done.rest),
        "weight": number(done.weight),
        "skipped": done.skipped,
        "reserve": done.reserve,
    }
