"""All there is to read about an exercise, as coloured text in lines of a width."""

from collections.abc import Iterable, Iterator, Mapping

from runstrong_tui.core.describing import dose_words, pace_words, sides_words
from runstrong_tui.core.exercise import Exercise, Fault
from runstrong_tui.core.muscles import group_of
from runstrong_tui.tui.folding import Parts, by_words, folded
from runstrong_tui.tui.words import sentence

_TEXT, _SOFT = "$foreground", "$muted"
_LEVEL_COLUMNS = 14
_HANG = 2
"""Columns before what of a line goes on in another one."""

Names = Mapping[str, str]
"""Names of exercises by their ids."""


MUSCLES = "What works, and what it does for a runner"


def sheet_of(exercise: Exercise, names: Names, columns: int, muscles: bool = True) -> Parts:
    """All of it, most needed first; `muscles`: whether also what works."""
    sections = _sections(exercise, names)
    return _laid_out((one for one in sections if muscles or one[0] != MUSCLES), columns)


def muscles_of(exercise: Exercise, columns: int) -> Parts:
    """What works, and what it does for a runner."""
    return _laid_out([(MUSCLES, "$work", _muscles(exercise))], columns)


def _laid_out(sections: Iterable[tuple[str, str, list[Parts]]], columns: int) -> Parts:
    parts: Parts = []
    for title, style, lines in sections:
        if not lines:
            continue
        if title:
            gap = [("\n", "")] if parts else []
            parts += [*gap, (f"{title}\n", f"bold {style}")]
        for line in lines:
            parts += [*folded(line, columns, _HANG if title else 0), ("\n", "")]
    return parts[:-1]


def _sections(exercise: Exercise, names: Names) -> Iterator[tuple[str, str, list[Parts]]]:
    """Title, its colour, and lines."""
    yield "", "", [by_words(exercise.setup, f"bold {_TEXT}")] if exercise.setup else []
    yield "Cues", "$work", [_point("•", cue, _TEXT) for cue in exercise.cues]
    yield "Faults and fixes", "$ready", [_fault(fault) for fault in exercise.faults]
    yield "Stop if", "$bad", [_point("●", sign, _TEXT) for sign in exercise.stop_signs]
    yield "How much", "$work", [*_doses(exercise), *_pace(exercise)]
    yield MUSCLES, "$work", _muscles(exercise)
    yield "Ladder", "$work", [*_ladder(exercise, names)]
    yield (
        "You need",
        "$work",
        [by_words(", ".join(exercise.equipment), _TEXT)] * bool(exercise.equipment),
    )
    yield "Take care", "$ready", [by_words(exercise.safety, _TEXT)] if exercise.safety else []


def _point(mark: str, text: str, style: str) -> Parts:
    return [(f"{mark} ", _SOFT), *by_words(sentence(text), style)]


def _fault(one: Fault) -> Parts:
    return [
        *_point("•", one.fault, _SOFT),
        *by_words(f"→ {sentence(one.fix[:1].upper() + one.fix[1:])}", _TEXT),
    ]


def _doses(exercise: Exercise) -> Iterator[Parts]:
    for level, dose in exercise.doses.items():
        words = by_words(dose_words(dose, exercise.sides), _TEXT)
        yield [(level.value.ljust(_LEVEL_COLUMNS), _SOFT), *words]


def _pace(exercise: Exercise) -> Iterator[Parts]:
    yield [("pace".ljust(_LEVEL_COLUMNS), _SOFT), *by_words(pace_words(exercise.pace), _TEXT)]
    sides = sides_words(exercise)
    if sides:
        yield [("sides".ljust(_LEVEL_COLUMNS), _SOFT), *by_words(sides, _TEXT)]


def _muscles(exercise: Exercise) -> list[Parts]:
    """Each muscle that works hardest with what it does; the others in one line."""
    primary, secondary = exercise.muscles.primary, exercise.muscles.secondary
    lines: list[Parts] = []
    for group in dict.fromkeys(group_of(muscle) for muscle in primary):
        named = [muscle for muscle in primary if group_of(muscle) is group]
        does = by_words(group.does, _TEXT) if group else []
        lines.append([(f"{', '.join(named)}  ", "bold $work"), *does])
    if secondary:
        lines.append([("also ", _SOFT), *by_words(", ".join(secondary), _SOFT)])
    return lines


def _ladder(exercise: Exercise, names: Names) -> Iterator[Parts]:
    for label, others in (
        ("← easier", exercise.easier),
        ("→ harder", exercise.harder),
        ("similar", exercise.similar),
    ):
        if others:
            yield [(label.ljust(10), _SOFT), *by_words(_named(others, names), _TEXT)]


def _named(ids: Iterable[str], names: Names) -> str:
    return ", ".join(names.get(id_, id_) for id_ in ids)
