"""Which colours are in use."""

from textual.app import App
from textual.theme import BUILTIN_THEMES, Theme

from runstrong_tui.tui.colours import (
    ANSI,
    COLOURLESS,
    DARK,
    DARK_16,
    DARK_256,
    HIGH_CONTRAST,
    LIGHT,
    LIGHT_16,
    LIGHT_256,
    Palette,
    Tone,
)

__all__ = ["Palette", "Tone"]

PALETTES = {
    "runstrong-dark": DARK,
    "runstrong-light": LIGHT,
    "runstrong-dark-256": DARK_256,
    "runstrong-light-256": LIGHT_256,
    "runstrong-dark-16": DARK_16,
    "runstrong-light-16": LIGHT_16,
    "runstrong-high-contrast": HIGH_CONTRAST,
    "runstrong-ansi": ANSI,
    "runstrong-colourless": COLOURLESS,
}
"""By the name of their theme."""

_OWN = tuple(Tone)[tuple(Tone).index(Tone.LINE) :]
"""Tones the stylesheet knows by our names; the others have Textual's."""


def themes() -> list[Theme]:
    """The themes to register with the app."""
    return [_theme(name, palette) for name, palette in PALETTES.items()]


def _theme(name: str, palette: Palette) -> Theme:
    return Theme(
        name=name,
        primary=_css(palette.work),
        secondary=_css(palette.rest),
        accent=_css(palette.work),
        warning=_css(palette.ready),
        error=_css(palette.bad),
        success=_css(palette.done),
        foreground=_css(palette.text),
        background=_css(palette.background),
        surface=_css(palette.surface),
        panel=_css(palette.panel),
        dark=palette.dark,
        ansi=palette is ANSI,
        variables=_variables(palette),
    )


def _variables(palette: Palette) -> dict[str, str]:
    """What the stylesheet calls a colour."""
    named = {tone.value: palette.of(tone) for tone in _OWN}
    named |= {"lifted": palette.lifted, "cap": palette.cap}
    named |= {
        "scrollbar": palette.line,
        "scrollbar-hover": palette.faint,
        "scrollbar-active": palette.work,
        "scrollbar-background": palette.background,
        "scrollbar-background-hover": palette.background,
        "scrollbar-background-active": palette.background,
        "scrollbar-corner-color": palette.background,
    }
    textuals = BUILTIN_THEMES["ansi-dark"].variables if palette is ANSI else {}
    return textuals | {name: _css(colour) for name, colour in named.items()}


def _css(colour: str) -> str:
    return colour if colour.startswith("#") else f"ansi_{colour}"


def choose(wish: str, looks_dark: bool, colours: str | None, colourless: bool = False) -> str:
    """The name of the theme for a setting, one of `THEMES`, and what the terminal can show.

    `colours` is truecolor, 256, or anything else for sixteen; `colourless` overrules all.
    """
    if colourless:
        return "runstrong-colourless"
    if wish == "ansi" or (wish == "high-contrast" and colours in ("truecolor", "256")):
        return f"runstrong-{wish}"
    dark = looks_dark if wish == "auto" else wish != "light"
    few = {"truecolor": "", "256": "-256"}.get(colours or "", "-16")
    return f"runstrong-{'dark' if dark else 'light'}{few}"


def palette_of(app: App[object]) -> Palette:
    """The colours in use; ours for dark or light where the theme is not one of ours."""
    return PALETTES.get(app.theme) or (DARK if app.current_theme.dark else LIGHT)
