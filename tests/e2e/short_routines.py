"""Routines that are over before anyone gets bored, and what the log must say of them."""

from typing import Any

HOLD = """
name = "Short hold"
get_ready = 3

[[block]]
title = "Main"
kind = "main"

[[block.exercise]]
exercise = "plank-forearm"
sets = 1
seconds = 5
"""
"""Eight seconds: ready, and one hold."""

TWO_HOLDS = HOLD.replace("sets = 1\nseconds = 5", "sets = 2\nseconds = 4\nrest = 3")
"""Fourteen seconds: ready, hold, rest, hold."""

WHOLE = """
name = "Whole"
get_ready = 3
switch = 3

[[block]]
title = "Main"
kind = "main"

[[block.exercise]]
exercise = "plank-forearm"
sets = 1
seconds = 4
rest = 4

[[block.exercise]]
exercise = "donkey-kick"
sets = 1
reps = 1
tempo = "1-0-1-0"
rest = 3
"""
"""Eighteen seconds: a hold, a rest, and a rep on each side."""

SETS_OF_WHOLE: list[dict[str, Any]] = [
    {
        "exercise": "plank-forearm",
        "set": 1,
        "target_seconds": 4.0,
        "seconds": 4.0,
        "rest": 4.0,
    },
    {
        "exercise": "donkey-kick",
        "side": "left",
        "set": 1,
        "target_reps": 1,
        "reps": 1,
        "seconds": 2.0,
    },
    {
        "exercise": "donkey-kick",
        "side": "right",
        "set": 1,
        "target_reps": 1,
        "reps": 1,
        "seconds": 2.0,
    },
]

KICKS = """
name = "Kicks"
get_ready = 3

[[block]]
title = "Main"
kind = "main"

[[block.exercise]]
exercise = "donkey-kick"
sets = 1
reps = 20
"""
"""More than a minute of a figure that moves."""
