# Two commands for a fresh machine: `make demo` runs the main job, `make test` the tests.
VENV := .venv
PY := $(VENV)/bin/python

.PHONY: demo test check format clean

$(VENV)/ready: pyproject.toml
	python3 -m venv $(VENV)
	$(PY) -m pip install --quiet --upgrade pip
	$(PY) -m pip install --quiet -e ".[dev]"
	touch $@

demo: $(VENV)/ready
	$(VENV)/bin/nlp-berita extract examples/articles/*.txt

test: check
	$(PY) -m pytest

check: $(VENV)/ready
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy

format: $(VENV)/ready
	$(VENV)/bin/ruff format .
	$(VENV)/bin/ruff check --fix .

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache
