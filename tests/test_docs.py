"""Every promise of the pages in docs/ that a machine can check."""

import re
from importlib.metadata import requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from runstrong_tui.cli.main import main
from runstrong_tui.files import journal_events
from tests.test_readme import blocks, commands

ROOT = Path(__file__).parent.parent
DOCS = sorted((ROOT / "docs").glob("*.md"))
FORMATS = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
INSTALL = (ROOT / "docs" / "install.md").read_text(encoding="utf-8")


def links() -> list[tuple[str, str]]:
    return [
        (page.name, target)
        for page in DOCS
        for target in re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))
        if "://" not in target
    ]


@pytest.mark.parametrize(("page", "target"), links())
def test_each_link_leads_somewhere(page: str, target: str) -> None:
    assert (ROOT / "docs" / target).exists(), f"{page} links to {target}"


@pytest.mark.parametrize("page", DOCS, ids=lambda page: page.stem)
def test_each_place_in_the_tree_is_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    named = re.findall(r"`((?:cli|core|files|audio|tests|routines|runstrong_tui)/[\w/.]*\w)`", text)
    for place in named:
        assert (ROOT / place).exists() or (ROOT / "runstrong_tui" / place).exists() or "ID" in place


@pytest.mark.parametrize("command", [one for page in DOCS for one in commands(page.read_text())])
def test_each_command_is_one(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    program, *rest = command.split()
    if program == "runstrong":
        assert main(rest) == 0
    elif program == "make":
        makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
        assert re.search(rf"^{rest[0]}:", makefile, re.MULTILINE)
    else:
        assert program in ("pip", "pipx", "uv")


def test_the_exercise_of_formats_is_good_and_can_be_trained(tmp_path: Path) -> None:
    (text,) = blocks("toml", FORMATS)
    (tmp_path / "exercises").mkdir()
    (tmp_path / "exercises" / "wall-push-up.toml").write_text(text, encoding="utf-8")
    assert main(["exercises", "wall-push-up", "--json", "--data-dir", str(tmp_path)]) == 0


def test_the_events_of_formats_are_those_that_are_written() -> None:
    source = Path(journal_events.__file__).read_text(encoding="utf-8")
    written = set(re.findall(r'_event\(\s*"(\w+)"(?: if stopped else "(\w+)")?', source))
    kinds = {kind for pair in written for kind in pair if kind} | {"stop", "done"}
    text = FORMATS[FORMATS.index("The kinds:") :]
    assert set(re.findall(r"`(\w+)`", text[: text.index(".")])) == kinds


def needed(name: str, seen: set[str]) -> set[str]:
    """A package and all that it needs here."""
    for line in requires(name) or []:
        requirement = Requirement(line)
        wanted = requirement.marker is None or requirement.marker.evaluate({"extra": ""})
        found = requirement.name.lower().replace("_", "-")
        if wanted and found not in seen:
            seen.add(found)
            needed(found, seen)
    return seen


def test_every_package_that_comes_along_is_named_with_its_reason() -> None:
    named = set(re.findall(r"[a-z][a-z0-9-]+", INSTALL))
    assert needed("runstrong-tui", set()) <= named


def test_seven_packages_come_along_besides_textual_and_tomli_w() -> None:
    """One more has to be thought about."""
    given = needed("textual", {"textual"}) | {"tomli-w", "linkify-it-py", "uc-micro-py"}
    more = needed("runstrong-tui", set()) - given - {"simpleaudio-patched"}
    assert more <= {"click", "tomlkit", "wakepy", "jeepney", "miniaudio", "cffi", "pycparser"}


RELIABILITY = (ROOT / "docs" / "RELIABILITY.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("named", re.findall(r"`(tests/[\w/]+\.py::\w+)`", RELIABILITY))
def test_each_promise_names_a_test_that_is_there(named: str) -> None:
    file, test = named.split("::")
    assert f"def {test}(" in (ROOT / file).read_text(encoding="utf-8")


def test_no_promise_is_without_a_test() -> None:
    promised = RELIABILITY[: RELIABILITY.index("## What is not promised")]
    for promise in promised.split("\n- ")[1:]:
        assert "`tests/" in promise, promise
