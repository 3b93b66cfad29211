"""What a widget shows, set from outside many times a second.

A reactive of Textual does more, and what it does takes it as long as painting the widget.
"""

from typing import Any, Generic, TypeVar, overload

Value = TypeVar("Value")


class Shown(Generic[Value]):
    """A frozen value; when it changes, the widget's `show_changed` is called."""

    def __init__(self, first: Value) -> None:
        self._first = first

    def __set_name__(self, owner: type, name: str) -> None:
        self._kept = f"_{name}_kept"

    @overload
    def __get__(self, widget: None, owner: type) -> "Shown[Value]": ...

    @overload
    def __get__(self, widget: object, owner: type) -> Value: ...

    def __get__(self, widget: object | None, owner: type) -> "Shown[Value] | Value":
        return self if widget is None else widget.__dict__.get(self._kept, self._first)

    def __set__(self, widget: Any, value: Value) -> None:
        if widget.__dict__.get(self._kept, self._first) != value:
            widget.__dict__[self._kept] = value
            widget.show_changed()
