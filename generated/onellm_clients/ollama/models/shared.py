# Written by scripts/generate.py from specs/ollama.

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from ..._runtime import UNSET, Unset, WireModel

ChatRequestThink: TypeAlias = Literal["high", "medium", "low", "max"] | str


class Logprob(WireModel):
    __names__ = {"bytes_": "bytes"}
    bytes_: Sequence[int] | Unset = UNSET
    logprob: float | Unset = UNSET
    token: str | Unset = UNSET
    top_logprobs: Sequence[TokenLogprob] | Unset = UNSET


class ModelOptions(WireModel):
    frequency_penalty: float | Unset = UNSET
    min_p: float | Unset = UNSET
    num_ctx: int | Unset = UNSET
    num_gpu: int | Unset = UNSET
    num_predict: int | Unset = UNSET
    num_thread: int | Unset = UNSET
    presence_penalty: float | Unset = UNSET
    repeat_last_n: int | Unset = UNSET
    repeat_penalty: float | Unset = UNSET
    seed: int | Unset = UNSET
    stop: str | Sequence[str] | Unset = UNSET
    temperature: float | Unset = UNSET
    top_k: int | Unset = UNSET
    top_p: float | Unset = UNSET


class TokenLogprob(WireModel):
    __names__ = {"bytes_": "bytes"}
    bytes_: Sequence[int] | Unset = UNSET
    logprob: float | Unset = UNSET
    token: str | Unset = UNSET
