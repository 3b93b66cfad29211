"""What is true of every cue sheet."""

from itertools import pairwise

from runstrong_tui.core.cue import Cue, Priority
from runstrong_tui.core.cue_sheet import NO_CLIPS, sheet, step_cues
from runstrong_tui.core.phrases import Lengths
from runstrong_tui.core.plan import Plan, Step, StepKind
from runstrong_tui.core.session import COUNT_IN
from runstrong_tui.core.settings import SoundSettings


def check_rules(
    laid: Plan, settings: SoundSettings | None = None, lengths: Lengths = NO_CLIPS
) -> None:
    """Speech talks into no speech, no count and no start; each edge has one tone."""
    settings = settings or SoundSettings()
    cues = sheet(laid, settings, lengths)
    spoken = [(start, cue) for start, cue in cues if cue.say]
    for (start, cue), (following, _) in pairwise(spoken):
        assert start + cue.ms <= following, f"{cue.say} is still being said"
    for index, step in enumerate(laid.steps):
        for cue in step_cues(laid, index, step.ms, settings, lengths):
            assert cue.at >= 0
            assert not _is_said_late(cue, step, settings), cue
    edges = [start for start, cue in cues if cue.priority is Priority.EDGE]
    assert len(edges) == len(set(edges)), "one tone at each edge"


def _is_said_late(cue: Cue, step: Step, settings: SoundSettings) -> bool:
    """Whether words, but for a spoken count, run into the count or into the next step."""
    if not cue.say or step.open_ended:
        return False
    counted = step.kind is not StepKind.WORK or step.reps is None
    is_count = cue.priority is Priority.COUNT
    until = step.ms - COUNT_IN if counted and settings.count != "off" else step.ms
    return cue.end > (step.ms if is_count else until)
