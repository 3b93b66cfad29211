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
LOW = 8
"""Lines below which the name of the setting, which the list shows too, is left out."""
WORD = 15
"""Columns of a value with its mark."""


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
        return [line for line, _ in self._valued_lines(size)]

    def _valued_lines(self, size: Size) -> list[tuple[Line, Value]]:
        """Lines, each with the value that a click on it chooses."""
        setting = self.shown.setting
        if setting is None:
            return []
        title = [Piece(cut(setting.label, size.width), self.palette.text, bold=True)]
        head: list[tuple[Line, Value]] = [(title, None), ([], None)] if size.height >= LOW else []
        lines = [*head, *self._told(setting.help, self.palette.text), ([], None)]
        if len(setting.values) <= MOST:
            lines += self._values(setting)
        default = f"default: {setting.shown(setting.of(Settings()))}"
        return [*lines, ([], None), *self._told(default, self.palette.muted)]

    def _values(self, setting: Setting) -> list[tuple[Line, Value]]:
        """With their meanings beside them; where these don't fit, only the present one below."""
        width, now = self.size.width, setting.of(self.shown.settings)
        beside = all(WORD + len(meaning) <= width for meaning in setting.meanings.values())
        lines = [(self._value(setting, value, beside), value) for value in setting.values]
        meaning = setting.meanings.get(now, "")
        below = self._told(f"{setting.shown(now)}: {meaning}", self.palette.muted)
        return lines if beside or not meaning else [*lines, ([], None), *below]

    def _value(self, setting: Setting, value: Value, meant: bool) -> Line:
        palette = self.palette
        here = value == setting.of(self.shown.settings)
        mark = Piece("▸ " if here else "  ", palette.work, bold=True)
        word = f"{setting.shown(value):<{WORD - 2}}"
        shown = Piece(word, palette.work if here else palette.text, bold=here)
        return [mark, shown, Piece(setting.meanings.get(value, "") if meant else "", palette.muted)]

    def _told(self, text: str, ink: str) -> list[tuple[Line, Value]]:
        width = self.size.width
        lines = "".join(part for part, _ in folded(by_words(text, ""), width, 0)).split("\n")
        return [([Piece(line.rstrip(), ink)], None) for line in lines]

    def on_click(self, event: events.Click) -> None:
        lines = self._valued_lines(self.size)
        value = lines[event.y][1] if event.y < len(lines) else None
        if value is not None:
            self.post_message(self.Chosen(value))


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show
    from runstrong_tui.tui.setting_rows import ROWS

    notes = SettingNotes()
    notes.shown = Advice(ROWS[0])
    show(notes)
