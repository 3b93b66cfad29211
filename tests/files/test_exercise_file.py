"""An exercise is read whole, or every fault in its file is told."""

from pathlib import Path

import pytest

from runstrong_tui.core.exercise import (
    Dose,
    Energy,
    Exercise,
    Fault,
    FitNumbers,
    Level,
    Measure,
    Muscles,
    Sides,
)
from runstrong_tui.core.fault import Unusable
from runstrong_tui.core.pace import Beats, Cadence, Direction, Pace, Still, Tempo
from runstrong_tui.core.quantity import Range, exactly
from runstrong_tui.files.exercise_file import read_exercise
from tests.files.books import KICK, PLANK

WHOLE = """\
name = "Single-leg calf raise"
short = "Calf raise 1 leg"
spoken = "Calf raises on one leg"
group = "calves"
role = "main"
setup = "Stand on one leg."
measure = "reps"
sides = "each"
pace = { kind = "tempo", tempo = "2-0-X-1", starts_with = "concentric" }
cues = ["Rise tall", ""]
fault_cue = "Heel dropping fast? Take two seconds."
stop_signs = ["Achilles pain"]
safety = "Hold on to a wall."
easier = ["calf-raise"]
harder = ["single-leg-calf-raise-step"]
similar = ["bent-knee-calf-raise"]
ladder = "calf"
equipment = ["wall"]
muscles = { primary = ["gastrocnemius"], secondary = ["soleus"] }
met = { value = 3.0, code = "02056", edition = "24", label = "", match = "a", kcal_per_rep = 0.3 }
fit = { category = 1, name = 20, match = "exact", fallback_name = 2 }
sources = ["ACE"]
figure = "calf-raise"

[dose.beginner]
sets = 2
reps = "8-12"
rest = 30

[dose.advanced]
sets = "3-4"
seconds = 45

[[fault]]
fault = "Knee bends"
fix = "keep it long"
"""


def read(tmp_path: Path, text: str) -> Exercise:
    path = tmp_path / "x.toml"
    path.write_text(text, encoding="utf-8")
    return read_exercise(path, "x")


def faults(tmp_path: Path, text: str) -> list[str]:
    """Each as line:column: sentence."""
    with pytest.raises(Unusable) as caught:
        read(tmp_path, text)
    return [f"{f.line}:{f.column}: {f.text}" for f in caught.value.faults]


def test_everything_a_file_says_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, WHOLE) == Exercise(
        id="x",
        name="Single-leg calf raise",
        measure=Measure.REPS,
        sides=Sides.EACH,
        pace=Tempo(2, 0, 1, 1, Direction.CONCENTRIC, explosive=True),
        doses={
            Level.BEGINNER: Dose(exactly(2), reps=Range(8, 12), rest=30),
            Level.ADVANCED: Dose(Range(3, 4), seconds=exactly(45)),
        },
        short="Calf raise 1",
        spoken="Calf raises on one leg",
        group="calves",
        role="main",
        setup="Stand on one leg.",
        cues=("Rise tall",),
        faults=(Fault("Knee bends", "keep it long"),),
        fault_cue="Heel dropping fast? Take two seconds.",
        stop_signs=("Achilles pain",),
        safety="Hold on to a wall.",
        easier=("calf-raise",),
        harder=("single-leg-calf-raise-step",),
        similar=("bent-knee-calf-raise",),
        ladder="calf",
        muscles=Muscles(("gastrocnemius",), ("soleus",)),
        equipment=("wall",),
        energy=Energy(3.0, "02056", "24", "", "a", 0.3),
        fit=FitNumbers(1, 20, 2, "exact"),
        figure="calf-raise",
        sources=("ACE",),
    )


def test_little_is_needed(tmp_path: Path) -> None:
    assert read(tmp_path, PLANK) == Exercise(
        id="x",
        name="Plank",
        measure=Measure.HOLD,
        sides=Sides.NONE,
        pace=Still(),
        doses={Level.BEGINNER: Dose(exactly(3), seconds=Range(20, 30), rest=30)},
        short="Plank",
        spoken="Plank",
    )


PACE = 'pace = { kind = "tempo", tempo = "2-0-1-1", starts_with = "concentric" }'


@pytest.mark.parametrize(
    ("written", "pace"),
    [
        ('{ kind = "tempo", tempo = "3-1-1-0" }', Tempo(3, 1, 1, 0)),
        ('{ kind = "beats", calls = ["up", "out", "down"] }', Beats(("up", "out", "down"))),
        (
            '{ kind = "cadence", unit = "skips", per_minute = { beginner = 90, advanced = 130 } }',
            Cadence("skips", {"beginner": 90, "advanced": 130}),
        ),
        ('{ kind = "hold" }', Still()),
    ],
)
def test_every_pace_is_read(written: str, pace: Pace, tmp_path: Path) -> None:
    assert read(tmp_path, KICK.replace(PACE, f"pace = {written}")).pace == pace


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("{}", '4:8: missing key "kind"'),
        ('{ kind = "temp" }', '4:17: kind is "temp"; did you mean "tempo"?'),
        (
            '{ kind = "own" }',
            '4:17: kind is "own"; expected "tempo", "beats", "cadence" or "hold"',
        ),
        ('{ kind = "tempo" }', '4:8: missing key "tempo"'),
        ('{ kind = "beats" }', '4:8: missing key "calls"'),
        ('{ kind = "cadence", unit = "x" }', '4:8: missing key "per_minute"'),
        (
            '{ kind = "cadence", unit = "x", per_minute = {} }',
            "4:53: per_minute is a table; expected a number for at least one level",
        ),
        (
            '{ kind = "cadence", unit = "x", per_minute = { beginer = 90, advanced = 1 } }',
            '4:55: unknown key "beginer"; did you mean "beginner"?',
        ),
        ('{ kind = "hold", calls = ["x"] }', '4:25: unknown key "calls"; known here: kind'),
        ('"hold"', '4:8: pace is "hold"; expected a table'),
    ],
)
def test_a_faulty_pace_is_told(written: str, fault: str, tmp_path: Path) -> None:
    assert faults(tmp_path, KICK.replace(PACE, f"pace = {written}")) == [fault]


@pytest.mark.parametrize(
    ("dose", "fault"),
    [
        ("", '1:1: missing key "dose"'),
        (
            "[dose]",
            "5:1: dose is a table; "
            "expected at least one of dose.beginner, .intermediate, .advanced",
        ),
        ("[dose.beginner]\nsets = 1", '5:1: missing key "reps"'),
        ("[dose.beginner]\nreps = 8", '5:1: missing key "sets"'),
        (
            "[dose.beginner]\nsets = 1\nreps = 8\nseconds = 20",
            "8:11: seconds is 20; give either reps or seconds",
        ),
        (
            "[dose.begginner]\nsets = 1\n[dose.advanced]\nsets = 1\nreps = 1",
            '5:7: unknown key "begginner"; did you mean "beginner"?',
        ),
        (
            "[dose.beginner]\nsets = 1\nreps = 8\nrest = 1",
            "8:8: rest is 1; expected 0, or a number from 3 to 3600 seconds",
        ),
    ],
)
def test_a_faulty_dose_is_told(dose: str, fault: str, tmp_path: Path) -> None:
    head = KICK.split("equipment")[0]
    assert faults(tmp_path, head + dose) == [fault]


def test_a_hold_is_still_and_dosed_in_seconds(tmp_path: Path) -> None:
    text = KICK.replace('"reps"', '"hold"')
    assert faults(tmp_path, text) == [
        '4:8: pace is a table; a hold has pace = { kind = "hold" }',
        '9:8: reps is "8-12"; an exercise of measure "hold" is dosed in seconds',
    ]


def test_all_faults_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    text = """\
nmae = "Kick"
measure = "rep"
sides = 2
fault_cue = "Far too long to be said while anyone is busy with a set of anything."
cues = "one"
fit = { category = -1 }
muscles = { primary = 3, other = [] }
met = {}

[pace]
kind = "tempo"
tempo = "2-0"

[dose.beginner]
sets = 0

[[fault]]
fault = "Hips sag"
"""
    assert faults(tmp_path, text) == [
        '1:1: missing key "name"',
        '1:1: unknown key "nmae"; did you mean "name"?',
        '2:11: measure is "rep"; did you mean "reps"?',
        '3:9: sides is 2; expected "none", "each" or "alternate"',
        '4:13: fault_cue is "Far too long to be said while anyone is…"; '
        "expected a sentence of at most 60 letters",
        '5:8: cues is "one"; expected a list of texts like ["one", "two"]',
        "6:20: category is -1; expected a whole number from 0 to 65535",
        '7:23: primary is 3; expected a list of texts like ["one", "two"]',
        '7:26: unknown key "other"; known here: primary, secondary',
        '8:7: missing key "value"',
        '12:9: tempo is "2-0"; expected four numbers of seconds like "2-0-1-1"',
        '14:1: missing key "reps"',
        "15:8: sets is 0; expected a whole number from 1 to 50",
        '17:1: missing key "fix"',
    ]
