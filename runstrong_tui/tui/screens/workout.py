"""The workout: shows the session's view as it goes on, and passes on what the athlete says."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import fields
from operator import attrgetter
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Click, ScreenResume

from runstrong_tui.core import commands
from runstrong_tui.core.bell import rings
from runstrong_tui.core.session import Status
from runstrong_tui.core.view import Mood, View
from runstrong_tui.ports import Lead
from runstrong_tui.tui.drawn import Gallery
from runstrong_tui.tui.frame import Frame
from runstrong_tui.tui.keys import bindings, row
from runstrong_tui.tui.moment_words import cue_line
from runstrong_tui.tui.pulse import Pulse
from runstrong_tui.tui.scene import Scene, scene_of
from runstrong_tui.tui.screens.base import FaceScreen
from runstrong_tui.tui.screens.help import help_page, stop_signs_page
from runstrong_tui.tui.screens.overlay import Reading
from runstrong_tui.tui.screens.pause import Pause
from runstrong_tui.tui.screens.question import ask_quit
from runstrong_tui.tui.screens.summary import SummaryScreen
from runstrong_tui.tui.shown import Shown
from runstrong_tui.tui.widgets.body import Body
from runstrong_tui.tui.widgets.dial import Dial, Room, look_of
from runstrong_tui.tui.widgets.key_row import KeyRow
from runstrong_tui.tui.widgets.next_line import NextLine, ahead_of
from runstrong_tui.tui.widgets.notice import Notice, notice_of
from runstrong_tui.tui.widgets.plan_strip import PlanStrip, progress_of
from runstrong_tui.tui.widgets.stage import Stage
from runstrong_tui.tui.widgets.tempo_bar import TempoBar, beat_of
from runstrong_tui.tui.widgets.text import Text
from runstrong_tui.tui.workout_keys import SAID, WORKOUT

STILL = 4
"""Looks a second where nothing may move: enough for flashes."""

_MOVES = {"digits", "done", "reps", "breath", "spent", "left", "second_at"}
"""What of a view changes by time alone, and is seen rather than read."""
_words = attrgetter(*(one.name for one in fields(View) if one.name not in _MOVES))

_MOVING = (Status.RUNNING, Status.COUNT_IN)


class WorkoutScreen(FaceScreen[None]):
    """Looks at its lead while something moves, and when it is woken."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(WORKOUT)

    shown: Shown[View | None] = Shown(None)

    def __init__(self, lead: Lead) -> None:
        super().__init__()
        self.lead = lead
        self._strip, self._stage, self._bar = PlanStrip(), Stage(), TempoBar()
        self._notice, self._cue = Notice(), Text(id="cue", keep=True)
        self._next, self._keys = NextLine(), KeyRow()
        self._room = Room()
        self._pause: Pause | None = None
        self._left = False
        self._heard_to = 0
        """The number of the last cue."""
        self._told: tuple[object, ...] = ()
        """What was said in words last."""

    def compose(self) -> ComposeResult:
        yield from (self._strip, self._stage, self._notice, self._bar)
        yield from (self._cue, self._next, self._keys)

    def on_mount(self) -> None:
        self._pulse = Pulse(self._on_beat)
        self._gallery = Gallery(self.app.desk.shelf)
        self._show_floor()
        self._watching = asyncio.create_task(self._watch())
        self.look()

    def on_unmount(self) -> None:
        self._pulse.stop()
        self.lead.on_change(None)
        self._watching.cancel()

    def look(self, late: int = 0) -> None:
        """Take what there is to see. An equal view costs nothing."""
        self.shown = self.lead.view(late)

    async def _watch(self) -> None:
        """Look whenever something happened.

        A message would do, but makes Textual paint all of a screen that lies below a pause.
        """
        happened = asyncio.Event()
        self.lead.on_change(_waker(asyncio.get_running_loop(), happened))
        while True:
            await happened.wait()
            happened.clear()
            self._try_to_look()

    def _on_beat(self, late: int) -> None:
        """Nothing is drawn for a terminal that doesn't read."""
        if not self.app.wire or self.app.wire.ready:
            self._try_to_look(late)

    def _try_to_look(self, late: int = 0) -> None:
        """An error ends the app, as it does anywhere else."""
        try:
            self.look(late)
        except Exception as error:
            self.call_later(_raise, error)

    def show_changed(self) -> None:
        view = self.shown
        if view is None:
            return
        self._keep_time(view)
        if self._gallery.lacks(view.exercise):
            self._draw(view.exercise)
        self._hand_out(view)
        self._follow()

    def _keep_time(self, view: View) -> None:
        if view.status in _MOVING:
            fps = self.app.settings.screen.fps if self.app.motion else STILL
            self._pulse.start(view.second_at, fps)
        else:
            self._pulse.stop()

    @work(group="draw")
    async def _draw(self, exercise: str) -> None:
        """The figure is read from its file while the workout goes on."""
        await self._gallery.fetch(exercise)
        if self.shown:
            self._hand_out(self.shown)

    def _hand_out(self, view: View) -> None:
        """Each widget gets its part; only those whose part changed paint anything."""
        motion = self.app.motion
        told, self._told = self._told, _words(view)
        self._strip.shown = progress_of(view)
        self._stage.show(self._frame(view, motion))
        self._bar.shown = beat_of(view, motion)
        if told != self._told:
            self._tell(view)

    def _tell(self, view: View) -> None:
        """Everything that is said in words; it changes seldom."""
        self._cue.set_class(view.coming is not Mood.WORK, "-waiting")
        self._cue.say(cue_line(view))
        self._notice.shown = notice_of(view)
        self._next.shown = ahead_of(view)
        self._keys.shown = row(WORKOUT, view)
        if self._pause:
            self._pause.shown = view
        self._ring(view)

    def _ring(self, view: View) -> None:
        """For want of another sound, the terminal's bell; once for all that is new."""
        new = [one for one in view.heard if one.number > self._heard_to]
        self._heard_to = max((one.number for one in new), default=self._heard_to)
        if view.bell and not view.muted and any(rings(one.cue) for one in new):
            self.app.bell()

    def _frame(self, view: View, motion: bool) -> Frame:
        drawn = self._gallery.of(view.exercise)
        scene = scene_of(view, drawn.figure, motion) if drawn.figure else Scene()
        look = look_of(view, self._room.of(view), motion)
        return Frame(view, self._told, look, scene, drawn.advice)

    def _follow(self) -> None:
        """Let the overlays keep up with the session."""
        view = self.shown
        if view is None or self._left:
            return
        if view.failed:
            self._left = True
            self.app.give_up(view.failed)
        elif view.status is Status.DONE:
            self._left = True
            self._summarise(view)
        elif view.status is Status.PAUSED and self.app.screen is self:
            self._pause = Pause(self.lead, view, self)
            self.app.push_screen(self._pause, self._pause_closed)
        elif view.status is not Status.PAUSED and self._pause and self._pause.is_current:
            self._pause.dismiss()

    def _pause_closed(self, _: None) -> None:
        self._pause = None

    def on_screen_resume(self, _: ScreenResume) -> None:
        """What lay on top is closed."""
        self.look()
        self._follow()

    @work(group="leave")
    async def _summarise(self, view: View) -> None:
        while self.app.screen is not self:
            await self.app.pop_screen()
        self.app.switch_screen(SummaryScreen(self.lead, view))

    def action_say(self, key: str) -> None:
        """Tell the session what a key means, and when it was pressed."""
        self.lead.send(SAID[key], self.app.stamp)

    def on_click(self, event: Click) -> None:
        """Dial and figure are one large pause key."""
        if isinstance(event.widget, Dial | Body):
            self.action_say("pause_or_go_on")

    def action_floor(self) -> None:
        """Digits and phase only, or everything again; for this run of the program."""
        self.app.floor = not self.app.floor
        self._show_floor()

    def _show_floor(self) -> None:
        self.set_class(self.app.floor, "-floor")
        self._stage.floor = self.app.floor

    def action_help(self) -> None:
        self._pause_and_read(help_page(WORKOUT))

    def action_stop_signs(self) -> None:
        if self.shown:
            self._pause_and_read(stop_signs_page(self.shown.name, self.shown.stop_signs))

    def _pause_and_read(self, page: Reading) -> None:
        self.lead.send(commands.Pause(), self.app.stamp)
        self.app.push_screen(page, lambda _: self._follow())

    def action_ask_quit(self) -> None:
        self.lead.send(commands.Pause(), self.app.stamp)
        rehearsal = self.lead.view().rehearsal
        self.app.push_screen(ask_quit(rehearsal), self._answered)

    def _answered(self, answer: str | None) -> None:
        if answer == "stop":
            self._left = True
            self._leave()
        elif answer == "finish":
            self.lead.send(commands.Stop(), self.app.stamp)
        else:
            self.lead.send(commands.GoOn(), self.app.stamp)

    @work(group="leave")
    async def _leave(self) -> None:
        """Stop now, to resume later: the lead keeps what is there."""
        self.lead.on_change(None)
        self._pulse.stop()
        await asyncio.to_thread(self.lead.close)
        while self.app.screen is not self:
            await self.app.pop_screen()
        self.app.leave()


def _raise(error: Exception) -> None:
    raise error


def _waker(loop: asyncio.AbstractEventLoop, happened: asyncio.Event) -> Callable[[], None]:
    """What the lead calls from its own thread; it never waits for the screen."""

    def wake() -> None:
        # The loop closes before the lead does: then nobody is looking any more.
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(happened.set)

    return wake
