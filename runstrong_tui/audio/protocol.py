"""What the program and its sound helper say to each other: one line of JSON each."""

import json
from array import array
from dataclasses import asdict, dataclass
from typing import Any, Literal, TypeAlias

NO_DEVICE = 3
"""Exit code: there is nothing to play on."""
STALLED = 75
"""Exit code: the device stopped asking for sound. A new helper may fare better."""
LATEST_NS = 1_000_000_000
"""A tone later than this is not played: it would say what is no longer true."""
LATEST_SPEECH_NS = 300_000_000
"""The same for a phrase, which takes time to be said."""


@dataclass(frozen=True, slots=True)
class Load:
    """Keep a sound under a name."""

    name: str
    wav: str
    """The WAV file in base64: it may come from inside a zip."""


@dataclass(frozen=True, slots=True)
class Learn:
    """Keep the clip of a sentence, to be decoded when it is to be said."""

    sentence: str
    clip: str
    """The sound file in base64."""


@dataclass(frozen=True, slots=True)
class Play:
    """Play a sound at its moment."""

    epoch: int
    number: int
    due: int
    """In nanoseconds of the clock both sides share."""
    name: str
    gain: float = 1.0


@dataclass(frozen=True, slots=True)
class Say:
    """Say a phrase at its moment."""

    epoch: int
    number: int
    due: int
    sentences: tuple[str, ...]
    pause: int
    """Milliseconds between two sentences."""
    gain: float = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Phrase:
    """A phrase that is ready to be heard. The helper makes it of a `Say`; it is never a line."""

    epoch: int
    number: int
    due: int
    samples: "array[int]"
    gain: float = 1.0


@dataclass(frozen=True, slots=True)
class Hush:
    """An epoch begins: drop and silence all that belongs to earlier ones."""

    epoch: int


@dataclass(frozen=True, slots=True)
class Mute:
    """Be silent, or no longer."""

    muted: bool


@dataclass(frozen=True, slots=True)
class Volume:
    """How loud all is, 0-1."""

    volume: float


@dataclass(frozen=True, slots=True)
class Quit:
    """Let the last tone end, then go."""


Command: TypeAlias = Load | Learn | Play | Say | Hush | Mute | Volume | Quit


@dataclass(frozen=True, slots=True)
class Answer:
    """What the helper says about itself."""

    word: Literal["trying", "ready", "alive", "no device", "stalled"]
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Ended:
    """The helper's process has ended."""

    code: int


_COMMANDS: dict[str, type[Command]] = {
    kind.__name__.lower(): kind for kind in (Load, Learn, Play, Say, Hush, Mute, Volume, Quit)
}


def command_line(command: Command) -> bytes:
    """A command as a line."""
    return _line({"do": type(command).__name__.lower(), **asdict(command)})


def read_command(line: bytes) -> Command:
    """The command of a line. Raises ValueError with one sentence."""
    try:
        # JSON has lists only; a command holds nothing that changes.
        fields: dict[str, Any] = {k: _fixed(value) for k, value in json.loads(line).items()}
        return _COMMANDS[fields.pop("do")](**fields)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a command: {line[:80]!r} ({error})") from error


def answer_line(answer: Answer) -> bytes:
    """An answer as a line."""
    return _line(asdict(answer))


def read_answer(line: bytes) -> Answer:
    """The answer of a line. Raises ValueError with one sentence."""
    try:
        return Answer(**json.loads(line))
    except (ValueError, TypeError) as error:
        raise ValueError(f"not an answer: {line[:80]!r} ({error})") from error


def _fixed(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def _line(fields: dict[str, object]) -> bytes:
    return json.dumps(fields).encode() + b"\n"
