"""What the program and its helper say to each other."""

import pytest

from runstrong_tui.audio.protocol import (
    Answer,
    Command,
    Hush,
    Learn,
    Load,
    Mute,
    Play,
    Quit,
    Say,
    Volume,
    answer_line,
    command_line,
    read_answer,
    read_command,
)


@pytest.mark.parametrize(
    "command",
    [
        Load("go", "UklGRg=="),
        Learn("Don't hold your breath.", "T2dnUw=="),
        Play(2, 7, 123_456_789_012, "go", 0.5),
        Say(2, 8, 123_456_789_012, ("Rest.", "Next: squat."), 120, 0.5),
        Hush(3),
        Mute(True),
        Volume(0.25),
        Quit(),
    ],
)
def test_a_command_survives_the_way(command: Command) -> None:
    line = command_line(command)
    assert line.count(b"\n") == 1
    assert read_command(line) == command


def test_an_answer_survives_the_way() -> None:
    answer = Answer("no device", 'it said "no"\n')
    assert read_answer(answer_line(answer)) == answer


@pytest.mark.parametrize(
    "line", [b"", b"play", b"[]", b"{}", b'{"do": "explode"}', b'{"do": "hush"}', b"\xff\n"]
)
def test_nonsense_is_refused_with_a_sentence(line: bytes) -> None:
    with pytest.raises(ValueError, match="not a command"):
        read_command(line)
    with pytest.raises(ValueError, match="not an answer"):
        read_answer(line)
