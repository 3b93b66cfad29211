"""Routines are found, listed and laid out; one bad file never stops the others."""

from pathlib import Path

import pytest

from runstrong_tui import assets
from runstrong_tui.core.exercise import Level
from runstrong_tui.core.fault import Unusable
from runstrong_tui.core.plan import StepKind
from runstrong_tui.core.progression import Aim
from runstrong_tui.files.catalogue import Catalogue
from runstrong_tui.files.figures import Figures
from runstrong_tui.files.shelf import RoutineShelf
from runstrong_tui.ports import BlockCard, EntryCard, RoutineCard, Shelf
from tests.files.books import KICK, PLANK, SHORT, shipped_shelf, small_catalogue, small_shelf, write

TWO_BLOCKS = """\
name = "Two blocks"
summary = "A hold, then a circuit"
level = "any"

[[block]]
kind = "warmup"
[[block.exercise]]
exercise = "plank"
sets = 2
seconds = 30

[[block]]
title = "Circuit"
rounds = 3
[[block.exercise]]
exercise = "donkey-kick"
weight = 2.5
[[block.exercise]]
exercise = "plank"
"""


def test_it_is_a_shelf(tmp_path: Path) -> None:
    shelf: Shelf = small_shelf(tmp_path)
    assert shelf


def test_a_card_tells_what_a_routine_is_made_of(tmp_path: Path) -> None:
    write(tmp_path / "routines", two=TWO_BLOCKS)
    shelf = small_shelf(tmp_path)
    (card, _), faults = shelf.routines()
    assert not faults
    assert card == RoutineCard(
        id="two",
        name="Two blocks",
        summary="A hold, then a circuit",
        level="any",
        minutes=9,
        source="user",
        blocks=(
            BlockCard("Warm-up", 1, (EntryCard("plank", "Plank", "2 x 30 s"),), "warmup"),
            BlockCard(
                "Circuit",
                8,
                (
                    EntryCard("donkey-kick", "Donkey kick", "3 x 8-12 each side, 2.5 kg"),
                    EntryCard("plank", "Plank", "3 x 20-30 s"),
                ),
            ),
        ),
        exercises=2,
        sets=11,
        equipment=("mat",),
    )


def test_the_users_own_shadows_the_shipped_one(tmp_path: Path) -> None:
    write(tmp_path / "routines", short=SHORT.replace("Short", "My short"))
    (card,), _ = small_shelf(tmp_path).routines()
    assert (card.name, card.source) == ("My short", "user")
    assert small_shelf(tmp_path).plan("short").name == "My short"


def test_a_faulty_one_of_the_users_is_not_replaced_by_the_shipped_one(tmp_path: Path) -> None:
    write(tmp_path / "routines", short="name = 1")
    shelf = small_shelf(tmp_path)
    cards, faults = shelf.routines()
    assert not cards
    assert len(faults) == 2
    with pytest.raises(Unusable):
        shelf.plan("short")


def test_a_bad_file_is_named_and_does_not_stop_the_others(tmp_path: Path) -> None:
    write(tmp_path / "routines", bad="[[[", worse="\0", two=TWO_BLOCKS)
    (tmp_path / "routines" / "folder.toml").mkdir()
    cards, faults = small_shelf(tmp_path).routines()
    assert [card.id for card in cards] == ["two", "short"]
    assert {Path(fault.file).name for fault in faults} == {"bad.toml", "worse.toml", "folder.toml"}


def test_a_faulty_exercise_is_named_with_the_routines_that_ask_for_it(tmp_path: Path) -> None:
    write(tmp_path / "exercises", mine="x = 1", plank="y")
    write(tmp_path / "routines", own=SHORT.replace('"plank"', '"mine"'))
    shelf = small_shelf(tmp_path)
    cards, faults = shelf.routines()
    assert [card.id for card in cards] == ["short"]
    assert {Path(fault.file).name for fault in faults} == {"own.toml", "mine.toml", "plank.toml"}
    with pytest.raises(Unusable, match=r'unknown exercise "mine"(.|\n)*mine\.toml'):
        shelf.plan("own")


def test_routines_are_read_anew_each_time(tmp_path: Path) -> None:
    shelf = small_shelf(tmp_path)
    assert len(shelf.routines()[0]) == 1
    write(tmp_path / "routines", two=TWO_BLOCKS)
    assert len(shelf.routines()[0]) == 2


def test_a_routine_is_laid_out_by_id(tmp_path: Path) -> None:
    plan = small_shelf(tmp_path).plan("short")
    assert plan.routine == "short"
    assert [step.kind for step in plan.steps] == [StepKind.READY, StepKind.WORK]


@pytest.mark.parametrize("argument", ["./sub/mine.toml", "sub/mine.toml", "mine.toml"])
def test_a_path_or_a_name_with_toml_is_a_file(
    argument: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "sub", mine=TWO_BLOCKS)
    write(tmp_path, mine=TWO_BLOCKS)
    monkeypatch.chdir(tmp_path)
    plan = small_shelf(tmp_path).plan(argument, Level.ADVANCED, from_block=2)
    assert (plan.routine, plan.level) == ("mine", Level.ADVANCED)
    assert {step.block for step in plan.steps} == {2}


@pytest.mark.parametrize(
    ("argument", "from_block", "sentence"),
    [
        ("shrot", 1, 'shrot: there is no such routine; did you mean "short"?'),
        ("\x1b[2J", 1, "\ufffd[2J: there is no such routine"),
        ("short", 2, "short: has 1 block; there is no block 2 to begin with"),
        ("short", 0, "short: has 1 block; there is no block 0 to begin with"),
        ("none/short", 1, "none/short: can't be read: no such file or directory"),
    ],
)
def test_what_can_not_be_started_is_told_in_one_sentence(
    argument: str, from_block: int, sentence: str, tmp_path: Path
) -> None:
    with pytest.raises(Unusable) as caught:
        small_shelf(tmp_path).plan(argument, from_block=from_block)
    assert str(caught.value) == sentence


def test_check_tells_all_faults_from_top_to_bottom(tmp_path: Path) -> None:
    write(tmp_path, mine=TWO_BLOCKS.replace("weight", "wieght").replace('"any"', '"all"'))
    shelf = small_shelf(tmp_path)
    faults = shelf.check(str(tmp_path / "mine.toml"))
    assert [(fault.line, fault.column) for fault in faults] == [(3, 9), (17, 1)]
    assert shelf.check(str(tmp_path / "shipped-routines" / "short.toml")) == ()


def test_check_takes_a_file_of_any_name(tmp_path: Path) -> None:
    (tmp_path / "draft").write_text(SHORT)
    assert small_shelf(tmp_path).check(str(tmp_path / "draft")) == ()
    assert len(small_shelf(tmp_path).check(str(tmp_path / "none"))) == 1


def test_an_exercise_is_found_by_id(tmp_path: Path) -> None:
    assert small_shelf(tmp_path).exercise("donkey-kick").name == "Donkey kick"


def test_an_unknown_exercise_is_told_with_a_similar_one(tmp_path: Path) -> None:
    with pytest.raises(Unusable) as caught:
        small_shelf(tmp_path).exercise("donkey-kik")
    assert str(caught.value) == (
        'donkey-kik: there is no such exercise; did you mean "donkey-kick"?'
    )


def test_a_faulty_exercise_is_told_with_its_faults(tmp_path: Path) -> None:
    write(tmp_path / "exercises", mine="x")
    with pytest.raises(Unusable, match=r"mine\.toml:1:2: not valid TOML"):
        small_shelf(tmp_path).exercise("mine")


def test_exercises_come_by_group_and_name(tmp_path: Path) -> None:
    core = 'group = "core"\n' + PLANK
    write(tmp_path / "exercises", a=core, b=core.replace("Plank", "Bird dog"), bad="x")
    exercises, faults = small_shelf(tmp_path).exercises()
    assert [e.id for e in exercises] == ["donkey-kick", "plank", "b", "a"]
    assert len(faults) == 1


def test_everything_shipped_can_be_used(tmp_path: Path) -> None:
    shelf = shipped_shelf(tmp_path)
    cards, routine_faults = shelf.routines()
    exercises, exercise_faults = shelf.exercises()
    assert routine_faults == exercise_faults == ()
    assert {f"{card.id}.toml" for card in cards} == {
        file.name for file in assets.routines().iterdir() if file.name.endswith(".toml")
    }
    assert all(card.blocks and card.sets for card in cards)
    assert len(exercises) > len(cards)


@pytest.mark.parametrize("level", Level)
def test_everything_shipped_can_be_laid_out_at_every_level(level: Level, tmp_path: Path) -> None:
    shelf = shipped_shelf(tmp_path)
    for card in shelf.routines()[0]:
        assert shelf.plan(card.id, level).steps


FIGURE = """\
muscles = ["quadriceps"]
[pose.stand]
hip = [0, 92]
[pose.low]
hip = [0, 80]
[[move]]
phase = "down"
to = "low"
[[fault]]
name = "Too low"
pose = "low"
fix = "Stand"
"""


def shelf_with_figures(tmp_path: Path, **figures: str) -> RoutineShelf:
    shipped = write(tmp_path / "shipped-exercises", plank=PLANK, donkey_kick=KICK)
    write(
        shipped,
        kick_loaded=f'figure = "donkey-kick"\nmuscles = {{ primary = ["hamstrings"] }}\n{KICK}',
        kick_lost=f'figure = "nowhere"\n{KICK}',
    )
    catalogue = Catalogue(tmp_path / "exercises", shipped)
    folder = write(tmp_path / "figures", **figures)
    return RoutineShelf(tmp_path / "routines", tmp_path / "none", catalogue, Figures(folder))


def test_an_exercise_has_its_own_figure_or_borrows_one(tmp_path: Path) -> None:
    shelf = shelf_with_figures(tmp_path, donkey_kick=FIGURE)
    own, borrowed = shelf.figure("donkey-kick"), shelf.figure("kick-loaded")
    assert own and borrowed
    assert own.poses == borrowed.poses
    assert (own.muscles, borrowed.muscles) == (("quadriceps",), ("hamstrings",))
    assert own.faults and not borrowed.faults, "another exercise has other faults"
    assert shelf.figure("donkey-kick") is own


def test_without_a_figure_there_is_none(tmp_path: Path) -> None:
    shelf = shelf_with_figures(tmp_path, donkey_kick=FIGURE)
    assert shelf.figure("plank") is None
    assert shelf.figure("kick-lost") is None
    assert shelf.figure("../donkey-kick") is None
    assert small_shelf(tmp_path).figure("donkey-kick") is None


def test_a_faulty_figure_is_told(tmp_path: Path) -> None:
    shelf = shelf_with_figures(tmp_path, donkey_kick="[pose.a]\nhip = 1\n")
    with pytest.raises(Unusable, match=r"donkey-kick.toml:2:7: hip is 1"):
        shelf.figure("donkey-kick")


def test_every_shipped_exercise_has_a_figure(tmp_path: Path) -> None:
    shelf = shipped_shelf(tmp_path)
    assert [one.id for one in shelf.exercises()[0] if shelf.figure(one.id) is None] == []


def test_a_plan_carries_the_easier_variants_of_its_exercises(tmp_path: Path) -> None:
    plan = shipped_shelf(tmp_path).plan("runner-strength")
    assert plan.easier["plank-forearm"].guide.name == "Knee plank"
    assert set(plan.guides) & set(plan.easier)


def test_an_own_figure_comes_before_a_shipped_one(tmp_path: Path) -> None:
    shipped = write(tmp_path / "shipped-figures", donkey_kick=FIGURE)
    own = write(tmp_path / "own-figures", donkey_kick=FIGURE.replace("quadriceps", "hamstrings"))
    catalogue = small_catalogue(tmp_path)
    shelf = RoutineShelf(tmp_path / "routines", tmp_path / "none", catalogue, Figures(shipped, own))
    figure = shelf.figure("donkey-kick")
    assert figure and figure.muscles == ("hamstrings",)


# Checking whatever file it is.


def checked(shelf: RoutineShelf, path: Path, text: str) -> list[str]:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return [f"{one.line}:{one.column}: {one.text}" for one in shelf.check(str(path))]


def test_an_exercise_is_checked_as_one(tmp_path: Path) -> None:
    shelf = small_shelf(tmp_path)
    path = tmp_path / "mine.toml"
    assert checked(shelf, path, KICK) == []
    (told,) = checked(shelf, path, KICK.replace('"each"', '"both"'))
    assert told == '3:9: sides is "both"; expected "none", "each" or "alternate"'


def test_what_an_exercise_names_must_be_there(tmp_path: Path) -> None:
    shelf = small_shelf(tmp_path)
    text = 'easier = ["plnk", "mine"]\nsimilar = ["donkey-kick"]\nfigure = "sqat"\n' + KICK
    assert checked(shelf, tmp_path / "mine.toml", text) == [
        '1:11: unknown exercise "plnk"; did you mean "plank"?',
        "1:19: mine is this exercise itself; name another one",
        '3:10: no figure is called "sqat"; `runstrong exercises` lists them',
    ]


def test_a_figure_is_checked_as_one(tmp_path: Path) -> None:
    shelf = small_shelf(tmp_path)
    assert checked(shelf, tmp_path / "mine.toml", FIGURE) == []
    (told,) = checked(shelf, tmp_path / "mine.toml", FIGURE.replace('pose = "low"', 'pose = "lw"'))
    assert told.endswith('pose is "lw"; did you mean "low"?')


def test_a_file_that_says_little_is_what_its_folder_holds(tmp_path: Path) -> None:
    shelf = small_shelf(tmp_path)
    assert checked(shelf, tmp_path / "exercises" / "x.toml", 'name = "x"')[0].endswith('"measure"')
    assert checked(shelf, tmp_path / "any" / "x.toml", 'name = "x"')[0].endswith('"block"')


def test_for_today_a_list_is_as_long_as_the_targets_make_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "routines", two=TWO_BLOCKS)
    shelf = small_shelf(tmp_path)
    monkeypatch.setattr("runstrong_tui.files.shelf.aims", lambda *_: {0: Aim(2, 120)})
    (planned, _), _ = shelf.routines()
    (today, _), _ = shelf.routines(today=True)
    assert today.minutes - planned.minutes == 3
    assert today.blocks[0].minutes - planned.blocks[0].minutes == 3
    assert shelf.card("two", Level.BEGINNER).minutes == today.minutes
    assert abs(shelf.plan("two").ms / 60_000 - today.minutes) < 1
