"""What a routine is to sound like, and how a recording compares."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path

from runstrong_tui import assets
from runstrong_tui.audio.rendering import Renderer
from runstrong_tui.audio.tones import read_tones
from runstrong_tui.audio.voice import Voice
from runstrong_tui.core.cue import Cue
from runstrong_tui.core.cue_sheet import sheet
from runstrong_tui.core.settings import SoundSettings
from runstrong_tui.files.catalogue import Catalogue
from runstrong_tui.files.shelf import RoutineShelf
from tests.sound.listening import TONES, TORN_WORDS, WORDS, Ear
from tests.sound.performance import Performance, Timed, compare, name
from tests.sound.recording import Samples, thinned


class Score:
    """Cues with their sounds."""

    def __init__(self, cues: Sequence[Timed]) -> None:
        self.cues = tuple(cues)
        self._renderer = Renderer(read_tones(), Voice().clip)

    @staticmethod
    def of(routine: str, settings: SoundSettings) -> "Score":
        """All cues of a routine's file."""
        nothing = Path(routine).with_name("none")
        shelf = RoutineShelf(nothing, assets.routines(), Catalogue(nothing, assets.catalogue()))
        return Score(sheet(shelf.plan(routine), settings, Voice().lengths))

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
        heard = compare(self.cues, found)
        missing = {text for _, text in heard.missing} & self.words.keys()
        torn = ear.find({text: self.words[text] for text in missing}, TORN_WORDS)
        return compare(self.cues, [*found, *torn]) if torn else heard

    def _clips(self, cues: Iterable[Cue]) -> dict[str, Samples]:
        rendered = {name(cue): self._renderer.samples(cue) for cue in cues}
        return {name: thinned(samples) for name, samples in rendered.items() if samples is not None}
