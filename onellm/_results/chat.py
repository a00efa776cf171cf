"""What a chat call answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, SupportsIndex, TypeAlias, overload

from onellm._json import JSON
from onellm._mapping import Field, Result, many, maybe_text, none, number, one, text
from onellm._results.base import Answer, Usage

FinishReason: TypeAlias = (
    Literal["stop", "length", "tool_calls", "content_filter", "function_call"] | str
)
"""Why the model stopped. Open: a reason nobody knows yet is kept as the provider said it."""


_Slice: TypeAlias = "slice[SupportsIndex | None, SupportsIndex | None, SupportsIndex | None]"


class FunctionCall(Result):
    """The function a model wants called; `arguments` is JSON text as the model wrote it."""

    __slots__ = ()

    name: Field[str] = text()
    arguments: Field[str] = text()

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["name", "arguments"]) -> str: ...
        @overload
        def __getitem__(self, key: str) -> JSON: ...
        def __getitem__(self, key: str) -> JSON: ...


class ToolCall(Result):
    """One tool call; in a stream a fragment of it, joined by `index`."""

    __slots__ = ()

    id: Field[str] = text()
    type: Field[str] = text()
    index: Field[int] = number()
    _function: Field[FunctionCall | None] = one(FunctionCall, "function")

    @property
    def function(self) -> FunctionCall:
        """The function to call; empty for a tool that is none."""
        return self._function or FunctionCall()

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["id", "type"]) -> str: ...
        @overload
        def __getitem__(self, key: Literal["index"]) -> int: ...
        @overload
        def __getitem__(self, key: Literal["function"]) -> FunctionCall: ...
        @overload
        def __getitem__(self, key: str) -> JSON: ...
        def __getitem__(self, key: str) -> JSON: ...


class Message(Result):
    """The model's turn: text, reasoning, tool calls; fit to be put into the next `messages`.

    `native` holds the provider's own blocks, by provider, when they say more than the text and
    the tool calls do (signed thinking, server tools, citations); they are what is sent back to it.
    """

    __slots__ = ()

    role: Field[str] = text()
    content: Field[str | None] = maybe_text()
    refusal: Field[str | None] = maybe_text()
    reasoning_content: Field[str | None] = maybe_text("reasoning_content", "reasoning")
    tool_calls: Field[list[ToolCall]] = many(ToolCall)
    function_call: Field[FunctionCall | None] = one(FunctionCall)
    native: Field[Mapping[str, JSON] | None] = Field(none)

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["role"]) -> str: ...
        @overload
        def __getitem__(
            self, key: Literal["content", "refusal", "reasoning_content", "reasoning"]
        ) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["tool_calls"]) -> list[ToolCall]: ...
        @overload
        def __getitem__(self, key: Literal["function_call"]) -> FunctionCall | None: ...
        @overload
        def __getitem__(self, key: str) -> JSON: ...
        def __getitem__(self, key: str) -> JSON: ...


class ChoiceDelta(Message):
    """What one chunk adds to the message."""

    __slots__ = ()


class Choice(Result):
    """One finished alternative; `native_finish_reason` is the provider's own word for its end."""

    __slots__ = ()

    index: Field[int] = number()
    finish_reason: Field[FinishReason | None] = Field(none)
    native_finish_reason: Field[str | None] = maybe_text()
    _message: Field[Message | None] = one(Message, "message")

    @property
    def message(self) -> Message:
        """The model's turn."""
        return self._message or Message()

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["message"]) -> Message: ...
        @overload
        def __getitem__(self, key: Literal["index"]) -> int: ...
        @overload
        def __getitem__(self, key: Literal["finish_reason"]) -> FinishReason | None: ...
        @overload
        def __getitem__(self, key: str) -> JSON: ...
        def __getitem__(self, key: str) -> JSON: ...


class StreamingChoice(Result):
    """One alternative's share of a chunk."""

    __slots__ = ()

    index: Field[int] = number()
    finish_reason: Field[FinishReason | None] = Field(none)
    native_finish_reason: Field[str | None] = maybe_text()
    _delta: Field[ChoiceDelta | None] = one(ChoiceDelta, "delta")

    @property
    def delta(self) -> ChoiceDelta:
        """What this chunk adds."""
        return self._delta or ChoiceDelta()

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["delta"]) -> ChoiceDelta: ...
        @overload
        def __getitem__(self, key: Literal["index"]) -> int: ...
        @overload
        def __getitem__(self, key: Literal["finish_reason"]) -> FinishReason | None: ...
        @overload
        def __getitem__(self, key: str) -> JSON: ...
        def __getitem__(self, key: str) -> JSON: ...


class ChunkChoices(list[StreamingChoice]):
    """A chunk's choices. `choices[0]` of a chunk without any (usage only) is an empty choice.

    So `chunk.choices[0].delta.content` needs no guard, and `if chunk.choices:` still tells.
    """

    __slots__ = ()

    @overload
    def __getitem__(self, index: SupportsIndex) -> StreamingChoice: ...
    @overload
    def __getitem__(self, index: _Slice) -> list[StreamingChoice]: ...
    def __getitem__(self, index: SupportsIndex | _Slice) -> StreamingChoice | list[StreamingChoice]:
        if not self and not isinstance(index, slice) and index.__index__() in (0, -1):
            return StreamingChoice(index=0, delta={}, finish_reason=None)
        return super().__getitem__(index)


class ChatCompletionResponse(Answer):
    """The answer to a chat call."""

    __slots__ = ()

    choices: Field[list[Choice]] = many(Choice)

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["choices"]) -> list[Choice]: ...
        @overload
        def __getitem__(self, key: Literal["usage"]) -> Usage | None: ...
        @overload
        def __getitem__(self, key: Literal["id", "object", "model"]) -> str: ...
        @overload
        def __getitem__(self, key: str) -> JSON: ...
        def __getitem__(self, key: str) -> JSON: ...


class ChatCompletionChunk(Answer):
    """One step of a streamed answer."""

    __slots__ = ()

    choices: Field[list[StreamingChoice]] = many(StreamingChoice, into=ChunkChoices)

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["choices"]) -> list[StreamingChoice]: ...
        @overload
        def __getitem__(self, key: Literal["usage"]) -> Usage | None: ...
        @overload
        def __getitem__(self, key: Literal["id", "object", "model"]) -> str: ...
        @overload
        def __getitem__(self, key: str) -> JSON: ...
        def __getitem__(self, key: str) -> JSON: ...
