"""A question with a few answers, each on a key of its own."""

from dataclasses import dataclass

from textual import events
from textual.app import ComposeResult
from textual.containers import Container

from runstrong_tui.tui.screens.overlay import Overlay
from runstrong_tui.tui.theme import Tone
from runstrong_tui.tui.widgets.big_text import Words
from runstrong_tui.tui.widgets.text import Text
from runstrong_tui.tui.widgets.tile import Tile


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer."""

    value: str
    keys: tuple[str, ...]
    """As Textual names them."""
    cap: str
    label: str


class Question(Overlay[str]):
    """Asks, and gives back the value of the answer. Asking changes nothing."""

    def __init__(
        self, title: str, text: str, choices: tuple[Choice, ...], tone: Tone = Tone.READY
    ) -> None:
        super().__init__()
        self.heading = Words(title, tone)
        self._text = text
        self._choices = choices

    def compose_body(self) -> ComposeResult:
        yield Text(self._text, classes="paragraph")
        with Container(id="tiles"):
            for place, choice in enumerate(self._choices):
                yield Tile(choice.cap, choice.label, choice.value, first=place == 0)

    def on_key(self, event: events.Key) -> None:
        for choice in self._choices:
            if event.key in choice.keys:
                event.stop()
                self.dismiss(choice.value)
                return

    def on_tile_pressed(self, pressed: Tile.Pressed) -> None:
        self.dismiss(pressed.value)


def ask_quit(rehearsal: bool) -> Question:
    """What to do with a workout that is left."""
    kept = (
        "All you did is kept. Stop and resume it later; or finish here, and it is logged as it is."
    )
    return Question(
        "STOP?",
        "A rehearsal: nothing is kept." if rehearsal else kept,
        (
            Choice("stop", ("enter",), "enter", "Stop" if rehearsal else "Stop, resume later"),
            Choice("finish", ("f",), "f", "Finish here"),
            Choice("go on", ("escape", "space"), "esc", "Go on"),
        ),
    )


def ask_start(unfinished: str) -> Question:
    """Whether to begin another workout while one is unfinished."""
    return Question(
        "UNFINISHED",
        f"{unfinished} is not finished.",
        (
            Choice("resume", ("enter", "r"), "enter", "Resume it"),
            Choice("start", ("s",), "s", "Start anyway"),
            Choice("back", ("escape", "q"), "esc", "Back"),
        ),
    )


def ask_unsaved(name: str) -> Question:
    """What to do with a routine that was changed."""
    return Question(
        "NOT SAVED",
        f"{name} has changes that are not saved. Kept as a draft, they are here again when you "
        "open it next.",
        (
            Choice("save", ("enter", "s"), "enter", "Save"),
            Choice("keep", ("k",), "k", "Keep as a draft"),
            Choice("drop", ("d",), "d", "Drop the changes"),
            Choice("go on", ("escape", "q"), "esc", "Go on"),
        ),
    )


def ask_unfinished(text: str, has_sets: bool) -> Question:
    """What to do with a broken-off session."""
    log = (Choice("log", ("l",), "l", "Log what was done"),) if has_sets else ()
    return Question(
        "UNFINISHED",
        text,
        (
            Choice("later", ("escape", "enter", "q"), "enter", "Later"),
            Choice("resume", ("r",), "r", "Resume"),
            *log,
            Choice("discard", ("d",), "d", "Discard"),
        ),
    )
