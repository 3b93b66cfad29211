"""All colours of the program, and what they mean. No colour is named anywhere else."""

from dataclasses import dataclass
from enum import StrEnum

from textual.app import App
from textual.theme import Theme

from runstrong_tui.core.plan import Side, StepKind
from runstrong_tui.core.session import Status
from runstrong_tui.core.view import Mood, View


class Tone(StrEnum):
    """A colour by what it stands for."""

    BACKGROUND = "background"
    SURFACE = "surface"
    PANEL = "panel"
    TEXT = "text"
    LINE = "line"
    MUTED = "muted"
    FAINT = "faint"
    WORK = "work"
    REST = "rest"
    READY = "ready"
    DONE = "done"
    BAD = "bad"
    LEFT = "left"
    RIGHT = "right"
    INK = "ink"


@dataclass(frozen=True, slots=True)
class Palette:
    """One set of colours, each as #rrggbb."""

    dark: bool
    background: str
    surface: str
    """Of what lies on top: overlays."""
    panel: str
    """Of keys and tiles."""
    line: str
    text: str
    muted: str
    faint: str
    work: str
    rest: str
    ready: str
    done: str
    bad: str
    left: str
    right: str
    ink: str
    """Text on a phase colour."""
    blends: bool = True
    """Whether the terminal shows colours between these; else they fall back to greys."""

    def of(self, tone: Tone) -> str:
        return str(getattr(self, tone.value))

    def dim(self, tone: Tone, share: float, paper: str = "") -> str:
        """A colour mixed into the background; `share` is how much of the colour is left."""
        if not self.blends:
            return self.line if share < 0.5 else self.of(tone)
        return mix(paper or self.background, self.of(tone), share)


def mix(base: str, colour: str, share: float) -> str:
    """A colour between two: 0 is `base`, 1 is `colour`."""
    channels = zip(_channels(base), _channels(colour), strict=True)
    return "#" + "".join(f"{round(low + (high - low) * share):02x}" for low, high in channels)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5))


DARK = Palette(
    dark=True,
    background="#0b0e14",
    surface="#121722",
    panel="#1b2333",
    line="#2a3448",
    text="#eef2f8",
    muted="#93a0b5",
    faint="#55617a",
    work="#ff7a1a",
    rest="#38a3ff",
    ready="#ffc933",
    done="#37d67a",
    bad="#ff4d5e",
    left="#2dd4bf",
    right="#c084fc",
    ink="#0b0e14",
)

LIGHT = Palette(
    dark=False,
    background="#f6f7f9",
    surface="#ffffff",
    panel="#e7ebf1",
    line="#cdd4df",
    text="#10151e",
    muted="#4f5a6b",
    faint="#8490a3",
    work="#c2410c",
    rest="#1d5fb4",
    ready="#8a5a00",
    done="#15803d",
    bad="#b91c1c",
    left="#0f766e",
    right="#7e22ce",
    ink="#ffffff",
)

FEW_DARK = Palette(
    dark=True,
    background="#000000",
    surface="#1c1c1c",
    panel="#303030",
    line="#4e4e4e",
    text="#ffffff",
    muted="#bcbcbc",
    faint="#767676",
    work="#ff8700",
    rest="#5fafff",
    ready="#ffd700",
    done="#5fd787",
    bad="#ff5f5f",
    left="#5fd7d7",
    right="#af87ff",
    ink="#000000",
    blends=False,
)
"""Colours that 256-colour terminals show as they are, and 16-colour ones nearly."""

FEW_LIGHT = Palette(
    dark=False,
    background="#ffffff",
    surface="#eeeeee",
    panel="#dadada",
    line="#bcbcbc",
    text="#000000",
    muted="#4e4e4e",
    faint="#767676",
    work="#d75f00",
    rest="#005faf",
    ready="#875f00",
    done="#008700",
    bad="#af0000",
    left="#005f5f",
    right="#8700af",
    ink="#ffffff",
    blends=False,
)

PALETTES = {
    "runstrong-dark": DARK,
    "runstrong-light": LIGHT,
    "runstrong-few-dark": FEW_DARK,
    "runstrong-few-light": FEW_LIGHT,
}
"""By the name of their theme."""

_OF_MOOD = {
    Mood.READY: Tone.READY,
    Mood.WORK: Tone.WORK,
    Mood.REST: Tone.REST,
    Mood.SWITCH: Tone.READY,
    Mood.PAUSED: Tone.READY,
    Mood.DONE: Tone.DONE,
}

_OF_STEP = {
    StepKind.READY: Tone.READY,
    StepKind.WORK: Tone.WORK,
    StepKind.SWITCH: Tone.READY,
    StepKind.REST: Tone.REST,
}


def tone_of(view: View) -> Tone:
    """The colour of the moment: counting in is getting ready."""
    return Tone.READY if view.status is Status.COUNT_IN else _OF_MOOD[view.mood]


def tone_of_step(kind: StepKind) -> Tone:
    return _OF_STEP[kind]


def tone_of_side(side: Side) -> Tone:
    return Tone.LEFT if side is Side.LEFT else Tone.RIGHT


_OWN = tuple(Tone)[tuple(Tone).index(Tone.LINE) :]
"""Tones the stylesheet knows by our names; the others have Textual's."""


def themes() -> list[Theme]:
    """The themes to register with the app."""
    return [_theme(name, palette) for name, palette in PALETTES.items()]


def _theme(name: str, palette: Palette) -> Theme:
    return Theme(
        name=name,
        primary=palette.work,
        secondary=palette.rest,
        accent=palette.work,
        warning=palette.ready,
        error=palette.bad,
        success=palette.done,
        foreground=palette.text,
        background=palette.background,
        surface=palette.surface,
        panel=palette.panel,
        dark=palette.dark,
        variables={tone.value: palette.of(tone) for tone in _OWN} | _scrollbar(palette),
    )


def _scrollbar(palette: Palette) -> dict[str, str]:
    return {
        "scrollbar": palette.line,
        "scrollbar-hover": palette.faint,
        "scrollbar-active": palette.work,
        "scrollbar-background": palette.background,
        "scrollbar-background-hover": palette.background,
        "scrollbar-background-active": palette.background,
        "scrollbar-corner-color": palette.background,
    }


def choose(wish: str, looks_dark: bool, colours: str | None) -> str:
    """The name of the theme for a setting (auto, dark, light) and what the terminal can show."""
    dark = looks_dark if wish == "auto" else wish != "light"
    few = "" if colours == "truecolor" else "few-"
    return f"runstrong-{few}{'dark' if dark else 'light'}"


def palette_of(app: App[object]) -> Palette:
    """The colours in use; ours for dark or light where the theme is not one of ours."""
    fallback = DARK if app.current_theme.dark else LIGHT
    return PALETTES.get(app.theme, fallback)
