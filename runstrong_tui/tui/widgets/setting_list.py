"""The settings to pick from, each with its value between arrows."""

from itertools import groupby

from rich.cells import cell_len
from textual.reactive import var

from runstrong_tui.core.settings import Settings
from runstrong_tui.tui.cells import Line, Piece, cut
from runstrong_tui.tui.setting_rows import ROWS, SECTIONS, Setting
from runstrong_tui.tui.widgets.section_list import SectionList

VALUE = 16
"""Columns of a value with its arrows."""


class SettingList(SectionList[Setting]):
    """As they stand in config.toml, section by section."""

    settings: var[Settings] = var(Settings())

    def on_mount(self) -> None:
        super().on_mount()
        items: list[Setting | str] = []
        for section, rows in groupby(ROWS, key=lambda one: one.section):
            items += [SECTIONS[section], *rows]
        self.items = tuple(items)

    def watch_settings(self) -> None:
        self.repaint()

    def paint_row(self, item: Setting, width: int, picked: bool) -> Line:
        palette = self.palette
        paper = palette.panel if picked else self.paper
        bar = Piece("▌" if picked else " ", palette.work, paper)
        value = item.shown(item.of(self.settings))
        columns = min(VALUE, width // 2)
        label = Piece(cut(f" {item.label}", width - 1 - columns), palette.text, paper, bold=picked)
        arrows = ("◀ ", " ▶") if picked else ("  ", "  ")
        ink = palette.text if value not in ("off", "not set") else palette.muted
        shown = cut(value, max(0, min(cell_len(value), columns - 4)))
        rest = max(0, columns - cell_len(shown) - 4)
        return [
            *(bar, label, Piece(arrows[0], palette.work, paper, bold=True)),
            Piece(shown, palette.work if picked else ink, paper, bold=picked),
            Piece(arrows[1] + " " * rest, palette.work, paper, bold=True),
        ]


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    show(SettingList())
