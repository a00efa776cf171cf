"""What a recorded body says, read with `json` and string splitting and nothing of the library."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .recordings import Obj


@dataclass(frozen=True, slots=True)
class Call:
    """One tool call; a function call of the older kind has no id."""

    id: str
    name: str
    arguments: str


@dataclass(frozen=True, slots=True)
class Turn:
    """One alternative: what was said, thought and called, and why it ended."""

    text: str | None
    reasoning: str
    calls: tuple[Call, ...]
    finish: str | None


@dataclass(frozen=True, slots=True)
class Tokens:
    """What was counted."""

    prompt: int
    completion: int
    total: int
    cached: int


@dataclass(frozen=True, slots=True)
class Reading:
    """All that is compared: the alternatives by their index, and the count."""

    turns: Mapping[int, Turn]
    tokens: Tokens | None


@dataclass(slots=True)
class Growing:
    """One alternative of a stream while its fragments come in."""

    text: list[str] = field(default_factory=list[str])
    reasoning: list[str] = field(default_factory=list[str])
    finish: str | None = None
    _calls: dict[int, list[str]] = field(default_factory=dict[int, list[str]])
    _older: list[str] | None = None

    def add_call(self, index: int, id_: str, name: str, arguments: str) -> None:
        """Join a fragment to the call it belongs to; ids and names may be repeated."""
        call = self._calls.setdefault(index, ["", "", ""])
        _join(call, id_, name, arguments)

    def add_function_call(self, name: str, arguments: str) -> None:
        """Join a fragment of the older kind of call."""
        self._older = self._older or ["", "", ""]
        _join(self._older, "", name, arguments)

    def finished(self) -> Turn:
        """Close it."""
        calls = [Call(*self._calls[index]) for index in sorted(self._calls)]
        if self._older:
            calls.append(Call(*self._older))
        return Turn("".join(self.text), "".join(self.reasoning), tuple(calls), self.finish)


def _join(call: list[str], id_: str, name: str, arguments: str) -> None:
    call[0] = id_ or call[0]
    call[1] = name or call[1]
    call[2] += arguments


def split_events(body: str) -> list[str]:
    """Give the data of every event of a stream, comments and names left out."""
    found: list[str] = []
    for block in body.replace("\r\n", "\n").replace("\r", "\n").split("\n\n"):
        data = [
            line.removeprefix("data:").removeprefix(" ")
            for line in block.split("\n")
            if line.startswith("data:")
        ]
        if data:
            found.append("\n".join(data))
    return found


def read_events(body: str) -> list[Obj]:
    """Parse a stream's events up to its end marker; what follows that is no part of it."""
    events: list[Obj] = []
    for data in split_events(body):
        if data.strip() == "[DONE]":
            break
        event: Obj = json.loads(data)
        events.append(event)
        if event.get("type") == "message_stop":
            break
    return events


def read_openai_answer(body: Obj) -> Reading:
    """Read a chat completion."""
    turns = {
        choice["index"]: _read_message(choice.get("message") or {}, choice.get("finish_reason"))
        for choice in body["choices"]
    }
    return Reading(turns, _read_usage(body))


def read_openai_stream(events: Sequence[Obj]) -> Reading:
    """Join the chunks of a chat completion."""
    turns: dict[int, Growing] = {}
    tokens: Tokens | None = None
    for event in events:
        tokens = _read_usage(event) or tokens
        for choice in event.get("choices") or ():
            turn = turns.setdefault(choice.get("index", 0), Growing())
            turn.finish = choice.get("finish_reason") or turn.finish
            delta: Obj = choice.get("delta") or {}
            turn.text.append(_read_text(delta.get("content")) or "")
            turn.reasoning.append(_read_reasoning(delta))
            for position, call in enumerate(delta.get("tool_calls") or ()):
                turn.add_call(call.get("index", position), *_read_call(call))
            if older := delta.get("function_call"):
                turn.add_function_call(older.get("name") or "", older.get("arguments") or "")
    return Reading({index: turn.finished() for index, turn in turns.items()}, tokens)


def _read_message(message: Obj, finish: str | None) -> Turn:
    calls = [Call(*_read_call(call)) for call in message.get("tool_calls") or ()]
    if older := message.get("function_call"):
        calls.append(Call("", older["name"], older["arguments"]))
    text = _read_text(message.get("content"))
    return Turn(text, _read_reasoning(message), tuple(calls), finish)


def _read_call(call: Obj) -> tuple[str, str, str]:
    if custom := call.get("custom"):
        return call["id"], custom["name"], custom["input"]
    function: Obj = call.get("function") or {}
    return call.get("id") or "", function.get("name") or "", function.get("arguments") or ""


def _read_text(content: object) -> str | None:
    if isinstance(content, list):
        parts: list[Obj] = content
        texts = [part["text"] for part in parts if part["type"] == "text"]
        return "".join(texts) if texts else None
    return content if isinstance(content, str) else None


def _read_reasoning(message: Obj) -> str:
    content = message.get("content")
    if isinstance(content, list):
        parts: list[Obj] = content
        return "".join(
            piece["text"]
            for part in parts
            if part["type"] == "thinking"
            for piece in part["thinking"]
        )
    return message.get("reasoning_content") or message.get("reasoning") or ""


def _read_usage(body: Obj) -> Tokens | None:
    usage: Obj | None = body.get("usage") or (body.get("x_groq") or {}).get("usage")
    if not usage:
        return None
    details: Obj = usage.get("prompt_tokens_details") or {}
    # Moonshot and Together count what was cached beside the rest, DeepSeek under its own name.
    cached = (
        (details, "cached_tokens"),
        (usage, "cached_tokens"),
        (usage, "prompt_cache_hit_tokens"),
    )
    return Tokens(
        prompt=usage["prompt_tokens"],
        completion=usage["completion_tokens"],
        total=usage["total_tokens"],
        cached=next((place[key] for place, key in cached if place.get(key) is not None), 0),
    )
