"""The colours themselves. No colour is named anywhere else."""

from dataclasses import dataclass, field
from enum import StrEnum


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
    """One set of colours, each as #rrggbb, or as the name of one of the terminal's own."""

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
    """Too dark to be read: for what is only drawn."""
    work: str
    rest: str
    ready: str
    done: str
    bad: str
    left: str
    right: str
    ink: str
    """Text on a phase colour."""
    softer: tuple[tuple[Tone, str], ...] = field(default=())
    """Where the terminal shows nothing between two colours: half of a phase colour.

    Empty: it shows everything between.
    """

    @property
    def blends(self) -> bool:
        """Whether the terminal shows colours between these."""
        return not self.softer

    @property
    def lifted(self) -> str:
        """The ground of the most important tile."""
        return self.dim(Tone.WORK, LIFTED)

    @property
    def cap(self) -> str:
        """A key's name on its tile: in the colour of work, where that can be read."""
        if not self.work.startswith("#") or contrast(self.work, self.lifted) < READABLE:
            return self.text
        return self.work

    def of(self, tone: Tone) -> str:
        return str(getattr(self, tone.value))

    def dim(self, tone: Tone, share: float, paper: str = "") -> str:
        """A colour mixed into the background; `share` is how much of the colour is left."""
        if self.blends:
            return mix(paper or self.background, self.of(tone), share)
        if share < SOFT:
            return self.line
        return dict(self.softer).get(tone, self.of(tone)) if share < FULL else self.of(tone)

    def between(self, one: Tone, other: Tone, share: float) -> str:
        """A colour on the way from one to another; the nearer of them where nothing blends."""
        if self.blends:
            return mix(self.of(one), self.of(other), share)
        return self.of(one if share < 0.5 else other)


SOFT, FULL = 0.4, 0.7
"""Where nothing blends: the shares from which a softer colour, and the colour itself, stand in."""
LIFTED = 0.26
"""How much of the work colour the ground of the most important tile has."""
READABLE = 4.5
"""The least contrast of text. Source: WCAG 2.2, 1.4.3."""


def mix(base: str, colour: str, share: float) -> str:
    """A colour between two: 0 is `base`, 1 is `colour`. Both as #rrggbb."""
    channels = zip(_channels(base), _channels(colour), strict=True)
    return "#" + "".join(f"{round(low + (high - low) * share):02x}" for low, high in channels)


def luminance(colour: str) -> float:
    """How light a colour looks, 0-1. Source: WCAG 2.2, relative luminance."""
    shares = [channel / 255 for channel in _channels(colour)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """How far two colours are apart, 1-21. Source: WCAG 2.2, contrast ratio."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


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

HIGH_CONTRAST = Palette(
    dark=True,
    background="#000000",
    surface="#000000",
    panel="#262626",
    line="#626262",
    text="#ffffff",
    muted="#dadada",
    faint="#a8a8a8",
    work="#ffaf00",
    rest="#5fd7ff",
    ready="#ffff00",
    done="#5fff87",
    bad="#ff8787",
    left="#5fffd7",
    right="#d7afff",
    ink="#000000",
    softer=(
        (Tone.WORK, "#875f00"),
        (Tone.REST, "#005f87"),
        (Tone.READY, "#5f5f00"),
        (Tone.DONE, "#005f5f"),
    ),
)
"""Every text at 7 to 1 or more; all colours are among those of 256-colour terminals."""

DARK_256 = Palette(
    dark=True,
    background="#000000",
    surface="#1c1c1c",
    panel="#303030",
    line="#3a3a3a",
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
    softer=(
        (Tone.WORK, "#af5f00"),
        (Tone.REST, "#005faf"),
        (Tone.READY, "#875f00"),
        (Tone.DONE, "#00875f"),
    ),
)
"""Colours that terminals of 256 colours show as they are; mixed ones turn lilac there."""

LIGHT_256 = Palette(
    dark=False,
    background="#ffffff",
    surface="#ffffff",
    panel="#dadada",
    line="#d0d0d0",
    text="#000000",
    muted="#4e4e4e",
    faint="#767676",
    work="#af5f00",
    rest="#005faf",
    ready="#5f5f00",
    done="#008700",
    bad="#af0000",
    left="#005f5f",
    right="#8700af",
    ink="#ffffff",
    softer=(
        (Tone.WORK, "#ffaf87"),
        (Tone.REST, "#87afd7"),
        (Tone.READY, "#d7d787"),
        (Tone.DONE, "#87d787"),
    ),
)

DARK_16 = Palette(
    dark=True,
    background="#000000",
    surface="#000000",
    panel="#000000",
    line="#555555",
    text="#ffffff",
    muted="#aaaaaa",
    faint="#555555",
    work="#ff5555",
    rest="#55ffff",
    ready="#ffff55",
    done="#55ff55",
    bad="#ff55ff",
    left="#00aaaa",
    right="#ff55ff",
    ink="#000000",
    softer=(
        (Tone.WORK, "#aa0000"),
        (Tone.REST, "#5555ff"),
        (Tone.READY, "#aa5500"),
        (Tone.DONE, "#555555"),
    ),
)
"""The sixteen colours of the oldest terminals, so that none is guessed."""

LIGHT_16 = Palette(
    dark=False,
    background="#ffffff",
    surface="#ffffff",
    panel="#ffffff",
    line="#aaaaaa",
    text="#000000",
    muted="#555555",
    faint="#aaaaaa",
    work="#aa0000",
    rest="#0000aa",
    ready="#aa5500",
    done="#0000aa",
    bad="#aa00aa",
    left="#5555ff",
    right="#aa00aa",
    ink="#ffffff",
    softer=(
        (Tone.WORK, "#ff5555"),
        (Tone.REST, "#55ffff"),
        (Tone.READY, "#ffff55"),
        (Tone.DONE, "#55ffff"),
    ),
)

ANSI = Palette(
    dark=True,
    background="black",
    surface="black",
    panel="black",
    line="bright_black",
    text="bright_white",
    muted="white",
    faint="bright_black",
    work="bright_red",
    rest="bright_cyan",
    ready="bright_yellow",
    done="bright_green",
    bad="bright_magenta",
    left="cyan",
    right="bright_magenta",
    ink="black",
    softer=(
        (Tone.WORK, "red"),
        (Tone.REST, "blue"),
        (Tone.READY, "yellow"),
        (Tone.DONE, "bright_black"),
    ),
)
"""The terminal's own sixteen colours, whatever they are; by default those of `DARK_16`."""

COLOURLESS = Palette(
    dark=True,
    background="#000000",
    surface="#000000",
    panel="#000000",
    line="#555555",
    text="#ffffff",
    muted="#ffffff",
    faint="#aaaaaa",
    work="#ffffff",
    rest="#ffffff",
    ready="#ffffff",
    done="#ffffff",
    bad="#ffffff",
    left="#ffffff",
    right="#ffffff",
    ink="#000000",
    softer=(
        (Tone.WORK, "#555555"),
        (Tone.REST, "#555555"),
        (Tone.READY, "#555555"),
        (Tone.DONE, "#555555"),
    ),
)
"""Light, dark and two greys, shown as reverse and shades where there are no colours."""
