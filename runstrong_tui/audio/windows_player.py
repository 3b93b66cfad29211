"""The sound device of Windows, by the standard library. Only the helper uses it, only there.

It plays one sound at a time: a new one ends the one before.
"""

import sys
import threading
from array import array

from runstrong_tui.audio.cue_by_cue import CueByCue
from runstrong_tui.audio.output import Output
from runstrong_tui.audio.rendering import wav_file

if sys.platform == "win32":
    import winsound

    def open_windows() -> Output:
        """The player of Windows."""
        return CueByCue("winsound", _Sound, lambda: winsound.PlaySound(None, 0))

    class _Sound:
        """One sound on its way. Sounds in memory can't be played in the background but so."""

        def __init__(self, frames: bytes) -> None:
            self._wav = wav_file(array("h", frames))
            self._trouble = ""
            winsound.PlaySound(None, 0)
            self._thread = threading.Thread(target=self._play, daemon=True)
            self._thread.start()

        def _play(self) -> None:
            try:
                winsound.PlaySound(self._wav, winsound.SND_MEMORY | winsound.SND_NODEFAULT)
            except RuntimeError as error:
                self._trouble = str(error)

        def over(self) -> bool:
            if self._thread.is_alive():
                return False
            if self._trouble:
                raise OSError(self._trouble)
            return True

        def stop(self) -> None:
            winsound.PlaySound(None, 0)
