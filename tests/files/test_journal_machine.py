"""Whatever an athlete does, and wherever a journal ends, what it says is what there was."""

from hypothesis import settings

from tests.examples import examples
from tests.files.journal_machine import JournalMachine

TestKeptSession = JournalMachine.TestCase
TestKeptSession.settings = settings(
    max_examples=examples(50), stateful_step_count=30, deadline=None
)
