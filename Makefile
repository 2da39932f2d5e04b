# Everything starts here. The work is done in packaging/.
.DEFAULT_GOAL := help
.NOTPARALLEL:

PYTHON ?= python3
BOOTSTRAP = $(PYTHON) packaging/bootstrap.py
ifeq ($(OS),Windows_NT)
BIN = .venv/Scripts
else
BIN = .venv/bin
endif
SCREEN = $(if $(shell command -v xvfb-run),xvfb-run --auto-servernum --server-args="-screen 0 1920x1080x24 -nolisten tcp")

.PHONY: help run test test-all check format translations bench torture dist deb portable sbom release lock clean environment

help:  ## list these commands
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

run: environment  ## open the window; ARGS="file.shoreboard" passes arguments
	@$(BOOTSTRAP) libraries screen
	@$(BIN)/python -m shoreboard $(ARGS)

test: environment  ## lint, format, every test, and types beside them
	@$(BOOTSTRAP) libraries tests
	@$(BIN)/python packaging/run_tests.py

test-all: environment  ## the same with many more examples, and some torture: before a release
	@$(BOOTSTRAP) libraries packages
	@$(BIN)/python packaging/run_tests.py all $(ARGS)

check: environment  ## lint, format and types alone
	@$(BIN)/python packaging/run_tests.py check

format: environment  ## put every file into its format
	@$(BIN)/ruff check --fix --quiet
	@$(BIN)/ruff format

translations: environment  ## bring the catalogs up to date with the code; ARGS="--add de" begins one
	@$(BIN)/python packaging/translations.py $(ARGS)

bench: environment  ## measure start, memory, drops, scenes, files; ARGS=--keep keeps the figures
	@$(BOOTSTRAP) libraries tests
	@$(SCREEN) $(BIN)/python tests/benchmarks/run.py $(ARGS)

torture: environment  ## kill 2,000 windows, read a million damaged files; ARGS="20 50000" does less
	@$(BOOTSTRAP) libraries tests
	@$(BIN)/python packaging/run_tests.py torture $(ARGS)

dist: environment  ## build the wheel and the source archive in dist/
	@$(BIN)/python -m hatchling build --directory dist

deb: environment  ## build the package for Debian in dist/
	@$(BIN)/python packaging/debian.py

portable: environment  ## build a folder that runs where it lies, as an archive in dist/
	@$(BIN)/python packaging/portable.py

sbom: environment  ## write what the program is made of into dist/
	@mkdir -p dist
	@$(BIN)/python packaging/sbom.py dist/shoreboard.cdx.json

release: environment  ## test all, and make a release in dist/; VERSION=1.0.0 is its version
	@$(BOOTSTRAP) libraries packages
	@$(BIN)/python packaging/release.py $(VERSION)

lock:  ## write requirements.lock anew from pyproject.toml
	@$(BOOTSTRAP) lock

clean:  ## remove what the commands above made
	rm -rf .venv .tools .pytest_cache .ruff_cache .hypothesis build dist

environment:
	@$(BOOTSTRAP) environment
