"""`runstrong doctor`: what is there on this machine, what was chosen, and why."""

import sys
from collections.abc import Iterator
from dataclasses import asdict
from time import monotonic, sleep

import click

from runstrong_tui.audio.choose import Choice, announcer
from runstrong_tui.audio.decoding import can_decode
from runstrong_tui.audio.finding import speakable
from runstrong_tui.audio.probing import Probe
from runstrong_tui.audio.voice import Voice
from runstrong_tui.cli.as_json import print_json
from runstrong_tui.cli.checkup import Findings, Hearing, examine
from runstrong_tui.cli.options import common, options
from runstrong_tui.clock import MachineClock
from runstrong_tui.core.bell import rings
from runstrong_tui.core.cue import Cue, Priority, Sound
from runstrong_tui.core.settings import Backend
from runstrong_tui.core.tones import tone
from runstrong_tui.core.wording import GET_READY
from runstrong_tui.ports import TimedCue

OPENING = 5.0
"""Seconds the device may take to be opened."""
AHEAD = 300
"""Milliseconds from the order to the first sound."""
SPOKEN = 1_000
"""Milliseconds the phrase of the test line takes at most."""

TEST_LINE: tuple[Cue, ...] = (
    Cue(0, 0, SPOKEN, Priority.ANNOUNCEMENT, say=GET_READY),
    *(tone(0, at, Sound.COUNT) for at in (1_500, 2_500, 3_500)),
    tone(0, 4_500, Sound.GO),
)
"""What is played."""


@click.command()
@click.option("--json", "as_json", is_flag=True, help="For other programs.")
@click.option("--quiet", is_flag=True, help="Play no test line.")
@common
def doctor(as_json: bool, quiet: bool) -> int:
    """Say what this machine has, what was chosen and why, and play a test line.

    The exit code is 0 if a workout can be led, be it without sound.
    """
    found = examine(options())
    if as_json:
        print_json(**asdict(found), can_train=found.can_train)
    else:
        for name, text in _lines(found):
            click.echo(f"{name:<12}{text}")
    if not quiet:
        click.echo(_play_test_line(found.sound), err=True)
    return 0 if found.can_train else 1


def _lines(found: Findings) -> Iterator[tuple[str, str]]:
    yield "runstrong", found.runstrong
    yield "python", found.python
    yield "machine", found.system
    yield from _of_terminal(found)
    for folder in found.folders:
        yield folder.what, f"{folder.path}{'' if folder.writable else ': CAN NOT BE WRITTEN'}"
    yield "routines", str(found.routines)
    yield from (("", fault) for fault in found.faults)
    yield from _of_sound(found.sound)
    yield "", "A workout can be led." if found.can_train else "A workout can NOT be led here."


def _of_terminal(found: Findings) -> Iterator[tuple[str, str]]:
    one = found.terminal
    size = f"{one.columns}x{one.rows}"
    term = one.term or "TERM unset"
    yield "terminal", f"{term}, {size}, colours: {one.colours}, {one.encoding}"
    yield "", f"line by line: {one.plain}" if one.plain else "the app can be shown"


def _of_sound(one: Hearing) -> Iterator[tuple[str, str]]:
    for probe in one.devices:
        yield probe.device, _of_device(probe)
    yield "sound", f"{one.chosen} ({one.why})"
    without = "" if one.decodable else ", which need miniaudio to be played: tones only"
    yield "voice", f"{one.clips} sentences{without}"
    yield "speech", ", ".join(one.speech) or "nothing that speaks names of your own; they are shown"
    yield "ducking", "possible (duck = true)" if one.ducking else "not possible without pactl"


def _of_device(probe: Probe) -> str:
    if not probe.installed:
        return probe.detail
    verdict = f"opened: {probe.detail}" if probe.opened else f"not opened: {probe.detail}"
    return f"{probe.version}, {verdict}" if probe.version else verdict


def _play_test_line(sound: Hearing) -> str:
    """Play it by what was chosen; returns how that went, in one sentence."""
    if sound.chosen == "off":
        return "Test line: not played, there is no sound."
    if sound.chosen == "bell":
        return _ring_test_line()
    return hear(next(p.device for p in sound.devices if p.device == sound.chosen))


def hear(backend: Backend, volume: float = 1.0) -> str:
    """Play the test line by a backend; returns how that went, in one sentence."""
    if backend == "off":
        return "Test line: not played, the sound is off."
    voice = Voice()
    player = announcer(backend, volume, False, None, voice.clip)
    try:
        player.warm_up(OPENING)
        start = MachineClock().now() + AHEAD
        player.announce([TimedCue(1, i, start + cue.at, cue) for i, cue in enumerate(TEST_LINE, 1)])
        sleep((AHEAD + TEST_LINE[-1].end) / 1000)
        return f"Test line: {_outcome(player, voice)}."
    finally:
        player.close()


def _outcome(player: Choice, voice: Voice) -> str:
    if player.state == "ready":
        spoken = can_decode() and speakable(GET_READY, voice.clip)
        return f"{'a phrase, ' * spoken}three pips and a longer tone were played"
    return f"not played, {player.trouble or 'the sound was not ready in time'}"


def _ring_test_line() -> str:
    """Ring for what the bell rings for, where there is a terminal."""
    if not (sys.stderr and sys.stderr.isatty()):
        return "Test line: not rung, standard error is no terminal."
    begin = monotonic()
    for cue in filter(rings, TEST_LINE):
        sleep(max(0.0, begin + cue.at / 1000 - monotonic()))
        click.echo("\a", nl=False, err=True)
    return "Test line: the bell was rung four times."
