"""What a workout says line by line: from views to sentences."""

from collections.abc import Iterator
from dataclasses import dataclass

from runstrong_tui.core.bell import rings
from runstrong_tui.core.cue import Heard, Sound
from runstrong_tui.core.plan import StepKind
from runstrong_tui.core.session import Status
from runstrong_tui.core.view import Mood, Summary, View
from runstrong_tui.core.words import clock, counted, lasted


def opening_line(view: View) -> str:
    """What begins, and how long it takes."""
    return f"{view.routine}, {view.left}." + (" REHEARSAL" if view.rehearsal else "")


def closing_line(summary: Summary) -> str:
    """What was done, in one sentence."""
    word = "Done" if summary.completed else "Finished early"
    sets, reps = counted(summary.sets, "set"), counted(summary.reps, "rep")
    return f"{word}: {sets}, {reps}, {lasted(summary.active_ms)} of work."


@dataclass(frozen=True, slots=True)
class Told:
    """What was told last, to tell only what is new."""

    status: Status = Status.RUNNING
    notices: tuple[str, ...] = ()
    muted: bool = False
    voice: bool = True
    sets: int = 0
    last_set: str = ""
    refusal: str = ""
    step: int = -1
    left: str = ""

    @staticmethod
    def of(view: View) -> "Told":
        no_sound = (f"No sound: {view.no_sound}",) if view.no_sound else ()
        return Told(
            view.status,
            (*view.notices, *no_sound),
            view.muted,
            view.voice,
            view.sets,
            view.last_set,
            view.refusal,
            view.step,
            view.left,
        )


def news(before: Told, now: Told, view: View) -> Iterator[str]:
    """What changed between two views, besides what was heard."""
    if now.status is not before.status:
        yield from _status_lines(view)
    yield from (notice for notice in now.notices if notice not in before.notices)
    if now.muted is not before.muted:
        yield "SOUND OFF" if now.muted else "SOUND ON"
    if now.voice is not before.voice:
        yield "VOICE ON" if now.voice else "VOICE OFF"
    if now.last_set != before.last_set and now.last_set:
        yield f"LAST SET  {now.last_set}"
    if now.refusal and now.refusal != before.refusal:
        yield now.refusal
    if now.step == before.step and now.sets != before.sets:
        yield f"SETS  {view.name}: {view.sets} in all"


def cue_lines(heard: Heard, view: View) -> Iterator[str]:
    """A cue; ticks and the ends of reps go by in silence."""
    at = moment(heard.at)
    if heard.cue.count:
        yield f"{at}  {heard.cue.count}"
    elif heard.cue.say:
        yield f"{at}  {heard.cue.say}"
    else:
        yield from (f"{at}  {line}" for line in _tone_lines(heard, view))


def rung(heard: Heard, view: View) -> bool:
    """Whether the terminal's bell rings for a cue."""
    return view.bell and not view.muted and rings(heard.cue)


def moment(ms: int) -> str:
    """A moment of the session, m:ss, rounded down."""
    return clock(ms - ms % 1000)


def _tone_lines(heard: Heard, view: View) -> Iterator[str]:
    side = f", {view.side}" if view.side else ""
    match heard.cue.sound:
        case Sound.GO if heard.cue.at:
            yield f"GO ON  {view.name}{side}, {_to_go(view)}"
        case Sound.GO:
            yield f"GO  {view.name}{side}, set {view.set} of {view.sets}, {view.goal}"
        case Sound.REST:
            yield f"REST  {view.digits} s"
        case Sound.SET:
            yield f"SET DONE  {view.digits} s until the next exercise"
        case Sound.SWITCH:
            yield "SWITCH SIDES"
        case Sound.FINISH:
            yield "FINISH"


def _status_lines(view: View) -> Iterator[str]:
    match view.status:
        case Status.PAUSED:
            yield f"PAUSED  {_where(view)}, {_to_go(view)}. Enter goes on."
        case Status.COUNT_IN:
            yield f"GOING ON in 3  {_where(view)}"


def _where(view: View) -> str:
    if _works(view):
        return view.name
    waiting = "Rest" if view.mood is Mood.REST or view.step else "Getting ready"
    return f"{waiting} before {view.name}"


def _to_go(view: View) -> str:
    if _works(view) and view.reps is not None and view.reps.target is not None:
        return f"{view.reps.done} of {counted(view.reps.target, 'rep')} done"
    return f"{view.digits} s to go" if ":" not in view.digits else f"{view.digits} to go"


def _works(view: View) -> bool:
    return bool(view.strip) and view.strip[view.step].kind is StepKind.WORK
