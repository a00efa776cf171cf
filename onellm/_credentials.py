"""Keys and base URLs: from the call, the configuration or the environment, in this order.

The one place that reads the environment, when a call is made and never at import.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, urlsplit

from onellm._azure_config import FileSettings, parse_azure_config
from onellm._hosts import base_url_of
from onellm._json import JSON, as_object, as_text, loads
from onellm._redact import Secret, redact
from onellm.config import find_setting
from onellm.errors import AuthenticationError, InvalidConfigurationError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onellm.providers import Provider


_NO_FILE: Final = FileSettings()


def find_key(
    provider: Provider, given: str | None = None, file: FileSettings = _NO_FILE
) -> Secret | None:
    """Find the provider's key; an empty or blank one counts as none."""
    candidates = (
        given,
        find_setting(provider.name).get("api_key"),
        file.own.get("api_key"),
        *(os.environ.get(name) for name in provider.key_variables),
        file.shared.get("api_key"),
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


def resolve_key(
    provider: Provider, given: str | None = None, file: FileSettings = _NO_FILE
) -> Secret | None:
    """Find the key or raise AuthenticationError that says where to put one."""
    key = find_key(provider, given, file)
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


def find_variables(names: Iterable[str]) -> tuple[str | None, ...]:
    """Read variables of others' making, as those that a cloud's own tools are set up with."""
    return tuple(os.environ.get(name) for name in names)


def resolve_settings(
    provider: Provider, given: Mapping[str, object], file: FileSettings = _NO_FILE
) -> dict[str, str]:
    """Find what else the provider needs; InvalidConfigurationError names all that is missing."""
    configured: Mapping[str, object] = find_setting(provider.name)
    found: dict[str, str] = {}
    missing: list[str] = []
    for name, setting in provider.settings.items():
        candidates = (
            given.get(name),
            configured.get(_CONFIGURED_AS.get(name, name)),
            file.own.get(name),
            *(os.environ.get(variable) for variable in setting.variables),
            file.shared.get(name),
        )
        value = next((str(one).strip() for one in candidates if one and str(one).strip()), None)
        if value is None and setting.in_file is not None:
            value = _find_in_file(*setting.in_file, found)
        value = value or setting.default
        if value is not None:
            found[name] = value
        elif setting.required:
            missing.append(_how_to_set(provider, name))
    if missing:
        raise InvalidConfigurationError("; ".join(missing), provider.name)
    return found


_CONFIGURED_AS: Final = {"project": "project_id"}
"""Settings whose name in the configuration is an older one."""


def _find_in_file(setting: str, key: str, found: Mapping[str, str]) -> str | None:
    """Look a value up in a JSON file; one that cannot be read is for whoever signs in with it."""
    if setting not in found:
        return None
    try:
        words = as_object(loads(Path(found[setting]).read_bytes()))
    except (OSError, ValueError):
        return None
    return as_text(words.get(key)).strip() or None


def read_settings_file(
    provider: Provider, given: Mapping[str, object], model: str = ""
) -> FileSettings:
    """Read the provider's file of settings, if it has one; raises InvalidConfigurationError."""
    name = provider.file_setting
    path = resolve_settings(provider, given).get(name) if name else None
    if path is None:
        return _NO_FILE
    try:
        body = _read_json(path, Path(path).stat().st_mtime_ns)
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is no JSON"
        problem = f"{name} {path!r} cannot be read: {why}"
        raise InvalidConfigurationError(problem, provider.name) from None
    if not isinstance(body, Mapping):
        raise InvalidConfigurationError(f"{name} {path!r} holds no JSON object", provider.name)
    return parse_azure_config(body, model)


@lru_cache(maxsize=8)
def _read_json(path: str, changed: int) -> JSON:
    """Read a file, and again only when it has changed."""
    del changed
    return loads(Path(path).read_bytes())


def _how_to_set(provider: Provider, name: str) -> str:
    variables = " or ".join(provider.settings[name].variables)
    by_environment = f"set {variables}, " if variables else ""
    return (
        f"{provider.name} needs {name}: {by_environment}call onellm.update_provider_config("
        f'"{provider.name}", {_CONFIGURED_AS.get(name, name)}="..."), or pass {name}='
    )


def resolve_base_url(
    provider: Provider, given: str | None = None, found: Mapping[str, str] | None = None
) -> str:
    """Find the base URL, without a slash at its end; raises InvalidConfigurationError.

    "{name}" in the provider's own URL is replaced by that setting, escaped; it is needed
    only there.
    """
    settings = find_setting(provider.name)
    url = (
        given
        or settings.get("base_url")
        or settings.get("api_base")
        or os.environ.get(provider.url_variable)
        or _find_host(provider)
        or _fill(provider, found or {})
    )
    if problem := find_address_problem(url):
        raise InvalidConfigurationError(problem, provider.name)
    return url.rstrip("/")


def _find_host(provider: Provider) -> str | None:
    host = os.environ.get(provider.host_variable, "") if provider.host_variable else ""
    return base_url_of(host) if host.strip() else None


def find_address_problem(url: object) -> str | None:
    """Say what is wrong with a base URL; None when it can be one."""
    if isinstance(url, str) and _is_base_url(url):
        return None
    return (
        "base_url must be like https://host/v1, without user, query and fragment, "
        f"not {redact(repr(url))}"
    )


def _fill(provider: Provider, found: Mapping[str, str]) -> str:
    def value(place: re.Match[str]) -> str:
        """Give a part of a URL, or the whole of it."""
        # A dot or two would be a step in the path.
        if not found.get(place[1], "").strip("."):
            raise InvalidConfigurationError(_how_to_set(provider, place[1]), provider.name)
        text = found[place[1]]
        return text if place[0] == template else quote(text, safe="")

    template = next(
        (url for (name, one), url in provider.base_urls.items() if found.get(name) == one),
        provider.base_url,
    )
    return _PLACE.sub(value, template)


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
