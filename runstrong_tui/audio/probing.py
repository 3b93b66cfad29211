"""Try out what there is to be heard with. Each trial ends by itself."""

import signal
import subprocess
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from queue import Empty, SimpleQueue
from shutil import which
from time import monotonic

from runstrong_tui.audio.backends import DEVICES, PLAYERS, Device, installed, wanted
from runstrong_tui.audio.process import HELPER, HelperProcess
from runstrong_tui.audio.protocol import Answer, Ended, Quit
from runstrong_tui.core.settings import Backend

LIMIT = 10.0
"""Seconds one backend may take to be opened."""
ENDING = 1.0
"""Seconds a helper may take to go."""

PACKAGES = {"miniaudio": ("miniaudio",), "simpleaudio": ("simpleaudio-patched", "simpleaudio")}
"""What each is installed by."""


@dataclass(frozen=True, slots=True)
class Probe:
    """What was found out about one backend."""

    device: Device
    installed: bool
    version: str
    """Of the package; the names of the programs; empty: unknown."""
    opened: bool
    detail: str
    """What plays, or why nothing does."""


def probe_all(command: Sequence[str] = HELPER, limit: float = LIMIT) -> tuple[Probe, ...]:
    """All backends, at the same time."""
    with ThreadPoolExecutor(len(DEVICES)) as threads:
        return tuple(threads.map(lambda device: probe(device, command, limit), DEVICES))


def probe(device: Device, command: Sequence[str] = HELPER, limit: float = LIMIT) -> Probe:
    """Open one backend in a helper of its own, and close it."""
    if not installed(device):
        return Probe(device, False, "", False, _how_to_install(device))
    opened, detail = _open(device, command, limit)
    return Probe(device, True, _version(device), opened, detail)


def choice(backend: Backend, probes: Sequence[Probe]) -> tuple[str, str]:
    """Which way of being heard the settings lead to, and why, in one sentence."""
    if backend in ("off", "bell"):
        return backend, f"{backend} is what was asked for"
    for tried in probes:
        if tried.opened and tried.device in wanted(backend):
            how = "the first that can be opened" if backend == "auto" else "what was asked for"
            return tried.device, f"{tried.device} is {how}"
    if backend == "auto":
        return "bell", "no sound device can be opened, so the terminal's bell rings"
    return "off", f"{backend} was asked for and can't be opened; with auto another may do"


def _open(device: Device, command: Sequence[str], limit: float) -> tuple[bool, str]:
    said: SimpleQueue[Answer | Ended] = SimpleQueue()
    try:
        helper = HelperProcess(
            (*command, f"--devices={device}"), subprocess.DEVNULL, lambda _, one: said.put(one)
        )
    except OSError as error:
        return False, f"the sound helper can't be started: {error.strerror}"
    try:
        return _verdict(said, limit)
    finally:
        helper.send(Quit())
        if not helper.wait(ENDING):
            helper.kill()
            helper.wait(ENDING)


def _verdict(said: "SimpleQueue[Answer | Ended]", limit: float) -> tuple[bool, str]:
    reason = ""
    end = monotonic() + limit
    while True:
        try:
            one = said.get(timeout=max(0.0, end - monotonic()))
        except Empty:
            return False, f"it was not ready within {limit:g} s"
        match one:
            case Answer("ready", name):
                return True, name
            case Answer("no device" | "stalled", detail):
                reason = detail
            case Ended(code):
                return False, reason or f"its process died: {_cause(code)}"


def _cause(code: int) -> str:
    """An exit code in words."""
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"code {code}"


def _version(device: Device) -> str:
    if device == "system":
        return ", ".join(name for name in PLAYERS if which(name))
    for package in PACKAGES[device]:
        try:
            return f"{package} {version(package)}"
        except PackageNotFoundError:
            # Then it is the next, or it came without a note of what it is.
            continue
    return ""


def _how_to_install(device: Device) -> str:
    if device == "system":
        return f"none of {', '.join(PLAYERS)} is there"
    return f"not installed; pip install {PACKAGES[device][0]}"
