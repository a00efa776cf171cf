# Written by scripts/generate.py from specs/vercel.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import JSON, UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import EmbeddingListObject

ModelObject: TypeAlias = Literal["model"] | str


class Model(WireModel):
    id: str
    context_window: int | Unset = UNSET
    created: int | Unset = UNSET
    description: str | Unset = UNSET
    max_tokens: int | Unset = UNSET
    name: str | Unset = UNSET
    object: ModelObject | Unset = UNSET
    owned_by: str | Unset = UNSET
    pricing: Mapping[str, JSON] | Unset = UNSET
    tags: Sequence[str] | Unset = UNSET
    type: str | Unset = UNSET


class ModelList(WireModel):
    data: Sequence[Model]
    object: EmbeddingListObject | Unset = UNSET
