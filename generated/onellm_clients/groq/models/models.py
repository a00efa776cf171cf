# Written by scripts/generate.py from specs/groq.

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import WireModel

if TYPE_CHECKING:
    from .shared import CreateEmbeddingResponseObject

ModelObject: TypeAlias = Literal["model"] | str


class ListModelsResponse(WireModel):
    data: Sequence[Model]
    object: CreateEmbeddingResponseObject


class Model(WireModel):
    created: int
    id: str
    object: ModelObject
    owned_by: str
