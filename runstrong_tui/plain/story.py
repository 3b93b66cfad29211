"""What a workout tells line by line: all that is new between two looks, in its order.

A line is made from the step it belongs to, never from the one that a late look finds under way,
so that nothing gets lost or wrong while the output is blocked.
"""

from collections.abc import Iterator

from runstrong_tui.core.cue import Cue, Heard, Sound
from runstrong_tui.core.plan import Step, StepKind
from runstrong_tui.core.session import SetResult, Status
from runstrong_tui.core.view import View
from runstrong_tui.core.words import capital
from runstrong_tui.plain import lines

NO_SOUND = "There is no sound; `runstrong doctor` says why."

COUNTED = ("3", "2", "1")
"""Digits that are counted anyway."""


class Story:
    """Knows what was told, to tell only what is new."""

    def __init__(self) -> None:
        self._heard_to = 0
        self._results: tuple[SetResult, ...] = ()
        self._shown: set[str] = set()
        """Exercises whose setup was told."""
        self._block = 0
        """Number of the block that was told last."""
        self._before: View | None = None

    def go_on(self, view: View) -> Iterator[str]:
        """The lines of all that is new."""
        yield from self._changes(view)
        yield from self._withdrawn(view)
        for heard in view.heard:
            if heard.number > self._heard_to:
                yield from self._done(view, before=_belongs_to(heard.cue))
                yield from self._heard(heard, view)
        yield from self._done(view)
        self._before = view

    def _changes(self, view: View) -> Iterator[str]:
        """What the athlete or the machine has changed."""
        before = self._before
        old_status = before.status if before else Status.RUNNING
        if view.status is not old_status:
            yield from filter(None, [lines.standing(view)])
        yield from (one for one in view.notices if before is None or one not in before.notices)
        if view.no_sound and not (before and before.no_sound):
            yield NO_SOUND
        if before is not None:
            yield from _answers(before, view)

    def _withdrawn(self, view: View) -> Iterator[str]:
        """Results that were gone back over are told anew; the last one may have been corrected."""
        kept = min(len(self._results), len(view.results))
        self._results, told = view.results[:kept], self._results[:kept]
        if kept and _amount(told[-1]) != _amount(self._results[-1]):
            yield lines.corrected(self._results[-1])

    def _done(self, view: View, before: int | None = None) -> Iterator[str]:
        """The sets done, of the steps before one."""
        for result in view.results[len(self._results) :]:
            if before is not None and result.step >= before:
                return
            self._results = (*self._results, result)
            yield lines.done(result)

    def _heard(self, heard: Heard, view: View) -> Iterator[str]:
        self._heard_to = heard.number
        cue, step = heard.cue, view.plan.steps[heard.cue.step]
        length = view.length if cue.step == view.step else step.ms
        line = lines.told(cue, view.plan, length)
        setup = self._setup(view, step) if cue.say or cue.count else ()
        yield from filter(None, [*setup, line] if cue.count else [line, *setup])

    def _setup(self, view: View, step: Step) -> Iterator[str]:
        """The block and how to get into position, each once, when the name has been told."""
        if step.kind is not StepKind.READY:
            return
        if step.block != self._block:
            self._block = step.block
            yield lines.part(view.plan, step)
        if step.exercise not in self._shown:
            self._shown.add(step.exercise)
            yield lines.setup(view.plan, step)


def _belongs_to(cue: Cue) -> int:
    """The step whose beginning a cue marks; after the last step there is one more, the end."""
    return cue.step + (cue.sound is Sound.FINISH)


def _answers(before: View, view: View) -> Iterator[str]:
    """What a typed line has changed, besides status and steps."""
    if view.muted is not before.muted:
        yield "The sound is off." if view.muted else "The sound is on."
    if view.voice is not before.voice:
        yield "The voice is on." if view.voice else "The voice is off."
    if (view.hint and not before.hint) or view.refusal != before.refusal:
        yield from filter(None, [view.refusal or (lines.USELESS if view.hint else "")])
    if view.step != before.step:
        return
    if view.exercise != before.exercise:
        yield f"Now: {lines.where(view)}"
        return
    if view.sets != before.sets:
        yield lines.more_sets(view)
    changed = view.length != before.length and view.status is Status.RUNNING
    if changed and view.digits not in COUNTED:
        yield f"{capital(lines.to_go(view))}."


def _amount(result: SetResult) -> tuple[int | None, int]:
    return result.reps, result.ms
