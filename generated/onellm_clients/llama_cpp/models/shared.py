# Written by scripts/generate.py from specs/llama_cpp.

from __future__ import annotations

from typing import Literal, TypeAlias

from ..._runtime import UNSET, Unset, WireModel

EmbeddingListObject: TypeAlias = Literal["list"] | str
FinishReason: TypeAlias = Literal["stop", "length", "tool_calls"] | str


class EmbeddingListUsage(WireModel):
    prompt_tokens: int | Unset = UNSET
    total_tokens: int | Unset = UNSET


class Timings(WireModel):
    cache_n: int | Unset = UNSET
    predicted_ms: float | Unset = UNSET
    predicted_n: int | Unset = UNSET
    predicted_per_second: float | Unset = UNSET
    predicted_per_token_ms: float | Unset = UNSET
    prompt_ms: float | Unset = UNSET
    prompt_n: int | Unset = UNSET
    prompt_per_second: float | Unset = UNSET
    prompt_per_token_ms: float | Unset = UNSET


class Usage(WireModel):
    completion_tokens: int
    prompt_tokens: int
    total_tokens: int
    prompt_tokens_details: UsagePromptTokensDetails | Unset = UNSET


class UsagePromptTokensDetails(WireModel):
    cached_tokens: int | Unset = UNSET
