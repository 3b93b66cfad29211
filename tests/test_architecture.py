"""The walls of the house stand, each rule can be shown to fail, and what an import really loads."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.walls import (
    FUNCTION_LINES,
    MODULE_LINES,
    RULES,
    Rule,
    clocks_read,
    eager_screens,
    empty_names,
    forbidden_imports,
    long_functions,
    long_modules,
    relative_imports,
    removals,
    silent_excepts,
    stray_colours,
    unclean_texts,
    unknown_rooms,
    within,
)

PACKAGE = Path(__file__).parent.parent / "runstrong_tui"


@pytest.mark.parametrize("broken_walls", RULES)
def test_the_house_stands(broken_walls: Rule) -> None:
    assert broken_walls(PACKAGE) == []


LONG_FUNCTION = "def long():\n" + "    1\n" * FUNCTION_LINES
SILENT = "try:\n    x = 1\nexcept ValueError:\n    "

BREAKS = [
    (forbidden_imports, "core/plan.py", "import time"),
    (forbidden_imports, "core/plan.py", "from os import path"),
    (forbidden_imports, "core/plan.py", "def f():\n    import asyncio"),
    (forbidden_imports, "core/plan.py", "from runstrong_tui import ports"),
    (forbidden_imports, "core/plan.py", "import runstrong_tui"),
    (forbidden_imports, "figures/dial.py", "import random"),
    (forbidden_imports, "figures/dial.py", "from runstrong_tui.core.plan import Plan"),
    (forbidden_imports, "ports.py", "from runstrong_tui.coach import Coach"),
    (forbidden_imports, "coach.py", "import threading"),
    (forbidden_imports, "coach.py", "from runstrong_tui.files.journal import NoJournal"),
    (forbidden_imports, "lead.py", "import time"),
    (forbidden_imports, "lead.py", "from runstrong_tui.audio import choose"),
    (forbidden_imports, "plain/face.py", "import sys"),
    (forbidden_imports, "plain/face.py", "from rich.text import Text"),
    (forbidden_imports, "plain/face.py", "from textual.app import App"),
    (forbidden_imports, "plain/face.py", "from runstrong_tui.files.paths import places"),
    (forbidden_imports, "files/shelf.py", "import textual"),
    (forbidden_imports, "files/shelf.py", "from runstrong_tui.tui.theme import Tone"),
    (forbidden_imports, "audio/mixer.py", "from textual import work"),
    (forbidden_imports, "audio/mixer.py", "from runstrong_tui.files.paths import places"),
    (forbidden_imports, "exports/fit.py", "import textual.app"),
    (forbidden_imports, "tui/app.py", "from pathlib import Path"),
    (forbidden_imports, "tui/app.py", "import subprocess"),
    (forbidden_imports, "tui/app.py", "from rich.console import Console"),
    (forbidden_imports, "tui/screens/home.py", "from runstrong_tui.cli.build import build_desk"),
    (forbidden_imports, "tui/screens/home.py", "import runstrong_tui.audio.mixer"),
    (forbidden_imports, "cli/main.py", "def f():\n    from textual.app import App"),
    (eager_screens, "cli/faces.py", "from runstrong_tui.terminal.guard import GuardedApp"),
    (unknown_rooms, "new.py", ""),
    (relative_imports, "core/plan.py", "from . import exercise"),
    (eager_screens, "cli/faces.py", "from runstrong_tui.tui.app import RunstrongApp"),
    (eager_screens, "cli/faces.py", "if True:\n    import runstrong_tui.tui.app"),
    (empty_names, "core/utils.py", ""),
    (empty_names, "files/adapters/disk.py", ""),
    (long_modules, "core/plan.py", "x = 1\n" * (MODULE_LINES + 1)),
    (long_functions, "core/plan.py", LONG_FUNCTION),
    (long_functions, "core/plan.py", f"async {LONG_FUNCTION}"),
    (clocks_read, "core/plan.py", "from datetime import datetime\nx = datetime.now()"),
    (clocks_read, "core/plan.py", "from datetime import date\nread = date.today"),
    (clocks_read, "core/plan.py", "def f(clock):\n    return clock.time()"),
    (clocks_read, "figures/dial.py", "text = open('pose').read()"),
    (silent_excepts, "files/disk.py", f"{SILENT}pass"),
    (silent_excepts, "files/disk.py", f"{SILENT}..."),
    (removals, "files/logbook.py", "def f(path):\n    path.unlink()"),
    (removals, "cli/start.py", "import shutil\nshutil.rmtree('x')"),
    (unclean_texts, "tui/app.py", "from textual.widgets import Label"),
    (unclean_texts, "tui/app.py", "def f(app, name):\n    app.notify(name)"),
    (unclean_texts, "tui/app.py", "def f(name):\n    return Static(name)"),
    (unclean_texts, "tui/app.py", "class A(Static):\n    pass"),
    (unclean_texts, "tui/app.py", "def f(name):\n    return Content.from_markup(name)"),
    (unclean_texts, "tui/app.py", "def f(box, name):\n    box.border_title = name"),
    (stray_colours, "tui/app.py", "ACCENT = 'bold #ff8700'"),
    (stray_colours, "tui/app.tcss", "#box {\n    background: #fa0;\n}"),
]


@pytest.mark.parametrize(("rule", "file", "source"), BREAKS)
def test_a_broken_wall_is_found(rule: Rule, file: str, source: str, tmp_path: Path) -> None:
    root = small_house(tmp_path, file, source)
    (found,) = rule(root)
    assert found.startswith((file, str(Path(file).parent)))


SOUND = [
    ("core/plan.py", "from collections.abc import Mapping\nfrom runstrong_tui.core import pace"),
    ("core/plan.py", "from __future__ import annotations"),
    ("core/plan.py", "def f(session):\n    return session.now.kind"),
    ("cli/faces.py", "def f():\n    from runstrong_tui.tui.app import RunstrongApp"),
    ("cli/main.py", "from runstrong_tui import __version__"),
    ("audio/keeper.py", "from runstrong_tui import assets"),
    ("files/disk.py", f"{SILENT}pass  # nothing is lost"),
    ("tui/colours.py", "ACCENT = '#ff8700'"),
    ("tui/app.py", "from textual.widgets import Input, Static"),
    ("tui/app.py", "class A(Static):\n    def f(self):\n        super().f(markup=False)"),
    ("tui/app.py", "def f(app, name):\n    app.notify(name, markup=False)"),
    ("tui/app.tcss", "#add {\n    color: $accent;\n}"),
]


@pytest.mark.parametrize(("file", "source"), SOUND)
def test_a_sound_house_is_left_alone(file: str, source: str, tmp_path: Path) -> None:
    root = small_house(tmp_path, file, source)
    assert [broken for rule in RULES for broken in rule(root)] == []


def small_house(folder: Path, file: str, source: str) -> Path:
    """A package of one file."""
    root = folder / "runstrong_tui"
    (root / file).parent.mkdir(parents=True)
    (root / file).write_text(source, "utf-8")
    return root


PROBE = """
import json, sys
{first}
print(json.dumps(sorted(sys.modules)), file=sys.stderr)
"""
RUN = "from runstrong_tui.cli.main import main; main(sys.argv[1:])"

FAST = ("start", "starter-core-glutes", "--plain", "--no-sound", "--rehearse", "1000")


def loaded(first: str, *arguments: str) -> set[str]:
    """The top-level modules, and ours in full, that a program has loaded at its end."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE.format(first=first), *arguments],
        cwd=PACKAGE.parent,
        capture_output=True,
        check=True,
        text=True,
        stdin=subprocess.DEVNULL,
    )
    names = json.loads(done.stderr.splitlines()[-1])
    ours = {name for name in names if within(name, "runstrong_tui")}
    return ours | {name.partition(".")[0] for name in names}


def test_the_coach_loads_no_screen_no_file_and_no_sound() -> None:
    modules_loaded = loaded("import runstrong_tui.coach")
    assert modules_loaded.isdisjoint({"textual", "rich", "click", "tomlkit", "platformdirs"})
    ours = {name.split(".")[1] for name in modules_loaded if within(name, "runstrong_tui.")}
    assert ours <= {"core", "ports", "coach"}


@pytest.mark.parametrize(
    "command",
    [
        ("log",),
        ("show", "runner-strength"),
        ("routines", "--json"),
        ("log", "--json"),
        ("check", "routines/recovery.toml"),
        ("--version",),
        FAST,
    ],
    ids=" ".join,
)
def test_only_the_app_pays_for_textual(command: tuple[str, ...], tmp_path: Path) -> None:
    modules_loaded = loaded(RUN, "--data-dir", str(tmp_path), *command)
    assert not any(within(name, "textual", "runstrong_tui.tui") for name in modules_loaded)


LOOKING = [
    *(("log",), ("log", "--json"), ("routines", "--json"), ("exercises", "squat")),
    *(("show", "travel", "--json"), ("check", "routines/recovery.toml"), ("completion", "bash")),
]
LEADS = "audio.player", "audio.choose", "coach", "lead", "plain.face", "cli.leading", "exports"
"""What only a workout, a test of the sound or an export needs."""
SLOW = "asyncio", "logging", "miniaudio", "multiprocessing", "wakepy", "wave"
"""Imports that cost, and that who only looks has no use for."""


@pytest.mark.parametrize("command", LOOKING, ids=" ".join)
def test_who_only_looks_pays_for_no_workout_and_no_sound(
    command: tuple[str, ...], tmp_path: Path
) -> None:
    modules_loaded = loaded(RUN, "--data-dir", str(tmp_path), *command)
    costly = (*SLOW, *(f"runstrong_tui.{part}" for part in LEADS))
    assert [name for name in sorted(modules_loaded) if within(name, *costly)] == []


SEEN = """
from pathlib import Path
import runstrong_tui.cli.app
from runstrong_tui.cli.build import build_app, build_training_desk
from runstrong_tui.cli.options import Options
app = build_app(build_training_desk(Options(data_dir=Path(sys.argv[1]))), None, None)
app.desk.unfinished.sessions()
app.desk.shelf.routines()
app.get_default_screen()
"""
"""All that home needs until its routines are seen."""
BEHIND_HOME = (
    *("audio", "coach", "core.commands", "core.engine", "core.layout", "core.plan", "core.view"),
    *("core.logbook", "exports", "figures.pose", "files.catalogue", "files.log_store", "lead"),
    *("tui.log_views", "tui.scene", "tui.tones", "tui.widgets.body", "tui.workout_keys"),
    *(
        f"tui.screens.{name}"
        for name in ("editor", "help", "library", "log", "overlay", "settings", "workout")
    ),
)
"""What is loaded when a door is opened, or behind home."""


def test_home_pays_for_nothing_that_lies_behind_it(tmp_path: Path) -> None:
    (tmp_path / "cache").mkdir()
    loaded(SEEN, str(tmp_path))
    modules_loaded = loaded(SEEN, str(tmp_path))
    assert "runstrong_tui.tui.screens.home" in modules_loaded
    costly = [f"runstrong_tui.{part}" for part in BEHIND_HOME]
    assert [name for name in sorted(modules_loaded) if within(name, *costly)] == []


def test_what_lies_behind_home_can_be_loaded() -> None:
    """Else the test above would show nothing."""
    modules_loaded = loaded("from runstrong_tui.tui.screens import doors\ndoors.get_ready()")
    assert {"runstrong_tui.tui.screens.workout", "runstrong_tui.figures.pose"} <= modules_loaded


def test_a_workout_line_by_line_loads_what_leads_it(tmp_path: Path) -> None:
    """Else the test above would show nothing."""
    modules_loaded = loaded(RUN, "--data-dir", str(tmp_path), *FAST)
    assert {"runstrong_tui.cli.leading", "runstrong_tui.coach"} <= modules_loaded


@pytest.mark.parametrize("verb", ["routines", "exercises", "log"])
def test_json_needs_no_tables(verb: str, tmp_path: Path) -> None:
    assert "rich" not in loaded(RUN, "--data-dir", str(tmp_path), verb, "--json")


def test_the_version_needs_nothing(tmp_path: Path) -> None:
    modules_loaded = loaded(RUN, "--version")
    assert modules_loaded.isdisjoint({"rich", "tomlkit", "runstrong_tui.cli.build"})


def test_the_log_needs_neither_exercises_nor_plans(tmp_path: Path) -> None:
    modules_loaded = loaded(RUN, "--data-dir", str(tmp_path), "log")
    assert modules_loaded.isdisjoint(
        {
            *("rich", "runstrong_tui.cli.build", "runstrong_tui.ports"),
            *("runstrong_tui.core.exercise", "runstrong_tui.core.plan"),
        }
    )
