"""What will be heard from here."""

from runstrong_tui.core.agenda import agenda
from runstrong_tui.core.commands import GoOn, Pause
from runstrong_tui.core.cue import Sound
from runstrong_tui.core.engine import answer
from runstrong_tui.core.flow import settle, start
from runstrong_tui.core.session import COUNT_IN, Session
from runstrong_tui.core.settings import SoundSettings
from tests.samples import SQUAT_8, plan

READY = 10_000
REP = 5_000


def paused(at: int) -> Session:
    """A set of squats that was broken off, and is being counted in again."""
    session = settle(start(plan(SQUAT_8), "probe").session, at).session
    return answer(answer(session, Pause()).session, GoOn()).session


def test_a_set_that_is_gone_on_with_begins_with_go_and_nothing_else_at_that_moment() -> None:
    session = paused(READY + REP + 1_500)
    begin = session.at + COUNT_IN
    dues = agenda(session, SoundSettings(form_cues=False))
    assert [due.cue.sound for due in dues if due.at == begin] == [Sound.GO]
    following = next(due for due in dues if due.at > begin)
    assert following.at == begin + 3_000, "the hold of the rep that was broken off"


def test_a_set_that_had_just_begun_begins_as_ever() -> None:
    session = paused(READY + 1_500)
    begin = session.at + COUNT_IN
    dues = agenda(session, SoundSettings(form_cues=False))
    assert [due.cue.sound for due in dues if due.at == begin] == [Sound.GO]
    assert next(due.cue.say for due in dues if due.at > begin) == "Down."
