"""The lines of a workout: whole sentences, good to hear from a screen reader.

No capitals to be spelled out, no columns, no abbreviations, and the words that matter first.
"""

import re

from runstrong_tui.core.cue import Cue, Sound
from runstrong_tui.core.plan import PaceKind, Plan, Step, StepKind
from runstrong_tui.core.session import SetResult, Status
from runstrong_tui.core.view import Mood, Summary, View
from runstrong_tui.core.wording import MINUTES_FROM, REST
from runstrong_tui.core.words import capital, counted, mid_sentence

FOR_HELP = "Type ? and press enter to hear what you can type."
USELESS = "That does nothing here."


def sentence(text: str) -> str:
    """The same with a full stop, unless it has an end of its own."""
    return text if text.endswith((".", "?", "!")) else f"{text}."


def spelled(ms: float) -> str:
    """A length of time in words, rounded up to seconds: 30 seconds, 2 minutes 5 seconds."""
    whole = int(-(-max(0, ms) // 1000))
    if whole < MINUTES_FROM:
        return counted(whole, "second")
    minutes, rest = divmod(whole, 60)
    return counted(minutes, "minute") + (f" {counted(rest, 'second')}" if rest else "")


# Begin and end.


def opening(view: View) -> str:
    """What begins, and how long it takes."""
    rehearsal = " This is a rehearsal; nothing is kept." if view.rehearsal else ""
    return f"{sentence(view.routine)} {capital(_to_the_end(view))}.{rehearsal}"


def closing(summary: Summary) -> str:
    """What was done."""
    word = "Done" if summary.completed else "Finished early"
    if not summary.sets:
        return f"{word}: no set was done."
    sets = counted(summary.sets, "set")
    reps = f", {counted(summary.reps, 'rep')}" if summary.reps else ""
    return f"{word}: {sets}{reps}, {spelled(round(summary.active_ms, -3))} of work."


# What an exercise is and asks for.


def part(plan: Plan, step: Step) -> str:
    """The block that begins; empty where there is only one."""
    if len(plan.blocks) < 2:
        return ""
    return f"Part {step.block} of {len(plan.blocks)}: {sentence(plan.blocks[step.block - 1])}"


def setup(plan: Plan, step: Step) -> str:
    """How to get into position, and why the target is what it is; empty where nothing is known."""
    guide = plan.guide(step)
    how = f"{capital(guide.spoken)}. {sentence(guide.setup)}" if guide.setup else ""
    note = sentence(f"Note: {step.note}") if step.note else ""
    today = sentence(f"Today {_asked(step)}: {_aloud(step.why)}") if step.why else ""
    return " ".join(filter(None, (how, note, today)))


def _named(plan: Plan, step: Step) -> str:
    """Donkey kicks, left leg, set 1 of 2."""
    guide = plan.guide(step)
    side = f", {step.side} {guide.limb}" if step.side else ""
    which = f", set {step.set} of {step.sets}" if step.sets > 1 else ""
    return f"{capital(guide.spoken)}{side}{which}"


def _asked(step: Step) -> str:
    """8 reps with 10 kilograms, at your own pace."""
    amount = spelled(step.work_ms) if step.reps is None else counted(step.reps, "rep")
    weight = f" with {step.weight:g} kilograms" if step.weight else ""
    return amount + weight + (", at your own pace" if step.pace is PaceKind.OWN else "")


def _aloud(why: str) -> str:
    """The reason of a target, its seconds spelled out."""
    return re.sub(r"(?<=\d) s\b", " seconds", why)


# On the way.


def told(cue: Cue, plan: Plan, length: int) -> str:
    """A cue as a line; empty where a tone says nothing that needs words.

    `length`: milliseconds of the cue's step.
    """
    if cue.count:
        return str(cue.count)
    if cue.say:  # how long there is to rest was told just before
        return sentence(cue.say.removeprefix(f"{REST} "))
    return _tone(cue, plan, plan.steps[cue.step], length)


def _tone(cue: Cue, plan: Plan, step: Step, length: int) -> str:
    match cue.sound:
        case Sound.GO if cue.at:
            return f"Go on. {_named(plan, step)}, {_left_at(step, cue.at)}."
        case Sound.GO:
            ends = " Press enter when you are done." if step.open_ended else ""
            return f"Go. {_named(plan, step)}, {_asked(step)}.{ends}"
        case Sound.REST:
            return f"Rest for {spelled(length)}."
        case Sound.SET:
            return f"The next exercise begins in {spelled(length)}."
        case Sound.SWITCH:
            return "Switch sides."
        case Sound.FINISH:
            return "That was the last set."
    return ""


def done(result: SetResult) -> str:
    """What a set came to."""
    word = "skipped" if result.skipped else "done"
    return f"Set {word}: {_of_target(result)}."


def corrected(result: SetResult) -> str:
    """What the last set now comes to."""
    return f"The last set is now {_of_target(result)}."


def _of_target(result: SetResult) -> str:
    if result.target_reps is not None:
        return f"{result.reps or 0} of {counted(result.target_reps, 'rep')}"
    whole = round((result.target_ms or 0) / 1000)
    return f"{result.ms // 1000} of {counted(whole, 'second')}"


def more_sets(view: View) -> str:
    """After a set was added."""
    return f"{capital(view.plan.guide(_step(view)).spoken)}: {counted(view.sets, 'set')} in all."


def standing(view: View) -> str:
    """What a change of status comes to; empty where cues tell enough."""
    match view.status:
        case Status.PAUSED:
            return f"Paused. {_place(view)}. Press enter to go on."
        case Status.COUNT_IN:
            return f"Going on in three. {_place(view)}."
    return ""


def where(view: View) -> str:
    """Where the athlete is, for those who can't see it at a glance."""
    paused = "Paused. " if view.status is Status.PAUSED else ""
    step = _step(view)
    after = "" if step.kind is StepKind.WORK else f" Then {_asked(step)}."
    return f"{paused}{_place(view)}.{after} {capital(_to_the_end(view))}."


def to_go(view: View) -> str:
    """What is left of a step: 3 of 8 reps done, or 12 seconds to go."""
    if view.reps is not None and view.reps.target is not None:
        return f"{view.reps.done} of {counted(view.reps.target, 'rep')} done"
    return f"{_spelled_out(view.digits)} to go"


def _place(view: View) -> str:
    """Donkey kicks, left leg, set 1 of 2, 3 of 8 reps done; or what the athlete waits for."""
    step = _step(view)
    named = _named(view.plan, step)
    left = "" if view.status is Status.COUNT_IN else f", {to_go(view)}"
    if step.kind is StepKind.WORK:
        return named + left
    waiting = {Mood.REST: "Rest", Mood.SWITCH: "Switching sides"}.get(view.coming, "Getting ready")
    return f"{waiting} before {mid_sentence(named)}{left}"


def _left_at(step: Step, spent: int) -> str:
    """What is left of work that goes on after `spent` milliseconds."""
    if step.reps is not None:
        return f"{step.rhythm.finished(spent)} of {counted(step.reps, 'rep')} done"
    return f"{spelled(step.ms - spent)} to go"


def _to_the_end(view: View) -> str:
    """About 9 minutes to the end, where it is partly a guess."""
    guess = "about " if view.left.startswith("~") else ""
    return f"{guess}{_spelled_out(view.left.lstrip('~'))} to the end"


def _spelled_out(digits: str) -> str:
    """Seconds, or m:ss, in words."""
    minutes, _, seconds = digits.rpartition(":")
    return spelled((int(minutes or 0) * 60 + int(seconds)) * 1000)


def _step(view: View) -> Step:
    return view.plan.steps[view.step]
