# Written by scripts/generate.py from specs/deepseek.

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from ..._runtime import WireModel

ModelListObject: TypeAlias = Literal["list"] | str
ModelObject: TypeAlias = Literal["model"] | str


class Model(WireModel):
    id: str
    object: ModelObject
    owned_by: str


class ModelList(WireModel):
    data: Sequence[Model]
    object: ModelListObject
