"""What a call answers: OpenAI's shapes, for every provider, as typed mappings.

Every class here is a `dict` of exactly what was answered, so unknown keys survive, `json.dumps`
works and a message can be sent back as it came. Known keys are typed attributes as well:
`response.choices[0].message.content` and `response["choices"][0]["message"]["content"]` are the
same object. `response.raw` is the provider's own body, untouched.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, Self, SupportsIndex, TypeAlias, overload

from onellm._json import JSON, as_int, as_object
from onellm._mapping import Field, Result, many, maybe_text, none, number, one, text

if TYPE_CHECKING:
    from onellm._receipt import Receipt

__all__ = [
    "ChatCompletionChunk",
    "ChatCompletionResponse",
    "Choice",
    "ChoiceDelta",
    "FinishReason",
    "FunctionCall",
    "Message",
    "StreamingChoice",
    "TokenDetails",
    "ToolCall",
    "Usage",
]

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


class TokenDetails(Result):
    """How a token count is made up."""

    __slots__ = ()

    cached_tokens: Field[int] = number()
    reasoning_tokens: Field[int] = number()
    audio_tokens: Field[int] = number()


# Where providers say how much of the prompt came from a cache, if not in OpenAI's place:
# https://platform.moonshot.ai/docs/api/chat and https://api-docs.deepseek.com/guides/kv_cache
_CACHED_ELSEWHERE = {
    "prompt_tokens": ("cached_tokens", "prompt_cache_hit_tokens"),
    "completion_tokens": (),
}


class Usage(Result):
    """Tokens read and written, in OpenAI's words; the provider's own counts stay beside them.

    `prompt_tokens` includes what was read from and written to a prompt cache.
    """

    __slots__ = ()

    prompt_tokens: Field[int] = number()
    completion_tokens: Field[int] = number()
    total_tokens: Field[int] = number()
    prompt_tokens_cached: Field[int] = number()
    prompt_tokens_uncached: Field[int] = number()
    completion_tokens_cached: Field[int] = number()
    completion_tokens_uncached: Field[int] = number()
    prompt_tokens_details: Field[TokenDetails | None] = one(TokenDetails)
    completion_tokens_details: Field[TokenDetails | None] = one(TokenDetails)

    def __init__(self, data: Mapping[str, JSON] | None = None, /, **fields: JSON) -> None:
        super().__init__(data, **fields)
        for side, elsewhere in _CACHED_ELSEWHERE.items():
            total = self.get(side)
            if isinstance(total, int):
                details = as_object(self.get(f"{side}_details"))
                known = (details.get("cached_tokens"), *(self.get(key) for key in elsewhere))
                cached = next((count for count in map(as_int, known) if count), 0)
                self.setdefault(f"{side}_cached", cached)
                self.setdefault(f"{side}_uncached", max(total - cached, 0))

    @property
    def cached_tokens(self) -> int:
        """Prompt tokens that were read from a cache."""
        return self.prompt_tokens_cached

    @property
    def reasoning_tokens(self) -> int:
        """Completion tokens the model spent on reasoning, where the provider tells."""
        details = self.completion_tokens_details
        return details.reasoning_tokens if details else 0

    if TYPE_CHECKING:

        @overload
        def __getitem__(
            self,
            key: Literal[
                "prompt_tokens",
                "completion_tokens",
                "total_tokens",
                "prompt_tokens_cached",
                "prompt_tokens_uncached",
                "completion_tokens_cached",
                "completion_tokens_uncached",
            ],
        ) -> int: ...
        @overload
        def __getitem__(self, key: str) -> JSON: ...
        def __getitem__(self, key: str) -> JSON: ...


class Answer(Result):
    """A whole answer, with where it came from."""

    __slots__ = ("_raw", "_receipt")

    _raw: Mapping[str, JSON]
    _receipt: Receipt

    id: Field[str] = text()
    object: Field[str] = text()
    created: Field[int] = number()
    model: Field[str] = text()
    usage: Field[Usage | None] = one(Usage)
    system_fingerprint: Field[str | None] = maybe_text()
    service_tier: Field[str | None] = maybe_text()

    def with_source(self, raw: Mapping[str, JSON], receipt: Receipt | None = None) -> Self:
        """Attach the provider's own body and the receipt of the call."""
        self._raw = raw
        if receipt is not None:
            self._receipt = receipt
        return self

    @property
    def raw(self) -> Mapping[str, JSON]:
        """The provider's own body, untouched; for a chunk, the event it was made of."""
        return getattr(self, "_raw", self)

    @property
    def receipt(self) -> Receipt:
        """Who answered, after which attempts, and what was renamed, moved or added on the way."""
        return self._receipt


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
