# Written by scripts/generate.py from specs/ollama.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ..._runtime import JSON, UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import ChatRequestThink, Logprob, ModelOptions


class GenerateRequest(WireModel):
    model: str
    format: str | Mapping[str, JSON] | Unset = UNSET
    images: Sequence[str] | Unset = UNSET
    keep_alive: str | float | Unset = UNSET
    logprobs: bool | Unset = UNSET
    options: ModelOptions | Unset = UNSET
    prompt: str | Unset = UNSET
    raw: bool | Unset = UNSET
    stream: bool | Unset = UNSET
    suffix: str | Unset = UNSET
    system: str | Unset = UNSET
    think: bool | ChatRequestThink | Unset = UNSET
    top_logprobs: int | Unset = UNSET


class GenerateResponse(WireModel):
    created_at: str | Unset = UNSET
    done: bool | Unset = UNSET
    done_reason: str | Unset = UNSET
    eval_count: int | Unset = UNSET
    eval_duration: int | Unset = UNSET
    load_duration: int | Unset = UNSET
    logprobs: Sequence[Logprob] | Unset = UNSET
    model: str | Unset = UNSET
    prompt_eval_count: int | Unset = UNSET
    prompt_eval_duration: int | Unset = UNSET
    response: str | Unset = UNSET
    thinking: str | Unset = UNSET
    total_duration: int | Unset = UNSET
