"""What muscles do for a runner."""

import tomllib
from pathlib import Path

from runstrong_tui.core.muscles import CORE, GLUTE_MED, GROUPS, group_of, groups_of

CATALOGUE = Path(__file__).parents[2] / "runstrong_tui" / "catalogue"


def test_each_muscle_belongs_to_one_group() -> None:
    muscles = [muscle for group in GROUPS for muscle in group.muscles]
    assert len(muscles) == len(set(muscles))
    assert group_of("gluteus medius") is GLUTE_MED
    assert group_of("whole body") is None


def test_groups_are_named_once_in_the_order_of_the_muscles() -> None:
    muscles = ("gluteus medius", "obliques", "whole body", "rectus abdominis")
    assert groups_of(muscles) == (GLUTE_MED, CORE)


def test_what_a_group_does_is_a_sentence() -> None:
    for group in GROUPS:
        assert group.does[0].isupper()
        assert group.does.endswith(".")


def test_every_muscle_of_the_catalogue_is_known() -> None:
    named = {
        muscle
        for file in CATALOGUE.glob("*.toml")
        for muscles in tomllib.loads(file.read_text("utf-8")).get("muscles", {}).values()
        for muscle in muscles
    }
    assert {muscle for muscle in named if group_of(muscle) is None} <= {"whole body"}
