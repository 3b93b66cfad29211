"""The main fault of an exercise and what to do instead, in plain lines."""

from dataclasses import dataclass, field

from textual.content import Content
from textual.reactive import var

from runstrong_tui.figures.raster import Ink
from runstrong_tui.tui.frame import Advice
from runstrong_tui.tui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class Given:
    """An advice, and which half of it the figure shows just now."""

    advice: Advice = field(default_factory=Advice)
    guide: Ink | None = None


class AdviceLines(Text):
    """Both lines stand there all the time; the one that is shown has its colour."""

    shown: var[Given] = var(Given())

    def watch_shown(self, given: Given) -> None:
        self.say(_content(given) if given.advice.fault else "")


def _content(given: Given) -> Content:
    wrong, right = given.guide is Ink.BAD, given.guide is Ink.GOOD
    return Content.assemble(
        ("✗ ", "bold $bad"),
        (given.advice.fault, "bold $bad" if wrong else "$muted"),
        "\n",
        ("✓ ", "bold $done"),
        (given.advice.fix, "bold $done" if right else "$muted"),
    )


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    lines = AdviceLines()
    lines.shown = Given(Advice("Hips sag and the back arches", "Squeeze glutes"), Ink.BAD)
    show(lines)
