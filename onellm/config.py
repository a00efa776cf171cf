"""Settings of this process: keys and per-provider defaults, set by code.

What is set here wins over the environment; what a call or a client is given wins over both.
"""

from __future__ import annotations

import copy
import difflib
import threading
import warnings
from typing import TYPE_CHECKING, Final, TypedDict, Unpack

from onellm._check import is_count, is_dict, is_duration, is_text, show, text_problems
from onellm._redact import redact
from onellm.errors import InvalidConfigurationError, UnknownProviderError
from onellm.providers import find_provider

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

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
    account: str | None
    api_version: str | None
    credentials_file: str | None
    location: str | None
    region: str | None
    model_dir: str | None
    aws_access_key_id: str | None
    aws_secret_access_key: str | None
    aws_session_token: str | None
    aws_profile: str | None
    azure_endpoint: str | None
    azure_deployment: str | None
    azure_config_path: str | None
    azure_ad_token: str | None
    azure_ad_token_provider: Callable[[], str] | None
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
    _update(provider, {"api_key": api_key})


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
    """Change a provider's defaults for the calls that follow.

    Raises InvalidConfigurationError with everything that cannot be set. An unknown provider
    changes nothing and warns, as existing code expects no exception here.
    """
    _update(provider, settings)


def _update(provider: str, settings: ProviderConfig) -> None:
    problems = list(_find_problems(settings))
    if problems:
        raise InvalidConfigurationError("; ".join(problems), provider)
    try:
        find_provider(provider)
    except UnknownProviderError as error:
        warnings.warn(f"nothing was set: {redact(error.message)}", stacklevel=3)
        return
    with _lock:
        known = _settings.get(provider, ProviderConfig())
        _settings[provider] = {**known, **copy.deepcopy(settings)}


def _find_problems(settings: Mapping[str, object]) -> Iterator[str]:
    for name, value in settings.items():
        check = _CHECKS.get(name)
        if check is None:
            close = difflib.get_close_matches(name, _CHECKS, 1)
            hint = f"did you mean {close[0]!r}?" if close else f"there are: {', '.join(_CHECKS)}"
            yield f"unknown setting {name!r}; {hint}"
        elif value is not None and not check(value):
            yield f"{name} must be {_MEANT[check]}, not {show(value)}"


def _is_text_map(value: object) -> bool:
    return is_dict(value) and not any(text_problems("", value))


_CHECKS: Final[Mapping[str, Callable[[object], bool]]] = {
    "api_key": is_text,
    "api_base": is_text,
    "account": is_text,
    "api_version": is_text,
    "credentials_file": is_text,
    "location": is_text,
    "region": is_text,
    "model_dir": is_text,
    "aws_access_key_id": is_text,
    "aws_secret_access_key": is_text,
    "aws_session_token": is_text,
    "aws_profile": is_text,
    "azure_endpoint": is_text,
    "azure_deployment": is_text,
    "azure_config_path": is_text,
    "azure_ad_token": is_text,
    "azure_ad_token_provider": callable,
    "base_url": is_text,
    "headers": _is_text_map,
    "organization_id": is_text,
    "project_id": is_text,
    "timeout": is_duration,
    "chunk_timeout": is_duration,
    "max_retries": is_count,
}
_MEANT: Final[Mapping[Callable[[object], bool], str]] = {
    is_text: "a string",
    callable: "a function",
    _is_text_map: "a dict of strings",
    is_duration: "a number of seconds above 0, or None",
    is_count: "an integer from 0 up",
}


def get_provider_config(provider: str) -> ProviderConfig:
    """Give a copy of what was set for a provider by code; empty for one that is unknown."""
    return copy.deepcopy(_settings.get(provider, ProviderConfig()))


def forget_provider(provider: str) -> None:
    """Drop what was set for a provider: its name stands for another one now."""
    with _lock:
        _settings.pop(provider, None)


def find_setting(provider: str) -> ProviderConfig:
    """Look up what was set for a provider, for reading only."""
    return _settings.get(provider, _EMPTY)


_EMPTY: Final = ProviderConfig()
