"""The programs that speak: those of this machine, and stand-ins."""

import os
import sys
from pathlib import Path

import pytest

from runstrong_tui.audio import engines
from runstrong_tui.audio.engines import PROGRAMS, Engine, Hibari, Program, installed_engines
from runstrong_tui.audio.trimming import as_clip, clip_ms
from tests.audio.processes import gone, until
from tests.audio.programs import POSIX_ONLY, Programs

HOSTILE = (
    "-w/tmp/evil",
    "-w{folder}/evil",
    "--path={folder}/evil",
    "-o {folder}/evil",
    "$(touch {folder}/evil)",
    "`touch {folder}/evil`",
    "; touch {folder}/evil",
    "| touch {folder}/evil",
    "> {folder}/evil",
    "[[esc]] <audio src='{folder}/evil'/>",
    "%s%n",
)


def engine(name: str) -> Engine:
    """An engine of this machine. Where it may be missing the test is skipped; in CI it may not."""
    for one in installed_engines():
        if one.name == name:
            return one
    if os.environ.get("CI") == "true":
        pytest.fail(f"{name} is not installed")
    pytest.skip(f"{name} is not installed")


@pytest.mark.parametrize("name", ["espeak-ng", "flite"])
def test_it_speaks_what_it_is_given(name: str, tmp_path: Path) -> None:
    short, long = tmp_path / "short.wav", tmp_path / "long.wav"
    engine(name).speak("Up.", short)
    engine(name).speak("Squeeze the glute, then lift the leg without turning the hip.", long)
    assert clip_ms(as_clip(short.read_bytes())) < 1000
    assert clip_ms(as_clip(long.read_bytes())) > 2000


@pytest.mark.parametrize("name", ["espeak-ng", "flite"])
@pytest.mark.parametrize("text", HOSTILE)
def test_text_that_looks_like_an_option_writes_no_file(
    name: str, text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    wav = tmp_path / "out.wav"
    engine(name).speak(text.format(folder=tmp_path), wav)
    assert {path.name for path in tmp_path.rglob("*")} == {"here", "out.wav"}
    assert not Path("/tmp/evil").exists()


SPEAKS = """
note(args=args, text=sys.stdin.read(), wav=os.environ["RUNSTRONG_WAV"])
"""


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Programs:
    return Programs(tmp_path, monkeypatch)


def stand_in(name: str) -> Engine:
    (found,) = (one for one in installed_engines() if one.name == name)
    return found


@POSIX_ONLY
@pytest.mark.parametrize("name", [name for name, _, _ in PROGRAMS])
def test_the_text_is_on_the_input_and_in_no_argument(
    name: str, programs: Programs, tmp_path: Path
) -> None:
    programs.add("speaker", SPEAKS)
    ((_, voice, command),) = (one for one in PROGRAMS if one[0] == name)
    program = Program(name, voice, str(programs.folder / "speaker"), command)
    program.speak("-w/path Zwölf", tmp_path / "out.wav")
    (note,) = programs.notes
    assert note["text"] == "-w/path Zwölf"
    assert not any("Zwölf" in one or "-w/path" in one for one in note["args"])
    assert note["wav"] == str(tmp_path / "out.wav")


@POSIX_ONLY
@pytest.mark.skipif(sys.platform == "darwin", reason="there it is the one that speaks")
def test_another_program_of_the_name_say_is_left_alone(programs: Programs) -> None:
    programs.add("say", SPEAKS)
    assert "say" not in [one.name for one in installed_engines()]


@POSIX_ONLY
def test_one_that_takes_too_long_is_ended(
    programs: Programs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engines, "LIMIT", 0.5)
    programs.add("espeak-ng", "note()\ntime.sleep(600)")
    with pytest.raises(ValueError, match="it takes more than"):
        stand_in("espeak-ng").speak("Up.", tmp_path / "out.wav")
    assert all(gone(note["pid"]) for note in programs.notes)


@POSIX_ONLY
def test_one_that_fails_says_so(programs: Programs, tmp_path: Path) -> None:
    programs.add("flite", "sys.stderr.write('boom'); sys.exit(4)")
    with pytest.raises(ValueError, match="it ended with code 4"):
        stand_in("flite").speak("Up.", tmp_path / "out.wav")


@POSIX_ONLY
def test_one_that_is_gone_says_so(programs: Programs, tmp_path: Path) -> None:
    programs.add("flite", "")
    there = stand_in("flite")
    programs.remove("flite")
    with pytest.raises(ValueError, match="it can't be run"):
        there.speak("Up.", tmp_path / "out.wav")


HIBARI = """
import json, os
class Samples:
    def __init__(self, text): self.text = text
    def clip(self, low, high): return self
    def __mul__(self, factor): return self
    def astype(self, kind): return self
    def tobytes(self): return b"\\x00\\x10\\x00\\xf0" * len(self.text)
class Hibari:
    sample_rate = 24000
    def __init__(self): self.count = 0
    def __call__(self, text, seed):
        self.count += 1
        with open(os.environ["JOURNAL"], "a") as file:
            file.write(json.dumps({"pid": os.getpid(), "text": text, "nth": self.count}) + "\\n")
        if text == "crash": os.kill(os.getpid(), 11)
        if text == "hang": __import__("time").sleep(600)
        return Samples(text)
"""


@pytest.fixture
def hibari(programs: Programs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Hibari:
    """The engine, with a stand-in for the library."""
    (tmp_path / "modules").mkdir()
    (tmp_path / "modules" / "hibari.py").write_text(HIBARI)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "modules"))
    return Hibari()


@POSIX_ONLY
def test_hibari_speaks_all_in_one_process(
    hibari: Hibari, programs: Programs, tmp_path: Path
) -> None:
    for text in ("Up.", "-w/path Zwölf", "Down."):
        hibari.speak(text, tmp_path / f"{len(text)}.wav")
    assert (tmp_path / "5.wav").read_bytes().startswith(b"RIFF")
    assert [note["text"] for note in programs.notes] == ["Up.", "-w/path Zwölf", "Down."]
    assert [note["nth"] for note in programs.notes] == [1, 2, 3]
    hibari.close()
    assert until(lambda: gone(programs.notes[0]["pid"]))


@POSIX_ONLY
def test_hibari_starts_anew_after_a_crash(
    hibari: Hibari, programs: Programs, tmp_path: Path
) -> None:
    with pytest.raises(ValueError, match="it has failed"):
        hibari.speak("crash", tmp_path / "out.wav")
    hibari.speak("Up.", tmp_path / "out.wav")
    assert programs.notes[-1]["nth"] == 1
    hibari.close()


@POSIX_ONLY
def test_hibari_is_ended_if_it_takes_too_long(
    hibari: Hibari, programs: Programs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hibari.speak("Up.", tmp_path / "out.wav")
    monkeypatch.setattr(engines, "LIMIT", 0.5)
    with pytest.raises(ValueError, match="takes more than"):
        hibari.speak("hang", tmp_path / "out.wav")
    assert gone(programs.notes[0]["pid"])


def test_a_machine_without_any_has_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(engines, "find_spec", lambda name: None)
    assert installed_engines() == ()
