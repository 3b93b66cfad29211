"""What a plan would have said that has no clip: names and cues that a user wrote, odd targets."""

from collections.abc import Callable, Iterator, Mapping

from runstrong_tui.core import announcements, wording
from runstrong_tui.core.cue_sheet import sheet
from runstrong_tui.core.layout import in_turn
from runstrong_tui.core.phrases import Lengths, sentences
from runstrong_tui.core.plan import Guide, Plan, Step, StepKind
from runstrong_tui.core.settings import SoundSettings

_Wordings = Callable[[Plan, Step], tuple[str, ...]]

_ANNOUNCED: Mapping[StepKind, tuple[_Wordings, ...]] = {
    StepKind.READY: (announcements.ready, announcements.rest, announcements.short_rest),
    StepKind.REST: (announcements.rest, announcements.short_rest),
    StepKind.SWITCH: (announcements.switch,),
    StepKind.WORK: (),
}
"""What may be said in each kind of step."""


def unspoken(plan: Plan, settings: SoundSettings, lengths: Lengths) -> tuple[str, ...]:
    """Every sentence without a clip, in the order in which they are needed, each once.

    Also of the wordings that are not chosen: which one fits depends on the clips themselves.
    """
    needed = (sentence for text in _texts(plan, settings, lengths) for sentence in sentences(text))
    return tuple(dict.fromkeys(one for one in needed if one and one not in lengths))


def _texts(plan: Plan, settings: SoundSettings, lengths: Lengths) -> Iterator[str]:
    said: dict[int, list[str]] = {}
    for _, cue in sheet(plan, settings, lengths):
        said.setdefault(cue.step, []).append(cue.say)
    for index, step in enumerate(plan.steps):
        yield from said.get(index, ())
        for wordings in _ANNOUNCED[step.kind]:
            yield from wordings(plan, step)
    for rung in plan.easier.values():
        yield from _of_rung(rung.guide)


def _of_rung(guide: Guide) -> Iterator[str]:
    """What is said of an exercise that may take the place of a harder one."""
    first, *others = in_turn(guide.sides)
    yield from (wording.named(guide), wording.named(guide, first), wording.next_up(guide, first))
    yield from (wording.side_of(guide, side) for side in others if side)
    yield from filter(None, (*guide.cues, guide.fault_cue))
