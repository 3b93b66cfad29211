"""The stage of a workout: what stands where, at every size and moment."""

from dataclasses import replace

import pytest
from textual.geometry import Region, Size
from textual.widget import Widget

from runstrong_tui.core.commands import Skip
from runstrong_tui.core.cue import Cue, Heard, Priority, Sound
from runstrong_tui.core.exercise import Measure
from runstrong_tui.core.plan import Side
from runstrong_tui.core.view import Mood, View
from runstrong_tui.figures.pose import Figure
from runstrong_tui.figures.raster import Ink
from runstrong_tui.tui.scene import scene_of
from runstrong_tui.tui.widgets.big_text import BigText
from runstrong_tui.tui.widgets.body import Body
from runstrong_tui.tui.widgets.dial import Dial
from runstrong_tui.tui.widgets.stage import Arrangement, arrangement
from tests.fakes import HandLead
from tests.figures.drawn import figure
from tests.samples import DONKEY_8, PLANK_30, plan
from tests.tui import moments
from tests.tui.drawn_stage import drawn_office
from tests.tui.stage import Stage, training

SIZES = [(200, 50), (120, 36), (80, 24), (60, 20), (40, 12)]
LETTERS = [(200, 50), (120, 36), (80, 24), (60, 20)]


def seen(stage: Stage, kind: type[Widget]) -> list[Widget]:
    return [one for one in stage.screen.query(kind) if one.size]


def only(stage: Stage, kind: type[Widget]) -> Widget:
    (one,) = seen(stage, kind)
    return one


def letters(stage: Stage) -> dict[str, tuple[str, int]]:
    """What is written in big letters, and how high."""
    found = (one for one in seen(stage, BigText) if isinstance(one, BigText))
    return {str(one.id): (one.shown.text, one.size.height) for one in found}


@pytest.mark.parametrize(
    ("coming", "size", "floor", "expected"),
    [
        (Mood.WORK, (80, 24), False, Arrangement.WORKING),
        (Mood.REST, (80, 24), False, Arrangement.WAITING),
        (Mood.SWITCH, (56, 17), False, Arrangement.WAITING),
        (Mood.WORK, (55, 40), False, Arrangement.COMPACT),
        (Mood.REST, (120, 16), False, Arrangement.COMPACT),
        (Mood.REST, (120, 36), True, Arrangement.FLOOR),
        (Mood.WORK, (20, 5), True, Arrangement.FLOOR),
    ],
)
def test_the_arrangement_fits_moment_and_terminal(
    coming: Mood, size: tuple[int, int], floor: bool, expected: Arrangement
) -> None:
    assert arrangement(coming, Size(*size), floor) is expected


@pytest.mark.parametrize("size", LETTERS)
async def test_at_work_name_and_side_are_big_and_the_figure_moves(size: tuple[int, int]) -> None:
    async with training(moments.REPS, size, drawn_office()) as stage:
        high = 6 if size[1] >= 44 else 3
        assert letters(stage) == {"title": ("DONKEY KICK", high), "side": ("◀ LEFT", high)}
        assert "WORK" in stage.text()
        assert "glute max" in stage.text()
        body = only(stage, Body)
        before = stage.text(body)
        assert moments.REPS.reps
        await stage.show(replace(moments.REPS, reps=replace(moments.REPS.reps, phase=2)))
        assert stage.text(body) != before


@pytest.mark.parametrize("size", LETTERS)
async def test_in_waiting_phase_and_exercise_are_big(size: tuple[int, int]) -> None:
    async with training(moments.REST, size, drawn_office()) as stage:
        high = 6 if size[1] >= 44 else 3
        assert letters(stage) == {"phase": ("REST", high), "next": ("DONKEY KICK", high)}
        assert "NEXT" in stage.text()
        assert "RIGHT ▶" in stage.text()
        assert only(stage, Body).size.height >= 5
        await stage.show(moments.SWITCH)
        assert letters(stage) == {"phase": ("SWITCH", high), "next": ("RIGHT ▶", high)}
        assert "OTHER SIDE  Donkey kick" in stage.text()
        await stage.show(moments.READY)
        assert letters(stage)["phase"] == ("READY", high)


async def test_a_side_without_room_stands_in_the_line_of_the_set() -> None:
    view = replace(moments.REPS, short="WWWWWWWWWWWW", side=Side.RIGHT)
    async with training(view, (60, 20), drawn_office()) as stage:
        assert "side" not in letters(stage)
        assert "RIGHT ▶" in stage.text()
        await stage.resize(120, 36)
        assert "side" in letters(stage)


async def test_a_lying_figure_lies_beside_the_dial_and_a_standing_one_takes_the_height() -> None:
    lying = replace(moments.HOLD)
    async with training(lying, office=drawn_office("plank-forearm")) as stage:
        dial, body = only(stage, Dial).region, only(stage, Body).region
        assert (dial.y, dial.bottom) == (body.y, body.bottom)
        assert dial.right < body.x
        assert body.width > dial.width
    standing = replace(moments.OWN_PACE)
    async with training(standing, office=drawn_office("squat")) as stage:
        dial, body = only(stage, Dial).region, only(stage, Body).region
        title = next(one for one in seen(stage, BigText) if one.id == "title").region
        assert (body.y, body.bottom) == (title.y, dial.bottom)
        assert dial.right < body.x


async def test_without_a_figure_the_dial_has_the_whole_width() -> None:
    async with training(moments.REPS, office=drawn_office(None)) as stage:
        assert seen(stage, Body) == []
        assert only(stage, Dial).size.width > 70


async def test_a_low_terminal_has_the_figure_beside_the_dial_and_a_narrow_one_below() -> None:
    async with training(moments.REPS, (100, 14), drawn_office()) as stage:
        assert only(stage, Dial).region.right <= only(stage, Body).region.x
        await stage.resize(50, 40)
        assert only(stage, Dial).region.bottom <= only(stage, Body).region.y
        await stage.resize(40, 12)
        assert seen(stage, Body) == []


@pytest.mark.parametrize("size", [*SIZES, (20, 5)])
async def test_from_the_floor_digits_take_most_rows(size: tuple[int, int]) -> None:
    async with training(moments.REPS, size, drawn_office()) as stage:
        await stage.press("f")
        await stage.pilot.pause()
        dial = only(stage, Dial)
        assert dial.size.height >= 0.6 * size[1]
        rows = [line for line in stage.text(dial).splitlines() if line.strip()]
        assert len(rows) <= dial.size.height
        assert seen(stage, Body) == []
        if size[1] > 9:
            assert letters(stage)["doing"][0] == "HOLD", "the part of the rep"
        await stage.press("f")
        await stage.pilot.pause()
        assert bool(seen(stage, Body)) is (size in LETTERS)


async def test_floor_mode_can_be_set_and_stays_for_the_next_workout() -> None:
    office = drawn_office()
    screen = replace(office.preferences.settings.screen, floor=True)
    office.preferences.settings = replace(office.preferences.settings, screen=screen)
    async with training(moments.HOLD, office=office) as stage:
        assert letters(stage)["doing"][0] == "HOLD"
        await stage.press("f")
        assert not stage.app.floor
    async with training(replace(moments.HOLD, notices=("Not saved.",)), office=office) as stage:
        assert "Not saved." in stage.text(), "trouble is seen from the floor too"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("routine", [plan(DONKEY_8), plan(PLANK_30)])
async def test_nothing_jumps_while_a_step_runs(size: tuple[int, int], routine: object) -> None:
    lead = HandLead(routine)  # type: ignore[arg-type]
    office = drawn_office()
    office.lead = lead  # type: ignore[assignment]
    async with training(size=size, office=office) as stage:
        places: dict[int, dict[Widget, Region]] = {}
        for _ in range(30):
            lead.forward(2.7)
            await stage.pilot.pause()
            step = lead.view().step
            if lead.view().mood is Mood.DONE:
                break
            here = {one: one.region for one in stage.screen.query(Widget) if one.size}
            assert places.setdefault(step, here) == here
        assert len(places) >= 2


async def test_the_main_fault_and_what_to_do_instead_are_read_in_waiting() -> None:
    async with training(moments.REST, office=drawn_office()) as stage:
        assert "✗ Lower back arches to lift higher" in stage.text()
        assert "✓ Lift less; small and clean beats high" in stage.text()


def waiting(seconds: float) -> View:
    return replace(moments.REST, spent=seconds, measure=Measure.REPS)


@pytest.mark.parametrize("exercise", ["donkey-kick", "plank-forearm"])
def test_the_figure_shows_the_fault_and_puts_it_right(exercise: str) -> None:
    shown = figure(exercise)
    scenes = [scene_of(waiting(tenth / 10), shown, motion=True) for tenth in range(120)]
    guides = [scene.guide for scene in scenes]
    first = guides.index(Ink.GOOD)
    assert guides[:first] == [None] * first, "it is done well first"
    assert Ink.BAD in guides
    assert guides.index(Ink.BAD) < len(guides) - 1 - guides[::-1].index(Ink.GOOD)
    assert len({scene.pose for scene in scenes}) > 20


def test_without_motion_the_figure_stands_in_one_pose() -> None:
    shown = figure("donkey-kick")
    assert len({scene_of(waiting(second), shown, motion=False) for second in range(20)}) == 1
    assert moments.REPS.reps
    counts = [replace(moments.REPS.reps, phase_done=part) for part in (0.0, 0.3, 0.9)]
    views = [replace(moments.REPS, reps=count) for count in counts]
    assert len({scene_of(view, shown, motion=False) for view in views}) == 1


def test_the_other_side_is_the_mirrored_figure() -> None:
    shown = figure("donkey-kick")
    left, right = (scene_of(replace(moments.REPS, side=side), shown, motion=True) for side in Side)
    assert left.pose == right.pose
    assert left.side != right.side


async def test_a_hold_has_a_pacer_for_the_breath() -> None:
    async with training(moments.HOLD, office=drawn_office("plank-forearm")) as stage:
        for size in SIZES:
            await stage.resize(*size)
            assert "BREATHE IN" in stage.text()
            assert "BREATHE OUT" in stage.text()


@pytest.mark.parametrize("motion", [True, False])
async def test_animations_can_be_off(motion: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("textual.constants.TEXTUAL_ANIMATIONS", "full" if motion else "none")
    async with training(moments.REPS, office=drawn_office()) as stage:
        assert stage.app.motion is motion
        body = only(stage, Body)
        before = stage.text(body)
        assert moments.REPS.reps
        await stage.show(replace(moments.REPS, reps=replace(moments.REPS.reps, phase=2)))
        await stage.show(
            replace(moments.REPS, reps=replace(moments.REPS.reps, phase=2, phase_done=0.1))
        )
        early = stage.text(body)
        await stage.show(
            replace(moments.REPS, reps=replace(moments.REPS.reps, phase=2, phase_done=0.9))
        )
        assert (stage.text(body) != early) is motion
        assert before != early, "each part of the rep has its pose all the same"


async def test_the_terminals_bell_rings_for_want_of_another_sound() -> None:
    rings: list[None] = []
    count = Cue(1, 0, 200, Priority.COUNT, sound=Sound.GO)
    async with training(moments.HOLD) as stage:
        stage.app.bell = lambda: rings.append(None)  # type: ignore[method-assign]
        await stage.show(replace(moments.HOLD, bell=True, heard=(Heard(1, 0, count),)))
        assert len(rings) == 1
        await stage.show(replace(moments.HOLD, bell=True, heard=(Heard(1, 0, count),), done=0.5))
        assert len(rings) == 1, "once for each"
        more = (Heard(2, 5, count),)
        await stage.show(replace(moments.HOLD, bell=True, muted=True, heard=more))
        await stage.show(replace(moments.HOLD, bell=False, heard=(Heard(3, 6, count),)))
        assert len(rings) == 1


async def test_dial_and_figure_are_one_large_pause_key() -> None:
    for kind in (Dial, Body):
        async with training(moments.REPS, office=drawn_office()) as stage:
            await stage.pilot.click(only(stage, kind))
            assert len(stage.office.lead.commands) == 1


async def test_a_step_that_is_skipped_is_shown_at_once() -> None:
    lead = HandLead(plan(DONKEY_8))
    office = drawn_office()
    office.lead = lead  # type: ignore[assignment]
    async with training(office=office) as stage:
        lead.forward(12)
        await stage.pilot.pause()
        assert "title" in letters(stage)
        lead.do(Skip())
        await stage.pilot.pause()
        assert "phase" in letters(stage)


async def test_each_figure_is_fetched_once_and_never_waited_for() -> None:
    office = drawn_office()
    asked: list[str] = []

    def slow(exercise: str) -> Figure:
        asked.append(exercise)
        return figure("donkey-kick")

    office.shelf.figure = slow  # type: ignore[method-assign]
    async with training(moments.REPS, office=office) as stage:
        for spent in range(5):
            stage.screen.shown = replace(moments.HOLD, spent=spent)  # type: ignore[attr-defined]
        await stage.settle()
        await stage.show(moments.REPS)
        assert sorted(asked) == ["donkey-kick", "plank-forearm"]
        assert seen(stage, Body)
