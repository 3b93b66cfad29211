"""The keys of the routine editor, and of the library where an exercise is chosen."""

from runstrong_tui.tui.keys import Key
from runstrong_tui.tui.screen_keys import HELP, LIBRARY, PALETTE

EDITOR = (
    Key(
        "up",
        "up,k",
        "↑↓",
        "Go",
        "To the line above or below; PgUp, PgDn, Home, End: farther.",
        does="move(-1)",
        rank=3,
        offered=False,
    ),
    Key("down", "down,j", "↓", "Down", does="move(1)", listed=False),
    Key("page_up", "pageup", "PgUp", "Up", does="page(-1)", listed=False),
    Key("page_down", "pagedown", "PgDn", "Down", does="page(1)", listed=False),
    Key("first", "home", "Home", "First", does="move(-9999)", listed=False),
    Key("last", "end", "End", "Last", does="move(9999)", listed=False),
    Key(
        "left",
        "left,h",
        "←→",
        "Value",
        "To the value before or after.",
        does="cell(-1)",
        rank=3,
        offered=False,
    ),
    Key("right", "right,l", "→", "Value", does="cell(1)", listed=False),
    Key(
        "type",
        "enter",
        "enter",
        "Change",
        "Type the value, or choose the exercise; a digit begins to type at once.",
        rank=1,
    ),
    Key(
        "more",
        "plus,equals_sign",
        "+ -",
        "Step",
        "One step more or less.",
        does="step(1)",
        rank=2,
        offered=False,
    ),
    Key("less", "minus", "-", "Less", does="step(-1)", listed=False),
    Key(
        "clear",
        "backspace",
        "bksp",
        "Leave open",
        "Leave the value open: the catalogue decides, by level.",
        rank=4,
    ),
    Key("add", "a", "a", "Add", "Add an exercise below.", rank=1),
    Key("remove", "d,delete", "d", "Remove", "Remove the exercise or the block.", rank=2),
    Key("duplicate", "c", "c", "Copy", "The same once more, below.", rank=4),
    Key(
        "move_up",
        "K,shift+up",
        "J K",
        "Move",
        "Move it up or down; an exercise goes on into the next block.",
        does="shift(-1)",
        rank=3,
        caps="K J ⇧↑↓",
    ),
    Key("move_down", "J,shift+down", "J", "Move down", does="shift(1)", listed=False),
    Key(
        "divide",
        "b",
        "b",
        "Block",
        "Begin a block here; on the first exercise of one, join it to the block above.",
        rank=4,
    ),
    Key("undo", "u,ctrl+z", "u", "Undo", "Take back the last change.", rank=2, caps="u ^z"),
    Key(
        "redo",
        "U,ctrl+y",
        "U",
        "Redo",
        "Do again what was undone.",
        rank=5,
        listed=False,
        caps="U ^y",
    ),
    Key("save", "s,ctrl+s", "s", "Save", "Save; a new or shipped one asks for a name.", rank=0),
    Key("save_as", "S", "S", "Save as", "Save under another name.", rank=5),
    HELP,
    PALETTE,
    Key("back", "escape,q", "esc", "Back", "Back; what is not saved asks.", rank=0, caps="esc q"),
)

VALUE = (
    Key("take", "enter", "enter", "Take", "Take what was typed."),
    Key("drop", "escape", "esc", "Drop", "Leave it as it was."),
)
"""While something is typed."""

WHILE_TYPING = ("move", "page", "save", "help", "back")
"""Actions of the editor that do something while a value is typed: they take it first."""

CHOOSE = (
    Key("open", "enter", "enter", "Choose", "Take the exercise that is highlighted.", rank=0),
    *LIBRARY[1:],
)
"""In the library, for choosing."""
