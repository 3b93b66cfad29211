"""Where the clips of sentences come from."""

from collections.abc import Callable
from typing import Protocol, TypeAlias

from runstrong_tui.core.phrases import sentences


class Readable(Protocol):
    """A sound file that can be read: a path, or something inside the installed package."""

    def read_bytes(self) -> bytes: ...


Find: TypeAlias = Callable[[str], Readable | bytes | None]
"""The sound file of a sentence; None: it has none, and a phrase with it is not spoken."""


def no_voice(sentence: str) -> None:
    """No sentence has a clip: all that is heard is tones."""


def speakable(phrase: str, find: Find) -> bool:
    """Whether every sentence of a phrase has a clip."""
    return all(find(sentence) is not None for sentence in sentences(phrase))


def clip(sentence: str, find: Find) -> bytes | None:
    """The sound file of a sentence, read. Raises OSError."""
    found = find(sentence)
    return found if found is None or isinstance(found, bytes) else found.read_bytes()
