"""Whatever text stands in a file, what is read of it is clean: nothing else reaches a screen."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from runstrong_tui.core.clean import clean
from runstrong_tui.core.fault import Unusable
from runstrong_tui.core.flow import settle, start
from runstrong_tui.files.catalogue import Catalogue
from runstrong_tui.files.logbook import Logbook
from runstrong_tui.files.settings import SettingsFile
from runstrong_tui.files.shelf import RoutineShelf
from runstrong_tui.files.under_way import begin
from runstrong_tui.files.unfinished import UnfinishedSessions
from tests.files.sample import STARTED, places_in
from tests.nasty import TEXTS, quoted

EXERCISE = """
name = {0}
short = {0}
spoken = {0}
group = {0}
setup = {0}
cues = [{0}, {0}]
fault_cue = {0}
equipment = [{0}]
stop_signs = [{0}]
limb = {0}
figure = {0}
easier = [{0}]
unknown = {0}
measure = "hold"
sides = "none"
pace = {{ kind = "hold" }}
muscles = {{ primary = [{0}], secondary = [{0}] }}
[dose.beginner]
sets = 1
seconds = 10
"""
ROUTINE = """
name = {0}
summary = {0}
level = "any"
[[block]]
title = {0}
[[block.exercise]]
exercise = "mine"
sets = 1
seconds = 20
note = {0}
"""
SESSION = """
format = 1
id = {0}
routine = {0}
name = {0}
status = "stopped"
started = 2026-11-20T18:00:00Z
note = {0}
[[set]]
exercise = {0}
seconds = 3
"""
SETTINGS = "[screen]\ntheme = {0}\n[sound]\nbackend = {0}\n"

ENDLESS = 100_000
"""Cells: more than any text that is read has."""


def strings(value: object) -> Iterator[str]:
    """Every text in a value, however deep."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from strings(getattr(value, field.name))
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from strings(key)
            yield from strings(one)
    elif isinstance(value, list | tuple | set | frozenset):
        for one in value:
            yield from strings(one)


def assert_clean(value: object) -> None:
    for text in strings(value):
        assert text == clean(text, ENDLESS), text


def shelf_in(folder: Path) -> RoutineShelf:
    nothing = folder / "nothing"
    catalogue = Catalogue(folder / "exercises", nothing)
    return RoutineShelf(folder / "routines", nothing, catalogue)


def put(path: Path, template: str, text: str) -> None:
    """A file with this text wherever there can be one; unknown keys are faults, and told clean."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(template.format(quoted(text)), "utf-8")


@pytest.mark.parametrize("text", TEXTS, ids=ascii)
def test_exercises_and_their_faults(tmp_path: Path, text: str) -> None:
    put(tmp_path / "exercises" / "odd.toml", EXERCISE, text)
    put(tmp_path / "exercises" / "mine.toml", EXERCISE.replace("unknown", "# unknown"), text)
    assert_clean(shelf_in(tmp_path).exercises())


def test_a_usual_text_is_no_fault(tmp_path: Path) -> None:
    put(tmp_path / "exercises" / "mine.toml", EXERCISE.replace("unknown", "# unknown"), "Usual")
    (exercise,), faults = shelf_in(tmp_path).exercises()
    assert faults == ()
    assert len(list(strings(exercise))) > 12


@pytest.mark.parametrize("text", TEXTS, ids=ascii)
def test_routines_their_plans_and_sessions_under_way(tmp_path: Path, text: str) -> None:
    put(tmp_path / "exercises" / "mine.toml", GOOD_EXERCISE, text)
    put(tmp_path / "routines" / "mine.toml", ROUTINE, text)
    shelf = shelf_in(tmp_path)
    cards, faults = shelf.routines()
    assert_clean(faults)
    assert_clean([card for card in cards if card.id == "mine"])
    try:
        plan = shelf.plan("mine")
    except Unusable as unusable:
        assert_clean(unusable.faults)
        return
    assert_clean(plan)
    places = places_in(tmp_path)
    session = start(plan, "20261122T053012Z-7f3a").session
    journal = begin(places, session, lambda: STARTED)
    journal.clock(settle(session, 12_000).session)
    journal.close()
    (card,), faults = UnfinishedSessions(places).sessions()
    assert_clean((card, faults))


GOOD_EXERCISE = """
name = {0}
setup = {0}
cues = [{0}]
stop_signs = [{0}]
measure = "hold"
sides = "none"
pace = {{ kind = "hold" }}
[dose.beginner]
sets = 1
seconds = 10
"""


@pytest.mark.parametrize("text", TEXTS, ids=ascii)
def test_sessions_of_the_log(tmp_path: Path, text: str) -> None:
    put(tmp_path / "one.toml", SESSION, text)
    assert_clean(Logbook(tmp_path).sessions())


@pytest.mark.parametrize("text", TEXTS, ids=ascii)
def test_settings_and_their_faults(tmp_path: Path, text: str) -> None:
    put(tmp_path / "config.toml", SETTINGS, text)
    assert_clean(SettingsFile(places_in(tmp_path)).read())


@pytest.mark.parametrize("text", TEXTS, ids=ascii)
def test_names_of_files(tmp_path: Path, text: str) -> None:
    """Those that can be shown are ids; the others are told so."""
    name = text.replace("/", "").replace("\0", "")[:60].encode()[:200].decode("utf-8", "ignore")
    for folder, content in (("exercises", GOOD_EXERCISE), ("routines", ROUTINE)):
        put(tmp_path / folder / f"{name}.toml", content, "x")
    shelf = shelf_in(tmp_path)
    assert_clean(shelf.routines()[1])
    assert_clean(shelf.exercises()[1])
    assert_clean([card for card in shelf.routines()[0] if card.source == "user"])
    assert_clean([one.id for one in shelf.exercises()[0]])


@pytest.mark.parametrize("text", TEXTS, ids=ascii)
def test_what_was_asked_for_is_told_clean(tmp_path: Path, text: str) -> None:
    shelf = shelf_in(tmp_path)
    log = Logbook(tmp_path / "sessions")
    for ask in (shelf.plan, shelf.exercise, log.session):
        with pytest.raises(Unusable) as told:
            ask(text)
        assert_clean(told.value.faults)
