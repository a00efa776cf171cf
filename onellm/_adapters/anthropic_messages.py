"""Our messages as Anthropic's turns and content blocks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from onellm._adapters.anthropic_parts import Block, text_block, write_content
from onellm._json import JSON, as_list, as_object, as_text, loads

if TYPE_CHECKING:
    from onellm._adapters.draft import Draft

_NOT_IN_IDS: Final = re.compile(r"[^a-zA-Z0-9_-]")


@dataclass(slots=True)
class _Turn:
    """One turn: plain text, or blocks."""

    role: str
    text: str | None = None
    blocks: list[Block] = field(default_factory=list[Block])

    def to_wire(self) -> JSON:
        content: JSON = self.blocks if self.text is None else self.text
        return {"role": self.role, "content": content}


def write_messages(draft: Draft, messages: Sequence[Mapping[str, JSON]]) -> None:
    """Write `system` and `messages`: instructions go ahead, tool results into users' turns."""
    system: list[Block] = []
    turns: list[_Turn] = []
    for index, message in enumerate(messages):
        place = f"messages[{index}]"
        role = message.get("role")
        if message.get("name") and role != "function":
            draft.notes.append(f"{place}: name left out; {draft.provider} has none")
        if role in {"system", "developer"}:
            if turns:
                draft.notes.append(f"{place} ({role}) was moved into the system prompt")
            system += write_content(draft, place, message.get("content"))
        elif role == "assistant":
            _add_assistant(draft, place, turns, _write_assistant(draft, place, message))
        elif role in {"tool", "function"}:
            _add_result(turns, _write_result(draft, place, message))
        else:
            _add_user(turns, _write_user(draft, place, message.get("content")))
    if len(system) == 1 and set(system[0]) == {"type", "text"}:
        draft.body["system"] = system[0]["text"]
    elif system:
        draft.body["system"] = system
    draft.body["messages"] = [turn.to_wire() for turn in turns]


def _results_of(turns: Sequence[_Turn]) -> _Turn | None:
    """Find the user's turn at the end that holds tool results."""
    last = turns[-1] if turns else None
    holds = last and any(block.get("type") == "tool_result" for block in last.blocks)
    return last if last and holds and last.role == "user" else None


def _add_result(turns: list[_Turn], block: Block) -> None:
    """Put the results of one turn's calls together in the user's turn that follows it."""
    results = _results_of(turns)
    if results and all(known.get("type") == "tool_result" for known in results.blocks):
        results.blocks.append(block)
    else:
        turns.append(_Turn("user", blocks=[block]))


def _add_user(turns: list[_Turn], turn: _Turn) -> None:
    """Put a user's words behind tool results of the same turn."""
    results = _results_of(turns)
    if results:
        results.blocks += turn.blocks if turn.text is None else [text_block(turn.text)]
    else:
        turns.append(turn)


def _add_assistant(draft: Draft, place: str, turns: list[_Turn], turn: _Turn) -> None:
    if turn.text or turn.blocks:
        turns.append(turn)
    else:
        draft.notes.append(f"{place} was left out; {draft.provider} takes no empty turn")


def _write_user(draft: Draft, place: str, content: JSON) -> _Turn:
    if isinstance(content, str):
        return _Turn("user", text=content)
    blocks = write_content(draft, place, content)
    if not blocks and not any(problem.startswith(place) for problem in draft.problems):
        draft.problems.append(f"{place} holds nothing that {draft.provider} can read")
    return _Turn("user", blocks=blocks)


def _write_assistant(draft: Draft, place: str, message: Mapping[str, JSON]) -> _Turn:
    calls = [
        _write_call(draft, f"{place}.tool_calls[{index}]", as_object(call))
        for index, call in enumerate(as_list(message.get("tool_calls")))
    ]
    if message.get("function_call"):
        call = {"id": _old_id(message), "function": message["function_call"]}
        calls.append(_write_call(draft, f"{place}.function_call", call))
    own = as_list(as_object(message.get("native")).get(draft.provider))
    if own and _says_the_same(own, message, calls):
        return _Turn("assistant", blocks=[as_object(block) for block in own])
    _note_what_is_left_out(draft, place, message)
    content = message.get("content")
    if content is None and message.get("refusal"):
        draft.notes.append(f"{place}: refusal was sent as content")
        content = message["refusal"]
    if isinstance(content, str) and not calls:
        return _Turn("assistant", text=content)
    return _Turn("assistant", blocks=[*write_content(draft, place, content), *calls])


def _note_what_is_left_out(draft: Draft, place: str, message: Mapping[str, JSON]) -> None:
    native = as_object(message.get("native"))
    reasoning = message.get("reasoning_content") or message.get("reasoning")
    if draft.provider in native:
        draft.notes.append(f"{place}: native ({draft.provider}) left out; the message was edited")
        return
    if native:
        draft.notes.append(f"{place}: native ({', '.join(native)}) left out; it is another's")
    if reasoning:
        draft.notes.append(f"{place}: reasoning was left out; {draft.provider} has not signed it")


def _says_the_same(
    own: Sequence[JSON], message: Mapping[str, JSON], calls: Sequence[Block]
) -> bool:
    """Tell whether the blocks still are what the message says; an edited message wins."""
    blocks = [as_object(block) for block in own]
    text = "".join(as_text(b.get("text")) for b in blocks if b.get("type") == "text")
    own_calls = [
        (_write_id(b.get("id")), b.get("name"), b.get("input") or {})
        for b in blocks
        if b.get("type") == "tool_use"
    ]
    given_calls = [(call["id"], call["name"], call["input"] or {}) for call in calls]
    return text == (message.get("content") or "") and own_calls == given_calls


def _write_call(draft: Draft, place: str, call: Mapping[str, JSON]) -> Block:
    if "custom" in call:
        draft.problems.append(f"{place} calls a custom tool, which {draft.provider} has not")
        return {"type": "tool_use", "id": _write_id(call.get("id")), "name": None, "input": None}
    function = as_object(call.get("function"))
    arguments = as_text(function.get("arguments")).strip()
    try:
        given: JSON = loads(arguments) if arguments else {}
    except ValueError:
        given = None
    if not isinstance(given, Mapping):
        draft.problems.append(f"{place}.function.arguments must be a JSON object as text")
    return {
        "type": "tool_use",
        "id": _write_id(call.get("id")),
        "name": function.get("name"),
        "input": given,
    }


def _write_result(draft: Draft, place: str, message: Mapping[str, JSON]) -> Block:
    content = message.get("content")
    written: JSON = content if isinstance(content, str) else write_content(draft, place, content)
    name = message.get("tool_call_id") or _old_id(message)
    block: dict[str, JSON] = {"type": "tool_result", "tool_use_id": _write_id(name)}
    if written:
        block["content"] = written
    for key in ("is_error", "cache_control"):
        if key in message:
            block[key] = message[key]
    return block


def _old_id(message: Mapping[str, JSON]) -> str:
    """Name a call of the older kind, which has no id, by its function."""
    call = as_object(message.get("function_call"))
    return f"call_{as_text(call.get('name')) or as_text(message.get('name'))}"


def _write_id(given: JSON) -> str:
    """Other providers' ids may hold characters that are refused here."""
    return _NOT_IN_IDS.sub("_", as_text(given)) or "call"
