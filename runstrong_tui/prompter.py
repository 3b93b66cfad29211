"""Hands the cues of a session to the announcer, ahead of their moment, and notes those heard."""

from collections.abc import Mapping
from dataclasses import replace

from runstrong_tui.core.agenda import Due, agenda, closing
from runstrong_tui.core.cue import Heard
from runstrong_tui.core.session import Session
from runstrong_tui.core.settings import SoundSettings
from runstrong_tui.ports import Announcer, TimedCue

AHEAD = 2_500
"""Cues are handed over this many real milliseconds before they are due."""

REMEMBERED = 32
"""How many of the cues heard last are kept for the faces; in a rehearsal so many times more as it
is faster, since as much more is heard between two looks."""


class Prompter:
    """Knows which cues come next. `now` is the clock's moment to which the session is settled."""

    def __init__(
        self,
        announcer: Announcer,
        sound: SoundSettings,
        lengths: Mapping[str, int],
        session: Session,
    ) -> None:
        self.sound = sound
        self.heard: tuple[Heard, ...] = ()
        """The last cues whose moment has come, oldest first."""
        self._announcer = announcer
        self._lengths = lengths
        self._agenda: tuple[Due, ...] = ()
        self._epoch = 0
        self._number = 0
        self._handed_to = self._heard_to = session.at - 1
        self._remembered = REMEMBERED * session.haste

    def start_anew(self, session: Session, now: int) -> None:
        """What was to come is wrong: silence it, and prompt from where the session stands."""
        self._silence(session)
        self._agenda = agenda(session, self.sound, self._lengths)
        self.hear(session.at)
        self.hand_over(session, now)

    def follow(self, session: Session) -> None:
        """A step has begun by itself; the one after it comes into sight."""
        self._agenda = agenda(session, self.sound, self._lengths)

    def end(self, session: Session, now: int, *, by_itself: bool) -> None:
        """The session is over: what is left to be heard is its end, if it came to one."""
        if not by_itself:
            self._silence(session)
            last = () if session.stopped else closing(session, session.at, self._lengths)
            self._agenda = tuple(last)
        self._pass_on([due for due in self._agenda if due.at > self._handed_to], session, now)
        self.hear(max((due.at for due in self._agenda), default=session.at))

    def hand_over(self, session: Session, now: int) -> None:
        """Pass on what is due soon."""
        until = session.at + AHEAD * session.haste
        due = [one for one in self._agenda if self._handed_to < one.at <= until]
        self._pass_on(due, session, now)

    def hear(self, until: int) -> None:
        """Note the cues whose moment has come."""
        new = [due for due in self._agenda if self._heard_to < due.at <= until]
        self._heard_to = max(self._heard_to, until)
        if new:
            last = self.heard[-1].number if self.heard else 0
            heard = (Heard(last + count, due.at, due.cue) for count, due in enumerate(new, 1))
            self.heard = (*self.heard, *heard)[-self._remembered :]

    def next_at(self) -> int | None:
        """The moment of the next cue on the session's clock."""
        return next((due.at for due in self._agenda if due.at > self._heard_to), None)

    def toggle_voice(self) -> None:
        """Without the voice phrases are only shown, and a spoken count becomes tones."""
        self.sound = replace(self.sound, voice=not self.sound.voice)

    def _silence(self, session: Session) -> None:
        self._epoch += 1
        self._announcer.hush(self._epoch)
        self._handed_to = self._heard_to = session.at - 1

    def _pass_on(self, due: list[Due], session: Session, now: int) -> None:
        if not due:
            return
        wanted = (one for one in due if self.sound.voice or not one.cue.say)
        self._announcer.announce([self._timed(one, session, now) for one in wanted])
        self._handed_to = max(self._handed_to, due[-1].at)

    def _timed(self, due: Due, session: Session, now: int) -> TimedCue:
        self._number += 1
        later = (due.at - session.at) // session.haste
        return TimedCue(self._epoch, self._number, now + later, due.cue)
