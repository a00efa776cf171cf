"""The providers that model names can begin with."""

from __future__ import annotations

import difflib

from onellm.errors import UnknownProviderError
from onellm.providers._row import Provider, Quirks, Setting
from onellm.providers.table import PROVIDERS

__all__ = [
    "PROVIDERS",
    "Provider",
    "Quirks",
    "Setting",
    "find_provider",
    "list_providers",
    "parse_model_name",
]


def list_providers() -> list[str]:
    """Name every provider, sorted."""
    return sorted(PROVIDERS)


def parse_model_name(model: str) -> tuple[str, str]:
    """Split "provider/model" at the first "/"; raises ValueError when it is not of that form."""
    from onellm._model_ref import ModelRef  # noqa: PLC0415 - the table must import nothing else

    ref = ModelRef.parse(model)
    return ref.provider, ref.name


def find_provider(name: str) -> Provider:
    """Look a provider up; raises UnknownProviderError (a ValueError) that suggests close names."""
    try:
        return PROVIDERS[name]
    except KeyError:
        pass
    close = difflib.get_close_matches(name, PROVIDERS, n=3)
    hint = f" Did you mean {' or '.join(map(repr, close))}?" if close else ""
    problem = f"Unknown provider {name!r}.{hint} Known: {', '.join(list_providers())}"
    error = UnknownProviderError(problem, name)
    error.problems = (problem,)
    raise error
