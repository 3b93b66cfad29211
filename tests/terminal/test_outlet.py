"""Writing to a terminal that reads, that does not, and that is gone."""

import os
import select
import threading
import time
import tty
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest

from runstrong_tui.terminal.outlet import BROKEN_OFF, MOST_WAITING, Outlet

PATIENCE = 10.0
FRAME = "frame " * 200
END = "the end"


@dataclass
class Window:
    """A terminal whose other end is in our hands."""

    master: int
    outlet: Outlet
    gone: threading.Event = field(default_factory=threading.Event)
    missed: threading.Event = field(default_factory=threading.Event)

    def read_until(self, wanted: bytes | Callable[[], bool]) -> bytes:
        seen = b""
        deadline = time.monotonic() + PATIENCE
        while not (wanted() if callable(wanted) else wanted in seen):
            assert time.monotonic() < deadline, seen[-200:]
            if select.select([self.master], [], [], 0.01)[0]:
                seen += os.read(self.master, 65_536)
        return seen

    def fill(self) -> None:
        """Write until it has missed something."""
        for _ in range(2 * MOST_WAITING + 20):
            self.outlet.write(FRAME)
            time.sleep(0.001)


@pytest.fixture
def window() -> Iterator[Window]:
    master, slave = os.openpty()
    tty.setraw(slave)
    os.set_blocking(slave, False)
    gone, missed = threading.Event(), threading.Event()
    made = Window(master, Outlet(slave, gone.set, missed.set), gone, missed)
    yield made
    made.outlet.close()
    if not made.gone.is_set():
        os.close(master)


def until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.005)


def test_what_is_written_arrives_in_order(window: Window) -> None:
    for number in range(50):
        window.outlet.write(f"[{number}]")
    seen = window.read_until(b"[49]")
    assert seen == b"".join(b"[%d]" % number for number in range(50))
    until(lambda: window.outlet.idle)


def test_a_terminal_that_reads_is_written_to_at_once(window: Window) -> None:
    window.outlet.write("now")
    assert window.outlet.idle
    assert os.read(window.master, 100) == b"now"


def test_what_comes_while_something_waits_comes_after_it(window: Window) -> None:
    pieces = [f"<{number} {FRAME}>" for number in range(MOST_WAITING // 2)]
    for piece in pieces:
        window.outlet.write(piece)
    assert not window.outlet.idle
    assert window.read_until(pieces[-1].encode()) == "".join(pieces).encode()


def test_a_terminal_that_does_not_read_keeps_nobody_waiting(window: Window) -> None:
    began = time.monotonic()
    window.fill()
    assert time.monotonic() - began < PATIENCE
    assert not window.missed.is_set()
    assert not window.outlet.idle


def test_once_it_reads_again_it_is_told_that_something_was_missed(window: Window) -> None:
    window.fill()
    window.outlet.write("dropped, as all is until then")
    seen = window.read_until(window.missed.is_set)
    assert b"dropped" not in seen
    assert seen.startswith(FRAME.encode())
    window.outlet.write(END)
    window.read_until(END.encode())


def test_at_the_end_what_waits_is_not_shown_and_what_follows_is(window: Window) -> None:
    window.fill()
    window.outlet.end()
    window.outlet.write(END)
    closing = threading.Thread(target=window.outlet.close)
    closing.start()
    seen = window.read_until(END.encode())
    closing.join()
    assert seen.count(FRAME.encode()) < MOST_WAITING


def test_a_terminal_that_reads_nothing_to_the_end_is_not_waited_for(window: Window) -> None:
    window.fill()
    window.outlet.end()
    window.outlet.write(END)
    began = time.monotonic()
    window.outlet.close()
    assert time.monotonic() - began < PATIENCE
    assert window.read_until(END.encode()).endswith(BROKEN_OFF + END.encode())


def test_a_terminal_that_is_gone_is_told_of(window: Window) -> None:
    window.outlet.write("x")
    os.close(window.master)
    assert window.gone.wait(PATIENCE)
    window.outlet.write("to nobody")
    window.outlet.close()


def test_a_terminal_that_goes_while_nothing_is_written_is_told_of(window: Window) -> None:
    until(lambda: window.outlet.idle)
    os.close(window.master)
    assert window.gone.wait(PATIENCE)
