# Written by scripts/generate.py from specs/groq.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from ..._runtime import JSON, UNSET, Unset, WireModel

AnnotationType: TypeAlias = Literal["document_citation", "function_citation"] | str
ChartType: TypeAlias = (
    Literal["bar", "box_and_whisker", "line", "pie", "scatter", "superchart", "unknown"] | str
)
ChatCompletionMessageToolCallType: TypeAlias = Literal["function"] | str
ChatCompletionRequestMessageContentPartImageImageUrlDetail: TypeAlias = (
    Literal["auto", "low", "high"] | str
)
ChatCompletionRequestSystemMessageRole: TypeAlias = Literal["system", "developer"] | str
ChatCompletionResponseMessageRole: TypeAlias = Literal["assistant"] | str
ChatCompletionStreamResponseDeltaRole: TypeAlias = (
    Literal["system", "user", "assistant", "tool"] | str
)
ChatCompletionToolChoiceOptionEnum: TypeAlias = Literal["none", "auto", "required"] | str
ChatCompletionToolType: TypeAlias = Literal["function", "browser_search", "code_interpreter"] | str
CreateChatCompletionRequestCitationOptions: TypeAlias = Literal["enabled", "disabled"] | str
CreateChatCompletionRequestFunctionCall: TypeAlias = Literal["none", "auto", "required"] | str
CreateChatCompletionRequestModel: TypeAlias = (
    Literal[
        "compound-beta",
        "compound-beta-mini",
        "gemma2-9b-it",
        "llama-3.1-8b-instant",
        "llama-3.3-70b-versatile",
        "meta-llama/llama-4-maverick-17b-128e-instruct",
        "meta-llama/llama-4-scout-17b-16e-instruct",
        "meta-llama/llama-guard-4-12b",
        "moonshotai/kimi-k2-instruct",
        "openai/gpt-oss-120b",
        "openai/gpt-oss-20b",
        "qwen/qwen3-32b",
        "qwen/qwen3.6-27b",
    ]
    | str
)
CreateChatCompletionRequestReasoningEffort: TypeAlias = (
    Literal["none", "default", "low", "medium", "high"] | str
)
CreateChatCompletionRequestReasoningFormat: TypeAlias = Literal["hidden", "raw", "parsed"] | str
CreateChatCompletionRequestServiceTier: TypeAlias = (
    Literal["auto", "on_demand", "flex", "performance"] | str
)
CreateChatCompletionResponseChoicesItemFinishReason: TypeAlias = (
    Literal["stop", "length", "tool_calls", "function_call"] | str
)
CreateChatCompletionResponseObject: TypeAlias = Literal["chat.completion"] | str
CreateChatCompletionStreamResponseObject: TypeAlias = Literal["chat.completion.chunk"] | str


class Annotation(WireModel):
    type: AnnotationType
    document_citation: DocumentCitation | Unset = UNSET
    function_citation: FunctionCitation | Unset = UNSET


class BrowserResult(WireModel):
    title: str
    url: str
    content: str | Unset = UNSET
    live_view_url: str | Unset = UNSET


class Chart(WireModel):
    elements: Sequence[ChartElement]
    type: ChartType
    title: str | Unset = UNSET
    x_label: str | Unset = UNSET
    x_scale: str | Unset = UNSET
    x_tick_labels: Sequence[str] | Unset = UNSET
    x_ticks: Sequence[float] | Unset = UNSET
    x_unit: str | Unset = UNSET
    y_label: str | Unset = UNSET
    y_scale: str | Unset = UNSET
    y_tick_labels: Sequence[str] | Unset = UNSET
    y_ticks: Sequence[float] | Unset = UNSET
    y_unit: str | Unset = UNSET


class ChartElement(WireModel):
    label: str
    angle: float | Unset = UNSET
    first_quartile: float | Unset = UNSET
    group: str | Unset = UNSET
    max: float | Unset = UNSET
    median: float | Unset = UNSET
    min: float | Unset = UNSET
    outliers: Sequence[float] | Unset = UNSET
    points: Sequence[Sequence[float]] | Unset = UNSET
    radius: float | Unset = UNSET
    third_quartile: float | Unset = UNSET
    value: float | Unset = UNSET


class ChatCompletionDocument(WireModel):
    source: ChatCompletionDocumentSource
    id: str | None | Unset = UNSET


class ChatCompletionDocumentSourceJSON(WireModel):
    data: Mapping[str, JSON]
    type: Literal["json"] = "json"


class ChatCompletionDocumentSourceText(WireModel):
    text: str
    type: Literal["text"] = "text"


class ChatCompletionFunctionCallOption(WireModel):
    name: str


class ChatCompletionFunctions(WireModel):
    name: str
    description: str | Unset = UNSET
    parameters: Mapping[str, JSON] | Unset = UNSET


class ChatCompletionMessageExecutedToolsItem(WireModel):
    arguments: str
    index: int
    type: str
    browser_results: Sequence[BrowserResult] | Unset = UNSET
    code_results: Sequence[CodeExecutionResult] | Unset = UNSET
    output: str | None | Unset = UNSET
    search_results: ChatCompletionMessageExecutedToolsItemSearchResults | None | Unset = UNSET


class ChatCompletionMessageExecutedToolsItemSearchResults(WireModel):
    images: Sequence[str] | Unset = UNSET
    results: Sequence[ChatCompletionMessageExecutedToolsItemSearchResultsResultsItem] | Unset = (
        UNSET
    )


class ChatCompletionMessageExecutedToolsItemSearchResultsResultsItem(WireModel):
    content: str | Unset = UNSET
    score: float | Unset = UNSET
    title: str | Unset = UNSET
    url: str | Unset = UNSET


class ChatCompletionMessageToolCall(WireModel):
    function: ChatCompletionMessageToolCallFunction
    id: str
    type: ChatCompletionMessageToolCallType


class ChatCompletionMessageToolCallChunk(WireModel):
    index: int
    function: ChatCompletionMessageToolCallChunkFunction | Unset = UNSET
    id: str | Unset = UNSET
    type: ChatCompletionMessageToolCallType | Unset = UNSET


class ChatCompletionMessageToolCallChunkFunction(WireModel):
    arguments: str | Unset = UNSET
    name: str | Unset = UNSET


class ChatCompletionMessageToolCallFunction(WireModel):
    arguments: str
    name: str


class ChatCompletionNamedToolChoice(WireModel):
    function: ChatCompletionNamedToolChoiceFunction
    type: ChatCompletionMessageToolCallType


class ChatCompletionNamedToolChoiceFunction(WireModel):
    name: str


class ChatCompletionRequestAssistantMessage(WireModel):
    role: Literal["assistant"] = "assistant"
    content: str | Sequence[ChatCompletionRequestMessageContentPartText] | None | Unset = UNSET
    function_call: ChatCompletionRequestAssistantMessageFunctionCall | Unset = UNSET
    name: str | Unset = UNSET
    reasoning: str | None | Unset = UNSET
    tool_calls: Sequence[ChatCompletionMessageToolCall] | Unset = UNSET


class ChatCompletionRequestAssistantMessageFunctionCall(WireModel):
    arguments: str | Unset = UNSET
    name: str | Unset = UNSET


class ChatCompletionRequestFunctionMessage(WireModel):
    content: str | None
    name: str
    role: Literal["function"] = "function"


class ChatCompletionRequestMessageContentPartDocument(WireModel):
    document: ChatCompletionRequestMessageContentPartDocumentDocument
    type: Literal["document"] = "document"


class ChatCompletionRequestMessageContentPartDocumentDocument(WireModel):
    data: Mapping[str, JSON]
    id: str | None | Unset = UNSET


class ChatCompletionRequestMessageContentPartImage(WireModel):
    image_url: ChatCompletionRequestMessageContentPartImageImageUrl
    type: Literal["image_url"] = "image_url"


class ChatCompletionRequestMessageContentPartImageImageUrl(WireModel):
    url: str
    detail: ChatCompletionRequestMessageContentPartImageImageUrlDetail | Unset = UNSET


class ChatCompletionRequestMessageContentPartText(WireModel):
    text: str
    type: Literal["text"] = "text"


class ChatCompletionRequestSystemMessage(WireModel):
    content: str | Sequence[ChatCompletionRequestMessageContentPartText]
    role: ChatCompletionRequestSystemMessageRole
    name: str | Unset = UNSET


class ChatCompletionRequestToolMessage(WireModel):
    content: str | Sequence[ChatCompletionRequestMessageContentPart]
    role: Literal["tool"] = "tool"
    tool_call_id: str


class ChatCompletionRequestUserMessage(WireModel):
    content: str | Sequence[ChatCompletionRequestMessageContentPart]
    role: Literal["user"] = "user"
    name: str | Unset = UNSET


class ChatCompletionResponseMessage(WireModel):
    content: str | None
    role: ChatCompletionResponseMessageRole
    annotations: Sequence[Annotation] | Unset = UNSET
    executed_tools: Sequence[ChatCompletionMessageExecutedToolsItem] | Unset = UNSET
    function_call: ChatCompletionResponseMessageFunctionCall | Unset = UNSET
    reasoning: str | None | Unset = UNSET
    tool_calls: Sequence[ChatCompletionMessageToolCall] | None | Unset = UNSET


class ChatCompletionResponseMessageFunctionCall(WireModel):
    arguments: str
    name: str


class ChatCompletionStreamResponseDelta(WireModel):
    annotations: Sequence[Annotation] | Unset = UNSET
    channel: str | None | Unset = UNSET
    content: str | None | Unset = UNSET
    executed_tools: Sequence[ChatCompletionMessageExecutedToolsItem] | Unset = UNSET
    function_call: ChatCompletionRequestAssistantMessageFunctionCall | Unset = UNSET
    reasoning: str | None | Unset = UNSET
    role: ChatCompletionStreamResponseDeltaRole | Unset = UNSET
    tool_calls: Sequence[ChatCompletionMessageToolCallChunk] | Unset = UNSET


class ChatCompletionTokenLogprob(WireModel):
    __names__ = {"bytes_": "bytes"}
    bytes_: Sequence[int] | None
    logprob: float
    token: str
    top_logprobs: Sequence[ChatCompletionTokenLogprobTopLogprobsItem]


class ChatCompletionTokenLogprobTopLogprobsItem(WireModel):
    __names__ = {"bytes_": "bytes"}
    bytes_: Sequence[int] | None
    logprob: float
    token: str


class ChatCompletionTool(WireModel):
    type: ChatCompletionToolType | str
    function: FunctionObject | Unset = UNSET


class ChatCompletionUsageBreakdown(WireModel):
    models: Sequence[ChatCompletionUsageBreakdownModelsItem] | None


class ChatCompletionUsageBreakdownModelsItem(WireModel):
    model: str
    usage: CompletionUsage


class CodeExecutionResult(WireModel):
    chart: Chart | Unset = UNSET
    charts: Sequence[Chart] | Unset = UNSET
    png: str | Unset = UNSET
    text: str | Unset = UNSET


class CompletionUsage(WireModel):
    completion_tokens: int
    prompt_tokens: int
    total_tokens: int
    completion_time: float | Unset = UNSET
    completion_tokens_details: CompletionUsageCompletionTokensDetails | None | Unset = UNSET
    prompt_time: float | Unset = UNSET
    prompt_tokens_details: CompletionUsagePromptTokensDetails | None | Unset = UNSET
    queue_time: float | Unset = UNSET
    total_time: float | Unset = UNSET


class CompletionUsageCompletionTokensDetails(WireModel):
    reasoning_tokens: int


class CompletionUsagePromptTokensDetails(WireModel):
    cached_tokens: int


class CreateChatCompletionRequest(WireModel):
    messages: Sequence[ChatCompletionRequestMessage]
    model: CreateChatCompletionRequestModel | str
    citation_options: CreateChatCompletionRequestCitationOptions | None | Unset = UNSET
    compound_custom: CreateChatCompletionRequestCompoundCustom | None | Unset = UNSET
    disable_tool_validation: bool | Unset = UNSET
    documents: Sequence[ChatCompletionDocument] | None | Unset = UNSET
    exclude_domains: Sequence[str] | None | Unset = UNSET
    frequency_penalty: float | None | Unset = UNSET
    function_call: (
        CreateChatCompletionRequestFunctionCall | ChatCompletionFunctionCallOption | None | Unset
    ) = UNSET
    functions: Sequence[ChatCompletionFunctions] | None | Unset = UNSET
    include_domains: Sequence[str] | None | Unset = UNSET
    include_reasoning: bool | None | Unset = UNSET
    logit_bias: Mapping[str, int] | None | Unset = UNSET
    logprobs: bool | None | Unset = UNSET
    max_completion_tokens: int | None | Unset = UNSET
    max_tokens: int | None | Unset = UNSET
    metadata: Mapping[str, str] | None | Unset = UNSET
    n: int | None | Unset = UNSET
    parallel_tool_calls: bool | None | Unset = UNSET
    presence_penalty: float | None | Unset = UNSET
    reasoning_effort: CreateChatCompletionRequestReasoningEffort | None | Unset = UNSET
    reasoning_format: CreateChatCompletionRequestReasoningFormat | None | Unset = UNSET
    response_format: (
        ResponseFormatText | ResponseFormatJsonSchema | ResponseFormatJsonObject | None | Unset
    ) = UNSET
    search_settings: CreateChatCompletionRequestSearchSettings | None | Unset = UNSET
    seed: int | None | Unset = UNSET
    service_tier: CreateChatCompletionRequestServiceTier | None | Unset = UNSET
    stop: str | Sequence[str] | None | Unset = UNSET
    store: bool | None | Unset = UNSET
    stream: bool | None | Unset = UNSET
    stream_options: CreateChatCompletionRequestStreamOptions | Unset = UNSET
    temperature: float | None | Unset = UNSET
    tool_choice: (
        ChatCompletionToolChoiceOptionEnum | ChatCompletionNamedToolChoice | None | Unset
    ) = UNSET
    tools: Sequence[ChatCompletionTool] | None | Unset = UNSET
    top_logprobs: int | None | Unset = UNSET
    top_p: float | None | Unset = UNSET
    user: str | None | Unset = UNSET


class CreateChatCompletionRequestCompoundCustom(WireModel):
    models: CreateChatCompletionRequestCompoundCustomModels | None | Unset = UNSET
    tools: CreateChatCompletionRequestCompoundCustomTools | None | Unset = UNSET


class CreateChatCompletionRequestCompoundCustomModels(WireModel):
    answering_model: str | None | Unset = UNSET
    reasoning_model: str | None | Unset = UNSET


class CreateChatCompletionRequestCompoundCustomTools(WireModel):
    enabled_tools: Sequence[str] | None | Unset = UNSET
    wolfram_settings: (
        CreateChatCompletionRequestCompoundCustomToolsWolframSettings | None | Unset
    ) = UNSET


class CreateChatCompletionRequestCompoundCustomToolsWolframSettings(WireModel):
    authorization: str | None | Unset = UNSET


class CreateChatCompletionRequestSearchSettings(WireModel):
    country: str | None | Unset = UNSET
    exclude_domains: Sequence[str] | None | Unset = UNSET
    include_domains: Sequence[str] | None | Unset = UNSET
    include_images: bool | None | Unset = UNSET


class CreateChatCompletionRequestStreamOptions(WireModel):
    include_usage: bool | Unset = UNSET


class CreateChatCompletionResponse(WireModel):
    choices: Sequence[CreateChatCompletionResponseChoicesItem]
    created: int
    id: str
    model: str
    object: CreateChatCompletionResponseObject
    mcp_list_tools: Sequence[CreateChatCompletionResponseMcpListToolsItem] | None | Unset = UNSET
    service_tier: CreateChatCompletionRequestServiceTier | None | Unset = UNSET
    system_fingerprint: str | Unset = UNSET
    usage: CompletionUsage | Unset = UNSET
    usage_breakdown: ChatCompletionUsageBreakdown | None | Unset = UNSET
    x_groq: XGroqNonStreaming | Unset = UNSET


class CreateChatCompletionResponseChoicesItem(WireModel):
    finish_reason: CreateChatCompletionResponseChoicesItemFinishReason
    index: int
    logprobs: CreateChatCompletionResponseChoicesItemLogprobs | None
    message: ChatCompletionResponseMessage


class CreateChatCompletionResponseChoicesItemLogprobs(WireModel):
    content: Sequence[ChatCompletionTokenLogprob] | None


class CreateChatCompletionResponseMcpListToolsItem(WireModel):
    id: str | Unset = UNSET
    server_label: str | Unset = UNSET
    tools: Sequence[CreateChatCompletionResponseMcpListToolsItemToolsItem] | Unset = UNSET
    type: str | Unset = UNSET


class CreateChatCompletionResponseMcpListToolsItemToolsItem(WireModel):
    annotations: JSON | Unset = UNSET
    description: str | Unset = UNSET
    input_schema: Mapping[str, JSON] | Unset = UNSET
    name: str | Unset = UNSET


class CreateChatCompletionStreamResponse(WireModel):
    choices: Sequence[CreateChatCompletionStreamResponseChoicesItem]
    created: int
    id: str
    model: str
    object: CreateChatCompletionStreamResponseObject
    service_tier: str | None | Unset = UNSET
    system_fingerprint: str | None | Unset = UNSET
    usage: CompletionUsage | Unset = UNSET
    x_groq: XGroq | Unset = UNSET


class CreateChatCompletionStreamResponseChoicesItem(WireModel):
    delta: ChatCompletionStreamResponseDelta
    finish_reason: CreateChatCompletionResponseChoicesItemFinishReason | None
    index: int
    logprobs: CreateChatCompletionResponseChoicesItemLogprobs | None | Unset = UNSET


class DebugData(WireModel):
    input_token_ids: Sequence[int] | Unset = UNSET
    input_tokens: Sequence[str] | Unset = UNSET
    output_token_ids: Sequence[int] | Unset = UNSET
    output_tokens: Sequence[str] | Unset = UNSET


class DocumentCitation(WireModel):
    document_id: str
    end_index: int
    start_index: int


class FunctionCitation(WireModel):
    end_index: int
    start_index: int
    tool_call_id: str


class FunctionObject(WireModel):
    name: str
    description: str | Unset = UNSET
    parameters: Mapping[str, JSON] | Unset = UNSET
    strict: bool | Unset = UNSET


class ResponseFormatJsonObject(WireModel):
    type: Literal["json_object"] = "json_object"


class ResponseFormatJsonSchema(WireModel):
    json_schema: ResponseFormatJsonSchemaJsonSchema
    type: Literal["json_schema"] = "json_schema"


class ResponseFormatJsonSchemaJsonSchema(WireModel):
    name: str
    description: str | Unset = UNSET
    schema: Mapping[str, JSON] | Unset = UNSET
    strict: bool | None | Unset = UNSET


class ResponseFormatText(WireModel):
    type: Literal["text"] = "text"


class XGroq(WireModel):
    debug: DebugData | None | Unset = UNSET
    error: str | None | Unset = UNSET
    id: str | None | Unset = UNSET
    seed: int | None | Unset = UNSET
    usage: CompletionUsage | None | Unset = UNSET
    usage_breakdown: ChatCompletionUsageBreakdown | None | Unset = UNSET


class XGroqNonStreaming(WireModel):
    id: str
    debug: DebugData | None | Unset = UNSET
    seed: int | None | Unset = UNSET
    usage: XGroqNonStreamingUsage | None | Unset = UNSET


class XGroqNonStreamingUsage(WireModel):
    dram_cached_tokens: int | Unset = UNSET
    sram_cached_tokens: int | Unset = UNSET


ChatCompletionDocumentSource: TypeAlias = """
    ChatCompletionDocumentSourceText
    | ChatCompletionDocumentSourceJSON
"""

ChatCompletionRequestMessage: TypeAlias = """
    ChatCompletionRequestSystemMessage
    | ChatCompletionRequestUserMessage
    | ChatCompletionRequestAssistantMessage
    | ChatCompletionRequestToolMessage
    | ChatCompletionRequestFunctionMessage
"""

ChatCompletionRequestMessageContentPart: TypeAlias = """
    ChatCompletionRequestMessageContentPartText
    | ChatCompletionRequestMessageContentPartImage
    | ChatCompletionRequestMessageContentPartDocument
"""
