"""Files of one's own are made from nothing or from others, and never over another."""

import re
from pathlib import Path

import pytest

from runstrong_tui import assets
from runstrong_tui.core import fields
from runstrong_tui.core.fault import Unusable
from runstrong_tui.files.catalogue import Catalogue
from runstrong_tui.files.exercise_file import read_exercise
from runstrong_tui.files.figures import Figures
from runstrong_tui.files.kinds import Kind
from runstrong_tui.files.naming import id_of, title_of
from runstrong_tui.files.routine_file import read_routine
from runstrong_tui.files.schema_line import EXERCISE, ROUTINE
from runstrong_tui.files.schemas import SCHEMAS
from runstrong_tui.files.shelf import RoutineShelf
from runstrong_tui.files.templates import exercise_template, routine_template
from runstrong_tui.files.workshop import Bench, Workshop
from tests.files.sample import FailingDisk, calls

CATALOGUE = Catalogue(Path("none"), assets.catalogue())


def workshop(root: Path, disk: FailingDisk | None = None) -> Workshop:
    return Workshop(
        Bench(root / "routines", assets.routines(), ROUTINE, routine_template, ""),
        Bench(root / "exercises", assets.catalogue(), EXERCISE, exercise_template, "--exercise "),
        Catalogue(root / "exercises", assets.catalogue()),
        Figures(assets.figures()),
        disk or FailingDisk(),
    )


def refusal(what: object) -> str:
    assert isinstance(what, Unusable)
    (fault,) = what.faults
    return fault.text


# Names.


@pytest.mark.parametrize(
    ("name", "id_", "title"),
    [
        ("Tuesday legs", "tuesday-legs", "Tuesday legs"),
        ("tuesday-legs", "tuesday-legs", "Tuesday legs"),
        ("  Beine, kräftig! ", "beine-kräftig", "Beine, kräftig!"),
        ("legs.toml", "legs", "Legs"),
        ("../../etc/passwd", "etc-passwd", "../../etc/passwd"),
        ("a" * 100, "a" * 60, "a" * 100),
        ("脚", "脚", "脚"),
    ],
)
def test_a_name_makes_an_id_and_a_title(name: str, id_: str, title: str) -> None:
    assert (id_of(name), title_of(name)) == (id_, title)


@pytest.mark.parametrize("name", ["", "  ", "...", "/", "con", "LPT1"])
def test_a_name_that_can_be_no_file_is_refused(name: str) -> None:
    with pytest.raises(Unusable) as caught:
        id_of(name)
    assert refusal(caught.value) == "give it a name with letters in it"


# New ones.


@pytest.mark.parametrize("kind", [Kind.ROUTINE, Kind.EXERCISE])
def test_a_new_file_is_good_and_its_schema_lies_beside_it(kind: Kind, tmp_path: Path) -> None:
    path = workshop(tmp_path).new(kind, "Tuesday legs")
    assert path.name == "tuesday-legs.toml"
    shelf = RoutineShelf(
        tmp_path / "routines", assets.routines(), CATALOGUE, Figures(assets.figures())
    )
    assert shelf.check(str(path)) == ()
    first = path.read_text("utf-8").split("\n", 1)[0]
    schema = path.parent / first.removeprefix("#:schema ./")
    assert schema.read_text("utf-8") == (bench_folder(kind) / schema.name).read_text("utf-8")


def bench_folder(kind: Kind) -> Path:
    return Path(str(assets.routines() if kind is Kind.ROUTINE else assets.catalogue()))


def uncommented(text: str, key: str) -> str:
    """The template with one key taken into use."""
    return re.sub(rf"^# ({key} = )", r"\1", text, count=1, flags=re.MULTILINE)


OPTIONAL = re.compile(r"^# (\w+) = ", re.MULTILINE)


@pytest.mark.parametrize("key", sorted(set(OPTIONAL.findall(routine_template("x")))))
def test_every_key_of_the_routine_template_can_be_used(key: str, tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_text(uncommented(routine_template("x"), key), encoding="utf-8")
    assert read_routine(path, "x", CATALOGUE).blocks


def test_the_routine_template_names_every_key() -> None:
    named = set(re.findall(r"^(?:# )?(\w+) = ", routine_template("x"), re.MULTILINE))
    known = {field.key for field in (*fields.ROUTINE, *fields.BLOCK, *fields.ENTRY)}
    assert named == known


@pytest.mark.parametrize("key", sorted(set(OPTIONAL.findall(exercise_template("x"))) - {"pace"}))
def test_every_key_of_the_exercise_template_can_be_used(key: str, tmp_path: Path) -> None:
    text = exercise_template("x")
    if key in ("fault", "fix"):
        text = text[: text.index("# [[fault]]")] + text[text.index("# [[fault]]") :].replace(
            "# ", ""
        )
    path = tmp_path / "x.toml"
    path.write_text(uncommented(text, key), encoding="utf-8")
    assert read_exercise(path, "x").name == "x"


def test_the_exercise_template_names_every_key_but_the_bookkeeping() -> None:
    text = exercise_template("x")
    named = set(re.findall(r"^(?:# )?\[*(\w+)", text, re.MULTILINE))
    assert set(SCHEMAS[EXERCISE]()["properties"]) - named == {"fit", "sources"}


# Copies.


def test_a_copy_keeps_comments_and_order_and_has_its_own_name(tmp_path: Path) -> None:
    shipped = (bench_folder(Kind.ROUTINE) / "runner-strength.toml").read_text("utf-8")
    path = workshop(tmp_path).copy(Kind.ROUTINE, "runner-strength", "Mine")
    before, after = shipped.splitlines(), path.read_text("utf-8").splitlines()
    assert [line for line in after if line not in before] in (
        ['name = "Mine"'],
        [f"#:schema ./{ROUTINE}", 'name = "Mine"'],
    )
    assert [line for line in before if line not in after] == ['name = "Runner strength"']


def test_a_copied_exercise_is_not_called_as_the_other_one(tmp_path: Path) -> None:
    path = workshop(tmp_path).copy(Kind.EXERCISE, "squat", "Wide squat")
    made, squat = read_exercise(path, "wide-squat"), CATALOGUE["squat"]
    assert (made.name, made.short, made.spoken) == ("Wide squat", "Wide squat", "Wide squat")
    assert (made.cues, made.figure) == (squat.cues, "squat")


def test_a_file_can_be_copied_from_anywhere(tmp_path: Path) -> None:
    source = tmp_path / "found.toml"
    source.write_text('name = "x"\n[[block]]\n[[block.exercise]]\nexercise = "squat"\n')
    path = workshop(tmp_path).copy(Kind.ROUTINE, str(source), "Mine")
    assert read_routine(path, "mine", CATALOGUE).name == "Mine"


def test_what_has_faults_is_not_copied(tmp_path: Path) -> None:
    source = tmp_path / "bad.toml"
    source.write_text('name = "x"\n[[block]]\n[[block.exercise]]\nexercise = "sqat"\n')
    with pytest.raises(Unusable) as caught:
        workshop(tmp_path).copy(Kind.ROUTINE, str(source), "Mine")
    assert caught.value.faults[0].line == 4
    assert not (tmp_path / "routines").exists()


# What is there already.


def test_nothing_is_ever_written_over(tmp_path: Path) -> None:
    made = workshop(tmp_path)
    path = made.new(Kind.ROUTINE, "Legs")
    path.write_text("precious", encoding="utf-8")
    with pytest.raises(Unusable) as caught:
        made.new(Kind.ROUTINE, "legs")
    assert refusal(caught.value) == "is there already; `runstrong edit legs` opens it"
    with pytest.raises(Unusable):
        made.copy(Kind.ROUTINE, "travel", "LEGS")
    assert path.read_text("utf-8") == "precious"


def test_a_shipped_name_is_not_taken_by_accident(tmp_path: Path) -> None:
    with pytest.raises(Unusable) as caught:
        workshop(tmp_path).new(Kind.EXERCISE, "Squat")
    assert "`runstrong edit --exercise squat` makes it your own" in refusal(caught.value)


def test_what_is_to_be_copied_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(Unusable) as caught:
        workshop(tmp_path).copy(Kind.ROUTINE, "travle", "Mine")
    assert refusal(caught.value) == 'there is no such routine; did you mean "travel"?'


def test_to_edit_a_shipped_one_is_copied_once(tmp_path: Path) -> None:
    made = workshop(tmp_path)
    path, fresh = made.to_edit(Kind.ROUTINE, "travel")
    assert (path, fresh) == (tmp_path / "routines" / "travel.toml", True)
    assert made.to_edit(Kind.ROUTINE, "travel") == (path, False)
    assert made.to_edit(Kind.ROUTINE, str(path)) == (path, False)
    with pytest.raises(Unusable) as caught:
        made.to_edit(Kind.ROUTINE, str(tmp_path / "none.toml"))
    assert "`runstrong new NAME` makes one" in refusal(caught.value)


def test_an_old_schema_is_brought_up_to_date(tmp_path: Path) -> None:
    made = workshop(tmp_path)
    made.new(Kind.ROUTINE, "one")
    schema = tmp_path / "routines" / ROUTINE
    schema.write_bytes(b"\xff old")
    made.new(Kind.ROUTINE, "two")
    assert schema.read_text("utf-8").startswith("{")


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    made = workshop(tmp_path, FailingDisk(calls("write", 28)))
    with pytest.raises(Unusable) as caught:
        made.new(Kind.ROUTINE, "Legs")
    assert refusal(caught.value) == "can't be written: no space left on device"
    assert list((tmp_path / "routines").glob("*.toml")) == []
