"""Typed clients of providers' HTTP APIs, written by scripts/generate.py from specs/."""

from collections.abc import Mapping
from typing import Final

SPEC_VERSIONS: Final[Mapping[str, Mapping[str, str]]] = {
    "anthropic": {
        "commit": "8b42a21e6aa7",
        "date": "2026-08-18",
        "sha256": "b53f82a0caa6daa36dfacb2446bf181b9d1076ae95004a81292a92a52ada1145",
    },
    "openai": {
        "version": "2.3.0",
        "commit": "f85dbe223d40",
        "date": "2026-08-21",
        "sha256": "db5d7478feae10b4d331834c60d9765a8aa042e38419f9b1694288c11aa8ebc8",
    },
}
"""Per provider: which document its types were written from."""
