"""What a key is: defined once, for the bindings, the row of keys, the help and the palette."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from textual.binding import Binding

if TYPE_CHECKING:  # home has keys, but nothing of a workout
    from collections.abc import Callable, Collection

    from textual.binding import BindingType

    from runstrong_tui.core.commands import Command
    from runstrong_tui.core.view import View


@dataclass(frozen=True, slots=True)
class Key:
    """Something a key does on one screen."""

    id: str
    """Also the name of the screen's action, unless the key does something else."""
    keys: str
    """As Textual names them, with commas between; empty where others are bound to it."""
    cap: str
    """As it is printed on the key."""
    label: str
    help: str = ""
    """One sentence; empty where the key before it speaks for both."""
    says: Command | None = None
    """What the session is told."""
    does: str = ""
    """The screen's action."""
    listed: bool = True
    """Whether it stands in the row of keys."""
    offered: bool = True
    """Whether the palette offers it: what is done by name, not what moves about."""
    moment: Callable[[View], str] | None = None
    """Its label in the row of keys at this moment of a workout; empty: not shown now."""
    rank: int = 1
    """Where the row of keys is too short, those of the highest rank are left out first."""
    caps: str = ""
    """What the help shows, where that is more than the cap."""

    @property
    def action(self) -> str:
        return f"say('{self.id}')" if self.says else self.does or self.id

    @property
    def binding(self) -> Binding:
        return Binding(self.keys, self.action, self.label, show=False, id=self.id)


class Cap(NamedTuple):
    """A key as the row of keys shows it."""

    cap: str
    label: str
    action: str
    rank: int = 1


def bindings(keys: tuple[Key, ...]) -> list[BindingType]:
    """The bindings of a screen with these keys."""
    return [key.binding for key in keys if key.keys]


def row(
    keys: tuple[Key, ...], view: View | None = None, without: Collection[str] = ()
) -> tuple[Cap, ...]:
    """What the row of keys shows: only keys that do something now. `without` these ids."""
    listed = (key for key in keys if key.listed and key.id not in without)
    labelled = ((key, label_of(key, view)) for key in listed)
    return tuple(Cap(key.cap, label, key.action, key.rank) for key, label in labelled if label)


def label_of(key: Key, view: View | None) -> str:
    """What a key does at this moment."""
    return key.moment(view) if key.moment and view else key.label


def offers(keys: tuple[Key, ...], without: Collection[str] = ()) -> tuple[Key, ...]:
    """What the palette offers, each command once. `without` these ids."""
    return tuple(key for key in keys if key.offered and key.help and key.id not in without)


def meanings(keys: tuple[Key, ...]) -> tuple[tuple[str, str], ...]:
    """Every key and what it does, for the help."""
    return tuple((key.caps or key.cap, key.help) for key in keys if key.help)
