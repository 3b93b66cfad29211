"""What is said of a session when its face has ended."""

from dataclasses import replace
from pathlib import Path

import pytest

from runstrong_tui.cli.leads import Leads
from runstrong_tui.core.commands import Stop
from runstrong_tui.core.plan import Plan
from runstrong_tui.ports import Desk, Lead, UnfinishedCard
from tests.fakes import HandLead
from tests.samples import PLANK_30, plan
from tests.tui.fake_desk import Office

PLANK = plan(PLANK_30)


def desk_with(lead: HandLead, *, kept: bool = True) -> Desk:
    def begin(_: Plan | str) -> Lead:
        return lead

    card = UnfinishedCard(lead.session.id, "probe", "Probe", "Plank", "1:00", 0, "22 Nov 07:30")
    office = Office()
    office.unfinished.cards = (card,) if kept else ()
    return replace(office.desk, lead=begin)


def words(
    lead: HandLead, capsys: pytest.CaptureFixture[str], *, alone: bool = True, kept: bool = True
) -> tuple[int, str]:
    leads = Leads(desk_with(lead, kept=kept))
    leads.begin(PLANK)
    leads.close()
    assert lead.closed
    code = leads.last_words(alone=alone)
    return code, capsys.readouterr().err


def test_what_is_unfinished_can_be_gone_on_with(capsys: pytest.CaptureFixture[str]) -> None:
    code, said = words(HandLead(PLANK), capsys)
    assert code == 0
    assert said.startswith("Saved. Go on with: ")
    assert "resume" in said


def test_the_data_folder_is_named_where_it_is_not_the_usual(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("RUNSTRONG_DATA_DIR", raising=False)
    leads = Leads(desk_with(HandLead(PLANK)), tmp_path)
    leads.begin(PLANK)
    leads.last_words(alone=True)
    assert capsys.readouterr().err.endswith(f"resume --data-dir {tmp_path}\n")


def test_what_is_logged_can_be_seen_if_it_was_all_the_program_was_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lead = HandLead(PLANK)
    lead.do(Stop())
    assert "log last" in words(lead, capsys)[1]
    assert words(lead, capsys, alone=False) == (0, "")


def test_what_is_not_logged_is_a_failure_with_its_reason(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lead = HandLead(PLANK)
    lead.notebook.stuck = True
    lead.notebook.trouble = "The disk is full."
    lead.do(Stop())
    lead.forward(1)
    code, said = words(lead, capsys)
    assert code == 1
    assert said.startswith("Not logged yet. The disk is full. It is kept")


def test_what_is_on_no_disk_is_a_failure_with_its_reason(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lead = HandLead(PLANK)
    lead.notebook.trouble = "The disk is full."
    assert words(lead, capsys, kept=False) == (1, "Nothing could be saved. The disk is full.\n")


def test_of_what_was_discarded_nothing_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert words(HandLead(PLANK), capsys, kept=False) == (0, "")


def test_of_a_rehearsal_nothing_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert words(HandLead(PLANK, haste=20), capsys) == (0, "")


def test_without_a_session_nothing_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert Leads(Office().desk).last_words(alone=False) == 0
    assert capsys.readouterr().err == ""
