"""One exercise moving below what was printed: it moves, and any key ends it."""

import pytest

from runstrong_tui.core.exercise import Level
from runstrong_tui.tui.demonstration import act_of
from runstrong_tui.tui.exhibit import AROUND, LEAST, TALL, Exhibit
from runstrong_tui.tui.widgets.demo import Demo
from tests.tui.fake_desk import EXERCISES, Office


def exhibit(motion: bool = True) -> Exhibit:
    desk = Office(motion=motion).desk
    return Exhibit(desk, act_of(desk.shelf, EXERCISES[2], Level.BEGINNER))


@pytest.mark.parametrize(("rows", "lines"), [(50, TALL), (20, 20 - AROUND), (8, LEAST)])
async def test_it_takes_no_more_lines_than_it_needs_and_there_are(rows: int, lines: int) -> None:
    app = exhibit()
    async with app.run_test(size=(80, rows)):
        assert app.query_one(Demo).size.height == lines + 1


@pytest.mark.parametrize("key", ["q", "enter", "x", "escape", "ctrl+c"])
async def test_any_key_ends_it(key: str) -> None:
    app = exhibit()
    async with app.run_test() as pilot:
        assert app.query_one(Demo).moving
        await pilot.press(key)
    assert app.return_code == 0


async def test_without_motion_it_stands_in_a_telling_pose() -> None:
    app = exhibit(motion=False)
    async with app.run_test():
        assert not app.query_one(Demo).moving
