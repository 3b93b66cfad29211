"""What follows from something: a session after it, and what happened on the way."""

from collections.abc import Callable
from dataclasses import dataclass

from runstrong_tui.core.happenings import Happening, Mark, NothingToDo
from runstrong_tui.core.session import Session


@dataclass(frozen=True, slots=True)
class Turn:
    """A session after something, and what happened on the way."""

    session: Session
    happenings: tuple[Happening, ...] = ()

    def then(self, go_on: Callable[[Session], "Turn"]) -> "Turn":
        """This turn and what follows from it."""
        following = go_on(self.session)
        return Turn(following.session, (*self.happenings, *following.happenings))


def mark(session: Session) -> Mark:
    """Where a session stands."""
    return Mark(
        session.at, session.step, session.left, session.spent, session.paused_ms, session.rested_ms
    )


def nothing(session: Session, why: str = "") -> Turn:
    """The command has no meaning here. `why`: one sentence on it."""
    return Turn(session, (NothingToDo(mark(session), why),))
