# Written by scripts/generate.py from specs/fireworks.

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import EmbeddingResponseObject

ModelObject: TypeAlias = Literal["model"] | str


class Model(WireModel):
    id: str
    context_length: int | Unset = UNSET
    created: int | Unset = UNSET
    kind: str | Unset = UNSET
    object: ModelObject | Unset = UNSET
    owned_by: str | Unset = UNSET
    supports_chat: bool | Unset = UNSET
    supports_image_input: bool | Unset = UNSET
    supports_tools: bool | Unset = UNSET


class ModelList(WireModel):
    data: Sequence[Model]
    object: EmbeddingResponseObject | Unset = UNSET
