"""Where athletes make routines and exercises of their own, from nothing or from a shipped one."""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from importlib.resources.abc import Traversable
from pathlib import Path

from runstrong_tui.core.clean import clean
from runstrong_tui.core.fault import FileFault, Unusable
from runstrong_tui.files import atomic
from runstrong_tui.files.catalogue import Catalogue
from runstrong_tui.files.disk import DISK, Disk
from runstrong_tui.files.exercise_text import exercise_copy
from runstrong_tui.files.figures import Figures
from runstrong_tui.files.findings import similar
from runstrong_tui.files.folder import SUFFIX, is_path, toml_files
from runstrong_tui.files.kinds import Kind
from runstrong_tui.files.naming import id_of, title_of
from runstrong_tui.files.routine_file import read_routine
from runstrong_tui.files.routine_text import edited
from runstrong_tui.files.schema_line import with_schema_line
from runstrong_tui.files.text import read_text, reason, shown_name


@dataclass(frozen=True, slots=True)
class Bench:
    """Where files of one kind are made."""

    own: Path
    shipped: Traversable
    schema: str
    template: Callable[[str], str]
    flag: str
    """What the command line needs to mean this kind."""


class Workshop:
    """Writes only files that are not there yet, and the schema beside them."""

    def __init__(
        self,
        routines: Bench,
        exercises: Bench,
        catalogue: Catalogue,
        figures: Figures,
        disk: Disk = DISK,
    ) -> None:
        self._benches = {Kind.ROUTINE: routines, Kind.EXERCISE: exercises}
        self._catalogue = catalogue
        self._figures = figures
        self._disk = disk

    def new(self, kind: Kind, name: str) -> Path:
        """A new file, with every key explained. Raises `Unusable`."""
        bench = self._benches[kind]
        return self._write(bench, self._free(bench, name), bench.template(title_of(name)))

    def copy(self, kind: Kind, source: str, name: str) -> Path:
        """A new file like the one of this id or path, with another name. Raises `Unusable`."""
        bench = self._benches[kind]
        path = self._free(bench, name)
        make = self._routine_like if kind is Kind.ROUTINE else self._exercise_like
        return self._write(bench, path, make(self._found(bench, source), title_of(name)))

    def source(self, kind: Kind, what: str) -> Traversable:
        """The file of an id, the athlete's own first, or of a path. Raises `Unusable`."""
        return self._found(self._benches[kind], what)

    def own(self, kind: Kind, id_: str) -> Path | None:
        """The athlete's own file of this id."""
        found = toml_files(self._benches[kind].own)[0].get(id_)
        return found if isinstance(found, Path) else None

    def to_edit(self, kind: Kind, what: str) -> tuple[Path, bool]:
        """The file to edit for an id or a path, and whether it was copied for that just now.

        Shipped files stay as they are: the copy takes its place. Raises `Unusable`.
        """
        if is_path(what):
            return _existing(Path(what)), False
        own = self.own(kind, what)
        if own:
            return own, False
        bench = self._benches[kind]
        text = read_text(self._found(bench, what))
        return self._write(bench, bench.own / f"{what}{SUFFIX}", text), True

    def _free(self, bench: Bench, name: str) -> Path:
        """The path for a name that is not taken."""
        id_ = id_of(name)
        path = bench.own / f"{id_}{SUFFIX}"
        edit = f"`runstrong edit {bench.flag}{id_}`"
        if os.path.lexists(path):
            raise _unusable(path, f"is there already; {edit} opens it")
        if id_ in toml_files(bench.shipped)[0]:
            text = f"is the name of a shipped one; {edit} makes it your own, or take another name"
            raise Unusable(FileFault(id_, 0, 0, text))
        return path

    def _found(self, bench: Bench, what: str) -> Traversable:
        """The file of an id, the athlete's own first, or of a path."""
        if is_path(what):
            return Path(what)
        files = toml_files(bench.shipped)[0] | toml_files(bench.own)[0]
        if what not in files:
            kind = "exercise" if bench.flag else "routine"
            advice = similar(what, files) or f"; `runstrong new {bench.flag}{what}` makes one"
            text = f"there is no such {kind}{advice}"
            raise Unusable(FileFault(clean(what), 0, 0, text))
        return files[what]

    def _routine_like(self, source: Traversable, name: str) -> str:
        routine = read_routine(source, "copy", self._catalogue)
        return edited(read_text(source), replace(routine, name=name))

    def _exercise_like(self, source: Traversable, name: str) -> str:
        id_ = source.name.removesuffix(SUFFIX)
        try:
            return exercise_copy(read_text(source), name, id_ if id_ in self._figures else None)
        except ValueError as error:
            raise _unusable(source, f"can't be copied: {error}") from None

    def write(self, kind: Kind, path: Path, text: str) -> str:
        """Write a file of one's own, and the schema beside it; returns its text.

        Raises `Unusable`.
        """
        bench = self._benches[kind]
        self._write(bench, path, text)
        return with_schema_line(text, bench.schema)

    def _write(self, bench: Bench, path: Path, text: str) -> Path:
        try:
            atomic.write(path, with_schema_line(text, bench.schema), self._disk)
            self._put_schema(bench)
        except OSError as error:
            raise _unusable(path, f"can't be written: {reason(error)}") from error
        return path

    def _put_schema(self, bench: Bench) -> None:
        """The schema that the files name, beside them and up to date."""
        beside = bench.own / bench.schema
        current = (bench.shipped / bench.schema).read_text("utf-8")
        with suppress(OSError, UnicodeDecodeError):  # then it is written anew
            if beside.read_text("utf-8") == current:
                return
        atomic.write(beside, current, self._disk)


def _existing(path: Path) -> Path:
    if not path.is_file():
        raise _unusable(path, "there is no such file; `runstrong new NAME` makes one")
    return path


def _unusable(source: Traversable, text: str) -> Unusable:
    return Unusable(FileFault(shown_name(source), 0, 0, text))
