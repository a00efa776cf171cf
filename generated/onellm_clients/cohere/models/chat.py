# Written by scripts/generate.py from specs/cohere.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from ..._runtime import JSON, UNSET, UnknownVariant, Unset, WireModel

AssistantMessageResponseRole: TypeAlias = Literal["assistant"] | str
ChatContentStartEventDeltaMessageContentType: TypeAlias = Literal["text", "thinking"] | str
ChatFinishReason: TypeAlias = (
    Literal["COMPLETE", "STOP_SEQUENCE", "MAX_TOKENS", "TOOL_CALL", "ERROR", "TIMEOUT"] | str
)
ChatRequestSafetyMode: TypeAlias = Literal["CONTEXTUAL", "STRICT", "OFF"] | str
ChatRequestToolChoice: TypeAlias = Literal["REQUIRED", "NONE"] | str
CitationOptionsMode: TypeAlias = Literal["ENABLED", "DISABLED", "FAST", "ACCURATE", "OFF"] | str
CitationType: TypeAlias = Literal["TEXT_CONTENT", "THINKING_CONTENT", "PLAN"] | str
ImageUrlDetail: TypeAlias = Literal["auto", "low", "high"] | str
ThinkingType: TypeAlias = Literal["enabled", "disabled"] | str
ToolCallV2Type: TypeAlias = Literal["function"] | str


class AssistantMessageResponse(WireModel):
    role: AssistantMessageResponseRole
    citations: Sequence[Citation] | Unset = UNSET
    content: Sequence[ChatTextContent | ChatThinkingContent | UnknownVariant] | Unset = UNSET
    tool_calls: Sequence[ToolCallV2] | Unset = UNSET
    tool_plan: str | Unset = UNSET


class AssistantMessageV2(WireModel):
    role: Literal["assistant"] = "assistant"
    citations: Sequence[Citation] | Unset = UNSET
    content: str | Sequence[ChatTextContent | ChatThinkingContent] | Unset = UNSET
    tool_calls: Sequence[ToolCallV2] | Unset = UNSET
    tool_plan: str | Unset = UNSET


class ChatContentDeltaEvent(WireModel):
    type: Literal["content-delta"] = "content-delta"
    delta: ChatContentDeltaEventDelta | Unset = UNSET
    index: int | Unset = UNSET
    logprobs: LogprobItem | Unset = UNSET


class ChatContentDeltaEventDelta(WireModel):
    message: ChatContentDeltaEventDeltaMessage | Unset = UNSET


class ChatContentDeltaEventDeltaMessage(WireModel):
    content: ChatContentDeltaEventDeltaMessageContent | Unset = UNSET


class ChatContentDeltaEventDeltaMessageContent(WireModel):
    text: str | Unset = UNSET
    thinking: str | Unset = UNSET


class ChatContentEndEvent(WireModel):
    type: Literal["content-end"] = "content-end"
    index: int | Unset = UNSET


class ChatContentStartEvent(WireModel):
    type: Literal["content-start"] = "content-start"
    delta: ChatContentStartEventDelta | Unset = UNSET
    index: int | Unset = UNSET


class ChatContentStartEventDelta(WireModel):
    message: ChatContentStartEventDeltaMessage | Unset = UNSET


class ChatContentStartEventDeltaMessage(WireModel):
    content: ChatContentStartEventDeltaMessageContent | Unset = UNSET


class ChatContentStartEventDeltaMessageContent(WireModel):
    text: str | Unset = UNSET
    thinking: str | Unset = UNSET
    type: ChatContentStartEventDeltaMessageContentType | Unset = UNSET


class ChatDocumentSource(WireModel):
    type: Literal["document"] = "document"
    document: Mapping[str, JSON] | Unset = UNSET
    id: str | Unset = UNSET


class ChatMessageEndEvent(WireModel):
    type: Literal["message-end"] = "message-end"
    delta: ChatMessageEndEventDelta | Unset = UNSET
    id: str | Unset = UNSET


class ChatMessageEndEventDelta(WireModel):
    error: str | Unset = UNSET
    finish_reason: ChatFinishReason | Unset = UNSET
    usage: Usage | Unset = UNSET


class ChatMessageStartEvent(WireModel):
    type: Literal["message-start"] = "message-start"
    delta: ChatMessageStartEventDelta | Unset = UNSET
    id: str | Unset = UNSET


class ChatMessageStartEventDelta(WireModel):
    message: ChatMessageStartEventDeltaMessage | Unset = UNSET


class ChatMessageStartEventDeltaMessage(WireModel):
    role: AssistantMessageResponseRole | Unset = UNSET


class ChatRequest(WireModel):
    messages: Sequence[ChatMessageV2]
    model: str
    citation_options: CitationOptions | Unset = UNSET
    documents: Sequence[str | Document] | Unset = UNSET
    frequency_penalty: float | Unset = UNSET
    k: int | Unset = UNSET
    logprobs: bool | Unset = UNSET
    max_tokens: int | Unset = UNSET
    p: float | Unset = UNSET
    presence_penalty: float | Unset = UNSET
    priority: int | Unset = UNSET
    response_format: ResponseFormatV2 | Unset = UNSET
    safety_mode: ChatRequestSafetyMode | Unset = UNSET
    seed: int | Unset = UNSET
    stop_sequences: Sequence[str] | Unset = UNSET
    stream: bool | Unset = UNSET
    strict_tools: bool | Unset = UNSET
    temperature: float | Unset = UNSET
    thinking: Thinking | Unset = UNSET
    tool_choice: ChatRequestToolChoice | Unset = UNSET
    tools: Sequence[ToolV2] | Unset = UNSET


class ChatResponseV2(WireModel):
    finish_reason: ChatFinishReason
    id: str
    message: AssistantMessageResponse
    logprobs: Sequence[LogprobItem] | Unset = UNSET
    usage: Usage | Unset = UNSET


class ChatTextContent(WireModel):
    text: str
    type: Literal["text"] = "text"


class ChatTextResponseFormatV2(WireModel):
    type: Literal["text"] = "text"


class ChatThinkingContent(WireModel):
    thinking: str
    type: Literal["thinking"] = "thinking"


class ChatToolCallDeltaEvent(WireModel):
    type: Literal["tool-call-delta"] = "tool-call-delta"
    delta: ChatToolCallDeltaEventDelta | Unset = UNSET
    index: int | Unset = UNSET


class ChatToolCallDeltaEventDelta(WireModel):
    message: ChatToolCallDeltaEventDeltaMessage | Unset = UNSET


class ChatToolCallDeltaEventDeltaMessage(WireModel):
    tool_calls: ChatToolCallDeltaEventDeltaMessageToolCalls | Unset = UNSET


class ChatToolCallDeltaEventDeltaMessageToolCalls(WireModel):
    function: ChatToolCallDeltaEventDeltaMessageToolCallsFunction | Unset = UNSET


class ChatToolCallDeltaEventDeltaMessageToolCallsFunction(WireModel):
    arguments: str | Unset = UNSET


class ChatToolCallEndEvent(WireModel):
    type: Literal["tool-call-end"] = "tool-call-end"
    index: int | Unset = UNSET


class ChatToolCallStartEvent(WireModel):
    type: Literal["tool-call-start"] = "tool-call-start"
    delta: ChatToolCallStartEventDelta | Unset = UNSET
    index: int | Unset = UNSET


class ChatToolCallStartEventDelta(WireModel):
    message: ChatToolCallStartEventDeltaMessage | Unset = UNSET


class ChatToolCallStartEventDeltaMessage(WireModel):
    tool_calls: ToolCallV2 | Unset = UNSET


class ChatToolPlanDeltaEvent(WireModel):
    type: Literal["tool-plan-delta"] = "tool-plan-delta"
    delta: ChatToolPlanDeltaEventDelta | Unset = UNSET


class ChatToolPlanDeltaEventDelta(WireModel):
    message: ChatToolPlanDeltaEventDeltaMessage | Unset = UNSET


class ChatToolPlanDeltaEventDeltaMessage(WireModel):
    tool_plan: str | Unset = UNSET


class ChatToolSource(WireModel):
    type: Literal["tool"] = "tool"
    id: str | Unset = UNSET
    tool_output: Mapping[str, JSON] | Unset = UNSET


class Citation(WireModel):
    content_index: int | Unset = UNSET
    end: int | Unset = UNSET
    sources: Sequence[Source] | Unset = UNSET
    start: int | Unset = UNSET
    text: str | Unset = UNSET
    type: CitationType | Unset = UNSET


class CitationEndEvent(WireModel):
    type: Literal["citation-end"] = "citation-end"
    index: int | Unset = UNSET


class CitationOptions(WireModel):
    mode: CitationOptionsMode | Unset = UNSET


class CitationStartEvent(WireModel):
    type: Literal["citation-start"] = "citation-start"
    delta: CitationStartEventDelta | Unset = UNSET
    index: int | Unset = UNSET


class CitationStartEventDelta(WireModel):
    message: CitationStartEventDeltaMessage | Unset = UNSET


class CitationStartEventDeltaMessage(WireModel):
    citations: Citation | Unset = UNSET


class Document(WireModel):
    data: Mapping[str, JSON]
    id: str | Unset = UNSET


class DocumentContent(WireModel):
    document: Document
    type: Literal["document"] = "document"


class ImageContent(WireModel):
    image_url: ImageUrl
    type: Literal["image_url"] = "image_url"


class ImageUrl(WireModel):
    url: str
    detail: ImageUrlDetail | Unset = UNSET


class JsonResponseFormatV2(WireModel):
    type: Literal["json_object"] = "json_object"
    json_schema: Mapping[str, JSON] | Unset = UNSET


class LogprobItem(WireModel):
    token_ids: Sequence[int]
    logprobs: Sequence[float] | Unset = UNSET
    text: str | Unset = UNSET


class SystemMessageV2(WireModel):
    content: str | Sequence[ChatTextContent]
    role: Literal["system"] = "system"


class Thinking(WireModel):
    type: ThinkingType
    token_budget: int | Unset = UNSET


class ToolCallV2(WireModel):
    id: str
    type: ToolCallV2Type
    function: ToolCallV2Function | Unset = UNSET


class ToolCallV2Function(WireModel):
    arguments: str | Unset = UNSET
    name: str | Unset = UNSET


class ToolMessageV2(WireModel):
    content: str | Sequence[ToolContent]
    role: Literal["tool"] = "tool"
    tool_call_id: str


class ToolV2(WireModel):
    type: ToolCallV2Type
    function: ToolV2Function | Unset = UNSET


class ToolV2Function(WireModel):
    name: str
    parameters: Mapping[str, JSON]
    description: str | Unset = UNSET


class Usage(WireModel):
    billed_units: UsageBilledUnits | Unset = UNSET
    cached_tokens: float | Unset = UNSET
    tokens: UsageTokens | Unset = UNSET


class UsageBilledUnits(WireModel):
    classifications: float | Unset = UNSET
    input_tokens: float | Unset = UNSET
    output_tokens: float | Unset = UNSET
    search_units: float | Unset = UNSET


class UsageTokens(WireModel):
    image_tokens: float | Unset = UNSET
    input_tokens: float | Unset = UNSET
    output_tokens: float | Unset = UNSET
    reasoning_tokens: float | Unset = UNSET


class UserMessageV2(WireModel):
    content: str | Sequence[Content]
    role: Literal["user"] = "user"


ChatMessageV2: TypeAlias = """
    UserMessageV2
    | AssistantMessageV2
    | SystemMessageV2
    | ToolMessageV2
"""

Content: TypeAlias = """
    ChatTextContent
    | ImageContent
"""

ResponseFormatV2: TypeAlias = """
    ChatTextResponseFormatV2
    | JsonResponseFormatV2
"""

Source: TypeAlias = """
    ChatToolSource
    | ChatDocumentSource
    | UnknownVariant
"""

StreamedChatResponseV2: TypeAlias = """
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
    | UnknownVariant
"""

ToolContent: TypeAlias = """
    ChatTextContent
    | DocumentContent
"""
