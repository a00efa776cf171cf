# Written by scripts/generate.py from specs/openai.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import JSON, UNSET, UnknownVariant, Unset, WireModel

if TYPE_CHECKING:
    from .shared import (
        ApproximateLocationType,
        ChatCompletionAllowedToolsMode,
        ChatCompletionResponseMessageRole,
        CreateChatCompletionRequestPromptCacheRetention,
        CreateEmbeddingResponseObject,
        CreateImageEditRequestBackground,
        EditImageBodyJsonParamQuality,
        ImageEditCompletedEventOutputFormat,
        ImageEditCompletedEventSize,
        InputFidelity,
        ModerationParam,
        ModerationResultBody,
        PromptCacheBreakpointConfigMode,
        PromptCacheBreakpointParam,
        PromptCacheModeEnum,
        PromptCacheOptionsParam,
        PromptCacheTTLEnum,
        ReasoningEffortEnum,
        ResponseFormatJsonObject,
        ResponseFormatText,
        VerbosityEnum,
    )

AdditionalToolsItemParamRole: TypeAlias = Literal["developer"] | str
ApplyPatchCallOutputStatus: TypeAlias = Literal["completed", "failed"] | str
ApplyPatchCallOutputStatusParam: TypeAlias = Literal["completed", "failed"] | str
ApplyPatchCallStatus: TypeAlias = Literal["in_progress", "completed"] | str
ApplyPatchCallStatusParam: TypeAlias = Literal["in_progress", "completed"] | str
AutoCodeInterpreterToolParamType: TypeAlias = Literal["auto"] | str
CallableToolAllowedCaller: TypeAlias = Literal["direct", "programmatic"] | str
ClickButtonType: TypeAlias = Literal["left", "right", "wheel", "back", "forward"] | str
CodeInterpreterToolCallStatus: TypeAlias = (
    Literal["in_progress", "completed", "incomplete", "interpreting", "failed"] | str
)
ComparisonFilterType: TypeAlias = Literal["eq", "ne", "gt", "gte", "lt", "lte", "in", "nin"] | str
CompoundFilterType: TypeAlias = Literal["and", "or"] | str
ComputerCallOutputStatus: TypeAlias = Literal["completed", "incomplete", "failed"] | str
ComputerEnvironment: TypeAlias = Literal["windows", "mac", "linux", "ubuntu", "browser"] | str
ComputerScreenshotImageType: TypeAlias = Literal["computer_screenshot"] | str
ComputerToolCallStatus: TypeAlias = Literal["in_progress", "completed", "incomplete"] | str
ContainerMemoryLimit: TypeAlias = Literal["1g", "4g", "16g", "64g"] | str
CreateResponseTruncation: TypeAlias = Literal["auto", "disabled"] | str
DetailEnum: TypeAlias = Literal["low", "high", "auto", "original"] | str
EasyInputMessageRole: TypeAlias = Literal["user", "assistant", "system", "developer"] | str
FileDetailEnum: TypeAlias = Literal["auto", "low", "high"] | str
FileInputDetail: TypeAlias = Literal["auto", "low", "high"] | str
FileSearchToolCallStatus: TypeAlias = (
    Literal["in_progress", "searching", "completed", "incomplete", "failed"] | str
)
FunctionCallItemStatus: TypeAlias = Literal["in_progress", "completed", "incomplete"] | str
FunctionCallOutputStatusEnum: TypeAlias = Literal["in_progress", "completed", "incomplete"] | str
FunctionCallStatus: TypeAlias = Literal["in_progress", "completed", "incomplete"] | str
FunctionShellCallItemStatus: TypeAlias = Literal["in_progress", "completed", "incomplete"] | str
FunctionShellCallOutputStatusEnum: TypeAlias = (
    Literal["in_progress", "completed", "incomplete"] | str
)
FunctionShellCallStatus: TypeAlias = Literal["in_progress", "completed", "incomplete"] | str
GrammarSyntax1: TypeAlias = Literal["lark", "regex"] | str
ImageDetail: TypeAlias = Literal["low", "high", "auto", "original"] | str
ImageGenActionEnum: TypeAlias = Literal["generate", "edit", "auto"] | str
ImageGenToolCallStatus: TypeAlias = (
    Literal["in_progress", "completed", "generating", "failed"] | str
)
ImageGenToolModel: TypeAlias = (
    Literal[
        "gpt-image-1", "gpt-image-1-mini", "gpt-image-1.5", "gpt-image-2", "gpt-image-2-2026-04-21"
    ]
    | str
)
ImageGenToolModeration: TypeAlias = Literal["auto", "low"] | str
IncludeEnum: TypeAlias = (
    Literal[
        "file_search_call.results",
        "web_search_call.results",
        "web_search_call.action.sources",
        "message.input_image.image_url",
        "computer_call_output.output.image_url",
        "code_interpreter_call.outputs",
        "reasoning.encrypted_content",
        "message.output_text.logprobs",
    ]
    | str
)
InlineSkillSourceParamMediaType: TypeAlias = Literal["application/zip"] | str
InlineSkillSourceParamType: TypeAlias = Literal["base64"] | str
InputMessageRole: TypeAlias = Literal["user", "system", "developer"] | str
ListResponseInputItemsOrder: TypeAlias = Literal["asc", "desc"] | str
LocalShellExecActionType: TypeAlias = Literal["exec"] | str
MCPToolCallStatus: TypeAlias = (
    Literal["in_progress", "completed", "incomplete", "calling", "failed"] | str
)
MCPToolConnectorId: TypeAlias = (
    Literal[
        "connector_dropbox",
        "connector_gmail",
        "connector_googlecalendar",
        "connector_googledrive",
        "connector_microsoftteams",
        "connector_outlookcalendar",
        "connector_outlookemail",
        "connector_sharepoint",
    ]
    | str
)
MCPToolRequireApprovalEnum: TypeAlias = Literal["always", "never"] | str
MessagePhase: TypeAlias = Literal["commentary", "final_answer"] | str
MessageRole: TypeAlias = (
    Literal[
        "unknown", "user", "assistant", "system", "critic", "discriminator", "developer", "tool"
    ]
    | str
)
ModelIdsResponsesEnum: TypeAlias = (
    Literal[
        "gpt-5.6-sol",
        "gpt-5.6-terra",
        "gpt-5.6-luna",
        "gpt-5.5",
        "gpt-5.5-2026-04-23",
        "gpt-5.4",
        "gpt-5.4-mini",
        "gpt-5.4-nano",
        "gpt-5.4-mini-2026-03-17",
        "gpt-5.4-nano-2026-03-17",
        "gpt-5.3-chat-latest",
        "gpt-5.2",
        "gpt-5.2-2025-12-11",
        "gpt-5.2-chat-latest",
        "gpt-5.2-pro",
        "gpt-5.2-pro-2025-12-11",
        "gpt-5.1",
        "gpt-5.1-2025-11-13",
        "gpt-5.1-codex",
        "gpt-5.1-mini",
        "gpt-5.1-chat-latest",
        "gpt-5",
        "gpt-5-mini",
        "gpt-5-nano",
        "gpt-5-2025-08-07",
        "gpt-5-mini-2025-08-07",
        "gpt-5-nano-2025-08-07",
        "gpt-5-chat-latest",
        "gpt-4.1",
        "gpt-4.1-mini",
        "gpt-4.1-nano",
        "gpt-4.1-2025-04-14",
        "gpt-4.1-mini-2025-04-14",
        "gpt-4.1-nano-2025-04-14",
        "o4-mini",
        "o4-mini-2025-04-16",
        "o3",
        "o3-2025-04-16",
        "o3-mini",
        "o3-mini-2025-01-31",
        "o1",
        "o1-2024-12-17",
        "o1-preview",
        "o1-preview-2024-09-12",
        "o1-mini",
        "o1-mini-2024-09-12",
        "gpt-4o",
        "gpt-4o-2024-11-20",
        "gpt-4o-2024-08-06",
        "gpt-4o-2024-05-13",
        "gpt-4o-audio-preview",
        "gpt-4o-audio-preview-2024-10-01",
        "gpt-4o-audio-preview-2024-12-17",
        "gpt-4o-audio-preview-2025-06-03",
        "gpt-4o-mini-audio-preview",
        "gpt-4o-mini-audio-preview-2024-12-17",
        "gpt-4o-search-preview",
        "gpt-4o-mini-search-preview",
        "gpt-4o-search-preview-2025-03-11",
        "gpt-4o-mini-search-preview-2025-03-11",
        "chatgpt-4o-latest",
        "codex-mini-latest",
        "gpt-4o-mini",
        "gpt-4o-mini-2024-07-18",
        "gpt-4-turbo",
        "gpt-4-turbo-2024-04-09",
        "gpt-4-0125-preview",
        "gpt-4-turbo-preview",
        "gpt-4-1106-preview",
        "gpt-4-vision-preview",
        "gpt-4",
        "gpt-4-0314",
        "gpt-4-0613",
        "gpt-4-32k",
        "gpt-4-32k-0314",
        "gpt-4-32k-0613",
        "gpt-3.5-turbo",
        "gpt-3.5-turbo-16k",
        "gpt-3.5-turbo-0301",
        "gpt-3.5-turbo-0613",
        "gpt-3.5-turbo-1106",
        "gpt-3.5-turbo-0125",
        "gpt-3.5-turbo-16k-0613",
        "o1-pro",
        "o1-pro-2025-03-19",
        "o3-pro",
        "o3-pro-2025-06-10",
        "o3-deep-research",
        "o3-deep-research-2025-06-26",
        "o4-mini-deep-research",
        "o4-mini-deep-research-2025-06-26",
        "computer-use-preview",
        "computer-use-preview-2025-03-11",
        "gpt-5.5-pro",
        "gpt-5.5-pro-2026-04-23",
        "gpt-5-codex",
        "gpt-5-pro",
        "gpt-5-pro-2025-10-06",
        "gpt-5.1-codex-max",
        "gpt-daybreak-blue-latest",
        "gpt-daybreak-red-latest",
        "gpt-5.6-cyber",
    ]
    | str
)
PersonalityEnum2: TypeAlias = Literal["friendly", "pragmatic"] | str
ProgramOutputItemStatus: TypeAlias = Literal["completed", "incomplete"] | str
ProgramOutputStatus: TypeAlias = Literal["completed", "incomplete"] | str
RankerVersionType: TypeAlias = Literal["auto", "default-2024-11-15"] | str
ReasoningContext: TypeAlias = Literal["auto", "current_turn", "all_turns"] | str
ReasoningGenerateSummary: TypeAlias = Literal["auto", "concise", "detailed"] | str
ReasoningModeEnum2: TypeAlias = Literal["standard", "pro"] | str
ReasoningSummary: TypeAlias = Literal["auto", "concise", "detailed"] | str
ResponseErrorCode: TypeAlias = (
    Literal[
        "server_error",
        "rate_limit_exceeded",
        "invalid_prompt",
        "data_residency_mismatch",
        "bio_policy",
        "vector_store_timeout",
        "invalid_image",
        "invalid_image_format",
        "invalid_base64_image",
        "invalid_image_url",
        "image_too_large",
        "image_too_small",
        "image_parse_error",
        "image_content_policy_violation",
        "invalid_image_mode",
        "image_file_too_large",
        "unsupported_image_media_type",
        "empty_image_file",
        "failed_to_download_image",
        "image_file_not_found",
    ]
    | str
)
ResponseObjectIncompleteDetailsReason: TypeAlias = (
    Literal["max_output_tokens", "content_filter"] | str
)
ResponseObjectObject: TypeAlias = Literal["response"] | str
ResponseObjectStatus: TypeAlias = (
    Literal["completed", "failed", "in_progress", "cancelled", "queued", "incomplete"] | str
)
ResponseReasoningSummaryPartAddedEventPartType: TypeAlias = Literal["summary_text"] | str
ResponseReasoningSummaryPartDoneEventStatus: TypeAlias = Literal["incomplete"] | str
SearchContentType: TypeAlias = Literal["text", "image"] | str
SearchContextSize: TypeAlias = Literal["low", "medium", "high"] | str
ServiceTierResponsesEnum: TypeAlias = (
    Literal["auto", "default", "flex", "scale", "priority", "fast", "ultrafast"] | str
)
TokenCountsResourceObject: TypeAlias = Literal["response.input_tokens"] | str
ToolChoiceOptions: TypeAlias = Literal["none", "auto", "required"] | str
ToolChoiceTypesType: TypeAlias = (
    Literal[
        "file_search",
        "web_search_preview",
        "computer",
        "computer_use_preview",
        "computer_use",
        "web_search_preview_2025_03_11",
        "image_generation",
        "code_interpreter",
    ]
    | str
)
ToolSearchExecutionType: TypeAlias = Literal["server", "client"] | str
TruncationEnum: TypeAlias = Literal["auto", "disabled"] | str
WebSearchActionSearchSourcesItemType: TypeAlias = Literal["url"] | str
WebSearchPreviewToolType: TypeAlias = (
    Literal["web_search_preview", "web_search_preview_2025_03_11"] | str
)
WebSearchToolCallStatus: TypeAlias = (
    Literal["in_progress", "searching", "completed", "failed"] | str
)
WebSearchToolSearchContextSize: TypeAlias = Literal["low", "medium", "high"] | str
WebSearchToolType: TypeAlias = Literal["web_search", "web_search_2025_08_26"] | str


class AdditionalTools(WireModel):
    id: str
    role: MessageRole
    tools: Sequence[Tool]
    type: Literal["additional_tools"] = "additional_tools"


class AdditionalToolsItemParam(WireModel):
    role: AdditionalToolsItemParamRole
    tools: Sequence[Tool]
    type: Literal["additional_tools"] = "additional_tools"
    id: str | None | Unset = UNSET


class ApplyPatchCreateFileOperation(WireModel):
    diff: str
    path: str
    type: Literal["create_file"] = "create_file"


class ApplyPatchCreateFileOperationParam(WireModel):
    diff: str
    path: str
    type: Literal["create_file"] = "create_file"


class ApplyPatchDeleteFileOperation(WireModel):
    path: str
    type: Literal["delete_file"] = "delete_file"


class ApplyPatchDeleteFileOperationParam(WireModel):
    path: str
    type: Literal["delete_file"] = "delete_file"


class ApplyPatchToolCall(WireModel):
    call_id: str
    id: str
    operation: (
        ApplyPatchCreateFileOperation
        | ApplyPatchDeleteFileOperation
        | ApplyPatchUpdateFileOperation
        | UnknownVariant
    )
    status: ApplyPatchCallStatus
    type: Literal["apply_patch_call"] = "apply_patch_call"
    caller: ToolCallCaller | None | Unset = UNSET
    created_by: str | Unset = UNSET


class ApplyPatchToolCallItemParam(WireModel):
    call_id: str
    operation: ApplyPatchOperationParam
    status: ApplyPatchCallStatusParam
    type: Literal["apply_patch_call"] = "apply_patch_call"
    caller: ToolCallCallerParam | None | Unset = UNSET
    id: str | None | Unset = UNSET


class ApplyPatchToolCallOutput(WireModel):
    call_id: str
    id: str
    status: ApplyPatchCallOutputStatus
    type: Literal["apply_patch_call_output"] = "apply_patch_call_output"
    caller: ToolCallCaller | None | Unset = UNSET
    created_by: str | Unset = UNSET
    output: str | None | Unset = UNSET


class ApplyPatchToolCallOutputItemParam(WireModel):
    call_id: str
    status: ApplyPatchCallOutputStatusParam
    type: Literal["apply_patch_call_output"] = "apply_patch_call_output"
    caller: ToolCallCallerParam | None | Unset = UNSET
    id: str | None | Unset = UNSET
    output: str | None | Unset = UNSET


class ApplyPatchToolParam(WireModel):
    type: Literal["apply_patch"] = "apply_patch"
    allowed_callers: Sequence[CallableToolAllowedCaller] | None | Unset = UNSET


class ApplyPatchUpdateFileOperation(WireModel):
    diff: str
    path: str
    type: Literal["update_file"] = "update_file"


class ApplyPatchUpdateFileOperationParam(WireModel):
    diff: str
    path: str
    type: Literal["update_file"] = "update_file"


class ApproximateLocation(WireModel):
    type: ApproximateLocationType
    city: str | None | Unset = UNSET
    country: str | None | Unset = UNSET
    region: str | None | Unset = UNSET
    timezone: str | None | Unset = UNSET


class AutoCodeInterpreterToolParam(WireModel):
    type: AutoCodeInterpreterToolParamType
    file_ids: Sequence[str] | Unset = UNSET
    memory_limit: ContainerMemoryLimit | None | Unset = UNSET
    network_policy: (
        ContainerNetworkPolicyDisabledParam
        | ContainerNetworkPolicyAllowlistParam
        | UnknownVariant
        | Unset
    ) = UNSET


class ClickParam(WireModel):
    button: ClickButtonType
    type: Literal["click"] = "click"
    x: int
    y: int
    keys: Sequence[str] | None | Unset = UNSET


class CodeInterpreterOutputImage(WireModel):
    type: Literal["image"] = "image"
    url: str


class CodeInterpreterOutputLogs(WireModel):
    logs: str
    type: Literal["logs"] = "logs"


class CodeInterpreterTool(WireModel):
    container: str | AutoCodeInterpreterToolParam
    type: Literal["code_interpreter"] = "code_interpreter"
    allowed_callers: Sequence[CallableToolAllowedCaller] | None | Unset = UNSET


class CodeInterpreterToolCall(WireModel):
    code: str | None
    container_id: str
    id: str
    outputs: (
        Sequence[CodeInterpreterOutputLogs | CodeInterpreterOutputImage | UnknownVariant] | None
    )
    status: CodeInterpreterToolCallStatus
    type: Literal["code_interpreter_call"] = "code_interpreter_call"


class CompactionBody(WireModel):
    encrypted_content: str
    id: str
    type: Literal["compaction"] = "compaction"
    created_by: str | Unset = UNSET


class CompactionSummaryItemParam(WireModel):
    encrypted_content: str
    type: Literal["compaction"] = "compaction"
    id: str | None | Unset = UNSET


class CompactionTriggerItemParam(WireModel):
    type: Literal["compaction_trigger"] = "compaction_trigger"


class ComparisonFilter(WireModel):
    key: str
    type: ComparisonFilterType
    value: str | float | bool | Sequence[str | float]


class CompoundFilter(WireModel):
    filters: Sequence[ComparisonFilter | CompoundFilter | UnknownVariant]
    type: CompoundFilterType


class ComputerCallOutputItemParam(WireModel):
    call_id: str
    output: ComputerScreenshotImage
    type: Literal["computer_call_output"] = "computer_call_output"
    acknowledged_safety_checks: Sequence[ComputerCallSafetyCheckParam] | None | Unset = UNSET
    id: str | None | Unset = UNSET
    status: FunctionCallItemStatus | None | Unset = UNSET


class ComputerCallSafetyCheckParam(WireModel):
    id: str
    code: str | None | Unset = UNSET
    message: str | None | Unset = UNSET


class ComputerScreenshotImage(WireModel):
    type: ComputerScreenshotImageType
    file_id: str | Unset = UNSET
    image_url: str | Unset = UNSET


class ComputerTool(WireModel):
    type: Literal["computer"] = "computer"


class ComputerToolCall(WireModel):
    call_id: str
    id: str
    pending_safety_checks: Sequence[ComputerCallSafetyCheckParam]
    status: ComputerToolCallStatus
    type: Literal["computer_call"] = "computer_call"
    action: ComputerAction | Unset = UNSET
    actions: Sequence[ComputerAction] | Unset = UNSET


class ComputerToolCallOutputResource(WireModel):
    call_id: str
    id: str
    output: ComputerScreenshotImage
    status: ComputerCallOutputStatus
    type: Literal["computer_call_output"] = "computer_call_output"
    acknowledged_safety_checks: Sequence[ComputerCallSafetyCheckParam] | Unset = UNSET
    created_by: str | Unset = UNSET


class ComputerUsePreviewTool(WireModel):
    display_height: int
    display_width: int
    environment: ComputerEnvironment
    type: Literal["computer_use_preview"] = "computer_use_preview"


class ContainerAutoParam(WireModel):
    type: Literal["container_auto"] = "container_auto"
    file_ids: Sequence[str] | Unset = UNSET
    memory_limit: ContainerMemoryLimit | None | Unset = UNSET
    network_policy: (
        ContainerNetworkPolicyDisabledParam
        | ContainerNetworkPolicyAllowlistParam
        | UnknownVariant
        | Unset
    ) = UNSET
    skills: Sequence[SkillReferenceParam | InlineSkillParam | UnknownVariant] | Unset = UNSET


class ContainerFileCitationBody(WireModel):
    container_id: str
    end_index: int
    file_id: str
    filename: str
    start_index: int
    type: Literal["container_file_citation"] = "container_file_citation"


class ContainerNetworkPolicyAllowlistParam(WireModel):
    allowed_domains: Sequence[str]
    type: Literal["allowlist"] = "allowlist"
    domain_secrets: Sequence[ContainerNetworkPolicyDomainSecretParam] | Unset = UNSET


class ContainerNetworkPolicyDisabledParam(WireModel):
    type: Literal["disabled"] = "disabled"


class ContainerNetworkPolicyDomainSecretParam(WireModel):
    domain: str
    name: str
    value: str


class ContainerReferenceParam(WireModel):
    container_id: str
    type: Literal["container_reference"] = "container_reference"


class ContainerReferenceResource(WireModel):
    container_id: str
    type: Literal["container_reference"] = "container_reference"


class ContextManagementParam(WireModel):
    type: str
    compact_threshold: int | None | Unset = UNSET


class ConversationParam2(WireModel):
    id: str


class CoordParam(WireModel):
    x: int
    y: int


class CreateResponse(WireModel):
    background: bool | None | Unset = UNSET
    context_management: Sequence[ContextManagementParam] | None | Unset = UNSET
    conversation: str | ConversationParam2 | None | Unset = UNSET
    include: Sequence[IncludeEnum] | None | Unset = UNSET
    input: str | Sequence[InputItem] | Unset = UNSET
    instructions: str | None | Unset = UNSET
    max_output_tokens: int | None | Unset = UNSET
    max_tool_calls: int | None | Unset = UNSET
    metadata: Mapping[str, str] | None | Unset = UNSET
    model: ModelIdsResponsesEnum | str | Unset = UNSET
    moderation: ModerationParam | None | Unset = UNSET
    parallel_tool_calls: bool | None | Unset = UNSET
    previous_response_id: str | None | Unset = UNSET
    prompt: PromptObject | None | Unset = UNSET
    prompt_cache_key: str | None | Unset = UNSET
    prompt_cache_options: PromptCacheOptionsParam | Unset = UNSET
    prompt_cache_retention: CreateChatCompletionRequestPromptCacheRetention | None | Unset = UNSET
    reasoning: Reasoning | None | Unset = UNSET
    safety_identifier: str | None | Unset = UNSET
    service_tier: ServiceTierResponsesEnum | None | Unset = UNSET
    store: bool | None | Unset = UNSET
    stream: bool | None | Unset = UNSET
    stream_options: ResponseStreamOptionsObject | None | Unset = UNSET
    temperature: float | None | Unset = UNSET
    text: ResponseTextParam | Unset = UNSET
    tool_choice: (
        ToolChoiceOptions
        | ToolChoiceAllowed
        | ToolChoiceTypes
        | ToolChoiceFunction
        | ToolChoiceMCP
        | ToolChoiceCustom
        | SpecificProgrammaticToolCallingParam
        | SpecificApplyPatchParam
        | SpecificFunctionShellParam
        | UnknownVariant
        | Unset
    ) = UNSET
    tools: Sequence[Tool] | Unset = UNSET
    top_logprobs: int | Unset = UNSET
    top_p: float | None | Unset = UNSET
    truncation: CreateResponseTruncation | None | Unset = UNSET
    user: str | Unset = UNSET


class CustomGrammarFormatParam(WireModel):
    definition: str
    syntax: GrammarSyntax1
    type: Literal["grammar"] = "grammar"


class CustomTextFormatParam(WireModel):
    type: Literal["text"] = "text"


class CustomToolCall(WireModel):
    call_id: str
    input: str
    name: str
    type: Literal["custom_tool_call"] = "custom_tool_call"
    caller: ToolCallCaller | None | Unset = UNSET
    id: str | Unset = UNSET
    namespace: str | Unset = UNSET


class CustomToolCallOutput(WireModel):
    call_id: str
    output: str | Sequence[FunctionAndCustomToolCallOutput]
    type: Literal["custom_tool_call_output"] = "custom_tool_call_output"
    caller: ToolCallCallerParam | None | Unset = UNSET
    id: str | Unset = UNSET


class CustomToolCallOutputResource(WireModel):
    call_id: str
    id: str
    output: str | Sequence[FunctionAndCustomToolCallOutput]
    status: FunctionCallOutputStatusEnum
    type: Literal["custom_tool_call_output"] = "custom_tool_call_output"
    caller: ToolCallCallerParam | None | Unset = UNSET
    created_by: str | Unset = UNSET


class CustomToolCallResource(WireModel):
    call_id: str
    id: str
    input: str
    name: str
    status: FunctionCallStatus
    type: Literal["custom_tool_call"] = "custom_tool_call"
    caller: ToolCallCaller | None | Unset = UNSET
    created_by: str | Unset = UNSET
    namespace: str | Unset = UNSET


class CustomToolParam(WireModel):
    name: str
    type: Literal["custom"] = "custom"
    allowed_callers: Sequence[CallableToolAllowedCaller] | None | Unset = UNSET
    defer_loading: bool | Unset = UNSET
    description: str | Unset = UNSET
    format: CustomTextFormatParam | CustomGrammarFormatParam | UnknownVariant | Unset = UNSET


class DeleteResponseResponse(WireModel):
    deleted: bool
    id: str
    object: str


class DirectToolCallCaller(WireModel):
    type: Literal["direct"] = "direct"


class DirectToolCallCallerParam(WireModel):
    type: Literal["direct"] = "direct"


class DoubleClickAction(WireModel):
    keys: Sequence[str] | None
    type: Literal["double_click"] = "double_click"
    x: int
    y: int


class DragParam(WireModel):
    path: Sequence[CoordParam]
    type: Literal["drag"] = "drag"
    keys: Sequence[str] | None | Unset = UNSET


class EasyInputMessage(WireModel):
    content: str | Sequence[InputContent]
    role: EasyInputMessageRole
    phase: MessagePhase | None | Unset = UNSET
    type: Literal["message"] | Unset = UNSET


class FileCitationBody(WireModel):
    file_id: str
    filename: str
    index: int
    type: Literal["file_citation"] = "file_citation"


class FilePath(WireModel):
    file_id: str
    index: int
    type: Literal["file_path"] = "file_path"


class FileSearchTool(WireModel):
    type: Literal["file_search"] = "file_search"
    vector_store_ids: Sequence[str]
    filters: Filters | None | Unset = UNSET
    max_num_results: int | Unset = UNSET
    ranking_options: RankingOptions | Unset = UNSET


class FileSearchToolCall(WireModel):
    id: str
    queries: Sequence[str]
    status: FileSearchToolCallStatus
    type: Literal["file_search_call"] = "file_search_call"
    results: Sequence[FileSearchToolCallResultsItem] | None | Unset = UNSET


class FileSearchToolCallResultsItem(WireModel):
    attributes: Mapping[str, str | float | bool] | None | Unset = UNSET
    file_id: str | Unset = UNSET
    filename: str | Unset = UNSET
    score: float | Unset = UNSET
    text: str | Unset = UNSET


class FunctionCallOutputItemParam(WireModel):
    output: (
        str
        | Sequence[
            InputTextContentParam
            | InputImageContentParamAutoParam
            | InputFileContentParam
            | UnknownVariant
        ]
    )
    type: Literal["function_call_output"] = "function_call_output"
    call_id: str | None | Unset = UNSET
    caller: ToolCallCallerParam | None | Unset = UNSET
    id: str | None | Unset = UNSET
    name: str | None | Unset = UNSET
    namespace: str | None | Unset = UNSET
    status: FunctionCallItemStatus | None | Unset = UNSET


class FunctionShellAction(WireModel):
    commands: Sequence[str]
    max_output_length: int | None
    timeout_ms: int | None


class FunctionShellActionParam(WireModel):
    commands: Sequence[str]
    max_output_length: int | None | Unset = UNSET
    timeout_ms: int | None | Unset = UNSET


class FunctionShellCall(WireModel):
    action: FunctionShellAction
    call_id: str
    id: str
    status: FunctionShellCallStatus
    type: Literal["shell_call"] = "shell_call"
    caller: ToolCallCaller | None | Unset = UNSET
    created_by: str | Unset = UNSET
    environment: (
        LocalEnvironmentResource | ContainerReferenceResource | UnknownVariant | None | Unset
    ) = UNSET


class FunctionShellCallItemParam(WireModel):
    action: FunctionShellActionParam
    call_id: str
    type: Literal["shell_call"] = "shell_call"
    caller: ToolCallCallerParam | None | Unset = UNSET
    environment: LocalEnvironmentParam | ContainerReferenceParam | UnknownVariant | None | Unset = (
        UNSET
    )
    id: str | None | Unset = UNSET
    status: FunctionShellCallItemStatus | None | Unset = UNSET


class FunctionShellCallOutput(WireModel):
    call_id: str
    id: str
    max_output_length: int | None
    output: Sequence[FunctionShellCallOutputContent]
    status: FunctionShellCallOutputStatusEnum
    type: Literal["shell_call_output"] = "shell_call_output"
    caller: ToolCallCaller | None | Unset = UNSET
    created_by: str | Unset = UNSET


class FunctionShellCallOutputContent(WireModel):
    outcome: (
        FunctionShellCallOutputTimeoutOutcome | FunctionShellCallOutputExitOutcome | UnknownVariant
    )
    stderr: str
    stdout: str
    created_by: str | Unset = UNSET


class FunctionShellCallOutputContentParam(WireModel):
    outcome: FunctionShellCallOutputOutcomeParam
    stderr: str
    stdout: str


class FunctionShellCallOutputExitOutcome(WireModel):
    exit_code: int
    type: Literal["exit"] = "exit"


class FunctionShellCallOutputExitOutcomeParam(WireModel):
    exit_code: int
    type: Literal["exit"] = "exit"


class FunctionShellCallOutputItemParam(WireModel):
    call_id: str
    output: Sequence[FunctionShellCallOutputContentParam]
    type: Literal["shell_call_output"] = "shell_call_output"
    caller: ToolCallCallerParam | None | Unset = UNSET
    id: str | None | Unset = UNSET
    max_output_length: int | None | Unset = UNSET
    status: FunctionShellCallItemStatus | None | Unset = UNSET


class FunctionShellCallOutputTimeoutOutcome(WireModel):
    type: Literal["timeout"] = "timeout"


class FunctionShellCallOutputTimeoutOutcomeParam(WireModel):
    type: Literal["timeout"] = "timeout"


class FunctionShellToolParam(WireModel):
    type: Literal["shell"] = "shell"
    allowed_callers: Sequence[CallableToolAllowedCaller] | None | Unset = UNSET
    environment: (
        ContainerAutoParam
        | LocalEnvironmentParam
        | ContainerReferenceParam
        | UnknownVariant
        | None
        | Unset
    ) = UNSET


class FunctionTool(WireModel):
    name: str
    parameters: Mapping[str, JSON] | None
    strict: bool | None
    type: Literal["function"] = "function"
    allowed_callers: Sequence[CallableToolAllowedCaller] | None | Unset = UNSET
    defer_loading: bool | Unset = UNSET
    description: str | None | Unset = UNSET
    output_schema: Mapping[str, JSON] | None | Unset = UNSET


class FunctionToolCall(WireModel):
    arguments: str
    call_id: str
    name: str
    type: Literal["function_call"] = "function_call"
    caller: ToolCallCaller | None | Unset = UNSET
    id: str | Unset = UNSET
    namespace: str | Unset = UNSET
    status: ComputerToolCallStatus | Unset = UNSET


class FunctionToolCallOutputResource(WireModel):
    id: str
    output: str | Sequence[FunctionAndCustomToolCallOutput]
    status: FunctionCallOutputStatusEnum
    type: Literal["function_call_output"] = "function_call_output"
    call_id: str | Unset = UNSET
    caller: ToolCallCallerParam | None | Unset = UNSET
    created_by: str | Unset = UNSET
    name: str | Unset = UNSET
    namespace: str | Unset = UNSET


class FunctionToolCallResource(WireModel):
    arguments: str
    call_id: str
    id: str
    name: str
    status: FunctionCallStatus
    type: Literal["function_call"] = "function_call"
    caller: ToolCallCaller | None | Unset = UNSET
    created_by: str | Unset = UNSET
    namespace: str | Unset = UNSET


class FunctionToolParam(WireModel):
    name: str
    type: Literal["function"] = "function"
    allowed_callers: Sequence[CallableToolAllowedCaller] | None | Unset = UNSET
    defer_loading: bool | Unset = UNSET
    description: str | None | Unset = UNSET
    output_schema: Mapping[str, JSON] | None | Unset = UNSET
    parameters: Mapping[str, JSON] | None | Unset = UNSET
    strict: bool | None | Unset = UNSET


class HTTPError(WireModel):
    code: int
    message: str
    type: Literal["http_error"] = "http_error"


class HybridSearchOptions(WireModel):
    embedding_weight: float
    text_weight: float


class ImageGenTool(WireModel):
    type: Literal["image_generation"] = "image_generation"
    action: ImageGenActionEnum | Unset = UNSET
    background: CreateImageEditRequestBackground | Unset = UNSET
    input_fidelity: InputFidelity | None | Unset = UNSET
    input_image_mask: ImageGenToolInputImageMask | Unset = UNSET
    model: ImageGenToolModel | str | Unset = UNSET
    moderation: ImageGenToolModeration | Unset = UNSET
    output_compression: int | Unset = UNSET
    output_format: ImageEditCompletedEventOutputFormat | Unset = UNSET
    partial_images: int | Unset = UNSET
    quality: EditImageBodyJsonParamQuality | Unset = UNSET
    size: ImageEditCompletedEventSize | str | Unset = UNSET


class ImageGenToolCall(WireModel):
    id: str
    status: ImageGenToolCallStatus
    type: Literal["image_generation_call"] = "image_generation_call"
    result: str | None | Unset = UNSET


class ImageGenToolInputImageMask(WireModel):
    file_id: str | Unset = UNSET
    image_url: str | Unset = UNSET


class InlineSkillParam(WireModel):
    description: str
    name: str
    source: InlineSkillSourceParam
    type: Literal["inline"] = "inline"


class InlineSkillSourceParam(WireModel):
    data: str
    media_type: InlineSkillSourceParamMediaType
    type: InlineSkillSourceParamType


class InputFileContent(WireModel):
    type: Literal["input_file"] = "input_file"
    detail: FileInputDetail | Unset = UNSET
    file_data: str | Unset = UNSET
    file_id: str | None | Unset = UNSET
    file_url: str | Unset = UNSET
    filename: str | Unset = UNSET
    prompt_cache_breakpoint: PromptCacheBreakpointConfig | Unset = UNSET


class InputFileContentParam(WireModel):
    type: Literal["input_file"] = "input_file"
    detail: FileDetailEnum | Unset = UNSET
    file_data: str | None | Unset = UNSET
    file_id: str | None | Unset = UNSET
    file_url: str | None | Unset = UNSET
    filename: str | None | Unset = UNSET
    prompt_cache_breakpoint: PromptCacheBreakpointParam | None | Unset = UNSET


class InputImageContent(WireModel):
    detail: ImageDetail
    type: Literal["input_image"] = "input_image"
    file_id: str | None | Unset = UNSET
    image_url: str | None | Unset = UNSET
    prompt_cache_breakpoint: PromptCacheBreakpointConfig | Unset = UNSET


class InputImageContentParamAutoParam(WireModel):
    type: Literal["input_image"] = "input_image"
    detail: DetailEnum | None | Unset = UNSET
    file_id: str | None | Unset = UNSET
    image_url: str | None | Unset = UNSET
    prompt_cache_breakpoint: PromptCacheBreakpointParam | None | Unset = UNSET


class InputMessage(WireModel):
    content: Sequence[InputContent]
    role: InputMessageRole
    status: ComputerToolCallStatus | Unset = UNSET
    type: Literal["message"] | Unset = UNSET


class InputMessageResource(WireModel):
    content: Sequence[InputContent]
    id: str
    role: InputMessageRole
    type: Literal["message"] = "message"
    status: ComputerToolCallStatus | Unset = UNSET


class InputTextContent(WireModel):
    text: str
    type: Literal["input_text"] = "input_text"
    prompt_cache_breakpoint: PromptCacheBreakpointConfig | Unset = UNSET


class InputTextContentParam(WireModel):
    text: str
    type: Literal["input_text"] = "input_text"
    prompt_cache_breakpoint: PromptCacheBreakpointParam | None | Unset = UNSET


class ItemReferenceParam(WireModel):
    id: str
    type: Literal["item_reference"] | None | Unset = UNSET


class KeyPressAction(WireModel):
    keys: Sequence[str]
    type: Literal["keypress"] = "keypress"


class LocalEnvironmentParam(WireModel):
    type: Literal["local"] = "local"
    skills: Sequence[LocalSkillParam] | Unset = UNSET


class LocalEnvironmentResource(WireModel):
    type: Literal["local"] = "local"


class LocalShellExecAction(WireModel):
    command: Sequence[str]
    env: Mapping[str, str]
    type: LocalShellExecActionType
    timeout_ms: int | None | Unset = UNSET
    user: str | None | Unset = UNSET
    working_directory: str | None | Unset = UNSET


class LocalShellToolCall(WireModel):
    action: LocalShellExecAction
    call_id: str
    id: str
    status: ComputerToolCallStatus
    type: Literal["local_shell_call"] = "local_shell_call"


class LocalShellToolCallOutput(WireModel):
    id: str
    output: str
    type: Literal["local_shell_call_output"] = "local_shell_call_output"
    status: ComputerToolCallStatus | None | Unset = UNSET


class LocalShellToolParam(WireModel):
    type: Literal["local_shell"] = "local_shell"


class LocalSkillParam(WireModel):
    description: str
    name: str
    path: str


class LogProb(WireModel):
    __names__ = {"bytes_": "bytes"}
    bytes_: Sequence[int]
    logprob: float
    token: str
    top_logprobs: Sequence[TopLogProb]


class MCPApprovalRequest(WireModel):
    arguments: str
    id: str
    name: str
    server_label: str
    type: Literal["mcp_approval_request"] = "mcp_approval_request"


class MCPApprovalResponse(WireModel):
    approval_request_id: str
    approve: bool
    type: Literal["mcp_approval_response"] = "mcp_approval_response"
    id: str | None | Unset = UNSET
    reason: str | None | Unset = UNSET


class MCPApprovalResponseResource(WireModel):
    approval_request_id: str
    approve: bool
    id: str
    type: Literal["mcp_approval_response"] = "mcp_approval_response"
    reason: str | None | Unset = UNSET


class MCPListTools(WireModel):
    id: str
    server_label: str
    tools: Sequence[MCPListToolsTool]
    type: Literal["mcp_list_tools"] = "mcp_list_tools"
    error: str | None | Unset = UNSET


class MCPListToolsTool(WireModel):
    input_schema: Mapping[str, JSON]
    name: str
    annotations: Mapping[str, JSON] | None | Unset = UNSET
    description: str | None | Unset = UNSET


class MCPProtocolError(WireModel):
    code: int
    message: str
    type: Literal["mcp_protocol_error"] = "mcp_protocol_error"


class MCPTool(WireModel):
    server_label: str
    type: Literal["mcp"] = "mcp"
    allowed_callers: Sequence[CallableToolAllowedCaller] | None | Unset = UNSET
    allowed_tools: Sequence[str] | MCPToolFilter | None | Unset = UNSET
    authorization: str | Unset = UNSET
    connector_id: MCPToolConnectorId | Unset = UNSET
    defer_loading: bool | Unset = UNSET
    headers: Mapping[str, str] | None | Unset = UNSET
    require_approval: MCPToolRequireApproval | MCPToolRequireApprovalEnum | None | Unset = UNSET
    server_description: str | Unset = UNSET
    server_url: str | Unset = UNSET
    tunnel_id: str | Unset = UNSET


class MCPToolCall(WireModel):
    arguments: str
    id: str
    name: str
    server_label: str
    type: Literal["mcp_call"] = "mcp_call"
    approval_request_id: str | None | Unset = UNSET
    error: MCPToolCallError | None | Unset = UNSET
    output: str | None | Unset = UNSET
    status: MCPToolCallStatus | Unset = UNSET


class MCPToolExecutionError(WireModel):
    content: JSON
    type: Literal["mcp_tool_execution_error"] = "mcp_tool_execution_error"


class MCPToolFilter(WireModel):
    read_only: bool | Unset = UNSET
    tool_names: Sequence[str] | Unset = UNSET


class MCPToolRequireApproval(WireModel):
    always: MCPToolFilter | Unset = UNSET
    never: MCPToolFilter | Unset = UNSET


class Moderation(WireModel):
    input: ModerationResultBody | ModerationErrorBody | UnknownVariant
    output: ModerationResultBody | ModerationErrorBody | UnknownVariant


class ModerationErrorBody(WireModel):
    code: str
    message: str
    type: Literal["error"] = "error"


class MoveParam(WireModel):
    type: Literal["move"] = "move"
    x: int
    y: int
    keys: Sequence[str] | None | Unset = UNSET


class NamespaceToolParam(WireModel):
    description: str
    name: str
    tools: Sequence[FunctionToolParam | CustomToolParam | UnknownVariant]
    type: Literal["namespace"] = "namespace"


class OutputMessage(WireModel):
    content: Sequence[OutputMessageContent]
    id: str
    role: ChatCompletionResponseMessageRole
    status: ComputerToolCallStatus
    type: Literal["message"] = "message"
    phase: MessagePhase | None | Unset = UNSET


class OutputTextContent(WireModel):
    annotations: Sequence[Annotation]
    text: str
    type: Literal["output_text"] = "output_text"
    logprobs: Sequence[LogProb] | Unset = UNSET


class Program(WireModel):
    call_id: str
    code: str
    fingerprint: str
    id: str
    type: Literal["program"] = "program"


class ProgramItemParam(WireModel):
    call_id: str
    code: str
    fingerprint: str
    id: str
    type: Literal["program"] = "program"


class ProgramOutput(WireModel):
    call_id: str
    id: str
    result: str
    status: ProgramOutputStatus
    type: Literal["program_output"] = "program_output"


class ProgramOutputItemParam(WireModel):
    call_id: str
    id: str
    result: str
    status: ProgramOutputItemStatus
    type: Literal["program_output"] = "program_output"


class ProgramToolCallCaller(WireModel):
    caller_id: str
    type: Literal["program"] = "program"


class ProgramToolCallCallerParam(WireModel):
    caller_id: str
    type: Literal["program"] = "program"


class ProgrammaticToolCallingParam(WireModel):
    type: Literal["programmatic_tool_calling"] = "programmatic_tool_calling"


class PromptCacheBreakpointConfig(WireModel):
    mode: PromptCacheBreakpointConfigMode


class PromptCacheOptions(WireModel):
    mode: PromptCacheModeEnum
    ttl: PromptCacheTTLEnum


class PromptObject(WireModel):
    id: str
    variables: (
        Mapping[str, str | InputTextContent | InputImageContent | InputFileContent | UnknownVariant]
        | None
        | Unset
    ) = UNSET
    version: str | None | Unset = UNSET


class RankingOptions(WireModel):
    hybrid_search: HybridSearchOptions | Unset = UNSET
    ranker: RankerVersionType | Unset = UNSET
    score_threshold: float | Unset = UNSET


class Reasoning(WireModel):
    context: ReasoningContext | None | Unset = UNSET
    effort: ReasoningEffortEnum | None | Unset = UNSET
    generate_summary: ReasoningGenerateSummary | None | Unset = UNSET
    mode: ReasoningModeEnum2 | str | Unset = UNSET
    summary: ReasoningSummary | None | Unset = UNSET


class ReasoningItem(WireModel):
    id: str
    summary: Sequence[SummaryTextContent]
    type: Literal["reasoning"] = "reasoning"
    content: Sequence[ReasoningTextContent] | Unset = UNSET
    encrypted_content: str | None | Unset = UNSET
    status: ComputerToolCallStatus | Unset = UNSET


class ReasoningTextContent(WireModel):
    text: str
    type: Literal["reasoning_text"] = "reasoning_text"


class RefusalContent(WireModel):
    refusal: str
    type: Literal["refusal"] = "refusal"


class ResponseAudioDeltaEvent(WireModel):
    delta: str
    sequence_number: int
    type: Literal["response.audio.delta"] = "response.audio.delta"


class ResponseAudioDoneEvent(WireModel):
    sequence_number: int
    type: Literal["response.audio.done"] = "response.audio.done"


class ResponseAudioTranscriptDeltaEvent(WireModel):
    delta: str
    sequence_number: int
    type: Literal["response.audio.transcript.delta"] = "response.audio.transcript.delta"


class ResponseAudioTranscriptDoneEvent(WireModel):
    sequence_number: int
    type: Literal["response.audio.transcript.done"] = "response.audio.transcript.done"


class ResponseCodeInterpreterCallCodeDeltaEvent(WireModel):
    delta: str
    item_id: str
    output_index: int
    sequence_number: int
    type: Literal["response.code_interpreter_call_code.delta"] = (
        "response.code_interpreter_call_code.delta"
    )


class ResponseCodeInterpreterCallCodeDoneEvent(WireModel):
    code: str
    item_id: str
    output_index: int
    sequence_number: int
    type: Literal["response.code_interpreter_call_code.done"] = (
        "response.code_interpreter_call_code.done"
    )


class ResponseCodeInterpreterCallCompletedEvent(WireModel):
    item_id: str
    output_index: int
    sequence_number: int
    type: Literal["response.code_interpreter_call.completed"] = (
        "response.code_interpreter_call.completed"
    )


class ResponseCodeInterpreterCallInProgressEvent(WireModel):
    item_id: str
    output_index: int
    sequence_number: int
    type: Literal["response.code_interpreter_call.in_progress"] = (
        "response.code_interpreter_call.in_progress"
    )


class ResponseCodeInterpreterCallInterpretingEvent(WireModel):
    item_id: str
    output_index: int
    sequence_number: int
    type: Literal["response.code_interpreter_call.interpreting"] = (
        "response.code_interpreter_call.interpreting"
    )


class ResponseCompletedEvent(WireModel):
    response: ResponseObject
    sequence_number: int
    type: Literal["response.completed"] = "response.completed"


class ResponseContentPartAddedEvent(WireModel):
    content_index: int
    item_id: str
    output_index: int
    part: OutputContent
    sequence_number: int
    type: Literal["response.content_part.added"] = "response.content_part.added"


class ResponseContentPartDoneEvent(WireModel):
    content_index: int
    item_id: str
    output_index: int
    part: OutputContent
    sequence_number: int
    type: Literal["response.content_part.done"] = "response.content_part.done"


class ResponseConversation(WireModel):
    id: str


class ResponseCreatedEvent(WireModel):
    response: ResponseObject
    sequence_number: int
    type: Literal["response.created"] = "response.created"


class ResponseCustomToolCallInputDeltaEvent(WireModel):
    delta: str
    item_id: str
    output_index: int
    sequence_number: int
    type: Literal["response.custom_tool_call_input.delta"] = "response.custom_tool_call_input.delta"


class ResponseCustomToolCallInputDoneEvent(WireModel):
    input: str
    item_id: str
    output_index: int
    sequence_number: int
    type: Literal["response.custom_tool_call_input.done"] = "response.custom_tool_call_input.done"


class ResponseErrorEvent(WireModel):
    code: str | None
    message: str
    param: str | None
    sequence_number: int
    type: Literal["error"] = "error"


class ResponseErrorObject(WireModel):
    code: ResponseErrorCode
    message: str


class ResponseFailedEvent(WireModel):
    response: ResponseObject
    sequence_number: int
    type: Literal["response.failed"] = "response.failed"


class ResponseFileSearchCallCompletedEvent(WireModel):
    item_id: str
    output_index: int
    sequence_number: int
    type: Literal["response.file_search_call.completed"] = "response.file_search_call.completed"


class ResponseFileSearchCallInProgressEvent(WireModel):
    item_id: str
    output_index: int
    sequence_number: int
    type: Literal["response.file_search_call.in_progress"] = "response.file_search_call.in_progress"


class ResponseFileSearchCallSearchingEvent(WireModel):
    item_id: str
    output_index: int
    sequence_number: int
    type: Literal["response.file_search_call.searching"] = "response.file_search_call.searching"


class ResponseFunctionCallArgumentsDeltaEvent(WireModel):
    delta: str
    item_id: str
    output_index: int
    sequence_number: int
    type: Literal["response.function_call_arguments.delta"] = (
        "response.function_call_arguments.delta"
    )


class ResponseFunctionCallArgumentsDoneEvent(WireModel):
    arguments: str
    item_id: str
    output_index: int
    sequence_number: int
    type: Literal["response.function_call_arguments.done"] = "response.function_call_arguments.done"
    name: str | Unset = UNSET


class ResponseImageGenCallCompletedEvent(WireModel):
    item_id: str
    output_index: int
    sequence_number: int
    type: Literal["response.image_generation_call.completed"] = (
        "response.image_generation_call.completed"
    )


class ResponseImageGenCallGeneratingEvent(WireModel):
    item_id: str
    output_index: int
    sequence_number: int
    type: Literal["response.image_generation_call.generating"] = (
        "response.image_generation_call.generating"
    )


class ResponseImageGenCallInProgressEvent(WireModel):
    item_id: str
    output_index: int
    sequence_number: int
    type: Literal["response.image_generation_call.in_progress"] = (
        "response.image_generation_call.in_progress"
    )


class ResponseImageGenCallPartialImageEvent(WireModel):
    item_id: str
    output_index: int
    partial_image_b64: str
    partial_image_index: int
    sequence_number: int
    type: Literal["response.image_generation_call.partial_image"] = (
        "response.image_generation_call.partial_image"
    )
    background: str | Unset = UNSET
    output_format: str | Unset = UNSET
    quality: str | Unset = UNSET
    size: str | Unset = UNSET


class ResponseInProgressEvent(WireModel):
    response: ResponseObject
    sequence_number: int
    type: Literal["response.in_progress"] = "response.in_progress"


class ResponseIncompleteEvent(WireModel):
    response: ResponseObject
    sequence_number: int
    type: Literal["response.incomplete"] = "response.incomplete"


class ResponseItemList(WireModel):
    data: Sequence[ItemResource]
    first_id: str
    has_more: bool
    last_id: str
    object: CreateEmbeddingResponseObject


class ResponseLogProb(WireModel):
    logprob: float
    token: str
    top_logprobs: Sequence[ResponseLogProbTopLogprobsItem] | Unset = UNSET


class ResponseLogProbTopLogprobsItem(WireModel):
    logprob: float | Unset = UNSET
    token: str | Unset = UNSET


class ResponseMCPCallArgumentsDeltaEvent(WireModel):
    delta: str
    item_id: str
    output_index: int
    sequence_number: int
    type: Literal["response.mcp_call_arguments.delta"] = "response.mcp_call_arguments.delta"


class ResponseMCPCallArgumentsDoneEvent(WireModel):
    arguments: str
    item_id: str
    output_index: int
    sequence_number: int
    type: Literal["response.mcp_call_arguments.done"] = "response.mcp_call_arguments.done"


class ResponseMCPCallCompletedEvent(WireModel):
    item_id: str
    output_index: int
    sequence_number: int
    type: Literal["response.mcp_call.completed"] = "response.mcp_call.completed"


class ResponseMCPCallFailedEvent(WireModel):
    item_id: str
    output_index: int
    sequence_number: int
    type: Literal["response.mcp_call.failed"] = "response.mcp_call.failed"


class ResponseMCPCallInProgressEvent(WireModel):
    item_id: str
    output_index: int
    sequence_number: int
    type: Literal["response.mcp_call.in_progress"] = "response.mcp_call.in_progress"


class ResponseMCPListToolsCompletedEvent(WireModel):
    item_id: str
    output_index: int
    sequence_number: int
    type: Literal["response.mcp_list_tools.completed"] = "response.mcp_list_tools.completed"


class ResponseMCPListToolsFailedEvent(WireModel):
    item_id: str
    output_index: int
    sequence_number: int
    type: Literal["response.mcp_list_tools.failed"] = "response.mcp_list_tools.failed"


class ResponseMCPListToolsInProgressEvent(WireModel):
    item_id: str
    output_index: int
    sequence_number: int
    type: Literal["response.mcp_list_tools.in_progress"] = "response.mcp_list_tools.in_progress"


class ResponseObject(WireModel):
    created_at: float
    error: ResponseErrorObject | None
    id: str
    incomplete_details: ResponseObjectIncompleteDetails | None
    instructions: str | Sequence[InputItem] | None
    metadata: Mapping[str, str] | None
    model: ModelIdsResponsesEnum | str
    object: ResponseObjectObject
    output: Sequence[OutputItem]
    parallel_tool_calls: bool
    temperature: float | None
    tool_choice: (
        ToolChoiceOptions
        | ToolChoiceAllowed
        | ToolChoiceTypes
        | ToolChoiceFunction
        | ToolChoiceMCP
        | ToolChoiceCustom
        | SpecificProgrammaticToolCallingParam
        | SpecificApplyPatchParam
        | SpecificFunctionShellParam
        | UnknownVariant
    )
    tools: Sequence[Tool]
    top_p: float | None
    background: bool | None | Unset = UNSET
    completed_at: float | None | Unset = UNSET
    conversation: ResponseConversation | None | Unset = UNSET
    max_output_tokens: int | None | Unset = UNSET
    max_tool_calls: int | None | Unset = UNSET
    moderation: Moderation | None | Unset = UNSET
    output_text: str | None | Unset = UNSET
    previous_response_id: str | None | Unset = UNSET
    prompt: PromptObject | None | Unset = UNSET
    prompt_cache_key: str | None | Unset = UNSET
    prompt_cache_options: PromptCacheOptions | Unset = UNSET
    prompt_cache_retention: CreateChatCompletionRequestPromptCacheRetention | None | Unset = UNSET
    reasoning: Reasoning | None | Unset = UNSET
    safety_identifier: str | None | Unset = UNSET
    service_tier: ServiceTierResponsesEnum | None | Unset = UNSET
    status: ResponseObjectStatus | Unset = UNSET
    text: ResponseTextParam | Unset = UNSET
    top_logprobs: int | None | Unset = UNSET
    truncation: CreateResponseTruncation | None | Unset = UNSET
    usage: ResponseUsage | Unset = UNSET
    user: str | Unset = UNSET


class ResponseObjectIncompleteDetails(WireModel):
    reason: ResponseObjectIncompleteDetailsReason | Unset = UNSET


class ResponseOutputItemAddedEvent(WireModel):
    item: OutputItem
    output_index: int
    sequence_number: int
    type: Literal["response.output_item.added"] = "response.output_item.added"


class ResponseOutputItemDoneEvent(WireModel):
    item: OutputItem
    output_index: int
    sequence_number: int
    type: Literal["response.output_item.done"] = "response.output_item.done"


class ResponseOutputTextAnnotationAddedEvent(WireModel):
    annotation: Annotation | None
    annotation_index: int
    content_index: int
    item_id: str
    output_index: int
    sequence_number: int
    type: Literal["response.output_text.annotation.added"] = "response.output_text.annotation.added"


class ResponseQueuedEvent(WireModel):
    response: ResponseObject
    sequence_number: int
    type: Literal["response.queued"] = "response.queued"


class ResponseReasoningSummaryPartAddedEvent(WireModel):
    item_id: str
    output_index: int
    part: ResponseReasoningSummaryPartAddedEventPart
    sequence_number: int
    summary_index: int
    type: Literal["response.reasoning_summary_part.added"] = "response.reasoning_summary_part.added"


class ResponseReasoningSummaryPartAddedEventPart(WireModel):
    text: str
    type: ResponseReasoningSummaryPartAddedEventPartType


class ResponseReasoningSummaryPartDoneEvent(WireModel):
    item_id: str
    output_index: int
    part: ResponseReasoningSummaryPartAddedEventPart
    sequence_number: int
    summary_index: int
    type: Literal["response.reasoning_summary_part.done"] = "response.reasoning_summary_part.done"
    status: ResponseReasoningSummaryPartDoneEventStatus | Unset = UNSET


class ResponseReasoningSummaryTextDeltaEvent(WireModel):
    delta: str
    item_id: str
    output_index: int
    sequence_number: int
    summary_index: int
    type: Literal["response.reasoning_summary_text.delta"] = "response.reasoning_summary_text.delta"


class ResponseReasoningSummaryTextDoneEvent(WireModel):
    item_id: str
    output_index: int
    sequence_number: int
    summary_index: int
    text: str
    type: Literal["response.reasoning_summary_text.done"] = "response.reasoning_summary_text.done"


class ResponseReasoningTextDeltaEvent(WireModel):
    content_index: int
    delta: str
    item_id: str
    output_index: int
    sequence_number: int
    type: Literal["response.reasoning_text.delta"] = "response.reasoning_text.delta"


class ResponseReasoningTextDoneEvent(WireModel):
    content_index: int
    item_id: str
    output_index: int
    sequence_number: int
    text: str
    type: Literal["response.reasoning_text.done"] = "response.reasoning_text.done"


class ResponseRefusalDeltaEvent(WireModel):
    content_index: int
    delta: str
    item_id: str
    output_index: int
    sequence_number: int
    type: Literal["response.refusal.delta"] = "response.refusal.delta"


class ResponseRefusalDoneEvent(WireModel):
    content_index: int
    item_id: str
    output_index: int
    refusal: str
    sequence_number: int
    type: Literal["response.refusal.done"] = "response.refusal.done"


class ResponseShellCallCommandAddedStreamingEvent(WireModel):
    command: str
    command_index: int
    output_index: int
    sequence_number: int
    type: Literal["response.shell_call_command.added"] = "response.shell_call_command.added"


class ResponseShellCallCommandDeltaStreamingEvent(WireModel):
    command_index: int
    delta: str
    output_index: int
    sequence_number: int
    type: Literal["response.shell_call_command.delta"] = "response.shell_call_command.delta"
    obfuscation: str | Unset = UNSET


class ResponseShellCallCommandDoneStreamingEvent(WireModel):
    command: str
    command_index: int
    output_index: int
    sequence_number: int
    type: Literal["response.shell_call_command.done"] = "response.shell_call_command.done"


class ResponseShellCallOutputContentDeltaStreamingEvent(WireModel):
    command_index: int
    delta: ShellCallOutputDelta
    item_id: str
    output_index: int
    sequence_number: int
    type: Literal["response.shell_call_output_content.delta"] = (
        "response.shell_call_output_content.delta"
    )


class ResponseShellCallOutputContentDoneStreamingEvent(WireModel):
    command_index: int
    item_id: str
    output: Sequence[FunctionShellCallOutputContent]
    output_index: int
    sequence_number: int
    type: Literal["response.shell_call_output_content.done"] = (
        "response.shell_call_output_content.done"
    )


class ResponseStreamOptionsObject(WireModel):
    include_obfuscation: bool | Unset = UNSET


class ResponseTextDeltaEvent(WireModel):
    content_index: int
    delta: str
    item_id: str
    output_index: int
    sequence_number: int
    type: Literal["response.output_text.delta"] = "response.output_text.delta"
    logprobs: Sequence[ResponseLogProb] | Unset = UNSET


class ResponseTextDoneEvent(WireModel):
    content_index: int
    item_id: str
    output_index: int
    sequence_number: int
    text: str
    type: Literal["response.output_text.done"] = "response.output_text.done"
    logprobs: Sequence[ResponseLogProb] | Unset = UNSET


class ResponseTextParam(WireModel):
    format: TextResponseFormatConfiguration | Unset = UNSET
    verbosity: VerbosityEnum | None | Unset = UNSET


class ResponseUsage(WireModel):
    input_tokens: int
    input_tokens_details: ResponseUsageInputTokensDetails
    output_tokens: int
    output_tokens_details: ResponseUsageOutputTokensDetails
    total_tokens: int


class ResponseUsageInputTokensDetails(WireModel):
    cached_tokens: int
    cache_write_tokens: int | Unset = UNSET


class ResponseUsageOutputTokensDetails(WireModel):
    reasoning_tokens: int


class ResponseWebSearchCallCompletedEvent(WireModel):
    item_id: str
    output_index: int
    sequence_number: int
    type: Literal["response.web_search_call.completed"] = "response.web_search_call.completed"


class ResponseWebSearchCallInProgressEvent(WireModel):
    item_id: str
    output_index: int
    sequence_number: int
    type: Literal["response.web_search_call.in_progress"] = "response.web_search_call.in_progress"


class ResponseWebSearchCallSearchingEvent(WireModel):
    item_id: str
    output_index: int
    sequence_number: int
    type: Literal["response.web_search_call.searching"] = "response.web_search_call.searching"


class ScreenshotParam(WireModel):
    type: Literal["screenshot"] = "screenshot"


class ScrollParam(WireModel):
    scroll_x: int
    scroll_y: int
    type: Literal["scroll"] = "scroll"
    x: int
    y: int
    keys: Sequence[str] | None | Unset = UNSET


class ShellCallOutputDelta(WireModel):
    stderr: str | Unset = UNSET
    stdout: str | Unset = UNSET


class SkillReferenceParam(WireModel):
    skill_id: str
    type: Literal["skill_reference"] = "skill_reference"
    version: str | Unset = UNSET


class SpecificApplyPatchParam(WireModel):
    type: Literal["apply_patch"] = "apply_patch"


class SpecificFunctionShellParam(WireModel):
    type: Literal["shell"] = "shell"


class SpecificProgrammaticToolCallingParam(WireModel):
    type: Literal["programmatic_tool_calling"] = "programmatic_tool_calling"


class SummaryTextContent(WireModel):
    text: str
    type: ResponseReasoningSummaryPartAddedEventPartType


class TextResponseFormatJsonSchema(WireModel):
    name: str
    schema: Mapping[str, JSON]
    type: Literal["json_schema"] = "json_schema"
    description: str | Unset = UNSET
    strict: bool | None | Unset = UNSET


class TokenCountsBody(WireModel):
    conversation: str | ConversationParam2 | None | Unset = UNSET
    input: str | Sequence[InputItem] | None | Unset = UNSET
    instructions: str | None | Unset = UNSET
    model: str | None | Unset = UNSET
    parallel_tool_calls: bool | None | Unset = UNSET
    personality: PersonalityEnum2 | str | Unset = UNSET
    previous_response_id: str | None | Unset = UNSET
    reasoning: Reasoning | None | Unset = UNSET
    text: ResponseTextParam | None | Unset = UNSET
    tool_choice: (
        ToolChoiceOptions
        | ToolChoiceAllowed
        | ToolChoiceTypes
        | ToolChoiceFunction
        | ToolChoiceMCP
        | ToolChoiceCustom
        | SpecificProgrammaticToolCallingParam
        | SpecificApplyPatchParam
        | SpecificFunctionShellParam
        | UnknownVariant
        | None
        | Unset
    ) = UNSET
    tools: Sequence[Tool] | None | Unset = UNSET
    truncation: TruncationEnum | Unset = UNSET


class TokenCountsResource(WireModel):
    input_tokens: int
    object: TokenCountsResourceObject


class ToolChoiceAllowed(WireModel):
    mode: ChatCompletionAllowedToolsMode
    tools: Sequence[Mapping[str, JSON]]
    type: Literal["allowed_tools"] = "allowed_tools"


class ToolChoiceCustom(WireModel):
    name: str
    type: Literal["custom"] = "custom"


class ToolChoiceFunction(WireModel):
    name: str
    type: Literal["function"] = "function"


class ToolChoiceMCP(WireModel):
    server_label: str
    type: Literal["mcp"] = "mcp"
    name: str | None | Unset = UNSET


class ToolChoiceTypes(WireModel):
    type: ToolChoiceTypesType


class ToolSearchCall(WireModel):
    arguments: JSON
    call_id: str | None
    execution: ToolSearchExecutionType
    id: str
    status: FunctionCallStatus
    type: Literal["tool_search_call"] = "tool_search_call"
    created_by: str | Unset = UNSET


class ToolSearchCallItemParam(WireModel):
    arguments: Mapping[str, JSON]
    type: Literal["tool_search_call"] = "tool_search_call"
    call_id: str | None | Unset = UNSET
    execution: ToolSearchExecutionType | Unset = UNSET
    id: str | None | Unset = UNSET
    status: FunctionCallItemStatus | None | Unset = UNSET


class ToolSearchOutput(WireModel):
    call_id: str | None
    execution: ToolSearchExecutionType
    id: str
    status: FunctionCallOutputStatusEnum
    tools: Sequence[Tool]
    type: Literal["tool_search_output"] = "tool_search_output"
    created_by: str | Unset = UNSET


class ToolSearchOutputItemParam(WireModel):
    tools: Sequence[Tool]
    type: Literal["tool_search_output"] = "tool_search_output"
    call_id: str | None | Unset = UNSET
    execution: ToolSearchExecutionType | Unset = UNSET
    id: str | None | Unset = UNSET
    status: FunctionCallItemStatus | None | Unset = UNSET


class ToolSearchToolParam(WireModel):
    type: Literal["tool_search"] = "tool_search"
    description: str | None | Unset = UNSET
    execution: ToolSearchExecutionType | Unset = UNSET
    parameters: Mapping[str, JSON] | None | Unset = UNSET


class TopLogProb(WireModel):
    __names__ = {"bytes_": "bytes"}
    bytes_: Sequence[int]
    logprob: float
    token: str


class TypeParam(WireModel):
    text: str
    type: Literal["type"] = "type"


class UrlCitationBody(WireModel):
    end_index: int
    start_index: int
    title: str
    type: Literal["url_citation"] = "url_citation"
    url: str


class WaitParam(WireModel):
    type: Literal["wait"] = "wait"


class WebSearchActionFind(WireModel):
    pattern: str
    type: Literal["find_in_page"] = "find_in_page"
    url: str


class WebSearchActionOpenPage(WireModel):
    type: Literal["open_page"] = "open_page"
    url: str | None | Unset = UNSET


class WebSearchActionSearch(WireModel):
    type: Literal["search"] = "search"
    queries: Sequence[str] | Unset = UNSET
    query: str | Unset = UNSET
    sources: Sequence[WebSearchActionSearchSourcesItem] | Unset = UNSET


class WebSearchActionSearchSourcesItem(WireModel):
    type: WebSearchActionSearchSourcesItemType
    url: str


class WebSearchApproximateLocationObject(WireModel):
    city: str | None | Unset = UNSET
    country: str | None | Unset = UNSET
    region: str | None | Unset = UNSET
    timezone: str | None | Unset = UNSET
    type: ApproximateLocationType | Unset = UNSET


class WebSearchPreviewTool(WireModel):
    type: WebSearchPreviewToolType
    search_content_types: Sequence[SearchContentType] | Unset = UNSET
    search_context_size: SearchContextSize | Unset = UNSET
    user_location: ApproximateLocation | None | Unset = UNSET


class WebSearchTool(WireModel):
    type: WebSearchToolType
    external_web_access: bool | Unset = UNSET
    filters: WebSearchToolFilters | None | Unset = UNSET
    search_context_size: WebSearchToolSearchContextSize | Unset = UNSET
    user_location: WebSearchApproximateLocationObject | None | Unset = UNSET


class WebSearchToolCall(WireModel):
    id: str
    status: WebSearchToolCallStatus
    type: Literal["web_search_call"] = "web_search_call"
    action: (
        WebSearchActionSearch
        | WebSearchActionOpenPage
        | WebSearchActionFind
        | UnknownVariant
        | Unset
    ) = UNSET


class WebSearchToolFilters(WireModel):
    allowed_domains: Sequence[str] | None | Unset = UNSET


Annotation: TypeAlias = """
    FileCitationBody
    | UrlCitationBody
    | ContainerFileCitationBody
    | FilePath
    | UnknownVariant
"""

ApplyPatchOperationParam: TypeAlias = """
    ApplyPatchCreateFileOperationParam
    | ApplyPatchDeleteFileOperationParam
    | ApplyPatchUpdateFileOperationParam
    | UnknownVariant
"""

ComputerAction: TypeAlias = """
    ClickParam
    | DoubleClickAction
    | DragParam
    | KeyPressAction
    | MoveParam
    | ScreenshotParam
    | ScrollParam
    | TypeParam
    | WaitParam
    | UnknownVariant
"""

Filters: TypeAlias = """
    ComparisonFilter
    | CompoundFilter
    | UnknownVariant
"""

FunctionAndCustomToolCallOutput: TypeAlias = """
    InputTextContent
    | InputImageContent
    | InputFileContent
    | UnknownVariant
"""

FunctionShellCallOutputOutcomeParam: TypeAlias = """
    FunctionShellCallOutputTimeoutOutcomeParam
    | FunctionShellCallOutputExitOutcomeParam
    | UnknownVariant
"""

InputContent: TypeAlias = """
    InputTextContent
    | InputImageContent
    | InputFileContent
    | UnknownVariant
"""

InputItem: TypeAlias = """
    EasyInputMessage
    | InputMessage
    | OutputMessage
    | FileSearchToolCall
    | ComputerToolCall
    | ComputerCallOutputItemParam
    | WebSearchToolCall
    | FunctionToolCall
    | FunctionCallOutputItemParam
    | ToolSearchCallItemParam
    | ToolSearchOutputItemParam
    | AdditionalToolsItemParam
    | ReasoningItem
    | CompactionSummaryItemParam
    | ImageGenToolCall
    | CodeInterpreterToolCall
    | LocalShellToolCall
    | LocalShellToolCallOutput
    | FunctionShellCallItemParam
    | FunctionShellCallOutputItemParam
    | ApplyPatchToolCallItemParam
    | ApplyPatchToolCallOutputItemParam
    | MCPListTools
    | MCPApprovalRequest
    | MCPApprovalResponse
    | MCPToolCall
    | CustomToolCallOutput
    | CustomToolCall
    | CompactionTriggerItemParam
    | ItemReferenceParam
    | ProgramItemParam
    | ProgramOutputItemParam
    | UnknownVariant
"""

ItemResource: TypeAlias = """
    InputMessageResource
    | OutputMessage
    | FileSearchToolCall
    | ComputerToolCall
    | ComputerToolCallOutputResource
    | WebSearchToolCall
    | FunctionToolCallResource
    | FunctionToolCallOutputResource
    | ToolSearchCall
    | ToolSearchOutput
    | AdditionalTools
    | ReasoningItem
    | Program
    | ProgramOutput
    | CompactionBody
    | ImageGenToolCall
    | CodeInterpreterToolCall
    | LocalShellToolCall
    | LocalShellToolCallOutput
    | FunctionShellCall
    | FunctionShellCallOutput
    | ApplyPatchToolCall
    | ApplyPatchToolCallOutput
    | MCPListTools
    | MCPApprovalRequest
    | MCPApprovalResponseResource
    | MCPToolCall
    | CustomToolCallResource
    | CustomToolCallOutputResource
    | UnknownVariant
"""

MCPToolCallError: TypeAlias = """
    MCPProtocolError
    | MCPToolExecutionError
    | HTTPError
    | UnknownVariant
"""

OutputContent: TypeAlias = """
    OutputTextContent
    | RefusalContent
    | ReasoningTextContent
    | UnknownVariant
"""

OutputItem: TypeAlias = """
    OutputMessage
    | FileSearchToolCall
    | FunctionToolCall
    | FunctionToolCallOutputResource
    | WebSearchToolCall
    | ComputerToolCall
    | ComputerToolCallOutputResource
    | ReasoningItem
    | Program
    | ProgramOutput
    | ToolSearchCall
    | ToolSearchOutput
    | AdditionalTools
    | CompactionBody
    | ImageGenToolCall
    | CodeInterpreterToolCall
    | LocalShellToolCall
    | LocalShellToolCallOutput
    | FunctionShellCall
    | FunctionShellCallOutput
    | ApplyPatchToolCall
    | ApplyPatchToolCallOutput
    | MCPToolCall
    | MCPListTools
    | MCPApprovalRequest
    | MCPApprovalResponseResource
    | CustomToolCall
    | CustomToolCallOutputResource
    | UnknownVariant
"""

OutputMessageContent: TypeAlias = """
    OutputTextContent
    | RefusalContent
    | UnknownVariant
"""

ResponseStreamEvent: TypeAlias = """
    ResponseAudioDeltaEvent
    | ResponseAudioDoneEvent
    | ResponseAudioTranscriptDeltaEvent
    | ResponseAudioTranscriptDoneEvent
    | ResponseCodeInterpreterCallCodeDeltaEvent
    | ResponseCodeInterpreterCallCodeDoneEvent
    | ResponseCodeInterpreterCallCompletedEvent
    | ResponseCodeInterpreterCallInProgressEvent
    | ResponseCodeInterpreterCallInterpretingEvent
    | ResponseCompletedEvent
    | ResponseContentPartAddedEvent
    | ResponseContentPartDoneEvent
    | ResponseCreatedEvent
    | ResponseErrorEvent
    | ResponseFileSearchCallCompletedEvent
    | ResponseFileSearchCallInProgressEvent
    | ResponseFileSearchCallSearchingEvent
    | ResponseFunctionCallArgumentsDeltaEvent
    | ResponseFunctionCallArgumentsDoneEvent
    | ResponseShellCallCommandAddedStreamingEvent
    | ResponseShellCallCommandDeltaStreamingEvent
    | ResponseShellCallCommandDoneStreamingEvent
    | ResponseShellCallOutputContentDeltaStreamingEvent
    | ResponseShellCallOutputContentDoneStreamingEvent
    | ResponseInProgressEvent
    | ResponseFailedEvent
    | ResponseIncompleteEvent
    | ResponseOutputItemAddedEvent
    | ResponseOutputItemDoneEvent
    | ResponseReasoningSummaryPartAddedEvent
    | ResponseReasoningSummaryPartDoneEvent
    | ResponseReasoningSummaryTextDeltaEvent
    | ResponseReasoningSummaryTextDoneEvent
    | ResponseReasoningTextDeltaEvent
    | ResponseReasoningTextDoneEvent
    | ResponseRefusalDeltaEvent
    | ResponseRefusalDoneEvent
    | ResponseTextDeltaEvent
    | ResponseTextDoneEvent
    | ResponseWebSearchCallCompletedEvent
    | ResponseWebSearchCallInProgressEvent
    | ResponseWebSearchCallSearchingEvent
    | ResponseImageGenCallCompletedEvent
    | ResponseImageGenCallGeneratingEvent
    | ResponseImageGenCallInProgressEvent
    | ResponseImageGenCallPartialImageEvent
    | ResponseMCPCallArgumentsDeltaEvent
    | ResponseMCPCallArgumentsDoneEvent
    | ResponseMCPCallCompletedEvent
    | ResponseMCPCallFailedEvent
    | ResponseMCPCallInProgressEvent
    | ResponseMCPListToolsCompletedEvent
    | ResponseMCPListToolsFailedEvent
    | ResponseMCPListToolsInProgressEvent
    | ResponseOutputTextAnnotationAddedEvent
    | ResponseQueuedEvent
    | ResponseCustomToolCallInputDeltaEvent
    | ResponseCustomToolCallInputDoneEvent
    | UnknownVariant
"""

TextResponseFormatConfiguration: TypeAlias = """
    ResponseFormatText
    | TextResponseFormatJsonSchema
    | ResponseFormatJsonObject
    | UnknownVariant
"""

Tool: TypeAlias = """
    FunctionTool
    | FileSearchTool
    | ComputerTool
    | ComputerUsePreviewTool
    | WebSearchTool
    | MCPTool
    | CodeInterpreterTool
    | ProgrammaticToolCallingParam
    | ImageGenTool
    | LocalShellToolParam
    | FunctionShellToolParam
    | CustomToolParam
    | NamespaceToolParam
    | ToolSearchToolParam
    | WebSearchPreviewTool
    | ApplyPatchToolParam
    | UnknownVariant
"""

ToolCallCaller: TypeAlias = """
    DirectToolCallCaller
    | ProgramToolCallCaller
    | UnknownVariant
"""

ToolCallCallerParam: TypeAlias = """
    DirectToolCallCallerParam
    | ProgramToolCallCallerParam
    | UnknownVariant
"""
