"""The moving figure."""

from collections.abc import Iterable
from functools import lru_cache

from textual.geometry import Size

from runstrong_tui.figures.picture import frame
from runstrong_tui.figures.pose import Figure, Pose, View
from runstrong_tui.tui.cells import Cells, Line
from runstrong_tui.tui.inks import Inks, inks
from runstrong_tui.tui.painting import coloured
from runstrong_tui.tui.scene import Scene
from runstrong_tui.tui.shown import Shown


class Body(Cells):
    """As large as its box allows; a figure that doesn't move paints nothing."""

    DEFAULT_CSS = """
    Body { width: 1fr; height: 1fr; }
    """

    shown = Shown(Scene())

    def paint(self, size: Size) -> Iterable[Line]:
        scene = self.shown
        if not size.area:
            return ()
        return _painted(scene, size, inks(self.palette, self.paper))


@lru_cache(96)
def _painted(scene: Scene, size: Size, colours: Inks) -> tuple[Line, ...]:
    """Kept, since a rep brings the same poses again."""
    if scene.figure is None or scene.pose is None:
        return ()
    rows = frame(scene.figure, scene.pose, *size, scene.side, scene.guide)
    return tuple(coloured(row, colours) for row in rows)


def sample() -> Figure:
    """Somebody who stands there."""
    from runstrong_tui.figures.pose import Free

    arm, leg = Free(-84, -74), Free(-90, -90)
    pose = Pose((0, 90), (3, 140), (5, 161), (arm, arm), (leg, leg))
    return Figure({"stand": pose}, "stand", View.SIDE, camera=(-60, -5, 60, 178))


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    body = Body()
    body.shown = Scene(sample(), sample().poses["stand"])
    show(body)
