"""What a routine holds: its blocks, and the block to start from."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import var

from runstrong_tui.ports import RoutineCard
from runstrong_tui.tui.widgets.text import Text
from runstrong_tui.tui.words import count


class RoutinePreview(VerticalScroll):
    """Follows the routine that is highlighted."""

    can_focus = False

    card: var[RoutineCard | None] = var(None)
    block: var[int] = var(1)
    """The block to start from, counted from 1."""

    def compose(self) -> ComposeResult:
        yield Text(id="facts")
        yield Text(id="blocks")

    def watch_card(self) -> None:
        self._tell()

    def watch_block(self) -> None:
        self._tell()

    def _tell(self) -> None:
        if self.card:
            self.query_one("#facts", Text).say(_facts(self.card))
            self.query_one("#blocks", Text).say(_blocks(self.card, self.block))
            self.scroll_to(y=_line_of(self.card, self.block), animate=False)


def _facts(card: RoutineCard) -> str:
    parts = [
        count(card.exercises, "exercise", "exercises"),
        count(card.sets, "set", "sets"),
        card.level if card.level != "any" else "",
        ", ".join(card.equipment),
    ]
    return " · ".join(part for part in parts if part)


def _blocks(card: RoutineCard, start: int) -> Content:
    """Blocks before the one to start from are dimmed."""
    parts: list[tuple[str, str]] = []
    for number, (title, minutes, lines) in enumerate(card.blocks, start=1):
        skipped = number < start
        mark = "▶" if number == start else " "
        parts.append((f"\n{mark} {number} ", "$faint" if skipped else "bold $work"))
        parts.append((title, "$faint" if skipped else "bold $foreground"))
        parts.append((f"  {minutes} min\n", "$faint" if skipped else "$muted"))
        ink = "$faint" if skipped else "$muted"
        parts += [(f"    {line}\n", ink) for line in lines]
    return Content.assemble(*parts)


def _line_of(card: RoutineCard, block: int) -> int:
    """The line of the preview on which a block begins; the first one stays with the facts."""
    if block <= 1:
        return 0
    return 2 + sum(2 + len(lines) for _, _, lines in card.blocks[: block - 1])


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    blocks = (("Warm-up", 3, ("March in place 60 s",)), ("Main", 9, ("Plank 3 x 30 s",)))

    class Sample(RoutinePreview):
        def on_mount(self) -> None:
            self.card = RoutineCard("a", "A", "", "any", 12, "user", blocks, 2, 4)

    show(Sample())
