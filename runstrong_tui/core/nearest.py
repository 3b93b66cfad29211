"""Did you mean ...?"""

from collections.abc import Iterable
from difflib import get_close_matches

ALIKE = 0.6
"""How like a known word must be, 0-1, to be what was meant."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that was most likely meant; None if none is near.

    The order of a name's parts does not matter, and one that has them all is near enough:
    forearm-plank means plank-forearm.
    """
    names = sorted(known)
    parts = set(_parts(word))
    having_all = [name for name in names if parts <= set(_parts(name))]
    if parts and having_all:
        return min(having_all, key=len)
    by_parts = {" ".join(sorted(_parts(name))): name for name in reversed(names)}
    close = get_close_matches(" ".join(sorted(parts)), by_parts, 1, ALIKE)
    if close:
        return by_parts[close[0]]
    return next(iter(get_close_matches(word, names, 1, ALIKE)), None)


def _parts(name: str) -> list[str]:
    return name.lower().replace("-", " ").replace("_", " ").split()
