"""A routine, as its author wrote it in a file."""

from collections.abc import Mapping
from importlib.resources.abc import Traversable
from itertools import count

from runstrong_tui.core.exercise import LEVELS, Exercise, Level
from runstrong_tui.core.fault import Unusable
from runstrong_tui.core.fields import NOTE
from runstrong_tui.core.limits import REPS, REST, ROUNDS, SECONDS, SETS, WAIT, WEIGHT
from runstrong_tui.core.misfits import MOST_WORK, misfits
from runstrong_tui.core.routine import GET_READY, SWITCH, TITLES, Block, BlockKind, Entry, Routine
from runstrong_tui.files.findings import Findings
from runstrong_tui.files.pace_table import tempo
from runstrong_tui.files.reading import Table
from runstrong_tui.files.text import read_toml, shown_name


def read_routine(
    source: Traversable,
    id_: str,
    exercises: Mapping[str, Exercise],
    level: Level | None = None,
) -> Routine:
    """A routine that fits `level`, else its own level. Raises `Unusable` with all its faults."""
    text, data = read_toml(source)
    findings = Findings()
    routine = _routine(Table(data, findings), id_)
    _fit(routine, exercises, level, findings)
    if findings:
        raise Unusable(*findings.faults(shown_name(source), text))
    return routine


def routine_of(data: Mapping[str, object], id_: str) -> Routine:
    """What a parsed file says, with or without a catalogue. Raises `Unusable`, without places."""
    findings = Findings()
    routine = _routine(Table(data, findings), id_)
    if findings:
        raise Unusable(*findings.faults(id_, ""))
    return routine


def _fit(
    routine: Routine, exercises: Mapping[str, Exercise], level: Level | None, findings: Findings
) -> None:
    """Note what keeps the routine from being laid out, unless it only follows from other faults."""
    lines = sum(len(block.entries) for block in routine.blocks)
    if lines > MOST_WORK:
        findings.add((), f"{lines} exercises in all; a routine may have at most {MOST_WORK} sets")
        return
    for misfit in misfits(routine, exercises, level):
        if not findings.about(misfit.path):
            findings.add(misfit.path, misfit.text, misfit.key)


def _routine(table: Table, id_: str) -> Routine:
    routine = Routine(
        id=id_,
        name=table.text("name", needed=True),
        summary=table.text("summary", NOTE),
        level=_level(table),
        get_ready=table.number("get_ready", WAIT) or GET_READY,
        switch=table.number("switch", WAIT) or SWITCH,
        blocks=tuple(map(_block, table.tables("block", needed=True), count())),
    )
    table.done()
    return routine


def _level(table: Table) -> Level | None:
    level = table.choice("level", (*LEVELS, "any"))
    return level if isinstance(level, Level) else None


def _block(table: Table, place: int) -> Block:
    kind = table.choice("kind", tuple(BlockKind)) or BlockKind.MAIN
    block = Block(
        title=table.text("title") or TITLES[kind],
        kind=kind,
        rounds=table.whole("rounds", ROUNDS) or 1,
        rest_between_rounds=table.number("rest_between_rounds", REST) or 0,
        get_ready=table.number("get_ready", WAIT),
        entries=tuple(
            _entry(entry, (place, number))
            for number, entry in enumerate(table.tables("exercise", needed=True))
        ),
        origin=place,
    )
    table.done()
    return block


def _entry(table: Table, origin: tuple[int, int]) -> Entry:
    entry = Entry(
        exercise=table.text("exercise", needed=True),
        sets=table.range("sets", SETS),
        reps=table.range("reps", REPS),
        seconds=table.range("seconds", SECONDS),
        rest=table.number("rest", REST),
        tempo=tempo(table),
        own_pace=_own_pace(table),
        weight=table.number("weight", WEIGHT),
        note=table.text("note", NOTE),
        origin=origin,
    )
    if entry.reps and entry.seconds:
        table.wrong("seconds", "give either reps or seconds")
    table.done()
    return entry


def _own_pace(table: Table) -> bool:
    """Whether the key `pace` is there: own is all it can say."""
    table.choice("pace", ("own",))
    return "pace" in table
