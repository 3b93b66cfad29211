"""Speaking sentences that have no clip, with an engine that only hums."""

import io
import threading
import wave
from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from runstrong_tui.audio import synthesis
from runstrong_tui.audio.engines import Engine
from runstrong_tui.audio.synthesis import FAILURES, MOST, Synthesis
from tests.audio.processes import until


def hum(ms: int) -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setparams((1, 2, 22_050, 0, "NONE", ""))
        out.writeframes(array("h", [3000, -3000] * (ms * 22_050 // 2000)).tobytes())
    return file.getvalue()


class FakeEngine:
    """Hums 10 ms for each letter."""

    voice = "hum"

    def __init__(self, name: str = "fake", fails: bool = False) -> None:
        self.name = name
        self.spoken: list[str] = []
        self.paths: list[Path] = []
        self.fails = fails
        self.closed = 0
        self.may_go_on = threading.Event()
        self.may_go_on.set()

    def speak(self, sentence: str, wav: Path) -> None:
        self.spoken.append(sentence)
        self.paths.append(wav)
        assert self.may_go_on.wait(20)
        if self.fails:
            raise ValueError("it lost its voice")
        wav.write_bytes(hum(10 * len(sentence)))

    def close(self) -> None:
        self.closed += 1


class Rig:
    def __init__(self, folder: Path) -> None:
        self.folder = folder / "speech"
        self.all: list[Synthesis] = []

    def synthesis(self, *engines: Engine) -> Synthesis:
        self.all.append(Synthesis(self.folder, engines))
        return self.all[-1]

    def spoken(self, sentences: Sequence[str], *engines: Engine) -> Synthesis:
        """A synthesis that is through with some sentences."""
        made = self.synthesis(*engines)
        made.prepare(sentences)
        assert made.wait(20)
        return made


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[Rig]:
    rig = Rig(tmp_path)
    yield rig
    for one in rig.all:
        one.close()


def test_a_sentence_becomes_a_clip_with_a_length(rig: Rig) -> None:
    made = rig.spoken(["Nordic curl.", "Heels down."], FakeEngine())
    assert made.lengths == {"Nordic curl.": 120, "Heels down.": 110}
    path = made.clip("Nordic curl.")
    assert path
    with wave.open(str(path)) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (22_050, 1, 2)
    assert made.clip("Something else.") is None
    assert made.trouble == ""


def test_the_files_are_for_their_owner_and_have_names_that_say_nothing(rig: Rig) -> None:
    rig.spoken(["../../etc/passwd", "Nordic curl."], FakeEngine())
    files = list(rig.folder.iterdir())
    assert {path.suffix for path in files} == {".wav"}
    assert all(len(path.stem) == 64 for path in files)
    assert rig.folder.stat().st_mode & 0o077 == 0
    assert all(path.stat().st_mode & 0o077 == 0 for path in files)


def test_what_is_in_the_cache_is_not_spoken_again(rig: Rig) -> None:
    rig.spoken(["Nordic curl."], FakeEngine())
    later = FakeEngine()
    made = rig.spoken(["Nordic curl.", "Heels down."], later)
    assert later.spoken == ["Heels down."]
    assert set(made.lengths) == {"Nordic curl.", "Heels down."}


def test_another_voice_has_clips_of_its_own(rig: Rig) -> None:
    rig.spoken(["Nordic curl."], FakeEngine())
    other = FakeEngine("other")
    rig.spoken(["Nordic curl."], other)
    assert other.spoken == ["Nordic curl."]


def test_a_broken_clip_is_spoken_anew(rig: Rig) -> None:
    made = rig.spoken(["Nordic curl."], FakeEngine())
    path = made.clip("Nordic curl.")
    assert path
    path.write_bytes(b"torn")
    assert rig.spoken(["Nordic curl."], FakeEngine()).lengths == {"Nordic curl.": 120}


def test_what_one_engine_can_not_speak_the_next_one_does(rig: Rig) -> None:
    mute, second = FakeEngine("mute", fails=True), FakeEngine("second")
    made = rig.spoken(["Nordic curl."], mute, second)
    assert made.clip("Nordic curl.")
    assert made.trouble == "mute: it lost its voice"


def test_an_engine_that_fails_again_and_again_is_left_alone(rig: Rig) -> None:
    mute = FakeEngine("mute", fails=True)
    rig.spoken([f"Exercise {i}." for i in range(10)], mute, FakeEngine())
    assert len(mute.spoken) == FAILURES


def test_an_engine_that_writes_nothing_has_failed(rig: Rig) -> None:
    class Lazy(FakeEngine):
        def speak(self, sentence: str, wav: Path) -> None:
            self.spoken.append(sentence)

    made = rig.spoken(["Nordic curl."], Lazy())
    assert made.clip("Nordic curl.") is None
    assert made.trouble == "fake: it wrote nothing"
    assert list(rig.folder.iterdir()) == []


def test_without_an_engine_nothing_is_spoken_and_nothing_written(rig: Rig) -> None:
    made = rig.spoken(["Nordic curl."])
    assert made.clip("Nordic curl.") is None
    assert made.lengths == {}
    assert not rig.folder.exists()


def test_what_holds_no_word_is_not_spoken(rig: Rig) -> None:
    engine = FakeEngine()
    rig.spoken(["", "  ", "...", "--", "Up."], engine)
    assert engine.spoken == ["Up."]


def test_of_a_routine_gone_astray_only_so_much_is_spoken(rig: Rig) -> None:
    engine = FakeEngine()
    rig.spoken([f"Exercise {i}." for i in range(MOST + 50)], engine)
    assert len(engine.spoken) == MOST


def test_each_is_spoken_once_however_often_it_is_asked_for(rig: Rig) -> None:
    engine = FakeEngine()
    made = rig.spoken(["Up.", "Down.", "Up."], engine)
    made.prepare(["Up."])
    assert made.wait(20)
    assert engine.spoken == ["Up.", "Down."]


def test_asking_does_not_wait_and_one_list_follows_the_other(rig: Rig) -> None:
    engine = FakeEngine()
    engine.may_go_on.clear()
    made = rig.synthesis(engine)
    made.prepare(["Up."])
    made.prepare(["Down."])
    assert not made.wait(0)
    assert made.lengths == {}
    engine.may_go_on.set()
    assert made.wait(20)
    assert engine.spoken == ["Up.", "Down."]


def test_engines_are_let_go_when_all_is_spoken(rig: Rig) -> None:
    engine = FakeEngine()
    rig.spoken(["Up."], engine)
    assert engine.closed == 1


def test_closing_leaves_out_the_rest(rig: Rig) -> None:
    engine = FakeEngine()
    engine.may_go_on.clear()
    made = rig.synthesis(engine, FakeEngine("second"))
    made.prepare(["Up.", "Down."])
    assert until(lambda: engine.spoken)
    engine.fails = True
    threading.Timer(0.05, engine.may_go_on.set).start()
    made.close()
    assert made.wait(20)
    assert engine.spoken == ["Up."]
    made.prepare(["Left."])
    assert made.clip("Left.") is None


def test_a_folder_that_can_not_be_made_is_told(rig: Rig) -> None:
    rig.folder.parent.joinpath("speech").write_text("a file")
    made = rig.spoken(["Up."], FakeEngine())
    assert "speech can't be kept" in made.trouble


def test_the_cache_does_not_grow_for_ever(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(synthesis, "KEPT", 3)
    rig.spoken([f"Old {i}." for i in range(3)], FakeEngine())
    made = rig.spoken(["New 1.", "New 2."], FakeEngine())
    assert len(list(rig.folder.iterdir())) == 3
    assert made.clip("New 1.")
    assert all(path and path.exists() for path in map(made.clip, made.lengths))
