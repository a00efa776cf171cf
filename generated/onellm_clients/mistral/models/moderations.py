# Written by scripts/generate.py from specs/mistral.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ..._runtime import JSON, UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import AssistantMessage, SystemMessage, ToolMessage, UserMessage


class ChatModerationRequest(WireModel):
    input: Sequence[
        SystemMessage
        | UserMessage
        | AssistantMessage
        | ToolMessage
        | Sequence[SystemMessage | UserMessage | AssistantMessage | ToolMessage]
    ]
    model: str


class ClassificationRequest(WireModel):
    input: str | Sequence[str]
    model: str
    metadata: Mapping[str, JSON] | None | Unset = UNSET


class ModerationObject(WireModel):
    categories: Mapping[str, bool] | Unset = UNSET
    category_scores: Mapping[str, float] | Unset = UNSET


class ModerationResponse(WireModel):
    id: str
    model: str
    results: Sequence[ModerationObject]
