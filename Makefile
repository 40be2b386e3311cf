# `make` installs cvkit in .venv and exports resume.yaml to build/; `make test` runs all checks.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check --quiet

.DEFAULT_GOAL := all
.PHONY: all test lint bench wheel reference messages gallery clean

all: $(VENV)/ready
	$(BIN)/cvkit export all resume.yaml --output build/
	@ls build

$(VENV)/ready: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --upgrade "pip>=25.1"
	$(PIP) install --constraint constraints.txt --editable ".[preview]"
	$(BIN)/cvkit doctor --fix
	@touch $@

$(VENV)/ready-to-test: $(VENV)/ready
	$(PIP) install --constraint constraints.txt --group dev
	@touch $@

test: $(VENV)/ready-to-test lint
	$(BIN)/pytest --numprocesses auto --cov

lint: $(VENV)/ready-to-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/ready-to-test
	$(BIN)/python tests/benchmarks/bench.py

wheel: $(VENV)/ready-to-test
	rm -rf dist
	$(BIN)/python -m pip --disable-pip-version-check --quiet wheel --no-deps --wheel-dir dist .

reference: $(VENV)/ready
	$(BIN)/cvkit schema > docs/resume.schema.json
	$(BIN)/python docs/build_reference.py

messages: $(VENV)/ready
	$(BIN)/python docs/list_messages.py

gallery: $(VENV)/ready
	$(BIN)/cvkit themes --gallery docs/pictures

clean:
	rm -rf $(VENV) build dist
