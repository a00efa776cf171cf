# Written by scripts/generate.py from specs/glm.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from ..._runtime import JSON, UNSET, Unset, WireModel

AnswerMessageRole: TypeAlias = Literal["assistant"] | str
ChatCompletionChunkObject: TypeAlias = Literal["chat.completion.chunk"] | str
ChatCompletionObject: TypeAlias = Literal["chat.completion"] | str
ChatCompletionRequestToolChoice: TypeAlias = Literal["auto", "none", "required"] | str
FinishReason: TypeAlias = (
    Literal[
        "stop",
        "length",
        "tool_calls",
        "sensitive",
        "model_context_window_exceeded",
        "network_error",
    ]
    | str
)
NamedToolChoiceType: TypeAlias = Literal["function"] | str
ResponseFormatType: TypeAlias = Literal["text", "json_object"] | str
ThinkingType: TypeAlias = Literal["enabled", "disabled"] | str


class AnswerMessage(WireModel):
    role: AnswerMessageRole
    content: str | None | Unset = UNSET
    reasoning_content: str | None | Unset = UNSET
    tool_calls: Sequence[ToolCall] | None | Unset = UNSET


class AssistantMessage(WireModel):
    role: Literal["assistant"] = "assistant"
    content: str | Sequence[TextPart] | None | Unset = UNSET
    reasoning_content: str | Unset = UNSET
    tool_calls: Sequence[ToolCall] | Unset = UNSET


class ChatCompletion(WireModel):
    choices: Sequence[Choice]
    created: int
    id: str
    model: str
    object: ChatCompletionObject | Unset = UNSET
    request_id: str | Unset = UNSET
    usage: Usage | Unset = UNSET
    web_search: Sequence[WebSearchResult] | Unset = UNSET


class ChatCompletionChunk(WireModel):
    choices: Sequence[ChunkChoice]
    id: str
    created: int | Unset = UNSET
    model: str | Unset = UNSET
    object: ChatCompletionChunkObject | Unset = UNSET
    request_id: str | Unset = UNSET
    usage: Usage | None | Unset = UNSET
    web_search: Sequence[WebSearchResult] | Unset = UNSET


class ChatCompletionRequest(WireModel):
    messages: Sequence[Message]
    model: str
    do_sample: bool | Unset = UNSET
    max_tokens: int | Unset = UNSET
    request_id: str | Unset = UNSET
    response_format: ResponseFormat | Unset = UNSET
    stop: Sequence[str] | Unset = UNSET
    stream: bool | Unset = UNSET
    stream_options: StreamOptions | Unset = UNSET
    temperature: float | Unset = UNSET
    thinking: Thinking | Unset = UNSET
    tool_choice: ChatCompletionRequestToolChoice | NamedToolChoice | Unset = UNSET
    tool_stream: bool | Unset = UNSET
    tools: Sequence[Tool] | Unset = UNSET
    top_p: float | Unset = UNSET
    user_id: str | Unset = UNSET


class Choice(WireModel):
    index: int
    message: AnswerMessage
    finish_reason: FinishReason | None | Unset = UNSET


class ChunkChoice(WireModel):
    delta: Delta
    index: int
    finish_reason: FinishReason | None | Unset = UNSET


class Delta(WireModel):
    content: str | None | Unset = UNSET
    reasoning_content: str | None | Unset = UNSET
    role: AnswerMessageRole | Unset = UNSET
    tool_calls: Sequence[ToolCallDelta] | Unset = UNSET


class FilePart(WireModel):
    file_url: FilePartFileUrl
    type: Literal["file_url"] = "file_url"


class FilePartFileUrl(WireModel):
    url: str


class FunctionDefinition(WireModel):
    name: str
    description: str | Unset = UNSET
    parameters: Mapping[str, JSON] | Unset = UNSET
    strict: bool | Unset = UNSET


class FunctionTool(WireModel):
    function: FunctionDefinition
    type: Literal["function"] = "function"


class ImagePart(WireModel):
    image_url: ImagePartImageUrl
    type: Literal["image_url"] = "image_url"


class ImagePartImageUrl(WireModel):
    url: str


class NamedToolChoice(WireModel):
    function: NamedToolChoiceFunction
    type: NamedToolChoiceType


class NamedToolChoiceFunction(WireModel):
    name: str


class ResponseFormat(WireModel):
    type: ResponseFormatType


class RetrievalTool(WireModel):
    retrieval: Mapping[str, JSON]
    type: Literal["retrieval"] = "retrieval"


class StreamOptions(WireModel):
    include_usage: bool | Unset = UNSET


class SystemMessage(WireModel):
    content: str | Sequence[TextPart]
    role: Literal["system"] = "system"


class TextPart(WireModel):
    text: str
    type: Literal["text"] = "text"


class Thinking(WireModel):
    type: ThinkingType
    clear_thinking: bool | Unset = UNSET


class ToolCall(WireModel):
    function: ToolCallFunction
    id: str
    type: NamedToolChoiceType
    index: int | Unset = UNSET


class ToolCallDelta(WireModel):
    index: int
    function: ToolCallDeltaFunction | Unset = UNSET
    id: str | Unset = UNSET
    type: NamedToolChoiceType | Unset = UNSET


class ToolCallDeltaFunction(WireModel):
    arguments: str | Unset = UNSET
    name: str | Unset = UNSET


class ToolCallFunction(WireModel):
    arguments: str
    name: str


class ToolMessage(WireModel):
    content: str | Sequence[TextPart]
    role: Literal["tool"] = "tool"
    tool_call_id: str


class Usage(WireModel):
    completion_tokens: int
    prompt_tokens: int
    total_tokens: int
    completion_tokens_details: UsageCompletionTokensDetails | Unset = UNSET
    prompt_tokens_details: UsagePromptTokensDetails | Unset = UNSET


class UsageCompletionTokensDetails(WireModel):
    reasoning_tokens: int | Unset = UNSET


class UsagePromptTokensDetails(WireModel):
    cached_tokens: int | Unset = UNSET


class UserMessage(WireModel):
    content: str | Sequence[ContentPart]
    role: Literal["user"] = "user"


class VideoPart(WireModel):
    type: Literal["video_url"] = "video_url"
    video_url: VideoPartVideoUrl


class VideoPartVideoUrl(WireModel):
    url: str


class WebSearchResult(WireModel):
    content: str | Unset = UNSET
    icon: str | Unset = UNSET
    link: str | Unset = UNSET
    media: str | Unset = UNSET
    publish_date: str | Unset = UNSET
    refer: str | Unset = UNSET
    title: str | Unset = UNSET


class WebSearchTool(WireModel):
    type: Literal["web_search"] = "web_search"
    web_search: Mapping[str, JSON]


ContentPart: TypeAlias = """
    TextPart
    | ImagePart
    | VideoPart
    | FilePart
"""

Message: TypeAlias = """
    SystemMessage
    | UserMessage
    | AssistantMessage
    | ToolMessage
"""

Tool: TypeAlias = """
    FunctionTool
    | WebSearchTool
    | RetrievalTool
"""
