"""The banner for sessions that were broken off."""

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import var

from runstrong_tui.ports import UnfinishedCard
from runstrong_tui.tui.widgets.text import Text


class Banner(Text):
    """Hidden while there are none. A click asks what to do."""

    class Pressed(Message):
        """The banner was clicked."""

    cards: var[tuple[UnfinishedCard, ...]] = var(())

    def watch_cards(self, cards: tuple[UnfinishedCard, ...]) -> None:
        self.say(_content(cards) if cards else "")

    def on_click(self, event: Click) -> None:
        event.stop()
        self.post_message(self.Pressed())


def _content(cards: tuple[UnfinishedCard, ...]) -> Content:
    newest = cards[0]
    others = f"and {len(cards) - 1} more" if len(cards) > 1 else "log or discard"
    return Content.assemble(
        ("▶ r Resume  ", "bold $work"),
        (newest.name, "bold $foreground"),
        (f"  {newest.where}", "$foreground"),
        (f"   {newest.left} left   u {others}", "$muted"),
    )


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    banner = Banner()
    banner.cards = (UnfinishedCard("a", "a", "Legs", "Squat, set 2 of 3", "11:00", 3, "22 Nov"),)
    show(banner)
