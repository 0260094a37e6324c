# Two commands for a fresh machine: `make demo` runs the main job, `make test` the tests.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test check compiled evaluation docs site format schema clean

# The library alone: seconds, where the tools of the tests (Spark, notebooks, docs) take minutes.
$(VENV)/core: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

# A build of torch for the CPU, before anything asks for torch and gets CUDA. Where PyPI's build is
# the large one: make test TORCH="torch --index-url https://download.pytorch.org/whl/cpu"
TORCH ?= torch==2.13.0
$(VENV)/ready: $(VENV)/core
	$(BIN)/python -m pip install --quiet --disable-pip-version-check $(TORCH)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	touch $@

demo: $(VENV)/core
	$(BIN)/nlp-berita extract examples/articles.jsonl examples/articles/*.txt --no-text

test: check
	$(BIN)/python -m pytest

check: $(VENV)/ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

# A wheel with compiled stages in build/compiled/, and the proof that it finds the same. Built from a
# copy: a compiled module that lay in the checkout would hide the source beside it.
COMPILED := build/compiled
EXAMPLES := examples/articles.jsonl examples/archive.jsonl examples/articles/*.txt
compiled: $(VENV)/core
	rm -rf $(COMPILED)
	mkdir -p $(COMPILED)/source
	git ls-files -z nlp_berita models pyproject.toml README.md LICENSE | xargs -0 cp --parents -t $(COMPILED)/source
	HATCH_BUILD_HOOKS_ENABLE=1 $(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps -w $(COMPILED) $(COMPILED)/source
	$(PYTHON) -m venv $(COMPILED)/venv
	$(COMPILED)/venv/bin/python -m pip install --quiet --disable-pip-version-check $(COMPILED)/*.whl
	cd $(COMPILED) && venv/bin/python -c "from nlp_berita.officials import extractor; assert extractor.__file__.endswith('.so'), extractor.__file__"
	$(BIN)/nlp-berita extract $(EXAMPLES) -o $(COMPILED)/python.jsonl
	$(COMPILED)/venv/bin/nlp-berita extract $(EXAMPLES) -o $(COMPILED)/compiled.jsonl
	cmp $(COMPILED)/python.jsonl $(COMPILED)/compiled.jsonl

# Rebuilds the figures of docs/evaluation.md from a folder with gold files.
SHARED ?= ../shared
evaluation: $(VENV)/ready
	$(BIN)/python -m pip install --quiet -e ".[benchmark]"
	$(BIN)/python -m nlp_berita.evaluate.tables $(SHARED) --write docs/evaluation.md

# What the pages print, the notebooks' outputs and all pictures, made anew: read the difference.
docs: $(VENV)/ready
	UPDATE_DOCS=1 $(BIN)/python -m pytest tests/docs tests/display/test_browser.py

# The pages as a site in site/.
site: $(VENV)/ready
	$(BIN)/mkdocs build

format: $(VENV)/ready
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

schema: $(VENV)/ready
	$(BIN)/nlp-berita schema > docs/schema/article-1.1.schema.json

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache
