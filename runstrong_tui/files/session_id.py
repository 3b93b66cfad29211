"""Ids of sessions: making a new one, and finding one by its beginning."""

import os
from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from runstrong_tui.core.clean import clean
from runstrong_tui.core.fault import FileFault, Unusable


def new_id(now: datetime, random: Callable[[int], bytes] = os.urandom) -> str:
    """When the session began and something to tell it from others: 20261122T053012Z-7f3a."""
    return f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}-{random(2).hex()}"


def find_id(wanted: str, ids: Iterable[str]) -> str | None:
    """The id that is `wanted` or, alone, begins so; None if there is none. Raises `Unusable`."""
    found = sorted({one for one in ids if wanted and one.startswith(wanted)})
    if wanted in found:
        return wanted
    if len(found) > 1:
        raise no_session(wanted, f"{len(found)} sessions begin so: {', '.join(found[:3])}")
    return found[0] if found else None


def no_session(wanted: str, text: str) -> Unusable:
    """What to raise when a session that was asked for can't be had."""
    return Unusable(FileFault(clean(wanted, 60), 0, 0, text))
