# Written by scripts/generate.py from specs/anthropic.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import JSON, UNSET, UnknownVariant, Unset, WireModel

if TYPE_CHECKING:
    from .errors import ErrorResponse

AllowedCaller: TypeAlias = (
    Literal["direct", "code_execution_20250825", "code_execution_20260120"] | str
)
Base64ImageSourceMediaType: TypeAlias = (
    Literal["image/jpeg", "image/png", "image/gif", "image/webp"] | str
)
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
BashTool20250124Name: TypeAlias = Literal["bash"] | str
CacheControlEphemeralTtl: TypeAlias = Literal["5m", "1h"] | str
CacheControlEphemeralType: TypeAlias = Literal["ephemeral"] | str
CodeExecutionTool20250522Name: TypeAlias = Literal["code_execution"] | str
CodeExecutionToolResultErrorCode: TypeAlias = (
    Literal["invalid_tool_input", "unavailable", "too_many_requests", "execution_time_exceeded"]
    | str
)
CreateMessageParamsServiceTier: TypeAlias = Literal["auto", "standard_only"] | str
EffortLevel: TypeAlias = Literal["low", "medium", "high", "xhigh", "max"] | str
InputMessageRole: TypeAlias = Literal["user", "assistant"] | str
InputSchemaType: TypeAlias = Literal["object"] | str
JsonOutputFormatType: TypeAlias = Literal["json_schema"] | str
MemoryTool20250818Name: TypeAlias = Literal["memory"] | str
MessageRole: TypeAlias = Literal["assistant"] | str
MessageType: TypeAlias = Literal["message"] | str
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
PlainTextSourceMediaType: TypeAlias = Literal["text/plain"] | str
RefusalStopDetailsCategory: TypeAlias = Literal["cyber", "bio"] | str
RefusalStopDetailsType: TypeAlias = Literal["refusal"] | str
RequestBashCodeExecutionOutputBlockType: TypeAlias = Literal["bash_code_execution_output"] | str
RequestCodeExecutionOutputBlockType: TypeAlias = Literal["code_execution_output"] | str
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
RequestTextEditorCodeExecutionViewResultBlockFileType: TypeAlias = (
    Literal["text", "image", "pdf"] | str
)
RequestWebSearchResultBlockType: TypeAlias = Literal["web_search_result"] | str
RequestWebSearchToolResultErrorType: TypeAlias = Literal["web_search_tool_result_error"] | str
ResponseDocumentBlockType: TypeAlias = Literal["document"] | str
ResponseToolReferenceBlockType: TypeAlias = Literal["tool_reference"] | str
StopReason: TypeAlias = (
    Literal["end_turn", "max_tokens", "stop_sequence", "tool_use", "pause_turn", "refusal"] | str
)
TextEditor20250124Name: TypeAlias = Literal["str_replace_editor"] | str
TextEditor20250429Name: TypeAlias = Literal["str_replace_based_edit_tool"] | str
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
ThinkingDisplayMode: TypeAlias = Literal["summarized", "omitted"] | str
ToolSearchToolBM2520251119Name: TypeAlias = Literal["tool_search_tool_bm25"] | str
ToolSearchToolBM2520251119Type: TypeAlias = (
    Literal["tool_search_tool_bm25_20251119", "tool_search_tool_bm25"] | str
)
ToolSearchToolRegex20251119Name: TypeAlias = Literal["tool_search_tool_regex"] | str
ToolSearchToolRegex20251119Type: TypeAlias = (
    Literal["tool_search_tool_regex_20251119", "tool_search_tool_regex"] | str
)
ToolSearchToolResultErrorCode: TypeAlias = (
    Literal["invalid_tool_input", "unavailable", "too_many_requests", "execution_time_exceeded"]
    | str
)
UsageServiceTier: TypeAlias = Literal["standard", "priority", "batch"] | str
UserLocationType: TypeAlias = Literal["approximate"] | str
WebFetchTool20250910Name: TypeAlias = Literal["web_fetch"] | str
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
WebSearchTool20250305Name: TypeAlias = Literal["web_search"] | str
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


class Base64ImageSource(WireModel):
    data: str
    media_type: Base64ImageSourceMediaType
    type: Literal["base64"] = "base64"


class Base64PDFSource(WireModel):
    data: str
    media_type: Base64PDFSourceMediaType
    type: Literal["base64"] = "base64"


class BashTool20250124(WireModel):
    name: BashTool20250124Name
    type: Literal["bash_20250124"] = "bash_20250124"
    allowed_callers: Sequence[AllowedCaller] | Unset = UNSET
    cache_control: CacheControlEphemeral | None | Unset = UNSET
    defer_loading: bool | Unset = UNSET
    input_examples: Sequence[Mapping[str, JSON]] | Unset = UNSET
    strict: bool | Unset = UNSET


class CacheControlEphemeral(WireModel):
    type: CacheControlEphemeralType
    ttl: CacheControlEphemeralTtl | Unset = UNSET


class CacheCreation(WireModel):
    ephemeral_1h_input_tokens: int
    ephemeral_5m_input_tokens: int


class CitationsDelta(WireModel):
    citation: (
        ResponseCharLocationCitation
        | ResponsePageLocationCitation
        | ResponseContentBlockLocationCitation
        | ResponseWebSearchResultLocationCitation
        | ResponseSearchResultLocationCitation
        | UnknownVariant
    )
    type: Literal["citations_delta"] = "citations_delta"


class CodeExecutionTool20250522(WireModel):
    name: CodeExecutionTool20250522Name
    type: Literal["code_execution_20250522"] = "code_execution_20250522"
    allowed_callers: Sequence[AllowedCaller] | Unset = UNSET
    cache_control: CacheControlEphemeral | None | Unset = UNSET
    defer_loading: bool | Unset = UNSET
    strict: bool | Unset = UNSET


class CodeExecutionTool20250825(WireModel):
    name: CodeExecutionTool20250522Name
    type: Literal["code_execution_20250825"] = "code_execution_20250825"
    allowed_callers: Sequence[AllowedCaller] | Unset = UNSET
    cache_control: CacheControlEphemeral | None | Unset = UNSET
    defer_loading: bool | Unset = UNSET
    strict: bool | Unset = UNSET


class CodeExecutionTool20260120(WireModel):
    name: CodeExecutionTool20250522Name
    type: Literal["code_execution_20260120"] = "code_execution_20260120"
    allowed_callers: Sequence[AllowedCaller] | Unset = UNSET
    cache_control: CacheControlEphemeral | None | Unset = UNSET
    defer_loading: bool | Unset = UNSET
    strict: bool | Unset = UNSET


class Container(WireModel):
    expires_at: str
    id: str


class ContentBlockDeltaEvent(WireModel):
    delta: (
        TextContentBlockDelta
        | InputJsonContentBlockDelta
        | CitationsDelta
        | ThinkingContentBlockDelta
        | SignatureContentBlockDelta
        | UnknownVariant
    )
    index: int
    type: Literal["content_block_delta"] = "content_block_delta"


class ContentBlockSource(WireModel):
    content: str | Sequence[RequestTextBlock | RequestImageBlock]
    type: Literal["content"] = "content"


class ContentBlockStartEvent(WireModel):
    content_block: (
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
        | UnknownVariant
    )
    index: int
    type: Literal["content_block_start"] = "content_block_start"


class ContentBlockStopEvent(WireModel):
    index: int
    type: Literal["content_block_stop"] = "content_block_stop"


class CountMessageTokensParams(WireModel):
    messages: Sequence[InputMessage]
    model: ModelEnum | str
    cache_control: CacheControlEphemeral | None | Unset = UNSET
    output_config: OutputConfig | Unset = UNSET
    system: str | Sequence[RequestTextBlock] | Unset = UNSET
    thinking: ThinkingConfigParam | Unset = UNSET
    tool_choice: ToolChoice | Unset = UNSET
    tools: (
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
        | Unset
    ) = UNSET


class CountMessageTokensResponse(WireModel):
    input_tokens: int


class CreateMessageParams(WireModel):
    max_tokens: int
    messages: Sequence[InputMessage]
    model: ModelEnum | str
    cache_control: CacheControlEphemeral | None | Unset = UNSET
    container: str | None | Unset = UNSET
    inference_geo: str | None | Unset = UNSET
    metadata: Metadata | Unset = UNSET
    output_config: OutputConfig | Unset = UNSET
    service_tier: CreateMessageParamsServiceTier | Unset = UNSET
    stop_sequences: Sequence[str] | Unset = UNSET
    stream: bool | Unset = UNSET
    system: str | Sequence[RequestTextBlock] | Unset = UNSET
    temperature: float | Unset = UNSET
    thinking: ThinkingConfigParam | Unset = UNSET
    tool_choice: ToolChoice | Unset = UNSET
    tools: (
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
        | Unset
    ) = UNSET
    top_k: int | Unset = UNSET
    top_p: float | Unset = UNSET


class DirectCaller(WireModel):
    type: Literal["direct"] = "direct"


class InputJsonContentBlockDelta(WireModel):
    partial_json: str
    type: Literal["input_json_delta"] = "input_json_delta"


class InputMessage(WireModel):
    content: str | Sequence[InputContentBlock]
    role: InputMessageRole


class InputSchema(WireModel):
    type: InputSchemaType
    properties: Mapping[str, JSON] | None | Unset = UNSET
    required: Sequence[str] | None | Unset = UNSET


class JsonOutputFormat(WireModel):
    schema: Mapping[str, JSON]
    type: JsonOutputFormatType


class MemoryTool20250818(WireModel):
    name: MemoryTool20250818Name
    type: Literal["memory_20250818"] = "memory_20250818"
    allowed_callers: Sequence[AllowedCaller] | Unset = UNSET
    cache_control: CacheControlEphemeral | None | Unset = UNSET
    defer_loading: bool | Unset = UNSET
    input_examples: Sequence[Mapping[str, JSON]] | Unset = UNSET
    strict: bool | Unset = UNSET


class Message(WireModel):
    container: Container | None
    content: Sequence[ContentBlock]
    id: str
    model: ModelEnum | str
    role: MessageRole
    stop_details: RefusalStopDetails | None
    stop_reason: StopReason | None
    stop_sequence: str | None
    type: MessageType
    usage: Usage


class MessageDelta(WireModel):
    container: Container | None
    stop_details: RefusalStopDetails | None
    stop_reason: StopReason | None
    stop_sequence: str | None


class MessageDeltaEvent(WireModel):
    delta: MessageDelta
    type: Literal["message_delta"] = "message_delta"
    usage: MessageDeltaUsage


class MessageDeltaUsage(WireModel):
    cache_creation_input_tokens: int | None
    cache_read_input_tokens: int | None
    input_tokens: int | None
    output_tokens: int
    server_tool_use: ServerToolUsage | None


class MessageStartEvent(WireModel):
    message: Message
    type: Literal["message_start"] = "message_start"


class MessageStopEvent(WireModel):
    type: Literal["message_stop"] = "message_stop"


class Metadata(WireModel):
    user_id: str | None | Unset = UNSET


class OutputConfig(WireModel):
    effort: EffortLevel | None | Unset = UNSET
    format: JsonOutputFormat | None | Unset = UNSET


class Ping(WireModel):
    type: Literal["ping"] = "ping"


class PlainTextSource(WireModel):
    data: str
    media_type: PlainTextSourceMediaType
    type: Literal["text"] = "text"


class RefusalStopDetails(WireModel):
    category: RefusalStopDetailsCategory | None
    explanation: str | None
    type: RefusalStopDetailsType


class RequestBashCodeExecutionOutputBlock(WireModel):
    file_id: str
    type: RequestBashCodeExecutionOutputBlockType


class RequestBashCodeExecutionResultBlock(WireModel):
    content: Sequence[RequestBashCodeExecutionOutputBlock]
    return_code: int
    stderr: str
    stdout: str
    type: Literal["bash_code_execution_result"] = "bash_code_execution_result"


class RequestBashCodeExecutionToolResultBlock(WireModel):
    content: RequestBashCodeExecutionToolResultError | RequestBashCodeExecutionResultBlock
    tool_use_id: str
    type: Literal["bash_code_execution_tool_result"] = "bash_code_execution_tool_result"
    cache_control: CacheControlEphemeral | None | Unset = UNSET


class RequestBashCodeExecutionToolResultError(WireModel):
    error_code: BashCodeExecutionToolResultErrorCode
    type: Literal["bash_code_execution_tool_result_error"] = "bash_code_execution_tool_result_error"


class RequestCharLocationCitation(WireModel):
    cited_text: str
    document_index: int
    document_title: str | None
    end_char_index: int
    start_char_index: int
    type: Literal["char_location"] = "char_location"


class RequestCitationsConfig(WireModel):
    enabled: bool | Unset = UNSET


class RequestCodeExecutionOutputBlock(WireModel):
    file_id: str
    type: RequestCodeExecutionOutputBlockType


class RequestCodeExecutionResultBlock(WireModel):
    content: Sequence[RequestCodeExecutionOutputBlock]
    return_code: int
    stderr: str
    stdout: str
    type: Literal["code_execution_result"] = "code_execution_result"


class RequestCodeExecutionToolResultBlock(WireModel):
    content: (
        RequestCodeExecutionToolResultError
        | RequestCodeExecutionResultBlock
        | RequestEncryptedCodeExecutionResultBlock
    )
    tool_use_id: str
    type: Literal["code_execution_tool_result"] = "code_execution_tool_result"
    cache_control: CacheControlEphemeral | None | Unset = UNSET


class RequestCodeExecutionToolResultError(WireModel):
    error_code: CodeExecutionToolResultErrorCode
    type: Literal["code_execution_tool_result_error"] = "code_execution_tool_result_error"


class RequestContainerUploadBlock(WireModel):
    file_id: str
    type: Literal["container_upload"] = "container_upload"
    cache_control: CacheControlEphemeral | None | Unset = UNSET


class RequestContentBlockLocationCitation(WireModel):
    cited_text: str
    document_index: int
    document_title: str | None
    end_block_index: int
    start_block_index: int
    type: Literal["content_block_location"] = "content_block_location"


class RequestDocumentBlock(WireModel):
    source: Base64PDFSource | PlainTextSource | ContentBlockSource | URLPDFSource
    type: Literal["document"] = "document"
    cache_control: CacheControlEphemeral | None | Unset = UNSET
    citations: RequestCitationsConfig | None | Unset = UNSET
    context: str | None | Unset = UNSET
    title: str | None | Unset = UNSET


class RequestEncryptedCodeExecutionResultBlock(WireModel):
    content: Sequence[RequestCodeExecutionOutputBlock]
    encrypted_stdout: str
    return_code: int
    stderr: str
    type: Literal["encrypted_code_execution_result"] = "encrypted_code_execution_result"


class RequestImageBlock(WireModel):
    source: Base64ImageSource | URLImageSource
    type: Literal["image"] = "image"
    cache_control: CacheControlEphemeral | None | Unset = UNSET


class RequestPageLocationCitation(WireModel):
    cited_text: str
    document_index: int
    document_title: str | None
    end_page_number: int
    start_page_number: int
    type: Literal["page_location"] = "page_location"


class RequestRedactedThinkingBlock(WireModel):
    data: str
    type: Literal["redacted_thinking"] = "redacted_thinking"


class RequestSearchResultBlock(WireModel):
    content: Sequence[RequestTextBlock]
    source: str
    title: str
    type: Literal["search_result"] = "search_result"
    cache_control: CacheControlEphemeral | None | Unset = UNSET
    citations: RequestCitationsConfig | Unset = UNSET


class RequestSearchResultLocationCitation(WireModel):
    cited_text: str
    end_block_index: int
    search_result_index: int
    source: str
    start_block_index: int
    title: str | None
    type: Literal["search_result_location"] = "search_result_location"


class RequestServerToolUseBlock(WireModel):
    id: str
    input: Mapping[str, JSON]
    name: RequestServerToolUseBlockName
    type: Literal["server_tool_use"] = "server_tool_use"
    cache_control: CacheControlEphemeral | None | Unset = UNSET
    caller: DirectCaller | ServerToolCaller | ServerToolCaller20260120 | Unset = UNSET


class RequestTextBlock(WireModel):
    text: str
    type: Literal["text"] = "text"
    cache_control: CacheControlEphemeral | None | Unset = UNSET
    citations: (
        Sequence[
            RequestCharLocationCitation
            | RequestPageLocationCitation
            | RequestContentBlockLocationCitation
            | RequestWebSearchResultLocationCitation
            | RequestSearchResultLocationCitation
        ]
        | None
        | Unset
    ) = UNSET


class RequestTextEditorCodeExecutionCreateResultBlock(WireModel):
    is_file_update: bool
    type: Literal["text_editor_code_execution_create_result"] = (
        "text_editor_code_execution_create_result"
    )


class RequestTextEditorCodeExecutionStrReplaceResultBlock(WireModel):
    type: Literal["text_editor_code_execution_str_replace_result"] = (
        "text_editor_code_execution_str_replace_result"
    )
    lines: Sequence[str] | None | Unset = UNSET
    new_lines: int | None | Unset = UNSET
    new_start: int | None | Unset = UNSET
    old_lines: int | None | Unset = UNSET
    old_start: int | None | Unset = UNSET


class RequestTextEditorCodeExecutionToolResultBlock(WireModel):
    content: (
        RequestTextEditorCodeExecutionToolResultError
        | RequestTextEditorCodeExecutionViewResultBlock
        | RequestTextEditorCodeExecutionCreateResultBlock
        | RequestTextEditorCodeExecutionStrReplaceResultBlock
    )
    tool_use_id: str
    type: Literal["text_editor_code_execution_tool_result"] = (
        "text_editor_code_execution_tool_result"
    )
    cache_control: CacheControlEphemeral | None | Unset = UNSET


class RequestTextEditorCodeExecutionToolResultError(WireModel):
    error_code: TextEditorCodeExecutionToolResultErrorCode
    type: Literal["text_editor_code_execution_tool_result_error"] = (
        "text_editor_code_execution_tool_result_error"
    )
    error_message: str | None | Unset = UNSET


class RequestTextEditorCodeExecutionViewResultBlock(WireModel):
    content: str
    file_type: RequestTextEditorCodeExecutionViewResultBlockFileType
    type: Literal["text_editor_code_execution_view_result"] = (
        "text_editor_code_execution_view_result"
    )
    num_lines: int | None | Unset = UNSET
    start_line: int | None | Unset = UNSET
    total_lines: int | None | Unset = UNSET


class RequestThinkingBlock(WireModel):
    signature: str
    thinking: str
    type: Literal["thinking"] = "thinking"


class RequestToolReferenceBlock(WireModel):
    tool_name: str
    type: Literal["tool_reference"] = "tool_reference"
    cache_control: CacheControlEphemeral | None | Unset = UNSET


class RequestToolResultBlock(WireModel):
    tool_use_id: str
    type: Literal["tool_result"] = "tool_result"
    cache_control: CacheControlEphemeral | None | Unset = UNSET
    content: (
        str
        | Sequence[
            RequestTextBlock
            | RequestImageBlock
            | RequestSearchResultBlock
            | RequestDocumentBlock
            | RequestToolReferenceBlock
        ]
        | Unset
    ) = UNSET
    is_error: bool | Unset = UNSET


class RequestToolSearchToolResultBlock(WireModel):
    content: RequestToolSearchToolResultError | RequestToolSearchToolSearchResultBlock
    tool_use_id: str
    type: Literal["tool_search_tool_result"] = "tool_search_tool_result"
    cache_control: CacheControlEphemeral | None | Unset = UNSET


class RequestToolSearchToolResultError(WireModel):
    error_code: ToolSearchToolResultErrorCode
    type: Literal["tool_search_tool_result_error"] = "tool_search_tool_result_error"


class RequestToolSearchToolSearchResultBlock(WireModel):
    tool_references: Sequence[RequestToolReferenceBlock]
    type: Literal["tool_search_tool_search_result"] = "tool_search_tool_search_result"


class RequestToolUseBlock(WireModel):
    id: str
    input: Mapping[str, JSON]
    name: str
    type: Literal["tool_use"] = "tool_use"
    cache_control: CacheControlEphemeral | None | Unset = UNSET
    caller: DirectCaller | ServerToolCaller | ServerToolCaller20260120 | Unset = UNSET


class RequestWebFetchResultBlock(WireModel):
    content: RequestDocumentBlock
    type: Literal["web_fetch_result"] = "web_fetch_result"
    url: str
    retrieved_at: str | None | Unset = UNSET


class RequestWebFetchToolResultBlock(WireModel):
    content: RequestWebFetchToolResultError | RequestWebFetchResultBlock
    tool_use_id: str
    type: Literal["web_fetch_tool_result"] = "web_fetch_tool_result"
    cache_control: CacheControlEphemeral | None | Unset = UNSET
    caller: DirectCaller | ServerToolCaller | ServerToolCaller20260120 | Unset = UNSET


class RequestWebFetchToolResultError(WireModel):
    error_code: WebFetchToolResultErrorCode
    type: Literal["web_fetch_tool_result_error"] = "web_fetch_tool_result_error"


class RequestWebSearchResultBlock(WireModel):
    encrypted_content: str
    title: str
    type: RequestWebSearchResultBlockType
    url: str
    page_age: str | None | Unset = UNSET


class RequestWebSearchResultLocationCitation(WireModel):
    cited_text: str
    encrypted_index: str
    title: str | None
    type: Literal["web_search_result_location"] = "web_search_result_location"
    url: str


class RequestWebSearchToolResultBlock(WireModel):
    content: Sequence[RequestWebSearchResultBlock] | RequestWebSearchToolResultError
    tool_use_id: str
    type: Literal["web_search_tool_result"] = "web_search_tool_result"
    cache_control: CacheControlEphemeral | None | Unset = UNSET
    caller: DirectCaller | ServerToolCaller | ServerToolCaller20260120 | Unset = UNSET


class RequestWebSearchToolResultError(WireModel):
    error_code: WebSearchToolResultErrorCode
    type: RequestWebSearchToolResultErrorType


class ResponseBashCodeExecutionOutputBlock(WireModel):
    file_id: str
    type: RequestBashCodeExecutionOutputBlockType


class ResponseBashCodeExecutionResultBlock(WireModel):
    content: Sequence[ResponseBashCodeExecutionOutputBlock]
    return_code: int
    stderr: str
    stdout: str
    type: Literal["bash_code_execution_result"] = "bash_code_execution_result"


class ResponseBashCodeExecutionToolResultBlock(WireModel):
    content: (
        ResponseBashCodeExecutionToolResultError
        | ResponseBashCodeExecutionResultBlock
        | UnknownVariant
    )
    tool_use_id: str
    type: Literal["bash_code_execution_tool_result"] = "bash_code_execution_tool_result"


class ResponseBashCodeExecutionToolResultError(WireModel):
    error_code: BashCodeExecutionToolResultErrorCode
    type: Literal["bash_code_execution_tool_result_error"] = "bash_code_execution_tool_result_error"


class ResponseCharLocationCitation(WireModel):
    cited_text: str
    document_index: int
    document_title: str | None
    end_char_index: int
    file_id: str | None
    start_char_index: int
    type: Literal["char_location"] = "char_location"


class ResponseCitationsConfig(WireModel):
    enabled: bool


class ResponseCodeExecutionOutputBlock(WireModel):
    file_id: str
    type: RequestCodeExecutionOutputBlockType


class ResponseCodeExecutionResultBlock(WireModel):
    content: Sequence[ResponseCodeExecutionOutputBlock]
    return_code: int
    stderr: str
    stdout: str
    type: Literal["code_execution_result"] = "code_execution_result"


class ResponseCodeExecutionToolResultBlock(WireModel):
    content: (
        ResponseCodeExecutionToolResultError
        | ResponseCodeExecutionResultBlock
        | ResponseEncryptedCodeExecutionResultBlock
        | UnknownVariant
    )
    tool_use_id: str
    type: Literal["code_execution_tool_result"] = "code_execution_tool_result"


class ResponseCodeExecutionToolResultError(WireModel):
    error_code: CodeExecutionToolResultErrorCode
    type: Literal["code_execution_tool_result_error"] = "code_execution_tool_result_error"


class ResponseContainerUploadBlock(WireModel):
    file_id: str
    type: Literal["container_upload"] = "container_upload"


class ResponseContentBlockLocationCitation(WireModel):
    cited_text: str
    document_index: int
    document_title: str | None
    end_block_index: int
    file_id: str | None
    start_block_index: int
    type: Literal["content_block_location"] = "content_block_location"


class ResponseDocumentBlock(WireModel):
    citations: ResponseCitationsConfig | None
    source: Base64PDFSource | PlainTextSource | UnknownVariant
    title: str | None
    type: ResponseDocumentBlockType


class ResponseEncryptedCodeExecutionResultBlock(WireModel):
    content: Sequence[ResponseCodeExecutionOutputBlock]
    encrypted_stdout: str
    return_code: int
    stderr: str
    type: Literal["encrypted_code_execution_result"] = "encrypted_code_execution_result"


class ResponsePageLocationCitation(WireModel):
    cited_text: str
    document_index: int
    document_title: str | None
    end_page_number: int
    file_id: str | None
    start_page_number: int
    type: Literal["page_location"] = "page_location"


class ResponseRedactedThinkingBlock(WireModel):
    data: str
    type: Literal["redacted_thinking"] = "redacted_thinking"


class ResponseSearchResultLocationCitation(WireModel):
    cited_text: str
    end_block_index: int
    search_result_index: int
    source: str
    start_block_index: int
    title: str | None
    type: Literal["search_result_location"] = "search_result_location"


class ResponseServerToolUseBlock(WireModel):
    caller: DirectCaller | ServerToolCaller | ServerToolCaller20260120 | UnknownVariant
    id: str
    input: Mapping[str, JSON]
    name: RequestServerToolUseBlockName
    type: Literal["server_tool_use"] = "server_tool_use"


class ResponseTextBlock(WireModel):
    citations: (
        Sequence[
            ResponseCharLocationCitation
            | ResponsePageLocationCitation
            | ResponseContentBlockLocationCitation
            | ResponseWebSearchResultLocationCitation
            | ResponseSearchResultLocationCitation
            | UnknownVariant
        ]
        | None
    )
    text: str
    type: Literal["text"] = "text"


class ResponseTextEditorCodeExecutionCreateResultBlock(WireModel):
    is_file_update: bool
    type: Literal["text_editor_code_execution_create_result"] = (
        "text_editor_code_execution_create_result"
    )


class ResponseTextEditorCodeExecutionStrReplaceResultBlock(WireModel):
    lines: Sequence[str] | None
    new_lines: int | None
    new_start: int | None
    old_lines: int | None
    old_start: int | None
    type: Literal["text_editor_code_execution_str_replace_result"] = (
        "text_editor_code_execution_str_replace_result"
    )


class ResponseTextEditorCodeExecutionToolResultBlock(WireModel):
    content: (
        ResponseTextEditorCodeExecutionToolResultError
        | ResponseTextEditorCodeExecutionViewResultBlock
        | ResponseTextEditorCodeExecutionCreateResultBlock
        | ResponseTextEditorCodeExecutionStrReplaceResultBlock
        | UnknownVariant
    )
    tool_use_id: str
    type: Literal["text_editor_code_execution_tool_result"] = (
        "text_editor_code_execution_tool_result"
    )


class ResponseTextEditorCodeExecutionToolResultError(WireModel):
    error_code: TextEditorCodeExecutionToolResultErrorCode
    error_message: str | None
    type: Literal["text_editor_code_execution_tool_result_error"] = (
        "text_editor_code_execution_tool_result_error"
    )


class ResponseTextEditorCodeExecutionViewResultBlock(WireModel):
    content: str
    file_type: RequestTextEditorCodeExecutionViewResultBlockFileType
    num_lines: int | None
    start_line: int | None
    total_lines: int | None
    type: Literal["text_editor_code_execution_view_result"] = (
        "text_editor_code_execution_view_result"
    )


class ResponseThinkingBlock(WireModel):
    signature: str
    thinking: str
    type: Literal["thinking"] = "thinking"


class ResponseToolReferenceBlock(WireModel):
    tool_name: str
    type: ResponseToolReferenceBlockType


class ResponseToolSearchToolResultBlock(WireModel):
    content: (
        ResponseToolSearchToolResultError | ResponseToolSearchToolSearchResultBlock | UnknownVariant
    )
    tool_use_id: str
    type: Literal["tool_search_tool_result"] = "tool_search_tool_result"


class ResponseToolSearchToolResultError(WireModel):
    error_code: ToolSearchToolResultErrorCode
    error_message: str | None
    type: Literal["tool_search_tool_result_error"] = "tool_search_tool_result_error"


class ResponseToolSearchToolSearchResultBlock(WireModel):
    tool_references: Sequence[ResponseToolReferenceBlock]
    type: Literal["tool_search_tool_search_result"] = "tool_search_tool_search_result"


class ResponseToolUseBlock(WireModel):
    caller: DirectCaller | ServerToolCaller | ServerToolCaller20260120 | UnknownVariant
    id: str
    input: Mapping[str, JSON]
    name: str
    type: Literal["tool_use"] = "tool_use"


class ResponseWebFetchResultBlock(WireModel):
    content: ResponseDocumentBlock
    retrieved_at: str | None
    type: Literal["web_fetch_result"] = "web_fetch_result"
    url: str


class ResponseWebFetchToolResultBlock(WireModel):
    caller: DirectCaller | ServerToolCaller | ServerToolCaller20260120 | UnknownVariant
    content: ResponseWebFetchToolResultError | ResponseWebFetchResultBlock | UnknownVariant
    tool_use_id: str
    type: Literal["web_fetch_tool_result"] = "web_fetch_tool_result"


class ResponseWebFetchToolResultError(WireModel):
    error_code: WebFetchToolResultErrorCode
    type: Literal["web_fetch_tool_result_error"] = "web_fetch_tool_result_error"


class ResponseWebSearchResultBlock(WireModel):
    encrypted_content: str
    page_age: str | None
    title: str
    type: RequestWebSearchResultBlockType
    url: str


class ResponseWebSearchResultLocationCitation(WireModel):
    cited_text: str
    encrypted_index: str
    title: str | None
    type: Literal["web_search_result_location"] = "web_search_result_location"
    url: str


class ResponseWebSearchToolResultBlock(WireModel):
    caller: DirectCaller | ServerToolCaller | ServerToolCaller20260120 | UnknownVariant
    content: ResponseWebSearchToolResultError | Sequence[ResponseWebSearchResultBlock]
    tool_use_id: str
    type: Literal["web_search_tool_result"] = "web_search_tool_result"


class ResponseWebSearchToolResultError(WireModel):
    error_code: WebSearchToolResultErrorCode
    type: RequestWebSearchToolResultErrorType


class ServerToolCaller(WireModel):
    tool_id: str
    type: Literal["code_execution_20250825"] = "code_execution_20250825"


class ServerToolCaller20260120(WireModel):
    tool_id: str
    type: Literal["code_execution_20260120"] = "code_execution_20260120"


class ServerToolUsage(WireModel):
    web_fetch_requests: int
    web_search_requests: int


class SignatureContentBlockDelta(WireModel):
    signature: str
    type: Literal["signature_delta"] = "signature_delta"


class TextContentBlockDelta(WireModel):
    text: str
    type: Literal["text_delta"] = "text_delta"


class TextEditor20250124(WireModel):
    name: TextEditor20250124Name
    type: Literal["text_editor_20250124"] = "text_editor_20250124"
    allowed_callers: Sequence[AllowedCaller] | Unset = UNSET
    cache_control: CacheControlEphemeral | None | Unset = UNSET
    defer_loading: bool | Unset = UNSET
    input_examples: Sequence[Mapping[str, JSON]] | Unset = UNSET
    strict: bool | Unset = UNSET


class TextEditor20250429(WireModel):
    name: TextEditor20250429Name
    type: Literal["text_editor_20250429"] = "text_editor_20250429"
    allowed_callers: Sequence[AllowedCaller] | Unset = UNSET
    cache_control: CacheControlEphemeral | None | Unset = UNSET
    defer_loading: bool | Unset = UNSET
    input_examples: Sequence[Mapping[str, JSON]] | Unset = UNSET
    strict: bool | Unset = UNSET


class TextEditor20250728(WireModel):
    name: TextEditor20250429Name
    type: Literal["text_editor_20250728"] = "text_editor_20250728"
    allowed_callers: Sequence[AllowedCaller] | Unset = UNSET
    cache_control: CacheControlEphemeral | None | Unset = UNSET
    defer_loading: bool | Unset = UNSET
    input_examples: Sequence[Mapping[str, JSON]] | Unset = UNSET
    max_characters: int | None | Unset = UNSET
    strict: bool | Unset = UNSET


class ThinkingConfigAdaptive(WireModel):
    type: Literal["adaptive"] = "adaptive"
    display: ThinkingDisplayMode | None | Unset = UNSET


class ThinkingConfigDisabled(WireModel):
    type: Literal["disabled"] = "disabled"


class ThinkingConfigEnabled(WireModel):
    budget_tokens: int
    type: Literal["enabled"] = "enabled"
    display: ThinkingDisplayMode | None | Unset = UNSET


class ThinkingContentBlockDelta(WireModel):
    thinking: str
    type: Literal["thinking_delta"] = "thinking_delta"


class Tool(WireModel):
    input_schema: InputSchema
    name: str
    allowed_callers: Sequence[AllowedCaller] | Unset = UNSET
    cache_control: CacheControlEphemeral | None | Unset = UNSET
    defer_loading: bool | Unset = UNSET
    description: str | Unset = UNSET
    eager_input_streaming: bool | None | Unset = UNSET
    input_examples: Sequence[Mapping[str, JSON]] | Unset = UNSET
    strict: bool | Unset = UNSET
    type: Literal["custom"] | None | Unset = UNSET


class ToolChoiceAny(WireModel):
    type: Literal["any"] = "any"
    disable_parallel_tool_use: bool | Unset = UNSET


class ToolChoiceAuto(WireModel):
    type: Literal["auto"] = "auto"
    disable_parallel_tool_use: bool | Unset = UNSET


class ToolChoiceNone(WireModel):
    type: Literal["none"] = "none"


class ToolChoiceTool(WireModel):
    name: str
    type: Literal["tool"] = "tool"
    disable_parallel_tool_use: bool | Unset = UNSET


class ToolSearchToolBM2520251119(WireModel):
    name: ToolSearchToolBM2520251119Name
    type: ToolSearchToolBM2520251119Type
    allowed_callers: Sequence[AllowedCaller] | Unset = UNSET
    cache_control: CacheControlEphemeral | None | Unset = UNSET
    defer_loading: bool | Unset = UNSET
    strict: bool | Unset = UNSET


class ToolSearchToolRegex20251119(WireModel):
    name: ToolSearchToolRegex20251119Name
    type: ToolSearchToolRegex20251119Type
    allowed_callers: Sequence[AllowedCaller] | Unset = UNSET
    cache_control: CacheControlEphemeral | None | Unset = UNSET
    defer_loading: bool | Unset = UNSET
    strict: bool | Unset = UNSET


class URLImageSource(WireModel):
    type: Literal["url"] = "url"
    url: str


class URLPDFSource(WireModel):
    type: Literal["url"] = "url"
    url: str


class Usage(WireModel):
    cache_creation: CacheCreation | None
    cache_creation_input_tokens: int | None
    cache_read_input_tokens: int | None
    inference_geo: str | None
    input_tokens: int
    output_tokens: int
    server_tool_use: ServerToolUsage | None
    service_tier: UsageServiceTier | None


class UserLocation(WireModel):
    type: UserLocationType
    city: str | None | Unset = UNSET
    country: str | None | Unset = UNSET
    region: str | None | Unset = UNSET
    timezone: str | None | Unset = UNSET


class WebFetchTool20250910(WireModel):
    name: WebFetchTool20250910Name
    type: Literal["web_fetch_20250910"] = "web_fetch_20250910"
    allowed_callers: Sequence[AllowedCaller] | Unset = UNSET
    allowed_domains: Sequence[str] | None | Unset = UNSET
    blocked_domains: Sequence[str] | None | Unset = UNSET
    cache_control: CacheControlEphemeral | None | Unset = UNSET
    citations: RequestCitationsConfig | None | Unset = UNSET
    defer_loading: bool | Unset = UNSET
    max_content_tokens: int | None | Unset = UNSET
    max_uses: int | None | Unset = UNSET
    strict: bool | Unset = UNSET


class WebFetchTool20260209(WireModel):
    name: WebFetchTool20250910Name
    type: Literal["web_fetch_20260209"] = "web_fetch_20260209"
    allowed_callers: Sequence[AllowedCaller] | Unset = UNSET
    allowed_domains: Sequence[str] | None | Unset = UNSET
    blocked_domains: Sequence[str] | None | Unset = UNSET
    cache_control: CacheControlEphemeral | None | Unset = UNSET
    citations: RequestCitationsConfig | None | Unset = UNSET
    defer_loading: bool | Unset = UNSET
    max_content_tokens: int | None | Unset = UNSET
    max_uses: int | None | Unset = UNSET
    strict: bool | Unset = UNSET


class WebFetchTool20260309(WireModel):
    name: WebFetchTool20250910Name
    type: Literal["web_fetch_20260309"] = "web_fetch_20260309"
    allowed_callers: Sequence[AllowedCaller] | Unset = UNSET
    allowed_domains: Sequence[str] | None | Unset = UNSET
    blocked_domains: Sequence[str] | None | Unset = UNSET
    cache_control: CacheControlEphemeral | None | Unset = UNSET
    citations: RequestCitationsConfig | None | Unset = UNSET
    defer_loading: bool | Unset = UNSET
    max_content_tokens: int | None | Unset = UNSET
    max_uses: int | None | Unset = UNSET
    strict: bool | Unset = UNSET
    use_cache: bool | Unset = UNSET


class WebSearchTool20250305(WireModel):
    name: WebSearchTool20250305Name
    type: Literal["web_search_20250305"] = "web_search_20250305"
    allowed_callers: Sequence[AllowedCaller] | Unset = UNSET
    allowed_domains: Sequence[str] | None | Unset = UNSET
    blocked_domains: Sequence[str] | None | Unset = UNSET
    cache_control: CacheControlEphemeral | None | Unset = UNSET
    defer_loading: bool | Unset = UNSET
    max_uses: int | None | Unset = UNSET
    strict: bool | Unset = UNSET
    user_location: UserLocation | None | Unset = UNSET


class WebSearchTool20260209(WireModel):
    name: WebSearchTool20250305Name
    type: Literal["web_search_20260209"] = "web_search_20260209"
    allowed_callers: Sequence[AllowedCaller] | Unset = UNSET
    allowed_domains: Sequence[str] | None | Unset = UNSET
    blocked_domains: Sequence[str] | None | Unset = UNSET
    cache_control: CacheControlEphemeral | None | Unset = UNSET
    defer_loading: bool | Unset = UNSET
    max_uses: int | None | Unset = UNSET
    strict: bool | Unset = UNSET
    user_location: UserLocation | None | Unset = UNSET


ContentBlock: TypeAlias = """
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
    | UnknownVariant
"""

InputContentBlock: TypeAlias = """
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
"""

MessageStreamEvent: TypeAlias = """
    MessageStartEvent
    | MessageDeltaEvent
    | MessageStopEvent
    | ContentBlockStartEvent
    | ContentBlockDeltaEvent
    | ContentBlockStopEvent
    | Ping
    | ErrorResponse
    | UnknownVariant
"""

ThinkingConfigParam: TypeAlias = """
    ThinkingConfigEnabled
    | ThinkingConfigDisabled
    | ThinkingConfigAdaptive
"""

ToolChoice: TypeAlias = """
    ToolChoiceAuto
    | ToolChoiceAny
    | ToolChoiceTool
    | ToolChoiceNone
"""
