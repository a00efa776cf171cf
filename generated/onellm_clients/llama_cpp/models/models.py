# Written by scripts/generate.py from specs/llama_cpp.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import JSON, UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import EmbeddingListObject

ModelObject: TypeAlias = Literal["model"] | str


class Model(WireModel):
    id: str
    aliases: Sequence[str] | Unset = UNSET
    created: int | Unset = UNSET
    meta: ModelMeta | None | Unset = UNSET
    object: ModelObject | Unset = UNSET
    owned_by: str | Unset = UNSET
    tags: Sequence[str] | Unset = UNSET


class ModelList(WireModel):
    data: Sequence[Model]
    models: Sequence[Mapping[str, JSON]] | Unset = UNSET
    object: EmbeddingListObject | Unset = UNSET


class ModelMeta(WireModel):
    n_ctx_train: int | Unset = UNSET
    n_embd: int | Unset = UNSET
    n_params: int | Unset = UNSET
    n_vocab: int | Unset = UNSET
    size: int | Unset = UNSET
    vocab_type: int | Unset = UNSET
