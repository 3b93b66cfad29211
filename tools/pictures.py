"""Paint the pictures of the README from the real app: make pictures.

The same program gives the same pictures, byte by byte.
"""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

from PIL import Image

from benchmarks import runner_log
from runstrong_tui.tui.widgets.session_brief import SessionBrief
from runstrong_tui.tui.widgets.trend import Trend
from tools.studio import studio

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"
SMALL, LARGE = (80, 24), (120, 36)
FRAMES_A_SECOND = 10
BEFORE, AFTER = 3, 9
"""Seconds of the moving picture before and after work begins."""
COLOURS = 48
"""Of the moving picture: more are not to be told apart."""


async def home() -> None:
    async with studio(LARGE) as made:
        await made.pose(2)
        _keep(made.picture(), "home")


async def moving_workout() -> None:
    """The end of getting ready, then two reps."""
    frames: list[Image.Image] = []
    async with studio(SMALL, "dark", "runner-strength", "donkey-kick", before=BEFORE) as made:
        for _ in range((BEFORE + AFTER) * FRAMES_A_SECOND):
            frames.append(made.picture())
            await made.forward(1 / FRAMES_A_SECOND)
    _keep_moving(frames, "workout")


async def hold() -> None:
    async with studio(SMALL, routine="runner-strength", exercise="plank-forearm") as made:
        await made.forward(12)
        _keep(made.picture(), "hold")


async def rest() -> None:
    async with studio(SMALL, "light", "runner-strength", "donkey-kick") as made:
        await made.forward(2 * 32 + 5 + 20)
        _keep(made.picture(), "rest")


async def library() -> None:
    async with studio(LARGE) as made:
        await made.press("x", *"donkey")
        await made.pose(1.4)
        _keep(made.picture(), "library")


async def exercise() -> None:
    async with studio(LARGE, "light") as made:
        await made.press("x", *"bodyweight", "enter")
        await made.pose(3.4)
        _keep(made.picture(), "exercise")


async def editor() -> None:
    async with studio(LARGE) as made:
        await made.press("c", *"My runner strength", "enter")
        await made.press(*("down",) * 5, "right", "plus")
        await made.pose(1.4)
        _keep(made.picture(), "editor")


async def log() -> None:
    async with studio(LARGE, log=runner_log.sessions) as made:
        await made.pilot.press("l", "down")
        screen = made.app.screen
        await made.until(lambda: screen.query_one(SessionBrief).shown is not None)
        await made.until(lambda: screen.query_one(Trend).shown is not None)
        _keep(made.picture(), "log")


async def settings() -> None:
    async with studio(SMALL) as made:
        await made.press("s", *("down",) * 5)
        _keep(made.picture(), "settings")


PICTURES: tuple[Callable[[], Awaitable[None]], ...] = (
    *(home, moving_workout, hold, rest),
    *(library, exercise, editor, log, settings),
)


def _keep(picture: Image.Image, name: str) -> None:
    colours = picture.quantize(256, dither=Image.Dither.NONE)
    colours.save(FOLDER / f"{name}.png", optimize=True)


def _keep_moving(frames: list[Image.Image], name: str) -> None:
    palette = _all_of(frames[::5]).quantize(COLOURS, dither=Image.Dither.NONE)
    first, *others = (frame.quantize(palette=palette, dither=Image.Dither.NONE) for frame in frames)
    first.save(
        FOLDER / f"{name}.gif",
        save_all=True,
        append_images=others,
        duration=1000 // FRAMES_A_SECOND,
        loop=0,
        optimize=False,
    )


def _all_of(frames: list[Image.Image]) -> Image.Image:
    """Every colour that is seen, in one picture."""
    wide, high = frames[0].size
    whole = Image.new("RGB", (wide, high * len(frames)))
    for place, frame in enumerate(frames):
        whole.paste(frame, (0, place * high))
    return whole


async def paint(wanted: list[str]) -> None:
    """All pictures, or those of these names."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for picture in PICTURES:
        if not wanted or picture.__name__ in wanted:
            await picture()
            sys.stdout.write(f"{picture.__name__}\n")


if __name__ == "__main__":
    asyncio.run(paint(sys.argv[1:]))
