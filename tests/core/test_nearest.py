"""Did you mean ...?"""

import pytest

from runstrong_tui.core.nearest import nearest

KNOWN = ("plank-forearm", "side-plank", "donkey-kick", "donkey-kick-small", "squat", "chair-squat")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("forearm-plank", "plank-forearm"),
        ("Forearm plank", "plank-forearm"),
        ("donkey-kik", "donkey-kick"),
        ("kick-donkey", "donkey-kick"),
        ("squats", "squat"),
        ("small kick", "donkey-kick-small"),
        ("xyzzy", None),
        ("", None),
    ],
)
def test_the_nearest_word_whatever_the_order_of_its_parts(word: str, meant: str | None) -> None:
    assert nearest(word, KNOWN) == meant
