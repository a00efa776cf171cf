"""The events of ConverseStream in our words; blocks are put together as they come."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from onellm._adapters.bedrock_answers import (
    is_own_call,
    is_plain,
    read_call,
    read_end,
    read_usage,
)
from onellm._json import JSON, as_int, as_list, as_object, as_text, loads
from onellm._wire_errors import error_from_event
from onellm.models import ChatCompletionChunk

if TYPE_CHECKING:
    from onellm._decoders.sse import ServerSentEvent
    from onellm.providers import Provider

Event = Mapping[str, JSON]

_PADDING: Final = "p"
"""Filler of random length in every event, so that lengths tell nothing to an eavesdropper."""


@dataclass(slots=True)
class _Block:
    """One block while its pieces come in."""

    start: Event = field(default_factory=dict[str, JSON])
    pieces: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    citations: list[JSON] = field(default_factory=list[JSON])
    results: list[JSON] = field(default_factory=list[JSON])

    @property
    def use(self) -> Event:
        """The tool call that it is."""
        return as_object(self.start.get("toolUse"))

    def add(self, name: str, piece: JSON) -> None:
        """Take the next piece of a text."""
        if isinstance(piece, str):
            self.pieces.setdefault(name, []).append(piece)

    def joined(self, name: str) -> str:
        """Give the text so far."""
        return "".join(self.pieces.get(name, ()))

    def whole(self) -> dict[str, JSON] | None:
        """Give it as the answer in one piece has it; None when it says nothing."""
        if self.use:
            return {"toolUse": {**self.use, "input": _parse_input(self.joined("input"))}}
        if "toolResult" in self.start:
            result = as_object(self.start["toolResult"])
            return {"toolResult": {**result, "content": self.results}}
        if "image" in self.start or "image" in self.pieces:
            image = as_object(self.start.get("image"))
            return {"image": {**image, "source": {"bytes": _join_blobs(self.pieces.get("image"))}}}
        if "redacted" in self.pieces:
            return {"reasoningContent": {"redactedContent": _join_blobs(self.pieces["redacted"])}}
        if "reasoning" in self.pieces or "signature" in self.pieces:
            thought: dict[str, JSON] = {"text": self.joined("reasoning")}
            if "signature" in self.pieces:
                thought["signature"] = self.joined("signature")
            return {"reasoningContent": {"reasoningText": thought}}
        text = self.joined("text")
        if self.citations:
            content: list[JSON] = [{"text": text}] if text else []
            return {"citationsContent": {"content": content, "citations": self.citations}}
        return {"text": text} if text else None


class BedrockChunkParser:
    """Events of one message, until the counts that follow its end."""

    def __init__(self, provider: Provider, model: str, now: float, secrets: Sequence[str]) -> None:
        self.finished = False
        self.seen = 0
        self._provider = provider
        self._secrets = secrets
        self._frame: Event = {
            "object": "chat.completion.chunk",
            "created": int(now),
            "model": model,
        }
        self._counted = False
        self._blocks: dict[int, _Block] = {}
        self._numbers: dict[int, int] = {}

    @property
    def ended(self) -> bool:
        """Whether nothing will follow; the counts come behind the end, or before it."""
        return self.finished and self._counted

    def parse(self, event: ServerSentEvent) -> list[ChatCompletionChunk]:
        """Read one event; one of a kind nobody knows yet says nothing and is no error."""
        body = loads(event.data)
        if not isinstance(body, Mapping):
            raise ValueError("not an object")  # noqa: TRY004 - malformed, like broken JSON
        self.seen += 1
        if body.get("error"):
            raise error_from_event(body, self._secrets)
        read = _EVENTS.get(event.event)
        said = read(self, body) if read else None
        if said is None:
            return []
        return [ChatCompletionChunk({**self._frame, **said}).with_source({event.event: body})]

    def _start(self, body: Event) -> Event:
        return _delta({"role": as_text(body.get("role")) or "assistant", "content": ""})

    def _start_block(self, body: Event) -> Event | None:
        index = as_int(body.get("contentBlockIndex"))
        block = self._blocks[index] = _Block(as_object(body.get("start")))
        if not is_own_call(block.use):
            return None
        number = self._numbers[index] = len(self._numbers)
        return _delta({"tool_calls": [{"index": number, **read_call(block.use, "")}]})

    def _add_to_block(self, body: Event) -> Event | None:
        index = as_int(body.get("contentBlockIndex"))
        block = self._blocks.setdefault(index, _Block())
        delta = as_object(body.get("delta"))
        said: dict[str, JSON] = {}
        if isinstance(delta.get("text"), str):
            block.add("text", delta["text"])
            said["content"] = delta["text"]
        if reasoning := as_object(delta.get("reasoningContent")):
            block.add("reasoning", reasoning.get("text"))
            block.add("signature", reasoning.get("signature"))
            block.add("redacted", reasoning.get("redactedContent"))
            if reasoning.get("text"):
                said["reasoning_content"] = reasoning["text"]
        if "toolUse" in delta:
            fragment = as_text(as_object(delta["toolUse"]).get("input"))
            block.add("input", fragment)
            if index in self._numbers:
                said.update(self._arguments(index, fragment))
        if "citation" in delta:
            block.citations.append(delta["citation"])
            said["citations"] = [delta["citation"]]
        block.results += as_list(delta.get("toolResult"))
        block.add("image", as_object(as_object(delta.get("image")).get("source")).get("bytes"))
        return _delta(said) if said else None

    def _arguments(self, index: int, fragment: str) -> dict[str, JSON]:
        function: JSON = {"arguments": fragment}
        return {"tool_calls": [{"index": self._numbers[index], "function": function}]}

    def _end_block(self, body: Event) -> Event | None:
        """Give a tool call without arguments the "{}" that its reader expects."""
        index = as_int(body.get("contentBlockIndex"))
        if index not in self._numbers or self._blocks[index].joined("input"):
            return None
        return _delta(self._arguments(index, "{}"))

    def _end(self, body: Event) -> Event:
        self.finished = True
        blocks = [
            whole
            for index in sorted(self._blocks)
            if (whole := self._blocks[index].whole()) is not None
        ]
        plain = all(map(is_plain, blocks))
        delta: Event = {} if plain else {"native": {self._provider.name: blocks}}
        rest = _without(body, {"stopReason", _PADDING})
        return {
            **rest,
            "choices": [{"index": 0, "delta": delta, **read_end(body.get("stopReason"))}],
        }

    def _count(self, body: Event) -> Event:
        self._counted = True
        counted: dict[str, JSON] = {**_without(body, {"usage", _PADDING}), "choices": []}
        if isinstance(body.get("usage"), Mapping):
            counted["usage"] = read_usage(as_object(body["usage"]))
        return counted

    EVENTS: Final = {
        "messageStart": _start,
        "contentBlockStart": _start_block,
        "contentBlockDelta": _add_to_block,
        "contentBlockStop": _end_block,
        "messageStop": _end,
        "metadata": _count,
    }


_EVENTS: Final[Mapping[str, Callable[[BedrockChunkParser, Event], Event | None]]] = (
    BedrockChunkParser.EVENTS
)


def _delta(delta: Event) -> dict[str, JSON]:
    return {"choices": [{"index": 0, "delta": delta, "finish_reason": None}]}


def _without(body: Event, keys: set[str]) -> dict[str, JSON]:
    return {key: value for key, value in body.items() if key not in keys}


def _parse_input(text: str) -> JSON:
    try:
        return loads(text) if text else {}
    except ValueError:
        return {}  # cut off by the limit of tokens; half a JSON could not be sent back


def _join_blobs(pieces: Sequence[str] | None) -> str:
    """Join bytes that came in pieces, each base64-coded by itself."""
    found = list(pieces or ())
    if len(found) == 1:
        return found[0]
    try:
        return base64.b64encode(b"".join(map(base64.b64decode, found))).decode()
    except binascii.Error:
        return "".join(found)
