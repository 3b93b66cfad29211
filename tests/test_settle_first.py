"""The coach settles to the moment of a command before it obeys, however late it hears of it."""

from collections.abc import Iterable, Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from runstrong_tui.coach import LONGEST_SILENCE, WAKE
from runstrong_tui.core.commands import Command
from runstrong_tui.core.session import Session
from tests.core.session_machine import COMMANDS, PLANS
from tests.examples import examples
from tests.fakes import HandLead

Deeds = list[tuple[int, Command]]
"""Milliseconds since the one before, and what is said then."""

MOMENTS = st.integers(0, LONGEST_SILENCE - 1)
DEEDS = st.lists(st.tuples(MOMENTS, st.sampled_from(COMMANDS)), max_size=40)


def moments(lead: HandLead, deeds: Deeds) -> Iterator[tuple[int, Command]]:
    at = lead.clock.time
    for ms, command in deeds:
        at += ms
        yield at, command


def at_once(lead: HandLead, deeds: Deeds) -> None:
    """Each command is heard at its moment."""
    for at, command in moments(lead, deeds):
        lead.clock.time = at
        lead.coach.settle(at)
        lead.coach.command(command, at)


def unsettled(lead: HandLead, deeds: Deeds) -> None:
    """Nobody looks at the clock but when the coach must be woken."""
    for at, command in moments(lead, deeds):
        while at - lead.coach.now > WAKE:
            lead.coach.settle(lead.coach.now + WAKE)
        lead.clock.time = at
        lead.coach.command(command, at)


def often(lead: HandLead, deeds: Deeds) -> None:
    """The clock is looked at again and again in between."""
    for at, command in moments(lead, deeds):
        for between in range(lead.clock.time, at, 97):
            lead.coach.settle(between)
        lead.clock.time = at
        lead.coach.command(command, at)


def sessions(which: int, deeds: Deeds) -> Iterable[Session]:
    for way in (at_once, unsettled, often):
        lead = HandLead(PLANS[which])
        way(lead, deeds)
        lead.coach.settle(lead.clock.time)
        yield lead.session


@given(which=st.integers(0, len(PLANS) - 1), deeds=DEEDS)
@settings(max_examples=examples(60), deadline=None)
def test_it_comes_to_the_same_however_often_the_clock_is_looked_at(
    which: int, deeds: Deeds
) -> None:
    first, *others = sessions(which, deeds)
    assert all(other == first for other in others)
