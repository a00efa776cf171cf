"""Our messages as Converse's turns, which must alternate."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from onellm._adapters.bedrock_answers import is_own_call, text_of
from onellm._adapters.bedrock_parts import Block, cache_point, write_content
from onellm._json import JSON, as_list, as_object, as_text, loads

if TYPE_CHECKING:
    from onellm._adapters.draft import Draft

_NOT_IN_IDS: Final = re.compile(r"[^a-zA-Z0-9_.:-]")
_LONGEST_ID: Final = 64
_DIGEST: Final = 16


@dataclass(slots=True)
class _Turn:
    """What one side says, until the other side speaks."""

    role: str
    said_by: str
    """The role of the message it ends with."""
    blocks: list[Block] = field(default_factory=list[Block])


def write_messages(draft: Draft, messages: Sequence[Mapping[str, JSON]]) -> None:
    """Write `system` and `messages`: instructions go ahead, what one side says is one turn."""
    system: list[Block] = []
    turns: list[_Turn] = []
    for index, message in enumerate(messages):
        place = f"messages[{index}]"
        role = as_text(message.get("role"))
        if message.get("name") and role != "function":
            draft.notes.append(f"{place}: name left out; {draft.provider} has none")
        if role in {"system", "developer"}:
            if turns:
                draft.notes.append(f"{place} ({role}) was moved into the system prompt")
            system += write_content(draft, place, message.get("content"))
        else:
            _add(draft, place, turns, role, _write_blocks(draft, place, role, message))
    _number_documents(draft, turns)
    draft.body["messages"] = [{"role": turn.role, "content": turn.blocks} for turn in turns]
    if system:
        draft.body["system"] = system


def add_instruction(draft: Draft, text: str) -> None:
    """Add an instruction at the end of the system prompt."""
    draft.body["system"] = [*as_list(draft.body.get("system")), {"text": text}]


def called_tools(draft: Draft) -> list[str]:
    """Name the tools that were called in the conversation, each once."""
    uses = [
        as_object(as_object(block).get("toolUse"))
        for turn in as_list(draft.body.get("messages"))
        for block in as_list(as_object(turn).get("content"))
    ]
    return list(dict.fromkeys(as_text(use["name"]) for use in uses if is_own_call(use)))


def _add(
    draft: Draft, place: str, turns: list[_Turn], said_by: str, blocks: Sequence[Block]
) -> None:
    """Put blocks into the turn they belong to; the sides must take turns there."""
    role = "assistant" if said_by == "assistant" else "user"
    last = turns[-1] if turns else None
    if not blocks:
        if said_by == "assistant":
            draft.notes.append(f"{place} was left out; {draft.provider} takes no empty turn")
        elif not any(line.startswith(place) for line in (*draft.problems, *draft.unsupported)):
            draft.problems.append(f"{place} holds nothing that {draft.provider} can read")
    elif last is not None and last.role == role:
        if last.said_by == said_by and said_by in {"user", "assistant"}:
            draft.notes.append(f"{place} was joined to the message before it; roles alternate")
        last.blocks += blocks
        last.said_by = said_by
    else:
        turns.append(_Turn(role, said_by, list(blocks)))


def _write_blocks(draft: Draft, place: str, role: str, message: Mapping[str, JSON]) -> list[Block]:
    if role == "assistant":
        return _write_assistant(draft, place, message)
    if role in {"tool", "function"}:
        return _write_result(draft, place, message)
    return write_content(draft, place, message.get("content"))


def _write_assistant(draft: Draft, place: str, message: Mapping[str, JSON]) -> list[Block]:
    calls = [
        _write_call(draft, f"{place}.tool_calls[{index}]", as_object(call))
        for index, call in enumerate(as_list(message.get("tool_calls")))
    ]
    if message.get("function_call"):
        call = {"id": _old_id(message), "function": message["function_call"]}
        calls.append(_write_call(draft, f"{place}.function_call", call))
    own = [as_object(b) for b in as_list(as_object(message.get("native")).get(draft.provider))]
    if own and _says_the_same(own, message, calls):
        # Models begin with a blank block at times, which is refused when it is sent back.
        return [block for block in own if as_text(block.get("text", "-")).strip()]
    _note_what_is_left_out(draft, place, message)
    content = message.get("content")
    if content is None and message.get("refusal"):
        draft.notes.append(f"{place}: refusal was sent as content")
        content = message["refusal"]
    return [*write_content(draft, place, content), *calls]


def _note_what_is_left_out(draft: Draft, place: str, message: Mapping[str, JSON]) -> None:
    native = as_object(message.get("native"))
    if draft.provider in native:
        draft.notes.append(f"{place}: native ({draft.provider}) left out; the message was edited")
        return
    if native:
        draft.notes.append(f"{place}: native ({', '.join(native)}) left out; it is another's")
    if message.get("reasoning_content") or message.get("reasoning"):
        draft.notes.append(f"{place}: reasoning was left out; {draft.provider} has not signed it")


def _says_the_same(
    own: Sequence[Block], message: Mapping[str, JSON], calls: Sequence[Block]
) -> bool:
    """Tell whether the blocks still are what the message says; an edited message wins."""
    uses = [as_object(block.get("toolUse")) for block in own]
    own_calls = [
        (_write_id(use.get("toolUseId")), use.get("name"), use.get("input") or {})
        for use in uses
        if is_own_call(use)
    ]
    given = [as_object(call["toolUse"]) for call in calls]
    given_calls = [(use["toolUseId"], use["name"], use["input"] or {}) for use in given]
    text = "".join(map(text_of, own))
    return text == (message.get("content") or "") and own_calls == given_calls


def _write_call(draft: Draft, place: str, call: Mapping[str, JSON]) -> Block:
    function = as_object(call.get("function"))
    given: JSON = None
    if "custom" in call:
        draft.problems.append(f"{place} calls a custom tool, which {draft.provider} has not")
    else:
        arguments = as_text(function.get("arguments")).strip()
        try:
            given = loads(arguments) if arguments else {}
        except ValueError:
            given = None
        if not isinstance(given, Mapping):
            draft.problems.append(f"{place}.function.arguments must be a JSON object as text")
    name = _write_id(call.get("id"))
    return {"toolUse": {"toolUseId": name, "name": function.get("name"), "input": given}}


def _write_result(draft: Draft, place: str, message: Mapping[str, JSON]) -> list[Block]:
    name = message.get("tool_call_id") or _old_id(message)
    result: dict[str, JSON] = {
        "toolUseId": _write_id(name),
        "content": write_content(draft, place, message.get("content")),
    }
    if message.get("is_error"):
        result["status"] = "error"
    return [{"toolResult": result}, *cache_point(message)]


def _old_id(message: Mapping[str, JSON]) -> str:
    """Name a call of the older kind, which has no id, by its function."""
    call = as_object(message.get("function_call"))
    return f"call_{as_text(call.get('name')) or as_text(message.get('name'))}"


def _write_id(given: JSON) -> str:
    """Other providers' ids may hold characters that are refused here, or be too long."""
    text = as_text(given)
    if len(text) > _LONGEST_ID:
        digest = hashlib.blake2s(text.encode(errors="replace")).hexdigest()[:_DIGEST]
        text = f"{text[: _LONGEST_ID - _DIGEST - 1]}_{digest}"
    return _NOT_IN_IDS.sub("_", text) or "call"


def _number_documents(draft: Draft, turns: Sequence[_Turn]) -> None:
    """Give documents of one name numbers: names must differ in a conversation."""
    seen: dict[str, int] = {}
    for turn in turns:
        for index, block in enumerate(turn.blocks):
            document = as_object(block.get("document"))
            name = as_text(document.get("name"))
            if not name:
                continue
            seen[name] = seen.get(name, 0) + 1
            if seen[name] > 1:
                number = f"{name} {seen[name]}"
                turn.blocks[index] = {"document": {**document, "name": number}}
                draft.notes.append(f"a second document named {name!r} was sent as {number!r}")
