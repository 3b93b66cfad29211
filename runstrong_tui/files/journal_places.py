"""Where journals lie. Apart from what reads them: mostly there are none."""

from pathlib import Path

from runstrong_tui.core.fault import FileFault
from runstrong_tui.files.shelter import is_ours, shelters
from runstrong_tui.files.text import shown_name


def journals(live: Path) -> tuple[list[Path], list[FileFault]]:
    """All of them, also those that found shelter, and what is wrong with their folders."""
    paths: list[Path] = []
    faults: list[FileFault] = []
    for folder in (live, *filter(is_ours, shelters(live))):
        try:
            paths.extend(sorted(filter(_is_journal, folder.iterdir())))
        except FileNotFoundError:
            continue
        except OSError as error:
            text = f"can't be read: {error.strerror}"
            faults.append(FileFault(shown_name(folder), 0, 0, text))
    return paths, faults


def _is_journal(path: Path) -> bool:
    """Not what syncers and editors leave, nor the torn ends kept aside."""
    name = path.name
    return path.suffix == ".toml" and not name.startswith(".") and "conflict" not in name
