# Two commands do everything: `make` builds the site, `make test` checks it; README.md has the rest.
# They need python3 (3.11 or later, with venv) and make; all else is installed below .venv, in the
# very versions that requirements/ names.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
WORKERS ?= 2
OUT ?= build/parsed
KEPT := $(if $(KEEP_GOING),--keep-going)

INSTALL := $(BIN)/pip install --disable-pip-version-check
PAGEFIND := "pagefind[bin]>=1.5,<2"
LOCK := $(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --upgrade --quiet \
	--custom-compile-command "make lock" pyproject.toml --extra pdf

.DEFAULT_GOAL := build
.PHONY: build serve parse check record test lint fast long browser golden lock fuzz clean \
	bench bench-corpus bench-kin bench-search bench-web screenshots

build: $(VENV)/.site
	$(BIN)/python build.py $(KEPT) $(if $(ON),--on "$(ON)")

serve: $(VENV)/.site
	$(BIN)/python build.py serve $(if $(PORT),--port $(PORT))

# Shows as JSON what is read in FILE, with what is doubtful in it: make parse FILE=text.pdf
parse: $(VENV)/.site
	@test -n "$$FILE" || { echo "Which file? Say: make parse FILE=path/to/text.pdf"; exit 1; }
	$(BIN)/python build.py parse "$$FILE" --out "$(OUT)"
	@echo "Written below $(OUT)/"

# Tells what is understood of FILE, for a person to say whether it is right: make check FILE=text.pdf
check: $(VENV)/.site
	@test -n "$$FILE" || { echo "Which file? Say: make check FILE=path/to/text.pdf"; exit 1; }
	@$(BIN)/python build.py check "$$FILE"

# Lists the addresses of new pages, asks, and promises them for ever.
record: $(VENV)/.site
	$(BIN)/python build.py $(KEPT) record $(if $(YES),--yes)

test: lint fast long browser

# Fast checks first: whoever breaks something simple knows within seconds.
lint: $(VENV)/.development
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

fast: $(VENV)/.development
	$(BIN)/pytest -q -n $(WORKERS) -m "not long and not browser" resolution tests

# File by file: some tests go on from the site that those before them have built.
long: $(VENV)/.development
	$(BIN)/pytest -q -n $(WORKERS) --dist loadfile -m long tests

browser: $(VENV)/.development
	$(BIN)/pytest -q -m browser tests

# Rewrites the golden files; read the diff before committing it.
golden: $(VENV)/.development
	$(BIN)/pytest -q -m "not browser" tests --update-golden

bench bench-corpus bench-kin bench-search bench-web screenshots: $(VENV)/.development
	$(if $(filter bench-search,$@),$(INSTALL) --quiet $(PAGEFIND))
	$(BIN)/python -m bench.$(subst bench-,,$(patsubst bench,build,$@)) $(BENCH_ARGS)

# Not part of the tests: looks for input that a reader (txt, xml, pdf) does not answer clearly.
fuzz: $(VENV)/.development
	$(INSTALL) --quiet "atheris>=3,<4"
	for kind in txt xml pdf; do \
		$(BIN)/python tests/fuzz/fuzz_readers.py $$kind -max_total_time=$(or $(SECONDS),60) || exit 1; \
	done

# Renews the versions that are installed, within the ranges of pyproject.toml; test before committing.
lock: $(BIN)/python
	$(INSTALL) --quiet "uv>=0.9,<1"
	$(LOCK) --output-file requirements/site.txt
	$(LOCK) --extra dev --constraints requirements/site.txt --output-file requirements/development.txt

clean:
	rm -rf build site dist .cache

$(BIN)/python:
	@$(PYTHON) -c "import sys; sys.version_info >= (3, 11) or sys.exit('Python 3.11 or later is \
	needed, and this is ' + sys.version.split()[0] + '; name another: make PYTHON=python3.12')"
	$(PYTHON) -m venv --clear $(VENV) || { rm -rf $(VENV); exit 1; }

# The project itself is not installed: its programs run from this folder.
$(VENV)/.site $(VENV)/.development: $(VENV)/.%: requirements/%.txt $(BIN)/python
	@echo "Installing what $< names into $(VENV): once, within a minute or two."
	$(INSTALL) --require-hashes --requirement $<
	touch $@
