"""`runstrong export audio`."""

import io
import sys
import wave
from importlib.util import find_spec
from pathlib import Path

import pytest

from runstrong_tui.audio.engines import installed_engines
from runstrong_tui.cli.export import audio
from tests.cli.conftest import Run

SHORT = """
name = "Short"
get_ready = 5
[[block]]
[[block.exercise]]
exercise = "plank-forearm"
sets = 1
seconds = 5
rest = 0
[[block]]
[[block.exercise]]
exercise = "squat"
sets = 1
reps = 2
"""


@pytest.fixture
def short(tmp_path: Path) -> str:
    """A routine of half a minute."""
    path = tmp_path / "short.toml"
    path.write_text(SHORT)
    return str(path)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "workout.wav"


def seconds(path: Path) -> float:
    with wave.open(str(path)) as wav:
        return int(wav.getnframes()) / 44_100


def loudest(path: Path, begin: float, end: float) -> int:
    """The highest sample between two moments, in seconds."""
    with wave.open(str(path)) as wav:
        wav.setpos(round(begin * 44_100))
        return max(memoryview(wav.readframes(round((end - begin) * 44_100))).cast("h"))


@pytest.mark.skipif(find_spec("miniaudio") is None, reason="needs miniaudio")
def test_a_workout_is_written_with_its_tones_and_its_voice(
    run: Run, short: str, target: Path
) -> None:
    said = run("export", "audio", short, "-o", str(target))
    assert (said.code, said.out) == (0, "")
    assert said.err.startswith(f"{target}: 0:")
    assert "No voice" not in said.err
    assert loudest(target, 0.2, 1.8) > 3_000
    assert loudest(target, 5, 5.6) > 10_000


OWN = """
name = "Crab walk"
spoken = "Crab walks, as my grandmother did them"
measure = "hold"
sides = "none"
pace = { kind = "hold" }
[dose.beginner]
sets = 1
seconds = 5
"""


@pytest.mark.skipif(
    not installed_engines() or find_spec("miniaudio") is None, reason="nothing speaks here"
)
def test_a_name_of_ones_own_is_spoken_too(run: Run, target: Path, data: Path) -> None:
    (data / "exercises").mkdir(parents=True)
    (data / "exercises" / "crab-walk.toml").write_text(OWN)
    routine = data / "crab.toml"
    routine.write_text(
        'name = "Crab"\nget_ready = 12\n[[block]]\n[[block.exercise]]\nexercise = "crab-walk"\n'
    )
    said = run("export", "audio", str(routine), "-o", str(target))
    assert said.code == 0
    assert "No voice" not in said.err
    assert loudest(target, 0.2, 4) > 3_000


def test_from_a_block_on_it_is_shorter(run: Run, short: str, target: Path) -> None:
    run("export", "audio", short, "-o", str(target))
    whole = seconds(target)
    run("export", "audio", short, "-o", str(target), "--from-block", "2", "--force")
    assert seconds(target) < whole - 9


def test_with_the_voice_off_there_are_tones_only(
    run: Run, short: str, target: Path, data: Path
) -> None:
    data.mkdir()
    (data / "config.toml").write_text("[sound]\nvoice = false\n")
    said = run("export", "audio", short, "-o", str(target))
    assert said.code == 0
    assert "No voice" not in said.err
    assert loudest(target, 0.2, 1.8) == 0
    assert loudest(target, 5, 5.6) > 10_000


def test_where_the_voice_can_not_be_decoded_one_sentence_says_so(
    run: Run, short: str, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("runstrong_tui.cli.export.can_decode", lambda: False)
    said = run("export", "audio", short, "-o", str(target))
    assert said.code == 0
    assert said.err.startswith("No voice: decoding it needs miniaudio, which is not installed.\n")
    assert loudest(target, 0.2, 1.8) == 0


def test_sets_at_own_pace_are_mentioned(run: Run, short: str, target: Path) -> None:
    own = Path(short)
    own.write_text(SHORT + 'pace = "own"\n')
    said = run("export", "audio", short, "-o", str(target))
    assert "Sets at your own pace have the time of an ordinary pace." in said.err


def test_a_file_is_not_overwritten_unless_asked(run: Run, short: str, target: Path) -> None:
    target.write_bytes(b"mine")
    said = run("export", "audio", short, "-o", str(target))
    assert (said.code, said.out) == (1, "")
    assert said.err == f"{target}: exists already; --force overwrites it\n"
    assert target.read_bytes() == b"mine"
    assert run("export", "audio", short, "-o", str(target), "--force").code == 0


@pytest.mark.parametrize("arguments", [(), ("-o", "a.mp3"), ("-o", "a"), ("-o", "a.wav", "x")])
def test_wrong_usage_is_exit_2(run: Run, arguments: tuple[str, ...]) -> None:
    assert run("export", "audio", "travel", *arguments).code == 2


@pytest.mark.parametrize("kind", ["flac", "ogg"])
def test_without_soundfile_one_sentence_says_what_to_install(
    run: Run, short: str, target: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "soundfile", None)
    said = run("export", "audio", short, "-o", str(target.with_suffix(f".{kind}")))
    assert (said.code, said.out) == (1, "")
    assert said.err.count("\n") == 1
    assert "pip install 'runstrong-tui[export]'" in said.err


def test_what_is_no_routine_is_one_sentence(run: Run, target: Path) -> None:
    said = run("export", "audio", "no-such-thing", "-o", str(target))
    assert (said.code, said.out) == (1, "")
    assert not target.exists()


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_bar_shows_how_far_it_is_on_a_terminal_only(
    run: Run, short: str, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Mixing" not in run("export", "audio", short, "-o", str(target)).err
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm-256color")
    run("export", "audio", short, "-o", str(target), "--force")
    assert "Mixing" in terminal.getvalue()
    assert "100%" in terminal.getvalue()


def test_the_help_says_what_it_is_for(run: Run) -> None:
    assert "so that a phone can" in run("export", "audio", "-h").out
    assert audio.name == "audio"
