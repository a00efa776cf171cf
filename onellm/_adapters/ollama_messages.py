"""Our messages in Ollama's own format: text, and images beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

from onellm._adapters.data_urls import find_data_url
from onellm._json import JSON, as_list, as_object, as_text, loads

if TYPE_CHECKING:
    from onellm._adapters.draft import Draft

Words: TypeAlias = Mapping[str, JSON]


def write_messages(draft: Draft, messages: Sequence[Words]) -> None:
    """Write `messages`; a tool's result names the tool."""
    names: dict[str, str] = {}
    written: list[JSON] = []
    for index, message in enumerate(messages):
        place = f"messages[{index}]"
        role = as_text(message.get("role"))
        if message.get("name") and role not in {"tool", "function"}:
            draft.notes.append(f"{place}: name left out; {draft.provider} has none")
        content, images = _write_content(draft, place, message.get("content"))
        turn: dict[str, JSON] = {"role": role, "content": content}
        if images:
            turn["images"] = images
        written.append(_ROLES[role](draft, place, message, turn, names))
    draft.body["messages"] = written


def _write_system(
    draft: Draft, place: str, message: Words, turn: dict[str, JSON], names: dict[str, str]
) -> Words:
    del names
    if message.get("role") == "developer":
        draft.notes.append(f"{place} (developer) was sent as a system message")
    return {**turn, "role": "system"}


def _write_user(
    draft: Draft, place: str, message: Words, turn: dict[str, JSON], names: dict[str, str]
) -> Words:
    del draft, place, message, names
    return turn


def _write_assistant(
    draft: Draft, place: str, message: Words, turn: dict[str, JSON], names: dict[str, str]
) -> Words:
    native = as_object(message.get("native"))
    turn.update(as_object(native.get(draft.provider)))
    if others := [name for name in native if name != draft.provider]:
        draft.notes.append(f"{place}: native ({', '.join(others)}) left out; it is another's")
    if not turn["content"] and message.get("refusal"):
        draft.notes.append(f"{place}: refusal was sent as content")
        turn["content"] = message["refusal"]
    thought = message.get("reasoning_content") or message.get("reasoning")
    if thought:
        turn["thinking"] = thought
    calls = [
        _write_call(draft, f"{place}.tool_calls[{index}]", as_object(call), names)
        for index, call in enumerate(as_list(message.get("tool_calls")))
    ]
    if older := message.get("function_call"):
        calls.append(_write_call(draft, f"{place}.function_call", {"function": older}, names))
    if calls:
        turn["tool_calls"] = calls
    return turn


def _write_call(draft: Draft, place: str, call: Words, names: dict[str, str]) -> Words:
    if "custom" in call:
        draft.problems.append(f"{place} calls a custom tool, which {draft.provider} has not")
    function = as_object(call.get("function"))
    text = as_text(function.get("arguments")).strip()
    try:
        arguments: JSON = loads(text) if text else {}
    except ValueError:
        arguments = None
    if not isinstance(arguments, Mapping) and "custom" not in call:
        draft.problems.append(f"{place}.function.arguments must be a JSON object as text")
    written = {"function": {"name": function.get("name"), "arguments": arguments}}
    if not call.get("id"):
        return written
    names[as_text(call["id"])] = as_text(function.get("name"))
    return {"id": call["id"], **written}


def _write_result(
    draft: Draft, place: str, message: Words, turn: dict[str, JSON], names: dict[str, str]
) -> Words:
    if message.get("is_error"):
        draft.notes.append(f"{place}: is_error left out; {draft.provider} has none")
    call = as_text(message.get("tool_call_id"))
    name = as_text(message.get("name")) or names.get(call)
    known = {"tool_name": name, "tool_call_id": call}
    return {**turn, "role": "tool", **{key: value for key, value in known.items() if value}}


_ROLES: Final[
    Mapping[str, Callable[[Draft, str, Words, dict[str, JSON], dict[str, str]], Words]]
] = {
    "system": _write_system,
    "developer": _write_system,
    "user": _write_user,
    "assistant": _write_assistant,
    "tool": _write_result,
    "function": _write_result,
}
"""How a message is written; roles are checked before."""


def _write_content(draft: Draft, place: str, content: JSON) -> tuple[str, list[JSON]]:
    """Write text, a line per part, and images."""
    if not isinstance(content, list):
        return as_text(content), []
    texts: list[str] = []
    images: list[JSON] = []
    for index, given in enumerate(content):
        part, where = as_object(given), f"{place}.content[{index}]"
        kind = as_text(part.get("type"))
        if "cache_control" in part:
            draft.notes.append(f"{where}: cache_control left out; {draft.provider} has none")
        if kind == "text":
            texts.append(as_text(part.get("text")))
        elif kind == "image_url":
            images += _write_image(draft, where, part)
        elif kind == "file":
            texts += _write_file(draft, where, part)
        elif kind in _MEDIA:
            draft.degraded.append(f"{where} ({kind}) was left out; {draft.provider} takes none")
        else:
            draft.unsupported.append(f"{where} (a part of type {kind!r})")
    if not texts and not images:
        draft.problems.append(f"{place} holds nothing that {draft.provider} can read")
    return "\n".join(texts), images


_MEDIA: Final = frozenset({"input_audio", "audio_url", "video_url"})


def _write_image(draft: Draft, place: str, part: Words) -> list[JSON]:
    given = part.get("image_url")
    url = as_text(as_object(given).get("url")) if isinstance(given, Mapping) else as_text(given)
    if as_object(given).get("detail") not in {None, "auto"}:
        draft.notes.append(f"{place}: detail was left out; {draft.provider} chooses it")
    held = find_data_url(url)
    if held is None:
        draft.unsupported.append(f"{place} (an image by its address; a data URL can be sent)")
        return []
    return [held.data]


def _write_file(draft: Draft, place: str, part: Words) -> list[str]:
    """Write a file of text as text, under its name; Ollama reads no other."""
    file = as_object(part.get("file"))
    held = find_data_url(as_text(file.get("file_data")))
    if held is None or not held.media_type.startswith(("text/", "application/json")):
        kind = "another's id" if file.get("file_id") else held and held.media_type
        draft.unsupported.append(f"{place} (a file: {kind or 'no data URL'}; text can be sent)")
        return []
    text = held.text
    if text is None:
        draft.problems.append(f"{place} holds no text in UTF-8, base64-coded")
        return []
    draft.notes.append(f"{place}: the file was sent as text")
    name = as_text(file.get("filename"))
    return [f"{name}:\n{text}" if name else text]
