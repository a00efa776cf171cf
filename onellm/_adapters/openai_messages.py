"""Messages and tools in OpenAI's format, without what a service of that format would refuse."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from onellm._json import JSON, as_list, as_object, as_text

if TYPE_CHECKING:
    from onellm._adapters.draft import Draft
    from onellm.providers import Quirks

_REASONING: Final = frozenset({"reasoning_content", "reasoning"})


def write_messages(
    draft: Draft, messages: Sequence[Mapping[str, JSON]], quirks: Quirks
) -> list[JSON]:
    """Write each message as it is, but for what the service cannot read; notes say what."""
    return [
        _write_message(draft, f"messages[{index}]", message, quirks)
        for index, message in enumerate(messages)
    ]


def write_tools(draft: Draft, tools: JSON, quirks: Quirks) -> JSON:
    """Write tools without marks for a cache that the service does not have."""
    if quirks.cache_control:
        return tools
    return [
        _without_mark(draft, f"tools[{index}]", as_object(tool))
        for index, tool in enumerate(as_list(tools))
    ]


def join_parts(parts: Sequence[JSON], kind: str) -> str:
    """Join the text of the parts of a kind; a part's text may itself be a list of text parts."""
    found: list[str] = []
    for part in parts:
        if isinstance(part, Mapping) and part.get("type") == kind:
            value = part.get(kind)
            found.append(as_text(value) or join_parts(as_list(value), "text"))
    return "".join(found)


def _write_message(
    draft: Draft, place: str, message: Mapping[str, JSON], quirks: Quirks
) -> Mapping[str, JSON]:
    written = dict(message)
    role = as_text(message.get("role"))
    if role == "developer" and not quirks.developer_role:
        role = written["role"] = "system"
        draft.notes.append(f"{place} (developer) was sent as a system message")
    left_out = _put_native_back(draft, written)
    known = quirks.message_keys.get(role) if quirks.message_keys else None
    if known is not None:
        if "refusal" not in known and written.get("refusal") and not written.get("content"):
            written["content"] = written.pop("refusal")
            draft.notes.append(f"{place}: refusal was sent as content")
        left_out += [key for key, value in written.items() if key not in known and value]
        written = {key: value for key, value in written.items() if key in known}
    if left_out:
        keys = ", ".join(left_out)
        draft.notes.append(f"{place}: {keys} left out; {draft.provider} does not read it")
    if isinstance(written.get("audio"), Mapping):
        # What was said is named by its id; the sound itself is never sent back.
        written["audio"] = {"id": as_object(written["audio"]).get("id")}
    if isinstance(written.get("content"), list):
        written["content"] = _write_parts(draft, place, role, as_list(written["content"]), quirks)
    return written


def _put_native_back(draft: Draft, written: dict[str, JSON]) -> list[str]:
    """Send a service's own blocks back to it while they still say what the message says."""
    native = written.pop("native", None)
    if not isinstance(native, Mapping):
        return []
    own = native.get(draft.provider)
    if isinstance(own, list) and join_parts(own, "text") == (written.get("content") or ""):
        written["content"] = own
        for key in _REASONING:
            written.pop(key, None)
        return []
    return [f"native ({', '.join(native)})"]


def _write_parts(
    draft: Draft, place: str, role: str, parts: Sequence[JSON], quirks: Quirks
) -> list[JSON]:
    written: list[JSON] = []
    for index, given in enumerate(parts):
        part = as_object(given)
        where = f"{place}.content[{index}]"
        if part.get("type") == "image_url":
            if role == "tool" and not quirks.images_in_tool_results:
                draft.unsupported.append(f"{where} (an image in a tool result)")
                continue
            if isinstance(part.get("image_url"), str):
                part = {**part, "image_url": {"url": part["image_url"]}}
        if not quirks.cache_control:
            part = _without_mark(draft, where, part)
        written.append(part)
    return written


def _without_mark(draft: Draft, place: str, part: Mapping[str, JSON]) -> Mapping[str, JSON]:
    if "cache_control" not in part:
        return part
    draft.notes.append(f"{place}: cache_control left out; {draft.provider} caches by itself")
    return {key: value for key, value in part.items() if key != "cache_control"}
