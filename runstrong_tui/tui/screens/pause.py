"""The pause: the workout dimmed, and big tiles for what can be done now."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.reactive import var
from textual.screen import Screen

from runstrong_tui.core.view import View
from runstrong_tui.ports import Lead
from runstrong_tui.tui.keys import bindings, label_of
from runstrong_tui.tui.moment_words import correctable, no_sound
from runstrong_tui.tui.screens.overlay import Overlay
from runstrong_tui.tui.theme import Tone
from runstrong_tui.tui.widgets.big_text import Words
from runstrong_tui.tui.widgets.next_line import Ahead, NextLine
from runstrong_tui.tui.widgets.text import Text
from runstrong_tui.tui.widgets.tile import Tile
from runstrong_tui.tui.workout_keys import BY_ID, SAID, WORKOUT

_TILES = ("pause_or_go_on", "redo", "skip", "ask_quit", "mute", "help")
"""Ids of keys."""


class Pause(Overlay[None]):
    """Every key of the workout works here too."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(WORKOUT)
    heading = Words("PAUSED", Tone.READY)

    shown: var[View | None] = var(None)

    def __init__(self, lead: Lead, view: View, workout: Screen[None]) -> None:
        super().__init__()
        self._lead = lead
        self._workout = workout
        self.set_reactive(Pause.shown, view)

    def compose_body(self) -> ComposeResult:
        view = self.shown
        yield Text(_where(view) if view else "", id="where")
        yield NextLine()
        yield Text(id="pause-notices")
        with Container(id="tiles"):
            for key in (BY_ID[tile] for tile in _TILES):
                first = key.id == _TILES[0]
                yield Tile(key.cap, _label(key.id, view), key.action, first=first, id=key.id)

    def on_mount(self) -> None:
        if self.shown:
            self._tell(self.shown)

    def watch_shown(self, view: View | None) -> None:
        if view and self.is_mounted:
            self._tell(view)

    def _tell(self, view: View) -> None:
        self.query_one("#where", Text).say(_where(view))
        self.query_one(NextLine).shown = Ahead(last=correctable(view))
        said = (*view.notices, view.refusal) if view.refusal else view.notices
        self.query_one("#pause-notices", Text).say("\n".join(said))
        for tile in _TILES:
            self.query_one(f"#{tile}", Tile).tell(_label(tile, view))

    def action_say(self, key: str) -> None:
        self._lead.send(SAID[key], self.app.stamp)

    async def action_help(self) -> None:
        await self._workout.run_action("help")

    async def action_stop_signs(self) -> None:
        await self._workout.run_action("stop_signs")

    async def action_ask_quit(self) -> None:
        await self._workout.run_action("ask_quit")

    async def on_tile_pressed(self, pressed: Tile.Pressed) -> None:
        await self.run_action(pressed.value)


def _label(key: str, view: View | None) -> str:
    """What a key does now; a tile that does nothing now keeps its name."""
    return label_of(BY_ID[key], view) or BY_ID[key].label


def _where(view: View) -> str:
    side = f", {view.side.value}" if view.side else ""
    reps = f" Rep {view.reps.done} of {view.reps.target}." if view.reps and view.reps.target else ""
    lines = (
        f"{view.name}{side}. Set {view.set} of {view.sets}.{reps}",
        f"NOTE  {view.note}" if view.note else "",
        no_sound(view),
        "Nothing is kept in a rehearsal." if view.rehearsal else "You can stop and resume later.",
    )
    return "\n".join(line for line in lines if line)
