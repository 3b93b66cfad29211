"""Tools of the system that faults are brought about with."""

import os
import shutil

import pytest


def needs(tool: str) -> pytest.MarkDecorator:
    """Skip without a tool; in CI, which installs them all, the test then fails."""
    missing = shutil.which(tool) is None and os.environ.get("CI") != "true"
    return pytest.mark.skipif(missing, reason=f"{tool} is not installed")
