# Needs Python 3.11 or newer and nothing else. All that is installed goes into .venv.
#
#   make run     start the app
#   make test    run all tests; the last ones lead real workouts, and mostly wait
#   make lint    check style and types
#   make clean   remove .venv and everything that can be made again
#
# With another Python: make run PYTHON=python3.13

PYTHON = python3
BIN = .venv/bin
OLD = runstrong needs Python 3.11 or newer, as $(PYTHON) or with: make PYTHON=...

.PHONY: run test lint clean

run: .venv/installed
	@$(BIN)/runstrong

test: .venv/installed-dev
	$(BIN)/pytest -n auto --dist worksteal --ignore tests/e2e
	$(BIN)/pytest -n 4 --maxschedchunk 1 tests/e2e

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
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

.venv/installed-dev: .venv/installed
	$(BIN)/python -m pip install --quiet --group dev
	@touch $@
