# Written by scripts/generate.py from specs/anthropic.

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from ..._runtime import UNSET, Unset, WireModel

ModelInfoType: TypeAlias = Literal["model"] | str


class CapabilitySupport(WireModel):
    supported: bool


class ContextManagementCapability(WireModel):
    clear_thinking_20251015: CapabilitySupport | None
    clear_tool_uses_20250919: CapabilitySupport | None
    compact_20260112: CapabilitySupport | None
    supported: bool


class EffortCapability(WireModel):
    high: CapabilitySupport
    low: CapabilitySupport
    max: CapabilitySupport
    medium: CapabilitySupport
    supported: bool
    xhigh: CapabilitySupport | None | Unset = UNSET


class ListResponseModelInfo(WireModel):
    data: Sequence[ModelInfo]
    first_id: str | None
    has_more: bool
    last_id: str | None


class ModelCapabilities(WireModel):
    batch: CapabilitySupport
    citations: CapabilitySupport
    code_execution: CapabilitySupport
    context_management: ContextManagementCapability
    effort: EffortCapability
    image_input: CapabilitySupport
    pdf_input: CapabilitySupport
    structured_outputs: CapabilitySupport
    thinking: ThinkingCapability


class ModelInfo(WireModel):
    capabilities: ModelCapabilities | None
    created_at: str
    display_name: str
    id: str
    max_input_tokens: int | None
    max_tokens: int | None
    type: ModelInfoType


class ThinkingCapability(WireModel):
    supported: bool
    types: ThinkingTypes


class ThinkingTypes(WireModel):
    adaptive: CapabilitySupport
    enabled: CapabilitySupport
