"""JSON on standard output. Its shapes are documented in the README and kept stable."""

import json
from typing import Any

import click

FORMAT = 1


def print_json(**content: Any) -> None:
    """Print an object, with its format's number first."""
    click.echo(json.dumps({"format": FORMAT, **content}, ensure_ascii=False, indent=2))


def seconds(ms: int | None) -> float | None:
    """Milliseconds as seconds, whole where they are."""
    if ms is None:
        return None
    return ms // 1000 if ms % 1000 == 0 else ms / 1000


def number(value: float | None) -> float | None:
    """At most three decimals, whole where it is."""
    if value is None:
        return None
    rounded = round(value, 3)
    return int(rounded) if rounded == int(rounded) else rounded
