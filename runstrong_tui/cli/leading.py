"""The parts of a session put together: the part of `build` that only those need who train."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from runstrong_tui.audio.choose import Choice, announcer
from runstrong_tui.audio.decoding import can_decode
from runstrong_tui.audio.speech import Speech
from runstrong_tui.awake import Awake
from runstrong_tui.cli.build import speech_cache
from runstrong_tui.cli.options import Options
from runstrong_tui.clock import MachineClock, wall
from runstrong_tui.coach import Coach
from runstrong_tui.core.commands import GoOn
from runstrong_tui.core.engine import answer
from runstrong_tui.core.fault import FileFault, Unusable
from runstrong_tui.core.flow import start
from runstrong_tui.core.plan import Plan
from runstrong_tui.core.settings import SoundSettings
from runstrong_tui.core.turn import Turn
from runstrong_tui.files.journal import NoJournal
from runstrong_tui.files.live_lock import LiveLock
from runstrong_tui.files.paths import places
from runstrong_tui.files.session_id import new_id
from runstrong_tui.files.settings import SettingsFile
from runstrong_tui.files.under_way import begin, go_on
from runstrong_tui.lead import ThreadedLead
from runstrong_tui.ports import Journal, Lead

FIRST_SOUND = 3.0
"""Seconds a workout waits for its sound at most: else one that counts in at once would begin
unheard. Mostly it is there within half a second."""
BUSY = "another runstrong is training just now; end it there, or wait"


class Leading:
    """Begins sessions."""

    def __init__(self, options: Options, haste: int = 1) -> None:
        """`haste` over 1: they are rehearsals, and nothing is kept. Raises `Unusable`."""
        self._where = places(options.data_dir)
        self._preferences = SettingsFile(self._where)
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
            session, journal = go_on(self._where, what, wall)
            return answer(session, GoOn()), journal
        turn = start(what, new_id(datetime.now(UTC)))
        return turn, begin(self._where, turn.session, wall)

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
        return Speech.of(plan, sound, speech_cache(self._options))

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
