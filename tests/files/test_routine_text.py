"""A routine's file is changed where its routine was, and nowhere else."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runstrong_tui.core.editing import Change, Draft, Refused, Spot, changed, put, spots
from runstrong_tui.core.misfits import misfits
from runstrong_tui.core.quantity import Range, exactly
from runstrong_tui.core.rearranging import divide, duplicate, insert, move, remove
from runstrong_tui.core.routine import Routine
from runstrong_tui.files.routine_file import routine_of
from runstrong_tui.files.routine_text import edited, routine_text
from runstrong_tui.files.text import parse
from tests.core.making import DEEDS, ROUTINE
from tests.examples import examples
from tests.samples import EXERCISES

SHIPPED = sorted((Path(__file__).parents[2] / "routines").glob("*.toml"))

TEXT = """\
#:schema ./routine.schema.json
# Legs, mostly.
name = "Legs"          # my legs
level = "any"

# --- First ---

[[block]]
kind = "warmup"        # gently
[[block.exercise]]
exercise = "squat"
reps = 5               # no more

# --- Then ---
[[block]]
title = "Main"
rounds = 1

[[block.exercise]]     # the plank
exercise = "plank"
  sets = 3
seconds = "20-30"      # up to half a minute
# breathe!

# the left one is weaker
[[block.exercise]]
sets = "2-3"
exercise = "donkey-kick"
note = '''small # not a comment'''

# The end.
"""


def read(text: str) -> Routine:
    return routine_of(parse(text, "probe"), "probe")


def after(text: str, spot: Spot, *whats: Change) -> str:
    draft = Draft(read(text), spot)
    for what in whats:
        draft = changed(draft, what, EXERCISES)
    made = edited(text, draft.routine)
    assert read(made) == draft.routine
    return made


def difference(before: str, made: str) -> tuple[list[str], list[str]]:
    """Lines that are gone, and lines that are new."""
    old, new = before.splitlines(), made.splitlines()
    return [line for line in old if line not in new], [line for line in new if line not in old]


def test_unchanged_it_is_the_same_to_the_last_byte() -> None:
    assert edited(TEXT, read(TEXT)) == TEXT
    for file in SHIPPED:
        text = file.read_text("utf-8")
        assert edited(text, routine_of(parse(text, "x"), "x")) == text


@pytest.mark.parametrize(
    ("spot", "key", "value", "gone", "new"),
    [
        (
            Spot(),
            "name",
            'My "legs"',
            'name = "Legs"          # my legs',
            'name = "My \\"legs\\""          # my legs',
        ),
        (
            Spot(1, 0),
            "seconds",
            exactly(40),
            'seconds = "20-30"      # up to half a minute',
            "seconds = 40      # up to half a minute",
        ),
        (Spot(1, 0), "sets", Range(2, 3), "  sets = 3", '  sets = "2-3"'),
        (
            Spot(0),
            "kind",
            "cooldown",
            'kind = "warmup"        # gently',
            'kind = "cooldown"        # gently',
        ),
        (Spot(1), "rounds", None, "", ""),
    ],
)
def test_a_value_is_changed_in_its_line(
    spot: Spot, key: str, value: object, gone: str, new: str
) -> None:
    made = after(TEXT, spot, put(key, value))
    assert difference(TEXT, made) == ([gone] if gone else [], [new] if new else [])


def test_a_new_key_stands_where_it_usually_does() -> None:
    made = after(TEXT, Spot(1, 0), put("rest", 45.0))
    assert 'seconds = "20-30"      # up to half a minute\nrest = 45\n# breathe!' in made
    made = after(TEXT, Spot(), put("summary", "Short"), put("switch", 4.5))
    assert (
        'name = "Legs"          # my legs\nsummary = "Short"\nlevel = "any"\nswitch = 4.5\n' in made
    )
    assert '[[block]]\ntitle = "Slow"\nkind' in after(TEXT, Spot(0), put("title", "Slow"))


def test_what_is_left_open_is_no_longer_there() -> None:
    gone, new = difference(TEXT, after(TEXT, Spot(0, 0), put("reps", None)))
    assert (gone, new) == (["reps = 5               # no more"], [])


def test_a_table_moves_with_the_comments_above_it() -> None:
    made = after(TEXT, Spot(1, 1), move(-1))
    lines = made.splitlines()
    left = lines.index("# the left one is weaker")
    assert lines[left + 1] == "[[block.exercise]]"
    assert left < lines.index("[[block.exercise]]     # the plank")
    assert sorted(lines) == sorted(TEXT.splitlines())
    assert lines[-1] == "# The end."


def test_what_is_removed_takes_only_its_own_lines() -> None:
    gone, new = difference(TEXT, after(TEXT, Spot(1, 1), remove))
    assert new == []
    assert gone == [
        "# the left one is weaker",
        'sets = "2-3"',
        'exercise = "donkey-kick"',
        "note = '''small # not a comment'''",
    ]


def test_what_is_new_is_set_apart_as_the_rest_is() -> None:
    made = after(TEXT, Spot(1, 1), insert(EXERCISES["squat"]))
    assert made.endswith(
        "note = '''small # not a comment'''\n\n"
        '[[block.exercise]]\nexercise = "squat"\n\n# The end.\n'
    )
    made = after(TEXT, Spot(1, 0), duplicate)
    assert made.count('exercise = "plank"') == 2
    assert made.count("# the plank") == 1


def test_a_divided_block_keeps_its_exercises_as_they_are_written() -> None:
    made = after(TEXT, Spot(1, 1), divide)
    assert sorted(made.splitlines()) == sorted(
        [*TEXT.splitlines(), "", "[[block]]", 'title = "Main"', 'kind = "main"']
    )
    assert after(made, Spot(2, 0), divide).count("[[block]]") == 2


def test_lines_end_as_they_did() -> None:
    text = TEXT.replace("\n", "\r\n")
    made = after(text, Spot(1, 0), put("rest", 45.0), insert(EXERCISES["squat"]))
    assert made.count("\n") == made.count("\r\n")


def test_a_last_line_without_an_end_gets_one_when_something_follows() -> None:
    text = 'name = "x"\n[[block]]\n[[block.exercise]]\nexercise = "squat"'
    made = after(text, Spot(0, 0), put("rest", 5.0), insert(EXERCISES["plank"]))
    assert made == (
        'name = "x"\n[[block]]\n[[block.exercise]]\nexercise = "squat"\nrest = 5\n'
        '[[block.exercise]]\nexercise = "plank"\n'
    )


UNUSUAL = """\
# all in one line
name = "x"   # a name
block = [{ exercise = [{ exercise = "squat", note = "a # b" }, { exercise = "plank" }] }] # two
"""


def test_an_unusual_file_is_put_into_the_usual_form_with_its_comments_on_top() -> None:
    assert edited(UNUSUAL, read(UNUSUAL)) == UNUSUAL
    made = after(UNUSUAL, Spot(0, 1), put("rest", 30.0))
    assert made.startswith('# all in one line\n# a name\n# two\nname = "x"\n\n[[block]]\n')


def test_a_new_routine_is_written_as_people_write() -> None:
    text = routine_text(ROUTINE, "#:schema ./routine.schema.json\n")
    assert read(text) == replace(ROUTINE, id="probe")
    assert text.startswith(
        '#:schema ./routine.schema.json\nname = "Probe"\n\n'
        '[[block]]\ntitle = "Warm-up"\nkind = "warmup"\n\n'
        '[[block.exercise]]\nexercise = "squat"\n\n'
    )


# Whatever is written and whatever is changed.

COMMENTS = st.sampled_from(
    ["", "", "", "# aside", '   # "quoted" [[block]] ', "\t# name = 1", "\n"]
)


@st.composite
def written_by_hand(draw: st.DrawFn) -> str:
    """The sample routine, with comments and blank lines anywhere, and either end of line."""
    lines = []
    for number, line in enumerate(routine_text(ROUTINE).split("\n")):
        above, behind = draw(COMMENTS), draw(COMMENTS)
        if above:
            lines.append(above.strip("\n") + (f" {number}" if "#" in above else ""))
        comment = f" {behind.strip()} {number}" if line and "#" in behind else ""
        lines.append(draw(st.sampled_from(("", "", "  "))) + line + comment)
    return draw(st.sampled_from(("\n", "\r\n"))).join(lines) + draw(st.sampled_from(("", "\n")))


@settings(max_examples=examples(200), deadline=None)
@given(written_by_hand(), DEEDS)
def test_whatever_is_changed_is_read_back_and_comments_stay(
    text: str, deeds: list[tuple[int, Change]]
) -> None:
    draft = Draft(read(text))
    for where, what in deeds:
        places = spots(draft.routine)
        try:
            draft = changed(replace(draft, spot=places[where % len(places)]), what, EXERCISES)
        except Refused:
            continue
    if not draft.routine.blocks:
        return
    made = edited(text, draft.routine)
    assert read(made) == draft.routine
    assert misfits(read(made), EXERCISES) == ()
    assert edited(text, read(text)) == text
    if same_parts(read(text), draft.routine):
        kept = re.findall(r"#.*?\d+", made)
        values = re.findall(r"#.*?\d+", text)
        assert set(kept) <= set(values)
        above = re.findall(r"^\s*(#.*?\d+)", text, re.MULTILINE)
        assert set(above) <= set(kept), "comments in lines of their own stay"


def same_parts(one: Routine, other: Routine) -> bool:
    """Whether no block and no exercise of a file was removed."""
    return origins(one) <= origins(other)


def origins(routine: Routine) -> set[object]:
    blocks = {block.origin for block in routine.blocks if block.origin is not None}
    entries = {entry.origin for block in routine.blocks for entry in block.entries if entry.origin}
    return {*blocks, *entries}
