# Written by scripts/generate.py from specs/xai.

from __future__ import annotations

from collections.abc import Sequence

from ..._runtime import UNSET, Unset, WireModel


class ListModelsResponse(WireModel):
    data: Sequence[Model] | Unset = UNSET
    object: str | Unset = UNSET


class Model(WireModel):
    aliases: Sequence[str] | Unset = UNSET
    cached_prompt_text_token_price: int | Unset = UNSET
    completion_text_token_price: int | Unset = UNSET
    created: int | Unset = UNSET
    fingerprint: str | Unset = UNSET
    id: str | Unset = UNSET
    image_price: int | Unset = UNSET
    input_modalities: Sequence[str] | Unset = UNSET
    max_prompt_length: int | Unset = UNSET
    object: str | Unset = UNSET
    output_modalities: Sequence[str] | Unset = UNSET
    owned_by: str | Unset = UNSET
    prompt_image_token_price: int | Unset = UNSET
    prompt_text_token_price: int | Unset = UNSET
    search_price: int | Unset = UNSET
    version: str | Unset = UNSET
