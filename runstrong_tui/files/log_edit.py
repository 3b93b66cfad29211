"""Change a session's file as little as possible: comments, order and unknown keys stay."""

from collections.abc import MutableMapping
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from runstrong_tui.core.logbook import SessionRecord
from runstrong_tui.files.log_table import to_table


def edited(text: str, before: SessionRecord, after: SessionRecord) -> str:
    """The text of a file that said `before`, now saying `after`. Raises `ValueError`."""
    try:
        return _edited(tomlkit.parse(text), before, after)
    except TOMLKitError as error:
        raise ValueError(str(error)) from error


def _edited(document: tomlkit.TOMLDocument, before: SessionRecord, after: SessionRecord) -> str:
    old, new = to_table(before), to_table(after)
    _edit_sets(document, old.pop("set"), new.pop("set"))
    old["active_seconds"] = document.get("active_seconds")
    _edit(document, old, new)
    return tomlkit.dumps(document)


def _edit(table: MutableMapping[str, Any], old: dict[str, Any], new: dict[str, Any]) -> None:
    for key in old.keys() - new.keys():
        table.pop(key, None)
    for key, value in new.items():
        if value != old.get(key):
            table[key] = value


def _edit_sets(
    document: MutableMapping[str, Any], old: list[dict[str, Any]], new: list[dict[str, Any]]
) -> None:
    if not old:
        if new:
            document["set"] = new
        return
    tables = document["set"]
    for table, was, now in zip(tables, old, new, strict=False):
        _edit(table, was, now)
    del tables[len(new) :]
    for more in new[len(old) :]:
        tables.append(tomlkit.item(more))
