"""What comes next; between sets the last one, which can be corrected now."""

from dataclasses import dataclass

from textual.content import Content
from textual.reactive import var

from runstrong_tui.core.view import View
from runstrong_tui.tui.moment_words import correctable
from runstrong_tui.tui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class Ahead:
    """What follows, or the last set."""

    next: str = ""
    last: str = ""


class NextLine(Text):
    """In waiting the headline says what comes next, so the line is free for what was done."""

    shown: var[Ahead] = var(Ahead())

    def __init__(self) -> None:
        super().__init__(keep=True)

    def watch_shown(self, ahead: Ahead) -> None:
        self.set_class(bool(ahead.last), "-last")
        self.say(_content(ahead))


def _content(ahead: Ahead) -> Content:
    """What was done comes first: where there is hardly room, it is what must be seen."""
    if ahead.last:
        which, _, done = ahead.last.rpartition(": ")
        return Content.assemble(
            ("LAST  ", "$muted"), (done, "bold"), (" ↑↓", "$work"), (f"   {which}", "$muted")
        )
    return Content.styled(f"NEXT  {ahead.next}" if ahead.next else "", "$muted")


def ahead_of(view: View) -> Ahead:
    return Ahead(view.next, correctable(view))


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    line = NextLine()
    line.shown = Ahead(last="Forearm plank, set 1: 30 of 30 s")
    show(line)
