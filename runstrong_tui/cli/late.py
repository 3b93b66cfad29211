"""Parts of the desk that are put together when they are asked for something.

Home asks for little of most parts, and each is a tenth of its start.
"""

from collections.abc import Callable
from threading import Lock
from typing import Any, TypeVar, cast

Part = TypeVar("Part")


def late(make: Callable[[], Part], **known: object) -> Part:
    """A part that is made when it is first asked for anything but what is `known` without it."""
    return cast(Part, _Late(make, known))


class _Late:
    def __init__(self, make: Callable[[], object], known: dict[str, object]) -> None:
        self._make = make
        self._made: list[object] = []
        self._making = Lock()
        self.__dict__.update(known)

    def __getattr__(self, name: str) -> Any:
        """What is not known: the part itself knows."""
        with self._making:  # two threads may be the first
            if not self._made:
                self._made.append(self._make())
        return getattr(self._made[0], name)
