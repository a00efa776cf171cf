"""A whole answer put together from the chunks of a stream."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from onellm._json import JSON, as_int, as_list, as_object
from onellm.models import ChatCompletionResponse

if TYPE_CHECKING:
    from onellm._receipt import Receipt
    from onellm.models import ChatCompletionChunk

_NOT_GROWING: Final = frozenset({"role", "id", "type", "name", "object"})
"""Strings that are said once or again, and not piece by piece."""


class Growing:
    """An object that comes in pieces: texts and lists grow, objects merge, all else is replaced."""

    __slots__ = ("_lists", "_objects", "_others", "_texts")

    def __init__(self) -> None:
        self._others: dict[str, JSON] = {}
        self._texts: dict[str, list[str]] = {}
        self._lists: dict[str, list[JSON]] = {}
        self._objects: dict[str, Growing] = {}

    def add(self, piece: Mapping[str, JSON]) -> None:
        """Take the next piece; null says nothing, nor does an empty name."""
        for key, value in piece.items():
            if isinstance(value, str) and key not in _NOT_GROWING:
                self._texts.setdefault(key, []).append(value)
            elif isinstance(value, dict):
                self._objects.setdefault(key, Growing()).add(value)
            elif isinstance(value, list):
                self._lists.setdefault(key, []).extend(value)
            elif (value is not None and value != "") or key not in self._others:
                self._others[key] = value

    def whole(self) -> dict[str, JSON]:
        """Give what has come so far; list items with an index are pieces of one thing."""
        return {
            **self._others,
            **{key: "".join(pieces) for key, pieces in self._texts.items()},
            **{key: _join_items(items) for key, items in self._lists.items()},
            **{key: one.whole() for key, one in self._objects.items()},
        }


def _join_items(items: list[JSON]) -> list[JSON]:
    """Join pieces of tool calls and of reasoning details by their index, in its order."""
    if not all(isinstance(item, Mapping) and isinstance(item.get("index"), int) for item in items):
        return list(items)
    joined: dict[int, Growing] = {}
    for item in items:
        piece = as_object(item)
        joined.setdefault(as_int(piece["index"]), Growing()).add(piece)
    return [joined[index].whole() for index in sorted(joined)]


def says_something(chunk: ChatCompletionChunk) -> bool:
    """Tell content from a keep-alive: text, reasoning, a tool call or an end; no mere count."""
    for choice in as_list(chunk.get("choices")):
        words = as_object(choice)
        if words.get("finish_reason") is not None:
            return True
        for key, value in as_object(words.get("delta")).items():
            if value and key != "role":
                return True
    return False


class Assembler:
    """Takes a chat's chunks one by one and gives the whole answer at any time."""

    def __init__(self) -> None:
        self._frame: dict[str, JSON] = {}
        self._deltas: dict[int, Growing] = {}
        self._choices: dict[int, dict[str, JSON]] = {}

    def add(self, chunk: ChatCompletionChunk) -> None:
        """Take the next chunk."""
        for key, value in chunk.items():
            if key != "choices" and value is not None:
                self._frame[key] = value
        for choice in as_list(chunk.get("choices")):
            words = as_object(choice)
            index = as_int(words.get("index"))
            if index not in self._deltas:
                self._deltas[index], self._choices[index] = Growing(), {"index": index}
            known = self._choices[index]
            for key, value in words.items():
                if key == "delta":
                    self._deltas[index].add(as_object(value))
                elif key == "logprobs" and isinstance(value, dict):
                    known[key] = _add_logprobs(as_object(known.get(key)), value)
                elif value is not None or key not in known:
                    known[key] = value

    def whole(self, receipt: Receipt | None = None) -> ChatCompletionResponse:
        """Give the answer as far as it has come."""
        choices: list[JSON] = [
            {**self._choices[index], "message": _message(self._deltas[index])}
            for index in sorted(self._deltas)
        ]
        answer: dict[str, JSON] = {**self._frame, "object": "chat.completion", "choices": choices}
        return ChatCompletionResponse(answer).with_source(answer, receipt)


def _message(delta: Growing) -> Mapping[str, JSON]:
    """Give the message; whole tool calls have no index, and are refused with one."""
    message: dict[str, JSON] = {"role": "assistant", "content": None, **delta.whole()}
    if "tool_calls" in message:
        message["tool_calls"] = [
            {key: value for key, value in as_object(call).items() if key != "index"}
            for call in as_list(message["tool_calls"])
        ]
    return message


def _add_logprobs(known: Mapping[str, JSON], more: Mapping[str, JSON]) -> Mapping[str, JSON]:
    joined = {
        key: [*as_list(known.get(key)), *as_list(value)] if isinstance(value, list) else value
        for key, value in more.items()
    }
    return {**known, **joined}
