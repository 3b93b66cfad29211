"""The ways to be heard, as the settings and the command line name them."""

from typing import Literal

Backend = Literal["auto", "miniaudio", "simpleaudio", "system", "bell", "off"]
BACKENDS: tuple[Backend, ...] = ("auto", "miniaudio", "simpleaudio", "system", "bell", "off")
