"""Find what is shipped with the program: routines, sounds, the catalogue."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

PACKAGE = __package__ or "runstrong_tui"


def routines() -> Traversable:
    """The folder of shipped routines, one .toml each."""
    return _shipped("routines")


def sounds() -> Traversable:
    """The folder of shipped sounds: tones/ and, later, voice/."""
    return _shipped("sounds")


def catalogue() -> Traversable:
    """The folder of shipped exercises, one .toml each."""
    return files(PACKAGE) / "catalogue"


def figures() -> Traversable:
    """The folder of shipped figures, one .toml of key poses each."""
    return files(PACKAGE) / "figures" / "poses"


def _shipped(kind: str) -> Traversable:
    """The folder `kind` as installed, or as it lies beside the package in a checkout."""
    installed = files(PACKAGE) / "_data" / kind
    if installed.is_dir():
        return installed
    root = Path(__file__).resolve().parent.parent
    if (root / "pyproject.toml").is_file():
        return root.joinpath(kind)
    raise FileNotFoundError(f"{kind} is missing from this installation of runstrong-tui")
