"""The man page is made of the commands, and is the one that would be made today."""

import shutil
import subprocess

import pytest

from runstrong_tui.cli.main import VERBS
from tools.man_page import PAGE, page


def test_the_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: make man"


def test_it_tells_every_command_and_the_common_options_once() -> None:
    text = page()
    for verb in VERBS:
        assert f".SS runstrong {verb}" in text
    assert text.count(r".B \-\-data\-dir DIRECTORY") == 1
    assert text.count(r".B \-h, \-\-help") == 1


@pytest.mark.skipif(shutil.which("man") is None, reason="man is not here")
def test_man_can_read_it() -> None:
    done = subprocess.run(
        ["man", "--warnings", "-l", str(PAGE)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "a guided strength workout" in done.stdout
