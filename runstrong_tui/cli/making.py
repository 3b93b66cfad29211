"""Put together where the athlete's own routines and exercises are made."""

from runstrong_tui import assets
from runstrong_tui.cli.options import Options
from runstrong_tui.files.catalogue import Catalogue
from runstrong_tui.files.figures import Figures
from runstrong_tui.files.paths import places
from runstrong_tui.files.schema_line import EXERCISE, ROUTINE
from runstrong_tui.files.templates import exercise_template, routine_template
from runstrong_tui.files.workbench import Workbench
from runstrong_tui.files.workshop import Bench, Workshop


def build_workshop(options: Options) -> Workshop:
    """Where their files are made. Raises `Unusable`."""
    where = places(options.data_dir)
    routines = Bench(where.routines, assets.routines(), ROUTINE, routine_template, "")
    exercises = Bench(
        where.exercises, assets.catalogue(), EXERCISE, exercise_template, "--exercise "
    )
    catalogue = Catalogue(where.exercises, assets.catalogue())
    return Workshop(routines, exercises, catalogue, Figures(assets.figures(), where.figures))


def build_workbench(options: Options) -> Workbench:
    """Where routines are changed in the app. Raises `Unusable`."""
    where = places(options.data_dir)
    catalogue = Catalogue(where.exercises, assets.catalogue())
    return Workbench(where, build_workshop(options), catalogue)
