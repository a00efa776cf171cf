# Written by scripts/generate.py from specs/openai.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from ..._runtime import UNSET, Unset, WireModel

ApproximateLocationType: TypeAlias = Literal["approximate"] | str
ChatCompletionAllowedToolsMode: TypeAlias = Literal["auto", "required"] | str
ChatCompletionResponseMessageRole: TypeAlias = Literal["assistant"] | str
CreateChatCompletionRequestPromptCacheRetention: TypeAlias = Literal["in_memory", "24h"] | str
CreateEmbeddingResponseObject: TypeAlias = Literal["list"] | str
CreateImageEditRequestBackground: TypeAlias = Literal["transparent", "opaque", "auto"] | str
EditImageBodyJsonParamQuality: TypeAlias = Literal["low", "medium", "high", "auto"] | str
ImageEditCompletedEventOutputFormat: TypeAlias = Literal["png", "webp", "jpeg"] | str
ImageEditCompletedEventSize: TypeAlias = (
    Literal["1024x1024", "1024x1536", "1536x1024", "auto"] | str
)
InputFidelity: TypeAlias = Literal["high", "low"] | str
ModerationInputType: TypeAlias = Literal["text", "image"] | str
ModerationMode: TypeAlias = Literal["score", "block"] | str
PromptCacheBreakpointConfigMode: TypeAlias = Literal["explicit"] | str
PromptCacheModeEnum: TypeAlias = Literal["implicit", "explicit"] | str
PromptCacheTTLEnum: TypeAlias = Literal["30m"] | str
ReasoningEffortEnum: TypeAlias = (
    Literal["none", "minimal", "low", "medium", "high", "xhigh", "max"] | str
)
VerbosityEnum: TypeAlias = Literal["low", "medium", "high"] | str
VoiceIdsOrCustomVoiceEnum: TypeAlias = (
    Literal["alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse", "marin", "cedar"]
    | str
)


class ChatCompletionStreamOptionsObject(WireModel):
    include_obfuscation: bool | Unset = UNSET
    include_usage: bool | Unset = UNSET


class CompletionUsage(WireModel):
    completion_tokens: int
    prompt_tokens: int
    total_tokens: int
    completion_tokens_details: CompletionUsageCompletionTokensDetails | Unset = UNSET
    prompt_tokens_details: CompletionUsagePromptTokensDetails | Unset = UNSET


class CompletionUsageCompletionTokensDetails(WireModel):
    accepted_prediction_tokens: int | Unset = UNSET
    audio_tokens: int | Unset = UNSET
    reasoning_tokens: int | Unset = UNSET
    rejected_prediction_tokens: int | Unset = UNSET
    text_tokens: int | Unset = UNSET


class CompletionUsagePromptTokensDetails(WireModel):
    audio_tokens: int | Unset = UNSET
    cache_write_tokens: int | Unset = UNSET
    cached_tokens: int | Unset = UNSET
    image_tokens: int | Unset = UNSET
    text_tokens: int | Unset = UNSET


class ModerationConfigParam(WireModel):
    mode: ModerationMode


class ModerationParam(WireModel):
    model: str
    policy: ModerationPolicyParam | None | Unset = UNSET


class ModerationPolicyParam(WireModel):
    input: ModerationConfigParam | None | Unset = UNSET
    output: ModerationConfigParam | None | Unset = UNSET


class ModerationResultBody(WireModel):
    categories: Mapping[str, bool]
    category_applied_input_types: Mapping[str, Sequence[ModerationInputType]]
    category_scores: Mapping[str, float]
    flagged: bool
    model: str
    type: Literal["moderation_result"] = "moderation_result"


class PromptCacheBreakpointParam(WireModel):
    mode: PromptCacheBreakpointConfigMode


class PromptCacheOptionsParam(WireModel):
    mode: PromptCacheModeEnum | Unset = UNSET
    ttl: PromptCacheTTLEnum | Unset = UNSET


class ResponseFormatJsonObject(WireModel):
    type: Literal["json_object"] = "json_object"


class ResponseFormatText(WireModel):
    type: Literal["text"] = "text"


class VoiceIdsOrCustomVoiceObject(WireModel):
    id: str
