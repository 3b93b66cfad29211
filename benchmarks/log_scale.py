"""What a log of a hundred years costs: the index against reading the files, side by side.

    python -m benchmarks.log_scale [SESSIONS]

Figures, no checks. Milliseconds are those of this machine at this moment; go by the ratios.
"""

import shutil
import statistics
import sys
import tomllib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks import big_log
from runstrong_tui.core.search import Wanted
from runstrong_tui.files.indexed_log import IndexedLog
from runstrong_tui.files.log_file import read_session
from runstrong_tui.files.log_store import FILE
from runstrong_tui.files.paths import Places, places

EVER = Wanted()
NEWEST = 50
TIMES = 9
SAMPLE = 1_000
"""Files parsed to learn what all would take."""


def timed(action: Callable[[], object], times: int = TIMES) -> float:
    """The median in milliseconds."""
    took = []
    for _ in range(times):
        began = perf_counter()
        action()
        took.append((perf_counter() - began) * 1000)
    return statistics.median(took)


def tell(what: str, ms: float, than: float = 0, whom: str = "") -> None:
    ratio = f"   {ms / than:8.4f} x {whom}" if than else ""
    sys.stdout.write(f"{what:58} {ms:11.2f} ms{ratio}\n")


def parsed(files: list[Path]) -> None:
    """As without an index: a full parser over each."""
    for file in files:
        tomllib.loads(file.read_text(encoding="utf-8"))


def review(where: Places) -> None:
    """What the log screen needs first, in a program that has just started."""
    log = IndexedLog(where)
    log.look()
    log.lines(EVER, 0, NEWEST)
    log.weeks()
    log.close()


def first_lines(where: Places) -> None:
    """The same without an index."""
    shutil.rmtree(where.cache, ignore_errors=True)
    log = IndexedLog(where)
    log.look()
    assert len(log.lines(EVER, 0, NEWEST)) == NEWEST
    log.close()


def measure(where: Places) -> None:
    files = sorted(where.sessions.rglob("*.toml"), reverse=True)
    number = len(files)
    sys.stdout.write(f"{number} sessions\n\n")
    fifty = timed(lambda: parsed(files[:NEWEST]))
    every = timed(lambda: parsed(files[:SAMPLE]), 3) * number / min(SAMPLE, number)
    ours = timed(lambda: [read_session(file) for file in files[:NEWEST]])
    tell("tomllib: the newest 50", fifty)
    tell("tomllib: all, reckoned from some", every)
    tell("our reader, every value checked: the newest 50", ours, fifty, "tomllib")
    unread = timed(lambda: first_lines(where))
    tell("no index: open, read and list the newest 50", unread, fifty, "tomllib")
    rebuilt = timed(lambda: IndexedLog(where).catch_up(), 1)
    tell("no index: make all of it", rebuilt, every, "tomllib, all")
    tell(
        "index: open, look, newest 50, all weekly totals",
        timed(lambda: review(where)),
        every,
        "tomllib, all",
    )
    log = IndexedLog(where)
    tell("index, open: look for changes where they mostly are", timed(log.look))
    tell("index, open: newest 50", timed(lambda: log.lines(EVER, 0, NEWEST)))
    far = timed(lambda: log.lines(EVER, number - 60, NEWEST))
    tell("index, open: 50 far down the list", far)
    tell("index, open: all weekly totals", timed(log.weeks))
    ids = [line.id for line in log.lines(EVER, 0, NEWEST)]
    tell("index, open: records of 50 sessions", timed(lambda: log.marks(ids)))
    tell("index, open: records of all exercises", timed(log.bests, 3))
    tell("index, open: look at every file", timed(log.catch_up, 3), every, "tomllib, all")
    tell("index, open: correct one session", timed(lambda: correct(log, ids[7])))
    sys.stdout.write(f"\n{(where.cache / FILE).stat().st_size / 1e6:.1f} MB of index\n")
    log.close()


def correct(log: IndexedLog, session: str) -> None:
    record = log.session(session)
    log.change(replace(record, effort=(record.effort or 0) % 9 + 1))


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else big_log.SESSIONS
    with TemporaryDirectory() as folder:
        where = places(Path(folder))
        big_log.make(where.sessions, number)
        measure(where)


if __name__ == "__main__":
    main()
