# Written by scripts/generate.py from specs/openai.

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import CreateEmbeddingResponseObject

ModelObject: TypeAlias = Literal["model"] | str


class DeleteModelResponse(WireModel):
    deleted: bool
    id: str
    object: str


class ListModelsResponse(WireModel):
    data: Sequence[Model]
    object: CreateEmbeddingResponseObject


class Model(WireModel):
    created: int
    id: str
    object: ModelObject
    owned_by: str
    shutdown_date: str | None | Unset = UNSET
