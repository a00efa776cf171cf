"""Our messages and content parts in Cohere's format."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

from onellm._adapters.cohere_parts import write_content, write_result_content
from onellm._json import JSON, as_list, as_object, as_text

if TYPE_CHECKING:
    from onellm._adapters.draft import Draft

Words: TypeAlias = Mapping[str, JSON]


_ABOUT: Final = ("tool_plan", "citations")
"""What a message may say about its calls and its text."""


def write_messages(draft: Draft, messages: Sequence[Words]) -> None:
    """Write `messages`, and as `documents` what stands in them for the model to cite."""
    written: list[JSON] = []
    for index, message in enumerate(messages):
        place = f"messages[{index}]"
        role = as_text(message.get("role"))
        if message.get("name") and role != "function":
            draft.notes.append(f"{place}: name left out; {draft.provider} has none")
        turn = _ROLES[role](draft, place, message)
        if turn is not None:
            written.append(turn)
    draft.body["messages"] = written


def _write_system(draft: Draft, place: str, message: Words) -> Words:
    if message.get("role") == "developer":
        draft.notes.append(f"{place} (developer) was sent as a system message")
    return {"role": "system", "content": write_content(draft, place, message.get("content"))}


def _write_user(draft: Draft, place: str, message: Words) -> Words:
    content = write_content(draft, place, message.get("content"))
    if not isinstance(content, str) and not content:
        draft.problems.append(f"{place} holds nothing that {draft.provider} can read")
    return {"role": "user", "content": content}


def _write_result(draft: Draft, place: str, message: Words) -> Words:
    name = message.get("tool_call_id") or f"call_{as_text(message.get('name'))}"
    if message.get("is_error"):
        draft.notes.append(f"{place}: is_error left out; {draft.provider} has none")
    content = write_result_content(draft, place, message.get("content"))
    return {"role": "tool", "tool_call_id": name, "content": content}


def _write_assistant(draft: Draft, place: str, message: Words) -> Words | None:
    calls = [
        _write_call(draft, f"{place}.tool_calls[{index}]", as_object(call))
        for index, call in enumerate(as_list(message.get("tool_calls")))
    ]
    if older := message.get("function_call"):
        name = f"call_{as_text(as_object(older).get('name'))}"
        calls.append(_write_call(draft, f"{place}.function_call", {"id": name, "function": older}))
    native = as_object(message.get("native"))
    own = native.get(draft.provider)
    if isinstance(own, Mapping) and _says_the_same(own, message, calls):
        return {"role": "assistant", **own}
    if native:
        why = "the message was edited" if draft.provider in native else "it is another's"
        draft.notes.append(f"{place}: native ({', '.join(native)}) left out; {why}")
    written: dict[str, JSON] = {"role": "assistant"}
    content = _write_answer(draft, place, message)
    if content:
        written["content"] = content
    if calls:
        written["tool_calls"] = calls
    if calls and message.get("tool_plan"):
        written["tool_plan"] = message["tool_plan"]
    if left_out := [key for key in _ABOUT if message.get(key) and key not in written]:
        draft.notes.append(f"{place}: {', '.join(left_out)} left out; it is about another text")
    if len(written) == 1:
        draft.notes.append(f"{place} was left out; {draft.provider} takes no empty turn")
        return None
    return written


def _write_answer(draft: Draft, place: str, message: Words) -> JSON:
    """Write what an assistant said; what it thought stands before it."""
    content = message.get("content")
    if content is None and message.get("refusal"):
        draft.notes.append(f"{place}: refusal was sent as content")
        content = message["refusal"]
    said = write_content(draft, place, content)
    thought = message.get("reasoning_content") or message.get("reasoning")
    if not thought:
        return said
    blocks: list[JSON] = [{"type": "thinking", "thinking": thought}]
    if isinstance(said, str):
        return [*blocks, {"type": "text", "text": said}] if said else blocks
    return [*blocks, *as_list(said)]


def _says_the_same(own: Words, message: Words, calls: Sequence[Words]) -> bool:
    """Tell whether Cohere's message still is what ours says; an edited message wins."""
    return read_text(own.get("content")) == (message.get("content") or "") and [
        _as_call(as_object(call)) for call in as_list(own.get("tool_calls"))
    ] == [_as_call(call) for call in calls]


def _as_call(call: Words) -> tuple[JSON, JSON, JSON]:
    function = as_object(call.get("function"))
    return call.get("id"), function.get("name"), function.get("arguments") or "{}"


def read_text(content: JSON) -> str:
    """Join the text of a message's content."""
    if isinstance(content, str):
        return content
    blocks = [as_object(block) for block in as_list(content)]
    return "".join(as_text(b.get("text")) for b in blocks if b.get("type") == "text")


def _write_call(draft: Draft, place: str, call: Words) -> Words:
    if "custom" in call:
        draft.problems.append(f"{place} calls a custom tool, which {draft.provider} has not")
    function = as_object(call.get("function"))
    written = {"name": function.get("name"), "arguments": function.get("arguments") or "{}"}
    return {"id": call.get("id"), "type": "function", "function": written}


_ROLES: Final[Mapping[str, Callable[[Draft, str, Words], Words | None]]] = {
    "system": _write_system,
    "developer": _write_system,
    "user": _write_user,
    "assistant": _write_assistant,
    "tool": _write_result,
    "function": _write_result,
}
"""How a message is written; roles are checked before."""
