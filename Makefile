# Needs Python 3.11 or newer and nothing else. All that is installed goes into .venv.
#
#   make run         start the app
#   make test        run all tests; the last ones lead real workouts, and mostly wait
#   make test-sound  play to a sound server without a sound card, and listen
#   make test-faults kill it, cut its power, fill its disk; LONG=1 tries much more
#   make test-lowest  run the tests with the lowest versions of all packages that are allowed
#   make lint        check style and types
#   make bench       measure, and write benchmarks/RESULTS.md; figures, no checks
#   make pictures    paint the pictures of the README from the real app
#   make figures     paint all figures into one picture
#   make man         write the man page from the commands
#   make clean       remove .venv and everything that can be made again
#
# With another Python: make run PYTHON=python3.13

PYTHON = python3
BIN = .venv/bin
OLD = runstrong needs Python 3.11 or newer, as $(PYTHON) or with: make PYTHON=...

LOWEST = .venv/lowest

# One more than cores: some tests wait for others' threads and programs.
WORKERS = $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1)

# What takes real time, or a network to install from.
ASIDE = --ignore tests/e2e --ignore tests/sound --ignore tests/faults --ignore tests/test_packaging.py
# No test but those of packaging may need a network; where this can be had, there is none.
OFFLINE = $(shell unshare --net true 2>/dev/null && echo unshare --net)

# The program is started hundreds of times: compile it once.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test test-sound test-faults test-lowest lint bench pictures figures man clean

run: .venv/installed
	@$(BIN)/runstrong

test: .venv/installed-dev
	$(OFFLINE) $(BIN)/pytest -n $(WORKERS) --dist worksteal $(ASIDE)
	$(OFFLINE) $(BIN)/pytest -n 4 --maxschedchunk 1 tests/e2e
	$(BIN)/pytest tests/test_packaging.py

test-faults: .venv/installed-dev
	$(OFFLINE) $(BIN)/pytest -n 8 --maxschedchunk 1 tests/faults

test-sound: .venv/installed-dev
	$(OFFLINE) $(BIN)/pytest -n 6 --maxschedchunk 1 tests/sound --ignore tests/sound/test_loaded.py
	$(OFFLINE) $(BIN)/pytest tests/sound/test_loaded.py

# Not part of the other tests: it makes an environment of its own, and is for releases.
test-lowest: .venv/installed-dev
	$(BIN)/python -m tools.lowest > $(LOWEST).txt
	$(PYTHON) -m venv --clear $(LOWEST)
	$(LOWEST)/bin/python -m pip install --quiet --upgrade pip
	$(LOWEST)/bin/python -m pip install --quiet --editable . --constraint $(LOWEST).txt
	$(LOWEST)/bin/python -m pip install --quiet --group dev --constraint $(LOWEST).txt
	$(LOWEST)/bin/python -m pytest -n auto $(ASIDE) \
		--deselect tests/test_man_page.py::test_the_page_is_current

bench: .venv/installed-dev
	$(BIN)/python -m benchmarks

pictures: .venv/installed-dev
	$(BIN)/python -m tools.pictures

figures: .venv/installed-dev
	$(BIN)/python -m tools.contact_sheet

man: .venv/installed-dev
	$(BIN)/python -m tools.man_page

lint: .venv/installed-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

clean:
	rm -rf .venv build dist .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The files below are empty; their dates tell whether pyproject.toml has changed since.

.venv/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
		|| { echo "$(OLD)" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip
	@touch $@

.venv/installed: .venv/made pyproject.toml
	@echo "Installing runstrong into .venv; about 20 seconds, once."
	@$(BIN)/python -m pip install --quiet --editable .
	@$(BIN)/python -m pip install --quiet --editable '.[simpleaudio]' >/dev/null 2>&1 \
		|| echo "simpleaudio can't be built here; the other ways to be heard are enough."
	@touch $@

.venv/installed-dev: .venv/installed
	$(BIN)/python -m pip install --quiet --group dev
	@touch $@
