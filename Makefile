# Two thin lines over tox. Each needs only Python 3.11 or later with venv; the rest goes into .venv and .tox.
TOX_VERSION := 4.67.15

# Found by running it: a version manager's shim can exist for a Python that is not active.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
    "$$p" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { echo "$$p"; break; }; done)
READY := .venv/tox-$(TOX_VERSION)

.PHONY: demo test

demo: $(READY)
	@.venv/bin/tox run -qq -e demo

test: $(READY)
	@.venv/bin/tox run-parallel --parallel 2 --parallel-no-spinner -e lint,types,generated,py,recordings,coverage

$(READY):
	@if [ -z "$(PYTHON)" ]; then \
	    echo "onellm needs Python 3.11 or later with its venv module (Debian, Ubuntu: apt-get install python3-venv)." >&2; \
	    echo "None was found; name one with: make $(MAKECMDGOALS) PYTHON=/path/to/python3" >&2; exit 1; fi
	@echo "Making .venv with $(PYTHON)"
	@"$(PYTHON)" -m venv .venv
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check --upgrade pip "tox==$(TOX_VERSION)"
	@touch $@
