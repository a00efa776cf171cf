# Written by scripts/generate.py from specs/google.

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..._runtime import UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import Content, Tool, ToolConfig


class CachedContent(WireModel):
    __names__ = {
        "create_time": "createTime",
        "display_name": "displayName",
        "expire_time": "expireTime",
        "system_instruction": "systemInstruction",
        "tool_config": "toolConfig",
        "update_time": "updateTime",
        "usage_metadata": "usageMetadata",
    }
    contents: Sequence[Content] | Unset = UNSET
    create_time: str | Unset = UNSET
    display_name: str | Unset = UNSET
    expire_time: str | Unset = UNSET
    model: str | Unset = UNSET
    name: str | Unset = UNSET
    system_instruction: Content | Unset = UNSET
    tool_config: ToolConfig | Unset = UNSET
    tools: Sequence[Tool] | Unset = UNSET
    ttl: str | Unset = UNSET
    update_time: str | Unset = UNSET
    usage_metadata: CachedContentUsageMetadata | Unset = UNSET


class CachedContentUsageMetadata(WireModel):
    __names__ = {"total_token_count": "totalTokenCount"}
    total_token_count: int | Unset = UNSET


class ListCachedContentsResponse(WireModel):
    __names__ = {"cached_contents": "cachedContents", "next_page_token": "nextPageToken"}
    cached_contents: Sequence[CachedContent] | Unset = UNSET
    next_page_token: str | Unset = UNSET
