"""How hard it was, and a note, asked after a workout line by line."""

from collections.abc import Iterator
from dataclasses import replace

from runstrong_tui.plain.afterwards import EFFORT, NOT_AN_EFFORT, NOTE, tell_how_it_was
from tests.tui.fake_archive import FakeArchive
from tests.tui.fake_desk import WEEK, record


def book() -> FakeArchive:
    """A log with one session."""
    return FakeArchive([record()], WEEK)


def talk(archive: FakeArchive, *answers: str | None) -> list[str]:
    """All that was asked and said."""
    said: list[str] = []
    left: Iterator[str | None] = iter(answers)

    def ask(question: str) -> str | None:
        said.append(question)
        return next(left)

    tell_how_it_was(ask, said.append, archive, record().id)
    return said


def test_effort_and_note_are_kept_with_the_session() -> None:
    archive = book()
    assert talk(archive, "7", "left hip tight") == [EFFORT, NOTE, "That is in the log now."]
    assert archive.changes == [replace(record(), effort=7, note="left hip tight")]


def test_nothing_is_required() -> None:
    for answers in (("", ""), (None, None)):
        archive = book()
        assert talk(archive, *answers) == [EFFORT, NOTE]
        assert archive.changes == []


def test_what_is_no_effort_is_asked_again() -> None:
    archive = book()
    said = talk(archive, "hard", "11", "10", "")
    assert said[1] == said[2] == f"{NOT_AN_EFFORT} {EFFORT}"
    assert archive.changes == [replace(record(), effort=10)]


def test_a_note_is_made_harmless() -> None:
    archive = book()
    talk(archive, "", "\x1b[31mred\x07" + "x" * 1000)
    (kept,) = archive.changes
    assert "\x1b" not in kept.note
    assert len(kept.note) <= 500


def test_a_log_that_can_not_be_written_is_named() -> None:
    said = talk(replace(book(), refuses=True), "7", "")
    assert said[-1].endswith("the folder is read-only.")
