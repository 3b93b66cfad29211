"""What the helper plays on."""

from typing import TYPE_CHECKING, Protocol

from runstrong_tui.audio.protocol import Answer, Command, Phrase

if TYPE_CHECKING:
    from array import array


class NoDevice(Exception):  # noqa: N818 - it reads as what it says
    """There is nothing to play on."""


class Sounds(Protocol):
    """Obeys what the program wants to be heard. May be called from any thread."""

    @property
    def idle(self) -> bool:
        """Whether all that was asked for has been played."""
        ...

    def knows(self, name: str) -> bool:
        """Whether there is a sound of this name."""
        ...

    def keep(self, name: str, samples: "array[int]") -> None:
        """Keep a sound under a name."""
        ...

    def post(self, command: Command | Phrase) -> None:
        """Obey a command."""
        ...


class Output(Protocol):
    """A way to be heard that could be opened."""

    @property
    def name(self) -> str:
        """What plays, as it is shown."""
        ...

    @property
    def sounds(self) -> Sounds: ...

    def fault(self) -> Answer | None:
        """Why nothing can be heard any more; None: all is well."""
        ...

    def close(self) -> None:
        """Give the device up. This may hang."""
        ...


def open_output(device: str, null: bool = False) -> Output:
    """Open one backend; `null`: on a device that only keeps time. Raises `NoDevice`."""
    # Each is imported here: loading a sound library is part of trying it.
    try:
        if device == "miniaudio":
            from runstrong_tui.audio.device import Device

            return Device(null)
        if device == "simpleaudio":
            from runstrong_tui.audio.simple_device import SimpleDevice

            return SimpleDevice()
        if device == "system":
            from runstrong_tui.audio.system_player import open_system

            return open_system()
    except ImportError as error:
        raise NoDevice(f"{device} can't be used: {error}") from error
    raise NoDevice(f"there is no backend {device}")
