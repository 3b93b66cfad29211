"""The line in which it is typed what to look for; hidden until it is."""

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Input

from runstrong_tui.tui.keys import bindings
from runstrong_tui.tui.log_keys import FILTER

LONGEST = 120
"""Letters that are looked for."""


class FilterField(Input):
    """What is typed is looked for at once; all keys but enter, down and escape are letters."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(FILTER)

    @dataclass
    class Typed(Message):
        """What to look for now."""

        words: str

    @dataclass
    class Closed(Message):
        """Nothing more is typed."""

        words: str

    def __init__(self) -> None:
        super().__init__(
            placeholder="an exercise, routine, muscle, date (2026-11, nov) or note",
            max_length=LONGEST,
            id="filter",
        )
        self.display = False

    def open(self) -> None:
        self.display = True
        self.focus()

    def on_input_changed(self, changed: Input.Changed) -> None:
        changed.stop()
        self.post_message(self.Typed(changed.value))

    def action_keep(self) -> None:
        self.display = bool(self.value.strip())
        self.post_message(self.Closed(self.value))

    def action_drop(self) -> None:
        self.value = ""
        self.action_keep()


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    class Sample(FilterField):
        def on_mount(self) -> None:
            self.open()

    show(Sample())
