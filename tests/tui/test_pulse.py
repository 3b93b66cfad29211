"""Beats come at absolute moments, never early."""

import asyncio

import pytest

from runstrong_tui.tui.pulse import Pulse


class FakeLoop:
    """A loop whose clock stands until it is told."""

    def __init__(self) -> None:
        self.now = 100.0
        self.due: list[float] = []

    def time(self) -> float:
        return self.now

    def call_at(self, when: float, call: object) -> "FakeLoop":
        self.due.append(when)
        self.call = call
        return self

    def cancel(self) -> None:
        self.due.pop()


async def a_pulse(beats: list[int]) -> tuple[Pulse, FakeLoop]:
    pulse, loop = Pulse(beats.append), FakeLoop()
    pulse._loop = loop  # type: ignore[assignment]
    return pulse, loop


@pytest.mark.parametrize("fps", [4, 5, 10, 15, 20])
async def test_a_beat_falls_on_each_second_and_none_is_early(fps: int) -> None:
    beats: list[int] = []
    pulse, loop = await a_pulse(beats)
    pulse.start(second_at=370, per_second=fps)
    seconds = set()
    for _ in range(fps * 3):
        moment = loop.due[-1]
        assert moment > loop.now
        loop.now = moment + 0.0007
        pulse._wake()
        shown = int(loop.now * 1000) - beats[-1]
        if shown % 1000 == 370:
            seconds.add(shown // 1000)
    assert len(seconds) == 3
    assert set(beats) <= {0, 1}


async def test_missed_beats_are_not_made_up_for() -> None:
    beats: list[int] = []
    pulse, loop = await a_pulse(beats)
    pulse.start(0, 10)
    loop.now += 3.05
    pulse._wake()
    assert len(beats) == 1
    assert beats[0] > 2900
    assert loop.due[-1] == pytest.approx(103.1, abs=0.01)


async def test_it_stops_and_starts_again() -> None:
    beats: list[int] = []
    pulse = Pulse(beats.append)
    pulse.start(0, 20)
    assert pulse.running
    pulse.stop()
    assert not pulse.running
    await asyncio.sleep(0.2)
    assert beats == []
    pulse.start(0, 20)
    async with asyncio.timeout(20):
        while len(beats) < 2:
            await asyncio.sleep(0.01)
    pulse.stop()
