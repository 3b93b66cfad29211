"""The line in which a date and time is typed; hidden until it is."""

from datetime import datetime
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Input

from runstrong_tui.core.when import LIKE, moment_of, typed
from runstrong_tui.tui.keys import bindings
from runstrong_tui.tui.log_keys import FIELD


class MomentField(Input):
    """Enter keeps it, if it is a moment there is; escape drops what was typed."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(FIELD)

    class Closed(Message):
        """Nothing more is typed. `moment` without an offset; None: leave it as it was."""

        def __init__(self, moment: datetime | None) -> None:
            super().__init__()
            self.moment = moment

    class Unclear(Message):
        """What was typed is no moment."""

    def __init__(self) -> None:
        super().__init__(placeholder=LIKE, max_length=20, id="moment")
        self.display = False

    def open(self, moment: datetime) -> None:
        self.value = typed(moment)
        self.display = True
        self.focus()

    def action_keep(self) -> None:
        moment = moment_of(self.value)
        if moment is None:
            self.post_message(self.Unclear())
            return
        self._close(moment)

    def action_drop(self) -> None:
        self._close(None)

    def _close(self, moment: datetime | None) -> None:
        self.display = False
        self.post_message(self.Closed(moment))


if __name__ == "__main__":
    from datetime import UTC

    from runstrong_tui.tui.alone import show

    class Sample(MomentField):
        def on_mount(self) -> None:
            self.open(datetime(2026, 11, 22, 7, 30, tzinfo=UTC))

    show(Sample())
