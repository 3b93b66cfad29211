"""What the athlete did last and can still take back, in words."""

from runstrong_tui.core.session import Session, SetResult, Status


def last_deed(session: Session) -> str:
    """One sentence on what an undo takes back; empty if there is nothing."""
    before = session.undo
    if before is None or session.at > session.undo_until:
        return ""
    name = before.plan.guide(before.now).name
    if session.plan != before.plan:
        return _change_of_plan(before, session)
    booked = _booked_since(before, session)
    if booked is not None:
        return f"Skipped {name}." if booked.skipped else f"Ended {name} early."
    if session.step > before.step or session.length != session.now.ms:
        return "Cut the wait short."
    if before.status is Status.PAUSED and not before.working and session.spent >= before.spent:
        return "Went on."
    return f"Went back to {session.plan.guide(session.now).name}."


def _change_of_plan(before: Session, session: Session) -> str:
    """An exercise was left out, or an easier one took its place."""
    here, there = before.now, session.now
    if (here.entry, here.set) == (there.entry, there.set) and here.exercise != there.exercise:
        return f"Changed to {session.plan.guide(there).name}."
    return f"Left out {before.plan.guide(here).name}."


def _booked_since(before: Session, session: Session) -> SetResult | None:
    """The result of the work that was under way, if it was booked by what is to be undone."""
    new = session.results[len(before.results) :]
    return next((result for result in new if result.step == before.step), None)
