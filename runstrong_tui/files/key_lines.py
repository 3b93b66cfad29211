"""Change keys of one table in its text; all else of the text stays as it was written.

Every key is one line: values that take several are none that a routine has.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import tomli_w

from runstrong_tui.core.fields import written
from runstrong_tui.files.locate import Path, end_of_plain, offsets

Values = Mapping[str, Any]


def line_of(key: str, value: Any) -> str:
    """A key and its value as a line, without its end."""
    return tomli_w.dumps({key: written(value)}).rstrip("\n")


def lines_of(values: Values, end: str = "\n") -> str:
    """All keys of a new table."""
    return "".join(line_of(key, value) + end for key, value in values.items())


def with_keys(text: str, table: Path, before: Values, after: Values, order: Sequence[str]) -> str:
    """The text of a table that said `before`, now saying `after`.

    `table` is its path in `text`; a new key is put where it usually stands: after those that come
    before it in `order`.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    for key in order:
        if before.get(key) == after.get(key):
            continue
        if key not in after:
            text = _without(text, (*table, key))
        elif (*table, key) in offsets(text)[1]:
            text = _replaced(text, (*table, key), after[key])
        else:
            text = _inserted(text, table, key, after[key], order, end)
    return text


def _replaced(text: str, path: Path, value: Any) -> str:
    start = offsets(text)[0][path]
    shown = line_of(str(path[-1]), value).partition("= ")[2]
    return text[:start] + shown + text[end_of_plain(text, start) :]


def _without(text: str, path: Path) -> str:
    """Without the line of a key, and the comment at its end."""
    start = offsets(text)[1].get(path)
    if start is None:
        return text
    value = end_of_plain(text, offsets(text)[0][path])
    begins = text.rfind("\n", 0, start) + 1
    ends = text.find("\n", value)
    return text[:begins] + (text[ends + 1 :] if ends >= 0 else "")


def _inserted(text: str, table: Path, key: str, value: Any, order: Sequence[str], end: str) -> str:
    values, keys = offsets(text)
    earlier = [one for one in order[: order.index(key)] if (*table, one) in keys]
    if earlier:
        start = max(keys[*table, one] for one in earlier)
        path = next((*table, one) for one in earlier if keys[*table, one] == start)
        after = text.find("\n", end_of_plain(text, values[path]))
    else:
        start = values.get(table, 0)
        after = text.find("\n", start) if table else -1
    indent = text[text.rfind("\n", 0, start) + 1 : start] if start else ""
    line = indent + line_of(key, value)
    if after < 0:
        return text + ("" if not text or text.endswith("\n") else end) + line + end
    return text[: after + 1] + line + end + text[after + 1 :]
