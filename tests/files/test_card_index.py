"""The cards of the routines are kept, and read anew whenever something changed."""

import os
from dataclasses import replace
from pathlib import Path

from runstrong_tui.core.fault import FileFault
from runstrong_tui.files.card_index import CardIndex, Cards
from runstrong_tui.ports import BlockCard, EntryCard, RoutineCard

CARD = RoutineCard(
    *("legs", "Legs “one”", "", "any", 12, "user"),
    (BlockCard("Main", 9, (EntryCard("plank", "Plank", "3 x 30 s"),)),),
    *(1, 3, ("mat",)),
)
LONG_AGO = 1_600_000_000


class Reader:
    """Counts how often the routines were read."""

    def __init__(self) -> None:
        self.times = 0
        self.faults: tuple[FileFault, ...] = ()

    def __call__(self, today: bool) -> tuple[Cards, tuple[FileFault, ...]]:
        self.times += 1
        return ((replace(CARD, minutes=15) if today else CARD),), self.faults


def routine(folder: Path, text: str = "name = 1", at: int = LONG_AGO) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / "legs.toml"
    path.write_text(text, "utf-8")
    os.utime(path, (at, at))
    return path


def index(tmp_path: Path, read: Reader) -> CardIndex:
    made = CardIndex(tmp_path / "cache" / "cards.json", (tmp_path / "routines",), read)
    made._folders = (tmp_path / "routines",)  # the code may have been changed just now
    return made


def test_the_same_cards_come_back_without_reading(tmp_path: Path) -> None:
    routine(tmp_path / "routines")
    read = Reader()
    first = index(tmp_path, read).routines()
    assert index(tmp_path, read).routines() == first == ((CARD,), ())
    assert read.times == 1


def test_how_long_they_are_today_is_asked_every_time(tmp_path: Path) -> None:
    routine(tmp_path / "routines")
    read = Reader()
    index(tmp_path, read).routines()
    ((card,), _) = index(tmp_path, read).routines(today=True)
    assert card.minutes == 15
    assert index(tmp_path, read).routines() == ((CARD,), ())
    assert read.times == 2


def test_a_changed_file_is_read(tmp_path: Path) -> None:
    routine(tmp_path / "routines")
    read = Reader()
    index(tmp_path, read).routines()
    routine(tmp_path / "routines", at=LONG_AGO + 1)
    index(tmp_path, read).routines()
    routine(tmp_path / "routines", text="name = 100", at=LONG_AGO + 1)
    index(tmp_path, read).routines()
    (tmp_path / "routines" / "legs.toml").unlink()
    index(tmp_path, read).routines()
    assert read.times == 4


def test_what_changed_just_now_is_not_kept(tmp_path: Path) -> None:
    """A second change in the same tick of the disk's clock would not be seen."""
    path = routine(tmp_path / "routines")
    path.touch()
    read = Reader()
    index(tmp_path, read).routines()
    index(tmp_path, read).routines()
    assert read.times == 2


def test_faults_are_told_every_time(tmp_path: Path) -> None:
    routine(tmp_path / "routines")
    read = Reader()
    read.faults = (FileFault("legs.toml", 1, 1, "no"),)
    assert index(tmp_path, read).routines() == index(tmp_path, read).routines()
    assert read.times == 2


def test_a_spoiled_index_counts_for_nothing(tmp_path: Path) -> None:
    routine(tmp_path / "routines")
    read = Reader()
    index(tmp_path, read).routines()
    kept = tmp_path / "cache" / "cards.json"
    whole = kept.read_bytes()
    for spoiled in (b"", b"\xff", whole[:-9], whole.replace(b"Legs", b"Arms")):
        kept.write_bytes(spoiled)
        assert index(tmp_path, read).routines()[0] == (CARD,)
    assert read.times == 5


def test_without_a_place_to_keep_them_they_are_read(tmp_path: Path) -> None:
    routine(tmp_path / "routines")
    (tmp_path / "cache").write_text("in the way")
    read = Reader()
    assert index(tmp_path, read).routines()[0] == (CARD,)
    assert index(tmp_path, read).routines()[0] == (CARD,)
    assert read.times == 2
