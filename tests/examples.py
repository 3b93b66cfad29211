"""How many examples are made up: some at each run, all when there is time."""

import os

ALL = os.environ.get("LONG") == "1"
FEWER = 5


def examples(many: int) -> int:
    """So many with LONG=1, else a fifth of them."""
    return many if ALL else max(10, many // FEWER)
