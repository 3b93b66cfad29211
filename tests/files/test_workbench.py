"""Routines are opened, saved and kept as drafts; nothing is written over that changed meanwhile."""

from dataclasses import replace
from pathlib import Path

import pytest

from runstrong_tui import assets
from runstrong_tui.core.editing import Change, Draft, Spot, changed, put
from runstrong_tui.core.fault import Unusable
from runstrong_tui.core.quantity import exactly
from runstrong_tui.core.rearranging import duplicate, insert, move, remove
from runstrong_tui.core.routine import Routine
from runstrong_tui.files.catalogue import Catalogue
from runstrong_tui.files.paths import places
from runstrong_tui.files.routine_file import read_routine
from runstrong_tui.files.workbench import ELSEWHERE, Workbench
from runstrong_tui.ports import Sheet
from runstrong_tui.ports import Workbench as Port
from tests.files.sample import FailingDisk, calls
from tests.files.test_workshop import CATALOGUE, workshop

MINE = """\
# mine
name = "Mine"

[[block]]
title = "Main"

# hold still
[[block.exercise]]
exercise = "plank-forearm"
sets = 2
seconds = 20

[[block.exercise]]
exercise = "squat"
"""


def bench(root: Path, disk: FailingDisk | None = None) -> Workbench:
    catalogue = Catalogue(root / "exercises", assets.catalogue())
    return Workbench(places(root), workshop(root), catalogue, disk or FailingDisk())


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    path = tmp_path / "routines" / "mine.toml"
    path.parent.mkdir()
    path.write_text(MINE, encoding="utf-8")
    return path


def edit(routine: Routine, spot: Spot, *whats: Change) -> Routine:
    draft = Draft(routine, spot)
    for what in whats:
        draft = changed(draft, what, CATALOGUE)
    return draft.routine


def refusal(error: Unusable) -> str:
    return error.faults[0].text


def test_it_is_a_workbench(tmp_path: Path) -> None:
    made: Port = bench(tmp_path)
    assert made


def test_an_own_routine_is_saved_where_it_was_read(tmp_path: Path, mine: Path) -> None:
    made = bench(tmp_path)
    sheet = made.open("mine")
    longer = edit(sheet.routine, Spot(0, 0), put("seconds", exactly(40)))
    after = made.save(sheet, longer)
    assert (after.own, after.id, after.routine) == (True, "mine", longer)
    text = mine.read_text("utf-8")
    assert text == "#:schema ./routine.schema.json\n" + MINE.replace("20", "40")
    again = made.save(after, edit(longer, Spot(0, 0), put("rest", 10.0)))
    assert "# hold still\n[[block.exercise]]" in mine.read_text("utf-8")
    assert read_routine(mine, "mine", CATALOGUE) == again.routine


def test_what_was_undone_after_saving_can_be_saved(tmp_path: Path, mine: Path) -> None:
    made = bench(tmp_path)
    sheet = made.open("mine")
    swapped = edit(sheet.routine, Spot(0, 0), move(1))
    after = made.save(sheet, swapped)
    made.save(after, sheet.routine)
    assert mine.read_text("utf-8").endswith(MINE)


def test_a_file_that_changed_elsewhere_is_not_written_over(tmp_path: Path, mine: Path) -> None:
    made = bench(tmp_path)
    sheet = made.open("mine")
    mine.write_text(MINE + "# by hand\n", encoding="utf-8")
    with pytest.raises(Unusable) as caught:
        made.save(sheet, edit(sheet.routine, Spot(0, 0), remove))
    assert refusal(caught.value) == ELSEWHERE
    assert mine.read_text("utf-8").endswith("# by hand\n")
    other = made.save_as(sheet, sheet.routine, "Other")
    assert other.id == "other"


def test_a_shipped_one_is_saved_under_a_name(tmp_path: Path) -> None:
    made = bench(tmp_path)
    sheet = made.open("travel")
    assert not sheet.own
    after = made.save_as(sheet, sheet.routine, "My travel")
    path = tmp_path / "routines" / "my-travel.toml"
    assert (after.id, after.own, after.routine.name) == ("my-travel", True, "My travel")
    assert read_routine(path, "my-travel", CATALOGUE) == after.routine
    assert "# When: twice a week while away." in path.read_text("utf-8")
    assert (tmp_path / "routines" / "routine.schema.json").exists()


def test_a_name_that_is_taken_is_refused_but_for_its_own(tmp_path: Path, mine: Path) -> None:
    made = bench(tmp_path)
    sheet = made.open("travel")
    with pytest.raises(Unusable) as caught:
        made.save_as(sheet, sheet.routine, "mine")
    assert refusal(caught.value) == "is there already; take another name"
    own = made.open("mine")
    assert made.save_as(own, own.routine, "MINE").routine.name == "MINE"


def test_a_new_routine_gets_its_file_with_its_first_save(tmp_path: Path) -> None:
    made = bench(tmp_path)
    sheet = made.begin("New routine")
    routine = edit(sheet.routine, Spot(), insert(CATALOGUE["squat"]))
    after = made.save_as(sheet, routine, "Squats only")
    path = tmp_path / "routines" / "squats-only.toml"
    assert read_routine(path, "squats-only", CATALOGUE) == after.routine
    again = made.save(after, edit(after.routine, Spot(0, 0), duplicate))
    assert path.read_text("utf-8").count("[[block.exercise]]") == 2
    assert made.open("squats-only").routine == again.routine


# Drafts.


def test_a_draft_is_gone_on_with(tmp_path: Path, mine: Path) -> None:
    made = bench(tmp_path)
    sheet = made.open("mine")
    swapped = edit(sheet.routine, Spot(0, 0), duplicate, move(1))
    made.keep(sheet, swapped)
    assert mine.read_text("utf-8") == MINE
    back = bench(tmp_path).open("mine")
    assert (back.draft, back.routine, back.trouble) == (swapped, sheet.routine, "")
    assert origins(back.draft) == origins(swapped)
    after = made.save(back, swapped)
    assert "# hold still\n[[block.exercise]]" in mine.read_text("utf-8")
    assert bench(tmp_path).open("mine").draft is None
    assert after.draft is None


def origins(routine: Routine | None) -> list[object]:
    assert routine
    return [entry.origin for block in routine.blocks for entry in block.entries]


def test_a_draft_without_a_file_is_gone_on_with_too(tmp_path: Path) -> None:
    made = bench(tmp_path)
    sheet = made.begin("New routine")
    made.keep(sheet, sheet.routine)
    assert bench(tmp_path).begin("New routine") == sheet
    routine = edit(sheet.routine, Spot(), insert(CATALOGUE["squat"]))
    made.keep(sheet, routine)
    assert bench(tmp_path).begin("New routine").draft == routine


def test_a_draft_that_is_not_wanted_is_forgotten(tmp_path: Path, mine: Path) -> None:
    made = bench(tmp_path)
    sheet = made.open("mine")
    made.keep(sheet, edit(sheet.routine, Spot(0, 0), remove))
    made.forget(sheet)
    assert made.open("mine") == sheet


def test_a_draft_of_a_file_that_changed_since_is_saved_under_another_name(
    tmp_path: Path, mine: Path
) -> None:
    made = bench(tmp_path)
    sheet = made.open("mine")
    changed_one = edit(sheet.routine, Spot(0, 1), move(-1))
    made.keep(sheet, changed_one)
    newer = MINE.replace("# mine", "# newer")
    mine.write_text(newer, encoding="utf-8")
    back = made.open("mine")
    assert "was changed since" in back.trouble
    with pytest.raises(Unusable):
        made.save(back, changed_one)
    made.save_as(back, changed_one, "Draft")
    assert mine.read_text("utf-8") == newer
    assert "# mine" in (tmp_path / "routines" / "draft.toml").read_text("utf-8")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: "[",
        lambda text: "format = 1\n",
        lambda text: text.replace("origins = [", "origins = [[7], "),
        lambda text: text.replace("plank-forearm", "plank-backarm"),
    ],
)
def test_a_draft_that_can_not_be_used_is_named_and_kept(
    spoil: object, tmp_path: Path, mine: Path
) -> None:
    assert callable(spoil)
    made = bench(tmp_path)
    sheet = made.open("mine")
    made.keep(sheet, edit(sheet.routine, Spot(0, 1), remove))
    path = tmp_path / "drafts" / "mine.toml"
    path.write_text(spoil(path.read_text("utf-8")), encoding="utf-8")
    back = made.open("mine")
    assert replace(back, trouble="") == sheet
    assert "it is kept as" in back.trouble and "\n" not in back.trouble
    assert list((tmp_path / "trash").glob("mine*.toml"))


def test_a_full_disk_is_told(tmp_path: Path, mine: Path) -> None:
    made = bench(tmp_path, FailingDisk(calls("write", 28)))
    sheet: Sheet = made.open("mine")
    with pytest.raises(Unusable) as caught:
        made.keep(sheet, sheet.routine)
    assert refusal(caught.value) == "can't be written: no space left on device"
