"""The line in which a note is written; hidden until it is."""

from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Input

from runstrong_tui.tui.keys import bindings
from runstrong_tui.tui.screen_keys import NOTE

LONGEST = 500
"""Letters of a note."""


class NoteField(Input):
    """Enter keeps the note, escape drops what was written; all other keys are letters."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(NOTE)

    class Closed(Message):
        """Nothing more is written. `note`: what is to be kept; None: leave it as it was."""

        def __init__(self, note: str | None) -> None:
            super().__init__()
            self.note = note

    def __init__(self) -> None:
        super().__init__(placeholder="A note: how it felt", max_length=LONGEST)
        self.display = False

    def open(self, note: str) -> None:
        self.value = note
        self.display = True
        self.focus()

    def action_keep_note(self) -> None:
        self._close(self.value.strip())

    def action_drop_note(self) -> None:
        self._close(None)

    def _close(self, note: str | None) -> None:
        self.display = False
        self.post_message(self.Closed(note))


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    class Sample(NoteField):
        def on_mount(self) -> None:
            self.open("left hip a bit tight")

    show(Sample())
