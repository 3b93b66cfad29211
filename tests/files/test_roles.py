"""Which exercises only prepare, read without the rest of their files."""

from pathlib import Path

from runstrong_tui import assets
from runstrong_tui.files.catalogue import Catalogue
from runstrong_tui.files.roles import preparing

NOTHING = Path("/nonexistent")


def test_it_says_of_every_shipped_exercise_what_reading_all_of_it_says() -> None:
    known = Catalogue(NOTHING, assets.catalogue())
    wanted = {one.id for one in known.values() if not one.strengthens}
    assert wanted
    assert preparing(known, NOTHING, assets.catalogue()) == wanted


def test_the_users_own_counts_before_a_shipped_one_unless_it_is_no_toml(tmp_path: Path) -> None:
    (tmp_path / "squat.toml").write_text('role = "warmup"\n', "utf-8")
    (tmp_path / "plank-forearm.toml").write_text('cues = ["no warmup"]\nrole = "main"\n', "utf-8")
    (tmp_path / "cat-camel.toml").write_text("role = \n# warmup", "utf-8")
    asked = ("squat", "plank-forearm", "cat-camel", "nobody-knows", "../squat")
    assert preparing(asked, tmp_path, assets.catalogue()) == {"squat", "cat-camel"}
