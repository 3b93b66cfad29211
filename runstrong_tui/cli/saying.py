"""Tell something to whoever may still be there."""

import os
import sys

import click


def say(sentence: str) -> None:
    """On stderr. With the terminal gone nobody hears it, and that is no error."""
    try:
        click.echo(sentence, err=True)
    except OSError:
        _write_nowhere()


def _write_nowhere() -> None:
    """What is still in the buffers would fail again when the program ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.__stdout__, sys.__stderr__):
        if stream is not None:
            os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
