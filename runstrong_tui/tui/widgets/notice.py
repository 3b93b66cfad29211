"""What the athlete must know (not saved, paused by a gap), else the author's note."""

from dataclasses import dataclass

from textual.reactive import var

from runstrong_tui.core.view import Mood, View
from runstrong_tui.tui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class News:
    """A sentence, and whether it is bad."""

    text: str = ""
    bad: bool = False
    urgent: bool = True
    """Whether it is shown even where there is hardly room."""


class Notice(Text):
    """Keeps a line, so that nothing jumps when something is said."""

    shown: var[News] = var(News(urgent=False))

    def __init__(self) -> None:
        super().__init__(keep=True)

    def watch_shown(self, news: News) -> None:
        self.set_class(news.bad, "-bad")
        self.set_class(news.urgent, "-speaks")
        self.set_class(bool(news.text), "-filled")
        self.say(news.text)


def notice_of(view: View) -> News:
    """Trouble first; the author's note where there is nothing else to say."""
    if view.notices:
        return News("  ".join(view.notices), bad=True)
    if view.hint:
        return News(view.refusal or "That key does nothing here. ? shows the keys.")
    if view.undoes:
        return News(f"{view.undoes} u undoes it.")
    note = f"NOTE  {view.note}" if view.note else ""
    return News("   ".join(filter(None, (_today(view), note))), urgent=False)


def _today(view: View) -> str:
    """Why the set that comes asks for what it asks for; before the first, where it is decided."""
    waits = view.coming in (Mood.READY, Mood.REST) and view.set == 1
    return f"TODAY  {view.goal}: {view.why}" if waits and view.why else ""


if __name__ == "__main__":
    from runstrong_tui.tui.alone import show

    notice = Notice()
    notice.shown = News("Not saved.", bad=True)
    show(notice)
