# Written by scripts/generate.py from specs/together.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import JSON, UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import (
        ChatCompletionAssistantMessageParamFunctionCall,
        ChatCompletionChunkChoicesItemDelta,
        FinishReason,
        PromptPartItem,
        ToolChoice,
        UsageDataObject,
    )

ChatCompletionChunkObject: TypeAlias = Literal["chat.completion.chunk"] | str
ChatCompletionMessageRole: TypeAlias = Literal["assistant"] | str
ChatCompletionRequestCompliance: TypeAlias = Literal["hipaa"] | str
ChatCompletionRequestContextLengthExceededBehavior: TypeAlias = Literal["truncate", "error"] | str
ChatCompletionRequestFunctionCallEnum: TypeAlias = Literal["none", "auto"] | str
ChatCompletionRequestReasoningEffort: TypeAlias = Literal["low", "medium", "high"] | str
ChatCompletionResponseObject: TypeAlias = Literal["chat.completion"] | str
ChatCompletionUserMessageContentMultimodalItemInputAudioInputAudioFormat: TypeAlias = (
    Literal["wav"] | str
)


class ChatCompletionAssistantMessageParam(WireModel):
    role: Literal["assistant"] = "assistant"
    content: str | None | Unset = UNSET
    function_call: ChatCompletionAssistantMessageParamFunctionCall | Unset = UNSET
    name: str | Unset = UNSET
    tool_calls: Sequence[ToolChoice] | Unset = UNSET


class ChatCompletionChoicesDataItem(WireModel):
    finish_reason: FinishReason | Unset = UNSET
    index: int | Unset = UNSET
    logprobs: JSON | Unset = UNSET
    message: ChatCompletionMessage | Unset = UNSET
    seed: int | Unset = UNSET
    text: str | Unset = UNSET
    top_logprobs: Mapping[str, float] | Unset = UNSET


class ChatCompletionChunk(WireModel):
    choices: Sequence[ChatCompletionChunkChoicesItem]
    created: int
    id: str
    model: str
    object: ChatCompletionChunkObject
    system_fingerprint: str | Unset = UNSET
    usage: JSON | Unset = UNSET
    warnings: Sequence[InferenceWarning] | Unset = UNSET


class ChatCompletionChunkChoicesItem(WireModel):
    delta: ChatCompletionChunkChoicesItemDelta
    finish_reason: FinishReason | None
    index: int
    logprobs: float | None | Unset = UNSET
    seed: int | None | Unset = UNSET
    text: str | Unset = UNSET
    top_logprobs: Mapping[str, float] | Unset = UNSET


class ChatCompletionFunctionMessageParam(WireModel):
    content: str
    name: str
    role: Literal["function"] = "function"


class ChatCompletionMessage(WireModel):
    content: str | None
    role: ChatCompletionMessageRole
    function_call: ChatCompletionAssistantMessageParamFunctionCall | Unset = UNSET
    reasoning: str | None | Unset = UNSET
    tool_calls: Sequence[ToolChoice] | Unset = UNSET


class ChatCompletionRequest(WireModel):
    messages: Sequence[ChatCompletionMessageParam]
    model: str
    chat_template_kwargs: Mapping[str, JSON] | Unset = UNSET
    compliance: ChatCompletionRequestCompliance | Unset = UNSET
    context_length_exceeded_behavior: ChatCompletionRequestContextLengthExceededBehavior | Unset = (
        UNSET
    )
    echo: bool | Unset = UNSET
    frequency_penalty: float | Unset = UNSET
    function_call: (
        ChatCompletionRequestFunctionCallEnum | ChatCompletionRequestFunctionCall | Unset
    ) = UNSET
    logit_bias: Mapping[str, float] | Unset = UNSET
    logprobs: int | Unset = UNSET
    max_tokens: int | Unset = UNSET
    min_p: float | Unset = UNSET
    n: int | Unset = UNSET
    presence_penalty: float | Unset = UNSET
    reasoning: ChatCompletionRequestReasoning | Unset = UNSET
    reasoning_effort: ChatCompletionRequestReasoningEffort | Unset = UNSET
    repetition_penalty: float | Unset = UNSET
    response_format: (
        ResponseFormatText | ResponseFormatJsonSchema | ResponseFormatJsonObject | Unset
    ) = UNSET
    safety_model: str | Unset = UNSET
    seed: int | Unset = UNSET
    stop: Sequence[str] | Unset = UNSET
    stream: bool | Unset = UNSET
    temperature: float | Unset = UNSET
    tool_choice: str | ToolChoice | Unset = UNSET
    tools: Sequence[ToolsPart] | Unset = UNSET
    top_k: int | Unset = UNSET
    top_p: float | Unset = UNSET


class ChatCompletionRequestFunctionCall(WireModel):
    name: str


class ChatCompletionRequestReasoning(WireModel):
    enabled: bool | Unset = UNSET


class ChatCompletionResponse(WireModel):
    choices: Sequence[ChatCompletionChoicesDataItem]
    created: int
    id: str
    model: str
    object: ChatCompletionResponseObject
    prompt: Sequence[PromptPartItem]
    usage: UsageDataObject | None | Unset = UNSET
    warnings: Sequence[InferenceWarning] | Unset = UNSET


class ChatCompletionSystemMessageParam(WireModel):
    content: str
    role: Literal["system"] = "system"
    name: str | Unset = UNSET


class ChatCompletionToolMessageParam(WireModel):
    content: str
    role: Literal["tool"] = "tool"
    tool_call_id: str
    name: str | Unset = UNSET


class ChatCompletionUserMessageContentMultimodalItemAudioUrl(WireModel):
    audio_url: ChatCompletionUserMessageContentMultimodalItemAudioUrlAudioUrl
    type: Literal["audio_url"] = "audio_url"


class ChatCompletionUserMessageContentMultimodalItemAudioUrlAudioUrl(WireModel):
    url: str


class ChatCompletionUserMessageContentMultimodalItemImageUrl(WireModel):
    image_url: ChatCompletionUserMessageContentMultimodalItemImageUrlImageUrl | Unset = UNSET
    type: Literal["image_url"] | Unset = UNSET


class ChatCompletionUserMessageContentMultimodalItemImageUrlImageUrl(WireModel):
    url: str


class ChatCompletionUserMessageContentMultimodalItemInputAudio(WireModel):
    input_audio: ChatCompletionUserMessageContentMultimodalItemInputAudioInputAudio
    type: Literal["input_audio"] = "input_audio"


class ChatCompletionUserMessageContentMultimodalItemInputAudioInputAudio(WireModel):
    data: str
    format: ChatCompletionUserMessageContentMultimodalItemInputAudioInputAudioFormat


class ChatCompletionUserMessageContentMultimodalItemText(WireModel):
    text: str
    type: Literal["text"] = "text"


class ChatCompletionUserMessageContentMultimodalItemVideoUrl(WireModel):
    type: Literal["video_url"] = "video_url"
    video_url: ChatCompletionUserMessageContentMultimodalItemVideoUrlVideoUrl


class ChatCompletionUserMessageContentMultimodalItemVideoUrlVideoUrl(WireModel):
    url: str


class ChatCompletionUserMessageParam(WireModel):
    content: (
        str
        | Sequence[
            ChatCompletionUserMessageContentMultimodalItemText
            | ChatCompletionUserMessageContentMultimodalItemImageUrl
            | ChatCompletionUserMessageContentMultimodalItemVideoUrl
            | ChatCompletionUserMessageContentMultimodalItemAudioUrl
            | ChatCompletionUserMessageContentMultimodalItemInputAudio
        ]
    )
    role: Literal["user"] = "user"
    name: str | Unset = UNSET


class InferenceWarning(WireModel):
    message: str


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


class ToolsPart(WireModel):
    function: ToolsPartFunction | Unset = UNSET
    type: str | Unset = UNSET


class ToolsPartFunction(WireModel):
    description: str | Unset = UNSET
    name: str | Unset = UNSET
    parameters: Mapping[str, JSON] | Unset = UNSET


ChatCompletionMessageParam: TypeAlias = """
    ChatCompletionSystemMessageParam
    | ChatCompletionUserMessageParam
    | ChatCompletionAssistantMessageParam
    | ChatCompletionToolMessageParam
    | ChatCompletionFunctionMessageParam
"""
