# Two commands do everything:  make run   and   make test
# Also: lint, bench, faults, fuzz, pictures, setup; and packages, in packaging/packages.mk. Another Python: make run PYTHON=/path/to/python3
# What stands in ARGS is handed on:  make run ARGS="--data-dir probeer"   make test ARGS="-k mix"

PYTHON ?=
export PYTHON
PIP := .venv/bin/python -m pip --quiet --disable-pip-version-check

.PHONY: run test lint bench faults fuzz pictures scenes check-html setup libraries-run libraries-test libraries-web remake
.NOTPARALLEL:

run: libraries-run .venv/.app
	@packaging/run.sh $(ARGS)

# Tests start hundreds of programs: what Python compiled is kept, also where it was told to compile anew each time.
# Three workers, also on two cores: who waits for a window leaves its core to another.
test: libraries-test .venv/.dev
	PYTHONDONTWRITEBYTECODE= QT_QPA_PLATFORM=offscreen .venv/bin/pytest -n 3 --dist loadfile --no-loadscope-reorder --max-worker-restart 0 $(ARGS)

lint: setup
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy --strict mengpaneel

bench: libraries-test .venv/.dev
	.venv/bin/python tests/bench/run.py $(ARGS)

faults: libraries-test .venv/.dev
	.venv/bin/python tests/faults/run.py $(ARGS)

fuzz: libraries-run .venv/.dev
	.venv/bin/python tests/fuzz/run.py $(ARGS)

pictures: libraries-run .venv/.app
	QT_QPA_PLATFORM=offscreen .venv/bin/python -m tests.pictures.for_pages

# Needs npm, and takes about a minute: so not a part of `make test`.
check-html: libraries-web .venv/.dev
	npm install --prefix .venv/npm --no-save --no-audit --no-fund --ignore-scripts axe-core@4.14 html-validate@10
	.venv/bin/python tests/reports/check_html.py .venv/npm/node_modules

scenes: libraries-run .venv/.dev
	QT_QPA_PLATFORM=offscreen .venv/bin/python -m tests.reports.scenes scenes

seen: libraries-run .venv/.dev
	.venv/bin/python -m tests.sight.seen seen $(ARGS)

setup: libraries-run .venv/.dev

libraries-run libraries-test libraries-web: libraries-%:
	@packaging/system-libraries.sh $*

include packaging/packages.mk

# .venv/.app and .venv/.dev mark what is installed: the application, and the tools that test it. The first
# holds the folder it was made for, so that a moved checkout, or a Python that is gone, gets a new .venv.
REMAKE := $(shell (grep -qxF "$(CURDIR)" .venv/.app && .venv/bin/python -c "") 2>/dev/null || echo remake)

.venv/.app: pyproject.toml $(REMAKE)
	@echo "Python-omgeving klaarzetten in .venv (dit duurt een paar minuten, en hoeft maar één keer) ..."
	@[ -z "$(REMAKE)" ] || { python=$$(packaging/find-python.sh) && "$$python" -m venv --clear .venv; }
	@$(PIP) install "pip>=25.1"
	@$(PIP) install --editable .
	@echo "$(CURDIR)" > $@

.venv/.dev: .venv/.app
	@$(PIP) install --group dev
	@touch $@
