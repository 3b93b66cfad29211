"""`runstrong log` and `stats`: what was trained."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from runstrong_tui.core.logbook import Ending, SessionRecord, SetRecord
from runstrong_tui.core.plan import Side
from runstrong_tui.files.logbook import Logbook
from tests.cli.conftest import Run

NOW = datetime.now(UTC).astimezone()


def session(back: int, squats: int, note: str = "") -> SessionRecord:
    """So many days ago: two sets of squats, asked for 10, a plank and donkey kicks."""
    started = NOW - timedelta(days=back)
    sets = (
        SetRecord("squat", 1, 40.0, target_reps=10, reps=squats, rest=60.0),
        SetRecord("squat", 2, 40.0, target_reps=10, reps=squats, rest=60.0),
        SetRecord("squat", 3, 40.0, target_reps=10, reps=squats, rest=60.0),
        SetRecord("plank-forearm", 1, 30.0 + squats, target_seconds=30),
        SetRecord("donkey-kick", 1, 32.0, Side.LEFT, 8, 6),
        SetRecord("donkey-kick", 1, 32.0, Side.RIGHT, 8, 8, rest=45.0),
    )
    return SessionRecord(
        id=f"{started.astimezone(UTC):%Y%m%dT%H%M%SZ}-{back:04x}",
        routine="runner-strength",
        name="Runner strength",
        status=Ending.COMPLETED,
        started=started.replace(microsecond=0),
        finished=started.replace(microsecond=0) + timedelta(minutes=20),
        sets=sets,
        elapsed_seconds=1200,
        effort=6,
        note=note,
    )


@pytest.fixture
def log(data: Path) -> Logbook:
    book = Logbook(data / "sessions")
    for back, reps in ((21, 9), (14, 10), (7, 10)):
        book.add(session(back, reps, "hill repeats" if back == 14 else ""))
    return book


@pytest.mark.usefixtures("log")
def test_the_log_is_searched(run: Run) -> None:
    def found(*words: str) -> int:
        return len(run("log", "--search", " ".join(words), "--json").json["sessions"])

    assert found("hill") == 1
    assert found("quads") == 3
    assert found("squat", "hill") == 1
    assert found("rope") == 0
    assert run("log", "--search", "rope").err == "No sessions.\n"


@pytest.mark.usefixtures("log")
def test_records_are_counted_in_the_list_and_named_in_the_session(run: Run) -> None:
    out = run("log").out.splitlines()
    assert [line.split()[-2] for line in out[2:]] == ["6", "1", "6"]
    first = run("log", "--json").json["sessions"][1]["id"]
    assert "Record: Forearm plank 40 s, 39 s before" in run("log", first).out


@pytest.mark.usefixtures("log")
def test_left_stands_beside_right(run: Run) -> None:
    kicks = next(line for line in run("log", "last").out.splitlines() if "Donkey" in line)
    assert kicks.split()[2:] == ["1", "8", "reps", "6", "reps", "8", "reps", "45", "s"]


@pytest.mark.usefixtures("log")
def test_stats_for_people(run: Run) -> None:
    out = run("stats").out
    assert out.startswith("3 sessions, 1 h since the week of ")
    assert "The left did 25 % less than the right, most of all in the donkey kick." in out
    for words in ("Hamstrings get", "Forearm plank", "40 s", "10 reps", "plank"):
        assert words in out


@pytest.mark.usefixtures("log")
def test_stats_in_json(run: Run) -> None:
    figures = run("stats", "--json").json
    assert figures["goal"] is None
    assert figures["most_weeks_in_a_row"] == 3
    assert [week["sessions"] for week in figures["weeks"]] == [1, 1, 1]
    assert figures["weeks"][0]["seconds"] == 1200
    assert figures["muscles"]["sets_a_week"]["quads"] > 0
    assert figures["muscles"]["right_over_left"] == 0.25
    plank = next(one for one in figures["records"] if one["exercise"] == "plank-forearm")
    assert (plank["record"], plank["value"]) == ("longest", 40)
    assert {one["ladder"] for one in figures["rungs"]} >= {"plank", "squat", "donkey-kick"}


def test_stats_of_an_empty_log(run: Run, data: Path) -> None:
    assert run("stats").err == "No sessions yet.\n"
    assert run("stats", "--json").json["weeks"] == []
    assert not data.exists()


def test_the_goal_decides_which_weeks_count(run: Run, log: Logbook, data: Path) -> None:
    (data / "config.toml").write_text("[goal]\nsessions_per_week = 2\n")
    figures = run("stats", "--json").json
    assert (figures["goal"], figures["most_weeks_in_a_row"]) == (2, 0)


def test_a_hand_edit_is_seen_at_once_and_a_fault_is_named(
    run: Run, log: Logbook, data: Path
) -> None:
    assert len(run("log", "--json").json["sessions"]) == 3
    file = next((data / "sessions").rglob("*.toml"))
    file.write_text(file.read_text().replace("effort = 6", "effort = 66"))
    said = run("stats", "--json")
    assert f"{file}:11:10: effort: expected a whole number from 0 to 10" in said.err
    assert sum(week["sessions"] for week in said.json["weeks"]) == 2
    file.write_text(file.read_text().replace("effort = 66", "effort = 9"))
    assert sum(week["sessions"] for week in run("stats", "--json").json["weeks"]) == 3


def test_the_targets_follow_the_log(run: Run, log: Logbook) -> None:
    shown = run("show", "runner-strength", "--json").json
    squats = next(one for one in shown["targets"] if one["exercise"] == "squat")
    assert (squats["reps"], squats["why"]) == (11, "all sets clean at 10")
    assert {s["reps"] for s in shown["steps"] if s["exercise"] == "squat"} == {11}
    assert "all sets clean at 10" in run("show", "runner-strength").out
    newest = log.session("last")
    fell = replace(newest.sets[0], reps=7)
    log.change(replace(newest, sets=(fell, *newest.sets[1:])))
    shown = run("show", "runner-strength", "--json").json
    squats = next(one for one in shown["targets"] if one["exercise"] == "squat")
    assert (squats["reps"], squats["why"]) == (10, "a set fell short of 10")


def test_without_a_log_every_range_starts_at_its_low_end(run: Run) -> None:
    targets = run("show", "runner-strength", "--json").json["targets"]
    assert {one["why"].partition(" at ")[0] for one in targets} == {"first time"}
