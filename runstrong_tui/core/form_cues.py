"""Which form cues a set gets, and in which order."""

from collections.abc import Iterator
from itertools import chain, cycle, islice

from runstrong_tui.core.plan import Guide, Side, Step

FAULT_IN_SET = 2
"""The set in which the common fault is named, once; the only set where there is one."""


def form_cues(step: Step, guide: Guide) -> Iterator[str]:
    """Endless, turning by set so that each set begins with another; nothing if there are none."""
    if not guide.cues:
        return iter((guide.fault_cue,) if _names_fault(step, guide) else ())
    turned = islice(cycle(guide.cues), (step.set - 1) % len(guide.cues), None)
    if _names_fault(step, guide):
        return chain(islice(turned, 1), (guide.fault_cue,), turned)
    return turned


def _names_fault(step: Step, guide: Guide) -> bool:
    its_set = step.set == min(FAULT_IN_SET, step.sets)
    return bool(guide.fault_cue) and its_set and step.side is not Side.RIGHT
