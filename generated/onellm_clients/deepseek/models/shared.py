# Written by scripts/generate.py from specs/deepseek.

from __future__ import annotations

from typing import Literal, TypeAlias

from ..._runtime import UNSET, Unset, WireModel

FinishReason: TypeAlias = (
    Literal["stop", "length", "content_filter", "tool_calls", "insufficient_system_resource"] | str
)


class StreamOptions(WireModel):
    include_usage: bool | Unset = UNSET


class Usage(WireModel):
    completion_tokens: int
    prompt_tokens: int
    total_tokens: int
    completion_tokens_details: UsageCompletionTokensDetails | Unset = UNSET
    prompt_cache_hit_tokens: int | Unset = UNSET
    prompt_cache_miss_tokens: int | Unset = UNSET
    prompt_tokens_details: UsagePromptTokensDetails | Unset = UNSET


class UsageCompletionTokensDetails(WireModel):
    reasoning_tokens: int | Unset = UNSET


class UsagePromptTokensDetails(WireModel):
    cached_tokens: int | Unset = UNSET
