"""What the tests of faults start from."""

from tests.e2e.conftest import runstrong

__all__ = ["runstrong"]
