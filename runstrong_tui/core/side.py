"""Left and right."""

from enum import StrEnum


class Side(StrEnum):
    """The side a set trains."""

    LEFT = "left"
    RIGHT = "right"
