"""What the public API gave, put as `reading` puts it, and what of the body it lost."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from .reading import Call, Growing, Reading, Tokens, Turn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onellm.models import ChatCompletionChunk, ChatCompletionResponse, Message, ToolCall, Usage


def observe_answer(answer: ChatCompletionResponse) -> Reading:
    """Read an answer by its attributes."""
    turns = {
        choice.index: Turn(
            choice.message.content,
            choice.message.reasoning_content or "",
            _calls(choice.message),
            choice.finish_reason,
        )
        for choice in answer.choices
    }
    return Reading(turns, _tokens(answer.usage))


def observe_stream(chunks: Iterable[ChatCompletionChunk]) -> Reading:
    """Join chunks by their attributes, as an application does."""
    turns: dict[int, Growing] = {}
    tokens: Tokens | None = None
    for chunk in chunks:
        tokens = _tokens(chunk.usage) or tokens
        for choice in chunk.choices:
            turn = turns.setdefault(choice.index, Growing())
            turn.finish = choice.finish_reason or turn.finish
            turn.text.append(choice.delta.content or "")
            turn.reasoning.append(choice.delta.reasoning_content or "")
            for call in choice.delta.tool_calls:
                turn.add_call(call.index, *_call(call))
            if older := choice.delta.function_call:
                turn.add_function_call(older.name, older.arguments)
    return Reading({index: turn.finished() for index, turn in turns.items()}, tokens)


def find_lost(recorded: object, kept: object, place: str = "") -> list[str]:
    """Name every part of a body that a result does not hold; what it adds is its own affair."""
    if isinstance(recorded, Mapping) and isinstance(kept, Mapping):
        native = kept.get("native")
        own = next(iter(native.values())) if isinstance(native, Mapping) else None
        return [
            line
            for key, value in recorded.items()
            # Content that came in parts is joined to a text; the parts are kept as native.
            if not (key == "content" and own == value)
            for line in find_lost(value, kept.get(key, ...), f"{place}.{key}")
        ]
    if isinstance(recorded, list) and isinstance(kept, list) and len(recorded) == len(kept):
        return [
            line
            for index, (value, item) in enumerate(zip(recorded, kept, strict=True))
            for line in find_lost(value, item, f"{place}[{index}]")
        ]
    return (
        [] if recorded == kept and type(recorded) is type(kept) else [f"{place} {recorded!r:.80}"]
    )


def _calls(message: Message) -> tuple[Call, ...]:
    calls = [Call(*_call(call)) for call in message.tool_calls]
    if older := message.function_call:
        calls.append(Call("", older.name, older.arguments))
    return tuple(calls)


def _call(call: ToolCall) -> tuple[str, str, str]:
    custom = call.get("custom")
    if isinstance(custom, Mapping):
        return call.id, str(custom["name"]), str(custom["input"])
    return call.id, call.function.name, call.function.arguments


def _tokens(usage: Usage | None) -> Tokens | None:
    if not usage:
        return None
    return Tokens(
        usage.prompt_tokens, usage.completion_tokens, usage.total_tokens, usage.cached_tokens
    )
