# Written by scripts/generate.py from specs/together.

from __future__ import annotations

from typing import Literal, TypeAlias

from ..._runtime import UNSET, Unset, WireModel

ModelInfoObject: TypeAlias = Literal["model"] | str
ModelInfoType: TypeAlias = (
    Literal["chat", "language", "code", "image", "embedding", "moderation", "rerank"] | str
)


class ModelInfo(WireModel):
    created: int
    id: str
    object: ModelInfoObject
    type: ModelInfoType
    context_length: int | Unset = UNSET
    display_name: str | Unset = UNSET
    license: str | Unset = UNSET
    link: str | Unset = UNSET
    organization: str | Unset = UNSET
    pricing: Pricing | Unset = UNSET


class Pricing(WireModel):
    base: float
    finetune: float
    hourly: float
    input: float
    output: float
