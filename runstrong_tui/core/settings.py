"""What the athlete prefers."""

from dataclasses import dataclass, field
from typing import Literal

# Handed on: each command line knows them, and mostly needs no settings.
from runstrong_tui.core.backend import BACKENDS as BACKENDS
from runstrong_tui.core.backend import Backend as Backend

THEMES = ("auto", "dark", "light", "high-contrast", "ansi")
"""What the screen's theme may be. Auto: as the terminal is; ansi: in the terminal's own colours."""


@dataclass(frozen=True, slots=True)
class SoundSettings:
    """What is heard."""

    backend: Backend = "auto"
    volume: float = 1.0
    """0-1."""
    mute: bool = False
    voice: bool = True
    count: Literal["beeps", "voice", "off"] = "beeps"
    tempo: Literal["clicks", "words", "both", "off"] = "both"
    form_cues: bool = True
    duck: bool = False
    """Lower other programs' sound while a phrase is spoken."""


@dataclass(frozen=True, slots=True)
class ScreenSettings:
    """What is seen."""

    theme: str = "auto"
    """One of `THEMES`."""
    fps: Literal[5, 10, 15, 20] = 10
    motion: bool = True
    floor: bool = False
    """Digits and phase only."""


@dataclass(frozen=True, slots=True)
class Settings:
    """config.toml as values."""

    sound: SoundSettings = field(default_factory=SoundSettings)
    screen: ScreenSettings = field(default_factory=ScreenSettings)
    sessions_per_week: int | None = None
    weight_kg: float | None = None
