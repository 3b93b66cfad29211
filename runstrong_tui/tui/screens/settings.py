"""The settings: each changed with the arrows, kept at once, and heeded at once where it shows."""

from functools import partial
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container

from runstrong_tui.core.fault import Unusable
from runstrong_tui.core.settings import Settings
from runstrong_tui.tui.face import ask
from runstrong_tui.tui.keys import bindings, row
from runstrong_tui.tui.screen_keys import SETTINGS
from runstrong_tui.tui.screens.base import FaceScreen
from runstrong_tui.tui.screens.help import help_page
from runstrong_tui.tui.setting_rows import Setting, Value
from runstrong_tui.tui.theme import Tone
from runstrong_tui.tui.widgets.big_text import BigText, Words
from runstrong_tui.tui.widgets.key_row import KeyRow
from runstrong_tui.tui.widgets.notice import News, Notice
from runstrong_tui.tui.widgets.setting_list import SettingList
from runstrong_tui.tui.widgets.setting_notes import Advice, SettingNotes

KEPT = "Kept in config.toml; your comments in it stay."
PLAYING = "Playing a test line: a phrase, three pips, a longer tone…"


class SettingsScreen(FaceScreen[None]):
    """What is shown is what is kept."""

    KEYS = SETTINGS
    BINDINGS: ClassVar[list[BindingType]] = bindings(SETTINGS)

    def __init__(self) -> None:
        super().__init__()
        self._list = SettingList()
        self._notes = SettingNotes()
        self._notice = Notice()
        self._changed: dict[Setting, Value] = {}
        """What is still to be kept, in the order in which it was changed."""
        self._busy = False
        self._playing = False

    def compose(self) -> ComposeResult:
        yield BigText(Words("SETTINGS", Tone.REST), id="wordmark")
        yield Container(self._list, self._notes, id="shelf")
        yield self._notice
        yield KeyRow()

    def on_mount(self) -> None:
        self.query_one(KeyRow).shown = row(SETTINGS)
        self._notice.shown = News(KEPT, urgent=False)
        self._show(self.app.settings)

    def _show(self, settings: Settings) -> None:
        self._list.settings = settings
        setting = self._list.here
        self._notes.shown = Advice(setting, settings)

    def on_pick_list_picked(self) -> None:
        self._show(self.app.settings)

    def on_pick_list_chosen(self) -> None:
        self.action_step(1)

    def on_setting_notes_chosen(self, chosen: SettingNotes.Chosen) -> None:
        if setting := self._list.here:
            self._change(setting, chosen.value)

    def action_move(self, by: int) -> None:
        self._list.move(by)

    def action_step(self, by: int) -> None:
        setting = self._list.here
        if setting:
            self._change(setting, setting.step(setting.of(self.app.settings), by))

    def action_default(self) -> None:
        setting = self._list.here
        if setting:
            self._change(setting, setting.of(Settings()))

    def _change(self, setting: Setting, value: Value) -> None:
        if value == setting.of(self.app.settings):
            return
        self._heed(setting.put(self.app.settings, value))
        self._changed.pop(setting, None)
        self._changed[setting] = value
        self._keep()

    def _heed(self, settings: Settings) -> None:
        self.app.heed(settings)
        self._show(settings)

    @work(group="keep")
    async def _keep(self) -> None:
        """Write what was changed; one writer at a time."""
        if self._busy:
            return
        self._busy = True
        while self._changed:
            setting = next(iter(self._changed))
            value = self._changed.pop(setting)
            # A default needs no line in the file.
            kept = None if value == setting.of(Settings()) else value
            change = self.app.desk.preferences.change
            outcome = await ask(partial(change, setting.section, setting.key, kept))
            if isinstance(outcome, Unusable):
                self._refused(outcome)
        self._busy = False

    def _refused(self, trouble: Unusable) -> None:
        """It was not kept: go by what is."""
        self._notice.shown = News(str(trouble), bad=True)
        self._changed.clear()
        self._heed(self.app.desk.preferences.read()[0])

    def action_try_sound(self) -> None:
        if not self._playing:
            self._playing = True
            self._notice.shown = News(PLAYING)
            self._try_sound()

    @work(group="sound")
    async def _try_sound(self) -> None:
        outcome = await ask(self.app.desk.try_sound)
        self._playing = False
        self._notice.shown = News(str(outcome), bad=isinstance(outcome, Unusable))

    def action_help(self) -> None:
        self.app.push_screen(help_page(SETTINGS))

    def action_back(self) -> None:
        self.app.pop_screen()
