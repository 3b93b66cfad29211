"""A desk and a lead without anything behind them."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta, timezone

from runstrong_tui.core.commands import Command, GoOn, Next, Pause, PauseOrGoOn, Stop
from runstrong_tui.core.exercise import LEVELS, Exercise, Fault, Level, Muscles
from runstrong_tui.core.fault import FileFault, Unusable
from runstrong_tui.core.logbook import Ending, SessionRecord, SetRecord
from runstrong_tui.core.plan import Plan, Side
from runstrong_tui.core.routine import Routine
from runstrong_tui.core.session import Status
from runstrong_tui.core.settings import ScreenSettings, Settings
from runstrong_tui.core.view import Mood, View
from runstrong_tui.core.week import Week
from runstrong_tui.figures.pose import Figure
from runstrong_tui.ports import (
    BlockCard,
    Desk,
    EntryCard,
    Lead,
    RoutineCard,
    Sheet,
    TargetCard,
    UnfinishedCard,
)
from tests.figures.drawn import SQUATTER, small
from tests.samples import DONKEY, PLANK, SQUAT
from tests.tui import moments
from tests.tui.fake_archive import FakeArchive

STILL = small()


def block(title: str, minutes: int, *entries: tuple[str, str]) -> BlockCard:
    """A block of exercises, by name and amount."""
    cards = (EntryCard(name.lower().replace(" ", "-"), name, amount) for name, amount in entries)
    kinds = {"Warm-up": "warmup", "Cool-down": "cooldown"}
    return BlockCard(title, minutes, tuple(cards), kinds.get(title, "main"))


def drawn(exercise: Exercise) -> Figure:
    """A figure of our own for each: two are never the same object."""
    return replace(STILL if exercise.id == "plank" else SQUATTER, muscles=("quadriceps",))


EXERCISES = (
    replace(
        PLANK,
        group="core",
        setup="Face down.",
        muscles=Muscles(("obliques",), ("shoulders",)),
        faults=(Fault("Hips sag", "squeeze your glutes"),),
        harder=("donkey-kick",),
        equipment=("mat",),
    ),
    replace(
        DONKEY,
        group="glutes",
        muscles=Muscles(("gluteus maximus",)),
        easier=("plank",),
        harder=("gone",),
        equipment=("mat",),
    ),
    replace(
        SQUAT,
        group="legs",
        setup="Stand tall.",
        muscles=Muscles(("quadriceps", "gluteus maximus")),
    ),
    replace(
        SQUAT,
        id="ball-curl",
        name="Ball curl",
        group="hamstrings",
        muscles=Muscles(("hamstrings",)),
        equipment=("exercise ball", "mat"),
    ),
)
"""In the order of the library; the last one has no figure."""

CARDS = (
    RoutineCard(
        "runner-strength",
        "Runner strength",
        "Plank, donkey kicks, squats, calf raises",
        "beginner",
        21,
        "shipped",
        (
            block("Warm-up", 3, ("March in place", "1 x 60 s"), ("Cat camel", "1 x 5")),
            block(
                "Main",
                15,
                ("Forearm plank", "3 x 30 s"),
                ("Donkey kick", "2 x 8 each side"),
                ("Squat", "3 x 10"),
                ("Calf raise", "3 x 12"),
            ),
            block("Cool-down", 3, ("Hip flexor stretch", "1 x 20 s each side")),
        ),
        9,
        21,
        ("mat",),
    ),
    RoutineCard(
        "pre-run",
        "Before the run",
        "Wake up hips and ankles",
        "any",
        6,
        "shipped",
        (block("Main", 6, ("Leg swing", "1 x 10 each side"), ("Ankle rocks", "1 x 8")),),
        2,
        4,
    ),
    RoutineCard(
        "hostile",
        "[/] [@click=app.quit]x[/]",
        "[b]not bold[/b]",
        "any",
        10,
        "user",
        (block("[/]", 10, ("[@click=app.quit]y[/]", "3 x 10")),),
        1,
        3,
    ),
    RoutineCard("legs", "Legs and ball", "Squat, sumo, ball curl", "intermediate", 31, "shipped"),
    RoutineCard("calves", "Calves and rope", "Calf raise, jump rope", "any", 12, "shipped"),
)

UNFINISHED = UnfinishedCard(
    "20261121T063000Z-aaaa",
    "runner-strength",
    "Runner strength",
    "Donkey kick, left, set 2 of 3",
    "11:20",
    4,
    "21 Nov 07:30",
)

HERE = timezone(timedelta(hours=2))
TODAY = date(2026, 11, 20)
"""A Friday."""
WEEK = Week(TODAY, (22, 0, 31, 0, 18, 0, 0), 3, 6, 9, 71)

BROKEN = FileFault("mine.toml", 4, 9, "sets: a number was expected, found a word.")


def plan(name: str = "runner-strength") -> Plan:
    """A plan nobody looks into."""
    return Plan(name, name, (), {})


def record(number: int = 0) -> SessionRecord:
    """A session of the log."""
    started = datetime(2026, 11, 22, 7, 30, 12, tzinfo=timezone(timedelta(hours=2)))
    started -= timedelta(days=2 * number)
    sets = (
        SetRecord("plank-forearm", 1, 40.0, target_seconds=40, rest=30.0),
        SetRecord("plank-forearm", 2, 33.0, target_seconds=40, rest=45.0),
        SetRecord("donkey-kick", 1, 32.0, Side.LEFT, 8, 8),
        SetRecord("donkey-kick", 1, 32.0, Side.RIGHT, 8, 6, rest=45.0),
        SetRecord("squat", 1, 12.0, target_reps=10, reps=3, skipped=True),
    )
    return SessionRecord(
        id=moments.DONE.session if number == 0 else f"session-{number}",
        routine="runner-strength",
        name="Runner strength" if number % 3 else "[/] [@click=app.quit]x[/]",
        status=Ending.STOPPED if number % 4 == 3 else Ending.COMPLETED,
        started=started,
        finished=started + timedelta(minutes=22),
        sets=sets,
        paused_seconds=12,
        elapsed_seconds=1334 - 90 * number,
        effort=None if number == 0 else number % 11,
        note="[b]left hip[/b] a bit tight" if number else "",
    )


class FakeLead:
    """Shows the view it is given; keeps what it is told; obeys pause and stop."""

    def __init__(self, view: View = moments.HOLD) -> None:
        self.shown = view
        self.told: list[tuple[Command, int]] = []
        self.closed = 0
        self.looks = 0
        self._callback: Callable[[], None] | None = None

    @property
    def commands(self) -> list[Command]:
        return [command for command, _ in self.told]

    @property
    def watched(self) -> bool:
        """Whether somebody waits for a change."""
        return self._callback is not None

    def show(self, view: View) -> None:
        """Something happened."""
        self.shown = view
        if self._callback:
            self._callback()

    def send(self, command: Command, stamp: int) -> None:
        self.told.append((command, stamp))
        paused = self.shown.status is Status.PAUSED
        if isinstance(command, Pause) or (isinstance(command, PauseOrGoOn) and not paused):
            self.show(replace(self.shown, status=Status.PAUSED, mood=Mood.PAUSED))
        elif isinstance(command, GoOn | PauseOrGoOn | Next) and paused:
            self.show(replace(self.shown, status=Status.RUNNING, mood=Mood.WORK))
        elif isinstance(command, Stop):
            self.show(moments.DONE)

    def view(self, late: int = 0) -> View:
        self.looks += 1
        return self.shown

    def on_change(self, callback: Callable[[], None] | None) -> None:
        self._callback = callback

    def close(self) -> None:
        self.closed += 1


@dataclass
class FakeShelf:
    cards: tuple[RoutineCard, ...] = CARDS
    faults: tuple[FileFault, ...] = ()
    asked: list[tuple[str, int]] = field(default_factory=list)
    """Routine and first block of each plan that was laid out."""
    asks: tuple[TargetCard, ...] = ()
    levels: list[Level | None] = field(default_factory=list)
    """At which levels they were."""
    known: dict[str, Exercise] = field(default_factory=lambda: {e.id: e for e in EXERCISES})
    exercise_troubles: tuple[FileFault, ...] = ()
    drawn: dict[str, Figure] = field(
        default_factory=lambda: {e.id: drawn(e) for e in EXERCISES[:-1]}
    )

    def routines(
        self, today: bool = False
    ) -> tuple[tuple[RoutineCard, ...], tuple[FileFault, ...]]:
        return self.cards, self.faults

    def card(self, routine: str, level: Level) -> RoutineCard:
        found = next(one for one in self.cards if one.id == routine)
        return replace(found, level=level, minutes=found.minutes + LEVELS.index(level))

    def plan(self, routine: str, level: Level | None = None, from_block: int = 1) -> Plan:
        self.asked.append((routine, from_block))
        self.levels.append(level)
        if routine == "legs":
            raise Unusable(BROKEN)
        return plan(routine)

    def targets(self, routine: str, level: Level | None = None) -> tuple[TargetCard, ...]:
        return self.asks

    def exercise(self, exercise: str) -> Exercise:
        if exercise in self.known:
            return self.known[exercise]
        raise Unusable(FileFault(exercise, 0, 0, "no such exercise."))

    def exercises(self) -> tuple[tuple[Exercise, ...], tuple[FileFault, ...]]:
        return tuple(self.known.values()), self.exercise_troubles

    def exercise_faults(self) -> tuple[FileFault, ...]:
        return ()

    def figure_id(self, exercise: Exercise) -> str | None:
        return None

    def figure(self, exercise: str) -> Figure | None:
        return self.drawn.get(exercise)

    def check(self, path: str) -> tuple[FileFault, ...]:
        return ()


@dataclass
class FakeUnfinished:
    cards: tuple[UnfinishedCard, ...] = ()
    settled: list[tuple[str, str]] = field(default_factory=list)

    def sessions(self) -> tuple[tuple[UnfinishedCard, ...], tuple[FileFault, ...]]:
        return self.cards, ()

    def log(self, session: str) -> SessionRecord:
        self.settled.append(("log", session))
        self.cards = ()
        return record()

    def discard(self, session: str) -> None:
        self.settled.append(("discard", session))
        self.cards = ()


@dataclass
class FakePreferences:
    settings: Settings = field(default_factory=Settings)
    safety: bool = True
    refuses: bool = False
    changes: list[tuple[str, str, object]] = field(default_factory=list)

    def read(self) -> tuple[Settings, tuple[FileFault, ...]]:
        return self.settings, ()

    def change(self, section: str, key: str, value: object) -> None:
        if self.refuses:
            raise Unusable(FileFault("config.toml", 0, 0, "can't be written."))
        self.changes.append((section, key, value))

    def safety_read(self) -> bool:
        return self.safety

    def remember_safety_read(self) -> None:
        self.safety = True


class FakeWorkbench:
    """Files in memory."""

    def __init__(self, *routines: Routine) -> None:
        self.files = {one.id: one for one in routines}
        self.drafts: dict[str, Routine] = {}
        self.refusal: Unusable | None = None
        self.trouble = ""

    def open(self, routine: str) -> Sheet:
        if routine not in self.files:
            raise Unusable(BROKEN)
        draft = self.drafts.get(routine)
        own = not routine.startswith("shipped")
        return Sheet(routine, self.files[routine], "", "", own, draft, self.trouble)

    def begin(self, name: str) -> Sheet:
        return Sheet("", Routine("", name, ()), "", "", False, self.drafts.get(""), self.trouble)

    def save(self, sheet: Sheet, routine: Routine) -> Sheet:
        if self.refusal:
            raise self.refusal
        self.files[sheet.id] = routine
        self.drafts.pop(sheet.id, None)
        return replace(sheet, routine=routine, draft=None)

    def save_as(self, sheet: Sheet, routine: Routine, name: str) -> Sheet:
        id_ = name.lower().replace(" ", "-")
        if id_ in self.files:
            raise Unusable(FileFault(f"{id_}.toml", 0, 0, "is there already; take another name"))
        self.drafts.pop(sheet.id, None)
        named = replace(routine, id=id_, name=name)
        return self.save(replace(sheet, id=id_, own=True), named)

    def keep(self, sheet: Sheet, routine: Routine) -> None:
        self.drafts[sheet.id] = routine

    def forget(self, sheet: Sheet) -> None:
        self.drafts.pop(sheet.id, None)


class Office:
    """A desk and all that lies on it, for a test to look into."""

    def __init__(self, theme: str = "auto", motion: bool = True, goal: int | None = None) -> None:
        self.shelf = FakeShelf()
        self.archive = FakeArchive([record(n) for n in range(6)], WEEK)
        self.unfinished = FakeUnfinished()
        screen = ScreenSettings(theme, motion=motion)
        self.preferences = FakePreferences(Settings(screen=screen, sessions_per_week=goal))
        self.workbench = FakeWorkbench()
        self.lead = FakeLead()
        self.led: list[Plan | str] = []
        self.refusal: Unusable | None = None

    def _lead(self, wanted: Plan | str) -> Lead:
        if self.refusal:
            raise self.refusal
        self.led.append(wanted)
        return self.lead

    @property
    def desk(self) -> Desk:
        return Desk(
            self.shelf,
            self.archive,
            self.unfinished,
            self.preferences,
            lambda: self.workbench,
            self._lead,
            lambda: TODAY,
            lambda moment: moment.replace(tzinfo=HERE),
            lambda: "Test line: heard.",
        )
