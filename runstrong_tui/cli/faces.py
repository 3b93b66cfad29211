"""Which face leads a workout, and running it: the app, or line by line."""

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from types import FrameType
from typing import NoReturn

import click

from runstrong_tui.clock import MachineClock
from runstrong_tui.core.plan import Plan
from runstrong_tui.plain import Outcome, PlainFace
from runstrong_tui.ports import Desk, Lead

RESUME = "Saved. Go on with: runstrong resume"


def why_plain() -> str | None:
    """Why no app can be shown here; None: it can."""
    for stream, name in ((sys.stdin, "input"), (sys.stdout, "output"), (sys.stderr, "errors")):
        if stream is None or not stream.isatty():
            return f"{name} is no terminal"
    if os.environ.get("TERM", "") in ("", "dumb") and sys.platform != "win32":
        return "TERM is dumb or unset"
    if (sys.stderr.encoding or "").lower().replace("-", "") != "utf8":
        return f"the terminal's encoding is {sys.stderr.encoding}, not UTF-8"
    return None


def train(desk: Desk, what: Plan | str, plain: bool, *, kept: bool = True) -> int:
    """Lead a plan, or an unfinished session by its id. `kept`: it can be resumed.

    Returns the exit code. Raises `Unusable`.
    """
    reason = why_plain()
    if plain or reason is not None:
        if not plain:
            click.echo(f"Line by line: {reason}.", err=True)
        return _train_plainly(desk, what, kept)
    return show_app(desk, what)


def show_app(desk: Desk, what: Plan | str | None = None) -> int:
    """The app, on its home screen or at once in a workout; returns the exit code."""
    _forget_textual_hooks()
    # Imported here: it costs 0.3 s, and only a screen needs it.
    from runstrong_tui.tui.app import RunstrongApp

    leads = _Leads(desk)
    desk = replace(desk, lead=leads.begin)
    app = RunstrongApp(desk, None if what is None else desk.lead(what), what is not None)
    try:
        app.run()
    finally:
        leads.close()
    if app.last_words:
        click.echo(app.last_words, err=True)
    if leads.left_unfinished():
        click.echo(RESUME, err=True)
    return app.return_code or 0


class _Leads:
    """The sessions an app has led, so that none stays open however the app ends."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._last: Lead | None = None

    def begin(self, what: Plan | str) -> Lead:
        self._last = self._desk.lead(what)
        return self._last

    def close(self) -> None:
        if self._last is not None:
            self._last.close()

    def left_unfinished(self) -> bool:
        """Whether the last session can be gone on with."""
        if self._last is None:
            return False
        unfinished, _ = self._desk.unfinished.sessions()
        return any(one.id == self._last.view().session for one in unfinished)


def _forget_textual_hooks() -> None:
    """The environment may not load code into the app or write files from it."""
    for name in ("TEXTUAL_DRIVER", "TEXTUAL_LOG", "TEXTUAL_PRESS", "TEXTUAL"):
        os.environ.pop(name, None)


def _train_plainly(desk: Desk, what: Plan | str, kept: bool) -> int:
    _say_safety_words(desk)
    lead = desk.lead(what)
    outcome = None
    try:
        with _ending_on_signals():
            face = PlainFace(lead, click.echo, MachineClock().now)
            outcome = face.follow(line for line in sys.stdin or ())
    finally:
        lead.close()
        if kept and outcome is not Outcome.OVER:
            click.echo(RESUME, err=True)
    return 1 if outcome is Outcome.FAILED else 0


def _say_safety_words(desk: Desk) -> None:
    if not desk.preferences.safety_read():
        from runstrong_tui.core.safety import SAFETY_WORDS

        click.echo(SAFETY_WORDS)
        desk.preferences.remember_safety_read()


class _ending_on_signals:  # noqa: N801 - a context manager, used like a function
    """Within it, SIGTERM and SIGHUP end the program in an orderly way, with 128 + their number."""

    SIGNALS = ("SIGTERM", "SIGHUP")

    def __enter__(self) -> None:
        self._before: dict[int, Callable[[int, FrameType | None], object] | int | None] = {}
        for name in self.SIGNALS:
            number = getattr(signal, name, None)
            if number is not None:
                self._before[number] = signal.signal(number, _end)

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)


def _end(number: int, _: FrameType | None) -> NoReturn:
    raise SystemExit(128 + number)
