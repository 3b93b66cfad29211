"""Where everything lies on this machine."""

from dataclasses import dataclass, replace
from pathlib import Path

from runstrong_tui.core.fault import FileFault, Unusable

APP = "runstrong"

HOMELESS = (
    "This user has no home folder. All is kept in {}, which may be cleared one day; "
    "--data-dir DIR names a better place."
)


@dataclass(frozen=True, slots=True)
class Places:
    """The program's files and folders. None of them need exist."""

    config_file: Path
    routines: Path
    """The user's own; they shadow shipped ones."""
    exercises: Path
    """The user's own; they shadow shipped ones."""
    figures: Path
    """Of the user's own exercises."""
    sessions: Path
    """The log."""
    trash: Path
    live: Path
    """Journals of sessions under way."""
    drafts: Path
    """Routines that are being made and were not saved yet."""
    cache: Path
    log_file: Path
    """The program's own messages."""
    safety_read: Path
    """Exists once the safety words were read."""
    notice: str = ""
    """One sentence, if this is not where it should be."""


def places(data_dir: Path | None = None) -> Places:
    """All under `data_dir`, else where this system keeps such things. Raises `Unusable`."""
    if data_dir is not None:
        root = data_dir.absolute()
        return _places(config=root, data=root, state=root, cache=root / "cache")
    return _system_places()


def make_folder(path: Path) -> None:
    """Make a folder, and those above it, for its owner alone. Raises `OSError`."""
    for folder in reversed((path, *path.parents)):
        if not folder.is_dir():
            folder.mkdir(mode=0o700, exist_ok=True)


def _places(config: Path, data: Path, state: Path, cache: Path) -> Places:
    return Places(
        config_file=config / "config.toml",
        routines=config / "routines",
        exercises=config / "exercises",
        figures=config / "exercises" / "figures",
        sessions=data / "sessions",
        trash=data / "trash",
        live=state / "live",
        drafts=state / "drafts",
        cache=cache,
        log_file=state / f"{APP}.log",
        safety_read=state / "safety-read",
    )


def _system_places() -> Places:
    # Imported here: a session under --data-dir has no need of it.
    from platformdirs import PlatformDirs

    system = PlatformDirs(APP, appauthor=False)
    try:
        folders = (
            system.user_config_path,
            system.user_data_path,
            system.user_state_path,
            system.user_cache_path,
        )
    except RuntimeError:
        return _homeless()
    # Without a home folder some versions answer with a relative "~/.config".
    if not all(folder.is_absolute() for folder in folders):
        return _homeless()
    return _places(*folders)


def _homeless() -> Places:
    """Where this user can keep things for a while. Raises `Unusable` if there is no such place."""
    # Imported here: hardly anybody has no home.
    from runstrong_tui.files.shelter import first_shelter

    folder = first_shelter(Path("~"))
    if folder is None:
        text = "this user has no home folder to keep things in; name one with --data-dir DIR"
        raise Unusable(FileFault(APP, 0, 0, text))
    found = _places(config=folder, data=folder, state=folder, cache=folder / "cache")
    return replace(found, notice=HOMELESS.format(folder))
