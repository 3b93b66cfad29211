"""The keys of all screens but the workout."""

from runstrong_tui.tui.keys import Key

HELP = Key("help", "question_mark", "?", "Help", "This page.", rank=0)
PALETTE = Key(
    "palette",
    "",
    "^p",
    "Commands",
    "Every command by its name; on home also each routine.",
    listed=False,
    offered=False,
    caps="ctrl+p",
)
"""The app itself binds it."""
CHOOSE = (
    Key(
        "up",
        "up,k",
        "↑↓",
        "Choose",
        "Choose; Home and End: the first, the last.",
        does="move(-1)",
        rank=4,
        offered=False,
    ),
    Key("down", "down,j", "↓", "Down", does="move(1)", listed=False),
    Key("first", "home", "Home", "First", does="move(-9999)", listed=False),
    Key("last", "end", "End", "Last", does="move(9999)", listed=False),
)


def page_keys(label: str, what: str, listed: bool) -> tuple[Key, Key]:
    cap = "PgUp PgDn"
    return (
        Key(
            "page_up",
            "pageup",
            cap,
            label,
            what,
            does="page(-1)",
            listed=listed,
            offered=False,
            rank=5,
        ),
        Key("page_down", "pagedown", "PgDn", label, does="page(1)", listed=False),
    )


HOME = (
    Key("start", "enter", "enter", "Start", "Start the routine that is highlighted.", rank=0),
    Key("resume", "r", "r", "Resume", "Resume the newest unfinished session."),
    Key(
        "unfinished",
        "u",
        "u",
        "Unfinished",
        "Resume, log or discard an unfinished session.",
        rank=3,
    ),
    *CHOOSE,
    *page_keys("Page", "Choose, a page at a time.", listed=False),
    Key(
        "earlier_block",
        "left",
        "← →",
        "From block",
        "Choose the block to start from; 1-9 choose it by number.",
        rank=3,
        offered=False,
    ),
    Key("later_block", "right", "→", "Later block", listed=False),
    Key("log", "l", "l", "Log", "What you have done."),
    Key(
        "harder",
        "plus,equals_sign",
        "+ -",
        "Level",
        "The level, up or down: it decides what the routine leaves open.",
        does="level(1)",
        rank=3,
        offered=False,
    ),
    Key("easier", "minus", "-", "Level", does="level(-1)", listed=False),
    Key("edit", "e", "e", "Edit", "Change the routine; a shipped one becomes your own.", rank=2),
    Key("new", "n", "n", "New", "Make a routine of your own.", rank=3),
    Key(
        "copy",
        "c",
        "c",
        "Copy",
        "Save the routine as your own, under another name.",
        listed=False,
    ),
    Key("library", "x", "x", "Exercises", "Every exercise: how it is done, and how it looks."),
    Key("settings", "s", "s", "Settings", "Sound, screen, goal.", rank=2),
    Key("faults", "exclamation_mark", "!", "Faults", "What is wrong with your files."),
    HELP,
    PALETTE,
    Key("quit", "q", "q", "Quit", "Quit the program.", rank=0),
)

SUMMARY = (
    Key("done", "enter", "enter", "Done", "Close; everything is kept.", rank=0),
    Key(
        "set_effort",
        "",
        "1-9",
        "Effort, 0 = 10",
        "How hard it was: 1 to 9, and 0 for 10.",
        does="harder",
        caps="1-9 0",
    ),
    Key("easier", "left", "← →", "Easier", "One less or one more of effort.", listed=False),
    Key("harder", "right", "→", "Harder", listed=False),
    Key("clear", "backspace", "bksp", "Clear", "No effort given.", listed=False),
    Key("note", "n", "n", "Note", "Write a note."),
    Key(
        "more",
        "up",
        "↑↓",
        "Correct",
        "One rep or second more or less on the last set.",
        rank=2,
    ),
    Key("less", "down", "↓", "One less", listed=False),
    HELP,
    Key("done_too", "q,escape", "q", "Done", "Close too.", listed=False, caps="q esc"),
)

NOTE = (
    Key("keep_note", "enter", "enter", "Keep", "Keep the note."),
    Key("drop_note", "escape", "esc", "Drop", "Leave the note as it was."),
)
"""While a note is written."""

LIBRARY = (
    Key("open", "enter", "enter", "Open", "Open the exercise that is highlighted.", rank=0),
    Key(
        "search",
        "",
        "a-z",
        "Search",
        "Type: names, muscles, kit; backspace takes a letter back.",
        does="help",
        rank=2,
        offered=False,
    ),
    Key("up", "up", "↑↓", "Choose", "Choose.", does="move(-1)", rank=4, offered=False),
    Key("down", "down", "↓", "Down", does="move(1)", listed=False),
    Key("first", "home", "Home", "First", does="move(-9999)", listed=False),
    Key("last", "end", "End", "Last", does="move(9999)", listed=False),
    *page_keys("Page", "Choose, a page at a time.", listed=False),
    Key("earlier_muscle", "left", "← →", "Trains", "Only what trains this.", does="muscle(-1)"),
    Key("later_muscle", "right", "→", "Trains", does="muscle(1)", listed=False),
    Key("faults", "exclamation_mark", "!", "Faults", "What is wrong with exercise files."),
    Key("later_kit", "tab", "tab", "Needs", "Only what needs this, or nothing.", does="kit(1)"),
    Key("earlier_kit", "shift+tab", "⇧tab", "Needs", does="kit(-1)", listed=False),
    HELP,
    PALETTE,
    Key("back", "escape", "esc", "Back", "Forget what is looked for; then back.", rank=0),
)
"""Letters are no keys here: they search."""

EXERCISE = (
    Key("back", "escape,q,enter", "esc", "Back", "Back to all exercises.", rank=0, caps="esc q"),
    Key("easier", "left", "←", "Easier", "The easier exercise of its ladder."),
    Key("harder", "right", "→", "Harder", "The harder exercise of its ladder."),
    Key("up", "up,k", "↑↓", "Scroll", "Scroll.", does="scroll(-1)", rank=4, offered=False),
    Key("down", "down,j", "↓", "Down", does="scroll(1)", listed=False),
    *page_keys("Page", "Scroll by a page.", listed=False),
    Key("stop_signs", "exclamation_mark", "!", "Stop signs", "When to stop it.", rank=3),
    HELP,
    PALETTE,
)

SETTINGS = (
    Key("back", "escape,q,s", "esc", "Back", "Back; everything is kept.", rank=0, caps="esc q s"),
    *CHOOSE,
    Key(
        "less",
        "left,h",
        "← →",
        "Change",
        "Change the setting.",
        does="step(-1)",
        rank=0,
        offered=False,
    ),
    Key("more", "right,l,enter,space", "→", "Change", does="step(1)", listed=False),
    Key("default", "backspace", "bksp", "Default", "Back to what it is by itself.", rank=2),
    Key("try_sound", "t", "t", "Test sound", "Play a test line as it would be heard now."),
    HELP,
    PALETTE,
)
