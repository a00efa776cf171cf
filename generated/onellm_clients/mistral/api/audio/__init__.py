# Written by scripts/generate.py from specs/mistral.
