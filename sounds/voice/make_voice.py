"""Make the clips of the voice: one for every sentence that the shipped exercises can need.

From the top of the source tree, once:

    python -m venv voice-venv
    voice-venv/bin/pip install -e . hibari-tts==0.2.1 soundfile==0.14.0 numpy

and whenever a name, a cue or a wording has changed:

    voice-venv/bin/python sounds/voice/make_voice.py

It renders the sentences that have no clip yet, removes the clips that nothing says any more, and
writes the table en/clips.toml anew. With `--all` it renders everything: do that after a change of
this script or of hibari-tts. Nothing is downloaded: the voice is inside the package.

On one machine the result is the same byte for byte. On another processor the last bit of a sample
may differ, so clips that are there are kept.

How a clip is made.
- Speech begins 10 ms after the start: whoever counts "three" must not be late.
- Rumble below the voice goes; what makes consonants clear, 2-5 kHz, is lifted: it is heard over
  music from a small speaker.
- All clips are equally loud while somebody speaks, whatever pauses they have, and peaks are
  rounded off below full scale, so that a tone can sound with them.
- A word that stands alone, as in a count, is said like a word of a list: as if a comma followed.
  A speech recogniser confuses far fewer of them than with a full stop. They are rendered one by
  one: in one line the voice would run them together, and there would be no pause to cut at.
"""

import argparse
import json
import re
import sys
import tomllib
from pathlib import Path
from typing import TypedDict

import soundfile
from hibari import Hibari
from voice_sound import Samples, encoded, finished

from runstrong_tui import assets
from runstrong_tui.core.speech import sentences_said
from runstrong_tui.files.catalogue import Catalogue

FOLDER = Path(__file__).resolve().parent / "en"
TABLE = "clips.toml"
HEADER = """\
# Made by make_voice.py. Each sentence, the name of its clip, and how many milliseconds it lasts.
# `text` is what the voice was given where that is not the sentence itself.

"""
STRESS, LIGHT_STRESS = "\u02c8", "\u02cc"
PRONOUNCED = {"Close slowly": f"[Close](/kl{STRESS}Oz/) slowly."}
"""What the voice would get wrong, with the sounds of a word, as misaki writes them."""


class Clip(TypedDict, total=False):
    """A line of the table."""

    file: str
    ms: int
    text: str


def wanted() -> dict[str, Clip]:
    """Every sentence to be said, with the name of its file and the text for the voice."""
    shipped = Catalogue(FOLDER / "no exercises of a user's own", assets.catalogue())
    clips: dict[str, Clip] = {}
    for sentence in sentences_said(shipped.usable()):
        clips[sentence] = Clip(file=name_of(sentence))
        text = PRONOUNCED.get(sentence, full_stop(sentence))
        if text != sentence:
            clips[sentence]["text"] = text
    return clips


def name_of(sentence: str) -> str:
    """Ten-reps; a question is another sound than the same words as a statement."""
    words = re.findall(r"[a-z0-9]+", sentence.lower().replace("'", ""))
    return "-".join(words) + ("-question" if sentence.endswith("?") else "")


def full_stop(sentence: str) -> str:
    """Form cues are written without one, but the voice has to fall."""
    return sentence if sentence.endswith((".", "?", "!")) else f"{sentence}."


class Voice:
    """Speaks sentences."""

    def __init__(self) -> None:
        self._hibari = Hibari()

    def say(self, text: str) -> Samples:
        """The finished sound of a sentence."""
        sounds = " ".join(self._hibari.phonemize(text))
        if " " not in text:
            sounds = alone(sounds)
        return finished(self._hibari.from_phonemes(sounds, seed=0))


def alone(sounds: str) -> str:
    """The sounds of a word that stands alone: in a list, and stressed even if it is an "up"."""
    if STRESS not in sounds:
        sounds = sounds.replace(LIGHT_STRESS, STRESS)
    return f"{sounds[:-1]}," if sounds.endswith(".") else sounds


def read_table() -> dict[str, Clip]:
    """What was made before."""
    path = FOLDER / TABLE
    return tomllib.loads(path.read_text("utf-8")) if path.exists() else {}


def table_line(sentence: str, clip: Clip) -> str:
    """One line of TOML. A string of JSON is one of TOML too."""
    fields = ", ".join(f"{key} = {json.dumps(clip[key])}" for key in sorted(clip, key=_order))
    return f"{json.dumps(sentence)} = {{ {fields} }}\n"


def _order(key: str) -> int:
    return ("file", "ms", "text").index(key)


def make(everything: bool) -> None:
    """Bring the folder up to date."""
    FOLDER.mkdir(exist_ok=True)
    before, clips = ({} if everything else read_table()), wanted()
    made = render(before, clips)
    lines = [table_line(sentence, clip) for sentence, clip in clips.items()]
    (FOLDER / TABLE).write_text(HEADER + "".join(lines), "utf-8", newline="\n")
    removed = remove_all_but({clip["file"] for clip in clips.values()})
    say(f"{len(clips)} sentences; {made} rendered; {len(removed)} removed.")
    for name in removed:
        say(f"removed {name}")
    size = sum(path.stat().st_size for path in FOLDER.glob("*.ogg"))
    seconds = sum(clip["ms"] for clip in clips.values()) / 1000
    say(f"{seconds:.0f} seconds, {size / 1e6:.2f} MB.")


def render(before: dict[str, Clip], clips: dict[str, Clip]) -> int:
    """Make the files that are missing or said otherwise, and fill in how long all are."""
    voice = None
    made, texts = 0, dict[str, str]()
    for sentence, clip in clips.items():
        path, old = FOLDER / f"{clip['file']}.ogg", before.get(sentence, {})
        text = clip.get("text", sentence)
        if texts.setdefault(clip["file"], text) != text:
            sys.exit(f"two sentences would have the clip {clip['file']}: change one of them")
        same = (old.get("file"), old.get("text", sentence)) == (clip["file"], text)
        if not (same and path.exists()):
            voice = voice or Voice()
            path.write_bytes(encoded(voice.say(text)))
            made += 1
        clip["ms"] = length(path)
    return made


def length(path: Path) -> int:
    """Milliseconds."""
    return round(1000 * soundfile.info(path).duration)


def remove_all_but(names: set[str]) -> list[str]:
    """Delete the clips that nothing says any more; returns their names."""
    stale = sorted(path for path in FOLDER.glob("*.ogg") if path.stem not in names)
    for path in stale:
        path.unlink()
    return [path.stem for path in stale]


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Make the clips of the voice.")
    parser.add_argument("--all", action="store_true", help="render every sentence anew")
    make(parser.parse_args().all)
