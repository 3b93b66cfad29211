"""The safety words, shown once before the first start."""

from typing import ClassVar

from textual import work
from textual.binding import BindingType

from runstrong_tui.tui.face import ask
from runstrong_tui.tui.screens.overlay import Reading
from runstrong_tui.tui.theme import Tone

WORDS = (
    "This program guides exercise. It gives no medical advice.",
    "Ask a doctor before you begin if you have: heart trouble, high blood pressure or chest pain; "
    "fainting or dizzy spells; a long-term illness or regular medicine; a bone, joint or tendon "
    "problem that exercise could make worse; if you are pregnant or gave birth lately; or if you "
    "were told to train only under supervision.",
    "Ill or feverish? Wait until you are well.",
    "Stop at once and get help: pain or pressure in chest, arm, neck or jaw, fainting, odd "
    "breathlessness, an irregular racing heart, sudden severe headache. Stop the exercise: sharp "
    "or growing pain, numbness. The key ! shows the stop signs of each exercise.",
)


class Safety(Reading):
    """Accepted once, with enter or y."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("enter,y", "close", "Accept"),
        ("escape,q", "app.quit", "Leave"),
        ("space", "scroll(4)", "Down"),
    ]
    foot = "enter  Accept    ↓  More    q  Leave"

    def __init__(self) -> None:
        super().__init__("SAFETY FIRST", WORDS, Tone.READY)

    def action_close(self) -> None:
        self._accept()

    @work
    async def _accept(self) -> None:
        await ask(self.app.desk.preferences.remember_safety_read)
        self.dismiss()
