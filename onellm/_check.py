"""Every problem of a call's messages and options, found before the network."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING, Final, cast

from onellm._check_messages import ROLES, find_message_problems
from onellm._check_values import is_count, is_dict, is_duration, is_list, is_text
from onellm._policy import UNKNOWN_OPTIONS, UNSUPPORTED, VALIDATE, find_misspelt
from onellm._problems import Problem, fault, show, wrong_as
from onellm._timeouts import HttpxTimeout, Timeout
from onellm.types.options import CallOptions, ChatOptions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

__all__ = [
    "CALL_OPTIONS",
    "CHAT_OPTIONS",
    "ROLES",
    "Problem",
    "find_call_problems",
    "find_message_problems",
    "find_option_problems",
    "is_certificate",
    "is_count",
    "is_dict",
    "is_duration",
    "is_list",
    "is_text",
    "is_timeout",
    "is_trust",
    "show",
    "text_problems",
]

CALL_OPTIONS: Final = frozenset(CallOptions.__annotations__)
CHAT_OPTIONS: Final = frozenset(ChatOptions.__annotations__) - CALL_OPTIONS

_ON_MALFORMED: Final = ("skip", "raise")
_TEXT_MAPS: Final = ("extra_headers", "extra_query")
_SECRET: Final = frozenset(
    {
        "api_key",
        "aws_access_key_id",
        "aws_secret_access_key",
        "aws_session_token",
        "azure_ad_token",
        "azure_ad_token_provider",
        "azure_endpoint",
        "base_url",
        "organization",
        "project",
        "proxy",
        "cert",
    }
)
"""Where a key may have been put; the kind of what is wrong there is shown, not the value."""


def find_option_problems(options: Mapping[str, object], known: Iterable[str]) -> list[Problem]:
    """Name misspelt options and settings of the call that cannot work."""
    return [*find_misspelt(options, frozenset(known)), *find_call_problems(options)]


def find_call_problems(options: Mapping[str, object]) -> Iterator[Problem]:
    """Name settings of the call that cannot work; of a secret one, its kind is shown."""
    for name, value in options.items():
        rule = _CALL_RULES.get(name)
        if rule is None or value is None:
            continue
        fits, meant = rule
        if not fits(value):
            shown = type(value).__name__ if name in _SECRET else show(value)
            yield wrong_as(name, meant, shown)
        elif name in _TEXT_MAPS and is_dict(value):
            yield from text_problems(name, value)


def text_problems(place: str, values: Mapping[str, object]) -> Iterator[Problem]:
    """Name what is no text in a mapping of texts, without showing it: it may be a secret."""
    for name, value in values.items():
        # Code without types can put anything here.
        if not isinstance(cast("object", name), str) or not isinstance(value, str):
            kind = type(value).__name__
            said = f"must map names to strings; {show(name)} is mapped to {kind}"
            yield fault(place, said)


def is_timeout(value: object) -> bool:
    """Tell whether a value is a number of seconds above 0, or several of them."""
    return is_duration(value) or isinstance(value, Timeout | HttpxTimeout)


def is_limit(value: object) -> bool:
    """Tell whether a value is an integer from 1 up."""
    return is_count(value) and value != 0


def is_switch(value: object) -> bool:
    """Tell whether a value is True or False."""
    return isinstance(value, bool)


def is_malformed_policy(value: object) -> bool:
    """Tell whether a value says what becomes of a malformed chunk."""
    return value in _ON_MALFORMED


def is_validate(value: object) -> bool:
    """Tell whether a value says what becomes of a wrong value."""
    return value in VALIDATE


def is_unsupported(value: object) -> bool:
    """Tell whether a value says what becomes of an option that is not taken."""
    return value in UNSUPPORTED


def is_unknown_options(value: object) -> bool:
    """Tell whether a value says what becomes of an option that nobody knows."""
    return value in UNKNOWN_OPTIONS


def is_trust(value: object) -> bool:
    """Tell whether a value says which certificates are trusted."""
    return isinstance(value, bool | str | ssl.SSLContext)


def is_certificate(value: object) -> bool:
    """Tell whether a value names a client certificate: its file, its key's, a password."""
    parts = cast("tuple[object, ...]", value) if isinstance(value, tuple) else (value,)
    return 1 <= len(parts) <= 3 and all(isinstance(part, str) for part in parts)  # noqa: PLR2004 - certificate, key, password


_TEXT: Final = (is_text, "a string")
_CLOCK: Final = (is_duration, "a number of seconds above 0, or None")
_DICT: Final = (is_dict, "a dict")

_CALL_RULES: Final[Mapping[str, tuple[Callable[[object], bool], str]]] = {
    "api_key": _TEXT,
    "account": _TEXT,
    "api_version": _TEXT,
    "credentials_file": _TEXT,
    "location": _TEXT,
    "region": _TEXT,
    "model_dir": _TEXT,
    "aws_access_key_id": _TEXT,
    "aws_secret_access_key": _TEXT,
    "aws_session_token": _TEXT,
    "aws_profile": _TEXT,
    "azure_endpoint": _TEXT,
    "azure_deployment": _TEXT,
    "azure_config_path": _TEXT,
    "azure_ad_token": _TEXT,
    "azure_ad_token_provider": (callable, "a function without arguments that gives a token"),
    "base_url": _TEXT,
    "organization": _TEXT,
    "project": _TEXT,
    "timeout": (is_timeout, "a number of seconds above 0, a Timeout, or None"),
    "connect_timeout": _CLOCK,
    "pool_timeout": _CLOCK,
    "first_event_timeout": _CLOCK,
    "chunk_timeout": _CLOCK,
    "content_timeout": _CLOCK,
    "deadline": _CLOCK,
    "max_event_bytes": (is_limit, "an integer from 1 up"),
    "on_malformed": (is_malformed_policy, f"one of {', '.join(_ON_MALFORMED)}"),
    "proxy": _TEXT,
    "verify": (is_trust, "True, False, the path of a file of certificates, or an SSLContext"),
    "cert": (is_certificate, "a path, or a tuple of paths and a password"),
    "extra_headers": _DICT,
    "extra_query": _DICT,
    "extra_body": _DICT,
    "fetch_images": (is_switch, "True or False"),
    "max_retries": (is_count, "an integer from 0 up"),
    "validate": (is_validate, f"one of {', '.join(VALIDATE)}"),
    "unsupported": (is_unsupported, f"one of {', '.join(UNSUPPORTED)}"),
    "unknown_options": (is_unknown_options, f"one of {', '.join(UNKNOWN_OPTIONS)}"),
    "check_size": (is_switch, "True or False"),
}
