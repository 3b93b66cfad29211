"""The whole workout as one sound file, so that any player can lead it."""

from array import array
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from runstrong_tui.audio.clip import RATE, frames_in, ms_of
from runstrong_tui.audio.mixer import Mixer
from runstrong_tui.audio.rendering import Renderer
from runstrong_tui.core.cue import Cue
from runstrong_tui.core.fault import FileFault, Unusable
from runstrong_tui.exports.replacing import replacing
from runstrong_tui.exports.sound_file import sound_file

PIECE = RATE
"""Frames that are mixed at once: a second."""
TAIL = 500
"""Milliseconds of silence at the end: some players cut the last moment off."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A clip and the frame it begins with."""

    at: int
    samples: "array[int]"
    spoken: bool


@dataclass(frozen=True, slots=True)
class Exported:
    """What a file holds."""

    ms: int
    unspoken: tuple[str, ...]
    """Phrases of the sheet that have no voice, each once."""


def export_audio(
    path: Path,
    sheet: Iterable[tuple[int, Cue]],
    renderer: Renderer,
    *,
    overwrite: bool = False,
    progress: Callable[[int], object] = lambda _: None,
) -> Exported:
    """Write every cue of a sheet at its moment into one file, of the kind its name ends with.

    `progress` is called with the milliseconds that were added. The file appears when all of it is
    written. Raises `Unusable`.
    """
    unspoken: dict[str, None] = {}
    frames = 0
    with (
        replacing(path, overwrite) as temporary,
        sound_file(temporary, path.suffix.lower()) as write,
    ):
        for piece in mixed(_placed(sheet, renderer, unspoken)):
            write(piece)
            before, frames = frames, frames + len(piece) // 2
            progress(ms_of(frames) - ms_of(before))
    return Exported(ms_of(frames), tuple(unspoken))


def mixed(clips: Iterable[Placed]) -> Iterator[bytes]:
    """The frames of clips that are in order, in pieces of a second at most."""
    mixer = Mixer()
    position = 0
    for clip in clips:
        yield from _pieces(mixer, clip.at - position)
        position = clip.at
        mixer.begin(clip.samples, wait=0, spoken=clip.spoken)
    while not mixer.idle:
        yield mixer.render(frames_in(TAIL))
    yield mixer.render(frames_in(TAIL))


def _pieces(mixer: Mixer, frames: int) -> Iterator[bytes]:
    while frames > 0:
        yield mixer.render(min(PIECE, frames))
        frames -= PIECE


def _placed(
    sheet: Iterable[tuple[int, Cue]], renderer: Renderer, unspoken: dict[str, None]
) -> Iterator[Placed]:
    """What is heard of a sheet; the phrases that are not go to `unspoken`."""
    for at, cue in sheet:
        try:
            samples = renderer.samples(cue)
        except (OSError, ValueError) as error:
            text = f"its clip can't be read: {error}"
            raise Unusable(FileFault(repr(cue.say), 0, 0, text)) from error
        if samples is None:
            unspoken[cue.say] = None
        else:
            yield Placed(frames_in(at), samples, spoken=cue.sound is None)
