"""The colours of a figure, made of the palette's own."""

from functools import lru_cache

from runstrong_tui.figures.raster import Ink
from runstrong_tui.tui.theme import Palette, Tone, mix

Inks = tuple[str, ...]
"""By the number of an `Ink`."""

_DARK = {
    Ink.SKIN: (Tone.TEXT, 0.92),
    Ink.SHIRT: (Tone.MUTED, 1.0),
    Ink.SHORTS: (Tone.MUTED, 0.72),
    Ink.SHOE: (Tone.TEXT, 1.0),
    Ink.HAIR: (Tone.MUTED, 0.82),
    Ink.FAR_SKIN: (Tone.FAINT, 0.85),
    Ink.FAR_SHIRT: (Tone.FAINT, 0.62),
    Ink.FAR_SHORTS: (Tone.FAINT, 0.58),
    Ink.FAR_SHOE: (Tone.MUTED, 0.62),
    Ink.MUSCLE: (Tone.WORK, 1.0),
    Ink.PROP: (Tone.REST, 0.72),
    Ink.PROP_SHADE: (Tone.REST, 0.5),
    Ink.FLOOR: (Tone.LINE, 0.8),
    Ink.GOOD: (Tone.DONE, 1.0),
    Ink.BAD: (Tone.BAD, 1.0),
}
_LIGHT = _DARK | {
    Ink.SKIN: (Tone.TEXT, 0.8),
    Ink.SHIRT: (Tone.MUTED, 0.88),
    Ink.SHORTS: (Tone.MUTED, 0.68),
    Ink.SHOE: (Tone.TEXT, 0.94),
    Ink.HAIR: (Tone.MUTED, 0.6),
    Ink.FAR_SKIN: (Tone.FAINT, 0.6),
    Ink.FAR_SHIRT: (Tone.FAINT, 0.45),
    Ink.FAR_SHORTS: (Tone.FAINT, 0.5),
    Ink.FAR_SHOE: (Tone.FAINT, 0.75),
    Ink.FLOOR: (Tone.LINE, 0.85),
}
_FEW = {
    Ink.SKIN: (Tone.TEXT, 1.0),
    Ink.SHIRT: (Tone.MUTED, 1.0),
    Ink.SHORTS: (Tone.FAINT, 1.0),
    Ink.SHOE: (Tone.TEXT, 1.0),
    Ink.HAIR: (Tone.FAINT, 1.0),
    Ink.FAR_SKIN: (Tone.LINE, 1.0),
    Ink.FAR_SHIRT: (Tone.LINE, 1.0),
    Ink.FAR_SHORTS: (Tone.LINE, 1.0),
    Ink.FAR_SHOE: (Tone.FAINT, 1.0),
    Ink.MUSCLE: (Tone.WORK, 1.0),
    Ink.PROP: (Tone.REST, 1.0),
    Ink.PROP_SHADE: (Tone.REST, 1.0),
    Ink.FLOOR: (Tone.LINE, 1.0),
    Ink.GOOD: (Tone.DONE, 1.0),
    Ink.BAD: (Tone.BAD, 1.0),
}
"""Where a terminal shows nothing between the palette's colours."""
_GREY = {
    ink: (Tone.TEXT, share)
    for ink, share in {
        Ink.SKIN: 0.5,
        Ink.SHIRT: 0.4,
        Ink.SHORTS: 0.32,
        Ink.SHOE: 0.56,
        Ink.HAIR: 0.36,
        Ink.FAR_SKIN: 0.22,
        Ink.FAR_SHIRT: 0.2,
        Ink.FAR_SHORTS: 0.18,
        Ink.FAR_SHOE: 0.26,
        Ink.MUSCLE: 1.0,
        Ink.PROP: 0.26,
        Ink.PROP_SHADE: 0.2,
        Ink.FLOOR: 0.14,
        Ink.GOOD: 0.7,
        Ink.BAD: 1.0,
    }.items()
}
"""Without colours the muscle is what stands out most."""


@lru_cache(16)
def inks(palette: Palette, paper: str, colours: bool = True) -> Inks:
    """The colour of each ink on this background."""
    if not colours:
        parts = _GREY
    elif not palette.blends:
        parts = _FEW
    else:
        parts = _DARK if palette.dark else _LIGHT
    return tuple(
        mix(paper, palette.of(parts[ink][0]), parts[ink][1]) if ink in parts else paper
        for ink in Ink
    )
