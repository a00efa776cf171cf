"""Settings of this process: keys and per-provider defaults, set by code.

What is set here wins over the environment; what a call or a client is given wins over both.
"""

from __future__ import annotations

import difflib
import threading
import warnings
from typing import TYPE_CHECKING, Final, Literal, TypedDict, Unpack, cast

from onellm._check import (
    is_certificate,
    is_count,
    is_dict,
    is_duration,
    is_limit,
    is_malformed_policy,
    is_switch,
    is_text,
    is_timeout,
    is_trust,
    is_unknown_options,
    is_unsupported,
    is_validate,
    show,
    text_problems,
)
from onellm._redact import redact
from onellm._timeouts import spell_out
from onellm.errors import InvalidConfigurationError, UnknownProviderError
from onellm.providers import find_provider
from onellm.types.files import FileUploadConfig

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from ssl import SSLContext

    from onellm._timeouts import HttpxTimeout, Timeout

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
    timeout: float | Timeout | HttpxTimeout | None
    connect_timeout: float | None
    pool_timeout: float | None
    first_event_timeout: float | None
    chunk_timeout: float | None
    content_timeout: float | None
    deadline: float | None
    max_event_bytes: int
    on_malformed: Literal["skip", "raise"]
    file_upload: FileUploadConfig | None
    """What files may be sent: max_size, allowed_extensions, validate_mime_type."""
    log_streaming_errors: bool
    """Whether a malformed chunk that is skipped is logged; default True."""
    proxy: str | None
    verify: bool | str | SSLContext
    cert: str | tuple[str, ...] | None
    max_retries: int
    validate: Literal["error", "warn", "off"]
    unsupported: Literal["error", "warn", "drop"]
    unknown_options: Literal["pass", "warn", "error"]
    check_size: bool


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
        _settings[provider] = {**known, **_copy(cast("ProviderConfig", spell_out(settings)))}


def _copy(settings: ProviderConfig) -> ProviderConfig:
    """Copy what can be changed; contexts and functions are shared."""
    copied = ProviderConfig(**settings)
    if "headers" in settings:
        copied["headers"] = dict(settings["headers"])
    block = settings.get("file_upload")
    if block:
        copied["file_upload"] = FileUploadConfig(**block)
    return copied


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


def _is_upload_block(value: object) -> bool:
    from onellm._uploads import find_block_problems  # noqa: PLC0415 - it reads this module's settings

    return not find_block_problems(value)


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
    "timeout": is_timeout,
    "connect_timeout": is_duration,
    "pool_timeout": is_duration,
    "first_event_timeout": is_duration,
    "chunk_timeout": is_duration,
    "content_timeout": is_duration,
    "deadline": is_duration,
    "max_event_bytes": is_limit,
    "on_malformed": is_malformed_policy,
    "file_upload": _is_upload_block,
    "log_streaming_errors": is_switch,
    "proxy": is_text,
    "verify": is_trust,
    "cert": is_certificate,
    "max_retries": is_count,
    "validate": is_validate,
    "unsupported": is_unsupported,
    "unknown_options": is_unknown_options,
    "check_size": is_switch,
}
_MEANT: Final[Mapping[Callable[[object], bool], str]] = {
    is_text: "a string",
    callable: "a function",
    _is_text_map: "a dict of strings",
    is_duration: "a number of seconds above 0, or None",
    is_timeout: "a number of seconds above 0, a Timeout, or None",
    is_limit: "an integer from 1 up",
    is_malformed_policy: '"skip" or "raise"',
    is_switch: "True or False",
    _is_upload_block: "a dict of max_size, allowed_extensions and validate_mime_type",
    is_trust: "True, False, the path of a file of certificates, or an SSLContext",
    is_certificate: "a path, or a tuple of paths and a password",
    is_count: "an integer from 0 up",
    is_validate: '"error", "warn" or "off"',
    is_unsupported: '"error", "warn" or "drop"',
    is_unknown_options: '"pass", "warn" or "error"',
}


def get_provider_config(provider: str) -> ProviderConfig:
    """Give a copy of what was set for a provider by code; empty for one that is unknown."""
    return _copy(_settings.get(provider, ProviderConfig()))


def forget_provider(provider: str) -> None:
    """Drop what was set for a provider: its name stands for another one now."""
    with _lock:
        _settings.pop(provider, None)


def find_setting(provider: str) -> ProviderConfig:
    """Look up what was set for a provider, for reading only."""
    return _settings.get(provider, _EMPTY)


_EMPTY: Final = ProviderConfig()
