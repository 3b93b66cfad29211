"""Every setting that can be changed in the app: what it may be, and what that does."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from operator import attrgetter

from runstrong_tui.core.settings import BACKENDS, THEMES, Settings

Value = str | int | float | bool | None

SECTIONS = {"sound": "Sound", "screen": "Screen", "goal": "Goal", "body": "Body"}
"""As in config.toml, and what they are called."""


@dataclass(frozen=True, slots=True, eq=False)
class Setting:
    """One key of config.toml. Two are the same only if they are one object."""

    section: str
    key: str
    label: str
    help: str
    """What it does, in a sentence or two."""
    values: tuple[Value, ...]
    """In the order of the arrows; None: the key is left out."""
    meanings: Mapping[Value, str] = field(default_factory=dict)
    """What a value does, where that has to be said."""
    shown: Callable[[Value], str] = str
    """A value as it is read."""
    begin: Value = None
    """Where the arrows begin if the key is left out."""

    def of(self, settings: Settings) -> Value:
        """Its value."""
        found: Value = attrgetter(self._path)(settings)
        return found

    def put(self, settings: Settings, value: Value) -> Settings:
        """The settings with another value."""
        if "." not in self._path:
            return replace(settings, **{self.key: value})  # type: ignore[arg-type]
        section = replace(getattr(settings, self.section), **{self.key: value})
        return replace(settings, **{self.section: section})

    def step(self, value: Value, by: int) -> Value:
        """The value so many steps on; at the ends it stays, of two each step is the other."""
        if value is None and by > 0 and self.begin is not None:
            return self.begin
        if len(self.values) == 2:
            return self.values[1 - self.values.index(value)]
        place = self.values.index(value) if value in self.values else self._nearest(value)
        return self.values[max(0, min(place + by, len(self.values) - 1))]

    def _nearest(self, value: Value) -> int:
        """Where a number that a hand wrote stands among ours; the first for anything else."""
        if not isinstance(value, int | float):
            return 0
        numbers = [n if isinstance(n, int | float) else float("-inf") for n in self.values]
        return min(range(len(numbers)), key=lambda place: abs(numbers[place] - value))

    @property
    def _path(self) -> str:
        return f"{self.section}.{self.key}" if self.section in ("sound", "screen") else self.key


def _on_off(value: Value) -> str:
    return "on" if value else "off"


def _flag(section: str, key: str, label: str, help: str) -> Setting:  # noqa: A002
    return Setting(section, key, label, help, (False, True), shown=_on_off)


def _percent(value: Value) -> str:
    return f"{round(float(value or 0) * 100)} %"


def _or_none(unit: str) -> Callable[[Value], str]:
    return lambda value: "not set" if value is None else f"{value:g}{unit}"


ROWS = (
    Setting(
        "sound",
        "backend",
        "Played by",
        "What makes the sound. If one fails, the workout goes on without a stop.",
        BACKENDS,
        {
            "auto": "the first of these that works",
            "miniaudio": "tones and voice, exact; the best there is",
            "simpleaudio": "tones only",
            "system": "tones by the system's player",
            "bell": "the terminal's bell",
            "off": "silent; the screen still flashes",
        },
    ),
    Setting(
        "sound",
        "volume",
        "Volume",
        "How loud, of what the system allows.",
        tuple(step / 20 for step in range(21)),
        shown=_percent,
    ),
    _flag("sound", "mute", "Muted", "Begin without sound; m in a workout turns it on."),
    _flag("sound", "voice", "Voice", "Speak: what comes, which side, what to mind. Off: shown."),
    Setting(
        "sound",
        "count",
        "Count 3-2-1",
        "How the last three seconds of a wait are counted.",
        ("beeps", "voice", "off"),
    ),
    Setting(
        "sound",
        "tempo",
        "Tempo",
        "What leads through a rep.",
        ("clicks", "words", "both", "off"),
        {
            "clicks": "a click at each part",
            "words": "up, hold, down",
            "both": "two reps of words, then clicks",
            "off": "the screen alone",
        },
    ),
    _flag("sound", "form_cues", "Form cues", "Say now and then how to do it well."),
    _flag(
        "sound",
        "duck",
        "Lower others",
        "Music and other programs are quieter while the voice speaks; needs pactl.",
    ),
    Setting(
        "screen",
        "theme",
        "Theme",
        "Colours. All that is told by them is told by words and shapes too.",
        THEMES,
        {
            "auto": "dark or light, as the terminal is",
            "high-contrast": "black and white, and bright colours",
            "ansi": "the terminal's own colours",
        },
    ),
    Setting(
        "screen",
        "fps",
        "Frame rate",
        "Frames a second: how smoothly figures move. Fewer save power, and a slow ssh.",
        (5, 10, 15, 20),
    ),
    _flag("screen", "motion", "Motion", "Off: nothing moves but the digits."),
    _flag(
        "screen", "floor", "Floor mode", "Begin a workout with digits and phase only; f changes it."
    ),
    Setting(
        "goal",
        "sessions_per_week",
        "Sessions a week",
        "Your goal; home counts the weeks in a row that reached it. Two or three do most.",
        (None, *range(1, 15)),
        shown=_or_none(""),
        begin=2,
    ),
    Setting(
        "body",
        "weight_kg",
        "Body weight",
        "For the energy a session took. It leaves this machine only in files you export.",
        (None, *range(30, 201)),
        shown=_or_none(" kg"),
        begin=70,
    ),
)
"""In the order of the screen."""
