# Written by scripts/generate.py from specs/deepseek.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import JSON, UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import FinishReason, StreamOptions, Usage

CompletionObject: TypeAlias = Literal["text_completion"] | str


class Completion(WireModel):
    choices: Sequence[CompletionChoice]
    created: int
    id: str
    model: str
    object: CompletionObject
    system_fingerprint: str | Unset = UNSET
    usage: Usage | None | Unset = UNSET


class CompletionChoice(WireModel):
    index: int
    text: str
    finish_reason: FinishReason | None | Unset = UNSET
    logprobs: CompletionLogprobs | None | Unset = UNSET


class CompletionLogprobs(WireModel):
    text_offset: Sequence[int] | Unset = UNSET
    token_logprobs: Sequence[float] | Unset = UNSET
    tokens: Sequence[str] | Unset = UNSET
    top_logprobs: Sequence[Mapping[str, JSON]] | Unset = UNSET


class CompletionRequest(WireModel):
    model: str
    prompt: str
    echo: bool | None | Unset = UNSET
    frequency_penalty: float | None | Unset = UNSET
    logprobs: int | None | Unset = UNSET
    max_tokens: int | None | Unset = UNSET
    presence_penalty: float | None | Unset = UNSET
    stop: str | Sequence[str] | None | Unset = UNSET
    stream: bool | None | Unset = UNSET
    stream_options: StreamOptions | None | Unset = UNSET
    suffix: str | None | Unset = UNSET
    temperature: float | None | Unset = UNSET
    top_p: float | None | Unset = UNSET
