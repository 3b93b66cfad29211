"""Keep the display and the machine from falling asleep during a session, where that can be had."""

import threading

RELEASE_WITHIN = 1.0
"""Seconds to let go again; the system does it by itself when the program ends."""


class Awake:
    """Holds sleep off until released. Asks the system in a thread, since that can take a while."""

    def __init__(self) -> None:
        self._released = threading.Event()
        self._thread = threading.Thread(target=self._hold, name="awake", daemon=True)
        self._thread.start()

    def release(self) -> None:
        """Sleep as usual."""
        self._released.set()
        self._thread.join(RELEASE_WITHIN)

    @property
    def held(self) -> bool:
        """Whether sleep may still be held off."""
        return self._thread.is_alive()

    def _hold(self) -> None:
        # Imported here: it costs 60 ms, and only a session needs it.
        from wakepy import keep

        # A machine that can't be kept awake is no reason not to train.
        with keep.presenting(on_fail="pass"):
            self._released.wait()
