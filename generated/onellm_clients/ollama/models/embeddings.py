# Written by scripts/generate.py from specs/ollama.

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..._runtime import UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import ModelOptions


class EmbedRequest(WireModel):
    input: str | Sequence[str]
    model: str
    dimensions: int | Unset = UNSET
    keep_alive: str | Unset = UNSET
    options: ModelOptions | Unset = UNSET
    truncate: bool | Unset = UNSET


class EmbedResponse(WireModel):
    embeddings: Sequence[Sequence[float]] | Unset = UNSET
    load_duration: int | Unset = UNSET
    model: str | Unset = UNSET
    prompt_eval_count: int | Unset = UNSET
    total_duration: int | Unset = UNSET
