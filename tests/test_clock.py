"""The machine's clock."""

from runstrong_tui.clock import MachineClock


def test_it_never_runs_backwards() -> None:
    clock = MachineClock()
    moments = [clock.now() for _ in range(1000)]
    assert moments == sorted(moments)


def test_the_time_asleep_stands_still_while_awake() -> None:
    clock = MachineClock()
    assert abs(clock.slept() - clock.slept()) <= 1
