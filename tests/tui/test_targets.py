"""Targets with their reasons: on home, before the first set, after the workout."""

from dataclasses import replace

from runstrong_tui.core.logbook import SetRecord
from runstrong_tui.ports import TargetCard
from runstrong_tui.tui.prospects import raised
from runstrong_tui.tui.targets import with_targets
from runstrong_tui.tui.widgets.notice import notice_of
from runstrong_tui.tui.widgets.outlook import Outlook
from runstrong_tui.tui.widgets.routine_preview import RoutinePreview
from tests.samples import DONKEY
from tests.tui import moments
from tests.tui.fake_desk import CARDS, Office, record
from tests.tui.stage import opened, training

KICKS = TargetCard(
    *("donkey-kick", "Donkey kick", 2, 11, True),
    "2 x 11 each side",
    "2 x 8 each side",
    "all sets clean at 10",
)
SQUATS = TargetCard("squat", "Squat", 3, 8, True, "3 x 8", "3 x 10", "first time at 8-12")


def test_a_routine_shows_what_it_asks_for_today() -> None:
    shown = with_targets(CARDS[0], (KICKS, SQUATS))
    entries = {one.name: one for block in shown.blocks for one in block.entries}
    assert entries["Donkey kick"].amount == "2 x 11 each side"
    assert entries["Donkey kick"].why == "all sets clean at 10"
    assert (entries["Squat"].amount, entries["Squat"].why) == ("3 x 8", "")
    assert entries["Calf raise"].amount == "3 x 12"
    assert with_targets(CARDS[0], ()) == CARDS[0]


async def test_home_tells_the_targets_of_the_highlighted_routine() -> None:
    office = Office()
    office.shelf.asks = (KICKS,)
    async with opened(office, size=(120, 36)) as stage:
        preview = stage.screen.query_one(RoutinePreview)
        await stage.until(lambda: preview.targets == (KICKS,))
        text = " ".join(stage.text(preview.query_one("#preview")).split())
        assert "Donkey kick 2 x 11 each side: all sets clean at 10" in text


def test_the_reason_is_told_before_the_first_set_and_never_during_work() -> None:
    view = replace(moments.READY, set=1, goal="11 reps", why="all sets clean at 10", note="slow")
    assert notice_of(view).text == "TODAY  11 reps: all sets clean at 10   NOTE  slow"
    assert notice_of(replace(view, set=2)).text == "NOTE  slow"
    assert notice_of(replace(moments.HOLD, why="all sets clean at 30 s")).text == ""


def test_only_what_asks_for_more_than_today_comes_next() -> None:
    done = SetRecord("donkey-kick", 2, 30.0, target_reps=10, reps=10)
    session = replace(record(0), sets=(done,))
    assert raised((KICKS, SQUATS), session) == (KICKS,)
    assert raised((replace(KICKS, amount=10),), session) == ()
    more_sets = replace(KICKS, sets=3, amount=8)
    assert raised((more_sets,), session) == (more_sets,)


async def test_the_summary_tells_records_and_what_comes_next() -> None:
    office = Office()
    office.shelf.known["donkey-kick"] = DONKEY
    office.shelf.asks = (KICKS,)
    kicks = replace(record(0).sets[2], reps=10)
    office.archive.records[0] = replace(record(0), sets=(kicks,))
    async with training(moments.DONE, office=office) as stage:
        outlook = stage.screen.query_one(Outlook)
        await stage.until(lambda: outlook.shown.ahead == (KICKS,))
        await stage.settle()
        lines = [line.strip() for line in stage.text(outlook).splitlines()]
        assert lines == [
            "RECORD  Donkey kick 10 reps +2 reps",
            "NEXT    Donkey kick 2 x 11 each side: all sets clean at 10",
        ]


async def test_a_summary_with_nothing_to_tell_takes_no_line_for_it() -> None:
    async with training(moments.DONE, size=(60, 20)) as stage:
        await stage.settle()
        assert stage.screen.query_one(Outlook).size.height == 0
