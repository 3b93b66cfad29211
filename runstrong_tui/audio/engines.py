"""The programs that can speak a sentence no clip was recorded of.

What is spoken goes to their input, never into an option or a shell: a sentence may look like an
option, and some of them write files by one. The only path they are given is one of ours.
"""

import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol, TypeAlias

HIBARI = Path(__file__).with_name("hibari_voice.py")
"""Run by itself: the library it loads is heavy, and none of the program's business."""

SYSTEM_SPEECH = """
[Console]::InputEncoding = New-Object System.Text.UTF8Encoding $false
Add-Type -AssemblyName System.Speech
$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer
try { $voice.SelectVoiceByHints('NotSet', 'NotSet', 0, 'en-US') } catch { }
$format = New-Object System.Speech.AudioFormat.SpeechAudioFormatInfo 22050, 'Sixteen', 'Mono'
$voice.SetOutputToWaveFile($env:RUNSTRONG_WAV, $format)
$voice.Speak([Console]::In.ReadToEnd())
$voice.Dispose()
"""

Command: TypeAlias = Callable[[str, Path], tuple[str, ...]]
"""The program and the WAV file it is to write, as a command."""

LIMIT = 5.0
"""Seconds a sentence may take to be spoken."""


class Engine(Protocol):
    """Speaks sentences into WAV files, one at a time."""

    @property
    def name(self) -> str: ...

    @property
    def voice(self) -> str: ...

    def speak(self, sentence: str, wav: Path) -> None:
        """Raises ValueError with a few words if it can't, or takes too long."""
        ...

    def close(self) -> None:
        """Leave no process behind. May be called from another thread; it can speak again."""
        ...


class Program:
    """A process for each sentence."""

    def __init__(self, name: str, voice: str, path: str, command: Command) -> None:
        self.name = name
        self.voice = voice
        self._path = path
        self._command = command
        self._running: subprocess.Popen[bytes] | None = None

    def speak(self, sentence: str, wav: Path) -> None:
        """Have it spoken."""
        with _started(self._command(self._path, wav), wav) as process:
            self._running = process
            try:
                process.communicate(sentence.encode(), LIMIT)
            except subprocess.TimeoutExpired as error:
                raise ValueError(f"it takes more than {LIMIT:g} s") from error
            finally:
                process.kill()
                self._running = None
        if process.returncode:
            raise ValueError(f"it ended with code {process.returncode}")

    def close(self) -> None:
        """End what runs."""
        if running := self._running:
            running.kill()


class Hibari:
    """One process for all sentences: loading the voice takes longer than speaking."""

    name = voice = "hibari"

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def speak(self, sentence: str, wav: Path) -> None:
        """Have it spoken."""
        process = self._process or _started((sys.executable, "-P", str(HIBARI)), wav)
        self._process = process
        assert process.stdin
        assert process.stdout
        # Ending it also ends the wait for its answer, on every system.
        limit = threading.Timer(LIMIT, process.kill)
        limit.start()
        try:
            process.stdin.write(json.dumps({"text": sentence, "wav": str(wav)}).encode() + b"\n")
            process.stdin.flush()
            answered = process.stdout.readline()
        except (OSError, ValueError) as error:
            self.close()
            raise ValueError("it has ended") from error
        finally:
            limit.cancel()
        if not answered:
            self.close()
            raise ValueError(f"it has failed, or takes more than {LIMIT:g} s")

    def close(self) -> None:
        """End it."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            with suppress(OSError):
                process.communicate()


def installed_engines() -> tuple[Engine, ...]:
    """Those that are there, the best voice first."""
    hibari = [Hibari()] if find_spec("hibari") else []
    found = ((name, voice, _path(name), command) for name, voice, command in PROGRAMS)
    return (*hibari, *(Program(n, v, path, command) for n, v, path, command in found if path))


def _started(command: Sequence[str], wav: Path) -> "subprocess.Popen[bytes]":
    """Start a program that speaks. Raises ValueError if it can't be."""
    try:
        return subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "RUNSTRONG_WAV": str(wav)},
            start_new_session=True,
            creationflags=_CREATION_FLAGS,
        )
    except OSError as error:
        raise ValueError(f"it can't be run: {error.strerror}") from error


def _path(name: str) -> str | None:
    if name == "System.Speech":
        return shutil.which("powershell") if sys.platform == "win32" else None
    if name == "say" and sys.platform != "darwin":
        # Elsewhere a program of this name is another one.
        return None
    return shutil.which(name)


def _say(program: str, wav: Path) -> tuple[str, ...]:
    return (program, "-f", "-", "-o", str(wav), "--file-format=WAVE", "--data-format=LEI16@22050")


def _system_speech(program: str, _: Path) -> tuple[str, ...]:
    return (program, "-NoProfile", "-NonInteractive", "-Command", SYSTEM_SPEECH)


def _espeak(program: str, wav: Path) -> tuple[str, ...]:
    return (program, "-v", "en", "--stdin", "-w", str(wav))


def _flite(program: str, wav: Path) -> tuple[str, ...]:
    return (program, "-voice", "rms", "-o", str(wav))


PROGRAMS: tuple[tuple[str, str, Command], ...] = (
    ("say", "default", _say),
    ("System.Speech", "en-US", _system_speech),
    ("espeak-ng", "en", _espeak),
    ("flite", "rms", _flite),
)
"""Name, voice and command of each, the best first."""

if sys.platform == "win32":
    _CREATION_FLAGS = subprocess.CREATE_NO_WINDOW
else:
    _CREATION_FLAGS = 0
