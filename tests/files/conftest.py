"""No test of files leaves anything where everybody's temporary files lie."""

import tempfile
from pathlib import Path

import pytest

from runstrong_tui.files import shelter


@pytest.fixture(autouse=True)
def shelters_of_its_own(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """The folder with the shelters: `run`, then `tmp`."""
    folder = tmp_path_factory.mktemp("shelters")
    for name in ("run", "tmp"):
        (folder / name).mkdir()
    monkeypatch.setattr(shelter, "_LASTING", folder / "none")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder / "run"))
    monkeypatch.setattr(tempfile, "tempdir", str(folder / "tmp"))
    return folder
