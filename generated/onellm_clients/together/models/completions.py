# Written by scripts/generate.py from specs/together.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import JSON, UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import (
        ChatCompletionChunkChoicesItemDelta,
        FinishReason,
        LogprobsPart,
        PromptPartItem,
        UsageDataObject,
    )

CompletionChunkObject: TypeAlias = Literal["completion.chunk"] | str
CompletionRequestModel: TypeAlias = (
    Literal[
        "meta-llama/Llama-2-70b-hf",
        "mistralai/Mistral-7B-v0.1",
        "mistralai/Mixtral-8x7B-v0.1",
        "Meta-Llama/Llama-Guard-7b",
    ]
    | str
)
CompletionRequestSafetyModel: TypeAlias = Literal["Meta-Llama/Llama-Guard-7b"] | str
CompletionResponseObject: TypeAlias = Literal["text.completion"] | str


class CompletionChoice(WireModel):
    index: int
    delta: ChatCompletionChunkChoicesItemDelta | Unset = UNSET
    text: str | Unset = UNSET


class CompletionChoicesDataItem(WireModel):
    finish_reason: FinishReason | Unset = UNSET
    logprobs: LogprobsPart | Unset = UNSET
    seed: int | Unset = UNSET
    text: str | Unset = UNSET


class CompletionChunk(WireModel):
    choices: Sequence[CompletionChoice]
    finish_reason: JSON
    id: str
    token: CompletionToken
    usage: JSON
    created: int | Unset = UNSET
    object: CompletionChunkObject | Unset = UNSET
    seed: int | Unset = UNSET


class CompletionRequest(WireModel):
    model: CompletionRequestModel | str
    prompt: str
    echo: bool | Unset = UNSET
    frequency_penalty: float | Unset = UNSET
    logit_bias: Mapping[str, float] | Unset = UNSET
    logprobs: int | Unset = UNSET
    max_tokens: int | Unset = UNSET
    min_p: float | Unset = UNSET
    n: int | Unset = UNSET
    presence_penalty: float | Unset = UNSET
    repetition_penalty: float | Unset = UNSET
    safety_model: CompletionRequestSafetyModel | str | Unset = UNSET
    seed: int | Unset = UNSET
    stop: Sequence[str] | Unset = UNSET
    stream: bool | Unset = UNSET
    temperature: float | Unset = UNSET
    top_k: int | Unset = UNSET
    top_p: float | Unset = UNSET


class CompletionResponse(WireModel):
    choices: Sequence[CompletionChoicesDataItem]
    created: int
    id: str
    model: str
    object: CompletionResponseObject
    prompt: Sequence[PromptPartItem]
    usage: UsageDataObject | None


class CompletionToken(WireModel):
    id: int
    logprob: float
    special: bool
    text: str
