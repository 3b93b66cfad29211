"""All that can be said of one plan: the shipped clips, and what the system can speak besides."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from runstrong_tui.audio.finding import Find, no_voice
from runstrong_tui.audio.synthesis import Synthesis
from runstrong_tui.audio.voice import Voice
from runstrong_tui.core.plan import Plan
from runstrong_tui.core.settings import SoundSettings
from runstrong_tui.core.unspoken import unspoken

FIRST_WORDS = 1.0
"""Seconds a workout waits for the sentences that have to be synthesised; the rest come later."""


class Lengths(Mapping[str, int]):
    """Milliseconds of every sentence that can be said by now; more become ready as time goes by."""

    def __init__(self, shipped: Mapping[str, int], spoken: Callable[[], Mapping[str, int]]) -> None:
        self._shipped = shipped
        self._spoken = spoken

    def __getitem__(self, sentence: str) -> int:
        known = self._shipped.get(sentence)
        return self._spoken()[sentence] if known is None else known

    def __iter__(self) -> Iterator[str]:
        return iter({**self._spoken(), **self._shipped})

    def __len__(self) -> int:
        return len({**self._spoken(), **self._shipped})


@dataclass(frozen=True, slots=True)
class Speech:
    """Where clips come from and how long they are."""

    find: Find = no_voice
    lengths: Mapping[str, int] = field(default_factory=dict)
    close: Callable[[], None] = lambda: None
    """Speak no more new sentences."""
    wait: Callable[[float], bool] = lambda _: True
    """Wait until all can be said that ever will be, so many seconds at most; whether it can."""

    @staticmethod
    def none() -> "Speech":
        """Nothing is said."""
        return Speech()

    @staticmethod
    def of(plan: Plan, sound: SoundSettings, cache: Path) -> "Speech":
        """What can be said of a plan; sentences without a clip are synthesised into `cache`."""
        voice, synthesis = Voice(), Synthesis(cache)
        missing = unspoken(plan, sound, voice.lengths)
        if missing:
            synthesis.prepare(missing)
            synthesis.wait(FIRST_WORDS)
        return Speech(
            lambda sentence: voice.clip(sentence) or synthesis.clip(sentence),
            Lengths(voice.lengths, lambda: synthesis.lengths) if missing else voice.lengths,
            synthesis.close,
            synthesis.wait,
        )
