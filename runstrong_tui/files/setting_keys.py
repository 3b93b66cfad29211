"""Which settings there are, and what each may be."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from runstrong_tui.core.settings import BACKENDS, THEMES

MOST_SESSIONS = 14
"""A week: two a day."""

HEAVIEST = 500
"""Kilograms."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What a setting may be, in words and as a test."""

    words: str
    fits: Callable[[Any], bool]


def _one_of(*choices: str | int) -> Expected:
    def fits(value: object) -> bool:
        return any(value == choice and type(value) is type(choice) for choice in choices)

    shown = [f'"{choice}"' if isinstance(choice, str) else str(choice) for choice in choices]
    return Expected(f"{', '.join(shown[:-1])} or {shown[-1]}", fits)


def _number(low: float, high: float) -> Expected:
    words = f"a number from {low} to {high}"
    return Expected(words, lambda value: type(value) in (int, float) and low <= value <= high)


def _whole(low: int, high: int) -> Expected:
    words = f"a whole number from {low} to {high}"
    return Expected(words, lambda value: type(value) is int and low <= value <= high)


_FLAG = Expected("true or false", lambda value: isinstance(value, bool))

KEYS: Mapping[str, Mapping[str, Expected]] = {
    "sound": {
        "backend": _one_of(*BACKENDS),
        "volume": _number(0, 1),
        "mute": _FLAG,
        "voice": _FLAG,
        "count": _one_of("beeps", "voice", "off"),
        "tempo": _one_of("clicks", "words", "both", "off"),
        "form_cues": _FLAG,
        "duck": _FLAG,
    },
    "screen": {
        "theme": _one_of(*THEMES),
        "fps": _one_of(5, 10, 15, 20),
        "motion": _FLAG,
        "floor": _FLAG,
    },
    "goal": {"sessions_per_week": _whole(1, MOST_SESSIONS)},
    "body": {"weight_kg": _number(1, HEAVIEST)},
}
"""By section and key, as in config.toml."""
