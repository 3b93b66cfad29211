"""The line in which a value or a name is typed; hidden until it is."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Input

from runstrong_tui.tui.editor_keys import VALUE
from runstrong_tui.tui.keys import bindings

LONGEST = 240
"""Letters of a value."""


class ValueField(Input):
    """Enter hands over what was typed and stays until it is taken; escape drops it."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(VALUE)

    @dataclass
    class Typed(Message):
        """This is meant to be the value."""

        text: str

    class Dropped(Message):
        """Nothing is to be changed."""

    def __init__(self) -> None:
        super().__init__(max_length=LONGEST, select_on_focus=False)
        self.display = False

    def open(self, text: str, hint: str) -> None:
        """Begin with what is there, all of it marked so that typing takes its place."""
        self.begin_with(text, hint)
        self.select_all()

    def begin_with(self, text: str, hint: str) -> None:
        """Go on behind what was typed already."""
        self.placeholder = hint
        self.value = text
        self.display = True
        # At once: the next key may be here already.
        self.screen.set_focus(self)
        self.cursor_position = len(text)

    def take_late(self, event: events.Key) -> None:
        """A key that was on its way to the screen when the field was opened."""
        if event.is_printable and event.character:
            event.stop()
            self.insert_text_at_cursor(event.character)
        elif event.key == "backspace":
            event.stop()
            self.action_delete_left()

    def close(self) -> None:
        self.screen.set_focus(None)
        self.display = False

    def action_take(self) -> None:
        self.post_message(self.Typed(self.value))

    def action_drop(self) -> None:
        self.post_message(self.Dropped())


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    class Sample(ValueField):
        def on_mount(self) -> None:
            self.open("8-12 reps", "reps")

    show(Sample())
