"""Make the tones of the workout: `python make_tones.py [FOLDER]`, the standard library is enough.

Why these pitches. A runner hears them over music, from a laptop on the floor, and can't look.
- Nothing lies below 500 Hz: small speakers lose what is deeper.
- All notes but B5 and the tap belong to one C major chord over three octaves, so that no order
  of tones sounds wrong. Short equal pips and one higher, longer tone is how gym timers count.
- Tones that mean different things differ by a fifth of their pitch or more, or plainly in length.
- Most tones carry four harmonics: through noise, one of them is always heard. The small taps of
  a rep or a tempo are purer, because they come often.
- Every note is at full level after 5 ms, to be on the beat, and ends softly, to leave no click.
"""

import math
import sys
import wave
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from struct import pack

RATE = 44_100
ATTACK = 0.005
PURE = (1.0,)
BRIGHT = (1.0, 1 / 2, 1 / 3, 1 / 4)
"""Loudness of the fundamental and of each harmonic above it."""
LOUD = 0.5
"""Peak of full scale: -6 dBFS, so that a voice can speak over a tone without clipping."""
SOFT = 0.35

C5, E5, G5, B5, C6, E6, G6, C7 = 523.25, 659.26, 783.99, 987.77, 1046.5, 1318.51, 1567.98, 2093.0
TAP = 1000.0


@dataclass(frozen=True, slots=True)
class Note:
    """One pitch, held for a while. A pitch of 0 is a pause."""

    pitch: float
    seconds: float
    release: float = 0.03
    harmonics: tuple[float, ...] = BRIGHT


@dataclass(frozen=True, slots=True)
class Tone:
    """Notes one after the other."""

    notes: tuple[Note, ...]
    peak: float = LOUD


TONES: dict[str, Tone] = {
    # Three of these, then `go`, an octave up and three times as long: the first word of a tempo
    # follows it, and has to be over when its second is.
    "count": Tone((Note(G5, 0.12),)),
    "go": Tone((Note(G6, 0.35, release=0.08),)),
    # Falls: let go.
    "rest": Tone((Note(G5, 0.18), Note(0, 0.06), Note(C5, 0.32, release=0.08))),
    # Rises: this exercise is done.
    "set": Tone((Note(C5, 0.12), Note(E5, 0.12), Note(G5, 0.22, release=0.08))),
    # Rises on to the octave: all is done.
    "finish": Tone(
        (Note(C5, 0.12), Note(E5, 0.12), Note(G5, 0.12), Note(C6, 0.55, release=0.08)),
    ),
    # Over and back: the other side.
    "switch": Tone((Note(E5, 0.14), Note(B5, 0.14), Note(E5, 0.2, release=0.06))),
    # Two equal pips: two equal halves.
    "half": Tone((Note(C6, 0.09), Note(0, 0.07), Note(C6, 0.09))),
    # A watch that ticks twice: softer, higher and much shorter than `half`.
    "ten": Tone(
        (Note(C7, 0.04, 0.025, PURE), Note(0, 0.1), Note(C7, 0.04, 0.025, PURE)), peak=SOFT
    ),
    "rep": Tone((Note(E6, 0.06, release=0.04, harmonics=(1.0, 0.3)),)),
    "tick": Tone((Note(TAP, 0.03, release=0.02, harmonics=PURE),)),
}


def samples(tone: Tone) -> list[float]:
    """The tone from -1 to 1, its peak as asked for."""
    wave_form = [value for note in tone.notes for value in _sound(note)]
    scale = tone.peak / max(abs(value) for value in wave_form)
    return [value * scale for value in wave_form]


def _sound(note: Note) -> list[float]:
    """One note at any level, with its rise and its fall."""
    length = round(note.seconds * RATE)
    if not note.pitch:
        return [0.0] * length
    level = _envelope(length, note.release)
    turn = 2 * math.pi * note.pitch / RATE
    return [
        level(i) * sum(a * math.sin(turn * h * i) for h, a in enumerate(note.harmonics, start=1))
        for i in range(length)
    ]


def _envelope(length: int, release: float) -> Callable[[int], float]:
    """How loud the note is at each sample: half a cosine up, level, half a cosine down."""
    rise, fall = round(ATTACK * RATE), round(release * RATE)

    def level(i: int) -> float:
        nearness = min(i / rise, (length - i) / fall, 1.0)
        return 0.5 - 0.5 * math.cos(math.pi * nearness)

    return level


def write(tone: Tone, path: Path) -> None:
    """Save as WAV: 44.1 kHz, mono, 16 bit."""
    values = [round(value * 32_767) for value in samples(tone)]
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(pack(f"<{len(values)}h", *values))


def write_all(folder: Path) -> None:
    """Save every tone under its own name."""
    for name, tone in TONES.items():
        write(tone, folder / f"{name}.wav")


if __name__ == "__main__":
    write_all(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent)
