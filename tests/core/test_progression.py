"""What comes next: today's targets from the log."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runstrong_tui.core.dosage import Dosage, dosage
from runstrong_tui.core.exercise import Level, Sides
from runstrong_tui.core.layout import lay_out
from runstrong_tui.core.logbook import Ending, SessionRecord, SetRecord
from runstrong_tui.core.plan import Side, StepKind
from runstrong_tui.core.progression import SECONDS_STEP, Aim, aim, aims
from runstrong_tui.core.quantity import Range, exactly
from runstrong_tui.core.routine import Entry
from tests.samples import DONKEY, EXERCISES, PLANK, UP_DOWN, block, routine

KICKS = Dosage("donkey-kick", Range(2, 3), Range(8, 12), True, Sides.EACH, routine="r")
SQUATS = Dosage("squat", exactly(3), Range(8, 12), by_reps=True, routine="r")
PLANKS = Dosage("plank", exactly(2), Range(20, 32), by_reps=False, routine="r")
CLIMBS = Dosage("bird-dog", exactly(2), Range(6, 11), True, Sides.ALTERNATE, routine="r")

DAY = datetime(2026, 11, 22, 7, 30, tzinfo=UTC)


def session(*sets: SetRecord, back: int = 0) -> SessionRecord:
    """A session so many days ago."""
    started = DAY - timedelta(days=back)
    return SessionRecord(f"s{back}", "r", "R", Ending.COMPLETED, started, started, sets)


def squats(target: int, *reps: int) -> SessionRecord:
    return session(
        *(SetRecord("squat", n, 40.0, target_reps=target, reps=r) for n, r in enumerate(reps, 1))
    )


def planks(target: float, *seconds: float) -> SessionRecord:
    return session(
        *(SetRecord("plank", n, s, target_seconds=target) for n, s in enumerate(seconds, 1))
    )


def kicks(target: int, sets: int, left: int | None = None) -> SessionRecord:
    """Sets of both sides, clean but for the left of the last one, if `left` says so."""
    done = []
    for number in range(1, sets + 1):
        for side in Side:
            fell = left is not None and side is Side.LEFT and number == sets
            reps = left if fell else target
            done.append(SetRecord("donkey-kick", number, 32.0, side, target, reps))
    return session(*done)


def test_the_first_time_begins_at_the_low_end() -> None:
    assert aim(SQUATS, ()) == Aim(3, 8, "first time at 8-12")
    assert aim(PLANKS, ()) == Aim(2, 20, "first time at 20-32 s")


def test_all_sets_clean_is_one_rep_more() -> None:
    assert aim(SQUATS, [squats(10, 10, 10, 11)]) == Aim(3, 11, "all sets clean at 10")


def test_a_hold_grows_by_five_seconds_and_never_beyond_its_range() -> None:
    assert aim(PLANKS, [planks(20, 20, 19.6)]) == Aim(2, 25, "all sets clean at 20 s")
    assert aim(PLANKS, [planks(30, 30, 30)]).amount == 32
    assert aim(PLANKS, [planks(32, 40, 40)]) == Aim(2, 32, "clean at 32 s, the top")


def test_alternating_exercises_grow_by_a_rep_of_each_side_and_stay_even() -> None:
    done = [SetRecord("bird-dog", n, 40.0, target_reps=8, reps=8) for n in (1, 2)]
    assert aim(CLIMBS, [session(*done)]).amount == 10
    done = [replace(one, target_reps=10, reps=10) for one in done]
    assert aim(CLIMBS, [session(*done)]) == Aim(2, 10, "clean at 10, the top")


@pytest.mark.parametrize(
    ("last", "why"),
    [
        (squats(10, 10, 9, 10), "a set fell short of 10"),
        (squats(10, 10, 10), "only 2 of 3 sets at 10"),
        (
            session(*[SetRecord("squat", 1, 1.0, target_reps=10, reps=10, skipped=True)] * 3),
            "a set fell short of 10",
        ),
    ],
)
def test_some_set_below_target_keeps_it(last: SessionRecord, why: str) -> None:
    assert aim(SQUATS, [last]) == Aim(3, 10, why)


def test_the_weaker_side_sets_the_target() -> None:
    assert aim(KICKS, [kicks(10, 2)]).amount == 11
    assert aim(KICKS, [kicks(10, 2, left=9)]) == Aim(2, 10, "a set fell short of 10")


def test_a_side_that_is_missing_makes_no_set() -> None:
    done = kicks(10, 2)
    broken_off = replace(done, sets=done.sets[:-1])
    assert aim(KICKS, [broken_off]) == Aim(2, 10, "only 1 of 2 sets at 10")


def test_twice_clean_at_the_top_adds_a_set_at_the_low_end() -> None:
    once = aim(KICKS, [kicks(12, 2), kicks(11, 2)])
    assert once == Aim(2, 12, "clean at 12; once more adds a set")
    twice = aim(KICKS, [kicks(12, 2), kicks(12, 2)])
    assert twice == Aim(3, 8, "a set more, twice clean at 12")


def test_the_set_that_was_added_stays_and_the_reps_climb_again() -> None:
    assert aim(KICKS, [kicks(8, 3), kicks(12, 2)]) == Aim(3, 9, "all sets clean at 8")
    assert aim(KICKS, [kicks(8, 3, left=7), kicks(12, 2)]) == Aim(3, 8, "a set fell short of 8")
    assert aim(KICKS, [kicks(12, 3), kicks(12, 3)]) == Aim(3, 12, "clean at 12, the top")


def elsewhere(record: SessionRecord) -> SessionRecord:
    return replace(record, routine="another")


def test_another_routine_moves_the_reps_but_not_the_number_of_sets() -> None:
    assert aim(KICKS, [elsewhere(kicks(10, 3))]) == Aim(2, 11, "all sets clean at 10")
    assert aim(KICKS, [elsewhere(kicks(10, 1)), kicks(9, 2)]).amount == 11
    assert aim(KICKS, [elsewhere(kicks(10, 2, left=9)), kicks(9, 3)]) == Aim(
        3, 10, "a set fell short of 10"
    )
    tops = [elsewhere(kicks(12, 2)), elsewhere(kicks(12, 2)), kicks(12, 2)]
    assert aim(KICKS, tops).why == "clean at 12; once more adds a set"
    assert aim(KICKS, [tops[0], kicks(12, 2), kicks(12, 2)]).sets == 3


def test_what_was_asked_outside_the_range_or_with_another_weight_says_nothing() -> None:
    easy = squats(5, 5, 5, 5)
    assert aim(SQUATS, [easy, squats(10, 10, 10, 10)]).amount == 11
    heavy = Dosage("squat", exactly(3), Range(8, 12), by_reps=True, weight=10)
    assert aim(heavy, [squats(10, 10, 10, 10)]).amount == 8
    assert aim(PLANKS, [squats(10, 10, 10, 10)]).amount == 20


def test_sets_nobody_asked_for_say_nothing() -> None:
    by_hand = session(*(SetRecord("squat", n, 0.0, reps=12) for n in (1, 2, 3)))
    assert aim(SQUATS, [by_hand]).why == "first time at 8-12"


def test_the_ranges_of_a_routine_are_read_as_they_are_laid_out() -> None:
    open_line = dosage(Entry("donkey-kick"), DONKEY, Level.BEGINNER, block())
    assert open_line == replace(KICKS, routine="")
    held = dosage(Entry("plank", seconds=exactly(30)), PLANK, Level.ADVANCED, block())
    assert (held.sets, held.amount, held.is_open) == (exactly(3), exactly(30), False)
    circuit = dosage(Entry("plank-up-down"), UP_DOWN, Level.BEGINNER, block(rounds=4))
    assert circuit.sets == exactly(4)


def test_only_lines_that_leave_something_open_have_a_target() -> None:
    asked: list[Dosage] = []

    def history(wanted: Dosage) -> Sequence[SessionRecord]:
        asked.append(wanted)
        return [kicks(9, 2)]

    lines = block(Entry("plank", sets=exactly(1), seconds=exactly(30)), Entry("donkey-kick"))
    found = aims(routine(block(Entry("squat")), lines), EXERCISES, Level.BEGINNER, history)
    assert found == {
        0: Aim(2, 8, "first time at 8-12"),
        2: Aim(2, 10, "all sets clean at 9"),
    }
    assert [one.exercise for one in asked] == ["squat", "donkey-kick"]


def test_a_plan_is_laid_out_with_its_targets_and_their_reasons() -> None:
    lines = routine(block(Entry("plank", seconds=Range(20, 30)), Entry("donkey-kick")))
    targets = {0: Aim(3, 25, "all sets clean at 20 s"), 1: Aim(3, 8, "a set more")}
    plan = lay_out(lines, EXERCISES, aims=targets)
    work = [step for step in plan.steps if step.kind is StepKind.WORK]
    assert [step.ms for step in work[:3]] == [25_000] * 3
    assert {(step.sets, step.reps) for step in work[3:]} == {(3, 8)}
    assert {step.why for step in plan.steps} == {"all sets clean at 20 s", "a set more"}


# Whatever was done, the targets are sound.


@st.composite
def dosages(draw: st.DrawFn) -> Dosage:
    by_reps = draw(st.booleans())
    low = draw(st.integers(1, 20))
    sets = draw(st.integers(1, 3))
    return Dosage(
        "x",
        Range(sets, sets + draw(st.integers(0, 2))),
        Range(low, low + draw(st.integers(0, 15))),
        by_reps,
        draw(st.sampled_from(Sides)) if by_reps else Sides.NONE,
        routine="r",
    )


@st.composite
def logs(draw: st.DrawFn) -> list[SessionRecord]:
    """Any sessions, newest first, also such as nobody was ever asked to do."""
    done = st.builds(
        SetRecord,
        exercise=st.sampled_from(["x", "x", "y"]),
        set=st.integers(1, 4),
        seconds=st.integers(0, 40).map(float),
        side=st.sampled_from([None, *Side]),
        target_reps=st.none() | st.integers(0, 40),
        reps=st.none() | st.integers(0, 40),
        target_seconds=st.none() | st.integers(0, 40).map(float),
        weight=st.sampled_from([None, None, 5.0]),
        skipped=st.booleans(),
    )
    sessions = draw(st.lists(st.tuples(st.lists(done, max_size=6), st.booleans()), max_size=5))
    found = [session(*sets, back=back) for back, (sets, _) in enumerate(sessions)]
    return [one if own else elsewhere(one) for one, (_, own) in zip(found, sessions, strict=True)]


def step_of(asked: Dosage) -> int:
    return (2 if asked.sides is Sides.ALTERNATE else 1) if asked.by_reps else SECONDS_STEP


@given(dosages(), logs())
def test_a_target_is_always_inside_its_range_and_the_same_log_gives_the_same(
    asked: Dosage, log: list[SessionRecord]
) -> None:
    today = aim(asked, log)
    assert asked.amount.low <= today.amount <= asked.amount.high
    assert asked.sets.low <= today.sets <= asked.sets.high
    assert today.why
    assert aim(asked, iter(log)) == today


@given(dosages(), logs())
def test_a_target_is_never_more_than_a_step_above_what_was_asked_before(
    asked: Dosage, log: list[SessionRecord]
) -> None:
    targets = [
        target
        for one in log
        for done in one.sets
        if (target := done.target_reps if asked.by_reps else done.target_seconds) is not None
    ]
    today = aim(asked, log)
    assert today.amount <= max([asked.amount.low, *(one + step_of(asked) for one in targets)])


@given(dosages(), st.lists(st.integers(-4, 4), max_size=40))
def test_an_athlete_who_follows_the_targets_is_led_by_single_steps(
    asked: Dosage, moods: list[int]
) -> None:
    """On a good day they do what is asked, or more; on a bad day less."""
    log: list[SessionRecord] = []
    before = aim(asked, log)
    for mood in moods:
        log.insert(0, follow(asked, before, mood))
        today = aim(asked, log)
        more = (today.sets > before.sets) + (today.amount > before.amount)
        assert more <= 1, "never two things at once"
        assert today.sets - before.sets in (0, 1)
        assert today.amount - before.amount <= step_of(asked)
        if mood < 0:
            assert (today.sets, today.amount) == (before.sets, before.amount)
        before = today


def follow(asked: Dosage, today: Aim, mood: int) -> SessionRecord:
    done = max(0, today.amount + mood)
    sides: Iterable[Side | None] = Side if asked.sides is Sides.EACH else (None,)
    sets = [
        SetRecord("x", n, 30.0, side, int(today.amount), int(done))
        if asked.by_reps
        else SetRecord("x", n, done, side, target_seconds=today.amount)
        for n in range(1, today.sets + 1)
        for side in sides
    ]
    return session(*sets)


@given(dosages(), st.lists(st.integers(-2, 2), min_size=3, max_size=12), st.data())
def test_after_the_past_was_corrected_the_targets_are_those_of_the_log_as_it_is_now(
    asked: Dosage, moods: list[int], data: st.DataObject
) -> None:
    log: list[SessionRecord] = []
    for mood in moods:
        log.insert(0, follow(asked, aim(asked, log), mood))
    place = data.draw(st.integers(0, len(log) - 1))
    mended = [*log[:place], follow(asked, aim(asked, log[place + 1 :]), 0), *log[place + 1 :]]
    today = aim(asked, mended)
    assert asked.amount.low <= today.amount <= asked.amount.high
    if place > 1:
        assert today == aim(asked, log), "what lies further back decides nothing"
