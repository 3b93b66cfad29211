"""What an athlete does is nobody else's business."""

import os
import re
import socket
import stat
import subprocess
from pathlib import Path

import pytest

from tests.e2e.program import ROOT, Runstrong
from tests.e2e.short_routines import WHOLE
from tests.faults.tools import needs

pytestmark = pytest.mark.e2e

OPEN_UMASK = ("sh", "-c", 'umask 0; exec "$@"', "sh")

EVIL = """
from pathlib import Path
from textual.drivers.linux_driver import LinuxDriver
Path({path!r}).touch()
class Evil(LinuxDriver): pass
"""


def test_all_files_are_for_their_owner_alone(runstrong: Runstrong) -> None:
    """Even where new files are usually for everybody."""
    (runstrong.data / "safety-read").unlink()
    runstrong.data.rmdir()
    routine = runstrong.routine(WHOLE, "whole")
    command = [*OPEN_UMASK, *runstrong.command("start", routine)]
    app = runstrong.open_command(command)
    app.until("Accept")
    app.press("y")
    app.until("HOLD PLANK")
    app.press("q")
    app.until("STOP?")
    app.press("\r")
    assert app.end() == 0
    app = runstrong.open_command([*OPEN_UMASK, *runstrong.command("resume")])
    app.until("Last set")
    app.press("7")
    app.press("n")
    app.until("how it felt")
    app.press("a note")
    app.until("a note")
    app.press("\r")
    app.until("Note  a note")
    app.press("\r")
    assert app.end() == 0
    modes = {path: stat.S_IMODE(path.lstat().st_mode) for path in runstrong.data.rglob("*")}
    assert {mode for path, mode in modes.items() if path.is_dir()} == {0o700}
    assert {mode for path, mode in modes.items() if path.is_file()} == {0o600}
    assert stat.S_IMODE(runstrong.data.stat().st_mode) == 0o700
    assert "a note" in runstrong.only_session().note


@needs("strace")
@pytest.mark.parametrize("face", ["screen", "plain", "lists"])
def test_nothing_is_asked_of_a_network(runstrong: Runstrong, face: str) -> None:
    trace = runstrong.folder / "trace"
    traced = ["strace", "-f", "-qq", "-e", "trace=network", "-o", str(trace)]
    routine = runstrong.routine(WHOLE, "whole")
    runstrong.env["RUNSTRONG_SOUND"] = "auto"
    if face == "lists":
        for verb in ("routines", "exercises", "log", "doctor"):
            quiet = ["--quiet"] if verb == "doctor" else []
            subprocess.run(
                [*traced, *runstrong.command(verb, *quiet)],
                env=runstrong.env,
                cwd=ROOT,
                capture_output=True,
                stdin=subprocess.DEVNULL,
                check=False,
            )
            assert_local(trace)
        return
    plain = ["--plain"] if face == "plain" else []
    app = runstrong.open_command([*traced, *runstrong.command("start", routine, *plain)])
    app.until("How hard" if plain else "Last set", deadline=60)
    app.press("\r")
    if plain:
        app.until("A note")
        app.press("\r")
    app.end()
    assert_local(trace)


def assert_local(trace: Path) -> None:
    """Sound servers and the like are on this machine."""
    kinds = set(re.findall(r"socket\((\w+)", trace.read_text("utf-8", "replace")))
    assert kinds <= {"AF_UNIX", "AF_LOCAL", "AF_NETLINK"}


@pytest.mark.skipif(os.environ.get("CI") != "true", reason="only make and CI run without a network")
def test_there_is_no_network_for_any_test() -> None:
    assert [name for _, name in socket.if_nameindex() if name != "lo"] == []


HOOKS = {
    "TEXTUAL_DRIVER": "evil:Evil",
    "TEXTUAL_LOG": "{folder}/textual.log",
    "TEXTUAL_PRESS": "enter",
    "TEXTUAL": "debug,devtools",
    "TEXTUAL_SCREENSHOT": "1",
    "TEXTUAL_SCREENSHOT_LOCATION": "{folder}",
    "TEXTUAL_SCREENSHOT_FILENAME": "evil.svg",
}


def test_the_environment_neither_loads_code_nor_presses_keys(runstrong: Runstrong) -> None:
    trap = runstrong.folder / "trap"
    (runstrong.folder / "evil.py").write_text(EVIL.format(path=str(trap)), "utf-8")
    before = set(runstrong.folder.iterdir())
    hooks = {name: value.format(folder=runstrong.folder) for name, value in HOOKS.items()}
    runstrong.env |= hooks | {"PYTHONPATH": str(runstrong.folder)}
    app = runstrong.open()
    app.until("Start")
    app.read_for(2.0)
    assert "Start" in app.screen
    app.press("q")
    assert app.end() == 0
    assert {path for path in runstrong.folder.iterdir() if path.suffix != ".txt"} - before <= {
        runstrong.folder / "__pycache__"
    }
    assert runstrong.journals() == []
