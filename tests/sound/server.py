"""A sound server that nobody hears: PulseAudio with a sink that has no card behind it."""

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from runstrong_tui.audio.clip import RATE
from tests.audio.processes import until
from tests.sound.recording import CHANNELS, Recorder

SINK = "cap"
MUSIC = "music"
OPTIONS = (
    *("-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--disable-shm=yes"),
    *("--realtime=no", "--high-priority=no"),
)
"""Without a bus, a desktop or a configuration; nothing is left outside its folder."""

ALSA = """
</usr/share/alsa/alsa.conf>
pcm.!default { type pulse }
ctl.!default { type pulse }
"""
"""What plays by ALSA reaches this server or nothing, never a card of the machine."""


class SoundServer:
    """Comes and goes as a sound device does."""

    def __init__(self) -> None:
        # The path of a socket may have 107 letters; pytest's own folders have more.
        self._folder = Path(tempfile.mkdtemp(prefix="runstrong-pulse-"))
        (self._folder / "alsa.conf").write_text(ALSA)
        self._process: subprocess.Popen[bytes] | None = None
        self._recorders: list[Recorder] = []
        self._music: subprocess.Popen[bytes] | None = None

    @property
    def env(self) -> dict[str, str]:
        """What leads a program to this server, be it up or not, and to no other device."""
        folder = str(self._folder)
        return {
            "PULSE_SERVER": f"unix:{self._socket}",
            "PULSE_RUNTIME_PATH": folder,
            "PULSE_STATE_PATH": folder,
            "PULSE_COOKIE": f"{folder}/cookie",
            "ALSA_CONFIG_PATH": f"{folder}/alsa.conf",
            "XDG_RUNTIME_DIR": folder,
            "JACK_NO_START_SERVER": "1",
        }

    def start(self) -> None:
        """Have it up."""
        modules = (
            f"module-native-protocol-unix auth-anonymous=1 socket={self._socket}",
            f"module-null-sink sink_name={SINK} rate={RATE} channels={CHANNELS}",
        )
        loaded = (argument for module in modules for argument in ("-L", module))
        self._process = subprocess.Popen(
            ("pulseaudio", *OPTIONS, *loaded),
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        assert until(lambda: SINK in self._pactl("list", "short", "sinks")), "it does not come up"

    def stop(self) -> None:
        """Have it gone, as a device that is unplugged."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._socket.unlink(missing_ok=True)
        self._process = None

    def record(self) -> Recorder:
        """Record all that is played from now on."""
        recorder = Recorder(f"{SINK}.monitor", self._folder, self.env)
        self._recorders.append(recorder)
        return recorder

    def play_music(self) -> None:
        """Have another program play, be it silence, until the end."""
        self._music = subprocess.Popen(
            ("pacat", "--playback", f"--client-name={MUSIC}", "/dev/zero"),
            env=self._environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        assert until(self.music_volume), "no music plays"

    def music_volume(self) -> int:
        """How loud the other program is, in percent; 0: it does not play."""
        for stream in self._pactl("list", "sink-inputs").split("Sink Input #"):
            if f'application.name = "{MUSIC}"' in stream:
                found = re.search(r"Volume:.*?(\d+)%", stream)
                return int(found[1]) if found else 0
        return 0

    def close(self) -> None:
        """Leave nothing behind."""
        for recorder in self._recorders:
            recorder.close()
        if self._music is not None:
            self._music.kill()
            self._music.wait()
        self.stop()
        shutil.rmtree(self._folder)

    @property
    def _socket(self) -> Path:
        return self._folder / "native"

    @property
    def _environment(self) -> dict[str, str]:
        home = {"PATH": os.environ.get("PATH", os.defpath), "HOME": str(self._folder)}
        return {**home, **self.env}

    def _pactl(self, *arguments: str) -> str:
        done = subprocess.run(
            ("pactl", *arguments),
            env={**self._environment, "LC_ALL": "C"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout
