"""The colours of a figure, made of the palette's own."""

from functools import lru_cache

from runstrong_tui.figures.raster import Ink
from runstrong_tui.tui.colours import COLOURLESS, Palette, Tone, mix

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
_COLOURLESS = _FEW | {
    Ink.SHIRT: (Tone.TEXT, 1.0),
    Ink.SHORTS: (Tone.TEXT, 1.0),
    Ink.HAIR: (Tone.FAINT, 1.0),
    Ink.FAR_SHOE: (Tone.LINE, 1.0),
    Ink.MUSCLE: (Tone.FAINT, 1.0),
    Ink.PROP: (Tone.FAINT, 1.0),
    Ink.PROP_SHADE: (Tone.LINE, 1.0),
    Ink.FLOOR: (Tone.FAINT, 1.0),
}
"""A white body; its muscle is shaded, and its far side more so."""


@lru_cache(16)
def inks(palette: Palette, paper: str) -> Inks:
    """The colour of each ink on this background."""
    return tuple(_colour(palette, paper, ink) for ink in Ink)


def _colour(palette: Palette, paper: str, ink: Ink) -> str:
    if ink is Ink.PAPER:
        return paper
    if palette.blends:
        tone, share = (_DARK if palette.dark else _LIGHT)[ink]
        return mix(paper, palette.of(tone), share)
    return palette.of((_COLOURLESS if palette is COLOURLESS else _FEW)[ink][0])
