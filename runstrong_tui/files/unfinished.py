"""Sessions that were broken off. Looking at them changes nothing."""

from collections.abc import Iterator
from contextlib import contextmanager

from runstrong_tui.core.commands import GoOn
from runstrong_tui.core.engine import answer
from runstrong_tui.core.fault import FileFault
from runstrong_tui.core.logbook import SessionRecord
from runstrong_tui.core.session import Session
from runstrong_tui.files import atomic
from runstrong_tui.files.disk import DISK, Disk
from runstrong_tui.files.live_folder import Kept, all_kept, find, put_into_log
from runstrong_tui.files.live_lock import LiveLock
from runstrong_tui.files.logbook import Logbook
from runstrong_tui.files.paths import Places
from runstrong_tui.files.session_id import no_session
from runstrong_tui.ports import UnfinishedCard


class UnfinishedSessions:
    """The journals that lie in live/."""

    def __init__(self, places: Places, disk: Disk = DISK) -> None:
        self._live = places.live
        self._trash = places.trash
        self._log = Logbook(places.sessions, disk)
        self._disk = disk

    def sessions(self) -> tuple[tuple[UnfinishedCard, ...], tuple[FileFault, ...]]:
        """Newest first, and what is wrong with journals that can't be read.

        None while somebody trains: one of them is theirs, and the others have to wait.
        """
        kept, faults = all_kept(self._live)
        if LiveLock.is_taken(self._live):
            return (), faults
        return tuple(_card(one) for one in kept if not self._log.holds(one.session.id)), faults

    def log_finished(self) -> None:
        """Log the sessions that were over, but broken off before that was kept.

        Whoever trains just now looks after their own. Raises `Unusable`.
        """
        kept = all_kept(self._live)[0]
        over = [one for one in kept if one.session.over or self._log.holds(one.session.id)]
        if not over:
            return
        with LiveLock(self._live) as lock:
            if lock.held:
                for one in over:
                    self._put_into_log(one)

    def log(self, session: str) -> SessionRecord:
        """Keep what was done in the log, as stopped, and end the session. Raises `Unusable`."""
        with self._alone_with(session) as kept:
            return self._put_into_log(kept)

    def discard(self, session: str) -> None:
        """Move the session to the trash. Raises `Unusable`."""
        with self._alone_with(session) as kept:
            for path in (*kept.copies, kept.path):
                atomic.move_to_trash(path, self._trash, self._disk)

    def _put_into_log(self, kept: Kept) -> SessionRecord:
        try:
            return put_into_log(kept, self._log, self._disk)
        except OSError as error:
            raise no_session(kept.session.id, f"can't be logged: {error}") from error

    @contextmanager
    def _alone_with(self, session: str) -> Iterator[Kept]:
        """The journal, while nobody trains; it might be theirs."""
        with LiveLock(self._live) as lock:
            if not lock.held:
                raise no_session(session, "another runstrong is training just now")
            try:
                yield find(self._live, session)
            except OSError as error:
                raise no_session(session, f"can't be moved: {error}") from error


def _card(kept: Kept) -> UnfinishedCard:
    session = kept.session
    return UnfinishedCard(
        id=session.id,
        routine=session.plan.routine,
        name=session.plan.name,
        where=_where(session),
        left=_left(session),
        sets_done=sum(not result.skipped for result in session.results),
        started=f"{kept.started.day} {kept.started:%b %H:%M}",
    )


def _where(session: Session) -> str:
    """Donkey kick, left, set 2 of 3."""
    step = session.now
    side = [] if step.side is None else [step.side.value]
    return ", ".join([session.plan.guide(step).name, *side, f"set {step.set} of {step.sets}"])


def _left(broken_off: Session) -> str:
    """Time to the end of the plan once it goes on, m:ss: a broken rep starts anew."""
    session = answer(broken_off, GoOn()).session
    ahead = sum(step.ms for step in session.plan.steps[session.step + 1 :])
    seconds = -(-(max(0, session.left) + ahead) // 1000)
    return f"{seconds // 60}:{seconds % 60:02}"
