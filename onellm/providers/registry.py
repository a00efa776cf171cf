"""Which providers there are now: the built-in ones, and those that a user registered."""

from __future__ import annotations

import dataclasses
import difflib
import re
import threading
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, get_args

from onellm._model_ref import NAME_RULE, is_provider_name
from onellm._problems import Problem
from onellm.errors import InvalidConfigurationError, UnknownProviderError
from onellm.providers._row import IN_PROCESS, AdapterName, Feature, Provider, Quirks
from onellm.providers.table import PROVIDERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_PLACE: Final = re.compile(r"\{(\w*)\}")
_VARIABLE: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_MAX_TOKENS: Final = Quirks(renames={"max_completion_tokens": "max_tokens"})
"""The older name is the one that every server of OpenAI's format knows."""

_lock: Final = threading.Lock()
_live: Mapping[str, Provider] = PROVIDERS
"""Never changed, only replaced, so that readers need no lock."""


def list_providers() -> list[str]:
    """Name every provider, sorted."""
    return sorted(_live)


def find_provider(name: str) -> Provider:
    """Look a provider up; raises UnknownProviderError (a ValueError) that suggests close names."""
    try:
        return _live[name]
    except KeyError:
        pass
    close = difflib.get_close_matches(name, _live, n=3)
    hint = f" Did you mean {' or '.join(map(repr, close))}?" if close else ""
    problem = f"Unknown provider {name!r}.{hint} Known: {', '.join(list_providers())}"
    raise UnknownProviderError.of([Problem(problem, parameter="model")], name)


def register(
    name: str,
    *,
    base_url: str,
    api_key_env: str | Sequence[str] | None = None,
    adapter: AdapterName = "openai",
    headers: Mapping[str, str] | None = None,
    timeout: float = 60.0,
    key_optional: bool = False,
    quirks: Quirks | None = None,
    lacks: Iterable[Feature] = (),
    replace: bool = False,
) -> Provider:
    """Make an endpoint of your own a provider: models are then called "name/model".

    `api_key_env` names the environment variables that may hold its key; None: it needs no key.
    `adapter` is the format it speaks, `lacks` what none of its models can do. Registering the same
    again changes nothing; something else under a known name needs `replace=True`, and what was set
    by code for that name (a key!) is then forgotten. Raises InvalidConfigurationError with
    everything that cannot work.
    """
    variables = (api_key_env,) if isinstance(api_key_env, str) else tuple(api_key_env or ())
    missing = frozenset(lacks)
    model = _find_model(adapter)
    problems = [
        *_name_problems(name),
        *_address_problems(base_url, model),
        *_variable_problems(variables),
        *_adapter_problems(adapter),
        *_other_problems(headers, timeout, missing),
    ]
    if problems:
        raise InvalidConfigurationError("; ".join(problems))
    like = model or Provider(name=name, base_url="", key_variables=(), quirks=_MAX_TOKENS)
    own = {header.lower(): value for header, value in (headers or {}).items()}
    row = dataclasses.replace(
        like,
        name=name,
        base_url=base_url,
        base_urls={},
        key_variables=variables,
        key_optional=key_optional,
        headers={**like.headers, **own},
        timeout=timeout,
        quirks=quirks or like.quirks,
        offers=frozenset(),
        lacks=like.lacks | missing,
        link="",
        date="",
        note="",
        unproven="",
    )
    return _put(row, replace=replace)


def _put(row: Provider, *, replace: bool) -> Provider:
    global _live  # noqa: PLW0603 - the one live table
    name = row.name
    with _lock:
        known = _live.get(name)
        if known == row:
            return row
        if known is not None and not replace:
            kind = "a built-in provider" if name in PROVIDERS else "registered already"
            raise InvalidConfigurationError(
                f"{name!r} is {kind}; choose another name, or pass replace=True", name
            )
        _live = MappingProxyType({**_live, name: row})
    if known is not None:
        _forget(name)
    return row


def unregister(name: str) -> None:
    """Take a registered provider away, with what was set for it by code.

    A built-in one that it stood in for is back. Raises InvalidConfigurationError for a name that
    was never registered.
    """
    global _live  # noqa: PLW0603 - the one live table
    with _lock:
        known = _live.get(name)
        if known is None or known is PROVIDERS.get(name):
            what = "is built in and stays" if known else "is not registered"
            raise InvalidConfigurationError(f"{name!r} {what}")
        rest = {other: row for other, row in _live.items() if other != name}
        if name in PROVIDERS:
            rest[name] = PROVIDERS[name]
        _live = MappingProxyType(rest)
    _forget(name)


def _forget(name: str) -> None:
    from onellm.config import forget_provider  # noqa: PLC0415 - it looks providers up here

    forget_provider(name)


def _find_model(adapter: str) -> Provider | None:
    """Find whose ways go for a format: its own service's; OpenAI's format is everybody's."""
    rows = () if adapter == "openai" else PROVIDERS.values()
    return next((row for row in rows if row.adapter == adapter), None)


def _name_problems(name: object) -> Iterator[str]:
    if not isinstance(name, str) or not is_provider_name(name):
        yield f"{name!r:.60} cannot be a provider's name: {NAME_RULE}"


def _address_problems(base_url: object, model: Provider | None) -> Iterator[str]:
    from onellm._credentials import find_address_problem  # noqa: PLC0415 - it looks providers up

    known = model.settings.keys() if model else frozenset[str]()
    places = set(_PLACE.findall(str(base_url))) - known
    if places:
        yield f"base_url has a place for {', '.join(sorted(places))}, which nothing fills"
    elif problem := find_address_problem(base_url):
        yield problem


def _variable_problems(variables: Sequence[object]) -> Iterator[str]:
    if not all(isinstance(one, str) and _VARIABLE.fullmatch(one) for one in variables):
        # What is no name may be the key itself, so it is not shown.
        yield (
            "api_key_env must name environment variables, such as MY_API_KEY; "
            "a key itself is given by onellm.set_api_key() or api_key="
        )


def _adapter_problems(adapter: object) -> Iterator[str]:
    known = [name for name in get_args(AdapterName) if name != IN_PROCESS]
    if adapter not in known:
        yield f"adapter must be one of {', '.join(known)}, not {adapter!r:.60}"


def _other_problems(headers: object, timeout: object, lacks: frozenset[object]) -> Iterator[str]:
    from onellm._check import is_dict, is_duration, text_problems  # noqa: PLC0415 - registering only

    if is_dict(headers):
        yield from text_problems("headers", headers)
    elif headers is not None:
        yield f"headers must map names to strings, not {type(headers).__name__}"
    if not is_duration(timeout):
        yield f"timeout must be a number of seconds above 0, not {timeout!r:.60}"
    unknown = sorted(str(one) for one in lacks - frozenset(get_args(Feature)))
    if unknown:
        yield f"lacks names no known feature: {', '.join(unknown)}"
