"""Speak by hibari: for each line of JSON on the input a WAV file, and then a line on the output.

Run by itself in a child process; it must not import anything of the program.
"""

import json
import os
import sys
import wave
from pathlib import Path

from hibari import Hibari

NICE = 10
"""The workout goes first."""


def main() -> None:
    """Speak until there is nothing more on the input."""
    if hasattr(os, "nice"):
        os.nice(NICE)
    voice = Hibari()
    for line in sys.stdin.buffer:
        asked = json.loads(line)
        speak(voice, asked["text"], Path(asked["wav"]))
        sys.stdout.write("done\n")
        sys.stdout.flush()


def speak(voice: Hibari, text: str, path: Path) -> None:
    """The same text always gives the same sound."""
    samples = (voice(text, seed=0).clip(-1, 1) * 32_767).astype("<i2")
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, voice.sample_rate, 0, "NONE", ""))
        file.writeframes(samples.tobytes())


if __name__ == "__main__":
    main()
