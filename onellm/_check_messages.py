"""Every problem of a call's messages, named by its place, in one pass over them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from onellm._check_order import NO_RULES, Order
from onellm._check_values import find_text_fault, is_dict, is_list, is_path, is_plain
from onellm._problems import Problem, fault, wrong

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

ROLES: Final = ("system", "developer", "user", "assistant", "tool", "function")

_MAY_BE_SILENT: Final = ("assistant", "function")
_FUNCTION_CALLS: Final = (None, "function")
_FILE_URL: Final = "is a file: URL, which is never read; pass a pathlib.Path to send a local file"
_SPEAK_OTHERWISE: Final = ("tool_calls", "function_call", "native", "audio", "refusal")


def find_message_problems(messages: object, order: Order = NO_RULES) -> list[Problem]:
    """Name everything that is wrong with `messages`, by its place."""
    if not is_list(messages):
        return [wrong("messages", "a list of messages", messages)]
    if not messages:
        return [fault("messages", "is empty; give at least one message")]
    problems: list[Problem] = []
    only_text = True
    for index, message in enumerate(messages):
        if is_plain(message):
            continue
        only_text = False
        problems += _message_problems(f"messages[{index}]", message)
    if not problems:
        said = cast("Sequence[Mapping[str, object]]", messages)
        if not only_text:
            problems += _find_unasked(said, order)
        if order is not NO_RULES:
            problems += order.find_problems(said, plain=only_text)
    return problems


def find_unreadable(messages: object) -> list[Problem]:
    """Name what nobody could translate, checked or not: messages that are no dicts."""
    if not is_list(messages):
        return [wrong("messages", "a list of messages", messages)]
    return [
        wrong(f"messages[{index}]", "a dict with 'role' and 'content'", message)
        for index, message in enumerate(messages)
        if not is_dict(message)
    ]


def _message_problems(place: str, message: object) -> Iterator[Problem]:
    if not is_dict(message):
        yield wrong(place, "a dict with 'role' and 'content'", message)
        return
    role = message.get("role")
    if role not in ROLES:
        yield wrong(f"{place}.role", f"one of {', '.join(ROLES)}", role)
    yield from _content_problems(place, message)
    if role == "tool" and not _is_name(message.get("tool_call_id")):
        yield fault(f"{place}.tool_call_id", "must name the tool call that this is the result of")
    name = message.get("name")
    if name is not None and not _is_name(name):
        yield wrong(f"{place}.name", "a string without control characters", name)
    yield from _tool_call_problems(place, message)


def _content_problems(place: str, message: Mapping[str, object]) -> Iterator[Problem]:
    content = message.get("content")
    if content is not None:
        yield from _said_problems(f"{place}.content", content)
        return
    role = message.get("role")
    says_otherwise = any(message.get(key) for key in _SPEAK_OTHERWISE)
    may_be_none = role in _MAY_BE_SILENT and "content" in message
    if not (may_be_none or (role == "assistant" and says_otherwise)):
        yield fault(f"{place}.content", "is missing")


def find_part_problems(content: object, place: str = "content") -> list[Problem]:
    """Name everything that is wrong with the content of one message."""
    return list(_said_problems(place, content))


def _said_problems(place: str, content: object) -> Iterator[Problem]:
    if isinstance(content, str):
        yield from _text_problems(place, content)
    elif is_list(content):
        if not content:
            yield fault(place, "is an empty list")
        for index, part in enumerate(content):
            yield from _part_problems(f"{place}[{index}]", part)
    else:
        yield wrong(place, "a string or a list of parts", content)


def _text_problems(place: str, text: str) -> Iterator[Problem]:
    said = find_text_fault(text)
    if said is not None:
        yield fault(place, said)


def _part_problems(place: str, part: object) -> Iterator[Problem]:
    if not is_dict(part):
        yield wrong(place, "a dict with a 'type'", part)
        return
    kind = part.get("type")
    if not isinstance(kind, str) or not kind:
        yield wrong(f"{place}.type", "a string such as 'text' or 'image_url'", kind)
        return
    check = _PARTS.get(kind)
    if check is not None:
        yield from check(place, part)


def _text_part(place: str, part: Mapping[str, object]) -> Iterator[Problem]:
    text = part.get("text")
    if not isinstance(text, str):
        yield wrong(f"{place}.text", "a string", text)
    else:
        yield from _text_problems(f"{place}.text", text)


def _url_part(place: str, part: Mapping[str, object]) -> Iterator[Problem]:
    name = str(part["type"])
    given = part.get(name)
    url = given.get("url") if is_dict(given) else given
    if is_path(url):
        return
    if not isinstance(url, str) or not url:
        yield wrong(f"{place}.{name}", "{'url': 'https://... or data:...'}", given)
    else:
        yield from _address_problems(f"{place}.{name}", url)


def _address_problems(place: str, url: str) -> Iterator[Problem]:
    """Refuse to read a file for a string: only the program itself can give a path."""
    if url[:5].lower() == "file:":
        yield fault(place, _FILE_URL)
    else:
        yield from _text_problems(place, url)


def _audio_part(place: str, part: Mapping[str, object]) -> Iterator[Problem]:
    given = part.get("input_audio")
    if is_dict(given) and is_path(given.get("data")):
        form = given.get("format")
        right = form is None or isinstance(form, str)
    else:
        right = is_dict(given) and all(
            isinstance(value := given.get(key), str) and value for key in ("data", "format")
        )
    if not right:
        yield fault(f"{place}.input_audio", "needs 'data' in base64 and a 'format'")


def _file_part(place: str, part: Mapping[str, object]) -> Iterator[Problem]:
    given = part.get("file")
    if not is_dict(given) or not any(given.values()):
        yield wrong(f"{place}.file", "{'file_data': a data URL} or {'file_id': ...}", given)
        return
    for key in ("file_data", "file_id", "filename"):
        value = given.get(key)
        if value is None or (key == "file_data" and is_path(value)):
            continue
        if not isinstance(value, str):
            yield wrong(f"{place}.file.{key}", "a string", value)
        elif key == "file_data":
            yield from _address_problems(f"{place}.file.{key}", value)


_PARTS: Final[Mapping[str, Callable[[str, Mapping[str, object]], Iterator[Problem]]]] = {
    "text": _text_part,
    "image_url": _url_part,
    "audio_url": _url_part,
    "video_url": _url_part,
    "input_audio": _audio_part,
    "file": _file_part,
}
"""Parts that are looked into; any other kind is left to the provider."""


def _tool_call_problems(place: str, message: Mapping[str, object]) -> Iterator[Problem]:
    calls = message.get("tool_calls")
    if calls is not None:
        if not is_list(calls):
            yield wrong(f"{place}.tool_calls", "a list", calls)
            return
        for index, call in enumerate(calls):
            yield from _call_problems(f"{place}.tool_calls[{index}]", call)
    function = message.get("function_call")
    if function is not None:
        yield from _function_problems(f"{place}.function_call", function)


def _call_problems(place: str, call: object) -> Iterator[Problem]:
    function = call.get("function") if is_dict(call) else None
    if not is_dict(call) or function is not None or call.get("type") in _FUNCTION_CALLS:
        yield from _function_problems(f"{place}.function", function)
    if is_dict(call) and not _is_name(call.get("id")):
        yield wrong(f"{place}.id", "a string", call.get("id"))


def _function_problems(place: str, function: object) -> Iterator[Problem]:
    if not is_dict(function) or not _is_name(function.get("name")):
        yield wrong(place, "a dict with the 'name' of the function", function)
    elif not isinstance(function.get("arguments", ""), str):
        yield wrong(f"{place}.arguments", "JSON text", function.get("arguments"))
    else:
        yield from _text_problems(f"{place}.arguments", str(function.get("arguments", "")))


def _is_name(value: object) -> bool:
    """Tell whether a value can name something: it has no NUL and no half of a character."""
    return isinstance(value, str) and "\0" not in value and find_text_fault(value) is None


def _find_unasked(messages: Sequence[Mapping[str, object]], order: Order) -> Iterator[Problem]:
    """Match results of tools with the calls before them, by their ids."""
    if order.by_name:
        return
    asked: set[object] = set()
    for index, message in enumerate(messages):
        role = message.get("role")
        if role == "assistant":
            calls = message.get("tool_calls")
            if is_list(calls):
                asked.update(call.get("id") for call in calls if is_dict(call))
            elif message.get("native"):
                return  # calls may be written in a provider's own words there
        elif role == "tool" and (given := message.get("tool_call_id")) not in asked:
            yield wrong(
                f"messages[{index}].tool_call_id",
                "the id of a tool call of an earlier assistant message",
                given,
                order.link,
            )
