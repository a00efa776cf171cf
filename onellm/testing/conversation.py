"""What is asked and what is answered, in words that belong to no provider."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from typing import Literal

from onellm.testing._shapes import JsonObject, as_object
from onellm.testing.schema_values import value_for

_WORDS = re.compile(r"\s*\S+|\s+$")
_QUOTE_LIMIT = 200
_NAME_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|[0-9]+")
_VERBS = frozenset(
    (
        *("add", "call", "check", "create", "do", "fetch", "find", "get", "list", "look", "lookup"),
        *("make", "new", "read", "run", "search", "send", "set", "the", "tool", "update", "use"),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """A function that the caller offers."""

    name: str
    schema: JsonObject


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolResult:
    """What such a function returned."""

    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A request for an answer, as far as the simulator looks at it."""

    model: str
    text: str
    images: int = 0
    tools: tuple[Tool, ...] = ()
    tool_choice: Literal["auto", "none", "any"] = "auto"
    several_tools: bool = True
    results: tuple[ToolResult, ...] = ()
    schema: JsonObject | None = None
    reasons: bool = False
    stop: tuple[str, ...] = ()
    max_tokens: int | None = None
    input_tokens: int = 1
    stream: bool = False
    usage_in_stream: bool = True
    copies: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolCall:
    """A wish to have a tool run."""

    name: str
    arguments: JsonObject


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the simulated model says; `finish` is one of stop, length, tool, stop_sequence."""

    text: str = ""
    reasoning: str = ""
    tool_calls: tuple[ToolCall, ...] = ()
    finish: str = "stop"
    stop_sequence: str | None = None

    @property
    def reasoning_tokens(self) -> int:
        """How many words were thought."""
        return len(words(self.reasoning))

    @property
    def output_tokens(self) -> int:
        """How many words were made: thought, said and passed to tools."""
        arguments = sum(len(fragments(call.arguments)) for call in self.tool_calls)
        return self.reasoning_tokens + len(words(self.text)) + arguments


def words(text: str) -> list[str]:
    """Cut a text into the pieces in which it is streamed and counted; joined they are the text."""
    return _WORDS.findall(text)


def fragments(arguments: JsonObject, size: int = 6) -> list[str]:
    """Cut arguments into pieces of JSON text that are no JSON on their own."""
    text = json.dumps(arguments, ensure_ascii=False)
    return [text[start : start + size] for start in range(0, len(text), size)]


def answer(question: Question) -> Answer:
    """Answer, always the same to the same question."""
    reasoning = ""
    if question.reasons:
        count = len(words(question.text))
        reasoning = f"The question has {count} words. A short and honest answer will do."
    calls = _tool_calls(question)
    if calls:
        return Answer(reasoning=reasoning, tool_calls=calls, finish="tool")
    return _limited(Answer(text=_text(question), reasoning=reasoning), question)


def _text(question: Question) -> str:
    if question.schema is not None:
        return json.dumps(value_for(question.schema, question.text), ensure_ascii=False)
    if question.results:
        said = " ".join(f"{result.name} says: {result.text}" for result in question.results)
        return f"I asked your tools. {said}"
    quote = question.text.strip()
    if len(quote) > _QUOTE_LIMIT:
        quote = quote[:_QUOTE_LIMIT] + "…"
    images = f"{question.images} image{'s' if question.images > 1 else ''}"
    seen = f" I see {images}." if question.images else ""
    return f'Hello! You said: "{quote}".{seen} I am a simulator, and glad that you are here.'


def _tool_calls(question: Question) -> tuple[ToolCall, ...]:
    if question.results or question.tool_choice == "none":
        return ()
    chosen = [tool for tool in question.tools if _mentions(question.text, tool.name)]
    if not chosen and question.tool_choice == "any":
        chosen = list(question.tools)[:1]
    if not question.several_tools:
        chosen = chosen[:1]
    return tuple(
        ToolCall(
            name=tool.name,
            arguments=as_object(value_for({"type": "object", **tool.schema}, question.text)),
        )
        for tool in chosen
    )


def _mentions(text: str, name: str) -> bool:
    """Whether a sentence speaks of a tool: by its name, or by what the name is about."""
    spoken = {word.lower() for word in re.findall(r"\w+", text)}
    parts = [part.lower() for part in _NAME_PARTS.findall(name)]
    if name.lower() in text.lower() or " ".join(parts) in text.lower():
        return True
    return any(part in spoken for part in parts if part not in _VERBS)


def _limited(complete: Answer, question: Question) -> Answer:
    """Stop where the caller wanted it: at a text, or after a number of words."""
    limited = complete
    places = [(limited.text.find(stop), stop) for stop in question.stop if stop in limited.text]
    if places:
        place, stop = min(places)
        limited = replace(
            limited, text=limited.text[:place], finish="stop_sequence", stop_sequence=stop
        )
    limit = question.max_tokens
    if limit is None or limited.output_tokens <= limit:
        return limited
    thought = words(limited.reasoning)[:limit]
    said = words(limited.text)[: limit - len(thought)]
    return Answer(text="".join(said), reasoning="".join(thought), finish="length")
