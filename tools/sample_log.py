"""A made-up runner's log, always the same: what the pictures show."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, timezone

from runstrong_tui.core.logbook import Ending, SessionRecord, SetRecord
from runstrong_tui.core.plan import Plan, StepKind

TODAY = date(2026, 11, 20)
"""A Friday."""
ZONE = timezone(timedelta(hours=1))
WEEKS = 26
MISSED = (7, 16, 17)
"""Weeks ago without a session: a cold, a holiday."""
DAYS = (0, 2, 4)
"""Monday, Wednesday, Friday."""
AT = time(7, 12, tzinfo=ZONE)


def sessions(plans: dict[str, Plan]) -> Iterator[SessionRecord]:
    """Oldest first: the plans in turn, a little more every few weeks."""
    monday = TODAY - timedelta(days=TODAY.weekday())
    number = 0
    for week in range(WEEKS, -1, -1):
        for place, weekday in enumerate(DAYS):
            day = monday - timedelta(weeks=week) + timedelta(days=weekday)
            if week in MISSED or day > TODAY or (week % 9 == 8 and place == 1):
                continue
            number += 1
            plan = plans[sorted(plans)[number % len(plans)]]
            yield _session(plan, datetime.combine(day, AT), number)


def _session(plan: Plan, started: datetime, number: int) -> SessionRecord:
    took = plan.ms / 1000 + 17 * (number % 4)
    return SessionRecord(
        id=f"{started:%Y%m%dT%H%M%SZ}-{number:04x}",
        routine=plan.routine,
        name=plan.name,
        status=Ending.COMPLETED,
        started=started,
        finished=started + timedelta(seconds=took),
        sets=tuple(_sets(plan, number)),
        paused_seconds=0,
        elapsed_seconds=round(took, 1),
        effort=5 + number * 7 % 4,
        note="left hip a bit tight" if number % 17 == 5 else "",
    )


def _sets(plan: Plan, number: int) -> Iterator[SetRecord]:
    """All done as asked; now and then the last set of an exercise falls short by one."""
    works = [step for step in plan.steps if step.kind is StepKind.WORK]
    for place, step in enumerate(works):
        short = 1 if step.set == step.sets > 1 and (number + place) % 6 == 0 else 0
        yield SetRecord(
            exercise=step.exercise,
            set=step.set,
            seconds=round((step.work_ms or 30_000) / 1000, 1),
            side=step.side,
            target_reps=step.reps,
            reps=None if step.reps is None else step.reps - short,
            target_seconds=(step.work_ms or 0) / 1000 if step.reps is None else None,
            rest=30.0 if place + 1 < len(works) else None,
        )
