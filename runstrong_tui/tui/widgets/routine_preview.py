"""What a routine holds: its exercises moving one after the other, and its blocks to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.reactive import var

from runstrong_tui.ports import BlockCard, EntryCard, RoutineCard, TargetCard
from runstrong_tui.tui.folding import Parts, by_words, folded, lines_of
from runstrong_tui.tui.targets import with_targets
from runstrong_tui.tui.widgets.demo import Demo
from runstrong_tui.tui.widgets.text import Text
from runstrong_tui.tui.words import count

if TYPE_CHECKING:
    from collections.abc import Mapping

    from runstrong_tui.tui.demonstration import Act

INDENT = 5
"""Columns before what of an exercise goes on in another line."""
MAIN = "main"
MARK = "▸"
"""Before the exercise that is shown."""


class RoutinePreview(Container):
    """Follows the routine that is highlighted."""

    card: var[RoutineCard | None] = var(None)
    block: var[int] = var(1)
    """The block to start from, counted from 1."""
    acts: var[Mapping[str, Act]] = var(dict)
    """How its exercises are shown, by their ids; none: not known yet."""
    targets: var[tuple[TargetCard, ...]] = var(())
    """What the log asks for today."""
    place: var[int] = var(0)
    """Which of the exercises still to be done is shown."""

    def __init__(self) -> None:
        super().__init__()
        self._demo = Demo()
        self._text = Text(id="preview")
        self._scroll = VerticalScroll(self._text, id="preview-scroll", can_focus=False)

    def compose(self) -> ComposeResult:
        yield self._demo
        yield self._scroll

    def watch_card(self) -> None:
        self.acts = {}
        self.targets = ()
        self._begin()

    def watch_block(self) -> None:
        self._begin()

    def watch_acts(self) -> None:
        self._begin()

    def watch_targets(self) -> None:
        self._tell()

    def on_resize(self) -> None:
        self._tell()

    def _begin(self) -> None:
        self.set_reactive(RoutinePreview.place, 0)
        self._tell()

    def watch_place(self) -> None:
        self._tell()

    def on_demo_over(self) -> None:
        """The next exercise; after the last the first again."""
        ahead = self._ahead(self.card)
        self.place = (self.place + 1) % len(ahead) if ahead else 0

    def _ahead(self, card: RoutineCard | None) -> list[EntryCard]:
        """The exercises that would be done and can be shown; what matters most comes first."""
        blocks = card.blocks[self.block - 1 :] if card else ()
        in_order = sorted(blocks, key=lambda one: one.kind != MAIN)
        return [entry for one in in_order for entry in one.entries if entry.exercise in self.acts]

    def _tell(self) -> None:
        if self.card is None:
            return
        today = with_targets(self.card, self.targets)
        ahead = self._ahead(today)
        shown = ahead[self.place % len(ahead)] if ahead else None
        self._demo.act = self.acts[shown.exercise] if shown else None
        if not self._demo.display:
            shown = None
        columns = self._scroll.scrollable_content_region.width
        facts = folded(_facts(self.card), columns, 0)
        blocks = _blocks(today, self.block, shown, columns)
        everything = [*facts, *(part for block in blocks for part in block)]
        self._text.say(Content.assemble(*everything))
        above = lines_of([*facts, *(part for block in blocks[: self.block - 1] for part in block)])
        top = self._top(above + 1, everything, self._scroll.size.height)
        self._scroll.scroll_to(y=top, animate=False)

    def _top(self, block: int, everything: Parts, height: int) -> int:
        """The first line to be seen: the chosen block's, and what is shown within sight."""
        text = "".join(part for part, _ in everything)
        shown = text.partition(MARK)[0].count("\n") if MARK in text else 0
        first = block if self.block > 1 else 0
        return max(first, shown - height + 2)


def _facts(card: RoutineCard) -> Parts:
    facts = [
        count(card.sets, "set", "sets"),
        card.level if card.level != "any" else "",
        *card.equipment,
    ]
    exercises = count(card.exercises, "exercise", "exercises")
    *others, last = (fact for fact in facts if fact)
    return [
        (f"{exercises}  ", "bold $foreground"),
        *((f"{fact} · ", "$muted") for fact in others),
        (last, "$muted"),
    ]


def _blocks(card: RoutineCard, start: int, shown: EntryCard | None, columns: int) -> list[Parts]:
    """Each block; those before the one to start from are dimmed, what is shown is marked."""
    blocks = []
    for number, block in enumerate(card.blocks, start=1):
        parts = _title(block, number, start)
        for entry in block.entries:
            line = _entry(entry, number < start, entry is shown)
            parts += [("\n", ""), *folded(line, columns, INDENT)]
        blocks.append(parts)
    return blocks


def _title(block: BlockCard, number: int, start: int) -> Parts:
    skipped = number < start
    mark = "▶" if number == start else " "
    return [
        (f"\n\n{mark} {number} ", "$faint" if skipped else "bold $work"),
        (block.title, "$faint" if skipped else "bold $foreground"),
        (f"  {block.minutes} min", "$faint" if skipped else "$muted"),
    ]


def _entry(entry: EntryCard, skipped: bool, shown: bool) -> Parts:
    mark = (f"   {MARK} " if shown else "     ", "bold $work")
    name = "$faint" if skipped else "bold $foreground"
    amount = "$faint" if skipped else "$muted"
    goal = "bold $foreground" if entry.why and not skipped else amount
    return [
        mark,
        *by_words(entry.name, name),
        (" ", ""),
        *by_words(f"{entry.amount}:" if entry.why else entry.amount, goal),
        *by_words(entry.why, amount),
    ]


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    entries = (EntryCard("plank-forearm", "Forearm plank", "3 x 30 s"),)

    class Sample(RoutinePreview):
        def on_mount(self) -> None:
            self.card = RoutineCard(
                "a", "A", "", "any", 12, "user", (BlockCard("Main", 9, entries),), 2, 4
            )

    show(Sample())
