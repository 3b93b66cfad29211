"""What a plan would have said that has no clip."""

from runstrong_tui.core.cue_sheet import sheet
from runstrong_tui.core.phrases import sentences
from runstrong_tui.core.rungs import with_rungs
from runstrong_tui.core.settings import SoundSettings
from runstrong_tui.core.unspoken import unspoken
from tests.samples import DONKEY_8, LADDERS, PLANK_30, plan

USUAL = SoundSettings()
PLAN = plan(PLANK_30, DONKEY_8)


def test_without_any_clips_it_is_all_that_is_said_and_each_once() -> None:
    missing = unspoken(PLAN, USUAL, {})
    said = {one for _, cue in sheet(PLAN, USUAL) if cue.say for one in sentences(cue.say)}
    assert said <= set(missing)
    assert len(missing) == len(set(missing))
    assert "" not in missing


def test_wordings_that_are_not_chosen_count_too() -> None:
    said = {one for _, cue in sheet(PLAN, USUAL) if cue.say for one in sentences(cue.say)}
    assert set(unspoken(PLAN, USUAL, {})) - said


def test_what_is_needed_first_comes_first() -> None:
    assert unspoken(PLAN, USUAL, {})[0] == "Get ready."


def test_what_may_take_the_place_of_a_harder_exercise_is_among_it() -> None:
    missing = unspoken(with_rungs(PLAN, LADDERS), USUAL, {})
    assert {"Knee plank.", "Next: knee plank.", "Bridge march."} <= set(missing)


def test_what_has_a_clip_is_left_out() -> None:
    every = dict.fromkeys(unspoken(PLAN, USUAL, {}), 900)
    own = every.pop("Plank."), every.pop("Switch sides.")
    assert own == (900, 900)
    assert set(unspoken(PLAN, USUAL, every)) == {"Plank.", "Switch sides."}
    every |= {"Plank.": 900, "Switch sides.": 900}
    assert unspoken(PLAN, USUAL, every) == ()
