"""What the bell of a terminal rings for."""

from runstrong_tui.core.bell import rings
from runstrong_tui.core.cue import Cue, Priority, Sound
from runstrong_tui.core.tones import tone


def test_it_rings_for_the_count_and_for_the_start_and_end_of_work() -> None:
    rung = {sound for sound in Sound if rings(tone(0, 0, sound))}
    edges = {Sound.GO, Sound.REST, Sound.SET, Sound.FINISH, Sound.SWITCH}
    assert rung == {Sound.COUNT, *edges}


def test_it_does_not_ring_for_words() -> None:
    assert not rings(Cue(0, 0, 600, Priority.COUNT, say="Three."))
