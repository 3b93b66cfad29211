"""What is taken for granted of the inside of Textual: tells which of it a new version changes."""

import inspect
import signal
import tomllib
from pathlib import Path

from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.message_pump import MessagePump
from textual.timer import Timer
from textual.worker import Worker

from runstrong_tui.terminal.driver import GuardedDriver
from runstrong_tui.terminal.guard import GuardedApp

ROOT = Path(__file__).parent.parent.parent


def source(part: object) -> str:
    return inspect.getsource(part)  # type: ignore[arg-type]


def test_only_versions_that_are_known_are_installed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert "textual>=8.2,<9" in project["dependencies"]


def test_every_error_comes_to_one_door() -> None:
    assert "_handle_exception" in vars(App)
    for part in (MessagePump, Timer, Worker):
        assert "app._handle_exception(" in source(part)


def test_a_driver_draws_through_one_door() -> None:
    code = source(LinuxDriver)
    assert code.count("_writer_thread.write") == 1
    assert "_writer_thread.write" in source(LinuxDriver.write)
    assert "self._file.write" not in code


def test_keys_are_read_in_a_method_that_can_be_wrapped() -> None:
    assert "self.run_input_thread()" in source(LinuxDriver._run_input_thread)


def test_a_driver_takes_the_signals_that_are_taken_from_it() -> None:
    made = source(LinuxDriver.__init__)
    for name in ("SIGTSTP", "SIGCONT"):
        assert f"signal.signal(signal.{name}," in made
        assert getattr(signal, name)


def test_stopping_for_the_shell_ends_what_starting_began() -> None:
    for method in ("suspend_application_mode", "resume_application_mode"):
        assert method not in vars(LinuxDriver)
    assert "self.stop_application_mode()" in source(LinuxDriver.suspend_application_mode)
    assert "self.close()" in source(LinuxDriver.suspend_application_mode)
    assert "self.start_application_mode()" in source(LinuxDriver.resume_application_mode)


def test_the_app_takes_our_driver() -> None:
    assert GuardedApp().driver_class is GuardedDriver
