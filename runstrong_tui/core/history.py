"""A routine being made, with all that can be undone and done again."""

from dataclasses import dataclass, replace

from runstrong_tui.core.editing import Draft, Spot
from runstrong_tui.core.routine import Routine

MOST = 500
"""Changes that can be undone."""


@dataclass(frozen=True, slots=True)
class History:
    """Where one is, where one came from, and what was undone."""

    now: Draft
    saved: Routine
    """As it is on disk; of a new one, as it began."""
    past: tuple[Draft, ...] = ()
    future: tuple[Draft, ...] = ()
    last: str = ""
    """What the last change was about: more of the same is undone together."""

    @property
    def is_saved(self) -> bool:
        return self.now.routine == self.saved


def begun(routine: Routine) -> History:
    """Nothing is changed yet."""
    return History(Draft(routine, home_of(routine)), routine)


def home_of(routine: Routine) -> Spot:
    """Where one begins: at the first exercise."""
    return Spot(0, 0) if routine.blocks else Spot()


def done(history: History, after: Draft, about: str = "") -> History:
    """A change is made. `about`: what it is about, where several in a row are one."""
    if after.routine == history.now.routine:
        return replace(history, now=after)
    together = bool(about) and about == history.last
    past = history.past if together else (*history.past, history.now)[-MOST:]
    return replace(history, now=after, past=past, future=(), last=about)


def gone_to(history: History, spot: Spot) -> History:
    """Another place; what follows is a change of its own."""
    return replace(history, now=replace(history.now, spot=spot), last="")


def undone(history: History) -> History:
    """Before the last change; the same where there was none."""
    if not history.past:
        return history
    *past, before = history.past
    future = (history.now, *history.future)
    return replace(history, now=before, past=tuple(past), future=future, last="")


def redone(history: History) -> History:
    """What was undone last is done again."""
    if not history.future:
        return history
    after, *future = history.future
    past = (*history.past, history.now)
    return replace(history, now=after, past=past, future=tuple(future), last="")


def kept(history: History) -> History:
    """It is on disk now as it is here; what was done before can still be undone."""
    return replace(history, saved=history.now.routine, last="")
