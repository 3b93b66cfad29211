"""The keys of the log."""

from runstrong_tui.tui.keys import Key
from runstrong_tui.tui.screen_keys import CHOOSE, HELP, PALETTE, page_keys

LOG = (
    Key("open", "enter", "enter", "Open", "Open the session, to read or correct it.", rank=0),
    Key("next_view", "tab,right", "tab", "View", "The next view; 1-5 choose one.", rank=1),
    Key("last_view", "shift+tab,left", "⇧tab", "View", listed=False),
    Key("search", "slash", "/", "Search", "By exercise, routine, muscle, date or note.", rank=2),
    Key("add", "a", "a", "Add", "Add a session that was done without this program.", rank=3),
    Key("remove", "d,delete", "d", "Delete", "Move the session to the trash.", rank=4),
    Key("undo", "u", "u", "Undo", "Bring the session back that was deleted last.", rank=1),
    *CHOOSE,
    *page_keys("Page", "Choose, a page at a time.", listed=False),
    Key("faults", "exclamation_mark", "!", "Faults", "What is wrong with log files.", rank=2),
    HELP,
    PALETTE,
    Key(
        "back", "escape,q,l", "esc", "Back", "Forget the search; then back.", rank=0, caps="esc q l"
    ),
)

FILTER = (
    Key("keep", "enter,down", "enter", "List", "To the list of what was found."),
    Key("drop", "escape", "esc", "All", "Forget it: all sessions again."),
)
"""While it is typed what to look for."""

SESSION = (
    Key("more", "plus,equals_sign,right", "+ -", "Correct", "One rep or second more or less."),
    Key("less", "minus,left", "-", "Less", listed=False),
    Key("skip", "x", "x", "Skipped", "Mark the set as skipped, or not.", rank=3),
    Key(
        "set_effort",
        "",
        "1-9",
        "Effort",
        "How hard it was: 1 to 9, and 0 for 10; backspace clears.",
        caps="1-9 0",
        rank=2,
        offered=False,
    ),
    Key("clear", "backspace", "⌫", "Clear", listed=False),
    Key("note", "n", "n", "Note", "Write a note."),
    Key("date", "t", "t", "Date", "Correct when it was."),
    Key("merge", "m", "m", "Merge", "Make one file of its copies.", rank=1),
    Key("remove", "d,delete", "d", "Delete", "Move it to the trash.", rank=4),
    Key("undo", "u", "u", "Undo", "Take back the last change.", rank=1),
    *CHOOSE,
    *page_keys("Page", "Choose, a page at a time.", listed=False),
    HELP,
    PALETTE,
    Key("back", "escape,q,enter", "esc", "Back", "Back to the log.", rank=0, caps="esc q"),
)

FIELD = (
    Key("keep", "enter", "enter", "Keep", "Keep it."),
    Key("drop", "escape", "esc", "Drop", "Leave it as it was."),
)
"""While a date is typed."""

ADD = (
    Key("choose", "enter", "enter", "Choose", "Say when the routine was done.", rank=0),
    *CHOOSE,
    *page_keys("Page", "Choose, a page at a time.", listed=False),
    HELP,
    Key("back", "escape,q", "esc", "Back", "Back to the log.", rank=0, caps="esc q"),
)
