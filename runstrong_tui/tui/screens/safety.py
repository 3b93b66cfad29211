"""The safety words, shown once before the first start."""

from typing import ClassVar

from textual import work
from textual.binding import BindingType

from runstrong_tui.core.safety import SAFETY_WORDS
from runstrong_tui.tui.face import ask
from runstrong_tui.tui.screens.overlay import Reading
from runstrong_tui.tui.theme import Tone

PARAGRAPHS = tuple(" ".join(lines.split()) for lines in SAFETY_WORDS.split("\n\n")[1:])
"""Without their title, and without line breaks of their own."""

SIGNS = "In a workout the key ! shows when to stop an exercise."


class Safety(Reading):
    """Accepted once, with enter or y."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("enter,y", "close", "Accept"),
        ("escape,q", "app.quit", "Quit"),
        ("space", "scroll(4)", "Down"),
    ]
    foot = "enter  Accept    q  Quit"
    more = "    ↓  More"

    def __init__(self) -> None:
        super().__init__("SAFETY FIRST", (*PARAGRAPHS, SIGNS), Tone.READY)

    def action_close(self) -> None:
        self._accept()

    @work
    async def _accept(self) -> None:
        await ask(self.app.desk.preferences.remember_safety_read)
        self.dismiss()
