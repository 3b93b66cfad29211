"""What the inside asks of the outside."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # only named here: who asks for a list of routines needs no session
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from runstrong_tui.archive import Archive
    from runstrong_tui.core.commands import Command
    from runstrong_tui.core.cue import Cue
    from runstrong_tui.core.exercise import Exercise, Level
    from runstrong_tui.core.fault import FileFault
    from runstrong_tui.core.happenings import Happening
    from runstrong_tui.core.logbook import SessionRecord
    from runstrong_tui.core.plan import Plan
    from runstrong_tui.core.routine import Routine
    from runstrong_tui.core.session import Session
    from runstrong_tui.core.settings import Settings
    from runstrong_tui.core.view import View
    from runstrong_tui.figures.pose import Figure


class Clock(Protocol):
    """The time of the machine."""

    def now(self) -> int:
        """Milliseconds since some fixed moment; never runs backwards."""
        ...

    def slept(self) -> int:
        """Milliseconds the machine has been suspended since some fixed moment."""
        ...


@dataclass(frozen=True, slots=True)
class TimedCue:
    """A cue and the moment it is due, on the `Clock`."""

    epoch: int
    number: int
    """Unique within its epoch."""
    due: int
    cue: Cue


class Announcer(Protocol):
    """Lets the athlete hear the cues. Never waits, never raises."""

    @property
    def state(self) -> str:
        """How the sound is doing, in one word; "bell": the face shall ring the terminal's."""
        ...

    def announce(self, cues: Sequence[TimedCue]) -> None:
        """Play each at its moment, unless its epoch is over by then."""
        ...

    def hush(self, epoch: int) -> None:
        """`epoch` begins: drop and silence all that belongs to earlier ones."""
        ...

    def mute(self, muted: bool) -> None:
        """Be silent, or no longer."""
        ...

    @property
    def trouble(self) -> str:
        """One sentence on why nothing is heard, though it should be; empty if all is well."""
        ...

    def close(self) -> None:
        """Let the last word end, then give up the device; 3 s at most."""
        ...


class Journal(Protocol):
    """Keeps a session as it goes. Returns at once; the writing is done elsewhere."""

    def write(self, happenings: Sequence[Happening]) -> int:
        """Keep them in order. Returns the number of the last one; they count from 1."""
        ...

    def clock(self, session: Session) -> int:
        """Keep how far the session has come. Returns its number."""
        ...

    def finish(self, session: Session) -> None:
        """Keep a session that is over as a record of the log, then remove the journal."""
        ...

    @property
    def saved_to(self) -> int:
        """The number up to which all is safe on disk."""
        ...

    @property
    def logged(self) -> bool:
        """Whether the session is over and safe in the log."""
        ...

    @property
    def trouble(self) -> str:
        """One sentence on why nothing can be saved just now; empty if all is well."""
        ...

    def close(self) -> None:
        """Write what is queued and let go of the file; 2 s at most."""
        ...


class Lead(Protocol):
    """A running session, as a face sees it."""

    def send(self, command: Command, stamp: int) -> None:
        """Pass on what the athlete said, and the moment they said it on the `Clock`."""
        ...

    def view(self, late: int = 0) -> View:
        """What to show now. Cheap, and equal while nothing changes.

        `late`: milliseconds since the moment that is asked for, for who wakes late; but nothing
        that has happened since is left out.
        """
        ...

    def on_change(self, callback: Callable[[], None] | None) -> None:
        """Call back, from another thread, whenever something happened."""
        ...

    def close(self) -> None:
        """Keep what is there and let go of everything. An unfinished session can be resumed."""
        ...


@dataclass(frozen=True, slots=True)
class EntryCard:
    """An exercise of a routine in a list."""

    exercise: str
    """Its id."""
    name: str
    amount: str
    """3 x 30 s, or 2-3 x 8-12 each side."""
    why: str = ""
    """Why the amount is what it is today, to follow it and a colon; empty where it is always so."""


@dataclass(frozen=True, slots=True)
class BlockCard:
    """A block of a routine in a list."""

    title: str
    minutes: int
    entries: tuple[EntryCard, ...]
    kind: str = "main"
    """warmup | main | cooldown."""


@dataclass(frozen=True, slots=True)
class RoutineCard:
    """A routine in a list."""

    id: str
    name: str
    summary: str
    level: str
    """beginner | intermediate | advanced | any."""
    minutes: int
    source: str
    """shipped | user."""
    blocks: tuple[BlockCard, ...] = ()
    exercises: int = 0
    sets: int = 0
    equipment: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TargetCard:
    """What today asks of one line of a routine, where the routine leaves it open."""

    exercise: str
    """Its id."""
    name: str
    sets: int
    amount: float
    """Reps, or seconds where they lead; of each side, where sides are done one after the other."""
    by_reps: bool
    goal: str
    """2 x 11 each side."""
    open: str
    """What the routine says: 2-3 x 8-12 each side."""
    why: str
    """The reason, to follow the goal and a colon: all sets clean at 10."""


@dataclass(frozen=True, slots=True)
class UnfinishedCard:
    """A broken-off session in a list."""

    id: str
    routine: str
    name: str
    where: str
    """Donkey kick, left, set 2 of 3."""
    left: str
    """Time to the end, m:ss."""
    sets_done: int
    started: str
    """Local date and time, 22 Nov 07:30."""


class Shelf(Protocol):
    """Routines and exercises, shipped and the user's own."""

    def routines(
        self, today: bool = False
    ) -> tuple[tuple[RoutineCard, ...], tuple[FileFault, ...]]:
        """All that can be used, and what is wrong with the others.

        `today`: as long as today's targets make them, which asks the log and so takes longer.
        """
        ...

    def card(self, routine: str, level: Level) -> RoutineCard:
        """A routine at another level than its own, as long as it is today. Raises `Unusable`."""
        ...

    def plan(self, routine: str, level: Level | None = None, from_block: int = 1) -> Plan:
        """Lay out a routine, named by id or path. Raises `Unusable`."""
        ...

    def targets(self, routine: str, level: Level | None = None) -> tuple[TargetCard, ...]:
        """What today asks where a routine leaves it open, and why. Raises `Unusable`."""
        ...

    def exercise(self, exercise: str) -> Exercise:
        """One exercise. Raises `Unusable`."""
        ...

    def exercises(self) -> tuple[tuple[Exercise, ...], tuple[FileFault, ...]]:
        """All that can be used, by group, and what is wrong with the others."""
        ...

    def exercise_faults(self) -> tuple[FileFault, ...]:
        """What is wrong with the exercise files that were read until now."""
        ...

    def figure_id(self, exercise: Exercise) -> str | None:
        """The exercise whose figure shows this one, after borrowing; None where none is drawn."""
        ...

    def figure(self, exercise: str) -> Figure | None:
        """How an exercise looks: its own figure, else the one it borrows. Raises `Unusable`."""
        ...

    def check(self, path: str) -> tuple[FileFault, ...]:
        """All faults of a routine's or an exercise's file; none: it can be used."""
        ...


@dataclass(frozen=True, slots=True)
class Sheet:
    """A routine opened to be changed."""

    id: str
    """Empty: it has no file yet."""
    routine: Routine
    """As it is on disk; its parts know where in `text` they come from."""
    text: str
    """What it is changed in: the text that was read first."""
    on_disk: str
    """What the file says, as far as we know."""
    own: bool
    """Whether it can be saved where it was read; a shipped one gets a name of its own."""
    draft: Routine | None = None
    """What was changed before and never saved, if there is something."""
    trouble: str = ""
    """One sentence on a draft that can't be used, or not as usual."""


class Workbench(Protocol):
    """Where routines are changed. Nothing is written over that changed meanwhile."""

    def open(self, routine: str) -> Sheet:
        """A routine by its id. Raises `Unusable`."""
        ...

    def begin(self, name: str) -> Sheet:
        """A routine that has no file yet."""
        ...

    def save(self, sheet: Sheet, routine: Routine) -> Sheet:
        """Write an own routine where it was read. Raises `Unusable`."""
        ...

    def save_as(self, sheet: Sheet, routine: Routine, name: str) -> Sheet:
        """Write it as one of the athlete's own, under a new name. Raises `Unusable`."""
        ...

    def keep(self, sheet: Sheet, routine: Routine) -> None:
        """Keep a draft of what is not saved yet. Raises `Unusable`."""
        ...

    def forget(self, sheet: Sheet) -> None:
        """Keep no draft any longer. Raises `Unusable`."""
        ...


class Unfinished(Protocol):
    """Broken-off sessions."""

    def sessions(self) -> tuple[tuple[UnfinishedCard, ...], tuple[FileFault, ...]]:
        """Newest first, and what is wrong with journals that can't be read."""
        ...

    def log(self, session: str) -> SessionRecord:
        """Keep what was done in the log, as stopped, and end the session. Raises `Unusable`."""
        ...

    def discard(self, session: str) -> None:
        """Move the session to the trash. Raises `Unusable`."""
        ...


class Preferences(Protocol):
    """Settings and small remembered things."""

    def read(self) -> tuple[Settings, tuple[FileFault, ...]]:
        """The settings, defaults where the file says nothing or nonsense, and its faults."""
        ...

    def change(self, section: str, key: str, value: object) -> None:
        """Keep one setting; comments and unknown keys of the file stay. Raises `Unusable`."""
        ...

    def safety_read(self) -> bool:
        """Whether the safety words were read."""
        ...

    def remember_safety_read(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything a face may ask for."""

    shelf: Shelf
    archive: Archive
    unfinished: Unfinished
    preferences: Preferences
    workbench: Callable[[], Workbench]
    """Where routines are changed."""
    lead: Callable[[Plan | str], Lead]
    """Start leading a plan, or go on with the unfinished session of this id. Raises `Unusable`."""
    today: Callable[[], date]
    """The day it is where the athlete is."""
    local: Callable[[datetime], datetime]
    """A time of the day without a UTC offset, with the one it has where the athlete is."""
    try_sound: Callable[[], str]
    """Play a test line as the settings say now. Takes seconds; one sentence on how it went."""
    notices: tuple[str, ...] = field(default=())
    """What went wrong at start: read-only folders, faulty settings."""
