"""Keys that move through a list, for screens that hold one."""

from textual.binding import Binding

MOVES = [
    Binding("up,k", "move(-1)", show=False),
    Binding("down,j", "move(1)", show=False),
    Binding("pageup", "page(-1)", show=False),
    Binding("pagedown", "page(1)", show=False),
    Binding("home", "move(-9999)", show=False),
    Binding("end", "move(9999)", show=False),
]
"""Bindings for `action_move` and `action_page`."""
