"""Setting right what the log says, and making one session of several copies."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from runstrong_tui.core import correcting
from runstrong_tui.core.logbook import Ending, reached
from runstrong_tui.core.merging import merged
from runstrong_tui.core.pairs import Pair, pairs
from runstrong_tui.core.plan import Side
from runstrong_tui.core.sparkline import rises, sparkline
from runstrong_tui.core.when import moment_of, typed
from tests.core.logs import SUNDAY, kick, plank, session, squat
from tests.samples import DONKEY_8, PLANK_30, plan

RECORD = replace(session(squat(8), plank(30), note="hot"), effort=6)


def test_one_set_is_corrected_and_no_other() -> None:
    more = correcting.set_corrected(0, 2)(RECORD)
    assert [one.reps for one in more.sets] == [10, None]
    assert correcting.set_corrected(1, -3)(RECORD).sets[1].seconds == 27
    assert correcting.set_skipped(1)(RECORD).sets[1].skipped
    assert correcting.set_corrected(2, 1)(RECORD) == RECORD, "a set that is gone by then"


def test_another_date_leaves_how_long_it_took() -> None:
    moved = correcting.begun(SUNDAY - timedelta(days=3))(RECORD)
    assert moved.started == SUNDAY - timedelta(days=3)
    assert moved.finished - moved.started == RECORD.finished - RECORD.started
    backwards = replace(RECORD, finished=RECORD.started - timedelta(hours=1))
    assert correcting.begun(SUNDAY)(backwards).finished == SUNDAY


@pytest.mark.parametrize(
    "edit",
    [
        correcting.set_corrected(0, 1),
        correcting.set_skipped(1),
        correcting.effort_given(9),
        correcting.note_written("cold"),
        correcting.begun(SUNDAY - timedelta(days=1)),
    ],
)
def test_what_is_undone_is_as_before_and_what_others_did_since_stays(
    edit: correcting.Edit,
) -> None:
    after = edit(RECORD)
    undo = correcting.undone(RECORD, after)
    assert undo(after) == RECORD
    touched = replace(after, paused_seconds=7)
    assert undo(touched) == replace(RECORD, paused_seconds=7)


def test_several_changes_are_made_one_after_the_other() -> None:
    both = correcting.all_of([correcting.effort_given(9), correcting.effort_given(None)])
    assert both(RECORD).effort is None


def test_a_session_as_planned_has_every_set_as_it_was_asked_for() -> None:
    added = correcting.as_planned(plan(PLANK_30, DONKEY_8), SUNDAY)
    assert (added.id, added.status, added.started) == ("", Ending.COMPLETED, SUNDAY)
    assert len(added.sets) == 6
    assert all(map(reached, added.sets))
    assert added.finished == SUNDAY + timedelta(seconds=added.elapsed_seconds)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-24 06:44", (2026, 11, 24, 6, 44)),
        (" 2026-1-2  7.05 ", (2026, 1, 2, 7, 5)),
        ("2026-11-24T06:44", (2026, 11, 24, 6, 44)),
        ("2026-11-24", (2026, 11, 24, 12, 0)),
        ("2026-02-30", None),
        ("2026-11-24 25:00", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_dates_as_people_type_them(text: str, moment: tuple[int, ...] | None) -> None:
    found = moment_of(text)
    assert found == (datetime(*moment) if moment else None)  # type: ignore[arg-type] # noqa: DTZ001
    if found:
        assert moment_of(typed(found)) == found


# Copies.


def test_a_copy_gives_what_the_first_lacks() -> None:
    first = replace(RECORD, effort=None, note="")
    assert merged([first, replace(RECORD, note="hot")]) == RECORD
    assert merged([RECORD, first]) == RECORD
    assert merged([RECORD]) == RECORD


def test_where_copies_differ_the_first_is_right_and_no_word_is_lost() -> None:
    other = replace(RECORD, effort=9, note="hot, and windy")
    assert merged([RECORD, other]).effort == 6
    assert merged([RECORD, other]).note == "hot, and windy"
    assert merged([RECORD, replace(RECORD, note="cold")]).note == "hot / cold"


def test_sets_that_only_a_longer_copy_has_are_kept() -> None:
    short = replace(RECORD, sets=(squat(9),), status=Ending.STOPPED)
    one = merged([short, RECORD])
    assert [done.reps for done in one.sets] == [9, None]
    assert one.status is Ending.COMPLETED


# Reading.


def test_left_and_right_of_one_set_stand_together() -> None:
    left, right = kick(Side.LEFT, 8), kick(Side.RIGHT, 7)
    alone, other = kick(Side.LEFT, 8, 2), kick(Side.RIGHT, 8, 3)
    found = list(pairs((left, right, alone, other, squat(8))))
    assert found == [
        Pair(left=left, right=right),
        Pair(left=alone),
        Pair(right=other),
        Pair(both=squat(8)),
    ]
    assert found[0].last is right


def test_a_line_of_bars() -> None:
    assert sparkline([0, 1, 4, 8]) == " ▁▄▇"
    assert sparkline([0, 0]) == "  "
    assert sparkline([]) == ""
    assert rises([10, 0, 11, 12]) == "▁ ▄▇"
    assert rises([10, 10]) == "▄▄"
