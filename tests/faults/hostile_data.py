"""A data folder in which every text is hostile."""

import zlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

from runstrong_tui.files.journal_format import event_block, header_block
from tests.nasty import FILES, TEXTS, quoted

EXERCISE = """
name = {0}
short = {0}
spoken = {0}
group = {0}
setup = {0}
cues = [{0}, {0}]
fault_cue = {0}
equipment = [{0}]
stop_signs = [{0}]
limb = {0}
figure = {0}
easier = [{0}]
similar = [{0}]
measure = "hold"
sides = "each"
pace = {{ kind = "hold" }}
muscles = {{ primary = [{0}], secondary = [{0}] }}
[dose.beginner]
sets = 1
seconds = 10
"""
ROUTINE = """
name = {0}
summary = {0}
level = "any"
get_ready = 3
switch = 3
[[block]]
title = {0}
[[block.exercise]]
exercise = "{1}"
sets = 1
seconds = 4
note = {0}
"""
SESSION = """
format = 1
id = {0}
routine = {0}
name = {0}
status = "stopped"
started = {1}
finished = {1}
note = {0}
unknown = {0}
[[set]]
exercise = {0}
seconds = 3
"""
BROKEN = "name = {0}\n{0} = {0}\nlevel = {0}\nget_ready = {0}\n[[block]]\nkind = {0}\n"


def fill(data: Path) -> list[str]:
    """Write it; returns the ids of routines that can be started."""
    started = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)
    for number, text in enumerate(TEXTS):
        id_, spoken = f"x{number:02}", quoted(text)
        put(data / "exercises" / f"{id_}.toml", EXERCISE.format(spoken))
        put(data / "routines" / f"{id_}.toml", ROUTINE.format(spoken, id_))
        put(data / "routines" / f"broken-{id_}.toml", BROKEN.format(spoken))
        when = (started - timedelta(days=number)).isoformat()
        put(data / "sessions" / "2026" / f"{id_}.toml", SESSION.format(spoken, when))
    for number, (name, make) in enumerate(FILES.items()):
        for folder in ("routines", "exercises", "sessions/2026", "live"):
            (data / folder).mkdir(parents=True, exist_ok=True)
            make(data / folder / f"nasty{number} {name}.toml")
    for folder in ("routines", "exercises", "sessions"):
        (data / folder / "name\x1b[2J\u202etxt.toml").write_text("x = 1\n")
    put(data / "config.toml", f"[screen]\ntheme = {quoted(TEXTS[8])}\n[sound]\nbackend = 1\n")
    (data / "live" / f"{SEALED}.toml").write_bytes(sealed(TEXTS[8]))
    return [f"x{number:02}" for number in range(len(TEXTS))]


SEALED = "20261122T053012Z-7f3a"


def sealed(text: str) -> bytes:
    """A journal whose checksums are right, but whose words are not: it came from somebody else."""
    step = {
        "kind": "ready",
        "ms": 3000,
        "work_ms": 4000,
        "exercise": "evil",
        "entry": 0,
        "block": 1,
        "set": 1,
        "sets": 1,
        "round": 1,
        "measure": "hold",
        "pace": "hold",
        "note": text,
    }
    guide = {"id": "evil", "cues": [text]} | dict.fromkeys(("name", "short", "spoken"), text)
    header = {
        "format": 1,
        "id": SEALED,
        "started": datetime(2026, 11, 22, 5, 30, 12, tzinfo=UTC),
        "offset": 7200,
        "zone": text,
        "routine": text,
        "name": text,
        "level": "beginner",
        "blocks": [text],
        "guide": {"evil": guide},
        "step": [step, {**step, "kind": "work", "ms": 4000}],
    }
    block = header_block(header)
    places = {"at": 0, "step": 0, "left": 3000, "spent": 0, "paused": 0}
    return block + event_block({"kind": "start", **places}, zlib.crc32(block))


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
