# Written by scripts/generate.py from specs/anthropic.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NotRequired, TypeAlias, TypedDict

from ..._runtime import JSON


class APIError(TypedDict):
    message: NotRequired[str]
    type: Literal["api_error"]


AllowedCaller: TypeAlias = (
    Literal["direct", "code_execution_20250825", "code_execution_20260120"] | str
)


class AuthenticationError(TypedDict):
    message: NotRequired[str]
    type: Literal["authentication_error"]


class Base64ImageSource(TypedDict):
    data: str
    media_type: Base64ImageSourceMediaType
    type: Literal["base64"]


Base64ImageSourceMediaType: TypeAlias = (
    Literal["image/jpeg", "image/png", "image/gif", "image/webp"] | str
)


class Base64PDFSource(TypedDict):
    data: str
    media_type: Base64PDFSourceMediaType
    type: Literal["base64"]


Base64PDFSourceMediaType: TypeAlias = Literal["application/pdf"] | str


BashCodeExecutionToolResultErrorCode: TypeAlias = (
    Literal[
        "invalid_tool_input",
        "unavailable",
        "too_many_requests",
        "execution_time_exceeded",
        "output_file_too_large",
    ]
    | str
)


class BashTool20250124(TypedDict):
    allowed_callers: NotRequired[Sequence[AllowedCaller]]
    cache_control: NotRequired[CacheControlEphemeral | None]
    defer_loading: NotRequired[bool]
    input_examples: NotRequired[Sequence[JsonObject]]
    name: BashTool20250124Name
    strict: NotRequired[bool]
    type: Literal["bash_20250124"]


BashTool20250124Name: TypeAlias = Literal["bash"] | str


class BillingError(TypedDict):
    message: NotRequired[str]
    type: Literal["billing_error"]


class CacheControlEphemeral(TypedDict):
    ttl: NotRequired[CacheControlEphemeralTtl]
    type: CacheControlEphemeralType


CacheControlEphemeralTtl: TypeAlias = Literal["5m", "1h"] | str


CacheControlEphemeralType: TypeAlias = Literal["ephemeral"] | str


class CacheCreation(TypedDict):
    ephemeral_1h_input_tokens: NotRequired[int]
    ephemeral_5m_input_tokens: NotRequired[int]


class CitationsDelta(TypedDict):
    citation: NotRequired[
        ResponseCharLocationCitation
        | ResponsePageLocationCitation
        | ResponseContentBlockLocationCitation
        | ResponseWebSearchResultLocationCitation
        | ResponseSearchResultLocationCitation
    ]
    type: Literal["citations_delta"]


class CodeExecutionTool20250522(TypedDict):
    allowed_callers: NotRequired[Sequence[AllowedCaller]]
    cache_control: NotRequired[CacheControlEphemeral | None]
    defer_loading: NotRequired[bool]
    name: CodeExecutionTool20250522Name
    strict: NotRequired[bool]
    type: Literal["code_execution_20250522"]


CodeExecutionTool20250522Name: TypeAlias = Literal["code_execution"] | str


class CodeExecutionTool20250825(TypedDict):
    allowed_callers: NotRequired[Sequence[AllowedCaller]]
    cache_control: NotRequired[CacheControlEphemeral | None]
    defer_loading: NotRequired[bool]
    name: CodeExecutionTool20250522Name
    strict: NotRequired[bool]
    type: Literal["code_execution_20250825"]


class CodeExecutionTool20260120(TypedDict):
    allowed_callers: NotRequired[Sequence[AllowedCaller]]
    cache_control: NotRequired[CacheControlEphemeral | None]
    defer_loading: NotRequired[bool]
    name: CodeExecutionTool20250522Name
    strict: NotRequired[bool]
    type: Literal["code_execution_20260120"]


CodeExecutionToolResultErrorCode: TypeAlias = (
    Literal["invalid_tool_input", "unavailable", "too_many_requests", "execution_time_exceeded"]
    | str
)


class Container(TypedDict):
    expires_at: NotRequired[str]
    id: NotRequired[str]


class ContentBlockDeltaEvent(TypedDict):
    delta: NotRequired[
        TextContentBlockDelta
        | InputJsonContentBlockDelta
        | CitationsDelta
        | ThinkingContentBlockDelta
        | SignatureContentBlockDelta
    ]
    index: NotRequired[int]
    type: Literal["content_block_delta"]


class ContentBlockSource(TypedDict):
    content: str | Sequence[RequestTextBlock | RequestImageBlock]
    type: Literal["content"]


class ContentBlockStartEvent(TypedDict):
    content_block: NotRequired[
        ResponseTextBlock
        | ResponseThinkingBlock
        | ResponseRedactedThinkingBlock
        | ResponseToolUseBlock
        | ResponseServerToolUseBlock
        | ResponseWebSearchToolResultBlock
        | ResponseWebFetchToolResultBlock
        | ResponseCodeExecutionToolResultBlock
        | ResponseBashCodeExecutionToolResultBlock
        | ResponseTextEditorCodeExecutionToolResultBlock
        | ResponseToolSearchToolResultBlock
        | ResponseContainerUploadBlock
    ]
    index: NotRequired[int]
    type: Literal["content_block_start"]


class ContentBlockStopEvent(TypedDict):
    index: NotRequired[int]
    type: Literal["content_block_stop"]


class CreateMessageParams(TypedDict):
    cache_control: NotRequired[CacheControlEphemeral | None]
    container: NotRequired[str | None]
    inference_geo: NotRequired[str | None]
    max_tokens: int
    messages: Sequence[InputMessage]
    metadata: NotRequired[Metadata]
    model: Model
    output_config: NotRequired[OutputConfig]
    service_tier: NotRequired[CreateMessageParamsServiceTier]
    stop_sequences: NotRequired[Sequence[str]]
    stream: NotRequired[bool]
    system: NotRequired[str | Sequence[RequestTextBlock]]
    temperature: NotRequired[float]
    thinking: NotRequired[ThinkingConfigParam]
    tool_choice: NotRequired[ToolChoice]
    tools: NotRequired[
        Sequence[
            Tool
            | BashTool20250124
            | CodeExecutionTool20250522
            | CodeExecutionTool20250825
            | CodeExecutionTool20260120
            | MemoryTool20250818
            | TextEditor20250124
            | TextEditor20250429
            | TextEditor20250728
            | WebSearchTool20250305
            | WebFetchTool20250910
            | WebSearchTool20260209
            | WebFetchTool20260209
            | WebFetchTool20260309
            | ToolSearchToolBM2520251119
            | ToolSearchToolRegex20251119
        ]
    ]
    top_k: NotRequired[int]
    top_p: NotRequired[float]


CreateMessageParamsServiceTier: TypeAlias = Literal["auto", "standard_only"] | str


class DirectCaller(TypedDict):
    type: Literal["direct"]


EffortLevel: TypeAlias = Literal["low", "medium", "high", "xhigh", "max"] | str


class ErrorResponse(TypedDict):
    error: NotRequired[
        InvalidRequestError
        | AuthenticationError
        | BillingError
        | PermissionErrorObject
        | NotFoundError
        | RateLimitError
        | GatewayTimeoutError
        | APIError
        | OverloadedError
    ]
    request_id: NotRequired[str | None]
    type: Literal["error"]


class GatewayTimeoutError(TypedDict):
    message: NotRequired[str]
    type: Literal["timeout_error"]


class InputJsonContentBlockDelta(TypedDict):
    partial_json: NotRequired[str]
    type: Literal["input_json_delta"]


class InputMessage(TypedDict):
    content: str | Sequence[InputContentBlock]
    role: InputMessageRole


InputMessageRole: TypeAlias = Literal["user", "assistant"] | str


class InputSchema(TypedDict):
    properties: NotRequired[JsonObject | None]
    required: NotRequired[Sequence[str] | None]
    type: InputSchemaType


InputSchemaType: TypeAlias = Literal["object"] | str


class InvalidRequestError(TypedDict):
    message: NotRequired[str]
    type: Literal["invalid_request_error"]


JsonObject: TypeAlias = Mapping[str, JSON]


class JsonOutputFormat(TypedDict):
    schema: JsonObject
    type: JsonOutputFormatType


JsonOutputFormatType: TypeAlias = Literal["json_schema"] | str


class MemoryTool20250818(TypedDict):
    allowed_callers: NotRequired[Sequence[AllowedCaller]]
    cache_control: NotRequired[CacheControlEphemeral | None]
    defer_loading: NotRequired[bool]
    input_examples: NotRequired[Sequence[JsonObject]]
    name: MemoryTool20250818Name
    strict: NotRequired[bool]
    type: Literal["memory_20250818"]


MemoryTool20250818Name: TypeAlias = Literal["memory"] | str


class Message(TypedDict):
    container: NotRequired[Container | None]
    content: NotRequired[Sequence[ContentBlock]]
    id: NotRequired[str]
    model: NotRequired[Model]
    role: NotRequired[MessageRole]
    stop_details: NotRequired[RefusalStopDetails | None]
    stop_reason: NotRequired[StopReason | None]
    stop_sequence: NotRequired[str | None]
    type: NotRequired[MessageType]
    usage: NotRequired[Usage]


class MessageDelta(TypedDict):
    container: NotRequired[Container | None]
    stop_details: NotRequired[RefusalStopDetails | None]
    stop_reason: NotRequired[StopReason | None]
    stop_sequence: NotRequired[str | None]


class MessageDeltaEvent(TypedDict):
    delta: NotRequired[MessageDelta]
    type: Literal["message_delta"]
    usage: NotRequired[MessageDeltaUsage]


class MessageDeltaUsage(TypedDict):
    cache_creation_input_tokens: NotRequired[int | None]
    cache_read_input_tokens: NotRequired[int | None]
    input_tokens: NotRequired[int | None]
    output_tokens: NotRequired[int]
    server_tool_use: NotRequired[ServerToolUsage | None]


MessageRole: TypeAlias = Literal["assistant"] | str


class MessageStartEvent(TypedDict):
    message: NotRequired[Message]
    type: Literal["message_start"]


class MessageStopEvent(TypedDict):
    type: Literal["message_stop"]


MessageType: TypeAlias = Literal["message"] | str


class Metadata(TypedDict):
    user_id: NotRequired[str | None]


ModelEnum: TypeAlias = (
    Literal[
        "claude-opus-4-7",
        "claude-mythos-preview",
        "claude-opus-4-6",
        "claude-sonnet-4-6",
        "claude-haiku-4-5",
        "claude-haiku-4-5-20251001",
        "claude-opus-4-5",
        "claude-opus-4-5-20251101",
        "claude-sonnet-4-5",
        "claude-sonnet-4-5-20250929",
        "claude-opus-4-1",
        "claude-opus-4-1-20250805",
        "claude-opus-4-0",
        "claude-opus-4-20250514",
        "claude-sonnet-4-0",
        "claude-sonnet-4-20250514",
        "claude-3-haiku-20240307",
    ]
    | str
)


Model: TypeAlias = ModelEnum | str


class NotFoundError(TypedDict):
    message: NotRequired[str]
    type: Literal["not_found_error"]


class OutputConfig(TypedDict):
    effort: NotRequired[EffortLevel | None]
    format: NotRequired[JsonOutputFormat | None]


class OverloadedError(TypedDict):
    message: NotRequired[str]
    type: Literal["overloaded_error"]


class PermissionErrorObject(TypedDict):
    message: NotRequired[str]
    type: Literal["permission_error"]


class Ping(TypedDict):
    type: Literal["ping"]


MessageStreamEvent: TypeAlias = (
    MessageStartEvent
    | MessageDeltaEvent
    | MessageStopEvent
    | ContentBlockStartEvent
    | ContentBlockDeltaEvent
    | ContentBlockStopEvent
    | Ping
    | ErrorResponse
)


class PlainTextSource(TypedDict):
    data: str
    media_type: PlainTextSourceMediaType
    type: Literal["text"]


PlainTextSourceMediaType: TypeAlias = Literal["text/plain"] | str


class RateLimitError(TypedDict):
    message: NotRequired[str]
    type: Literal["rate_limit_error"]


class RefusalStopDetails(TypedDict):
    category: NotRequired[RefusalStopDetailsCategory | None]
    explanation: NotRequired[str | None]
    type: NotRequired[RefusalStopDetailsType]


RefusalStopDetailsCategory: TypeAlias = Literal["cyber", "bio"] | str


RefusalStopDetailsType: TypeAlias = Literal["refusal"] | str


class RequestBashCodeExecutionOutputBlock(TypedDict):
    file_id: str
    type: RequestBashCodeExecutionOutputBlockType


RequestBashCodeExecutionOutputBlockType: TypeAlias = Literal["bash_code_execution_output"] | str


class RequestBashCodeExecutionResultBlock(TypedDict):
    content: Sequence[RequestBashCodeExecutionOutputBlock]
    return_code: int
    stderr: str
    stdout: str
    type: Literal["bash_code_execution_result"]


class RequestBashCodeExecutionToolResultBlock(TypedDict):
    cache_control: NotRequired[CacheControlEphemeral | None]
    content: RequestBashCodeExecutionToolResultError | RequestBashCodeExecutionResultBlock
    tool_use_id: str
    type: Literal["bash_code_execution_tool_result"]


class RequestBashCodeExecutionToolResultError(TypedDict):
    error_code: BashCodeExecutionToolResultErrorCode
    type: Literal["bash_code_execution_tool_result_error"]


class RequestCharLocationCitation(TypedDict):
    cited_text: str
    document_index: int
    document_title: str | None
    end_char_index: int
    start_char_index: int
    type: Literal["char_location"]


class RequestCitationsConfig(TypedDict):
    enabled: NotRequired[bool]


class RequestCodeExecutionOutputBlock(TypedDict):
    file_id: str
    type: RequestCodeExecutionOutputBlockType


RequestCodeExecutionOutputBlockType: TypeAlias = Literal["code_execution_output"] | str


class RequestCodeExecutionResultBlock(TypedDict):
    content: Sequence[RequestCodeExecutionOutputBlock]
    return_code: int
    stderr: str
    stdout: str
    type: Literal["code_execution_result"]


class RequestCodeExecutionToolResultBlock(TypedDict):
    cache_control: NotRequired[CacheControlEphemeral | None]
    content: (
        RequestCodeExecutionToolResultError
        | RequestCodeExecutionResultBlock
        | RequestEncryptedCodeExecutionResultBlock
    )
    tool_use_id: str
    type: Literal["code_execution_tool_result"]


class RequestCodeExecutionToolResultError(TypedDict):
    error_code: CodeExecutionToolResultErrorCode
    type: Literal["code_execution_tool_result_error"]


class RequestContainerUploadBlock(TypedDict):
    cache_control: NotRequired[CacheControlEphemeral | None]
    file_id: str
    type: Literal["container_upload"]


class RequestContentBlockLocationCitation(TypedDict):
    cited_text: str
    document_index: int
    document_title: str | None
    end_block_index: int
    start_block_index: int
    type: Literal["content_block_location"]


class RequestDocumentBlock(TypedDict):
    cache_control: NotRequired[CacheControlEphemeral | None]
    citations: NotRequired[RequestCitationsConfig | None]
    context: NotRequired[str | None]
    source: Base64PDFSource | PlainTextSource | ContentBlockSource | URLPDFSource
    title: NotRequired[str | None]
    type: Literal["document"]


class RequestEncryptedCodeExecutionResultBlock(TypedDict):
    content: Sequence[RequestCodeExecutionOutputBlock]
    encrypted_stdout: str
    return_code: int
    stderr: str
    type: Literal["encrypted_code_execution_result"]


class RequestImageBlock(TypedDict):
    cache_control: NotRequired[CacheControlEphemeral | None]
    source: Base64ImageSource | URLImageSource
    type: Literal["image"]


class RequestPageLocationCitation(TypedDict):
    cited_text: str
    document_index: int
    document_title: str | None
    end_page_number: int
    start_page_number: int
    type: Literal["page_location"]


class RequestRedactedThinkingBlock(TypedDict):
    data: str
    type: Literal["redacted_thinking"]


class RequestSearchResultBlock(TypedDict):
    cache_control: NotRequired[CacheControlEphemeral | None]
    citations: NotRequired[RequestCitationsConfig]
    content: Sequence[RequestTextBlock]
    source: str
    title: str
    type: Literal["search_result"]


class RequestSearchResultLocationCitation(TypedDict):
    cited_text: str
    end_block_index: int
    search_result_index: int
    source: str
    start_block_index: int
    title: str | None
    type: Literal["search_result_location"]


class RequestServerToolUseBlock(TypedDict):
    cache_control: NotRequired[CacheControlEphemeral | None]
    caller: NotRequired[DirectCaller | ServerToolCaller | ServerToolCaller20260120]
    id: str
    input: JsonObject
    name: RequestServerToolUseBlockName
    type: Literal["server_tool_use"]


RequestServerToolUseBlockName: TypeAlias = (
    Literal[
        "web_search",
        "web_fetch",
        "code_execution",
        "bash_code_execution",
        "text_editor_code_execution",
        "tool_search_tool_regex",
        "tool_search_tool_bm25",
    ]
    | str
)


class RequestTextBlock(TypedDict):
    cache_control: NotRequired[CacheControlEphemeral | None]
    citations: NotRequired[
        Sequence[
            RequestCharLocationCitation
            | RequestPageLocationCitation
            | RequestContentBlockLocationCitation
            | RequestWebSearchResultLocationCitation
            | RequestSearchResultLocationCitation
        ]
        | None
    ]
    text: str
    type: Literal["text"]


class RequestTextEditorCodeExecutionCreateResultBlock(TypedDict):
    is_file_update: bool
    type: Literal["text_editor_code_execution_create_result"]


class RequestTextEditorCodeExecutionStrReplaceResultBlock(TypedDict):
    lines: NotRequired[Sequence[str] | None]
    new_lines: NotRequired[int | None]
    new_start: NotRequired[int | None]
    old_lines: NotRequired[int | None]
    old_start: NotRequired[int | None]
    type: Literal["text_editor_code_execution_str_replace_result"]


class RequestTextEditorCodeExecutionToolResultBlock(TypedDict):
    cache_control: NotRequired[CacheControlEphemeral | None]
    content: (
        RequestTextEditorCodeExecutionToolResultError
        | RequestTextEditorCodeExecutionViewResultBlock
        | RequestTextEditorCodeExecutionCreateResultBlock
        | RequestTextEditorCodeExecutionStrReplaceResultBlock
    )
    tool_use_id: str
    type: Literal["text_editor_code_execution_tool_result"]


class RequestTextEditorCodeExecutionToolResultError(TypedDict):
    error_code: TextEditorCodeExecutionToolResultErrorCode
    error_message: NotRequired[str | None]
    type: Literal["text_editor_code_execution_tool_result_error"]


class RequestTextEditorCodeExecutionViewResultBlock(TypedDict):
    content: str
    file_type: RequestTextEditorCodeExecutionViewResultBlockFileType
    num_lines: NotRequired[int | None]
    start_line: NotRequired[int | None]
    total_lines: NotRequired[int | None]
    type: Literal["text_editor_code_execution_view_result"]


RequestTextEditorCodeExecutionViewResultBlockFileType: TypeAlias = (
    Literal["text", "image", "pdf"] | str
)


class RequestThinkingBlock(TypedDict):
    signature: str
    thinking: str
    type: Literal["thinking"]


class RequestToolReferenceBlock(TypedDict):
    cache_control: NotRequired[CacheControlEphemeral | None]
    tool_name: str
    type: Literal["tool_reference"]


class RequestToolResultBlock(TypedDict):
    cache_control: NotRequired[CacheControlEphemeral | None]
    content: NotRequired[
        str
        | Sequence[
            RequestTextBlock
            | RequestImageBlock
            | RequestSearchResultBlock
            | RequestDocumentBlock
            | RequestToolReferenceBlock
        ]
    ]
    is_error: NotRequired[bool]
    tool_use_id: str
    type: Literal["tool_result"]


class RequestToolSearchToolResultBlock(TypedDict):
    cache_control: NotRequired[CacheControlEphemeral | None]
    content: RequestToolSearchToolResultError | RequestToolSearchToolSearchResultBlock
    tool_use_id: str
    type: Literal["tool_search_tool_result"]


class RequestToolSearchToolResultError(TypedDict):
    error_code: ToolSearchToolResultErrorCode
    type: Literal["tool_search_tool_result_error"]


class RequestToolSearchToolSearchResultBlock(TypedDict):
    tool_references: Sequence[RequestToolReferenceBlock]
    type: Literal["tool_search_tool_search_result"]


class RequestToolUseBlock(TypedDict):
    cache_control: NotRequired[CacheControlEphemeral | None]
    caller: NotRequired[DirectCaller | ServerToolCaller | ServerToolCaller20260120]
    id: str
    input: JsonObject
    name: str
    type: Literal["tool_use"]


class RequestWebFetchResultBlock(TypedDict):
    content: RequestDocumentBlock
    retrieved_at: NotRequired[str | None]
    type: Literal["web_fetch_result"]
    url: str


class RequestWebFetchToolResultBlock(TypedDict):
    cache_control: NotRequired[CacheControlEphemeral | None]
    caller: NotRequired[DirectCaller | ServerToolCaller | ServerToolCaller20260120]
    content: RequestWebFetchToolResultError | RequestWebFetchResultBlock
    tool_use_id: str
    type: Literal["web_fetch_tool_result"]


class RequestWebFetchToolResultError(TypedDict):
    error_code: WebFetchToolResultErrorCode
    type: Literal["web_fetch_tool_result_error"]


class RequestWebSearchResultBlock(TypedDict):
    encrypted_content: str
    page_age: NotRequired[str | None]
    title: str
    type: RequestWebSearchResultBlockType
    url: str


RequestWebSearchResultBlockType: TypeAlias = Literal["web_search_result"] | str


class RequestWebSearchResultLocationCitation(TypedDict):
    cited_text: str
    encrypted_index: str
    title: str | None
    type: Literal["web_search_result_location"]
    url: str


class RequestWebSearchToolResultBlock(TypedDict):
    cache_control: NotRequired[CacheControlEphemeral | None]
    caller: NotRequired[DirectCaller | ServerToolCaller | ServerToolCaller20260120]
    content: Sequence[RequestWebSearchResultBlock] | RequestWebSearchToolResultError
    tool_use_id: str
    type: Literal["web_search_tool_result"]


InputContentBlock: TypeAlias = (
    RequestTextBlock
    | RequestImageBlock
    | RequestDocumentBlock
    | RequestSearchResultBlock
    | RequestThinkingBlock
    | RequestRedactedThinkingBlock
    | RequestToolUseBlock
    | RequestToolResultBlock
    | RequestServerToolUseBlock
    | RequestWebSearchToolResultBlock
    | RequestWebFetchToolResultBlock
    | RequestCodeExecutionToolResultBlock
    | RequestBashCodeExecutionToolResultBlock
    | RequestTextEditorCodeExecutionToolResultBlock
    | RequestToolSearchToolResultBlock
    | RequestContainerUploadBlock
)


class RequestWebSearchToolResultError(TypedDict):
    error_code: WebSearchToolResultErrorCode
    type: RequestWebSearchToolResultErrorType


RequestWebSearchToolResultErrorType: TypeAlias = Literal["web_search_tool_result_error"] | str


class ResponseBashCodeExecutionOutputBlock(TypedDict):
    file_id: NotRequired[str]
    type: NotRequired[RequestBashCodeExecutionOutputBlockType]


class ResponseBashCodeExecutionResultBlock(TypedDict):
    content: NotRequired[Sequence[ResponseBashCodeExecutionOutputBlock]]
    return_code: NotRequired[int]
    stderr: NotRequired[str]
    stdout: NotRequired[str]
    type: Literal["bash_code_execution_result"]


class ResponseBashCodeExecutionToolResultBlock(TypedDict):
    content: NotRequired[
        ResponseBashCodeExecutionToolResultError | ResponseBashCodeExecutionResultBlock
    ]
    tool_use_id: NotRequired[str]
    type: Literal["bash_code_execution_tool_result"]


class ResponseBashCodeExecutionToolResultError(TypedDict):
    error_code: NotRequired[BashCodeExecutionToolResultErrorCode]
    type: Literal["bash_code_execution_tool_result_error"]


class ResponseCharLocationCitation(TypedDict):
    cited_text: NotRequired[str]
    document_index: NotRequired[int]
    document_title: NotRequired[str | None]
    end_char_index: NotRequired[int]
    file_id: NotRequired[str | None]
    start_char_index: NotRequired[int]
    type: Literal["char_location"]


class ResponseCitationsConfig(TypedDict):
    enabled: NotRequired[bool]


class ResponseCodeExecutionOutputBlock(TypedDict):
    file_id: NotRequired[str]
    type: NotRequired[RequestCodeExecutionOutputBlockType]


class ResponseCodeExecutionResultBlock(TypedDict):
    content: NotRequired[Sequence[ResponseCodeExecutionOutputBlock]]
    return_code: NotRequired[int]
    stderr: NotRequired[str]
    stdout: NotRequired[str]
    type: Literal["code_execution_result"]


class ResponseCodeExecutionToolResultBlock(TypedDict):
    content: NotRequired[
        ResponseCodeExecutionToolResultError
        | ResponseCodeExecutionResultBlock
        | ResponseEncryptedCodeExecutionResultBlock
    ]
    tool_use_id: NotRequired[str]
    type: Literal["code_execution_tool_result"]


class ResponseCodeExecutionToolResultError(TypedDict):
    error_code: NotRequired[CodeExecutionToolResultErrorCode]
    type: Literal["code_execution_tool_result_error"]


class ResponseContainerUploadBlock(TypedDict):
    file_id: NotRequired[str]
    type: Literal["container_upload"]


class ResponseContentBlockLocationCitation(TypedDict):
    cited_text: NotRequired[str]
    document_index: NotRequired[int]
    document_title: NotRequired[str | None]
    end_block_index: NotRequired[int]
    file_id: NotRequired[str | None]
    start_block_index: NotRequired[int]
    type: Literal["content_block_location"]


class ResponseDocumentBlock(TypedDict):
    citations: NotRequired[ResponseCitationsConfig | None]
    source: NotRequired[Base64PDFSource | PlainTextSource]
    title: NotRequired[str | None]
    type: NotRequired[ResponseDocumentBlockType]


ResponseDocumentBlockType: TypeAlias = Literal["document"] | str


class ResponseEncryptedCodeExecutionResultBlock(TypedDict):
    content: NotRequired[Sequence[ResponseCodeExecutionOutputBlock]]
    encrypted_stdout: NotRequired[str]
    return_code: NotRequired[int]
    stderr: NotRequired[str]
    type: Literal["encrypted_code_execution_result"]


class ResponsePageLocationCitation(TypedDict):
    cited_text: NotRequired[str]
    document_index: NotRequired[int]
    document_title: NotRequired[str | None]
    end_page_number: NotRequired[int]
    file_id: NotRequired[str | None]
    start_page_number: NotRequired[int]
    type: Literal["page_location"]


class ResponseRedactedThinkingBlock(TypedDict):
    data: NotRequired[str]
    type: Literal["redacted_thinking"]


class ResponseSearchResultLocationCitation(TypedDict):
    cited_text: NotRequired[str]
    end_block_index: NotRequired[int]
    search_result_index: NotRequired[int]
    source: NotRequired[str]
    start_block_index: NotRequired[int]
    title: NotRequired[str | None]
    type: Literal["search_result_location"]


class ResponseServerToolUseBlock(TypedDict):
    caller: NotRequired[DirectCaller | ServerToolCaller | ServerToolCaller20260120]
    id: NotRequired[str]
    input: NotRequired[JsonObject]
    name: NotRequired[RequestServerToolUseBlockName]
    type: Literal["server_tool_use"]


class ResponseTextBlock(TypedDict):
    citations: NotRequired[
        Sequence[
            ResponseCharLocationCitation
            | ResponsePageLocationCitation
            | ResponseContentBlockLocationCitation
            | ResponseWebSearchResultLocationCitation
            | ResponseSearchResultLocationCitation
        ]
        | None
    ]
    text: NotRequired[str]
    type: Literal["text"]


class ResponseTextEditorCodeExecutionCreateResultBlock(TypedDict):
    is_file_update: NotRequired[bool]
    type: Literal["text_editor_code_execution_create_result"]


class ResponseTextEditorCodeExecutionStrReplaceResultBlock(TypedDict):
    lines: NotRequired[Sequence[str] | None]
    new_lines: NotRequired[int | None]
    new_start: NotRequired[int | None]
    old_lines: NotRequired[int | None]
    old_start: NotRequired[int | None]
    type: Literal["text_editor_code_execution_str_replace_result"]


class ResponseTextEditorCodeExecutionToolResultBlock(TypedDict):
    content: NotRequired[
        ResponseTextEditorCodeExecutionToolResultError
        | ResponseTextEditorCodeExecutionViewResultBlock
        | ResponseTextEditorCodeExecutionCreateResultBlock
        | ResponseTextEditorCodeExecutionStrReplaceResultBlock
    ]
    tool_use_id: NotRequired[str]
    type: Literal["text_editor_code_execution_tool_result"]


class ResponseTextEditorCodeExecutionToolResultError(TypedDict):
    error_code: NotRequired[TextEditorCodeExecutionToolResultErrorCode]
    error_message: NotRequired[str | None]
    type: Literal["text_editor_code_execution_tool_result_error"]


class ResponseTextEditorCodeExecutionViewResultBlock(TypedDict):
    content: NotRequired[str]
    file_type: NotRequired[RequestTextEditorCodeExecutionViewResultBlockFileType]
    num_lines: NotRequired[int | None]
    start_line: NotRequired[int | None]
    total_lines: NotRequired[int | None]
    type: Literal["text_editor_code_execution_view_result"]


class ResponseThinkingBlock(TypedDict):
    signature: NotRequired[str]
    thinking: NotRequired[str]
    type: Literal["thinking"]


class ResponseToolReferenceBlock(TypedDict):
    tool_name: NotRequired[str]
    type: NotRequired[ResponseToolReferenceBlockType]


ResponseToolReferenceBlockType: TypeAlias = Literal["tool_reference"] | str


class ResponseToolSearchToolResultBlock(TypedDict):
    content: NotRequired[
        ResponseToolSearchToolResultError | ResponseToolSearchToolSearchResultBlock
    ]
    tool_use_id: NotRequired[str]
    type: Literal["tool_search_tool_result"]


class ResponseToolSearchToolResultError(TypedDict):
    error_code: NotRequired[ToolSearchToolResultErrorCode]
    error_message: NotRequired[str | None]
    type: Literal["tool_search_tool_result_error"]


class ResponseToolSearchToolSearchResultBlock(TypedDict):
    tool_references: NotRequired[Sequence[ResponseToolReferenceBlock]]
    type: Literal["tool_search_tool_search_result"]


class ResponseToolUseBlock(TypedDict):
    caller: NotRequired[DirectCaller | ServerToolCaller | ServerToolCaller20260120]
    id: NotRequired[str]
    input: NotRequired[JsonObject]
    name: NotRequired[str]
    type: Literal["tool_use"]


class ResponseWebFetchResultBlock(TypedDict):
    content: NotRequired[ResponseDocumentBlock]
    retrieved_at: NotRequired[str | None]
    type: Literal["web_fetch_result"]
    url: NotRequired[str]


class ResponseWebFetchToolResultBlock(TypedDict):
    caller: NotRequired[DirectCaller | ServerToolCaller | ServerToolCaller20260120]
    content: NotRequired[ResponseWebFetchToolResultError | ResponseWebFetchResultBlock]
    tool_use_id: NotRequired[str]
    type: Literal["web_fetch_tool_result"]


class ResponseWebFetchToolResultError(TypedDict):
    error_code: NotRequired[WebFetchToolResultErrorCode]
    type: Literal["web_fetch_tool_result_error"]


class ResponseWebSearchResultBlock(TypedDict):
    encrypted_content: NotRequired[str]
    page_age: NotRequired[str | None]
    title: NotRequired[str]
    type: NotRequired[RequestWebSearchResultBlockType]
    url: NotRequired[str]


class ResponseWebSearchResultLocationCitation(TypedDict):
    cited_text: NotRequired[str]
    encrypted_index: NotRequired[str]
    title: NotRequired[str | None]
    type: Literal["web_search_result_location"]
    url: NotRequired[str]


class ResponseWebSearchToolResultBlock(TypedDict):
    caller: NotRequired[DirectCaller | ServerToolCaller | ServerToolCaller20260120]
    content: NotRequired[ResponseWebSearchToolResultError | Sequence[ResponseWebSearchResultBlock]]
    tool_use_id: NotRequired[str]
    type: Literal["web_search_tool_result"]


ContentBlock: TypeAlias = (
    ResponseTextBlock
    | ResponseThinkingBlock
    | ResponseRedactedThinkingBlock
    | ResponseToolUseBlock
    | ResponseServerToolUseBlock
    | ResponseWebSearchToolResultBlock
    | ResponseWebFetchToolResultBlock
    | ResponseCodeExecutionToolResultBlock
    | ResponseBashCodeExecutionToolResultBlock
    | ResponseTextEditorCodeExecutionToolResultBlock
    | ResponseToolSearchToolResultBlock
    | ResponseContainerUploadBlock
)


class ResponseWebSearchToolResultError(TypedDict):
    error_code: NotRequired[WebSearchToolResultErrorCode]
    type: NotRequired[RequestWebSearchToolResultErrorType]


class ServerToolCaller(TypedDict):
    tool_id: str
    type: Literal["code_execution_20250825"]


class ServerToolCaller20260120(TypedDict):
    tool_id: str
    type: Literal["code_execution_20260120"]


class ServerToolUsage(TypedDict):
    web_fetch_requests: NotRequired[int]
    web_search_requests: NotRequired[int]


class SignatureContentBlockDelta(TypedDict):
    signature: NotRequired[str]
    type: Literal["signature_delta"]


StopReason: TypeAlias = (
    Literal["end_turn", "max_tokens", "stop_sequence", "tool_use", "pause_turn", "refusal"] | str
)


class TextContentBlockDelta(TypedDict):
    text: NotRequired[str]
    type: Literal["text_delta"]


class TextEditor20250124(TypedDict):
    allowed_callers: NotRequired[Sequence[AllowedCaller]]
    cache_control: NotRequired[CacheControlEphemeral | None]
    defer_loading: NotRequired[bool]
    input_examples: NotRequired[Sequence[JsonObject]]
    name: TextEditor20250124Name
    strict: NotRequired[bool]
    type: Literal["text_editor_20250124"]


TextEditor20250124Name: TypeAlias = Literal["str_replace_editor"] | str


class TextEditor20250429(TypedDict):
    allowed_callers: NotRequired[Sequence[AllowedCaller]]
    cache_control: NotRequired[CacheControlEphemeral | None]
    defer_loading: NotRequired[bool]
    input_examples: NotRequired[Sequence[JsonObject]]
    name: TextEditor20250429Name
    strict: NotRequired[bool]
    type: Literal["text_editor_20250429"]


TextEditor20250429Name: TypeAlias = Literal["str_replace_based_edit_tool"] | str


class TextEditor20250728(TypedDict):
    allowed_callers: NotRequired[Sequence[AllowedCaller]]
    cache_control: NotRequired[CacheControlEphemeral | None]
    defer_loading: NotRequired[bool]
    input_examples: NotRequired[Sequence[JsonObject]]
    max_characters: NotRequired[int | None]
    name: TextEditor20250429Name
    strict: NotRequired[bool]
    type: Literal["text_editor_20250728"]


TextEditorCodeExecutionToolResultErrorCode: TypeAlias = (
    Literal[
        "invalid_tool_input",
        "unavailable",
        "too_many_requests",
        "execution_time_exceeded",
        "file_not_found",
    ]
    | str
)


class ThinkingConfigAdaptive(TypedDict):
    display: NotRequired[ThinkingDisplayMode | None]
    type: Literal["adaptive"]


class ThinkingConfigDisabled(TypedDict):
    type: Literal["disabled"]


class ThinkingConfigEnabled(TypedDict):
    budget_tokens: int
    display: NotRequired[ThinkingDisplayMode | None]
    type: Literal["enabled"]


ThinkingConfigParam: TypeAlias = (
    ThinkingConfigEnabled | ThinkingConfigDisabled | ThinkingConfigAdaptive
)


class ThinkingContentBlockDelta(TypedDict):
    thinking: NotRequired[str]
    type: Literal["thinking_delta"]


ThinkingDisplayMode: TypeAlias = Literal["summarized", "omitted"] | str


class Tool(TypedDict):
    allowed_callers: NotRequired[Sequence[AllowedCaller]]
    cache_control: NotRequired[CacheControlEphemeral | None]
    defer_loading: NotRequired[bool]
    description: NotRequired[str]
    eager_input_streaming: NotRequired[bool | None]
    input_examples: NotRequired[Sequence[JsonObject]]
    input_schema: InputSchema
    name: str
    strict: NotRequired[bool]
    type: NotRequired[Literal["custom"] | None]


class ToolChoiceAny(TypedDict):
    disable_parallel_tool_use: NotRequired[bool]
    type: Literal["any"]


class ToolChoiceAuto(TypedDict):
    disable_parallel_tool_use: NotRequired[bool]
    type: Literal["auto"]


class ToolChoiceNone(TypedDict):
    type: Literal["none"]


class ToolChoiceTool(TypedDict):
    disable_parallel_tool_use: NotRequired[bool]
    name: str
    type: Literal["tool"]


ToolChoice: TypeAlias = ToolChoiceAuto | ToolChoiceAny | ToolChoiceTool | ToolChoiceNone


class ToolSearchToolBM2520251119(TypedDict):
    allowed_callers: NotRequired[Sequence[AllowedCaller]]
    cache_control: NotRequired[CacheControlEphemeral | None]
    defer_loading: NotRequired[bool]
    name: ToolSearchToolBM2520251119Name
    strict: NotRequired[bool]
    type: ToolSearchToolBM2520251119Type


ToolSearchToolBM2520251119Name: TypeAlias = Literal["tool_search_tool_bm25"] | str


ToolSearchToolBM2520251119Type: TypeAlias = (
    Literal["tool_search_tool_bm25_20251119", "tool_search_tool_bm25"] | str
)


class ToolSearchToolRegex20251119(TypedDict):
    allowed_callers: NotRequired[Sequence[AllowedCaller]]
    cache_control: NotRequired[CacheControlEphemeral | None]
    defer_loading: NotRequired[bool]
    name: ToolSearchToolRegex20251119Name
    strict: NotRequired[bool]
    type: ToolSearchToolRegex20251119Type


ToolSearchToolRegex20251119Name: TypeAlias = Literal["tool_search_tool_regex"] | str


ToolSearchToolRegex20251119Type: TypeAlias = (
    Literal["tool_search_tool_regex_20251119", "tool_search_tool_regex"] | str
)


ToolSearchToolResultErrorCode: TypeAlias = (
    Literal["invalid_tool_input", "unavailable", "too_many_requests", "execution_time_exceeded"]
    | str
)


class URLImageSource(TypedDict):
    type: Literal["url"]
    url: str


class URLPDFSource(TypedDict):
    type: Literal["url"]
    url: str


class Usage(TypedDict):
    cache_creation: NotRequired[CacheCreation | None]
    cache_creation_input_tokens: NotRequired[int | None]
    cache_read_input_tokens: NotRequired[int | None]
    inference_geo: NotRequired[str | None]
    input_tokens: NotRequired[int]
    output_tokens: NotRequired[int]
    server_tool_use: NotRequired[ServerToolUsage | None]
    service_tier: NotRequired[UsageServiceTier | None]


UsageServiceTier: TypeAlias = Literal["standard", "priority", "batch"] | str


class UserLocation(TypedDict):
    city: NotRequired[str | None]
    country: NotRequired[str | None]
    region: NotRequired[str | None]
    timezone: NotRequired[str | None]
    type: UserLocationType


UserLocationType: TypeAlias = Literal["approximate"] | str


class WebFetchTool20250910(TypedDict):
    allowed_callers: NotRequired[Sequence[AllowedCaller]]
    allowed_domains: NotRequired[Sequence[str] | None]
    blocked_domains: NotRequired[Sequence[str] | None]
    cache_control: NotRequired[CacheControlEphemeral | None]
    citations: NotRequired[RequestCitationsConfig | None]
    defer_loading: NotRequired[bool]
    max_content_tokens: NotRequired[int | None]
    max_uses: NotRequired[int | None]
    name: WebFetchTool20250910Name
    strict: NotRequired[bool]
    type: Literal["web_fetch_20250910"]


WebFetchTool20250910Name: TypeAlias = Literal["web_fetch"] | str


class WebFetchTool20260209(TypedDict):
    allowed_callers: NotRequired[Sequence[AllowedCaller]]
    allowed_domains: NotRequired[Sequence[str] | None]
    blocked_domains: NotRequired[Sequence[str] | None]
    cache_control: NotRequired[CacheControlEphemeral | None]
    citations: NotRequired[RequestCitationsConfig | None]
    defer_loading: NotRequired[bool]
    max_content_tokens: NotRequired[int | None]
    max_uses: NotRequired[int | None]
    name: WebFetchTool20250910Name
    strict: NotRequired[bool]
    type: Literal["web_fetch_20260209"]


class WebFetchTool20260309(TypedDict):
    allowed_callers: NotRequired[Sequence[AllowedCaller]]
    allowed_domains: NotRequired[Sequence[str] | None]
    blocked_domains: NotRequired[Sequence[str] | None]
    cache_control: NotRequired[CacheControlEphemeral | None]
    citations: NotRequired[RequestCitationsConfig | None]
    defer_loading: NotRequired[bool]
    max_content_tokens: NotRequired[int | None]
    max_uses: NotRequired[int | None]
    name: WebFetchTool20250910Name
    strict: NotRequired[bool]
    type: Literal["web_fetch_20260309"]
    use_cache: NotRequired[bool]


WebFetchToolResultErrorCode: TypeAlias = (
    Literal[
        "invalid_tool_input",
        "url_too_long",
        "url_not_allowed",
        "url_not_accessible",
        "unsupported_content_type",
        "too_many_requests",
        "max_uses_exceeded",
        "unavailable",
    ]
    | str
)


class WebSearchTool20250305(TypedDict):
    allowed_callers: NotRequired[Sequence[AllowedCaller]]
    allowed_domains: NotRequired[Sequence[str] | None]
    blocked_domains: NotRequired[Sequence[str] | None]
    cache_control: NotRequired[CacheControlEphemeral | None]
    defer_loading: NotRequired[bool]
    max_uses: NotRequired[int | None]
    name: WebSearchTool20250305Name
    strict: NotRequired[bool]
    type: Literal["web_search_20250305"]
    user_location: NotRequired[UserLocation | None]


WebSearchTool20250305Name: TypeAlias = Literal["web_search"] | str


class WebSearchTool20260209(TypedDict):
    allowed_callers: NotRequired[Sequence[AllowedCaller]]
    allowed_domains: NotRequired[Sequence[str] | None]
    blocked_domains: NotRequired[Sequence[str] | None]
    cache_control: NotRequired[CacheControlEphemeral | None]
    defer_loading: NotRequired[bool]
    max_uses: NotRequired[int | None]
    name: WebSearchTool20250305Name
    strict: NotRequired[bool]
    type: Literal["web_search_20260209"]
    user_location: NotRequired[UserLocation | None]


WebSearchToolResultErrorCode: TypeAlias = (
    Literal[
        "invalid_tool_input",
        "unavailable",
        "max_uses_exceeded",
        "too_many_requests",
        "query_too_long",
        "request_too_large",
    ]
    | str
)
