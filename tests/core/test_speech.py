"""The list of all that can be said covers all that is said."""

from collections.abc import Iterator
from importlib.resources.abc import Traversable
from itertools import product

import pytest

from runstrong_tui import assets
from runstrong_tui.core.cue_sheet import sheet
from runstrong_tui.core.exercise import LEVELS, Exercise, Level
from runstrong_tui.core.layout import lay_out
from runstrong_tui.core.phrases import sentences
from runstrong_tui.core.plan import Plan
from runstrong_tui.core.quantity import exactly
from runstrong_tui.core.routine import Block, BlockKind, Entry, Routine
from runstrong_tui.core.settings import SoundSettings
from runstrong_tui.core.speech import sentences_said
from runstrong_tui.core.words import mid_sentence, number
from runstrong_tui.files.catalogue import Catalogue
from runstrong_tui.files.routine_file import read_routine
from tests.samples import CLIMBER, DONKEY, PLANK, UP_DOWN

CATALOGUE = Catalogue(assets.catalogue() / "none", assets.catalogue())
"""The shipped exercises and no others."""
SAID = frozenset(sentences_said(CATALOGUE.usable()))
ROUTINES = sorted(
    (file for file in assets.routines().iterdir() if file.name.endswith(".toml")),
    key=lambda file: file.name,
)
TALKATIVE = SoundSettings(count="voice", tempo="both")
CURT = SoundSettings(tempo="words")
"""Both together hear whatever is to be heard: numbers, words, the count, form cues."""


def heard(plan: Plan) -> Iterator[str]:
    """Every sentence of a plan's sheets, whether its sentences are short or long."""
    for settings, ms in product((TALKATIVE, CURT), (0, 1_000, 3_000)):
        for _, cue in sheet(plan, settings, dict.fromkeys(SAID, ms)):
            yield from sentences(cue.say) if cue.say else ()


def alone(exercise: Exercise, own_pace: bool, rest: float) -> Plan:
    """Three sets of one exercise, its dose as the catalogue has it."""
    entry = Entry(exercise.id, sets=exactly(3), rest=rest, own_pace=own_pace)
    return lay_out(
        Routine("alone", "Alone", (Block("Main", BlockKind.MAIN, (entry,)),)),
        {exercise.id: exercise},
    )


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("file", ROUTINES, ids=lambda file: file.name)
def test_every_sentence_of_a_shipped_routine_is_on_the_list(
    file: Traversable, level: Level
) -> None:
    routine = read_routine(file, file.name.removesuffix(".toml"), CATALOGUE)
    assert set(heard(lay_out(routine, CATALOGUE, level))) <= SAID


@pytest.mark.parametrize("id_", sorted(CATALOGUE))
def test_every_sentence_of_an_exercise_alone_is_on_the_list(id_: str) -> None:
    exercise = CATALOGUE[id_]
    for own_pace, rest in ((False, 45), (True, 45), (False, 7)):
        assert set(heard(alone(exercise, own_pace, rest))) <= SAID


def test_the_list_names_each_sentence_once_and_in_order() -> None:
    said = sentences_said([DONKEY, PLANK])
    assert list(said) == sorted(set(said))


def test_an_exercise_brings_its_name_its_sides_its_cues_and_its_fault() -> None:
    assert set(sentences_said([DONKEY])) - set(sentences_said([])) == {
        *("Donkey kicks.", "Donkey kicks, left leg.", "Next: donkey kicks, left leg."),
        *("Right leg.", "Right."),
        *("Keep your back flat", "Squeeze the glute, then lift", "Lower slowly"),
        *("Feel it in your lower back?", "Make it smaller."),
    }


def test_without_sides_no_side_is_named_and_beats_bring_their_calls() -> None:
    climbers = set(sentences_said([CLIMBER])) - set(sentences_said([]))
    assert climbers == {"Mountain climbers.", "Next: mountain climbers.", "Hips low"}
    assert {"Hand.", "Elbow."} <= set(sentences_said([UP_DOWN]))


@pytest.mark.parametrize(
    "sentence",
    [
        *("Get ready.", "Rest.", "Switch sides.", "Half-way.", "Ten seconds.", "Done."),
        *("One rep.", "Sixty reps.", "Four seconds.", "One hundred and nineteen seconds."),
        *("Two minutes.", "Two minutes thirty.", "One minute.", "Ninety minutes."),
        *("Set two of three.", "Set ten of ten.", "Eleven.", "One hundred."),
        *("Three.", "Two.", "One.", "Up.", "Hold.", "Down.", "Three more.", "Last one."),
        "At your own pace.",
    ],
)
def test_what_is_said_of_any_exercise(sentence: str) -> None:
    assert sentence in sentences_said([])


def test_one_set_is_not_counted() -> None:
    assert not {"Set one of one.", "Set three of two."} & set(sentences_said([]))


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        *(("Side plank", "side plank"), ("Child's pose", "child's pose")),
        *(("Bulgarian split squats", "Bulgarian split squats"), ("RDL", "RDL")),
        *(("A skips", "A skips"), ("T-bar row", "T-bar row"), ("", "")),
    ],
)
def test_a_name_inside_a_sentence_keeps_only_capitals_it_needs(name: str, inside: str) -> None:
    assert mid_sentence(name) == inside


def test_hundreds_are_said_with_and() -> None:
    assert number(105) == "one hundred and five"
