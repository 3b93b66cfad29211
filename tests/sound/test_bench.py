"""The measurement of the onsets: what it takes away, and that it can be run."""

import subprocess
import sys

import pytest

from benchmarks.sound_onsets import EVERY, lateness
from tests.e2e.program import ROOT

BEATS = [beat for beat in range(20) if beat != 7]
"""One was not heard."""


def test_what_all_pips_have_in_common_and_a_steady_drift_are_no_lateness() -> None:
    assert lateness([80 + beat * (EVERY + 0.2) for beat in BEATS]) == pytest.approx([0] * 19)


def test_one_pip_that_is_late_is_found_late() -> None:
    late = lateness([80 + beat * (EVERY + 0.2) + 30 * (beat == 12) for beat in BEATS])
    assert [round(one) for one in late] == [30 * (beat == 12) for beat in BEATS]


def test_too_few_pips_tell_nothing() -> None:
    assert lateness([]) == []
    assert lateness([80.0]) == [0.0]


def test_it_can_be_asked_what_it_does() -> None:
    asked = (sys.executable, "-m", "benchmarks.sound_onsets", "--help")
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert "exactly" in done.stdout
