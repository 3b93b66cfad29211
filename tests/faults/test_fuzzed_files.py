"""Files with a few bytes changed at random are used, or named with their faults; nothing else."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runstrong_tui import assets
from runstrong_tui.files.catalogue import Catalogue
from runstrong_tui.files.log_table import to_text
from runstrong_tui.files.logbook import Logbook
from runstrong_tui.files.paths import places
from runstrong_tui.files.settings import SettingsFile
from runstrong_tui.files.shelf import RoutineShelf
from tests.examples import examples
from tests.files.test_logbook import RECORD

SETTINGS = '[sound]\nvolume = 0.5\ncount = "voice"\n\n[goal]\nsessions_per_week = 3\n'
BYTES = st.one_of(st.sampled_from(b'"\\[]{}=.,-#\n\x00\x1b\xff 019eE_tT'), st.integers(0, 255))
CHANGES = st.lists(st.tuples(st.integers(0, 20_000), st.integers(0, 3), BYTES), max_size=6)
"""Where, how many bytes go, and which one comes."""


def first(folder: str) -> str:
    """A file that is shipped."""
    shipped = {
        "routines": assets.routines,
        "exercises": assets.catalogue,
        "figures": assets.figures,
    }
    files = sorted(shipped[folder]().iterdir(), key=lambda file: file.name)
    return next(file for file in files if file.name.endswith(".toml")).read_text("utf-8")


def checked(path: Path) -> object:
    catalogue = Catalogue(path.parent / "none", assets.catalogue())
    return RoutineShelf(path.parent / "none", assets.routines(), catalogue).check(str(path))


def logged(path: Path) -> object:
    records, faults = Logbook(path.parent).sessions()
    assert len(records) + bool(faults) == 1
    return faults


def set_up(path: Path) -> object:
    return SettingsFile(places(path.parent)).read()[1]


KINDS: dict[str, tuple[str, str, Callable[[Path], object]]] = {
    "routine": ("routines/x.toml", first("routines"), checked),
    "exercise": ("exercises/x.toml", first("exercises"), checked),
    "figure": ("figures/x.toml", first("figures"), checked),
    "session": ("sessions/x.toml", to_text(RECORD), logged),
    "settings": ("config.toml", SETTINGS, set_up),
}


@pytest.mark.parametrize("kind", KINDS)
@settings(
    max_examples=examples(1_000),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(changes=CHANGES)
def test_a_spoiled_file_is_used_or_named(
    tmp_path: Path, kind: str, changes: list[tuple[int, int, int]]
) -> None:
    name, text, read = KINDS[kind]
    data = bytearray(text.encode())
    for at, gone, byte in changes:
        place = at % len(data)
        data[place : place + gone] = bytes([byte])
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    faults = read(path)
    assert all(str(fault).count("\n") <= 12 for fault in faults)  # type: ignore[attr-defined]
    assert path.read_bytes() == bytes(data), "nobody writes into it"
