"""What a routine is to sound like, and how a recording compares."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from statistics import median

from runstrong_tui import assets
from runstrong_tui.audio.rendering import Renderer
from runstrong_tui.audio.tones import read_tones
from runstrong_tui.audio.voice import Voice
from runstrong_tui.core.cue import Cue
from runstrong_tui.core.cue_sheet import sheet
from runstrong_tui.core.settings import SoundSettings
from runstrong_tui.files.catalogue import Catalogue
from runstrong_tui.files.shelf import RoutineShelf
from tests.sound.listening import TONES, TORN_WORDS, WORDS, Ear, Found
from tests.sound.recording import Samples, thinned

BOUND = 500.0
"""Milliseconds a cue may be early or late. More than a busy machine does to it, yet less than lies
between two cues that sound the same; how exact it is, `make bench` tells."""


@dataclass(frozen=True, slots=True)
class Onset:
    """A cue that was heard."""

    at: int
    """When it was due, in ms of the plan."""
    cue: Cue
    found: Found
    error: float
    """Milliseconds it came later than the others did on the whole."""


@dataclass(frozen=True, slots=True)
class Performance:
    """What was heard of a score."""

    onsets: tuple[Onset, ...]
    missing: tuple[tuple[int, str], ...]
    """Cues that were not heard: when they were due, in ms of the plan."""
    surplus: tuple[tuple[int, str], ...]
    """What was heard besides: a second time, or far from its moment."""

    @property
    def lateness(self) -> dict[tuple[int, str], int]:
        """How many ms each cue that was heard came late."""
        return {(one.at, one.found.name): round(one.error) for one in self.onsets}


class Score:
    """All cues of a routine, with their sounds."""

    def __init__(self, routine: str, settings: SoundSettings) -> None:
        nothing = Path(routine).with_name("none")
        shelf = RoutineShelf(nothing, assets.routines(), Catalogue(nothing, assets.catalogue()))
        voice = Voice()
        self.plan = shelf.plan(routine)
        self.cues = sheet(self.plan, settings, voice.lengths)
        self._renderer = Renderer(read_tones(), voice.clip)

    @cached_property
    def tones(self) -> dict[str, Samples]:
        """Every tone of it."""
        return self._clips(cue for _, cue in self.cues if cue.sound)

    @cached_property
    def words(self) -> dict[str, Samples]:
        """Everything that is said in it."""
        return self._clips(cue for _, cue in self.cues if cue.say)

    def heard_in(self, recording: Samples) -> Performance:
        """Compare a recording, wherever in it the plan begins."""
        ear = Ear(recording)
        found = [*ear.find(self.tones, TONES), *ear.find(self.words, WORDS)]
        heard = self._performance(found)
        missing = {text for _, text in heard.missing} & self.words.keys()
        torn = ear.find({text: self.words[text] for text in missing}, TORN_WORDS)
        return self._performance([*found, *torn]) if torn else heard

    def _clips(self, cues: Iterable[Cue]) -> dict[str, Samples]:
        rendered = {name(cue): self._renderer.samples(cue) for cue in cues}
        return {name: thinned(samples) for name, samples in rendered.items() if samples is not None}

    def _performance(self, found: Sequence[Found]) -> Performance:
        """What was found, cue by cue."""
        left = sorted(found, key=lambda one: one.at)
        begin = self._begin(left)
        onsets, missing = [], []
        for at, cue in self.cues:
            nearest = _nearest(left, cue, begin + at)
            if nearest is None:
                missing.append((at, name(cue)))
            else:
                left.remove(nearest)
                onsets.append(Onset(at, cue, nearest, nearest.ms - begin - at))
        surplus = tuple((round(one.ms - begin), one.name) for one in left)
        return Performance(tuple(onsets), tuple(missing), surplus)

    def _begin(self, found: Iterable[Found]) -> float:
        """The moment of the recording on which most of what was found agrees."""
        moments = [one.ms - at for one in found for at, cue in self.cues if name(cue) == one.name]
        crowds = [[m for m in moments if abs(m - middle) < BOUND / 2] for middle in moments]
        largest = max(crowds, key=len, default=[0.0])
        return median(largest)


def name(cue: Cue) -> str:
    """What a cue's sound is called: its tone, or what is said."""
    return cue.sound.value if cue.sound else cue.say


def _nearest(found: Iterable[Found], cue: Cue, ms: float) -> Found | None:
    """The sound of a cue that was heard about a moment of the recording."""
    near = (one for one in found if one.name == name(cue) and abs(one.ms - ms) <= BOUND)
    return min(near, key=lambda one: abs(one.ms - ms), default=None)
