"""What the tests of faults start from."""

from tests.cli.conftest import data, run
from tests.e2e.conftest import runstrong

__all__ = ["data", "run", "runstrong"]
