"""How soon sound is back when its helper dies or its device was lost.

    python -m benchmarks.sound_returns [--times N]

Pips are played to a sound server of its own, four a second. A helper that dies leaves a gap in the
recording; a server that was gone is heard again some time after it is back. Figures only.
"""

import argparse
import os
import shutil
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from statistics import median

from benchmarks.sound_onsets import SERVER, WARM, heard_in, only, print_row
from runstrong_tui.audio.player import SoundPlayer
from runstrong_tui.clock import MachineClock
from runstrong_tui.core.cue import Sound
from runstrong_tui.core.tones import tone
from runstrong_tui.ports import TimedCue
from tests.sound.server import SoundServer

EVERY = 250
"""Milliseconds from one pip to the next."""
AHEAD = 2_500
"""Milliseconds a pip is handed over before it is due."""
BEFORE = 8.0
"""Seconds of sound before anything happens: a device that was just opened is given more time."""
AFTER = 8.0
"""Seconds to wait for it to be back."""


def main() -> None:
    """Measure each way to fail some times, and print a table."""
    parser = argparse.ArgumentParser(description="How soon sound is back after a failure.")
    parser.add_argument("--times", type=int, default=3, metavar="N", help="of each failure")
    times = parser.parse_args().times
    if missing := [program for program in SERVER if not shutil.which(program)]:
        sys.exit(f"This needs {', '.join(missing)}.")
    print_row("what happens", "back after", "at most")
    for what, measure in WAYS.items():
        seconds = [measure() for _ in range(times)]
        print_row(what, f"{median(seconds):.2f} s", f"{max(seconds):.2f} s")


def _killed(number: signal.Signals) -> float:
    """Seconds of silence when the helper gets a signal."""
    with _playing() as (server, player):
        recorder = server.record()
        time.sleep(BEFORE)
        assert player.helper_pid is not None
        os.kill(player.helper_pid, number)
        time.sleep(AFTER)
        heard = heard_in(recorder.end())
    gaps = [after.ms - before.ms for before, after in pairwise(heard)]
    return (max(gaps) - EVERY) / 1000


def _lost(seconds: float) -> float:
    """Seconds from the start of a server that was gone for some time to the first pip heard."""
    with _playing() as (server, _):
        time.sleep(BEFORE)
        server.stop()
        time.sleep(seconds)
        back = time.monotonic()
        server.start()
        recorder = server.record()
        recorded_from = time.monotonic() - recorder.seconds
        time.sleep(AFTER)
        return recorded_from + heard_in(recorder.end())[0].ms / 1000 - back


WAYS: dict[str, Callable[[], float]] = {
    "killed": lambda: _killed(signal.SIGKILL),
    "crashed": lambda: _killed(signal.SIGSEGV),
    "lost for 1 s": lambda: _lost(1),
    "lost for 10 s": lambda: _lost(10),
}


@contextmanager
def _playing() -> Iterator[tuple[SoundServer, SoundPlayer]]:
    """A server, and a player that never stops."""
    server = SoundServer()
    server.start()
    over = threading.Event()
    try:
        with only("miniaudio", server.env):
            player = SoundPlayer(devices=["miniaudio"])
            player.warm_up(WARM)
            pips = threading.Thread(target=_play, args=(player, over))
            pips.start()
            yield server, player
            over.set()
            pips.join()
            player.close()
    finally:
        over.set()
        server.close()


def _play(player: SoundPlayer, over: threading.Event) -> None:
    clock = MachineClock()
    due, number = clock.now() + AHEAD, 1
    while not over.wait(max(0, due - AHEAD - clock.now()) / 1000):
        player.announce([TimedCue(1, number, due, tone(0, 0, Sound.COUNT))])
        due, number = due + EVERY, number + 1


if __name__ == "__main__":
    main()
