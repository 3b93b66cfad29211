"""Voice for the sentences that have no recorded clip: names and cues that a user wrote.

They are spoken by what is installed, one after the other on a thread of its own, and kept in the
cache. A sentence that nothing here can speak is only shown.
"""

import threading
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from runstrong_tui.audio.engines import Engine, installed_engines
from runstrong_tui.audio.trimming import as_clip, clip_ms

MOST = 100
"""Sentences of one routine. A file with more has gone astray."""
FAILURES = 3
"""So many sentences in a row that it can't speak, and an engine is left alone."""
KEPT = 400
"""Clips that stay in the cache, those used last."""
CLOSING = 1.0
"""Seconds `close` waits at most."""


class Synthesis:
    """Speaks sentences into a folder. Nothing but `wait` and `close` waits; nothing raises."""

    def __init__(self, folder: Path, engines: Sequence[Engine] | None = None) -> None:
        """`engines`: the best first; None: those that are installed."""
        self._folder = folder
        self._engines = list(installed_engines() if engines is None else engines)
        self._failures = {engine.name: 0 for engine in self._engines}
        self._clips: dict[str, Path] = {}
        self._lengths: dict[str, int] = {}
        self._closed = False
        self._thread: threading.Thread | None = None
        self.trouble = ""
        """One sentence on the last thing that went wrong; empty if nothing did."""

    @property
    def lengths(self) -> Mapping[str, int]:
        """Milliseconds of each sentence that is ready by now."""
        return dict(self._lengths)

    def clip(self, sentence: str) -> Path | None:
        """The WAV file of a sentence, if it is ready."""
        return self._clips.get(sentence)

    def prepare(self, sentences: Iterable[str]) -> None:
        """Begin to speak them, in this order, after those that were asked for before."""
        wanted = [one for one in dict.fromkeys(sentences) if one not in self._clips][:MOST]
        if not wanted or not self._engines or self._closed:
            return
        before = self._thread
        self._thread = threading.Thread(
            target=self._speak_all, args=(wanted, before), name="synthesis", daemon=True
        )
        self._thread.start()

    def wait(self, seconds: float) -> bool:
        """Wait until all is ready; whether it is."""
        if self._thread is not None:
            self._thread.join(seconds)
        return self._thread is None or not self._thread.is_alive()

    def close(self) -> None:
        """Speak no more, and leave no process behind."""
        self._closed = True
        for engine in tuple(self._engines):
            engine.close()
        self.wait(CLOSING)

    def _speak_all(self, sentences: Sequence[str], before: threading.Thread | None) -> None:
        if before is not None:
            before.join()
        try:
            _make_folder(self._folder)
            for sentence in sentences:
                if _is_speech(sentence):
                    self._speak(sentence)
            self._tidy()
        except OSError as error:
            self.trouble = f"{self._folder}: speech can't be kept: {error.strerror}"
        finally:
            for engine in tuple(self._engines):
                engine.close()

    def _speak(self, sentence: str) -> None:
        """Have the best engine that can speak it. Raises OSError."""
        for engine in tuple(self._engines):
            if self._closed:
                return
            path = self._folder / f"{_key(engine, sentence)}.wav"
            try:
                length = self._kept(path) or self._spoken(engine, sentence, path)
            except ValueError as error:
                self._failed(engine, error)
            else:
                self._failures[engine.name] = 0
                self._lengths[sentence] = length
                self._clips[sentence] = path
                return

    def _kept(self, path: Path) -> int | None:
        """How long a clip of the cache lasts; None: there is none that can be used."""
        try:
            length = clip_ms(path.read_bytes())
            path.touch()
        except (FileNotFoundError, ValueError):
            return None
        return length

    def _spoken(self, engine: Engine, sentence: str, path: Path) -> int:
        """Speak a sentence into the cache. Raises ValueError if the engine can't, and OSError."""
        raw, part = path.with_suffix(".raw"), path.with_suffix(".part")
        try:
            engine.speak(sentence, raw)
            part.touch(0o600)
            part.write_bytes(clip := as_clip(raw.read_bytes()))
            part.replace(path)
        except FileNotFoundError as error:
            raise ValueError("it wrote nothing") from error
        finally:
            raw.unlink(missing_ok=True)
            part.unlink(missing_ok=True)
        return clip_ms(clip)

    def _failed(self, engine: Engine, error: ValueError) -> None:
        self.trouble = f"{engine.name}: {error}"
        self._failures[engine.name] += 1
        if self._failures[engine.name] >= FAILURES:
            self._engines.remove(engine)
            engine.close()

    def _tidy(self) -> None:
        """Forget the clips that were not used for longest. Raises OSError."""
        kept = set(self._clips.values())
        found = sorted(self._folder.glob("*.wav"), key=lambda path: path.stat().st_mtime)
        for path in found[: max(0, len(found) - KEPT)]:
            if path not in kept:
                with suppress(FileNotFoundError):
                    path.unlink()


def _key(engine: Engine, sentence: str) -> str:
    """A name that says nothing, so that no sentence becomes part of a path."""
    return sha256("\0".join((engine.name, engine.voice, sentence)).encode()).hexdigest()


def _is_speech(sentence: str) -> bool:
    return any(char.isalnum() for char in sentence)


def _make_folder(path: Path) -> None:
    """For its owner alone. Raises OSError."""
    for folder in reversed((path, *path.parents)):
        if not folder.is_dir():
            folder.mkdir(mode=0o700, exist_ok=True)
