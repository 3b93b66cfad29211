"""`python -m runstrong_tui`."""

from runstrong_tui.cli.main import main

raise SystemExit(main())
