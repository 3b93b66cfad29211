"""One line on files that can't be used; the page behind it names them all."""

from runstrong_tui.core.fault import FileFault
from runstrong_tui.tui.naming import brief
from runstrong_tui.tui.widgets.text import Text
from runstrong_tui.tui.words import count


class FaultLine(Text):
    """How many faults, and the first of them. Hidden while all is well."""

    def show(self, notices: tuple[str, ...], faults: tuple[FileFault, ...]) -> None:
        sentences = list(notices)
        if faults:
            number = count(len(faults), "fault", "faults")
            sentences.append(f"! {number} in your files: {brief(faults[0])}")
        self.say("  ".join(sentences))


if __name__ == "__main__":
    from runstrong_tui.tui import alone

    line = FaultLine()
    line.show((), (FileFault("a.toml", 3, 1, "sets: a number was expected."),))
    alone.show(line)
