"""The JSON file in which Azure's deployments may be written down, in both layouts in use.

{"key1": ..., "endpoint": ..., "deployment": {model: {"endpoint": ..., "deployment": ...,
 "subscription_key": ..., "api_version": ...}}}
{"api_key": ..., "endpoint": ..., "api_version": ..., "deployments": {model: name or as above}}
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from onellm._json import JSON, as_object, as_text

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class FileSettings:
    """What a file says: settings by our names, "api_key" among them."""

    own: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    """Of the model that is called; they go before the environment, as they belong together."""
    shared: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    """Of all models."""


_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "api_key": ("subscription_key", "api_key", "key1", "key2"),
    "api_version": ("api_version",),
    "azure_deployment": ("deployment", "deployment_name"),
    "azure_endpoint": ("endpoint", "azure_endpoint"),
}
"""Our names → the file's, the first that is set."""
_TABLES: Final = ("deployment", "deployments")


def parse_azure_config(body: Mapping[str, JSON], model: str) -> FileSettings:
    """Find what a file says about a model and about all of them."""
    entries = {
        name: entry for table in _TABLES for name, entry in as_object(body.get(table)).items()
    }
    entry = entries.get(model)
    own = {"deployment": entry} if isinstance(entry, str) else as_object(entry)
    shared = {name: value for name, value in body.items() if name not in _TABLES}
    return FileSettings(_read(own), _read(shared))


def _read(words: Mapping[str, JSON]) -> dict[str, str]:
    found: dict[str, str] = {}
    for ours, theirs in _NAMES.items():
        value = next((text for name in theirs if (text := as_text(words.get(name)).strip())), None)
        if value is not None:
            found[ours] = value
    return found
