"""The coach leads a session: time and commands in, cues and journal entries out. No thread here."""

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import replace

from runstrong_tui.core.ahead import strip
from runstrong_tui.core.commands import (
    Back,
    Command,
    Drop,
    Easier,
    Gap,
    Next,
    PauseOrGoOn,
    Redo,
    Skip,
    ToggleSound,
    ToggleVoice,
    Undo,
)
from runstrong_tui.core.engine import answer
from runstrong_tui.core.flow import deadline, settle
from runstrong_tui.core.happenings import Happening, NothingToDo, StepBegan
from runstrong_tui.core.looking import Moment
from runstrong_tui.core.session import Session, Status
from runstrong_tui.core.settings import SoundSettings
from runstrong_tui.core.turn import Turn
from runstrong_tui.ports import Announcer, Clock, Journal
from runstrong_tui.prompter import Prompter

LONGEST_SILENCE = 2_000
"""Real milliseconds without a look at the clock after which nobody can have been training."""

LONGEST_SLEEP = 500
"""Milliseconds of the machine's sleep that go unnoticed."""

WAKE = 1_000
"""The coach looks at the clock at least this often while the session is not paused."""

BOUNCE = 250
"""A command again within so many real milliseconds is the same press of the key."""

ONCE = (PauseOrGoOn, Next, Skip, Back, Drop, Redo, Easier, Undo)
"""Commands that a bouncing key must not repeat."""

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
        self.now = clock.now()
        """The moment of the clock up to which everything is settled."""
        self._slept = clock.slept()
        self._pressed: dict[type[Command], int] = {}
        sound = sound or SoundSettings()
        self._prompter = Prompter(announcer, sound, lengths or {}, self._session)
        self._kept_at = self._session.at
        self._unsaved: deque[tuple[int, int]] = deque()
        """Numbers of journal entries that are not safe yet, and when each was written."""
        self._gap = ""
        self.moment = Moment(
            self._session,
            strip(self._session.plan),
            muted=sound.mute,
            voice=sound.voice,
        )
        self._take(begun, settled=False)
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
            # Sleep during a pause is pause; a moment's sleep during a step is nothing.
            passed = real + (slept if self._session.status is Status.PAUSED else 0)
            self._pass_time(self._session.at + passed * self._session.haste)
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
        if (cue := self._prompter.next_at()) is not None:
            soon.append(cue)
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
        self._prompter.hand_over(self._session, self.now)

    def _do(self, command: Command) -> None:
        before = self._session
        turn = answer(before, command)
        self._take(turn, settled=False)
        for one in turn.happenings:
            if isinstance(one, NothingToDo):
                self.moment = replace(self.moment, refused_at=one.mark.at, refusal=one.why)
        if _place(before) != _place(turn.session):
            self._replan()

    def _take(self, turn: Turn, *, settled: bool) -> None:
        """Keep a turn, and tell everyone what happened. `settled`: time alone brought it about."""
        if settled:
            self._prompter.hear(turn.session.at)
            self._note_heard()
        before, self._session = self._session, turn.session
        plan = turn.session.plan
        steps = self.moment.strip if plan is before.plan else strip(plan)
        self.moment = replace(self.moment, session=turn.session, strip=steps)
        self._write(turn.happenings)
        if settled and any(isinstance(one, StepBegan) for one in turn.happenings):
            self._prompter.follow(self._session)
        if self._session.over and not before.over:
            self._end(settled=settled)

    def _end(self, *, settled: bool) -> None:
        self._prompter.end(self._session, self.now, by_itself=settled)
        self._note_heard()
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

    def _toggle_sound(self) -> None:
        muted = not self.moment.muted
        self._announcer.mute(muted)
        self.moment = replace(self.moment, muted=muted)

    def _toggle_voice(self) -> None:
        self._prompter.toggle_voice()
        self.moment = replace(self.moment, voice=self._prompter.sound.voice)
        self._replan()

    def _replan(self) -> None:
        """The cues to come have changed."""
        if not self._session.over:
            self._prompter.start_anew(self._session, self.now)
            self._note_heard()

    def _note_heard(self) -> None:
        if self._prompter.heard is not self.moment.heard:
            self.moment = replace(self.moment, heard=self._prompter.heard)

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
