"""The process that owns the sound device: `python -m runstrong_tui.audio.helper`.

It reads commands from stdin and answers on stdout. What a sound library writes on its own goes to
stderr, which is not the terminal. It ends when stdin does, so it never outlives the program. Only
what starts quickly is imported here.
"""

import os
import signal
import sys
import threading
import time
from base64 import b64decode
from collections.abc import Iterable
from typing import TYPE_CHECKING, NoReturn

from runstrong_tui.audio.clip import samples
from runstrong_tui.audio.guard import Guard
from runstrong_tui.audio.protocol import (
    NO_DEVICE,
    STALLED,
    Answer,
    Load,
    Play,
    Quit,
    answer_line,
    read_command,
)
from runstrong_tui.audio.stream import Stream
from runstrong_tui.clock import MachineClock

if TYPE_CHECKING:
    from runstrong_tui.audio.device import Device

LOOK_EVERY = 0.25
LOOKS_PER_SIGN = 4
"""A sign of life goes out with every so many looks."""
LAST_TONE = 1.2
"""Seconds the last tone may take to end."""
BUFFERED = 0.1
"""Seconds until what was mixed last has been played."""
CLOSING = 0.5
"""Seconds the device may take to close."""


def main(arguments: list[str]) -> NoReturn:
    """Play until told to quit. With `--null`: on a device that only keeps time."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    stream = Stream()
    device = _open(stream, null="--null" in arguments)
    _say(Answer("ready", device.name))
    threading.Thread(target=_watch, args=(device, stream), daemon=True).start()
    if _obey(sys.stdin.buffer, stream):
        _let_end(stream)
    closing = threading.Thread(target=device.close, daemon=True)
    closing.start()
    closing.join(CLOSING)
    # A device that was not closed would keep the interpreter from ending.
    os._exit(0)


def _open(stream: Stream, null: bool) -> "Device":
    """Open the device, or say why there is none and leave."""
    try:
        from runstrong_tui.audio.device import Device, NoDevice
    except ImportError as error:
        _leave(Answer("no device", f"miniaudio can't be used: {error}"), NO_DEVICE)
    try:
        return Device(stream, null)
    except NoDevice as error:
        _leave(Answer("no device", str(error)), NO_DEVICE)


def _obey(lines: Iterable[bytes], stream: Stream) -> bool:
    """Obey line after line. True if told to quit; false if there is nobody left to listen to."""
    for line in lines:
        try:
            command = read_command(line)
            if isinstance(command, Load):
                stream.keep(command.name, samples(b64decode(command.wav)))
                continue
            if isinstance(command, Play) and not stream.knows(command.name):
                raise ValueError(f"there is no sound {command.name!r}")
        except ValueError as error:
            sys.stderr.write(f"sound helper: {error}\n")
            continue
        stream.post(command)
        if isinstance(command, Quit):
            return True
    return False


def _let_end(stream: Stream) -> None:
    """Wait until the last tone has been heard."""
    end = time.monotonic() + LAST_TONE
    while not stream.idle and time.monotonic() < end:
        time.sleep(0.01)
    time.sleep(BUFFERED)


def _watch(device: "Device", stream: Stream) -> None:
    """Leave if the device fails; until then, give signs of life."""
    clock = MachineClock()
    opened = clock.now_ns()
    guard = Guard(opened=opened, looked=opened, position=stream.position)
    looks = 0
    while True:
        time.sleep(LOOK_EVERY)
        now = clock.now_ns()
        if guard.stalled(now, device.called):
            _leave(Answer("stalled", "the sound device stopped playing"), STALLED)
        if guard.runs_away(now, stream.position):
            _leave(Answer("no device", "the sound device plays nothing"), NO_DEVICE)
        looks += 1
        if looks % LOOKS_PER_SIGN == 0:
            _say(Answer("alive"))


def _leave(answer: Answer, code: int) -> NoReturn:
    """Say why, and end without waiting for the device."""
    _say(answer)
    os._exit(code)


def _say(answer: Answer) -> None:
    """One line to the program, in one piece whichever thread says it."""
    if answer.detail:
        sys.stderr.write(f"sound helper: {answer.word}: {answer.detail}\n")
        sys.stderr.flush()
    try:
        os.write(1, answer_line(answer))
    except OSError:
        # The program is gone.
        os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1:])
