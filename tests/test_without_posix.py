"""The program without what only POSIX systems have: the part of the suite that can run so."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.posix_only import MODULES

ROOT = Path(__file__).parent.parent

HIDDEN = "-p", "tests.without_posix"
ON_DISK = "atomic", "journal", "journal_file", "live_lock", "logbook", "paths", "settings"
SESSIONS = "under_way", "unfinished", "wall_clock", "workshop"
PARTS = (
    tuple(f"files/test_{name}.py" for name in (*ON_DISK, *SESSIONS)),
    ("plain/test_face.py", "cli/test_start.py", "cli/test_lists.py", "audio/test_backends.py"),
)
"""What touches the system; each part at once."""


def pytest_run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-x", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("parts", PARTS, ids=["files", "faces"])
def test_the_suite_runs_with_posix_hidden(parts: tuple[str, ...]) -> None:
    done = pytest_run(*HIDDEN, *(f"tests/{part}" for part in parts))
    assert done.returncode == 0, done.stdout


def test_nothing_is_hidden_from_the_other_tests() -> None:
    assert not any(name in sys.modules and sys.modules[name] is None for name in MODULES)


def test_hidden_means_hidden(tmp_path: Path) -> None:
    """Else the tests above would show nothing."""
    test = tmp_path / "test_hidden.py"
    test.write_text(
        "import importlib, os, pytest\n"
        f"@pytest.mark.parametrize('name', {MODULES!r})\n"
        "def test_hidden(name):\n"
        "    with pytest.raises(ImportError):\n"
        "        importlib.import_module(name)\n"
        "    assert not hasattr(os, 'fdatasync')\n"
    )
    done = pytest_run(*HIDDEN, str(test))
    assert done.returncode == 0, done.stdout
