"""Records in words."""

from collections.abc import Iterator, Mapping

from runstrong_tui.core.records import Best, Feat, Mark, Top
from runstrong_tui.core.words import counted

_WHAT = {
    Feat.LONGEST: "longest",
    Feat.REPS: "most clean reps",
    Feat.LOAD: "most in a set",
}


def shown_value(feat: Feat, value: int) -> str:
    """45 s, 12 reps, 120 kg."""
    match feat:
        case Feat.LONGEST:
            return f"{_tenths(value / 1000)} s"
        case Feat.REPS:
            return counted(value, "rep")
        case Feat.LOAD:
            return f"{_tenths(value / 1000)} kg"


def shown_gain(mark: Mark) -> str:
    """+5 s: what a record added to the one before."""
    return f"+{shown_value(mark.feat, mark.value - mark.before)}"


def what_of(feat: Feat) -> str:
    """What a record is about: longest, most clean reps."""
    return _WHAT[feat]


def shown_mark(mark: Mark, names: Mapping[str, str]) -> str:
    """Forearm plank 45 s, 40 s before."""
    name = names.get(mark.exercise, mark.exercise)
    before = shown_value(mark.feat, mark.before)
    return f"{name} {shown_value(mark.feat, mark.value)}, {before} before"


def tops_of(bests: Iterator[Best] | tuple[Best, ...]) -> Iterator[tuple[Best, Feat, Top]]:
    """Every record there is, one after the other."""
    return ((best, feat, top) for best in bests for feat, top in best.tops)


def _tenths(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
