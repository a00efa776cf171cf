# Written by scripts/generate.py from specs/llama_cpp.

from __future__ import annotations

from collections.abc import Mapping

from ..._runtime import JSON, UNSET, Unset, WireModel


class Health(WireModel):
    status: str | Unset = UNSET


class ServerProperties(WireModel):
    build_info: str | Unset = UNSET
    chat_template: str | Unset = UNSET
    chat_template_caps: Mapping[str, JSON] | Unset = UNSET
    default_generation_settings: Mapping[str, JSON] | Unset = UNSET
    is_sleeping: bool | Unset = UNSET
    modalities: ServerPropertiesModalities | Unset = UNSET
    model_alias: str | Unset = UNSET
    model_path: str | Unset = UNSET
    total_slots: int | Unset = UNSET


class ServerPropertiesModalities(WireModel):
    audio: bool | Unset = UNSET
    vision: bool | Unset = UNSET
