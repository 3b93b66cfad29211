"""Which face leads a workout, and running it: the app, or line by line."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from runstrong_tui.cli.build import build_app, build_plain_face, messages_file
from runstrong_tui.cli.environment import forget_textual_hooks
from runstrong_tui.cli.leads import Leads
from runstrong_tui.cli.options import options
from runstrong_tui.cli.saying import say
from runstrong_tui.cli.screen import run_screen
from runstrong_tui.cli.signals import heeding_signals, leave
from runstrong_tui.core.fault import FileFault, Unusable
from runstrong_tui.core.safety import SAFETY_WORDS
from runstrong_tui.terminal.keeping import Kept

if TYPE_CHECKING:
    from runstrong_tui.core.plan import Plan
    from runstrong_tui.plain.face import PlainFace
    from runstrong_tui.ports import Desk, Lead

ACCEPT = "Press enter if none of this applies to you, or you were cleared"


def why_plain() -> str | None:
    """Why no app can be shown here; None: it can."""
    streams = (sys.stdin, "input"), (sys.stdout, "output"), (sys.stderr, "error output")
    for stream, name in streams:
        if stream is None or not stream.isatty():
            return f"{name} is no terminal"
    if os.environ.get("TERM", "") in ("", "dumb") and sys.platform != "win32":
        return "TERM is dumb or unset"
    if (sys.stderr.encoding or "").lower().replace("-", "") != "utf8":
        return f"the terminal's encoding is {sys.stderr.encoding}, not UTF-8"
    return None


def train(desk: Desk, what: Plan | str, plain: bool, *, keep: bool = True) -> int:
    """Lead a plan, or an unfinished session by its id; returns the exit code.

    `keep`: what goes wrong may be noted on disk. Raises `Unusable`.
    """
    tell_faults((*desk.notices, *desk.shelf.exercise_faults()))
    reason = why_plain()
    if plain or reason is not None:
        if not plain:
            click.echo(f"Line by line: {reason}.", err=True)
        return _train_plainly(desk, what)
    return show_app(desk, what, keep=keep)


def show_app(desk: Desk, what: Plan | str | None = None, *, keep: bool = True) -> int:
    """The app, on its home screen or at once in a workout; returns the exit code."""
    forget_textual_hooks(os.environ)
    leads = Leads(desk, options().data_dir)
    terminal = Kept(leads.command())
    try:
        lead = None if what is None else leads.begin(what)
        messages = messages_file(options()) if keep else None
        app = build_app(replace(desk, lead=leads.begin), lead, messages)
        return run_screen(app, leads, terminal, messages, alone=lead is not None)
    finally:
        leads.close()
        terminal.close()


def tell_faults(faults: tuple[str | FileFault, ...]) -> None:
    """Name on stderr what can't be used of the athlete's files."""
    for fault in faults:
        click.echo(str(fault), err=True)


def _train_plainly(desk: Desk, what: Plan | str) -> int:
    # Imported here: lists ask this module too why there is no screen, and need no workout.
    from runstrong_tui.plain.face import Outcome

    _say_safety_words(desk)
    leads = Leads(desk, options().data_dir)
    outcome = None
    code = 0
    with heeding_signals(leave):
        try:
            lead = leads.begin(what)
            face = build_plain_face(lead, click.echo, _ring)
            outcome = face.follow(_typed())
            if outcome is Outcome.OVER:
                _ask_how_it_was(desk, face, lead)
        finally:
            leads.close()
            code = leads.last_words(alone=True)
    return 1 if outcome is Outcome.FAILED else code


def _ask_how_it_was(desk: Desk, face: PlainFace, lead: Lead) -> None:
    """Who sits at a terminal may say so; a script that feeds lines is not kept waiting."""
    from runstrong_tui.plain.afterwards import tell_how_it_was

    view = lead.view()
    if not view.rehearsal and sys.stdin is not None and sys.stdin.isatty():
        tell_how_it_was(face.ask, click.echo, desk.archive, view.session)


def _ring() -> None:
    """The bell is an escape of sorts: it goes to a terminal or nowhere."""
    if sys.stdout is not None and sys.stdout.isatty():
        click.echo("\a", nl=False)


def _typed() -> Iterator[str]:
    """The lines that are typed; none where there is no input at all."""
    yield from sys.stdin or ()


def _say_safety_words(desk: Desk) -> None:
    """Once; who sits at a terminal is asked, and has time to read."""
    if desk.preferences.safety_read():
        return
    click.echo(SAFETY_WORDS)
    if sys.stdin is not None and sys.stdin.isatty():
        click.prompt(ACCEPT, default="", show_default=False, prompt_suffix=". ")
    try:
        desk.preferences.remember_safety_read()
    except Unusable as trouble:  # they will be said again; that is no reason not to train
        say(str(trouble))
