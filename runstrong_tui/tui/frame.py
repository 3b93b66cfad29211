"""One moment of a workout as the stage shows it."""

from dataclasses import dataclass, field

from runstrong_tui.core.view import View
from runstrong_tui.figures.lettering import width
from runstrong_tui.figures.picture import aspect
from runstrong_tui.tui.scene import Scene
from runstrong_tui.tui.widgets.dial import Look

STANDING = 2.8
"""Columns to a row of a figure's picture below which it stands rather than lies."""
BESIDE = 0.54
"""The part of a box that is left beside a standing figure of the box's height."""


@dataclass(frozen=True, slots=True)
class Advice:
    """What goes wrong most often in an exercise, and what to do instead."""

    fault: str = ""
    fix: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """What the session tells, what the figure does, and how the dial looks."""

    view: View
    words: tuple[object, ...] = ()
    """All of the view that is read; it changes seldom, and then is told anew."""
    look: Look = field(default_factory=Look)
    scene: Scene = field(default_factory=Scene)
    advice: Advice = field(default_factory=Advice)

    def reads_as(self, other: "Frame | None") -> bool:
        """Whether it differs from another at most in what moves."""
        if other is None or self.words != other.words:
            return False
        return self.scene.figure is other.scene.figure and self.scene.guide is other.scene.guide

    @property
    def stands(self) -> bool:
        """Whether the figure is higher than wide."""
        return self.scene.figure is not None and aspect(self.scene.figure) < STANDING

    def leaves_room(self, columns: int) -> bool:
        """Whether the name fits beside a standing figure in a box so wide."""
        name = self.view.short or self.view.name
        return self.stands and width(name) <= int(columns * BESIDE)
