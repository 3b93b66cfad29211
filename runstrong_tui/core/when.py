"""Dates as people type them."""

import re
from datetime import datetime

_MOMENT = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]+(\d{1,2})[:.](\d{2}))?")
NOON = (12, 0)

LIKE = "2026-11-24 06:44"
"""How a date and time is written."""


def typed(moment: datetime) -> str:
    """As it can be typed."""
    return f"{moment:%Y-%m-%d %H:%M}"


def moment_of(text: str) -> datetime | None:
    """What was typed, without an offset; noon, where no time was. None: it is no moment."""
    found = _MOMENT.fullmatch(text.strip())
    if found is None:
        return None
    year, month, day = (int(part) for part in found.groups()[:3])
    hour, minute = (int(found[4]), int(found[5])) if found[4] else NOON
    try:
        return datetime(year, month, day, hour, minute)  # noqa: DTZ001 - the athlete's own clock
    except ValueError:
        return None
