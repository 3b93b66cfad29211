"""How exactly each backend plays a cue at its moment, idle and with every core loaded.

    python -m benchmarks.sound_onsets [--pips N] [BACKEND ...]

Each backend plays pips to a sound server of its own, as a workout would: handed over ahead, by the
helper process. The recording tells when each was heard. What they have in common, and a steady
drift of the recorder's clock against the machine's, is taken away; what is left is how uneven it
is. Figures only: nothing is checked.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from runstrong_tui.audio.backends import DEVICES
from runstrong_tui.audio.clip import samples
from runstrong_tui.audio.player import SoundPlayer
from runstrong_tui.audio.tones import read_tones
from runstrong_tui.clock import MachineClock
from runstrong_tui.core.cue import Sound
from runstrong_tui.core.tones import tone
from runstrong_tui.ports import TimedCue
from tests.sound.listening import TONES, Ear, Found
from tests.sound.recording import RATE, Recording, thinned
from tests.sound.server import SoundServer

BACKENDS = ("miniaudio", "simpleaudio", "pw-play", "paplay", "aplay")
SERVER = ("pulseaudio", "pactl", "parec")
"""The programs this needs itself."""
EVERY = 300
"""Milliseconds from one pip to the next."""
AHEAD = 2_500
"""Milliseconds a pip is handed over before it is due."""
WARM = 10.0
"""Seconds a backend may take to be ready."""


def main() -> None:
    """Measure all that are asked for, or installed, and print a table."""
    parser = argparse.ArgumentParser(description="How exactly each backend plays a cue.")
    parser.add_argument("--pips", type=int, default=100, metavar="N", help="of each run")
    parser.add_argument("backends", nargs="*", metavar="BACKEND", default=BACKENDS)
    asked = parser.parse_args()
    if missing := [program for program in SERVER if not shutil.which(program)]:
        sys.exit(f"This needs {', '.join(missing)}.")
    print_row("backend", "cores", "heard", "p50 ms", "p99 ms", "max ms", "torn")
    for backend in filter(_is_installed, asked.backends):
        for loaded in (False, True):
            heard = _run(backend, asked.pips, loaded)
            load = "loaded" if loaded else "idle"
            print_row(backend, load, f"{len(heard)}/{asked.pips}", *_figures(heard))


def print_row(*row: str) -> None:
    """One line of a table."""
    sys.stdout.write("".join(f"{cell:<15}" for cell in row).rstrip() + "\n")
    sys.stdout.flush()


def _is_installed(backend: str) -> bool:
    found = find_spec(backend) if backend in DEVICES else shutil.which(backend)
    return found is not None


def _run(backend: str, pips: int, loaded: bool) -> list[Found]:
    """Play pips by one backend and listen."""
    server = SoundServer()
    server.start()
    cores = os.cpu_count() or 1
    try:
        with _load(cores if loaded else 0), only(backend, server.env):
            player = SoundPlayer(devices=[backend if backend in DEVICES else "system"])
            player.warm_up(WARM)
            recorder = server.record()
            _play(player, pips)
            recording = recorder.end()
            player.close()
    finally:
        server.close()
    return heard_in(recording)


def heard_in(recording: Recording) -> list[Found]:
    """The pips of a recording."""
    pip = thinned(samples(read_tones()[Sound.COUNT]))
    return Ear(recording.samples).find({"pip": pip}, TONES)


def _play(player: SoundPlayer, pips: int) -> None:
    """Hand over one pip after the other, each ahead of its moment, and wait for the last."""
    clock = MachineClock()
    start = clock.now() + AHEAD
    for number in range(pips):
        due = start + number * EVERY
        player.announce([TimedCue(1, number + 1, due, tone(0, 0, Sound.COUNT))])
        time.sleep(max(0, due + EVERY - AHEAD - clock.now()) / 1000)
    time.sleep(AHEAD / 1000)


def _figures(heard: Sequence[Found]) -> tuple[str, ...]:
    """How uneven the pips were, and how much of them was silent that should not be."""
    late = sorted(map(abs, lateness([one.ms for one in heard])))
    if not late:
        return ()
    marks = (late[len(late) // 2], late[len(late) * 99 // 100], late[-1])
    torn = sum(one.hole for one in heard) * 1000 / RATE
    return (*(f"{ms:.1f}" for ms in marks), f"{torn:.0f} ms")


def lateness(moments: Sequence[float]) -> list[float]:
    """How late each pip was, in ms, but for what is common to all and a steady drift.

    A pip may be missing; those that were heard came less than half of `EVERY` late.
    """
    half = len(moments) // 2
    if not half:
        return [0.0] * len(moments)
    beats = [round((one - moments[0]) / EVERY) for one in moments]
    late = [one - beat * EVERY for one, beat in zip(moments, beats, strict=True)]
    drift = median(
        (late[i + half] - late[i]) / (beats[i + half] - beats[i]) for i in range(len(late) - half)
    )
    level = [one - drift * beat for one, beat in zip(late, beats, strict=True)]
    common = median(level)
    return [one - common for one in level]


@contextmanager
def _load(programs: int) -> Iterator[None]:
    """So many programs that never wait."""
    busy = [subprocess.Popen((sys.executable, "-c", "while True: pass")) for _ in range(programs)]
    try:
        yield
    finally:
        for process in busy:
            process.kill()
            process.wait()


@contextmanager
def only(backend: str, env: Mapping[str, str]) -> Iterator[None]:
    """Let this program's helpers see one player only, and one server."""
    before = dict(os.environ)
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(env)
        if player := shutil.which(backend):
            Path(folder, backend).symlink_to(player)
            os.environ["PATH"] = folder
        try:
            yield
        finally:
            os.environ.clear()
            os.environ.update(before)


if __name__ == "__main__":
    main()
