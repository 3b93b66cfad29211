"""The days of the last weeks: the more was done, the stronger the colour."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import var

from runstrong_tui.figures.heat import Calendar, level
from runstrong_tui.tui.cells import Cells, Line, Piece
from runstrong_tui.tui.theme import Palette, Tone
from runstrong_tui.tui.words import DAYS

MARGIN = 4
"""Columns of the names of the days."""
SIZES = ((52, 2), (26, 2), (26, 1))
"""Weeks, and columns for each: the first that fits is shown."""
SHARES = (0.36, 0.56, 0.78, 1.0)
"""How much of the colour each shade has."""
SHADES = "·░▒▓█"
"""Where there are no colours to tell by."""
DAY, TODAY, PICKED = "■□◆"
NAMED = (0, 2, 4, 6)
"""Days whose names are written."""


@dataclass(frozen=True, slots=True)
class Heat:
    """What is shown."""

    today: date
    ms: Mapping[date, int] = field(default_factory=dict)
    """Of each day with a session."""
    picked: date | None = None


class HeatMap(Cells):
    """A column for each week."""

    DEFAULT_CSS = """
    HeatMap { height: 8; }
    """

    shown: var[Heat | None] = var(None)

    @dataclass
    class Chosen(Message):
        """A day was clicked."""

        day: date

    def __init__(self) -> None:
        super().__init__()
        self._kept: list[list[Piece]] = []
        self._about: object = None
        """What the lines that are kept were made for."""
        self._ms: Mapping[date, int] | None = None

    def watch_shown(self) -> None:
        self.repaint()

    def paint(self, size: Size) -> Iterable[Line]:
        if self.shown is None:
            return
        heat, palette = self.shown, self.palette
        calendar, pitch = self._calendar(size.width, heat)
        yield [Piece(" " * MARGIN + calendar.months(pitch), palette.muted)]
        place = calendar.column_of(heat.picked) if heat.picked else None
        for row, line in enumerate(self._days(calendar, pitch, heat.ms)):
            if heat.picked and place is not None and heat.picked.weekday() == row:
                mark = Piece(f"{PICKED:{pitch}}", palette.work, bold=True)
                yield [*line[: place + 1], mark, *line[place + 2 :]]
            else:
                yield line

    def _days(self, calendar: Calendar, pitch: int, ms: Mapping[date, int]) -> list[list[Piece]]:
        """A line for each day of the week, its name first; kept while another day is picked."""
        about = (calendar, pitch, self.palette, self.app.no_color)
        if self._about != about or self._ms is not ms:
            self._about, self._ms = about, ms
            self._kept = [self._line(row, calendar, pitch, ms) for row in range(len(DAYS))]
        return self._kept

    def _line(
        self, row: int, calendar: Calendar, pitch: int, ms: Mapping[date, int]
    ) -> list[Piece]:
        palette, most = self.palette, max(ms.values(), default=1)
        looks = [self._look(shade, palette) for shade in range(len(SHADES))]
        line = [Piece(f"{DAYS[row] if row in NAMED else '':<{MARGIN}}", palette.muted)]
        for column in range(calendar.weeks):
            day = calendar.day(column, row)
            glyph, ink = looks[level(ms.get(day, 0), most)] if day else (" ", palette.text)
            if day == calendar.last and (glyph, ink) == looks[0] and glyph == DAY:
                glyph = TODAY
            line.append(Piece(f"{glyph:{pitch}}", ink))
        return line

    def _look(self, shade: int, palette: Palette) -> tuple[str, str]:
        """How a day is shown: a glyph and its ink."""
        if not palette.blends or self.app.no_color:
            return SHADES[shade], palette.done if shade else palette.faint
        return DAY, palette.dim(Tone.DONE, SHARES[shade - 1]) if shade else palette.line

    def _calendar(self, width: int, heat: Heat) -> tuple[Calendar, int]:
        fitting = ((w, pitch) for w, pitch in SIZES if MARGIN + w * pitch <= width + pitch - 1)
        weeks, pitch = next(fitting, (max(1, width - MARGIN), 1))
        return Calendar(heat.today, weeks), pitch

    def on_click(self, event: events.Click) -> None:
        if self.shown is None:
            return
        calendar, pitch = self._calendar(self.size.width, self.shown)
        column, row = (event.x - MARGIN) // pitch, event.y - 1
        if 0 <= column < calendar.weeks and 0 <= row < len(DAYS):
            day = calendar.day(column, row)
            if day is not None:
                self.post_message(self.Chosen(day))


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    sample = HeatMap()
    today = date(2026, 11, 22)
    some = {date.fromordinal(today.toordinal() - 2 * n): 300_000 * (n % 7) for n in range(60)}
    sample.shown = Heat(today, some, today)
    show(sample)
