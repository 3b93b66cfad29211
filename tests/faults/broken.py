"""The program with something broken inside: `python -m tests.faults.broken WHAT ARGUMENTS...`."""

import ctypes
import os
import sys
import threading
import time
from collections.abc import Callable

from textual.app import ComposeResult
from textual.screen import Screen

from runstrong_tui.cli.main import main
from runstrong_tui.coach import Coach
from runstrong_tui.tui.app import RunstrongApp

App = RunstrongApp


class Faulty(Screen[None]):
    """Can't be composed."""

    def compose(self) -> ComposeResult:
        secret = "elkniwirep"[::-1]
        raise ValueError(f"{len(secret)} letters")


def fail() -> None:
    """What nobody was prepared for."""
    secret = "elkniwirep"[::-1]
    raise ValueError(f"{len(secret)} letters")


def in_timer(app: App) -> None:
    app.set_timer(0.01, fail)


def in_worker(app: App) -> None:
    async def work() -> None:
        fail()

    app.run_worker(work())


def in_thread_worker(app: App) -> None:
    app.run_worker(fail, thread=True)


def in_thread(app: App) -> None:
    threading.Thread(target=fail).start()


def in_screen(app: App) -> None:
    app.push_screen(Faulty())


def in_key(app: App) -> None:
    fail()


def in_coach(app: App) -> None:
    Coach.settle = lambda self, now: fail()  # type: ignore[method-assign]


def hanging(app: App) -> None:
    """Its main thread does nothing any more."""
    time.sleep(600)


def crashing(app: App) -> None:
    """As a faulty library does."""
    ctypes.string_at(0)


def noisy(app: App) -> None:
    """As a library that talks to whoever listens."""
    os.write(2, b"ALSA lib pcm.c:2721: Unknown PCM default\n")


KINDS: tuple[Callable[[App], None], ...] = (
    *(in_timer, in_worker, in_thread_worker, in_thread, in_screen, in_key, in_coach),
    *(hanging, crashing, noisy),
)


def breaking(kind: str) -> None:
    """Break the app when b is pressed."""
    whole = RunstrongApp.on_mount

    def on_mount(app: App) -> None:
        whole(app)
        app.bind("b", "break")

    RunstrongApp.on_mount = on_mount  # type: ignore[assignment, method-assign]
    broken = next(one for one in KINDS if one.__name__ == kind)
    RunstrongApp.action_break = broken  # type: ignore[attr-defined]


if __name__ == "__main__":
    breaking(sys.argv.pop(1))
    raise SystemExit(main(sys.argv[1:]))
