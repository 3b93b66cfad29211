"""What can be said of one plan."""

from pathlib import Path

import pytest

from runstrong_tui.audio import speech
from runstrong_tui.audio.speech import Lengths, Speech
from runstrong_tui.audio.synthesis import Synthesis
from runstrong_tui.core.settings import SoundSettings
from tests.samples import PLANK_30, plan


def test_lengths_grow_as_sentences_become_ready() -> None:
    spoken: dict[str, int] = {}
    lengths = Lengths({"Rest.": 500}, lambda: spoken)
    assert (lengths.get("Rest."), lengths.get("Hop."), len(lengths)) == (500, None, 1)
    spoken["Hop."] = 700
    assert lengths["Hop."] == 700
    assert set(lengths) == {"Rest.", "Hop."}


def test_a_shipped_clip_goes_before_a_synthesised_one() -> None:
    assert Lengths({"Rest.": 500}, lambda: {"Rest.": 900})["Rest."] == 500


def test_a_shipped_sentence_has_its_clip_and_a_users_own_is_prepared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    class NoEngine(Synthesis):
        def __init__(self, folder: Path) -> None:
            super().__init__(folder, engines=())

        def prepare(self, sentences: object) -> None:
            asked.extend(sentences)  # type: ignore[arg-type]

    monkeypatch.setattr(speech, "Synthesis", NoEngine)
    said = Speech.of(plan(PLANK_30), SoundSettings(), tmp_path)
    assert said.find("Get ready.") is not None
    assert said.lengths["Get ready."] > 0
    assert "Look at the floor" in asked, "a cue of the test's own"
    assert "Get ready." not in asked
    said.close()


def test_nothing_is_said_where_nothing_shall_be() -> None:
    said = Speech.none()
    assert said.find("Get ready.") is None
    assert dict(said.lengths) == {}
    said.close()
