"""The coach leads a session: time and commands in, cues and journal entries out. No thread here."""

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import replace

from runstrong_tui.core.agenda import Due, agenda, closing
from runstrong_tui.core.commands import (
    Back,
    Command,
    Drop,
    Gap,
    Next,
    PauseOrGoOn,
    Redo,
    Skip,
    ToggleSound,
    ToggleVoice,
    Undo,
)
from runstrong_tui.core.cue import Heard
from runstrong_tui.core.engine import answer
from runstrong_tui.core.flow import deadline, settle
from runstrong_tui.core.happenings import Happening, NothingToDo, StepBegan
from runstrong_tui.core.looking import Moment, strip
from runstrong_tui.core.session import Session, Status
from runstrong_tui.core.settings import SoundSettings
from runstrong_tui.core.turn import Turn
from runstrong_tui.ports import Announcer, Clock, Journal, TimedCue

LONGEST_SILENCE = 2_000
"""Real milliseconds without a look at the clock after which nobody can have been training."""

LONGEST_SLEEP = 500
"""Milliseconds of the machine's sleep that go unnoticed."""

WAKE = 1_000
"""The coach looks at the clock at least this often while the session is not paused."""

AHEAD = 2_500
"""Cues are handed over this many real milliseconds before they are due."""

BOUNCE = 250
"""A command again within so many real milliseconds is the same press of the key."""

ONCE = (PauseOrGoOn, Next, Skip, Back, Drop, Redo, Undo)
"""Commands that a bouncing or held key must not repeat."""

REMEMBERED = 32
"""How many of the cues heard last are kept for the faces."""

SAVED_WITHIN = 3_000
"""Real milliseconds after which the athlete is told that something is not on disk yet."""

GAP = "Paused: the computer was away for {} s. None of it was counted."


class Coach:
    """Feeds time and commands to a session, and passes on what happens."""

    def __init__(
        self,
        begun: Turn,
        clock: Clock,
        announcer: Announcer,
        journal: Journal,
        sound: SoundSettings | None = None,
        lengths: Mapping[str, int] | None = None,
    ) -> None:
        self._session = begun.session
        self._clock = clock
        self._announcer = announcer
        self._journal = journal
        self._sound = sound or SoundSettings()
        self._lengths = lengths or {}
        self.now = clock.now()
        """The moment of the clock up to which everything is settled."""
        self._slept = clock.slept()
        self._pressed: dict[type[Command], int] = {}
        self._epoch = 0
        self._number = 0
        self._agenda: tuple[Due, ...] = ()
        self._handed_to = self._heard_to = self._session.at - 1
        self._kept_at = self._session.at
        self._unsaved: deque[tuple[int, int]] = deque()
        """Numbers of journal entries that are not safe yet, and when each was written."""
        self._gap = ""
        self.moment = Moment(
            self._session,
            strip(self._session.plan),
            muted=self._sound.mute,
            voice=self._sound.voice,
        )
        self._replan()

    def settle(self, now: int) -> None:
        """Let the session catch up with the clock."""
        real = max(0, now - self.now)
        slept = max(0, self._clock.slept() - self._slept)
        self.now, self._slept = max(now, self.now), self._slept + slept
        if self._unwatched(real, slept):
            self._do(Gap((real + slept) * self._session.haste))
            self._gap = GAP.format((real + slept) // 1000)
        else:
            self._pass_time(self._session.at + (real + slept) * self._session.haste)
            self._keep_clock()
        self._notice()

    def command(self, command: Command, stamp: int) -> None:
        """Do what the athlete said, at the moment they said it."""
        if self._bounced(command, stamp):
            return
        self.settle(max(stamp, self.now))
        if isinstance(command, ToggleSound):
            self._toggle_sound()
        elif isinstance(command, ToggleVoice):
            self._toggle_voice()
        else:
            self._do(command)

    def close(self, now: int) -> None:
        """Keep the place where the session is left, to the millisecond."""
        self.settle(now)
        if not self._session.over:
            self._journal.clock(self._session)

    def wake_at(self) -> int:
        """The moment of the clock at which the coach must look again, at the latest."""
        if self._session.status in (Status.PAUSED, Status.DONE):
            return self.now + WAKE
        at, haste = self._session.at, self._session.haste
        soon = [at + WAKE * haste]
        if self._session.status is Status.RUNNING:
            soon.append(self._kept_at + WAKE * haste)
        if (until := deadline(self._session)) is not None:
            soon.append(until)
        soon += [due.at for due in self._agenda if due.at > self._heard_to][:1]
        return self.now + max(0, -(-(min(soon) - at) // haste))

    @property
    def session_at(self) -> int:
        """The session's clock at `now`."""
        return self._session.at

    # How time passes.

    def _unwatched(self, real: int, slept: int) -> bool:
        if self._session.status in (Status.PAUSED, Status.DONE):
            return False
        return real > LONGEST_SILENCE or slept >= LONGEST_SLEEP

    def _pass_time(self, to: int) -> None:
        """Settle step by step, so that no cue of a step between is missed."""
        while self._session.at < to and not self._session.over:
            until = deadline(self._session)
            turn = settle(self._session, to if until is None else min(to, until))
            self._take(turn, settled=True)
        self._hand_over()

    def _do(self, command: Command) -> None:
        before = self._session
        turn = answer(before, command)
        self._take(turn, settled=False)
        refused = any(isinstance(one, NothingToDo) for one in turn.happenings)
        if refused:
            self.moment = replace(self.moment, refused_at=turn.session.at)
        if _place(before) != _place(turn.session):
            self._replan()

    def _take(self, turn: Turn, *, settled: bool) -> None:
        """Keep a turn, and tell everyone what happened. `settled`: time alone brought it about."""
        if settled:
            self._hear(turn.session.at)
        before, self._session = self._session, turn.session
        plan = turn.session.plan
        steps = self.moment.strip if plan is before.plan else strip(plan)
        self.moment = replace(self.moment, session=turn.session, strip=steps)
        self._write(turn.happenings)
        if settled and any(isinstance(one, StepBegan) for one in turn.happenings):
            self._agenda = agenda(self._session, self._sound, self._lengths)
        if self._session.over and not before.over:
            self._end(settled=settled)

    def _end(self, *, settled: bool) -> None:
        if not settled:
            self._silence_rest()
            session = self._session
            last = () if session.stopped else closing(session, session.at, self._lengths)
            self._agenda = tuple(last)
        self._hand_over(all_of_it=True)
        self._hear(max((due.at for due in self._agenda), default=self._session.at))
        self._journal.finish(self._session)

    # What is kept.

    def _write(self, happenings: Iterable[Happening]) -> None:
        worth = [one for one in happenings if not isinstance(one, NothingToDo)]
        if worth:
            self._unsaved.append((self._journal.write(worth), self.now))
            self._kept_at = self._session.at

    def _keep_clock(self) -> None:
        """A running step is kept once a second, so that a crash loses no more."""
        since = self._session.at - self._kept_at
        if self._session.status is Status.RUNNING and since >= WAKE * self._session.haste:
            self._unsaved.append((self._journal.clock(self._session), self.now))
            self._kept_at = self._session.at

    def _notice(self) -> None:
        """Tell the athlete what keeps the session from being safe or from going on."""
        if self._session.status is not Status.PAUSED:
            self._gap = ""
        while self._unsaved and self._unsaved[0][0] <= self._journal.saved_to:
            self._unsaved.popleft()
        late = bool(self._unsaved) and self.now - self._unsaved[0][1] > SAVED_WITHIN
        sound = self._announcer.state == "bell", self._announcer.trouble
        if sound != (self.moment.bell, self.moment.no_sound):
            self.moment = replace(self.moment, bell=sound[0], no_sound=sound[1])
        trouble = self._journal.trouble or ("Not saved yet: the disk is slow." if late else "")
        notices = tuple(notice for notice in (self._gap, trouble) if notice)
        if notices != self.moment.notices:
            self.moment = replace(self.moment, notices=notices)

    # What is heard.

    def _replan(self) -> None:
        """The cues to come have changed: silence the old ones and hand over new ones."""
        if self._session.over:
            return
        self._silence_rest()
        self._agenda = agenda(self._session, self._sound, self._lengths)
        self._hear(self._session.at)
        self._hand_over()

    def _silence_rest(self) -> None:
        self._epoch += 1
        self._announcer.hush(self._epoch)
        self._handed_to = self._heard_to = self._session.at - 1

    def _hand_over(self, *, all_of_it: bool = False) -> None:
        until = self._session.at + AHEAD * self._session.haste
        due = [
            one
            for one in self._agenda
            if one.at > self._handed_to and (all_of_it or one.at <= until)
        ]
        if due:
            heard = (one for one in due if self._sound.voice or not one.cue.say)
            self._announcer.announce([self._timed(one) for one in heard])
            self._handed_to = max(self._handed_to, due[-1].at)

    def _timed(self, due: Due) -> TimedCue:
        self._number += 1
        later = (due.at - self._session.at) // self._session.haste
        return TimedCue(self._epoch, self._number, self.now + later, due.cue)

    def _hear(self, until: int) -> None:
        """Count the cues whose moment has come."""
        new = [due for due in self._agenda if self._heard_to < due.at <= until]
        self._heard_to = max(self._heard_to, until)
        if not new:
            return
        last = self.moment.heard[-1].number if self.moment.heard else 0
        heard = (Heard(last + count, due.at, due.cue) for count, due in enumerate(new, 1))
        self.moment = replace(self.moment, heard=(*self.moment.heard, *heard)[-REMEMBERED:])

    def _toggle_sound(self) -> None:
        muted = not self.moment.muted
        self._announcer.mute(muted)
        self.moment = replace(self.moment, muted=muted)

    def _toggle_voice(self) -> None:
        """Without the voice phrases are only shown, and a spoken count becomes tones."""
        self._sound = replace(self._sound, voice=not self._sound.voice)
        self.moment = replace(self.moment, voice=self._sound.voice)
        self._replan()

    def _bounced(self, command: Command, stamp: int) -> bool:
        if not isinstance(command, ONCE):
            return False
        before = self._pressed.get(type(command))
        self._pressed[type(command)] = stamp
        return before is not None and 0 <= stamp - before < BOUNCE


def _place(session: Session) -> tuple[object, ...]:
    """All that the cues to come depend on."""
    here = (session.step, session.spent, session.length)
    return (*here, session.status, session.count_in, session.plan)
