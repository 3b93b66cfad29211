"""Numbers, names and targets as words."""

from runstrong_tui.core.plan import Step
from runstrong_tui.core.session import SetResult

_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_PLACES = {"Bulgarian", "Copenhagen", "Nordic", "Romanian", "Russian", "Spanish", "Turkish"}
"""Capitals with which the name of an exercise begins."""


def number(value: int) -> str:
    """A number from 0 to 999 in words; above that in digits."""
    if value < 20:
        return _SMALL[value]
    if value < 100:
        tens, ones = divmod(value, 10)
        return _TENS[tens - 2] + (f"-{_SMALL[ones]}" if ones else "")
    if value < 1000:
        hundreds, rest = divmod(value, 100)
        return f"{_SMALL[hundreds]} hundred" + (f" and {number(rest)}" if rest else "")
    return str(value)


def capital(text: str) -> str:
    """The same with a capital letter in front."""
    return text[:1].upper() + text[1:]


def mid_sentence(text: str) -> str:
    """The same as it stands inside a sentence: a small letter, but for acronyms and places."""
    first = text.split(" ", 1)[0]
    common = first[1:2].isalpha() and first[1:].islower() and first not in _PLACES
    return text[:1].lower() + text[1:] if common else text


def shown_target(step: Step) -> str:
    """What a set asks for, as it is shown: 10 reps, 30 s, with the weight."""
    target = seconds(step.work_ms) if step.reps is None else counted(step.reps, "rep")
    return f"{target}, {step.weight:g} kg" if step.weight else target


def done_of_target(result: SetResult) -> str:
    """What a set came to: 8 of 10 reps, 29 of 30 s."""
    if result.target_reps is not None:
        return f"{result.reps or 0} of {counted(result.target_reps, 'rep')}"
    whole = round((result.target_ms or 0) / 1000)
    return f"{result.ms // 1000} of {whole} s"


def seconds(ms: int) -> str:
    """A length in seconds as it is shown: 30 s, 7.5 s."""
    return f"{ms / 1000:g} s"


def clock(ms: int) -> str:
    """Minutes and seconds, rounded up: a countdown shows 0:01 until it is over."""
    minutes, rest = divmod(-(-max(0, ms) // 1000), 60)
    return f"{minutes}:{rest:02}"


def lasted(ms: float) -> str:
    """How long something took, as minutes and seconds."""
    minutes, rest = divmod(round(ms / 1000), 60)
    return f"{minutes}:{rest:02}"


def countdown(ms: int) -> str:
    """Seconds to go, rounded up; as m:ss from 100 s."""
    left = -(-max(0, ms) // 1000)
    return str(left) if left < 100 else clock(ms)


def counted(count: int, thing: str, word: str = "") -> str:
    """A number of things: 1 rep, 10 reps; in the number's own `word` if it has one."""
    return f"{word or count} {thing}" + ("" if count == 1 else "s")
