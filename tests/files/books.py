"""Small folders of routines and exercises to read."""

from pathlib import Path

from runstrong_tui import assets
from runstrong_tui.files.catalogue import Catalogue
from runstrong_tui.files.figures import Figures
from runstrong_tui.files.shelf import RoutineShelf

PLANK = """\
name = "Plank"
measure = "hold"
sides = "none"
pace = { kind = "hold" }

[dose.beginner]
sets = 3
seconds = "20-30"
rest = 30
"""

KICK = """\
name = "Donkey kick"
measure = "reps"
sides = "each"
pace = { kind = "tempo", tempo = "2-0-1-1", starts_with = "concentric" }
equipment = ["mat"]

[dose.beginner]
sets = 2
reps = "8-12"
rest = 45
"""

SHORT = """\
name = "Short"

[[block]]
[[block.exercise]]
exercise = "plank"
sets = 1
seconds = 20
"""


def write(folder: Path, **texts: str) -> Path:
    """A folder of .toml files; underscores in their names become hyphens."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        path = folder / f"{name.replace('_', '-')}.toml"
        path.write_text(text, encoding="utf-8", newline="")
    return folder


def small_catalogue(tmp_path: Path) -> Catalogue:
    """Of two exercises, plank and donkey-kick."""
    shipped = write(tmp_path / "shipped-exercises", plank=PLANK, donkey_kick=KICK)
    return Catalogue(tmp_path / "exercises", shipped)


def small_shelf(tmp_path: Path) -> RoutineShelf:
    """With one shipped routine, short, and the small catalogue."""
    shipped = write(tmp_path / "shipped-routines", short=SHORT)
    return RoutineShelf(tmp_path / "routines", shipped, small_catalogue(tmp_path))


def shipped_shelf(tmp_path: Path) -> RoutineShelf:
    """What is shipped, and nothing of the user's."""
    catalogue = Catalogue(tmp_path / "exercises", assets.catalogue())
    return RoutineShelf(
        tmp_path / "routines", assets.routines(), catalogue, Figures(assets.figures())
    )
