"""What is built from this tree, and that an installed copy works on its own."""

import ast
import os
import subprocess
import sys
import tarfile
import tomllib
import venv
import zipfile
from collections.abc import Iterator
from email.message import Message
from email.parser import Parser
from itertools import chain
from pathlib import Path

import pytest

import runstrong_tui

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
INFO = f"runstrong_tui-{runstrong_tui.__version__}.dist-info"


def build(kind: str, source: Path, target: Path) -> Path:
    """The one file that hatchling makes of a tree."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(target)]
    done = subprocess.run(command, cwd=source, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (built,) = target.iterdir()
    return built


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


def contents(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def metadata(wheel: Path) -> Message:
    with zipfile.ZipFile(wheel) as archive:
        return Parser().parsestr(archive.read(f"{INFO}/METADATA").decode())


def kept_in(folder: Path, inside: str) -> Iterator[str]:
    """Every file of a folder of the tree, by its name in the wheel."""
    for path in folder.rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            yield f"{inside}/{path.relative_to(folder).as_posix()}"


def test_the_wheel_holds_the_package_its_routines_and_its_sounds_and_nothing_else(
    wheel: Path,
) -> None:
    expected = {
        *kept_in(ROOT / "runstrong_tui", "runstrong_tui"),
        *kept_in(ROOT / "routines", "runstrong_tui/_data/routines"),
        *kept_in(ROOT / "sounds", "runstrong_tui/_data/sounds"),
        f"{INFO.removesuffix('dist-info')}data/data/share/man/man1/runstrong.1",
    }
    assert {name for name in contents(wheel) if not name.startswith(INFO)} == expected


def test_that_is_what_a_workout_needs(wheel: Path) -> None:
    held = contents(wheel)
    assert {
        "runstrong_tui/tui/app.tcss",
        "runstrong_tui/catalogue/plank-forearm.toml",
        "runstrong_tui/_data/routines/runner-strength.toml",
        "runstrong_tui/catalogue/exercise.schema.json",
        "runstrong_tui/_data/routines/routine.schema.json",
        "runstrong_tui/_data/sounds/tones/go.wav",
    } <= held
    assert len([name for name in held if "/_data/routines/" in name and ".toml" in name]) >= 10


def test_the_sdist_is_enough_to_build_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    sdist = build("sdist", ROOT, tmp_path / "sdist")
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path / "tree", filter="data")
    (tree,) = (tmp_path / "tree").iterdir()
    assert contents(build("wheel", tree, tmp_path / "wheel")) == contents(wheel)
    assert (tree / "tests" / "test_packaging.py").is_file()


def test_the_version_is_written_in_two_places_alike() -> None:
    assert PROJECT["version"] == runstrong_tui.__version__


def test_the_metadata_say_what_an_installer_must_know(wheel: Path) -> None:
    says = metadata(wheel)
    assert says["Name"] == "runstrong-tui"
    assert says["Version"] == runstrong_tui.__version__
    assert says["Requires-Python"] == ">=3.11"
    assert says["License-Expression"] == "MIT"
    assert f"{INFO}/licenses/LICENSE" in contents(wheel)
    extras = sum(map(len, PROJECT["optional-dependencies"].values()))
    assert len(says.get_all("Requires-Dist", [])) == len(PROJECT["dependencies"]) + extras


def test_the_wheel_installs_the_command(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        text = archive.read(f"{INFO}/entry_points.txt").decode()
    assert "runstrong = runstrong_tui.cli.main:main" in text


def imported() -> set[str]:
    """The top-level names that the package imports somewhere."""
    names = set()
    for path in (ROOT / "runstrong_tui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                names.add(node.module.partition(".")[0])
    return names


IMPORTED_AS = {"simpleaudio_patched": "simpleaudio", "hibari_tts": "hibari"}


def import_name(requirement: str) -> str:
    name = requirement.partition(">")[0].partition(";")[0].strip().replace("-", "_")
    return IMPORTED_AS.get(name, name)


def test_what_is_required_is_used_and_what_is_used_is_required() -> None:
    extras = chain.from_iterable(PROJECT["optional-dependencies"].values())
    required = {import_name(requirement) for requirement in (*PROJECT["dependencies"], *extras)}
    assert imported() - sys.stdlib_module_names - {"runstrong_tui"} == required


# An installed copy.

TINY = """
name = "Tiny"
get_ready = 3

[[block]]
title = "Main"
kind = "main"

[[block.exercise]]
exercise = "plank-forearm"
sets = 1
seconds = 4
"""

NO_INDEX = (
    "No matching distribution",
    "Could not find a version",
    "Temporary failure",
    "timed out",
)


class Installation:
    """The program in an environment of its own, run from a folder that has nothing of the tree."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "home"
        self.elsewhere = folder / "elsewhere"
        self.home.mkdir()
        self.elsewhere.mkdir()
        self._venv = folder / "venv"
        venv.create(self._venv, with_pip=True)

    def install(self, wheel: Path) -> str:
        """Empty if that went well, else what pip said."""
        pip = [self._program("python"), "-m", "pip", "--disable-pip-version-check"]
        done = subprocess.run(
            [*pip, "install", "--quiet", str(wheel)], capture_output=True, text=True, check=False
        )
        return done.stderr if done.returncode else ""

    def run(self, *arguments: str) -> str:
        """What a command line prints; it must go well."""
        done = subprocess.run(
            [self._program("runstrong"), *arguments],
            cwd=self.elsewhere,
            env={"HOME": str(self.home), "PATH": os.defpath, "LANG": "C.UTF-8"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def _program(self, name: str) -> str:
        return str(self._venv / ("Scripts" if os.name == "nt" else "bin") / name)


@pytest.fixture(scope="module")
def installation(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installation:
    made = Installation(tmp_path_factory.mktemp("installation"))
    trouble = made.install(wheel)
    if any(words in trouble for words in NO_INDEX) and os.environ.get("CI") != "true":
        pytest.skip("pip reaches no package index")
    assert trouble == ""
    return made


@pytest.mark.e2e
def test_an_installed_copy_leads_a_workout(installation: Installation) -> None:
    assert runstrong_tui.__version__ in installation.run("--version")
    assert installation.run("routines", "--json").count('"source": "shipped"') >= 10
    assert "Donkey kick" in installation.run("show", "runner-strength")
    tiny = installation.elsewhere / "tiny.toml"
    tiny.write_text(TINY, "utf-8")
    assert "That was the last set." in installation.run("start", str(tiny), "--plain", "--no-sound")
    (log,) = installation.home.rglob("sessions/**/*.toml")
    assert 'status = "completed"' in log.read_text("utf-8")
