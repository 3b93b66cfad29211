"""Whatever an athlete does, and wherever a journal ends, what it says is what there was."""

from hypothesis import settings

from tests.files.journal_machine import JournalMachine

TestKeptSession = JournalMachine.TestCase
TestKeptSession.settings = settings(max_examples=50, stateful_step_count=30, deadline=None)
