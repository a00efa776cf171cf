# Written by scripts/generate.py from specs/moonshot.

from __future__ import annotations

from collections.abc import Sequence

from ..._runtime import UNSET, Unset, WireModel


class ModelList(WireModel):
    data: Sequence[ModelListDataItem] | Unset = UNSET
    object: str | Unset = UNSET


class ModelListDataItem(WireModel):
    context_length: int | Unset = UNSET
    created: int | Unset = UNSET
    id: str | Unset = UNSET
    object: str | Unset = UNSET
    owned_by: str | Unset = UNSET
    supports_image_in: bool | Unset = UNSET
    supports_reasoning: bool | Unset = UNSET
    supports_video_in: bool | Unset = UNSET
