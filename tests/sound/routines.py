"""Routines that are over before anyone gets bored, and yet are full of sound."""

SIDES = """
name = "Sides"
get_ready = 6

[[block]]
title = "Main"
kind = "main"

[[block.exercise]]
exercise = "donkey-kick"
sets = 1
reps = 3
tempo = "1-0-1-0"
"""
"""23 s: an announcement, counts, reps with words, clicks and numbers, a switch of sides, and the
words at the end."""

WORKOUT = SIDES.replace(
    '[[block.exercise]]\nexercise = "donkey-kick"',
    '[[block.exercise]]\nexercise = "plank-forearm"\nsets = 1\nseconds = 5\nrest = 6\n\n'
    '[[block.exercise]]\nexercise = "donkey-kick"',
)
"""34 s: a hold before that, and what is said in a rest."""

STEADY = """
name = "Steady"
get_ready = 4

[[block]]
title = "Main"
kind = "main"

[[block.exercise]]
exercise = "squat"
sets = 1
reps = 12
tempo = "1-0-1-0"
"""
"""28 s, of them 24 with a sound every second."""
