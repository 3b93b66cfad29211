"""A pytest plugin: as if this were Windows, as far as that can be had elsewhere.

.venv/bin/python -m pytest -p tests.without_posix tests/files

What only POSIX systems have is hidden before anything of the program is imported. Importing this
module hides it, so nothing but `-p` may do that.
"""

import sys

import pytest
from hypothesis import is_hypothesis_test

from tests.posix_only import MODULES, NAMES

NEED_A_LOCK = (
    "test_a_killed_holder_frees_it_at_once",
    "test_a_second_taker_is_refused_until_the_first_lets_go",
    "test_nothing_is_logged_or_discarded_while_somebody_trains",
    "test_what_is_over_is_left_to_whoever_trains_just_now",
    "test_while_somebody_trains_nothing_is_offered",
)
"""Without flock nobody sees whether another one trains."""

for _module in MODULES:
    sys.modules[_module] = None  # type: ignore[assignment]
for _owner, _name in NAMES:
    if hasattr(_owner, _name):
        delattr(_owner, _name)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items[:] = [item for item in items if _counts(item)]


def _counts(item: pytest.Item) -> bool:
    """Examples made up by the hundred are the same everywhere, and were tried already."""
    made_up = is_hypothesis_test(getattr(item, "obj", None)) or item.name == "runTest"
    return not made_up and item.name.partition("[")[0] not in NEED_A_LOCK
