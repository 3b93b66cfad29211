"""What is heard in every shipped routine, at every level, by somebody with closed eyes."""

from dataclasses import replace
from pathlib import Path

import pytest

from runstrong_tui import assets
from runstrong_tui.audio.voice import Voice
from runstrong_tui.core.cue import Cue, Sound
from runstrong_tui.core.cue_sheet import sheet, step_cues
from runstrong_tui.core.exercise import LEVELS, Level
from runstrong_tui.core.phrases import overlap, sentences
from runstrong_tui.core.plan import Plan, StepKind
from runstrong_tui.core.settings import SoundSettings
from runstrong_tui.core.tones import tone
from runstrong_tui.files.catalogue import Catalogue
from runstrong_tui.files.shelf import RoutineShelf
from tests.core.sheet_rules import check_rules

NOTHING = Path("none")
SHELF = RoutineShelf(NOTHING, assets.routines(), Catalogue(NOTHING, assets.catalogue()))
LENGTHS = Voice().lengths
USUAL = SoundSettings()
OTHERS = (
    replace(USUAL, count="voice", tempo="words"),
    replace(USUAL, count="off", tempo="clicks"),
    replace(USUAL, tempo="off", form_cues=False),
)

ROUTINES = [summary.id for summary in SHELF.routines()[0]]


@pytest.fixture(params=LEVELS, ids=str)
def level(request: pytest.FixtureRequest) -> Level:
    return Level(request.param)


@pytest.fixture(params=ROUTINES)
def plan(request: pytest.FixtureRequest, level: Level) -> Plan:
    return SHELF.plan(request.param, level)


@pytest.mark.parametrize("settings", [USUAL, *OTHERS])
def test_no_word_talks_into_another_into_the_count_or_into_the_next_step(
    plan: Plan, settings: SoundSettings
) -> None:
    check_rules(plan, settings, LENGTHS)


def test_every_sentence_has_a_clip(plan: Plan) -> None:
    said = {part for _, cue in sheet(plan, USUAL, LENGTHS) for part in sentences(cue.say) if part}
    assert said - LENGTHS.keys() == set()


def test_before_every_set_its_exercise_or_its_side_is_named(plan: Plan) -> None:
    for index, step in enumerate(plan.steps):
        if step.kind is not StepKind.WORK:
            continue
        said = " ".join(cue.say for cue in cues_of(plan, index - 1)).lower()
        if plan.steps[index - 1].kind is not StepKind.SWITCH:
            assert plan.guide(step).spoken.lower() in said
        assert (step.side or "") in said, plan.guide(step).name


def test_work_begins_with_go_and_something_else_tells_its_end(plan: Plan) -> None:
    for index, step in enumerate(plan.steps):
        first = cues_of(plan, index)[0]
        if step.kind is StepKind.WORK:
            assert (first.at, first.sound) == (0, Sound.GO)
        elif index:
            assert first.at == 0
            assert first.sound in (Sound.REST, Sound.SET, Sound.SWITCH)
    assert [cue.sound for _, cue in sheet(plan, USUAL, LENGTHS)][-2:] == [Sound.FINISH, None]


def test_no_movement_of_a_paced_set_begins_unheard(plan: Plan) -> None:
    for index, step in enumerate(plan.steps):
        if step.kind is StepKind.WORK and step.rhythm.phases and not step.open_ended:
            cues = cues_of(plan, index)
            assert [
                at for at in beats(plan, index) if not any(is_at(cue, at) for cue in cues)
            ] == []


def cues_of(plan: Plan, index: int) -> tuple[Cue, ...]:
    return step_cues(plan, index, plan.steps[index].ms, USUAL, LENGTHS)


def beats(plan: Plan, index: int) -> list[int]:
    """The moments at which the parts of each rep begin."""
    step = plan.steps[index]
    moments, at = [], 0
    while at < step.ms:
        for phase in step.rhythm.phases:
            moments.append(at)
            at += phase.ms
    return [moment for moment in moments if moment < step.ms]


def is_at(cue: Cue, at: int) -> bool:
    """Whether a cue begins at a moment, or is a tone that would drown a click there."""
    return cue.at == at or (cue.sound is not None and overlap(cue, tone(cue.step, at, Sound.TICK)))
