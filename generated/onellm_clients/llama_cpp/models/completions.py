# Written by scripts/generate.py from specs/llama_cpp.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import JSON, UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import FinishReason, Timings, Usage

CompletionObject: TypeAlias = Literal["text_completion"] | str


class Completion(WireModel):
    choices: Sequence[CompletionChoice]
    id: str
    created: int | Unset = UNSET
    model: str | Unset = UNSET
    object: CompletionObject | Unset = UNSET
    system_fingerprint: str | Unset = UNSET
    timings: Timings | Unset = UNSET
    usage: Usage | None | Unset = UNSET


class CompletionChoice(WireModel):
    index: int
    text: str
    finish_reason: FinishReason | None | Unset = UNSET
    logprobs: Mapping[str, JSON] | None | Unset = UNSET


class CompletionRequest(WireModel):
    prompt: JSON
    cache_prompt: bool | Unset = UNSET
    dynatemp_range: float | Unset = UNSET
    echo: bool | Unset = UNSET
    frequency_penalty: float | Unset = UNSET
    grammar: str | Unset = UNSET
    id_slot: int | Unset = UNSET
    ignore_eos: bool | Unset = UNSET
    logit_bias: JSON | Unset = UNSET
    logprobs: int | None | Unset = UNSET
    max_tokens: int | None | Unset = UNSET
    min_p: float | Unset = UNSET
    mirostat: int | Unset = UNSET
    model: str | Unset = UNSET
    n_predict: int | Unset = UNSET
    presence_penalty: float | Unset = UNSET
    repeat_last_n: int | Unset = UNSET
    repeat_penalty: float | Unset = UNSET
    samplers: Sequence[str] | Unset = UNSET
    seed: int | Unset = UNSET
    stop: str | Sequence[str] | Unset = UNSET
    stream: bool | Unset = UNSET
    suffix: str | Unset = UNSET
    temperature: float | Unset = UNSET
    timings_per_token: bool | Unset = UNSET
    top_k: int | Unset = UNSET
    top_p: float | Unset = UNSET
    typical_p: float | Unset = UNSET
