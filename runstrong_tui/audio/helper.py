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
import traceback
from base64 import b64decode
from collections.abc import Iterable
from typing import NoReturn

from runstrong_tui.audio.clip import samples
from runstrong_tui.audio.clips import Clips
from runstrong_tui.audio.output import NoDevice, Output, Sounds, open_output
from runstrong_tui.audio.protocol import (
    LATEST_SPEECH_NS,
    NO_DEVICE,
    STALLED,
    Answer,
    Command,
    Hush,
    Learn,
    Load,
    Phrase,
    Play,
    Quit,
    Say,
    answer_line,
    read_command,
)
from runstrong_tui.clock import MachineClock

LOOK_EVERY = 0.25
LOOKS_PER_SIGN = 4
"""A sign of life goes out with every so many looks."""
LAST_TONE = 1.2
"""Seconds the last tone may take to end."""
BUFFERED = 0.2
"""Seconds until what was mixed last has been played."""
CLOSING = 0.5
"""Seconds the device may take to close."""
TO_TRY = "--devices="


def main(arguments: list[str]) -> NoReturn:
    """Play until told to quit.

    `--devices=A,B`: the backends to try, in this order. `--null`: on a device that only keeps time.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        _serve(arguments)
    except Exception:
        # Else a device that was not closed would keep the process for ever.
        traceback.print_exc()
        sys.stderr.flush()
    os._exit(1)


def _serve(arguments: list[str]) -> NoReturn:
    """Play until told to quit."""
    output = _open(_devices(arguments), null="--null" in arguments)
    _say(Answer("ready", output.name))
    threading.Thread(target=_watch, args=(output,), daemon=True).start()
    if _obey(sys.stdin.buffer, output.sounds):
        _let_end(output.sounds)
    closing = threading.Thread(target=output.close, daemon=True)
    closing.start()
    closing.join(CLOSING)
    # A device that was not closed would keep the interpreter from ending.
    os._exit(0)


def _devices(arguments: list[str]) -> list[str]:
    named = [one.removeprefix(TO_TRY) for one in arguments if one.startswith(TO_TRY)]
    return named[-1].split(",") if named else ["miniaudio"]


def _open(devices: Iterable[str], null: bool) -> Output:
    """Open the first backend that can be, or say why there is none and leave."""
    reasons = []
    for device in devices:
        # Said ahead, so that the program knows which one it was if this process dies of it.
        _say(Answer("trying", device))
        try:
            return open_output(device, null)
        except NoDevice as error:
            reasons.append(str(error))
    return _leave(Answer("no device", "; ".join(reasons)))


def _obey(lines: Iterable[bytes], sounds: Sounds) -> bool:
    """Obey line after line. True if told to quit; false if there is nobody left to listen to."""
    clips = Clips()
    for line in lines:
        try:
            command = read_command(line)
            _carry_out(command, sounds, clips)
        except ValueError as error:
            sys.stderr.write(f"sound helper: {error}\n")
            continue
        if isinstance(command, Quit):
            return True
    return False


def _carry_out(command: Command, sounds: Sounds, clips: Clips) -> None:
    """Obey one command. Raises ValueError with one sentence."""
    match command:
        case Load(name, wav):
            sounds.keep(name, samples(b64decode(wav)))
        case Learn(sentence, clip):
            clips.keep(sentence, b64decode(clip))
        case Play(name=name) if not sounds.knows(name):
            raise ValueError(f"there is no sound {name!r}")
        case Say(epoch, number, due, parts, pause, gain):
            # What comes too late anyway is not worth decoding: that would delay what follows.
            if MachineClock().now_ns() - due <= LATEST_SPEECH_NS:
                spoken = clips.phrase(parts, pause)
                sounds.post(Phrase(epoch, number, due, spoken, gain))
        case _:
            sounds.post(command)


def _let_end(sounds: Sounds) -> None:
    """Wait until the last tone has been heard; a phrase that takes longer fades out."""
    end = time.monotonic() + LAST_TONE
    while not sounds.idle and time.monotonic() < end:
        time.sleep(0.01)
    sounds.post(Hush(sys.maxsize))
    time.sleep(BUFFERED)


def _watch(output: Output) -> None:
    """Leave if the device fails; until then, give signs of life."""
    looks = 0
    while True:
        time.sleep(LOOK_EVERY)
        if fault := output.fault():
            _leave(fault)
        looks += 1
        if looks % LOOKS_PER_SIGN == 0:
            _say(Answer("alive"))


def _leave(answer: Answer) -> NoReturn:
    """Say why, and end without waiting for the device."""
    _say(answer)
    os._exit(STALLED if answer.word == "stalled" else NO_DEVICE)


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
