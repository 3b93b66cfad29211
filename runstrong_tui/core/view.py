"""What a screen shows of a session, as plain values. Equal looks are equal views."""

from dataclasses import dataclass, field
from enum import StrEnum

from runstrong_tui.core.cue import Heard, Sound
from runstrong_tui.core.exercise import Measure
from runstrong_tui.core.pace import Phase
from runstrong_tui.core.plan import PaceKind, Plan, Side, StepKind
from runstrong_tui.core.session import SetResult, Status


class Mood(StrEnum):
    """What the athlete does now; one word and one colour each."""

    READY = "ready"
    WORK = "work"
    REST = "rest"
    SWITCH = "switch"
    PAUSED = "paused"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Segment:
    """One step of the strip that shows the whole plan."""

    kind: StepKind
    ms: int
    after: int = 0
    """Milliseconds of all steps after it."""
    guessed: bool = False
    """Whether it or a step after it lasts as long as the athlete takes."""


@dataclass(frozen=True, slots=True)
class RepCount:
    """A set of reps, or timed reps, under way."""

    done: int
    target: int | None
    """None where seconds lead."""
    phases: tuple[Phase, ...] = ()
    """One rep's parts, for a tempo bar; empty at a cadence and at own pace."""
    phase: int = 0
    """Index of the part under way."""
    phase_done: float = 0
    """How much of that part, or at a cadence of the movement, is over, 0-1 in steps of 1/60 s."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What was done, once the session is over."""

    completed: bool
    sets: int
    reps: int
    """In sets of reps; movements in timed work are not counted."""
    active_ms: int
    held_ms: int
    """Time in holds."""
    elapsed_ms: int


NO_PLAN = Plan("", "", (), {})


@dataclass(frozen=True, slots=True)
class View:
    """One moment of a session."""

    session: str
    """Its id, for the log."""
    routine: str
    """The routine's name."""
    mood: Mood
    status: Status
    digits: str
    """Seconds to go, rounded up; m:ss from 100 s; in a set of reps the reps finished."""
    done: float
    """How much of the step is over, 0-1 in steps of 1/120."""
    name: str
    """The exercise under way or, in waiting, the next one."""
    short: str
    """The same in at most 12 letters."""
    set: int
    sets: int
    measure: Measure
    pace: PaceKind
    goal: str
    """The set's target in words: 10 reps, 30 s."""
    side: Side | None = None
    reps: RepCount | None = None
    """Only during work that is counted."""
    coming: Mood = Mood.WORK
    """What a pause or a count-in leads back to."""
    breath: float = 0
    """In a hold: how much of a breath is over, 0-1 in steps of 1/60 s; in for 3/7, then out."""
    spent: float = 0
    """Seconds of the step that are over, in steps of 1/60 s; for what moves in it."""
    second_at: int = 0
    """When the shown seconds change: milliseconds into each second of the machine's clock."""
    cue: str = ""
    """The form cue of the moment; in waiting the setup or the first cue."""
    call: str = ""
    """What was called out a moment ago in this step, and is to be read nowhere else."""
    next: str = ""
    """What follows this step, in words; empty at the end."""
    left: str = ""
    """Time to the end of the plan, m:ss, with ~ before it where it is partly a guess."""
    block: str = ""
    """Title of the block."""
    strip: tuple[Segment, ...] = ()
    step: int = 0
    """Index of the step under way, in the strip too."""
    exercise: str = ""
    """Id of the exercise, for its figure."""
    stop_signs: tuple[str, ...] = ()
    note: str = ""
    """The author's note on the exercise."""
    why: str = ""
    """Why the goal is what it is today, to follow it and a colon; empty where it is always so."""
    easier: str = ""
    """Name of the next easier exercise, which can take its place; empty: there is none."""
    flash: Sound | None = None
    """The tone of this very moment, to be seen as well."""
    heard: tuple[Heard, ...] = ()
    """The last cues whose moment has come, oldest first."""
    hint: bool = False
    """A key was just pressed that does nothing here."""
    refusal: str = ""
    """Why it did nothing, in one sentence, where there is more to say."""
    can_undo: bool = False
    undoes: str = ""
    """What an undo takes back, in one sentence."""
    notices: tuple[str, ...] = ()
    """What the athlete must know: not saved, paused by a gap."""
    failed: str = ""
    """One sentence, when the session can't be led any more."""
    last_set: str = ""
    """The set booked last and what it came to, in words; empty before the first."""
    plan: Plan = NO_PLAN
    """All steps, for faces that tell what went by while they did not look."""
    results: tuple[SetResult, ...] = ()
    """All sets booked."""
    length: int = 0
    """Milliseconds of this step in all, as changed on the way."""
    muted: bool = False
    voice: bool = True
    """Phrases are spoken, not only shown."""
    bell: bool = False
    """There is no other sound: the face rings the terminal's bell for the main cues."""
    no_sound: str = ""
    """One sentence on why nothing is heard, though it should be."""
    logged: bool = False
    """The session is over and safe in the log."""
    trouble: str = ""
    """One sentence on what could not be saved; known once the lead is closed."""
    rehearsal: bool = False
    summary: Summary | None = field(default=None)
