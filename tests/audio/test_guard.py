"""A device that has gone quiet or mad."""

from runstrong_tui.audio.guard import Guard
from runstrong_tui.audio.timeline import SECOND


def test_a_new_device_may_pause_for_three_seconds() -> None:
    guard = Guard(opened=0, looked=0)
    assert not guard.stalled(now=4 * SECOND, called=2 * SECOND)
    assert guard.stalled(now=5 * SECOND, called=1 * SECOND)


def test_later_a_second_of_quiet_is_a_stall() -> None:
    guard = Guard(opened=0, looked=0)
    assert not guard.stalled(now=60 * SECOND, called=59 * SECOND)
    assert guard.stalled(now=60 * SECOND, called=58 * SECOND)


def test_a_device_that_keeps_time_is_no_runaway_even_while_it_fills_its_buffers() -> None:
    guard = Guard(opened=0, looked=0)
    assert not guard.runs_away(SECOND // 4, 11_025 + 40_000)
    assert not guard.runs_away(SECOND // 2, 22_050 + 40_000)


def test_a_device_that_swallows_frames_without_end_is_a_runaway() -> None:
    guard = Guard(opened=0, looked=0, position=0)
    assert guard.runs_away(SECOND // 4, 25_000_000)
