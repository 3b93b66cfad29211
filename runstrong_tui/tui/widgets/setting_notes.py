"""What a setting does, and all it may be."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import var

from runstrong_tui.core.settings import Settings
from runstrong_tui.tui.cells import Cells, Line, Piece, cut
from runstrong_tui.tui.folding import by_words, folded
from runstrong_tui.tui.setting_rows import Setting, Value

MOST = 8
"""Values beyond which they are not listed."""


@dataclass(frozen=True, slots=True)
class Advice:
    """A setting and how it stands."""

    setting: Setting | None = None
    settings: Settings = field(default_factory=Settings)


class SettingNotes(Cells):
    """A sentence, and below it each value with what it means. A click chooses a value."""

    DEFAULT_CSS = """
    SettingNotes { height: 1fr; }
    """

    shown: var[Advice] = var(Advice())

    @dataclass
    class Chosen(Message):
        """A value was clicked."""

        value: Value

    def watch_shown(self) -> None:
        self.repaint()

    def paint(self, size: Size) -> Iterable[Line]:
        return [line for line, _ in self._lines(size.width)]

    def _lines(self, width: int) -> list[tuple[Line, Value]]:
        """Lines, each with the value that a click on it chooses."""
        setting, palette = self.shown.setting, self.palette
        if setting is None:
            return []
        title = [Piece(cut(setting.label, width), palette.text, bold=True)]
        lines: list[tuple[Line, Value]] = [(title, None), ([], None)]
        text = "".join(part for part, _ in folded(by_words(setting.help, ""), width, 0))
        lines += [([Piece(cut(line, width), palette.text)], None) for line in text.split("\n")]
        lines.append(([], None))
        if len(setting.values) <= MOST:
            lines += [(self._value(setting, value, width), value) for value in setting.values]
        default = f"default: {setting.shown(setting.of(Settings()))}"
        return [*lines, ([], None), ([Piece(cut(default, width), palette.muted)], None)]

    def _value(self, setting: Setting, value: Value, width: int) -> Line:
        palette = self.palette
        here = value == setting.of(self.shown.settings)
        word, meaning = setting.shown(value), setting.meanings.get(value, "")
        mark = Piece("▸ " if here else "  ", palette.work, bold=True)
        shown = Piece(f"{word:<13}", palette.work if here else palette.text, bold=here)
        return [mark, shown, Piece(cut(meaning, width - 15), palette.muted)]

    def on_click(self, event: events.Click) -> None:
        lines = self._lines(self.size.width)
        value = lines[event.y][1] if event.y < len(lines) else None
        if value is not None:
            self.post_message(self.Chosen(value))


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show
    from runstrong_tui.tui.setting_rows import ROWS

    notes = SettingNotes()
    notes.shown = Advice(ROWS[0])
    show(notes)
