"""The only place where the parts are put together."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

from runstrong_tui import assets
from runstrong_tui.cli.late import late
from runstrong_tui.core.fault import Unusable
from runstrong_tui.files.card_index import CardIndex
from runstrong_tui.files.journal_places import journals
from runstrong_tui.files.paths import Places, places
from runstrong_tui.files.settings import SettingsFile
from runstrong_tui.ports import Desk

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from runstrong_tui.cli.options import Options
    from runstrong_tui.core.exercise import Exercise
    from runstrong_tui.core.fault import FileFault
    from runstrong_tui.core.plan import Plan
    from runstrong_tui.core.progression import History
    from runstrong_tui.core.settings import Settings, SoundSettings
    from runstrong_tui.files.indexed_log import IndexedLog
    from runstrong_tui.files.shelf import RoutineShelf
    from runstrong_tui.files.unfinished import UnfinishedSessions
    from runstrong_tui.plain.face import PlainFace
    from runstrong_tui.ports import Lead, RoutineCard, Shelf, Unfinished, UnfinishedCard, Workbench


def build_training_desk(options: Options, haste: int = 1) -> Desk:
    """A desk to train at. `haste` over 1: sessions are rehearsals, and nothing is kept.

    A session that was over when the program was killed is logged now, if that can be. Raises
    `Unusable`.
    """
    desk = build_desk(options, haste)
    try:
        where = places(options.data_dir)
        if haste == 1:
            desk = replace(desk, shelf=_shelf_by_cards(where, desk.shelf))
        if haste == 1 and any(journals(where.live)):
            _unfinished_sessions(where).log_finished()
    except Unusable as trouble:
        return replace(desk, notices=(*desk.notices, *map(str, trouble.faults)))
    return desk


def build_desk(options: Options, haste: int = 1) -> Desk:
    """Everything a face may ask for; changes nothing on disk.

    Raises `Unusable` if there is no place to keep anything.
    """
    where = places(options.data_dir)
    preferences = SettingsFile(where)
    archive = late(lambda: _archive(where))
    return Desk(
        shelf=late(lambda: _shelf(where, archive)),
        archive=archive,
        unfinished=_unfinished(where),
        preferences=_Forgetful(preferences) if haste > 1 else preferences,
        workbench=lambda: _workbench(options),
        lead=lambda what: _lead(options, haste, what),
        today=lambda: datetime.now(UTC).astimezone().date(),
        local=lambda moment: moment.astimezone(),
        try_sound=lambda: _try_sound(options, preferences),
        notices=tuple(filter(None, (where.notice, *map(str, preferences.read()[1])))),
    )


def _archive(where: Places) -> IndexedLog:
    # Imported here, as all below is: home is seen without it.
    from runstrong_tui.files.indexed_log import IndexedLog

    return IndexedLog(where)


def _shelf(where: Places, log: IndexedLog) -> RoutineShelf:
    from runstrong_tui.files.catalogue import Catalogue
    from runstrong_tui.files.figures import Figures
    from runstrong_tui.files.shelf import RoutineShelf

    def history() -> History:
        return log.history()

    exercises = Catalogue(where.exercises, assets.catalogue())
    figures = Figures(assets.figures(), where.figures)
    return RoutineShelf(where.routines, assets.routines(), exercises, figures, history)


def _shelf_by_cards(where: Places, shelf: Shelf) -> Shelf:
    """The same, but its cards are kept, and known without it while nothing has changed."""

    def cards(today: bool) -> tuple[tuple[RoutineCard, ...], tuple[FileFault, ...]]:
        return shelf.routines(today)

    folders = where.routines, where.exercises, assets.routines(), assets.catalogue()
    index = CardIndex(where.cache / "cards.json", folders, cards)
    return late(lambda: shelf, routines=index.routines)


def _unfinished(where: Places) -> Unfinished:
    """Mostly there are none, and that is known without what reads them."""
    whole = late(lambda: _unfinished_sessions(where))

    def sessions() -> tuple[tuple[UnfinishedCard, ...], tuple[FileFault, ...]]:
        return whole.sessions() if any(journals(where.live)) else ((), ())

    return late(lambda: whole, sessions=sessions)


def _unfinished_sessions(where: Places) -> UnfinishedSessions:
    from runstrong_tui.files.unfinished import UnfinishedSessions

    return UnfinishedSessions(where)


def _lead(options: Options, haste: int, what: Plan | str) -> Lead:
    # Imported here: all that leads and sounds costs 60 ms, and who only looks needs none of it.
    from runstrong_tui.cli.leading import Leading

    return Leading(options, haste).lead(what)


def _workbench(options: Options) -> Workbench:
    # Imported here: only who changes a routine needs it.
    from runstrong_tui.cli.making import build_workbench

    return build_workbench(options)


def _try_sound(options: Options, preferences: SettingsFile) -> str:
    # Imported here: the doctor asks for a desk itself.
    from runstrong_tui.cli.doctor import hear

    sound = preferences.read()[0].sound
    return hear(options.sound or sound.backend, sound.volume)


def speech_cache(options: Options) -> Path:
    """The folder of the sentences that were synthesised."""
    return places(options.data_dir).cache / "speech"


def shipped_lengths(sound: SoundSettings) -> Mapping[str, int]:
    """Milliseconds of each shipped clip, if they are to be heard: what a printed sheet goes by."""
    # Imported here: only who prints the cues needs it.
    from runstrong_tui.audio.voice import Voice

    return Voice().lengths if sound.voice else {}


class Screen(Protocol):
    """The app, as far as the command line knows it."""

    last_words: str
    """Why it had to end; empty if it did not have to."""
    ended_with: int
    """The exit code it was told to end with; 0: it was not told."""
    crash: BaseException | None
    """The error it died of."""
    noted: list[BaseException]
    """Errors it did not die of."""

    @property
    def return_code(self) -> int | None: ...

    def run(self) -> object:
        """Until it is closed."""
        ...

    def end(self, code: int) -> None:
        """Have it end with this exit code; from a signal handler too."""
        ...

    def fail(self, error: BaseException | None) -> None:
        """Have it end because of an error, from any thread."""
        ...


def build_app(desk: Desk, lead: Lead | None, messages: Path | None) -> Screen:
    """The app, on its home screen or at once in a workout, with which it then also ends.

    `messages`: the file for what anything writes to stderr while the screen is up.
    """
    # Imported here: it costs 0.3 s, and only a screen needs it.
    from runstrong_tui.tui.app import RunstrongApp

    app = RunstrongApp(desk, lead, leave_after=lead is not None)
    app.messages_to = messages
    return app


def messages_file(options: Options) -> Path:
    """The file for the program's own messages. Raises `Unusable`."""
    return places(options.data_dir).log_file


def show_exercise(desk: Desk, exercise: Exercise) -> None:
    """Let it move in the terminal until a key is pressed; nothing where it has no figure.

    Raises `Unusable`.
    """
    # Imported here, as above.
    from runstrong_tui.core.level import Level
    from runstrong_tui.tui.demonstration import act_of
    from runstrong_tui.tui.exhibit import Exhibit

    act = act_of(desk.shelf, exercise, Level.BEGINNER)
    if act.figure:
        Exhibit(desk, act).show()


def build_plain_face(
    lead: Lead, write: Callable[[str], None], ring: Callable[[], None]
) -> PlainFace:
    """The workout line by line."""
    # Imported here, as above.
    from runstrong_tui.clock import MachineClock
    from runstrong_tui.plain.face import PlainFace

    return PlainFace(lead, write, MachineClock().now, ring)


class _Forgetful:
    """Preferences of a rehearsal: what was read and chosen holds until the program ends."""

    def __init__(self, kept: SettingsFile) -> None:
        self._kept = kept
        self._safety_read = False

    def read(self) -> tuple[Settings, tuple[FileFault, ...]]:
        return self._kept.read()

    def change(self, section: str, key: str, value: object) -> None:
        """A rehearsal keeps nothing."""

    def safety_read(self) -> bool:
        return self._safety_read or self._kept.safety_read()

    def remember_safety_read(self) -> None:
        self._safety_read = True
