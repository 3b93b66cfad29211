"""The one door for text that comes from a file, on its way to a screen, a voice or a terminal.

What passes shows as what it is: no control or escape reaches a terminal, nothing turns the reading
direction or hides, and it has a known width.
"""

import unicodedata

REPLACEMENT = "\ufffd"
ELLIPSIS = "…"
MOST_MARKS = 3
"""Combining marks on one letter; living scripts need no more."""

_JOINER = "\u200d"
_PRESENTATION = ("\ufe0e", "\ufe0f")
"""Variation selectors: as text, as picture."""
_BREAKS = frozenset("\t\n\v\f\r\u0085\u2028\u2029")
_BLANKS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0")
"""Letters and marks by category that show nothing."""
_DROPPED = frozenset(("Cf", "Cs", "Co", "Cn"))
_PICTURES = frozenset(("So", "Sm", "Sk"))
_MARKS = frozenset(("Mn", "Me", "Mc"))
_LONGEST_CELL = 16
"""Characters read for each cell; what passes has fewer, so the rest could not show anyway."""


def clean(text: str, cells: int = 120) -> str:
    """`text` as it may be shown: harmless, trimmed, in NFC, at most `cells` terminal cells wide."""
    text = text[: cells * _LONGEST_CELL]
    if not (text.isascii() and text.isprintable()):
        text = _harmless(text)
    return _cut(text.strip(), cells)


def width(text: str) -> int:
    """Terminal cells of clean text; where terminals differ, the most any of them takes."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def _harmless(text: str) -> str:
    """Composing may follow dropping and the other way round, so both until nothing changes."""
    while (passed := unicodedata.normalize("NFC", _pass(text))) != text:
        text = passed
    return text


def _pass(text: str) -> str:
    kept: list[str] = []
    marks = 0
    for place, char in enumerate(text):
        category = unicodedata.category(char)
        if char == _JOINER or "\ufe00" <= char <= "\ufe0f":
            if _joins(kept, char, text[place + 1 : place + 2]):
                kept.append(char)
            continue
        marks = marks + 1 if category in _MARKS else 0
        if marks <= MOST_MARKS:
            kept.append(_shown(char, category))
    return "".join(kept)


def _shown(char: str, category: str) -> str:
    if char in _BREAKS:
        return " "
    if category == "Cc":
        return REPLACEMENT
    if category in _DROPPED or char in _BLANKS or "\U000e0100" <= char <= "\U000e01ef":
        return ""
    return char


def _joins(kept: list[str], char: str, following: str) -> bool:
    """Whether a joiner or variation selector stands inside an emoji."""
    before = kept[-1] if kept else ""
    picture = bool(before) and unicodedata.category(before) in _PICTURES
    if char == _JOINER:
        followed = bool(following) and unicodedata.category(following) in _PICTURES
        return followed and (picture or before in _PRESENTATION)
    return char in _PRESENTATION and picture


def _cut(text: str, cells: int) -> str:
    if width(text) <= cells:
        return text
    room = cells - width(ELLIPSIS)
    end = 0
    for char in text:
        room -= _cells(char)
        if room < 0:
            break
        end += 1
    return text[:end].rstrip(_JOINER).rstrip() + ELLIPSIS


def _cells(char: str) -> int:
    if char == "\ufe0f":  # may widen the picture before it
        return 1
    if char == _JOINER or unicodedata.category(char) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
