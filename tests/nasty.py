"""What may lie where a file should, and what may stand in it."""

import os
from collections.abc import Callable
from pathlib import Path

MARKUP = (
    "[@click=app.quit]x[/]",
    "[@click=app.screenshot('evil.svg','/tmp')]x[/]",
    "[/]",
    "[/home/x]",
    "[bold]not bold[/bold]",
    "[link=file:///etc/passwd]x[/link]",
    "[data: /m?id=-609b-]",
)
CONTROLS = (
    "\x1b]0;EVIL\x07",
    "\x1b]52;c;RVZJTA==\x07",
    "\x1b[2J\x1b[H",
    "\x1b[?1049l",
    "\x1bP+q544e\x1b\\",
    "\x9b31m\x9d0;EVIL\x9c",
    "\x00\x07\x08\x0b\x7f",
    "one\r\ntwo\ttabbed",
)
HIDDEN = (
    "safe\u202etxt.exe",
    "\u2066isolated\u2069",
    "zero\u200bwidth\u2060\ufeff",
    "Z" + "\u0301\u0316" * 20 + "algo",
    "a\u200db\ufe0f",
    "\u3164\u2800",
    "tag\U000e0041ged",
)
OPTIONS = ("-w/tmp/evil.wav", "--help", "-f/etc/passwd")
PATHS = ("../../../evil", "/etc/passwd", "..", "a/b")
LONG = ("long " * 2_000, "深蹲" * 500, "👩‍💻" * 500)

TEXTS = (*MARKUP, *CONTROLS, *HIDDEN, *OPTIONS, *PATHS, *LONG)
"""Each may stand wherever a file has text."""


def quoted(text: str) -> str:
    """As a TOML string that says exactly this."""
    plain = text.isascii() and text.isprintable() and '"' not in text and "\\" not in text
    return f'"{text}"' if plain else '"' + "".join(map(_escaped, text)) + '"'


def _escaped(char: str) -> str:
    return f"\\U{ord(char):08x}" if char in '"\\' or not char.isalnum() else char


def _written(content: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(content)


FILES: dict[str, Callable[[Path], object]] = {
    "a pipe": os.mkfifo,
    "a folder": Path.mkdir,
    "a circle of links": lambda path: path.symlink_to(path),
    "a link to nowhere": lambda path: path.symlink_to(path.with_name("nowhere")),
    "a link to a device": lambda path: path.symlink_to("/dev/zero"),
    "NULs": _written(bytes(100)),
    "no text": _written(b"\xff\xfe\x00name = 1"),
    "ten megabytes": _written(b"# " + b"x" * 10_000_000),
    "a million keys": _written(b"".join(b"k%d=1\n" % n for n in range(20_000))),
    "500 nested arrays": _written(b"x = " + b"[" * 500 + b"]" * 500),
    "a key of 20,000 dots": _written(b"a." * 20_000 + b"a = 1"),
    "a number of 5,000 digits": _written(b"x = " + b"9" * 5_000),
    "half a line": _written(b'name = "Half'),
    "escapes": _written(b'name = "\x1b]52;c;aGk=\x07"\n'),
    "infinity": _written(b"get_ready = inf\nstarted = nan\nformat = 1e999\nvolume = -inf\n"),
    "a date for everything": _written(b"name = 2026-01-01\nid = 07:00:00\nformat = true\n"),
}
"""What makes something nasty of a path."""


def state(path: Path) -> tuple[object, ...]:
    """All that must not change about it."""
    status = path.lstat()
    content = path.read_bytes() if path.is_file() and status.st_size < 20_000_000 else b""
    if path.is_symlink():
        content = os.fsencode(path.readlink())
    return status.st_ino, status.st_mode, status.st_size, status.st_mtime_ns, content
