"""All states a disk may be in after a power cut, worked out from a trace of system calls.

After "All File Systems Are Not Created Equal" (Pillai and others, OSDI 2014): what was not synced
when the power went may have come to the disk or not, in any combination, and a write in part.
Names are safe once their folder was synced, contents once their file was.
"""

import random
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, combinations
from pathlib import Path, PurePosixPath

from tests.e2e.program import ROOT

CALLS = (
    *("openat", "mkdir", "write", "fsync", "fdatasync", "rename", "renameat", "renameat2"),
    *("unlink", "unlinkat", "rmdir", "ftruncate", "link", "linkat"),
)
MOST_PENDING = 9
"""With more that is not synced, not every combination is tried."""
SAMPLES = 300

_LINE = re.compile(r"(?P<thread>\d+) +(?P<call>\w+)\((?P<arguments>.*)\) += +(?P<result>-?\d+).*")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_DESCRIPTOR = re.compile(r"(\d+)<((?:\\x[0-9a-f]{2})*)>")
_BROKEN = re.compile(r"(\d+) +(\w+)\((.*?) *<unfinished \.\.\.>")
_RESUMED = re.compile(r"(\d+) +<\.\.\. (\w+) resumed>(.*)")


@dataclass(frozen=True)
class Op:
    """One thing done to the disk, or said."""

    kind: str
    """make | create | write | cut | rename | unlink | sync | sync folder | tell."""
    path: str = ""
    """Relative to the folder that is watched."""
    file: int = 0
    at: int = 0
    """Of a write, or the size after a cut."""
    data: bytes = b""
    old: str = ""
    """What it was called before."""


@dataclass(frozen=True)
class State:
    """What may be found after a power cut."""

    files: Mapping[str, bytes]
    told: tuple[str, ...]
    """What had been said by then."""


def record(folder: Path, command: Sequence[str], given: bytes) -> list[Op]:
    """Run a command under strace; what it did in a folder."""
    trace = folder.with_suffix(".trace")
    options = ("-f", "-y", "-xx", "-s", "1000000", "-o", str(trace))
    subprocess.run(
        ["strace", *options, "-e", f"trace={','.join(CALLS)}", *command],
        input=given,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        check=True,
    )
    return list(_Reader(str(folder)).read(whole_lines(trace.read_text("ascii"))))


def whole_lines(trace: str) -> Iterator[str]:
    """Calls that another thread has interrupted are put where they began."""
    begun: dict[str, int] = {}
    lines: list[str] = []
    for line in trace.splitlines():
        if found := _BROKEN.match(line):
            begun[found[1]] = len(lines)
            lines.append(f"{found[1]} {found[2]}({found[3]}")
        elif found := _RESUMED.match(line):
            lines[begun.pop(found[1])] += found[3].lstrip()
        else:
            lines.append(line)
    yield from lines


class _Reader:
    """Makes operations of calls, and keeps track of which name is which file."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._files: dict[str, int] = {}
        self._sizes: dict[int, int] = {}

    def read(self, lines: Iterator[str]) -> Iterator[Op]:
        for line in lines:
            found = _LINE.fullmatch(line)
            if found and int(found["result"]) >= 0:
                op = self._op(found["call"], found["arguments"], int(found["result"]))
                if op is not None:
                    yield op

    def _op(self, call: str, arguments: str, result: int) -> Op | None:
        texts = [bytes.fromhex(text.replace("\\x", "")) for text in _TEXT.findall(arguments)]
        paths = [self._inside(text.decode("utf-8", "replace")) for text in texts]
        descriptor = _DESCRIPTOR.match(arguments)
        name = descriptor and bytes.fromhex(descriptor[2].replace("\\x", "")).decode()
        where = None if name is None else self._inside(name)
        if call == "write" and descriptor and descriptor[1] == "1":
            return Op("tell", data=texts[0])
        if call == "write" and where is not None:
            return self._written(where, texts[0][:result])
        if call in ("fsync", "fdatasync") and where is not None:
            file = self._files.get(where)
            return Op("sync folder", where) if file is None else Op("sync", where, file)
        if call == "ftruncate" and where is not None:
            return self._cut(where, int(arguments.rpartition(",")[2]))
        return self._named(call, arguments, [path for path in paths if path is not None])

    def _named(self, call: str, arguments: str, paths: list[str]) -> Op | None:
        if not paths:
            return None
        if call == "openat" and "O_TRUNC" in arguments and paths[0] in self._files:
            return self._cut(paths[0], 0)
        if call == "openat" and "O_CREAT" in arguments and paths[0] not in self._files:
            return self._created(paths[0])
        if call == "mkdir":
            return Op("make", paths[0])
        if call.startswith("rename"):
            self._files[paths[1]] = self._files.pop(paths[0])
            return Op("rename", paths[1], self._files[paths[1]], old=paths[0])
        if call.startswith("unlink") or call == "rmdir":
            self._files.pop(paths[0], None)
            return Op("unlink", paths[0])
        assert not call.startswith("link"), "hard links are not modelled"
        return None

    def _created(self, path: str) -> Op:
        file = self._files[path] = len(self._sizes) + 1
        self._sizes[file] = 0
        return Op("create", path, file)

    def _written(self, path: str, data: bytes) -> Op:
        file = self._files[path]
        at = self._sizes[file]
        self._sizes[file] += len(data)
        return Op("write", path, file, at, data)

    def _cut(self, path: str, size: int) -> Op:
        file = self._files[path]
        self._sizes[file] = size
        return Op("cut", path, file, size)

    def _inside(self, path: str) -> str | None:
        inside = path == self._folder or path.startswith(f"{self._folder}/")
        return path[len(self._folder) + 1 :] if inside else None


def states(ops: Sequence[Op]) -> Iterator[State]:
    """Every state that the disk may be in, wherever the power goes."""
    seen: set[tuple[object, ...]] = set()
    chance = random.Random(1)
    for count in range(len(ops) + 1):
        issued = ops[:count]
        told = tuple(op.data.decode() for op in issued if op.kind == "tell")
        for kept in _survivors(issued, chance):
            files = _files_after(kept)
            key = (told, *sorted(files.items()))
            if key not in seen:
                seen.add(key)
                yield State(files, told)


def _survivors(issued: Sequence[Op], chance: random.Random) -> Iterator[list[Op]]:
    """What may have come to the disk of what was done."""
    changes = [i for i, op in enumerate(issued) if op.kind not in ("tell", "sync", "sync folder")]
    pending = [i for i in changes if not _is_safe(issued, i)]
    safe = [i for i in changes if i not in pending]
    for lucky in _choices(pending, chance):
        kept = sorted((*safe, *lucky))
        yield [issued[i] for i in kept]
        for torn in (i for i in lucky if issued[i].kind == "write"):
            for part in _parts(issued[torn], chance):
                yield [part if i == torn else issued[i] for i in kept]


def _is_safe(issued: Sequence[Op], index: int) -> bool:
    op, later = issued[index], issued[index + 1 :]
    if op.kind in ("write", "cut"):
        return any(one.kind == "sync" and one.file == op.file for one in later)
    folders = {_folder_of(path) for path in (op.path, op.old) if path}
    return folders <= {one.path for one in later if one.kind == "sync folder"}


def _choices(pending: Sequence[int], chance: random.Random) -> Iterator[tuple[int, ...]]:
    if len(pending) <= MOST_PENDING:
        sizes = range(len(pending) + 1)
        yield from chain.from_iterable(combinations(pending, size) for size in sizes)
        return
    yield from ((), tuple(pending))
    for _ in range(SAMPLES):
        yield tuple(index for index in pending if chance.random() < 0.5)


def _parts(op: Op, chance: random.Random) -> Iterator[Op]:
    """A write that came only in part, or with zeros where its size came first."""
    length = len(op.data)
    for cut in sorted({0, 1, length // 2, length - 1, chance.randrange(length)}):
        yield replace(op, data=op.data[:cut])
        yield replace(op, data=op.data[:cut] + bytes(length - cut))


def _files_after(ops: Sequence[Op]) -> dict[str, bytes]:
    names: dict[str, int] = {}
    folders = {""}
    data: dict[int, bytes] = {}
    for op in ops:
        match op.kind:
            case "make":
                folders.add(op.path)
            case "create" | "rename":
                names.pop(op.old, None)
                names[op.path] = op.file
            case "unlink":
                names.pop(op.path, None)
            case "write":
                before = data.get(op.file, b"").ljust(op.at, b"\0")
                data[op.file] = before[: op.at] + op.data + before[op.at + len(op.data) :]
            case "cut":
                data[op.file] = data.get(op.file, b"")[: op.at].ljust(op.at, b"\0")
    return {
        path: data.get(file, b"")
        for path, file in names.items()
        if all(str(folder) in folders for folder in _folders_of(path))
    }


def _folders_of(path: str) -> Iterator[PurePosixPath]:
    return (folder for folder in PurePosixPath(path).parents if str(folder) != ".")


def _folder_of(path: str) -> str:
    folder = str(PurePosixPath(path).parent)
    return "" if folder == "." else folder
