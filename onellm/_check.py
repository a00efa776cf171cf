"""Every problem of a call's messages and options, found before the network."""

from __future__ import annotations

import difflib
import math
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, TypeGuard, cast

from onellm._redact import redact
from onellm.types.options import CallOptions, ChatOptions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROLES: Final = ("system", "developer", "user", "assistant", "tool", "function")

CALL_OPTIONS: Final = frozenset(CallOptions.__annotations__)
CHAT_OPTIONS: Final = frozenset(ChatOptions.__annotations__) - CALL_OPTIONS

_CLOSE: Final = 0.88
"""How alike two names are when one is taken for a misspelling of the other."""

_POLICIES: Final = ("error", "warn", "drop")
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
    }
)
"""Where a key may have been put; the kind of what is wrong there is shown, not the value."""
_FUNCTION_CALLS: Final = frozenset({None, "function"})


def show(value: object) -> str:
    """Show a value in an error, shortened."""
    text = redact(repr(value))
    return text if len(text) <= 60 else f"{text[:57]}..."  # noqa: PLR2004


def is_dict(value: object) -> TypeGuard[Mapping[str, object]]:
    """Tell whether a value is an object with names; names that are no strings are never read."""
    return isinstance(value, Mapping)


def is_list(value: object) -> TypeGuard[Sequence[object]]:
    """Tell whether a value is an array; text is none."""
    return isinstance(value, Sequence) and not isinstance(value, str | bytes | bytearray)


def find_message_problems(messages: object) -> list[str]:
    """Name everything that is wrong with `messages`, by its place."""
    if not is_list(messages):
        return [f"messages must be a list of messages, not {show(messages)}"]
    if not messages:
        return ["messages is empty; give at least one message"]
    return [
        problem
        for index, message in enumerate(messages)
        for problem in _message_problems(f"messages[{index}]", message)
    ]


def _message_problems(place: str, message: object) -> Iterator[str]:
    if not is_dict(message):
        yield f"{place} must be a dict with 'role' and 'content', not {show(message)}"
        return
    role = message.get("role")
    if role not in ROLES:
        yield f"{place}.role must be one of {', '.join(ROLES)}, not {show(role)}"
    yield from _content_problems(place, message)
    if role == "tool" and not isinstance(message.get("tool_call_id"), str):
        yield f"{place}.tool_call_id must name the tool call that this is the result of"
    yield from _tool_call_problems(place, message)


def _content_problems(place: str, message: Mapping[str, object]) -> Iterator[str]:
    content = message.get("content")
    if isinstance(content, str):
        return
    if content is None:
        role = message.get("role")
        says_otherwise = any(message.get(key) for key in ("tool_calls", "function_call", "native"))
        may_be_none = role in {"assistant", "function"} and "content" in message
        if not (may_be_none or (role == "assistant" and says_otherwise)):
            yield f"{place}.content is missing"
    elif is_list(content):
        if not content:
            yield f"{place}.content is an empty list"
        for index, part in enumerate(content):
            yield from _part_problems(f"{place}.content[{index}]", part)
    else:
        yield f"{place}.content must be a string or a list of parts, not {show(content)}"


def _part_problems(place: str, part: object) -> Iterator[str]:
    if not is_dict(part):
        yield f"{place} must be a dict with a 'type', not {show(part)}"
        return
    kind = part.get("type")
    if not isinstance(kind, str) or not kind:
        yield f"{place}.type must be a string such as 'text' or 'image_url', not {show(kind)}"
        return
    check = _PARTS.get(kind)
    if check is not None:
        yield from check(place, part)


def _text_part(place: str, part: Mapping[str, object]) -> Iterator[str]:
    if not isinstance(part.get("text"), str):
        yield f"{place}.text must be a string, not {show(part.get('text'))}"


def _url_part(place: str, part: Mapping[str, object]) -> Iterator[str]:
    name = str(part["type"])
    given = part.get(name)
    url = given.get("url") if is_dict(given) else given
    if not isinstance(url, str) or not url:
        yield f"{place}.{name} must be {{'url': 'https://... or data:...'}}, not {show(given)}"


_PARTS: Final[Mapping[str, Callable[[str, Mapping[str, object]], Iterator[str]]]] = {
    "text": _text_part,
    "image_url": _url_part,
    "audio_url": _url_part,
}
"""Parts that are looked into; any other kind is left to the provider."""


def _tool_call_problems(place: str, message: Mapping[str, object]) -> Iterator[str]:
    calls = message.get("tool_calls")
    if calls is not None:
        if not is_list(calls):
            yield f"{place}.tool_calls must be a list, not {show(calls)}"
            return
        for index, call in enumerate(calls):
            function = call.get("function") if is_dict(call) else None
            if function is not None or not is_dict(call) or call.get("type") in _FUNCTION_CALLS:
                yield from _function_problems(f"{place}.tool_calls[{index}].function", function)
            if is_dict(call) and not isinstance(call.get("id"), str):
                yield f"{place}.tool_calls[{index}].id must be a string, not {show(call.get('id'))}"
    function = message.get("function_call")
    if function is not None:
        yield from _function_problems(f"{place}.function_call", function)


def _function_problems(place: str, function: object) -> Iterator[str]:
    if not is_dict(function) or not isinstance(function.get("name"), str):
        yield f"{place} must be a dict with the 'name' of the function, not {show(function)}"
    elif not isinstance(function.get("arguments", ""), str):
        yield f"{place}.arguments must be JSON text, not {show(function.get('arguments'))}"


def find_option_problems(options: Mapping[str, object], known: Iterable[str]) -> list[str]:
    """Name misspelt options and settings of the call that cannot work."""
    return [*_misspelt(options, set(known)), *_call_problems(options)]


def _misspelt(options: Mapping[str, object], known: set[str]) -> Iterator[str]:
    for name in options:
        if name not in known and (meant := _find_meant(name, known)):
            yield (
                f"unknown option {name!r}; did you mean {meant!r}? "
                "(an option of the provider's own goes into extra_body)"
            )


def _find_meant(name: str, known: set[str]) -> str | None:
    """Find what was meant: a letter too many or too few, or two letters changed over."""
    plain = name.lower().replace("-", "_")
    close = difflib.get_close_matches(plain, known, 1, _CLOSE)
    letters = sorted(plain)
    return next(iter((*close, *(other for other in known if sorted(other) == letters))), None)


def _call_problems(options: Mapping[str, object]) -> Iterator[str]:
    for name, (fits, meant) in _CALL_RULES.items():
        value = options.get(name)
        if value is not None and not fits(value):
            shown = type(value).__name__ if name in _SECRET else show(value)
            yield f"{name} must be {meant}, not {shown}"
    for name in _TEXT_MAPS:
        value = options.get(name)
        if is_dict(value):
            yield from text_problems(name, value)


def text_problems(place: str, values: Mapping[str, object]) -> Iterator[str]:
    """Name what is no text in a mapping of texts, without showing it: it may be a secret."""
    for name, value in values.items():
        # Code without types can put anything here.
        if not isinstance(cast("object", name), str) or not isinstance(value, str):
            kind = type(value).__name__
            yield f"{place} must map names to strings; {show(name)} is mapped to {kind}"


def is_count(value: object) -> bool:
    """Tell whether a value is an integer from 0 up."""
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def is_duration(value: object) -> bool:
    """Tell whether a value is a number of seconds above 0."""
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < math.inf


def is_text(value: object) -> bool:
    """Tell whether a value is a string."""
    return isinstance(value, str)


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
    "timeout": _CLOCK,
    "chunk_timeout": _CLOCK,
    "extra_headers": _DICT,
    "extra_query": _DICT,
    "extra_body": _DICT,
    "fetch_images": (lambda value: isinstance(value, bool), "True or False"),
    "max_retries": (is_count, "an integer from 0 up"),
    "unsupported": (lambda value: value in _POLICIES, f"one of {', '.join(_POLICIES)}"),
}
