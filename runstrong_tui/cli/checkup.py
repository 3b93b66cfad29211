"""Look at all that a workout needs of this machine. Nothing is changed or shown."""

import os
import platform
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from runstrong_tui import __version__
from runstrong_tui.audio.decoding import can_decode
from runstrong_tui.audio.engines import installed_engines
from runstrong_tui.audio.other_sounds import OtherSounds
from runstrong_tui.audio.probing import Probe, choice, probe_all
from runstrong_tui.audio.voice import Voice
from runstrong_tui.cli.build import build_desk
from runstrong_tui.cli.faces import why_plain
from runstrong_tui.cli.options import Options
from runstrong_tui.core.settings import Backend
from runstrong_tui.files.paths import Places, places


@dataclass(frozen=True, slots=True)
class Terminal:
    """Where the workout would be shown."""

    term: str
    columns: int
    rows: int
    colours: str
    """none | standard | 256 | truecolor."""
    encoding: str
    plain: str
    """Why a workout would be led line by line; empty: it would not."""


@dataclass(frozen=True, slots=True)
class Folder:
    """Where something is kept."""

    what: str
    """config | data | state | cache."""
    path: str
    writable: bool


@dataclass(frozen=True, slots=True)
class Hearing:
    """What a workout would be heard with."""

    setting: Backend
    chosen: str
    why: str
    devices: tuple[Probe, ...]
    clips: int
    """Sentences of the shipped voice."""
    decodable: bool
    """Whether they can be played."""
    speech: tuple[str, ...]
    """Programs that can speak what has no clip, the best first."""
    ducking: bool
    """Whether other sound can be lowered."""


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was found."""

    runstrong: str
    python: str
    system: str
    terminal: Terminal
    folders: tuple[Folder, ...]
    routines: int
    faults: tuple[str, ...]
    sound: Hearing

    @property
    def can_train(self) -> bool:
        """Whether a workout can be led, heard or not: there is one, and it can be kept."""
        return self.routines > 0 and all(
            one.writable for one in self.folders if one.what == "state"
        )


def examine(options: Options) -> Findings:
    """Look at everything; no look takes more than some seconds. Raises `Unusable`."""
    desk = build_desk(options)
    where = places(options.data_dir)
    routines, faults = desk.shelf.routines()
    backend = options.sound or desk.preferences.read()[0].sound.backend
    return Findings(
        runstrong=__version__,
        python=f"{platform.python_version()} {platform.python_implementation()}, {sys.executable}",
        system=f"{platform.platform()}, {platform.machine()}",
        terminal=_terminal(),
        folders=_folders(where),
        routines=len(routines),
        faults=(*desk.notices, *map(str, faults)),
        sound=_hearing(backend, where),
    )


def _terminal() -> Terminal:
    # Imported here: it costs 80 ms, and nothing else needs it.
    from rich.console import Console

    columns, rows = shutil.get_terminal_size()
    return Terminal(
        term=os.environ.get("TERM", ""),
        columns=columns,
        rows=rows,
        colours=Console(stderr=True).color_system or "none",
        encoding=(sys.stdout.encoding if sys.stdout else None) or "",
        plain=why_plain() or "",
    )


def _folders(where: Places) -> tuple[Folder, ...]:
    named = (
        ("config", where.config_file.parent),
        ("data", where.sessions.parent),
        ("state", where.live),
        ("cache", where.cache),
    )
    return tuple(Folder(what, str(path), _writable(path)) for what, path in named)


def _writable(path: Path) -> bool:
    """Whether a folder can be written to, or made. Nothing is: a look leaves no traces."""
    existing = next(folder for folder in (path, *path.parents) if folder.exists())
    return existing.is_dir() and os.access(existing, os.W_OK | os.X_OK)


def _hearing(backend: Backend, where: Places) -> Hearing:
    probes = probe_all() if backend != "off" else ()
    chosen, why = choice(backend, probes)
    return Hearing(
        setting=backend,
        chosen=chosen,
        why=why,
        devices=probes,
        clips=_clips(),
        decodable=can_decode(),
        speech=tuple(engine.name for engine in installed_engines()),
        ducking=OtherSounds(where.cache).can,
    )


def _clips() -> int:
    try:
        return len(Voice().lengths)
    except OSError:
        # Told as 0: without them a workout goes on by tones.
        return 0
