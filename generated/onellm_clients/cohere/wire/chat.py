# Written by scripts/generate.py from specs/cohere.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NotRequired, TypeAlias, TypedDict

from ..._runtime import JSON


class AssistantMessageResponse(TypedDict):
    citations: NotRequired[Sequence[Citation]]
    content: NotRequired[Sequence[ChatTextContent | ChatThinkingContent]]
    role: NotRequired[AssistantMessageResponseRole]
    tool_calls: NotRequired[Sequence[ToolCallV2]]
    tool_plan: NotRequired[str]


AssistantMessageResponseRole: TypeAlias = Literal["assistant"] | str


class AssistantMessageV2(TypedDict):
    citations: NotRequired[Sequence[Citation]]
    content: NotRequired[str | Sequence[ChatTextContent | ChatThinkingContent]]
    role: Literal["assistant"]
    tool_calls: NotRequired[Sequence[ToolCallV2]]
    tool_plan: NotRequired[str]


class ChatContentDeltaEvent(TypedDict):
    delta: NotRequired[ChatContentDeltaEventDelta]
    index: NotRequired[int]
    logprobs: NotRequired[LogprobItem]
    type: Literal["content-delta"]


class ChatContentDeltaEventDelta(TypedDict):
    message: NotRequired[ChatContentDeltaEventDeltaMessage]


class ChatContentDeltaEventDeltaMessage(TypedDict):
    content: NotRequired[ChatContentDeltaEventDeltaMessageContent]


class ChatContentDeltaEventDeltaMessageContent(TypedDict):
    text: NotRequired[str]
    thinking: NotRequired[str]


class ChatContentEndEvent(TypedDict):
    index: NotRequired[int]
    type: Literal["content-end"]


class ChatContentStartEvent(TypedDict):
    delta: NotRequired[ChatContentStartEventDelta]
    index: NotRequired[int]
    type: Literal["content-start"]


class ChatContentStartEventDelta(TypedDict):
    message: NotRequired[ChatContentStartEventDeltaMessage]


class ChatContentStartEventDeltaMessage(TypedDict):
    content: NotRequired[ChatContentStartEventDeltaMessageContent]


class ChatContentStartEventDeltaMessageContent(TypedDict):
    text: NotRequired[str]
    thinking: NotRequired[str]
    type: NotRequired[ChatContentStartEventDeltaMessageContentType]


ChatContentStartEventDeltaMessageContentType: TypeAlias = Literal["text", "thinking"] | str


class ChatDocumentSource(TypedDict):
    document: NotRequired[JsonObject]
    id: NotRequired[str]
    type: Literal["document"]


ChatFinishReason: TypeAlias = (
    Literal["COMPLETE", "STOP_SEQUENCE", "MAX_TOKENS", "TOOL_CALL", "ERROR", "TIMEOUT"] | str
)


class ChatMessageEndEvent(TypedDict):
    delta: NotRequired[ChatMessageEndEventDelta]
    id: NotRequired[str]
    type: Literal["message-end"]


class ChatMessageEndEventDelta(TypedDict):
    error: NotRequired[str]
    finish_reason: NotRequired[ChatFinishReason]
    usage: NotRequired[Usage]


class ChatMessageStartEvent(TypedDict):
    delta: NotRequired[ChatMessageStartEventDelta]
    id: NotRequired[str]
    type: Literal["message-start"]


class ChatMessageStartEventDelta(TypedDict):
    message: NotRequired[ChatMessageStartEventDeltaMessage]


class ChatMessageStartEventDeltaMessage(TypedDict):
    role: NotRequired[AssistantMessageResponseRole]


class ChatRequest(TypedDict):
    citation_options: NotRequired[CitationOptions]
    documents: NotRequired[Sequence[str | Document]]
    frequency_penalty: NotRequired[float]
    k: NotRequired[int]
    logprobs: NotRequired[bool]
    max_tokens: NotRequired[int]
    messages: ChatMessages
    model: str
    p: NotRequired[float]
    presence_penalty: NotRequired[float]
    priority: NotRequired[int]
    response_format: NotRequired[ResponseFormatV2]
    safety_mode: NotRequired[ChatRequestSafetyMode]
    seed: NotRequired[int]
    stop_sequences: NotRequired[Sequence[str]]
    stream: NotRequired[bool]
    strict_tools: NotRequired[bool]
    temperature: NotRequired[float]
    thinking: NotRequired[Thinking]
    tool_choice: NotRequired[ChatRequestToolChoice]
    tools: NotRequired[Sequence[ToolV2]]


ChatRequestSafetyMode: TypeAlias = Literal["CONTEXTUAL", "STRICT", "OFF"] | str


ChatRequestToolChoice: TypeAlias = Literal["REQUIRED", "NONE"] | str


class ChatResponseV2(TypedDict):
    finish_reason: NotRequired[ChatFinishReason]
    id: NotRequired[str]
    logprobs: NotRequired[Sequence[LogprobItem]]
    message: NotRequired[AssistantMessageResponse]
    usage: NotRequired[Usage]


class ChatTextContent(TypedDict):
    text: str
    type: Literal["text"]


class ChatTextResponseFormatV2(TypedDict):
    type: Literal["text"]


class ChatThinkingContent(TypedDict):
    thinking: str
    type: Literal["thinking"]


class ChatToolCallDeltaEvent(TypedDict):
    delta: NotRequired[ChatToolCallDeltaEventDelta]
    index: NotRequired[int]
    type: Literal["tool-call-delta"]


class ChatToolCallDeltaEventDelta(TypedDict):
    message: NotRequired[ChatToolCallDeltaEventDeltaMessage]


class ChatToolCallDeltaEventDeltaMessage(TypedDict):
    tool_calls: NotRequired[ChatToolCallDeltaEventDeltaMessageToolCalls]


class ChatToolCallDeltaEventDeltaMessageToolCalls(TypedDict):
    function: NotRequired[ChatToolCallDeltaEventDeltaMessageToolCallsFunction]


class ChatToolCallDeltaEventDeltaMessageToolCallsFunction(TypedDict):
    arguments: NotRequired[str]


class ChatToolCallEndEvent(TypedDict):
    index: NotRequired[int]
    type: Literal["tool-call-end"]


class ChatToolCallStartEvent(TypedDict):
    delta: NotRequired[ChatToolCallStartEventDelta]
    index: NotRequired[int]
    type: Literal["tool-call-start"]


class ChatToolCallStartEventDelta(TypedDict):
    message: NotRequired[ChatToolCallStartEventDeltaMessage]


class ChatToolCallStartEventDeltaMessage(TypedDict):
    tool_calls: NotRequired[ToolCallV2]


class ChatToolPlanDeltaEvent(TypedDict):
    delta: NotRequired[ChatToolPlanDeltaEventDelta]
    type: Literal["tool-plan-delta"]


class ChatToolPlanDeltaEventDelta(TypedDict):
    message: NotRequired[ChatToolPlanDeltaEventDeltaMessage]


class ChatToolPlanDeltaEventDeltaMessage(TypedDict):
    tool_plan: NotRequired[str]


class ChatToolSource(TypedDict):
    id: NotRequired[str]
    tool_output: NotRequired[JsonObject]
    type: Literal["tool"]


class Citation(TypedDict):
    content_index: NotRequired[int]
    end: NotRequired[int]
    sources: NotRequired[Sequence[Source]]
    start: NotRequired[int]
    text: NotRequired[str]
    type: NotRequired[CitationType]


class CitationEndEvent(TypedDict):
    index: NotRequired[int]
    type: Literal["citation-end"]


class CitationOptions(TypedDict):
    mode: NotRequired[CitationOptionsMode]


CitationOptionsMode: TypeAlias = Literal["ENABLED", "DISABLED", "FAST", "ACCURATE", "OFF"] | str


class CitationStartEvent(TypedDict):
    delta: NotRequired[CitationStartEventDelta]
    index: NotRequired[int]
    type: Literal["citation-start"]


class CitationStartEventDelta(TypedDict):
    message: NotRequired[CitationStartEventDeltaMessage]


class CitationStartEventDeltaMessage(TypedDict):
    citations: NotRequired[Citation]


CitationType: TypeAlias = Literal["TEXT_CONTENT", "THINKING_CONTENT", "PLAN"] | str


class Document(TypedDict):
    data: JsonObject
    id: NotRequired[str]


class DocumentContent(TypedDict):
    document: Document
    type: Literal["document"]


class ImageContent(TypedDict):
    image_url: ImageUrl
    type: Literal["image_url"]


Content: TypeAlias = ChatTextContent | ImageContent


class ImageUrl(TypedDict):
    detail: NotRequired[ImageUrlDetail]
    url: str


ImageUrlDetail: TypeAlias = Literal["auto", "low", "high"] | str


JsonObject: TypeAlias = Mapping[str, JSON]


class JsonResponseFormatV2(TypedDict):
    json_schema: NotRequired[JsonObject]
    type: Literal["json_object"]


class LogprobItem(TypedDict):
    logprobs: NotRequired[Sequence[float]]
    text: NotRequired[str]
    token_ids: NotRequired[Sequence[int]]


ResponseFormatV2: TypeAlias = ChatTextResponseFormatV2 | JsonResponseFormatV2


Source: TypeAlias = ChatToolSource | ChatDocumentSource


StreamedChatResponseV2: TypeAlias = (
    ChatMessageStartEvent
    | ChatContentStartEvent
    | ChatContentDeltaEvent
    | ChatContentEndEvent
    | ChatToolPlanDeltaEvent
    | ChatToolCallStartEvent
    | ChatToolCallDeltaEvent
    | ChatToolCallEndEvent
    | ChatMessageEndEvent
    | CitationStartEvent
    | CitationEndEvent
)


class SystemMessageV2(TypedDict):
    content: str | Sequence[ChatTextContent]
    role: Literal["system"]


class Thinking(TypedDict):
    token_budget: NotRequired[int]
    type: ThinkingType


ThinkingType: TypeAlias = Literal["enabled", "disabled"] | str


class ToolCallV2(TypedDict):
    function: NotRequired[ToolCallV2Function]
    id: str
    type: ToolCallV2Type


class ToolCallV2Function(TypedDict):
    arguments: NotRequired[str]
    name: NotRequired[str]


ToolCallV2Type: TypeAlias = Literal["function"] | str


ToolContent: TypeAlias = ChatTextContent | DocumentContent


class ToolMessageV2(TypedDict):
    content: str | Sequence[ToolContent]
    role: Literal["tool"]
    tool_call_id: str


class ToolV2(TypedDict):
    function: NotRequired[ToolV2Function]
    type: ToolCallV2Type


class ToolV2Function(TypedDict):
    description: NotRequired[str]
    name: str
    parameters: JsonObject


class Usage(TypedDict):
    billed_units: NotRequired[UsageBilledUnits]
    cached_tokens: NotRequired[float]
    tokens: NotRequired[UsageTokens]


class UsageBilledUnits(TypedDict):
    classifications: NotRequired[float]
    input_tokens: NotRequired[float]
    output_tokens: NotRequired[float]
    search_units: NotRequired[float]


class UsageTokens(TypedDict):
    image_tokens: NotRequired[float]
    input_tokens: NotRequired[float]
    output_tokens: NotRequired[float]
    reasoning_tokens: NotRequired[float]


class UserMessageV2(TypedDict):
    content: str | Sequence[Content]
    role: Literal["user"]


ChatMessageV2: TypeAlias = UserMessageV2 | AssistantMessageV2 | SystemMessageV2 | ToolMessageV2


ChatMessages: TypeAlias = Sequence[ChatMessageV2]
