"""What a figure shows where nobody trains."""

from math import inf

from runstrong_tui.core.exercise import Level
from runstrong_tui.core.layout import rhythm_of
from runstrong_tui.tui.demonstration import Act, frame_of, glance
from tests.figures.drawn import exercises, figure


def test_a_fault_is_told_by_a_word_as_well_as_by_a_colour() -> None:
    act = Act(figure("donkey-kick"), rhythm_of(exercises()["donkey-kick"].pace, Level.BEGINNER))
    told = [frame_of(act, tenth / 10, motion=True).advice for tenth in range(200)]
    first = act.figure.faults[0] if act.figure else None
    assert first
    assert list(dict.fromkeys(told))[:3] == [
        "",
        f"Better: {first.fix}",
        f"Not so: {first.name}",
    ]
    assert not frame_of(act, 10, motion=False).advice


def test_others_follow_after_whole_reps() -> None:
    kick = exercises()["donkey-kick"]
    assert glance(Act(figure("donkey-kick"), rhythm_of(kick.pace, Level.BEGINNER))) == 8
    assert glance(Act(figure("plank-forearm"))) == 7
    assert glance(Act()) == inf
