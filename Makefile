# `make demo` and `make test` need Python 3.11+, git and make; everything else they fetch by lock file.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	command -v $$p >/dev/null && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' && echo $$p && break; done)
UV := .uv/bin/uv
# where the machine has certificates of its own (an office's proxy), they are believed
ifneq ($(wildcard /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt /etc/ssl/cert.pem),)
export UV_SYSTEM_CERTS := 1
endif
RUN := .venv/bin/python

.PHONY: demo demo-reset test bench lint types check format clean
.DEFAULT_GOAL := help

help:
	@echo "make demo        set everything up and serve the sample network on 127.0.0.1:8000"
	@echo "make demo-reset  the same, beginning anew"
	@echo "make test        set everything up and run all tests, browser tests included"
	@echo "make bench       measure speed and memory"
	@echo "make lint        ruff, types, contracts between floors, migrations"

.uv/bin/uv:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed."; exit 1; }
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --root-user-action ignore --target .uv uv

# the environment, again whenever the lock file changes
.venv/ready: .uv/bin/uv pyproject.toml uv.lock
	$(UV) sync --frozen --quiet --python $(PYTHON)
	@touch $@

# look and fonts, again whenever their lock file changes
assets/vendor/stamp: .venv/ready assets/package-lock.json assets/install.py
	$(RUN) assets/install.py
	@touch $@

demo: assets/vendor/stamp
	@.venv/bin/dure demo

demo-reset: assets/vendor/stamp
	@.venv/bin/dure demo --reset

test: assets/vendor/stamp
	@$(RUN) tests/browser.py
	$(RUN) -m pytest -n auto $(ARGS)

bench: assets/vendor/stamp
	$(RUN) -m bench
	$(RUN) -m bench --meeting
	$(RUN) -m bench --money

lint: .venv/ready
	.venv/bin/ruff check .
	.venv/bin/mypy
	.venv/bin/lint-imports
	$(RUN) -m django makemigrations --check --dry-run --settings dure.config.settings
