"""The only place where the parts are put together."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from runstrong_tui import assets
from runstrong_tui.audio.choose import Choice, announcer
from runstrong_tui.audio.decoding import can_decode
from runstrong_tui.audio.speech import Speech
from runstrong_tui.audio.voice import Voice
from runstrong_tui.awake import Awake
from runstrong_tui.cli.options import Options
from runstrong_tui.clock import MachineClock
from runstrong_tui.coach import Coach
from runstrong_tui.core.commands import GoOn
from runstrong_tui.core.engine import answer
from runstrong_tui.core.exercise import Exercise, Level
from runstrong_tui.core.fault import FileFault, Unusable
from runstrong_tui.core.flow import start
from runstrong_tui.core.plan import Plan
from runstrong_tui.core.settings import Settings, SoundSettings
from runstrong_tui.core.turn import Turn
from runstrong_tui.files.catalogue import Catalogue
from runstrong_tui.files.figures import Figures
from runstrong_tui.files.journal import NoJournal
from runstrong_tui.files.live_lock import LiveLock
from runstrong_tui.files.logbook import Logbook
from runstrong_tui.files.paths import Places, places
from runstrong_tui.files.schemas import EXERCISE, ROUTINE
from runstrong_tui.files.session_id import new_id
from runstrong_tui.files.settings import SettingsFile
from runstrong_tui.files.shelf import RoutineShelf
from runstrong_tui.files.templates import exercise_template, routine_template
from runstrong_tui.files.under_way import begin, go_on
from runstrong_tui.files.unfinished import UnfinishedSessions
from runstrong_tui.files.workbench import Workbench
from runstrong_tui.files.workshop import Bench, Workshop
from runstrong_tui.lead import ThreadedLead
from runstrong_tui.plain.face import PlainFace
from runstrong_tui.ports import Desk, Journal, Lead

SPEECH = "speech"
"""The folder in the cache for sentences that were synthesised."""
FIRST_SOUND = 3.0
"""Seconds a workout waits for its sound at most: else one that counts in at once would begin
unheard. Mostly it is there within half a second."""
BUSY = "another runstrong is training just now; end it there, or wait"


def build_training_desk(options: Options, haste: int = 1) -> Desk:
    """A desk to train at. `haste` over 1: sessions are rehearsals, and nothing is kept.

    A session that was over when the program was killed is logged now. Raises `Unusable`.
    """
    if haste == 1:
        UnfinishedSessions(places(options.data_dir)).log_finished()
    return build_desk(options, haste)


def build_desk(options: Options, haste: int = 1) -> Desk:
    """Everything a face may ask for; changes nothing on disk.

    Raises `Unusable` if there is no place to keep anything.
    """
    where = places(options.data_dir)
    preferences = SettingsFile(where)
    return Desk(
        shelf=RoutineShelf(
            where.routines,
            assets.routines(),
            Catalogue(where.exercises, assets.catalogue()),
            Figures(assets.figures(), where.figures),
        ),
        archive=Logbook(where.sessions),
        unfinished=UnfinishedSessions(where),
        preferences=_Forgetful(preferences) if haste > 1 else preferences,
        workbench=Workbench(
            where, build_workshop(options), Catalogue(where.exercises, assets.catalogue())
        ),
        lead=_Leading(where, preferences, options, haste).lead,
        today=lambda: _wall().date(),
        try_sound=lambda: _try_sound(options, preferences),
        notices=tuple(str(fault) for fault in preferences.read()[1]),
    )


def _try_sound(options: Options, preferences: SettingsFile) -> str:
    # Imported here: the doctor asks for a desk itself.
    from runstrong_tui.cli.doctor import hear

    sound = preferences.read()[0].sound
    return hear(options.sound or sound.backend, sound.volume)


def speech_cache(options: Options) -> Path:
    """The folder of the sentences that were synthesised."""
    return places(options.data_dir).cache / SPEECH


def build_workshop(options: Options) -> Workshop:
    """Where the athlete's own files are made. Raises `Unusable`."""
    where = places(options.data_dir)
    routines = Bench(where.routines, assets.routines(), ROUTINE, routine_template, "")
    exercises = Bench(
        where.exercises, assets.catalogue(), EXERCISE, exercise_template, "--exercise "
    )
    catalogue = Catalogue(where.exercises, assets.catalogue())
    return Workshop(routines, exercises, catalogue, Figures(assets.figures(), where.figures))


def shipped_lengths(sound: SoundSettings) -> Mapping[str, int]:
    """Milliseconds of each shipped clip, if they are to be heard: what a printed sheet goes by."""
    return Voice().lengths if sound.voice else {}


class Screen(Protocol):
    """The app, as far as the command line knows it."""

    last_words: str
    """Why it had to end; empty if it did not have to."""

    @property
    def return_code(self) -> int | None: ...

    def run(self) -> object:
        """Until it is closed."""
        ...


def build_app(desk: Desk, lead: Lead | None) -> Screen:
    """The app, on its home screen or at once in a workout, with which it then also ends."""
    # Imported here: it costs 0.3 s, and only a screen needs it.
    from runstrong_tui.tui.app import RunstrongApp

    return RunstrongApp(desk, lead, leave_after=lead is not None)


def show_exercise(desk: Desk, exercise: Exercise) -> None:
    """Let it move in the terminal until a key is pressed; nothing where it has no figure.

    Raises `Unusable`.
    """
    # Imported here, as above.
    from runstrong_tui.tui.demonstration import act_of
    from runstrong_tui.tui.exhibit import Exhibit

    act = act_of(desk.shelf, exercise, Level.BEGINNER)
    if act.figure:
        Exhibit(desk, act).show()


def build_plain_face(
    lead: Lead, write: Callable[[str], None], ring: Callable[[], None]
) -> PlainFace:
    """The workout line by line."""
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


class _Leading:
    """Begins sessions."""

    def __init__(
        self, where: Places, preferences: SettingsFile, options: Options, haste: int
    ) -> None:
        self._where = where
        self._preferences = preferences
        self._options = options
        self._haste = haste

    def lead(self, what: Plan | str) -> Lead:
        """Lead a plan, or go on with an unfinished session. Raises `Unusable`."""
        if self._haste > 1 and isinstance(what, Plan):
            return self._lead(start(what, "rehearsal", self._haste), NoJournal(), lambda: None)
        lock = LiveLock(self._where.live)
        if not lock.take():
            raise Unusable(FileFault("runstrong", 0, 0, BUSY))
        try:
            turn, journal = self._kept(what)
        except BaseException:
            lock.release()
            raise
        return self._lead(turn, journal, lock.release)

    def _kept(self, what: Plan | str) -> tuple[Turn, Journal]:
        """A session and its journal; a broken-off one is counted in at once."""
        if isinstance(what, str):
            session, journal = go_on(self._where, what, _wall)
            return answer(session, GoOn()), journal
        turn = start(what, new_id(datetime.now(UTC)))
        return turn, begin(self._where, turn.session, _wall)

    def _lead(self, turn: Turn, journal: Journal, release: Callable[[], None]) -> Lead:
        clock = MachineClock()
        sound = self._sound()
        speech = self._speech(turn.session.plan, sound)
        speaker = self._speaker(sound, speech)
        speaker.warm_up(FIRST_SOUND)
        awake = Awake()

        def let_go() -> None:
            awake.release()
            speech.close()
            release()

        coach = Coach(turn, clock, speaker, journal, sound, speech.lengths)
        return ThreadedLead(coach, clock, journal, speaker, let_go)

    def _speech(self, plan: Plan, sound: SoundSettings) -> Speech:
        """What can be said of a plan. A rehearsal is too fast for words."""
        if sound.backend == "off" or self._haste > 1 or not can_decode():
            return Speech.none()
        return Speech.of(plan, sound, self._where.cache / SPEECH)

    def _speaker(self, sound: SoundSettings, speech: Speech) -> Choice:
        rehearsal = self._haste > 1
        return announcer(
            sound.backend,
            sound.volume,
            sound.mute,
            None if rehearsal else self._where.log_file,
            speech.find,
            self._where.cache / "lowered.json" if sound.duck and not rehearsal else None,
        )

    def _sound(self) -> SoundSettings:
        sound = self._preferences.read()[0].sound
        return replace(sound, backend=self._options.sound or sound.backend)


def _wall() -> datetime:
    """The wall clock with the UTC offset of this place and day."""
    return datetime.now(UTC).astimezone()
