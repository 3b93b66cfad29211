"""What a routine is to sound like, and how a recording compares."""

from collections.abc import Iterable
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
from tests.sound.listening import Found, found_in
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

    def __init__(self, routine: str) -> None:
        nothing = Path(routine).with_name("none")
        shelf = RoutineShelf(nothing, assets.routines(), Catalogue(nothing, assets.catalogue()))
        voice = Voice()
        self.plan = shelf.plan(routine)
        self.cues = sheet(self.plan, SoundSettings(), voice.lengths)
        self._renderer = Renderer(read_tones(), voice.clip)

    @cached_property
    def clips(self) -> dict[str, Samples]:
        """Every sound of it by its name: tones before words, of each the longest first."""
        rendered = {name(cue): self._renderer.samples(cue) for _, cue in self.cues}
        clips = {name: thinned(s) for name, s in rendered.items() if s is not None}
        spoken = {name(cue) for _, cue in self.cues if cue.say}
        return dict(sorted(clips.items(), key=lambda one: (one[0] in spoken, -len(one[1]))))

    def heard_in(self, recording: Samples) -> Performance:
        """Compare a recording, wherever in it the plan begins."""
        left = found_in(recording, self.clips)
        begin = self._begin(left)
        onsets, missing = [], []
        for at, cue in self.cues:
            found = _nearest(left, cue, begin + at)
            if found is None:
                missing.append((at, name(cue)))
            else:
                left.remove(found)
                onsets.append(Onset(at, cue, found, found.ms - begin - at))
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
