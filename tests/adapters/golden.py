"""One folder is one test: what the user gives, what goes over the wire, what comes back.

call.json      model, messages, stream and options, as they are given to `create`; `odd_answer`
               where the answer is none that the pinned document describes
request.json   method, url, headers (those beyond the format's own in `headers.json`), body; lines
               that the receipt's notes and the warnings contain; `beyond`: places in the body that
               the service knows and its pinned document does not
refused.json   instead of it: the error, and what its problems contain
response.json  an answer as it comes, and result.json, what the user gets
stream.txt     the bytes of a stream, and chunks.json, what the user gets; whole.json, the choices
               of the answer that they add up to; failure.json, how it ends
"""

from __future__ import annotations

import json
import warnings
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias, cast

from onellm._assemble import Assembler
from onellm._call import check_chat
from onellm._chunk_reader import ChunkReader
from onellm._json import loads
from onellm._pipeline import prepare_chat
from onellm._watchdog import Watchdog
from onellm.errors import InvalidResponseError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from onellm._pipeline import PreparedChat
    from onellm.errors import APIError
    from onellm.models import ChatCompletionChunk, ChatCompletionResponse, Message

Object: TypeAlias = "dict[str, object]"

HERE: Final = Path(__file__).parent
NOW: Final = 1_700_000_000
"""The time at which every answer arrives; Anthropic's carry none of their own."""
KEY: Final = "sk-golden"


@dataclass(frozen=True)
class Case:
    """One folder of golden files."""

    folder: Path

    def __str__(self) -> str:
        return f"{self.format}/{self.folder.name}"

    @property
    def format(self) -> str:
        return self.folder.parent.name

    def has(self, name: str) -> bool:
        return (self.folder / name).exists()

    def read(self, name: str) -> Object:
        return read_object(self.folder / name)

    @cached_property
    def call(self) -> Object:
        return self.read("call.json")

    @property
    def provider(self) -> str:
        return str(self.call["model"]).partition("/")[0]

    @property
    def is_odd(self) -> bool:
        """Whether the answer is such as the pinned document does not describe, on purpose."""
        return self.call.get("odd_answer", False) is True

    def prepare(self) -> Sent:
        """Go the way of a call until its request is complete; nothing is sent."""
        options = cast("Mapping[str, object]", self.call.get("options", {}))
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            checked = check_chat(
                self.call["model"],
                self.call["messages"],
                self.call.get("stream", False),
                options,
            )
            prepared = prepare_chat(checked)
        return Sent(prepared, [str(warning.message) for warning in caught])

    def parse(self) -> ChatCompletionResponse:
        """Read the answer."""
        prepared = self.prepare().prepared
        body = loads((self.folder / "response.json").read_bytes())
        assert isinstance(body, dict)
        answer = prepared.adapter.parse_chat(body, prepared.call.provider, NOW)
        assert answer is not None
        return answer

    def listen(self, size: int) -> Listener:
        """Read the stream, cut into pieces of a size."""
        stream = (self.folder / "stream.txt").read_bytes()
        listener = Listener()
        listener.hear(
            self.prepare().prepared,
            (stream[start : start + size] for start in range(0, len(stream), size)),
        )
        return listener

    def assemble(self) -> ChatCompletionResponse:
        """Read the stream and put the whole answer together."""
        assembler = Assembler()
        for chunk in self.listen(64).chunks:
            assembler.add(chunk)
        return assembler.whole()

    def send_back(self, message: Message) -> Sent:
        """Make the call that goes on after the model's turn, with results for its tool calls."""
        turns: list[object] = [
            {"role": "tool", "tool_call_id": call.id, "content": "done"}
            for call in message.tool_calls
        ]
        turns = turns or [{"role": "user", "content": "Go on."}]
        other = Case(self.folder)
        other.__dict__["call"] = {
            **self.call,
            "messages": [{"role": "user", "content": "Hello"}, message, *turns],
        }
        return other.prepare()

    def expected_headers(self) -> dict[str, str]:
        """Give the headers of the format, those of a stream, and those of this call, in turn."""
        expected = read_object(self.folder.parent / "headers.json")
        if self.call.get("stream"):
            expected |= {"accept": "text/event-stream", "accept-encoding": "identity"}
        own = cast("Object", self.read("request.json").get("headers", {}))
        return {k: str(v) for k, v in (expected | own).items() if v is not None}


@dataclass(frozen=True)
class Sent:
    """A request that is complete, and what was said about it."""

    prepared: PreparedChat
    warned: list[str]

    @cached_property
    def body(self) -> Object:
        return parse_object(self.prepared.request.whole)

    @property
    def headers(self) -> dict[str, str]:
        return dict(self.prepared.request.headers)


@dataclass
class Listener:
    """A user who takes every chunk as soon as it is there."""

    chunks: list[ChatCompletionChunk] = field(default_factory=list["ChatCompletionChunk"])
    failure: Exception | None = None
    events: int = 0
    """How many events counted as a sign of life."""
    drains: bool = False
    """Whether the end marker was seen."""

    def hear(self, prepared: PreparedChat, pieces: Iterable[bytes]) -> None:
        call = prepared.call
        watchdog = Watchdog(call.target.clocks, 0.0)
        reader = ChunkReader(
            prepared.adapter.chunk_parser(call, NOW),
            watchdog,
            prepared.receipt,
            _refuse,
            decoder=prepared.adapter.decoder(),
        )
        for piece in (*pieces, b""):
            if not reader.over:
                reader.feed(piece, 0.0)
            self.chunks += reader.ready
            reader.ready.clear()
        self.failure, self.drains, self.events = reader.failure, reader.drains, watchdog.events


def _refuse(head: bytes) -> APIError:
    return InvalidResponseError(f"no events: {head!r}")


def find_cases(*files: str) -> list[Case]:
    """Find every folder that has these files."""
    folders = (path for path in HERE.glob("*/*") if path.is_dir() and path.name[0] not in "._")
    cases = sorted((Case(folder) for folder in folders), key=str)
    return [case for case in cases if all(map(case.has, files))]


def read_object(path: Path) -> Object:
    return parse_object(path.read_bytes())


def parse_object(text: bytes) -> Object:
    value: object = json.loads(text)
    assert isinstance(value, dict)
    return cast("Object", value)


def contains_each(lines: Iterable[str], expected: object) -> bool:
    """Tell whether every line contains another one of the expected texts, and none is left."""
    left = [str(text) for text in cast("list[object]", expected)]
    for line in lines:
        found = next((text for text in left if text in line), None)
        if found is None:
            return False
        left.remove(found)
    return not left
