"""Other programs' sound, made quieter for a while: PulseAudio and PipeWire, by `pactl`.

What was changed stands in a small file as long as it is, so that a program that was killed can make
it good at its next start.
"""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

OURS = "runstrong"
"""The name our own streams have, where they can be given one."""
QUIETER = 0.5
"""What other programs keep of their volume: 18 dB less, for it is cubic (our choice)."""
LIMIT = 2.0
"""Seconds a call of `pactl` may take."""

_INPUT = re.compile(r"^Sink Input #(\d+)$", re.MULTILINE)
_VOLUME = re.compile(r"^\s*Volume: (.*)$", re.MULTILINE)
_RAW = re.compile(r":\s*(\d+)\s*/")
_PROPERTY = re.compile(r'^\s*(application\.\S+) = "(.*)"$', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Stream:
    """The sound of one program."""

    index: int
    name: str
    pid: int | None
    volumes: tuple[int, ...]
    """As `pactl` counts them, by channel."""


@dataclass(frozen=True, slots=True)
class Lowered:
    """A stream that was made quieter."""

    name: str
    before: tuple[int, ...]
    after: tuple[int, ...]


class OtherSounds:
    """Lowers all sound but our own, and brings it back. These calls wait for `pactl`."""

    def __init__(self, record: Path) -> None:
        """`record`: the file that says what is lowered."""
        self._record = record
        self._pactl = shutil.which("pactl")
        self._lowered: dict[int, Lowered] = {}

    @property
    def can(self) -> bool:
        """Whether there is a way to do it."""
        return self._pactl is not None

    def repair(self) -> None:
        """Bring back what was left lowered by a program that was killed."""
        left = _read(self._record)
        for stream in self._streams() if left else ():
            for lowered in left:
                if (stream.name, stream.volumes) == (lowered.name, lowered.after):
                    self._set(stream.index, lowered.before)
        self._forget()

    def lower(self, session: int | None) -> None:
        """Lower all streams but those of the process session `session`, where our own come from."""
        for stream in self._streams():
            ours = stream.name == OURS or _belongs(stream.pid, session)
            if ours or stream.index in self._lowered:
                continue
            after = tuple(round(volume * QUIETER) for volume in stream.volumes)
            self._lowered[stream.index] = Lowered(stream.name, stream.volumes, after)
            try:
                self._keep()
            except OSError:
                # What can't be written down is not done: nobody could make it good.
                del self._lowered[stream.index]
                return
            self._set(stream.index, after)

    def restore(self) -> None:
        """Bring all back, but what someone else has changed meanwhile."""
        if not self._lowered:
            return
        now = {stream.index: stream for stream in self._streams()}
        for index, lowered in self._lowered.items():
            if index in now and now[index].volumes == lowered.after:
                self._set(index, lowered.before)
        self._lowered = {}
        self._forget()

    def _keep(self) -> None:
        part = self._record.with_suffix(".part")
        self._record.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        part.write_text(json.dumps([asdict(one) for one in self._lowered.values()]))
        part.replace(self._record)

    def _forget(self) -> None:
        # A record that stays is harmless: it names only what is still as low as it says.
        with suppress(OSError):
            self._record.unlink(missing_ok=True)

    def _streams(self) -> tuple[Stream, ...]:
        return tuple(_parsed(self._call("list", "sink-inputs")))

    def _set(self, index: int, volumes: tuple[int, ...]) -> None:
        self._call("set-sink-input-volume", str(index), *map(str, volumes))

    def _call(self, *arguments: str) -> str:
        """What `pactl` says; nothing if it can't be asked, for then nothing can be done."""
        if self._pactl is None:
            return ""
        try:
            done = subprocess.run(
                (self._pactl, *arguments),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=LIMIT,
                check=False,
                env={**os.environ, "LC_ALL": "C"},
            )
        except (OSError, subprocess.TimeoutExpired):
            return ""
        return done.stdout.decode(errors="replace")


def _parsed(text: str) -> Iterator[Stream]:
    """The streams of `pactl list sink-inputs`."""
    _, *parts = _INPUT.split(text)
    for index, details in zip(parts[::2], parts[1::2], strict=True):
        volume = _VOLUME.search(details)
        volumes = tuple(map(int, _RAW.findall(volume[1]))) if volume else ()
        if volumes:
            known = dict(_PROPERTY.findall(details))
            pid = known.get("application.process.id", "")
            name = known.get("application.name", "")
            yield Stream(int(index), name, int(pid) if pid.isdecimal() else None, volumes)


def _belongs(pid: int | None, session: int | None) -> bool:
    """Whether a process belongs to a session, as the helper and its players do to the helper's."""
    if pid is None or session is None:
        return False
    try:
        return os.getsid(pid) == session
    except OSError:
        return False


def _read(record: Path) -> tuple[Lowered, ...]:
    try:
        rows = json.loads(record.read_text())
        return tuple(
            Lowered(str(row["name"]), tuple(map(int, row["before"])), tuple(map(int, row["after"])))
            for row in rows
        )
    except (OSError, ValueError, KeyError, TypeError):
        # None, or not one of ours: there is nothing to make good.
        return ()
