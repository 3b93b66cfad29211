"""What is new between two looks, however far apart they are."""

from dataclasses import replace

from runstrong_tui.core.commands import Back, Drop, Skip
from runstrong_tui.core.plan import Plan
from runstrong_tui.plain.story import Story
from tests.fakes import HandLead
from tests.samples import CLIMB_20, DONKEY_8, PLANK_30, SQUAT_8, plan


def looks(lead: HandLead, seconds: float, story: Story) -> list[str]:
    """What one look after so much time tells."""
    lead.forward(seconds)
    return list(story.go_on(lead.view()))


def test_a_late_look_tells_each_line_of_the_step_it_belongs_to() -> None:
    assert looks(HandLead(plan(PLANK_30)), 75, Story()) == [
        "Get ready. Plank. Thirty seconds.",
        *("3", "2", "1", "Go. Plank, set 1 of 2, 30 seconds."),
        *("Squeeze glutes.", "Push the floor away.", "Half-way."),
        *("3", "2", "1", "Set done: 30 of 30 seconds.", "Rest for 30 seconds."),
        *("Next: plank. Set two of two.", "Get ready."),
        *("3", "2", "1", "Go. Plank, set 2 of 2, 30 seconds.", "Push the floor away."),
    ]


def at_every_look(of: Plan, haste: int, seconds: float) -> list[str]:
    """A whole workout, looked at in equal distances."""
    lead, story, told = HandLead(of, haste), Story(), []
    while not lead.session.over:
        told += looks(lead, seconds, story)
    return told


def test_however_fast_a_rehearsal_is_it_tells_the_same() -> None:
    of = plan(DONKEY_8, CLIMB_20, SQUAT_8)
    slowly = at_every_look(of, 1, 0.5)
    assert at_every_look(of, 1000, 0.1) == slowly


def test_what_was_skipped_or_ended_early_says_so() -> None:
    lead, story = HandLead(plan(PLANK_30)), Story()
    looks(lead, 22, story)
    lead.do(Drop())
    assert "Set done: 12 of 30 seconds." in looks(lead, 0.5, story)
    looks(lead, 35, story)
    lead.do(Skip())
    assert any(line.startswith("Set skipped: 5 of 30") for line in looks(lead, 0.5, story))


def test_a_set_gone_back_to_is_told_again() -> None:
    lead, story = HandLead(plan(PLANK_30)), Story()
    assert "Set done: 30 of 30 seconds." in looks(lead, 41, story)
    lead.do(Back())
    told = [*looks(lead, 0.5, story), *looks(lead, 40, story)]
    assert told[0] == "Going on in three. Plank, set 1 of 2."
    assert told.count("Set done: 30 of 30 seconds.") == 1


def test_how_to_get_into_position_is_told_once_for_each_exercise() -> None:
    of = plan(SQUAT_8, CLIMB_20, SQUAT_8)
    guide = replace(of.guides["squat"], setup="Stand tall")
    told = at_every_look(replace(of, guides={**of.guides, "squat": guide}), 1, 0.5)
    assert told.count("Squats. Stand tall.") == 1
    assert told[:2] == ["Get ready. Squats. Eight reps.", "Squats. Stand tall."]
