"""The walls of the house as rules: who may import whom, and what no room may hold.

Each lists what breaks it in a package, so that it can be shown to fail.
"""

import ast
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

VALUES = (
    *("bisect", "collections", "dataclasses", "datetime", "difflib", "enum", "functools"),
    *("itertools", "math", "operator", "re", "typing", "unicodedata"),
)
"""The standard library's modules that only make and change values."""

MODULE_LINES = 400
FUNCTION_LINES = 50
NO_NAMES = ("adapters", "helpers", "misc", "utils")
PLAIN_WIDGETS = ("Input", "Static", "TextArea")
"""Of Textual's widgets those that show text as it is, a Static if it is told to."""
MARKUP_CALLS = ("Static", "notify", "print_markup")
MARKUP_TITLES = ("border_title", "border_subtitle", "tooltip", "BORDER_TITLE", "BORDER_SUBTITLE")
REMOVERS = (
    "audio/other_sounds.py",  # notes on what was lowered
    "audio/synthesis.py",  # the cache of what is spoken
    "audio/system_player.py",  # what a player was given to play
    "cli/edit.py",  # a copy that says nothing of its own
    "exports/replacing.py",  # half a file
    "files/disk.py",  # the one door for journals and temporary files
    "files/log_store.py",  # an index of the log that can be made again
    "files/shelter.py",  # empty folders
)
"""Modules that remove something for good, and what."""
HEX_COLOUR = re.compile(r"#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3})(?![\w-])", re.IGNORECASE)
SCREENS = ("tui", "terminal.driver", "terminal.guard", "terminal.wire")
"""Of the package what imports textual."""
CLOCKS = ("now", "today", "utcnow", "time")
UNCLEAN = ("open", "print", "input", "eval", "exec", "__import__")


@dataclass(frozen=True)
class Room:
    """What the modules of one part may import, besides each other."""

    ours: tuple[str, ...] = ()
    """Other parts of the package."""
    installed: tuple[str, ...] = ()
    standard: tuple[str, ...] | None = VALUES
    """From the standard library; None: anything."""


ROOMS = {
    "core": Room(),
    "figures": Room(),
    "archive": Room(("core",)),
    "ports": Room(("archive", "core", "figures")),
    "coach": Room(("core", "ports", "prompter")),
    "prompter": Room(("core", "ports")),
    "lead": Room(("coach", "core", "ports"), standard=("threading", *VALUES)),
    "plain": Room(("archive", "coach", "core", "ports"), standard=("queue", "threading", *VALUES)),
    "clock": Room(standard=("datetime", "sys", "time")),
    "assets": Room(standard=("importlib.resources", "pathlib")),
    "awake": Room(installed=("wakepy",), standard=("threading",)),
    "files": Room(
        ("archive", "core", "figures", "ports"), ("platformdirs", "tomli_w", "tomlkit"), None
    ),
    "audio": Room(
        ("assets", "clock", "core", "ports"), ("hibari", "miniaudio", "simpleaudio"), None
    ),
    "exports": Room(("assets", "audio", "core", "ports"), ("soundfile",), None),
    "terminal": Room(installed=("rich.console", "textual"), standard=None),
    "tui": Room(
        ("archive", "coach", "core", "figures", "ports", "terminal"),
        ("rich.cells", "rich.color", "rich.segment", "rich.style", "rich.text", "textual"),
        ("asyncio", "contextlib", *VALUES),
    ),
    "cli": Room(("",), ("click", "rich"), None),
    "__main__": Room(("cli",)),
    "__init__": Room(),
}
"""Every part of the package; a new one needs a line here."""

Rule = Callable[[Path], list[str]]


# What a module says.


def modules(root: Path) -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(root.rglob("*.py")):
        yield path, parsed(path.read_text("utf-8"))


@cache
def parsed(source: str) -> ast.Module:
    """Each rule looks at the same trees."""
    return ast.parse(source)


def at(root: Path, path: Path, node: ast.AST | None = None) -> str:
    """A place as an editor finds it."""
    line = f":{node.lineno}" if isinstance(node, ast.stmt | ast.expr | ast.excepthandler) else ""
    return f"{path.relative_to(root)}{line}"


def room_of(root: Path, path: Path) -> str:
    return path.relative_to(root).parts[0].removesuffix(".py")


def imports(nodes: Iterable[ast.AST]) -> Iterator[tuple[str, ast.stmt]]:
    """Every imported name in full."""
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from ((alias.name, node) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((f"{node.module}.{alias.name}", node) for alias in node.names)


def within(name: str, *parts: str) -> bool:
    return any(f"{name}.".startswith(f"{part}.") for part in parts)


# The rules.


def forbidden_imports(root: Path) -> list[str]:
    """A room imports only what its line in ROOMS allows."""
    return [
        f"{at(root, path, node)} imports {name}"
        for path, tree in modules(root)
        for name, node in imports(ast.walk(tree))
        if not may_import(room_of(root, path), name, root.name)
    ]


def may_import(room: str, name: str, package: str) -> bool:
    allowed = ROOMS.get(room, Room())
    if within(name, package):
        parts = {part for part in allowed.ours if part} | {room, "__version__"}
        anything = "" in allowed.ours
        return anything or within(name, *(f"{package}.{part}" for part in parts))
    if within(name, "__future__"):
        return True
    if name.partition(".")[0] in sys.stdlib_module_names:
        return allowed.standard is None or within(name, *allowed.standard)
    return within(name, *allowed.installed)


def unknown_rooms(root: Path) -> list[str]:
    """Every module belongs to a room with a line in ROOMS."""
    return [
        f"{at(root, path)} is in no known room"
        for path, _ in modules(root)
        if room_of(root, path) not in ROOMS
    ]


def relative_imports(root: Path) -> list[str]:
    """Imports are absolute."""
    return [
        f"{at(root, path, node)} imports relatively"
        for path, tree in modules(root)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.level
    ]


def eager_screens(root: Path) -> list[str]:
    """Outside tui the screen is imported only inside functions, where it is shown."""
    return [
        f"{at(root, path, node)} imports {name} for everyone"
        for path, tree in modules(root)
        if room_of(root, path) not in ("tui", "terminal")
        for name, node in imports(outside_functions(tree))
        if within(name, "textual", *(f"{root.name}.{screen}" for screen in SCREENS))
    ]


def outside_functions(tree: ast.AST) -> Iterator[ast.AST]:
    """What runs when a module is imported."""
    yield tree
    for child in ast.iter_child_nodes(tree):
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from outside_functions(child)


def empty_names(root: Path) -> list[str]:
    """No name that says nothing."""
    return [
        f"{at(root, path)} has a name that says nothing"
        for path in sorted(root.rglob("*"))
        if path.stem in NO_NAMES
    ]


def long_modules(root: Path) -> list[str]:
    return [
        f"{at(root, path)} has {lines} lines"
        for path, _ in modules(root)
        if (lines := len(path.read_text("utf-8").splitlines())) > MODULE_LINES
    ]


def long_functions(root: Path) -> list[str]:
    return [
        f"{at(root, path, node)} {node.name} has {lines} lines"
        for path, tree in modules(root)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (lines := (node.end_lineno or node.lineno) - node.lineno + 1) > FUNCTION_LINES
    ]


def clocks_read(root: Path) -> list[str]:
    """The pure rooms are told the time; they never ask for it, nor for anything else."""
    found = {
        f"{at(root, path, node)} asks for {asked}"
        for path, tree in modules(root)
        if room_of(root, path) in ("core", "figures")
        for node in ast.walk(tree)
        if (asked := question(node))
    }
    return sorted(found)


def question(node: ast.AST) -> str:
    """What an expression asks the machine; empty: nothing."""
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        types = node.value.id in ("datetime", "date", "time")
        return node.attr if types and node.attr in CLOCKS else ""
    if not isinstance(node, ast.Call):
        return ""
    called = node.func
    if isinstance(called, ast.Name) and called.id in (*CLOCKS, *UNCLEAN):
        return called.id
    return called.attr if isinstance(called, ast.Attribute) and called.attr in CLOCKS else ""


def silent_excepts(root: Path) -> list[str]:
    """An error that is passed over has a comment saying why."""
    return [
        f"{at(root, path, node)} swallows an error without a word"
        for path, tree in modules(root)
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler)
        and all(isinstance(one, ast.Pass) or is_ellipsis(one) for one in node.body)
        and "#" not in "".join(lines_of(path, node))
    ]


def is_ellipsis(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and ast.unparse(node) == "..."


def lines_of(path: Path, node: ast.ExceptHandler) -> list[str]:
    return path.read_text("utf-8").splitlines()[node.lineno - 1 : node.end_lineno]


def stray_colours(root: Path) -> list[str]:
    """Colours have names; what they look like stands among the palettes alone."""
    colours = root / "tui" / "colours.py"
    in_python = [
        f"{at(root, path, node)} {node.value!r}"
        for path, tree in modules(root)
        for node in ast.walk(tree)
        if path != colours and isinstance(node, ast.Constant) and isinstance(node.value, str)
        if HEX_COLOUR.search(node.value)
    ]
    in_styles = [
        f"{at(root, path)}:{number} {line.strip()}"
        for path in sorted(root.rglob("*.tcss"))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if HEX_COLOUR.search(line.partition(":")[2])
    ]
    return in_python + in_styles


# What an athlete owns goes to the trash. Removed for good is only what the program made for itself.


def removals(root: Path) -> list[str]:
    """Files are removed only where they are the program's own: temporary, cached, or logged."""
    return [
        f"{at(root, path, node)} removes something for good"
        for path, tree in modules(root)
        if str(path.relative_to(root).as_posix()) not in REMOVERS
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and of(node.func) in ("unlink", "rmdir", "rmtree", "removedirs")
    ]


# Text from files may not be taken for markup: a name could then run an action, or end the program.


def unclean_texts(root: Path) -> list[str]:
    """What is shown is plain text: no widget, title or message reads markup in it."""
    return [
        f"{at(root, path, node)} {what}"
        for path, tree in modules(root)
        if room_of(root, path) in ("cli", "plain", "terminal", "tui")
        for node in ast.walk(tree)
        if (what := reads_markup(node))
    ]


def reads_markup(node: ast.AST) -> str:
    """How a line would read markup; empty: it does not."""
    if isinstance(node, ast.ImportFrom) and within(node.module or "", "textual.widgets"):
        names = [alias.name for alias in node.names if alias.name not in PLAIN_WIDGETS]
        return f"imports {', '.join(names)}, which may read markup" if names else ""
    if isinstance(node, ast.ClassDef) and any(of(base) == "Static" for base in node.bases):
        return "" if has_markup_off(node) else "is a Static that reads markup"
    if isinstance(node, ast.Call) and of(node.func) in MARKUP_CALLS:
        return "" if has_markup_off(node) else f"calls {of(node.func)}, which reads markup"
    if isinstance(node, ast.Attribute | ast.Name) and of(node) == "from_markup":
        return "reads markup"
    if isinstance(node, ast.Assign | ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        found = [of(target) for target in targets if of(target) in MARKUP_TITLES]
        return f"sets {found[0]}, which reads markup" if found else ""
    return ""


def of(node: ast.AST) -> str:
    """The last part of a name."""
    return getattr(node, "attr", getattr(node, "id", ""))


def has_markup_off(node: ast.AST) -> bool:
    """Whether it says markup=False somewhere."""
    return any(
        keyword.arg == "markup"
        and isinstance(keyword.value, ast.Constant)
        and not keyword.value.value
        for call in ast.walk(node)
        if isinstance(call, ast.Call)
        for keyword in call.keywords
    )


RULES: tuple[Rule, ...] = (
    *(forbidden_imports, unknown_rooms, relative_imports, eager_screens, empty_names),
    *(long_modules, long_functions, clocks_read, silent_excepts, stray_colours, unclean_texts),
    removals,
)
