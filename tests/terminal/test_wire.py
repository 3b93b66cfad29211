"""Sending past the compositor. All names used are Textual's public ones; one that goes is seen."""

import asyncio
from typing import Any

from textual.driver import Driver
from textual.messages import TerminalSupportsSynchronizedOutput

from runstrong_tui.terminal.wire import BEGIN, END, Wire, wired
from runstrong_tui.tui.app import RunstrongApp
from tests.tui.fake_desk import Office


class Paper(Driver):
    """A driver that writes on nothing."""

    def __init__(self, app: Any, **options: Any) -> None:
        super().__init__(app, **options)
        self.written: list[str] = []

    def write(self, data: str) -> None:
        self.written.append(data)

    def start_application_mode(self) -> None: ...

    def stop_application_mode(self) -> None: ...

    def disable_input(self) -> None: ...


def wire_of(app: RunstrongApp, paper: type[Paper] = Paper) -> Any:
    """A wire on paper."""
    driver: Any = wired(paper)(app)
    driver.start_application_mode()
    return driver


def an_app() -> RunstrongApp:
    return RunstrongApp(Office().desk)


async def test_the_app_chooses_a_driver_with_a_wire() -> None:
    app = an_app()
    assert issubclass(app.driver_class, Wire)
    driver = wire_of(app)
    assert app.wire is driver


async def test_what_is_sent_in_one_turn_goes_out_as_one() -> None:
    driver = wire_of(an_app())
    driver.send("one")
    driver.send("two")
    assert driver.written == []
    await asyncio.sleep(0)
    assert driver.written == ["onetwo"]


async def test_what_the_compositor_writes_comes_after_what_is_older() -> None:
    driver = wire_of(an_app())
    driver.send("cells")
    driver.write("composed")
    await asyncio.sleep(0)
    assert driver.written == ["cells", "composed"]


async def test_a_frame_is_shown_at_once_where_the_terminal_can_do_that() -> None:
    app = an_app()
    driver = wire_of(app)
    driver.process_message(TerminalSupportsSynchronizedOutput())
    driver.send("cells")
    await asyncio.sleep(0)
    assert driver.written == [f"{BEGIN}cells{END}"]


async def test_nothing_is_sent_once_the_screen_is_given_back() -> None:
    driver = wire_of(an_app())
    driver.stop_application_mode()
    driver.send("cells")
    await asyncio.sleep(0)
    assert driver.written == []


async def test_frames_are_drawn_while_the_terminal_takes_them_and_where_nobody_can_tell() -> None:
    class Slow(Paper):
        keeps_up = False

    assert wire_of(an_app()).ready
    assert not wire_of(an_app(), Slow).ready
