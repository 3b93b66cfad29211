"""A program that speaks like the sound helper and plays nothing: `fake_helper.py JOURNAL MODE`.

It writes its process id and each line it reads to the journal.
"""

import json
import os
import sys
import time


def say(word: str) -> None:
    os.write(1, json.dumps({"word": word, "detail": "fake"}).encode() + b"\n")


def main(journal: str, mode: str) -> None:
    """Modes: obey; deaf: be ready, then read nothing; absent: say that there is no device."""
    sys.stderr.write("chatter of a sound library\n")
    sys.stderr.flush()
    with open(journal, "a", buffering=1) as file:  # noqa: PTH123 - starts faster without pathlib
        file.write(json.dumps({"pid": os.getpid()}) + "\n")
        if mode == "absent":
            say("no device")
            sys.exit(3)
        say("ready")
        while mode == "deaf":
            time.sleep(60)
        for line in sys.stdin:
            file.write(line)
            if json.loads(line)["do"] == "quit":
                return


if __name__ == "__main__":
    main(*sys.argv[1:3])
