"""Finding sessions."""

from dataclasses import replace
from datetime import date

import pytest

from runstrong_tui.core.exercise import Muscles
from runstrong_tui.core.plan import Side
from runstrong_tui.core.search import Days, Wanted, findable, matches, wanted
from tests.core.logs import kick, session, squat
from tests.samples import DONKEY, SQUAT

WORDS = findable(
    [replace(DONKEY, muscles=Muscles(("gluteus maximus",), ("hamstrings",))), SQUAT],
    ["of-my-own"],
)
KICKS = session(kick(Side.LEFT, 8), note="Before the LONG run")
SQUATS = session(squat(8), back=60)


@pytest.mark.parametrize(
    ("words", "kicks", "squats"),
    [
        ("", True, True),
        ("donkey", True, False),
        ("kick long", True, False),
        ("glute", True, False),
        ("gluteus maximus", True, False),
        ("long", True, False),
        ("runner", True, True),
        ("runner-strength squat", False, True),
        ("2026", True, True),
        ("2026-11", True, False),
        ("2026-9", False, True),
        ("2026-11-22", True, False),
        ("2026-11-31", False, False),
        ("sep", False, True),
        ("november", True, False),
        ("nov squat", False, False),
        ("no", False, False),
    ],
)
def test_a_session_must_have_every_word(words: str, kicks: bool, squats: bool) -> None:
    wish = wanted(words, WORDS)
    assert (matches(wish, KICKS), matches(wish, SQUATS)) == (kicks, squats)


def test_an_exercise_the_catalogue_does_not_know_is_found_by_its_id() -> None:
    (term,) = wanted("own", WORDS).terms
    assert term.exercises == {"of-my-own"}


def test_days_and_one_exercise_narrow_it_down() -> None:
    assert matches(Wanted(exercise="squat"), SQUATS)
    assert not matches(Wanted(exercise="squat"), KICKS)
    late = Wanted(days=Days(first=date(2026, 11, 1)))
    assert (matches(late, KICKS), matches(late, SQUATS)) == (True, False)
    early = Wanted(days=Days(last=date(2026, 11, 1)))
    assert (matches(early, KICKS), matches(early, SQUATS)) == (False, True)


def test_the_last_month_there_is_ends_nowhere() -> None:
    assert wanted("9999-12", {}).terms[0].days is None
    assert wanted("2024-2", {}).terms[0].days == Days(date(2024, 2, 1), date(2024, 2, 29))
