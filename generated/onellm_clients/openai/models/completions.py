# Written by scripts/generate.py from specs/openai.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import ChatCompletionStreamOptionsObject, CompletionUsage

CreateCompletionRequestModel: TypeAlias = (
    Literal["gpt-3.5-turbo-instruct", "davinci-002", "babbage-002"] | str
)
CreateCompletionResponseChoicesItemFinishReason: TypeAlias = (
    Literal["stop", "length", "content_filter"] | str
)
CreateCompletionResponseObject: TypeAlias = Literal["text_completion"] | str


class CreateCompletionRequest(WireModel):
    model: CreateCompletionRequestModel | str
    prompt: str | Sequence[str | int | Sequence[int]] | None
    best_of: int | None | Unset = UNSET
    echo: bool | None | Unset = UNSET
    frequency_penalty: float | None | Unset = UNSET
    logit_bias: Mapping[str, int] | None | Unset = UNSET
    logprobs: int | None | Unset = UNSET
    max_tokens: int | None | Unset = UNSET
    n: int | None | Unset = UNSET
    presence_penalty: float | None | Unset = UNSET
    seed: int | None | Unset = UNSET
    stop: str | Sequence[str] | None | Unset = UNSET
    stream: bool | None | Unset = UNSET
    stream_options: ChatCompletionStreamOptionsObject | None | Unset = UNSET
    suffix: str | None | Unset = UNSET
    temperature: float | None | Unset = UNSET
    top_p: float | None | Unset = UNSET
    user: str | Unset = UNSET


class CreateCompletionResponse(WireModel):
    choices: Sequence[CreateCompletionResponseChoicesItem]
    created: int
    id: str
    model: str
    object: CreateCompletionResponseObject
    system_fingerprint: str | Unset = UNSET
    usage: CompletionUsage | Unset = UNSET


class CreateCompletionResponseChoicesItem(WireModel):
    finish_reason: CreateCompletionResponseChoicesItemFinishReason | None
    index: int
    logprobs: CreateCompletionResponseChoicesItemLogprobs | None
    text: str


class CreateCompletionResponseChoicesItemLogprobs(WireModel):
    text_offset: Sequence[int] | Unset = UNSET
    token_logprobs: Sequence[float] | Unset = UNSET
    tokens: Sequence[str] | Unset = UNSET
    top_logprobs: Sequence[Mapping[str, float]] | Unset = UNSET
