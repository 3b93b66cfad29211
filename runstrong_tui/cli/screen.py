"""Run the screen so that whatever ends it, the session is saved and the terminal given back."""

from pathlib import Path

from runstrong_tui.cli.build import Screen
from runstrong_tui.cli.crash import heeding_threads, report
from runstrong_tui.cli.last_resort import LastResort
from runstrong_tui.cli.leads import Leads
from runstrong_tui.cli.signals import heeding_signals
from runstrong_tui.terminal.keeping import Kept


def run_screen(
    app: Screen, leads: Leads, terminal: Kept, messages: Path | None, *, alone: bool
) -> int:
    """Until it is closed; returns the exit code.

    `messages`: the file for what goes wrong. `alone`: it was opened for one session only.
    """

    def save() -> None:
        leads.close()
        terminal.give_back(leads.words(alone=alone)[0])

    resort = LastResort(save)

    def end(code: int) -> None:
        app.end(code)
        resort.arm(code)

    with heeding_signals(end), heeding_threads(app.fail):
        try:
            app.run()
        finally:
            resort.disarm()
            leads.close()
        for error in app.noted:
            report(error, messages)
        told = report(app.crash, messages) if app.crash else app.last_words
        code = leads.last_words(told, alone=alone)
    return app.ended_with or app.return_code or code
