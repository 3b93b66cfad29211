"""Every sentence the program itself says, each made in one place. What is said has a clip."""

from runstrong_tui.core.plan import Guide, PaceKind, Side, Step
from runstrong_tui.core.words import capital, counted, mid_sentence, number

GET_READY = "Get ready."
REST = "Rest."
SWITCH_SIDES = "Switch sides."
OWN_PACE = "At your own pace."
THREE_MORE = "Three more."
LAST_ONE = "Last one."
HALF_WAY = "Half-way."
TEN_SECONDS = "Ten seconds."
DONE = "Done."

FIXED = (
    *(GET_READY, REST, SWITCH_SIDES, OWN_PACE),
    *(THREE_MORE, LAST_ONE, HALF_WAY, TEN_SECONDS, DONE),
)
"""The sentences that are always the same."""

MINUTES_FROM = 120
"""Seconds from which a target is said in minutes."""


def named(guide: Guide, side: Side | None = None) -> str:
    """Donkey kicks, left leg."""
    return f"{capital(guide.spoken)}{_where(guide, side)}."


def next_up(guide: Guide, side: Side | None = None) -> str:
    """Next: donkey kicks, left leg."""
    return f"Next: {mid_sentence(guide.spoken)}{_where(guide, side)}."


def only_side(side: Side) -> str:
    """Right."""
    return f"{capital(side)}."


def side_of(guide: Guide, side: Side) -> str:
    """Right leg."""
    return f"{capital(side)} {guide.limb}."


def set_of(set_: int, sets: int) -> str:
    """Set two of three."""
    return f"Set {number(set_)} of {number(sets)}."


def target(step: Step) -> str:
    """What a set asks for."""
    return asked_reps(step.reps) if step.reps is not None else asked_time(step.work_ms)


def paced(step: Step) -> str:
    """Whether only the athlete ends the set; empty where the program leads."""
    return OWN_PACE if step.pace is PaceKind.OWN else ""


def asked_reps(reps: int) -> str:
    """Ten reps."""
    return f"{capital(counted(reps, 'rep', number(reps)))}."


def asked_time(ms: int) -> str:
    """Thirty seconds; Two minutes; Two minutes thirty."""
    whole = round(ms / 1000)
    if whole < MINUTES_FROM:
        return f"{capital(counted(whole, 'second', number(whole)))}."
    minutes, rest = divmod(whole, 60)
    return f"{_minutes(minutes)} {number(rest)}." if rest else f"{_minutes(minutes)}."


def time_taken(ms: int) -> str:
    """Twenty minutes; less than one and a half is One minute."""
    return f"{_minutes(max(1, round(ms / 60_000)))}."


def count(value: int) -> str:
    """The number of a rep, or of seconds to go: Three."""
    return f"{capital(number(value))}."


def call(word: str) -> str:
    """A word on the beat: Up."""
    return f"{capital(word)}."


def _where(guide: Guide, side: Side | None) -> str:
    return f", {side} {guide.limb}" if side else ""


def _minutes(minutes: int) -> str:
    return capital(counted(minutes, "minute", number(minutes)))
