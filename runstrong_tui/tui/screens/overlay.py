"""A page that lies on top of a screen and dims it."""

from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal, VerticalScroll
from textual.screen import ModalScreen, ScreenResultType

from runstrong_tui.tui.face import FaceApp
from runstrong_tui.tui.screens.base import ClosesOnce
from runstrong_tui.tui.theme import Tone
from runstrong_tui.tui.widgets.big_text import BigText, Words
from runstrong_tui.tui.widgets.text import Text

Paragraph = str | tuple[str, str]
"""Something to read, empty for an empty line; or a word, and beside it what it means."""


class Overlay(ClosesOnce[ScreenResultType], ModalScreen[ScreenResultType]):
    """A box with a big title."""

    AUTO_FOCUS = ""
    app = getters.app(FaceApp)

    heading: Words = Words()

    def compose(self) -> ComposeResult:
        with Container(id="box"):
            yield BigText(self.heading, id="heading")
            yield from self.compose_body()

    def compose_body(self) -> ComposeResult:
        """What stands below the title."""
        raise NotImplementedError


class Reading(Overlay[None]):
    """Something to read: any usual key closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape,enter,space,q,question_mark,exclamation_mark", "close", "Close"),
        ("up,k", "scroll(-1)", "Up"),
        ("down,j", "scroll(1)", "Down"),
        ("pageup", "scroll(-8)", "Page up"),
        ("pagedown", "scroll(8)", "Page down"),
    ]

    foot = "esc  Close"
    more = "    ↑ ↓  Scroll"
    """Added where there is more than fits."""

    def __init__(
        self, title: str, paragraphs: tuple[Paragraph, ...], tone: Tone = Tone.TEXT
    ) -> None:
        super().__init__()
        self.heading = Words(title, tone)
        self._paragraphs = paragraphs

    def compose_body(self) -> ComposeResult:
        with VerticalScroll(id="pages", can_focus=False):
            for paragraph in self._paragraphs:
                yield from _compose_paragraph(paragraph)
        yield Text(self.foot, id="foot")

    def on_mount(self) -> None:
        self.watch(self.query_one("#pages"), "virtual_size", self._tell_foot)

    def on_resize(self) -> None:
        self._tell_foot()

    def _tell_foot(self) -> None:
        self.call_after_refresh(self._show_foot)

    def _show_foot(self) -> None:
        if self.app.screen is not self:  # it was closed meanwhile
            return
        longer = self.query_one("#pages", VerticalScroll).max_scroll_y > 0
        self.query_one("#foot", Text).say(self.foot + (self.more if longer else ""))

    def action_scroll(self, lines: int) -> None:
        self.query_one("#pages", VerticalScroll).scroll_relative(y=lines, animate=False)

    def action_close(self) -> None:
        self.dismiss()


def _compose_paragraph(paragraph: Paragraph) -> ComposeResult:
    if isinstance(paragraph, str):
        yield Text(paragraph, classes="paragraph" if paragraph else "gap", keep=True)
        return
    word, meaning = paragraph
    with Horizontal(classes="entry"):
        yield Text(word, classes="word")
        yield Text(meaning, classes="meaning")
