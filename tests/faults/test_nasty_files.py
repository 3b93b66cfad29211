"""Whatever lies where a file should: the program starts, names it, and leaves it as it is."""

from collections.abc import Callable
from pathlib import Path

import pytest

from runstrong_tui.cli.build import build_desk, build_training_desk
from runstrong_tui.cli.options import Options
from runstrong_tui.core.fault import FileFault
from runstrong_tui.ports import Desk
from tests.cli.conftest import Run
from tests.files.books import SHORT
from tests.nasty import FILES, state

Faults = Callable[[Desk], tuple[FileFault, ...]]

PLACES: dict[str, Faults] = {
    "routines/x.toml": lambda desk: desk.shelf.routines()[1],
    "exercises/x.toml": lambda desk: desk.shelf.exercises()[1],
    "sessions/2026/11/x.toml": lambda desk: desk.archive.sessions()[1],
    "live/x.toml": lambda desk: desk.unfinished.sessions()[1],
    "config.toml": lambda desk: desk.preferences.read()[1],
}
"""And who names what is wrong there."""


@pytest.mark.parametrize("nasty", FILES)
@pytest.mark.parametrize("place", PLACES)
def test_it_is_named_and_left_alone(data: Path, place: str, nasty: str) -> None:
    path = data / place
    path.parent.mkdir(parents=True, exist_ok=True)
    FILES[nasty](path)
    before = state(path)
    desk = build_training_desk(Options(data))
    faults = PLACES[place](desk)
    assert str(path) in {fault.file for fault in faults} or nothing_there(place, nasty)
    assert all(fault.text.isprintable() for fault in faults)
    assert state(path) == before
    assert len(desk.shelf.routines()[0]) >= 10
    assert desk.shelf.plan("runner-strength").steps


def nothing_there(place: str, nasty: str) -> bool:
    """A link to nowhere says no more than no settings, and the log may have any folders."""
    return (place, nasty) in (
        ("config.toml", "a link to nowhere"),
        ("sessions/2026/11/x.toml", "a folder"),
    )


@pytest.mark.parametrize("nasty", FILES)
def test_a_good_file_beside_it_is_good(data: Path, nasty: str) -> None:
    (data / "routines").mkdir(parents=True)
    (data / "routines" / "mine.toml").write_text(SHORT.replace("plank", "plank-forearm"), "utf-8")
    FILES[nasty](data / "routines" / "x.toml")
    cards, _ = build_desk(Options(data)).shelf.routines()
    assert "mine" in {card.id for card in cards}


@pytest.mark.parametrize("nasty", FILES)
def test_every_command_gets_along_with_it(run: Run, data: Path, nasty: str) -> None:
    for place in PLACES:
        (data / place).parent.mkdir(parents=True, exist_ok=True)
        FILES[nasty](data / place)
    before = {place: state(data / place) for place in PLACES}
    for command in ("routines", "exercises", "log", "show runner-strength", "exercises squat"):
        said = run(*command.split())
        assert said.code == 0
        assert said.out or command == "log"
        assert "\x1b" not in said.out + said.err
    assert {place: state(data / place) for place in PLACES} == before


@pytest.mark.parametrize("folder", ["routines", "exercises", "sessions", "live", "trash", "cache"])
@pytest.mark.parametrize("nasty", ["a pipe", "a circle of links", "a link to nowhere", "NULs"])
def test_something_else_in_place_of_a_folder(run: Run, data: Path, folder: str, nasty: str) -> None:
    data.mkdir()
    FILES[nasty](data / folder)
    before = state(data / folder)
    for command in ("routines", "exercises", "show runner-strength"):
        assert run(*command.split()).code == 0
    assert run("log").code == 0
    build_training_desk(Options(data)).unfinished.sessions()
    assert state(data / folder) == before
