"""Print the lowest version that is allowed of each package, as constraints for pip."""

import sys
import tomllib
from pathlib import Path

from packaging.requirements import Requirement

PROJECT = Path(__file__).parent.parent / "pyproject.toml"


def constraints() -> list[str]:
    """One line for each package that the program needs."""
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    found = map(Requirement, project["dependencies"])
    return [
        f"{one.name}=={bound.version}"
        for one in found
        for bound in one.specifier
        if bound.operator == ">="
    ]


if __name__ == "__main__":
    sys.stdout.write("\n".join(constraints()) + "\n")
