"""The providers that model names can begin with."""

from __future__ import annotations

from onellm._model_ref import ModelRef
from onellm.providers._row import Feature, Provider, Quirks, Setting
from onellm.providers.registry import find_provider, list_providers, register, unregister
from onellm.providers.table import PROVIDERS

__all__ = [
    "PROVIDERS",
    "Feature",
    "Provider",
    "Quirks",
    "Setting",
    "find_provider",
    "list_providers",
    "parse_model_name",
    "register",
    "unregister",
]


def parse_model_name(model: str) -> tuple[str, str]:
    """Split "provider/model" at the first "/"; raises ValueError when it is not of that form."""
    ref = ModelRef.parse(model)
    return ref.provider, ref.name
