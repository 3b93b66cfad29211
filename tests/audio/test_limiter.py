"""Keeping a sum within 16 bits."""

from array import array

import pytest

from runstrong_tui.audio.limiter import HIGHEST, KNEE, LOWEST, limited


def test_what_is_not_too_loud_stays_as_it_is() -> None:
    values = [0, 1, -1, KNEE, -KNEE]
    assert limited([float(value) for value in values]).tolist() == values
    clip = array("h", values)
    assert limited(clip) is clip


@pytest.mark.parametrize("sign", [1, -1])
def test_louder_stays_louder_up_to_full_scale(sign: int) -> None:
    rising = [sign * float(value) for value in range(KNEE - 500, 40_000, 50)]
    bent = [sign * value for value in limited(rising)]
    assert bent == sorted(bent)
    assert all(new <= abs(old) for new, old in zip(bent, rising, strict=True))
    assert limited([sign * 1e6])[0] == (HIGHEST if sign > 0 else LOWEST)


def test_the_bend_begins_without_a_corner() -> None:
    before, at, after = limited([KNEE - 100.0, float(KNEE), KNEE + 100.0])
    assert after - at == pytest.approx(at - before, abs=2)
