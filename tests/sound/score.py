"""What a routine is to sound like, and how a recording compares."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from statistics import median

import numpy as np

from runstrong_tui import assets
from runstrong_tui.audio.clip import RATE
from runstrong_tui.audio.rendering import Renderer
from runstrong_tui.audio.tones import read_tones
from runstrong_tui.audio.voice import Voice
from runstrong_tui.core.cue import Cue
from runstrong_tui.core.cue_sheet import sheet
from runstrong_tui.core.settings import SoundSettings
from runstrong_tui.files.catalogue import Catalogue
from runstrong_tui.files.shelf import RoutineShelf
from tests.sound.listening import Found, found_in
from tests.sound.recording import Samples

BOUND = 500.0
"""Milliseconds a cue may be early or late. Far more than is ever seen, yet less than lies between
two cues that sound the same; how exact it is, `make bench` tells."""


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
    """Cues that were not heard, with the moment they were due, in ms of the plan."""
    surplus: tuple[tuple[int, str], ...]
    """What was heard besides: a second time, or far from its moment."""
    begin: float
    """When the plan began, in ms of the recording."""


class Score:
    """All cues of a routine, with their sounds."""

    def __init__(self, routine: Path, settings: SoundSettings | None = None) -> None:
        nothing = routine.parent / "none"
        shelf = RoutineShelf(nothing, assets.routines(), Catalogue(nothing, assets.catalogue()))
        voice = Voice()
        self.plan = shelf.plan(str(routine))
        self.cues = sheet(self.plan, settings or SoundSettings(), voice.lengths)
        self._renderer = Renderer(read_tones(), voice.clip)

    @cached_property
    def clips(self) -> dict[str, Samples]:
        """Every sound of it by its name: tones before words, of each the longest first."""
        rendered = {name(cue): self._renderer.samples(cue) for _, cue in self.cues}
        clips = {name: np.array(s, np.float32) for name, s in rendered.items() if s is not None}
        spoken = {name(cue) for _, cue in self.cues if cue.say}
        return dict(sorted(clips.items(), key=lambda one: (one[0] in spoken, -len(one[1]))))

    def heard_in(self, recording: Samples) -> Performance:
        """Compare a recording, wherever in it the plan begins."""
        found = found_in(recording, self.clips)
        begin = self._begin(found)
        onsets, left = [], list(found)
        for at, cue in self.cues:
            near = [one for one in left if one.name == name(cue)]
            near = [one for one in near if abs(_ms(one.at) - begin - at) <= BOUND]
            if near:
                best = min(near, key=lambda one: abs(_ms(one.at) - begin - at))
                left.remove(best)
                onsets.append(Onset(at, cue, best, _ms(best.at) - begin - at))
        heard = {(onset.at, name(onset.cue)) for onset in onsets}
        due = [(at, name(cue)) for at, cue in self.cues]
        return Performance(
            tuple(onsets),
            tuple(one for one in due if one not in heard),
            tuple((round(_ms(one.at) - begin), one.name) for one in left),
            begin,
        )

    def _begin(self, found: Iterable[Found]) -> float:
        """The moment on which most of what was found agrees."""
        moments = sorted(
            _ms(one.at) - at for one in found for at, cue in self.cues if name(cue) == one.name
        )
        crowds = [[m for m in moments if abs(m - middle) < BOUND / 2] for middle in moments]
        return median(max(crowds, key=len, default=[0.0]))


def name(cue: Cue) -> str:
    """What a cue's sound is called: its tone, or what is said."""
    return cue.sound.value if cue.sound else cue.say


def _ms(frames: int) -> float:
    return frames * 1000 / RATE
