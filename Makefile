# Two commands do everything: `make` builds the site, `make test` checks it.
# They need python3 (3.11 or later, with venv) and make; all else is installed below .venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
WORKERS ?= 2

.DEFAULT_GOAL := build
.PHONY: build serve test lint fast browser golden fuzz clean \
	bench bench-corpus bench-search bench-web screenshots

build: $(VENV)/.runtime
	$(BIN)/python build.py

serve: $(VENV)/.runtime
	$(BIN)/python build.py serve

test: lint fast browser

# Fast checks first: whoever breaks something simple knows within seconds.
lint: $(VENV)/.development
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

fast: $(VENV)/.development
	$(BIN)/pytest -q -n $(WORKERS) -m "not browser" resolution tests

browser: $(VENV)/.development
	$(BIN)/pytest -q -m browser tests

# Rewrites the golden files; read the diff before committing it.
golden: $(VENV)/.development
	$(BIN)/pytest -q -m "not browser" tests --update-golden

bench bench-corpus bench-search bench-web screenshots: $(VENV)/.development
	$(BIN)/python -m bench.$(subst bench-,,$(patsubst bench,build,$@)) $(BENCH_ARGS)

# Not part of the tests: looks for input that a reader (txt, xml, pdf) does not answer clearly.
fuzz: $(VENV)/.development
	$(BIN)/pip install --quiet --disable-pip-version-check "atheris>=3,<4"
	for kind in txt xml pdf; do \
		$(BIN)/python tests/fuzz/fuzz_readers.py $$kind -max_total_time=$(or $(SECONDS),60) || exit 1; \
	done

clean:
	rm -rf build site dist .cache

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: pyproject.toml | $(BIN)/python
	$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/.development: pyproject.toml | $(BIN)/python
	$(BIN)/pip install --quiet --disable-pip-version-check --editable ".[dev,pdf]"
	touch $@ $(VENV)/.runtime
