"""What a routine or an exercise of one's own is called, and its file."""

import re
import unicodedata

from runstrong_tui.core.clean import clean
from runstrong_tui.core.fault import FileFault, Unusable

LONGEST = 60
"""Letters of the name of a file."""

_OTHERS = re.compile(r"[^\w]+|_+")

_DEVICES = {"con", "prn", "aux", "nul", *(f"{p}{n}" for p in ("com", "lpt") for n in range(1, 10))}
"""Names that Windows keeps for itself."""


def id_of(name: str) -> str:
    """The id for a name: Tuesday legs becomes tuesday-legs. Raises `Unusable`."""
    plain = unicodedata.normalize("NFC", clean(name).removesuffix(".toml")).casefold()
    id_ = _OTHERS.sub("-", plain).strip("-")[:LONGEST].rstrip("-")
    if not id_ or id_ in _DEVICES:
        raise Unusable(FileFault(clean(name) or "name", 0, 0, "give it a name with letters in it"))
    return id_


def title_of(name: str) -> str:
    """How it is shown: as it was typed; an id as people read it."""
    shown = clean(name).removesuffix(".toml")
    return shown.replace("-", " ").capitalize() if shown == id_of(name) else shown
