# Written by scripts/generate.py from specs/perplexity.

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from ..._runtime import WireModel

ListModelsResponseObject: TypeAlias = Literal["list"] | str
ModelObject: TypeAlias = Literal["model"] | str


class ListModelsResponse(WireModel):
    data: Sequence[Model]
    object: ListModelsResponseObject


class Model(WireModel):
    created: int
    id: str
    object: ModelObject
    owned_by: str
