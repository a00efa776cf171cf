# Written by scripts/generate.py from specs/mistral.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from ..._runtime import JSON, UNSET, UnknownVariant, Unset, WireModel

BuiltInConnectors: TypeAlias = (
    Literal[
        "web_search",
        "web_search_premium",
        "code_interpreter",
        "image_generation",
        "document_library",
    ]
    | str
)
ImageDetail: TypeAlias = Literal["low", "auto", "high"] | str
ResponseFormats: TypeAlias = Literal["text", "json_object", "json_schema"] | str
ToolTypes: TypeAlias = Literal["function"] | str


class AssistantMessage(WireModel):
    role: Literal["assistant"] = "assistant"
    content: str | Sequence[ContentChunk] | None | Unset = UNSET
    prefix: bool | Unset = UNSET
    tool_calls: Sequence[ToolCall] | None | Unset = UNSET


class AudioChunk(WireModel):
    input_audio: str | AudioChunkInputAudio
    type: Literal["input_audio"] = "input_audio"


class AudioChunkInputAudio(WireModel):
    data: str
    format: str


class DocumentURLChunk(WireModel):
    document_url: str
    type: Literal["document_url"] = "document_url"
    document_name: str | None | Unset = UNSET


class FileChunk(WireModel):
    file_id: str
    type: Literal["file"] = "file"


class FunctionCall(WireModel):
    arguments: Mapping[str, JSON] | str
    name: str


class ImageURL(WireModel):
    url: str
    detail: ImageDetail | None | Unset = UNSET


class ImageURLChunk(WireModel):
    image_url: ImageURL | str
    type: Literal["image_url"] = "image_url"


class JsonSchema(WireModel):
    name: str
    schema: Mapping[str, JSON]
    description: str | None | Unset = UNSET
    strict: bool | Unset = UNSET


class PromptTokensDetails(WireModel):
    audio_tokens: int | Unset = UNSET
    cached_tokens: int | Unset = UNSET


class ReferenceChunk(WireModel):
    reference_ids: Sequence[int]
    type: Literal["reference"] = "reference"


class ResponseFormat(WireModel):
    json_schema: JsonSchema | None | Unset = UNSET
    type: ResponseFormats | Unset = UNSET


class SystemMessage(WireModel):
    content: str | Sequence[SystemMessageContentChunks]
    role: Literal["system"] = "system"


class TextChunk(WireModel):
    text: str
    type: Literal["text"] = "text"


class ThinkChunk(WireModel):
    thinking: Sequence[TextChunk | ToolReferenceChunk | ReferenceChunk | UnknownVariant]
    type: Literal["thinking"] = "thinking"
    closed: bool | Unset = UNSET


class ToolCall(WireModel):
    function: FunctionCall
    id: str | Unset = UNSET
    index: int | Unset = UNSET
    type: ToolTypes | Unset = UNSET


class ToolMessage(WireModel):
    content: str | Sequence[ContentChunk] | None
    role: Literal["tool"] = "tool"
    name: str | None | Unset = UNSET
    tool_call_id: str | None | Unset = UNSET


class ToolReferenceChunk(WireModel):
    title: str
    tool: BuiltInConnectors | str
    description: str | None | Unset = UNSET
    favicon: str | None | Unset = UNSET
    type: Literal["tool_reference"] | Unset = UNSET
    url: str | None | Unset = UNSET


class UsageInfo(WireModel):
    completion_tokens: int
    prompt_tokens: int
    total_tokens: int
    num_cached_tokens: int | None | Unset = UNSET
    prompt_audio_seconds: int | None | Unset = UNSET
    prompt_token_details: PromptTokensDetails | None | Unset = UNSET
    prompt_tokens_details: PromptTokensDetails | None | Unset = UNSET
    request_count: int | None | Unset = UNSET
    service_tier: str | None | Unset = UNSET


class UserMessage(WireModel):
    content: str | Sequence[ContentChunk] | None
    role: Literal["user"] = "user"


ContentChunk: TypeAlias = """
    TextChunk
    | ImageURLChunk
    | DocumentURLChunk
    | ReferenceChunk
    | FileChunk
    | ThinkChunk
    | AudioChunk
    | UnknownVariant
"""

SystemMessageContentChunks: TypeAlias = """
    TextChunk
    | ThinkChunk
"""
