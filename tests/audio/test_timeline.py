"""Which frame belongs to which moment."""

import pytest

from runstrong_tui.audio.timeline import SECOND, Timeline
from tests.audio.cues import nanoseconds

CHUNK = 882
CHUNK_NS = SECOND // 50


def running(callbacks: int, late: dict[int, int] | None = None) -> Timeline:
    """A timeline after so many callbacks, some of them late by nanoseconds."""
    timeline = Timeline()
    for i in range(callbacks):
        timeline.observe(7 * SECOND + i * CHUNK_NS + (late or {}).get(i, 0), i * CHUNK)
    return timeline


def test_a_steady_device_plays_each_frame_at_its_moment() -> None:
    assert running(40).frame(7 * SECOND + nanoseconds(44_100)) == 44_100
    assert running(40).frame(9 * SECOND) == 2 * 44_100


def test_late_callbacks_change_nothing() -> None:
    assert running(40, {12: 9_000_000, 30: 15_000_000, 39: 80_000_000}).frame(8 * SECOND) == 44_100


@pytest.mark.parametrize("pause", [SECOND // 10, -SECOND // 20])
def test_it_follows_a_device_that_paused_when_three_callbacks_agree(pause: int) -> None:
    late = dict.fromkeys(range(40, 60), pause)
    assert running(42, late).frame(8 * SECOND) == 44_100
    assert running(43, late).frame(8 * SECOND + pause) == 44_100


def test_it_follows_a_clock_that_drifts() -> None:
    late = {i: i * 20_000 for i in range(60)}
    assert abs(running(60, late).frame(8 * SECOND + late[52]) - 44_100) <= 1


def test_buffers_filled_at_once_at_the_start_are_soon_forgotten() -> None:
    early = {i: -i * CHUNK_NS for i in range(3)}
    assert running(10, early).frame(8 * SECOND) == 44_100
