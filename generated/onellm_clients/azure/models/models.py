# Written by scripts/generate.py from specs/azure.

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import EmbeddingListObject

ListModelsApiVersion: TypeAlias = Literal["v1", "preview"] | str
ModelObject: TypeAlias = Literal["model"] | str


class Model(WireModel):
    id: str
    created: int | Unset = UNSET
    object: ModelObject | Unset = UNSET
    owned_by: str | Unset = UNSET


class ModelList(WireModel):
    data: Sequence[Model]
    object: EmbeddingListObject | Unset = UNSET
