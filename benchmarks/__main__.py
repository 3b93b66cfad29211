"""Run every benchmark and keep what they say: make bench.

    python -m benchmarks [NAME...]

Each is a module of this folder that prints its table, and can be run alone. What they print is
written to RESULTS.md, with the day and the machine. Nothing is checked.
"""

import os
import platform
import subprocess
import sys
from datetime import UTC, datetime
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

ALL = (
    *("startup", "screen_cost", "screen_keys", "sound_onsets", "sound_returns", "log_scale"),
    *("log_screen", "journal_append", "test_suite"),
)
"""In the order in which they are told; those that are not here are left out."""
RESULTS = Path(__file__).parent / "RESULTS.md"


def main() -> None:
    names = sys.argv[1:] or [name for name in ALL if find_spec(f"benchmarks.{name}")]
    parts = [_part(name) for name in names]
    RESULTS.write_text("\n".join([_head(), *parts]), encoding="utf-8")
    sys.stdout.write(f"Written to {RESULTS}\n")


def _part(name: str) -> str:
    """A benchmark's own words, and what it printed."""
    module = f"benchmarks.{name}"
    sys.stdout.write(f"\n{name}\n")
    sys.stdout.flush()
    done = subprocess.run(
        [sys.executable, "-m", module], capture_output=True, text=True, check=False
    )
    said = done.stdout + (done.stderr if done.returncode else "")
    sys.stdout.write(said)
    return f"## {name}\n\n```\n$ python -m {module}\n{said.rstrip()}\n```\n"


def _head() -> str:
    """The day and the machine: figures of different machines can't be compared, ratios can."""
    return (
        "# What was measured\n\n"
        "By `make bench`; each part is told in the first lines of its script. Ratios are of\n"
        "programs side by side in one run; on a busy machine the milliseconds mean little.\n\n"
        f"{datetime.now(UTC):%Y-%m-%d}, {_processor()}, {os.cpu_count()} cores, "
        f"load {os.getloadavg()[0]:.1f}, {platform.system()} {platform.release()}, "
        f"Python {platform.python_version()}, textual {version('textual')}.\n"
    )


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())


if __name__ == "__main__":
    main()
