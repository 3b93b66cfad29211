"""All that is heard in a workout, as a pure function of the plan: nothing is played here.

Each step's cues are anchored to its start, its end or a rep, and resolved for the length the step
has just now; when that length changes they are resolved anew. Phrases give way to what matters
more, and a phrase that no longer fits is dropped, never delayed.
"""

from collections.abc import Iterator
from dataclasses import replace

from runstrong_tui.core import announcements
from runstrong_tui.core.cue import Cue, Priority, Sound
from runstrong_tui.core.hold_cues import open_cues, timed_cues
from runstrong_tui.core.phrases import Lengths, Stage
from runstrong_tui.core.plan import Plan, StepKind
from runstrong_tui.core.rep_cues import rep_cues
from runstrong_tui.core.session import COUNT_IN
from runstrong_tui.core.settings import SoundSettings
from runstrong_tui.core.tones import TONE_MS, tone
from runstrong_tui.core.wording import DONE, GET_READY, count, time_taken

NO_CLIPS: Lengths = {}
"""No phrase has a clip: all lengths are estimated."""

BREATH = 150
"""Milliseconds between a tone and the phrase after it."""

OPENING = 700
"""Milliseconds before the first word of all: the sound has to get going, and so has the athlete."""

SHORT_REST = 8_000
"""A rest shorter than this hears only the next name."""

WORTH_SAYING = 3_000
"""Rest before getting ready that is shorter than this is not told apart from it."""

SPOKEN_SECOND = 600
"""Milliseconds of a spoken three, two or one."""

REMINDED_FROM = 25_000
"""A rest of this length is followed by a call to get ready; what is shorter is not forgotten."""
REMINDER = 10_000
"""That call comes so many milliseconds before work: the time to get down to the floor."""

THINKING = 700
"""Milliseconds from the announcement of an exercise to how one gets into its position."""
GETTING_THERE = 1_500
"""Milliseconds from then to the count, at least; a shorter wait has no time for it."""


def sheet(
    plan: Plan, settings: SoundSettings, lengths: Lengths = NO_CLIPS
) -> tuple[tuple[int, Cue], ...]:
    """Every cue at planned lengths, with its moment from the start of the plan, in order."""
    resolved = [
        (start + cue.at, cue)
        for index, start in enumerate(plan.starts)
        for cue in step_cues(plan, index, plan.steps[index].ms, settings, lengths)
    ]
    last = len(plan.steps) - 1
    end = plan.steps[last].ms
    closing = closing_cues(plan, last, end, plan.ms, lengths)
    resolved += [(plan.ms - end + cue.at, cue) for cue in closing]
    return tuple(sorted(resolved, key=lambda timed: timed[0]))


def step_cues(
    plan: Plan, index: int, length: int, settings: SoundSettings, lengths: Lengths = NO_CLIPS
) -> tuple[Cue, ...]:
    """The cues of one step that lasts `length` milliseconds, in order."""
    stage = Stage(plan, index, length, settings, lengths)
    match stage.step.kind:
        case StepKind.WORK:
            cues = [*_work(stage)]
        case StepKind.READY:
            cues = [*_ready(stage), *_count(stage)]
        case StepKind.REST:
            cues = [*_rest(stage, length), *_reminder(stage), *_count(stage)]
        case StepKind.SWITCH:
            cues = [*_switch(stage), *_count(stage)]
    return tuple(sorted(cues, key=lambda cue: cue.at))


def closing_cues(
    plan: Plan, index: int, at: int, elapsed: int, lengths: Lengths = NO_CLIPS
) -> tuple[Cue, ...]:
    """What is heard when the last work, step `index`, ends `at` ms after its start."""
    stage = Stage(plan, index, at, SoundSettings(), lengths)
    end = stage.tone(at, Sound.FINISH)
    said = stage.say(end.end + BREATH, f"{DONE} {time_taken(elapsed)}", Priority.ANNOUNCEMENT)
    return end, said


def counted_in(step: int, settings: SoundSettings, end: int = COUNT_IN) -> tuple[Cue, ...]:
    """3-2-1, over at `end`: tones, or words where the athlete wants them."""
    if settings.count == "off":
        return ()
    moments = ((end - second * 1000, second) for second in (3, 2, 1))
    if settings.count == "beeps" or not settings.voice:
        return tuple(replace(tone(step, at, Sound.COUNT), count=second) for at, second in moments)
    spoken = Cue(step, 0, SPOKEN_SECOND, Priority.COUNT)
    return tuple(replace(spoken, at=at, say=count(second), count=second) for at, second in moments)


def _count(stage: Stage) -> Iterator[Cue]:
    """The count at the end of a step; no word of it talks into the tone at the step's start."""
    for cue in counted_in(stage.index, stage.settings, stage.length):
        if cue.sound or cue.at >= TONE_MS[Sound.GO]:
            yield cue


def _work(stage: Stage) -> Iterator[Cue]:
    yield stage.tone(0, Sound.GO)
    if stage.step.open_ended:
        yield from open_cues(stage)
    elif stage.step.reps is not None:
        yield from rep_cues(stage)
    else:
        yield from timed_cues(stage)
        yield from _count(stage)


def _ready(stage: Stage) -> Iterator[Cue]:
    """Rest as long as more is left than it takes to get ready."""
    rest = stage.length - stage.step.get_ready if stage.index else 0
    if rest >= WORTH_SAYING:
        yield from _rest(stage, rest + COUNT_IN)
        at = rest
    else:
        opening = _work_ended(stage)
        yield from opening
        at = opening[0].end + BREATH if opening else OPENING
    announced = stage.longest(
        at, stage.length - COUNT_IN, announcements.ready(stage.plan, stage.step)
    )
    yield from announced
    for cue in announced:
        yield from _position(stage, cue.end + THINKING)


def _position(stage: Stage, at: int) -> Iterator[Cue]:
    """How to get into position for an exercise that comes for the first time."""
    if stage.settings.form_cues and stage.guide.setup and stage.step.set == 1:
        setup = stage.say(at, stage.guide.setup, Priority.FORM)
        if setup.end + GETTING_THERE <= stage.length - COUNT_IN:
            yield setup


def _rest(stage: Stage, length: int) -> Iterator[Cue]:
    """What is heard as a rest begins that is counted out after `length` milliseconds."""
    ended = _work_ended(stage)
    yield from ended
    at = max((cue.end for cue in ended), default=0) + BREATH
    say = announcements.short_rest if length < SHORT_REST else announcements.rest
    yield from stage.longest(at, length - COUNT_IN, say(stage.plan, stage.step))


def _reminder(stage: Stage) -> Iterator[Cue]:
    """What calls back from a long rest."""
    if stage.length >= REMINDED_FROM:
        yield stage.say(stage.length - REMINDER, GET_READY, Priority.ANNOUNCEMENT)


def _switch(stage: Stage) -> Iterator[Cue]:
    opening = stage.tone(0, Sound.SWITCH)
    yield opening
    texts = announcements.switch(stage.plan, stage.step)
    yield from stage.longest(opening.end + BREATH, stage.length - COUNT_IN, texts)


def _work_ended(stage: Stage) -> list[Cue]:
    """The tone for the set that ended as this step begins; none at the very start."""
    if not stage.index:
        return []
    before = stage.plan.steps[stage.index - 1]
    ahead = stage.plan.steps[stage.index :]
    more = any(step.entry == before.entry and step.kind is StepKind.WORK for step in ahead)
    return [stage.tone(0, Sound.REST if more else Sound.SET)]
