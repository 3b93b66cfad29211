"""What a new routine and a new exercise begin with: something that works, and every key explained.

A line that begins with # and a key is left out until its # is removed.
"""

from runstrong_tui.files.key_lines import line_of
from runstrong_tui.files.schema_line import EXERCISE, ROUTINE

_ROUTINE = f"""\
#:schema ./{ROUTINE}
# Every key there is stands here. Remove the # in front of one to use it.
# `runstrong exercises` lists what can be done, `runstrong check FILE` finds mistakes.
@NAME@
# summary = "What it is for, in one line"
# level = "any"             # beginner | intermediate | advanced: whose doses fill what is left open
# get_ready = 10            # seconds to get into position before each exercise
# switch = 5                # seconds to turn over between the sides

[[block]]
title = "Warm-up"
kind = "warmup"             # warmup | main | cooldown

[[block.exercise]]
exercise = "march-in-place"
sets = 1
seconds = 60

[[block]]
title = "Main"
kind = "main"
# rounds = 3                # a circuit: one set of each exercise a round
# rest_between_rounds = 60  # seconds
# get_ready = 20            # seconds, in this block

# What is left out comes from the catalogue: sets, reps or seconds, and in main blocks the rest.
[[block.exercise]]
exercise = "donkey-kick"
# sets = "2-3"              # a range starts at its low end, and the log raises it
# reps = "8-12"             # of each side, where the exercise has sides
# rest = 45                 # seconds after each set
# tempo = "2-0-1-1"         # seconds of lowering, holding, lifting, holding; X: as fast as you can
# pace = "own"              # you end the set yourself
# weight = 2.5              # kilograms
# note = "small range if the lower back works"

[[block.exercise]]
exercise = "plank-forearm"
# seconds = "30-45"         # of a hold, or of reps for a time

[[block]]
title = "Cool-down"
kind = "cooldown"

[[block.exercise]]
exercise = "stretch-calf"
sets = 1
seconds = 30
"""

_EXERCISE = f"""\
#:schema ./{EXERCISE}
# Every key you may need stands here. Remove the # in front of one to use it.
# Its name in routines is the name of this file. `runstrong check FILE` finds mistakes.
@NAME@
# short = "Step down"       # in big letters, at most 12
# spoken = "Step downs"     # as it is said
# group = "legs"
# role = "main"             # warmup | main | cooldown
setup = "Stand on a step, hands free."
measure = "reps"            # hold: seconds still | reps | time: seconds in motion
sides = "each"              # none | each: left, then right | alternate: the number counts both
# limb = "leg"              # what is left or right of it
pace = {{ kind = "tempo", tempo = "3-0-1-0", starts_with = "eccentric" }}
# pace = {{ kind = "hold" }}
# pace = {{ kind = "beats", calls = ["up", "down"] }}
# pace = {{ kind = "cadence", unit = "steps", per_minute = {{ beginner = 90 }} }}
cues = [
    "Keep your hips level",
    "Lower slowly",
]
# fault_cue = "Knee falling in? Push it out over your toes."
# stop_signs = ["Sharp or growing pain"]
# safety = "Hold on to something at first."
# easier = ["split-squat"]  # the next rung down first: `e` in a workout goes there
# harder = ["pistol-squat"]
# similar = ["step-up"]
# ladder = "single-leg-squat"
# equipment = ["step"]
# muscles = {{ primary = ["quadriceps"], secondary = ["gluteus medius"] }}
# met = {{ value = 3.5 }}
# figure = "squat"          # whose figure it borrows; one of its own: figures/NAME.toml

# How much of it a level does. One level is enough; the others use the nearest.
[dose.beginner]
sets = 2
reps = "6-8"                # or seconds = 30
rest = 45                   # seconds after each set

# [[fault]]
# fault = "Knee falls in"
# fix = "push it out over the toes"
"""


def routine_template(name: str) -> str:
    """The file of a new routine."""
    return _ROUTINE.replace("@NAME@", line_of("name", name))


def exercise_template(name: str) -> str:
    """The file of a new exercise."""
    return _EXERCISE.replace("@NAME@", line_of("name", name))
