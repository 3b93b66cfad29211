"""The engine under any mixture of time, commands and crashes; and mistakes are found in it."""

from collections.abc import Callable

import pytest
from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.core.session_machine import SessionMachine
from tests.faults.seeded_bugs import IN_THE_ENGINE, IN_THE_JOURNAL, Plant
from tests.faults.tools import LONG
from tests.files.journal_machine import JournalMachine

MANY = settings(max_examples=2_000, stateful_step_count=40, deadline=None, database=None)
ENOUGH = settings(
    max_examples=400,
    stateful_step_count=40,
    deadline=None,
    database=None,
    derandomize=True,
    phases=[Phase.generate],
    report_multiple_bugs=False,
    print_blob=False,
)
"""To find a mistake; nobody needs the smallest example of it."""


@pytest.mark.skipif(not LONG, reason="make test tries some; LONG=1 tries 2,000")
@pytest.mark.parametrize("machine", [SessionMachine, JournalMachine])
def test_all_that_must_hold_holds(machine: type[SessionMachine]) -> None:
    run_state_machine_as_test(machine, settings=MANY)


MISTAKES = [
    *((SessionMachine, bug) for bug in IN_THE_ENGINE),
    *((JournalMachine, bug) for bug in IN_THE_JOURNAL),
]


@pytest.mark.parametrize(("machine", "bug"), MISTAKES, ids=lambda one: one.__name__)
def test_a_mistake_is_found(
    machine: type[SessionMachine],
    bug: Callable[[Plant], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bug(monkeypatch.setattr)
    with pytest.raises((AssertionError, ValueError, LookupError, StopIteration)):
        run_state_machine_as_test(machine, settings=ENOUGH)
