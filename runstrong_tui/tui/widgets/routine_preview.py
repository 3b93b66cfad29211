"""What a routine holds: its blocks, and the block to start from."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import var

from runstrong_tui.ports import RoutineCard
from runstrong_tui.tui.folding import Parts, by_words, folded, lines_of
from runstrong_tui.tui.widgets.text import Text
from runstrong_tui.tui.words import count

INDENT = 5
"""Columns before what of an exercise goes on in another line."""


class RoutinePreview(VerticalScroll):
    """Follows the routine that is highlighted."""

    can_focus = False

    card: var[RoutineCard | None] = var(None)
    block: var[int] = var(1)
    """The block to start from, counted from 1."""

    def compose(self) -> ComposeResult:
        yield Text(id="preview")

    def watch_card(self) -> None:
        self._tell()

    def watch_block(self) -> None:
        self._tell()

    def on_resize(self) -> None:
        self._tell()

    def _tell(self) -> None:
        if self.card is None:
            return
        columns = self.scrollable_content_region.width
        facts = folded(_facts(self.card), columns, 0)
        blocks = _blocks(self.card, self.block, columns)
        above = lines_of([*facts, *(part for block in blocks[: self.block - 1] for part in block)])
        everything = [*facts, *(part for block in blocks for part in block)]
        self.query_one("#preview", Text).say(Content.assemble(*everything))
        self.scroll_to(y=above + 1 if self.block > 1 else 0, animate=False)


def _facts(card: RoutineCard) -> Parts:
    facts = [
        count(card.exercises, "exercise", "exercises"),
        count(card.sets, "set", "sets"),
        card.level if card.level != "any" else "",
        *card.equipment,
    ]
    *others, last = (fact for fact in facts if fact)
    return [*((f"{fact} · ", "$muted") for fact in others), (last, "$muted")]


def _blocks(card: RoutineCard, start: int, columns: int) -> list[Parts]:
    """Each block; those before the one to start from are dimmed."""
    blocks = []
    for number, (title, minutes, lines) in enumerate(card.blocks, start=1):
        skipped = number < start
        mark = "▶" if number == start else " "
        parts: Parts = [
            (f"\n\n{mark} {number} ", "$faint" if skipped else "bold $work"),
            (title, "$faint" if skipped else "bold $foreground"),
            (f"  {minutes} min", "$faint" if skipped else "$muted"),
        ]
        for line in lines:
            words = by_words(line, "$faint" if skipped else "$muted")
            parts += [("\n", ""), *folded([("   ", ""), *words], columns, INDENT)]
        blocks.append(parts)
    return blocks


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    blocks = (("Warm-up", 3, ("March in place 60 s",)), ("Main", 9, ("Plank 3 x 30 s",)))

    class Sample(RoutinePreview):
        def on_mount(self) -> None:
            self.card = RoutineCard("a", "A", "", "any", 12, "user", blocks, 2, 4)

    show(Sample())
