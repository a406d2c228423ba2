# An Cư: the commands that must always work. `make run` needs only Python ≥ 3.11 and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test bench sample demo screenshots lint clean

run: $(VENV)/run.stamp
	$(BIN)/python cli.py serve

test: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n auto --dist loadfile

bench: $(VENV)/dev.stamp
	$(BIN)/python -m bench

sample: $(VENV)/dev.stamp
	$(BIN)/python -m bench.samples

screenshots: $(VENV)/dev.stamp
	$(BIN)/python -m bench.screenshots

demo: $(VENV)/run.stamp
	$(BIN)/python cli.py demo

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/run.stamp: requirements.txt
	$(PYTHON) -c "import sys; sys.exit('An Cư cần Python từ 3.11 trở lên.' if sys.version_info < (3, 11) else 0)"
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

$(VENV)/dev.stamp: requirements.txt requirements-dev.txt
	$(PYTHON) -c "import sys; sys.exit('An Cư cần Python từ 3.11 trở lên.' if sys.version_info < (3, 11) else 0)"
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $(VENV)/run.stamp $@
