"""Settings of this process: keys and per-provider defaults, set by code.

What is set here wins over the environment; what a call or a client is given wins over both.
"""

from __future__ import annotations

import copy
import threading
import warnings
from typing import TYPE_CHECKING, Final, TypedDict, Unpack

from onellm.errors import UnknownProviderError
from onellm.providers import find_provider

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "ProviderConfig",
    "get_api_key",
    "get_provider_config",
    "set_api_key",
    "update_provider_config",
]


class ProviderConfig(TypedDict, total=False):
    """What can be set per provider; times are in seconds, None means no limit."""

    api_key: str | None
    api_base: str | None
    """Base URL of the API; `base_url` is the same setting."""
    base_url: str | None
    headers: Mapping[str, str]
    """Headers added to every request."""
    organization_id: str | None
    project_id: str | None
    timeout: float | None
    chunk_timeout: float | None
    max_retries: int


_settings: Final[dict[str, ProviderConfig]] = {}
_lock: Final = threading.Lock()


def set_api_key(api_key: str | None, provider: str) -> None:
    """Use this key for a provider from now on; None goes back to the environment."""
    update_provider_config(provider, api_key=api_key)


def get_api_key(provider: str) -> str | None:
    """Find the key that a call would use: set by code, else from the environment, else None."""
    from onellm._credentials import find_key  # noqa: PLC0415 - it reads this module's settings

    try:
        row = find_provider(provider)
    except UnknownProviderError:
        return None
    key = find_key(row)
    return key.reveal() if key else None


def update_provider_config(provider: str, **settings: Unpack[ProviderConfig]) -> None:
    """Change a provider's defaults for the calls that follow; names it does not know are refused.

    An unknown provider changes nothing and warns, as existing code expects no exception here.
    """
    unknown = settings.keys() - ProviderConfig.__annotations__.keys()
    if unknown:
        raise TypeError(
            f"unknown setting {', '.join(sorted(unknown))}; "
            f"there are: {', '.join(sorted(ProviderConfig.__annotations__))}"
        )
    try:
        find_provider(provider)
    except UnknownProviderError as error:
        warnings.warn(f"nothing was set: {error.message}", stacklevel=2)
        return
    with _lock:
        _settings[provider] = {**_settings.get(provider, ProviderConfig()), **settings}


def get_provider_config(provider: str) -> ProviderConfig:
    """Give a copy of what was set for a provider by code; empty for one that is unknown."""
    return copy.deepcopy(_settings.get(provider, ProviderConfig()))


def find_setting(provider: str) -> ProviderConfig:
    """Look up what was set for a provider, for reading only."""
    return _settings.get(provider, _EMPTY)


_EMPTY: Final = ProviderConfig()
