# Written by scripts/generate.py from specs/mistral.

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from ..._runtime import UNSET, UnknownVariant, Unset, WireModel


class BaseModelCard(WireModel):
    capabilities: ModelCapabilities
    id: str
    type: Literal["base"] = "base"
    aliases: Sequence[str] | Unset = UNSET
    created: int | Unset = UNSET
    default_model_temperature: float | None | Unset = UNSET
    deprecation: str | None | Unset = UNSET
    deprecation_replacement_model: str | None | Unset = UNSET
    description: str | None | Unset = UNSET
    max_context_length: int | Unset = UNSET
    name: str | None | Unset = UNSET
    object: str | Unset = UNSET
    owned_by: str | Unset = UNSET


class FTModelCard(WireModel):
    capabilities: ModelCapabilities
    id: str
    job: str
    root: str
    type: Literal["fine-tuned"] = "fine-tuned"
    aliases: Sequence[str] | Unset = UNSET
    archived: bool | Unset = UNSET
    created: int | Unset = UNSET
    default_model_temperature: float | None | Unset = UNSET
    deprecation: str | None | Unset = UNSET
    deprecation_replacement_model: str | None | Unset = UNSET
    description: str | None | Unset = UNSET
    max_context_length: int | Unset = UNSET
    name: str | None | Unset = UNSET
    object: str | Unset = UNSET
    owned_by: str | Unset = UNSET


class ModelCapabilities(WireModel):
    audio: bool | Unset = UNSET
    audio_speech: bool | Unset = UNSET
    audio_transcription: bool | Unset = UNSET
    audio_transcription_realtime: bool | Unset = UNSET
    classification: bool | Unset = UNSET
    completion_chat: bool | Unset = UNSET
    completion_fim: bool | Unset = UNSET
    fine_tuning: bool | Unset = UNSET
    function_calling: bool | Unset = UNSET
    moderation: bool | Unset = UNSET
    ocr: bool | Unset = UNSET
    reasoning: bool | Unset = UNSET
    unified_resources: bool | Unset = UNSET
    vision: bool | Unset = UNSET


class ModelList(WireModel):
    data: Sequence[BaseModelCard | FTModelCard | UnknownVariant] | Unset = UNSET
    object: str | Unset = UNSET
