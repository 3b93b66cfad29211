"""Routines are made part by part: what changes, what is refused, what can be undone."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from runstrong_tui.core.cells import cells
from runstrong_tui.core.editing import (
    Change,
    Draft,
    Refused,
    Spot,
    change_exercise,
    changed,
    put,
    spots,
    thing_at,
)
from runstrong_tui.core.entering import stepped, typed
from runstrong_tui.core.exercise import Level
from runstrong_tui.core.history import begun, done, gone_to, kept, redone, undone
from runstrong_tui.core.misfits import misfits
from runstrong_tui.core.pace import Tempo
from runstrong_tui.core.quantity import Range, exactly
from runstrong_tui.core.rearranging import divide, duplicate, insert, move, remove
from runstrong_tui.core.routine import Block, BlockKind, Entry, Routine
from tests.core.making import CLIMB, DEEDS, KICKS, PLANK, ROUTINE, SQUATS, at
from tests.examples import examples
from tests.samples import EXERCISES, LADDERS


def shape(routine: Routine) -> list[list[str]]:
    """The exercises of each block."""
    return [[entry.exercise for entry in block.entries] for block in routine.blocks]


def after(draft: Draft, *whats: Change) -> Draft:
    for what in whats:
        draft = changed(draft, what, EXERCISES)
    return draft


def entry(draft: Draft) -> Entry:
    found = thing_at(draft)
    assert isinstance(found, Entry)
    return found


def refusal(draft: Draft, what: Change) -> str:
    with pytest.raises(Refused) as caught:
        changed(draft, what, EXERCISES)
    return str(caught.value)


# Typing.


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("target", "10", {"reps": exactly(10), "seconds": None}),
        ("target", "8-12 reps", {"reps": Range(8, 12), "seconds": None}),
        ("target", "30 s", {"reps": None, "seconds": exactly(30)}),
        ("target", "1-2 min", {"reps": None, "seconds": Range(60, 120)}),
        ("target", " ", {"reps": None, "seconds": None}),
        ("sets", "2-3", {"sets": Range(2, 3)}),
        ("sets", "", {"sets": None}),
        ("rest", "45 s", {"rest": 45}),
        ("rest", "0", {"rest": 0}),
        ("weight", "2,5 kg", {"weight": 2.5}),
        ("tempo", "3-0-x-1", {"tempo": Tempo(3, 0, 1, 1, explosive=True)}),
        ("pace", "own", {"own_pace": True}),
        ("note", "  slow  down ", {"note": "slow  down"}),
    ],
)
def test_what_is_typed_is_read(key: str, text: str, value: dict[str, object]) -> None:
    made = entry(after(at(1, 1), typed(key, text, EXERCISES)))
    assert {name: getattr(made, name) for name in value} == value


@pytest.mark.parametrize(
    ("draft", "key", "text", "told"),
    [
        (at(1, 1), "target", "lots", '"lots" for reps: expected a whole number or a range '),
        (at(1, 1), "target", "12-8", '"12-8" for reps: the smaller number comes first: "8-12".'),
        (at(1, 1), "target", "2 s", '"2 s" for seconds: expected a number from 4 to 14400 s'),
        (at(1, 1), "sets", "99", '"99" for sets: expected a whole number from 1 to 50.'),
        (at(1, 1), "rest", "1", '"1" for rest: expected 0, or a number from 3 to 3600 seconds.'),
        (at(1, 1), "rest", "soon", '"soon" for rest: expected 0, or a number from 3 to 3600 '),
        (at(1, 1), "tempo", "fast", '"fast" for tempo: expected four numbers of seconds like '),
        (at(1, 0), "target", "8 reps", "Forearm plank is held, not counted; give seconds."),
        (at(1, 0), "tempo", "2-0-1-1", "Forearm plank is held and has no tempo; leave it out."),
        (at(2, 0), "sets", "3", "A round is one set: change the 2 rounds of the block instead."),
        (at(1), "kind", "legs", '"legs" for kind: expected warmup or main or cooldown.'),
        (at(), "name", " ", '"" for name: expected some text.'),
        (at(), "switch", "1", '"1" for switch: expected a number from 3 to 3600 seconds.'),
        (at(1), "rounds", "50", "More than 200 sets in all; split it into several routines."),
    ],
)
def test_what_can_not_be_is_refused_with_a_sentence(
    draft: Draft, key: str, text: str, told: str
) -> None:
    assert refusal(draft, typed(key, text, EXERCISES)).startswith(told)


def test_reps_and_seconds_take_each_other_s_place() -> None:
    timed = after(at(1, 1), typed("target", "40 s", EXERCISES))
    assert (entry(timed).reps, entry(timed).seconds) == (None, exactly(40))
    counted = after(timed, typed("pace", "own", EXERCISES))
    assert (entry(counted).seconds, entry(counted).own_pace) == (None, True)
    again = after(counted, typed("target", "40 s", EXERCISES))
    assert (entry(again).own_pace, entry(again).seconds) == (False, exactly(40))


def test_a_number_without_a_unit_is_counted_as_before() -> None:
    assert entry(after(at(1, 0), typed("target", "45", EXERCISES))).seconds == exactly(45)
    assert entry(after(at(0, 0), typed("target", "12", EXERCISES))).reps == exactly(12)


def test_a_circuit_has_one_set_a_round() -> None:
    circuit = after(at(1), typed("rounds", "3", EXERCISES))
    assert all(one.sets is None for one in circuit.routine.blocks[1].entries)
    back = after(circuit, typed("rounds", "", EXERCISES))
    assert back.routine.blocks[1].rounds == 1


def test_a_title_that_only_says_the_kind_follows_it() -> None:
    cool = after(at(0), typed("kind", "cooldown", EXERCISES)).routine.blocks[0]
    assert (cool.kind, cool.title) == (BlockKind.COOLDOWN, "Cool-down")
    named = after(at(2), typed("kind", "warmup", EXERCISES)).routine.blocks[2]
    assert named.title == "Circuit"
    assert after(at(2), typed("title", "", EXERCISES)).routine.blocks[2].title == "Main"


def test_the_level_decides_what_is_open() -> None:
    assert after(at(), typed("level", "advanced", EXERCISES)).routine.level is Level.ADVANCED
    assert after(at(), typed("level", "any", EXERCISES)).routine.level is None


# Steps.


@pytest.mark.parametrize(
    ("draft", "key", "by", "value"),
    [
        (at(1, 1), "target", 1, Range(9, 13)),
        (at(1, 1), "target", -1, Range(7, 11)),
        (at(1, 1), "sets", 1, Range(3, 4)),
        (at(0, 0), "sets", 1, exactly(3)),
        (at(1, 1), "rest", -1, 40),
        (at(0, 0), "rest", 1, 5),
        (at(1, 2), "rest", 1, 65),
        (at(1, 1), "weight", 1, 1),
        (at(1), "rounds", 1, 2),
        (at(1), "rest_between_rounds", 1, 5),
        (at(1), "get_ready", 1, 15),
        (at(), "get_ready", -1, 5),
        (at(), "switch", -1, 4),
        (at(), "level", 1, Level.BEGINNER),
        (at(0), "kind", 1, BlockKind.MAIN),
    ],
)
def test_a_step_begins_at_what_holds(draft: Draft, key: str, by: int, value: object) -> None:
    made = thing_at(after(draft, stepped(key, by, EXERCISES)))
    assert getattr(made, "reps" if key == "target" else key) == value


def test_steps_of_five_end_on_fives_and_at_the_edge() -> None:
    hold = after(at(1, 0), typed("target", "32", EXERCISES))
    assert entry(after(hold, stepped("target", 1, EXERCISES))).seconds == exactly(35)
    assert entry(after(hold, stepped("target", -1, EXERCISES))).seconds == exactly(30)
    ready = after(at(), stepped("get_ready", -1, EXERCISES), stepped("get_ready", -1, EXERCISES))
    assert ready.routine.get_ready == 3
    told = refusal(ready, stepped("get_ready", -1, EXERCISES))
    assert told == "Get ready takes a number from 3 to 3600 seconds."


def test_a_rest_goes_down_to_none_and_a_weight_to_nothing() -> None:
    rest = after(at(1, 1), typed("rest", "3", EXERCISES), stepped("rest", -1, EXERCISES))
    assert entry(rest).rest == 0
    assert "0, or a number" in refusal(rest, stepped("rest", -1, EXERCISES))
    weight = after(at(1, 1), typed("weight", "1", EXERCISES), stepped("weight", -1, EXERCISES))
    assert entry(weight).weight is None


def test_own_pace_comes_and_goes() -> None:
    own = after(at(1, 1), stepped("pace", 1, EXERCISES))
    assert entry(own).own_pace
    assert not entry(after(own, stepped("pace", 1, EXERCISES))).own_pace


def test_an_exercise_is_stepped_along_its_ladder() -> None:
    down = changed(at(1, 0), stepped("exercise", -1, LADDERS), LADDERS)
    assert entry(down) == replace(PLANK, exercise="plank-knee")
    with pytest.raises(Refused) as caught:
        changed(down, stepped("exercise", -1, LADDERS), LADDERS)
    assert str(caught.value) == "There is no easier variant of Knee plank."


def test_words_are_typed_not_stepped() -> None:
    assert refusal(at(), stepped("name", 1, EXERCISES)) == "Press enter to type another name."


# Exercises and blocks.


def test_another_exercise_keeps_what_fits_it() -> None:
    held = entry(after(at(1, 1), change_exercise(EXERCISES["plank"])))
    assert held == Entry("plank", sets=Range(2, 3), rest=45, note="small")
    counted = entry(after(at(1, 1), change_exercise(EXERCISES["squat"])))
    assert counted == replace(KICKS, exercise="squat")
    timed = entry(after(at(1, 0), change_exercise(EXERCISES["donkey-kick"])))
    assert timed == replace(PLANK, exercise="donkey-kick")


@pytest.mark.parametrize(
    ("draft", "there", "made"),
    [
        (at(1, 1), Spot(1, 2), ["plank", "donkey-kick", "plank-up-down", "squat"]),
        (at(1), Spot(1, 0), ["plank-up-down", "plank", "donkey-kick", "squat"]),
    ],
)
def test_an_exercise_is_added_below(draft: Draft, there: Spot, made: list[str]) -> None:
    added = after(draft, insert(EXERCISES["plank-up-down"]))
    assert (added.spot, shape(added.routine)[1]) == (there, made)
    assert entry(added) == Entry("plank-up-down")


def test_the_first_exercise_of_all_makes_a_block() -> None:
    empty = Draft(Routine("probe", "Probe", ()))
    made = after(empty, insert(EXERCISES["squat"]))
    assert made.routine.blocks == (Block("Main", BlockKind.MAIN, (SQUATS,)),)
    assert made.spot == Spot(0, 0)


def test_removing_the_last_exercise_of_a_block_removes_it() -> None:
    assert shape(after(at(1, 1), remove).routine)[1] == ["plank", "squat"]
    gone = after(at(0, 0), remove)
    assert (len(gone.routine.blocks), gone.spot) == (2, Spot(0))
    assert shape(after(at(1), remove).routine) == [["squat"], ["mountain-climber", "donkey-kick"]]
    nothing = after(at(0), remove, remove, remove)
    assert (nothing.routine.blocks, nothing.spot) == ((), Spot())
    assert "remove it" in refusal(nothing, remove)


def test_a_duplicate_comes_right_after_and_is_new() -> None:
    read = replace(KICKS, origin=(1, 1))
    draft = Draft(after(at(1, 1), lambda d: d).routine, Spot(1, 1))
    twice = after(draft, duplicate)
    assert shape(twice.routine)[1] == ["plank", "donkey-kick", "donkey-kick", "squat"]
    assert (twice.spot, entry(twice), entry(twice).origin) == (Spot(1, 2), read, None)
    blocks = after(at(1), duplicate)
    assert (len(blocks.routine.blocks), blocks.spot) == (4, Spot(2))
    assert "duplicate it" in refusal(at(), duplicate)


def test_an_exercise_moves_within_its_block_and_into_the_next() -> None:
    assert shape(after(at(1, 1), move(-1)).routine)[1] == ["donkey-kick", "plank", "squat"]
    down = after(at(1, 2), move(1))
    assert shape(down.routine) == [
        ["squat"],
        ["plank", "donkey-kick"],
        ["squat", "mountain-climber", "donkey-kick"],
    ]
    assert down.spot == Spot(2, 0)
    up = after(at(1, 0), move(-1))
    assert (shape(up.routine)[0], up.spot) == (["squat", "plank"], Spot(0, 1))


def test_a_block_left_empty_by_a_move_goes() -> None:
    down = after(at(0, 0), move(1))
    assert shape(down.routine)[0] == ["squat", "plank", "donkey-kick", "squat"]
    assert (len(down.routine.blocks), down.spot) == (2, Spot(0, 0))


def test_sets_are_left_open_in_a_circuit() -> None:
    into = after(at(1, 2), typed("sets", "3", EXERCISES), move(1))
    assert entry(into).sets is None


def test_the_ends_are_the_ends() -> None:
    assert refusal(at(0, 0), move(-1)) == "It is the first exercise already."
    assert refusal(at(2, 1), move(1)) == "It is the last exercise already."
    assert refusal(at(0), move(-1)) == "It is the first block already."
    assert refusal(at(2), move(1)) == "It is the last block already."
    assert "move it" in refusal(at(), move(1))


def test_blocks_swap() -> None:
    swapped = after(at(0), move(1))
    assert [block.title for block in swapped.routine.blocks] == ["Main", "Warm-up", "Circuit"]
    assert swapped.spot == Spot(1)


def test_a_block_is_divided_and_joined() -> None:
    divided = after(at(1, 1), divide)
    assert shape(divided.routine)[1:3] == [["plank"], ["donkey-kick", "squat"]]
    assert divided.spot == Spot(2, 0)
    joined = after(divided, divide)
    assert joined.routine == ROUTINE
    assert joined.spot == Spot(1, 1)
    assert refusal(at(0, 0), divide) == "There is no block above to join."
    assert "is to begin" in refusal(at(), divide)


def test_what_joins_a_circuit_has_one_set_a_round() -> None:
    circuit = after(at(1), typed("rounds", "2", EXERCISES))
    straight = after(replace(circuit, spot=Spot(2)), typed("rounds", "", EXERCISES))
    sets = after(replace(straight, spot=Spot(2, 0)), typed("sets", "4", EXERCISES))
    assert all(one.sets is None for one in after(sets, divide).routine.blocks[1].entries)


# Undo.


def test_what_was_done_is_undone_and_done_again() -> None:
    history = begun(ROUTINE)
    history = done(gone_to(history, Spot(1, 1)), after(at(1, 1), remove))
    assert not history.is_saved
    before = undone(history)
    assert (before.now.routine, before.now.spot) == (ROUTINE, Spot(1, 1))
    assert before.is_saved
    assert redone(before).now == history.now
    assert undone(before) is before and redone(history) is history


def test_steps_of_one_value_are_undone_together() -> None:
    history = begun(ROUTINE)
    for _ in range(4):
        step = changed(
            replace(history.now, spot=Spot(1, 1)), stepped("sets", 1, EXERCISES), EXERCISES
        )
        history = done(history, step, "sets")
    assert len(history.past) == 1
    history = done(history, after(history.now, put("note", "x")), "note")
    assert undone(undone(history)).now.routine == ROUTINE


def test_a_change_that_changes_nothing_is_none() -> None:
    history = begun(ROUTINE)
    assert done(history, after(at(1, 1), put("rest", 45.0))).past == ()


def test_saving_keeps_what_can_be_undone() -> None:
    history = kept(done(begun(ROUTINE), after(at(0), remove)))
    assert history.is_saved
    assert undone(history).now.routine == ROUTINE
    assert not undone(history).is_saved


# What is shown.


def test_every_cell_says_what_holds_and_whether_it_is_open() -> None:
    shown = {cell.key: (cell.shown, cell.is_open) for cell in cells(at(1, 1), EXERCISES)}
    assert shown == {
        "exercise": ("Donkey kick", False),
        "target": ("8-12 reps", False),
        "sets": ("2-3", False),
        "rest": ("45 s", False),
        "tempo": ("2-0-1-1", True),
        "pace": ("led", True),
        "weight": ("none", True),
        "note": ("small", False),
    }
    open_ = {cell.key: cell.shown for cell in cells(at(0, 0), EXERCISES)}
    assert (open_["target"], open_["sets"], open_["rest"]) == ("8-12 reps", "2", "none")
    assert {cell.key: cell.shown for cell in cells(at(2, 0), EXERCISES)}["sets"] == "2"
    assert next(cell.key for cell in cells(at(), EXERCISES)) == "name"
    assert {c.key: c.shown for c in cells(at(2), EXERCISES)}["get_ready"] == "10 s"


def test_every_cell_explains_itself() -> None:
    for spot in spots(ROUTINE):
        for cell in cells(Draft(ROUTINE, spot), EXERCISES):
            assert cell.means.endswith(".") and cell.takes and cell.label


def test_what_a_cell_shows_can_be_typed_into_it() -> None:
    for spot in spots(ROUTINE):
        draft = Draft(ROUTINE, spot)
        for cell in cells(draft, EXERCISES):
            if cell.key != "exercise":
                assert after(draft, typed(cell.key, cell.text, EXERCISES)) == draft


# Whatever is done.


@settings(max_examples=examples(200), deadline=None)
@given(DEEDS)
def test_whatever_is_done_it_can_be_trained_and_undone(deeds: list[tuple[int, Change]]) -> None:
    history = begun(ROUTINE)
    for where, what in deeds:
        places = spots(history.now.routine)
        history = gone_to(history, places[where % len(places)])
        try:
            history = done(history, changed(history.now, what, EXERCISES))
        except Refused as refused:
            assert str(refused).endswith(".") and "\n" not in str(refused)
        assert misfits(history.now.routine, EXERCISES) == ()
        assert history.now.spot in spots(history.now.routine)
        assert all(block.entries for block in history.now.routine.blocks)
    last = history.now.routine
    while history.past:
        history = undone(history)
    assert history.now.routine == ROUTINE
    while history.future:
        history = redone(history)
    assert history.now.routine == last


def test_the_climber_keeps_its_time() -> None:
    assert entry(after(at(2, 0), stepped("target", 1, EXERCISES))).seconds == exactly(25)
    assert CLIMB.seconds == exactly(20)
