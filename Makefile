# Chores of the project; `make help` lists them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
OUT := out

.DEFAULT_GOAL := help
.PHONY: help setup demo test check lint format bench gate raise-floors reference clean

help: ## list the chores
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Testimonia needs Python 3.11 or newer; run: make PYTHON=/path/to/python3.11 $(MAKECMDGOALS)"; exit 2; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade --constraint constraints.txt pip
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable . --group dev
	@touch $(READY)

setup: $(READY) ## make the virtual environment with everything in it

demo: $(READY) ## build the example dossier and print what it holds
	@mkdir -p $(OUT)
	$(BIN)/testimonia build examples/approach --into $(OUT)/approach.db
	@echo
	$(BIN)/testimonia list $(OUT)/approach.db documents --format table | cut -c 1-160
	@echo
	$(BIN)/testimonia search $(OUT)/approach.db '"crust of suspicion" OR démarche' --limit 5
	$(BIN)/testimonia check $(OUT)/approach.db

test: $(READY) ## run every test: unit, golden, stories, doctests, quality gate, coverage
	$(BIN)/python -m coverage erase
	$(BIN)/python -m pytest --cov --cov-report=term:skip-covered --cov-fail-under=$(COVERAGE_FLOOR) -q

# Only ever raised.
COVERAGE_FLOOR := 90

check: lint ## the fast gate: format, lint, types, imports, unit tests
	$(BIN)/python -m pytest -q tests/unit src

lint: $(READY) ## format, lint, types, import layers, dependencies, dead code
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry src
	$(BIN)/vulture

format: $(READY) ## lay out the code
	$(BIN)/ruff check --fix --quiet .
	$(BIN)/ruff format .

gate: $(READY) ## print the quality figures beside their floors
	$(BIN)/python -m tests.quality.gate

raise-floors: $(READY) ## write today's better figures as the new floors
	$(BIN)/python -m tests.quality.gate --raise

reference: $(READY) ## write the reference pages from the program
	$(BIN)/python docs/make_reference.py

bench: $(READY) ## print the benchmark table with sizes and machine
	$(BIN)/python -m bench.run

clean: ## remove what was made
	rm -rf $(OUT) .coverage* .mypy_cache .ruff_cache .import_linter_cache
