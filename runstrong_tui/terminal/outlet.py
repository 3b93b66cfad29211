"""Write to a terminal without ever waiting for it.

A terminal may stop reading: a frozen window, a slow line. Whoever draws must not stop with it, so
what it does not take is dropped, and once it reads again all is drawn anew. A terminal that reads
is written to at once: to wake a thread for each frame would cost more than the frame. Only for
POSIX.
"""

import os
import select
import termios
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress

MOST_WAITING = 60
"""Pieces that wait for the terminal; a frame is about three. With more it does not read."""

LAST_WORDS = 1.0
"""Seconds the terminal may take to read what is left at the end."""

AFTER_DISCARDING = 0.5
"""Seconds more, once what it did not read was thrown away."""

BROKEN_OFF = b"\x18\x1b\\"
"""Ends whatever sequence was cut in the middle."""

_GONE = select.POLLHUP | select.POLLERR | select.POLLNVAL


class Outlet:
    """Owns a descriptor of the terminal, and a thread that writes to it."""

    def __init__(self, terminal: int, gone: Callable[[], None], missed: Callable[[], None]) -> None:
        """`gone`: there is no terminal any more. `missed`: it reads again, but not all was kept.

        Both are called from the outlet's thread. The descriptor should not block.
        """
        self._terminal = terminal
        self._tell_gone = gone
        self._tell_missed = missed
        self._lock = threading.RLock()
        """Held by whoever writes or has written; a signal's handler may come in between."""
        self._waiting: deque[bytes] = deque()
        self._rest = memoryview(b"")
        """What is left of the piece being written."""
        self._at_work = False
        """Whether the thread has a piece; only then may nobody else write."""
        self._never_blocks = not os.get_blocking(terminal)
        self._missed = False
        self._ending = False
        """Nothing may be dropped any more."""
        self._closing = False
        self._discard = False
        self._gone = False
        self._ear, self._knocker = os.pipe()
        os.set_blocking(self._ear, False)
        os.set_blocking(self._knocker, False)
        self._thread = threading.Thread(target=self._run, name="outlet", daemon=True)
        self._thread.start()

    @property
    def idle(self) -> bool:
        """Whether there is nothing left to write."""
        return not (self._waiting or self._at_work or self._missed)

    def write(self, text: str) -> None:
        """Write it, or as much as the terminal takes; queue the rest, unless it is behind."""
        piece = text.encode("utf-8", "replace")
        with self._lock:
            if self._gone or self._missed:
                return
            if self.idle and self._never_blocks:
                piece = piece[self._taken(piece) :]
            if not piece:
                return
            if len(self._waiting) < MOST_WAITING or self._ending:
                self._waiting.append(piece)
            else:
                self._waiting.clear()
                self._missed = True
        self._knock()

    def _taken(self, piece: bytes) -> int:
        """How many bytes the terminal takes at once; the thread finds out why it takes none."""
        try:
            return os.write(self._terminal, piece)
        except OSError:
            return 0

    def end(self) -> None:
        """What waits need not be seen any more; what is written from now on must be."""
        with self._lock:
            self._waiting.clear()
            self._missed = False
            self._ending = True

    def close(self) -> None:
        """Write what is left. A terminal that reads nothing is not waited for long."""
        self._closing = True
        self._knock()
        self._thread.join(LAST_WORDS)
        if self._thread.is_alive():
            self._discard = True
            with suppress(termios.error):  # it is gone: there is nothing to throw away
                termios.tcflush(self._terminal, termios.TCOFLUSH)
            self._knock()
            self._thread.join(AFTER_DISCARDING)

    def _knock(self) -> None:
        with suppress(OSError):  # it was knocked so often that it will wake, or has ended
            os.write(self._knocker, b"!")

    def _run(self) -> None:
        try:
            self._serve()
        except OSError:
            if not self._closing:
                self._tell_gone()
        finally:
            with self._lock:
                self._gone = True
                for descriptor in (self._ear, self._knocker, self._terminal):
                    os.close(descriptor)

    def _serve(self) -> None:
        """Until closed and all is written. Raises `OSError` when the terminal is gone."""
        poll = select.poll()
        poll.register(self._ear, select.POLLIN)
        while not (self._push() and self._closing):
            # Asked for nothing it still tells when it is gone.
            poll.register(self._terminal, select.POLLOUT if self._rest else 0)
            for descriptor, what in poll.poll():
                if descriptor == self._terminal and what & _GONE:
                    raise OSError("the terminal is gone")
            with suppress(BlockingIOError):  # nobody knocked
                os.read(self._ear, 4096)

    def _push(self) -> bool:
        """Write as much as the terminal takes. Whether that was everything."""
        while piece := self._piece():
            self._rest = piece
            try:
                self._rest = piece[os.write(self._terminal, piece) :]
            except BlockingIOError:
                return False
        return True

    def _piece(self) -> memoryview:
        """What is to be written next; empty: nothing."""
        if self._discard:
            self._discard = False
            self._rest = memoryview(BROKEN_OFF)
        if self._rest:
            return self._rest
        with self._lock:
            self._at_work = bool(self._waiting)
            if self._waiting:
                return memoryview(self._waiting.popleft())
            caught_up, self._missed = self._missed, False
        if caught_up:
            self._tell_missed()
        return self._rest
