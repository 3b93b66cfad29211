"""`runstrong export`: take a workout out of the program."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from runstrong_tui.audio.decoding import can_decode
from runstrong_tui.audio.rendering import Renderer
from runstrong_tui.audio.speech import Speech
from runstrong_tui.audio.tones import read_tones
from runstrong_tui.cli import completing
from runstrong_tui.cli.build import build_desk, speech_cache
from runstrong_tui.cli.options import at_level, common, from_a_block, options
from runstrong_tui.core.cue_sheet import sheet
from runstrong_tui.core.exercise import Level
from runstrong_tui.core.plan import Plan
from runstrong_tui.core.settings import SoundSettings
from runstrong_tui.core.words import clock, counted
from runstrong_tui.exports.audio import Exported, export_audio
from runstrong_tui.exports.sound_file import KINDS

OWN_WORDS = 120.0
"""Seconds it may take to speak what has no clip; what is not ready then has no voice."""


@click.group()
@common
def export() -> None:
    """Take a workout out of the program."""


def _known_kind(_: click.Context, __: click.Parameter, path: Path) -> Path:
    if path.suffix.lower() not in KINDS:
        raise click.BadParameter(f"{path} must end in one of {', '.join(KINDS)}")
    return path


@export.command()
@click.argument("routine", metavar="ROUTINE|FILE", shell_complete=completing.routines)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    required=True,
    callback=_known_kind,
    metavar="FILE",
    help="Where to: a .wav, .flac or .ogg file.",
)
@at_level
@from_a_block
@click.option("--force", is_flag=True, help="Overwrite the file.")
@common
def audio(routine: str, output: Path, level: Level | None, from_block: int, force: bool) -> int:
    """Write all that is heard in a workout to a sound file, so that a phone can lead it."""
    desk = build_desk(options())
    plan = desk.shelf.plan(routine, level, from_block)
    settings = desk.preferences.read()[0].sound
    speech = _speech(plan, settings)
    cues = sheet(plan, settings, speech.lengths)
    with _bar(plan.ms) as progress:
        exported = export_audio(
            output, cues, Renderer(read_tones(), speech.find), overwrite=force, progress=progress
        )
    _report(output, plan, exported, spoken=len(speech.lengths) > 0)
    return 0


def _speech(plan: Plan, settings: SoundSettings) -> Speech:
    """All that can be said of a plan; nothing if the voice is off or can't be decoded here."""
    if not settings.voice:
        return Speech.none()
    if not can_decode():
        click.echo("No voice: decoding it needs miniaudio, which is not installed.", err=True)
        return Speech.none()
    speech = Speech.of(plan, settings, speech_cache(options()))
    if not speech.wait(0):
        click.echo("Speaking names and cues of your own.", err=True)
        speech.wait(OWN_WORDS)
    speech.close()
    return speech


def _report(output: Path, plan: Plan, exported: Exported, spoken: bool) -> None:
    """Say what was written, and what a listener should know of it."""
    megabytes = max(1, round(output.stat().st_size / 1_000_000))
    click.echo(f"{output}: {clock(exported.ms)}, {megabytes} MB.", err=True)
    if plan.estimated:
        click.echo("Sets at your own pace have the time of an ordinary pace.", err=True)
    if spoken and exported.unspoken:
        phrases = counted(len(exported.unspoken), "phrase")
        click.echo(f"No voice for {phrases}, such as: {exported.unspoken[0]}", err=True)


@contextmanager
def _bar(ms: int) -> Iterator[Callable[[int], object]]:
    """How far it has come, on a terminal only."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield lambda _: None
        return
    with click.progressbar(length=ms, label="Mixing", file=sys.stderr, show_pos=False) as bar:
        yield bar.update
