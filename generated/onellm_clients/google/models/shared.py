# Written by scripts/generate.py from specs/google.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from ..._runtime import JSON, UNSET, Unset, WireModel

CodeExecutionResultOutcome: TypeAlias = (
    Literal["OUTCOME_UNSPECIFIED", "OUTCOME_OK", "OUTCOME_FAILED", "OUTCOME_DEADLINE_EXCEEDED"]
    | str
)
ComputerUseDisabledSafetyPoliciesItem: TypeAlias = (
    Literal[
        "SAFETY_POLICY_UNSPECIFIED",
        "FINANCIAL_TRANSACTIONS",
        "SENSITIVE_DATA_MODIFICATION",
        "COMMUNICATION_TOOL",
        "ACCOUNT_CREATION",
        "DATA_MODIFICATION",
        "USER_CONSENT_MANAGEMENT",
        "LEGAL_TERMS_AND_AGREEMENTS",
    ]
    | str
)
ComputerUseEnvironment: TypeAlias = (
    Literal[
        "ENVIRONMENT_UNSPECIFIED",
        "ENVIRONMENT_BROWSER",
        "ENVIRONMENT_MOBILE",
        "ENVIRONMENT_DESKTOP",
    ]
    | str
)
DynamicRetrievalConfigMode: TypeAlias = Literal["MODE_UNSPECIFIED", "MODE_DYNAMIC"] | str
ExecutableCodeLanguage: TypeAlias = Literal["LANGUAGE_UNSPECIFIED", "PYTHON"] | str
FunctionCallingConfigMode: TypeAlias = (
    Literal["MODE_UNSPECIFIED", "AUTO", "ANY", "NONE", "VALIDATED"] | str
)
FunctionDeclarationBehavior: TypeAlias = Literal["UNSPECIFIED", "BLOCKING", "NON_BLOCKING"] | str
FunctionResponseScheduling: TypeAlias = (
    Literal["SCHEDULING_UNSPECIFIED", "SILENT", "WHEN_IDLE", "INTERRUPT"] | str
)
ModalityTokenCountModality: TypeAlias = (
    Literal["MODALITY_UNSPECIFIED", "TEXT", "IMAGE", "VIDEO", "AUDIO", "DOCUMENT"] | str
)
PartMediaProcessing: TypeAlias = Literal["MEDIA_PROCESSING_UNSPECIFIED", "STATIC", "AGENTIC"] | str
SchemaType: TypeAlias = (
    Literal["TYPE_UNSPECIFIED", "STRING", "NUMBER", "INTEGER", "BOOLEAN", "ARRAY", "OBJECT", "NULL"]
    | str
)
ToolCallToolType: TypeAlias = (
    Literal[
        "TOOL_TYPE_UNSPECIFIED",
        "GOOGLE_SEARCH_WEB",
        "GOOGLE_SEARCH_IMAGE",
        "URL_CONTEXT",
        "GOOGLE_MAPS",
        "FILE_SEARCH",
    ]
    | str
)
V1MainMediaResolutionLevel: TypeAlias = (
    Literal[
        "MEDIA_RESOLUTION_UNSPECIFIED",
        "MEDIA_RESOLUTION_LOW",
        "MEDIA_RESOLUTION_MEDIUM",
        "MEDIA_RESOLUTION_HIGH",
        "MEDIA_RESOLUTION_ULTRA_HIGH",
    ]
    | str
)


class Blob(WireModel):
    __names__ = {"mime_type": "mimeType"}
    data: str | Unset = UNSET
    mime_type: str | Unset = UNSET


class CodeExecutionResult(WireModel):
    id: str | Unset = UNSET
    outcome: CodeExecutionResultOutcome | Unset = UNSET
    output: str | Unset = UNSET


class ComputerUse(WireModel):
    __names__ = {
        "disabled_safety_policies": "disabledSafetyPolicies",
        "enable_prompt_injection_detection": "enablePromptInjectionDetection",
        "excluded_predefined_functions": "excludedPredefinedFunctions",
    }
    disabled_safety_policies: Sequence[ComputerUseDisabledSafetyPoliciesItem] | Unset = UNSET
    enable_prompt_injection_detection: bool | Unset = UNSET
    environment: ComputerUseEnvironment | Unset = UNSET
    excluded_predefined_functions: Sequence[str] | Unset = UNSET


class Content(WireModel):
    parts: Sequence[Part] | Unset = UNSET
    role: str | Unset = UNSET


class DynamicRetrievalConfig(WireModel):
    __names__ = {"dynamic_threshold": "dynamicThreshold"}
    dynamic_threshold: float | Unset = UNSET
    mode: DynamicRetrievalConfigMode | Unset = UNSET


class ExecutableCode(WireModel):
    code: str | Unset = UNSET
    id: str | Unset = UNSET
    language: ExecutableCodeLanguage | Unset = UNSET


class FileData(WireModel):
    __names__ = {"file_uri": "fileUri", "mime_type": "mimeType"}
    file_uri: str | Unset = UNSET
    mime_type: str | Unset = UNSET


class FileSearch(WireModel):
    __names__ = {
        "file_search_store_names": "fileSearchStoreNames",
        "metadata_filter": "metadataFilter",
        "top_k": "topK",
    }
    file_search_store_names: Sequence[str] | Unset = UNSET
    metadata_filter: str | Unset = UNSET
    top_k: int | Unset = UNSET


class FunctionCall(WireModel):
    __names__ = {"partial_args": "partialArgs", "will_continue": "willContinue"}
    args: Mapping[str, JSON] | Unset = UNSET
    id: str | Unset = UNSET
    name: str | Unset = UNSET
    partial_args: Sequence[Mapping[str, JSON]] | Unset = UNSET
    will_continue: bool | Unset = UNSET


class FunctionCallingConfig(WireModel):
    __names__ = {"allowed_function_names": "allowedFunctionNames"}
    allowed_function_names: Sequence[str] | Unset = UNSET
    mode: FunctionCallingConfigMode | Unset = UNSET


class FunctionDeclaration(WireModel):
    __names__ = {
        "parameters_json_schema": "parametersJsonSchema",
        "response_json_schema": "responseJsonSchema",
    }
    behavior: FunctionDeclarationBehavior | Unset = UNSET
    description: str | Unset = UNSET
    name: str | Unset = UNSET
    parameters: Schema | Unset = UNSET
    parameters_json_schema: JSON | Unset = UNSET
    response: Schema | Unset = UNSET
    response_json_schema: JSON | Unset = UNSET


class FunctionResponse(WireModel):
    __names__ = {"will_continue": "willContinue"}
    id: str | Unset = UNSET
    name: str | Unset = UNSET
    parts: Sequence[FunctionResponsePart] | Unset = UNSET
    response: Mapping[str, JSON] | Unset = UNSET
    scheduling: FunctionResponseScheduling | Unset = UNSET
    will_continue: bool | Unset = UNSET


class FunctionResponseBlob(WireModel):
    __names__ = {"mime_type": "mimeType"}
    data: str | Unset = UNSET
    mime_type: str | Unset = UNSET


class FunctionResponsePart(WireModel):
    __names__ = {"inline_data": "inlineData"}
    inline_data: FunctionResponseBlob | Unset = UNSET


class GoogleMaps(WireModel):
    __names__ = {"enable_widget": "enableWidget"}
    enable_widget: bool | Unset = UNSET


class GoogleSearch(WireModel):
    __names__ = {"search_types": "searchTypes", "time_range_filter": "timeRangeFilter"}
    search_types: SearchTypes | Unset = UNSET
    time_range_filter: Interval | Unset = UNSET


class GoogleSearchRetrieval(WireModel):
    __names__ = {"dynamic_retrieval_config": "dynamicRetrievalConfig"}
    dynamic_retrieval_config: DynamicRetrievalConfig | Unset = UNSET


class Interval(WireModel):
    __names__ = {"end_time": "endTime", "start_time": "startTime"}
    end_time: str | Unset = UNSET
    start_time: str | Unset = UNSET


class LatLng(WireModel):
    latitude: float | Unset = UNSET
    longitude: float | Unset = UNSET


class McpServer(WireModel):
    __names__ = {"streamable_http_transport": "streamableHttpTransport"}
    name: str | Unset = UNSET
    streamable_http_transport: StreamableHttpTransport | Unset = UNSET


class ModalityTokenCount(WireModel):
    __names__ = {"token_count": "tokenCount"}
    modality: ModalityTokenCountModality | Unset = UNSET
    token_count: int | Unset = UNSET


class Part(WireModel):
    __names__ = {
        "code_execution_result": "codeExecutionResult",
        "executable_code": "executableCode",
        "file_data": "fileData",
        "function_call": "functionCall",
        "function_response": "functionResponse",
        "inline_data": "inlineData",
        "media_processing": "mediaProcessing",
        "media_resolution": "mediaResolution",
        "part_metadata": "partMetadata",
        "thought_signature": "thoughtSignature",
        "tool_call": "toolCall",
        "tool_response": "toolResponse",
        "video_metadata": "videoMetadata",
    }
    code_execution_result: CodeExecutionResult | Unset = UNSET
    executable_code: ExecutableCode | Unset = UNSET
    file_data: FileData | Unset = UNSET
    function_call: FunctionCall | Unset = UNSET
    function_response: FunctionResponse | Unset = UNSET
    inline_data: Blob | Unset = UNSET
    media_processing: PartMediaProcessing | Unset = UNSET
    media_resolution: V1MainMediaResolution | Unset = UNSET
    part_metadata: Mapping[str, JSON] | Unset = UNSET
    text: str | Unset = UNSET
    thought: bool | Unset = UNSET
    thought_signature: str | Unset = UNSET
    tool_call: ToolCall | Unset = UNSET
    tool_response: ToolResponse | Unset = UNSET
    video_metadata: VideoMetadata | Unset = UNSET


class RetrievalConfig(WireModel):
    __names__ = {"language_code": "languageCode", "lat_lng": "latLng"}
    language_code: str | Unset = UNSET
    lat_lng: LatLng | Unset = UNSET


class Schema(WireModel):
    __names__ = {
        "any_of": "anyOf",
        "max_items": "maxItems",
        "max_length": "maxLength",
        "max_properties": "maxProperties",
        "min_items": "minItems",
        "min_length": "minLength",
        "min_properties": "minProperties",
        "property_ordering": "propertyOrdering",
    }
    any_of: Sequence[Schema] | Unset = UNSET
    default: JSON | Unset = UNSET
    description: str | Unset = UNSET
    enum: Sequence[str] | Unset = UNSET
    example: JSON | Unset = UNSET
    format: str | Unset = UNSET
    items: Schema | Unset = UNSET
    max_items: str | Unset = UNSET
    max_length: str | Unset = UNSET
    max_properties: str | Unset = UNSET
    maximum: float | Unset = UNSET
    min_items: str | Unset = UNSET
    min_length: str | Unset = UNSET
    min_properties: str | Unset = UNSET
    minimum: float | Unset = UNSET
    nullable: bool | Unset = UNSET
    pattern: str | Unset = UNSET
    properties: Mapping[str, Schema] | Unset = UNSET
    property_ordering: Sequence[str] | Unset = UNSET
    required: Sequence[str] | Unset = UNSET
    title: str | Unset = UNSET
    type: SchemaType | Unset = UNSET


class SearchTypes(WireModel):
    __names__ = {"image_search": "imageSearch", "web_search": "webSearch"}
    image_search: Mapping[str, JSON] | Unset = UNSET
    web_search: Mapping[str, JSON] | Unset = UNSET


class StreamableHttpTransport(WireModel):
    __names__ = {"sse_read_timeout": "sseReadTimeout", "terminate_on_close": "terminateOnClose"}
    headers: Mapping[str, str] | Unset = UNSET
    sse_read_timeout: str | Unset = UNSET
    terminate_on_close: bool | Unset = UNSET
    timeout: str | Unset = UNSET
    url: str | Unset = UNSET


class Tool(WireModel):
    __names__ = {
        "code_execution": "codeExecution",
        "computer_use": "computerUse",
        "file_search": "fileSearch",
        "function_declarations": "functionDeclarations",
        "google_maps": "googleMaps",
        "google_search": "googleSearch",
        "google_search_retrieval": "googleSearchRetrieval",
        "mcp_servers": "mcpServers",
        "url_context": "urlContext",
    }
    code_execution: Mapping[str, JSON] | Unset = UNSET
    computer_use: ComputerUse | Unset = UNSET
    file_search: FileSearch | Unset = UNSET
    function_declarations: Sequence[FunctionDeclaration] | Unset = UNSET
    google_maps: GoogleMaps | Unset = UNSET
    google_search: GoogleSearch | Unset = UNSET
    google_search_retrieval: GoogleSearchRetrieval | Unset = UNSET
    mcp_servers: Sequence[McpServer] | Unset = UNSET
    url_context: Mapping[str, JSON] | Unset = UNSET


class ToolCall(WireModel):
    __names__ = {"tool_name": "toolName", "tool_type": "toolType"}
    args: Mapping[str, JSON] | Unset = UNSET
    id: str | Unset = UNSET
    tool_name: str | Unset = UNSET
    tool_type: ToolCallToolType | Unset = UNSET


class ToolConfig(WireModel):
    __names__ = {
        "function_calling_config": "functionCallingConfig",
        "include_server_side_tool_invocations": "includeServerSideToolInvocations",
        "retrieval_config": "retrievalConfig",
    }
    function_calling_config: FunctionCallingConfig | Unset = UNSET
    include_server_side_tool_invocations: bool | Unset = UNSET
    retrieval_config: RetrievalConfig | Unset = UNSET


class ToolResponse(WireModel):
    __names__ = {"tool_type": "toolType"}
    id: str | Unset = UNSET
    response: Mapping[str, JSON] | Unset = UNSET
    tool_type: ToolCallToolType | Unset = UNSET


class V1MainMediaResolution(WireModel):
    level: V1MainMediaResolutionLevel | Unset = UNSET


class VideoMetadata(WireModel):
    __names__ = {"end_offset": "endOffset", "start_offset": "startOffset"}
    end_offset: str | Unset = UNSET
    fps: float | Unset = UNSET
    start_offset: str | Unset = UNSET
