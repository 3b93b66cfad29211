"""Whether what an exercise names is there: the rungs of its ladder, and the figure it borrows.

A workout can do without them, so they are told by a check alone.
"""

from collections.abc import Collection, Iterator

from runstrong_tui.core.exercise import Exercise
from runstrong_tui.core.misfits import Misfit
from runstrong_tui.core.nearest import nearest


def broken_links(
    exercise: Exercise, exercises: Collection[str], figures: Collection[str]
) -> Iterator[Misfit]:
    """Every name that leads nowhere; `exercises` and `figures` are the ids there are."""
    for key in ("easier", "harder", "similar"):
        for place, name in enumerate(getattr(exercise, key)):
            if name == exercise.id:
                yield Misfit((key, place), f"{name} is this exercise itself; name another one")
            elif name not in exercises:
                yield Misfit((key, place), f'unknown exercise "{name}"{_advice(name, exercises)}')
    if exercise.figure and exercise.figure not in figures:
        drawn = _advice(exercise.figure, figures)
        yield Misfit(("figure",), f'no figure is called "{exercise.figure}"{drawn}')


def _advice(name: str, known: Collection[str]) -> str:
    near = nearest(name, known)
    return f'; did you mean "{near}"?' if near else "; `runstrong exercises` lists them"
