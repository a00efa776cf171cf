"""Keys and base URLs: from the call, the configuration or the environment, in this order.

The one place that reads the environment, when a call is made and never at import.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, urlsplit

from onellm._redact import Secret, redact
from onellm.config import find_setting
from onellm.errors import AuthenticationError, InvalidConfigurationError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm.providers import Provider


def find_key(provider: Provider, given: str | None = None) -> Secret | None:
    """Find the provider's key; an empty or blank one counts as none."""
    candidates = (
        given,
        find_setting(provider.name).get("api_key"),
        *(os.environ.get(name) for name in provider.key_variables),
    )
    for candidate in candidates:
        key = _as_key(candidate, provider)
        if key:
            return Secret(key)
    return None


def _as_key(candidate: object, provider: Provider) -> str:
    """Strip a key; code without types can give anything for one."""
    if not isinstance(candidate, str | None):
        raise AuthenticationError(
            f"the API key must be a string, not {type(candidate).__name__}", provider.name
        )
    return (candidate or "").strip()


def resolve_key(provider: Provider, given: str | None = None) -> Secret | None:
    """Find the key or raise AuthenticationError that says where to put one."""
    key = find_key(provider, given)
    if key is None and provider.key_variables and not provider.key_optional:
        first, *others = provider.key_variables
        also = f" (or {', '.join(others)})" if others else ""
        raise AuthenticationError(
            f"No API key for {provider.name}: set the environment variable {first}{also}, "
            f'call onellm.set_api_key("...", "{provider.name}"), or pass api_key=',
            provider.name,
        )
    if key is not None and not _fits_a_header(key.reveal()):
        raise AuthenticationError(
            f"The API key for {provider.name} contains a space, a line break or a character that "
            "cannot be in an HTTP header; it was probably not copied cleanly",
            provider.name,
        )
    return key


def _fits_a_header(value: str) -> bool:
    return all("!" <= character <= "~" for character in value)


def resolve_settings(provider: Provider, given: Mapping[str, object]) -> dict[str, str]:
    """Find what else the provider needs; InvalidConfigurationError names all that is missing."""
    configured: Mapping[str, object] = find_setting(provider.name)
    found: dict[str, str] = {}
    missing: list[str] = []
    for name, setting in provider.settings.items():
        candidates = (
            given.get(name),
            configured.get(name),
            *(os.environ.get(variable) for variable in setting.variables),
            setting.default,
        )
        value = next((str(one).strip() for one in candidates if one and str(one).strip()), None)
        if value is not None:
            found[name] = value
        elif setting.required:
            variables = " or ".join(setting.variables)
            by_environment = f"set {variables}, " if variables else ""
            missing.append(
                f"{provider.name} needs {name}: {by_environment}call onellm.update_provider_config("
                f'"{provider.name}", {name}="..."), or pass {name}='
            )
    if missing:
        raise InvalidConfigurationError("; ".join(missing), provider.name)
    return found


def resolve_base_url(
    provider: Provider, given: str | None = None, found: Mapping[str, str] | None = None
) -> str:
    """Find the base URL, without a slash at its end; raises InvalidConfigurationError.

    "{name}" in the provider's own URL is replaced by that setting, escaped.
    """
    settings = find_setting(provider.name)
    url = (
        given
        or settings.get("base_url")
        or settings.get("api_base")
        or os.environ.get(provider.url_variable)
        or _fill(provider.base_url, found or {})
    )
    if not _is_base_url(url):
        raise InvalidConfigurationError(
            f"base_url must be like https://host/v1, without user, query and fragment, "
            f"not {redact(repr(url))}",
            provider.name,
        )
    return url.rstrip("/")


def _fill(template: str, found: Mapping[str, str]) -> str:
    return _PLACE.sub(lambda place: quote(found.get(place[1], ""), safe=""), template)


_PLACE: Final = re.compile(r"\{(\w+)\}")


def _is_base_url(url: str) -> bool:
    try:
        parts = urlsplit(url)
        usable = parts.hostname and (parts.port is None or parts.port > 0)
    except ValueError:
        return False
    plain = url.isascii() and url.isprintable() and " " not in url
    bare = not (parts.query or parts.fragment or "@" in parts.netloc or url.endswith(("?", "#")))
    return bool(parts.scheme in {"http", "https"} and usable and plain and bare)
