"""The shipped voice: which sentences have a clip, where it lies, and how long it lasts."""

import tomllib
from collections.abc import Mapping
from functools import cached_property
from importlib.resources.abc import Traversable

from runstrong_tui import assets

LANGUAGE = "en"
TABLE = "clips.toml"


class Voice:
    """Clips of whole sentences. Their table is read when it is first asked for."""

    def __init__(self, folder: Traversable | None = None) -> None:
        self._given = folder

    @property
    def lengths(self) -> Mapping[str, int]:
        """Milliseconds of every sentence that has a clip."""
        return self._lengths

    def clip(self, sentence: str) -> Traversable | None:
        """The file of a sentence, Ogg Vorbis. Only names of the table become part of a path."""
        entry = self._table.get(sentence)
        return None if entry is None else self._folder / f"{entry['file']}.ogg"

    @cached_property
    def _folder(self) -> Traversable:
        return self._given or assets.sounds() / "voice" / LANGUAGE

    @cached_property
    def _table(self) -> dict[str, dict[str, str | int]]:
        return tomllib.loads((self._folder / TABLE).read_text("utf-8"))

    @cached_property
    def _lengths(self) -> dict[str, int]:
        return {sentence: int(entry["ms"]) for sentence, entry in self._table.items()}
