"""Cues of holds and timed work: form, half-way, ten seconds, and the beat that leads it."""

from collections.abc import Iterator

from runstrong_tui.core.beat_cues import clicks, rep_ends, words
from runstrong_tui.core.cue import Cue, Priority, Sound
from runstrong_tui.core.form_cues import form_cues
from runstrong_tui.core.phrases import Stage, overlap, without_collisions
from runstrong_tui.core.rep_forms import outside_form_reps, rep_forms
from runstrong_tui.core.session import COUNT_IN
from runstrong_tui.core.wording import HALF_WAY, TEN_SECONDS

FIRST_CUE = 2_500
"""When the first form cue of a hold begins. The times here follow what users of timers ask for
and the measured length of cues: median 1.9 s, none over 3.2 s."""

CUE_EVERY = 11_000
"""From one form cue to the next: about every 10-12 s."""

EARLIER = 1_000
"""So much earlier a form cue may come to be over before a call of the time."""

QUIET_END = 6_000
"""No form cue in the last seconds of a hold."""

HALF_FROM = 20_000
"""Half-way is called in work of at least this length."""

TEN_FROM = 40_000
"""Ten seconds are called in work of at least this length."""

BREATH = 200
"""Milliseconds between a call of the time and a form cue that has to wait for it."""

TEN_FROM_HALF = 5_000
"""Not so close to the half-way call."""


def timed_cues(stage: Stage) -> list[Cue]:
    """All cues of work led by seconds, but for its start and its count."""
    calls = list(_calls(stage))
    forms = _timed_forms(stage, calls)
    named = without_collisions(
        outside_form_reps(stage, words(stage), forms), stage.length - COUNT_IN, [*calls, *forms]
    )
    tones = [*clicks(stage, stage.length, named), *rep_ends(stage, stage.length)]
    marks = [*_edges(stage), *(cue for cue in calls if cue.sound)]
    return [*calls, *forms, *named, *(tone for tone in tones if not _hidden(tone, marks))]


def open_cues(stage: Stage) -> list[Cue]:
    """Form cues of a set at own pace: it has no end to keep clear of, and nothing to count."""
    return without_collisions(_forms(stage), stage.length)


def _timed_forms(stage: Stage, calls: list[Cue]) -> list[Cue]:
    """Form cues, with the reps if there is a tempo that they would else talk into."""
    until = stage.length - QUIET_END
    rhythm = stage.step.rhythm
    if rhythm.phases:
        return list(rep_forms(stage, rhythm.finished(until) + 1, until, calls))
    return without_collisions(_forms(stage), until, calls)


def _calls(stage: Stage) -> Iterator[Cue]:
    half = stage.length // 2
    if stage.length >= HALF_FROM:
        yield from _call(stage, half, Sound.HALF, HALF_WAY)
    ten = stage.length - 10_000
    if stage.length >= TEN_FROM and ten - half > TEN_FROM_HALF:
        yield from _call(stage, ten, Sound.TEN, TEN_SECONDS)


def _call(stage: Stage, at: int, sound: Sound, text: str) -> Iterator[Cue]:
    mark = stage.tone(at, sound)
    yield mark
    yield stage.say(mark.end + 50, text, Priority.CALL)


def _forms(stage: Stage) -> Iterator[Cue]:
    texts = form_cues(stage.step, stage.guide)
    text = next(texts, "") if stage.settings.form_cues else ""
    at = FIRST_CUE
    while text and at < stage.length - QUIET_END:
        cue = stage.say(at, text, Priority.FORM)
        cue = cue if stage.step.open_ended else _clear_of_calls(stage, cue)
        yield cue
        at, text = cue.at + CUE_EVERY, next(texts, "")


def _clear_of_calls(stage: Stage, cue: Cue) -> Cue:
    """The cue where it doesn't talk into a call of the time: a little earlier, else later."""
    for call in _calls(stage):
        if overlap(cue, call):
            earlier = call.at - BREATH - cue.ms
            near = earlier >= max(FIRST_CUE, cue.at - EARLIER)
            cue = stage.say(earlier if near else call.end + BREATH, cue.say, Priority.FORM)
    return cue


def _edges(stage: Stage) -> Iterator[Cue]:
    """The tones at the start and the end of the work, which no tick may double."""
    yield stage.tone(0, Sound.GO)
    yield from (stage.tone(stage.length - second * 1000, Sound.COUNT) for second in (3, 2, 1))


def _hidden(tone: Cue, marks: list[Cue]) -> bool:
    return any(overlap(tone, mark) for mark in marks)
